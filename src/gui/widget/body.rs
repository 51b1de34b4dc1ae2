//! Options on an outline of the body, as one widget and one Tab stop: arrows go from region to region, Space and the
//! digits 1 to 9 mark. What is marked shows by hatching as well as colour; the list of options says the same in words.

use super::focus::Focus;
use crate::gui::font;
use crate::gui::theme::Tones;
use crate::gui::theme::measure::{gap, size, stroke};
use crate::protocol::body::{Curve, Line, Point as Spot, Shape, View};
use iced::advanced::graphics::geometry::{LineJoin, Path, Renderer as _, Stroke, path};
use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, Widget, operation, tree};
use iced::advanced::{Clipboard, Shell, mouse, renderer, text as letters};
use iced::keyboard::{self, Key, key::Named};
use iced::widget::canvas::Frame;
use iced::{
    Color, Element, Event, Fill, Font, Length, Pixels, Point, Rectangle, Size, Theme, Vector, alignment,
    touch, widget,
};

/// One option on the body.
pub struct Part<'a, Message> {
    /// The regions it stands for; none when it is only in the list.
    pub regions: Vec<&'a str>,
    /// What it is called.
    pub label: &'a str,
    /// Whether it is marked.
    pub marked: bool,
    /// Sent when it is pressed.
    pub on_press: Message,
}

/// The words around the drawing.
pub struct Words {
    /// Above the head, the front and the back.
    pub views: [String; 3],
    /// Said of a region that is marked.
    pub marked: String,
    /// At the foot.
    pub invitation: String,
}

/// The options of a question on an outline of the body.
pub fn body<'a, Message: Clone + 'a>(
    id: impl Into<widget::Id>,
    parts: Vec<Part<'a, Message>>,
    words: Words,
) -> Element<'a, Message> {
    Element::new(Body { id: id.into(), parts, words, views: View::ALL.map(drawn) })
}

struct Body<'a, Message> {
    id: widget::Id,
    parts: Vec<Part<'a, Message>>,
    words: Words,
    views: [(View, Vec<Shape>, Vec<Line>); 3],
}

fn drawn(view: View) -> (View, Vec<Shape>, Vec<Line>) {
    (view, view.shapes(), view.lines())
}

#[derive(Default)]
struct State {
    focus: Focus,
    /// The shape the arrows went to: its view and its place in it.
    at: Option<(usize, usize)>,
    hovered: Option<(usize, usize)>,
}

impl operation::Focusable for State {
    fn is_focused(&self) -> bool {
        self.focus.focused
    }
    fn focus(&mut self) {
        self.focus.focus();
    }
    fn unfocus(&mut self) {
        self.focus.unfocus();
    }
}

/// How much larger the head is drawn than the bodies beside it.
const LARGE: f32 = 1.35;
/// Between the views, in their own measure.
const APART: f32 = 22.0;
const HIGH: f32 = 236.0;
const WIDE: f32 = View::WIDTH * (LARGE + 2.0) + 2.0 * APART;
/// The drawing is no larger than this, however much room there is.
const MOST: f32 = 1.5;
const CAPTION: f32 = 26.0;
const FOOT: f32 = 54.0;
const HATCHED: f32 = 3.4;
const DIGITS: usize = 9;

/// Where the drawing lies on the screen.
#[derive(Clone, Copy)]
struct Laid {
    left: f32,
    scale: f32,
}

impl Laid {
    fn of(width: f32) -> Self {
        let scale = (width / WIDE).min(MOST);
        Self { left: (width - WIDE * scale).max(0.0) / 2.0, scale }
    }

    fn height(self) -> f32 {
        CAPTION + HIGH * self.scale + FOOT
    }

    /// Left, top and scale of a view, within the widget.
    fn view(self, view: View) -> (f32, f32, f32) {
        let (x, y, larger) = match view {
            View::Head => (0.0, (HIGH - View::Head.height() * LARGE) * 0.22, LARGE),
            View::Front => (View::WIDTH * LARGE + APART, 0.0, 1.0),
            View::Back => (View::WIDTH * (LARGE + 1.0) + 2.0 * APART, 0.0, 1.0),
        };
        (self.left + x * self.scale, CAPTION + y * self.scale, self.scale * larger)
    }

    fn point(self, view: View, (x, y): Spot) -> Point {
        let (left, top, scale) = self.view(view);
        Point::new(left + x * scale, top + y * scale)
    }

    fn back(self, view: View, at: Point) -> Spot {
        let (left, top, scale) = self.view(view);
        ((at.x - left) / scale, (at.y - top) / scale)
    }
}

impl<Message> Body<'_, Message> {
    fn part_of(&self, region: &str) -> Option<usize> {
        self.parts.iter().position(|part| part.regions.contains(&region))
    }

    fn shape(&self, (view, shape): (usize, usize)) -> Option<(View, &Shape)> {
        let (from, shapes, _) = self.views.get(view)?;
        Some((*from, shapes.get(shape)?))
    }

    fn part(&self, at: (usize, usize)) -> Option<&Part<'_, Message>> {
        self.part_of(self.shape(at)?.1.region).and_then(|part| self.parts.get(part))
    }

    /// Every shape that stands for an option.
    fn all(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let places = self.views.iter().enumerate();
        places
            .flat_map(|(view, (_, shapes, _))| (0..shapes.len()).map(move |shape| (view, shape)))
            .filter(|at| self.part(*at).is_some())
    }

    /// The shape the keyboard is at: where the arrows went, or one that is marked, or the first.
    fn at(&self, state: &State) -> Option<(usize, usize)> {
        state
            .at
            .filter(|at| self.part(*at).is_some())
            .or_else(|| self.all().find(|at| self.part(*at).is_some_and(|part| part.marked)))
            .or_else(|| self.all().next())
    }

    fn under(&self, layout: Layout<'_>, cursor: mouse::Cursor) -> Option<(usize, usize)> {
        let at = cursor.position_in(layout.bounds())?;
        let laid = Laid::of(layout.bounds().width);
        self.views.iter().enumerate().find_map(|(view, (from, shapes, _))| {
            let spot = laid.back(*from, at);
            let shape = shapes.iter().rposition(|shape| shape.holds(spot))?;
            self.part((view, shape)).map(|_| (view, shape))
        })
    }

    fn bounds(&self, at: (usize, usize), width: f32) -> Rectangle {
        let Some((view, shape)) = self.shape(at) else { return Rectangle::default() };
        let laid = Laid::of(width);
        let (left, top, right, bottom) = shape.bounds();
        let (a, b) = (laid.point(view, (left, top)), laid.point(view, (right, bottom)));
        Rectangle { x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y }
    }

    /// The nearest shape in a direction; straight ahead counts as nearer than aside.
    fn towards(&self, from: (usize, usize), way: Vector, width: f32) -> Option<(usize, usize)> {
        const ASIDE: f32 = 2.2;
        let start = self.bounds(from, width).center();
        let distance = |to: &(usize, usize)| {
            let by = self.bounds(*to, width).center() - start;
            let along = by.x * way.x + by.y * way.y;
            let across = (by.x * way.y - by.y * way.x).abs();
            (along > 2.0).then_some(along + ASIDE * across)
        };
        self.all()
            .filter(|to| *to != from)
            .filter_map(|to| Some((distance(&to)?, to)))
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, to)| to)
    }

    /// What stands below the drawing.
    fn said(&self, state: &State) -> String {
        let ring = self.at(state).filter(|_| state.focus.ring);
        match state.hovered.or(ring).and_then(|at| self.part(at)) {
            Some(part) if part.marked => format!("✓ {}: {}", part.label, self.words.marked),
            Some(part) => part.label.to_owned(),
            None => String::new(),
        }
    }
}

impl<'a, Message: Clone + 'a> Widget<Message, Theme, iced::Renderer> for Body<'a, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }
    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }
    fn size(&self) -> Size<Length> {
        Size::new(Fill, Length::Shrink)
    }
    fn layout(&mut self, _: &mut Tree, _: &iced::Renderer, limits: &layout::Limits) -> layout::Node {
        let width = limits.max().width;
        layout::Node::new(Size::new(width, Laid::of(width).height()))
    }
    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        _: &iced::Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let Some(at) = self.at(state) else { return };
        let all = layout.bounds();
        let bounds = self.bounds(at, all.width) + Vector::new(all.x, all.y);
        operation.text(Some(&self.id), all, &self.said(state));
        operation.focusable(Some(&self.id), bounds, state);
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
                let hovered = self.under(layout, cursor);
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
                let under = self.under(layout, cursor);
                state.focus = Focus { focused: under.is_some(), ring: false };
                if let Some(part) = under.and_then(|at| self.part(at)) {
                    state.at = under;
                    shell.publish(part.on_press.clone());
                    shell.capture_event();
                }
            }
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. })
                if state.focus.focused && modifiers.is_empty() && !shell.is_event_captured() =>
            {
                let Some(at) = self.at(state) else { return };
                let mut pressed = None;
                let go = |way: Vector| self.towards(at, way, layout.bounds().width).or(Some(at));
                let next = match key {
                    Key::Named(Named::ArrowLeft) => go(Vector::new(-1.0, 0.0)),
                    Key::Named(Named::ArrowRight) => go(Vector::new(1.0, 0.0)),
                    Key::Named(Named::ArrowUp) => go(Vector::new(0.0, -1.0)),
                    Key::Named(Named::ArrowDown) => go(Vector::new(0.0, 1.0)),
                    Key::Named(Named::Home) => self.all().next(),
                    Key::Named(Named::End) => self.all().last(),
                    Key::Named(Named::Space) => {
                        pressed = self.part(at);
                        Some(at)
                    }
                    Key::Character(digit) => {
                        let digit = digit.parse().ok().filter(|digit| (1..=DIGITS).contains(digit));
                        let Some(part) = digit.and_then(|digit| self.parts.get(digit - 1)) else { return };
                        pressed = Some(part);
                        let here = self.all().find(|at| {
                            self.shape(*at).is_some_and(|(_, shape)| part.regions.contains(&shape.region))
                        });
                        here.or(Some(at))
                    }
                    _ => return,
                };
                state.at = next;
                state.focus.ring = true;
                if let Some(part) = pressed {
                    shell.publish(part.on_press.clone());
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
        _: &renderer::Style,
        layout: Layout<'_>,
        _: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        use renderer::Renderer as _;
        let bounds = layout.bounds();
        if bounds.intersection(viewport).is_none() {
            return;
        }
        let state = tree.state.downcast_ref::<State>();
        let tones = Tones::of(theme);
        let laid = Laid::of(bounds.width);
        let mut frame = Frame::new(renderer, bounds.size());
        for (view, (from, shapes, lines)) in self.views.iter().enumerate() {
            let paths: Vec<Path> = shapes.iter().map(|shape| closed(laid, *from, shape)).collect();
            // First the outer edge of the whole, then each region over the inner half of it.
            for path in &paths {
                frame.stroke(path, line(tones.edge, 2.0 * stroke::STRONG));
            }
            for (place, (shape, path)) in shapes.iter().zip(&paths).enumerate() {
                let part = self.part((view, place));
                let hovered = state.hovered.and_then(|at| self.part_of(self.shape(at)?.1.region));
                let under = part.is_some() && hovered == self.part_of(shape.region);
                let (back, edge) = match part {
                    Some(part) if part.marked => (tones.accent_soft, tones.accent),
                    Some(_) if under => (tones.sunken, tones.edge),
                    Some(_) => (tones.surface, tones.line),
                    None => (tones.surface, tones.surface),
                };
                frame.fill(path, back);
                if part.is_some_and(|part| part.marked) {
                    let (_, _, scale) = laid.view(*from);
                    for (a, b) in shape.hatching(HATCHED * laid.scale.max(0.8) / scale * 1.6) {
                        let hatch = Path::line(laid.point(*from, a), laid.point(*from, b));
                        frame.stroke(&hatch, line(tones.accent, 1.2));
                    }
                }
                frame.stroke(path, line(edge, stroke::LINE));
            }
            for one in lines {
                let path = open(laid, *from, one.start, &one.curves);
                frame.stroke(&path, line(tones.edge, stroke::LINE));
            }
        }
        // Marked edges and the ring last, so that no neighbour lies over them.
        for (from, shapes, _) in &self.views {
            for shape in shapes {
                if self.part_of(shape.region).is_some_and(|part| self.parts[part].marked) {
                    frame.stroke(&closed(laid, *from, shape), line(tones.accent, 1.5));
                }
            }
        }
        if let Some((from, shape)) = self.at(state).filter(|_| state.focus.ring).and_then(|at| self.shape(at))
        {
            let path = closed(laid, from, shape);
            frame.stroke(&path, line(tones.surface, 7.0));
            frame.stroke(&path, line(tones.accent, 3.5));
        }
        renderer.with_translation(Vector::new(bounds.x, bounds.y), |renderer| {
            renderer.draw_geometry(frame.into_geometry());
        });
        for (words, (view, ..)) in self.words.views.iter().zip(&self.views) {
            let middle = laid.point(*view, (View::WIDTH / 2.0, 0.0));
            let at = Point::new(bounds.x + middle.x, bounds.y + CAPTION / 2.0 - gap::HAIR);
            say(renderer, words.clone(), at, font::REGULAR, tones.muted, viewport);
        }
        let foot = bounds.y + bounds.height - FOOT;
        let at = Point::new(bounds.center_x(), foot + FOOT * 0.3);
        say(renderer, self.said(state), at, font::SEMIBOLD, tones.ink, viewport);
        let at = Point::new(bounds.center_x(), foot + FOOT * 0.78);
        say(renderer, self.words.invitation.clone(), at, font::REGULAR, tones.muted, viewport);
    }
    fn mouse_interaction(
        &self,
        tree: &Tree,
        _: Layout<'_>,
        _: mouse::Cursor,
        _: &Rectangle,
        _: &iced::Renderer,
    ) -> mouse::Interaction {
        if tree.state.downcast_ref::<State>().hovered.is_some() {
            mouse::Interaction::Pointer
        } else {
            mouse::Interaction::default()
        }
    }
}

fn line(colour: Color, width: f32) -> Stroke<'static> {
    Stroke { line_join: LineJoin::Round, ..Stroke::default().with_color(colour).with_width(width) }
}

fn closed(laid: Laid, view: View, shape: &Shape) -> Path {
    Path::new(|path| {
        draw(path, laid, view, shape.start, &shape.curves);
        path.close();
    })
}

fn open(laid: Laid, view: View, start: Spot, curves: &[Curve]) -> Path {
    Path::new(|path| draw(path, laid, view, start, curves))
}

fn draw(path: &mut path::Builder, laid: Laid, view: View, start: Spot, curves: &[Curve]) {
    path.move_to(laid.point(view, start));
    for curve in curves {
        let point = |spot| laid.point(view, spot);
        path.bezier_curve_to(point(curve.first), point(curve.second), point(curve.end));
    }
}

/// Writes a line around a point.
fn say(renderer: &mut iced::Renderer, content: String, at: Point, face: Font, tone: Color, room: &Rectangle) {
    use letters::Renderer as _;
    let text = letters::Text {
        content,
        bounds: Size::new(f32::INFINITY, size::SMALL * 2.0),
        size: Pixels(size::SMALL),
        line_height: letters::LineHeight::Relative(1.0),
        font: face,
        align_x: letters::Alignment::Center,
        align_y: alignment::Vertical::Center,
        shaping: letters::Shaping::Advanced,
        wrapping: letters::Wrapping::None,
    };
    renderer.fill_text(text, at, tone, *room);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::body::REGIONS;
    use std::collections::BTreeSet;

    fn whole() -> Body<'static, ()> {
        let part = |region: &&'static str| Part {
            regions: vec![*region],
            label: region,
            marked: false,
            on_press: (),
        };
        let words = Words { views: Default::default(), marked: String::new(), invitation: String::new() };
        let parts = REGIONS.iter().map(part).collect();
        Body { id: "body".into(), parts, words, views: View::ALL.map(drawn) }
    }

    #[test]
    fn every_region_is_reached_with_the_arrows_at_every_width() {
        let body = whole();
        let ways = [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)].map(|(x, y)| Vector::new(x, y));
        for width in [320.0, 632.0] {
            let first = body.at(&State::default()).expect("a region");
            let (mut reached, mut next) = (BTreeSet::from([first]), vec![first]);
            while let Some(from) = next.pop() {
                for to in ways.iter().filter_map(|way| body.towards(from, *way, width)) {
                    if reached.insert(to) {
                        next.push(to);
                    }
                }
            }
            let missed: Vec<_> = body.all().filter(|at| !reached.contains(at)).collect();
            assert!(missed.is_empty(), "at {width}: {missed:?}");
        }
    }

    #[test]
    fn small_regions_are_large_enough_to_hit_on_the_large_head() {
        let body = whole();
        for at in body.all() {
            let (view, shape) = body.shape(at).expect("a shape");
            let bounds = body.bounds(at, 632.0);
            let least = bounds.width.min(bounds.height);
            assert!(view != View::Head || least >= 20.0, "{}: {least}", shape.region);
        }
    }
}
