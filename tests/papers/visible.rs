//! Where somebody reads along: every protocol asks after it in the same way, warns until it is known that nobody can, and
//! has a form of its note that holds nothing dangerous and nothing that was typed.

use jiff::tz::TimeZone;
use weegwijzer::case::{Answer, Case, Event, Spot, walk};
use weegwijzer::document::{Matter, note_text, plain_text, visible_note};
use weegwijzer::locale::Language;
use weegwijzer::protocol::load::WordList;
use weegwijzer::protocol::{Extent, Level, Name, Protocol, Question, Reader, bundle};

use super::room::{one_line, paper, protocols, scenario};

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

/// Words of the form that anybody may read, at most: it is a few lines.
const MOST_WORDS: usize = 40;

#[test]
fn no_visible_form_of_any_case_is_more_than_a_few_lines() {
    every_visible_form(|protocol, case, _, note, _| {
        let words = note.split_whitespace().count();
        assert!((2..=MOST_WORDS).contains(&words), "{}, {case}: {words} words: {note}", protocol.head.id);
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
        // Behind it only what follows from it: what the episode is called, where its name is read too.
        let mut asked = last.questions.iter().filter(|other| other.id != "episode-name");
        assert_eq!(asked.next_back().map(|last| &last.id), Some(&question.id), "{id}");
        let has_short =
            protocol.questions().any(|(_, other)| other.id != question.id && other.short.is_some());
        assert_eq!(question.short.is_some(), has_short, "{id}: it is on the short route where there is one");
    }
}

/// Coding asks for the suspicion in the name of an episode, reading along against it: the choice is the doctor's, with the
/// reason, and stands on the form that nobody reads along.
#[test]
fn the_name_of_an_episode_is_asked_where_somebody_reads_along_and_stands_on_the_shielded_note_alone() {
    let mut asked = 0;
    for protocol in protocols() {
        let id = &protocol.head.id;
        let Some(question) = protocol.question(&"episode-name".into()) else { continue };
        asked += 1;
        let spot = Spot::of(&protocol, question);
        let reads = protocol.question(&Name::from(ASKED)).unwrap();
        let (mut case, today) = scenario(&protocol, protocol.scenarios[0].id.as_str());
        let at = case.state().changed;
        let say = |case: &mut Case, at_spot: Spot, answer: Answer| {
            case.record(Event::Answered { at: at_spot, answer, reason: None }, at).unwrap();
        };
        say(&mut case, Spot::of(&protocol, reads), Answer::Many(["nobody".into()].into()));
        let is_asked = |case: &Case| walk(&protocol, case.answers(), today).question(&question.id).is_some();
        assert!(!is_asked(&case), "{id}: nobody reads along");
        say(&mut case, Spot::of(&protocol, reads), Answer::Many(["parent".into()].into()));
        assert!(is_asked(&case), "{id}: a parent reads along");
        let name = "buikpijn; het vermoeden staat er niet in, want vader leest mee";
        say(&mut case, spot, Answer::Text(name.to_owned()));
        let note = protocol.template(&"note".into()).unwrap();
        let shielded = one_line(&paper(&protocol, &case, today, note, Language::Nl, Extent::Short));
        assert!(shielded.contains(name), "{id}: {shielded}");
        let walked = walk(&protocol, case.answers(), today);
        let matter = Matter { protocol: &protocol, case: Some((&case, &walked)), today, zone: TimeZone::UTC };
        let visible = visible_note(&matter, note, Language::Nl).unwrap();
        assert!(!visible.contains("buikpijn"), "{id}: {visible}");
    }
    assert_eq!(asked, 10, "all but youth health care, which has no episodes");
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
