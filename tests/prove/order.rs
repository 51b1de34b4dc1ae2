//! The order of files decides what is asked next and nothing else; a question before the one that brings it up is told.

use std::collections::BTreeSet;

use weegwijzer::authoring::prove::{Flaw, Sort, prove};
use weegwijzer::case::{Walk, play, walk};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Condition, Level, Name, Protocol, bundle};

use super::small::{alert, one, outcome, protocol, step};

/// The same protocol with everything that has an order in another one.
fn turned(whole: &Protocol, by: usize) -> Protocol {
    let mut head = whole.head.clone();
    let mut steps = whole.steps.clone();
    fn turn<T>(all: &mut [T], by: usize) {
        all.reverse();
        if !all.is_empty() {
            all.rotate_left(by % all.len());
        }
    }
    turn(&mut steps, by);
    for step in &mut steps {
        turn(&mut step.questions, by);
    }
    head.steps = steps.iter().map(|step| step.id.clone()).collect();
    turn(&mut head.alerts, by);
    turn(&mut head.outcomes, by);
    turn(&mut head.cards, by);
    let (papers, scenarios) = (whole.templates.clone(), whole.scenarios.clone());
    Protocol::assemble(head, steps, papers, scenarios, whole.hash.clone())
}

/// All that a walk says, whatever the order it is said in.
fn said(walk: &Walk) -> BTreeSet<String> {
    let steps = walk.steps.iter().map(|step| format!("step {} {:?}", step.id, step.standing));
    let questions = walk.steps.iter().flat_map(|step| &step.questions).map(|asked| format!("{asked:?}"));
    let alerts = walk.alerts.iter().map(|alert| format!("{} {:?}", alert.id, alert.resolved));
    let outcomes = walk.outcomes.iter().map(|outcome| {
        let actions: BTreeSet<String> = outcome.actions.iter().map(|action| format!("{action:?}")).collect();
        format!("{} {:?} {actions:?}", outcome.id, outcome.standing)
    });
    let open = walk.open_points.iter().map(|point| format!("{point:?}"));
    let lapsed = walk.lapsed.iter().map(|lapsed| format!("{lapsed:?}"));
    let cards = walk.cards.iter().map(|card| format!("card {card}"));
    steps.chain(questions).chain(alerts).chain(outcomes).chain(open).chain(lapsed).chain(cards).collect()
}

#[test]
fn no_bundled_case_comes_out_otherwise_when_the_files_are_turned_round() {
    let mut walks = 0;
    for bundled in bundle::all() {
        let whole = bundled.load().unwrap();
        for by in [0, 1, 3] {
            let turned = turned(&whole, by);
            for scenario in &whole.scenarios {
                let case = play(&whole, scenario, Language::Nl).unwrap();
                let before = walk(&whole, case.answers(), scenario.today);
                let after = walk(&turned, case.answers(), scenario.today);
                assert_eq!(said(&before), said(&after), "{}/{} by {by}", whole.head.id, scenario.id);
                walks += 1;
            }
        }
    }
    assert!(walks > 300, "{walks}");
}

#[test]
fn answers_given_in_another_order_come_to_the_same() {
    for bundled in bundle::all() {
        let whole = bundled.load().unwrap();
        for scenario in &whole.scenarios {
            let mut asked = BTreeSet::new();
            // Answering twice, or taking an answer back, is what order is for.
            let once = scenario.does.iter().all(|done| match done {
                weegwijzer::protocol::Move::Answer(id, _) => asked.insert(id.clone()),
                weegwijzer::protocol::Move::Learn(_) | weegwijzer::protocol::Move::Resolve(..) => true,
                weegwijzer::protocol::Move::Clear(_) => false,
            });
            if !once {
                continue;
            }
            let mut backwards = scenario.clone();
            backwards.does.reverse();
            let walked = |scenario| {
                let case = play(&whole, scenario, Language::Nl).unwrap();
                // Entries are numbered as they come; what they say is the same.
                let walk = walk(&whole, case.answers(), scenario.today);
                let outcomes: Vec<Name> = walk.reached().map(|outcome| outcome.id.clone()).collect();
                let alerts: Vec<Name> = walk.raised().map(|alert| alert.id.clone()).collect();
                let asked: Vec<Name> = walk
                    .steps
                    .iter()
                    .flat_map(|step| &step.questions)
                    .map(|question| question.id.clone())
                    .collect();
                (outcomes, alerts, asked)
            };
            assert_eq!(walked(scenario), walked(&backwards), "{}/{}", whole.head.id, scenario.id);
        }
    }
}

#[test]
fn a_question_before_the_one_that_brings_it_up_is_told_quietly() {
    let is = |question: &str, option: &str| Condition::Is(question.into(), option.into());
    let early = one("early", &["a"], Some(is("late", "a")));
    let steps = vec![
        step("first", None, vec![early]),
        step(
            "second",
            None,
            vec![one("late", &["a", "b"], None), one("then", &["a"], Some(is("late", "b")))],
        ),
    ];
    let small = protocol(steps, |head| head.outcomes = vec![outcome("o", is("then", "a"))]);
    let proof = prove(&small);
    assert_eq!(proof.findings, []);
    let told: Vec<_> = proof.remarks.iter().map(|one| (one.flaw, one.sort, one.id.clone())).collect();
    assert_eq!(told, [(Flaw::AskedTooEarly, Sort::Question, Name::from("early"))]);
    assert_eq!(proof.remarks[0].other, Some("late".into()));
}

#[test]
fn an_alert_of_danger_that_is_decided_before_its_question_was_on_screen_is_told() {
    let is = |question: &str, option: &str| Condition::Is(question.into(), option.into());
    let open = |question: &str| Condition::Not(Box::new(Condition::Answered(question.into())));
    let told = |level: Level, when: Condition, about: &str| -> Vec<Name> {
        let first = step("first", None, vec![one("danger", &["yes", "no"], None)]);
        let then = step("then", None, vec![one("done", &["called", "not"], None), one("last", &["a"], None)]);
        let small = protocol(vec![first, then], |head| {
            let mut danger = alert("act", when, "then", Some(about));
            danger.level = level;
            head.alerts = vec![danger];
            head.outcomes = vec![outcome("o", is("last", "a"))];
        });
        let early = prove(&small).remarks.into_iter().filter(|one| one.flaw == Flaw::SpeaksTooEarly);
        early.map(|one| one.id).collect()
    };
    let not_done = || Condition::AllOf(vec![is("danger", "yes"), open("done")]);
    assert_eq!(told(Level::Danger, not_done(), "done"), ["act"]);
    assert_eq!(
        told(Level::Danger, is("danger", "yes"), "done"),
        ["act"],
        "decided by what came before alone"
    );
    // Quiet: the window holds it back; it is decided by its question; it is about the question that decides it.
    assert_eq!(told(Level::Attention, not_done(), "done"), Vec::<Name>::new());
    let otherwise = Condition::AllOf(vec![is("danger", "yes"), is("done", "not")]);
    assert_eq!(told(Level::Danger, otherwise, "done"), Vec::<Name>::new());
    assert_eq!(told(Level::Danger, is("danger", "yes"), "danger"), Vec::<Name>::new());
}
