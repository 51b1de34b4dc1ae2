//! A row of places to go, each with how it stands, as one widget and one Tab stop: arrows go along them, Space, Enter
//! and the digits 1 to 9 go there.

use super::beside::grid;
use super::focus::{Focus, ring};
use super::text;
use crate::gui::theme::Tones;
use crate::gui::theme::measure::{gap, radius, stroke};
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::{self, Quad};
use iced::advanced::widget::{Operation, Tree, Widget, operation, tree};
use iced::advanced::{Clipboard, Shell, mouse};
use iced::keyboard::{self, Key, key::Named};
use iced::widget::{column, row, text::IntoFragment};
use iced::{Border, Element, Event, Fill, Length, Rectangle, Size, Theme, touch, widget};

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
    let (mut words, mut cells) = (Vec::new(), Vec::new());
    for stop in stops {
        words.push(stop.words);
        cells.push((stop.current, stop.on_go));
    }
    Element::new(Strip { id: id.into(), words, cells })
}

struct Strip<'a, Message> {
    id: widget::Id,
    words: Vec<Element<'a, Message>>,
    cells: Vec<(bool, Option<Message>)>,
}

#[derive(Default)]
struct State {
    focus: Focus,
    at: Option<usize>,
    hovered: Option<usize>,
}

impl operation::Focusable for State {
    fn is_focused(&self) -> bool {
        self.focus.focused
    }
    fn focus(&mut self) {
        self.focus.focus();
        self.at = None;
    }
    fn unfocus(&mut self) {
        self.focus.unfocus();
    }
}

/// The least width of a place.
const LEAST: f32 = 89.0;
const APART: f32 = gap::TIGHT;
const INSET: f32 = gap::SMALL - 1.0;
const DIGITS: usize = 9;

impl<Message> Strip<'_, Message> {
    fn at(&self, state: &State) -> usize {
        state
            .at
            .filter(|at| *at < self.cells.len())
            .or_else(|| self.cells.iter().position(|(current, _)| *current))
            .unwrap_or(0)
    }

    /// The place a key goes to, and whether it is gone there at once.
    fn key(&self, at: usize, key: &Key) -> Option<(usize, bool)> {
        let last = self.cells.len().checked_sub(1)?;
        match key {
            Key::Named(Named::ArrowRight | Named::ArrowDown) => {
                Some((if at == last { 0 } else { at + 1 }, false))
            }
            Key::Named(Named::ArrowLeft | Named::ArrowUp) => Some((at.checked_sub(1).unwrap_or(last), false)),
            Key::Named(Named::Home) => Some((0, false)),
            Key::Named(Named::End) => Some((last, false)),
            Key::Named(Named::Space | Named::Enter) => Some((at, true)),
            Key::Character(digit) => {
                let digit: usize = digit.parse().ok().filter(|digit| (1..=DIGITS).contains(digit))?;
                (digit <= self.cells.len()).then(|| (digit - 1, true))
            }
            _ => None,
        }
    }

    fn under(layout: Layout<'_>, cursor: mouse::Cursor) -> Option<usize> {
        layout.children().position(|cell| cursor.is_over(cell.bounds()))
    }
}

impl<'a, Message: Clone + 'a> Widget<Message, Theme, iced::Renderer> for Strip<'a, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }
    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }
    fn children(&self) -> Vec<Tree> {
        self.words.iter().map(Tree::new).collect()
    }
    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.words);
    }
    fn size(&self) -> Size<Length> {
        Size::new(Fill, Length::Shrink)
    }
    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &iced::Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let full = limits.max().width;
        grid(&mut self.words, &mut tree.children, renderer, full, (LEAST, APART), INSET)
    }
    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &iced::Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let bounds = layout.children().nth(self.at(state)).map_or(layout.bounds(), |cell| cell.bounds());
        if !self.cells.is_empty() {
            operation.focusable(Some(&self.id), bounds, state);
        }
        operation.traverse(&mut |operation| {
            for ((words, tree), cell) in self.words.iter_mut().zip(&mut tree.children).zip(layout.children())
            {
                if let Some(layout) = cell.children().next() {
                    words.as_widget_mut().operate(tree, layout, renderer, operation);
                }
            }
        });
    }
    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &iced::Renderer,
        _: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        _: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State>();
        match event {
            Event::Mouse(mouse::Event::CursorMoved { .. } | mouse::Event::CursorLeft) => {
                let hovered = Self::under(layout, cursor);
                if hovered != state.hovered {
                    state.hovered = hovered;
                    shell.request_redraw();
                }
            }
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                if state.focus.ring {
                    shell.request_redraw();
                }
                let under = Self::under(layout, cursor);
                state.focus = Focus { focused: under.is_some(), ring: false };
                if let Some(place) = under {
                    state.at = Some(place);
                    if let Some(message) = &self.cells[place].1 {
                        shell.publish(message.clone());
                    }
                    shell.capture_event();
                }
            }
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. })
                if state.focus.focused && modifiers.is_empty() && !shell.is_event_captured() =>
            {
                let Some((place, go)) = self.key(self.at(state), key) else { return };
                state.focus.ring = true;
                state.at = Some(place);
                if let Some(message) = self.cells[place].1.as_ref().filter(|_| go) {
                    shell.publish(message.clone());
                }
                shell.capture_event();
                shell.request_redraw();
            }
            _ => {}
        }
    }
    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut iced::Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        use renderer::Renderer as _;
        let state = tree.state.downcast_ref::<State>();
        let tones = Tones::of(theme);
        let cells = self.cells.iter().zip(layout.children()).enumerate();
        for (place, ((current, on_go), cell)) in cells {
            let bounds = cell.bounds();
            let hovered = state.hovered == Some(place) && on_go.is_some();
            let (back, edge) = match (*current, hovered) {
                (true, _) => (tones.accent_soft, tones.accent),
                (false, true) => (tones.sunken, tones.edge),
                (false, false) if on_go.is_some() => (tones.surface, tones.edge),
                (false, false) => (tones.ground, tones.line),
            };
            let border = Border { color: edge, width: stroke::LINE, radius: radius::MEDIUM.into() };
            renderer.fill_quad(Quad { bounds, border, ..Quad::default() }, back);
            if let (Some(layout), Some(words), Some(tree)) =
                (cell.children().next(), self.words.get(place), tree.children.get(place))
            {
                words.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
            }
        }
        // Last, so that no place lies over the ring.
        if state.focus.ring
            && let Some(cell) = layout.children().nth(self.at(state))
            && let Some(room) = cell.bounds().expand(gap::TIGHT).intersection(viewport)
        {
            renderer.with_layer(room, |renderer| ring(renderer, theme, cell.bounds(), radius::MEDIUM));
        }
    }
    fn mouse_interaction(
        &self,
        _: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Rectangle,
        _: &iced::Renderer,
    ) -> mouse::Interaction {
        match Self::under(layout, cursor).and_then(|place| self.cells.get(place)) {
            Some((_, Some(_))) => mouse::Interaction::Pointer,
            _ => mouse::Interaction::default(),
        }
    }
}
