//! What can be given as an answer. Says nothing about whether it fits the question.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::protocol::cleaned;
use crate::protocol::{Age, Decimal, Name, Sort};

/// An answer to one question or to one field of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Answer {
    /// One option.
    One(Name),
    /// The options that were ticked; none is an answer too.
    Many(BTreeSet<Name>),
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
    /// A judgement with what it rests on.
    Judgement(Judgement),
    /// The entries of a log, in the order they were made; none means "nothing to record".
    Entries(Vec<Entry>),
    /// Not known.
    Unknown {
        /// With whom or what could tell.
        ask: String,
    },
    /// Deliberately not done.
    NotDone {
        /// A listed reason.
        because: Option<Name>,
        /// Own words.
        words: String,
    },
}

/// A choice with its reasons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judgement {
    /// What was judged.
    pub choice: Name,
    /// The reasons in own words.
    pub because: String,
    /// What was recorded earlier and is taken as an argument.
    pub arguments: BTreeMap<Argument, Side>,
}

/// Something recorded earlier: an answer, an option that was ticked, or an entry of a log.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Argument {
    /// The question it was recorded at.
    pub question: Name,
    /// Which part of the answer.
    pub part: Part,
}

/// Which part of an answer serves as an argument.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    /// All of it.
    Whole,
    /// One ticked option.
    Option(Name),
    /// One entry of a log.
    Entry(EntryId),
}

/// On which side of the scale an argument lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// It speaks for the choice.
    For,
    /// It speaks against the choice, and was weighed too.
    Against,
}

/// Identifies an entry within its case, also after others were removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntryId(pub u32);

impl EntryId {
    /// The identity of an entry that is added after so many events of the case.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "no case sees four thousand million events")]
    pub(super) fn after(events: usize) -> Self {
        Self(u32::try_from(events).unwrap_or(u32::MAX))
    }
}

/// One entry of a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its identity.
    pub id: EntryId,
    /// The entry of another log that it belongs to; none where its log is not under another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<EntryId>,
    /// What was filled in.
    pub fields: BTreeMap<Name, Answer>,
}

impl Answer {
    /// Whether nothing was said: an empty text counts as no answer.
    #[must_use]
    pub(crate) fn is_blank(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
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
            Self::Judgement(_) => Some(Sort::Judgement),
            Self::Entries(_) => Some(Sort::Entries),
            Self::Unknown { .. } | Self::NotDone { .. } => None,
        }
    }

    /// The age it says. A number is one of years: the same fact may have been given to an edition that asked those.
    #[must_use]
    pub(crate) fn age(&self) -> Option<Age> {
        match self {
            Self::Age(age) => Some(*age),
            Self::Number(years) => u32::try_from(*years).ok().map(Age::Years),
            _ => None,
        }
    }

    /// The number it says. Of an age it is the full years: that is what an earlier edition may still ask.
    #[must_use]
    pub(crate) const fn number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Age(age) => Some(age.years()),
            _ => None,
        }
    }

    /// The options that are chosen.
    pub(crate) fn chosen(&self) -> impl Iterator<Item = &Name> {
        let (one, many) = match self {
            Self::One(option) => (Some(option), None),
            Self::Judgement(judgement) => (Some(&judgement.choice), None),
            Self::Many(ticked) => (None, Some(ticked)),
            _ => (None, None),
        };
        one.into_iter().chain(many.into_iter().flatten())
    }

    /// Adds what was typed by hand to `found`.
    pub(crate) fn typed<'a>(&'a self, found: &mut Vec<&'a str>) {
        match self {
            Self::Text(text) => found.push(text),
            Self::Judgement(judgement) => found.push(&judgement.because),
            Self::Entries(entries) => {
                entries.iter().flat_map(|entry| entry.fields.values()).for_each(|answer| answer.typed(found));
            }
            Self::Unknown { ask } => found.push(ask),
            Self::NotDone { words, .. } => found.push(words),
            _ => {}
        }
    }

    /// The same answer, of characters that can be read.
    #[must_use]
    pub(super) fn cleaned(self) -> Self {
        match self {
            Self::Text(text) => Self::Text(cleaned(&text)),
            Self::Judgement(judgement) => {
                Self::Judgement(Judgement { because: cleaned(&judgement.because), ..judgement })
            }
            Self::Entries(entries) => Self::Entries(entries.into_iter().map(Entry::cleaned).collect()),
            Self::Unknown { ask } => Self::Unknown { ask: cleaned(&ask) },
            Self::NotDone { because, words } => Self::NotDone { because, words: cleaned(&words) },
            other @ (Self::One(_)
            | Self::Many(_)
            | Self::Date(_)
            | Self::Number(_)
            | Self::Decimal(_)
            | Self::Age(_)) => other,
        }
    }

    /// The entries of a log; empty for anything else.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        match self {
            Self::Entries(entries) => entries,
            _ => &[],
        }
    }

    /// The entries in which something was filled in: a row that was added and left is none yet.
    pub(crate) fn filled_entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries().iter().filter(|entry| !entry.is_untouched())
    }

    /// Whether it is a log of nothing but rows that were added and left: that log was not answered.
    #[must_use]
    pub(crate) fn is_only_untouched(&self) -> bool {
        !self.entries().is_empty() && self.entries().iter().all(Entry::is_untouched)
    }

    /// Whether the question was set aside deliberately.
    #[must_use]
    pub(crate) const fn is_not_done(&self) -> bool {
        matches!(self, Self::NotDone { .. })
    }

    /// Whether it is of the kind its question asks for: neither "unknown" nor deliberately not done.
    #[must_use]
    pub(crate) const fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown { .. } | Self::NotDone { .. })
    }
}

impl Entry {
    /// An entry in which nothing was filled in, under an entry of another log where its log is.
    #[must_use]
    pub const fn untouched(id: EntryId, under: Option<EntryId>) -> Self {
        Self { id, under, fields: BTreeMap::new() }
    }

    /// The same entry, of characters that can be read.
    #[must_use]
    pub(super) fn cleaned(self) -> Self {
        let fields = self.fields.into_iter().map(|(id, of)| (id, of.cleaned())).collect();
        Self { fields, ..self }
    }

    /// Whether nothing was filled in: a row that was added and left.
    #[must_use]
    pub(crate) fn is_untouched(&self) -> bool {
        self.fields.is_empty()
    }
}

impl Judgement {
    /// A judgement carries reasons when it has own words or at least one argument for it.
    #[must_use]
    pub(crate) fn has_reasons(&self) -> bool {
        !self.because.trim().is_empty() || self.arguments.values().any(|side| *side == Side::For)
    }
}
