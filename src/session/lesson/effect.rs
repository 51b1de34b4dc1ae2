//! What a move of a case changed: alerts and outcomes that came and went.

use crate::case::Walk;
use crate::protocol::Name;

/// What a move of the maker changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Effect {
    /// Alerts that came.
    pub raised: Vec<Name>,
    /// Alerts that fell silent.
    pub fallen: Vec<Name>,
    /// Outcomes that came.
    pub reached: Vec<Name>,
    /// Outcomes that went.
    pub left: Vec<Name>,
}

impl Effect {
    pub(super) fn between(before: &Walk, after: &Walk) -> Self {
        let alerts = |walk: &Walk| walk.raised().map(|alert| alert.id.clone()).collect::<Vec<_>>();
        let outcomes = |walk: &Walk| walk.reached().map(|outcome| outcome.id.clone()).collect::<Vec<_>>();
        let (alerts, outcomes) = ([alerts(before), alerts(after)], [outcomes(before), outcomes(after)]);
        let gone = |[before, after]: &[Vec<Name>; 2]| {
            before.iter().filter(|id| !after.contains(id)).cloned().collect::<Vec<_>>()
        };
        let came = |[before, after]: &[Vec<Name>; 2]| {
            after.iter().filter(|id| !before.contains(id)).cloned().collect::<Vec<_>>()
        };
        Self { raised: came(&alerts), fallen: gone(&alerts), reached: came(&outcomes), left: gone(&outcomes) }
    }

    /// Whether nothing changed.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}
