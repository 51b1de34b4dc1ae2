//! Words on the screen, by their role. Each helper returns a plain iced text, so a width or id can
//! still be set; a heading returns one that says how deep it stands.

use super::said::{said, silent};
use crate::gui::access::{Part, Role};
use crate::gui::font;
use crate::gui::theme::Tones;
use crate::gui::theme::measure::size;
use crate::gui::theme::style::{self, Level};
use crate::gui::widget::responsive::Columns;
use iced::widget::text::{Fragment, IntoFragment, LineHeight, Text, Wrapping};
use iced::{Color, Element, Font, Length};

const AIRY: LineHeight = LineHeight::Relative(1.4);
const CLOSE: LineHeight = LineHeight::Relative(1.25);

fn words<'a>(
    content: impl IntoFragment<'a>,
    letters: f32,
    face: Font,
    height: LineHeight,
    pick: impl Fn(&Tones) -> Color + 'a,
) -> Text<'a> {
    let content: Fragment<'a> = content.into_fragment();
    iced::widget::text(content)
        .size(letters)
        .font(face)
        .line_height(height)
        // A long Dutch compound in a narrow column breaks inside rather than running out of sight.
        .wrapping(Wrapping::WordOrGlyph)
        .style(style::letters(pick))
}

/// Words that others stand under.
pub struct Heading<'a> {
    words: Text<'a>,
    level: u8,
}

impl Heading<'_> {
    /// How wide it is.
    #[must_use]
    pub(crate) fn width(mut self, width: impl Into<Length>) -> Self {
        self.words = self.words.width(width);
        self
    }

    /// How deep it stands, where that is not as it looks: 1 is the name of the page.
    #[must_use]
    pub const fn level(mut self, level: u8) -> Self {
        self.level = level;
        self
    }
}

impl<'a, Message: 'a> From<Heading<'a>> for Element<'a, Message> {
    fn from(Heading { words, level }: Heading<'a>) -> Self {
        said(move || Part::new(Role::Heading(level)), words)
    }
}

/// The name of a page.
pub fn title<'a>(content: impl IntoFragment<'a>) -> Heading<'a> {
    Heading { words: words(content, size::TITLE, font::SEMIBOLD, CLOSE, |t| t.ink), level: 1 }
}

/// The name of a section.
pub fn heading<'a>(content: impl IntoFragment<'a>) -> Heading<'a> {
    Heading { words: words(content, size::HEADING, font::SEMIBOLD, CLOSE, |t| t.ink), level: 2 }
}

/// What is being asked.
pub fn question<'a>(content: impl IntoFragment<'a>) -> Heading<'a> {
    Heading { words: words(content, size::QUESTION, font::SEMIBOLD, CLOSE, |t| t.ink), level: 3 }
}

/// A number that is chosen.
pub(crate) fn figure<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    words(content, size::QUESTION, font::SEMIBOLD, CLOSE, |t| t.ink)
}

/// Words that are for the eye alone: nobody hears them, and they leave the window in no other way.
pub(crate) fn for_the_eye<'a, Message: 'a>(content: impl IntoFragment<'a>) -> Element<'a, Message> {
    silent(words(content, size::HEADING, font::SEMIBOLD, CLOSE, |t| t.ink))
}

/// What is asked of a whole room, so high.
pub(crate) fn projected_title<'a>(content: impl IntoFragment<'a>, letters: f32) -> Heading<'a> {
    Heading { words: words(content, letters, font::SEMIBOLD, CLOSE, |t| t.ink), level: 1 }
}

/// Words for a whole room, so high.
pub(crate) fn projected<'a>(content: impl IntoFragment<'a>, letters: f32) -> Text<'a> {
    words(content, letters, font::REGULAR, CLOSE, |t| t.ink)
}

/// The same, where they name or stress something.
pub(crate) fn projected_name<'a>(content: impl IntoFragment<'a>, letters: f32) -> Text<'a> {
    words(content, letters, font::SEMIBOLD, CLOSE, |t| t.ink)
}

/// The name of a field, or of a part of a card.
pub fn label<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    words(content, size::BODY, font::SEMIBOLD, CLOSE, |t| t.ink)
}

/// Running text.
pub fn body<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    words(content, size::BODY, font::REGULAR, AIRY, |t| t.ink)
}

/// Running text to read at arm's length.
pub fn large<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    words(content, size::QUESTION, font::REGULAR, AIRY, |t| t.ink)
}

/// A number to call.
pub fn call<'a>(number: impl IntoFragment<'a>, room: Columns) -> Text<'a> {
    let letters = match room {
        Columns::One => size::CALL[0],
        Columns::Two => size::CALL[1],
        Columns::Three => size::CALL[2],
    };
    words(number, letters, font::SEMIBOLD, LineHeight::Relative(1.1), |t| t.danger).wrapping(Wrapping::None)
}

/// Running text that is said rather than told: literal words.
pub fn quote<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    words(content, size::BODY, font::ITALIC, AIRY, |t| t.ink)
}

/// A number to call, beside what is asked.
pub(crate) fn number<'a>(number: impl IntoFragment<'a>) -> Text<'a> {
    words(number, size::TITLE, font::SEMIBOLD, CLOSE, |t| t.ink).wrapping(Wrapping::None)
}

/// A number to call at once.
pub(crate) fn urgent<'a>(number: impl IntoFragment<'a>) -> Text<'a> {
    words(number, size::TITLE, font::SEMIBOLD, CLOSE, |t| t.danger).wrapping(Wrapping::None)
}

/// Running text with some words in it marked.
pub fn marked<'a, Message: 'a>(
    before: &'a str,
    words: &'a str,
    after: &'a str,
) -> iced::widget::text::Rich<'a, (), Message> {
    use iced::widget::span;
    let marked = span(words).font(font::SEMIBOLD).underline(true);
    iced::widget::rich_text![span(before), marked, span(after)]
        .size(size::BODY)
        .font(font::REGULAR)
        .line_height(AIRY)
        .wrapping(Wrapping::WordOrGlyph)
        .style(style::letters(|t| t.ink))
}

/// Smaller running text, for the panes beside.
pub fn small<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    words(content, size::SMALL, font::REGULAR, AIRY, |t| t.ink)
}

/// The name of a part of a pane.
pub fn small_label<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    words(content, size::SMALL, font::SEMIBOLD, CLOSE, |t| t.ink)
}

/// Hints, sources: small and quieter.
pub fn muted<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    words(content, size::SMALL, font::REGULAR, AIRY, |t| t.muted)
}

/// A few words in the tone of an alert. The words must say what the tone says.
pub(crate) fn toned<'a>(content: impl IntoFragment<'a>, level: Level) -> Text<'a> {
    words(content, size::SMALL, font::SEMIBOLD, AIRY, move |t| level.front(t))
}

/// A few words in the accent: where you are, what is done.
pub(crate) fn accent<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    words(content, size::SMALL, font::SEMIBOLD, CLOSE, |t| t.accent)
}

/// Letters that take the colour of the button or badge around them.
pub(super) fn inherited<'a>(content: impl IntoFragment<'a>, letters: f32, face: Font) -> Text<'a> {
    let content: Fragment<'a> = content.into_fragment();
    iced::widget::text(content).size(letters).font(face).line_height(CLOSE).wrapping(Wrapping::WordOrGlyph)
}
