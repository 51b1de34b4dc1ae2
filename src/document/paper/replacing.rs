//! Puts other words in the place of some: what leads to a person, on a paper that must not.

use super::{Block, Fact, Mark, Paper, Span, Tick};

/// Words to be replaced wherever they stand as whole words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Replacement {
    /// What stands there.
    pub(crate) words: String,
    /// What comes in its place.
    pub with: String,
}

impl Replacement {
    /// `text` with the words replaced.
    #[must_use]
    pub(crate) fn in_text(&self, text: &str) -> String {
        let mut done = String::with_capacity(text.len());
        let mut from = 0;
        for (at, found) in text.match_indices(&self.words) {
            let before = text[..at].chars().next_back();
            let after = text[at + found.len()..].chars().next();
            let whole = |beside: Option<char>, own: Option<char>| {
                !(beside.is_some_and(char::is_alphanumeric) && own.is_some_and(char::is_alphanumeric))
            };
            if whole(before, found.chars().next()) && whole(after, found.chars().next_back()) {
                done.push_str(&text[from..at]);
                done.push_str(&self.with);
                from = at + found.len();
            }
        }
        done.push_str(&text[from..]);
        done
    }
}

impl Paper {
    /// The paper with these words replaced in every text on it, the longest first.
    #[must_use]
    pub(crate) fn replacing(mut self, replacements: &[Replacement]) -> Self {
        let mut longest: Vec<&Replacement> =
            replacements.iter().filter(|replacement| !replacement.words.is_empty()).collect();
        longest.sort_by_key(|replacement| std::cmp::Reverse(replacement.words.len()));
        let mut replace = |text: &mut String| {
            for replacement in &longest {
                if text.contains(&replacement.words) {
                    *text = replacement.in_text(text);
                }
            }
        };
        let appendices = self.appendices.iter_mut().flat_map(|appendix| &mut appendix.blocks);
        self.blocks.iter_mut().chain(appendices).for_each(|block| each(block, &mut replace));
        self
    }
}

/// Every text of a block, to be changed.
fn each(block: &mut Block, change: &mut impl FnMut(&mut String)) {
    match block {
        Block::Heading(_, text) => change(text),
        Block::Paragraph(spans) | Block::Note(spans) | Block::Attention(spans) => all(spans, change),
        Block::Facts(facts) => every(facts, change),
        Block::Table(table) => table.rows.iter_mut().flatten().for_each(|cell| all(cell, change)),
        Block::List { lead, points } | Block::Steps { lead, steps: points } => {
            lead.iter_mut().for_each(&mut *change);
            points.iter_mut().for_each(|point| all(point, change));
        }
        Block::Quote { lead, words, speaker } => {
            lead.iter_mut().for_each(&mut *change);
            change(words);
            speaker.iter_mut().for_each(change);
        }
        Block::Weighing(weighing) => {
            for factor in weighing.groups.iter_mut().flat_map(|group| group.sides.iter_mut().flatten()) {
                change(&mut factor.words);
                factor.details.iter_mut().for_each(&mut *change);
            }
        }
        Block::Drawing(drawing) => {
            for mark in &mut drawing.marks {
                if let Mark::Label { words, .. } = mark {
                    change(words);
                }
            }
            drawing.caption.iter_mut().for_each(change);
        }
        Block::Ticks { lead, ticks } => {
            lead.iter_mut().for_each(&mut *change);
            ticks.iter_mut().for_each(|Tick { words, .. }| all(words, change));
        }
        Block::Sticker { beside, .. } => every(beside, change),
        // Words of the program and of the protocol, which name nobody.
        Block::Key(_) | Block::Blanks(_) | Block::Remarks { .. } | Block::Signature { .. } => {}
    }
}

fn all(spans: &mut [Span], change: &mut impl FnMut(&mut String)) {
    spans.iter_mut().for_each(|span| change(&mut span.text));
}

fn every(facts: &mut [Fact], change: &mut impl FnMut(&mut String)) {
    facts.iter_mut().for_each(|fact| all(&mut fact.value, change));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replaced(text: &str, words: &str, with: &str) -> String {
        Replacement { words: words.into(), with: with.into() }.in_text(text)
    }

    #[test]
    fn only_whole_words_are_replaced() {
        assert_eq!(
            replaced("Daan en Daantje, niet van Daan.", "Daan", "het kind"),
            "het kind en Daantje, niet van het kind."
        );
        assert_eq!(replaced("tel. 06-12345678", "06-12345678", "…"), "tel. …");
        assert_eq!(replaced("Zoë", "Zo", "x"), "Zoë");
    }
}
