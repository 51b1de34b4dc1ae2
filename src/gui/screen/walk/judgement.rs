//! A judgement: the choice, what on record speaks for and against it, and the reasons in own words.
//! Nothing is computed.

use iced::widget::{column, container, row};
use iced::{Element, Fill};

use super::{Message, Place, Walk, question};
use crate::case::{Answer, Argument, Part, Side, argument_words, arguments};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::choice::By;
use crate::gui::widget::{button, choice, note, text};
use crate::protocol::Question;
use crate::session::OpenCase;

/// The field for the reasons.
#[must_use]
pub(crate) fn reasons(place: &Place) -> String {
    format!("{}.because", place.control())
}

/// A judgement.
pub(crate) fn view<'a>(
    walk: &'a Walk,
    asked: &'a Question,
    place: &Place,
    open: &'a OpenCase,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let judged = match question::given(open, place) {
        Some(Answer::Judgement(judgement)) => Some(judgement),
        _ => None,
    };
    let choices = choice::one(
        place.control(),
        asked.ask.get(locale.language()),
        question::offered(open, asked, place).into_iter().map(|option| {
            question::with_hint(
                option,
                judged.is_some_and(|judgement| judgement.choice == option.id),
                Message::Chosen(place.clone(), option.id.clone(), By::Hand),
                context,
            )
            .on_digit(Message::Chosen(place.clone(), option.id.clone(), By::Digit))
        }),
    );
    let own_words = judged.and_then(|_| walk.drafts.note(place)).map(|note| {
        let at = place.clone();
        note::note(locale.msg_answer_why_chosen(), note, move |message| Message::Wrote(at.clone(), message))
            .id(format!("{}.because", place.control()))
            .lines(3)
    });
    let scale = judged.map(|judgement| {
        let ground = open.ground();
        let on_record = arguments(&ground, asked);
        let mut list = column![text::label(locale.msg_answer_argument_from_record())].spacing(gap::SMALL);
        for argument in &on_record {
            let Some(words) = argument_words(&ground, argument, locale.language()) else { continue };
            list = list.push(weighing(
                argument,
                words,
                judgement.arguments.get(argument).copied(),
                place,
                context,
            ));
        }
        (!on_record.is_empty()).then_some(list)
    });
    column![choices, text::muted(locale.msg_answer_judgement_own())]
        .push(own_words)
        .push(scale.flatten())
        .spacing(gap::LARGE)
        .into()
}

/// One thing on record, with its side of the scale.
fn weighing<'a>(
    argument: &Argument,
    words: String,
    side: Option<Side>,
    place: &Place,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let part = match &argument.part {
        Part::Whole => String::new(),
        Part::Option(option) => format!(".{option}"),
        Part::Entry(entry) => format!(".{}", entry.0),
    };
    let id = format!("{}.weigh.{}{part}", place.control(), argument.question);
    let press = |chosen: Side| {
        // Pressing the side it already lies on takes it off the scale.
        let next = (side != Some(chosen)).then_some(chosen);
        Message::Weighed(place.clone(), argument.clone(), next)
    };
    let scale = |label: String, of: Side, id: String| -> Element<'a, Message> {
        if side == Some(of) {
            button::primary(label).on_press(press(of)).id(id).into()
        } else {
            button::secondary(label).on_press(press(of)).id(id).into()
        }
    };
    container(
        row![
            container(text::small(words)).width(Fill),
            scale(locale.msg_answer_weigh_for(), Side::For, format!("{id}.for")),
            scale(locale.msg_answer_weigh_against(), Side::Against, format!("{id}.against")),
        ]
        .spacing(gap::SMALL)
        .align_y(iced::Center),
    )
    .width(Fill)
    .into()
}
