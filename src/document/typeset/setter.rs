//! The tools blocks are set with: spans to lines, cells to strips, nodes of the structure.
//! Which block uses which lives in `blocks`.

use std::collections::BTreeSet;

use crate::document::paper::{Manner, Span};
use crate::locale::Locale;

use super::display::{Face, Item, Line, Node, NodeId, Role};
use super::flow::{Keep, Strip};
use super::letters::drawable;
use super::lines::{Filled, Piece, Strand, fill};
use super::shape::Faces;
use super::sheet::{DEPTH, Ink, MEASURE, SIDE, Type};

/// Collects strips and structure while blocks are set.
pub(super) struct Setter<'a> {
    pub(crate) faces: &'a mut Faces,
    pub locale: Locale,
    /// How large everything is, beside its usual size.
    pub(crate) scale: f32,
    /// How much white stands above a block, beside what is usual.
    pub(crate) white: f32,
    /// The part of the structure that is being set.
    pub(crate) part: NodeId,
    pub(crate) strips: Vec<Strip>,
    pub(crate) heads: Vec<Vec<Strip>>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) missing: BTreeSet<char>,
    /// How many strips the title took.
    pub(crate) opening: usize,
}

/// The document itself, first of the structure.
pub(super) const ROOT: NodeId = 0;

/// Text that stands in a column of its own beside others.
pub(super) struct Cell {
    /// Left edge, from the left of the page.
    pub x: f32,
    pub(crate) width: f32,
    pub(crate) strands: Vec<Strand>,
    pub(crate) node: NodeId,
}

/// How cells of one row are set.
#[derive(Clone, Copy)]
pub(super) struct RowLook {
    pub(crate) size: Type,
    /// White above the row, gone at the top of a page.
    pub(crate) before: f32,
    /// White within the row, above and below its text.
    pub(crate) padding: f32,
    /// A line below the row.
    pub line: Option<(f32, Ink)>,
    pub(crate) head: Option<usize>,
    pub keep: Keep,
    /// Up to this height all its lines stay on one page.
    pub(crate) whole: f32,
}

/// Up to this height a row of a table is kept whole: a heading and a table head still fit above it.
pub(super) const ROW_WHOLE: f32 = DEPTH - 160.0;
/// Up to this height a labelled value or a point of a list is kept whole; a longer story may go on overleaf.
pub(super) const STORY_WHOLE: f32 = 120.0;

impl RowLook {
    pub(super) const fn plain(size: Type, before: f32) -> Self {
        Self { size, before, padding: 0.0, line: None, head: None, keep: Keep::Free, whole: 0.0 }
    }

    pub(super) const fn whole_to(self, whole: f32) -> Self {
        Self { whole, ..self }
    }

    fn times(self, scale: f32, white: f32) -> Self {
        let (before, padding) = (self.before * scale * white, self.padding * scale);
        Self { size: self.size.times(scale), before, padding, ..self }
    }

    pub(super) const fn with_next(self) -> Self {
        Self { keep: Keep::WithNext, ..self }
    }
}

impl Setter<'_> {
    /// A new part of the structure, after all that exist.
    pub(super) fn node(&mut self, role: Role, parent: NodeId) -> NodeId {
        self.nodes.push(Node { role, parent, alt: None });
        self.nodes.len() - 1
    }

    /// A new part of the structure that is drawn, with the words for whoever hears it.
    pub(super) fn told(&mut self, role: Role, parent: NodeId, alt: &str) -> NodeId {
        self.nodes.push(Node { role, parent, alt: Some(alt.to_owned()) });
        self.nodes.len() - 1
    }

    /// Sets something as part of `node`.
    pub(super) fn within(&mut self, node: NodeId, set: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.part, node);
        set(self);
        self.part = outer;
    }

    /// Text in one face and colour, made drawable.
    pub(super) fn strand(&mut self, text: &str, face: Face, ink: Ink) -> Strand {
        Strand { text: drawable(text, face, self.faces, &mut self.missing), face, ink }
    }

    /// Spans, each in the face and colour of its manner.
    pub(super) fn strands(&mut self, spans: &[Span]) -> Vec<Strand> {
        let looks = spans.iter().map(|span| match span.manner {
            Manner::Plain => (Face::Regular, Ink::Text),
            Manner::Strong => (Face::SemiBold, Ink::Text),
            Manner::Quote => (Face::Italic, Ink::Text),
            Manner::Quiet => (Face::Regular, Ink::Quiet),
        });
        spans.iter().zip(looks).map(|(span, (face, ink))| self.strand(&span.spoken(), face, ink)).collect()
    }

    /// One text over the full width, or `inset` on both sides.
    pub(super) fn text(&mut self, strands: Vec<Strand>, inset: f32, role: Role, look: RowLook) {
        let node = self.node(role, self.part);
        self.row(&[Cell { x: SIDE + inset, width: MEASURE - 2.0 * inset, strands, node }], look);
    }

    /// Cells side by side, line by line, so that a row taller than a page can go on over the next.
    pub(super) fn row(&mut self, cells: &[Cell], look: RowLook) {
        let look = look.times(self.scale, self.white);
        let Type { size, lead } = look.size;
        let filled: Vec<Vec<Filled>> =
            cells.iter().map(|cell| fill(&cell.strands, size, cell.width, self.faces)).collect();
        let count = filled.iter().map(Vec::len).max().unwrap_or(0);
        let whole = count as f32 * lead < look.whole;
        for number in 0..count {
            let (first, last) = (number == 0, number + 1 == count);
            let top = if first { look.padding } else { 0.0 };
            let mut strip = Strip {
                before: if first { look.before } else { 0.0 },
                height: lead + top + if last { look.padding } else { 0.0 },
                head: look.head,
                keep: look.keep,
                ..Strip::default()
            };
            // Never one line of several alone at the foot or the head of a page.
            let pair = !last && (first || number + 2 == count);
            if pair || (whole && !last) {
                strip.keep = Keep::WithNext;
            } else if !last {
                strip.keep = Keep::Free;
            }
            for (cell, lines) in cells.iter().zip(&filled) {
                if let Some(line) = lines.get(number) {
                    let baseline = top + baseline(look.size);
                    strip.items.extend(draw(line, cell.x, baseline, size, Some(cell.node)));
                }
            }
            if let Some((thickness, ink)) = look.line.filter(|_| last) {
                strip.items.push(across(strip.height, thickness, ink));
            }
            self.strips.push(strip);
        }
    }

    /// White of its own, part of what it stands in; the next strip stays with it.
    pub(super) fn padding(&mut self, height: f32) {
        let height = height * self.scale;
        self.strips.push(Strip { height, keep: Keep::WithNext, ..Strip::default() });
    }

    /// How wide the longest line of `strands` would be if it were never broken.
    pub(super) fn extent(&mut self, strands: &[Strand], size: f32) -> f32 {
        let lines = fill(strands, size, f32::INFINITY, self.faces);
        let widths = lines.iter().map(|line| line.iter().map(|piece| piece.width).sum::<f32>());
        widths.fold(0.0, f32::max)
    }

    /// The strips from `first` on stay with what follows them.
    pub(super) fn keep_from(&mut self, first: usize) {
        self.strips.iter_mut().skip(first).for_each(|strip| strip.keep = Keep::WithNext);
    }
}

/// Where text stands within a line of its type, from the top of the line.
pub(super) fn baseline(size: Type) -> f32 {
    size.lead * 0.5 + size.size * 0.33
}

/// A line as items, from `x` on.
pub(super) fn draw(
    line: &Filled,
    mut x: f32,
    baseline: f32,
    size: f32,
    node: Option<NodeId>,
) -> impl Iterator<Item = Item> {
    line.iter().map(move |piece| {
        let Piece { face, ink, voice, words, .. } = piece.clone();
        let item = Item::Text(Line { x, baseline, face, size, ink, words, node, voice });
        x += piece.width;
        item
    })
}

/// A line over the full width of the text.
pub(super) fn across(y: f32, thickness: f32, ink: Ink) -> Item {
    Item::Rule { from: (SIDE, y), to: (SIDE + MEASURE, y), thickness, ink }
}
