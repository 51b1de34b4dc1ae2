//! Where somebody reads along: every protocol asks after it in the same way, warns until it is known that nobody can, and
//! has a form of its note that holds nothing dangerous and nothing that was typed.

use jiff::tz::TimeZone;
use weegwijzer::case::{Answer, walk};
use weegwijzer::document::{Matter, note_text, plain_text, visible_note};
use weegwijzer::locale::Language;
use weegwijzer::protocol::load::WordList;
use weegwijzer::protocol::{Extent, Level, Name, Protocol, Question, Reader, bundle};

use super::room::{paper, protocols, scenario};

const ASKED: &str = "read-along";

fn asked(protocol: &Protocol) -> &Question {
    protocol.question(&Name::from(ASKED)).unwrap_or_else(|| panic!("{} asks nothing", protocol.head.id))
}

/// The visible form of every fictional case, in both languages.
fn every_visible_form(look: impl Fn(&Protocol, &Name, Language, &str, &[&str])) {
    let mut made = 0;
    for protocol in protocols() {
        let template = protocol.template(&"note".into()).unwrap();
        for of in &protocol.scenarios {
            let (case, today) = scenario(&protocol, of.id.as_str());
            let walked = walk(&protocol, case.answers(), today);
            let matter =
                Matter { protocol: &protocol, case: Some((&case, &walked)), today, zone: TimeZone::UTC };
            let typed = case.answers().typed();
            for language in Language::ALL {
                let note = visible_note(&matter, template, language).expect("a visible form");
                look(&protocol, &of.id, language, &note, &typed);
                made += 1;
            }
        }
    }
    assert!(made > 700, "{made}");
}

#[test]
fn no_visible_form_of_any_case_holds_a_dangerous_word_or_what_was_typed() {
    let list = WordList::read(&bundle::visible_words()).unwrap();
    every_visible_form(|protocol, case, language, note, typed| {
        let found = list.found(note, language);
        assert!(found.is_empty(), "{}, {case}: {found:?} in {note}", protocol.head.id);
        // Words of a letter or two may stand in any sentence.
        let flowed = typed.iter().find(|typed| typed.trim().len() > 8 && note.contains(typed.trim()));
        assert_eq!(flowed, None, "{}, {case}: {note}", protocol.head.id);
    });
}

/// The cases of which a careful doctor wrote the papers as well.
const BY_HAND: [(&str, &str); 10] = [
    ("knmg-meldcode", "shoes-on-in-bed"),
    ("knmg-meldcode", "fell-down-the-stairs"),
    ("knmg-meldcode", "help-that-worked"),
    ("kindcheck", "worry-stays-baby"),
    ("jgz-kindermishandeling", "file-that-grew"),
    ("informatieverzoek", "vt-by-letter"),
    ("knmg-meldcode", "crying-baby-tired-mother"),
    ("spoed-signalering", "scald-after-two-days"),
    ("lesa-samenwerking", "help-not-enough"),
    ("belblad", "startled-by-a-door"),
];

#[test]
fn a_visible_form_of_a_usual_case_says_at_least_three_things() {
    for (protocol, case) in BY_HAND {
        let protocol = bundle::get(&protocol.into()).unwrap();
        let (case, today) = scenario(&protocol, case);
        let walked = walk(&protocol, case.answers(), today);
        let matter = Matter { protocol: &protocol, case: Some((&case, &walked)), today, zone: TimeZone::UTC };
        let template = protocol.template(&"note".into()).unwrap();
        for language in Language::ALL {
            let note = visible_note(&matter, template, language).unwrap();
            let said = note.lines().filter(|line| line.ends_with('.')).count();
            assert!(said >= 3, "{}: {note}", protocol.head.id);
        }
    }
}

#[test]
fn a_talk_with_one_parent_is_not_told_where_the_other_may_read_along() {
    let protocol = bundle::get(&"knmg-meldcode".into()).unwrap();
    let template = protocol.template(&"note".into()).unwrap();
    let both = "Met de ouders gesproken.";
    let mut seen = [0, 0];
    for of in &protocol.scenarios {
        let (case, today) = scenario(&protocol, of.id.as_str());
        let walked = walk(&protocol, case.answers(), today);
        let matter = Matter { protocol: &protocol, case: Some((&case, &walked)), today, zone: TimeZone::UTC };
        let note = visible_note(&matter, template, Language::Nl).unwrap();
        let talks = case.answers().given(&protocol.head.id, protocol.question(&"talks".into()).unwrap());
        let with = |who: &str| {
            let mut talks = talks.iter().flat_map(|talks| talks.entries());
            talks.any(|talk| talk.fields.get("who") == Some(&Answer::One(who.into())))
        };
        assert!(!note.contains("ouder") || note.contains(both), "{}: {note}", of.id);
        assert!(!note.contains(both) || (with("parent-1") && with("parent-2")), "{}: {note}", of.id);
        seen[usize::from(note.contains(both))] += 1;
    }
    assert!(seen[0] > 10 && seen[1] > 5, "{seen:?}");
}

#[test]
fn a_visible_form_says_when_the_doctor_looks_again() {
    let protocol = bundle::get(&"knmg-meldcode".into()).unwrap();
    let (case, today) = scenario(&protocol, "shoes-on-in-bed");
    let walked = walk(&protocol, case.answers(), today);
    let matter = Matter { protocol: &protocol, case: Some((&case, &walked)), today, zone: TimeZone::UTC };
    let template = protocol.template(&"note".into()).unwrap();
    let said = |language| visible_note(&matter, template, language).unwrap();
    let lines = [
        "E:",
        "Bevindingen beoordeeld.",
        "Met de ouders gesproken.",
        "",
        "P:",
        "Overlegd met een collega.",
        "Steun geboden of geregeld.",
        "Opnieuw kijken op 26 november 2026.",
    ];
    let nl = said(Language::Nl);
    assert!(nl.trim_end().ends_with(&lines.join("\n")), "{nl}");
    assert!(said(Language::En).contains("To be looked at again on 26 November 2026."));
}

#[test]
fn the_form_with_the_content_says_first_that_it_is_the_shielded_one_and_the_visible_form_does_not() {
    let said =
        [(Language::Nl, "Besloten vorm: alleen afgeschermd."), (Language::En, "Shielded form: only where")];
    for protocol in protocols() {
        let template = protocol.template(&"note".into()).unwrap();
        let (case, today) = scenario(&protocol, protocol.scenarios[0].id.as_str());
        let walked = walk(&protocol, case.answers(), today);
        let matter = Matter { protocol: &protocol, case: Some((&case, &walked)), today, zone: TimeZone::UTC };
        for (language, said) in said {
            let paper = paper(&protocol, &case, today, template, language, Extent::Short);
            for text in [note_text(&paper), plain_text(&paper)] {
                let place = text.find(said).unwrap_or_else(|| panic!("{}: {text}", protocol.head.id));
                assert!(text.find("\nS:").is_none_or(|first| place < first), "{text}");
            }
            assert!(!visible_note(&matter, template, language).unwrap().contains(said));
        }
    }
}

#[test]
fn a_note_and_a_record_are_short_wherever_they_are_made() {
    for protocol in protocols() {
        for template in &protocol.templates {
            let short = ["note", "record"].contains(&template.id.as_str());
            let usual = if short { Extent::Short } else { Extent::Full };
            assert_eq!(template.usual_extent(), usual, "{} {}", protocol.head.id, template.id);
        }
    }
}

#[test]
fn every_protocol_that_makes_a_note_asks_last_who_reads_along_and_shares_the_answer() {
    let first = protocols().next().unwrap();
    for protocol in protocols() {
        let id = &protocol.head.id;
        let question = asked(&protocol);
        assert_eq!(question.fact, Some(Name::from(ASKED)), "{id}");
        assert!(question.when.is_none(), "{id}: it is always asked");
        assert_eq!(question.answer, asked(&first).answer, "{id}: a shared answer means the same everywhere");
        assert_eq!(question.ask, asked(&first).ask, "{id}");
        let last = protocol.steps.last().unwrap();
        assert!(last.when.is_none(), "{id}: where the papers are made, on every walk");
        assert_eq!(last.questions.last().map(|last| &last.id), Some(&question.id), "{id}");
        let has_short =
            protocol.questions().any(|(_, other)| other.id != question.id && other.short.is_some());
        assert_eq!(question.short.is_some(), has_short, "{id}: it is on the short route where there is one");
    }
}

#[test]
fn reading_along_is_a_danger_at_every_paper_of_the_own_file_until_nobody_can() {
    for protocol in protocols() {
        let id = &protocol.head.id;
        let rule = protocol.alert(&"read-along-unsafe".into()).unwrap();
        assert_eq!(rule.level, Level::Danger, "{id}");
        let own_file = protocol.templates.iter().filter(|paper| paper.reader == Reader::File);
        for paper in own_file {
            assert!(rule.papers.contains(&paper.id), "{id}: {}", paper.id);
        }
        let note = protocol.template(&"note".into()).unwrap();
        assert!(note.before.is_empty(), "{id}: it holds nothing back");
        let card =
            note.card.as_ref().and_then(|card| protocol.head.cards.iter().find(|known| known.id == *card));
        assert!(card.is_some_and(|card| card.lines.len() >= 6), "{id}: what goes where is said beside it");
    }
}
