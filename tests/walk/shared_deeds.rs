//! A deed noted in one protocol of a case is done in the other one too. What a deed is lives in `case::deed`.

use std::collections::{BTreeMap, BTreeSet};

use weegwijzer::case::{Answer, Answers, Deed, Entry, EntryId, Spot, play, walk};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Move, Protocol, bundle};

use super::{Date, TODAY, date, one};

fn spot(protocol: &Protocol, question: &str) -> Spot {
    Spot::of(protocol, protocol.question(&question.into()).unwrap())
}

fn reported_on(day: Date) -> Answer {
    let fields = BTreeMap::from([("on".into(), Answer::Date(day))]);
    Answer::Entries(vec![Entry { id: EntryId(1), fields }])
}

/// Whether the report was made, as the protocol sees it.
fn report(protocol: &Protocol, answers: &Answers, outcome: &str) -> Option<Deed> {
    let walk = walk(protocol, answers, TODAY);
    assert!(walk.reaches(&outcome.into()), "{outcome} is what asks for the report");
    let outcome = walk.outcomes.into_iter().find(|found| found.id == outcome).unwrap();
    outcome.actions.into_iter().find(|action| action.id == "report").unwrap().done
}

#[test]
fn a_report_noted_in_the_meldcode_is_off_the_list_of_youth_health_care() {
    let jgz = bundle::get(&"jgz-kindermishandeling".into()).unwrap();
    let meldcode = bundle::get(&"knmg-meldcode".into()).unwrap();
    let mut answers = Answers::new("youth-doctor".into());
    answers.put(&spot(&jgz, "acute-danger"), one("acute"));
    answers.put(&spot(&jgz, "key-act"), Answer::Many(BTreeSet::from(["report".into()])));
    assert_eq!(report(&jgz, &answers, "reported"), None);
    answers.put(&spot(&meldcode, "report-sent"), reported_on(date(2026, 11, 20)));
    let done = report(&jgz, &answers, "reported").unwrap();
    assert_eq!(done.on, Some(date(2026, 11, 20)));
}

#[test]
fn a_report_noted_in_youth_health_care_is_off_the_list_of_the_meldcode() {
    let jgz = bundle::get(&"jgz-kindermishandeling".into()).unwrap();
    let meldcode = bundle::get(&"knmg-meldcode".into()).unwrap();
    let sends = |done: &Move| matches!(done, Move::Answer(question, _) if question == "report-sent");
    let mut tried = 0;
    for scenario in meldcode.scenarios.iter().filter(|scenario| scenario.does.iter().any(sends)) {
        let case = play(&meldcode, scenario, Language::Nl).unwrap();
        let mut answers = case.answers().clone();
        answers.take(&spot(&meldcode, "report-sent"));
        let decided = "decided-report".into();
        if !walk(&meldcode, &answers, TODAY).reaches(&decided) {
            continue;
        }
        assert_eq!(report(&meldcode, &answers, "decided-report"), None, "{}", scenario.id);
        answers.put(&spot(&jgz, "report-sent"), reported_on(date(2026, 11, 20)));
        let done = report(&meldcode, &answers, "decided-report").unwrap();
        assert_eq!(done.on, Some(date(2026, 11, 20)), "{}", scenario.id);
        tried += 1;
    }
    assert!(tried > 3, "only {tried} cases came to a report: this shows nothing");
}
