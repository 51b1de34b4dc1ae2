//! What of a protocol depends on the world around it: which day it is, and which other protocols there are.
//! The day and the others come in as arguments.

use jiff::civil::Date;

use crate::protocol::load::nearest::Choices;
use crate::protocol::load::{Diagnosis, Severity, SourceFile, Words, told, value_at};
use crate::protocol::{Name, Protocol, Text};

const HEAD: &str = "protocol.ron";

/// Dates that have passed, dates that cannot be, and outcomes that lead to a protocol nobody knows.
#[must_use]
pub fn around(protocol: &Protocol, files: &[SourceFile], today: Date, known: &[Name]) -> Vec<Diagnosis> {
    let mut found = dates(protocol, files, today);
    for outcome in &protocol.head.outcomes {
        let Some(next) = &outcome.leads_to else { continue };
        if !known.contains(next) {
            let words = leads_nowhere(&outcome.id, next, known);
            found.extend(told(files, HEAD, next.place(), Severity::Error, words));
        }
    }
    found
}

fn dates(protocol: &Protocol, files: &[SourceFile], today: Date) -> Vec<Diagnosis> {
    let edition = &protocol.head.edition;
    let mut found = Vec::new();
    let mut warn = |key: &str, words: Words| {
        let span = value_at(files, HEAD, &["edition", key]);
        found.extend(told(files, HEAD, span, Severity::Warning, words));
    };
    if edition.review_by < today {
        warn("review_by", review_passed(edition.review_by));
    }
    if edition.checked > today {
        warn("checked", checked_ahead(edition.checked));
    }
    found
}

fn review_passed(day: Date) -> Words {
    Words {
        kind: "edition.review-passed",
        message: Text::said(|say| say.msg_check_review_passed(say.date(day))),
        label: Text::said(|say| say.msg_check_review_passed_label()),
        help: Some(Text::said(|say| say.msg_check_review_passed_help())),
    }
}

fn checked_ahead(day: Date) -> Words {
    Words {
        kind: "edition.checked-ahead",
        message: Text::said(|say| say.msg_check_checked_ahead(say.date(day))),
        label: Text::said(|say| say.msg_check_checked_ahead_label()),
        help: Some(Text::said(|say| say.msg_check_checked_ahead_help())),
    }
}

fn leads_nowhere(outcome: &Name, next: &Name, known: &[Name]) -> Words {
    let choices = Choices::of(next.as_str(), known.iter().map(Name::as_str));
    Words {
        kind: "outcome.leads-nowhere",
        message: Text::said(|say| say.msg_check_leads_nowhere(outcome, next)),
        label: Text::said(|say| say.msg_check_leads_nowhere_label()),
        help: choices.help(),
    }
}
