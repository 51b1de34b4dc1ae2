//! What a block of running text looks like: headings, facts, lists, quotes. Tables, forms, weighing and
//! drawings have files of their own below; the tools all of them are set with live in `setter`.

mod drawing;
mod form;
mod table;
mod weighing;

use crate::document::paper::{Appendix, Block, Fact, Level, Span};

use super::display::{Face, Item, Role};
use super::flow::{Break, Keep, Strip};
use super::setter::{Cell, ROOT, RowLook, STORY_WHOLE, Setter, across};
use super::sheet::{BODY, Ink, MEASURE, SECTION, SIDE, SMALL, SUBTITLE, TITLE, TOPIC, VALUES};

/// White between columns.
const GUTTER: f32 = 10.0;

/// Where values begin beside short labels: days without and with their year.
const SHORT_VALUES: [f32; 2] = [44.0, 72.0];
/// From the edge of a judgement to its text.
const INSET: f32 = 14.0;

impl Setter<'_> {
    /// The title of the paper with what stands below it.
    pub(super) fn title(&mut self, title: &str, subtitle: Option<&str>) {
        let strand = self.strand(title, Face::SemiBold, Ink::Accent);
        self.text(vec![strand], 0.0, Role::Title, RowLook::plain(TITLE, 0.0).with_next());
        if let Some(subtitle) = subtitle {
            let strand = self.strand(subtitle, Face::Regular, Ink::Quiet);
            self.text(vec![strand], 0.0, Role::Paragraph, RowLook::plain(SUBTITLE, 2.0).with_next());
        }
        self.strips.push(Strip {
            height: 16.0,
            items: vec![across(9.0, 1.2, Ink::Accent)],
            ..Strip::default()
        });
        self.opening = self.strips.len();
    }

    /// What can be left out, on a page of its own.
    pub(super) fn appendix(&mut self, appendix: &Appendix) {
        self.on_a_new_page(&self.locale.msg_document_appendix(&appendix.title));
        self.blocks(&appendix.blocks);
    }

    /// A part that begins a page.
    fn on_a_new_page(&mut self, title: &str) {
        let first = self.strips.len();
        self.section(title);
        if let Some(strip) = self.strips.get_mut(first) {
            strip.page = Break::Before;
        }
    }

    /// Blocks below each other; what follows room for a label stands beside it where it can.
    pub(super) fn blocks(&mut self, mut blocks: &[Block]) {
        while let [block, after @ ..] = blocks {
            blocks = after;
            let Block::Sticker { label, beside } = block else {
                self.block(block);
                continue;
            };
            let (words, rest): (&[Span], _) = match after {
                [Block::Paragraph(words), rest @ ..] => (words, rest),
                _ => (&[], after),
            };
            if self.sticker(label, beside, words) {
                blocks = rest;
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(Level::Section, text) => self.section(text),
            Block::Heading(Level::Page, text) => self.on_a_new_page(text),
            Block::Heading(Level::Topic, text) => {
                let strand = self.strand(text, Face::SemiBold, Ink::Text);
                let first = self.strips.len();
                self.text(vec![strand], 0.0, Role::Topic, RowLook::plain(TOPIC, 11.0));
                self.keep_from(first);
            }
            Block::Paragraph(spans) => {
                let strands = self.strands(spans);
                let first = self.strips.len();
                self.text(strands, 0.0, Role::Paragraph, RowLook::plain(BODY, 6.0));
                // What it announces stands on the same page.
                if spans.last().is_some_and(|span| span.text.trim_end().ends_with(':')) {
                    self.keep_from(first);
                }
            }
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::List { lead, points } => {
                self.lead(lead.as_deref());
                self.list(points, 0.0, |_| "•".to_owned());
            }
            Block::Steps { lead, steps } => {
                self.lead(lead.as_deref());
                self.list(steps, 0.0, |number| format!("{number}."));
            }
            Block::Quote { lead, words, speaker } => {
                self.lead(lead.as_deref());
                self.quote(words, speaker.as_deref());
            }
            Block::Attention(spans) => self.attention(spans),
            Block::Weighing(weighing) => self.weighing(weighing),
            Block::Drawing(drawing) => self.drawing(drawing),
            Block::Note(spans) => {
                let mut strands = self.strands(spans);
                strands.iter_mut().for_each(|strand| strand.ink = Ink::Quiet);
                self.text(strands, 0.0, Role::Note, RowLook::plain(SMALL, 5.0));
            }
            Block::Key(signs) => self.key(signs),
            Block::Ticks { lead, ticks } => {
                self.lead(lead.as_deref());
                self.ticks(ticks);
            }
            Block::Blanks(labels) => self.blanks(labels),
            Block::Sticker { .. } => self.blocks(std::slice::from_ref(block)),
            Block::Remarks { label, lines } => self.remarks(label, *lines),
            Block::Signature { fields, sign } => self.signature(fields, sign),
        }
    }

    fn section(&mut self, text: &str) {
        let first = self.strips.len();
        self.part = self.node(Role::Part, ROOT);
        let strand = self.strand(text, Face::SemiBold, Ink::Accent);
        self.text(vec![strand], 0.0, Role::Section, RowLook::plain(SECTION, 23.0));
        // Under the title there is a line already.
        if let Some(strip) = self.strips.get_mut(first).filter(|_| first > self.opening) {
            strip.apart = vec![across(-7.0 * self.white, 0.6, Ink::Rule)];
        } else if let Some(strip) = self.strips.get_mut(first) {
            strip.before = 0.0;
        }
        self.keep_from(first);
    }

    /// What a list or quote answers; it stays with what follows.
    fn lead(&mut self, lead: Option<&str>) {
        let Some(lead) = lead else { return };
        let first = self.strips.len();
        let strand = self.strand(lead, Face::Regular, Ink::Quiet);
        self.text(vec![strand], 0.0, Role::Paragraph, RowLook::plain(BODY, 6.0));
        self.keep_from(first);
    }

    fn facts(&mut self, facts: &[Fact]) {
        let table = self.node(Role::Table, self.part);
        let values = self.beside(facts);
        for (number, fact) in facts.iter().enumerate() {
            let before = if number == 0 { 6.0 } else { 3.0 };
            let row = self.node(Role::Row, table);
            let (head, cell) = (self.node(Role::RowHead, row), self.node(Role::Cell, row));
            let label = self.strand(&fact.label, Face::Regular, Ink::Quiet);
            let value = self.strands(&fact.value);
            let cells = [
                Cell { x: SIDE, width: values - GUTTER, strands: vec![label], node: head },
                Cell { x: SIDE + values, width: MEASURE - values, strands: value, node: cell },
            ];
            self.row(&cells, RowLook::plain(BODY, before).whole_to(STORY_WHOLE));
        }
    }

    /// Where values begin: as close to their labels as the page's grid has a place for.
    fn beside(&mut self, facts: &[Fact]) -> f32 {
        let widest = facts.iter().map(|fact| {
            let label = self.strand(&fact.label, Face::Regular, Ink::Quiet);
            self.extent(&[label], BODY.size * self.scale)
        });
        let widest = widest.fold(0.0, f32::max);
        let larger = self.scale.max(1.0);
        let mut places = SHORT_VALUES.map(|place| place * larger).into_iter();
        places.find(|place| widest + GUTTER <= *place).unwrap_or(VALUES * larger)
    }

    /// Points below each other, each with the sign that `sign` gives it.
    fn list(&mut self, points: &[Vec<Span>], inset: f32, sign: impl Fn(usize) -> String) {
        let list = self.node(Role::List, self.part);
        let indent = 14.0 * self.scale + if points.len() > 9 { 5.0 } else { 0.0 };
        for (number, point) in points.iter().enumerate() {
            let before = if number == 0 { 4.0 } else { 2.5 };
            let item = self.node(Role::ListItem, list);
            let (label, body) = (self.node(Role::Label, item), self.node(Role::ListBody, item));
            let sign = self.strand(&sign(number + 1), Face::Regular, Ink::Accent);
            let strands = self.strands(point);
            let x = SIDE + inset;
            let cells = [
                Cell { x: x + 3.0, width: indent, strands: vec![sign], node: label },
                Cell { x: x + indent, width: MEASURE - 2.0 * inset - indent, strands, node: body },
            ];
            self.row(&cells, RowLook::plain(BODY, before).whole_to(STORY_WHOLE));
        }
    }

    fn quote(&mut self, words: &str, speaker: Option<&str>) {
        let first = self.strips.len();
        let quoted = format!("“{}”", words.trim());
        let mut strands = vec![self.strand(&quoted, Face::Italic, Ink::Text)];
        if let Some(speaker) = speaker {
            strands.push(self.strand(&format!("  – {speaker}"), Face::Regular, Ink::Quiet));
        }
        let quote = self.node(Role::Quote, self.part);
        self.within(quote, |setter| {
            setter.text(strands, INSET, Role::Paragraph, RowLook::plain(BODY, 8.0));
        });
        for strip in self.strips.iter_mut().skip(first) {
            let bar = Item::Fill { x: SIDE + 3.0, y: 1.0, width: 1.6, height: strip.height, ink: Ink::Rule };
            strip.items.insert(0, bar);
        }
    }

    /// Framed by a heavy bar, without the ground of a judgement: a warning is not an opinion.
    fn attention(&mut self, spans: &[Span]) {
        let before = Strip { height: 8.0 * self.scale, keep: Keep::WithNext, ..Strip::default() };
        self.strips.push(before);
        let first = self.strips.len();
        self.padding(5.0);
        let strands = self.strands(spans);
        let aside = self.node(Role::Aside, self.part);
        self.within(aside, |setter| {
            setter.text(strands, INSET, Role::Paragraph, RowLook::plain(BODY, 0.0).whole_to(STORY_WHOLE));
        });
        if let Some(last) = self.strips.last_mut() {
            last.keep = Keep::WithNext;
        }
        self.strips.push(Strip { height: 6.0, ..Strip::default() });
        for strip in self.strips.iter_mut().skip(first) {
            enclose(strip, None, Ink::Text);
        }
        let strips = self.strips.len();
        for (number, y) in [(first, 0.0), (strips - 1, self.strips[strips - 1].height)] {
            self.strips[number].items.push(across(y, 0.6, Ink::Text));
        }
    }

    fn key(&mut self, signs: &[(String, String)]) {
        let mut strands = Vec::new();
        for (number, (sign, meaning)) in signs.iter().enumerate() {
            let gap = if number == 0 { "" } else { "     " };
            strands.push(self.strand(&format!("{gap}{sign}"), Face::SemiBold, Ink::Accent));
            strands.push(self.strand(&format!("\u{A0}\u{A0}{meaning}"), Face::Regular, Ink::Quiet));
        }
        self.text(strands, 0.0, Role::Note, RowLook::plain(SMALL, 5.0));
    }
}

/// Puts a bar before a strip and a surface behind it; white above it becomes part of it.
fn enclose(strip: &mut Strip, surface: Option<Ink>, bar: Ink) {
    let shift = std::mem::take(&mut strip.before);
    strip.height += shift;
    let items = std::mem::take(&mut strip.items);
    let ground = surface.map(|ink| Item::Fill { x: SIDE, y: 0.0, width: MEASURE, height: strip.height, ink });
    let bar = Item::Fill { x: SIDE, y: 0.0, width: 2.6, height: strip.height, ink: bar };
    strip.items.extend(ground);
    strip.items.push(bar);
    strip.items.extend(items.into_iter().map(|item| item.lowered(shift)));
}
