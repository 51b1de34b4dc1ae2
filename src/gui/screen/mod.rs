//! The screens. Each has its state, the messages of what happened on it, the action it asks of the window, `update`
//! and `view`, in that order. No screen reads a clock, touches a disk or holds a case: they are handed in.

pub mod choosing;
mod cited;
pub mod copies;
pub mod cover;
pub mod custody;
pub mod edition;
mod edition_words;
pub mod emergency;
pub mod founding;
pub mod keep;
pub mod keys;
pub mod library;
pub mod log;
pub mod numbers;
pub mod papers;
pub mod passphrase;
pub mod practice;
pub mod review;
pub mod settings;
pub mod start;
pub mod unlock;
pub mod waiting;
pub mod walk;

use iced::Element;

use super::shortcuts::{Leaving, Shortcut};
use super::widget::keys::listen;

/// Escape goes back, unless something on the screen uses it first.
fn escapes<'a, Message: Clone + 'a>(
    content: impl Into<Element<'a, Message>>,
    on_escape: Message,
) -> Element<'a, Message> {
    listen(content, move |Leaving::Close| Some(on_escape.clone()))
}

/// The key that goes back from a screen.
fn escape() -> Shortcut {
    Leaving::Close.shortcut()
}
