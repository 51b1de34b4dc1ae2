//! What is only to be looked at: it is drawn and heard as it is elsewhere, and cannot be reached or used.

use std::any::Any;

use iced::advanced::widget::Operation;
use iced::advanced::widget::operation::{Outcome, Scrollable};
use iced::advanced::{Clipboard, Shell};
use iced::{Element, Rectangle, Vector, widget};

use super::wrapped::{Around, Happened, Inside, Wrapped};

/// Shows `content` and hands nothing on to it.
pub(crate) fn inert<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    Wrapped { content: content.into(), around: Inert }.into()
}

struct Inert;

impl<Message> Around<Message> for Inert {
    type State = ();
    const REMEMBERS: bool = false;

    fn operate(&mut self, (): &mut (), inside: &mut Inside<'_, '_, Message>, operation: &mut dyn Operation) {
        inside.operate(&mut Seen(operation));
    }

    fn update(
        &mut self,
        (): &mut (),
        _: &mut Inside<'_, '_, Message>,
        _: &Happened<'_>,
        _: &mut dyn Clipboard,
        _: &mut Shell<'_, Message>,
    ) {
    }
}

/// Finds what is there, and nothing that takes the keyboard.
struct Seen<'o>(&'o mut dyn Operation);

impl Operation for Seen<'_> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        self.0.traverse(&mut |operation| operate(&mut Seen(operation)));
    }

    fn container(&mut self, id: Option<&widget::Id>, bounds: Rectangle) {
        self.0.container(id, bounds);
    }

    fn scrollable(
        &mut self,
        id: Option<&widget::Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        self.0.scrollable(id, bounds, content, translation, state);
    }

    fn text(&mut self, id: Option<&widget::Id>, bounds: Rectangle, text: &str) {
        self.0.text(id, bounds, text);
    }

    fn custom(&mut self, id: Option<&widget::Id>, bounds: Rectangle, state: &mut dyn Any) {
        self.0.custom(id, bounds, state);
    }

    fn finish(&self) -> Outcome<()> {
        Outcome::None
    }
}
