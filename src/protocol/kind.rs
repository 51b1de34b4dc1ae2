//! What can be answered: of which kind, with which options, fields and bounds. How a question asks for it is in `question`,
//! and how to add a kind too.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::Choice;
use super::condition::Condition;
use super::decimal::Decimal;
use super::name::Name;
use super::question::Question;
use super::text::Text;
use crate::locale::Locale;

/// What can be answered to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Kind {
    /// Exactly one option.
    One(Vec<Choice>),
    /// Any number of options; none of them is an answer too.
    Many(Vec<Choice>),
    /// Free text; `lines` is the height it is offered with.
    Text {
        /// Lines shown at first, 1 for a single line.
        #[serde(default = "one")]
        lines: u8,
    },
    /// A calendar date.
    Date,
    /// A whole number.
    Number {
        /// What is counted, such as years.
        #[serde(default)]
        unit: Option<Text>,
        /// Lowest value accepted.
        #[serde(default)]
        min: Option<i64>,
        /// Highest value accepted.
        #[serde(default)]
        max: Option<i64>,
    },
    /// A number with decimals.
    Decimal {
        /// What is measured, such as degrees.
        #[serde(default)]
        unit: Option<Text>,
        /// How many decimals it has at most: one or two.
        #[serde(default = "one")]
        places: u8,
        /// Lowest value accepted.
        #[serde(default)]
        min: Option<Decimal>,
        /// Highest value accepted.
        #[serde(default)]
        max: Option<Decimal>,
    },
    /// An age, in days, weeks, months or years.
    Age {
        /// Lowest age accepted, in years.
        #[serde(default)]
        min: Option<u16>,
        /// Highest age accepted, in years: all of that year of life.
        #[serde(default)]
        max: Option<u16>,
    },
    /// A choice that always carries reasons; never computed.
    Judgement {
        /// What can be judged.
        options: Vec<Choice>,
        /// Questions whose recorded answers can be taken as arguments for or against.
        #[serde(default)]
        arguments: Vec<Name>,
    },
    /// A small log with its own fields.
    Entries {
        /// What one entry is called, such as "signaal".
        one: Text,
        /// The fields of an entry.
        fields: Vec<Question>,
        /// The sentence an entry contributes to the record; `{field}` stands for the answer to a field.
        #[serde(default)]
        says: Option<Text>,
        /// The log of which each entry of this one belongs to one entry: what was agreed in a talk, under that talk. One deep:
        /// that log is not under another.
        #[serde(default)]
        under: Option<Name>,
    },
}

/// Of which kind a question or an answer is, without what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Exactly one option.
    One,
    /// Any number of options.
    Many,
    /// Free text.
    Text,
    /// A calendar date.
    Date,
    /// A whole number.
    Number,
    /// A number with decimals.
    Decimal,
    /// An age.
    Age,
    /// A choice with reasons.
    Judgement,
    /// A small log.
    Entries,
}

impl Sort {
    /// As a protocol writes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::One => "One",
            Self::Many => "Many",
            Self::Text => "Text",
            Self::Date => "Date",
            Self::Number => "Number",
            Self::Decimal => "Decimal",
            Self::Age => "Age",
            Self::Judgement => "Judgement",
            Self::Entries => "Entries",
        }
    }

    /// What it is called.
    #[must_use]
    pub(crate) fn said(self, locale: &Locale) -> String {
        match self {
            Self::One => locale.msg_kind_one(),
            Self::Many => locale.msg_kind_many(),
            Self::Text => locale.msg_kind_text(),
            Self::Date => locale.msg_kind_date(),
            Self::Number => locale.msg_kind_number(),
            Self::Decimal => locale.msg_kind_decimal(),
            Self::Age => locale.msg_kind_age(),
            Self::Judgement => locale.msg_kind_judgement(),
            Self::Entries => locale.msg_kind_entries(),
        }
    }

    /// Whether it is one value, neither chosen from options nor made of parts.
    #[must_use]
    pub(crate) const fn is_value(self) -> bool {
        !matches!(self, Self::One | Self::Many | Self::Judgement | Self::Entries)
    }
}

const fn one() -> u8 {
    1
}

impl Kind {
    /// Of which kind it is.
    #[must_use]
    pub(crate) const fn sort(&self) -> Sort {
        match self {
            Self::One(_) => Sort::One,
            Self::Many(_) => Sort::Many,
            Self::Text { .. } => Sort::Text,
            Self::Date => Sort::Date,
            Self::Number { .. } => Sort::Number,
            Self::Decimal { .. } => Sort::Decimal,
            Self::Age { .. } => Sort::Age,
            Self::Judgement { .. } => Sort::Judgement,
            Self::Entries { .. } => Sort::Entries,
        }
    }

    /// Whether a number, of full years where an age is asked, lies within what is accepted; kinds without bounds accept
    /// every number.
    #[must_use]
    pub(crate) fn accepts(&self, number: i64) -> bool {
        let (min, max) = self.range();
        min.is_none_or(|min| number >= min) && max.is_none_or(|max| number <= max)
    }

    /// Whether a number with decimals has no more of them than are asked for, and lies within the bounds.
    #[must_use]
    pub(crate) fn takes(&self, number: Decimal) -> bool {
        let Self::Decimal { places, min, max, .. } = self else { return false };
        number.fits(*places) && min.is_none_or(|min| number >= min) && max.is_none_or(|max| number <= max)
    }

    /// The lowest and the highest number that is accepted, of years where an age is asked.
    #[must_use]
    pub(crate) fn range(&self) -> (Option<i64>, Option<i64>) {
        match self {
            Self::Number { min, max, .. } => (*min, *max),
            Self::Age { min, max } => (min.map(i64::from), max.map(i64::from)),
            _ => (None, None),
        }
    }

    /// The options of a choice; empty for other kinds.
    #[must_use]
    pub fn options(&self) -> &[Choice] {
        match self {
            Self::One(options) | Self::Many(options) | Self::Judgement { options, .. } => options,
            _ => &[],
        }
    }

    /// The conditions under which options are offered.
    pub(crate) fn offers(&self) -> impl Iterator<Item = &Condition> {
        self.options().iter().filter_map(|option| option.when.as_ref())
    }

    /// The same, to be put in order.
    pub(super) fn options_mut(&mut self) -> &mut [Choice] {
        match self {
            Self::One(options) | Self::Many(options) | Self::Judgement { options, .. } => options,
            _ => &mut [],
        }
    }

    /// The fields of a log, to be put in order; empty for other kinds.
    pub(super) fn fields_mut(&mut self) -> &mut [Question] {
        match self {
            Self::Entries { fields, .. } => fields,
            _ => &mut [],
        }
    }

    /// The log that this one is under, to be put in order.
    pub(super) fn under_mut(&mut self) -> Option<&mut Name> {
        match self {
            Self::Entries { under, .. } => under.as_mut(),
            _ => None,
        }
    }

    /// The log whose entries those of this one belong to; none for a log by itself, and for other kinds.
    #[must_use]
    pub fn under(&self) -> Option<&Name> {
        match self {
            Self::Entries { under, .. } => under.as_ref(),
            _ => None,
        }
    }

    /// The fields of a log; empty for other kinds.
    #[must_use]
    pub fn fields(&self) -> &[Question] {
        match self {
            Self::Entries { fields, .. } => fields,
            _ => &[],
        }
    }
}
