//! The measures of a sheet: page, margins, type sizes and inks. What is put on it lives in the other files.

/// Width of a page in points (A4).
pub const PAGE_WIDTH: f32 = 595.276;
/// Height of a page in points (A4).
pub const PAGE_HEIGHT: f32 = 841.89;
/// White left and right of the text.
pub const SIDE: f32 = 68.0;
/// From the top edge to the first line of text; the running header stands above it.
pub const TOP: f32 = 78.0;
/// From the last line of text to the bottom edge; the footer stands in it.
pub const BOTTOM: f32 = 74.0;
/// Width of the text.
pub const MEASURE: f32 = PAGE_WIDTH - 2.0 * SIDE;
/// Height of the text.
pub(crate) const DEPTH: f32 = PAGE_HEIGHT - TOP - BOTTOM;

/// Baseline of the running header, from the top edge.
pub(super) const HEADER: f32 = 46.0;
/// Baseline of the footer, from the top edge.
pub(super) const FOOTER: f32 = PAGE_HEIGHT - 40.0;

/// A size of type with the height of its lines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Type {
    pub(crate) size: f32,
    pub(crate) lead: f32,
}

impl Type {
    /// So many times as large.
    pub(super) fn times(self, scale: f32) -> Self {
        Self { size: self.size * scale, lead: self.lead * scale }
    }
}

pub(super) const TITLE: Type = Type { size: 23.0, lead: 28.0 };
pub(super) const SUBTITLE: Type = Type { size: 11.5, lead: 16.0 };
pub(super) const SECTION: Type = Type { size: 13.5, lead: 18.0 };
pub(super) const TOPIC: Type = Type { size: 10.5, lead: 14.5 };
pub(super) const BODY: Type = Type { size: 10.0, lead: 14.5 };
pub(super) const TABLE: Type = Type { size: 9.0, lead: 12.5 };
pub(super) const SMALL: Type = Type { size: 8.5, lead: 11.5 };

/// Where values begin beside their labels, from the left of the text: the second line of the page's grid.
pub(super) const VALUES: f32 = 138.0;

/// What a mark on paper is for. Every ink keeps its contrast when printed in grey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ink {
    /// Text.
    Text,
    /// Text beside the point.
    Quiet,
    /// Headings and what sets judgement apart.
    Accent,
    /// Lines.
    Rule,
    /// A surface behind judgement.
    Tint,
    /// The word across a practice paper.
    Watermark,
    /// As the paper itself.
    Paper,
}

impl Ink {
    /// Red, green and blue, each from 0 to 1.
    #[must_use]
    pub const fn rgb(self) -> [f32; 3] {
        match self {
            Self::Text => [0.10, 0.11, 0.12],
            Self::Quiet => [0.33, 0.35, 0.37],
            Self::Accent => [0.08, 0.29, 0.36],
            Self::Rule => [0.70, 0.73, 0.75],
            Self::Tint => [0.945, 0.957, 0.961],
            Self::Watermark => [0.92, 0.92, 0.92],
            Self::Paper => [1.0, 1.0, 1.0],
        }
    }
}
