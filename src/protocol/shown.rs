//! How a screen may lay out a question, or what stands above a walk, beside the ordinary list. Presentation only:
//! nothing here changes what is asked, what counts or what follows, and everything in it is in the list as well.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::name::Name;
use super::text::Text;

/// How a question is laid out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub enum Shown {
    /// As its kind always is.
    #[default]
    Plain,
    /// Its options on an outline of the body: for each option the names of the regions it
    /// stands for. An option without a region is only in the list.
    BodyMap(Vec<(Name, Vec<Name>)>),
    /// A log as a sheet: columns beside each other, groups below each other. Never a sum.
    Sheet {
        /// The field whose options are the columns.
        columns: Name,
        /// The field whose options are the groups.
        groups: Name,
        /// The field that says of each entry how it stands, such as present or absent.
        state: Name,
    },
    /// A log whose rows are ticked among what was recorded in other logs, and can be changed and added to afterwards.
    Ticked(Vec<Origin>),
    /// A text of a row that can be chosen from what was recorded in another log, instead of typed again.
    Recorded {
        /// The other log.
        log: Name,
        /// What is taken over from the row that is chosen.
        takes: Vec<Take>,
    },
}

/// Another log whose rows can be ticked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// The other log.
    pub log: Name,
    /// What is taken over from a row that is ticked. Of several for one field the first that says something counts.
    pub takes: Vec<Take>,
}

/// A field that is filled from a field of another row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Take {
    /// The field that is filled.
    pub field: Name,
    /// The field of the other row.
    pub from: Name,
    /// Which option here is meant by one there, where they are not called the same.
    #[serde(default)]
    pub meant: Vec<(Name, Name)>,
}

/// Which protocol the window offers first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub enum Rank {
    /// A new case begins with this one when nothing else was chosen.
    Leading,
    /// The sheet for a telephone call: a key leads to it from everywhere.
    Call,
    /// Offered beside the others.
    #[default]
    Beside,
}

/// A way to number the steps; the same step may be another number to another profession.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Numbering {
    /// The scheme, as the `numbers` of the steps call it.
    pub id: Name,
    /// What it is called beside the number.
    pub name: Text,
    /// The roles that know the steps by it; none means all.
    #[serde(default)]
    pub(crate) roles: Vec<Name>,
}

/// Questions shown as a strip above every step, with how each stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Strip {
    /// Stable identifier.
    pub id: Name,
    /// Its name.
    pub(crate) title: Text,
    /// Its questions, in order.
    pub(crate) items: Vec<StripItem>,
}

/// One question of a strip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StripItem {
    /// The question.
    pub question: Name,
    /// One or two words for it.
    pub label: Text,
    /// Options that answer the question and yet mean that it is still to be done, such as *planned*.
    #[serde(default)]
    pub(crate) later: Vec<Name>,
}
