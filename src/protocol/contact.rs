//! A contact of a file of weeks: what is entered once under it, and in which logs it lands. Nothing here is asked, needed or
//! proved: the rows are those of the logs the protocol has, and a contact is a quicker way to fill them.

use serde::{Deserialize, Serialize};

use super::name::Name;
use super::text::Text;

/// How a contact is entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// With whom it can have been.
    pub(crate) with: Vec<With>,
    /// Where what was seen, heard and said is noted; without this log on the path there is nothing to enter under a contact.
    pub(crate) facts: FactRows,
    /// Where a talk is noted.
    pub(crate) talks: TalkRows,
    /// Which rows say of themselves whether they were discussed.
    pub(crate) discussed: Vec<Discussed>,
    /// The question that asks when the next contact is.
    pub(crate) next: Name,
}

/// Somebody a contact can have been with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct With {
    /// Stable identifier.
    pub id: Name,
    /// The words on the button.
    pub label: Text,
    /// What a row says of whom the talk was with, as field and option; nothing where the talk is no row.
    #[serde(default)]
    pub talk: Vec<(Name, Name)>,
    /// What a row says of who told a fact, as field and option.
    #[serde(default)]
    pub told: Vec<(Name, Name)>,
}

/// The log in which each fact is a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FactRows {
    /// The log.
    pub log: Name,
    /// The field for the words.
    pub words: Name,
    /// The field for the day.
    pub day: Name,
    /// The field that says of which kind the fact is.
    pub kind: Name,
    /// The kinds that are the clinician's own.
    pub own: Vec<Name>,
    /// What a row of such a kind says of who told it.
    pub by_me: Vec<(Name, Name)>,
    /// The field for who it was, where the protocol asks for that.
    pub who: Name,
}

/// The log in which each talk is a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TalkRows {
    /// The log.
    pub log: Name,
    /// The field for the day.
    pub day: Name,
    /// The field that says how it was: in a room, at home, by telephone.
    pub way: Name,
    /// The field for what was discussed and agreed.
    pub agreed: Name,
    /// What a row says because the talk was held.
    pub held: Vec<(Name, Name)>,
    /// The question and the option by which it is said that concerns were discussed.
    pub spoken_of: (Name, Name),
}

/// A log whose rows say whether they were discussed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Discussed {
    /// The log.
    pub log: Name,
    /// The field.
    pub field: Name,
    /// The option for what was.
    pub yes: Name,
    /// The option for what is to be.
    pub later: Name,
    /// The field for the day.
    pub day: Name,
}
