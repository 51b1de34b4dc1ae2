//! Cases to make papers of: those of the scenarios, an empty one, and one that grew beyond measure.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use weegwijzer::case::{Answer, Case, Entry, EntryId, Event, Mode, Pin, Spot, play, walk};
use weegwijzer::document::{Matter, Paper, compose_as, plain_text};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Extent, Protocol, Template, bundle};

pub fn protocol(id: &str) -> Arc<Protocol> {
    let bundled = bundle::all().iter().find(|bundled| bundled.id() == id).unwrap();
    bundled.load().unwrap_or_else(|found| panic!("{id}: {found:#?}"))
}

pub fn protocols() -> impl Iterator<Item = Arc<Protocol>> {
    bundle::all().iter().map(|bundled| protocol(bundled.id()))
}

pub fn scenario(protocol: &Protocol, id: &str) -> (Case, Date) {
    let scenario = protocol.scenario(&id.into()).unwrap();
    (play(protocol, scenario, Language::Nl).unwrap(), scenario.today)
}

pub fn empty(protocol: &Protocol) -> Case {
    let moment = "2026-11-21T09:00:00Z".parse().unwrap();
    let role = protocol.head.roles[0].id.clone();
    Case::open("blauwe fiets", role, Mode::Real, Pin::of(protocol), moment).unwrap()
}

/// The case with every log it has told many times over.
pub fn huge(protocol: &Protocol, case: &Case, times: u32) -> Case {
    let mut grown = case.clone();
    let at = grown.state().changed;
    for (_, question) in protocol.questions() {
        let given = case.answers().given(&protocol.head.id, question);
        if let Some(Answer::Entries(entries)) = given {
            let again = |round: u32| {
                entries
                    .iter()
                    .map(move |entry| Entry { id: EntryId(round * 1000 + entry.id.0), ..entry.clone() })
            };
            let entries = (0..times).flat_map(again).collect();
            let spot = Spot::of(protocol, question);
            grown
                .record(Event::Answered { at: spot, answer: Answer::Entries(entries), reason: None }, at)
                .unwrap();
        }
    }
    grown
}

pub fn paper(
    protocol: &Protocol,
    case: &Case,
    today: Date,
    template: &Template,
    language: Language,
    extent: Extent,
) -> Paper {
    let walk = walk(protocol, case.answers(), today);
    let matter = Matter { protocol, case: Some((case, &walk)), today, zone: TimeZone::UTC };
    compose_as(&matter, template, language, extent)
}

/// The whole paper as text on one line.
pub fn text(protocol: &Protocol, case: &Case, today: Date, document: &str, language: Language) -> String {
    let template = protocol.template(&document.into()).unwrap();
    one_line(&paper(protocol, case, today, template, language, Extent::Full))
}

/// A day as a paper of the same year tells it.
pub fn day(language: Language, date: Date) -> String {
    let whole = language.date(date);
    whole.rsplit_once(' ').map_or_else(|| whole.clone(), |(day, _)| day.to_owned())
}

/// A day as a row of a paper of the same year tells it.
pub fn row_day(language: Language, date: Date) -> String {
    match language {
        Language::Nl => format!("{}-{}", date.day(), date.month()),
        Language::En => {
            let (day, month) =
                day(language, date).split_once(' ').map(|(d, m)| (d.to_owned(), m.to_owned())).unwrap();
            format!("{day} {}", month.chars().take(3).collect::<String>())
        }
    }
}

pub fn one_line(paper: &Paper) -> String {
    plain_text(paper).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether all of it is told; a word within a sentence may have lost its capital.
pub fn holds(text: &str, parts: &[&str]) {
    let told = text.to_lowercase();
    for part in parts {
        assert!(told.contains(&part.to_lowercase()), "{part:?} is not in:\n{text}");
    }
}
