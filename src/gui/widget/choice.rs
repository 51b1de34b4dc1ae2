//! One question with ready answers. Enter is left to the window, so that *go on* never records an answer by accident.
//! How one goes along the answers is said in `cells`.

use super::cells::{Cell, Cells, Look, fill};
use super::grid::{Grid, spread};
use super::{syllables, text};
use crate::gui::access::{Part, Place, Role};
use crate::gui::font;
use crate::gui::shortcuts::Digit;
use crate::gui::theme::Tones;
use crate::gui::theme::measure::{gap, radius, size, stroke};
use crate::locale::Language;
use iced::advanced::text as letters;
use iced::widget::column;
use iced::widget::text::{Fragment, IntoFragment};
use iced::{Color, Element, Fill, Font, Padding, Pixels, Point, Rectangle, Size, alignment, widget};
use std::ops::Range;

/// So many letters fit in one of three answers beside each other.
const ROOM: usize = 17;

/// One answer that can be chosen.
pub struct Answer<'a, Message> {
    label: Fragment<'a>,
    seen: Option<String>,
    hint: Option<Fragment<'a>>,
    chosen: bool,
    apart: bool,
    on_choose: Message,
    on_digit: Option<Message>,
}

/// How an answer was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// With the mouse, or by going along the answers.
    Hand,
    /// By its digit.
    Digit,
}

/// An answer; `on_choose` is sent when it is chosen, or, in [`many`], turned on or off.
pub fn answer<'a, Message>(
    label: impl IntoFragment<'a>,
    chosen: bool,
    on_choose: Message,
) -> Answer<'a, Message> {
    let label = label.into_fragment();
    Answer { label, seen: None, hint: None, chosen, apart: false, on_choose, on_digit: None }
}

impl<'a, Message> Answer<'a, Message> {
    /// A line under the label.
    #[must_use]
    pub fn hint(mut self, hint: impl IntoFragment<'a>) -> Self {
        self.hint = Some(hint.into_fragment());
        self
    }

    /// For one of several beside each other: a word that has no room there is seen broken at a syllable.
    #[must_use]
    pub(crate) fn beside_others(mut self, language: Language) -> Self {
        self.seen = Some(syllables::broken(&self.label, ROOM, language));
        self
    }

    /// What is sent when it is chosen by its digit, instead of what it sends otherwise.
    #[must_use]
    pub fn on_digit(mut self, message: Message) -> Self {
        self.on_digit = Some(message);
        self
    }

    /// Sets it a little apart from those above: *not known*, *not done, because*.
    #[must_use]
    pub const fn apart(mut self) -> Self {
        self.apart = true;
        self
    }
}

/// A question with one answer. The question itself is shown by whoever asks it, and heard with the answers.
pub fn one<'a, Message>(
    id: impl Into<widget::Id>,
    question: impl IntoFragment<'a>,
    answers: impl IntoIterator<Item = Answer<'a, Message>>,
) -> Choice<'a, Message> {
    Choice::new(id.into(), Kind::One, question.into_fragment(), answers.into_iter().collect())
}

/// A question with any number of answers.
pub fn many<'a, Message>(
    id: impl Into<widget::Id>,
    question: impl IntoFragment<'a>,
    answers: impl IntoIterator<Item = Answer<'a, Message>>,
) -> Choice<'a, Message> {
    Choice::new(id.into(), Kind::Many, question.into_fragment(), answers.into_iter().collect())
}

/// A question being described.
pub struct Choice<'a, Message> {
    id: widget::Id,
    kind: Kind,
    question: Fragment<'a>,
    across: bool,
    answers: Vec<Answer<'a, Message>>,
}

impl<'a, Message> Choice<'a, Message> {
    const fn new(
        id: widget::Id,
        kind: Kind,
        question: Fragment<'a>,
        answers: Vec<Answer<'a, Message>>,
    ) -> Self {
        Self { id, kind, question, across: false, answers }
    }

    /// Beside each other where there is room for it: for a few short answers.
    #[must_use]
    pub(crate) const fn across(mut self) -> Self {
        self.across = true;
        self
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    One,
    Many,
}

impl<'a, Message: Clone + 'a> From<Choice<'a, Message>> for Element<'a, Message> {
    fn from(choice: Choice<'a, Message>) -> Self {
        let Choice { id, kind, question, across, answers } = choice;
        let rows: Vec<Row<'a>> = answers
            .iter()
            .map(|Answer { label, hint, chosen, apart, .. }| Row {
                label: label.clone(),
                hint: hint.clone(),
                chosen: *chosen,
                apart: *apart,
            })
            .collect();
        let start = rows.iter().position(|row| row.chosen && kind == Kind::One);
        let cells =
            answers.into_iter().map(|Answer { label, seen, hint, chosen, on_choose, on_digit, .. }| {
                let face = if chosen { font::SEMIBOLD } else { font::REGULAR };
                let words = column![
                    text::body(seen.map_or(label, IntoFragment::into_fragment)).font(face).width(Fill)
                ]
                .push(hint.map(|hint| text::muted(hint).width(Fill)));
                Cell { words: words.into(), on_press: Some(on_choose), on_digit }
            });
        Cells::element(id, cells, start, Answers { kind, question, across, rows })
    }
}

struct Row<'a> {
    label: Fragment<'a>,
    hint: Option<Fragment<'a>>,
    chosen: bool,
    apart: bool,
}

/// How answers look.
struct Answers<'a> {
    kind: Kind,
    question: Fragment<'a>,
    across: bool,
    rows: Vec<Row<'a>>,
}

const MARK: f32 = 20.0;
/// Where the words begin.
const LEFT: f32 = gap::MEDIUM + MARK + gap::MEDIUM;
/// Where the digit stands.
const RIGHT: f32 = 36.0;
/// The least width of an answer that stands beside another.
const BESIDE: f32 = 190.0;

impl Look for Answers<'_> {
    const ENTER: bool = false;

    fn grid(&self, full: f32) -> Grid {
        let columns = if self.across { spread(self.rows.len(), full, BESIDE, gap::SMALL) } else { 1 };
        let inset = Padding { top: gap::SMALL, right: RIGHT, bottom: gap::SMALL, left: LEFT };
        Grid { columns, apart: gap::SMALL, inset }
    }

    fn above(&self, row: Range<usize>) -> f32 {
        let apart = self.rows.get(row).is_some_and(|row| row.iter().any(|row| row.apart));
        if apart { gap::LARGE } else { gap::TIGHT + gap::HAIR }
    }

    fn group(&self) -> Part {
        let role = if self.kind == Kind::One { Role::Answers } else { Role::Checks };
        Part::named(role, self.question.as_ref())
    }

    fn part(&self, place: usize) -> Part {
        let role = if self.kind == Kind::One { Role::Radio } else { Role::Check };
        let Some(row) = self.rows.get(place) else { return Part::new(role) };
        Part {
            chosen: Some(row.chosen),
            key: Digit::all().nth(place).map(|digit| digit.to_string()),
            place: Some(Place { at: place, of: self.rows.len() }),
            ..Part::named(role, row.label.as_ref()).means(row.hint.as_deref())
        }
    }

    fn tones(&self, place: usize, hovered: bool, _: bool, tones: &Tones) -> (Color, Color) {
        match (self.is_chosen(place), hovered) {
            (true, _) => (tones.accent_soft, tones.accent),
            (false, true) => (tones.sunken, tones.edge),
            (false, false) => (tones.surface, tones.line),
        }
    }

    fn signs(
        &self,
        place: usize,
        bounds: Rectangle,
        ring: bool,
        renderer: &mut iced::Renderer,
        tones: &Tones,
    ) {
        let mark = Rectangle {
            x: bounds.x + gap::MEDIUM,
            y: bounds.y + gap::SMALL + 2.0,
            width: MARK,
            height: MARK,
        };
        self.mark(renderer, tones, mark, self.is_chosen(place));
        if let Some(digit) = Digit::all().nth(place).filter(|_| ring) {
            let spot = Point::new(bounds.x + bounds.width - RIGHT / 2.0 - 2.0, mark.center_y());
            let cap = Rectangle { x: spot.x - 9.0, y: spot.y - 10.0, width: 18.0, height: 20.0 };
            fill(renderer, cap, Color::TRANSPARENT, tones.muted, tones.stroke, radius::SMALL);
            sign(renderer, digit.to_string(), spot, size::TINY, font::REGULAR, tones.muted);
        }
    }
}

impl Answers<'_> {
    fn is_chosen(&self, place: usize) -> bool {
        self.rows.get(place).is_some_and(|row| row.chosen)
    }

    /// The sign before an answer: a circle for one, a square for many; filled when chosen.
    fn mark(&self, renderer: &mut iced::Renderer, tones: &Tones, bounds: Rectangle, chosen: bool) {
        match (self.kind, chosen) {
            (Kind::One, false) => {
                fill(renderer, bounds, tones.surface, tones.edge, 1.5, MARK / 2.0);
            }
            (Kind::One, true) => {
                fill(renderer, bounds, tones.surface, tones.accent, stroke::STRONG, MARK / 2.0);
                let dot = bounds.shrink(5.0);
                fill(renderer, dot, tones.accent, tones.accent, 0.0, dot.width / 2.0);
            }
            (Kind::Many, false) => {
                fill(renderer, bounds, tones.surface, tones.edge, 1.5, radius::SMALL);
            }
            (Kind::Many, true) => {
                fill(renderer, bounds, tones.accent, tones.accent, 0.0, radius::SMALL);
                sign(renderer, "✓".to_owned(), bounds.center(), size::BODY, font::SEMIBOLD, tones.on_accent);
            }
        }
    }
}

/// Draws a short sign around a point.
fn sign(renderer: &mut iced::Renderer, content: String, at: Point, size: f32, font: Font, colour: Color) {
    use letters::Renderer as _;
    let text = letters::Text {
        content,
        bounds: Size::new(2.0 * MARK, 2.0 * MARK),
        size: Pixels(size),
        line_height: letters::LineHeight::Relative(1.0),
        font,
        align_x: letters::Alignment::Center,
        align_y: alignment::Vertical::Center,
        shaping: letters::Shaping::Advanced,
        wrapping: letters::Wrapping::None,
    };
    let room = Rectangle::new(Point::new(at.x - MARK, at.y - MARK), Size::new(2.0 * MARK, 2.0 * MARK));
    renderer.fill_text(text, at, colour, room);
}
