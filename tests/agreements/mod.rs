//! Local agreements that are laid over a protocol: what they change holds everywhere, what they do not moves on below them, and
//! their author is told at their own lines what no longer fits.

mod beside;
mod commands;
mod edition;
mod faults;
mod made;
mod shelf;
mod signing;

use std::sync::Arc;

use jiff::civil::date;
use jiff::tz::TimeZone;
use weegwijzer::authoring::prove::{Verdict, prove};
use weegwijzer::document::typeset::lay_out;
use weegwijzer::document::{Matter, compose, plain_text};
use weegwijzer::drawing::{Of, Placed, draw, svg};
use weegwijzer::locale::Language;
use weegwijzer::protocol::load::{
    self, AgreedSort, Diagnosis, Overlaid, Severity, SourceFile, Spot, lay_over,
};
use weegwijzer::protocol::{Level, Name, Protocol, bundle};

pub const AGREED: &str = include_str!("jgz-kindermishandeling.local.ron");
pub const NAME: &str = "jgz-kindermishandeling.local.ron";
const ID: &str = "jgz-kindermishandeling";

fn below() -> Vec<SourceFile> {
    bundle::all().iter().find(|bundled| bundled.id() == ID).unwrap().files()
}

fn laid(agreed: &str) -> Overlaid {
    lay_over(&below(), &[SourceFile::new(NAME, agreed)])
}

fn loaded(laid: &Overlaid) -> Protocol {
    load::load(&laid.files).map_err(|found| laid.told(found)).unwrap().protocol
}

/// The file of the protocol below with one text in the place of another: another edition of it.
fn edition(local: &str, text: &str, other: &str) -> Vec<SourceFile> {
    let mut files = below();
    let file = files.iter_mut().find(|file| file.local() == local).unwrap();
    let before = String::from_utf8(file.bytes.clone()).unwrap();
    assert!(before.contains(text), "{text}");
    file.bytes = before.replace(text, other).into_bytes();
    files
}

fn told(found: &[Diagnosis]) -> Vec<(String, usize, Severity, String)> {
    let one = |one: &Diagnosis| {
        (one.file.to_string(), one.line, one.severity, one.message(Language::Nl).to_owned())
    };
    found.iter().map(one).collect()
}

#[test]
fn three_changes_are_one_small_file_and_hold_in_the_walk_and_the_other_language() {
    assert!(AGREED.lines().count() < 40, "{}", AGREED.lines().count());
    let laid = laid(AGREED);
    assert_eq!(told(&laid.found), []);
    let protocol = loaded(&laid);
    let question = protocol.question(&Name::from("key-officer")).unwrap();
    let hint = question.hint.as_ref().unwrap();
    assert_eq!(hint.nl, "Bij ons altijd eerst de aandachtsfunctionaris van uw team.");
    assert_eq!(hint.en, "Bij ons altijd eerst de aandachtsfunctionaris van uw team. [in Dutch]");
    let consult = protocol.step(&Name::from("consult")).unwrap();
    let ids: Vec<&str> = consult.questions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(ids[..2], ["key-officer", "asked-within"]);
    let card = protocol.head.cards.iter().find(|card| card.id.as_str() == "emergency").unwrap();
    assert_eq!(card.lines.last().unwrap().say.nl, "Meld het dezelfde dag aan de stafarts van uw team.");
    assert!(!bundle::brings(&protocol), "it is another edition");
    assert_eq!(protocol.locals()[0].by.nl, "JGZ Voorbeeldregio");
}

#[test]
fn every_guarantee_is_still_proved_under_the_agreements() {
    let proof = prove(&loaded(&laid(AGREED)));
    let open: Vec<_> = proof
        .guarantees
        .iter()
        .filter(|one| !matches!(one.verdict, Verdict::Proved { .. }))
        .map(|one| one.id.to_string())
        .collect();
    assert_eq!(open, Vec::<String>::new());
}

#[test]
fn what_changed_below_is_told_at_the_line_that_was_agreed_and_the_rest_holds() {
    let files = edition(
        "steps/consult.ron",
        "Aandachtsfunctionaris, stafarts of een ervaren collega.",
        "Een aandachtsfunctionaris of een ervaren collega.",
    );
    let laid = lay_over(&files, &[SourceFile::new(NAME, AGREED)]);
    let found = told(&laid.found);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].0.as_str(), found[0].1, found[0].2), (NAME, 13, Severity::Warning), "{found:?}");
    let help = laid.found[0].help(Language::Nl).unwrap();
    assert!(help.contains("Een aandachtsfunctionaris of een ervaren collega."), "{help}");
    let protocol = loaded(&laid);
    assert!(protocol.question(&Name::from("asked-within")).is_some());
    let hint = protocol.question(&Name::from("key-officer")).unwrap().hint.clone().unwrap();
    assert!(hint.nl.starts_with("Bij ons altijd"), "{hint:?}");
}

#[test]
fn what_has_gone_below_is_told_with_what_is_near_and_left_out() {
    let agreed = AGREED
        .replace("Question(\"key-officer\")", "Question(\"key-oficer\")")
        .replace("card: \"emergency\"", "card: \"no-such-card-anywhere\"");
    let laid = laid(&agreed);
    let found = told(&laid.found);
    let lines: Vec<(usize, Severity)> = found.iter().map(|one| (one.1, one.2)).collect();
    assert_eq!(lines, [(12, Severity::Warning), (16, Severity::Warning)], "{found:?}");
    assert!(laid.found[0].help(Language::Nl).unwrap().contains("key-officer"), "{:?}", laid.found);
    let protocol = loaded(&laid);
    assert!(protocol.question(&Name::from("asked-within")).is_some(), "the rest holds");
    assert!(laid.left_out());
    let sorts: Vec<AgreedSort> = protocol.locals()[0].agreed().iter().map(|one| one.sort).collect();
    assert_eq!(sorts, [AgreedSort::Question], "nobody signs for what does not hold");
}

#[test]
fn what_really_was_replaced_stands_on_the_page_to_sign() {
    let wrong = AGREED.replace("was: \"Aandachtsfunctionaris, stafarts", "was: \"Iemand, stafarts");
    let protocol = loaded(&laid(&wrong));
    let agreed = protocol.locals()[0].agreed();
    assert_eq!(agreed[0].was, Some("Aandachtsfunctionaris, stafarts of een ervaren collega."));
    let nothing = AGREED.replacen(
        "of: Question(\"key-officer\"), text: \"hint\"",
        "of: Alert(\"home-not-asked\"), text: \"act\"",
        1,
    );
    let found = laid(&nothing).found;
    assert!(found.len() == 1, "{found:?}");
}

#[test]
fn what_is_told_of_the_protocol_below_stands_where_it_stands_there() {
    let laid = laid(AGREED);
    // A reference behind everything that was written in, which leads nowhere.
    let broken = |files: &[SourceFile]| {
        let mut files = files.to_vec();
        let head = files.iter_mut().find(|file| file.local() == "protocol.ron").unwrap();
        let text = String::from_utf8(head.bytes.clone()).unwrap();
        let at = text.rfind("Is(\"").unwrap() + 4;
        head.bytes = format!("{}no-such-{}", &text[..at], &text[at..]).into_bytes();
        load::load(&files).unwrap_err()
    };
    let without = told(&broken(&below()));
    assert!(!without.is_empty());
    assert_eq!(told(&laid.told(broken(&laid.files))), without);
}

#[test]
fn two_files_of_one_protocol_hold_together_or_tell_that_they_clash() {
    let other = AGREED.replace("asked-within", "asked-again").replace("voorbeeldregio", "andere-regio");
    let both = [SourceFile::new("a.local.ron", AGREED), SourceFile::new("b.local.ron", other.as_str())];
    let laid = lay_over(&below(), &both);
    let found = told(&laid.found);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].0.as_str(), found[0].2), ("b.local.ron", Severity::Error), "{found:?}");
    let apart = other
        .replace("Question(\"key-officer\"), text: \"hint\"", "Question(\"key-officer\"), text: \"named\"");
    let apart = apart.replace(
        "was: \"Aandachtsfunctionaris, stafarts of een ervaren collega.\",",
        "was: \"Deskundige gevraagd\",",
    );
    let laid =
        lay_over(&below(), &[SourceFile::new("a.local.ron", AGREED), SourceFile::new("b.local.ron", apart)]);
    assert_eq!(told(&laid.found), []);
    let protocol = loaded(&laid);
    assert_eq!(protocol.locals().len(), 2);
    let consult = protocol.step(&Name::from("consult")).unwrap();
    let ids: Vec<&str> = consult.questions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(ids[..3], ["key-officer", "asked-within", "asked-again"]);
}

#[test]
fn a_mistake_is_told_where_the_author_wrote_it() {
    let cases = [
        ("Is(\"key-officer\", \"done\")", "Is(\"key-officer\", \"dome\")", 25, "dome"),
        (
            "source: \"voorbeeldregio\", place: \"afspraak 4\"",
            "source: \"elders\", place: \"4\"",
            18,
            "elders",
        ),
        ("id: \"asked-within\"", "id: \"key-talk\"", 21, "key-talk"),
        ("need: Optional", "need: Sometimes", 30, "Sometimes"),
        ("(nl: \"Ja\")", "(nl: \"\")", 27, ""),
        ("agreed: \"2026-11-16\"", "agreed: \"16-11-2026\"", 5, "16-11-2026"),
        ("of: \"jgz-kindermishandeling\"", "of: \"knmg-meldcode\"", 3, "knmg-meldcode"),
        (
            "evidence: Verified),\n    ))],\n    questions",
            "evidence: Verified,\n    ))],\n    questions",
            0,
            "",
        ),
        ("text: \"hint\"", "text: \"hnt\"", 12, "hnt"),
        ("on: [\"record\"]", "on: [\"recrod\"]", 20, "recrod"),
    ];
    for (right, wrong, line, word) in cases {
        let agreed = AGREED.replacen(right, wrong, 1);
        assert_ne!(agreed, AGREED, "{right}");
        let laid = laid(&agreed);
        let found = match load::load(&laid.files) {
            Ok(loaded) => [laid.found.clone(), laid.told(loaded.remarks)].concat(),
            Err(found) => [laid.found.clone(), laid.told(found)].concat(),
        };
        let here: Vec<&Diagnosis> = found.iter().filter(|one| one.file.ends_with(NAME)).collect();
        let said: Vec<String> = here.iter().map(|one| one.render(Language::Nl)).collect();
        assert!(
            here.iter().zip(&said).any(|(one, said)| (line == 0 || one.line == line) && said.contains(word)),
            "{wrong}: line {line}\n{}\n{:?}",
            said.join("\n"),
            told(&found)
        );
        for one in &here {
            assert!(one.help(Language::Nl).is_some() || one.severity == Severity::Warning, "{one:?}");
        }
    }
}

#[test]
fn the_answer_to_an_added_question_is_on_the_paper_it_was_put_on() {
    let protocol = loaded(&laid(AGREED));
    let record = protocol.template(&Name::from("record")).unwrap();
    let matter = Matter { protocol: &protocol, case: None, today: date(2026, 11, 28), zone: TimeZone::UTC };
    let review = compose(&matter, protocol.template(&Name::from("local")).unwrap(), Language::Nl);
    let text = plain_text(&review).split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "JGZ Voorbeeldregio",
        "16 november 2026",
        "Bij ons altijd eerst de aandachtsfunctionaris",
        "In de plaats van: “Aandachtsfunctionaris, stafarts of een ervaren collega.”",
        "Is de deskundige binnen twee werkdagen gevraagd?",
        "afspraak 2",
        "handtekening",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert_eq!(lay_out(&review).pages.len(), 1, "one page to sign");
    let told = format!("{record:?}");
    assert!(told.contains("asked-within"), "{told}");
}

#[test]
fn an_alert_speaks_louder_with_the_reason_and_no_guarantee_can_be_taken_away() {
    let agreed_text = AGREED.replacen(
        "    questions: [",
        "    alerts: [(of: \"no-talk-no-advice\", level: Danger, because: (nl: \"Zo wil de regio het.\"))],\n    questions: [",
        1,
    );
    let with = laid(&agreed_text);
    let protocol = loaded(&with);
    assert_eq!(protocol.alert(&Name::from("no-talk-no-advice")).unwrap().level, Level::Danger);
    let agreed = protocol.locals()[0].agreed();
    let other = agreed.iter().find(|one| one.sort == AgreedSort::Level(Level::Danger)).unwrap();
    assert_eq!(other.of, Spot::Alert(Name::from("no-talk-no-advice")));
    assert_eq!(other.now.nl, "Zo wil de regio het.");
    for (wrong, words) in [("level: Danger", "level: Attention"), ("\"Zo wil de regio het.\"", "\"\"")] {
        let found = laid(&agreed_text.replacen(wrong, words, 1)).found;
        assert_eq!(found.len(), 1, "{words}: {found:?}");
    }
    let guarantees = AGREED.replacen("    questions: [", "    guarantees: [],\n    questions: [", 1);
    let without = laid(&guarantees);
    assert!(without.found.iter().any(|one| one.severity == Severity::Error), "{:?}", without.found);
}

#[test]
fn the_merged_edition_can_be_kept_and_is_the_same_one_afterwards() {
    let laid = laid(AGREED);
    let protocol = Arc::new(loaded(&laid));
    let again = load::load(&laid.files).unwrap().protocol;
    assert_eq!((again.hash.clone(), again.locals().len()), (protocol.hash.clone(), 1));
    // Windows line ends in the agreements make no other edition.
    let other = lay_over(&below(), &[SourceFile::new(NAME, AGREED.replace('\n', "\r\n"))]);
    assert_eq!(told(&other.found), []);
    assert!(loaded(&other).question(&Name::from("asked-within")).is_some());
}

#[test]
fn the_agreements_of_the_authors_text_are_these_and_hold() {
    let text = include_str!("../../protocols/README.md");
    assert!(text.contains(AGREED), "the example is the file that is tried here");
    let section = text.split("## Local agreements").nth(1).unwrap();
    let besides = section.split("```ron\n").nth(2).and_then(|block| block.split("```").next()).unwrap();
    let agreed = AGREED.replacen("    questions: [", &format!("{besides}    questions: ["), 1);
    let laid = laid(&agreed);
    assert_eq!(told(&laid.found), []);
    let protocol = loaded(&laid);
    assert_eq!(protocol.locals()[0].agreed().len(), 5);
    let asked = protocol.question(&Name::from("key-others")).unwrap();
    assert!(asked.option(&Name::from("via-nurse")).is_some());
}

#[test]
fn what_is_local_is_marked_on_the_map_and_nothing_else_is() {
    let agreed = AGREED.replacen(
        "    lines: [(",
        "    alerts: [(of: \"home-not-asked\", level: Hint, because: (nl: \"Zo afgesproken.\"))],\n    lines: [(",
        1,
    );
    let protocol = loaded(&laid(&agreed));
    for (language, mark) in [(Language::Nl, "eigen afspraak"), (Language::En, "local agreement")] {
        let marked = |placed: &&Placed| {
            let words: Vec<&str> = placed.texts.iter().map(|text| text.piece.text.as_str()).collect();
            words.join(" ").contains(mark)
        };
        let drawing = draw(&protocol, language, None);
        let on: Vec<Of> = drawing.boxes.iter().filter(marked).map(|placed| placed.of.clone()).collect();
        let question = |id: &str| Of::Question(Name::from(id));
        let alert = Of::Alert(Name::from("home-not-asked"), Level::Hint);
        let expected = [question("key-officer"), question("asked-within"), alert];
        assert_eq!(on.len(), expected.len(), "{on:?}");
        assert!(expected.iter().all(|of| on.contains(of)), "{on:?}");
        assert!(!svg(&draw(&loaded(&lay_over(&below(), &[])), language, None)).contains(mark));
    }
}
