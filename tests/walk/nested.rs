//! A log under another: rows belong to a row, are asked of it, count with it and go with it.

use jiff::Timestamp;
use weegwijzer::case::{
    Answer, Case, Change, Counted, EntryId, Event, Ground, Lapse, Lapsed, Mode, OpenPoint, Pin, Spot, Truth,
    preview, transfer, walk,
};
use weegwijzer::protocol::{Condition, Kind, Protocol};

use super::{TODAY, one};
use crate::diff::edition::edition;

const FOLDER: &str = "tests/nested/talks";

struct Desk {
    protocol: Protocol,
    case: Case,
    minute: i64,
}

impl Desk {
    fn new() -> Self {
        let protocol = edition(FOLDER, &[]);
        let pin = Pin::of(&protocol);
        let case = Case::open("proef", "gp".into(), Mode::Practice, pin, Timestamp::UNIX_EPOCH).unwrap();
        Self { protocol, case, minute: 0 }
    }

    fn spot(&self, question: &str) -> Spot {
        Spot::of(&self.protocol, self.protocol.question(&question.into()).unwrap())
    }

    fn record(&mut self, event: Event) {
        self.minute += 1;
        self.case.record(event, Timestamp::from_second(self.minute * 60).unwrap()).unwrap();
    }

    fn add(&mut self, log: &str, entry: u32, under: Option<u32>, fields: &[(&str, Answer)]) {
        let (at, entry) = (self.spot(log), EntryId(entry));
        self.record(Event::EntryAdded { at: at.clone(), entry, under: under.map(EntryId), contact: None });
        for (field, answer) in fields {
            let at = at.clone().field(entry, (*field).into());
            self.record(Event::Answered { at, answer: answer.clone(), reason: None });
        }
    }

    /// Two talks; two agreements under the first, one under the second.
    fn with_agreements() -> Self {
        let mut desk = Self::new();
        desk.add("talks", 1, None, &[("who", one("mother"))]);
        desk.add("talks", 2, None, &[("who", one("school"))]);
        let text = |words: &str| Answer::Text(words.to_owned());
        desk.add("agreed", 11, Some(1), &[("what", text("a")), ("kept", one("yes"))]);
        desk.add("agreed", 12, Some(2), &[("what", text("b")), ("kept", one("no"))]);
        desk.add("agreed", 13, Some(1), &[("what", text("c"))]);
        desk
    }

    fn rows(&self, log: &str) -> Vec<u32> {
        let given = self.case.answers().at(&self.spot(log));
        given.map_or_else(Vec::new, |given| given.entries().iter().map(|entry| entry.id.0).collect())
    }

    fn decide(&self, condition: &str) -> Truth {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let condition: Condition = options.from_str(condition).unwrap();
        let counted = Counted::new(&self.protocol, self.case.answers(), TODAY);
        Ground::new(&self.protocol, &counted, TODAY).decide(&condition, None)
    }

    fn asks(&self, question: &str) -> bool {
        walk(&self.protocol, self.case.answers(), TODAY).question(&question.into()).is_some()
    }
}

#[test]
fn within_a_row_only_the_rows_under_it_are_spoken_of() {
    let desk = Desk::with_agreements();
    for (condition, truth) in [
        (
            r#"SomeEntry("talks", AllOf([Is("who", "mother"), SomeEntry("agreed", Is("kept", "no"))]))"#,
            Truth::Unknown,
        ),
        (
            r#"SomeEntry("talks", AllOf([Is("who", "school"), SomeEntry("agreed", Is("kept", "no"))]))"#,
            Truth::True,
        ),
        (
            r#"SomeEntry("talks", AllOf([Is("who", "school"), SomeEntry("agreed", Is("kept", "yes"))]))"#,
            Truth::False,
        ),
        (r#"EveryEntry("talks", SomeEntry("agreed", Answered("what")))"#, Truth::True),
        (r#"EveryEntry("talks", EveryEntry("agreed", Is("kept", "yes")))"#, Truth::False),
        (r#"SomeEntry("talks", Count(of: "agreed", such: Answered("what"), from: 2))"#, Truth::True),
        (r#"SomeEntry("talks", Count(of: "agreed", such: Answered("what"), from: 3))"#, Truth::False),
        (r#"Count(of: "agreed", such: Answered("what"), from: 3)"#, Truth::True),
        (
            r#"SomeEntry("talks", AllOf([Is("who", "school"), FirstEntry("agreed", Is("kept", "no"))]))"#,
            Truth::True,
        ),
        (
            r#"SomeEntry("talks", AllOf([Is("who", "mother"), FirstEntry("agreed", Is("kept", "yes"))]))"#,
            Truth::True,
        ),
        (
            r#"SomeEntry("talks", AllOf([Is("who", "mother"), LastEntry("agreed", Is("kept", "yes"))]))"#,
            Truth::Unknown,
        ),
        (r#"LastEntry("talks", LastEntry("agreed", Is("kept", "no")))"#, Truth::True),
    ] {
        assert_eq!(desk.decide(condition), truth, "{condition}");
    }
}

#[test]
fn a_row_with_nothing_under_it_has_none_once_the_log_was_answered() {
    let mut desk = Desk::new();
    let without = r#"SomeEntry("talks", Not(SomeEntry("agreed", Answered("what"))))"#;
    desk.add("talks", 1, None, &[("who", one("mother"))]);
    assert_eq!(desk.decide(without), Truth::Unknown, "nothing was said yet of what was agreed");
    desk.add("agreed", 11, Some(1), &[("what", Answer::Text("a".into()))]);
    assert_eq!(desk.decide(without), Truth::False);
    desk.add("talks", 2, None, &[("who", one("school"))]);
    assert_eq!(desk.decide(without), Truth::True, "the second talk has none");
    let at = desk.spot("agreed");
    desk.record(Event::Answered { at, answer: Answer::Entries(Vec::new()), reason: None });
    assert_eq!(desk.decide(without), Truth::True, "there are none at all");
}

#[test]
fn a_log_under_another_is_asked_once_that_one_has_a_row() {
    let mut desk = Desk::new();
    assert!(!desk.asks("agreed"));
    desk.add("talks", 1, None, &[]);
    assert!(!desk.asks("agreed"), "a row in which nothing was said is none");
    let at = desk.spot("talks").field(EntryId(1), "who".into());
    desk.record(Event::Answered { at, answer: one("mother"), reason: None });
    assert!(desk.asks("agreed"));
    let at = desk.spot("talks");
    desk.record(Event::Answered { at, answer: Answer::Entries(Vec::new()), reason: None });
    assert!(!desk.asks("agreed"), "without talks nothing was agreed in one");
}

#[test]
fn what_is_missing_in_a_row_under_another_is_an_open_point() {
    let mut desk = Desk::with_agreements();
    desk.add("agreed", 14, Some(2), &[("kept", one("yes"))]);
    let open = walk(&desk.protocol, desk.case.answers(), TODAY).open_points;
    assert!(open.contains(&OpenPoint::Field("agreed".into(), EntryId(14), "what".into())), "{open:?}");
}

#[test]
fn a_row_that_goes_takes_its_rows_along_and_brings_them_back_with_it() {
    let mut desk = Desk::with_agreements();
    let before = desk.case.answers().clone();
    let at = desk.spot("talks");
    desk.record(Event::EntryRemoved { at: at.clone(), entry: EntryId(1), reason: None });
    assert_eq!((desk.rows("talks"), desk.rows("agreed")), (vec![2], vec![12]));
    assert_eq!(Case::replay(desk.case.journal().clone()).unwrap(), desk.case, "the journal holds it");
    desk.record(Event::Undone);
    assert_eq!(desk.case.answers(), &before, "one step back brings all of it back");
    desk.record(Event::Redone);
    assert_eq!(desk.rows("agreed"), [12]);
    desk.record(Event::EntryRemoved { at: at.clone(), entry: EntryId(2), reason: None });
    assert_eq!(desk.case.answers().at(&desk.spot("agreed")), None, "a log without rows is unanswered again");
    for event in [
        Event::Withdrawn { at: at.clone(), reason: None },
        Event::Answered { at: at.clone(), answer: Answer::Entries(Vec::new()), reason: None },
        Event::Answered { at, answer: Answer::Unknown { ask: "de school".into() }, reason: None },
    ] {
        let mut desk = Desk::with_agreements();
        desk.record(event.clone());
        assert!(desk.rows("agreed").is_empty(), "{event:?}");
        assert_eq!(Case::replay(desk.case.journal().clone()).unwrap(), desk.case);
    }
}

#[test]
fn how_many_rows_go_with_one_is_told_before_it_goes() {
    let desk = Desk::with_agreements();
    let rows = |change: &Change| preview(&desk.protocol, desk.case.answers(), TODAY, change).rows;
    assert_eq!(rows(&Change::Remove(desk.spot("talks"), EntryId(1))), 2);
    assert_eq!(rows(&Change::Remove(desk.spot("talks"), EntryId(2))), 1);
    assert_eq!(rows(&Change::Take(desk.spot("talks"))), 3);
    assert_eq!(rows(&Change::Remove(desk.spot("agreed"), EntryId(11))), 0, "that is the row itself");
    assert_eq!(rows(&Change::Take(desk.spot("agreed"))), 0);
}

#[test]
fn rows_under_a_row_that_left_the_path_lapse_with_it_and_come_back() {
    let when = (
        "steps/talk.ron",
        "(id: \"day\", ask: (nl: \"Wanneer\", en: \"When\"), answer: Date, tense: Done),",
        "(id: \"day\", ask: (nl: \"Wanneer\", en: \"When\"), when: Is(\"closed\", \"no\"), answer: Date, tense: Done, need: Optional),",
    );
    let mut desk = Desk::new();
    desk.protocol = edition(FOLDER, &[when]);
    let day = Answer::Date(TODAY);
    desk.add("talks", 1, None, &[("day", day)]);
    desk.add("talks", 2, None, &[("who", one("school"))]);
    desk.record(Event::Answered { at: desk.spot("closed"), answer: one("no"), reason: None });
    desk.add("agreed", 11, Some(1), &[("what", Answer::Text("a".into()))]);
    desk.add("agreed", 12, Some(2), &[("what", Answer::Text("b".into()))]);
    let two = r#"Count(of: "agreed", such: Answered("what"), from: 2)"#;
    assert_eq!(desk.decide(two), Truth::True);
    desk.record(Event::Answered { at: desk.spot("closed"), answer: one("yes"), reason: None });
    assert_eq!(desk.decide(two), Truth::False);
    let lapsed = walk(&desk.protocol, desk.case.answers(), TODAY).lapsed;
    let gone = |question: &str, entry, field: &str| Lapsed {
        question: question.into(),
        inside: Some((EntryId(entry), field.into())),
        option: None,
    };
    assert_eq!(lapsed, [gone("talks", 1, "day"), gone("agreed", 11, "what")]);
    desk.record(Event::Answered { at: desk.spot("closed"), answer: one("no"), reason: None });
    assert_eq!(desk.decide(two), Truth::True);
}

#[test]
fn a_row_by_itself_is_written_down_as_it_was_before_there_were_rows_under_others() {
    let mut desk = Desk::new();
    desk.add("talks", 1, None, &[("who", one("mother"))]);
    let written: Vec<String> = desk
        .case
        .journal()
        .lines()
        .iter()
        .map(|line| weegwijzer::case::as_ron(&line.event).unwrap())
        .collect();
    let added = r#"EntryAdded(at:(home:Protocol("talks"),question:"talks",inside:None),entry:(1))"#;
    assert_eq!(written[1], added, "the chain of older cases stays whole");
    let old: Event = ron::from_str(added).unwrap();
    assert_eq!(old, desk.case.journal().lines()[1].event);
    let entry: weegwijzer::case::Entry = ron::from_str(r#"(id:(1),fields:{"who":One("mother")})"#).unwrap();
    assert_eq!(entry.under, None);
    assert!(!ron::to_string(&entry).unwrap().contains("under"));
}

#[test]
fn rows_that_a_new_edition_has_no_row_for_lapse_in_words() {
    let desk = Desk::with_agreements();
    let (by_itself, nested) = {
        let mut by_itself = edition(FOLDER, &[]);
        for question in by_itself.steps.iter_mut().flat_map(|step| &mut step.questions) {
            if let Kind::Entries { under, .. } = &mut question.answer {
                *under = None;
            }
        }
        let made = |protocol: Protocol| {
            Protocol::assemble(protocol.head, protocol.steps, Vec::new(), Vec::new(), protocol.hash)
        };
        (made(by_itself), edition(FOLDER, &[]))
    };
    let same = transfer(&nested, &nested, desk.case.answers());
    assert_eq!((&same.answers, same.lapses.len()), (desk.case.answers(), 0));
    let loose = transfer(&nested, &by_itself, desk.case.answers());
    assert_eq!(loose.lapses, [], "rows by themselves need no other");
    let mut answers = desk.case.answers().clone();
    let at = desk.spot("agreed");
    let mut entries = answers.at(&at).unwrap().entries().to_vec();
    entries.iter_mut().for_each(|entry| entry.under = None);
    answers.put(&at, Answer::Entries(entries));
    let back = transfer(&by_itself, &nested, &answers);
    let lapsed = back
        .lapses
        .iter()
        .filter(|lapse| matches!(lapse, Lapse::Answer { question, .. } if *question == "agreed"));
    assert_eq!(lapsed.count(), 5, "every field of every row: {:?}", back.lapses);
    assert_eq!(back.answers.at(&at), None);
    let words = weegwijzer::case::gone(&by_itself, &answers, TODAY, &back.lapses);
    assert_eq!(words.len(), 5, "{words:?}");
}
