//! What a case made with one edition keeps when it moves to another. Which of the answers that are kept stand on
//! the path of the new edition is for `case::walk` to say, with the answers given here.

use std::collections::BTreeSet;

use super::answer::{Answer, Argument, Entry, EntryId, Judgement, Part};
use super::answers::{Answers, Spot};
use crate::protocol::{Decimal, Kind, Name, Protocol, Question};

/// What moving a case to another edition does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// The answers after the move; those of other protocols of the case are as they were.
    pub answers: Answers,
    /// What carries over, in the order of the new edition.
    pub carries: Vec<Carried>,
    /// What lapses, in the order of the old edition.
    pub lapses: Vec<Lapse>,
    /// Questions that the old edition did not ask and that have no answer yet, in the order of the new one.
    pub asks: Vec<Name>,
}

/// Something that carries over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Carried {
    /// The answer to a question.
    Answer {
        /// The question.
        question: Name,
    },
    /// The reason that resolved an alert.
    Resolution {
        /// The alert.
        alert: Name,
        /// Whether the alert says or means something else now.
        changed: bool,
    },
}

/// Something that does not carry over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lapse {
    /// The role of the clinician is not one of the new edition; another must be chosen.
    Role(Name),
    /// The answer to a question, or a part of it.
    Answer {
        /// The question.
        question: Name,
        /// Which part, and why.
        lost: Lost,
    },
    /// The reason that resolved an alert the new edition does not have.
    Resolution(Name),
}

/// What is lost of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// The field of an entry; none for the answer itself.
    pub inside: Option<(EntryId, Name)>,
    /// Why.
    pub why: Why,
}

/// Why an answer, or a part of it, does not carry over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The question, or the field, is no longer asked.
    NotAsked,
    /// Another kind of answer is asked for.
    OtherKind,
    /// The option is no longer offered.
    NoOption(Name),
    /// The option can no longer be ticked beside others; those carry over.
    StandsAlone(Name),
    /// The listed reason no longer counts; own words carry over.
    NoReason(Name),
    /// The number is no longer accepted.
    OutOfRange(i64),
    /// The number with decimals is no longer accepted, or no longer so exactly.
    NotTaken(Decimal),
    /// It became a fact of the whole case, and another protocol of the case has another answer to it, which stays.
    KnownOtherwise,
    /// What was taken as an argument can no longer be.
    NoArgument(Argument),
}

/// Says what becomes of a case made with `old` when it moves to `new`.
#[must_use]
pub fn transfer(old: &Protocol, new: &Protocol, answers: &Answers) -> Transfer {
    let mut after = answers.clone();
    let mut lapses = Vec::new();
    if let Some(role) = answers.role().filter(|role| !new.head.roles.iter().any(|one| one.id == **role)) {
        lapses.push(Lapse::Role(role.clone()));
    }
    let mut kept = BTreeSet::new();
    for (_, was) in old.questions() {
        let Some(answer) = answers.given(&old.head.id, was) else { continue };
        let (from, is) = (Spot::of(old, was), new.question(&was.id));
        let to = is.map(|is| Spot::of(new, is));
        let (keeps, lost) = match is {
            Some(is) => carried(new, is, answer),
            None => (None, vec![Lost { inside: None, why: Why::NotAsked }]),
        };
        lapses.extend(lost.into_iter().map(|lost| Lapse::Answer { question: was.id.clone(), lost }));
        // A fact belongs to the whole case: other protocols may still ask for it. Only where the new edition asks
        // for it too, and would not know what to do with it, it does not stay as it is.
        if was.fact.is_none() || to.as_ref() == Some(&from) {
            after.lift(&from);
        }
        if let (Some(answer), Some(to)) = (keeps, to) {
            match after.at(&to) {
                Some(known) if is.is_none_or(|is| carried(new, is, known).0.as_ref() != Some(&answer)) => {
                    let lost = Lost { inside: None, why: Why::KnownOtherwise };
                    lapses.push(Lapse::Answer { question: was.id.clone(), lost });
                    continue;
                }
                _ => after.put(&to, answer),
            }
            let _ = kept.insert(was.id.clone());
        }
    }
    lapses.extend(rows_left_alone(new, &mut after));
    let mut carries = answers_kept(new, &kept);
    resolutions(old, new, answers, &mut after, &mut carries, &mut lapses);
    let asks = new
        .questions()
        .map(|(_, question)| question)
        .filter(|question| old.question(&question.id).is_none())
        .filter(|question| after.given(&new.head.id, question).is_none())
        .map(|question| question.id.clone())
        .collect();
    Transfer { answers: after, carries, lapses, asks }
}

/// Rows that the new edition asks for under those of another log, and that belong to none there: they lapse, field by field.
fn rows_left_alone(new: &Protocol, after: &mut Answers) -> Vec<Lapse> {
    let mut lapses = Vec::new();
    for (_, log) in new.questions() {
        let Some(above) = log.answer.under().and_then(|above| new.question(above)) else { continue };
        let rows = after.given(&new.head.id, above).map_or(&[][..], Answer::entries);
        let rows: BTreeSet<EntryId> = rows.iter().map(|row| row.id).collect();
        let entries = after.given(&new.head.id, log).map_or(&[][..], Answer::entries);
        let has_its_row = |entry: &Entry| entry.under.is_some_and(|row| rows.contains(&row));
        let (stay, alone): (Vec<Entry>, Vec<Entry>) = entries.iter().cloned().partition(has_its_row);
        if alone.is_empty() {
            continue;
        }
        for entry in alone {
            lapses.extend(entry.fields.into_keys().map(|field| Lapse::Answer {
                question: log.id.clone(),
                lost: Lost { inside: Some((entry.id, field)), why: Why::OtherKind },
            }));
        }
        let spot = Spot::of(new, log);
        if stay.is_empty() { after.lift(&spot) } else { after.put(&spot, Answer::Entries(stay)) }
    }
    lapses
}

fn answers_kept(new: &Protocol, kept: &BTreeSet<Name>) -> Vec<Carried> {
    let asked = new.questions().map(|(_, question)| question).filter(|question| kept.contains(&question.id));
    asked.map(|is| Carried::Answer { question: is.id.clone() }).collect()
}

fn resolutions(
    old: &Protocol,
    new: &Protocol,
    answers: &Answers,
    after: &mut Answers,
    carries: &mut Vec<Carried>,
    lapses: &mut Vec<Lapse>,
) {
    for was in &old.head.alerts {
        let Some(reason) = answers.resolution(&old.head.id, &was.id) else { continue };
        after.resolve(&old.head.id, &was.id, None);
        match new.alert(&was.id) {
            Some(is) => {
                after.resolve(&new.head.id, &is.id, Some(reason.to_owned()));
                let changed = (&was.when, &was.say, was.level) != (&is.when, &is.say, is.level);
                carries.push(Carried::Resolution { alert: is.id.clone(), changed });
            }
            None => lapses.push(Lapse::Resolution(was.id.clone())),
        }
    }
}

/// What of an answer a question can still take, and what is lost.
pub(crate) fn carried(protocol: &Protocol, to: &Question, answer: &Answer) -> (Option<Answer>, Vec<Lost>) {
    let kept = |answer: Answer| (Some(answer), Vec::new());
    let lost = |why: Why| (None, vec![Lost { inside: None, why }]);
    let offered = |option: &Name| to.option(option).is_some();
    match (&to.answer, answer) {
        (_, Answer::NotDone { because: Some(because), words }) if to.reason(because).is_none() => {
            let words = words.clone();
            let keeps = (!words.trim().is_empty()).then_some(Answer::NotDone { because: None, words });
            (keeps, vec![Lost { inside: None, why: Why::NoReason(because.clone()) }])
        }
        (_, Answer::Unknown { .. } | Answer::NotDone { .. }) => kept(answer.clone()),
        (Kind::One(_), Answer::One(option)) if offered(option) => kept(answer.clone()),
        (Kind::One(_), Answer::One(option)) => lost(Why::NoOption(option.clone())),
        (Kind::Many(_), Answer::Many(ticked)) => {
            let (still, gone): (BTreeSet<Name>, BTreeSet<Name>) = ticked.iter().cloned().partition(offered);
            let others = still.len() > 1;
            let alone = |id: &Name| others && to.option(id).is_some_and(|option| option.alone);
            let (apart, still): (BTreeSet<Name>, BTreeSet<Name>) = still.into_iter().partition(alone);
            // Nothing ticked is an answer of its own: it is not what is left when all options are gone.
            let keeps =
                (!still.is_empty() || (gone.is_empty() && apart.is_empty())).then_some(Answer::Many(still));
            let gone = gone.into_iter().map(Why::NoOption).chain(apart.into_iter().map(Why::StandsAlone));
            (keeps, gone.map(|why| Lost { inside: None, why }).collect())
        }
        (Kind::Age { .. }, Answer::Number(number)) => match answer.age() {
            Some(age) if to.answer.accepts(*number) => kept(Answer::Age(age)),
            _ => lost(Why::OutOfRange(*number)),
        },
        (kind @ Kind::Age { .. }, Answer::Age(age)) if !kind.accepts(age.years()) => {
            lost(Why::OutOfRange(age.years()))
        }
        // What has decimals is no whole number, and is not made one.
        (kind @ Kind::Number { .. }, Answer::Decimal(number)) => match number.as_whole() {
            Some(whole) if kind.accepts(whole) => kept(Answer::Number(whole)),
            _ => lost(Why::NotTaken(*number)),
        },
        (kind @ Kind::Number { .. }, Answer::Number(_) | Answer::Age(_)) => match answer.number() {
            Some(number) if !kind.accepts(number) => lost(Why::OutOfRange(number)),
            // Another protocol of the case may know what to do with its weeks; full years are read from it here.
            Some(number) if to.fact.is_none() => kept(Answer::Number(number)),
            _ => kept(answer.clone()),
        },
        (kind @ Kind::Decimal { .. }, Answer::Number(number)) => match Decimal::whole(*number) {
            Some(decimal) if kind.takes(decimal) => kept(Answer::Decimal(decimal)),
            _ => lost(Why::OutOfRange(*number)),
        },
        (kind @ Kind::Decimal { .. }, Answer::Decimal(number)) if !kind.takes(*number) => {
            lost(Why::NotTaken(*number))
        }
        (kind, value) if kind.sort().is_value() && value.sort() == Some(kind.sort()) => kept(answer.clone()),
        (Kind::Judgement { arguments, .. }, Answer::Judgement(judgement)) => {
            if !offered(&judgement.choice) {
                return lost(Why::NoOption(judgement.choice.clone()));
            }
            weighed(protocol, arguments, judgement)
        }
        (Kind::Entries { .. }, Answer::Entries(entries)) => {
            let mut lost = Vec::new();
            let entries = entries.iter().map(|entry| entry_kept(protocol, to, entry, &mut lost)).collect();
            (Some(Answer::Entries(entries)), lost)
        }
        _ => lost(Why::OtherKind),
    }
}

fn weighed(protocol: &Protocol, arguments: &[Name], judgement: &Judgement) -> (Option<Answer>, Vec<Lost>) {
    let mut keeps = judgement.clone();
    let mut lost = Vec::new();
    keeps.arguments.retain(|argument, _| {
        let there = protocol.question(&argument.question).is_some_and(|question| match &argument.part {
            Part::Option(option) => question.option(option).is_some(),
            Part::Entry(_) => matches!(question.answer, Kind::Entries { .. }),
            Part::Whole => true,
        });
        let counts = there && arguments.contains(&argument.question);
        if !counts {
            lost.push(Lost { inside: None, why: Why::NoArgument(argument.clone()) });
        }
        counts
    });
    (Some(Answer::Judgement(keeps)), lost)
}

fn entry_kept(protocol: &Protocol, log: &Question, entry: &Entry, lost: &mut Vec<Lost>) -> Entry {
    let mut keeps = Entry::untouched(entry.id, entry.under);
    for (id, answer) in &entry.fields {
        let (kept, gone) = match log.field(id) {
            Some(field) => carried(protocol, field, answer),
            None => (None, vec![Lost { inside: None, why: Why::NotAsked }]),
        };
        if let Some(answer) = kept {
            let _ = keeps.fields.insert(id.clone(), answer);
        }
        lost.extend(gone.into_iter().map(|gone| Lost { inside: Some((entry.id, id.clone())), ..gone }));
    }
    keeps
}
