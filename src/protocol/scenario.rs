//! A fictional case beside a protocol: test, training case and demonstration in one.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::age::Age;
use super::name::Name;
use super::question::Sort;
use super::text::Text;

/// A fictional case: what was answered, and what must follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Stable identifier; the name of its file.
    pub id: Name,
    /// Its name as a practice case.
    pub title: Text,
    /// The story, in a few sentences.
    pub story: Text,
    /// The ruling it was built from, as named in the rulings file.
    #[serde(default)]
    pub ruling: Option<String>,
    /// In which role it is walked.
    pub role: Name,
    /// The day it is walked on.
    pub today: Date,
    /// What was done, in order; answering a question again replaces the earlier answer.
    pub does: Vec<Move>,
    /// What must follow.
    pub expect: Expectation,
}

/// One thing a clinician did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Move {
    /// Answered a question.
    Answer(Name, Given),
    /// Resolved an alert with a reason.
    Resolve(Name, String),
    /// Took an answer back.
    Clear(Name),
}

/// An answer as an author writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Given {
    /// One option.
    One(Name),
    /// Any number of options.
    Many(Vec<Name>),
    /// Free text.
    Text(String),
    /// A date.
    Date(Date),
    /// A number.
    Number(i64),
    /// An age.
    Age(Age),
    /// A judgement with its reasons.
    Judgement {
        /// The option.
        choice: Name,
        /// The reasons, in own words.
        #[serde(default)]
        because: String,
    },
    /// A log; each entry a list of fields with their answers.
    Entries(Vec<Vec<(Name, Given)>>),
    /// Not known; who or what could tell.
    Unknown(String),
    /// Deliberately not done.
    NotDone {
        /// A listed reason.
        #[serde(default)]
        because: Option<Name>,
        /// Own words.
        #[serde(default)]
        words: String,
    },
}

impl Given {
    /// Of which kind it is; none for what any question takes.
    #[must_use]
    pub(crate) const fn sort(&self) -> Option<Sort> {
        match self {
            Self::One(_) => Some(Sort::One),
            Self::Many(_) => Some(Sort::Many),
            Self::Text(_) => Some(Sort::Text),
            Self::Date(_) => Some(Sort::Date),
            Self::Number(_) => Some(Sort::Number),
            Self::Age(_) => Some(Sort::Age),
            Self::Judgement { .. } => Some(Sort::Judgement),
            Self::Entries(_) => Some(Sort::Entries),
            Self::Unknown(_) | Self::NotDone { .. } => None,
        }
    }

    /// As a scenario writes it.
    #[must_use]
    pub(crate) fn form(&self) -> &'static str {
        match self {
            Self::Unknown(_) => "Unknown",
            Self::NotDone { .. } => "NotDone",
            _ => self.sort().map_or("", Sort::name),
        }
    }

    /// The options that are chosen.
    #[must_use]
    pub(crate) fn chosen(&self) -> &[Name] {
        match self {
            Self::One(option) | Self::Judgement { choice: option, .. } => std::slice::from_ref(option),
            Self::Many(options) => options,
            _ => &[],
        }
    }
}

/// What must follow from a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// Exactly these outcomes are reached.
    pub outcomes: Vec<Name>,
    /// Which alerts stand raised.
    pub alerts: Alerts,
    /// Exactly these questions are open points; absent means not checked.
    #[serde(default)]
    pub open: Option<Vec<Name>>,
    /// Exactly these answers have lapsed.
    #[serde(default)]
    pub lapsed: Vec<Name>,
}

/// What a scenario says of alerts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Alerts {
    /// Exactly these stand raised.
    Exactly(Vec<Name>),
    /// These stand raised and those do not; the rest is not checked.
    Some {
        /// Raised.
        #[serde(default)]
        raised: Vec<Name>,
        /// Not raised.
        #[serde(default)]
        silent: Vec<Name>,
    },
}
