//! What a layout is: pages of text, lines and surfaces, and beside them the structure a reader hears.
//! Knows neither PDF nor how pages are made.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::sheet::Ink;

/// A paper on pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The pages.
    pub pages: Vec<Page>,
    /// The structure in reading order; the first node is the document itself.
    pub nodes: Vec<Node>,
    /// Outlines that lie behind every page, from its bottom left.
    pub watermark: Option<Vec<Stroke>>,
    /// Characters that the fonts cannot draw; each stands on paper as `[U+XXXX]`.
    pub missing: BTreeSet<char>,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// What is drawn, in order.
    pub items: Vec<Item>,
}

/// Something drawn. Places are in points from the top left of the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// Text on one line in one face.
    Text(Line),
    /// A filled surface.
    Fill {
        /// Left edge.
        x: f32,
        /// Top edge.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Colour.
        ink: Ink,
    },
    /// A straight line.
    Rule {
        /// Where it begins.
        from: (f32, f32),
        /// Where it ends.
        to: (f32, f32),
        /// Its thickness.
        thickness: f32,
        /// Colour.
        ink: Ink,
    },
    /// A line or a surface of any shape.
    Path {
        /// Its course.
        course: Vec<Stroke>,
        /// Thickness and colour of its line.
        line: Option<(f32, Ink)>,
        /// Colour of its surface.
        surface: Option<Ink>,
        /// The node of the structure it belongs to; decoration belongs to none.
        node: Option<NodeId>,
    },
}

/// Text on one line in one face.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Where it begins.
    pub x: f32,
    /// The line it stands on.
    pub baseline: f32,
    /// The face.
    pub face: Face,
    /// Size in points.
    pub size: f32,
    /// Colour.
    pub ink: Ink,
    /// The words and spaces, shaped.
    pub words: Vec<Arc<[Glyph]>>,
    /// The node of the structure it belongs to; page furniture belongs to none.
    pub node: Option<NodeId>,
    /// Whether it is read aloud with its node.
    pub(crate) voice: Voice,
}

/// Whether text is read aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Voice {
    /// It is.
    #[default]
    Read,
    /// It is for the eye only: the hyphen of a broken word.
    Silent,
}

impl Line {
    /// How wide it is.
    #[must_use]
    pub(crate) fn width(&self) -> f32 {
        let advances = self.words.iter().flat_map(|word| word.iter().map(|glyph| glyph.advance as f32));
        advances.sum::<f32>() * self.size / 1000.0
    }
}

/// A face of the one typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// For reading.
    Regular,
    /// For headings and weight.
    SemiBold,
    /// For another voice.
    Italic,
}

impl Face {
    /// All faces.
    pub(crate) const ALL: [Self; 3] = [Self::Regular, Self::SemiBold, Self::Italic];
}

/// One shaped character. Measures are in units of the font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u16,
    /// The character it stands for.
    pub character: char,
    /// How far the pen moves, kerning included.
    pub advance: i32,
    /// How far the font itself says the pen moves.
    pub(crate) nominal: i32,
    /// How far right and up of the pen it is drawn: an accent that has no letter of its own stands above another.
    pub shift: (i32, i32),
}

/// A place in [`Layout::nodes`].
pub type NodeId = usize;

/// A part of the structure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// What it is part of; the document is its own parent.
    pub parent: NodeId,
    /// What to say of something drawn.
    pub alt: Option<String>,
}

/// What a part of the structure is, in the terms of tagged PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The whole.
    Document,
    /// A heading with all that stands below it.
    Part,
    /// The title.
    Title,
    /// A heading of a part.
    Section,
    /// A heading within a part.
    Topic,
    /// A paragraph.
    Paragraph,
    /// Literal words.
    Quote,
    /// Something set apart from the running text.
    Aside,
    /// Small print.
    Note,
    /// A list.
    List,
    /// A point of a list.
    ListItem,
    /// The sign or number before a point.
    Label,
    /// The words of a point.
    ListBody,
    /// A table.
    Table,
    /// A row.
    Row,
    /// A heading of a column.
    ColumnHead,
    /// A heading of a row.
    RowHead,
    /// A cell.
    Cell,
    /// Something drawn.
    Figure,
}

/// A piece of an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stroke {
    /// Begin here.
    Move([f32; 2]),
    /// Straight to here.
    Line([f32; 2]),
    /// Curved to the last of these points.
    Curve([[f32; 2]; 3]),
    /// Back to the beginning.
    Close,
}

impl Layout {
    /// The text of a page, line by line as drawn.
    #[must_use]
    pub fn page_text(&self, page: usize) -> String {
        let mut text = String::new();
        for line in self.pages.get(page).into_iter().flat_map(|page| &page.items).filter_map(Item::text) {
            text.extend(line.words.iter().flat_map(|word| word.iter().map(|glyph| glyph.character)));
            text.push('\n');
        }
        text
    }
}

impl Page {
    /// Surfaces first, then lines, then what is drawn, then text in the order of the structure: cells of a row are set line by line
    /// beside each other, but whoever copies or hears the page gets one cell after another.
    pub(super) fn put_in_reading_order(&mut self) {
        self.items.sort_by_key(|item| match item {
            Item::Fill { .. } => (0, None),
            Item::Rule { .. } => (1, None),
            Item::Path { node, .. } => (2, *node),
            Item::Text(line) => (3, line.node),
        });
    }
}

impl Item {
    /// The text, if it is text.
    #[must_use]
    pub const fn text(&self) -> Option<&Line> {
        match self {
            Self::Text(line) => Some(line),
            Self::Fill { .. } | Self::Rule { .. } | Self::Path { .. } => None,
        }
    }

    /// The item so much further down.
    pub(super) fn lowered(mut self, by: f32) -> Self {
        match &mut self {
            Self::Text(line) => line.baseline += by,
            Self::Fill { y, .. } => *y += by,
            Self::Rule { from, to, .. } => {
                from.1 += by;
                to.1 += by;
            }
            Self::Path { course, .. } => course.iter_mut().for_each(|stroke| stroke.lower(by)),
        }
        self
    }
}

impl Stroke {
    /// The places it goes by.
    pub(in crate::document) fn places(&self) -> &[[f32; 2]] {
        match self {
            Self::Move(place) | Self::Line(place) => std::slice::from_ref(place),
            Self::Curve(places) => places,
            Self::Close => &[],
        }
    }

    fn lower(&mut self, by: f32) {
        match self {
            Self::Move(place) | Self::Line(place) => place[1] += by,
            Self::Curve(places) => places.iter_mut().for_each(|place| place[1] += by),
            Self::Close => {}
        }
    }
}
