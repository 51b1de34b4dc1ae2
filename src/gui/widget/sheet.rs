//! A sheet of paper on the screen: its picture, white in every theme, what is heard of it, and the room it is scrolled in.

use iced::advanced::widget::Operation;
use iced::widget::{container, image};
use iced::{ContentFit, Element, Fill, Length, Rectangle};

use super::page;
use super::wrapped::{Around, Inside, Wrapped};
use crate::document::Told;
use crate::document::preview::{Picture, WIDTH};
use crate::gui::access::{Part, Role, say};
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

/// The page, as wide as the room, or this wide; `name` is which page it is, and `told` what is read aloud of it.
pub(crate) fn leaf<'a, Message: 'a>(
    leaf: &Leaf,
    width: Option<f32>,
    name: String,
    told: &'a [Told],
) -> Element<'a, Message> {
    let width = width.map_or(Fill, Length::Fixed);
    let picture = image(leaf.0.clone()).width(width).content_fit(ContentFit::Contain);
    let heard = Wrapped { content: picture.into(), around: Heard { name, told } };
    container(heard).padding(gap::HAIR).style(style::leaf).into()
}

/// The words of a page, each where it stands on the picture.
struct Heard<'a> {
    name: String,
    told: &'a [Told],
}

/// The headings of a page stand under the name of the screen.
const UNDER: u8 = 1;

impl<Message> Around<Message> for Heard<'_> {
    type State = ();
    const REMEMBERS: bool = false;

    fn operate(&mut self, (): &mut (), inside: &mut Inside<'_, '_, Message>, operation: &mut dyn Operation) {
        let bounds = inside.bounds();
        let page = || Part::named(Role::Page, self.name.as_str());
        let _ = say(operation, None, bounds, page, |operation| {
            for told in self.told {
                let role = told.heading.map_or(Role::Words, |level| Role::Heading(level + UNDER));
                let part = || Part::named(role, told.words.as_str());
                let _ = say(operation, None, on(bounds, told.area), part, |_| {});
            }
        });
    }
}

/// Where on a page of this size something stands that is there on paper.
fn on(page: Rectangle, [left, top, right, bottom]: [f32; 4]) -> Rectangle {
    let scale = page.width / WIDTH;
    Rectangle {
        x: left.mul_add(scale, page.x),
        y: top.mul_add(scale, page.y),
        width: (right - left) * scale,
        height: (bottom - top) * scale,
    }
}

/// The room pages lie in: scrolls down, and across when they are wider.
pub fn leaves<'a, Message: 'a>(
    id: &'static str,
    content: impl Into<Element<'a, Message>>,
    across: bool,
) -> Element<'a, Message> {
    if across { page::wide(id, content) } else { page::page(id, content) }
}
