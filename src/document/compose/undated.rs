//! Lines of a report that tell no day, marked so that whoever writes the report sees which; nothing is filled in.

use super::Composer;
use crate::case::{Answer, Entry};
use crate::document::anonymity::names_day;
use crate::document::paper::{Manner, Span};
use crate::protocol::{Kind, Question, Reader, Shown};

impl Composer<'_> {
    /// The spans of a line that was chosen for a report, with a mark behind it where neither its field nor its words tell a day.
    pub(super) fn marked_without_day(
        &self,
        log: &Question,
        entry: &Entry,
        mut spans: Vec<Span>,
    ) -> Vec<Span> {
        // The clinician's own file, and what is asked without a name, are no reports.
        let report = self.template.reader == Reader::VeiligThuis && !self.template.anonymous;
        if report && matches!(log.shown, Shown::Ticked(_)) && !spans.is_empty() && !has_day(log, entry) {
            let text = format!(" {}", self.locale.msg_document_without_day());
            spans.push(Span { text, manner: Manner::Strong });
        }
        spans
    }
}

/// Whether a day was filled in, or named in what was typed.
fn has_day(log: &Question, entry: &Entry) -> bool {
    let dates = log.answer.fields().iter().filter(|field| matches!(field.answer, Kind::Date));
    let dated = dates.into_iter().any(|field| matches!(entry.fields.get(&field.id), Some(Answer::Date(_))));
    dated || entry.fields.values().any(|answer| matches!(answer, Answer::Text(text) if names_day(text)))
}
