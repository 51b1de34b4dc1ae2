//! What a change would do, told before it is made.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::answer::{Answer, EntryId};
use super::answers::{Answers, Spot};
use super::walk::{Lapsed, Walk, walk};
use serde::{Deserialize, Serialize};

use crate::protocol::{Name, Protocol};

/// A change that is being considered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// Answer this here.
    Put(Spot, Answer),
    /// Take the answer away.
    Take(Spot),
    /// Remove an entry of this log.
    Remove(Spot, EntryId),
}

/// What a change would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// Answers that would no longer count.
    pub lapses: Vec<Lapsed>,
    /// Answers set aside earlier that would count again.
    pub(crate) returns: Vec<Lapsed>,
    /// Questions that would appear.
    pub appears: Vec<Name>,
    /// Outcomes that would be reached.
    pub reached: Vec<Name>,
    /// Outcomes that would no longer be reached.
    pub left: Vec<Name>,
    /// Alerts that would be raised.
    pub(crate) raised: Vec<Name>,
    /// Alerts that would fall silent.
    pub silenced: Vec<Name>,
    /// How many rows of other logs would go with those they are under.
    pub rows: usize,
}

impl Change {
    /// Where it is made.
    const fn spot(&self) -> &Spot {
        match self {
            Self::Put(spot, _) | Self::Take(spot) | Self::Remove(spot, _) => spot,
        }
    }

    /// The answers after the change.
    #[must_use]
    pub fn applied(&self, answers: &Answers) -> Answers {
        let mut after = answers.clone();
        match self {
            Self::Put(spot, answer) => after.put(spot, answer.clone()),
            Self::Take(spot) => after.take(spot),
            Self::Remove(spot, entry) => after.remove_entry(spot, *entry),
        }
        after
    }
}

/// Says what a change would do to the walk.
#[must_use]
pub fn preview(protocol: &Protocol, answers: &Answers, today: Date, change: &Change) -> Preview {
    let before = walk(protocol, answers, today);
    let changed = change.applied(answers);
    let after = walk(protocol, &changed, today);
    let at = change.spot();
    let rows = answers.rows_under_others(at).saturating_sub(changed.rows_under_others(at));
    Preview { rows, ..compare(&before, &after) }
}

fn compare(before: &Walk, after: &Walk) -> Preview {
    let outcomes = |walk: &Walk| walk.reached().map(|state| state.id.clone()).collect::<Vec<_>>();
    let alerts = |walk: &Walk| walk.raised().map(|state| state.id.clone()).collect::<Vec<_>>();
    let questions = |walk: &Walk| {
        walk.steps.iter().flat_map(|step| &step.questions).map(|state| state.id.clone()).collect::<Vec<_>>()
    };
    Preview {
        lapses: added(&before.lapsed, &after.lapsed),
        returns: added(&after.lapsed, &before.lapsed)
            .into_iter()
            .filter(|lapsed| after.question(&lapsed.question).is_some())
            .collect(),
        appears: added(&questions(before), &questions(after)),
        reached: added(&outcomes(before), &outcomes(after)),
        left: added(&outcomes(after), &outcomes(before)),
        raised: added(&alerts(before), &alerts(after)),
        silenced: added(&alerts(after), &alerts(before)),
        rows: 0,
    }
}

/// What is in `after` and not in `before`, in the order of `after`.
fn added<T: Ord + Clone>(before: &[T], after: &[T]) -> Vec<T> {
    let known: BTreeSet<&T> = before.iter().collect();
    after.iter().filter(|item| !known.contains(item)).cloned().collect()
}
