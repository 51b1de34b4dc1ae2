//! Guarantees: what an author promises of every walk. How a promise is proved or broken lives in
//! `authoring::prove`; nothing is decided here.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::name::Name;
use super::text::Text;

/// A statement that must hold on every walk, whatever is answered, in whatever role, on whatever day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Guarantee {
    /// Stable identifier.
    pub id: Name,
    /// The promise in one sentence.
    pub says: Text,
    /// The promise in terms that can be proved.
    pub holds: Statement,
}

/// What must hold on every walk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Statement {
    /// This holds on every walk.
    Always(Claim),
    /// On every walk where `given` holds, `then` holds too.
    If {
        /// The walks it speaks of.
        given: Claim,
        /// What must hold on those.
        then: Claim,
    },
}

/// Something that holds or does not hold on a finished or half-finished walk; never unknown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Claim {
    /// The condition is known to hold. `Not(When(...))` also covers "not known yet"; `When(Not(...))` does not.
    When(Condition),
    /// The outcome is reached.
    Reached(Name),
    /// The alert stands raised, not resolved by a reason.
    Raised(Name),
    /// The alert was raised and is resolved by a reason.
    Resolved(Name),
    /// The question is asked.
    OnPath(Name),
    /// The question is asked and done with: answered in full, or deliberately not done for a reason that counts.
    Settled(Name),
    /// All of these hold.
    AllOf(Vec<Claim>),
    /// Any of these holds.
    AnyOf(Vec<Claim>),
    /// This does not hold.
    Not(Box<Claim>),
}

impl Statement {
    /// The claims it is made of.
    pub(crate) fn claims(&self) -> impl Iterator<Item = &Claim> {
        let (first, second) = match self {
            Self::Always(claim) => (claim, None),
            Self::If { given, then } => (given, Some(then)),
        };
        std::iter::once(first).chain(second)
    }
}

impl Claim {
    /// The claims directly inside this one.
    #[must_use]
    pub(crate) fn parts(&self) -> &[Self] {
        match self {
            Self::AllOf(parts) | Self::AnyOf(parts) => parts,
            Self::Not(part) => std::slice::from_ref(part),
            Self::When(_)
            | Self::Reached(_)
            | Self::Raised(_)
            | Self::Resolved(_)
            | Self::OnPath(_)
            | Self::Settled(_) => &[],
        }
    }
}
