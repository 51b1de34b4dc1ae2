//! A contact of a file of weeks: what is entered once under it, and in which logs it lands. Nothing here is asked, needed or
//! proved: the rows are those of the logs the protocol has, and a contact is a quicker way to fill them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::name::Name;
use super::text::Text;

/// How a contact is entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// With whom it can have been.
    pub(crate) with: Vec<With>,
    /// Where what was seen, heard and said is noted.
    #[serde(default)]
    pub(crate) facts: Option<FactRows>,
    /// Where talks are noted. Without any of these logs on the path there is nothing to enter under a contact.
    #[serde(default)]
    pub(crate) talks: Vec<TalkRows>,
    /// Which rows say of themselves whether they were discussed.
    #[serde(default)]
    pub(crate) discussed: Vec<Discussed>,
    /// The question that asks when the next contact is.
    #[serde(default)]
    pub(crate) next: Option<Name>,
}

impl Contact {
    /// The log in which a talk with somebody is a row; none where it is no row.
    #[must_use]
    pub(crate) fn talk_with(&self, with: &With) -> Option<&TalkRows> {
        if with.talk.is_empty() && with.log.is_none() {
            return None;
        }
        match &with.log {
            Some(log) => self.talks.iter().find(|talks| talks.log == *log),
            None => self.talks.first(),
        }
    }
}

/// Somebody a contact can have been with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct With {
    /// Stable identifier.
    pub id: Name,
    /// The words on the button.
    pub label: Text,
    /// In which log of talks it is a row; the first where none is named.
    #[serde(default)]
    pub log: Option<Name>,
    /// What a row says of whom the talk was with, as field and option; nothing where the talk is no row.
    #[serde(default)]
    pub talk: Vec<(Name, Name)>,
    /// What a row says of who told a fact, as field and option.
    #[serde(default)]
    pub told: Vec<(Name, Name)>,
}

/// The log in which each fact is a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
    #[serde(default)]
    pub own: Vec<Name>,
    /// Those of them that nobody else can have told: who notes one is not asked from whom it is.
    #[serde(default)]
    pub nobody_else: Vec<Name>,
    /// What a row of such a kind says of who told it.
    #[serde(default)]
    pub by_me: Vec<(Name, Name)>,
    /// The kind of what somebody told of whom no talk is noted, unless another is chosen.
    #[serde(default)]
    pub told: Option<Name>,
    /// The field for who it was, where the protocol asks for that.
    #[serde(default)]
    pub who: Option<Name>,
}

/// The log in which each talk is a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TalkRows {
    /// The log.
    pub log: Name,
    /// The field for the day.
    #[serde(default)]
    pub day: Option<Name>,
    /// What is chosen of it: how it was, with which professional, on what ground.
    #[serde(default)]
    pub chosen: Vec<Name>,
    /// The field for who it was, in words.
    #[serde(default)]
    pub who: Option<Name>,
    /// What is written of it: what was discussed, heard and agreed.
    #[serde(default)]
    pub written: Vec<Name>,
    /// What a row says because the talk was held.
    #[serde(default)]
    pub held: Vec<(Name, Name)>,
    /// The question and the option by which it is said that there was one, where that puts the log on the path.
    #[serde(default)]
    pub spoken_of: Option<(Name, Name)>,
}

/// A log whose rows say whether they were discussed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
