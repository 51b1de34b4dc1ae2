//! Sentences that say the opposite about danger: every pair that can stand on one record is named, or its moments are
//! told apart in the protocol.

use weegwijzer::authoring::prove::{Flaw, prove};
use weegwijzer::case::{play, walk};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{
    Choice, Condition, Contradiction, Kind, Name, Outcome, Protocol, Question, bundle,
};

use super::small::{choice, one, outcome, protocol, question, step, text};

fn is(question: &str, option: &str) -> Condition {
    Condition::Is(question.into(), option.into())
}

fn says(id: &str, words: &str) -> Choice {
    Choice { says: Some(text(words)), ..choice(id) }
}

/// Whether there is danger, asked at the door.
fn danger() -> Question {
    let options = vec![
        says("yes", "De situatie is acuut onveilig."),
        says("no", "Er is geen acuut gevaar."),
        says("past", "Er was acuut gevaar; dat is nu voorbij."),
    ];
    question("danger", Kind::One(options), None)
}

/// Whether it is safe, asked at the end.
fn safety(when: Option<Condition>) -> Question {
    let options = vec![
        says("safe", "De arts acht het kind veilig."),
        says("doubt", "De arts twijfelt of het kind veilig is."),
        says("unsafe", "De arts acht het kind niet veilig."),
    ];
    question("safety", Kind::One(options), when)
}

fn with(questions: Vec<Question>, outcomes: Vec<Outcome>) -> Protocol {
    protocol(vec![step("s", None, questions)], |head| head.outcomes = outcomes)
}

/// The pairs that are told, the earlier one first.
fn told(protocol: &Protocol) -> Vec<(String, String)> {
    let found = prove(protocol).findings;
    let opposed = found.iter().filter(|finding| finding.flaw == Flaw::Opposed);
    opposed.map(|finding| (finding.other.as_ref().unwrap().to_string(), finding.id.to_string())).collect()
}

fn pair(first: &str, second: &str) -> (String, String) {
    (first.to_owned(), second.to_owned())
}

#[test]
fn danger_at_the_door_and_safe_at_the_end_are_told_with_the_walk_that_says_both() {
    let small = with(vec![danger(), safety(None)], Vec::new());
    assert_eq!(told(&small), [pair("danger", "safety")]);
    let found = prove(&small).findings.into_iter().find(|finding| finding.flaw == Flaw::Opposed).unwrap();
    let shown = found.walk.as_ref().unwrap();
    let case = play(&small, shown, Language::Nl).unwrap();
    let ground = walk(&small, case.answers(), shown.today);
    assert_eq!(ground.open_points, [], "both were answered");
    assert_eq!(shown.does.len(), 2, "{shown:?}");
    assert!(found.words().help.unwrap().nl.contains("contradicts"));
}

#[test]
fn what_is_not_acute_and_yet_not_safe_contradicts_nothing() {
    let mut mild = safety(None);
    let Kind::One(options) = &mut mild.answer else { unreachable!() };
    options.retain(|option| option.id != "safe");
    assert_eq!(told(&with(vec![danger(), mild], Vec::new())), []);
}

#[test]
fn a_question_that_is_not_asked_in_danger_contradicts_nothing() {
    assert_eq!(told(&with(vec![danger(), safety(Some(is("danger", "no")))], Vec::new())), []);
}

#[test]
fn an_outcome_that_says_so_is_told_too() {
    let mut act = outcome("act", is("also", "yes"));
    act.says = text("Er is nu gevaar.");
    let also = one("also", &["yes", "no"], None);
    let small = with(vec![danger(), also], vec![act]);
    assert_eq!(told(&small), [pair("danger", "act")]);
}

#[test]
fn moments_that_are_told_apart_are_not_told_again() {
    let mut small = with(vec![danger(), safety(None)], Vec::new());
    let other = |option: &str| Contradiction {
        id: "changed".into(),
        one: is("danger", option),
        other: is("safety", "safe"),
        say: text("Dat oordeel is veranderd."),
    };
    small.head.contradicts = vec![other("yes")];
    assert_eq!(told(&small), []);
    small.head.contradicts = vec![other("past")];
    assert_eq!(told(&small), [pair("danger", "safety")], "it speaks of another answer");
}

#[test]
fn every_bundled_protocol_tells_its_moments_apart_and_without_that_it_is_found() {
    let mut seeded = 0;
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        assert_eq!(told(&protocol), [], "{}", protocol.head.id);
        if protocol.head.contradicts.is_empty() {
            continue;
        }
        for left_out in 0..protocol.head.contradicts.len() {
            let mut without = Protocol::clone(&protocol);
            let gone = without.head.contradicts.remove(left_out);
            let found = told(&without);
            let subject = gone.other.subject().map(Name::to_string);
            assert!(
                found.iter().any(|(_, second)| Some(second) == subject.as_ref()),
                "{}: `{}` was left out, told {found:?}",
                protocol.head.id,
                gone.id,
            );
            seeded += 1;
        }
    }
    assert!(seeded >= 12, "only {seeded}");
}
