//! One question with its control, and the quiet line to set it aside.

use iced::widget::{column, container, row};
use iced::{Element, Fill};

use super::set_aside::{self, Way};
use super::{Message, Place, Walk, body_map, entries, judgement};
use crate::case::{Answer, Ground, Inside, age_in_words};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::choice::By;
use crate::gui::widget::{age, button, choice, date, field, note, number, surface, text};
use crate::protocol::{Choice, Kind, Need, Question, Shown, Voice};
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
    let optional = (given.is_none() && !is_needed(open, question, place))
        .then(|| text::muted(locale.msg_word_optional()));
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
    let answers = open.case().answers();
    let ground = Ground::new(open.protocol(), answers, open.today());
    let asked = place.asked(open);
    let log = open.protocol().question(&place.question);
    let row = place.inside.as_ref().and_then(|(entry, _)| {
        let log = log?;
        let given = answers.given(&open.protocol().head.id, log)?;
        given.entries().iter().find(|row| row.id == *entry).map(|entry| Inside { log, entry })
    });
    asked.is_some_and(|asked| ground.needs(asked, row))
}

/// What was given at a place.
pub(crate) fn given<'a>(open: &'a OpenCase, place: &Place) -> Option<&'a Answer> {
    open.case().answers().at(&place.spot(open)?)
}

/// What is asked.
fn asked<'a>(question: &'a Question, context: Context<'a>) -> &'a str {
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
        Kind::One(options) => {
            let laid = laid(question, place, options, context);
            let list = one(asked(question, context), options, given, place, laid, context);
            body_map::above(question, given, place, list, context)
        }
        Kind::Many(options) => {
            let laid = laid(question, place, options, context);
            let list = many(asked(question, context), options, given, place, laid, context);
            body_map::above(question, given, place, list, context)
        }
        Kind::Text { lines } if *lines > 1 => text_note(walk, question, place, *lines, context),
        Kind::Text { .. } => text_line(walk, question, place, context),
        Kind::Date => date_field(walk, question, place, context),
        Kind::Number { unit, .. } => {
            let unit = unit.as_ref().map(|unit| unit.get(context.locale.language()));
            number_field(walk, question, place, unit, context)
        }
        Kind::Age { .. } => age_field(walk, question, place, context),
        Kind::Judgement { options, .. } => judgement::view(walk, question, options, place, open, context),
        Kind::Entries { .. } => entries::view(walk, question, open, context),
    }
}

fn one<'a>(
    asked: &'a str,
    options: &'a [Choice],
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
fn laid(question: &Question, place: &Place, options: &[Choice], context: Context<'_>) -> Laid {
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
    options: &'a [Choice],
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

fn text_note<'a>(
    walk: &'a Walk,
    question: &'a Question,
    place: &Place,
    lines: u8,
    context: Context<'a>,
) -> Element<'a, Message> {
    let Some(note) = walk.drafts.note(place) else { return text::body("").into() };
    let at = place.clone();
    let noted = note::note("", note, move |message| Message::Wrote(at.clone(), message))
        .asked(asked(question, context))
        .id(place.control())
        .lines(lines);
    match voice(question.voice, context).filter(|_| question.hint.is_none()) {
        Some(voice) => noted.hint(voice).into(),
        None => noted.into(),
    }
}

fn voice(voice: Voice, context: Context<'_>) -> Option<String> {
    match voice {
        Voice::Plain => None,
        Voice::Fact => Some(context.locale.msg_answer_fact()),
        Voice::Quote => Some(context.locale.msg_answer_quote()),
        Voice::Judgement => Some(context.locale.msg_answer_interpretation()),
    }
}

fn text_line<'a>(
    walk: &'a Walk,
    question: &'a Question,
    place: &Place,
    context: Context<'a>,
) -> Element<'a, Message> {
    let Some(line) = walk.drafts.line(place) else { return text::body("").into() };
    let at = place.clone();
    field::line("", line, move |message| Message::Filled(at.clone(), message))
        .asked(asked(question, context))
        .id(place.control())
        .into()
}

fn date_field<'a>(
    walk: &'a Walk,
    question: &'a Question,
    place: &Place,
    context: Context<'a>,
) -> Element<'a, Message> {
    let Some(line) = walk.drafts.line(place) else { return text::body("").into() };
    let locale = context.locale;
    let (problem, echo) = match date::read(line.text(), context.today) {
        Ok(date) => (None, Some(locale.date(date))),
        Err(date::Misread::Empty) => (None, None),
        Err(date::Misread::NotADate) => (Some(locale.msg_answer_date_wrong()), None),
        Err(date::Misread::NoSuchDay) => (Some(locale.msg_answer_date_none()), None),
    };
    let at = place.clone();
    field::short("", line, move |message| Message::Filled(at.clone(), message))
        .asked(asked(question, context))
        .on_left(Message::Left)
        .id(place.control())
        .hint(locale.msg_answer_date_hint())
        .problem(problem)
        .echo(echo)
        .into()
}

fn number_field<'a>(
    walk: &'a Walk,
    question: &'a Question,
    place: &Place,
    unit: Option<&'a str>,
    context: Context<'a>,
) -> Element<'a, Message> {
    let Some(line) = walk.drafts.line(place) else { return text::body("").into() };
    let locale = context.locale;
    let (min, max) = question.answer.range();
    let problem = match number::read(line.text(), min, max) {
        Ok(_) | Err(number::Misread::Empty) => None,
        Err(number::Misread::NotANumber) => Some(locale.msg_answer_number_wrong()),
        Err(number::Misread::Below(_) | number::Misread::Above(_)) => {
            Some(locale.msg_answer_number_range(min.unwrap_or(i64::MIN), max.unwrap_or(i64::MAX)))
        }
    };
    let at = place.clone();
    field::short("", line, move |message| Message::Filled(at.clone(), message))
        .asked(asked(question, context))
        .on_left(Message::Left)
        .id(place.control())
        .unit(unit)
        .problem(problem)
        .into()
}

fn age_field<'a>(
    walk: &'a Walk,
    question: &'a Question,
    place: &Place,
    context: Context<'a>,
) -> Element<'a, Message> {
    let Some(line) = walk.drafts.line(place) else { return text::body("").into() };
    let locale = context.locale;
    let (min, max) = question.answer.range();
    let (problem, echo) = match age::read(line.text(), context.today, (min, max)) {
        Ok(age) => (None, Some(age_in_words(age, locale.language()))),
        Err(age::Misread::Empty) => (None, None),
        Err(age::Misread::NotAnAge) => (Some(locale.msg_answer_age_wrong()), None),
        Err(age::Misread::NoSuchDay) => (Some(locale.msg_answer_date_none()), None),
        Err(age::Misread::NotBorn) => (Some(locale.msg_answer_age_not_born()), None),
        Err(age::Misread::Outside) => match (min.unwrap_or(0), max) {
            (low, Some(high)) => (Some(locale.msg_answer_age_range(low, high)), None),
            (low, None) => (Some(locale.msg_answer_age_from(low)), None),
        },
    };
    let at = place.clone();
    field::short("", line, move |message| Message::Filled(at.clone(), message))
        .asked(asked(question, context))
        .on_left(Message::Left)
        .id(place.control())
        .hint(locale.msg_answer_age_hint())
        .problem(problem)
        .echo(echo)
        .into()
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
        None if !walk.drafts.is_typed(place) => row![
            button::quiet(locale.msg_answer_unknown())
                .about(asked(question, context))
                .on_press(aside(Way::Unknown))
                .id(set_aside::unknown_button(&question.id)),
            button::quiet(locale.msg_answer_not_done())
                .about(asked(question, context))
                .on_press(aside(Way::NotDone(None)))
                .id(set_aside::not_done_button(&question.id)),
        ],
        _ => row![
            button::quiet(locale.msg_answer_clear())
                .about(asked(question, context))
                .on_press(Message::Cleared(place.clone()))
        ],
    }
    .push((given(open, place).is_none() && is_needed(open, question, place)).then(|| text::muted("")))
    .spacing(gap::MEDIUM)
    .into()
}
