//! What to do with what a group did when the window closes on it: contents of a dialog. Where it is kept is the vault's business.

use iced::Element;

use crate::gui::context::Context;
use crate::gui::screen::escape;
use crate::gui::widget::{button, dialog, text};

/// What was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// Keep it first.
    Keep,
    /// Close without it.
    Discard,
    /// Do not close.
    Stay,
}

/// Where the keyboard begins.
pub(crate) const STAY: &str = "group.stay";

/// The content of the dialog, of so many cases; close it with [`Closing::Stay`].
pub fn closing(context: Context<'_>, cases: usize) -> Element<'_, Closing> {
    let locale = context.locale;
    dialog::sheet(
        locale.msg_group_closing_title(),
        text::body(locale.msg_group_closing_about(cases)),
        vec![
            button::primary(locale.msg_group_keep()).id("group.keep").on_press(Closing::Keep).into(),
            button::secondary(locale.msg_group_discard())
                .id("group.discard")
                .on_press(Closing::Discard)
                .into(),
            button::secondary(locale.msg_word_cancel())
                .id(STAY)
                .shortcut(&escape())
                .on_press(Closing::Stay)
                .into(),
        ],
    )
}
