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
use iced::keyboard::key::Named;

use super::widget::keys::{Shortcut, shortcuts};

/// Escape goes back, unless something on the screen uses it first.
fn escapes<'a, Message: Clone + 'a>(
    content: impl Into<Element<'a, Message>>,
    on_escape: Message,
) -> Element<'a, Message> {
    shortcuts(content, vec![(Shortcut::named(Named::Escape), on_escape)])
}

/// The key that goes back from a screen.
const fn escape() -> Shortcut {
    Shortcut::named(Named::Escape)
}
