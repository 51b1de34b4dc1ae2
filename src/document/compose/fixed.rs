//! What a template says by itself: cards, points, sentences to say, points to tick, room to write.

use super::Composer;
use super::writer::Writer;
use crate::document::paper::{Block, Span, Tick};
use crate::protocol::{CardLine, Evidence, Name, Text};

impl Composer<'_> {
    /// What a card says; what could not be verified says so.
    pub(super) fn card(&self, card: &Name, writer: &mut Writer) {
        let Some(card) = self.matter.protocol.card(card) else { return };
        self.cited(&card.lines, writer);
    }

    /// Points that rest on a rule; what could not be verified says so.
    pub(super) fn cited(&self, lines: &[CardLine], writer: &mut Writer) {
        let points = lines.iter().map(|line| {
            let mut spans = vec![Span::plain(line.say.get(self.locale.language()))];
            if let Some(number) = &line.call {
                spans.push(Span::strong(format!(" {number}")));
            }
            if line.from.evidence == Evidence::Unverified {
                spans.push(Span::quiet(format!(" ({})", self.locale.msg_document_unverified())));
            }
            spans
        });
        writer.block(Block::List { lead: None, points: points.collect() });
    }

    /// Fixed points.
    pub(super) fn points(&self, points: &[Text], writer: &mut Writer) {
        let points = points.iter().map(|point| vec![Span::plain(point.get(self.locale.language()))]);
        writer.block(Block::List { lead: None, points: points.collect() });
    }

    /// Sentences to say, as somebody would say them.
    pub(super) fn phrases(&self, phrases: &[Text], writer: &mut Writer) {
        let points = phrases.iter().map(|phrase| vec![Span::quote(phrase.get(self.locale.language()))]);
        writer.block(Block::List { lead: None, points: points.collect() });
    }

    /// Points to tick by hand.
    pub(super) fn checklist(&self, points: &[Text], writer: &mut Writer) {
        let points = points.iter().map(|point| point.get(self.locale.language()).to_owned());
        writer.block(ticks(None, points));
    }

    /// Room for a sticker.
    pub(super) fn sticker(&self, label: &Text, writer: &mut Writer) {
        writer.block(Block::Sticker {
            label: label.get(self.locale.language()).to_owned(),
            beside: self.about(),
        });
    }
}

/// Boxes to tick by hand.
pub(super) fn ticks(lead: Option<String>, points: impl IntoIterator<Item = String>) -> Block {
    Block::Ticks { lead, ticks: points.into_iter().map(Tick::open).collect() }
}
