//! A log under another on paper: each row stands once, with the row it belongs to, however that one is laid out.

use jiff::tz::TimeZone;
use weegwijzer::authoring::prove::{Flaw, Sort, prove};
use weegwijzer::case::{play, walk};
use weegwijzer::document::{Matter, compose, plain_text};
use weegwijzer::locale::Language;
use weegwijzer::protocol::Protocol;

use crate::diff::edition::{Change, edition};

const FOLDER: &str = "tests/nested/talks";
const RECORD: &str = "documents/record.ron";

fn told_in(protocol: &Protocol, paper: &str, language: Language) -> String {
    let scenario = protocol.scenario(&"two-talks".into()).unwrap();
    let case = play(protocol, scenario, language).unwrap();
    let found = walk(protocol, case.answers(), scenario.today);
    let matter = Matter { protocol, case: Some((&case, &found)), today: scenario.today, zone: TimeZone::UTC };
    let text = plain_text(&compose(&matter, protocol.template(&paper.into()).unwrap(), language));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn told(paper: &str) -> String {
    told_in(&edition(FOLDER, &[]), paper, Language::Nl)
}

#[test]
fn the_record_tells_each_row_once_behind_the_row_it_belongs_to() {
    let text = told("record");
    let mother = "10-11: de moeder gesproken. Afspraak: naar het consultatiebureau. Afspraak: de huisarts bellen (gedaan).";
    let school = "12-11: de school gesproken. Afspraak: de school belt elke vrijdag (niet gedaan).";
    assert!(text.contains(mother) && text.contains(school), "{text}");
    assert_eq!(text.matches("Afspraak: ").count(), 3, "{text}");
    let english = told_in(&edition(FOLDER, &[]), "record", Language::En);
    assert!(english.contains("Agreement: de huisarts bellen (done)."), "{english}");
}

#[test]
fn a_table_has_a_column_and_a_sheet_a_line_for_the_rows_under_a_row() {
    for paper in ["overview", "sheets"] {
        let text = told(paper);
        assert_eq!(text.matches("Afspraak: ").count(), 3, "{paper}: {text}");
        assert!(text.contains("Wat is er afgesproken"), "{paper}: {text}");
        let (first, second) = (text.find("huisarts bellen").unwrap(), text.find("elke vrijdag").unwrap());
        assert!(first < second, "{paper}: each with its own talk: {text}");
    }
}

#[test]
fn where_a_paper_names_fields_only_the_rows_it_names_come_along() {
    let text = told("who");
    assert!(text.contains("oeder gesproken") && !text.contains("Afspraak"), "{text}");
    let named = edition(FOLDER, &[("documents/who.ron", "show: [\"who\"]", "show: [\"who\", \"agreed\"]")]);
    assert_eq!(told_in(&named, "who", Language::Nl).matches("Afspraak: ").count(), 3);
}

#[test]
fn what_was_answered_instead_of_rows_is_told_as_it_is_of_any_log() {
    let none: Change<'_> = (
        "scenarios/one-without.ron",
        "Answer(\"agreed\", Entries([\n            [(\"talks\", Row(1)), (\"what\", Text(\"naar het consultatiebureau\")), (\"kept\", One(\"yes\"))],\n        ])),",
        "Answer(\"agreed\", Unknown(\"de moeder\")),",
    );
    let protocol = edition(FOLDER, &[none]);
    let scenario = protocol.scenario(&"one-without".into()).unwrap();
    let case = play(&protocol, scenario, Language::Nl).unwrap();
    let found = walk(&protocol, case.answers(), scenario.today);
    let matter = Matter {
        protocol: &protocol,
        case: Some((&case, &found)),
        today: scenario.today,
        zone: TimeZone::UTC,
    };
    let text = plain_text(&compose(&matter, protocol.template(&"record".into()).unwrap(), Language::Nl));
    assert!(text.contains("Wat is er afgesproken?") && text.contains("de moeder"), "{text}");
}

/// What the prover says of these changes of the papers.
fn flaws(changes: &[Change<'_>]) -> Vec<(Flaw, Sort, String)> {
    let found = prove(&edition(FOLDER, changes)).findings;
    found.iter().map(|found| (found.flaw, found.sort, found.id.to_string())).collect()
}

#[test]
fn a_record_that_loses_or_repeats_a_row_under_a_row_is_told_with_a_walk() {
    assert_eq!(flaws(&[]), []);
    let content = "content: [Step(\"talk\")]";
    for (name, to, flaw) in [
        (
            "rows told without those under them",
            "content: [Log(of: \"talks\", show: [\"who\", \"day\"]), Answers([\"agreed\", \"closed\"])]",
            (Flaw::FieldUntold, Sort::Field, "agreed"),
        ),
        (
            "some rows told without those under them",
            "content: [Log(of: \"talks\", such: Is(\"who\", \"mother\"), show: [\"who\", \"day\"]), Log(of: \"talks\", such: Not(AllOf([Answered(\"who\"), Is(\"who\", \"mother\")]))), Answers([\"agreed\", \"closed\"])]",
            (Flaw::FieldUntold, Sort::Field, "agreed"),
        ),
        (
            "the answer instead of rows left out",
            "content: [Log(of: \"talks\"), Answers([\"closed\"])]",
            (Flaw::Untold, Sort::Question, "agreed"),
        ),
        (
            "rows told twice",
            "content: [Step(\"talk\"), Log(of: \"talks\")]",
            (Flaw::RowRetold, Sort::Question, "talks"),
        ),
        (
            "rows picked by what stands under them",
            "content: [Log(of: \"talks\", such: SomeEntry(\"agreed\", Is(\"kept\", \"no\"))), Answers([\"agreed\", \"closed\"])]",
            (Flaw::RowUntold, Sort::Question, "talks"),
        ),
    ] {
        let protocol = edition(FOLDER, &[(RECORD, content, to)]);
        let findings = prove(&protocol).findings;
        let found = findings.iter().find(|found| (found.flaw, found.sort, found.id.as_str()) == flaw);
        let Some(found) = found else {
            let found: Vec<_> = findings.iter().map(|found| (found.flaw, found.sort, &found.id)).collect();
            panic!("{name}: {found:?}")
        };
        assert!(found.walk.is_some() || flaw.0 == Flaw::RowRetold, "{name}");
        if let Some(shown) = &found.walk {
            let case = play(&protocol, shown, Language::Nl).unwrap();
            let answers = case.answers();
            let of = |log: &str| answers.given(&protocol.head.id, protocol.question(&log.into()).unwrap());
            assert!(of(flaw.2).is_some() || of("talks").is_some(), "{name}: the walk answers what is lost");
        }
    }
}

#[test]
fn a_record_in_pieces_that_tells_every_row_asks_for_nothing() {
    let pieces = "content: [Log(of: \"talks\", such: Is(\"who\", \"mother\")), Log(of: \"talks\", such: AnyOf([Is(\"who\", \"school\"), Not(Answered(\"who\")), Unknown(\"who\"), NotDone(\"who\")])), Answers([\"agreed\", \"closed\"])]";
    assert_eq!(flaws(&[(RECORD, "content: [Step(\"talk\")]", pieces)]), []);
}

#[test]
fn the_form_to_fill_in_by_pen_says_to_what_each_row_belongs() {
    let blank = told("blank");
    assert!(blank.contains("Een afspraak hoort steeds bij één gesprek van vraag 1."), "{blank}");
}
