//! An outline of a child, from the front and the back and with the head drawn large, as plain curves: a window or a
//! paper draws them, a protocol names their regions. Our own drawing; which options lie where a question says.

mod back;
mod front;
mod head;

/// A place in a view: from the left, from the top.
pub type Point = (f32, f32);

/// Every part of the body that is drawn. A part may be seen in several views; where the body has two of it, a left and
/// a right one are [regions](Region) of their own.
pub const PARTS: [&str; 24] = [
    "scalp",
    "forehead",
    "eye",
    "ear",
    "cheek",
    "jaw",
    "mouth",
    "face",
    "neck",
    "chest",
    "belly",
    "back",
    "lower-back",
    "buttocks",
    "genitals",
    "upper-arm",
    "forearm",
    "hand",
    "thigh-front",
    "thigh-back",
    "knee",
    "shin",
    "calf",
    "foot",
];

/// A side of the child, never of whoever looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Its left.
    Left,
    /// Its right.
    Right,
}

/// A part of the body, at one side where the body has two of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region {
    /// The part, one of [`PARTS`].
    pub(crate) part: &'static str,
    /// Its side; none when there is only one.
    pub side: Option<Side>,
}

/// From where the body is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum View {
    /// The head from the front, large.
    Head,
    /// The whole body from the front.
    Front,
    /// The whole body from the back.
    Back,
}

/// A cubic curve from where the one before it ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Curve {
    /// Where it is drawn towards at first.
    pub first: Point,
    /// Where it comes from at last.
    pub(crate) second: Point,
    /// Where it ends.
    pub end: Point,
}

/// A closed shape: one region in one view, at one side of the body.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shape {
    /// The region.
    pub(crate) region: Region,
    /// Where its outline begins and ends.
    pub start: Point,
    /// Its outline.
    pub(crate) curves: Vec<Curve>,
}

/// A thin line that only helps to recognise the body: an eye, the spine.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Where it begins.
    pub start: Point,
    /// How it goes on.
    pub(crate) curves: Vec<Curve>,
}

/// As the numbers are kept: of what is seen at both sides only one side.
struct Drawn {
    part: &'static str,
    mirrored: bool,
    from: Point,
    by: &'static [[f32; 6]],
}

struct Stroke {
    from: Point,
    by: &'static [[f32; 6]],
}

/// How a kept drawing is laid in a view.
#[derive(Clone, Copy)]
struct Laid {
    scale: f32,
    by: Point,
    mirrored: bool,
}

const PLAIN: Laid = Laid { scale: 1.0, by: (0.0, 0.0), mirrored: false };
/// The head on the body.
const SMALL: Laid = Laid { scale: 0.44, by: (28.0, -0.6), mirrored: false };

impl Side {
    const ALL: [Self; 2] = [Self::Left, Self::Right];

    const fn prefix(self) -> &'static str {
        match self {
            Self::Left => "left-",
            Self::Right => "right-",
        }
    }
}

impl Region {
    /// Every region that is drawn, left before right.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        PARTS.into_iter().flat_map(|part| {
            let drawn = || [head::SHAPES, front::SHAPES, back::SHAPES].into_iter().flatten();
            let two = drawn().any(|drawn| drawn.part == part && drawn.mirrored);
            let sides = if two { Side::ALL.map(Some).to_vec() } else { vec![None] };
            sides.into_iter().map(move |side| Self { part, side })
        })
    }

    /// The regions a protocol means by a name: one by `left-ear`, both by `ear`; none when there is no such part.
    pub fn named(name: &str) -> impl Iterator<Item = Self> + '_ {
        Self::all().filter(move |region| region.part == name || region.name() == name)
    }

    /// Its name in a protocol.
    #[must_use]
    pub fn name(self) -> String {
        format!("{}{}", self.side.map_or("", Side::prefix), self.part)
    }
}

impl Laid {
    fn point(self, (x, y): Point) -> Point {
        let x = if self.mirrored { View::WIDTH - x } else { x };
        (x * self.scale + self.by.0, y * self.scale + self.by.1)
    }

    fn curves(self, by: &[[f32; 6]]) -> Vec<Curve> {
        by.iter()
            .map(|&[ax, ay, bx, by, x, y]| Curve {
                first: self.point((ax, ay)),
                second: self.point((bx, by)),
                end: self.point((x, y)),
            })
            .collect()
    }

    fn shapes(self, view: View, drawn: &'static [Drawn]) -> impl Iterator<Item = Shape> {
        drawn.iter().flat_map(move |one| {
            let sides: &[bool] = if one.mirrored { &[false, true] } else { &[false] };
            sides.iter().map(move |mirrored| {
                let laid = Self { mirrored: *mirrored, ..self };
                let start = laid.point(one.from);
                let side = one.mirrored.then(|| view.side(start.0));
                Shape { region: Region { part: one.part, side }, start, curves: laid.curves(one.by) }
            })
        })
    }

    fn lines(self, strokes: &'static [Stroke]) -> impl Iterator<Item = Line> {
        strokes.iter().map(move |one| Line { start: self.point(one.from), curves: self.curves(one.by) })
    }
}

impl View {
    /// All views, as they stand from left to right.
    pub(crate) const ALL: [Self; 3] = [Self::Head, Self::Front, Self::Back];
    /// How wide every view is; the middle of the body is the middle of the view.
    pub(crate) const WIDTH: f32 = 100.0;

    /// How high it is.
    #[must_use]
    pub(crate) const fn height(self) -> f32 {
        match self {
            Self::Head => 105.0,
            Self::Front | Self::Back => 236.0,
        }
    }

    /// Which side of the child lies this far from the left: a child that faces us has its right at our left.
    #[must_use]
    pub(crate) fn side(self, x: f32) -> Side {
        let ours_left = x < Self::WIDTH / 2.0;
        match self {
            Self::Head | Self::Front if ours_left => Side::Right,
            Self::Back if !ours_left => Side::Right,
            Self::Head | Self::Front | Self::Back => Side::Left,
        }
    }

    /// Its shapes; where two overlap, the later one lies on top.
    #[must_use]
    pub(crate) fn shapes(self) -> Vec<Shape> {
        match self {
            Self::Head => PLAIN.shapes(self, head::SHAPES).collect(),
            Self::Front => {
                PLAIN.shapes(self, front::SHAPES).chain(SMALL.shapes(self, head::SHAPES)).collect()
            }
            Self::Back => PLAIN.shapes(self, back::SHAPES).collect(),
        }
    }

    /// Its lines, drawn over the shapes.
    #[must_use]
    pub(crate) fn lines(self) -> Vec<Line> {
        match self {
            Self::Head => PLAIN.lines(head::STROKES).collect(),
            Self::Front => PLAIN.lines(front::STROKES).chain(SMALL.lines(head::STROKES)).collect(),
            Self::Back => PLAIN.lines(back::STROKES).collect(),
        }
    }
}

impl Shape {
    /// Its outline as straight pieces, fine enough for the eye.
    #[must_use]
    pub(crate) fn outline(&self) -> Vec<Point> {
        const PIECES: u8 = 8;
        let mut points = vec![self.start];
        let mut from = self.start;
        for curve in &self.curves {
            for piece in 1..=PIECES {
                points.push(curve.at(from, f32::from(piece) / f32::from(PIECES)));
            }
            from = curve.end;
        }
        points
    }

    /// Whether a point lies in it.
    #[must_use]
    pub(crate) fn holds(&self, (x, y): Point) -> bool {
        let outline = self.outline();
        edges(&outline).fold(false, |inside, ((ax, ay), (bx, by))| {
            let crosses = (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax;
            inside != crosses
        })
    }

    /// Where it lies: left, top, right, bottom.
    #[must_use]
    pub(crate) fn bounds(&self) -> (f32, f32, f32, f32) {
        let nothing = (f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY);
        self.outline().into_iter().fold(nothing, |(left, top, right, bottom), (x, y)| {
            (left.min(x), top.min(y), right.max(x), bottom.max(y))
        })
    }

    /// Slanting lines that fill it, this far apart: how it is marked without colour.
    #[must_use]
    pub(crate) fn hatching(&self, apart: f32) -> Vec<(Point, Point)> {
        let outline = self.outline();
        let (left, top, right, bottom) = self.bounds();
        let mut lines = Vec::new();
        // Along each line x + y stays the same; it is inside between every other crossing of the outline.
        let mut level = ((left + top) / apart).ceil() * apart;
        while level < right + bottom {
            let mut crossings: Vec<Point> = edges(&outline)
                .filter_map(|(a, b)| {
                    let (before, after) = (a.0 + a.1 - level, b.0 + b.1 - level);
                    let along = before / (before - after);
                    ((before > 0.0) != (after > 0.0))
                        .then_some((a.0 + (b.0 - a.0) * along, a.1 + (b.1 - a.1) * along))
                })
                .collect();
            crossings.sort_by(|a, b| a.0.total_cmp(&b.0));
            lines.extend(crossings.chunks_exact(2).map(|pair| (pair[0], pair[1])));
            level += apart;
        }
        lines
    }
}

impl Curve {
    fn at(&self, from: Point, t: f32) -> Point {
        let s = 1.0 - t;
        let along = |a: f32, b: f32, c: f32, d: f32| {
            s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d
        };
        (
            along(from.0, self.first.0, self.second.0, self.end.0),
            along(from.1, self.first.1, self.second.1, self.end.1),
        )
    }
}

fn edges(outline: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    outline.iter().copied().zip(outline.iter().copied().cycle().skip(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> impl Iterator<Item = (View, Shape)> {
        View::ALL.into_iter().flat_map(|view| view.shapes().into_iter().map(move |shape| (view, shape)))
    }

    #[test]
    fn every_region_is_drawn_and_nothing_else() {
        let regions: Vec<Region> = Region::all().collect();
        for region in &regions {
            assert!(all().any(|(_, shape)| shape.region == *region), "{} is not drawn", region.name());
        }
        for (_, shape) in all() {
            assert!(regions.contains(&shape.region), "{} is no region", shape.region.name());
        }
    }

    #[test]
    fn a_name_with_a_side_is_one_region_and_a_name_without_is_both() {
        let named = |name| Region::named(name).map(Region::name).collect::<Vec<_>>();
        assert_eq!(named("left-ear"), ["left-ear"]);
        assert_eq!(named("ear"), ["left-ear", "right-ear"], "as editions of before left and right mean it");
        assert_eq!(named("neck"), ["neck"]);
        assert_eq!(named("left-neck"), <[&str; 0]>::default());
    }

    #[test]
    fn left_and_right_are_those_of_the_child() {
        for (view, shape) in all() {
            let (left, _, right, _) = shape.bounds();
            let ours_left = f32::midpoint(left, right) < View::WIDTH / 2.0;
            match (shape.region.side, view) {
                (None, _) => {}
                (Some(side), View::Head | View::Front) => {
                    assert_eq!(side == Side::Right, ours_left, "{view:?} {}", shape.region.name());
                }
                (Some(side), View::Back) => {
                    assert_eq!(side == Side::Left, ours_left, "{view:?} {}", shape.region.name());
                }
            }
        }
    }

    #[test]
    fn nothing_is_drawn_outside_its_view() {
        for (view, shape) in all() {
            let (left, top, right, bottom) = shape.bounds();
            assert!(left >= 0.0 && top >= 0.0, "{view:?} {}: {left} {top}", shape.region.name());
            assert!(right <= View::WIDTH && bottom <= view.height(), "{view:?} {}", shape.region.name());
        }
    }

    /// The shape that is pressed at a point is the last that holds it.
    #[test]
    fn every_region_can_be_hit_somewhere_though_others_lie_over_it() {
        for view in View::ALL {
            let shapes = view.shapes();
            let across = |x: u8| (0..118_u8).map(move |y| (f32::from(x) * 2.0, f32::from(y) * 2.0));
            let hit: Vec<Region> = (0..50_u8)
                .flat_map(across)
                .filter_map(|spot| shapes.iter().rev().find(|shape| shape.holds(spot)))
                .map(|shape| shape.region)
                .collect();
            for region in shapes.iter().map(|shape| shape.region) {
                assert!(hit.contains(&region), "{view:?}: {} is covered", region.name());
            }
        }
    }

    #[test]
    fn left_and_right_are_each_others_mirror() {
        let ears: Vec<Shape> =
            View::Head.shapes().into_iter().filter(|shape| shape.region.part == "ear").collect();
        let [left, right] = ears.as_slice() else { panic!("two ears") };
        assert!((left.bounds().0 - (View::WIDTH - right.bounds().2)).abs() < 0.01);
    }

    #[test]
    fn hatching_stays_within_its_shape() {
        for (_, shape) in all() {
            let lines = shape.hatching(3.0);
            assert!(!lines.is_empty(), "{} is too small to hatch", shape.region.name());
            for ((ax, ay), (bx, by)) in lines {
                let middle = (f32::midpoint(ax, bx), f32::midpoint(ay, by));
                assert!(
                    shape.holds(middle) || (ax - bx).abs() < 0.1,
                    "{} at {middle:?}",
                    shape.region.name()
                );
            }
        }
    }
}
