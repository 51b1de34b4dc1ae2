//! Options that are offered only while something holds: what becomes of an answer whose option is not offered any more.

use std::collections::BTreeMap;

use weegwijzer::case::{
    Answer, Answers, Change, Counted, Entry, EntryId, Ground, Lapsed, Spot, Standing, Truth, preview, walk,
};
use weegwijzer::protocol::{Condition, Name, Protocol};

use super::{TODAY, of_step, one};

const STEP: &str = r#"(
    id: "one",
    title: (nl: "Een", en: "One"),
    aim: (nl: "Doel", en: "Aim"),
    questions: [
        (id: "child", ask: (nl: "?", en: "?"), answer: One([(id: "yes", label: (nl: "ja", en: "yes")), (id: "no", label: (nl: "nee", en: "no"))])),
        (id: "whom", ask: (nl: "?", en: "?"), answer: Many([
            (id: "parent", label: (nl: "ouder", en: "parent")),
            (id: "child", when: Is("child", "yes"), label: (nl: "kind", en: "child")),
        ])),
        (id: "first", ask: (nl: "?", en: "?"), answer: One([
            (id: "parent", label: (nl: "ouder", en: "parent")),
            (id: "child", when: Is("whom", "child"), label: (nl: "kind", en: "child")),
        ])),
        (id: "talks", ask: (nl: "?", en: "?"), answer: Entries(
            one: (nl: "gesprek", en: "talk"),
            fields: [
                (id: "who", ask: (nl: "?", en: "?"), answer: One([
                    (id: "parent", label: (nl: "ouder", en: "parent")),
                    (id: "child", when: Is("child", "yes"), label: (nl: "kind", en: "child")),
                ])),
                (id: "alone", ask: (nl: "?", en: "?"), answer: One([
                    (id: "yes", when: Is("who", "child"), label: (nl: "ja", en: "yes")),
                    (id: "no", label: (nl: "nee", en: "no")),
                ])),
            ],
        )),
    ],
)"#;

struct Desk {
    protocol: Protocol,
    answers: Answers,
}

impl Desk {
    fn with(answers: &[(&str, Answer)]) -> Self {
        let mut desk = Self { protocol: of_step(STEP), answers: Answers::new("gp".into()) };
        answers.iter().for_each(|(question, answer)| desk.answers.put(&desk.spot(question), answer.clone()));
        desk
    }

    fn spot(&self, question: &str) -> Spot {
        Spot::of(&self.protocol, self.protocol.question(&question.into()).unwrap())
    }

    fn standing(&self, question: &str) -> Standing {
        walk(&self.protocol, &self.answers, TODAY).question(&question.into()).unwrap()
    }

    fn lapsed(&self) -> Vec<Lapsed> {
        walk(&self.protocol, &self.answers, TODAY).lapsed
    }

    fn truth(&self, condition: &str) -> Truth {
        let condition: Condition = ron::from_str(condition).unwrap();
        let counted = Counted::new(&self.protocol, &self.answers, TODAY);
        Ground::new(&self.protocol, &counted, TODAY).decide(&condition, None)
    }

    fn offers(&self, question: &str) -> Vec<String> {
        let counted = Counted::new(&self.protocol, &self.answers, TODAY);
        let ground = Ground::new(&self.protocol, &counted, TODAY);
        let question = self.protocol.question(&question.into()).unwrap();
        ground.offers(question, None).map(|option| option.id.to_string()).collect()
    }
}

fn many(ids: &[&str]) -> Answer {
    Answer::Many(ids.iter().map(|id| Name::from(*id)).collect())
}

fn gone(question: &str, inside: Option<(u32, &str)>, option: &str) -> Lapsed {
    let inside = inside.map(|(entry, field)| (EntryId(entry), field.into()));
    Lapsed { question: question.into(), inside, option: Some(option.into()) }
}

#[test]
fn an_option_is_offered_only_while_it_is_known_that_it_can_be_meant() {
    assert_eq!(Desk::with(&[]).offers("whom"), ["parent"], "nobody said that there is a child");
    assert_eq!(Desk::with(&[("child", one("no"))]).offers("whom"), ["parent"]);
    assert_eq!(Desk::with(&[("child", one("yes"))]).offers("whom"), ["parent", "child"]);
}

#[test]
fn a_choice_that_is_not_offered_any_more_is_an_open_question_and_comes_back() {
    let mut desk = Desk::with(&[("child", one("yes")), ("whom", many(&["child"])), ("first", one("child"))]);
    assert_eq!((desk.standing("first"), desk.lapsed()), (Standing::Answered, vec![]));
    let change = Change::Put(desk.spot("child"), one("no"));
    let told = preview(&desk.protocol, &desk.answers, TODAY, &change);
    let lapses = [gone("whom", None, "child"), gone("first", None, "child")];
    assert_eq!(told.lapses, lapses, "the one because of the child, the other because of that one");
    desk.answers = change.applied(&desk.answers);
    assert_eq!((desk.standing("whom"), desk.standing("first")), (Standing::Open, Standing::Open));
    assert_eq!(desk.truth(r#"Answered("first")"#), Truth::False);
    assert_eq!(desk.truth(r#"Is("first", "child")"#), Truth::Unknown);
    assert_eq!(desk.answers.at(&desk.spot("first")), Some(&one("child")), "it is kept");
    desk.answers.put(&desk.spot("child"), one("yes"));
    assert_eq!((desk.standing("first"), desk.lapsed()), (Standing::Answered, vec![]));
}

#[test]
fn of_what_is_ticked_only_what_is_not_offered_lapses() {
    let desk = Desk::with(&[("child", one("no")), ("whom", many(&["child", "parent"]))]);
    assert_eq!(desk.standing("whom"), Standing::Answered);
    assert_eq!(desk.lapsed(), [gone("whom", None, "child")]);
    assert_eq!(desk.truth(r#"Only("whom", ["parent"])"#), Truth::True);
    let none = Desk::with(&[("child", one("no")), ("whom", many(&[]))]);
    assert_eq!((none.standing("whom"), none.lapsed()), (Standing::Answered, vec![]), "none is an answer");
}

#[test]
fn within_a_row_options_depend_on_the_row() {
    let row = |id, fields: &[(&str, &str)]| Entry {
        id: EntryId(id),
        under: None,
        fields: fields
            .iter()
            .map(|(field, option)| ((*field).into(), one(option)))
            .collect::<BTreeMap<_, _>>(),
    };
    let rows = vec![
        row(1, &[("who", "child"), ("alone", "yes")]),
        row(2, &[("who", "parent"), ("alone", "yes")]),
        row(3, &[("who", "child")]),
    ];
    let mut desk = Desk::with(&[("child", one("yes")), ("talks", Answer::Entries(rows))]);
    assert_eq!(desk.lapsed(), [gone("talks", Some((2, "alone")), "yes")]);
    let alone_with_parent = r#"SomeEntry("talks", AllOf([Is("who", "parent"), Answered("alone")]))"#;
    assert_eq!(desk.truth(alone_with_parent), Truth::False);
    desk.answers.put(&desk.spot("child"), one("no"));
    assert_eq!(desk.lapsed().len(), 4, "and with the child what rested on it: {:?}", desk.lapsed());
    assert_eq!(
        desk.truth(r#"Count(of: "talks", such: Answered("who"), from: Some(2))"#),
        Truth::False,
        "a row of which nothing counts is no row"
    );
}
