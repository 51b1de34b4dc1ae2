//! A fictional case beside a protocol: test, training case and demonstration in one. What is talked over when a group has
//! played it is in `debrief`.

use jiff::Span;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::age::Age;
use super::debrief::Debrief;
use super::decimal::Decimal;
use super::kind::Sort;
use super::name::Name;
use super::text::Text;

/// A fictional case: what was answered, and what must follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Stable identifier; the name of its file.
    pub id: Name,
    /// Its name as a practice case.
    pub title: Text,
    /// What is known at the door: enough to begin with, and nothing of how it ends.
    pub story: Text,
    /// The ruling it was built from, as named in the rulings file.
    #[serde(default)]
    pub ruling: Option<String>,
    /// In which role it is walked.
    pub role: Name,
    /// The day it is walked on.
    pub today: Date,
    /// The questions whose answer the story gives, or something that was told long before: nothing comes to be known
    /// right before those.
    #[serde(default)]
    pub known: Vec<Name>,
    /// The questions at which the clinician acts, or weighs: there is nothing to tell before those. A judgement is one
    /// without being named here.
    #[serde(default)]
    pub own: Vec<Name>,
    /// What was done, in order; answering a question again replaces the earlier answer.
    pub does: Vec<Move>,
    /// What the clinician typed in `does`, in both languages; what is not among it reads the same in both.
    #[serde(default)]
    pub typed: Vec<Text>,
    /// What is talked over afterwards; a case without it is a test, and is in no lesson.
    #[serde(default)]
    pub debrief: Option<Debrief>,
    /// What must follow.
    pub expect: Expectation,
}

/// One thing a clinician did, or came to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Move {
    /// Came to know this, before what is done next. It changes nothing in the case.
    Learn(Text),
    /// Answered a question.
    Answer(Name, Given),
    /// Resolved an alert with a reason.
    Resolve(Name, String),
    /// Took an answer back.
    Clear(Name),
}

/// An answer as an author writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
    /// A number with decimals.
    Decimal(Decimal),
    /// An age.
    Age(Age),
    /// A judgement with its reasons.
    Judgement {
        /// The option.
        choice: Name,
        /// The reasons, in own words.
        #[serde(default)]
        because: String,
        /// What was laid on the scale.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        weighed: Vec<Weighed>,
    },
    /// A log; each entry a list of fields with their answers.
    Entries(Vec<Vec<(Name, Given)>>),
    /// Of an entry under one of another log: under which, counted from 1, with the id of that log before it.
    Row(u32),
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

/// Something recorded earlier that was laid on the scale of a judgement: at which question, and which part of its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Weighed {
    /// It speaks for the choice.
    For(Name, Piece),
    /// It speaks against the choice, and was weighed too.
    Against(Name, Piece),
}

/// Which part of an answer is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Piece {
    /// All of it.
    Whole,
    /// One ticked option.
    Option(Name),
    /// One row of a log, counted from 1.
    Row(u32),
}

impl Weighed {
    /// The question it was recorded at, and the part of its answer.
    #[must_use]
    pub(crate) const fn at(&self) -> (&Name, &Piece) {
        match self {
            Self::For(question, piece) | Self::Against(question, piece) => (question, piece),
        }
    }
}

impl Move {
    /// The question it is about.
    #[must_use]
    pub const fn question(&self) -> Option<&Name> {
        match self {
            Self::Answer(question, _) | Self::Clear(question) => Some(question),
            Self::Learn(_) | Self::Resolve(..) => None,
        }
    }
}

impl Scenario {
    /// The same case as it goes when it is played on this day: all its days keep their distance to it.
    ///
    /// A day that would fall outside the calendar stays what it was.
    #[must_use]
    pub fn on(&self, today: Date) -> Self {
        let Ok(later) = self.today.until(today) else { return self.clone() }; // only between its ends
        let mut moved = Self { today, ..self.clone() };
        for done in &mut moved.does {
            if let Move::Answer(_, given) = done {
                given.move_by(later);
            }
        }
        moved
    }
}

impl Given {
    fn move_by(&mut self, later: Span) {
        match self {
            Self::Date(date) => {
                if let Ok(moved) = date.checked_add(later) {
                    // beyond the calendar it stays what it was
                    *date = moved;
                }
            }
            Self::Entries(entries) => {
                entries.iter_mut().flatten().for_each(|(_, given)| given.move_by(later));
            }
            _ => {}
        }
    }

    /// Of which kind it is; none for what any question takes.
    #[must_use]
    pub(crate) const fn sort(&self) -> Option<Sort> {
        match self {
            Self::One(_) => Some(Sort::One),
            Self::Many(_) => Some(Sort::Many),
            Self::Text(_) => Some(Sort::Text),
            Self::Date(_) => Some(Sort::Date),
            Self::Number(_) => Some(Sort::Number),
            Self::Decimal(_) => Some(Sort::Decimal),
            Self::Age(_) => Some(Sort::Age),
            Self::Judgement { .. } => Some(Sort::Judgement),
            Self::Entries(_) => Some(Sort::Entries),
            Self::Row(_) | Self::Unknown(_) | Self::NotDone { .. } => None,
        }
    }

    /// As a scenario writes it.
    #[must_use]
    pub(crate) fn form(&self) -> &'static str {
        match self {
            Self::Unknown(_) => "Unknown",
            Self::NotDone { .. } => "NotDone",
            Self::Row(_) => "Row",
            _ => self.sort().map_or("", Sort::name),
        }
    }

    /// What was laid on the scale.
    #[must_use]
    pub(crate) fn weighed(&self) -> &[Weighed] {
        match self {
            Self::Judgement { weighed, .. } => weighed,
            _ => &[],
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
