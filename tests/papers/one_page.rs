//! A paper that is meant for one page, measured with its largest case: what the measure says holds for the papers themselves.

use std::sync::Arc;

use jiff::tz::TimeZone;
use weegwijzer::authoring::one_page::{Kept, measured};
use weegwijzer::case::{play, walk};
use weegwijzer::document::typeset::lay_out;
use weegwijzer::document::{Matter, compose};
use weegwijzer::locale::Language;
use weegwijzer::protocol::load::{Loaded, SourceFile, load};
use weegwijzer::protocol::{Given, Largest, Move, Protocol, Scenario, Setting, Template, bundle};

use crate::authoring::folder::read;

fn protocols() -> impl Iterator<Item = Arc<Protocol>> {
    bundle::all().iter().map(|bundled| bundled.load().unwrap())
}

/// Words and rows of the largest answer in a scenario.
fn size(scenario: &Scenario) -> Largest {
    let mut size = Largest { rows: 0, words: 0 };
    let mut stack: Vec<&Given> = Vec::new();
    for done in &scenario.does {
        let Move::Answer(_, given) = done else { continue };
        stack.push(given);
        while let Some(given) = stack.pop() {
            let words = |text: &str| u8::try_from(text.split_whitespace().count()).unwrap();
            match given {
                Given::Text(text) | Given::Judgement { because: text, .. } => {
                    size.words = size.words.max(words(text));
                }
                Given::Entries(entries) => {
                    size.rows = size.rows.max(u8::try_from(entries.len()).unwrap());
                    stack.extend(entries.iter().flatten().map(|(_, given)| given));
                }
                _ => {}
            }
        }
    }
    size
}

fn is_filled_in(scenario: &Scenario) -> bool {
    let left = |given: &Given| matches!(given, Given::Unknown(_) | Given::NotDone { .. });
    !scenario.does.iter().any(|done| match done {
        Move::Answer(_, Given::Entries(entries)) => entries.iter().flatten().any(|(_, given)| left(given)),
        Move::Answer(_, given) => left(given),
        Move::Learn(_) | Move::Resolve(..) | Move::Clear(_) => false,
    })
}

fn pages(protocol: &Protocol, scenario: &Scenario, template: &Template, language: Language) -> usize {
    let case = play(protocol, scenario, language).unwrap();
    let walk = walk(protocol, case.answers(), scenario.today);
    let matter = Matter { protocol, case: Some((&case, &walk)), today: scenario.today, zone: TimeZone::UTC };
    lay_out(&compose(&matter, template, language)).pages.len()
}

#[test]
fn a_paper_said_to_keep_to_one_page_does_in_every_practice_case_of_that_size() {
    let (mut promised, mut compared) = (0, 0);
    for protocol in protocols() {
        let mut protocol = Protocol::clone(&protocol);
        protocol.templates.iter_mut().for_each(|paper| paper.largest = Largest { rows: 2, words: 12 });
        for one in measured(&protocol).into_iter().filter(|one| one.kept == Kept::Always) {
            promised += 1;
            let template = protocol.template(&one.paper).unwrap();
            let fits = |scenario: &&Scenario| {
                let Largest { rows, words } = size(scenario);
                is_filled_in(scenario) && rows <= one.largest.rows && words <= one.largest.words
            };
            for scenario in protocol.scenarios.iter().filter(fits) {
                for language in Language::ALL {
                    compared += 1;
                    let pages = pages(&protocol, scenario, template, language);
                    assert!(pages <= 1, "{}/{}: {} {pages}", protocol.head.id, scenario.id, one.paper);
                }
            }
        }
    }
    assert!(promised > 0 && compared > 0, "{promised} {compared}");
}

/// Whoever reads it out on the telephone turns no page: above every case of this size, everything answered at its longest.
#[test]
fn every_sheet_for_the_telephone_keeps_to_one_page_whatever_is_answered() {
    let mut sheets = 0;
    for protocol in protocols() {
        let mut protocol = Protocol::clone(&protocol);
        protocol.templates.retain(|paper| paper.setting == Setting::Large || paper.id == "advice");
        for one in measured(&protocol) {
            sheets += 1;
            let Largest { rows, words } = one.largest;
            let named = format!("{}: {} {one:?}", protocol.head.id, one.paper);
            assert!(rows >= 4 && words >= 25, "{named}");
            assert_eq!(one.kept, Kept::Always, "{named}");
        }
    }
    assert_eq!(sheets, 9);
}

/// A paper of the sound protocol, with nothing on it but the talks.
const TALKS: &str = r#"(id: "talks", title: (nl: "Gesprekken", en: "Talks"), audience: (nl: "Eigen gebruik", en: "Own use"),
reader: File, setting: OnePage, largest: (rows: ROWS, words: 20), sections: [
(title: (nl: "Wie", en: "Who"), content: [Log(of: "persons", show: ["who", "heard", "words"])])])"#;

fn talks(rows: u8) -> Kept {
    let mut files = read("tests/broken/base");
    let paper = TALKS.replace("ROWS", &rows.to_string());
    files.push(SourceFile::new("base/documents/talks.ron".to_owned(), paper.into_bytes()));
    let Loaded { protocol, .. } = load(&files).unwrap_or_else(|found| panic!("{found:?}"));
    measured(&protocol).remove(0).kept
}

#[test]
fn a_paper_is_said_to_spill_with_the_case_and_how_many_rows_still_fit() {
    assert_eq!(talks(3), Kept::Always);
    let Kept::Not { pages, up_to: Some(up_to), case } = talks(80) else { panic!("{:?}", talks(80)) };
    assert!(pages > 1 && (3..80).contains(&up_to), "{pages} {up_to} {case}");
    assert!(!matches!(talks(up_to), Kept::Not { .. }));
    assert!(matches!(talks(up_to + 1), Kept::Not { .. }));
}

#[test]
fn how_far_a_paper_is_proved_is_the_largest_size_at_which_it_is() {
    let mut files = read("tests/broken/base");
    files.push(SourceFile::new(
        "base/documents/talks.ron".to_owned(),
        TALKS.replace("ROWS", "40").into_bytes(),
    ));
    let Loaded { protocol, .. } = load(&files).unwrap_or_else(|found| panic!("{found:?}"));
    let bound = measured(&protocol).remove(0).bound.unwrap();
    let proved = bound.proved.unwrap();
    assert!((3..40).contains(&proved.rows), "{proved:?}");
    assert_eq!(talks(proved.rows), Kept::Always);
    assert_ne!(talks(proved.rows + 1), Kept::Always);
    assert_eq!(bound.longest, Some("persons".into()));
}
