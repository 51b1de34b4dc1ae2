//! A flow map one can walk over: pan, zoom, and every box within reach of the keyboard. It draws what a map says where;
//! what stands on it, and what happens when a box is pressed, is the screen's.

mod brush;
mod view;

use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::{self, Renderer as _};
use iced::advanced::widget::{Operation, Tree, Widget, tree};
use iced::advanced::{Clipboard, Shell, mouse};
use iced::keyboard::{self, Modifiers};
use iced::{Element, Event, Fill, Length, Point, Rectangle, Size, Theme, Vector, widget};

use self::view::View;
use super::focus::{self, Focus};
use crate::drawing::{Area, Drawing, Of};
use crate::gui::access::{self as heard, Part, Role, say};
use crate::gui::shortcuts::{Answering, Keyed, Mapping};
use crate::gui::theme::measure::{gap, radius};
use crate::gui::theme::style::Strand;
use crate::protocol::Name;

pub use view::Move;

/// A box of the map that can be reached and pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Which box, by its place in the drawing.
    pub(crate) place: usize,
    /// What it stands for.
    pub of: Of,
    /// What it says, for whoever hears it.
    pub(crate) says: String,
    /// What follows from it: the arrows, in words.
    pub(crate) leads: String,
}

impl Stop {
    /// The boxes of a map that stand for something of the protocol, as one reads them; `leads` puts in words what follows.
    #[must_use]
    pub(crate) fn all(drawing: &Drawing, leads: impl Fn(String) -> String) -> Vec<Self> {
        let says = |place: usize| {
            let texts = drawing.boxes.get(place).map_or(&[][..], |placed| &placed.texts);
            texts.iter().map(|text| text.piece.text.as_str()).collect::<Vec<_>>().join(" ")
        };
        let follows = |place: usize| {
            let to = drawing.edges.iter().filter(|edge| edge.from == place).map(|edge| says(edge.to));
            to.filter(|says| !says.is_empty()).collect::<Vec<_>>().join("; ")
        };
        let boxes = drawing.boxes.iter().enumerate();
        boxes
            .filter(|(_, placed)| {
                matches!(placed.of, Of::Step(_) | Of::Question(_) | Of::Alert(..) | Of::Outcome(_))
            })
            .map(|(place, placed)| {
                let follows = Some(follows(place)).filter(|follows| !follows.is_empty());
                let leads = follows.map(&leads).unwrap_or_default();
                Self { place, of: placed.of.clone(), says: says(place), leads }
            })
            .collect()
    }
}

/// The id of the box of a question, an alert, an outcome or a step.
#[must_use]
pub(crate) fn id_of(of: &Of) -> Option<String> {
    let named = |sort: &str, id: &Name| Some(format!("chart.{sort}.{id}"));
    match of {
        Of::Step(id) => named("step", id),
        Of::Question(id) => named("question", id),
        Of::Alert(id, _) => named("alert", id),
        Of::Outcome(id) => named("outcome", id),
        Of::Overview(_) | Of::Elsewhere | Of::Heading => None,
    }
}

/// Moves asked for outside the map, counted, so that each is made once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asked {
    count: u32,
    last: Option<Move>,
}

impl Asked {
    /// Asks for a move.
    pub(crate) const fn ask(&mut self, moved: Move) {
        self.count += 1;
        self.last = Some(moved);
    }
}

/// A map to walk over, the second of two paths on it in the colour of `group`. Fills the room there is.
pub(crate) fn chart<'a, Message: Clone + 'a>(
    drawing: &'a Drawing,
    stops: &'a [Stop],
    group: Strand,
    asked: Asked,
    on_press: impl Fn(&Of) -> Message + 'a,
) -> Element<'a, Message> {
    Element::new(Chart { drawing, stops, group, asked, on_press: Box::new(on_press) })
}

struct Chart<'a, Message> {
    drawing: &'a Drawing,
    stops: &'a [Stop],
    group: Strand,
    asked: Asked,
    on_press: Box<dyn Fn(&Of) -> Message + 'a>,
}

#[derive(Default)]
struct State {
    view: View,
    focus: Vec<Focus>,
    /// The stop that was last brought into sight.
    shown: Option<usize>,
    asked: Asked,
    /// The stop somebody who hears the map asked to press.
    pressed: Option<usize>,
    /// Where the mouse went down, where it was last, and whether it went further than a press does.
    held: Option<(Point, Point, bool)>,
}

/// So far the mouse may move and it is still a press.
const PRESS: f32 = 4.0;
/// How far an arrow key moves the map.
const STEP: f32 = 60.0;

impl<Message> Chart<'_, Message> {
    fn area(&self, stop: &Stop) -> Option<Area> {
        self.drawing.boxes.get(stop.place).map(|placed| placed.area)
    }

    /// Brings the stop that has the keyboard into sight, if it is another than before.
    fn follow(&self, state: &mut State) {
        let focused = state.focus.iter().position(|focus| focus.focused);
        if focused == state.shown {
            return;
        }
        state.shown = focused;
        if let Some(area) = focused.and_then(|at| self.area(self.stops.get(at)?)) {
            state.view.reveal(area);
        }
    }

    fn stop_at(&self, state: &State, bounds: Rectangle, at: Point) -> Option<usize> {
        let found = self.stops.iter().position(|stop| {
            self.area(stop).is_some_and(|area| state.view.on_screen(area, bounds).contains(at))
        });
        found.filter(|_| bounds.contains(at))
    }
}

fn whole(place: Rectangle) -> Rectangle {
    let (x, y) = (place.x.round(), place.y.round());
    Rectangle { x, y, width: place.width.round(), height: place.height.round() }
}

impl From<Mapping> for Move {
    fn from(command: Mapping) -> Self {
        match command {
            Mapping::Go(arrow) => {
                let (across, down) = arrow.way();
                Self::By(across * STEP, down * STEP)
            }
            Mapping::Up => Self::Page(-1),
            Mapping::Down => Self::Page(1),
            Mapping::Begin => Self::Top,
            Mapping::End => Self::End,
            Mapping::Nearer => Self::Nearer,
            Mapping::Further => Self::Further,
            Mapping::Fit => Self::Fit,
        }
    }
}

impl<'a, Message: Clone + 'a> Widget<Message, Theme, iced::Renderer> for Chart<'a, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }
    fn state(&self) -> tree::State {
        tree::State::new(State { asked: self.asked, ..State::default() })
    }
    fn diff(&self, tree: &mut Tree) {
        let state = tree.state.downcast_mut::<State>();
        if state.asked.count != self.asked.count {
            state.asked = self.asked;
            if let Some(moved) = self.asked.last {
                state.view.go(moved);
            }
        }
    }
    fn size(&self) -> Size<Length> {
        Size::new(Fill, Fill)
    }
    fn layout(&mut self, tree: &mut Tree, _: &iced::Renderer, limits: &layout::Limits) -> layout::Node {
        let node = layout::atomic(limits, Fill, Fill);
        let state = tree.state.downcast_mut::<State>();
        state.focus.resize(self.stops.len(), Focus::default());
        state.view.fit_into(node.size(), self.drawing);
        node
    }
    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        _: &iced::Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let bounds = layout.bounds();
        for (at, stop) in self.stops.iter().enumerate() {
            let Some(area) = self.area(stop) else { continue };
            let id = id_of(&stop.of).map(widget::Id::from);
            // In whole points, so that a box in sight is in sight however it is reckoned.
            let place = whole(state.view.on_screen(area, bounds));
            let Some(focus) = state.focus.get_mut(at) else { continue };
            let part = || Part::named(Role::Button, stop.says.as_str()).means(Some(stop.leads.as_str()));
            let asked = say(operation, id.as_ref(), place, part, |operation| {
                operation.focusable(id.as_ref(), place, focus);
                operation.text(id.as_ref(), place, &stop.says);
            });
            if asked == Some(heard::Asked::Press) {
                state.pressed = Some(at);
            }
        }
        self.follow(state);
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
        let bounds = layout.bounds();
        if let Some(stop) = state.pressed.take().and_then(|at| self.stops.get(at)) {
            shell.publish((self.on_press)(&stop.of));
        }
        match event {
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, repeat, .. })
                if !shell.is_event_captured() =>
            {
                let focused = state.focus.iter().position(|focus| focus.focused);
                let pressed = Answering::asked(key, *modifiers);
                if let Some(stop) = focused.and_then(|at| self.stops.get(at))
                    && let Some(Answering::Choose | Answering::Press) = pressed
                {
                    if !repeat {
                        shell.publish((self.on_press)(&stop.of));
                    }
                    shell.capture_event();
                } else if let Some(command) = Mapping::asked(key, *modifiers - Modifiers::SHIFT) {
                    state.view.go(command.into());
                    shell.capture_event();
                    shell.request_redraw();
                }
            }
            Event::Mouse(mouse::Event::WheelScrolled { delta }) => {
                let Some(at) = cursor.position_over(bounds) else { return };
                let lines = match delta {
                    mouse::ScrollDelta::Lines { y, .. } => *y,
                    mouse::ScrollDelta::Pixels { y, .. } => *y / STEP,
                };
                state.view.zoom_at(lines, at - bounds.position());
                shell.capture_event();
                shell.request_redraw();
            }
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) => {
                for focus in &mut state.focus {
                    *focus = Focus::default();
                }
                if let Some(at) = cursor.position_over(bounds) {
                    state.held = Some((at, at, false));
                    shell.capture_event();
                }
                shell.request_redraw();
            }
            Event::Mouse(mouse::Event::CursorMoved { .. }) => {
                if let (Some((from, last, far)), Some(at)) = (state.held, cursor.position()) {
                    let far = far || from.distance(at) > PRESS;
                    if far {
                        let Vector { x, y } = last - at;
                        state.view.go(Move::By(x, y));
                        shell.request_redraw();
                    }
                    state.held = Some((from, at, far));
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)) => {
                if let Some((from, _, false)) = state.held.take()
                    && let Some(at) = self.stop_at(state, bounds, from)
                {
                    state.focus[at] = Focus { focused: true, ring: false };
                    // What was pressed is in sight.
                    state.shown = Some(at);
                    shell.publish((self.on_press)(&self.stops[at].of));
                    shell.capture_event();
                }
            }
            _ => {}
        }
    }
    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut iced::Renderer,
        theme: &Theme,
        _: &renderer::Style,
        layout: Layout<'_>,
        _: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        let bounds = layout.bounds();
        let Some(seen) = bounds.intersection(viewport) else { return };
        renderer.with_layer(seen, |renderer| {
            brush::paint((self.drawing, self.group), &state.view, bounds, renderer, theme);
        });
        let ringed = state.focus.iter().position(|focus| focus.ring);
        if let Some(area) = ringed.and_then(|at| self.area(self.stops.get(at)?)) {
            renderer.with_layer(seen, |renderer| {
                let place = state.view.on_screen(area, bounds).expand(gap::HAIR / 2.0);
                focus::ring(renderer, theme, place, radius::SMALL);
            });
        }
    }
    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Rectangle,
        _: &iced::Renderer,
    ) -> mouse::Interaction {
        let state = tree.state.downcast_ref::<State>();
        let bounds = layout.bounds();
        match (state.held, cursor.position_over(bounds)) {
            (Some((_, _, true)), _) => mouse::Interaction::Grabbing,
            (_, Some(at)) if self.stop_at(state, bounds, at).is_some() => mouse::Interaction::Pointer,
            (_, Some(_)) => mouse::Interaction::Grab,
            _ => mouse::Interaction::default(),
        }
    }
}
