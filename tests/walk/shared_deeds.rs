//! A deed noted in one protocol of a case is done in the other one too. What a deed is lives in `case::deed`.

use std::collections::{BTreeMap, BTreeSet};

use weegwijzer::case::{ActionState, Answer, Answers, Deed, Entry, EntryId, Spot, Walk, play, walk};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Move, Name, Protocol, Question, bundle};

use super::{Date, TODAY, date, one};

fn spot(protocol: &Protocol, question: &str) -> Spot {
    Spot::of(protocol, protocol.question(&question.into()).unwrap())
}

fn reported_on(day: Date) -> Answer {
    let fields = BTreeMap::from([("on".into(), Answer::Date(day))]);
    Answer::Entries(vec![Entry { id: EntryId(1), under: None, fields }])
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

/// An action, as the protocol sees it.
fn action<'w>(walk: &'w Walk, outcome: &str, action: &str) -> &'w ActionState {
    let outcome = walk.outcomes.iter().find(|found| found.id == outcome).unwrap();
    outcome.actions.iter().find(|found| found.id == action).unwrap()
}

#[test]
fn every_number_that_is_to_be_called_has_an_answer_that_says_it_was() {
    let mut calls = 0;
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        for outcome in &protocol.head.outcomes {
            for asked in outcome.actions.iter().filter(|action| action.call.is_some()) {
                let at = format!("{}: {} of {}", protocol.head.id, asked.id, outcome.id);
                assert!(asked.done.is_some(), "{at} stays to be done for ever");
                calls += 1;
            }
        }
    }
    assert!(calls > 25, "only {calls} calls: this shows nothing");
}

#[test]
fn help_called_in_one_protocol_is_called_in_all_of_them() {
    let meldcode = bundle::get(&"knmg-meldcode".into()).unwrap();
    let called = ["called-112", "called-vt", "medical-care", "safe-place"].map(Name::from);
    let mut tried = 0;
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        let emergency = protocol.head.outcomes.iter().find(|outcome| outcome.id == "emergency");
        let Some(emergency) = emergency else { continue };
        let mut answers = Answers::new(protocol.head.roles[0].id.clone());
        answers.put(&spot(&meldcode, "acute-danger"), one("life"));
        let before = walk(&protocol, &answers, TODAY);
        answers.put(&spot(&meldcode, "acute-actions"), Answer::Many(BTreeSet::from(called.clone())));
        let after = walk(&protocol, &answers, TODAY);
        for asked in emergency.actions.iter().filter(|asked| asked.call.is_some() || asked.id == "place") {
            let at = format!("{} of {}", asked.id, protocol.head.id);
            assert_eq!(action(&before, "emergency", asked.id.as_str()).done, None, "{at}");
            assert!(action(&after, "emergency", asked.id.as_str()).done.is_some(), "{at}");
            tried += 1;
        }
    }
    assert!(tried >= 20, "only {tried}");
}

#[test]
fn advice_noted_in_the_kindcheck_is_the_row_of_the_meldcode_and_of_youth_health_care() {
    let kindcheck = bundle::get(&"kindcheck".into()).unwrap();
    let log = spot(&kindcheck, "advice");
    for (protocol, question) in [
        ("knmg-meldcode", "consultations"),
        ("jgz-kindermishandeling", "consultations"),
        ("belblad", "consultations"),
    ] {
        let other = bundle::get(&protocol.into()).unwrap();
        assert_eq!(spot(&other, question), log, "{protocol}");
        // In the order that suits each of them.
        let fields = |protocol: &Protocol, of: &str| -> BTreeMap<Name, Vec<Name>> {
            let fields = protocol.question(&of.into()).unwrap().answer.fields();
            let options =
                |field: &Question| field.answer.options().iter().map(|one| one.id.clone()).collect();
            fields.iter().map(|field| (field.id.clone(), options(field))).collect()
        };
        assert_eq!(fields(&other, question), fields(&kindcheck, "advice"), "{protocol}");
    }
}

#[test]
fn agreed_with_veilig_thuis_is_off_the_list_once_it_is_noted_with_the_report() {
    let jgz = bundle::get(&"jgz-kindermishandeling".into()).unwrap();
    let meldcode = bundle::get(&"knmg-meldcode".into()).unwrap();
    let mut answers = Answers::new("youth-doctor".into());
    answers.put(&spot(&jgz, "acute-danger"), one("acute"));
    answers.put(&spot(&jgz, "key-act"), Answer::Many(BTreeSet::from(["report".into()])));
    answers.put(&spot(&meldcode, "report-sent"), reported_on(date(2026, 11, 20)));
    assert_eq!(action(&walk(&jgz, &answers, TODAY), "reported", "tasks").done, None);
    let fields = BTreeMap::from([
        ("on".into(), Answer::Date(date(2026, 11, 20))),
        ("agreed".into(), Answer::Text("Veilig Thuis belt de ouders.".to_owned())),
    ]);
    let row = Answer::Entries(vec![Entry { id: EntryId(1), under: None, fields }]);
    answers.put(&spot(&meldcode, "report-sent"), row);
    assert!(action(&walk(&jgz, &answers, TODAY), "reported", "tasks").done.is_some());
}

#[test]
fn phoning_again_is_off_the_list_after_the_second_time_and_not_after_the_first() {
    let meldcode = bundle::get(&"knmg-meldcode".into()).unwrap();
    let row = |id: u32, day: Date| Entry {
        id: EntryId(id),
        under: None,
        fields: BTreeMap::from([("on".into(), Answer::Date(day))]),
    };
    let decided = meldcode.scenarios.iter().find_map(|scenario| {
        let case = play(&meldcode, scenario, Language::Nl).unwrap();
        let again = walk(&meldcode, case.answers(), TODAY).reaches(&"reopen".into());
        again.then(|| case.answers().clone())
    });
    let mut answers = decided.expect("a fictional case that is weighed again");
    answers.put(&spot(&meldcode, "report-sent"), Answer::Entries(vec![row(1, date(2026, 11, 2))]));
    assert_eq!(action(&walk(&meldcode, &answers, TODAY), "reopen", "call-vt").done, None);
    let twice = vec![row(1, date(2026, 11, 2)), row(2, date(2026, 11, 20))];
    answers.put(&spot(&meldcode, "report-sent"), Answer::Entries(twice));
    assert!(action(&walk(&meldcode, &answers, TODAY), "reopen", "call-vt").done.is_some());
}

#[test]
fn care_is_not_asked_for_where_none_is_needed_and_is_as_long_as_nobody_said_so() {
    for id in ["blauwe-plekken", "seksueel-misbruik"] {
        let protocol = bundle::get(&id.into()).unwrap();
        let mut answers = Answers::new("gp".into());
        answers.put(&spot(&protocol, "acute-danger"), one("acute"));
        let asks = |answers: &Answers| {
            let walk = walk(&protocol, answers, TODAY);
            let emergency = walk.outcomes.iter().find(|found| found.id == "emergency").unwrap();
            emergency.actions.iter().any(|found| found.id == "care")
        };
        assert!(asks(&answers), "{id}: nobody said");
        answers.put(&spot(&protocol, "medical-need"), one("no"));
        assert!(!asks(&answers), "{id}: none is needed");
        answers.put(&spot(&protocol, "medical-need"), one("yes"));
        assert!(asks(&answers), "{id}: it is needed");
    }
}
