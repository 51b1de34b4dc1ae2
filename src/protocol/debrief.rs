//! What is talked over when a group has played a fictional case: what its maker did, where it hurts, what to remember, and
//! the questions for the group on the way. No logic: nothing follows from it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::name::Name;
use super::source::Citation;
use super::text::Text;

/// What is talked over afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Debrief {
    /// What the maker did, and why.
    pub did: Text,
    /// The sore point: where a good colleague might have done otherwise.
    pub sore: Text,
    /// What a tribunal held of a case like it, in own words, with what of it was not read.
    #[serde(default)]
    pub ruling: Option<Text>,
    /// What to remember.
    pub points: Vec<Point>,
    /// What the group is asked on the way, in the order of the moves.
    pub questions: Vec<Stop>,
}

/// Something to remember, and where it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// What to remember.
    pub say: Text,
    /// The rule it rests on.
    pub from: Citation,
}

/// Where the group stops to talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stop {
    /// Before the answer to this question.
    pub at: Name,
    /// What the group is asked.
    pub ask: Text,
}
