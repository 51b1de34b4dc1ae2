//! Where a rule comes from and how sure we are of it.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::cleaning::{harmless, harmless_if_any};
use super::name::Name;
use super::text::Text;

/// A publication that rules of a protocol rest on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Stable identifier, used in citations.
    pub id: Name,
    /// Title as published.
    #[serde(deserialize_with = "harmless")]
    pub title: String,
    /// Who published it.
    #[serde(deserialize_with = "harmless")]
    pub(crate) publisher: String,
    /// Year of publication.
    pub(crate) year: u16,
    /// Address or other place where it can be found.
    #[serde(default, deserialize_with = "harmless_if_any")]
    pub(crate) address: Option<String>,
    /// When somebody last compared our encoding with it.
    pub(crate) checked: Date,
}

/// How sure we are that a rule says what its source says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub(crate) enum Evidence {
    /// The rule was read in the source.
    Verified,
    /// The source was read in part; the rule may be incomplete.
    Partly,
    /// From memory or our own design; not found in a source.
    Unverified,
}

/// The source of one rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// Which source.
    pub(crate) source: Name,
    /// Where in it, such as "stap 3".
    #[serde(deserialize_with = "harmless")]
    pub place: String,
    /// How sure we are.
    pub(crate) evidence: Evidence,
    /// What is not sure about it, for the reader.
    #[serde(default)]
    pub(crate) remark: Option<Text>,
}
