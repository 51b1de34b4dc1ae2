//! What happened to a case besides its answers: what lapsed, what was changed after the fact, what was printed.

use super::Composer;
use super::writer::{Writer, closed};
use crate::case::{Answer, Gone, Home, Pin, Spot, words as in_words};
use crate::document::paper::{Block, Level, Span};
use crate::protocol::Question;

impl<'a> Composer<'a> {
    /// Answers set aside because the path changed, changes after conclusion, and papers made before.
    pub(super) fn history(&self, writer: &mut Writer) {
        if !self.template.shows_all() {
            return;
        }
        self.lapsed(writer);
        self.amendments(writer);
        self.moves(writer);
        let Some((case, _)) = self.matter.case else { return };
        for (moment, reason) in &case.state().reopened {
            let label = self.locale.msg_document_reopened();
            let value = format!("{}: {}", self.day(*moment), closed(reason));
            writer.fact(label, vec![Span::plain(value)]);
        }
        for paper in &case.state().printed {
            let title = self
                .matter
                .protocol
                .template(&paper.document)
                .map(|template| template.title.get(self.locale.language()));
            let title = title.unwrap_or(paper.document.as_str());
            let value = format!("{title}, {}, ", self.day(paper.at));
            let hash = Span::quiet(format!("SHA-256 {}", super::short(&paper.hash)));
            writer.fact(self.locale.msg_document_printed(), vec![Span::plain(value), hash]);
        }
    }

    fn lapsed(&self, writer: &mut Writer) {
        let Some((case, walk)) = self.matter.case else { return };
        let mut rows = Vec::new();
        for lapsed in &walk.lapsed {
            let Some(question) = self.matter.protocol.question(&lapsed.question) else { continue };
            let given = case.answers().given(&self.matter.protocol.head.id, question);
            let (what, answer) = match &lapsed.inside {
                None => (
                    self.ask(question).to_owned(),
                    given.map(|answer| in_words(question, answer, self.locale.language())),
                ),
                Some((id, field)) => {
                    let entries = given.map_or(&[][..], Answer::entries);
                    let number = entries.iter().position(|entry| entry.id == *id);
                    let (Some(number), Some(field)) = (number, question.field(field)) else { continue };
                    let what = format!("{}: {}", self.entry_name(question, number), self.ask(field));
                    let answer = entries[number].fields.get(&field.id);
                    (what, answer.map(|answer| in_words(field, answer, self.locale.language())))
                }
            };
            rows.push(vec![vec![Span::plain(what)], vec![Span::plain(answer.unwrap_or_default())]]);
        }
        if !rows.is_empty() {
            writer.block(Block::Heading(Level::Topic, self.locale.msg_document_lapsed()));
            writer.sentence(&self.locale.msg_document_lapsed_means());
            self.table(
                [(self.locale.msg_document_question(), 45), (self.locale.msg_document_answer(), 55)],
                rows,
                writer,
            );
        }
    }

    fn amendments(&self, writer: &mut Writer) {
        let Some((case, _)) = self.matter.case else { return };
        let mut rows = Vec::new();
        for amendment in &case.state().amendments {
            let Some(question) = self.question_at(&amendment.at) else { continue };
            let field = amendment.at.inside.as_ref().and_then(|(_, field)| question.field(field));
            let asked = field.unwrap_or(question);
            let before =
                amendment.before.as_ref().map(|answer| in_words(asked, answer, self.locale.language()));
            rows.push(vec![
                vec![Span::plain(self.day(amendment.moment))],
                vec![Span::plain(self.ask(asked))],
                vec![Span::plain(before.unwrap_or_default())],
                vec![Span::plain(closed(&amendment.reason))],
            ]);
        }
        if !rows.is_empty() {
            writer.block(Block::Heading(Level::Topic, self.locale.msg_document_changed()));
            let columns = [
                (self.locale.msg_document_when(), 21),
                (self.locale.msg_document_question(), 27),
                (self.locale.msg_document_before(), 26),
                (self.locale.msg_document_why(), 26),
            ];
            self.table(columns, rows, writer);
        }
    }

    /// Going on with another edition, and what lapsed with it, in the words of the edition that asked for it.
    fn moves(&self, writer: &mut Writer) {
        let Some((case, _)) = self.matter.case else { return };
        let named = |pin: &Pin| self.locale.msg_document_edition_of(&pin.guideline, pin.encoding);
        for moved in
            case.state().moves.iter().filter(|moved| moved.to.protocol == self.matter.protocol.head.id)
        {
            let value = format!("{}: {} → {}", self.day(moved.at), named(&moved.from), named(&moved.to));
            writer.fact(self.locale.msg_document_moved(), vec![Span::plain(value)]);
            let gone = |gone: &Gone| {
                let said = [&gone.asked, &gone.said];
                said.map(|text| vec![Span::plain(text.get(self.locale.language()))]).to_vec()
            };
            let rows: Vec<_> = moved.lapsed.iter().map(gone).collect();
            if !rows.is_empty() {
                writer.sentence(&self.locale.msg_document_moved_lapsed());
                self.table(
                    [(self.locale.msg_document_question(), 45), (self.locale.msg_document_answer(), 55)],
                    rows,
                    writer,
                );
            }
        }
    }

    fn question_at(&self, spot: &Spot) -> Option<&'a Question> {
        let protocol = self.matter.protocol;
        match &spot.home {
            Home::Fact => {
                protocol.questions().map(|(_, q)| q).find(|q| q.fact.as_ref() == Some(&spot.question))
            }
            Home::Protocol(id) if *id == protocol.head.id => protocol.question(&spot.question),
            Home::Protocol(_) => None,
        }
    }
}
