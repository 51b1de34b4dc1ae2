//! Tells that what is in sight now was drawn. iced has no word for it: what a message asks for is done before the window is
//! drawn, and so is what follows from the event that a drawing begins. That the next one begins says that this one was done.

use super::wrapped::{Around, Happened, Inside, Wrapped};
use iced::advanced::{Clipboard, Shell};
use iced::time::Instant;
use iced::{Element, Event, window};

/// Sends `message`, where there is one, when the window was drawn since it came.
pub(crate) fn once_drawn<'a, Message: Clone + 'a>(
    content: impl Into<Element<'a, Message>>,
    message: Option<Message>,
) -> Element<'a, Message> {
    Wrapped { content: content.into(), around: OnceDrawn(message) }.into()
}

struct OnceDrawn<Message>(Option<Message>);

impl<Message: Clone> Around<Message> for OnceDrawn<Message> {
    /// The drawing that had begun when there was something to wait for.
    type State = Option<Instant>;

    fn update(
        &mut self,
        drawing: &mut Option<Instant>,
        inside: &mut Inside<'_, '_, Message>,
        happened: &Happened<'_>,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
    ) {
        inside.update(happened, clipboard, shell);
        let Event::Window(window::Event::RedrawRequested(now)) = happened.event else { return };
        match (&self.0, *drawing) {
            (None, _) => *drawing = None,
            (Some(_), None) => {
                *drawing = Some(*now);
                shell.request_redraw();
            }
            // One drawing may ask several times what is to be drawn.
            (Some(_), Some(begun)) if begun == *now => shell.request_redraw(),
            (Some(message), Some(_)) => {
                *drawing = None;
                shell.publish(message.clone());
            }
        }
    }
}
