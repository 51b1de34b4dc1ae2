//! A row of several lines that is pressed as a whole: a case in a list, an open point. What it says comes from the screen.

use super::focus::focusable;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style;
use iced::{Element, Fill, widget};

/// A row that can be pressed as a whole.
pub(crate) fn pressable<'a, Message: Clone + 'a>(
    id: impl Into<widget::Id>,
    content: impl Into<Element<'a, Message>>,
    on_press: Message,
) -> Element<'a, Message> {
    by_key(id, content, None, on_press)
}

/// The same, with the key that does the same said of it. Listening for it is up to [`keys::listen`](super::keys::listen).
pub(crate) fn by_key<'a, Message: Clone + 'a>(
    id: impl Into<widget::Id>,
    content: impl Into<Element<'a, Message>>,
    key: Option<String>,
    on_press: Message,
) -> Element<'a, Message> {
    let row = widget::button(content)
        .padding([gap::SMALL + gap::HAIR, gap::MEDIUM])
        .width(Fill)
        .style(style::row)
        .on_press(on_press.clone());
    focusable(row).key(key).id(id).on_activate(on_press).into()
}
