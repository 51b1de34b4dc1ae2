//! A sheet of paper on the screen: its picture, white in every theme, and the room it is scrolled in.

use iced::widget::{container, image};
use iced::{ContentFit, Element, Fill, Length};

use super::page;
use crate::document::preview::Picture;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style;

/// The picture of a page, ready to be shown.
#[derive(Debug, Clone)]
pub struct Leaf(image::Handle);

impl Leaf {
    /// Of these pixels.
    #[must_use]
    pub fn of(picture: &Picture) -> Self {
        Self(image::Handle::from_rgba(picture.width, picture.height, picture.rgba.clone()))
    }
}

/// The page, as wide as the room, or this wide.
pub(crate) fn leaf<'a, Message: 'a>(leaf: &Leaf, width: Option<f32>) -> Element<'a, Message> {
    let width = width.map_or(Fill, Length::Fixed);
    let picture = image(leaf.0.clone()).width(width).content_fit(ContentFit::Contain);
    container(picture).padding(gap::HAIR).style(style::leaf).into()
}

/// The room pages lie in: scrolls down, and across when they are wider.
pub fn leaves<'a, Message: 'a>(
    id: &'static str,
    content: impl Into<Element<'a, Message>>,
    across: bool,
) -> Element<'a, Message> {
    if across { page::wide(id, content) } else { page::page(id, content) }
}
