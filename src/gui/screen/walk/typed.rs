//! The controls for what is typed: a text, a date, a number, an age. What becomes of it is in `drafts`.

use iced::Element;

use super::question::asked;
use super::{Message, Place, Walk};
use crate::case::age_in_words;
use crate::gui::context::Context;
use crate::gui::widget::field::{Field, Line};
use crate::gui::widget::{age, date, decimal, field, note, number, text};
use crate::locale::Locale;
use crate::protocol::{Decimal, Kind, Question, Voice};

pub(super) fn text_note<'a>(
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

pub(super) fn text_line<'a>(
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

/// A short field of which half would be another answer: it is read when it is left.
fn read_whole<'a>(
    line: &'a Field,
    question: &'a Question,
    place: &Place,
    context: Context<'a>,
) -> Line<'a, Message> {
    let at = place.clone();
    field::short("", line, move |message| Message::Filled(at.clone(), message))
        .asked(asked(question, context))
        .on_left(Message::Left)
        .id(place.control())
}

pub(super) fn date_field<'a>(
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
    read_whole(line, question, place, context)
        .hint(locale.msg_answer_date_hint())
        .keeps_line()
        .problem(problem)
        .echo(echo)
        .into()
}

pub(super) fn number_field<'a>(
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
            Some(bounds(min.map(|min| min.to_string()), max.map(|max| max.to_string()), locale))
        }
    };
    read_whole(line, question, place, context).unit(unit).problem(problem).into()
}

/// Between what a number must be; where it has one bound only that is said.
fn bounds(min: Option<String>, max: Option<String>, locale: &Locale) -> String {
    match (min, max) {
        (Some(min), Some(max)) => locale.msg_answer_between(min, max),
        (Some(min), None) => locale.msg_answer_from(min),
        (None, Some(max)) => locale.msg_answer_up_to(max),
        (None, None) => locale.msg_answer_number_wrong(),
    }
}

pub(super) fn decimal_field<'a>(
    walk: &'a Walk,
    question: &'a Question,
    place: &Place,
    context: Context<'a>,
) -> Element<'a, Message> {
    let (Some(line), Kind::Decimal { unit, places, min, max }) = (walk.drafts.line(place), &question.answer)
    else {
        return text::body("").into();
    };
    let locale = context.locale;
    let said = |number: &Decimal| number.said(*places, locale.language());
    let problem = match decimal::read(line.text(), &question.answer) {
        Ok(_) | Err(decimal::Misread::Empty) => None,
        Err(decimal::Misread::NotANumber) => Some(locale.msg_answer_number_wrong()),
        Err(decimal::Misread::TooExact) => Some(locale.msg_answer_decimal_places(*places)),
        Err(decimal::Misread::Outside) => {
            Some(bounds(min.as_ref().map(said), max.as_ref().map(said), locale))
        }
    };
    read_whole(line, question, place, context)
        .unit(unit.as_ref().map(|unit| unit.get(locale.language())))
        .problem(problem)
        .into()
}

pub(super) fn age_field<'a>(
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
    read_whole(line, question, place, context)
        .hint(locale.msg_answer_age_hint())
        .problem(problem)
        .echo(echo)
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn a_number_with_one_bound_tells_that_bound_and_no_other() {
        let locale = Locale::new(Language::Nl);
        let said = |min: Option<&str>, max: Option<&str>| {
            bounds(min.map(str::to_owned), max.map(str::to_owned), &locale)
        };
        assert_eq!(said(Some("0"), Some("9")), "Tussen 0 en 9.");
        assert_eq!(said(Some("0"), None), "0 of meer.");
        assert_eq!(said(None, Some("9")), "Niet meer dan 9.");
    }
}
