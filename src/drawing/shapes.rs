//! A placed drawing: sheets with boxes, text and lines. Neither protocols nor SVG are known here.

use super::light::Light;
use super::measure::Piece;
use crate::protocol::{Level, Name};

/// The drawing: sheets below each other, all of one size.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Its name, for whoever hears it.
    pub(crate) title: String,
    /// Language tag of the text.
    pub(crate) language: &'static str,
    /// How many sheets.
    pub sheets: usize,
    /// The grounds on which boxes stand; lanes of steps.
    pub(crate) lanes: Vec<Area>,
    /// The boxes; none overlaps another.
    pub boxes: Vec<Placed>,
    /// The lines between boxes.
    pub edges: Vec<Edge>,
    /// Text outside boxes.
    pub texts: Vec<Text>,
}

/// Width of an A3 sheet on its side, in points.
pub const SHEET_WIDTH: f32 = 1190.55;
/// Height of an A3 sheet on its side, in points.
pub const SHEET_HEIGHT: f32 = 841.89;

/// A rectangle, in points from the top left of the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Area {
    /// Whether the two share more than an edge.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Whether a point lies on the edge, to within a hundredth of a point.
    #[must_use]
    pub fn has_on_its_edge(&self, (x, y): (f32, f32)) -> bool {
        let near = |a: f32, b: f32| (a - b).abs() < 0.01;
        let beside = near(x, self.x) || near(x, self.x + self.width);
        let above = near(y, self.y) || near(y, self.y + self.height);
        let across = x > self.x - 0.01 && x < self.x + self.width + 0.01;
        let along = y > self.y - 0.01 && y < self.y + self.height + 0.01;
        (beside && along) || (above && across)
    }
}

/// What a box stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// A step in the overview at the top.
    Overview(Name),
    /// The head of the lane of a step; a lane that goes on in the next column has another.
    Step(Name),
    /// A question.
    Question(Name),
    /// The numbers of questions elsewhere that lead here.
    Elsewhere,
    /// An alert.
    Alert(Name, Level),
    /// An outcome.
    Outcome(Name),
    /// The head of the outcomes or of the notes.
    Heading,
}

/// A box at its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// What it stands for.
    pub of: Of,
    /// Where it is.
    pub area: Area,
    /// Its text.
    pub texts: Vec<Text>,
    /// Whether the case came here.
    pub light: Light,
}

/// A piece of text at its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// Left edge.
    pub x: f32,
    /// The line it stands on.
    pub baseline: f32,
    /// The words; their own place counts from `x`.
    pub piece: Piece,
}

/// A line between two boxes, by their places in [`Drawing::boxes`].
#[derive(Debug, Clone, PartialEq)]
pub struct Edge {
    /// Where it begins.
    pub from: usize,
    /// Where its arrow points.
    pub to: usize,
    /// Its corners, the ends included.
    pub points: Vec<(f32, f32)>,
    /// Whether the case went along it.
    pub(crate) light: Light,
}
