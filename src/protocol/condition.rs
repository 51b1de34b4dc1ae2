//! When something holds: the language of conditions that authors write.
//! How a condition is decided on given answers lives in `case::evaluate`.
//!
//! To add one: its variant here, with [`Condition::children`] and [`Condition::subject`]; its form for messages in
//! `load/forms`, and what must be true of it in `load/check/conditions`; its truth in `case::evaluate`, and the same as a
//! formula in `authoring::prove::meaning`; its words in `spoken`, with a message in `locales/nl` and `locales/en`; a line of
//! `protocols/README.md`. Everything else goes by children and subject; what has children besides says in `case::because`,
//! `prove::{cone, lint}` and `drawing::numbers` what of them counts, and what has no subject says where it stands in
//! `prove::site`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::decimal::Decimal;
use super::name::Name;

// The exact meaning of each form is in `case::evaluate`.
/// A condition over answers, in three-valued (Kleene) logic: on an unanswered question it is unknown,
/// never silently false or true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Condition {
    /// The option was chosen (for `One`, `Many` and `Judgement` questions).
    Is(Name, Name),
    /// The `One` or `Judgement` answer is one of these options; for `Many`: at least one of them is ticked.
    IsAny(Name, Vec<Name>),
    /// Something is ticked, and nothing but these.
    Only(Name, Vec<Name>),
    /// Both questions have the same answer, with the same options chosen.
    Same(Name, Name),
    /// Any of these holds.
    AnyOf(Vec<Condition>),
    /// All of these hold.
    AllOf(Vec<Condition>),
    /// The opposite holds; unknown stays unknown.
    Not(Box<Condition>),
    /// At least so many of these hold.
    AtLeast(u32, Vec<Condition>),
    /// None of these holds, and nothing that they depend on is still open: an answer "unknown" decides them no more.
    Otherwise(Vec<Condition>),
    /// The question has been answered in any way, "unknown" and "deliberately not done" included.
    /// The only form that is never unknown itself.
    Answered(Name),
    /// The question was answered with something of its own kind: neither "unknown" nor "deliberately not done". Never
    /// unknown itself.
    Known(Name),
    /// The question was answered with "unknown".
    Unknown(Name),
    /// The question was deliberately not done, with a reason.
    NotDone(Name),
    /// The question was deliberately not done for this listed reason.
    NotDoneBecause(Name, Name),
    /// The clinician works in this role.
    Role(Name),
    /// At least `from` years or `from_months` months old, below `below` years or `below_months` months. The question is an
    /// age, a date of birth, or a number of years; of that one only whole years are known.
    Age {
        /// The question that holds the age.
        of: Name,
        /// Lowest age that counts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<u16>,
        /// First age that no longer counts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        below: Option<u16>,
        /// Lowest age that counts, in months; instead of `from`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from_months: Option<u16>,
        /// First age that no longer counts, in months; instead of `below`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        below_months: Option<u16>,
    },
    /// A number: at least `from`, below `below`.
    Number {
        /// The question that holds the number.
        of: Name,
        /// Lowest number that counts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<i64>,
        /// First number that no longer counts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        below: Option<i64>,
    },
    /// A number with decimals: at least `from`, below `below`.
    Decimal {
        /// The question that holds the number.
        of: Name,
        /// Lowest number that counts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Decimal>,
        /// First number that no longer counts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        below: Option<Decimal>,
    },
    /// The date of this question is today, in the past, or at most `within` days ahead.
    Due {
        /// The question that holds the date.
        of: Name,
        /// Days ahead that count as due; 0 is "today or past".
        #[serde(default, skip_serializing_if = "is_today")]
        within: i32,
    },
    /// From the first to the second there are at least `from` and fewer than `below` days; of two numbers, how much the
    /// second is more. Below zero when the second comes first.
    Between {
        /// Where it begins.
        start: Moment,
        /// Where it ends.
        end: Moment,
        /// Fewest days that count.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<i32>,
        /// First number of days that no longer counts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        below: Option<i32>,
    },
    /// The entry that was noted first satisfies the condition; false for a log that was closed empty.
    FirstEntry(Name, Box<Condition>),
    /// The entry that was noted last satisfies the condition; false for a log that was closed empty.
    LastEntry(Name, Box<Condition>),
    /// Some entry of this log satisfies the condition. Names inside mean fields of the entry first.
    SomeEntry(Name, Box<Condition>),
    /// Every entry of this log satisfies the condition; true for a log that was closed empty.
    EveryEntry(Name, Box<Condition>),
    /// How many entries satisfy the condition: at least `from`, below `below`.
    Count {
        /// The log.
        of: Name,
        /// What an entry must satisfy to count.
        such: Box<Condition>,
        /// Lowest count that holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<u32>,
        /// First count that no longer holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        below: Option<u32>,
    },
}

/// An end of a stretch of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Moment {
    /// The day of walking.
    Today,
    /// The date that was answered; a number, where two numbers are compared.
    Of(Name),
    /// The earliest of the dates in this field of the entries of a log. An entry in which the field is not asked, or was
    /// deliberately not done, has no date.
    First(Name, Name),
    /// The latest of them.
    Last(Name, Name),
}

impl Moment {
    /// The question or field that holds it: of what stands in entries, their log.
    #[must_use]
    pub const fn subject(&self) -> Option<&Name> {
        match self {
            Self::Today => None,
            Self::Of(of) | Self::First(of, _) | Self::Last(of, _) => Some(of),
        }
    }
}

/// What is written without a number of days.
const fn is_today(within: &i32) -> bool {
    *within == 0
}

/// What always holds: said of the entries of a log, that there is one.
pub(crate) static ANYTHING: Condition = Condition::AllOf(Vec::new());

impl Condition {
    /// The conditions directly inside this one, with the log whose entries they speak of, if any.
    pub fn children(&self) -> impl Iterator<Item = (Option<&Name>, &Condition)> {
        let (log, parts): (Option<&Name>, &[Condition]) = match self {
            Self::AnyOf(parts) | Self::AllOf(parts) | Self::AtLeast(_, parts) | Self::Otherwise(parts) => {
                (None, parts)
            }
            Self::Not(part) => (None, std::slice::from_ref(part)),
            Self::SomeEntry(log, part)
            | Self::EveryEntry(log, part)
            | Self::FirstEntry(log, part)
            | Self::LastEntry(log, part)
            | Self::Count { of: log, such: part, .. } => (Some(log), std::slice::from_ref(part)),
            Self::Is(..)
            | Self::IsAny(..)
            | Self::Only(..)
            | Self::Same(..)
            | Self::Answered(_)
            | Self::Known(_)
            | Self::Unknown(_)
            | Self::NotDone(_)
            | Self::NotDoneBecause(..)
            | Self::Role(_)
            | Self::Age { .. }
            | Self::Number { .. }
            | Self::Decimal { .. }
            | Self::Due { .. }
            | Self::Between { .. } => (None, &[]),
        };
        parts.iter().map(move |part| (log, part))
    }

    /// The question or field this condition itself speaks of; of two, the first.
    #[must_use]
    pub fn subject(&self) -> Option<&Name> {
        self.subjects().next()
    }

    /// The questions and fields this condition itself speaks of.
    pub fn subjects(&self) -> impl Iterator<Item = &Name> {
        let (first, second) = match self {
            Self::Is(of, _)
            | Self::IsAny(of, _)
            | Self::Only(of, _)
            | Self::Answered(of)
            | Self::Known(of)
            | Self::Unknown(of)
            | Self::NotDone(of)
            | Self::NotDoneBecause(of, _)
            | Self::Age { of, .. }
            | Self::Number { of, .. }
            | Self::Decimal { of, .. }
            | Self::Due { of, .. }
            | Self::SomeEntry(of, _)
            | Self::EveryEntry(of, _)
            | Self::FirstEntry(of, _)
            | Self::LastEntry(of, _)
            | Self::Count { of, .. } => (Some(of), None),
            Self::Same(one, other) => (Some(one), Some(other)),
            Self::Between { start, end, .. } => (start.subject(), end.subject()),
            Self::AnyOf(_)
            | Self::AllOf(_)
            | Self::Not(_)
            | Self::AtLeast(..)
            | Self::Otherwise(_)
            | Self::Role(_) => (None, None),
        };
        first.into_iter().chain(second)
    }
}
