//! Plays a scenario: turns what its author wrote into the events of a practice case.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::answer::{Answer, Entry, EntryId, Judgement};
use super::answers::Spot;
use super::event::{Event, Mode};
use super::pin::Pin;
use super::state::Case;
use crate::locale::Language;
use crate::protocol::{Given, Move, Name, Protocol, Scenario};

/// Plays a scenario from its first move to its last; all on the day of the scenario, a minute a move.
///
/// Moves that name questions the protocol does not have are passed over: loading has refused them.
#[must_use]
pub fn play(protocol: &Protocol, scenario: &Scenario, language: Language) -> Case {
    let moments = Moments::from(scenario.today);
    let label = scenario.title.get(language);
    let mut case = Case::open(label, scenario.role.clone(), Mode::Practice, Pin::of(protocol), moments.at(0));
    for (index, done) in scenario.does.iter().enumerate() {
        if let Some(event) = event(protocol, &case, done) {
            // A practice case is neither printed nor concluded while it plays, so nothing is refused.
            let _ = case.record(event, moments.at(index + 1));
        }
    }
    case
}

fn event(protocol: &Protocol, case: &Case, done: &Move) -> Option<Event> {
    Some(match done {
        Move::Answer(question, given) => {
            let at = Spot::of(protocol, protocol.question(question)?);
            let first = case.next_entry();
            Event::Answered { at, answer: answer(given, first), reason: None }
        }
        Move::Clear(question) => {
            Event::Withdrawn { at: Spot::of(protocol, protocol.question(question)?), reason: None }
        }
        Move::Resolve(alert, reason) => Event::Resolved {
            protocol: protocol.head.id.clone(),
            alert: alert.clone(),
            reason: reason.clone(),
        },
    })
}

/// The answer an author wrote; entries of a log are numbered from `first`.
#[must_use]
pub fn answer(given: &Given, first: EntryId) -> Answer {
    match given {
        Given::One(option) => Answer::One(option.clone()),
        Given::Many(options) => Answer::Many(options.iter().cloned().collect()),
        Given::Text(text) => Answer::Text(text.clone()),
        Given::Date(date) => Answer::Date(*date),
        Given::Number(number) => Answer::Number(*number),
        Given::Judgement { choice, because } => Answer::Judgement(Judgement {
            choice: choice.clone(),
            because: because.clone(),
            arguments: BTreeMap::new(),
        }),
        Given::Entries(entries) => Answer::Entries(
            (first.0 * ENTRIES_PER_MOVE..)
                .zip(entries)
                .map(|(id, fields)| Entry { id: EntryId(id), fields: fields.iter().map(field).collect() })
                .collect(),
        ),
        Given::Unknown(ask) => Answer::Unknown { ask: ask.clone() },
        Given::NotDone { because, words } => {
            Answer::NotDone { because: because.clone(), words: words.clone() }
        }
    }
}

/// A move of a scenario may bring many entries at once; each needs an identity of its own.
const ENTRIES_PER_MOVE: u32 = 10_000;

fn field((name, given): &(Name, Given)) -> (Name, Answer) {
    (name.clone(), answer(given, EntryId(0)))
}

struct Moments {
    nine: Timestamp,
}

impl Moments {
    fn from(day: Date) -> Self {
        let nine = day
            .at(9, 0, 0, 0)
            .to_zoned(TimeZone::UTC)
            .map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp());
        Self { nine }
    }

    fn at(&self, minute: usize) -> Timestamp {
        let minutes = jiff::SignedDuration::from_mins(i64::try_from(minute).unwrap_or(0));
        self.nine.saturating_add(minutes).unwrap_or(self.nine)
    }
}
