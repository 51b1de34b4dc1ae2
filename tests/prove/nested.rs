//! A log under another: the prover against trying every walk, and promises that can be judged by eye.

use std::collections::BTreeMap;

use jiff::civil::Date;
use weegwijzer::authoring::prove::{Verdict, breaks, decide};
use weegwijzer::case::{Answer, Answers, Entry, EntryId, Spot, play};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{
    Claim, Condition, Given, Kind, Moment, Move, Name, Need, Protocol, Question, Statement,
};

use super::random::Dice;
use super::small::{choices, guarantee, one, outcome, protocol, question, step, text};

/// Above this many walks a protocol is passed over.
const MOST_WALKS: usize = 14_000;

/// Entries tried in each log.
const MOST_ENTRIES: usize = 2;

const ABOVE: &str = "talks";
const BELOW: &str = "agreed";

fn today() -> Date {
    Date::constant(2026, 11, 21)
}

fn log(id: &str, field: Kind, under: Option<&str>) -> Question {
    let fields = vec![question("f", field, None)];
    let answer = Kind::Entries { one: text("e"), fields, says: None, under: under.map(Into::into) };
    question(id, answer, None)
}

/// What can be said of a row, within it or of the rows under it.
fn of_row(dice: &mut Dice, above: bool, depth: usize, dates: bool) -> Condition {
    let under = above && dice.below(3) > 0;
    if depth > 0 && dice.below(3) == 0 {
        let some = |dice: &mut Dice| of_row(dice, above, depth - 1, dates);
        return match dice.below(4) {
            0 => Condition::Not(Box::new(some(dice))),
            1 => Condition::AllOf(vec![some(dice), some(dice)]),
            2 => Condition::AnyOf(vec![some(dice), some(dice)]),
            _ => Condition::Otherwise(vec![some(dice)]),
        };
    }
    match under {
        true => of_log(dice, BELOW, dates),
        false => match dice.below(3) {
            0 => Condition::Answered("f".into()),
            _ if dates => Condition::Due { of: "f".into(), within: 0 },
            _ => Condition::Is("f".into(), "x".into()),
        },
    }
}

/// What can be said of a log: of all its rows, or, within a row it is under, of those under that one.
fn of_log(dice: &mut Dice, id: &str, dates: bool) -> Condition {
    let of: Name = id.into();
    if dates && dice.below(3) == 0 {
        let end =
            if dice.below(2) == 0 { Moment::First(of, "f".into()) } else { Moment::Last(of, "f".into()) };
        let from = Some(i32::try_from(dice.below(2)).unwrap());
        return Condition::Between { start: end, end: Moment::Today, from, below: None };
    }
    let such = Box::new(of_row(dice, id == ABOVE, 1, dates));
    match dice.below(6) {
        0 => Condition::SomeEntry(of, such),
        1 => Condition::EveryEntry(of, such),
        2 => Condition::FirstEntry(of, such),
        3 => Condition::LastEntry(of, such),
        4 => {
            Condition::Count { of, such, from: Some(1 + u32::try_from(dice.below(2)).unwrap()), below: None }
        }
        _ => {
            Condition::Count { of, such, from: None, below: Some(1 + u32::try_from(dice.below(2)).unwrap()) }
        }
    }
}

fn condition(dice: &mut Dice, depth: usize, dates: bool) -> Condition {
    let some = |dice: &mut Dice| condition(dice, depth - 1, dates);
    if depth > 0 && dice.below(2) == 0 {
        return match dice.below(4) {
            0 => Condition::Not(Box::new(some(dice))),
            1 => Condition::AllOf(vec![some(dice), some(dice)]),
            2 => Condition::AnyOf(vec![some(dice), some(dice)]),
            _ => Condition::Otherwise(vec![some(dice), some(dice)]),
        };
    }
    let id: &str = if dice.below(4) == 0 { BELOW } else { ABOVE };
    match dice.below(8) {
        0 => Condition::Answered(id.into()),
        1 => Condition::Known(id.into()),
        _ => of_log(dice, id, dates),
    }
}

fn claim(dice: &mut Dice, depth: usize, dates: bool) -> Claim {
    let id: Name = if dice.below(2) == 0 { BELOW.into() } else { ABOVE.into() };
    match dice.below(if depth == 0 { 6 } else { 8 }) {
        0 => Claim::OnPath(id),
        1 => Claim::Settled(id),
        2 => Claim::Reached("o0".into()),
        3..=5 => Claim::When(condition(dice, 1, dates)),
        6 => Claim::AllOf((0..2).map(|_| claim(dice, depth - 1, dates)).collect()),
        _ => Claim::Not(Box::new(claim(dice, depth - 1, dates))),
    }
}

/// Two logs, one under the other, with one guarantee.
fn random(dice: &mut Dice) -> Protocol {
    let dates = dice.below(4) == 0;
    let field = || if dates { Kind::Date } else { Kind::One(choices(&["x"])) };
    let (mut above, mut below) = (log(ABOVE, field(), None), log(BELOW, field(), Some(ABOVE)));
    if dice.below(3) == 0 {
        let needed = of_row(dice, true, 0, dates);
        if let Kind::Entries { fields, .. } = &mut above.answer {
            fields[0].need = Need::When(needed);
        }
    }
    if dice.below(3) == 0 {
        let such = Box::new(of_row(dice, false, 0, dates));
        below.when = Some(Condition::SomeEntry(ABOVE.into(), such));
    }
    protocol(vec![step("s", None, vec![above, below])], |head| {
        head.outcomes = vec![outcome("o0", condition(dice, 1, dates))];
        let holds = if dice.below(2) == 0 {
            Statement::Always(claim(dice, 1, dates))
        } else {
            Statement::If { given: claim(dice, 1, dates), then: claim(dice, 1, dates) }
        };
        head.guarantees = vec![guarantee("g0", holds)];
    })
}

fn left() -> [Option<Answer>; 4] {
    let left = |words: &str| Some(Answer::NotDone { because: None, words: words.to_owned() });
    [None, Some(Answer::Unknown { ask: "x".into() }), left("words"), left("")]
}

fn of_field(field: &Question) -> Vec<Option<Answer>> {
    let own: Vec<Answer> = match field.answer {
        Kind::Date => {
            [-1, 0, 1].map(|days| Answer::Date(today().saturating_add(jiff::Span::new().days(days)))).into()
        }
        _ => vec![Answer::One("x".into())],
    };
    left().into_iter().chain(own.into_iter().map(Some)).collect()
}

/// Every log of a few rows, under every one of these.
fn of_rows(log: &Question, first: u32, under: &[Option<EntryId>]) -> Vec<Option<Answer>> {
    let field = &log.answer.fields()[0];
    let mut rows = Vec::new();
    for answer in of_field(field) {
        let fields: BTreeMap<Name, Answer> =
            answer.into_iter().map(|answer| (field.id.clone(), answer)).collect();
        rows.extend(under.iter().map(|under| (*under, fields.clone())));
    }
    let mut logs = vec![Vec::new()];
    let mut last = logs.clone();
    for _ in 0..MOST_ENTRIES {
        last = last
            .iter()
            .flat_map(|log: &Vec<usize>| (0..rows.len()).map(move |at| [log.clone(), vec![at]].concat()))
            .collect();
        logs.extend(last.clone());
    }
    let answer = |log: Vec<usize>| {
        let entries = (first..).zip(log).map(|(id, at)| {
            let (under, fields) = rows[at].clone();
            Entry { id: EntryId(id), under, fields }
        });
        Some(Answer::Entries(entries.collect()))
    };
    left().into_iter().chain(logs.into_iter().map(answer)).collect()
}

fn size(answer: &Answer) -> usize {
    1 + answer.entries().iter().map(|entry| 1 + entry.fields.len()).sum::<usize>()
}

/// Tries every walk; the fewest things filled in on one that breaks the guarantee. None: too many to try.
fn brute(protocol: &Protocol) -> Option<Option<usize>> {
    let statement = &protocol.head.guarantees[0].holds;
    let (above, below) = (protocol.question(&ABOVE.into())?, protocol.question(&BELOW.into())?);
    let ways_above = of_rows(above, 0, &[None]);
    // Under the first row, and under the second, which is not always there.
    let ways_below = of_rows(below, 10, &[Some(EntryId(0)), Some(EntryId(1))]);
    if ways_above.len() * ways_below.len() > MOST_WALKS {
        return None;
    }
    let mut fewest = None;
    for way_above in &ways_above {
        for way_below in &ways_below {
            let mut answers = Answers::new("gp".into());
            let mut filled = 0;
            for (log, way) in [(above, way_above), (below, way_below)] {
                if let Some(answer) = way {
                    answers.put(&Spot::of(protocol, log), answer.clone());
                    filled += size(answer);
                }
            }
            if fewest.is_none_or(|fewest| filled < fewest) && breaks(protocol, statement, &answers, today()) {
                fewest = Some(filled);
            }
        }
    }
    Some(fewest)
}

#[test]
fn the_prover_agrees_with_trying_every_walk_of_a_log_under_another() {
    const FORMS: [&str; 7] =
        ["SomeEntry(", "EveryEntry(", "FirstEntry(", "LastEntry(", "Count {", "Between {", "Otherwise("];
    let (mut tried, mut proved, mut refuted, mut deeper) = (0, 0, 0, 0);
    let mut nested = [0; FORMS.len()];
    for seed in 1..=400 {
        let protocol = random(&mut Dice::new(seed));
        let verdict = decide(&protocol, &protocol.head.guarantees[0]);
        let statement = &protocol.head.guarantees[0].holds;
        if let Verdict::Refuted(walk) = &verdict {
            let case = play(&protocol, walk, Language::Nl).unwrap();
            assert!(breaks(&protocol, statement, case.answers(), walk.today), "{seed}: not broken on replay");
        }
        let Some(fewest) = brute(&protocol) else { continue };
        tried += 1;
        let written = format!("{:?} {:?}", protocol.steps, protocol.head);
        for (count, form) in nested.iter_mut().zip(FORMS) {
            *count += usize::from(written.contains(form));
        }
        match (&verdict, fewest) {
            (Verdict::Proved { .. }, None) => proved += 1,
            (Verdict::Refuted(walk), fewest) => {
                refuted += 1;
                let answers = play(&protocol, walk, Language::Nl).unwrap().answers().clone();
                let given: Vec<&Answer> =
                    protocol.questions().filter_map(|(_, q)| answers.given(&protocol.head.id, q)).collect();
                let long = given.iter().any(|answer| answer.entries().len() > MOST_ENTRIES);
                deeper += usize::from(long);
                let filled = given.iter().map(|answer| size(answer)).sum::<usize>();
                assert!(long || fewest.is_some(), "{seed}: refuted, but no walk breaks it\n{walk:#?}");
                assert!(
                    fewest.is_none_or(|fewest| fewest == filled),
                    "{seed}: {filled} filled in where {fewest:?} will do\n{walk:#?}\n{statement:#?}"
                );
            }
            (verdict, fewest) => panic!(
                "{seed}: {verdict:?}, but trying found {fewest:?}\n{statement:#?}\n{:#?}",
                protocol.steps
            ),
        }
    }
    assert!(
        tried > 300 && proved > 60 && refuted > 150,
        "{tried} tried, {proved} proved, {refuted} refuted, {deeper} with more rows than were tried"
    );
    assert!(nested.iter().all(|count| *count > 20), "{FORMS:?}: {nested:?}");
}

fn talks() -> Question {
    log_with(ABOVE, one("who", &["mother", "father"], None), None)
}

fn agreed() -> Question {
    log_with(BELOW, one("kept", &["yes", "no"], None), Some(ABOVE))
}

fn log_with(id: &str, field: Question, under: Option<&str>) -> Question {
    let under = under.map(Into::into);
    question(id, Kind::Entries { one: text("e"), fields: vec![field], says: None, under }, None)
}

fn verdict(statement: Statement) -> Verdict {
    let protocol = protocol(vec![step("s", None, vec![talks(), agreed()])], |head| {
        head.guarantees = vec![guarantee("g", statement)];
    });
    decide(&protocol, &protocol.head.guarantees[0])
}

fn is(field: &str, option: &str) -> Box<Condition> {
    Box::new(Condition::Is(field.into(), option.into()))
}

#[test]
fn a_row_of_one_talk_says_nothing_of_another() {
    let every_talk =
        Condition::EveryEntry(ABOVE.into(), Box::new(Condition::SomeEntry(BELOW.into(), is("kept", "yes"))));
    let somewhere = Condition::SomeEntry(BELOW.into(), is("kept", "yes"));
    let statement = Statement::If { given: Claim::When(somewhere), then: Claim::When(every_talk.clone()) };
    let Verdict::Refuted(walk) = verdict(statement) else {
        panic!("one kept agreement is not one of each talk")
    };
    let [Move::Answer(_, Given::Entries(talks)), Move::Answer(_, Given::Entries(agreed))] = &walk.does[..]
    else {
        panic!("{walk:?}")
    };
    assert_eq!((talks.len(), agreed.len()), (2, 1));
    let kept_by_all = Condition::EveryEntry(BELOW.into(), is("kept", "yes"));
    let statement = Statement::If {
        given: Claim::AllOf(vec![Claim::When(every_talk), Claim::OnPath(BELOW.into())]),
        then: Claim::When(kept_by_all),
    };
    assert!(matches!(verdict(statement), Verdict::Refuted(_)), "beside a kept one another may be broken");
}

#[test]
fn what_holds_of_every_row_holds_of_those_under_each() {
    let all = Condition::EveryEntry(BELOW.into(), is("kept", "yes"));
    let of_each = Condition::EveryEntry(ABOVE.into(), Box::new(all.clone()));
    let statement = Statement::If { given: Claim::When(all), then: Claim::When(of_each) };
    assert_eq!(verdict(statement), Verdict::Proved { emptily: false });
}

#[test]
fn a_log_under_another_is_asked_once_that_one_has_a_row() {
    let some = Condition::SomeEntry(ABOVE.into(), Box::new(Condition::Answered("who".into())));
    let asked = || Claim::OnPath(BELOW.into());
    let statement = Statement::If { given: Claim::When(some.clone()), then: asked() };
    assert_eq!(verdict(statement), Verdict::Proved { emptily: false });
    let statement = Statement::If { given: asked(), then: Claim::When(some) };
    assert_eq!(verdict(statement), Verdict::Proved { emptily: false });
}
