//! A row of places to go, each with how it stands; Enter goes there as well. How one goes along them is said in `cells`.

use super::cells::{Cell, Cells, Look};
use super::grid::{Grid, spread};
use super::text;
use crate::gui::access::{Part, Role};
use crate::gui::theme::Tones;
use crate::gui::theme::measure::gap;
use iced::widget::text::{Fragment, IntoFragment};
use iced::widget::{column, row};
use iced::{Color, Element, Padding, widget};
use std::ops::Range;

/// One place of a strip.
pub struct Stop<'a, Message> {
    words: Element<'a, Message>,
    label: Fragment<'a>,
    state: Fragment<'a>,
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
    let (label, state) = (label.into_fragment(), state.into_fragment());
    let standing = row![text::small(sign), text::small(state.clone())].spacing(gap::TIGHT);
    let words = column![text::small_label(label.clone()), standing].spacing(gap::HAIR).into();
    Stop { words, label, state, current, on_go }
}

/// A strip of places; `name` says along what they lead.
pub fn strip<'a, Message: Clone + 'a>(
    id: impl Into<widget::Id>,
    name: impl IntoFragment<'a>,
    stops: Vec<Stop<'a, Message>>,
) -> Element<'a, Message> {
    let heard = stops.iter().map(|stop| (stop.label.clone(), stop.state.clone())).collect();
    let current = stops.iter().map(|stop| stop.current).collect();
    let places = Places { name: name.into_fragment(), current, heard };
    let start = places.current.iter().position(|current| *current);
    let cells =
        stops.into_iter().map(|stop| Cell { words: stop.words, on_press: stop.on_go, on_digit: None });
    Cells::element(id.into(), cells, start, places)
}

/// How places look.
struct Places<'a> {
    name: Fragment<'a>,
    current: Vec<bool>,
    /// What each is called, and how it stands.
    heard: Vec<(Fragment<'a>, Fragment<'a>)>,
}

/// The least width of a place.
const LEAST: f32 = 89.0;
const APART: f32 = gap::TIGHT;
const INSET: f32 = gap::SMALL - 1.0;

impl Look for Places<'_> {
    const ENTER: bool = true;

    fn grid(&self, full: f32) -> Grid {
        let columns = spread(self.current.len(), full, LEAST, APART);
        Grid { columns, apart: APART, inset: Padding::new(INSET) }
    }

    fn above(&self, _: Range<usize>) -> f32 {
        APART
    }

    fn group(&self) -> Part {
        Part::named(Role::Navigation, self.name.as_ref())
    }

    fn part(&self, place: usize) -> Part {
        let Some((label, state)) = self.heard.get(place) else { return Part::new(Role::Button) };
        let current = self.current.get(place) == Some(&true);
        Part { current, ..Part::named(Role::Button, label.as_ref()).means(Some(state.as_ref())) }
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
