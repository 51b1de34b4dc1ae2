//! What is filled in by hand: boxes to tick, lines to write on, room for a label and for a signature.

use crate::document::paper::{Fact, Sign, Span, Tick};

use super::super::display::{Face, Item, NodeId, Role, Stroke};
use super::super::flow::{Keep, Strip};
use super::super::lines::{Strand, fill};
use super::super::setter::{Cell, RowLook, STORY_WHOLE, Setter, across, baseline, draw};
use super::super::sheet::{BODY, Ink, MEASURE, SIDE, SMALL};
use super::GUTTER;

/// From a box to its words.
const INDENT: f32 = 15.0;
/// Height of a line to write on.
const RULED: f32 = 22.0;
/// A label of a patient is 90 by 38 millimetres at most.
const LABEL: (f32, f32) = (255.0, 108.0);

impl Setter<'_> {
    /// Boxes below each other, or in columns where all of them are short.
    pub(super) fn ticks(&mut self, ticks: &[Tick]) {
        let size = BODY.times(self.scale);
        let indent = INDENT * self.scale;
        let strands: Vec<_> = ticks.iter().map(|tick| self.strands(&tick.words)).collect();
        let widest = strands.iter().map(|strands| self.extent(strands, size.size)).fold(0.0, f32::max);
        let columns = [3.0, 2.0]
            .into_iter()
            .find(|columns| ticks.len() > 2 && widest + indent + GUTTER < MEASURE / columns);
        let columns = columns.unwrap_or(1.0);
        let width = MEASURE / columns;

        let list = self.node(Role::List, self.part);
        let mut rest = ticks.iter().zip(strands).peekable();
        let mut before = 5.0;
        while rest.peek().is_some() {
            let mut cells = Vec::new();
            let mut signs = Vec::new();
            for (tick, strands) in rest.by_ref().take(columns as usize) {
                let item = self.node(Role::ListItem, list);
                let label = self.told(Role::Label, item, &tick.sign.heard(&self.locale));
                let node = self.node(Role::ListBody, item);
                let x = SIDE + width * cells.len() as f32;
                signs.push((tick.sign, x + 1.0, label));
                cells.push(Cell { x: x + indent, width: width - indent - GUTTER, strands, node });
            }
            let first = self.strips.len();
            self.row(&cells, RowLook::plain(BODY, before).whole_to(STORY_WHOLE));
            for (sign, x, label) in signs {
                let items = self.sign(sign, x, baseline(size), Some(label));
                if let Some(strip) = self.strips.get_mut(first) {
                    strip.items.extend(items);
                }
            }
            before = 3.0;
        }
    }

    /// A box with its sign, drawn: not every reader's fonts have one.
    pub(super) fn sign(&mut self, sign: Sign, x: f32, foot: f32, node: Option<NodeId>) -> Vec<Item> {
        let unit = 0.76 * self.scale;
        let at = |(right, down): (f32, f32)| [x + right * unit, foot - 9.0 * unit + down * unit];
        let path = |course: &[(f32, f32)], closed: bool, thickness: f32, ink: Ink| {
            let mut strokes: Vec<Stroke> = course.iter().map(|place| Stroke::Line(at(*place))).collect();
            if let Some(first) = course.first() {
                strokes[0] = Stroke::Move(at(*first));
            }
            strokes.extend(closed.then_some(Stroke::Close));
            Item::Path { course: strokes, line: Some((thickness * unit, ink)), surface: None, node }
        };
        let frame = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)];
        let mut items = vec![path(&frame, true, 1.0, Ink::Quiet)];
        match sign {
            Sign::Open => {}
            Sign::Yes => items.push(path(&[(2.2, 5.2), (4.3, 7.6), (8.0, 2.4)], false, 1.6, Ink::Text)),
            Sign::No => items.push(path(&[(2.6, 5.0), (7.4, 5.0)], false, 1.4, Ink::Text)),
            Sign::Unknown => {
                // The hook of a question mark, and its point.
                let hook =
                    [(3.2, 3.6), (3.6, 2.4), (5.0, 1.9), (6.5, 2.5), (6.6, 4.0), (5.2, 5.0), (5.0, 6.2)];
                items.push(path(&hook, false, 1.2, Ink::Text));
                items.push(path(&[(4.5, 8.0), (5.6, 8.0)], false, 1.2, Ink::Text));
            }
        }
        items
    }

    /// Lines to write on, two beside each other where their labels are short.
    pub(super) fn blanks(&mut self, labels: &[String]) {
        let lines: Vec<_> = labels
            .iter()
            .map(|label| {
                let strand = self.strand(&format!("{label} "), Face::Regular, Ink::Quiet);
                let width = self.extent(std::slice::from_ref(&strand), BODY.size * self.scale);
                (strand, width)
            })
            .collect();
        let half = (MEASURE - 2.0 * GUTTER) / 2.0;
        let short = lines.iter().all(|(_, width)| *width < half * 0.5);
        let list = self.node(Role::Aside, self.part);
        for pair in lines.chunks(if short { 2 } else { 1 }) {
            let room = if short { half } else { MEASURE };
            let height = RULED.max(RULED * self.scale) + 4.0;
            let mut strip = Strip { height, ..Strip::default() };
            for (number, (strand, width)) in pair.iter().enumerate() {
                let node = self.node(Role::Paragraph, list);
                let x = SIDE + number as f32 * (half + 2.0 * GUTTER);
                let size = BODY.size * self.scale;
                let filled = fill(std::slice::from_ref(strand), size, room * 0.7, self.faces);
                if let Some(line) = filled.first() {
                    strip.items.extend(draw(line, x, height - 5.0, size, Some(node)));
                }
                let (from, to) = ((x + width.min(room * 0.7) + 2.0, height - 4.0), (x + room, height - 4.0));
                strip.items.push(Item::Rule { from, to, thickness: 0.5, ink: Ink::Rule });
            }
            self.strips.push(strip);
        }
    }

    /// A frame at the right edge, with labelled values to the left of it, and below these the words that follow where there
    /// is room for them. Says whether there was.
    pub(super) fn sticker(&mut self, label: &str, beside: &[Fact], after: &[Span]) -> bool {
        let (wide, high) = LABEL;
        let room = MEASURE - wide - 2.0 * GUTTER;
        let left = SIDE + MEASURE - wide;
        let mut strip = Strip { before: 6.0, height: high, ..Strip::default() };
        let (small, body) = (SMALL.times(self.scale), BODY.times(self.scale));
        let mut y = 0.0;
        for fact in beside {
            let node = self.node(Role::Paragraph, self.part);
            let parts = [
                (small, vec![self.strand(&format!("{} ", fact.label), Face::Regular, Ink::Quiet)]),
                (body, self.strands(&fact.value)),
            ];
            for (size, strands) in parts {
                for line in fill(&strands, size.size, room, self.faces) {
                    strip.items.extend(draw(&line, SIDE, y + baseline(size), size.size, Some(node)));
                    y += size.lead;
                }
            }
            y += 4.0;
        }
        let node = self.node(Role::Paragraph, self.part);
        let label = self.strand(label, Face::Regular, Ink::Quiet);
        for line in fill(&[label], small.size, wide - 16.0, self.faces).iter().take(1) {
            strip.items.extend(draw(line, left + 8.0, 4.0 + baseline(small), small.size, Some(node)));
        }
        let words = self.strands(after);
        let lines = fill(&words, body.size, room, self.faces);
        // A little below the frame costs less than the same words over the full width.
        let over = y + lines.len() as f32 * body.lead - high;
        let below = fill(&words, body.size, MEASURE, self.faces).len() as f32 * body.lead;
        let fits = !words.is_empty() && over < below.min(2.0 * body.lead + 1.0);
        if fits {
            let node = self.node(Role::Paragraph, self.part);
            for line in lines {
                strip.items.extend(draw(&line, SIDE, y + baseline(body), body.size, Some(node)));
                y += body.lead;
            }
        }
        let corners = [(left, 0.0), (left + wide, 0.0), (left + wide, high), (left, high), (left, 0.0)];
        for side in corners.windows(2) {
            strip.items.push(Item::Rule { from: side[0], to: side[1], thickness: 0.6, ink: Ink::Rule });
        }
        strip.height = high.max(y);
        self.strips.push(strip);
        fits
    }

    pub(super) fn remarks(&mut self, label: &str, lines: u8) {
        let first = self.strips.len();
        if !label.is_empty() {
            let label = vec![self.strand(label, Face::Regular, Ink::Quiet)];
            self.text(label, 0.0, Role::Paragraph, RowLook::plain(SMALL, 8.0));
        }
        let height = RULED.max(RULED * self.scale);
        for _ in 0..lines {
            let items = vec![across(height - 2.0, 0.5, Ink::Rule)];
            self.strips.push(Strip { height, items, ..Strip::default() });
        }
        self.keep_from(first);
        if let Some(last) = self.strips.last_mut() {
            last.keep = Keep::Free;
        }
    }

    /// Lines to fill in on the left, room to sign on the right; two beside each other where white is short.
    pub(super) fn signature(&mut self, fields: &[String], sign: &str) {
        /// Never lower than a line to write on.
        const ROW: f32 = 25.0;
        /// From this on there is no room for rows that are half empty.
        const SHORT: f32 = 0.6;
        let high = RULED.max(ROW * self.white);
        let aside = self.node(Role::Aside, self.part);
        let first = self.strips.len();
        let middle = SIDE + MEASURE * 0.55;
        let columns = if self.white < SHORT { 2 } else { 1 };
        let rows = fields.chunks(columns).len().max(2);
        for number in 0..rows {
            let before = if number == 0 { 20.0 * self.white } else { 0.0 };
            let mut strip = Strip { before, height: high, ..Strip::default() };
            let foot = high - 6.0;
            let beside = fields.iter().skip(number * columns).take(columns);
            for (field, (x, end)) in beside.zip([(SIDE, middle - 20.0), (middle, SIDE + MEASURE)]) {
                let node = self.node(Role::Paragraph, aside);
                let label = self.strand(field, Face::Regular, Ink::Quiet);
                strip.items.extend(self.small_line(label, x, foot - 3.0, node));
                let (from, to) = ((x + 70.0, foot), (end, foot));
                strip.items.push(Item::Rule { from, to, thickness: 0.5, ink: Ink::Rule });
            }
            if number + 1 == rows {
                let to = (SIDE + MEASURE, foot);
                strip.items.push(Item::Rule { from: (middle, foot), to, thickness: 0.5, ink: Ink::Text });
            }
            self.strips.push(strip);
        }
        let node = self.node(Role::Paragraph, aside);
        let label = self.strand(sign, Face::Regular, Ink::Quiet);
        let items = self.small_line(label, middle, baseline(SMALL), node);
        self.keep_from(first);
        self.strips.push(Strip { height: SMALL.lead, items, ..Strip::default() });
    }

    fn small_line(&mut self, strand: Strand, x: f32, baseline: f32, node: NodeId) -> Vec<Item> {
        let lines = fill(&[strand], SMALL.size, MEASURE * 0.45, self.faces);
        lines.iter().take(1).flat_map(|line| draw(line, x, baseline, SMALL.size, Some(node))).collect()
    }
}
