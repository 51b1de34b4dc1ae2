//! A contact of a file of weeks as it is entered: what was typed and chosen, and which rows of the case stand there because of it.
//! It is kept with the case while something of it is on no record; how it is entered and recorded is the screen's.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::case::{Answer, EntryId, Spot};
use crate::protocol::Name;

/// A contact, with all that is typed and chosen in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contacted {
    /// The protocol it was entered in.
    pub of: Name,
    /// The day it was entered on: what says nothing of a day is of then.
    pub on: Date,
    /// The day it was.
    pub day: Dated,
    /// Whom it was with.
    pub with: Option<Name>,
    /// Who that is.
    pub who: String,
    /// What was chosen of a talk, by the field it lands in.
    pub chosen: BTreeMap<Name, Name>,
    /// What was seen, heard and said, and of which kind each is.
    pub lines: Vec<(String, Option<Name>)>,
    /// Whether what is known was discussed.
    pub spoken: Option<Spoken>,
    /// What was not discussed.
    pub excepted: BTreeSet<Item>,
    /// What was written of a talk, by the field it lands in.
    pub written: BTreeMap<Name, String>,
    /// The next date.
    pub next: Dated,
    /// What stands in the case because of it.
    pub recorded: Recorded,
}

/// A day as it is typed. Half of one is another day: it counts as it was when the keyboard left the field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dated {
    /// What is typed.
    pub typed: String,
    /// What counts.
    pub counts: String,
}

/// Whether what is known was discussed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Spoken {
    /// All of it.
    All,
    /// All but some.
    Except,
    /// No concerns were discussed.
    Not,
}

impl Spoken {
    pub(crate) const EVERY: [Self; 3] = [Self::All, Self::Except, Self::Not];
}

/// A row that says whether it was discussed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// In this log.
    pub log: Name,
    /// Which row.
    pub entry: EntryId,
}

/// What stands in the case because of a contact.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recorded {
    /// Its rows.
    pub rows: BTreeMap<Slot, Row>,
    /// The first row of it there was, by which its rows belong together.
    pub first: Option<EntryId>,
    /// What was answered before at what this contact answers otherwise.
    pub before: BTreeMap<Spot, Option<Answer>>,
}

/// Which row of a contact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Slot {
    /// In this log.
    Talk(Name),
    /// The fact on this line.
    Fact(usize),
}

/// A row that a contact wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// In this log.
    pub log: Name,
    /// Which.
    pub entry: EntryId,
    /// The fields that were filled in.
    pub fields: BTreeSet<Name>,
}
