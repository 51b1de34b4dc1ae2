//! What lies over everything when the screen is hidden: nothing that tells what is under it.

use iced::widget::{column, container};
use iced::{Center, Element, Fill, Task};

use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::said::status;
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

/// What the cover waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waits {
    /// Somebody who shows the window again.
    ForSomebody,
    /// The vault, which is being locked: until it is, nothing is shown.
    Locking,
    /// The window, which closes once the case is safe: until then nothing is shown.
    Closing,
    /// Something that could not be kept, and keeps the vault open.
    NotLocked,
}

/// Shows the cover.
pub fn view(context: Context<'_>, waits: Waits) -> Element<'_, Message> {
    let locale = context.locale;
    let says = match waits {
        Waits::ForSomebody => None,
        Waits::Locking => Some(locale.msg_lock_busy()),
        Waits::Closing => Some(locale.msg_lock_closing()),
        Waits::NotLocked => Some(locale.msg_lock_waits()),
    };
    let press = (!matches!(waits, Waits::Locking | Waits::Closing)).then_some(Message::ShowPressed);
    let words = column![
        text::title(locale.msg_app_title()),
        Element::from(button::secondary(locale.msg_app_hidden_show()).id(SHOW).on_press_maybe(press)),
    ]
    .push(says.map(|says| status(says.clone(), text::muted(says))))
    .spacing(gap::WIDE)
    .align_x(Center);
    surface::ground(container(words).center(Fill))
}
