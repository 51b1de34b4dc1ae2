//! What of a protocol depends on the world around it: which day it is, and which other protocols there are.
//! The day and the others come in as arguments.

use jiff::civil::Date;

use crate::protocol::load::nearest::Choices;
use crate::protocol::load::{Diagnosis, Severity, SourceFile, Words, told, value_at};
use crate::protocol::{Name, Protocol, Text};

const HEAD: &str = "protocol.ron";

fn text(nl: impl Into<String>, en: impl Into<String>) -> Text {
    Text { nl: nl.into(), en: en.into() }
}

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
        message: text(
            format!("dit protocol moest voor {} zijn nagekeken", crate::locale::Language::Nl.date(day)),
            format!("this protocol was due for review by {}", crate::locale::Language::En.date(day)),
        ),
        label: text("deze dag is voorbij", "this day has passed"),
        help: Some(text(
            "leg het naast de richtlijn; zet daarna `checked` op die dag en `review_by` verder vooruit",
            "lay it beside the guideline; then set `checked` to that day and `review_by` further ahead",
        )),
    }
}

fn checked_ahead(day: Date) -> Words {
    Words {
        message: text(
            format!("`checked` ligt in de toekomst: {}", crate::locale::Language::Nl.date(day)),
            format!("`checked` lies in the future: {}", crate::locale::Language::En.date(day)),
        ),
        label: text("deze dag moet nog komen", "this day is still to come"),
        help: Some(text("schrijf de dag waarop het is vergeleken", "write the day on which it was compared")),
    }
}

fn leads_nowhere(outcome: &Name, next: &Name, known: &[Name]) -> Words {
    let choices = Choices::of(next.as_str(), known.iter().map(Name::as_str));
    Words {
        message: text(
            format!("uitkomst `{outcome}` leidt naar `{next}`, en dat protocol is er niet"),
            format!("outcome `{outcome}` leads to `{next}`, and there is no such protocol"),
        ),
        label: text("loopt dood", "leads nowhere"),
        help: choices.help(),
    }
}
