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
    let fits = fits(paper.reading);
    if paper.reading == Reading::OnFewPages {
        return on_few_pages(paper, fits, &mut faces);
    }
    let mut usual = None;
    for fit in fits {
        let layout = set(paper, *fit, &mut faces);
        if layout.pages.len() == 1 {
            return layout;
        }
        // What fits on no single page is not made smaller for nothing.
        usual = usual.or(Some(layout));
    }
    if paper.reading == Reading::OnOnePage && usual.as_ref().is_some_and(|layout| layout.pages.len() > 2) {
        return on_few_pages(paper, self::fits(Reading::OnFewPages), &mut faces);
    }
    usual.unwrap_or_else(|| set(paper, Fit::USUAL, &mut faces))
}

/// The largest letters with which it takes no more pages than with the smallest.
fn on_few_pages(paper: &Paper, fits: &[Fit], faces: &mut shape::Faces) -> Layout {
    let Some((smallest, larger)) = fits.split_last() else { return set(paper, Fit::USUAL, faces) };
    let fewest = set(paper, *smallest, faces);
    let as_few = larger.iter().map(|fit| set(paper, *fit, faces));
    let mut as_few = as_few.filter(|layout| layout.pages.len() == fewest.pages.len());
    as_few.next().unwrap_or(fewest)
}

/// How large letters are and how much white stands between blocks, beside what is usual.
#[derive(Debug, Clone, Copy)]
struct Fit {
    scale: f32,
    white: f32,
}

impl Fit {
    const USUAL: Self = Self::of(1.0);

    const fn of(scale: f32) -> Self {
        Self { scale, white: 1.0 }
    }

    /// With less white: a paper for one page gives that up before its letters become small.
    const fn close(scale: f32) -> Self {
        Self { scale, white: 0.5 }
    }
}

/// White is given up first, then a little of the letters.
const TIGHTER: &[Fit] = &[
    Fit::USUAL,
    Fit { scale: 1.0, white: 0.7 },
    Fit::close(1.0),
    Fit::close(0.96),
    Fit::close(0.92),
    Fit::close(0.88),
    Fit { scale: 0.88, white: 0.3 },
    Fit { scale: 0.85, white: 0.3 },
];

/// The sizes that are tried, the best first.
const fn fits(reading: Reading) -> &'static [Fit] {
    match reading {
        Reading::InHand => const { &[Fit::USUAL] },
        Reading::OnOnePage => TIGHTER,
        // A second page is no reason yet for letters that small.
        Reading::OnFewPages => TIGHTER.split_at(TIGHTER.len() - 1).0,
        Reading::AtArmsLength => {
            const {
                &[
                    Fit::of(1.4),
                    Fit::of(1.34),
                    Fit::of(1.28),
                    Fit::of(1.22),
                    Fit::of(1.16),
                    Fit::of(1.1),
                    Fit::of(1.05),
                    Fit::USUAL,
                    Fit::close(1.0),
                    Fit::close(0.94),
                    Fit::close(0.88),
                    Fit { scale: 0.85, white: 0.3 },
                ]
            }
        }
    }
}

fn set(paper: &Paper, Fit { scale, white }: Fit, faces: &mut shape::Faces) -> Layout {
    let mut setter = setter::Setter {
        faces,
        locale: Locale::new(paper.language),
        scale,
        white,
        part: setter::ROOT,
        strips: Vec::new(),
        heads: Vec::new(),
        nodes: vec![Node { role: Role::Document, parent: setter::ROOT, alt: None }],
        missing: BTreeSet::new(),
        opening: 0,
    };
    setter.title(&paper.title, paper.subtitle.as_deref());
    setter.blocks(&paper.blocks);
    paper.appendices.iter().for_each(|appendix| setter.appendix(appendix));
    let mut pages = flow::paginate(&setter.strips, &setter.heads);
    running::add(paper, &mut pages, &mut setter);
    pages.iter_mut().for_each(Page::put_in_reading_order);
    let setter::Setter { nodes, missing, faces, .. } = setter;
    Layout { pages, nodes, watermark: running::watermark(paper, faces), missing }
}
