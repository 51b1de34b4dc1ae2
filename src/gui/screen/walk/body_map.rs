//! A question about places on the body: the same options on an outline of it and in the list below, always in step.

use iced::Element;
use iced::widget::column;

use super::{Message, Place};
use crate::case::Answer;
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::body::{Part, Words, body};
use crate::gui::widget::choice::By;
use crate::gui::widget::text;
use crate::protocol::body::Region;
use crate::protocol::{Choice, Kind, Name, Question, Shown};

/// The outline of a question.
#[must_use]
pub(crate) fn control(place: &Place) -> String {
    format!("{}.body", place.control())
}

/// The outline above `list`, when the question has one.
pub(crate) fn above<'a>(
    question: &'a Question,
    options: &[&'a Choice],
    given: Option<&Answer>,
    place: &Place,
    list: Element<'a, Message>,
    context: Context<'a>,
) -> Element<'a, Message> {
    let Shown::BodyMap(places) = &question.shown else { return list };
    let locale = context.locale;
    let language = locale.language();
    let marked = |option: &Name| match given {
        Some(Answer::One(chosen)) => chosen == option,
        Some(Answer::Many(ticked)) => ticked.contains(option),
        _ => false,
    };
    let press = |option: &Name| match question.answer {
        Kind::Many(_) => Message::Ticked(place.clone(), option.clone()),
        _ => Message::Chosen(place.clone(), option.clone(), By::Hand),
    };
    let part = |option: &'a Choice| {
        let regions = places.iter().find(|(of, _)| *of == option.id).map(|(_, regions)| regions);
        Part {
            regions: regions.into_iter().flatten().flat_map(|name| Region::named(name.as_str())).collect(),
            label: option.label.get(language),
            marked: marked(&option.id),
            on_press: press(&option.id),
        }
    };
    let words = Words {
        views: [locale.msg_body_head(), locale.msg_body_front(), locale.msg_body_back()],
        marked: locale.msg_body_marked(),
        invitation: locale.msg_body_invitation(),
        sides: [locale.msg_body_left(), locale.msg_body_right()],
        question: question.ask.get(language).to_owned(),
    };
    let told: Vec<_> =
        options.iter().filter(|option| marked(&option.id)).map(|option| option.label.get(language)).collect();
    let told = (!told.is_empty()).then(|| text::label(locale.msg_body_told(told.join(", "))));
    column![
        text::label(locale.msg_body_sides()),
        body(control(place), options.iter().copied().map(part).collect(), words)
    ]
    .push(told)
    .push(list)
    .spacing(gap::MEDIUM)
    .into()
}
