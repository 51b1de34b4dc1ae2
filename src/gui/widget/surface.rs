//! What things lie on: cards, columns, dividers, badges. Alerts live in `alert`, dialogs in `dialog`.

use super::text;
use crate::gui::font;
use crate::gui::theme::measure::{gap, radius, size, stroke, width};
use crate::gui::theme::style::{self, Level, Strand};
use iced::widget::text::{Fragment, IntoFragment};
use iced::widget::{column, container, row, rule};
use iced::{Center, Element, Fill};

/// A card on the ground.
pub fn card<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(content).padding(gap::LARGE + gap::TIGHT).width(Fill).style(style::card).into()
}

/// The ground of the whole window.
pub fn ground<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(content).width(Fill).height(Fill).style(style::ground).into()
}

/// A column at the side, lying a little lower.
pub fn side<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(content).height(Fill).style(style::side).into()
}

/// A bar along the top or the foot.
pub fn bar<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(content).padding([gap::SMALL, gap::WIDE]).width(Fill).style(style::side).into()
}

/// A bar below what scrolls, on the same ground; a thin line parts the two.
pub(crate) fn foot<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    column![divider(), container(content).padding([gap::SMALL, gap::WIDE]).width(Fill)].into()
}

/// Keeps lines of text at a comfortable length, in the middle of the room there is.
pub fn reading<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(container(content).max_width(width::READING)).center_x(Fill).into()
}

/// As [`reading`], for words that begin where the room does.
pub(crate) fn prose<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(container(content).max_width(width::READING)).width(Fill).into()
}

/// A thin line between things of one kind.
pub fn divider<'a, Message: 'a>() -> Element<'a, Message> {
    rule::horizontal(stroke::LINE).style(style::divider).into()
}

/// A thin line between columns.
pub(crate) fn upright<'a, Message: 'a>() -> Element<'a, Message> {
    rule::vertical(stroke::LINE).style(style::divider).into()
}

/// A question with what may be said about it, above its answers.
pub fn asked<'a, Message: 'a>(
    question: impl IntoFragment<'a>,
    note: Option<Fragment<'a>>,
    answers: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let head = column![text::question(question)].push(note.map(text::muted)).spacing(gap::HAIR);
    column![head, answers.into()].spacing(gap::MEDIUM).into()
}

/// Things at both ends of a row. What does not fit at the left goes on below; the right end always stays in sight.
pub fn ends<'a, Message: 'a>(
    left: Vec<Element<'a, Message>>,
    right: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    let left = container(row(left).spacing(gap::MEDIUM).align_y(Center).wrap()).width(Fill);
    row![left, row(right).spacing(gap::MEDIUM).align_y(Center)].spacing(gap::MEDIUM).align_y(Center).into()
}

/// Things at both ends of one line: nothing goes on below, but one at the left may be [`shortened`](super::shortened).
pub(crate) fn line<'a, Message: 'a>(
    left: Vec<Element<'a, Message>>,
    right: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    let [left, right] = [left, right].map(|end| row(end).spacing(gap::MEDIUM).align_y(Center));
    row![container(left).width(Fill), right].spacing(gap::MEDIUM).align_y(Center).into()
}

/// A plain fact in a small frame: an edition, a number of open points.
pub fn badge<'a, Message: 'a>(words: impl IntoFragment<'a>) -> Element<'a, Message> {
    container(text::inherited(words, size::TINY, font::SEMIBOLD))
        .padding([gap::HAIR / 2.0, gap::SMALL])
        .style(style::badge)
        .into()
}

/// The name of one course of a fictional case, in its colour.
pub(crate) fn strand_badge<'a, Message: 'a>(
    words: impl IntoFragment<'a>,
    strand: Strand,
) -> Element<'a, Message> {
    container(text::inherited(words, size::TINY, font::SEMIBOLD))
        .padding([gap::HAIR / 2.0, gap::SMALL])
        .style(move |theme| style::strand(strand, theme))
        .into()
}

/// A fact that asks for something. The words say what the tone says.
pub fn toned_badge<'a, Message: 'a>(words: impl IntoFragment<'a>, level: Level) -> Element<'a, Message> {
    container(text::inherited(words, size::TINY, font::SEMIBOLD))
        .padding([gap::HAIR / 2.0, gap::SMALL])
        .style(move |theme| style::outlined(level, radius::SMALL, theme))
        .into()
}
