//! What must hold for every walk of every bundled protocol, tried by a random clinician.

mod clinician;

use std::sync::Arc;

use clinician::{Clinician, TODAY};
use proptest::prelude::*;
use weegwijzer::case::{Answer, Answers, Case, Change, Event, Spot, preview, walk};
use weegwijzer::protocol::{Protocol, bundle};

fn protocols() -> Vec<Arc<Protocol>> {
    let all: Vec<_> =
        bundle::all().iter().map(|bundled| bundled.load().expect("bundled protocols load")).collect();
    assert!(!all.is_empty());
    all
}

/// Enough rolls that long walks do not repeat themselves soon.
fn rolls() -> impl Strategy<Value = Vec<u32>> {
    proptest::collection::vec(any::<u32>(), 64..128)
}

/// The answers without those that lapsed.
fn without_lapsed(protocol: &Protocol, answers: &Answers) -> Answers {
    let mut kept = answers.clone();
    for lapsed in walk(protocol, answers, TODAY).lapsed {
        let at = Spot::of(protocol, protocol.question(&lapsed.question).unwrap());
        let at = match lapsed.inside {
            None => at,
            Some((entry, field)) => at.field(entry, field),
        };
        match (lapsed.option, kept.at(&at)) {
            (Some(option), Some(Answer::Many(ticked))) if ticked.len() > 1 => {
                let others = ticked.iter().filter(|other| **other != option).cloned().collect();
                kept.put(&at, Answer::Many(others));
            }
            _ => kept.take(&at),
        }
    }
    kept
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answering_the_next_question_always_comes_to_an_end(rolls in rolls()) {
        for protocol in protocols() {
            let mut clinician = Clinician::new(&protocol, rolls.clone());
            let limit = protocol.questions().count() * 2;
            let mut answered = 0;
            while clinician.answer_next() {
                answered += 1;
                prop_assert!(answered <= limit, "still open after {answered} answers: {:?}", clinician.walk().next);
            }
        }
    }

    #[test]
    fn a_journal_replays_to_the_same_walk(rolls in rolls()) {
        for protocol in protocols() {
            let mut clinician = Clinician::new(&protocol, rolls.clone());
            for _ in 0..40 {
                clinician.act();
            }
            let text = ron::to_string(clinician.case.journal()).unwrap();
            let replayed = Case::replay(ron::from_str(&text).unwrap()).unwrap();
            prop_assert_eq!(&replayed, &clinician.case);
            prop_assert_eq!(walk(&protocol, replayed.answers(), TODAY), clinician.walk());
        }
    }

    #[test]
    fn answers_off_the_path_influence_nothing(rolls in rolls()) {
        for protocol in protocols() {
            let mut clinician = Clinician::new(&protocol, rolls.clone());
            for _ in 0..60 {
                clinician.act();
            }
            let mut with = clinician.walk();
            let without = walk(&protocol, &without_lapsed(&protocol, clinician.case.answers()), TODAY);
            with.lapsed.clear();
            prop_assert_eq!(with, without);
        }
    }

    #[test]
    fn undo_returns_exactly(rolls in rolls()) {
        for protocol in protocols() {
            let mut clinician = Clinician::new(&protocol, rolls.clone());
            let mut states = vec![clinician.case.state().answers.clone()];
            while states.len() < 30 {
                let lines = clinician.case.journal().lines().len();
                clinician.act();
                let journal = clinician.case.journal();
                match journal.lines().last().map(|line| &line.event) {
                    Some(Event::Undone) => { let _ = states.pop(); }
                    Some(Event::Redone) | None => states.push(clinician.case.state().answers.clone()),
                    Some(_) => {
                        prop_assert_eq!(journal.lines().len(), lines + 1);
                        states.push(clinician.case.state().answers.clone());
                    }
                }
                prop_assert_eq!(states.last(), Some(&clinician.case.state().answers));
            }
            while states.len() > 1 {
                clinician.record(Event::Undone);
                let _ = states.pop();
                prop_assert_eq!(states.last(), Some(&clinician.case.state().answers));
            }
        }
    }

    #[test]
    fn a_preview_tells_exactly_what_the_change_then_does(rolls in rolls()) {
        for protocol in protocols() {
            let mut clinician = Clinician::new(&protocol, rolls.clone());
            for _ in 0..30 {
                clinician.act();
            }
            let before = clinician.walk();
            let given = protocol.questions().find(|(_, question)| {
                clinician.case.answers().given(&protocol.head.id, question).is_some()
            });
            let Some((_, question)) = given else { continue };
            let change = Change::Take(Spot::of(&protocol, question));
            let told = preview(&protocol, clinician.case.answers(), TODAY, &change);
            let after = walk(&protocol, &change.applied(clinician.case.answers()), TODAY);
            for lapsed in &told.lapses {
                prop_assert!(after.lapsed.contains(lapsed) && !before.lapsed.contains(lapsed));
            }
            for outcome in &told.left {
                prop_assert!(before.reaches(outcome) && !after.reaches(outcome));
            }
            prop_assert_eq!(told.lapses.len(), after.lapsed.iter().filter(|l| !before.lapsed.contains(l)).count());
        }
    }
}
