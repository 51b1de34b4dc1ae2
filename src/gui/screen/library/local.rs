//! Local agreements where a protocol is read: whose they are, what they change and add, and the mark at a question.

use iced::Element;
use iced::widget::column;

use super::Message;
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::{surface, text};
use crate::protocol::load::{Agreed, Local, Spot};
use crate::protocol::{Card, Protocol};

/// What differs from the protocol that comes along.
pub(super) fn view<'a>(protocol: &'a Protocol, context: Context<'a>) -> Option<Element<'a, Message>> {
    let all = protocol.locals();
    let each = all.iter().map(|local| one(local, protocol, context));
    (!all.is_empty()).then(|| column(each).spacing(gap::LARGE).into())
}

/// That this, or a text of it, was agreed here.
pub(super) fn mark<'a>(
    spot: &Spot,
    protocol: &'a Protocol,
    context: Context<'a>,
) -> Option<Element<'a, Message>> {
    protocol.is_local(spot).then(|| text::toned(context.locale.msg_overlay_mark(), Level::Attention).into())
}

/// The same of a line of a card, counted from 1.
pub(super) fn mark_line<'a>(
    (card, number): (&Card, u16),
    protocol: &'a Protocol,
    context: Context<'a>,
) -> Option<Element<'a, Message>> {
    let is_local = protocol.has_local_line(card, number);
    is_local.then(|| text::toned(context.locale.msg_overlay_mark(), Level::Attention).into())
}

fn one<'a>(local: &'a Local, protocol: &'a Protocol, context: Context<'a>) -> Element<'a, Message> {
    let locale = context.locale;
    let agreed = locale.date(local.agreed);
    let when = match local.review_by {
        Some(day) if day < context.today => {
            text::toned(locale.msg_overlay_agreed_until(agreed, locale.date(day)), Level::Attention)
        }
        Some(day) => text::muted(locale.msg_overlay_agreed_until(agreed, locale.date(day))),
        None => text::muted(locale.msg_overlay_agreed(agreed)),
    };
    let items = local.agreed().into_iter().map(|one| item(&one, protocol, context));
    surface::card(
        column![text::label(locale.msg_overlay_by(local.by.get(locale.language()))), when]
            .push(column(items).spacing(gap::SMALL))
            .spacing(gap::MEDIUM),
    )
}

fn item<'a>(one: &Agreed<'a>, protocol: &'a Protocol, context: Context<'a>) -> Element<'a, Message> {
    let locale = context.locale;
    let was = locale.agreed_instead_of(one).map(text::muted);
    column![text::small_label(locale.agreed_on(one, protocol)), text::body(one.now.get(locale.language())),]
        .push(locale.agreed_details(one).map(text::small))
        .push(was)
        .spacing(gap::HAIR)
        .into()
}
