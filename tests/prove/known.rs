//! Small protocols whose promises can be judged by eye.

use weegwijzer::authoring::prove::{Obstacle, Verdict, decide, prove};
use weegwijzer::protocol::{
    Age, Claim, Condition, Decimal, Given, Head, Kind, Move, Name, Need, Protocol, Question, Reasons,
    Statement,
};

use super::small::{alert, choices, guarantee, one, outcome, protocol, question, step, text};

fn is(question: &str, option: &str) -> Condition {
    Condition::Is(question.into(), option.into())
}

fn when(condition: Condition) -> Claim {
    Claim::When(condition)
}

fn not(claim: Claim) -> Claim {
    Claim::Not(Box::new(claim))
}

fn given(given: Claim, then: Claim) -> Statement {
    Statement::If { given, then }
}

/// The verdict on a statement about these questions.
fn verdict(questions: Vec<Question>, statement: Statement) -> Verdict {
    let head = |head: &mut Head| {
        head.outcomes = vec![outcome("report", is("decided", "yes"))];
        head.alerts = vec![alert("untold", is("decided", "yes"), "s", None)];
        head.guarantees = vec![guarantee("g", statement)];
    };
    let protocol = protocol(vec![step("s", None, questions)], head);
    decide(&protocol, &protocol.head.guarantees[0])
}

#[track_caller]
fn proved(questions: Vec<Question>, statement: Statement) {
    assert_eq!(verdict(questions, statement), Verdict::Proved { emptily: false });
}

#[track_caller]
fn broken_by(questions: Vec<Question>, statement: Statement) -> Vec<Move> {
    match verdict(questions, statement) {
        Verdict::Refuted(walk) => walk.does,
        other => panic!("{other:?}"),
    }
}

fn decided() -> Question {
    one("decided", &["yes", "no"], None)
}

fn answer(question: &str, given: Given) -> Move {
    Move::Answer(question.into(), given)
}

fn chose(question: &str, option: &str) -> Move {
    answer(question, Given::One(option.into()))
}

#[test]
fn a_promise_that_holds_is_proved() {
    proved(vec![decided()], given(when(is("decided", "yes")), Claim::Reached("report".into())));
    proved(vec![decided()], Statement::Always(Claim::OnPath("decided".into())));
}

#[test]
fn a_broken_promise_comes_with_the_shortest_walk() {
    let questions = vec![decided(), one("told", &["yes", "no"], None)];
    let told = given(Claim::Reached("report".into()), when(is("told", "yes")));
    assert_eq!(broken_by(questions, told), [chose("decided", "yes")]);
}

#[test]
fn what_is_not_answered_is_not_known_to_be_otherwise() {
    let known = Statement::Always(when(Condition::Not(Box::new(is("decided", "yes")))));
    assert_eq!(broken_by(vec![decided()], known), [], "the empty walk breaks it");
    let either = Claim::AnyOf(vec![when(is("decided", "yes")), not(when(is("decided", "yes")))]);
    proved(vec![decided()], Statement::Always(either));
}

#[test]
fn an_answer_off_the_path_does_not_count() {
    let asked = one("told", &["yes", "no"], Some(is("decided", "yes")));
    let statement = given(when(is("told", "yes")), Claim::Reached("report".into()));
    proved(vec![decided(), asked], statement);
}

#[test]
fn a_reason_resolves_an_alert_and_takes_a_move_of_its_own() {
    let raised = || Claim::Raised("untold".into());
    let resolved = || Claim::Resolved("untold".into());
    let either = Claim::AnyOf(vec![raised(), resolved()]);
    proved(vec![decided()], given(when(is("decided", "yes")), either));
    let walk = broken_by(vec![decided()], given(when(is("decided", "yes")), raised()));
    let words = "...".to_owned();
    assert_eq!(walk, [chose("decided", "yes"), Move::Resolve("untold".into(), words)]);
    proved(vec![decided()], Statement::Always(not(Claim::AllOf(vec![raised(), resolved()]))));
}

fn log() -> Question {
    let fields = vec![one("who", &["mother", "father"], None), one("how", &["phone", "letter"], None)];
    question("talks", Kind::Entries { one: text("talk"), fields, says: None, under: None }, None)
}

fn some(condition: Condition) -> Claim {
    when(Condition::SomeEntry("talks".into(), Box::new(condition)))
}

fn every(condition: Condition) -> Claim {
    when(Condition::EveryEntry("talks".into(), Box::new(condition)))
}

#[test]
fn as_many_entries_are_looked_at_as_it_takes() {
    let both = Claim::AllOf(vec![some(is("who", "mother")), some(is("who", "father"))]);
    let walk = broken_by(vec![log()], Statement::Always(not(both)));
    let [Move::Answer(_, Given::Entries(entries))] = &walk[..] else { panic!("{walk:?}") };
    assert_eq!(entries.len(), 2);
    let three = Condition::Count {
        of: "talks".into(),
        such: Box::new(is("who", "mother")),
        from: Some(3),
        below: None,
    };
    let walk = broken_by(vec![log()], Statement::Always(not(when(three))));
    let [Move::Answer(_, Given::Entries(entries))] = &walk[..] else { panic!("{walk:?}") };
    assert_eq!(entries.len(), 3);
}

#[test]
fn a_row_in_which_nothing_was_filled_in_breaks_no_promise() {
    let answered = Condition::Answered("who".into());
    let empty = Condition::Not(Box::new(answered.clone()));
    let only_who = || {
        let fields = vec![one("who", &["child", "parent"], None)];
        question("talks", Kind::Entries { one: text("talk"), fields, says: None, under: None }, None)
    };
    let never = |claim| Statement::Always(not(claim));
    proved(vec![only_who()], never(some(empty.clone())));
    let kept = Claim::AllOf(vec![
        when(Condition::Answered("talks".into())),
        not(when(Condition::Unknown("talks".into()))),
    ]);
    proved(vec![only_who()], given(kept, every(answered)));
    let counted = Condition::Count { of: "talks".into(), such: Box::new(empty), from: Some(1), below: None };
    proved(vec![only_who()], never(when(counted)));
}

#[test]
fn a_log_of_rows_that_say_nothing_that_counts_is_not_settled() {
    let mut who = one("who", &["child", "parent"], Some(is("decided", "yes")));
    who.need = Need::Optional;
    let log = question(
        "talks",
        Kind::Entries { one: text("talk"), fields: vec![who], says: None, under: None },
        None,
    );
    let rows = given(Claim::Settled("talks".into()), every(Condition::Answered("who".into())));
    proved(vec![decided(), log], rows);
}

#[test]
fn a_log_that_was_closed_empty_satisfies_every_and_not_some() {
    let all_by_phone = || every(is("how", "phone"));
    let kept = Claim::AllOf(vec![all_by_phone(), not(when(Condition::NotDone("talks".into())))]);
    let walk = broken_by(vec![log()], given(kept, some(is("how", "phone"))));
    assert_eq!(walk, [answer("talks", Given::Entries(vec![]))]);
    let none = Condition::Count {
        of: "talks".into(),
        such: Box::new(Condition::Answered("who".into())),
        from: None,
        below: Some(1),
    };
    let somebody = some(is("who", "mother"));
    proved(vec![log()], Statement::Always(not(Claim::AllOf(vec![when(none), somebody]))));
}

#[test]
fn numbers_and_dates_keep_their_order() {
    let number = |from, below| when(Condition::Number { of: "n".into(), from, below });
    let ask = || vec![question("n", Kind::Number { unit: None, min: Some(0), max: Some(17) }, None)];
    proved(ask(), given(number(Some(12), None), number(Some(4), None)));
    proved(ask(), Statement::Always(not(number(Some(18), None))));
    let walk = broken_by(ask(), given(number(Some(4), None), number(None, Some(12))));
    assert_eq!(walk, [answer("n", Given::Number(17))]);

    let due = |within| when(Condition::Due { of: "d".into(), within });
    let aged = |from| when(age("d", Some(from), None, None));
    let ask = || vec![question("d", Kind::Date, None)];
    proved(ask(), given(due(0), due(7)));
    proved(ask(), given(aged(18), due(0)));
    proved(ask(), given(due(-366), aged(1)));
    assert_eq!(broken_by(ask(), given(due(7), due(0))).len(), 1);
}

#[test]
fn numbers_with_decimals_keep_their_order_to_the_last_decimal() {
    let of = Decimal::of_hundredths;
    let decimal = |from: Option<i64>, below: Option<i64>| {
        when(Condition::Decimal { of: "t".into(), from: from.map(of), below: below.map(of) })
    };
    let ask = |places| {
        let (min, max) = (Some(of(3000)), Some(of(4500)));
        vec![question("t", Kind::Decimal { unit: None, places, min, max }, None)]
    };
    proved(ask(1), given(decimal(Some(3850), None), decimal(Some(3800), None)));
    proved(ask(1), Statement::Always(not(decimal(Some(4501), None))));
    proved(ask(1), given(decimal(Some(3841), None), decimal(Some(3850), None)));
    let walk = broken_by(ask(2), given(decimal(Some(3841), None), decimal(Some(3850), None)));
    let [Move::Answer(_, Given::Decimal(number))] = &walk[..] else { panic!("{walk:?}") };
    assert!((3841..3850).contains(&number.hundredths()), "{number}");
}

fn age(of: &str, from: Option<u16>, from_months: Option<u16>, below_months: Option<u16>) -> Condition {
    Condition::Age { of: of.into(), from, below: None, from_months, below_months }
}

#[test]
fn ages_in_months_and_in_years_keep_their_order() {
    let aged = |from, from_months, below| when(age("a", from, from_months, below));
    let ask = || vec![question("a", Kind::Age { min: Some(0), max: Some(17) }, None)];
    proved(ask(), given(aged(Some(1), None, None), aged(None, Some(12), None)));
    proved(ask(), given(aged(None, Some(12), None), aged(Some(1), None, None)));
    proved(ask(), given(aged(None, None, Some(5)), not(aged(Some(1), None, None))));
    proved(ask(), Statement::Always(not(aged(Some(18), None, None))));
    let walk = broken_by(ask(), given(aged(None, Some(11), None), aged(Some(1), None, None)));
    assert_eq!(walk, [answer("a", Given::Age(Age::Months(11)))]);
    let walk = broken_by(ask(), given(aged(Some(1), None, None), aged(None, None, Some(215))));
    let [Move::Answer(_, Given::Age(age))] = walk.as_slice() else { panic!("{walk:?}") };
    assert_eq!((age.years(), age.days() >= Age::Months(215).days()), (17, true));

    let ask = || vec![question("a", Kind::Date, None)];
    proved(ask(), given(aged(None, Some(13), None), aged(Some(1), None, None)));
    assert_eq!(broken_by(ask(), given(aged(None, Some(11), None), aged(Some(1), None, None))).len(), 1);
}

#[test]
fn where_leap_years_matter_nothing_is_said() {
    let due = when(Condition::Due { of: "d".into(), within: -365 });
    let aged = when(age("d", Some(1), None, None));
    let verdict = verdict(vec![question("d", Kind::Date, None)], given(due, aged));
    assert_eq!(verdict, Verdict::Undecided(vec![Obstacle::NoSuchValue("d".into())]));
}

#[test]
fn a_judgement_without_reasons_is_not_settled() {
    let judgement = Kind::Judgement { options: choices(&["safe"]), arguments: Vec::new() };
    let questions = vec![question("q", judgement, None)];
    let walk = broken_by(questions, given(when(is("q", "safe")), Claim::Settled("q".into())));
    let choice: Name = "safe".into();
    assert_eq!(walk, [answer("q", Given::Judgement { choice, because: String::new(), weighed: Vec::new() })]);
}

#[test]
fn leaving_a_question_settles_it_only_for_a_reason_that_counts() {
    let mut ask = decided();
    ask.not_done = Reasons::Only(choices(&["danger"]));
    let left = when(Condition::NotDone("decided".into()));
    let because = when(Condition::NotDoneBecause("decided".into(), "danger".into()));
    let settled = || Claim::Settled("decided".into());
    proved(vec![ask.clone()], given(because, settled()));
    let walk = broken_by(vec![ask], given(left, settled()));
    // Own words count as little as none, and a scenario that holds them does not load.
    let words = String::new();
    assert_eq!(walk, [answer("decided", Given::NotDone { because: None, words })]);
}

#[test]
fn a_fact_asked_twice_has_one_answer() {
    let of_fact = |id: &str, options: &[&str]| {
        let mut question = one(id, options, None);
        question.fact = Some("danger".into());
        question
    };
    let same = || given(when(is("decided", "yes")), when(is("again", "yes")));
    let first = of_fact("decided", &["yes", "no"]);
    proved(vec![first.clone(), of_fact("again", &["yes", "no"])], same());
    let verdict = verdict(vec![first, of_fact("again", &["yes", "maybe"])], same());
    assert_eq!(verdict, Verdict::Undecided(vec![Obstacle::SharedFact("danger".into())]));
}

#[test]
fn a_promise_about_nothing_is_pointed_out() {
    let both = Condition::AllOf(vec![is("decided", "yes"), is("decided", "no")]);
    let promise = guarantee("hollow", given(when(both), Claim::Reached("report".into())));
    let made: Protocol = protocol(vec![step("s", None, vec![decided()])], |head| {
        head.outcomes = vec![outcome("report", is("decided", "yes"))];
        head.guarantees = vec![promise];
    });
    let proof = prove(&made);
    assert_eq!(proof.guarantees[0].verdict, Verdict::Proved { emptily: true });
    assert!(proof.findings.iter().any(|finding| finding.id == *"hollow"), "{:?}", proof.findings);
}
