//! What happened is on paper, and what did not is not: a second talk leaves the first one as it is, and what was done is
//! not told to do.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use weegwijzer::case::{Answer, Case, Event, Pin, Spot, play, walk};
use weegwijzer::locale::Language;
use weegwijzer::protocol::Content;

use super::room::{day, holds, protocol, protocols, scenario, text};

#[test]
fn a_second_talk_in_youth_health_care_leaves_the_day_and_words_of_the_first() {
    let protocol = protocol("jgz-kindermishandeling");
    let (case, today) = scenario(&protocol, "file-that-grew");
    for document in ["record", "note"] {
        let text = text(&protocol, &case, today, document, Language::Nl);
        holds(
            &text,
            &["20-10: moeder", "moeder gaat naar de huisarts", "22-10: vader", "vader neemt ontbijt over"],
        );
    }
}

#[test]
fn what_was_done_stands_as_done_with_its_day_and_not_among_what_is_to_be_done() {
    let protocol = protocol("knmg-meldcode");
    let (case, today) = scenario(&protocol, "fell-down-the-stairs");
    let note = text(&protocol, &case, today, "worksheet", Language::Nl);
    assert!(!note.contains("Zorg voor medische hulp"), "{note}");
    assert!(!note.contains("Doe de melding"), "{note}");
    holds(
        &note,
        &["Gedaan", "✓ De melding is gedaan. (", "✓ Medische zorg is gegeven of geregeld. (genoteerd op "],
    );
}

/// What an answer says in the tense of done, and the words that would tell to do it all the same.
const DONE_AND_TO_DO: [(&str, &str); 8] = [
    ("112 is gebeld.", "Bel 112. direct"),
    ("Veilig Thuis is gebeld.", "Bel Veilig Thuis, 0800-2000. direct"),
    ("Veilig Thuis is gebeld.", "Bel Veilig Thuis nu"),
    ("Medische zorg is gegeven of geregeld.", "Zorg voor medische hulp"),
    (": melding gedaan", "Doe de melding en noteer de dag"),
    ("Het Centrum Seksueel Geweld is gebeld.", "Bel 0800-0188. direct"),
    ("De vertrouwensarts is gevraagd.", "Bel de vertrouwensarts"),
    ("Het kind is naar de spoedeisende hulp gestuurd.", "Stuur het kind in"),
];

#[test]
fn no_paper_of_any_scenario_tells_to_do_what_its_answers_say_is_done() {
    let mut told = String::new();
    for protocol in protocols() {
        let with_actions = |template: &&weegwijzer::protocol::Template| {
            let mut contents = template.sections.iter().flat_map(|section| &section.content);
            contents.any(|content| matches!(content, Content::Actions))
        };
        let papers: Vec<_> =
            protocol.templates.iter().filter(with_actions).map(|paper| paper.id.clone()).collect();
        for scenario in &protocol.scenarios {
            let case = play(&protocol, scenario, Language::Nl).unwrap();
            let walk = walk(&protocol, case.answers(), scenario.today);
            let (mut done, mut open) = (BTreeSet::new(), BTreeSet::new());
            for state in walk.reached() {
                for action in &state.actions {
                    let rule = protocol.outcome(&state.id).unwrap();
                    let rule = rule.actions.iter().find(|rule| rule.id == action.id).unwrap();
                    let what = rule.what.get(Language::Nl);
                    let _ = if action.done.is_some() { done.insert(what) } else { open.insert(what) };
                }
            }
            for both in done.intersection(&open) {
                let _ = writeln!(told, "{}/{}: done and to do: {both}", protocol.head.id, scenario.id);
            }
            for paper in &papers {
                // What is done stands on the record, what is to be done on the worksheet.
                let record = text(&protocol, &case, scenario.today, "record", Language::Nl);
                let text = record + &text(&protocol, &case, scenario.today, paper.as_str(), Language::Nl);
                for (says, what) in DONE_AND_TO_DO {
                    if text.contains(says) && text.contains(what) {
                        let at = format!("{}/{} {paper}", protocol.head.id, scenario.id);
                        let _ = writeln!(told, "{at}: {says} {what}");
                    }
                }
            }
        }
    }
    assert!(told.is_empty(), "\n{told}");
}

#[test]
fn no_danger_then_and_danger_now_stand_with_their_days_and_a_word_about_it() {
    let protocol = protocol("knmg-meldcode");
    let mut seen = 0;
    for scenario in &protocol.scenarios {
        let case = play(&protocol, scenario, Language::Nl).unwrap();
        // A day later, so that a judgement is not of the day of the paper.
        let today = scenario.today.tomorrow().unwrap();
        let note = text(&protocol, &case, today, "note", Language::Nl);
        let calm = note.contains("er was volgens mij geen acuut gevaar");
        if calm && note.contains("ik vind de situatie acuut onveilig") {
            let day = day(Language::Nl, scenario.today);
            seen += 1;
            holds(
                &note,
                &[
                    &format!("Op {day}: er was volgens mij geen acuut gevaar"),
                    &format!("Op {day}: ik vind de situatie acuut onveilig"),
                    "dat oordeel is veranderd.",
                ],
            );
        }
    }
    assert!(seen > 0, "no scenario in which danger came later");
}

#[test]
fn a_record_denies_nothing_that_another_protocol_of_the_case_may_hold() {
    let (jgz, code) = (protocol("jgz-kindermishandeling"), protocol("knmg-meldcode"));
    let (mut case, today) = scenario(&jgz, "file-that-grew");
    let record = |case: &Case| text(&code, case, today, "record", Language::Nl);
    let alone = scenario(&code, "fell-down-the-stairs").0;
    assert!(!record(&alone).contains("genoteerd"), "it speaks of nothing that was not noted");
    let at = case.state().changed;
    case.record(Event::ProtocolAdded(Pin::of(&code)), at).unwrap();
    let told = record(&case);
    assert!(!told.contains("genoteerd"), "{told}");
}

#[test]
fn a_report_of_tomorrow_is_told_as_to_come_and_is_still_to_be_made() {
    let code = protocol("knmg-meldcode");
    let (mut case, today) = scenario(&code, "fell-down-the-stairs");
    let note = |case: &Case| text(&code, case, today, "worksheet", Language::Nl);
    assert!(note(&case).contains("✓ De melding is gedaan."));
    let question = code.question(&"report-sent".into()).unwrap();
    let at = Spot::of(&code, question);
    let mut answer = case.answers().at(&at).cloned().unwrap();
    let Answer::Entries(entries) = &mut answer else { panic!("{answer:?}") };
    entries.truncate(1);
    let _ = entries[0].fields.insert("on".into(), Answer::Date(today.tomorrow().unwrap()));
    let moment = case.state().changed;
    let reason = Some("Verkeerde dag.".to_owned());
    case.record(Event::Answered { at, answer, reason }, moment).unwrap();
    let note = note(&case);
    assert!(!note.contains("✓ De melding is gedaan."), "{note}");
    let record = text(&code, &case, today, "record", Language::Nl);
    assert!(record.contains("(die dag moet nog komen)"), "{record}");
}
