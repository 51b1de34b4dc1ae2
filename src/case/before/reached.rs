//! How an outcome stands: whether it follows, because of what, and what is to be done by when. The walk puts these together.

use jiff::civil::Date;

use super::because::deciders;
use super::deed::deed;
use super::evaluate::Ground;
use crate::case::deed::day;
use crate::case::truth::Truth;
use crate::case::walk::{ActionState, OutcomeStanding, OutcomeState};
use crate::protocol::{Due, Outcome};

pub(super) fn outcome_state<'a>(ground: &Ground<'a>, outcome: &'a Outcome) -> OutcomeState {
    let truth = ground.decide(&outcome.when, None);
    let because = deciders(ground, &outcome.when, truth);
    let standing = match truth {
        Truth::True => OutcomeStanding::Reached,
        Truth::Unknown if !because.is_empty() => OutcomeStanding::Open,
        Truth::Unknown | Truth::False => OutcomeStanding::NotReached,
    };
    let actions = if standing == OutcomeStanding::Reached {
        outcome
            .actions
            .iter()
            .filter_map(|action| {
                let done = action.done.as_ref().and_then(|done| deed(ground, done));
                let asked = || action.when.as_ref().is_none_or(|when| ground.decide(when, None).is_true());
                let due = if done.is_some() { None } else { due(ground, &action.due) };
                (done.is_some() || asked()).then(|| ActionState { id: action.id.clone(), due, done })
            })
            .collect()
    } else {
        Vec::new()
    };
    OutcomeState { id: outcome.id.clone(), standing, because, actions }
}

fn due(ground: &Ground<'_>, due: &Due) -> Option<Date> {
    match due {
        Due::Undated => None,
        Due::Now => Some(ground.today),
        Due::On(question) => ground.answer(question).and_then(day),
    }
}
