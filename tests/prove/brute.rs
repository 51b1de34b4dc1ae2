//! The prover against trying every walk, on protocols small enough for that.

use std::collections::BTreeMap;

use jiff::civil::Date;
use weegwijzer::authoring::prove::{Verdict, breaks, decide};
use weegwijzer::case::{Answer, Answers, Entry, EntryId, Judgement, Spot, fits, play};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Age, Decimal, Kind, Name, Protocol, Question};

use super::random::{Dice, random};

/// Above this many walks a protocol is passed over.
const MOST_WALKS: usize = 7_000;

/// Entries tried in one log.
const MOST_ENTRIES: usize = 2;

fn today() -> Date {
    Date::constant(2026, 11, 21)
}

/// What the conditions of a protocol make a difference between.
#[derive(Clone, Copy)]
struct Told {
    /// Dates that lie a day apart, also three in a row.
    apart: bool,
    /// Dates of birth.
    aged: bool,
    /// Which entry came first.
    order: bool,
}

impl Told {
    fn by(protocol: &Protocol) -> Self {
        let written = format!("{:?} {:?}", protocol.steps, protocol.head);
        let has = |form: &str| written.contains(form);
        Self {
            apart: has("Between {"),
            aged: has("Age { of"),
            order: has("FirstEntry(") || has("LastEntry("),
        }
    }
}

/// Every way to answer a question, not answering it first.
fn ways(question: &Question, told: Told) -> Vec<Option<Answer>> {
    let mut ways = vec![None, Some(Answer::Unknown { ask: "x".into() })];
    let left = |because: Option<Name>, words: &str| Some(Answer::NotDone { because, words: words.into() });
    ways.extend([left(None, ""), left(None, "words")]);
    ways.extend(question.not_done.listed().iter().map(|reason| left(Some(reason.id.clone()), "")));
    let ids: Vec<Name> = question.answer.options().iter().map(|option| option.id.clone()).collect();
    match &question.answer {
        Kind::One(_) => ways.extend(ids.into_iter().map(|id| Some(Answer::One(id)))),
        Kind::Judgement { .. } => {
            for (id, because) in ids.iter().flat_map(|id| [(id, ""), (id, "words")]) {
                let arguments = BTreeMap::new();
                let judgement = Judgement { choice: id.clone(), because: because.into(), arguments };
                ways.push(Some(Answer::Judgement(judgement)));
            }
        }
        Kind::Many(_) => ways.extend((0..1_usize << ids.len()).filter_map(|bits| {
            let ticked = ids.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
            let many = Answer::Many(ticked.map(|(_, id)| id.clone()).collect());
            fits(question, &many).then_some(Some(many))
        })),
        Kind::Text { .. } => ways.push(Some(Answer::Text("words".into()))),
        Kind::Number { .. } => ways.extend((0..=3).map(|number| Some(Answer::Number(number)))),
        Kind::Decimal { .. } => ways.extend(
            (0..=3)
                .map(|tenths| Answer::Decimal(Decimal::of_hundredths(10 * tenths)))
                .filter(|number| fits(question, number))
                .map(Some),
        ),
        Kind::Age { .. } => {
            let around = [0, 29, 30, 59, 60, 364, 365, 729, 730, 1094, 1095, 1460].map(Age::Days);
            ways.extend(
                around.into_iter().chain([Age::Weeks(8), Age::Months(2)]).map(|age| Some(Answer::Age(age))),
            );
        }
        Kind::Date => {
            let near = if told.apart { -3..=4 } else { -2..=2 };
            let born: &[i32] = if told.aged { &[-1100, -1000, -800, -400, -100, -45] } else { &[] };
            ways.extend(
                born.iter()
                    .copied()
                    .chain(near)
                    .map(|days| Some(Answer::Date(today().saturating_add(jiff::Span::new().days(days))))),
            );
        }
        Kind::Entries { fields, .. } => {
            let one = entries(fields, told);
            let mut logs: Vec<Vec<usize>> = vec![Vec::new()];
            let mut last = logs.clone();
            for _ in 0..MOST_ENTRIES {
                let longer = last.iter().flat_map(|log| {
                    // Where order does not matter the next entry is never an earlier one of the list.
                    let from = log.last().copied().filter(|_| !told.order).unwrap_or(0);
                    (from..one.len()).map(move |next| log.iter().copied().chain([next]).collect::<Vec<_>>())
                });
                last = longer.collect();
                logs.extend(last.clone());
                if logs.len() > MOST_WALKS {
                    break;
                }
            }
            ways.extend(logs.into_iter().map(|log| {
                let numbered = (0..).zip(log);
                let entries =
                    numbered.map(|(id, at)| Entry { id: EntryId(id), under: None, fields: one[at].clone() });
                Some(Answer::Entries(entries.collect()))
            }));
        }
    }
    ways
}

fn entries(fields: &[Question], told: Told) -> Vec<BTreeMap<Name, Answer>> {
    fields.iter().fold(vec![BTreeMap::new()], |so_far, field| {
        let ways = ways(field, told);
        let with = |entry: &BTreeMap<Name, Answer>, way: &Option<Answer>| {
            let mut entry = entry.clone();
            if let Some(answer) = way {
                let _ = entry.insert(field.id.clone(), answer.clone());
            }
            entry
        };
        so_far.iter().flat_map(|entry| ways.iter().map(move |way| with(entry, way))).collect()
    })
}

fn size(answer: &Answer) -> usize {
    match answer {
        Answer::Many(ticked) => 1 + ticked.len(),
        Answer::Entries(entries) => {
            1 + entries.iter().map(|entry| 1 + entry.fields.values().map(size).sum::<usize>()).sum::<usize>()
        }
        _ => 1,
    }
}

/// Tries every walk; the fewest things filled in on one that breaks the guarantee. None: too many to try.
fn brute(protocol: &Protocol) -> Option<Option<usize>> {
    let statement = &protocol.head.guarantees[0].holds;
    let questions: Vec<&Question> = protocol.questions().map(|(_, question)| question).collect();
    let ways: Vec<Vec<Option<Answer>>> =
        questions.iter().map(|question| ways(question, Told::by(protocol))).collect();
    let walks = ways.iter().map(Vec::len).product::<usize>() * 4;
    if walks > MOST_WALKS {
        return None;
    }
    let mut fewest = None;
    for mut number in 0..walks {
        let mut answers = Answers::new(if number % 2 == 0 { "gp".into() } else { "nurse".into() });
        let resolved = number / 2 % 2;
        if resolved == 1 {
            answers.resolve(&protocol.head.id, &"a0".into(), Some("words".into()));
        }
        number /= 4;
        let mut filled = resolved;
        for (question, ways) in questions.iter().zip(&ways) {
            if let Some(answer) = &ways[number % ways.len()] {
                answers.put(&Spot::of(protocol, question), answer.clone());
                filled += size(answer);
            }
            number /= ways.len();
        }
        if fewest.is_none_or(|fewest| filled < fewest) && breaks(protocol, statement, &answers, today()) {
            fewest = Some(filled);
        }
    }
    Some(fewest)
}

/// Forms that were added to the language, each of which must be tried often enough.
const NEW: [&str; 11] = [
    "Known(",
    "Only(",
    "Same(",
    "Otherwise(",
    "Between {",
    "FirstEntry(",
    "LastEntry(",
    "alone: true",
    "Decimal { of",
    "voice: None, when: Some(",
    "need: When(",
];

#[test]
fn the_prover_agrees_with_trying_every_walk() {
    let (mut tried, mut with_log, mut proved, mut refuted) = (0, 0, 0, 0);
    let (mut with_age, mut with_new) = (0, [0; NEW.len()]);
    for seed in 1..=2000 {
        let protocol = random(&mut Dice::new(seed));
        let verdict = decide(&protocol, &protocol.head.guarantees[0]);
        if let Verdict::Refuted(walk) = &verdict {
            let case = play(&protocol, walk, Language::Nl).unwrap();
            let statement = &protocol.head.guarantees[0].holds;
            assert!(breaks(&protocol, statement, case.answers(), walk.today), "{seed}: not broken on replay");
        }
        let Some(fewest) = brute(&protocol) else { continue };
        tried += 1;
        with_age += usize::from(format!("{:?}", protocol.steps).contains("Age {"));
        let written = format!("{:?} {:?}", protocol.steps, protocol.head);
        for (count, form) in with_new.iter_mut().zip(NEW) {
            *count += usize::from(written.contains(form));
        }
        with_log +=
            usize::from(protocol.questions().any(|(_, question)| !question.answer.fields().is_empty()));
        match (&verdict, fewest) {
            (Verdict::Proved { .. }, None) => proved += 1,
            (Verdict::Refuted(walk), fewest) => {
                refuted += 1;
                let answers = play(&protocol, walk, Language::Nl).unwrap().answers().clone();
                let given: Vec<&Answer> =
                    protocol.questions().filter_map(|(_, q)| answers.given(&protocol.head.id, q)).collect();
                let long = given.iter().any(|answer| answer.entries().len() > MOST_ENTRIES);
                let resolved = usize::from(answers.resolution(&protocol.head.id, &"a0".into()).is_some());
                let filled = given.iter().map(|answer| size(answer)).sum::<usize>() + resolved;
                assert!(long || fewest.is_some(), "{seed}: refuted, but no walk breaks it\n{walk:#?}");
                assert!(
                    fewest.is_none_or(|fewest| fewest == filled),
                    "{seed}: {filled} filled in where {fewest:?} will do\n{walk:#?}"
                );
            }
            (verdict, fewest) => {
                let guarantee = &protocol.head.guarantees[0];
                panic!(
                    "{seed}: {verdict:?}, but trying found {fewest:?}\n{guarantee:#?}\n{:#?}",
                    protocol.steps
                );
            }
        }
    }
    assert!(
        tried > 450 && with_age > 30 && with_log > 60 && proved > 100 && refuted > 100,
        "{tried} tried, {with_age} with an age, {with_log} with a log, {proved} proved, {refuted} refuted"
    );
    assert!(with_new.iter().all(|count| *count > 15), "{NEW:?}: {with_new:?}");
}
