//! Where making agreements begins: the pencil at what has texts, a line for a card, a question behind another; and where
//! something that was agreed is found again.

use iced::Element;
use iced::widget::row;

use super::{Asking, Message, Open, Part, Work, asking};
use crate::authoring::agreeing::{Agreements, Item, texts_of};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::button;
use crate::protocol::load::Spot;
use crate::protocol::{Card, Name, Protocol, Question};

/// The pencil at something that has texts, or the fields it leads to. Nothing where nobody makes agreements, or it is not of
/// the protocol itself.
pub(in crate::gui::screen::library) fn at_spot<'a>(
    bench: Option<&'a Open>,
    spot: &Spot,
    about: &'a str,
    context: Context<'a>,
) -> Option<Element<'a, Asking>> {
    let bench = bench?;
    if let Some(written) = bench.writing_texts(spot, context) {
        return Some(written);
    }
    Some(row![bench.pencil(spot, about, context)?].into())
}

/// The same at a question, which another may stand behind; or what can be done with one of one's own.
pub(in crate::gui::screen::library) fn at_question<'a>(
    bench: Option<&'a Open>,
    question: &'a Question,
    context: Context<'a>,
) -> Option<Element<'a, Asking>> {
    let bench = bench?;
    let locale = context.locale;
    let about = question.ask.get(locale.language());
    let spot = Spot::Question(question.id.clone());
    if let Some(written) = bench.writing_texts(&spot, context) {
        return Some(written);
    }
    if bench.agreements.now().question(&question.id).is_some() {
        let item = Item::Question(question.id.clone());
        let change = button::quiet(locale.msg_word_change())
            .about(about)
            .id(own_button(&question.id))
            .on_press(asking(Message::ChangePressed(item.clone())));
        let remove = button::quiet(locale.msg_word_remove())
            .about(about)
            .id(format!("{}.remove", own_button(&question.id)))
            .on_press(asking(Message::RemovePressed(item)));
        return Some(row![Element::from(change), Element::from(remove)].spacing(gap::MEDIUM).wrap().into());
    }
    let pencil = bench.pencil(&spot, about, context)?;
    let ask = button::quiet(locale.msg_agree_question_add())
        .about(about)
        .id(question_button(&question.id))
        .on_press(asking(Message::QuestionPressed(question.id.clone())));
    Some(row![pencil, Element::from(ask)].spacing(gap::MEDIUM).wrap().into())
}

/// The same at a card, which may get a line.
pub(in crate::gui::screen::library) fn at_card<'a>(
    bench: Option<&'a Open>,
    card: &'a Card,
    context: Context<'a>,
) -> Option<Element<'a, Asking>> {
    let bench = bench?;
    let locale = context.locale;
    let about = card.title.get(locale.language());
    let spot = Spot::Card(card.id.clone());
    if let Some(written) = bench.writing_texts(&spot, context) {
        return Some(written);
    }
    if let Work::Line(adding) = &bench.work
        && *adding.card() == card.id
    {
        return Some(
            iced::widget::column![adding.view(context)].push(bench.said(context)).spacing(gap::MEDIUM).into(),
        );
    }
    let pencil = bench.pencil(&spot, about, context)?;
    let line = button::quiet(locale.msg_agree_line_add())
        .about(about)
        .id(line_button(&card.id))
        .on_press(asking(Message::LinePressed(card.id.clone())));
    Some(row![pencil, Element::from(line)].spacing(gap::MEDIUM).wrap().into())
}

impl Open {
    fn pencil<'a>(&self, spot: &Spot, about: &'a str, context: Context<'a>) -> Option<Element<'a, Asking>> {
        let has_texts = !texts_of(spot, self.below()).is_empty();
        has_texts.then(|| {
            button::quiet(context.locale.msg_word_change())
                .about(about)
                .id(pencil(spot))
                .on_press(asking(Message::TextsPressed(spot.clone())))
                .into()
        })
    }

    fn writing_texts<'a>(&'a self, spot: &Spot, context: Context<'a>) -> Option<Element<'a, Asking>> {
        match &self.work {
            Work::Texts(texts) if texts.spot() == spot => Some(
                iced::widget::column![texts.view(context)]
                    .push(self.said(context))
                    .spacing(gap::MEDIUM)
                    .into(),
            ),
            _ => None,
        }
    }
}

/// The button at something that has texts.
pub(in crate::gui::screen::library) fn pencil(spot: &Spot) -> String {
    let (sort, id) = match spot {
        Spot::Protocol => return "agree.texts".to_owned(),
        Spot::Step(id) => ("step", id),
        Spot::Question(id) | Spot::Option(id, _) => ("question", id),
        Spot::Alert(id) => ("alert", id),
        Spot::Outcome(id) => ("outcome", id),
        Spot::Card(id) | Spot::Line(id, _) => ("card", id),
        Spot::Term(id) => ("term", id),
        Spot::Paper(id) => ("paper", id),
    };
    format!("agree.texts.{sort}.{id}")
}

pub(super) fn line_button(card: &Name) -> String {
    format!("agree.line.{card}")
}

pub(super) fn question_button(after: &Name) -> String {
    format!("agree.question.{after}")
}

/// The button that changes a question of one's own.
pub(super) fn own_button(question: &Name) -> String {
    format!("agree.own.{question}")
}

/// In which part something is told, and its pencil.
pub(super) fn part_of(spot: &Spot, below: &Protocol) -> (Option<Part>, String) {
    let part = match spot {
        Spot::Protocol => None,
        Spot::Step(id) => Some(Part::Step(id.clone())),
        Spot::Question(id) | Spot::Option(id, _) => below.step_of(id).map(|step| Part::Step(step.id.clone())),
        Spot::Alert(_) => Some(Part::Alerts),
        Spot::Outcome(_) => Some(Part::Outcomes),
        Spot::Card(_) | Spot::Line(..) => Some(Part::Cards),
        Spot::Term(_) => Some(Part::Terms),
        Spot::Paper(_) => Some(Part::Documents),
    };
    (part, pencil(spot))
}

/// Where something that was agreed is told.
pub(super) fn place_of(item: &Item, below: &Protocol, agreements: &Agreements) -> (Option<Part>, String) {
    match item {
        Item::Text(spot, _) => part_of(spot, below),
        Item::Line(card, _) => (Some(Part::Cards), line_button(card)),
        Item::Question(id) => {
            let after = agreements.now().question(id).map(|asked| &asked.after);
            let step = after.and_then(|after| below.step_of(after));
            (step.map(|step| Part::Step(step.id.clone())), own_button(id))
        }
    }
}
