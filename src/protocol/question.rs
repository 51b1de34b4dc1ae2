//! Questions: what is asked, why, of which kind, and which reasons count for leaving it.
//!
//! To add a kind: [`Kind`] and [`Sort`] here, with a word in `spoken.ftl` of each language; how a scenario gives it
//! (`scenario`, `case::play`) and a case holds it (`case::answer`); what makes an answer fit (`case::walk`) and what it says
//! in words (`case::saying`); a value of it for the prover (`authoring::prove::replay`); its place on the blank form
//! (`document::compose::blank`); how it is shown and read from what is typed (`gui::screen::walk`: `question`, `drafts`);
//! the two tables of `protocols/README.md`. Besides, where the compiler does not ask for it: what `load::forms` says of how it
//! is written, what `load::check` asks of it (`references`, `scenarios`, `conditions`), its bounds in `authoring::prove::place`,
//! which values are taken away when what is typed is refused (`gui::screen::walk`: `recording`, `drafts`), the defaults of [`Kind::options`], [`Sort::is_value`] and [`Question::held`], what moves along to another edition
//! (`case::transfer`) and what is told of a change to it (`authoring::diff::steps`). Conditions on it: see `condition`.

use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::name::Name;
use super::reader::Holds;
use super::shown::Shown;
use super::source::Citation;
use super::text::Text;
use crate::locale::Locale;

/// One question, or one field of an entry in a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Stable identifier, unique in the protocol (fields: unique in their log).
    pub id: Name,
    /// The question as put to the clinician.
    pub ask: Text,
    /// One short sentence that helps to answer it.
    #[serde(default)]
    pub hint: Option<Text>,
    /// Why it is asked. Required for questions, optional for fields.
    #[serde(default)]
    pub why: Option<Text>,
    /// The rule it rests on. Required for questions, optional for fields.
    #[serde(default)]
    pub from: Option<Citation>,
    /// On the path when this holds; absent means always.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What can be answered.
    pub answer: Kind,
    /// Whether leaving it open counts as an open point.
    #[serde(default)]
    pub need: Need,
    /// Which reasons count for deliberately not doing it.
    #[serde(default)]
    pub not_done: Reasons,
    /// Questions of other protocols with the same fact share their answer within a case.
    #[serde(default)]
    pub fact: Option<Name>,
    /// The sentence a text, date or number contributes to the record; `{}` stands for the answer.
    #[serde(default)]
    pub says: Option<Text>,
    /// Terms of the protocol's glossary worth explaining here.
    #[serde(default)]
    pub terms: Vec<Name>,
    /// What kind of statement a free text is: documents keep these apart.
    #[serde(default)]
    pub voice: Voice,
    /// How a screen lays it out, beside the ordinary list.
    #[serde(default)]
    pub shown: Shown,
    /// Whether its answers tell of something that was done. Without a mark a question that asks how or by whom may not
    /// be answered as if it was; see `prove::paper`.
    #[serde(default)]
    pub tense: Option<Tense>,
    /// Whether it is a judgement of a moment, that a later one may differ from: papers tell the day it was given.
    #[serde(default)]
    pub moment: bool,
    /// Whether it belongs to the short route; without it, the long one asks it. A protocol without such a mark has one
    /// route. Changes nothing but what is in sight: what is asked, needed and proved stays.
    #[serde(default)]
    pub short: Option<Short>,
    /// When the reason of a judgement can be recorded later on the short route: it stays an open point, and asks for nothing
    /// now.
    #[serde(default)]
    pub reason_can_wait: Option<Condition>,
    /// What the answer holds that not every reader may see; a field without a mark has that of its log.
    #[serde(default)]
    pub holds: Option<Holds>,
    /// What it is called on paper, in a few words, where an answer has no sentence: left open, not done, ticked.
    #[serde(default)]
    pub named: Option<Text>,
}

/// When a question belongs to the short route.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Short {
    /// Whenever it is on the path.
    Always,
    /// While this holds.
    When(Condition),
}

impl Short {
    /// The condition, where there is one.
    #[must_use]
    pub const fn when(&self) -> Option<&Condition> {
        match self {
            Self::Always => None,
            Self::When(when) => Some(when),
        }
    }
}

/// Whether an answer is expected.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Need {
    /// Left open, it is an open point.
    #[default]
    Required,
    /// May stay empty without a word.
    Optional,
    /// Left open, it is an open point while this holds; else it may stay empty.
    When(Condition),
}

impl Need {
    /// The condition, where there is one.
    #[must_use]
    pub const fn when(&self) -> Option<&Condition> {
        match self {
            Self::When(when) => Some(when),
            Self::Required | Self::Optional => None,
        }
    }
}

/// In which tense the answers to a question stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tense {
    /// It asks after facts: what was done, or what is so.
    Done,
    /// It asks what is chosen or planned; that it was done is another question.
    Planned,
}

impl Tense {
    /// As a protocol writes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "Done",
            Self::Planned => "Planned",
        }
    }
}

/// What kind of statement a text holds. Fact and judgement are never mixed on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Voice {
    /// Neither: a name, a place, an arrangement.
    #[default]
    Plain,
    /// What was seen, heard or found by the clinician.
    Fact,
    /// Literal words of somebody.
    Quote,
    /// What the clinician makes of it.
    Judgement,
}

/// Reasons that count for "deliberately not done".
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Reasons {
    /// Any reason in the clinician's own words.
    #[default]
    OwnWords,
    /// Only the listed reasons; own words may be added.
    Only(Vec<Choice>),
    /// A listed reason, or own words.
    Suggested(Vec<Choice>),
}

impl Reasons {
    /// The reasons offered as a list.
    #[must_use]
    pub fn listed(&self) -> &[Choice] {
        match self {
            Self::OwnWords => &[],
            Self::Only(listed) | Self::Suggested(listed) => listed,
        }
    }
}

/// An option of a question, or a listed reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Stable identifier, unique in its question.
    pub id: Name,
    /// The words on the button.
    pub label: Text,
    /// One short explaining sentence.
    #[serde(default)]
    pub hint: Option<Text>,
    /// The sentence it contributes to the record; without it the label is used.
    /// In a log `{field}` stands for the answer to another field of the entry.
    #[serde(default)]
    pub says: Option<Text>,
    /// When chosen in an entry: of what kind the facts of that entry are, such as literal words.
    #[serde(default)]
    pub voice: Option<Voice>,
    /// Among several that can be ticked: nothing can be ticked beside it, such as *none of these*.
    #[serde(default)]
    pub alone: bool,
    /// When chosen: what the answer, or the whole entry it is chosen in, holds.
    #[serde(default)]
    pub holds: Option<Holds>,
}

/// What can be answered to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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

    /// The fields of a log; empty for other kinds.
    #[must_use]
    pub fn fields(&self) -> &[Question] {
        match self {
            Self::Entries { fields, .. } => fields,
            _ => &[],
        }
    }
}

impl Question {
    /// The option with this id.
    #[must_use]
    pub fn option(&self, id: &Name) -> Option<&Choice> {
        self.answer.options().iter().find(|option| option.id == *id)
    }

    /// The listed reason with this id.
    #[must_use]
    pub(crate) fn reason(&self, id: &Name) -> Option<&Choice> {
        self.not_done.listed().iter().find(|reason| reason.id == *id)
    }

    /// What its answer holds; `log` is the log it is a field of. Nothing when it is free text nobody marked.
    #[must_use]
    pub(crate) fn held(&self, log: Option<&Question>) -> Option<Holds> {
        let free = matches!(self.answer.sort(), Sort::Text | Sort::Judgement | Sort::Entries);
        self.marked(log).or((!free).then_some(Holds::Case))
    }

    /// What its author said that it holds.
    #[must_use]
    pub(crate) fn marked(&self, log: Option<&Question>) -> Option<Holds> {
        self.holds.or_else(|| log.and_then(|log| log.holds))
    }

    /// The field of a log with this id.
    #[must_use]
    pub(crate) fn field(&self, id: &Name) -> Option<&Question> {
        self.answer.fields().iter().find(|field| field.id == *id)
    }
}
