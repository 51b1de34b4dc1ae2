//! What of a protocol depends on the world around it: which day it is, and which other protocols there are.
//! The day and the others come in as arguments.

use jiff::civil::Date;

use crate::protocol::load::nearest::Choices;
use crate::protocol::load::{Diagnosis, LOCAL, Severity, SourceFile, Words, told, value_at};
use crate::protocol::{Name, Protocol, Text, bundle};

const HEAD: &str = "protocol.ron";

/// Dates that have passed, dates that cannot be, an edition that hides the one that comes along, and outcomes that lead to a
/// protocol nobody knows.
#[must_use]
pub fn around(protocol: &Protocol, files: &[SourceFile], today: Date, known: &[Name]) -> Vec<Diagnosis> {
    let mut found = dates(protocol, files, today);
    found.extend(agreed_dates(protocol, files, today));
    found.extend(hides(protocol, files));
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

/// The days of local agreements, each at its line in the file that holds them.
fn agreed_dates(protocol: &Protocol, files: &[SourceFile], today: Date) -> Vec<Diagnosis> {
    let mut names: Vec<&str> =
        files.iter().map(SourceFile::local).filter(|name| name.ends_with(LOCAL)).collect();
    names.sort_unstable(); // as they were read
    let mut found = Vec::new();
    for (local, name) in protocol.locals().iter().zip(names) {
        let mut warn = |key: &str, words: Words| {
            let span = value_at(files, name, &[key]);
            found.extend(told(files, name, span, Severity::Warning, words));
        };
        if let Some(day) = local.review_by.filter(|day| *day < today) {
            warn("review_by", agreed_review_passed(day));
        }
        if local.agreed > today {
            warn("agreed", agreed_ahead(local.agreed));
        }
    }
    found
}

/// A whole protocol of one's own in the place of one that comes along: nothing of a later edition of that shows through.
fn hides(protocol: &Protocol, files: &[SourceFile]) -> Option<Diagnosis> {
    let whole = protocol.locals().is_empty() && !bundle::brings(protocol);
    let bundled = whole.then(|| bundle::bare(&protocol.head.id)).flatten()?;
    let (own, theirs) = (protocol.head.edition.encoding, bundled.head.edition.encoding);
    let span = value_at(files, HEAD, &["edition", "encoding"]);
    let words = if own == theirs { same_number(own) } else { hides_later(theirs) };
    told(files, HEAD, span, Severity::Warning, words)
}

fn same_number(encoding: u32) -> Words {
    Words {
        kind: "edition.same-number",
        message: Text::said(|say| say.msg_check_same_number(encoding)),
        label: Text::said(|say| say.msg_check_same_number_label()),
        help: Some(Text::said(|say| say.msg_check_same_number_help())),
    }
}

fn hides_later(encoding: u32) -> Words {
    Words {
        kind: "edition.hides-later",
        message: Text::said(|say| say.msg_check_hides_later(encoding)),
        label: Text::said(|say| say.msg_check_hides_later_label()),
        help: Some(Text::said(|say| say.msg_check_hides_later_help())),
    }
}

fn agreed_review_passed(day: Date) -> Words {
    Words {
        kind: "agreements.review-passed",
        message: Text::said(|say| say.msg_check_agreed_review_passed(say.date(day))),
        label: Text::said(|say| say.msg_check_review_passed_label()),
        help: Some(Text::said(|say| say.msg_check_agreed_review_passed_help())),
    }
}

fn agreed_ahead(day: Date) -> Words {
    Words {
        kind: "agreements.agreed-ahead",
        message: Text::said(|say| say.msg_check_agreed_ahead(say.date(day))),
        label: Text::said(|say| say.msg_check_checked_ahead_label()),
        help: Some(Text::said(|say| say.msg_check_agreed_ahead_help())),
    }
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
