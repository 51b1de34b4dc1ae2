//! Options that can be chosen, and the reasons that count for leaving a question. Which question offers them is said there.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::name::Name;
use super::question::Voice;
use super::reader::Holds;
use super::text::Text;

/// Reasons that count for "deliberately not done".
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub enum Reasons {
    /// Any reason in the clinician's own words.
    #[default]
    OwnWords,
    /// Only the listed reasons; own words may be added.
    Only(Vec<Choice>),
    /// A listed reason, or own words.
    Suggested(Vec<Choice>),
}

impl Reasons {
    /// The reasons offered as a list.
    #[must_use]
    pub fn listed(&self) -> &[Choice] {
        match self {
            Self::OwnWords => &[],
            Self::Only(listed) | Self::Suggested(listed) => listed,
        }
    }
}

/// An option of a question, or a listed reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Stable identifier, unique in its question.
    pub id: Name,
    /// The words on the button.
    pub label: Text,
    /// One short explaining sentence.
    #[serde(default)]
    pub hint: Option<Text>,
    /// The sentence it contributes to the record; without it the label is used.
    /// In a log `{field}` stands for the answer to another field of the entry.
    #[serde(default)]
    pub says: Option<Text>,
    /// When chosen in an entry: of what kind the facts of that entry are, such as literal words.
    #[serde(default)]
    pub voice: Option<Voice>,
    /// Offered while this holds; absent means always. An option that was chosen and is not offered any more does not count.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Among several that can be ticked: nothing can be ticked beside it, such as *none of these*.
    #[serde(default)]
    pub alone: bool,
    /// When chosen: what the answer, or the whole entry it is chosen in, holds.
    #[serde(default)]
    pub holds: Option<Holds>,
}
