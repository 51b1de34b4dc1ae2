//! Where a paper comes from: the guideline, the state of our encoding of it, its sources, and the hashes that
//! tie print, case and protocol together.

use super::Composer;
use super::writer::Writer;
use crate::document::paper::{Block, Span};
use crate::protocol::{Review, Source, Status, bundle};

impl Composer<'_> {
    /// Edition, review, sources and hashes.
    pub(super) fn provenance(&self, writer: &mut Writer) {
        let language = self.locale.language();
        let protocol = self.matter.protocol;
        let edition = &protocol.head.edition;
        let say = &self.locale;
        let mut fact = |label: String, value: Span| writer.fact(label, vec![value]);

        fact(say.msg_document_guideline(), Span::plain(protocol.head.title.get(language)));
        let status = match &edition.status {
            Status::Draft => say.msg_document_status_draft(),
            Status::Current => say.msg_document_status_current(),
            Status::NotEstablished => say.msg_document_status_not_established(),
            Status::UnderRevision => say.msg_document_status_under_revision(),
            Status::Superseded(by) => say.msg_document_status_superseded(by),
        };
        fact(say.msg_document_edition(), Span::plain(format!("{}, {status}", edition.guideline)));
        if !bundle::brings(protocol) {
            let agreed = say.agreements_of(protocol);
            let origin = agreed.unwrap_or_else(|| say.msg_document_origin_own());
            fact(say.msg_document_origin(), Span::strong(origin));
        }
        let [checked, review_by] = [edition.checked, edition.review_by].map(|date| say.date(date));
        let encoding = say.msg_document_encoding_is(edition.encoding, checked, review_by);
        fact(say.msg_document_encoding(), Span::plain(encoding));
        let review = match &edition.review {
            Review::NotYet => say.msg_document_review_not_yet(),
            Review::By { who, on } => say.msg_document_reviewed_by(who, say.date(*on)),
        };
        fact(say.msg_document_review(), Span::strong(review));
        if let Some(remark) = &edition.remark {
            fact(say.msg_document_remark(), Span::plain(remark.get(language)));
        }
        fact(say.msg_document_protocol_hash(), Span::quiet(&protocol.hash));
        if let Some((case, _)) = self.matter.case {
            fact(say.msg_document_case_hash(), Span::quiet(case.journal().head()));
        }
        fact(say.msg_document_made_with(), Span::quiet(concat!("Weegwijzer ", env!("CARGO_PKG_VERSION"))));

        if let Some((case, _)) = self.matter.case {
            let mine = case.state().protocols.iter().filter(|pin| pin.protocol == protocol.head.id);
            for pin in mine.filter(|pin| pin.hash != protocol.hash) {
                let hash = super::short(&pin.hash);
                writer.sentence(&say.msg_document_other_edition(&pin.guideline, pin.encoding, hash));
            }
        }
        let mut note = vec![Span::strong(say.msg_document_sources())];
        for (number, source) in
            protocol.head.sources.iter().enumerate().filter(|(_, source)| self.rests_on(source))
        {
            // Only the review list refers to sources by their number.
            let number =
                if self.matter.case.is_none() { format!("[{}]\u{a0}", number + 1) } else { String::new() };
            let (title, publisher, year) = (&source.title, &source.publisher, source.year);
            note.push(Span::plain(format!("\n{number}{title} ({publisher}, {year})")));
        }
        writer.block(Block::Note(note));
    }

    /// Whether a rule that played a part in this case names the source; without a case every rule counts.
    fn rests_on(&self, source: &Source) -> bool {
        let Some((_, walk)) = self.matter.case else { return true };
        let protocol = self.matter.protocol;
        let asked = walk.steps.iter().flat_map(|step| &step.questions);
        let questions = asked.filter_map(|state| protocol.question(&state.id)?.from.as_ref());
        let outcomes = walk.reached().filter_map(|state| Some(&protocol.outcome(&state.id)?.from));
        let alerts = walk.alerts.iter().filter_map(|state| Some(&protocol.alert(&state.id)?.from));
        questions.chain(outcomes).chain(alerts).any(|from| from.source == source.id)
    }
}
