//! A row of the overview: what is said, and the button at its right that leads to the question.

use iced::widget::row;
use iced::{Element, Fill};

use super::{Message, change_id};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::button;
use crate::protocol::Name;

/// A row with its button at the right.
pub(super) fn beside<'a>(said: Element<'a, Message>, act: Element<'a, Message>) -> Element<'a, Message> {
    row![iced::widget::container(said).width(Fill), act].spacing(gap::MEDIUM).into()
}

/// The button that leads to a question.
pub(super) fn change<'a>(context: Context<'a>, id: String, question: &Name) -> Element<'a, Message> {
    button::quiet(context.locale.msg_review_change())
        .id(id)
        .on_press(Message::ChangePressed(question.clone()))
        .into()
}

/// The button of the row of a question itself.
pub(super) fn change_row<'a>(context: Context<'a>, question: &Name) -> Element<'a, Message> {
    change(context, change_id(question), question)
}
