//! What every block of a paper looks like. The tools it is set with live in `setter`.

use crate::document::paper::{Block, Fact, Judgement, Level, Span, Table};
use crate::document::words;

use super::display::{Face, Item, Role};
use super::flow::{Keep, Strip};
use super::setter::{Cell, ROOT, ROW_WHOLE, RowLook, STORY_WHOLE, Setter, across, baseline};
use super::sheet::{BODY, Ink, LABEL, MEASURE, SECTION, SIDE, SMALL, SUBTITLE, TABLE, TITLE, TOPIC, VALUES};

/// White between columns.
const GUTTER: f32 = 10.0;
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

    /// One block.
    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(Level::Section, text) => self.section(text),
            Block::Heading(Level::Topic, text) => {
                let strand = self.strand(text, Face::SemiBold, Ink::Text);
                let first = self.strips.len();
                self.text(vec![strand], 0.0, Role::Topic, RowLook::plain(TOPIC, 11.0));
                self.keep_from(first);
            }
            Block::Paragraph(spans) => {
                let strands = self.strands(spans);
                self.text(strands, 0.0, Role::Paragraph, RowLook::plain(BODY, 6.0));
            }
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::List { lead, points } => {
                self.lead(lead.as_deref());
                self.list(points, 0.0);
            }
            Block::Quote { lead, words, speaker } => {
                self.lead(lead.as_deref());
                self.quote(words, speaker.as_deref());
            }
            Block::Judgement(judgement) => self.judgement(judgement),
            Block::Note(spans) => {
                let mut strands = self.strands(spans);
                strands.iter_mut().for_each(|strand| strand.ink = Ink::Quiet);
                self.text(strands, 0.0, Role::Note, RowLook::plain(SMALL, 5.0));
            }
            Block::Key(signs) => self.key(signs),
            Block::Remarks { label, lines } => self.remarks(label, *lines),
            Block::Signature { fields, sign } => self.signature(fields, sign),
        }
    }

    fn section(&mut self, text: &str) {
        let first = self.strips.len();
        let strand = self.strand(text, Face::SemiBold, Ink::Accent);
        self.text(vec![strand], 0.0, Role::Section, RowLook::plain(SECTION, 23.0));
        // Under the title there is a line already.
        if let Some(strip) = self.strips.get_mut(first).filter(|_| first > self.opening) {
            strip.apart = vec![across(-7.0, 0.6, Ink::Rule)];
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
        let table = self.node(Role::Table, ROOT);
        for (number, fact) in facts.iter().enumerate() {
            let before = if number == 0 { 6.0 } else { 3.0 };
            let row = self.node(Role::Row, table);
            let (head, cell) = (self.node(Role::RowHead, row), self.node(Role::Cell, row));
            let label = self.strand(&fact.label, Face::Regular, Ink::Quiet);
            let value = self.strands(&fact.value);
            let cells = [
                Cell { x: SIDE, width: VALUES - GUTTER, strands: vec![label], node: head },
                Cell { x: SIDE + VALUES, width: MEASURE - VALUES, strands: value, node: cell },
            ];
            self.row(&cells, RowLook::plain(BODY, before).whole_to(STORY_WHOLE));
        }
    }

    fn table(&mut self, table: &Table) {
        let shares: f32 = table.columns.iter().map(|column| f32::from(column.share)).sum();
        let mut x = SIDE;
        let columns: Vec<(f32, f32)> = table
            .columns
            .iter()
            .map(|column| {
                let width = MEASURE * f32::from(column.share) / shares.max(1.0);
                x += width;
                (x - width, width)
            })
            .collect();
        let last = columns.len().saturating_sub(1);
        let place = |number: usize| {
            let (x, width) = columns.get(number).copied().unwrap_or((SIDE, MEASURE));
            (x, if number == last { width } else { width - GUTTER })
        };
        let node = self.node(Role::Table, ROOT);

        let row = self.node(Role::Row, node);
        let mut cells = Vec::new();
        for (number, column) in table.columns.iter().enumerate() {
            let (x, width) = place(number);
            let strands = vec![self.strand(&column.title, Face::SemiBold, Ink::Accent)];
            cells.push(Cell { x, width, strands, node: self.node(Role::ColumnHead, row) });
        }
        let first = self.strips.len();
        let look = RowLook {
            padding: 3.0,
            line: Some((0.8, Ink::Accent)),
            ..RowLook::plain(TABLE, 7.0).whole_to(ROW_WHOLE)
        };
        self.row(&cells, look);
        self.keep_from(first);
        let head = self.strips[first..].iter().map(without_node).collect();
        self.heads.push(head);

        let look = RowLook {
            padding: 3.5,
            line: Some((0.4, Ink::Rule)),
            head: Some(self.heads.len() - 1),
            ..RowLook::plain(TABLE, 0.0).whole_to(ROW_WHOLE)
        };
        for texts in &table.rows {
            let row = self.node(Role::Row, node);
            let mut cells = Vec::new();
            for (number, spans) in texts.iter().enumerate() {
                let (x, width) = place(number);
                let strands = self.strands(spans);
                cells.push(Cell { x, width, strands, node: self.node(Role::Cell, row) });
            }
            self.row(&cells, look);
        }
    }

    fn list(&mut self, points: &[Vec<Span>], inset: f32) {
        let list = self.node(Role::List, ROOT);
        for (number, point) in points.iter().enumerate() {
            let before = if number == 0 { 4.0 } else { 2.5 };
            let node = self.node(Role::ListItem, list);
            let dot = self.strand("•", Face::Regular, Ink::Accent);
            let strands = self.strands(point);
            let x = SIDE + inset;
            let cells = [
                Cell { x: x + 3.0, width: 9.0, strands: vec![dot], node },
                Cell { x: x + 14.0, width: MEASURE - 2.0 * inset - 14.0, strands, node },
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
        self.text(strands, INSET, Role::Quote, RowLook::plain(BODY, 8.0));
        for strip in self.strips.iter_mut().skip(first) {
            let bar = Item::Fill { x: SIDE + 3.0, y: 1.0, width: 1.6, height: strip.height, ink: Ink::Rule };
            strip.items.insert(0, bar);
        }
    }

    fn judgement(&mut self, judgement: &Judgement) {
        let before = Strip { height: 8.0, keep: Keep::WithNext, ..Strip::default() };
        self.strips.push(before);
        let first = self.strips.len();
        let language = self.language;
        self.padding(7.0);
        let label = words::JUDGEMENT.get(language).to_uppercase();
        let label = [self.strand(&label, Face::SemiBold, Ink::Accent)].to_vec();
        self.text(label, INSET, Role::Aside, RowLook::plain(LABEL, 0.0).with_next());
        if !judgement.question.is_empty() {
            let question = vec![self.strand(&judgement.question, Face::Regular, Ink::Quiet)];
            self.text(question, INSET, Role::Aside, RowLook::plain(BODY, 1.0).with_next());
        }
        if !judgement.choice.is_empty() {
            let choice = vec![self.strand(&judgement.choice, Face::SemiBold, Ink::Text)];
            self.text(choice, INSET, Role::Aside, RowLook::plain(TOPIC, 1.0).with_next());
        }
        for reason in &judgement.reasons {
            let strands = vec![self.strand(reason, Face::Regular, Ink::Text)];
            self.text(strands, INSET, Role::Aside, RowLook::plain(BODY, 3.0));
        }
        for (title, arguments) in [
            (words::SPEAKS_FOR, &judgement.arguments_for),
            (words::SPEAKS_AGAINST, &judgement.arguments_against),
        ] {
            if arguments.is_empty() {
                continue;
            }
            let title = vec![self.strand(title.get(language), Face::SemiBold, Ink::Quiet)];
            self.text(title, INSET, Role::Aside, RowLook::plain(SMALL, 6.0).with_next());
            let points: Vec<_> = arguments.iter().map(|argument| vec![Span::plain(argument)]).collect();
            self.list(&points, INSET);
        }
        // The foot of the box stays with its last line.
        if let Some(last) = self.strips.last_mut() {
            last.keep = Keep::WithNext;
        }
        self.strips.push(Strip { height: 9.0, ..Strip::default() });
        for strip in self.strips.iter_mut().skip(first) {
            enclose(strip);
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

    fn remarks(&mut self, label: &str, lines: u8) {
        let first = self.strips.len();
        let label = vec![self.strand(label, Face::Regular, Ink::Quiet)];
        self.text(label, 0.0, Role::Paragraph, RowLook::plain(SMALL, 8.0));
        for _ in 0..lines {
            let items = vec![across(20.0, 0.5, Ink::Rule)];
            self.strips.push(Strip { height: 22.0, items, ..Strip::default() });
        }
        self.keep_from(first);
        if let Some(last) = self.strips.last_mut() {
            last.keep = Keep::Free;
        }
    }

    fn signature(&mut self, fields: &[String], sign: &str) {
        const ROW: f32 = 25.0;
        let node = self.node(Role::Aside, ROOT);
        let first = self.strips.len();
        let middle = SIDE + MEASURE * 0.55;
        let rows = fields.len().max(2);
        for number in 0..rows {
            let before = if number == 0 { 20.0 } else { 0.0 };
            let mut strip = Strip { before, height: ROW, ..Strip::default() };
            let foot = ROW - 6.0;
            if let Some(field) = fields.get(number) {
                let label = self.strand(field, Face::Regular, Ink::Quiet);
                strip.items.extend(self.small_line(label, SIDE, foot - 3.0, node));
                let from = (SIDE + 70.0, foot);
                let to = (middle - 20.0, foot);
                strip.items.push(Item::Rule { from, to, thickness: 0.5, ink: Ink::Rule });
            }
            if number + 1 == rows {
                let to = (SIDE + MEASURE, foot);
                strip.items.push(Item::Rule { from: (middle, foot), to, thickness: 0.5, ink: Ink::Text });
            }
            self.strips.push(strip);
        }
        let label = self.strand(sign, Face::Regular, Ink::Quiet);
        let items = self.small_line(label, middle, baseline(SMALL), node);
        self.keep_from(first);
        self.strips.push(Strip { height: SMALL.lead, items, ..Strip::default() });
    }

    fn small_line(&mut self, strand: super::lines::Strand, x: f32, baseline: f32, node: usize) -> Vec<Item> {
        let lines = super::lines::fill(&[strand], SMALL.size, MEASURE * 0.45, self.faces);
        lines
            .iter()
            .take(1)
            .flat_map(|line| super::setter::draw(line, x, baseline, SMALL.size, Some(node)))
            .collect()
    }
}

/// Puts a surface with a bar behind a strip; white above it becomes part of it.
fn enclose(strip: &mut Strip) {
    let shift = std::mem::take(&mut strip.before);
    strip.height += shift;
    for item in &mut strip.items {
        if let Item::Text(line) = item {
            line.baseline += shift;
        }
    }
    let surface = Item::Fill { x: SIDE, y: 0.0, width: MEASURE, height: strip.height, ink: Ink::Tint };
    let bar = Item::Fill { x: SIDE, y: 0.0, width: 2.6, height: strip.height, ink: Ink::Accent };
    drop(strip.items.splice(0..0, [surface, bar]));
}

/// A repeated table head is furniture: whoever reads aloud hears it once.
fn without_node(strip: &Strip) -> Strip {
    let mut strip = strip.clone();
    for item in &mut strip.items {
        if let Item::Text(line) = item {
            line.node = None;
        }
    }
    strip
}
