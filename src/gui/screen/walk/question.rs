//! One question with its control, and the quiet line to set it aside.

use iced::widget::{column, container, row};
use iced::{Element, Fill};

use super::set_aside::{self, Way};
use super::{Message, Place, Walk, body_map, entries, judgement, typed};
use crate::case::{Answer, Inside};
use crate::gui::context::Context;
use crate::gui::shortcuts::{Digit, Walking};
use crate::gui::theme::measure::gap;
use crate::gui::widget::choice::By;
use crate::gui::widget::{button, choice, surface, text};
use crate::protocol::{Choice, Kind, Need, Question, Shown};
use crate::session::OpenCase;

/// A question of a step.
pub(crate) fn view<'a>(
    walk: &'a Walk,
    question: &'a Question,
    place: &Place,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let given = given(open, place);
    // The line stays when it has nothing more to say: what is below it does not move under the hand.
    let optional = (!is_needed(open, question, place))
        .then(|| text::muted(if given.is_none() { locale.msg_word_optional() } else { String::new() }));
    let head = column![text::question(question.ask.get(language)).width(Fill)]
        .push(question.hint.as_ref().map(|hint| text::muted(hint.get(language))))
        .push(optional)
        .spacing(gap::TIGHT);
    column![head, answer(walk, question, place, open, context), foot(walk, question, place, open, context)]
        .spacing(gap::MEDIUM)
        .into()
}

/// A question among others on one sheet: smaller, and what may stay empty is left by leaving it.
pub(crate) fn on_sheet<'a>(
    walk: &'a Walk,
    question: &'a Question,
    place: &Place,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Element<'a, Message> {
    let language = context.locale.language();
    let head = column![text::label(question.ask.get(language)).width(Fill)]
        .push(question.hint.as_ref().map(|hint| text::muted(hint.get(language))))
        .spacing(gap::HAIR);
    let must = is_needed(open, question, place);
    column![head, answer(walk, question, place, open, context)]
        .push(must.then(|| foot(walk, question, place, open, context)))
        .spacing(gap::SMALL)
        .into()
}

/// Whether an answer is expected at a place.
pub(crate) fn is_needed(open: &OpenCase, question: &Question, place: &Place) -> bool {
    let Need::When(_) = question.need else { return question.need == Need::Required };
    let asked = place.asked(open);
    asked.is_some_and(|asked| open.ground().needs(asked, row_of(open, place)))
}

/// The row that a place is in.
fn row_of<'a>(open: &'a OpenCase, place: &Place) -> Option<Inside<'a>> {
    let (entry, _) = place.inside.as_ref()?;
    let log = open.protocol().question(&place.question)?;
    let mut rows = open.given(log)?.entries().iter();
    rows.find(|row| row.id == *entry).map(|entry| Inside { log, entry })
}

/// The options that are offered at a place.
pub(crate) fn offered<'a>(open: &'a OpenCase, question: &'a Question, place: &Place) -> Vec<&'a Choice> {
    let ground = open.ground();
    let offers: Vec<_> =
        ground.offers(question, row_of(open, place)).map(|option| option.id.clone()).collect();
    question.answer.options().iter().filter(|option| offers.contains(&option.id)).collect()
}

/// What was given at a place, of what is offered.
pub(crate) fn given<'a>(open: &'a OpenCase, place: &Place) -> Option<&'a Answer> {
    open.given_at(&place.spot(open)?)
}

/// What is asked.
pub(super) fn asked<'a>(question: &'a Question, context: Context<'a>) -> &'a str {
    question.ask.get(context.locale.language())
}

/// The control that answers, or the sentence by which the question was set aside.
pub(crate) fn answer<'a>(
    walk: &'a Walk,
    question: &'a Question,
    place: &Place,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Element<'a, Message> {
    if let Some(aside) = walk.setting_aside.as_ref().filter(|aside| aside.is_at(place)) {
        return aside.view(question, open, context).map(Message::SetAside);
    }
    let given = given(open, place);
    if let Some(said) = given.and_then(|answer| set_aside::said(question, answer, context)) {
        let way = match given {
            Some(Answer::NotDone { because, .. }) => Way::NotDone(because.clone()),
            _ => Way::Unknown,
        };
        let change = button::quiet(context.locale.msg_word_change())
            .about(asked(question, context))
            .on_press(Message::SetAside(set_aside::Message::Pressed(place.clone(), way)))
            .id(set_aside::change_button(&question.id));
        return row![container(text::body(said)).width(Fill), change].spacing(gap::MEDIUM).into();
    }
    match &question.answer {
        Kind::One(_) => {
            let options = offered(open, question, place);
            let laid = laid(question, place, &options, context);
            let list = one(asked(question, context), &options, given, place, laid, context);
            body_map::above(question, &options, given, place, list, context)
        }
        Kind::Many(_) => {
            let options = offered(open, question, place);
            let laid = laid(question, place, &options, context);
            let list = many(asked(question, context), &options, given, place, laid, context);
            body_map::above(question, &options, given, place, list, context)
        }
        Kind::Text { lines } if *lines > 1 => typed::text_note(walk, question, place, *lines, context),
        Kind::Text { .. } => typed::text_line(walk, question, place, context),
        Kind::Date => typed::date_field(walk, question, place, context),
        Kind::Number { unit, .. } => {
            let unit = unit.as_ref().map(|unit| unit.get(context.locale.language()));
            typed::number_field(walk, question, place, unit, context)
        }
        Kind::Decimal { .. } => typed::decimal_field(walk, question, place, context),
        Kind::Age { .. } => typed::age_field(walk, question, place, context),
        Kind::Judgement { .. } => judgement::view(walk, question, place, open, context),
        Kind::Entries { .. } => entries::view(walk, question, open, context),
    }
}

fn one<'a>(
    asked: &'a str,
    options: &[&'a Choice],
    given: Option<&Answer>,
    place: &Place,
    laid: Laid,
    context: Context<'a>,
) -> Element<'a, Message> {
    let chosen = match given {
        Some(Answer::One(option)) => Some(option),
        _ => None,
    };
    let answers = options.iter().map(|option| {
        let on = chosen == Some(&option.id);
        let message = |by| Message::Chosen(place.clone(), option.id.clone(), by);
        with_hint(option, on, message(By::Hand), context).on_digit(message(By::Digit))
    });
    let choice = choice::one(place.control(), asked, answers);
    match laid {
        Laid::Across => choice.across().into(),
        Laid::Below => choice.into(),
    }
}

/// How the options of a list stand to each other.
#[derive(Clone, Copy)]
enum Laid {
    Across,
    Below,
}

/// The form of an entry and the drawing of a body are long enough: their short answers stand side by side.
fn laid(question: &Question, place: &Place, options: &[&Choice], context: Context<'_>) -> Laid {
    let long = place.inside.is_some() && matches!(question.answer, Kind::One(_))
        || matches!(question.shown, Shown::BodyMap(_));
    if long && options.iter().all(|option| is_short(option, context)) { Laid::Across } else { Laid::Below }
}

/// Whether an option fits beside others.
fn is_short(option: &Choice, context: Context<'_>) -> bool {
    const LETTERS: usize = 32;
    option.hint.is_none() && option.label.get(context.locale.language()).chars().count() <= LETTERS
}

/// An option as a line of a choice.
pub(crate) fn with_hint<'a>(
    option: &'a Choice,
    chosen: bool,
    message: Message,
    context: Context<'a>,
) -> choice::Answer<'a, Message> {
    let language = context.locale.language();
    let answer = choice::answer(option.label.get(language), chosen, message);
    match &option.hint {
        Some(hint) => answer.hint(hint.get(language)),
        None => answer,
    }
}

fn many<'a>(
    asked: &'a str,
    options: &[&'a Choice],
    given: Option<&Answer>,
    place: &Place,
    laid: Laid,
    context: Context<'a>,
) -> Element<'a, Message> {
    let ticked = match given {
        Some(Answer::Many(ticked)) => Some(ticked),
        _ => None,
    };
    let mut answers: Vec<_> = options
        .iter()
        .map(|option| {
            let on = ticked.is_some_and(|ticked| ticked.contains(&option.id));
            with_hint(option, on, Message::Ticked(place.clone(), option.id.clone()), context)
        })
        .collect();
    let none = ticked.is_some_and(std::collections::BTreeSet::is_empty);
    answers.push(
        choice::answer(context.locale.msg_answer_none_of_these(), none, Message::NoneTicked(place.clone()))
            .apart(),
    );
    let choice = choice::many(place.control(), asked, answers);
    match laid {
        Laid::Across => choice.across().into(),
        Laid::Below => choice.into(),
    }
}

/// What stands ready to be said where nothing was written yet: "nothing speaks against it" need not be typed.
pub(super) fn ready<'a>(walk: &Walk, question: &'a Question, place: &Place, open: &OpenCase) -> &'a [Choice] {
    let untouched = given(open, place).is_none() && !walk.drafts.is_typed(place);
    let written = matches!(question.answer, Kind::Text { .. }) && place.inside.is_none();
    if untouched && written { question.not_done.listed() } else { &[] }
}

impl Walk {
    /// The same by the key with this number.
    pub(super) fn ready_by_key(&self, open: &OpenCase, number: Digit) -> Option<Message> {
        let question = open.protocol().question(self.question()?)?;
        let place = Place::of(question.id.clone());
        let reason = ready(self, question, &place, open).get(number.index())?;
        Some(Message::ReadyChosen(place, reason.id.clone(), By::Digit))
    }

    /// What the digit with this number chooses where the screen is, when neither a field nor a list has the keyboard: whoever
    /// pressed a button, or clicked beside the answers, sees the same answers with the same numbers.
    pub(super) fn picked(&self, open: &OpenCase, number: Digit) -> Option<Message> {
        let question = open.protocol().question(self.question()?)?;
        let place = Place::of(question.id.clone());
        let shown = match given(open, &place) {
            Some(Answer::Unknown { .. } | Answer::NotDone { .. }) => false,
            _ => !self.setting_aside.as_ref().is_some_and(|aside| aside.is_at(&place)),
        };
        let options = offered(open, question, &place);
        let option = options.get(number.index()).map(|option| option.id.clone());
        match &question.answer {
            Kind::One(_) | Kind::Judgement { .. } if shown => {
                Some(Message::Chosen(place, option?, By::Digit))
            }
            Kind::Many(_) if shown => match option {
                Some(option) => Some(Message::Ticked(place, option)),
                None => (number.index() == options.len()).then_some(Message::NoneTicked(place)),
            },
            _ => None,
        }
    }
}

/// The quiet line below: not known, not done, take away.
fn foot<'a>(
    walk: &'a Walk,
    question: &'a Question,
    place: &Place,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Element<'a, Message> {
    if walk.setting_aside.as_ref().is_some_and(|aside| aside.is_at(place)) {
        return surface::divider();
    }
    let locale = context.locale;
    let aside = |way: Way| Message::SetAside(set_aside::Message::Pressed(place.clone(), way));
    match given(open, place) {
        Some(Answer::Entries(entries)) if !entries.is_empty() => row![],
        None if !walk.drafts.is_typed(place) => row(ready(walk, question, place, open)
            .iter()
            .enumerate()
            .map(|(at, reason)| {
                let says = button::secondary(reason.label.get(locale.language()))
                    .about(asked(question, context))
                    .on_press(Message::ReadyChosen(place.clone(), reason.id.clone(), By::Hand))
                    .id(format!("ready.{}.{}", question.id, reason.id));
                match Digit::at(at) {
                    Some(digit) => says.shortcut(&Walking::Add(digit).shortcut()).into(),
                    None => says.into(),
                }
            })
            .chain([
                button::quiet(locale.msg_answer_unknown())
                    .about(asked(question, context))
                    .on_press(aside(Way::Unknown))
                    .id(set_aside::unknown_button(&question.id))
                    .into(),
                button::quiet(locale.msg_answer_not_done())
                    .about(asked(question, context))
                    .on_press(aside(Way::NotDone(None)))
                    .id(set_aside::not_done_button(&question.id))
                    .into(),
            ])),
        _ => row![
            button::quiet(locale.msg_answer_clear())
                .about(asked(question, context))
                .on_press(Message::Cleared(place.clone()))
        ],
    }
    .push((given(open, place).is_none() && is_needed(open, question, place)).then(|| text::muted("")))
    .spacing(gap::MEDIUM)
    .wrap()
    .into()
}
