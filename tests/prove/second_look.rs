//! Conditions that cannot hold, cannot fail or have idle parts, and alerts that no answer mends.

use std::collections::BTreeSet;

use weegwijzer::authoring::prove::{Finding, Flaw, Sort, lint};
use weegwijzer::protocol::{Action, Card, Condition, Due, Head, Kind, Question, Step};

use super::small::{alert, one, outcome, protocol, question, step, text};

fn is(question: &str, option: &str) -> Condition {
    Condition::Is(question.into(), option.into())
}

fn all(parts: Vec<Condition>) -> Condition {
    Condition::AllOf(parts)
}

fn any(parts: Vec<Condition>) -> Condition {
    Condition::AnyOf(parts)
}

fn answered(question: &str) -> Condition {
    Condition::Answered(question.into())
}

fn sides() -> Question {
    one("side", &["left", "right"], None)
}

fn found(steps: Vec<Step>, fill: impl FnOnce(&mut Head)) -> Vec<(Flaw, Sort, String)> {
    let short = |finding: Finding| (finding.flaw, finding.sort, finding.id.to_string());
    lint(&protocol(steps, fill)).into_iter().map(short).collect()
}

fn in_step(questions: Vec<Question>) -> Vec<Step> {
    vec![step("s", None, questions)]
}

fn told(flaw: Flaw, sort: Sort, id: &str) -> (Flaw, Sort, String) {
    (flaw, sort, id.to_owned())
}

#[test]
fn a_sound_protocol_asks_for_nothing() {
    let follow = one("why", &["a", "b"], Some(is("side", "left")));
    let found = found(in_step(vec![sides(), follow]), |head| {
        head.outcomes = vec![outcome("o", is("why", "a"))];
        head.alerts = vec![alert(
            "a",
            all(vec![is("side", "left"), Condition::Not(Box::new(answered("why")))]),
            "s",
            Some("why"),
        )];
    });
    assert_eq!(found, []);
}

#[test]
fn a_question_that_two_paths_shut_out_is_never_reached() {
    let left = one("on-left", &["a"], Some(is("side", "left")));
    let never = one("never", &["a"], Some(all(vec![answered("on-left"), is("side", "right")])));
    let found = found(in_step(vec![sides(), left, never]), |_| {});
    assert_eq!(found, [told(Flaw::Never, Sort::Question, "never")]);
}

#[test]
fn a_step_that_never_comes_is_told_once_and_its_questions_are_not() {
    let when = all(vec![is("side", "left"), is("side", "right")]);
    let lost = step("lost", Some(when), vec![one("within", &["a"], Some(is("side", "left")))]);
    let found = found(vec![step("s", None, vec![sides()]), lost], |_| {});
    assert_eq!(found, [told(Flaw::Never, Sort::Step, "lost")]);
}

#[test]
fn outcomes_actions_and_cards_that_never_come_are_told() {
    let both = || all(vec![is("side", "left"), is("side", "right")]);
    let found = found(in_step(vec![sides()]), |head| {
        let mut reached = outcome("reached", is("side", "left"));
        reached.actions = vec![Action {
            id: "act".into(),
            what: text("act"),
            call: None,
            whom: BTreeSet::new(),
            due: Due::Undated,
            when: Some(is("side", "right")),
            done: None,
        }];
        head.outcomes = vec![outcome("missed", both()), reached];
        head.alerts = vec![alert("silent", both(), "s", None)];
        head.cards = vec![Card {
            id: "hidden".into(),
            title: text("hidden"),
            when: Some(both()),
            lines: Vec::new(),
            whom: BTreeSet::new(),
        }];
    });
    assert_eq!(
        found,
        [
            told(Flaw::Never, Sort::Alert, "silent"),
            told(Flaw::Never, Sort::Outcome, "missed"),
            told(Flaw::Never, Sort::Action, "act"),
            told(Flaw::Never, Sort::Card, "hidden"),
        ]
    );
}

#[test]
fn a_condition_that_always_holds_decides_nothing() {
    let always = any(vec![answered("side"), Condition::Not(Box::new(answered("side")))]);
    let found = found(in_step(vec![sides(), one("q", &["a"], Some(always))]), |_| {});
    assert_eq!(found, [told(Flaw::Always, Sort::Question, "q")]);
}

#[test]
fn parts_without_effect_are_told_with_their_place() {
    let left = one("on-left", &["a", "b"], Some(is("side", "left")));
    let idle_choice = any(vec![is("side", "right"), all(vec![is("on-left", "a"), is("side", "right")])]);
    let here = any(vec![answered("side"), Condition::Not(Box::new(answered("side")))]);
    let idle_demand = all(vec![is("side", "left"), here]);
    let found = found(in_step(vec![sides(), left]), |head| {
        head.outcomes = vec![outcome("choice", idle_choice), outcome("demand", idle_demand)];
    });
    assert_eq!(
        found,
        [told(Flaw::IdleChoice, Sort::Outcome, "choice"), told(Flaw::IdleDemand, Sort::Outcome, "demand"),]
    );
}

#[test]
fn fields_and_entries_are_looked_into() {
    let who = one("who", &["child", "parent"], None);
    let never = one("school", &["a"], Some(all(vec![is("who", "child"), is("who", "parent")])));
    let log = question(
        "talks",
        Kind::Entries { one: text("t"), fields: vec![who, never], says: None, under: None },
        None,
    );
    let both = any(vec![is("who", "child"), all(vec![is("who", "parent"), answered("school")])]);
    let found = found(in_step(vec![log]), |head| {
        head.outcomes = vec![outcome("o", Condition::SomeEntry("talks".into(), Box::new(both)))];
    });
    assert_eq!(
        found,
        [told(Flaw::Never, Sort::Field, "school"), told(Flaw::IdleChoice, Sort::Outcome, "o"),]
    );
}

#[test]
fn an_alert_that_points_to_a_question_of_no_avail_cannot_be_mended() {
    let other = one("other", &["a"], None);
    let raised = || is("side", "left");
    let found = found(in_step(vec![sides(), other]), |head| {
        head.alerts = vec![
            alert("well", raised(), "s", Some("side")),
            alert("anywhere", raised(), "s", None),
            alert("stuck", raised(), "s", Some("other")),
        ];
    });
    assert_eq!(found, [told(Flaw::Unmendable, Sort::Alert, "stuck")]);
}
