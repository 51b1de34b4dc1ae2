//! What may be spent on playing the scenarios of a protocol from elsewhere: counted beforehand, a scenario at a time, so that
//! what is given up is given up on every computer.

use super::prove::Budget;
use crate::protocol::{Protocol, Scenario};

/// Moves and questions that may be gone through for a protocol: more than ten times what the largest that comes along takes.
const MOST: u64 = 500_000;

/// What may be spent on a protocol.
#[must_use]
pub(super) fn budget() -> Budget {
    Budget::of(MOST, MOST)
}

/// Takes what playing a scenario costs; whether there was room for it.
pub(super) fn affords(budget: &Budget, protocol: &Protocol, scenario: &Scenario) -> bool {
    let work = scenario.does.len() + protocol.questions().count();
    budget.take(work as u64)
}
