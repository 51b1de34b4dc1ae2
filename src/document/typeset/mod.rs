//! From a paper to pages, without knowing any file format: type, lines, page breaks, header and footer, and the
//! structure beside it. Writing the pages to a PDF is the business of `pdf`.

mod blocks;
mod display;
mod flow;
mod letters;
mod lines;
mod running;
mod setter;
mod shape;
mod sheet;

use std::collections::BTreeSet;

use super::paper::Paper;

pub use display::{Face, Glyph, Item, Layout, Line, Node, NodeId, Page, Role, Stroke};
pub(super) use shape::file as font_file;
pub use sheet::{BOTTOM, Ink, MEASURE, PAGE_HEIGHT, PAGE_WIDTH, SIDE, TOP};

/// Sets a paper on pages.
#[must_use]
pub fn lay_out(paper: &Paper) -> Layout {
    let mut faces = shape::Faces::embedded();
    let mut setter = setter::Setter {
        faces: &mut faces,
        language: paper.language,
        strips: Vec::new(),
        heads: Vec::new(),
        nodes: vec![Node { role: Role::Document, parent: setter::ROOT }],
        missing: BTreeSet::new(),
        opening: 0,
    };
    setter.title(&paper.title, paper.subtitle.as_deref());
    for block in &paper.blocks {
        setter.block(block);
    }
    let mut pages = flow::paginate(&setter.strips, &setter.heads);
    running::add(paper, &mut pages, &mut setter);
    pages.iter_mut().for_each(Page::put_in_reading_order);
    let setter::Setter { nodes, missing, .. } = setter;
    Layout { pages, nodes, watermark: running::watermark(paper, &faces), missing }
}
