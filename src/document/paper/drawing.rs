//! Drawings as lines, surfaces and labels on a plane of their own: a body outline, the flow map of a protocol.
//! How large a drawing becomes on a page is decided in `typeset`.

/// A drawing. Its plane is counted in tenths of a point from the top left; a plane wider than the text is made
/// smaller as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// What it shows, complete enough for whoever hears the paper.
    pub alt: String,
    /// Width and height of its plane.
    pub plane: (u16, u16),
    /// What is drawn, the lowest first.
    pub marks: Vec<Mark>,
    /// One line below it.
    pub caption: Option<String>,
    /// Whether the words beside it tell all that it shows.
    pub told: bool,
}

/// A place on the plane of a drawing, in tenths of a point from the top left.
pub type Place = (i32, i32);

/// Something drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// A line or a surface.
    Path {
        /// Its course.
        steps: Vec<Step>,
        /// Its line: thickness in tenths of a point, and what it is for.
        line: Option<(u16, Tone)>,
        /// What its surface is for.
        surface: Option<Tone>,
    },
    /// Words on the drawing.
    Label {
        /// Where.
        at: Place,
        /// What lies at that place.
        anchor: Anchor,
        /// The words; one line.
        words: String,
        /// Size of the letters, in tenths of a point.
        size: u16,
        /// What the words are for.
        tone: Tone,
    },
}

/// Part of the course of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Begin here.
    Move(Place),
    /// Straight to here.
    Line(Place),
    /// Curved to the last of these places.
    Curve([Place; 3]),
    /// Back to the beginning.
    Close,
}

/// Which part of a label lies at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Anchor {
    /// Where it begins.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Where it ends.
    End,
}

/// What a mark is for. Each keeps its contrast when printed in grey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// The thing itself.
    #[default]
    Plain,
    /// Beside the point.
    Quiet,
    /// What it is about.
    Accent,
    /// What leads the eye.
    Guide,
    /// A ground behind other marks.
    Ground,
    /// As the paper itself, to keep something free.
    Paper,
}
