//! Every text that stands on a paper, for whoever looks through all of them: what may not be told, what must be
//! found again in print.

use super::{Block, Fact, Mark, Paper, Span, Tick};

impl Paper {
    /// Every text of the paper in reading order: the title, what was filled in and the words around it. What runs
    /// along the pages is not among them.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        let mut found = vec![self.title.as_str()];
        found.extend(self.subtitle.as_deref());
        self.blocks.iter().for_each(|block| block.texts(&mut found));
        for appendix in &self.appendices {
            found.push(&appendix.title);
            appendix.blocks.iter().for_each(|block| block.texts(&mut found));
        }
        found.retain(|text| !text.trim().is_empty());
        found
    }
}

impl Block {
    /// Adds every text of the block to `found`, in reading order.
    pub fn texts<'a>(&'a self, found: &mut Vec<&'a str>) {
        match self {
            Self::Heading(_, text) => found.push(text),
            Self::Paragraph(spans) | Self::Note(spans) | Self::Attention(spans) => all(spans, found),
            Self::Facts(facts) => every(facts, found),
            Self::Table(table) => {
                found.extend(table.columns.iter().map(|column| column.title.as_str()));
                table.rows.iter().flatten().for_each(|cell| all(cell, found));
            }
            Self::List { lead, points } | Self::Steps { lead, steps: points } => {
                found.extend(lead.as_deref());
                points.iter().for_each(|point| all(point, found));
            }
            Self::Quote { lead, words, speaker } => {
                found.extend(lead.as_deref());
                found.push(words);
                found.extend(speaker.as_deref());
            }
            Self::Weighing(weighing) => {
                found.extend(weighing.sides.iter().map(String::as_str));
                for group in &weighing.groups {
                    found.push(&group.title);
                    for factor in group.sides.iter().flatten() {
                        found.push(&factor.words);
                        found.extend(factor.details.iter().map(String::as_str));
                    }
                }
            }
            Self::Drawing(drawing) => {
                found.extend(drawing.marks.iter().filter_map(|mark| match mark {
                    Mark::Label { words, .. } => Some(words.as_str()),
                    Mark::Path { .. } => None,
                }));
                found.extend(drawing.caption.as_deref());
            }
            Self::Key(signs) => {
                signs.iter().for_each(|(sign, meaning)| found.extend([sign.as_str(), meaning]));
            }
            Self::Ticks { lead, ticks } => {
                found.extend(lead.as_deref());
                ticks.iter().for_each(|Tick { words, .. }| all(words, found));
            }
            Self::Blanks(labels) => found.extend(labels.iter().map(String::as_str)),
            Self::Sticker { label, beside } => {
                every(beside, found);
                found.push(label);
            }
            Self::Remarks { label, .. } => found.push(label),
            Self::Signature { fields, sign } => {
                found.extend(fields.iter().chain([sign]).map(String::as_str));
            }
        }
    }
}

fn all<'a>(spans: &'a [Span], found: &mut Vec<&'a str>) {
    found.extend(spans.iter().map(|span| span.text.as_str()));
}

fn every<'a>(facts: &'a [Fact], found: &mut Vec<&'a str>) {
    for fact in facts {
        found.push(&fact.label);
        all(&fact.value, found);
    }
}
