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
    let row = widget::button(content)
        .padding([gap::SMALL + gap::HAIR, gap::MEDIUM])
        .width(Fill)
        .style(style::row)
        .on_press(on_press.clone());
    focusable(row).id(id).on_activate(on_press).into()
}
