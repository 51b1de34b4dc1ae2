//! When a question is asked, built of choices: an earlier question, and what was answered to it.

use iced::Element;
use iced::widget::{column, row};

use super::question::Message;
use crate::authoring::agreeing::{Test, When};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::choice::{self, answer};
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::{button, surface, text};
use crate::protocol::{Kind, Name, Protocol, Question};

/// So many questions are offered at a time; to find another, search.
const OFFERED: usize = 6;

/// What must have been answered.
#[derive(Debug)]
pub(super) struct Tested {
    search: Field,
    of: Option<Name>,
    /// None while nothing was chosen; then an option, or whatever it is.
    is: Option<Option<Name>>,
}

/// What happened to one of them.
#[derive(Debug, Clone)]
pub enum Tests {
    /// Another was asked for.
    Added,
    /// One was taken away.
    Removed(usize),
    /// Something was typed to find a question.
    Searched(usize, field::Message),
    /// A question was chosen.
    QuestionChosen(usize, Name),
    /// What was answered was chosen: an option, or whatever it is.
    AnswerChosen(usize, Option<Name>),
    /// All of them must hold, or any.
    AllChosen(bool),
}

/// The conditions of a question.
#[derive(Debug, Default)]
pub(super) struct Conditions {
    all: bool,
    tests: Vec<Tested>,
}

impl Conditions {
    pub(super) fn of(when: &When) -> Self {
        let tests = when.tests.iter().map(|test| Tested {
            search: Field::new(""),
            of: Some(test.of.clone()),
            is: Some(test.is.clone()),
        });
        Self { all: when.all, tests: tests.collect() }
    }

    /// Takes in what happened; where the keyboard goes, if it goes anywhere.
    pub(super) fn update(&mut self, message: Tests, after: &Name) -> Option<String> {
        match message {
            Tests::Added => {
                // Most often it is the question that this one stands behind.
                self.tests.push(Tested { search: Field::new(""), of: Some(after.clone()), is: None });
                return Some(control(self.tests.len() - 1, "of"));
            }
            Tests::Removed(at) => {
                if at < self.tests.len() {
                    drop(self.tests.remove(at));
                }
                return Some(MORE.to_owned());
            }
            Tests::Searched(at, message) => {
                if let Some(test) = self.tests.get_mut(at) {
                    let _ = test.search.update(message);
                }
            }
            Tests::QuestionChosen(at, of) => {
                if let Some(test) = self.tests.get_mut(at).filter(|test| test.of.as_ref() != Some(&of)) {
                    (test.of, test.is) = (Some(of), None);
                }
            }
            Tests::AnswerChosen(at, is) => {
                if let Some(test) = self.tests.get_mut(at) {
                    test.is = Some(is);
                }
            }
            Tests::AllChosen(all) => self.all = all,
        }
        None
    }

    /// The control of the first that is not finished.
    pub(super) fn wrong(&self) -> Option<String> {
        let at = self.tests.iter().position(|test| test.of.is_none() || test.is.is_none())?;
        Some(control(at, "is"))
    }

    pub(super) fn when(&self) -> When {
        let tests =
            self.tests.iter().filter_map(|test| Some(Test { of: test.of.clone()?, is: test.is.clone()? }));
        When { all: self.all, tests: tests.collect() }
    }

    pub(super) fn view<'a>(
        &'a self,
        after: &Name,
        below: &'a Protocol,
        tried: bool,
        context: Context<'a>,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let tests =
            self.tests.iter().enumerate().map(|(at, test)| test.view(at, after, below, tried, context));
        let several = (self.tests.len() > 1).then(|| {
            let of = |all: bool, words| answer(words, self.all == all, Message::Tests(Tests::AllChosen(all)));
            let answers = [of(true, locale.msg_agree_when_all()), of(false, locale.msg_agree_when_any())];
            Element::from(choice::one("agree.when.all", locale.msg_agree_when(), answers).across())
        });
        let more = button::quiet(locale.msg_agree_when_add()).id(MORE).on_press(Message::Tests(Tests::Added));
        let always = self.tests.is_empty().then(|| text::muted(locale.msg_agree_when_always()));
        column![text::label(locale.msg_agree_when())]
            .push(always)
            .extend(tests)
            .push(several)
            .push(row![Element::from(more)])
            .spacing(gap::SMALL)
            .into()
    }
}

const MORE: &str = "agree.when.add";

fn control(at: usize, part: &str) -> String {
    format!("agree.when.{at}.{part}")
}

impl Tested {
    fn view<'a>(
        &'a self,
        at: usize,
        after: &Name,
        below: &'a Protocol,
        tried: bool,
        context: Context<'a>,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let search = field::line(locale.msg_agree_when_search(), &self.search, move |message| {
            Message::Tests(Tests::Searched(at, message))
        });
        let offered = self.offered(after, below, context);
        let questions = offered.into_iter().map(|question| {
            let chosen = self.of.as_ref() == Some(&question.id);
            let message = Message::Tests(Tests::QuestionChosen(at, question.id.clone()));
            answer(question.ask.get(language), chosen, message)
        });
        let of = self.of.as_ref().and_then(|of| below.question(of));
        let answers = of.map(|of| {
            let options = of.answer.options().iter().map(|option| {
                let is = Some(option.id.clone());
                let chosen = self.is.as_ref() == Some(&is);
                answer(option.label.get(language), chosen, Message::Tests(Tests::AnswerChosen(at, is)))
            });
            let chosen = self.is == Some(None);
            let any = Message::Tests(Tests::AnswerChosen(at, None));
            let any = answer(locale.msg_agree_when_whatever(), chosen, any).apart();
            let answers = choice::one(control(at, "is"), of.ask.get(language), options.chain([any]));
            column![text::small_label(locale.msg_agree_when_is()), Element::from(answers)].spacing(gap::TIGHT)
        });
        let missing = (tried && self.is.is_none()).then(|| {
            text::toned(locale.msg_agree_when_missing(), crate::gui::theme::style::Level::Attention)
        });
        let remove = button::quiet(locale.msg_word_remove())
            .about(locale.msg_agree_when())
            .id(control(at, "remove"))
            .on_press(Message::Tests(Tests::Removed(at)));
        surface::card(
            column![
                Element::from(choice::one(control(at, "of"), locale.msg_agree_when_of(), questions)),
                Element::from(search.id(control(at, "search"))),
            ]
            .push(answers)
            .push(missing)
            .push(row![Element::from(remove)])
            .spacing(gap::MEDIUM),
        )
    }

    /// The questions to choose from: those right before, with the one that is chosen; or those that have these words.
    fn offered<'a>(&self, after: &Name, below: &'a Protocol, context: Context<'_>) -> Vec<&'a Question> {
        let words: Vec<String> = self.search.text().split_whitespace().map(str::to_lowercase).collect();
        let all = below.questions().map(|(_, question)| question);
        let mut before: Vec<&Question> = Vec::new();
        for question in all {
            if !matches!(question.answer, Kind::Entries { .. }) {
                before.push(question);
            }
            if question.id == *after {
                break;
            }
        }
        let matches = |question: &&&Question| {
            let said = question.ask.get(context.locale.language()).to_lowercase();
            words.iter().all(|word| said.contains(word.as_str()))
        };
        let mut found: Vec<&Question> =
            before.iter().rev().filter(|one| matches(one)).take(OFFERED).copied().collect();
        let chosen = self.of.as_ref().and_then(|of| below.question(of));
        if let Some(chosen) = chosen.filter(|chosen| found.iter().all(|one| one.id != chosen.id)) {
            found.insert(0, chosen);
        }
        found
    }
}
