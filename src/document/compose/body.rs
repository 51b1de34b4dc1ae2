//! Places on the body as a drawing with its marks, below the words that say the same. Which answers the reader may
//! see is decided by whoever asks; how large it becomes on a page by `typeset`.

use std::collections::BTreeSet;

use super::Composer;
use super::writer::closed;
use crate::case::{Answer, Entry};
use crate::document::paper::{Anchor, Block, Drawing, Mark, Place, Step, Tone};
use crate::protocol::body::{Curve, Point, Region, Shape, Side, View};
use crate::protocol::{Name, Question, Setting, Shown};

/// Tenths of a point on paper of what is one in a view of the body.
const SCALE: f32 = 6.0;
/// How much larger the head is drawn than the bodies beside it.
const LARGE: f32 = 1.35;
/// Between the views, in their own measure.
const APART: f32 = 26.0;
/// Above the views, for their names, in tenths of a point.
const ABOVE: f32 = 210.0;
/// The top of their names, in tenths of a point.
const NAMED: i32 = 60;
/// Letters, in tenths of a point.
const LETTERS: u16 = 80;
/// Between the lines that fill what is marked, in tenths of a point.
const HATCHED: f32 = 26.0;
/// Where left and right are said, within each view: beside the head, where nothing is drawn.
const BESIDE: Point = (7.0, 12.0);

impl<'a> Composer<'a> {
    /// What an answer marks on the body, when its question has an outline of it.
    pub(super) fn on_body(&self, question: &'a Question, answer: &Answer) -> Option<Block> {
        self.drawn(question, &chosen(answer).collect())
    }

    /// What the entries of a log mark together, a drawing for each of these fields that has an outline of the body.
    pub(super) fn log_on_body<'e>(
        &self,
        log: &'a Question,
        entries: impl Iterator<Item = &'a Entry> + Clone + 'e,
        fields: impl Iterator<Item = &'a Question>,
    ) -> Vec<Block> {
        let drawn = fields.filter_map(|field| {
            let answers = entries.clone().filter_map(|entry| self.field(log, entry, field));
            self.drawn(field, &answers.flat_map(chosen).collect())
        });
        drawn.collect()
    }

    fn drawn(&self, question: &'a Question, marked: &BTreeSet<&Name>) -> Option<Block> {
        let Shown::BodyMap(places) = &question.shown else { return None };
        // Whoever reads aloud with a telephone in the hand has the words.
        if matches!(self.template.setting, Setting::Pasted | Setting::Large) {
            return None;
        }
        let places: Vec<_> = places.iter().filter(|(option, _)| marked.contains(option)).collect();
        let names = places.iter().flat_map(|(_, names)| names);
        let regions: BTreeSet<Region> = names.flat_map(|name| Region::named(name.as_str())).collect();
        if regions.is_empty() {
            return None;
        }
        let language = self.locale.language();
        let labels: Vec<_> = question
            .answer
            .options()
            .iter()
            .filter(|option| places.iter().any(|(place, _)| *place == option.id))
            .map(|option| option.label.get(language))
            .collect();
        let ask = closed(self.name_of(question));
        Some(Block::Drawing(Drawing {
            told: true,
            alt: self.locale.msg_document_body_alt(&ask, labels.join("; ")),
            plane: (whole(wide()), whole(ABOVE + View::Front.height() * SCALE)),
            marks: View::ALL.into_iter().flat_map(|view| self.view(view, &regions)).collect(),
            caption: Some(self.locale.msg_document_body_caption(&ask)),
        }))
    }

    fn view(&self, view: View, marked: &BTreeSet<Region>) -> Vec<Mark> {
        let laid = Laid::of(view);
        let mut marks = Vec::new();
        let shapes = view.shapes();
        // First the outer edge of the whole, then each region over the inner half of it.
        marks.extend(shapes.iter().map(|shape| laid.closed(shape, Some((20, Tone::Quiet)), None)));
        for shape in &shapes {
            let here = marked.contains(&shape.region);
            let ground = if here { Tone::Ground } else { Tone::Paper };
            marks.push(laid.closed(shape, Some((4, Tone::Guide)), Some(ground)));
            if here {
                let hatching = shape.hatching(HATCHED / laid.scale);
                marks.extend(hatching.into_iter().map(|(a, b)| Mark::Path {
                    steps: vec![Step::Move(laid.place(a)), Step::Line(laid.place(b))],
                    line: Some((9, Tone::Accent)),
                    surface: None,
                }));
            }
        }
        let lines = view.lines();
        marks.extend(lines.iter().map(|one| Mark::Path {
            steps: laid.course(one.start, &one.curves),
            line: Some((5, Tone::Quiet)),
            surface: None,
        }));
        // Marked edges last, so that no neighbour lies over them.
        let edged = shapes.iter().filter(|shape| marked.contains(&shape.region));
        marks.extend(edged.map(|shape| laid.closed(shape, Some((12, Tone::Accent)), None)));
        marks.extend(self.names(view, laid));
        marks
    }

    /// What is seen in a view, and which side of the child lies where.
    fn names(&self, view: View, laid: Laid) -> [Mark; 3] {
        let title = match view {
            View::Head => self.locale.msg_body_head(),
            View::Front => self.locale.msg_body_front(),
            View::Back => self.locale.msg_body_back(),
        };
        let side = |x: f32| match view.side(x) {
            Side::Left => self.locale.msg_body_left(),
            Side::Right => self.locale.msg_body_right(),
        };
        let label = |at: Place, words: String| Mark::Label {
            at,
            anchor: Anchor::Middle,
            words,
            size: LETTERS,
            tone: Tone::Quiet,
        };
        let (x, y) = BESIDE;
        let (middle, _) = laid.place((View::WIDTH / 2.0, 0.0));
        [
            label((middle, NAMED), title),
            label(laid.place((x, y)), side(x)),
            label(laid.place((View::WIDTH - x, y)), side(View::WIDTH - x)),
        ]
    }
}

fn chosen(answer: &Answer) -> impl Iterator<Item = &Name> {
    let (one, many) = match answer {
        Answer::One(chosen) => (Some(chosen), None),
        Answer::Many(ticked) => (None, Some(ticked)),
        _ => (None, None),
    };
    one.into_iter().chain(many.into_iter().flatten())
}

/// How wide the three views are together.
fn wide() -> f32 {
    (View::WIDTH * (LARGE + 2.0) + 2.0 * APART) * SCALE
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred points at most")]
fn whole(tenths: f32) -> u16 {
    tenths.ceil() as u16
}

/// Where a view lies on the plane.
#[derive(Clone, Copy)]
struct Laid {
    left: f32,
    top: f32,
    scale: f32,
}

impl Laid {
    fn of(view: View) -> Self {
        let (x, larger) = match view {
            View::Head => (0.0, LARGE),
            View::Front => (View::WIDTH * LARGE + APART, 1.0),
            View::Back => (View::WIDTH * (LARGE + 1.0) + 2.0 * APART, 1.0),
        };
        Self { left: x * SCALE, top: ABOVE, scale: SCALE * larger }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a few hundred points at most")]
    fn place(self, (x, y): Point) -> Place {
        ((self.left + x * self.scale).round() as i32, (self.top + y * self.scale).round() as i32)
    }

    fn course(self, start: Point, curves: &[Curve]) -> Vec<Step> {
        let curves = curves
            .iter()
            .map(|curve| Step::Curve([curve.first, curve.second, curve.end].map(|point| self.place(point))));
        std::iter::once(Step::Move(self.place(start))).chain(curves).collect()
    }

    fn closed(self, shape: &Shape, line: Option<(u16, Tone)>, surface: Option<Tone>) -> Mark {
        let mut steps = self.course(shape.start, &shape.curves);
        steps.push(Step::Close);
        Mark::Path { steps, line, surface }
    }
}
