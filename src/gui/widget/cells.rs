//! Cells one goes along, as one widget and one Tab stop: arrows go along them, Space and the digits 1 to 9 press one.
//! How they lie and look is said by what they are: `choice`, `strip`.

use super::focus::ring;
use super::grid::Grid;
use super::spot;
use crate::gui::access::{Part, say, say_place};
use crate::gui::shortcuts::Answering;
use crate::gui::theme::Tones;
use crate::gui::theme::measure::{gap, radius};
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::{self, Quad};
use iced::advanced::widget::{Operation, Tree, Widget, tree};
use iced::advanced::{Clipboard, Shell, mouse};
use iced::{Border, Color, Element, Event, Fill, Length, Rectangle, Size, Theme, widget};
use std::ops::Range;

/// How cells lie and look, and what Enter does with them.
pub(super) trait Look {
    /// Whether Enter presses a cell as Space does, or is left to the window.
    const ENTER: bool;

    /// How they lie in this width.
    fn grid(&self, full: f32) -> Grid;

    /// The room above the row of these.
    fn above(&self, row: Range<usize>) -> f32;

    /// Its ground and its edge; `able` if it can be pressed.
    fn tones(&self, place: usize, hovered: bool, able: bool, tones: &Tones) -> (Color, Color);

    /// What they are together to somebody who hears them.
    fn group(&self) -> Part;

    /// What one of them is.
    fn part(&self, place: usize) -> Part;

    /// Draws what stands beside the words; `ring` if the keyboard shows.
    fn signs(&self, _: usize, _: Rectangle, _ring: bool, _: &mut iced::Renderer, _: &Tones) {}
}

/// The cells of a widget.
pub(super) struct Cells<'a, Message, L> {
    id: widget::Id,
    words: Vec<Element<'a, Message>>,
    on_press: Vec<Option<Message>>,
    /// What a digit sends instead, where that is something else.
    on_digit: Vec<Option<Message>>,
    /// Where the keyboard starts.
    start: usize,
    look: L,
}

impl<'a, Message: Clone + 'a, L: Look + 'a> Cells<'a, Message, L> {
    /// Cells with these words, each with what it sends when it is pressed.
    pub(super) fn element(
        id: widget::Id,
        cells: impl IntoIterator<Item = Cell<'a, Message>>,
        start: Option<usize>,
        look: L,
    ) -> Element<'a, Message> {
        let (mut words, mut on_press, mut on_digit) = (Vec::new(), Vec::new(), Vec::new());
        for cell in cells {
            words.push(cell.words);
            on_press.push(cell.on_press);
            on_digit.push(cell.on_digit);
        }
        Element::new(Self { id, words, on_press, on_digit, start: start.unwrap_or(0), look })
    }
}

/// A cell: its words, what it sends when it is pressed, and what its digit sends instead.
pub(super) struct Cell<'a, Message> {
    pub(super) words: Element<'a, Message>,
    pub(super) on_press: Option<Message>,
    pub(super) on_digit: Option<Message>,
}

type Spot = spot::Spot<usize, false>;

impl<Message, L: Look> Cells<'_, Message, L> {
    /// The cell the keyboard is at: where the arrows went, or where it starts.
    fn at(&self, spot: &Spot) -> usize {
        spot.at.filter(|at| *at < self.words.len()).unwrap_or(self.start)
    }

    /// The cell a command leads to, and which it presses.
    fn leads(&self, spot: &Spot, command: Answering) -> Option<(usize, Option<usize>)> {
        let last = self.words.len().checked_sub(1)?;
        let at = self.at(spot);
        Some(match command {
            Answering::Go(arrow) if arrow.is_onward() => (if at == last { 0 } else { at + 1 }, None),
            Answering::Go(_) => (at.checked_sub(1).unwrap_or(last), None),
            Answering::First => (0, None),
            Answering::Last => (last, None),
            Answering::Choose => (at, Some(at)),
            Answering::Press if L::ENTER => (at, Some(at)),
            Answering::Pick(number) if number.index() <= last => (number.index(), Some(number.index())),
            Answering::Press | Answering::Pick(_) => return None,
        })
    }

    fn under(layout: Layout<'_>, cursor: mouse::Cursor) -> Option<usize> {
        layout.children().position(|cell| cursor.is_over(cell.bounds()))
    }
}

impl<'a, Message: Clone + 'a, L: Look> Widget<Message, Theme, iced::Renderer> for Cells<'a, Message, L> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Spot>()
    }
    fn state(&self) -> tree::State {
        tree::State::new(Spot::default())
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
        let grid = self.look.grid(full);
        grid.lay(&mut self.words, &mut tree.children, renderer, full, |row| self.look.above(row))
    }
    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &iced::Renderer,
        operation: &mut dyn Operation,
    ) {
        let spot = tree.state.downcast_mut::<Spot>();
        // The bounds of the cell, not of the whole widget, are what must be in sight.
        let at = self.at(spot);
        let bounds = layout.children().nth(at).map_or(layout.bounds(), |cell| cell.bounds());
        let whole = layout.bounds();
        let Self { id, words, on_press, look, .. } = self;
        let group = || look.group();
        let _ = say(operation, Some(id), layout.bounds(), group, |operation| {
            if !words.is_empty() {
                // All of it belongs together, for whoever brings it in sight.
                operation.container(Some(id), whole);
                operation.focusable(Some(id), bounds, spot);
            }
            operation.traverse(&mut |operation| {
                for (place, ((words, tree), cell)) in
                    words.iter_mut().zip(&mut tree.children).zip(layout.children()).enumerate()
                {
                    let able = on_press.get(place).is_some_and(Option::is_some);
                    let part = || Part { unable: !able, ..look.part(place) };
                    let asked = say_place(operation, cell.bounds(), place == at, part, |operation| {
                        if let Some(layout) = cell.children().next() {
                            words.as_widget_mut().operate(tree, layout, renderer, operation);
                        }
                    });
                    spot.ask(asked, place, place);
                }
            });
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
        let spot = tree.state.downcast_mut::<Spot>();
        let under = || Self::under(layout, cursor).map(|place| (place, place));
        let mut by_digit = false;
        let pressed = spot.update(event, shell, under, |spot, command| {
            by_digit = matches!(command, Answering::Pick(_));
            self.leads(spot, command)
        });
        let digit = pressed.filter(|_| by_digit).and_then(|place| self.on_digit.get(place)?.as_ref());
        if let Some(message) = digit.or(pressed.and_then(|place| self.on_press.get(place)?.as_ref())) {
            shell.publish(message.clone());
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
        let spot = tree.state.downcast_ref::<Spot>();
        let tones = Tones::of(theme);
        let cells = self.words.iter().zip(&tree.children).zip(&self.on_press).zip(layout.children());
        for (place, (((words, tree), on_press), cell)) in cells.enumerate() {
            let bounds = cell.bounds();
            if bounds.intersection(viewport).is_none() {
                continue;
            }
            let hovered = spot.hovered == Some(place);
            let (back, edge) = self.look.tones(place, hovered, on_press.is_some(), tones);
            fill(renderer, bounds, back, edge, tones.stroke, radius::MEDIUM);
            self.look.signs(place, bounds, spot.focus.ring, renderer, tones);
            if let Some(layout) = cell.children().next() {
                words.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
            }
        }
        // Last, so that no cell lies over the ring.
        if spot.focus.ring
            && let Some(cell) = layout.children().nth(self.at(spot))
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
        match Self::under(layout, cursor).and_then(|place| self.on_press.get(place)) {
            Some(Some(_)) => mouse::Interaction::Pointer,
            _ => mouse::Interaction::default(),
        }
    }
}

/// Fills a part of a cell.
pub(super) fn fill(
    renderer: &mut iced::Renderer,
    bounds: Rectangle,
    back: Color,
    edge: Color,
    width: f32,
    corner: f32,
) {
    use renderer::Renderer as _;
    let border = Border { color: edge, width, radius: corner.into() };
    renderer.fill_quad(Quad { bounds, border, ..Quad::default() }, back);
}
