//! Drawings: lines, surfaces and labels, fitted to the width of the text and kept on one page.

use crate::document::paper::{Anchor, Drawing, Mark, Place, Step, Tone};

use super::super::display::{Face, Item, NodeId, Role, Stroke};
use super::super::flow::{Keep, Strip};
use super::super::lines::fill;
use super::super::setter::{RowLook, Setter, draw};
use super::super::sheet::{DEPTH, Ink, MEASURE, SIDE, SMALL};

/// What must remain of a page for the heading and the caption of a drawing that fills it.
const AROUND: f32 = 90.0;

impl Setter<'_> {
    pub(super) fn drawing(&mut self, drawing: &Drawing) {
        let (width, height) = (f32::from(drawing.plane.0) / 10.0, f32::from(drawing.plane.1) / 10.0);
        let shrink = (MEASURE / width.max(1.0)).min((DEPTH - AROUND) / height.max(1.0)).min(1.0);
        let node = self.told(Role::Figure, self.part, &drawing.alt);
        let plane = Plane { left: SIDE, shrink, node };
        let mut items = Vec::new();
        for mark in &drawing.marks {
            match mark {
                Mark::Path { steps, line, surface } => items.push(plane.path(steps, *line, *surface)),
                Mark::Label { at, anchor, words, size, tone } => {
                    let strand = self.strand(&words.replace('\n', " "), Face::Regular, ink(*tone));
                    let size = f32::from(*size) / 10.0 * shrink;
                    let wide = self.extent(std::slice::from_ref(&strand), size);
                    let [x, y] = plane.place(*at);
                    let x = match anchor {
                        Anchor::Start => x,
                        Anchor::Middle => x - wide / 2.0,
                        Anchor::End => x - wide,
                    };
                    for line in fill(&[strand], size, f32::INFINITY, self.faces) {
                        items.extend(draw(&line, x, y, size, Some(node)));
                    }
                }
            }
        }
        let keep = if drawing.caption.is_some() { Keep::WithNext } else { Keep::Free };
        self.strips.push(Strip { before: 8.0, height: height * shrink, items, keep, ..Strip::default() });
        if let Some(caption) = &drawing.caption {
            let strand = self.strand(caption, Face::Regular, Ink::Quiet);
            self.text(vec![strand], 0.0, Role::Note, RowLook::plain(SMALL, 4.0));
        }
    }
}

/// Where the plane of a drawing lies on the page.
struct Plane {
    left: f32,
    shrink: f32,
    node: NodeId,
}

impl Plane {
    fn place(&self, (x, y): Place) -> [f32; 2] {
        [self.left + x as f32 / 10.0 * self.shrink, y as f32 / 10.0 * self.shrink]
    }

    fn path(&self, steps: &[Step], line: Option<(u16, Tone)>, surface: Option<Tone>) -> Item {
        let course = steps.iter().map(|step| match step {
            Step::Move(place) => Stroke::Move(self.place(*place)),
            Step::Line(place) => Stroke::Line(self.place(*place)),
            Step::Curve(places) => Stroke::Curve(places.map(|place| self.place(place))),
            Step::Close => Stroke::Close,
        });
        Item::Path {
            course: course.collect(),
            line: line.map(|(thickness, tone)| (f32::from(thickness) / 10.0 * self.shrink, ink(tone))),
            surface: surface.map(ink),
            node: Some(self.node),
        }
    }
}

const fn ink(tone: Tone) -> Ink {
    match tone {
        Tone::Plain => Ink::Text,
        Tone::Quiet => Ink::Quiet,
        Tone::Accent => Ink::Accent,
        Tone::Guide => Ink::Rule,
        Tone::Ground => Ink::Tint,
        Tone::Paper => Ink::Paper,
    }
}
