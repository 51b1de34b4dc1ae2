//! Content with a meaning of its own to somebody who hears it: a heading, a group, something that speaks up, or nothing.

use iced::Element;
use iced::advanced::widget::Operation;
use iced::widget::space;

use super::wrapped::{Around, Inside, Wrapped};
use crate::gui::access::{Part, Role, say};

/// Says what `content` is. Nothing is made of `part` until somebody listens.
pub(crate) fn said<'a, Message: 'a>(
    part: impl Fn() -> Part + 'a,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Wrapped { content: content.into(), around: Said(Box::new(part)) }.into()
}

/// A sign or a picture of what is said elsewhere, or what must not leave the window as text.
pub(crate) fn silent<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    said(|| Part::new(Role::Silent), content)
}

/// Things that belong together, under a name.
pub(crate) fn group<'a, Message: 'a>(
    name: impl Into<String>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    named(Role::Group, name.into(), content)
}

/// What is heard, once, when there is a moment.
pub(crate) fn status<'a, Message: 'a>(
    says: impl Into<String>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    named(Role::Status, says.into(), content)
}

/// The name of a page, where the eye needs none.
pub(crate) fn title<'a, Message: 'a>(name: impl Into<String>) -> Element<'a, Message> {
    named(Role::Heading(1), name.into(), space())
}

/// Content of this sort, called this.
pub(crate) fn named<'a, Message: 'a>(
    role: Role,
    name: String,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    said(move || Part::named(role, name.as_str()), content)
}

struct Said<'a>(Box<dyn Fn() -> Part + 'a>);

impl<Message> Around<Message> for Said<'_> {
    type State = ();
    const REMEMBERS: bool = false;

    fn operate(&mut self, (): &mut (), inside: &mut Inside<'_, '_, Message>, operation: &mut dyn Operation) {
        let bounds = inside.bounds();
        let _ = say(operation, None, bounds, &self.0, |operation| inside.operate(operation));
    }
}
