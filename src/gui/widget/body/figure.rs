//! The outline of the body as it lies on the screen: its three views beside each other, which shape lies where, and which
//! is next in a direction. What a shape stands for is said one floor up.

use crate::gui::shortcuts::Arrow;
use crate::protocol::body::{Line, Point as Spot, Shape, View};
use iced::{Point, Rectangle};

/// A shape: its view and its place in it.
pub(super) type At = (usize, usize);

/// The views of the body.
pub(super) struct Figure {
    pub(super) views: [(View, Vec<Shape>, Vec<Line>); 3],
}

/// How much larger the head is drawn than the bodies beside it.
const LARGE: f32 = 1.35;
/// Between the views, in their own measure.
const APART: f32 = 22.0;
const HIGH: f32 = 236.0;
const WIDE: f32 = View::WIDTH * (LARGE + 2.0) + 2.0 * APART;
/// The drawing is no larger than this, however much room there is.
const MOST: f32 = 1.5;
/// The room above for the names of the views.
pub(super) const CAPTION: f32 = 26.0;
/// The room below for what is said.
pub(super) const FOOT: f32 = 54.0;

/// Where the drawing lies on the screen.
#[derive(Clone, Copy)]
pub(super) struct Laid {
    left: f32,
    pub(super) scale: f32,
}

impl Laid {
    pub(super) fn of(width: f32) -> Self {
        let scale = (width / WIDE).min(MOST);
        Self { left: (width - WIDE * scale).max(0.0) / 2.0, scale }
    }

    pub(super) fn height(self) -> f32 {
        CAPTION + HIGH * self.scale + FOOT
    }

    /// Left, top and scale of a view, within the widget.
    pub(super) fn view(self, view: View) -> (f32, f32, f32) {
        let (x, y, larger) = match view {
            View::Head => (0.0, (HIGH - View::Head.height() * LARGE) * 0.22, LARGE),
            View::Front => (View::WIDTH * LARGE + APART, 0.0, 1.0),
            View::Back => (View::WIDTH * (LARGE + 1.0) + 2.0 * APART, 0.0, 1.0),
        };
        (self.left + x * self.scale, CAPTION + y * self.scale, self.scale * larger)
    }

    pub(super) fn point(self, view: View, (x, y): Spot) -> Point {
        let (left, top, scale) = self.view(view);
        Point::new(left + x * scale, top + y * scale)
    }

    fn back(self, view: View, at: Point) -> Spot {
        let (left, top, scale) = self.view(view);
        ((at.x - left) / scale, (at.y - top) / scale)
    }
}

impl Figure {
    pub(super) fn whole() -> Self {
        Self { views: View::ALL.map(|view| (view, view.shapes(), view.lines())) }
    }

    pub(super) fn shape(&self, (view, shape): At) -> Option<(View, &Shape)> {
        let (from, shapes, _) = self.views.get(view)?;
        Some((*from, shapes.get(shape)?))
    }

    pub(super) fn all(&self) -> impl Iterator<Item = At> + '_ {
        let views = self.views.iter().enumerate();
        views.flat_map(|(view, (_, shapes, _))| (0..shapes.len()).map(move |shape| (view, shape)))
    }

    /// The uppermost shape of each view at a point of a drawing of this width.
    pub(super) fn under(&self, at: Point, width: f32) -> impl Iterator<Item = At> + '_ {
        let laid = Laid::of(width);
        self.views.iter().enumerate().filter_map(move |(view, (from, shapes, _))| {
            let spot = laid.back(*from, at);
            Some((view, shapes.iter().rposition(|shape| shape.holds(spot))?))
        })
    }

    pub(super) fn bounds(&self, at: At, width: f32) -> Rectangle {
        let Some((view, shape)) = self.shape(at) else { return Rectangle::default() };
        let laid = Laid::of(width);
        let (left, top, right, bottom) = shape.bounds();
        let (a, b) = (laid.point(view, (left, top)), laid.point(view, (right, bottom)));
        Rectangle { x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y }
    }

    /// The nearest of these in the direction of an arrow; straight ahead counts as nearer than aside.
    pub(super) fn towards(
        &self,
        from: At,
        arrow: Arrow,
        width: f32,
        among: impl Iterator<Item = At>,
    ) -> Option<At> {
        const ASIDE: f32 = 2.2;
        let (right, down) = arrow.way();
        let start = self.bounds(from, width).center();
        let distance = |to: At| {
            let by = self.bounds(to, width).center() - start;
            let along = by.x * right + by.y * down;
            let across = (by.x * down - by.y * right).abs();
            (along > 2.0).then_some(along + ASIDE * across)
        };
        among
            .filter(|to| *to != from)
            .filter_map(|to| Some((distance(to)?, to)))
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, to)| to)
    }
}
