//! Plays a scenario: turns what its author wrote into the events of a practice case.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::answer::{Answer, Argument, Entry, EntryId, Judgement, Part, Side};
use super::answers::{Answers, Spot};
use super::event::{Event, Mode};
use super::pin::Pin;
use super::state::{Case, Refusal};
use crate::locale::Language;
use crate::protocol::{Given, Move, Name, Piece, Protocol, Question, Scenario, Weighed};

/// Plays a scenario from its first move to its last; all on the day of the scenario, a minute a move. What was typed is in the
/// language it is played in.
///
/// Moves that name questions the protocol does not have are passed over: loading has refused them.
///
/// # Errors
/// When the case cannot be written down.
pub fn play(protocol: &Protocol, scenario: &Scenario, language: Language) -> Result<Case, Refusal> {
    let (mut case, moments) = begun(protocol, scenario, language)?;
    for (minute, done) in moves(protocol, &scenario.typed_in(language)) {
        case.record(done.event(protocol), moments.at(minute))?;
    }
    Ok(case)
}

/// The same, for as long as somebody waits for it, which is asked before each move; none when nobody does any more.
///
/// # Errors
/// As [`play`].
pub(crate) fn play_while(
    protocol: &Protocol,
    scenario: &Scenario,
    language: Language,
    awaited: impl Fn() -> bool,
) -> Result<Option<Case>, Refusal> {
    let (mut case, moments) = begun(protocol, scenario, language)?;
    for (minute, done) in moves(protocol, &scenario.typed_in(language)) {
        if !awaited() {
            return Ok(None);
        }
        case.record(done.event(protocol), moments.at(minute))?;
    }
    Ok(Some(case))
}

fn begun(protocol: &Protocol, scenario: &Scenario, language: Language) -> Result<(Case, Moments), Refusal> {
    let moments = Moments::from(scenario.today);
    let (label, pin) = (scenario.title.get(language), Pin::of(protocol));
    let case = Case::open(label, scenario.role.clone(), Mode::Practice, pin, moments.at(0))?;
    Ok((case, moments))
}

/// The answers a scenario ends with: those of the case that [`play`] makes, for whoever needs no case.
#[must_use]
pub fn played_answers(protocol: &Protocol, scenario: &Scenario) -> Answers {
    let mut answers = Answers::new(scenario.role.clone());
    answers.walk_in(protocol.head.id.clone());
    for (_, done) in moves(protocol, scenario) {
        match done {
            Done::Answered(at, answer) => answers.put(&at, answer),
            Done::Withdrawn(at) => answers.take(&at),
            Done::Resolved(alert, reason) => answers.resolve(&protocol.head.id, &alert, Some(reason)),
        }
    }
    answers
}

/// What a move of a scenario does to the answers.
enum Done {
    Answered(Spot, Answer),
    Withdrawn(Spot),
    Resolved(Name, String),
}

impl Done {
    fn event(self, protocol: &Protocol) -> Event {
        match self {
            Self::Answered(at, answer) => Event::Answered { at, answer, reason: None },
            Self::Withdrawn(at) => Event::Withdrawn { at, reason: None },
            Self::Resolved(alert, reason) => {
                Event::Resolved { protocol: protocol.head.id.clone(), alert, reason }
            }
        }
    }
}

/// What the moves of a scenario do, each with its minute. Entries get the identities that a case would give them.
fn moves(protocol: &Protocol, scenario: &Scenario) -> Vec<(usize, Done)> {
    let mut so_far = Answers::default();
    let mut moves = Vec::new();
    for (index, done) in scenario.does.iter().enumerate() {
        let done = match done {
            Move::Learn(_) => None,
            Move::Answer(question, given) => protocol.question(question).map(|question| {
                let first = EntryId::after(moves.len() + 1);
                let (at, answer) =
                    (Spot::of(protocol, question), answer_to(protocol, question, given, first, &so_far));
                so_far.put(&at, answer.clone());
                Done::Answered(at, answer)
            }),
            Move::Clear(question) => protocol.question(question).map(|question| {
                let at = Spot::of(protocol, question);
                so_far.take(&at);
                Done::Withdrawn(at)
            }),
            Move::Resolve(alert, reason) => Some(Done::Resolved(alert.clone(), reason.clone())),
        };
        moves.extend(done.map(|done| (index + 1, done)));
    }
    moves
}

/// The answer an author wrote to a question; rows under those of another log belong to what was answered there so far.
#[must_use]
pub(crate) fn answer_to(
    protocol: &Protocol,
    question: &Question,
    given: &Given,
    first: EntryId,
    so_far: &Answers,
) -> Answer {
    let mut answer = answer(given, first);
    if let (Answer::Judgement(judgement), Given::Judgement { weighed, .. }) = (&mut answer, given) {
        judgement.arguments =
            weighed.iter().filter_map(|weighed| argument(protocol, weighed, so_far)).collect();
    }
    let above = question.answer.under().and_then(|log| protocol.question(log));
    if let (Some(above), Answer::Entries(entries), Given::Entries(written)) = (above, &mut answer, given) {
        let rows = so_far.given(&protocol.head.id, above).map_or(&[][..], Answer::entries);
        for (entry, fields) in entries.iter_mut().zip(written) {
            entry.under = fields.iter().find_map(|(_, given)| match given {
                Given::Row(number) => Some(rows.get(usize::try_from(number.checked_sub(1)?).ok()?)?.id),
                _ => None,
            });
        }
    }
    answer
}

/// What was weighed, with the side it lies on; none where a row is meant that is not there.
fn argument(protocol: &Protocol, weighed: &Weighed, so_far: &Answers) -> Option<(Argument, Side)> {
    let (question, piece) = weighed.at();
    let part = match piece {
        Piece::Whole => Part::Whole,
        Piece::Option(option) => Part::Option(option.clone()),
        Piece::Row(number) => {
            let rows = so_far.given(&protocol.head.id, protocol.question(question)?)?.entries();
            Part::Entry(rows.get(usize::try_from(number.checked_sub(1)?).ok()?)?.id) // no machine is that small
        }
    };
    let side = if matches!(weighed, Weighed::For(..)) { Side::For } else { Side::Against };
    Some((Argument { question: question.clone(), part }, side))
}

/// The answer an author wrote; entries of a log are numbered from `first`.
#[must_use]
pub(crate) fn answer(given: &Given, first: EntryId) -> Answer {
    match given {
        Given::One(option) => Answer::One(option.clone()),
        Given::Many(options) => Answer::Many(options.iter().cloned().collect()),
        Given::Text(text) => Answer::Text(text.clone()),
        Given::Date(date) => Answer::Date(*date),
        Given::Number(number) => Answer::Number(*number),
        Given::Decimal(number) => Answer::Decimal(*number),
        Given::Age(age) => Answer::Age(*age),
        Given::Judgement { choice, because, .. } => Answer::Judgement(Judgement {
            choice: choice.clone(),
            because: because.clone(),
            arguments: BTreeMap::new(),
        }),
        Given::Entries(entries) => Answer::Entries(
            (first.0 * ENTRIES_PER_MOVE..)
                .zip(entries)
                .map(|(id, fields)| {
                    let fields = fields.iter().filter(|(_, given)| !matches!(given, Given::Row(_)));
                    Entry { id: EntryId(id), under: None, fields: fields.map(field).collect() }
                })
                .collect(),
        ),
        // Loading refused it anywhere but in a row, and there it is no answer.
        Given::Row(_) => Answer::Unknown { ask: String::new() },
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
    #[expect(
        clippy::disallowed_methods,
        reason = "only a day at the end of the calendar has no nine o'clock"
    )]
    fn from(day: Date) -> Self {
        let nine = day
            .at(9, 0, 0, 0)
            .to_zoned(TimeZone::UTC)
            .map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp());
        Self { nine }
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "only at the end of the calendar are there no minutes left"
    )]
    fn at(&self, minute: usize) -> Timestamp {
        let minutes = jiff::SignedDuration::from_mins(i64::try_from(minute).unwrap_or(0));
        self.nine.saturating_add(minutes).unwrap_or(self.nine)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::protocol::bundle;

    #[test]
    fn the_answers_alone_are_those_of_the_whole_case() {
        for protocol in bundle::all().iter().map(|bundled| bundled.load().unwrap()) {
            for scenario in &protocol.scenarios {
                let case = play(&protocol, scenario, Language::Nl).unwrap();
                let answers = played_answers(&protocol, scenario);
                assert_eq!(&answers, case.answers(), "{}/{}", protocol.head.id, scenario.id);
            }
        }
    }
}
