//! Whether there is a contact to enter, and what it waits for when there is none yet.

use super::Contact;
use crate::case::{Truth, deciders};
use crate::protocol::{Condition, Contact as Rules, Name};
use crate::session::OpenCase;

/// Why no contact can be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NotYet {
    /// This question decides whether there is anything to enter.
    Until(Name),
    /// Nothing of a contact belongs to this case as it was answered.
    Nothing,
}

impl NotYet {
    /// Why none can be entered now; none when one can.
    #[must_use]
    pub(crate) fn of(open: &OpenCase) -> Option<Self> {
        if Contact::new(open).is_some() {
            return None;
        }
        let rules = open.protocol().head.contact.as_ref();
        let awaited = rules.and_then(|rules| logs(rules).find_map(|log| awaited(open, log)));
        Some(awaited.map_or(Self::Nothing, Self::Until))
    }
}

/// Where a contact lands.
pub(super) fn logs(rules: &Rules) -> impl Iterator<Item = &Name> {
    rules.facts.iter().map(|facts| &facts.log).chain(rules.talks.iter().map(|talks| &talks.log))
}

/// The first question in sight that decides whether this log is on the path.
fn awaited(open: &OpenCase, log: &Name) -> Option<Name> {
    let (step, asked) = (open.protocol().step_of(log)?, open.protocol().question(log)?);
    let ground = open.ground();
    let conditions: Vec<&Condition> = step.when.iter().chain(&asked.when).collect();
    if conditions.iter().any(|condition| ground.decide(condition, None) == Truth::False) {
        return None;
    }
    let decides: Vec<Name> =
        conditions.into_iter().flat_map(|condition| deciders(&ground, condition, Truth::Unknown)).collect();
    let in_sight = open.walk().steps.iter().flat_map(|step| &step.questions).map(|question| &question.id);
    in_sight.into_iter().find(|question| decides.contains(question)).cloned()
}
