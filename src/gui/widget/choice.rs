//! One question with ready answers, as one widget and one Tab stop. Arrows go along the answers, Space and the digits
//! 1 to 9 choose. Enter is left to the window, so that *go on* never records an answer by accident.

use super::focus::{Focus, ring};
use super::text;
use crate::gui::font;
use crate::gui::theme::Tones;
use crate::gui::theme::measure::{gap, radius, size, stroke};
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::{self, Quad};
use iced::advanced::widget::{Operation, Tree, Widget, tree};
use iced::advanced::{Clipboard, Shell, mouse, text as letters};
use iced::keyboard::{self, Key, key::Named};
use iced::widget::column;
use iced::widget::text::{Fragment, IntoFragment};
use iced::{
    Border, Color, Element, Event, Fill, Font, Length, Pixels, Point, Rectangle, Size, Theme, alignment,
    touch, widget,
};

/// One answer that can be chosen.
pub struct Answer<'a, Message> {
    label: Fragment<'a>,
    hint: Option<Fragment<'a>>,
    chosen: bool,
    apart: bool,
    on_choose: Message,
}

/// An answer; `on_choose` is sent when it is chosen, or, in [`many`], turned on or off.
pub fn answer<'a, Message>(
    label: impl IntoFragment<'a>,
    chosen: bool,
    on_choose: Message,
) -> Answer<'a, Message> {
    Answer { label: label.into_fragment(), hint: None, chosen, apart: false, on_choose }
}

impl<'a, Message> Answer<'a, Message> {
    /// A line under the label.
    #[must_use]
    pub fn hint(mut self, hint: impl IntoFragment<'a>) -> Self {
        self.hint = Some(hint.into_fragment());
        self
    }

    /// Sets it a little apart from those above: *not known*, *not done, because*.
    #[must_use]
    pub const fn apart(mut self) -> Self {
        self.apart = true;
        self
    }
}

/// A question with one answer.
pub fn one<'a, Message>(
    id: impl Into<widget::Id>,
    answers: impl IntoIterator<Item = Answer<'a, Message>>,
) -> Choice<'a, Message> {
    Choice { id: id.into(), kind: Kind::One, across: false, answers: answers.into_iter().collect() }
}

/// A question with any number of answers.
pub fn many<'a, Message>(
    id: impl Into<widget::Id>,
    answers: impl IntoIterator<Item = Answer<'a, Message>>,
) -> Choice<'a, Message> {
    Choice { id: id.into(), kind: Kind::Many, across: false, answers: answers.into_iter().collect() }
}

/// A question being described.
pub struct Choice<'a, Message> {
    id: widget::Id,
    kind: Kind,
    across: bool,
    answers: Vec<Answer<'a, Message>>,
}

impl<Message> Choice<'_, Message> {
    /// Beside each other where there is room for it: for a few short answers.
    #[must_use]
    pub const fn across(mut self) -> Self {
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
        let Choice { id, kind, across, answers } = choice;
        let (mut rows, mut words) = (Vec::new(), Vec::new());
        for Answer { label, hint, chosen, apart, on_choose } in answers {
            let face = if chosen { font::SEMIBOLD } else { font::REGULAR };
            words.push(
                column![text::body(label).font(face).width(Fill)]
                    .push(hint.map(|hint| text::muted(hint).width(Fill)))
                    .into(),
            );
            rows.push(Row { chosen, apart, on_choose });
        }
        Element::new(Group { id, kind, across, rows, words })
    }
}

struct Row<Message> {
    chosen: bool,
    apart: bool,
    on_choose: Message,
}

struct Group<'a, Message> {
    id: widget::Id,
    kind: Kind,
    across: bool,
    rows: Vec<Row<Message>>,
    words: Vec<Element<'a, Message>>,
}

#[derive(Default)]
struct State {
    focus: Focus,
    /// The answer the arrows went to; none as long as they were not used since focus came.
    at: Option<usize>,
    hovered: Option<usize>,
}

impl iced::advanced::widget::operation::Focusable for State {
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

const MARK: f32 = 20.0;
/// Where the words begin.
const LEFT: f32 = gap::MEDIUM + MARK + gap::MEDIUM;
/// Where the digit stands.
const RIGHT: f32 = 36.0;
const DIGITS: usize = 9;
/// The least width of an answer that stands beside another.
const BESIDE: f32 = 190.0;

impl<Message> Group<'_, Message> {
    /// The answer the keyboard is at: where the arrows went, or what is chosen, or the first.
    fn at(&self, state: &State) -> usize {
        state
            .at
            .filter(|at| *at < self.rows.len())
            .or_else(|| self.rows.iter().position(|row| row.chosen && self.kind == Kind::One))
            .unwrap_or(0)
    }

    fn under(layout: Layout<'_>, cursor: mouse::Cursor) -> Option<usize> {
        layout.children().position(|row| cursor.is_over(row.bounds()))
    }

    fn key(&self, at: usize, key: &Key) -> Option<Pressed> {
        let last = self.rows.len().checked_sub(1)?;
        match key {
            Key::Named(Named::ArrowDown | Named::ArrowRight) => {
                Some(Pressed::Go(if at == last { 0 } else { at + 1 }))
            }
            Key::Named(Named::ArrowUp | Named::ArrowLeft) => {
                Some(Pressed::Go(at.checked_sub(1).unwrap_or(last)))
            }
            Key::Named(Named::Home) => Some(Pressed::Go(0)),
            Key::Named(Named::End) => Some(Pressed::Go(last)),
            Key::Named(Named::Space) => Some(Pressed::Choose(at)),
            Key::Character(digit) => {
                let digit: usize = digit.parse().ok().filter(|digit| (1..=DIGITS).contains(digit))?;
                (digit <= self.rows.len()).then(|| Pressed::Choose(digit - 1))
            }
            _ => None,
        }
    }
}

enum Pressed {
    Go(usize),
    Choose(usize),
}

impl<Message> Group<'_, Message> {
    /// How many answers fit beside each other.
    fn fitting(&self, full: f32) -> usize {
        let mut columns = 1;
        let mut taken = BESIDE;
        while columns < self.rows.len() && taken + gap::SMALL + BESIDE <= full {
            taken += gap::SMALL + BESIDE;
            columns += 1;
        }
        columns
    }
}

impl<'a, Message: Clone + 'a> Widget<Message, Theme, iced::Renderer> for Group<'a, Message> {
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
        let columns = if self.across { self.fitting(full) } else { 1 };
        #[expect(clippy::cast_precision_loss, reason = "a question has few answers")]
        let width = (full - gap::SMALL * (columns - 1) as f32) / columns as f32;
        let inner =
            layout::Limits::new(Size::ZERO, Size::new((width - LEFT - RIGHT).max(0.0), f32::INFINITY));
        let words: Vec<_> = self
            .words
            .iter_mut()
            .zip(&mut tree.children)
            .map(|(words, tree)| words.as_widget_mut().layout(tree, renderer, &inner))
            .collect();
        let mut y = 0.0;
        let mut nodes = Vec::with_capacity(words.len());
        let mut words = words.into_iter().peekable();
        let mut rows = self.rows.iter();
        while words.peek().is_some() {
            // Answers beside each other are equally high.
            let line: Vec<_> = words.by_ref().take(columns).collect();
            let height = line.iter().map(|node| node.size().height).fold(0.0, f32::max) + 2.0 * gap::SMALL;
            let apart = rows.by_ref().take(columns).any(|row| row.apart);
            if !nodes.is_empty() {
                y += if apart { gap::LARGE } else { gap::TIGHT + gap::HAIR };
            }
            let mut x = 0.0;
            for node in line {
                let row = layout::Node::with_children(
                    Size::new(width, height),
                    vec![node.move_to(Point::new(LEFT, gap::SMALL))],
                );
                nodes.push(row.move_to(Point::new(x, y)));
                x += width + gap::SMALL;
            }
            y += height;
        }
        layout::Node::with_children(Size::new(full, y), nodes)
    }
    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &iced::Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        // The bounds of the answer, not of the whole question, are what must be in sight.
        let bounds = layout.children().nth(self.at(state)).map_or(layout.bounds(), |row| row.bounds());
        if !self.rows.is_empty() {
            operation.focusable(Some(&self.id), bounds, state);
        }
        operation.traverse(&mut |operation| {
            for ((words, tree), row) in self.words.iter_mut().zip(&mut tree.children).zip(layout.children()) {
                if let Some(layout) = row.children().next() {
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
                let under = Self::under(layout, cursor);
                if state.focus.ring {
                    shell.request_redraw();
                }
                state.focus = Focus { focused: under.is_some(), ring: false };
                if let Some(place) = under {
                    state.at = Some(place);
                    shell.publish(self.rows[place].on_choose.clone());
                    shell.capture_event();
                }
            }
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. })
                if state.focus.focused && modifiers.is_empty() && !shell.is_event_captured() =>
            {
                let Some(pressed) = self.key(self.at(state), key) else { return };
                state.focus.ring = true;
                match pressed {
                    Pressed::Go(place) => state.at = Some(place),
                    Pressed::Choose(place) => {
                        state.at = Some(place);
                        shell.publish(self.rows[place].on_choose.clone());
                    }
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
        let at = self.at(state);
        for (place, (row, layout)) in self.rows.iter().zip(layout.children()).enumerate() {
            let bounds = layout.bounds();
            if bounds.intersection(viewport).is_none() {
                continue;
            }
            let (back, edge) = match (row.chosen, state.hovered == Some(place)) {
                (true, _) => (tones.accent_soft, tones.accent),
                (false, true) => (tones.sunken, tones.edge),
                (false, false) => (tones.surface, tones.line),
            };
            fill(renderer, bounds, back, edge, stroke::LINE, radius::MEDIUM);
            let mark = Rectangle {
                x: bounds.x + gap::MEDIUM,
                y: bounds.y + gap::SMALL + 2.0,
                width: MARK,
                height: MARK,
            };
            self.mark(renderer, tones, mark, row.chosen);
            if let (Some(layout), Some(words), Some(tree)) =
                (layout.children().next(), self.words.get(place), tree.children.get(place))
            {
                words.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
            }
            if state.focus.ring && place < DIGITS {
                let spot = Point::new(bounds.x + bounds.width - RIGHT / 2.0 - 2.0, mark.center_y());
                let cap = Rectangle { x: spot.x - 9.0, y: spot.y - 10.0, width: 18.0, height: 20.0 };
                fill(renderer, cap, Color::TRANSPARENT, tones.muted, stroke::LINE, radius::SMALL);
                sign(renderer, (place + 1).to_string(), spot, size::TINY, font::REGULAR, tones.muted);
            }
        }
        // Last, so that no row lies over the ring.
        if state.focus.ring
            && let Some(row) = layout.children().nth(at)
            && let Some(room) = row.bounds().expand(gap::TIGHT).intersection(viewport)
        {
            renderer.with_layer(room, |renderer| {
                ring(renderer, theme, row.bounds(), radius::MEDIUM);
            });
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
        if Self::under(layout, cursor).is_some() {
            mouse::Interaction::Pointer
        } else {
            mouse::Interaction::default()
        }
    }
}

impl<Message> Group<'_, Message> {
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

fn fill(renderer: &mut iced::Renderer, bounds: Rectangle, back: Color, edge: Color, width: f32, corner: f32) {
    use renderer::Renderer as _;
    let border = Border { color: edge, width, radius: corner.into() };
    renderer.fill_quad(Quad { bounds, border, ..Quad::default() }, back);
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
