//! What to do with words on a screen that are kept nowhere yet when the window closes or another screen comes in its
//! place: contents of a dialog.

use iced::Element;

use crate::gui::context::Context;
use crate::gui::screen::escape;
use crate::gui::widget::{button, dialog, text};

/// What was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// Go without them.
    Discard,
    /// Do not go.
    Stay,
}

/// Where the keyboard begins.
pub(crate) const STAY: &str = "half-typed.stay";

/// The content of the dialog, asked by the window that closes or by what goes to another screen; close it with [`Closing::Stay`].
pub fn closing(context: Context<'_>, window: bool) -> Element<'_, Closing> {
    let locale = context.locale;
    let (about, discard) = if window {
        (locale.msg_closing_half_typed_about(), locale.msg_closing_discard())
    } else {
        (locale.msg_leaving_half_typed_about(), locale.msg_leaving_half_typed_discard())
    };
    dialog::sheet(
        locale.msg_closing_half_typed_title(),
        text::body(about),
        vec![
            button::primary(locale.msg_closing_half_typed_stay())
                .id(STAY)
                .shortcut(&escape())
                .on_press(Closing::Stay)
                .into(),
            button::secondary(discard).id("half-typed.discard").on_press(Closing::Discard).into(),
        ],
    )
}
