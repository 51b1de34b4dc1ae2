//! Outcomes of which one is meant: two at once and none at all are found, each with a walk that shows it.

use weegwijzer::authoring::prove::{Finding, Flaw, prove};
use weegwijzer::case::{play, walk};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Condition, Meant, Name, OneOf, Outcome, Protocol};

use super::small::{one, outcome, protocol, step};

fn is(question: &str, option: &str) -> Condition {
    Condition::Is(question.into(), option.into())
}

fn with(outcomes: Vec<Outcome>, meant: Meant) -> Protocol {
    let asked = vec![one("side", &["left", "right", "middle"], None), one("also", &["yes", "no"], None)];
    protocol(vec![step("s", None, asked)], |head| {
        let ids = outcomes.iter().map(|outcome| outcome.id.clone()).collect();
        head.one_of = vec![OneOf { id: "way".into(), outcomes: ids, meant }];
        head.outcomes = outcomes;
    })
}

fn sides() -> Vec<Outcome> {
    vec![outcome("go-left", is("side", "left")), outcome("go-right", is("side", "right"))]
}

fn answered() -> Meant {
    Meant::ExactlyOne { once: Condition::IsAny("side".into(), vec!["left".into(), "right".into()]) }
}

/// What is reached on the walk that shows a finding.
fn reached(protocol: &Protocol, finding: &Finding) -> Vec<Name> {
    let shown = finding.walk.as_ref().unwrap();
    let case = play(protocol, shown, Language::Nl).unwrap();
    walk(protocol, case.answers(), shown.today).reached().map(|outcome| outcome.id.clone()).collect()
}

#[test]
fn outcomes_that_exclude_each_other_and_leave_no_gap_ask_for_nothing() {
    for meant in [Meant::AtMostOne, answered()] {
        assert_eq!(prove(&with(sides(), meant)).findings, []);
    }
}

#[test]
fn two_outcomes_at_once_are_told_with_the_walk_that_reaches_both() {
    let mut outcomes = sides();
    outcomes.push(outcome("go-too", is("also", "yes")));
    let small = with(outcomes, Meant::AtMostOne);
    let found = prove(&small).findings;
    let told: Vec<_> =
        found.iter().map(|one| (one.flaw, one.other.clone().unwrap(), one.id.clone())).collect();
    assert_eq!(
        told,
        [
            (Flaw::Overlap, "go-left".into(), "go-too".into()),
            (Flaw::Overlap, "go-right".into(), "go-too".into()),
        ]
    );
    assert_eq!(reached(&small, &found[0]), ["go-left", "go-too"].map(Name::from));
    let words = found[0].words();
    assert!(words.message.en.contains("`go-left` and `go-too` can follow together"), "{words:?}");
    assert!(
        words.help.as_ref().is_some_and(|help| help.nl.contains(r#"Answer("also",One("yes"))"#)),
        "{words:?}"
    );
}

#[test]
fn no_outcome_where_one_is_meant_is_told_with_the_walk_that_reaches_none() {
    let all = ["left", "right", "middle"].map(Name::from).to_vec();
    let small = with(sides(), Meant::ExactlyOne { once: Condition::IsAny("side".into(), all) });
    let found = prove(&small).findings;
    assert_eq!(found.iter().map(|one| one.flaw).collect::<Vec<_>>(), [Flaw::Gap]);
    assert_eq!(reached(&small, &found[0]), Vec::<Name>::new());
    let help = found[0].words().help.unwrap();
    assert!(help.en.contains(r#"Answer("side",One("middle"))"#), "{}", help.en);
}

#[test]
fn a_choice_that_never_has_to_be_made_is_told() {
    let never = Condition::AllOf(vec![is("side", "left"), is("side", "right")]);
    let found = prove(&with(sides(), Meant::ExactlyOne { once: never })).findings;
    assert_eq!(found.iter().map(|one| one.flaw).collect::<Vec<_>>(), [Flaw::Never]);
}
