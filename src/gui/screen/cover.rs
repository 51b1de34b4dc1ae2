//! What lies over everything when the screen is hidden: nothing that tells what is under it.

use iced::widget::{column, container};
use iced::{Center, Element, Fill, Task};

use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::{button, focus, surface, text};

/// What happened on the cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// Show the window again was pressed.
    ShowPressed,
}

const SHOW: &str = "cover.show";

/// Brings the keyboard to the one button of the cover.
pub fn focus<T: Send + 'static>() -> Task<T> {
    focus::on(SHOW)
}

/// Shows the cover.
pub fn view(context: Context<'_>) -> Element<'_, Message> {
    cover(context, None)
}

/// Shows the cover when the vault should be locked, and what was written last cannot be kept.
pub fn not_locked(context: Context<'_>) -> Element<'_, Message> {
    cover(context, Some(context.locale.msg_lock_waits()))
}

fn cover(context: Context<'_>, says: Option<String>) -> Element<'_, Message> {
    let locale = context.locale;
    let words = column![
        text::title(locale.msg_app_title()),
        Element::from(
            button::secondary(locale.msg_app_hidden_show()).id(SHOW).on_press(Message::ShowPressed)
        ),
    ]
    .push(says.map(text::muted))
    .spacing(gap::WIDE)
    .align_x(Center);
    surface::ground(container(words).center(Fill))
}
