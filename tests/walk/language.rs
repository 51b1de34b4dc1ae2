//! What conditions can say of days beside each other, of the first and the last, and of all other cases; and what a
//! question may ask for at times, or take only alone.

use std::collections::BTreeMap;

use weegwijzer::case::{
    Answer, Answers, Counted, Entry, EntryId, Ground, OpenPoint, Spot, Truth, fits, walk, words,
};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Condition, Decimal, Name, Protocol};

use super::{TODAY, date, of_step, one};

const STEP: &str = r#"(
    id: "one",
    title: (nl: "Een", en: "One"),
    aim: (nl: "Doel", en: "Aim"),
    questions: [
        (id: "day", ask: (nl: "?", en: "?"), answer: Date),
        (id: "worry", ask: (nl: "?", en: "?"), answer: One([(id: "yes", label: (nl: "ja", en: "yes")), (id: "no", label: (nl: "nee", en: "no"))])),
        (id: "again", ask: (nl: "?", en: "?"), answer: One([(id: "yes", label: (nl: "ja", en: "yes")), (id: "no", label: (nl: "nee", en: "no"))])),
        (id: "safe", ask: (nl: "?", en: "?"), need: Optional, answer: Many([
            (id: "nobody", alone: true, label: (nl: "niemand", en: "nobody")),
            (id: "child", label: (nl: "kind", en: "child")),
            (id: "parent", label: (nl: "ouder", en: "parent")),
        ])),
        (id: "how", ask: (nl: "?", en: "?"), need: When(Is("worry", "yes")), answer: Text()),
        (id: "fever", ask: (nl: "?", en: "?"), need: Optional, answer: Decimal(unit: (nl: "graden", en: "degrees"), min: "30", max: "45")),
        (id: "review", ask: (nl: "?", en: "?"), answer: Date, need: Optional),
        (id: "talks", ask: (nl: "?", en: "?"), need: Optional, answer: Entries(
            one: (nl: "gesprek", en: "talk"),
            fields: [
                (id: "who", ask: (nl: "?", en: "?"), answer: One([(id: "child", label: (nl: "kind", en: "child")), (id: "parent", label: (nl: "ouder", en: "parent"))])),
                (id: "on", ask: (nl: "?", en: "?"), when: Is("who", "parent"), answer: Date),
            ],
        )),
    ],
)"#;

struct Desk {
    protocol: Protocol,
    answers: Answers,
}

impl Desk {
    fn new() -> Self {
        Self { protocol: of_step(STEP), answers: Answers::new("gp".into()) }
    }

    fn answer(&mut self, question: &str, answer: Answer) {
        let spot = Spot::of(&self.protocol, self.protocol.question(&question.into()).unwrap());
        self.answers.put(&spot, answer);
    }

    /// Parents were spoken to on these days; a day without one was left open.
    fn talks(&mut self, days: &[Option<i8>]) {
        let row = |(id, day): (u32, &Option<i8>)| {
            let mut fields: BTreeMap<Name, Answer> = BTreeMap::from([("who".into(), one("parent"))]);
            if let Some(day) = day {
                let _ = fields.insert("on".into(), Answer::Date(date(2026, 11, *day)));
            }
            Entry { id: EntryId(id), under: None, fields }
        };
        self.answer("talks", Answer::Entries((0..).zip(days).map(row).collect()));
    }

    fn truth(&self, condition: &str) -> Truth {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let condition: Condition = options.from_str(condition).unwrap();
        let counted = Counted::new(&self.protocol, &self.answers, TODAY);
        Ground::new(&self.protocol, &counted, TODAY).decide(&condition, None)
    }
}

#[test]
fn days_between_two_answers_are_counted_from_the_first_to_the_second() {
    let mut desk = Desk::new();
    let between = r#"Between(start: Of("day"), end: Of("review"), from: 1, below: 8)"#;
    desk.answer("day", Answer::Date(date(2026, 10, 31)));
    assert_eq!(desk.truth(between), Truth::Unknown, "one day is no stretch");
    for (day, truth) in [(1, Truth::True), (7, Truth::True), (8, Truth::False)] {
        desk.answer("review", Answer::Date(date(2026, 11, day)));
        assert_eq!(desk.truth(between), truth, "{day} November");
    }
    desk.answer("review", Answer::Date(date(2026, 10, 30)));
    assert_eq!(desk.truth(between), Truth::False, "the second came first");
    desk.answer("review", Answer::NotDone { because: None, words: "x".into() });
    assert_eq!(desk.truth(between), Truth::False);
    desk.answer("review", Answer::Unknown { ask: "x".into() });
    assert_eq!(desk.truth(between), Truth::Unknown);
    assert_eq!(desk.truth(r#"Between(start: Of("day"), end: Today, from: 21, below: 22)"#), Truth::True);
}

#[test]
fn an_open_day_does_not_hide_what_the_others_decide() {
    let mut desk = Desk::new();
    desk.answer("day", Answer::Date(date(2026, 11, 10)));
    let before_the_first = r#"Between(start: Of("day"), end: First("talks", "on"), from: 1)"#;
    let before_the_last = r#"Between(start: Of("day"), end: Last("talks", "on"), from: 1)"#;
    desk.talks(&[Some(12), None]);
    assert_eq!(desk.truth(before_the_first), Truth::Unknown, "the open one may be earlier");
    assert_eq!(desk.truth(before_the_last), Truth::True, "whatever the open one is");
    desk.talks(&[Some(9), None]);
    assert_eq!(desk.truth(before_the_first), Truth::False);
    assert_eq!(desk.truth(before_the_last), Truth::Unknown);
    desk.answer("talks", Answer::Entries(Vec::new()));
    assert_eq!(desk.truth(before_the_first), Truth::False, "closed empty: there is no first");
}

#[test]
fn a_row_that_has_no_day_to_ask_for_is_passed_over() {
    let mut desk = Desk::new();
    desk.answer("day", Answer::Date(date(2026, 11, 10)));
    let child = Entry { id: EntryId(9), under: None, fields: BTreeMap::from([("who".into(), one("child"))]) };
    desk.talks(&[Some(12)]);
    let talks = Spot::of(&desk.protocol, desk.protocol.question(&"talks".into()).unwrap());
    let Some(Answer::Entries(mut rows)) = desk.answers.at(&talks).cloned() else { panic!("a log") };
    rows.insert(0, child);
    desk.answer("talks", Answer::Entries(rows));
    assert_eq!(desk.truth(r#"Between(start: Of("day"), end: First("talks", "on"), from: 1)"#), Truth::True);
    assert_eq!(desk.truth(r#"FirstEntry("talks", Is("who", "child"))"#), Truth::True);
    assert_eq!(desk.truth(r#"LastEntry("talks", Is("who", "child"))"#), Truth::False);
}

#[test]
fn a_number_with_decimals_is_compared_exactly() {
    let mut desk = Desk::new();
    let fever = r#"Decimal(of: "fever", from: "38.5", below: "40.01")"#;
    assert_eq!(desk.truth(fever), Truth::Unknown);
    for (hundredths, truth) in
        [(3840, Truth::False), (3850, Truth::True), (4000, Truth::True), (4010, Truth::False)]
    {
        desk.answer("fever", Answer::Decimal(Decimal::of_hundredths(hundredths)));
        assert_eq!(desk.truth(fever), truth, "{hundredths}");
    }
    let asked = desk.protocol.question(&"fever".into()).unwrap();
    let answer = |hundredths| Answer::Decimal(Decimal::of_hundredths(hundredths));
    assert!(fits(asked, &answer(3850)) && !fits(asked, &answer(3855)) && !fits(asked, &answer(2990)));
    let said = [Language::Nl, Language::En].map(|language| words(asked, &answer(3800), language));
    assert_eq!(said, ["38,0 graden", "38.0 degrees"]);
}

#[test]
fn otherwise_waits_for_what_is_open_and_not_for_what_nobody_knows() {
    let mut desk = Desk::new();
    let otherwise = r#"Otherwise([Is("worry", "yes"), Is("again", "yes")])"#;
    desk.answer("again", one("no"));
    assert_eq!(desk.truth(otherwise), Truth::Unknown);
    desk.answer("worry", Answer::Unknown { ask: "x".into() });
    assert_eq!(desk.truth(otherwise), Truth::True);
    assert_eq!(desk.truth(r#"Not(AnyOf([Is("worry", "yes"), Is("again", "yes")]))"#), Truth::Unknown);
    desk.answer("again", one("yes"));
    assert_eq!(desk.truth(otherwise), Truth::False);
}

#[test]
fn really_answered_is_more_than_answered() {
    let mut desk = Desk::new();
    desk.answer("worry", Answer::Unknown { ask: "x".into() });
    desk.answer("again", Answer::NotDone { because: None, words: "x".into() });
    for of in ["worry", "again"] {
        assert_eq!(desk.truth(&format!("Answered(\"{of}\")")), Truth::True);
        assert_eq!(desk.truth(&format!("Known(\"{of}\")")), Truth::False);
    }
    desk.answer("worry", one("yes"));
    assert_eq!(desk.truth(r#"Known("worry")"#), Truth::True);
}

#[test]
fn two_answers_are_the_same_or_not_and_only_these_are_ticked() {
    let mut desk = Desk::new();
    desk.answer("worry", one("yes"));
    assert_eq!(desk.truth(r#"Same("worry", "again")"#), Truth::Unknown);
    desk.answer("again", one("yes"));
    assert_eq!(desk.truth(r#"Same("worry", "again")"#), Truth::True);
    desk.answer("again", one("no"));
    assert_eq!(desk.truth(r#"Same("worry", "again")"#), Truth::False);
    for (ticked, only) in
        [(&[][..], Truth::False), (&["child"], Truth::True), (&["child", "parent"], Truth::False)]
    {
        desk.answer("safe", Answer::Many(ticked.iter().map(|id| Name::from(*id)).collect()));
        assert_eq!(desk.truth(r#"Only("safe", ["child", "nobody"])"#), only, "{ticked:?}");
    }
}

#[test]
fn what_is_expected_at_times_is_an_open_point_only_then() {
    let mut desk = Desk::new();
    let how = OpenPoint::Question("how".into());
    let asked = |desk: &Desk| walk(&desk.protocol, &desk.answers, TODAY).open_points.contains(&how);
    assert!(!asked(&desk));
    desk.answer("worry", one("yes"));
    assert!(asked(&desk));
    desk.answer("worry", one("no"));
    assert!(!asked(&desk));
}

#[test]
fn an_option_that_stands_alone_does_not_fit_beside_others() {
    let desk = Desk::new();
    let safe = desk.protocol.question(&"safe".into()).unwrap();
    let ticked = |ids: &[&str]| Answer::Many(ids.iter().map(|id| Name::from(*id)).collect());
    assert!(fits(safe, &ticked(&["nobody"])) && fits(safe, &ticked(&["child", "parent"])));
    assert!(!fits(safe, &ticked(&["nobody", "child"])));
}
