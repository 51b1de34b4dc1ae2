//! Setting a question aside: not known (and who could tell), or deliberately not done (and why).

use iced::Element;
use iced::widget::{column, row};

use super::Place;
use crate::case::{Answer, reason};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::note::{self, Note};
use crate::gui::widget::{button, choice, text};
use crate::protocol::{Name, Question, Reasons};
use crate::session::{Begun, Form, OpenCase};

/// A question that is being set aside.
#[derive(Debug)]
pub(crate) struct SettingAside {
    place: Place,
    way: Way,
    words: Note,
}

/// In which way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// It is not known.
    Unknown,
    /// It is deliberately not done, for a listed reason or in own words.
    NotDone(Option<Name>),
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// Not known, or not done, was pressed.
    Pressed(Place, Way),
    /// A listed reason was chosen.
    ReasonChosen(Name),
    /// Own words were chosen instead of a listed reason.
    OwnWordsChosen,
    /// Own words were written.
    Wrote(note::Message),
    /// It is to be set aside.
    Kept,
    /// It is not to be set aside after all.
    Dropped,
}

/// What the screen must do.
#[derive(Debug)]
pub(crate) enum Action {
    /// Nothing.
    None,
    /// Bring the keyboard to the first control.
    Opened(Place),
    /// Bring the keyboard back.
    Dropped,
    /// Record this.
    Keep(SettingAside),
}

/// The first control, to bring the keyboard to.
pub(crate) const FIRST: &str = "aside.first";

/// The button that says it is not known.
#[must_use]
pub(crate) fn unknown_button(question: &Name) -> String {
    format!("aside.unknown.{question}")
}

/// The button that says it was not done.
#[must_use]
pub(crate) fn not_done_button(question: &Name) -> String {
    format!("aside.not-done.{question}")
}

/// The button that changes an answer by which a question was set aside.
#[must_use]
pub(crate) fn change_button(question: &Name) -> String {
    format!("aside.change.{question}")
}

/// Takes in what happened.
pub(crate) fn update(state: &mut Option<SettingAside>, message: Message, open: &OpenCase) -> Action {
    match message {
        Message::Pressed(place, way) => {
            let words = match place.spot(open).and_then(|spot| open.case().answers().at(&spot)) {
                Some(Answer::Unknown { ask }) if way == Way::Unknown => Note::new(ask),
                Some(Answer::NotDone { words, .. }) if way != Way::Unknown => Note::new(words),
                _ => Note::default(),
            };
            *state = Some(SettingAside { place: place.clone(), way, words });
            Action::Opened(place)
        }
        Message::ReasonChosen(reason) => {
            if let Some(aside) = state {
                aside.way = Way::NotDone(Some(reason));
            }
            Action::None
        }
        Message::OwnWordsChosen => {
            if let Some(aside) = state {
                aside.way = Way::NotDone(None);
            }
            Action::None
        }
        Message::Wrote(message) => {
            if let Some(aside) = state {
                let _ = aside.words.update(message);
            }
            Action::None
        }
        Message::Dropped => {
            *state = None;
            Action::Dropped
        }
        Message::Kept => match state.take() {
            Some(aside) if aside.is_complete(open) => Action::Keep(aside),
            unfinished => {
                *state = unfinished;
                Action::None
            }
        },
    }
}

/// What is being set aside with everything said that must be said: it is kept when the screen is left. What is
/// not complete stays where it is.
pub(crate) fn finish(state: &mut Option<SettingAside>, open: &OpenCase) -> Option<SettingAside> {
    state.take_if(|aside| aside.says_something() && aside.is_complete(open))
}

impl SettingAside {
    /// Whether a reason was chosen or anything was written.
    fn says_something(&self) -> bool {
        !self.words.is_blank() || matches!(self.way, Way::NotDone(Some(_)))
    }

    /// What was begun of it, when anything was said.
    #[must_use]
    pub(crate) fn begun(&self) -> Option<Begun> {
        let Place { question, inside } = self.place.clone();
        let form = match self.way.clone() {
            Way::Unknown => Form::Unknown(question, inside),
            Way::NotDone(because) => Form::NotDone(question, inside, because),
        };
        self.says_something().then(|| Begun { form, words: self.words.text() })
    }

    /// The form as it was left; none where the question is not asked any more.
    #[must_use]
    pub(crate) fn again(open: &OpenCase, begun: Begun) -> Option<Self> {
        let (question, inside, way) = match begun.form {
            Form::Unknown(question, inside) => (question, inside, Way::Unknown),
            Form::NotDone(question, inside, because) => (question, inside, Way::NotDone(because)),
            Form::Label | Form::Alert(_) | Form::AlertInOverview(_) | Form::Reopening => {
                return None;
            }
        };
        let place = Place { question, inside };
        let asked = place.asked(open).is_some();
        asked.then(|| Self { place, way, words: Note::new(&begun.words) })
    }

    /// Whether this place is being set aside.
    #[must_use]
    pub(crate) fn is_at(&self, place: &Place) -> bool {
        self.place == *place
    }

    /// What is being set aside.
    #[must_use]
    pub(crate) const fn place(&self) -> &Place {
        &self.place
    }

    /// What is recorded for it.
    #[must_use]
    pub(crate) fn answer(&self) -> Answer {
        match &self.way {
            Way::Unknown => Answer::Unknown { ask: self.words.text().trim().to_owned() },
            Way::NotDone(because) => {
                Answer::NotDone { because: because.clone(), words: self.words.text().trim().to_owned() }
            }
        }
    }

    fn is_complete(&self, open: &OpenCase) -> bool {
        let Some(question) = self.place.asked(open) else { return false };
        let own = !self.words.is_blank();
        match &self.way {
            Way::Unknown => true,
            Way::NotDone(because) => match question.not_done {
                Reasons::OwnWords => own,
                Reasons::Only(_) => because.is_some(),
                Reasons::Suggested(_) => because.is_some() || own,
            },
        }
    }

    /// The form, under its question.
    pub(crate) fn view<'a>(
        &'a self,
        question: &'a Question,
        open: &'a OpenCase,
        context: Context<'a>,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let form: Element<'a, Message> = match &self.way {
            Way::Unknown => note::note(locale.msg_answer_unknown_who(), &self.words, Message::Wrote)
                .id(FIRST)
                .lines(1)
                .into(),
            Way::NotDone(because) => self.reasons(question, because.as_ref(), context),
        };
        column![
            form,
            row![
                button::primary(locale.msg_word_keep())
                    .id("aside.keep")
                    .on_press_maybe(self.is_complete(open).then_some(Message::Kept)),
                button::quiet(locale.msg_word_cancel()).on_press(Message::Dropped),
            ]
            .spacing(gap::MEDIUM)
            .align_y(iced::Center),
        ]
        .spacing(gap::MEDIUM)
        .into()
    }

    fn reasons<'a>(
        &'a self,
        question: &'a Question,
        because: Option<&Name>,
        context: Context<'a>,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        let listed = question.not_done.listed();
        let (limited, own_choice) = match question.not_done {
            Reasons::OwnWords => (false, false),
            Reasons::Only(_) => (true, false),
            Reasons::Suggested(_) => (false, true),
        };
        let words = |id: Option<&'static str>, label: String| {
            let note = note::note(label, &self.words, Message::Wrote).lines(2);
            match id {
                Some(id) => note.id(id),
                None => note,
            }
        };
        if listed.is_empty() {
            return words(Some(FIRST), locale.msg_answer_not_done_why()).into();
        }
        let mut answers: Vec<_> = listed
            .iter()
            .map(|reason| {
                let answer = choice::answer(
                    reason.label.get(language),
                    because == Some(&reason.id),
                    Message::ReasonChosen(reason.id.clone()),
                );
                match &reason.hint {
                    Some(hint) => answer.hint(hint.get(language)),
                    None => answer,
                }
            })
            .collect();
        if own_choice {
            answers.push(choice::answer(
                locale.msg_answer_not_done_own(),
                because.is_none() && !self.words.is_blank(),
                Message::OwnWordsChosen,
            ));
        }
        column![
            text::label(locale.msg_answer_not_done_why()),
            choice::one(FIRST, locale.msg_answer_not_done_why(), answers),
            words(None, locale.msg_answer_not_done_own_only()),
        ]
        .push(limited.then(|| text::muted(locale.msg_answer_not_done_limited())))
        .spacing(gap::SMALL)
        .into()
    }
}

/// The answer by which a question was set aside, as a sentence; none for other answers.
#[must_use]
pub(crate) fn said(question: &Question, answer: &Answer, context: Context<'_>) -> Option<String> {
    let locale = context.locale;
    match answer {
        Answer::Unknown { ask } if ask.trim().is_empty() => Some(locale.msg_answer_unknown_said()),
        Answer::Unknown { ask } => Some(locale.msg_answer_unknown_ask(ask.as_str())),
        Answer::NotDone { .. } => {
            Some(locale.msg_answer_not_done_said(reason(question, answer, locale.language()).as_str()))
        }
        _ => None,
    }
}
