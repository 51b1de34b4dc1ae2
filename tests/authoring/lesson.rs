//! Whether a fictional case can be played by a group: what gives the ending away, and what was told nowhere.

use weegwijzer::authoring::lesson::{remarks, tally};
use weegwijzer::protocol::bundle;
use weegwijzer::protocol::load::{self, EndingWords, Severity, SourceFile};

use super::folder::{read, replaced};

const BRUISES: &str = "protocols/blauwe-plekken";
const CHEEK: &str = "scenarios/cheek-of-a-baby.ron";

fn words() -> EndingWords {
    EndingWords::read(&bundle::ending_words()).unwrap()
}

/// What is said of the case of the cheek: the line, and the message in Dutch.
fn told(files: &[SourceFile]) -> Vec<(usize, String)> {
    let protocol = load::load(files).unwrap().protocol;
    let found = remarks(&protocol, files, &words());
    found
        .into_iter()
        .inspect(|one| assert_eq!(one.severity, Severity::Warning))
        .filter(|one| one.file.ends_with(CHEEK))
        .map(|one| (one.line, one.words.message.nl))
        .collect()
}

/// The messages alone, when a text of the case is another.
fn when(from: &str, to: &str) -> Vec<String> {
    let told = told(&replaced(&read(BRUISES), CHEEK, from, to));
    told.into_iter().map(|(_, message)| message).collect()
}

#[test]
fn every_case_that_comes_along_is_for_a_group() {
    let mut without = Vec::new();
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        let scenarios = protocol.scenarios.iter().filter(|scenario| scenario.debrief.is_none());
        without.extend(scenarios.map(|scenario| format!("{}/{}", bundled.id(), scenario.id)));
    }
    assert!(without.is_empty(), "a case without a debrief is in no lesson: write one for {without:?}");
}

#[test]
fn every_case_that_comes_along_with_a_debrief_can_be_played_by_a_group() {
    let mut playable = 0;
    let mut wrong = String::new();
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        let files = bundled.files();
        for one in remarks(&protocol, &files, &words()) {
            wrong.push_str(&format!("{}:{}: {}\n", one.file, one.line, one.words.message.nl));
        }
        let with_debrief = protocol.scenarios.iter().filter(|scenario| scenario.debrief.is_some()).count();
        assert_eq!(tally(&protocol, &words()).playable(), with_debrief, "{}", bundled.id());
        playable += with_debrief;
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(playable >= 560, "{playable}");
}

#[test]
fn a_story_that_tells_what_the_clinician_does_is_told_where_it_stands() {
    let files =
        replaced(&read(BRUISES), CHEEK, "Vandaag ligt zijn dossier weer open op uw tafel.", "U beslist.");
    assert_eq!(told(&files), [(5, "het verhaal vertelt wat de arts doet: \"beslist\"".to_owned())]);
}

#[test]
fn a_tell_may_neither_judge_nor_name_an_outcome_nor_give_a_later_judgement_away() {
    let was = "Het was één plek.";
    assert_eq!(when(was, "Het was terecht maar één plek.").len(), 1);
    let protocol = load::load(&read(BRUISES)).unwrap().protocol;
    let title = protocol.outcome(&"illness".into()).unwrap().title.nl.clone();
    let told = when(was, &format!("Iemand zegt: {title}, bij één plek."));
    assert_eq!(told, [format!("hier staat een uitkomst: \"{title}\"")]);
    let told = when(was, "Een collega: nee, niet uitgesloten, met één plek.");
    assert!(told.iter().any(|told| told.contains("`conclusion`")), "{told:?}");
}

#[test]
fn an_answer_that_nothing_tells_is_told_and_so_is_a_number_in_it() {
    let told = when("        Learn((nl: \"Het was één plek.\", en: \"It was one mark.\")),\n", "");
    assert_eq!(told, ["niets vertelt wat bij `number` het antwoord is"]);
    let told = when("Rechterwang, ovaal, 2 bij 1 cm.", "Rechterwang, ovaal, 7 bij 1 cm.");
    assert_eq!(told, ["\"7\" staat in het antwoord op `description` en is nergens verteld"]);
}

#[test]
fn a_day_of_the_calendar_is_told_because_the_case_is_played_on_another() {
    let told = when("Vandaag ligt zijn dossier", "Op 18 november ligt zijn dossier");
    assert_eq!(told, ["een dag van de kalender: \"november\""]);
}

#[test]
fn a_stop_that_comes_too_late_for_its_place_is_told() {
    let told = when("at: \"mobility\"", "at: \"talk-by\"");
    assert_eq!(told.len(), 3, "all stops below it lie before it: {told:?}");
}

#[test]
fn a_case_without_a_debrief_is_a_test_and_is_only_counted() {
    let files = read("tests/broken/base");
    let protocol = load::load(&files).unwrap().protocol;
    assert_eq!(remarks(&protocol, &files, &words()), []);
    assert_eq!(tally(&protocol, &words()).playable(), 0);
}
