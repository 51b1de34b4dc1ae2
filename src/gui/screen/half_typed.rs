//! What to do with words on a screen that are kept nowhere yet when the window closes: contents of a dialog.

use iced::Element;

use crate::gui::context::Context;
use crate::gui::screen::escape;
use crate::gui::widget::{button, dialog, text};

/// What was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// Close without them.
    Discard,
    /// Do not close.
    Stay,
}

/// Where the keyboard begins.
pub(crate) const STAY: &str = "half-typed.stay";

/// The content of the dialog; close it with [`Closing::Stay`].
pub fn closing(context: Context<'_>) -> Element<'_, Closing> {
    let locale = context.locale;
    dialog::sheet(
        locale.msg_closing_half_typed_title(),
        text::body(locale.msg_closing_half_typed_about()),
        vec![
            button::primary(locale.msg_closing_half_typed_stay())
                .id(STAY)
                .shortcut(&escape())
                .on_press(Closing::Stay)
                .into(),
            button::secondary(locale.msg_closing_discard())
                .id("half-typed.discard")
                .on_press(Closing::Discard)
                .into(),
        ],
    )
}
