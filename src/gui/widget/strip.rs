//! A row of places to go, each with how it stands; Enter goes there as well. How one goes along them is said in `cells`.

use super::cells::{Cell, Cells, Look};
use super::grid::{Grid, spread};
use super::text;
use crate::gui::theme::Tones;
use crate::gui::theme::measure::gap;
use iced::widget::{column, row, text::IntoFragment};
use iced::{Color, Element, Padding, widget};
use std::ops::Range;

/// One place of a strip.
pub struct Stop<'a, Message> {
    words: Element<'a, Message>,
    current: bool,
    on_go: Option<Message>,
}

/// A place: a short sign, what it is called, and how it stands in a word. Without a message it cannot be gone to yet.
pub fn stop<'a, Message: 'a>(
    sign: impl IntoFragment<'a>,
    label: impl IntoFragment<'a>,
    state: impl IntoFragment<'a>,
    current: bool,
    on_go: Option<Message>,
) -> Stop<'a, Message> {
    let standing = row![text::small(sign), text::small(state)].spacing(gap::TIGHT);
    Stop { words: column![text::small_label(label), standing].spacing(gap::HAIR).into(), current, on_go }
}

/// A strip of places.
pub fn strip<'a, Message: Clone + 'a>(
    id: impl Into<widget::Id>,
    stops: Vec<Stop<'a, Message>>,
) -> Element<'a, Message> {
    let places = Places { current: stops.iter().map(|stop| stop.current).collect() };
    let start = places.current.iter().position(|current| *current);
    let cells =
        stops.into_iter().map(|stop| Cell { words: stop.words, on_press: stop.on_go, on_digit: None });
    Cells::element(id.into(), cells, start, places)
}

/// How places look.
struct Places {
    current: Vec<bool>,
}

/// The least width of a place.
const LEAST: f32 = 89.0;
const APART: f32 = gap::TIGHT;
const INSET: f32 = gap::SMALL - 1.0;

impl Look for Places {
    const ENTER: bool = true;

    fn grid(&self, full: f32) -> Grid {
        let columns = spread(self.current.len(), full, LEAST, APART);
        Grid { columns, apart: APART, inset: Padding::new(INSET) }
    }

    fn above(&self, _: Range<usize>) -> f32 {
        APART
    }

    fn tones(&self, place: usize, hovered: bool, able: bool, tones: &Tones) -> (Color, Color) {
        match (self.current.get(place) == Some(&true), able) {
            (true, _) => (tones.accent_soft, tones.accent),
            (false, true) if hovered => (tones.sunken, tones.edge),
            (false, true) => (tones.surface, tones.edge),
            (false, false) => (tones.ground, tones.line),
        }
    }
}
