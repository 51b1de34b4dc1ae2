//! Gathers what answers contribute: sentences that follow each other become one paragraph, labelled values one
//! list. Decides nothing about which words are used.

use crate::document::paper::{Block, Fact, Span};

/// Blocks in the making.
#[derive(Debug, Default)]
pub(super) struct Writer {
    blocks: Vec<Block>,
    prose: Vec<Span>,
    facts: Vec<Fact>,
}

impl Writer {
    /// A sentence, after the ones before it.
    pub(super) fn sentence(&mut self, sentence: &str) {
        self.end_facts();
        let sentence = closed(sentence);
        if !self.prose.is_empty() && !sentence.is_empty() {
            self.prose.push(Span::plain(" "));
        }
        self.prose.push(Span::plain(sentence));
    }

    /// A sentence in more than one manner, after the ones before it.
    pub(super) fn spans(&mut self, spans: Vec<Span>) {
        self.end_facts();
        if !self.prose.is_empty() && !spans.is_empty() {
            self.prose.push(Span::plain(" "));
        }
        self.prose.extend(spans);
    }

    /// A label with what belongs to it.
    pub(super) fn fact(&mut self, label: impl Into<String>, value: Vec<Span>) {
        self.end_prose();
        self.facts.push(Fact { label: label.into(), value });
    }

    /// A block of its own.
    pub(super) fn block(&mut self, block: Block) {
        self.end_prose();
        self.end_facts();
        self.blocks.push(block);
    }

    /// Blocks of their own.
    pub(super) fn blocks(&mut self, blocks: impl IntoIterator<Item = Block>) {
        blocks.into_iter().for_each(|block| self.block(block));
    }

    /// All blocks.
    pub(super) fn finish(mut self) -> Vec<Block> {
        self.end_prose();
        self.end_facts();
        self.blocks
    }

    fn end_prose(&mut self) {
        if !self.prose.is_empty() {
            self.blocks.push(Block::Paragraph(std::mem::take(&mut self.prose)));
        }
    }

    fn end_facts(&mut self) {
        if !self.facts.is_empty() {
            self.blocks.push(Block::Facts(std::mem::take(&mut self.facts)));
        }
    }
}

/// A sentence with the full stop that an answer typed in a hurry lacks.
pub(super) fn closed(sentence: &str) -> String {
    let sentence = sentence.trim();
    let inner = sentence.trim_end_matches(['”', '"', '’', '\'', ')']);
    let ends = inner.ends_with(['.', '!', '?', '…']) || sentence.ends_with([':', ';']);
    if ends || sentence.is_empty() { sentence.to_owned() } else { format!("{sentence}.") }
}

/// The paragraphs of a longer text.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    text.split('\n').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_gets_the_full_stop_it_lacks_and_never_two() {
        for (typed, shown) in [
            ("Wit (groot)", "Wit (groot)."),
            ("Hij zei “ja.”", "Hij zei “ja.”"),
            ("Klaar. ", "Klaar."),
            ("", ""),
        ] {
            assert_eq!(closed(typed), shown);
        }
    }

    #[test]
    fn sentences_that_follow_each_other_become_one_paragraph() {
        let mut writer = Writer::default();
        writer.sentence("Er is letsel");
        writer.sentence("Er zijn foto's gemaakt.");
        writer.fact("Wie", vec![Span::plain("moeder")]);
        writer.fact("Wanneer", vec![Span::plain("gisteren")]);
        writer.sentence("Einde.");
        let blocks = writer.finish();
        assert!(matches!(&blocks[..], [Block::Paragraph(first), Block::Facts(facts), Block::Paragraph(_)]
            if first.iter().map(|span| span.text.as_str()).collect::<String>() == "Er is letsel. Er zijn foto's gemaakt."
            && facts.len() == 2));
    }
}
