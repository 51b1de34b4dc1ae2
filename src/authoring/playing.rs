//! What may be spent on playing the scenarios of a protocol from elsewhere, one or all: counted beforehand, so that what is
//! given up is given up on every computer. Whoever no longer waits for a case withdraws the budget.

use super::prove::Budget;
use crate::case::{Case, Refusal, play_while};
use crate::locale::Language;
use crate::protocol::{Given, Move, Protocol, Scenario};

/// What may be gone through for all scenarios of a protocol: more than ten times what the largest that comes along takes.
const MOST: u64 = 500_000;
/// What may be gone through for one: more than ten times what the longest that comes along takes.
pub(crate) const MOST_FOR_ONE: u64 = 10_000;

/// What may be spent on all scenarios of a protocol.
#[must_use]
pub(super) fn budget() -> Budget {
    Budget::of(MOST, MOST)
}

/// What may be spent on one scenario.
#[must_use]
pub fn budget_for_one() -> Budget {
    Budget::of(MOST_FOR_ONE, MOST_FOR_ONE)
}

/// What playing a scenario costs: its moves with what they bring, and the questions that are looked at after them.
#[must_use]
pub fn work(protocol: &Protocol, scenario: &Scenario) -> u64 {
    let brings = |given: &Given| match given {
        Given::Entries(entries) => entries.iter().map(|fields| 1 + fields.len()).sum(),
        Given::Many(options) => options.len(),
        _ => 0,
    };
    let moves = scenario.does.iter().map(|done| match done {
        Move::Answer(_, given) => 1 + brings(given),
        Move::Clear(_) | Move::Resolve(..) | Move::Learn(_) => 1,
    });
    (moves.sum::<usize>() + protocol.questions().count()) as u64
}

/// Takes what playing a scenario costs; whether there was room for it.
pub(super) fn affords(budget: &Budget, protocol: &Protocol, scenario: &Scenario) -> bool {
    budget.take(work(protocol, scenario))
}

/// Whether one scenario is played, or given up for its length.
#[must_use]
pub(crate) fn fits(protocol: &Protocol, scenario: &Scenario) -> bool {
    affords(&budget_for_one(), protocol, scenario)
}

/// Why a scenario was not played.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotPlayed {
    /// It is longer than is played, or nobody waits for it any more.
    #[error("gave up: the scenario is longer than is played")]
    GaveUp,
    /// The case does not accept what happens in it.
    #[error(transparent)]
    Refused(#[from] Refusal),
}

/// Plays one scenario to its end, within what may be spent on it.
///
/// # Errors
/// When that is not enough, the budget was withdrawn, or the case cannot be written down.
pub fn play_within(
    protocol: &Protocol,
    scenario: &Scenario,
    language: Language,
    budget: &Budget,
) -> Result<Case, NotPlayed> {
    if !affords(budget, protocol, scenario) {
        return Err(NotPlayed::GaveUp);
    }
    play_while(protocol, scenario, language, || !budget.is_withdrawn())?.ok_or(NotPlayed::GaveUp)
}
