//! A paper as a note to paste into a record system: no title, no lines of its own making, every block as short as
//! it can be told. The system knows whose file it is and what day it is, and breaks lines itself.

use super::paper::{Block, Fact, Level, Paper, Purpose, Span};
use super::visible::written;
use crate::locale::Locale;

/// The paper as a note, with line ends as `\n`.
#[must_use]
pub fn note_text(paper: &Paper) -> String {
    let locale = Locale::new(paper.language);
    let mut lines: Vec<String> = Vec::new();
    if paper.purpose == Purpose::Practice {
        lines.push(locale.msg_document_practice_case());
    }
    paper.blocks.iter().for_each(|block| told(block, &locale, &mut lines));
    for appendix in &paper.appendices {
        lines.extend([String::new(), headed(&appendix.title)]);
        appendix.blocks.iter().for_each(|block| told(block, &locale, &mut lines));
    }
    let mut note = written(&lines.join("\n")).trim().to_owned();
    note.push('\n');
    note
}

fn told(block: &Block, locale: &Locale, lines: &mut Vec<String>) {
    match block {
        Block::Heading(Level::Section | Level::Page, title) => lines.extend([String::new(), headed(title)]),
        Block::Heading(Level::Topic, title) => lines.push(title.clone()),
        Block::Paragraph(spans) | Block::Note(spans) | Block::Attention(spans) => lines.push(flat(spans)),
        Block::Facts(facts) => lines.extend(facts.iter().map(fact)),
        Block::Table(table) => {
            for row in &table.rows {
                let cells: Vec<_> =
                    row.iter().map(|cell| within(cell)).filter(|cell| !cell.is_empty()).collect();
                let line = cells.join("; ").replace("?; ", "? ").replace(".; ", ". ");
                lines.push(format!("- {line}"));
            }
        }
        Block::List { lead, points } | Block::Steps { lead, steps: points } => {
            lines.extend(lead.clone());
            lines.extend(points.iter().map(|point| format!("- {}", within(point))));
        }
        Block::Quote { lead, words, speaker } => {
            let lead = lead.as_ref().map_or_else(String::new, |lead| format!("{lead} "));
            let speaker = speaker.as_ref().map_or_else(String::new, |speaker| format!(" ({speaker})"));
            lines.push(format!("{lead}“{}”{speaker}", words.trim()));
        }
        Block::Weighing(weighing) => {
            for group in &weighing.groups {
                for (side, factors) in weighing.sides.iter().zip(&group.sides) {
                    for factor in factors {
                        let [words, details] = factor.told(locale);
                        lines.push(format!("- {}, {}: {words}{details}", side, group.title.to_lowercase()));
                    }
                }
            }
        }
        // Room to write in by hand has no place in a text.
        Block::Drawing(_)
        | Block::Key(_)
        | Block::Ticks { .. }
        | Block::Blanks(_)
        | Block::Sticker { .. }
        | Block::Remarks { .. }
        | Block::Signature { .. } => {}
    }
}

pub(super) fn headed(title: &str) -> String {
    format!("{title}:")
}

fn fact(fact: &Fact) -> String {
    let colon = if fact.label.ends_with(['?', ':', '.']) { "" } else { ":" };
    format!("{}{colon} {}", fact.label, flat(&fact.value))
}

/// Words with the lines their writer gave them, and no others.
fn flat(spans: &[Span]) -> String {
    let text: String = spans.iter().map(Span::spoken).collect();
    let lines = written(&text);
    let lines = lines.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The same behind a dash, where a next line stands in.
fn within(spans: &[Span]) -> String {
    flat(spans).replace('\n', "\n  ")
}
