//! A part that can be folded away. Whether it is open is the screen's to remember.

use super::focus::focusable;
use super::said::silent;
use super::text;
use crate::gui::font;
use crate::gui::theme::measure::{gap, size};
use crate::gui::theme::style;
use iced::widget::text::{Fragment, IntoFragment};
use iced::widget::{column, container, row};
use iced::{Center, Element, Fill, Padding, widget};

/// A part with a head that opens and closes it. `aside` is a word at the right, such as a count.
pub fn disclosure<'a, Message: Clone + 'a>(
    id: impl Into<widget::Id>,
    head: impl IntoFragment<'a>,
    aside: Option<Fragment<'a>>,
    open: bool,
    on_toggle: Message,
    content: impl FnOnce() -> Element<'a, Message>,
) -> Element<'a, Message> {
    let sign = if open { "▾" } else { "▸" };
    let line = row![
        silent(text::inherited(sign, size::HEADING, font::REGULAR).width(gap::LARGE)),
        text::inherited(head, size::BODY, font::SEMIBOLD).width(Fill),
    ]
    .push(aside.clone().map(|aside| silent(text::muted(aside))))
    .spacing(gap::SMALL)
    .align_y(Center);
    let pressable = widget::button(line)
        .padding([gap::SMALL, gap::SMALL])
        .width(Fill)
        .style(|theme, status| style::line(false, theme, status))
        .on_press(on_toggle.clone());
    let head =
        focusable(pressable).unfolds(open).means(aside.unwrap_or_default()).id(id).on_activate(on_toggle);
    // Indented to the words of the head, so that what belongs to it is seen at a glance.
    let indent = Padding { left: gap::HUGE, right: gap::SMALL, top: gap::TIGHT, bottom: gap::SMALL };
    column![head].push(open.then(|| container(content()).padding(indent).width(Fill))).into()
}
