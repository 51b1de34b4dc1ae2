//! The same paper as plain text, for pasting into a record system that knows no layout.
//! Every block of a paper has its form here; how it looks on pages lives in `typeset`.

use super::paper::{Block, Fact, Level, Paper, Purpose, Span, Table, Weighing};
use super::visible::written;
use crate::locale::Locale;

/// Longest line, in characters.
const COLUMNS: usize = 72;

/// A line to write on.
const BLANK: &str = "______________________";

/// The paper as plain text, with line ends as `\n`.
#[must_use]
pub fn plain_text(paper: &Paper) -> String {
    let mut text = Lines { out: String::new(), locale: Locale::new(paper.language) };
    let running = &paper.running;
    if paper.purpose == Purpose::Practice {
        text.wrapped(&text.locale.msg_document_practice_case(), "", "");
    }
    text.wrapped(&paper.title.to_uppercase(), "", "");
    if let Some(subtitle) = &paper.subtitle {
        text.wrapped(subtitle, "", "");
    }
    text.wrapped(&place(paper, &text.locale), "", "");
    paper.blocks.iter().for_each(|block| text.block(block));
    for appendix in &paper.appendices {
        let title = text.locale.msg_document_appendix(&appendix.title);
        text.block(&Block::Heading(Level::Section, title));
        appendix.blocks.iter().for_each(|block| text.block(block));
    }
    text.blank();
    text.out.push_str(&"-".repeat(COLUMNS));
    text.out.push('\n');
    text.wrapped(&running.origin(), "", "");
    text.out
}

/// Which case, and of which day where the first line of the paper does not say so; its title stands above.
fn place(paper: &Paper, locale: &Locale) -> String {
    let running = &paper.running;
    let day = paper.language.date(running.date);
    let says_day = matches!(paper.blocks.first(), Some(Block::Note(spans)) if flat(spans).starts_with(&day));
    let case = running.case.as_ref().map(|label| locale.msg_document_case_label(label));
    let parts: Vec<String> = case.into_iter().chain((!says_day).then_some(day)).collect();
    parts.join(" · ")
}

struct Lines {
    out: String,
    locale: Locale,
}

impl Lines {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(Level::Section | Level::Page, title) => {
                self.blank();
                self.out.push('\n');
                self.wrapped(&title.to_uppercase(), "", "");
            }
            Block::Heading(Level::Topic, title) => {
                self.blank();
                self.wrapped(title, "", "");
            }
            Block::Paragraph(spans) | Block::Note(spans) => {
                self.blank();
                self.wrapped(&flat(spans), "", "");
            }
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::List { lead, points } => {
                self.lead(lead.as_deref());
                points.iter().for_each(|point| self.wrapped(&flat(point), "- ", "  "));
            }
            Block::Steps { lead, steps } => {
                self.lead(lead.as_deref());
                for (number, step) in (1..).zip(steps) {
                    self.wrapped(&flat(step), &format!("{number}. "), "   ");
                }
            }
            Block::Attention(spans) => {
                self.blank();
                self.wrapped(&flat(spans), "  ! ", "  ! ");
            }
            Block::Weighing(weighing) => self.weighing(weighing),
            // Without its lines it would tell a second time what the words beside it tell.
            Block::Drawing(drawing) if drawing.told => {}
            Block::Drawing(drawing) => {
                self.blank();
                self.wrapped(&format!("[{}]", drawing.alt), "", "");
                drawing.caption.iter().for_each(|caption| self.wrapped(caption, "", ""));
            }
            Block::Ticks { lead, ticks } => {
                self.lead(lead.as_deref());
                for tick in ticks {
                    self.wrapped(&flat(&tick.words), &format!("{} ", tick.sign.plain()), "    ");
                }
            }
            Block::Blanks(labels) => {
                self.blank();
                labels.iter().for_each(|label| self.wrapped(&format!("{label}: {BLANK}"), "", "  "));
            }
            Block::Sticker { label, beside } => {
                self.facts(beside);
                self.wrapped(&format!("[{label}]"), "", "");
            }
            Block::Quote { lead, words, speaker } => {
                self.lead(lead.as_deref());
                let speaker = speaker.as_ref().map_or_else(String::new, |speaker| format!(" - {speaker}"));
                self.wrapped(&format!("“{}”{speaker}", words.trim()), "  > ", "  > ");
            }
            Block::Key(signs) => {
                let signs: Vec<String> =
                    signs.iter().map(|(sign, meaning)| format!("{sign} = {meaning}")).collect();
                self.wrapped(&signs.join("; "), "", "");
            }
            Block::Remarks { label, lines } => {
                self.blank();
                if !label.is_empty() {
                    self.wrapped(label, "", "");
                }
                for _ in 0..*lines {
                    self.wrapped(&"_".repeat(COLUMNS), "", "");
                }
            }
            Block::Signature { fields, sign } => {
                self.blank();
                for field in fields.iter().chain([sign]) {
                    self.wrapped(&format!("{field}: {BLANK}"), "", "");
                }
            }
        }
    }

    fn lead(&mut self, lead: Option<&str>) {
        self.blank();
        if let Some(lead) = lead {
            self.wrapped(lead, "", "");
        }
    }

    fn facts(&mut self, facts: &[Fact]) {
        self.blank();
        for fact in facts {
            let colon = if fact.label.ends_with(['?', ':', '.']) { "" } else { ":" };
            self.wrapped(&format!("{}{colon} {}", fact.label, flat(&fact.value)), "", "  ");
        }
    }

    /// A table read row by row: a row of wide cells does not survive a record system's column.
    fn table(&mut self, table: &Table) {
        for row in &table.rows {
            self.blank();
            for (number, cell) in row.iter().enumerate() {
                let value = flat(cell);
                if value.trim().is_empty() {
                    continue;
                }
                let title = table.columns.get(number).map_or("", |column| column.title.as_str());
                let label = if title.is_empty() { String::new() } else { format!("{title}: ") };
                let first = if number == 0 { "- " } else { "  " };
                self.wrapped(&format!("{label}{value}"), first, "    ");
            }
        }
    }

    /// Side by side becomes one after the other, with the side named each time.
    fn weighing(&mut self, weighing: &Weighing) {
        for group in &weighing.groups {
            for (side, factors) in weighing.sides.iter().zip(&group.sides) {
                if factors.is_empty() {
                    continue;
                }
                self.blank();
                self.wrapped(&format!("{}, {}", group.title, side.to_lowercase()), "", "");
                for factor in factors {
                    let sign = format!("{} ", factor.presence.sign().plain());
                    self.wrapped(&factor.told(&self.locale).concat(), &sign, "    ");
                }
            }
        }
    }

    /// One empty line, never two.
    fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn wrapped(&mut self, text: &str, first: &str, rest: &str) {
        let text = written(text);
        let mut indent = first;
        for paragraph in text.split('\n') {
            let mut line = indent.to_owned();
            let mut used = line.chars().count();
            let mut empty = true;
            for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
                let length = word.chars().count();
                if !empty && used + 1 + length > COLUMNS {
                    self.line(&line);
                    line = rest.to_owned();
                    used = rest.chars().count();
                    empty = true;
                }
                if !empty {
                    line.push(' ');
                    used += 1;
                }
                line.push_str(word);
                used += length;
                empty = false;
            }
            self.line(&line);
            indent = rest;
        }
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }
}

/// Spans without their manner, but for the marks around somebody's words.
fn flat(spans: &[Span]) -> String {
    spans.iter().map(Span::spoken).collect()
}
