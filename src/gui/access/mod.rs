//! What a screen reader hears of the window, and what it asks of it.
//!
//! iced knows nothing of screen readers, but every widget can be asked for its parts with an [`Operation`], and an
//! operation carries anything. So a widget that means something hands out a [`Part`] with [`say`]; [`walk`] gathers all
//! parts into one [`tree`], and [`reader`] passes on what changed; `widget::heard` does both after every frame. What the
//! reader asks for comes back the same way, as [`Asked`], and goes through the messages that a key or a click would send.
//!
//! Nothing is gathered as long as nobody listens. What a widget says stands in its own file; a test holds that no stop is
//! without a name, no group without its question, and no secret in any tree (`tests/heard`).

mod node;
mod once;
mod part;
pub mod reader;
mod runs;
pub mod tree;
pub mod walk;

use iced::Rectangle;
use iced::advanced::widget::{Id, Operation};

pub(crate) use node::{Drawn, update};
pub(crate) use once::Once;
pub use part::{Part, Role};
pub(crate) use part::{Place, Written};
pub use runs::Spot;

/// What the window is called: it says nothing about a case.
const TITLE: &str = "Weegwijzer";

/// What a screen reader asks of a part. The keyboard is brought there by the window itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// To do what a press does.
    Press,
    /// To take the keyboard, for a place in a widget that is one Tab stop with several.
    Here,
    /// To hold this text instead.
    Write(String),
    /// To have the caret at the second place, and selected what lies between it and the first.
    Select(Spot, Spot),
}

/// Asks an operation whether it gathers what is said. Every other operation leaves it as it is.
#[derive(Default)]
struct Gathering(bool);

/// The beginning of a part.
struct Begin {
    id: Option<Id>,
    part: Option<Part>,
    /// The keyboard is here when the widget around it has it.
    at: bool,
    asked: Option<Asked>,
}

/// The end of the part that was begun last.
struct End;

/// Whether this operation gathers what is said; for a widget that has to ask itself before it can say something.
pub(crate) fn gathers(operation: &mut dyn Operation) -> bool {
    let mut gathering = Gathering::default();
    operation.custom(None, Rectangle::default(), &mut gathering);
    gathering.0
}

/// Says what a widget is, and lets `inside` say what stands in it. Returns what is asked of it, if anything: the widget
/// keeps that and does it at the next event, because only then it can send a message.
pub(crate) fn say(
    operation: &mut dyn Operation,
    id: Option<&Id>,
    bounds: Rectangle,
    part: impl FnOnce() -> Part,
    inside: impl FnOnce(&mut dyn Operation),
) -> Option<Asked> {
    said(operation, id, bounds, false, part, inside)
}

/// As [`say`], of one place in a widget that is one Tab stop; `at` if the keyboard is at this one.
pub(crate) fn say_place(
    operation: &mut dyn Operation,
    bounds: Rectangle,
    at: bool,
    part: impl FnOnce() -> Part,
    inside: impl FnOnce(&mut dyn Operation),
) -> Option<Asked> {
    said(operation, None, bounds, at, part, inside)
}

fn said(
    operation: &mut dyn Operation,
    id: Option<&Id>,
    bounds: Rectangle,
    at: bool,
    part: impl FnOnce() -> Part,
    inside: impl FnOnce(&mut dyn Operation),
) -> Option<Asked> {
    if !gathers(operation) {
        inside(operation);
        return None;
    }
    let mut begin = Begin { id: id.cloned(), part: Some(part()), at, asked: None };
    operation.custom(None, bounds, &mut begin);
    inside(operation);
    operation.custom(None, bounds, &mut End);
    begin.asked
}

/// Puts words after others, so that a breath is taken between them.
fn join(words: &mut String, more: &str) {
    if !words.is_empty() {
        words.push_str(if words.ends_with(['.', '!', '?', ':', ',', ';']) { " " } else { ", " });
    }
    words.push_str(more);
}

/// Pieces of text as they are said after each other.
pub(crate) fn joined<'a>(pieces: impl IntoIterator<Item = &'a str>) -> String {
    let mut all = String::new();
    for piece in pieces {
        join(&mut all, piece);
    }
    all
}
