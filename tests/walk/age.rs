//! How old somebody is, for a condition: in any unit, or by a date of birth.

use weegwijzer::case::{Answer, Answers, Counted, Ground, Spot, Truth, Walk, fits, walk};
use weegwijzer::protocol::{Age, Condition, Protocol};

use super::{TODAY, date, of_step};

const STEP: &str = r#"(
    id: "one",
    title: (nl: "Een", en: "One"),
    aim: (nl: "Doel", en: "Aim"),
    questions: [
        (id: "age", ask: (nl: "?", en: "?"), answer: Age(min: 0, max: 17)),
        (id: "birth", ask: (nl: "?", en: "?"), answer: Date, need: Optional),
        (id: "infant", ask: (nl: "?", en: "?"), when: Age(of: "age", below_months: 5), answer: Text()),
    ],
)"#;

fn answered(question: &str, answer: Answer) -> (Protocol, Answers) {
    let protocol = of_step(STEP);
    let mut answers = Answers::new("gp".into());
    answers.put(&Spot::of(&protocol, protocol.question(&question.into()).unwrap()), answer);
    (protocol, answers)
}

fn truth(question: &str, answer: Answer, condition: &str) -> Truth {
    let (protocol, answers) = answered(question, answer);
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let condition: Condition = options.from_str(condition).unwrap();
    let counted = Counted::new(&protocol, &answers, TODAY);
    Ground::new(&protocol, &counted, TODAY).decide(&condition, None)
}

#[test]
fn an_age_is_judged_in_months_and_in_years_whatever_it_was_given_in() {
    let below_five_months = r#"Age(of: "age", below_months: 5)"#;
    for (age, holds) in [
        (Age::Days(0), true),
        (Age::Weeks(5), true),
        (Age::Weeks(21), true),
        (Age::Weeks(22), false),
        (Age::Months(4), true),
        (Age::Months(5), false),
        (Age::Years(1), false),
    ] {
        assert_eq!(truth("age", Answer::Age(age), below_five_months), holds.into(), "{age:?}");
    }
    for (condition, first) in [(r#"Age(of: "age", from: 1)"#, 12), (r#"Age(of: "age", from_months: 18)"#, 18)]
    {
        for months in 0..40 {
            let holds = Truth::from(months >= first);
            assert_eq!(
                truth("age", Answer::Age(Age::Months(months)), condition),
                holds,
                "{months} {condition}"
            );
        }
    }
    assert_eq!(truth("age", Answer::Age(Age::Days(364)), r#"Age(of: "age", below: 1)"#), Truth::True);
    assert_eq!(
        truth("age", Answer::Age(Age::Years(1)), r#"Age(of: "age", from_months: 12, below: 2)"#),
        Truth::True
    );
}

#[test]
fn months_of_a_date_of_birth_go_by_the_calendar() {
    for (born, holds) in [(date(2026, 6, 21), false), (date(2026, 6, 22), true), (date(2026, 11, 21), true)] {
        let below = truth("birth", Answer::Date(born), r#"Age(of: "birth", below_months: 5)"#);
        assert_eq!(below, holds.into(), "{born}");
    }
}

#[test]
fn an_age_that_is_not_known_cannot_be_judged_and_one_left_does_not_hold() {
    let below = r#"Age(of: "age", below_months: 5)"#;
    assert_eq!(truth("birth", Answer::Date(TODAY), below), Truth::Unknown);
    assert_eq!(truth("age", Answer::Unknown { ask: "mother".into() }, below), Truth::Unknown);
    assert_eq!(truth("age", Answer::NotDone { because: None, words: "later".into() }, below), Truth::False);
}

#[test]
fn all_of_the_last_year_that_is_asked_for_is_accepted() {
    let protocol = of_step(STEP);
    let asked = protocol.question(&"age".into()).unwrap();
    assert!(fits(asked, &Answer::Age(Age::Months(215))));
    assert!(!fits(asked, &Answer::Age(Age::Months(216))));
    assert!(!fits(asked, &Answer::Age(Age::Weeks(1000))));
}

#[test]
fn a_question_for_infants_is_on_the_path_by_its_months() {
    let asks = |found: &Walk| found.question(&"infant".into()).is_some();
    for (age, asked) in [(Age::Weeks(5), true), (Age::Months(5), false)] {
        let (protocol, answers) = answered("age", Answer::Age(age));
        assert_eq!(asks(&walk(&protocol, &answers, TODAY)), asked, "{age:?}");
    }
}
