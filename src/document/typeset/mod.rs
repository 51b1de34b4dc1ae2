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

use super::paper::{Paper, Reading};
use crate::locale::Locale;

pub use display::{Face, Glyph, Item, Layout, Line, Node, NodeId, Page, Role, Stroke, Voice};
pub(super) use shape::file as font_file;
pub use sheet::{BOTTOM, Ink, MEASURE, PAGE_HEIGHT, PAGE_WIDTH, SIDE, TOP};

/// Sets a paper on pages.
#[must_use]
pub fn lay_out(paper: &Paper) -> Layout {
    let mut faces = shape::Faces::embedded();
    faces.language = paper.language;
    let scales = scales(paper.reading);
    if paper.reading == Reading::OnFewPages {
        return on_few_pages(paper, scales, &mut faces);
    }
    let mut usual = None;
    for scale in scales {
        let layout = set(paper, *scale, &mut faces);
        if layout.pages.len() == 1 {
            return layout;
        }
        // What fits on no single page is not made smaller for nothing.
        usual = usual.or(Some(layout));
    }
    usual.unwrap_or_else(|| set(paper, 1.0, &mut faces))
}

/// The largest letters with which it takes no more pages than with the smallest.
fn on_few_pages(paper: &Paper, scales: &[f32], faces: &mut shape::Faces) -> Layout {
    let Some((smallest, larger)) = scales.split_last() else { return set(paper, 1.0, faces) };
    let fewest = set(paper, *smallest, faces);
    let as_few = larger.iter().map(|scale| set(paper, *scale, faces));
    let mut as_few = as_few.filter(|layout| layout.pages.len() == fewest.pages.len());
    as_few.next().unwrap_or(fewest)
}

/// The sizes that are tried, the best first.
const fn scales(reading: Reading) -> &'static [f32] {
    match reading {
        Reading::InHand => &[1.0],
        Reading::OnOnePage | Reading::OnFewPages => &[1.0, 0.96, 0.92, 0.88],
        Reading::AtArmsLength => &[1.4, 1.34, 1.28, 1.22, 1.16, 1.1, 1.05, 1.0],
    }
}

fn set(paper: &Paper, scale: f32, faces: &mut shape::Faces) -> Layout {
    let mut setter = setter::Setter {
        faces,
        locale: Locale::new(paper.language),
        scale,
        part: setter::ROOT,
        strips: Vec::new(),
        heads: Vec::new(),
        nodes: vec![Node { role: Role::Document, parent: setter::ROOT, alt: None }],
        missing: BTreeSet::new(),
        opening: 0,
    };
    setter.title(&paper.title, paper.subtitle.as_deref());
    paper.blocks.iter().for_each(|block| setter.block(block));
    paper.appendices.iter().for_each(|appendix| setter.appendix(appendix));
    let mut pages = flow::paginate(&setter.strips, &setter.heads);
    running::add(paper, &mut pages, &mut setter);
    pages.iter_mut().for_each(Page::put_in_reading_order);
    let setter::Setter { nodes, missing, faces, .. } = setter;
    Layout { pages, nodes, watermark: running::watermark(paper, faces), missing }
}
