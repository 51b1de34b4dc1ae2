//! Local agreements where a protocol is read: whose they are, what they change and add, and the mark at a question.

use iced::Element;
use iced::widget::column;

use super::Message;
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::{surface, text};
use crate::protocol::load::{Agreed, Local};
use crate::protocol::{Name, Protocol};

/// What differs from the protocol that comes along.
pub(super) fn view<'a>(protocol: &'a Protocol, context: Context<'a>) -> Option<Element<'a, Message>> {
    let all = protocol.locals();
    let each = all.iter().map(|local| one(local, protocol, context));
    (!all.is_empty()).then(|| column(each).spacing(gap::LARGE).into())
}

/// That a question, a text or an option of it was agreed here.
pub(super) fn mark<'a>(
    question: &Name,
    protocol: &'a Protocol,
    context: Context<'a>,
) -> Option<Element<'a, Message>> {
    let touched = protocol.locals().iter().any(|local| local.touches(question));
    touched.then(|| text::toned(context.locale.msg_overlay_mark(), Level::Attention).into())
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
