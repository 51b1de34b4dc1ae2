//! Where a paper comes from: the guideline, the state of our encoding of it, its sources, and the hashes that
//! tie print, case and protocol together.

use super::Composer;
use super::writer::Writer;
use crate::document::paper::{Block, Span};
use crate::document::words::{self, Word};
use crate::protocol::{Review, Source, Status};

impl Composer<'_> {
    /// Edition, review, sources and hashes.
    pub(super) fn provenance(&self, writer: &mut Writer) {
        let language = self.language;
        let protocol = self.matter.protocol;
        let edition = &protocol.head.edition;
        let mut fact = |label: Word, value: Span| writer.fact(label.get(language), vec![value]);

        fact(words::GUIDELINE, Span::plain(protocol.head.title.get(language)));
        let status = match &edition.status {
            Status::Draft => words::STATUS_DRAFT.get(language).to_owned(),
            Status::Current => words::STATUS_CURRENT.get(language).to_owned(),
            Status::UnderRevision => words::STATUS_UNDER_REVISION.get(language).to_owned(),
            Status::Superseded(by) => words::STATUS_SUPERSEDED.fill(language, &[by]),
        };
        fact(words::EDITION, Span::plain(format!("{}, {status}", edition.guideline)));
        let encoding = edition.encoding.to_string();
        let dates = [&*encoding, &language.date(edition.checked), &language.date(edition.review_by)];
        fact(words::ENCODING, Span::plain(words::ENCODING_IS.fill(language, &dates)));
        let review = match &edition.review {
            Review::NotYet => words::REVIEW_NOT_YET.get(language).to_owned(),
            Review::By { who, on } => words::REVIEWED_BY.fill(language, &[who, &language.date(*on)]),
        };
        fact(words::REVIEW, Span::strong(review));
        if let Some(remark) = &edition.remark {
            fact(words::REMARK, Span::plain(remark.get(language)));
        }
        fact(words::PROTOCOL_HASH, Span::quiet(&protocol.hash));
        if let Some((case, _)) = self.matter.case {
            fact(words::CASE_HASH, Span::quiet(case.journal().head()));
        }
        fact(words::MADE_WITH, Span::quiet(concat!("Weegwijzer ", env!("CARGO_PKG_VERSION"))));

        if let Some((case, _)) = self.matter.case {
            let mine = case.state().protocols.iter().filter(|pin| pin.protocol == protocol.head.id);
            for pin in mine.filter(|pin| pin.hash != protocol.hash) {
                let encoding = pin.encoding.to_string();
                let parts = [&*pin.guideline, &encoding, super::short(&pin.hash)];
                writer.sentence(&words::OTHER_EDITION.fill(language, &parts));
            }
        }
        let mut note = vec![Span::strong(words::SOURCES.get(language))];
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
