//! Questions: what is asked, why, and when. Of which kind is in `kind`; options and the reasons that count in `choice`.
//!
//! To add a kind: [`Kind`] and [`Sort`] in `kind`, with a word in `spoken.ftl` of each language; how a scenario gives it
//! (`scenario`, `case::play`) and a case holds it (`case::answer`); what makes an answer fit (`case::walk`) and what it says
//! in words (`case::saying`); a value of it for the prover (`authoring::prove::replay`); its place on the blank form
//! (`document::compose::blank`); how it is shown and read from what is typed (`gui::screen::walk`: `question`, `typed`, `drafts`);
//! the two tables of `protocols/README.md`. Besides, where the compiler does not ask for it: what `load::forms` says of how it
//! is written, what `load::check` asks of it (`references`, `scenarios`, `conditions`), its bounds in `authoring::prove::place`,
//! which values are taken away when what is typed is refused (`gui::screen::walk`: `recording`, `drafts`), the defaults of [`Kind::options`], [`Sort::is_value`] and [`Question::held`], what moves along to another edition
//! (`case::transfer`) and what is told of a change to it (`authoring::diff::steps`). Conditions on it: see `condition`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::{Choice, Reasons};
use super::condition::Condition;
use super::kind::{Kind, Sort};
use super::name::Name;
use super::reader::Holds;
use super::shown::Shown;
use super::source::Citation;
use super::tense;
use super::text::Text;

/// One question, or one field of an entry in a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
    // What holds of a sentence is in `prove::paper`.
    /// Whether its answers tell of something that was done. Without a mark a question that asks how or by whom may not
    /// be answered as if it was.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
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

impl Question {
    /// The option with this id.
    #[must_use]
    pub fn option(&self, id: &Name) -> Option<&Choice> {
        self.answer.options().iter().find(|option| option.id == *id)
    }

    /// Whether this option answers the question and yet means that what it asks after is still to be done: it is called
    /// `planned` or `later`, beside one that says it was done, of a question that does not ask after facts alone.
    #[must_use]
    pub fn puts_off(&self, option: &Name) -> bool {
        let done = |other: &Choice| other.says.as_ref().is_some_and(tense::claims_a_deed);
        self.tense != Some(Tense::Done)
            && ["planned", "later"].contains(&option.as_str())
            && self.answer.options().iter().any(|other| other.id != *option && done(other))
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
        self.field_number(id).map(|number| &self.answer.fields()[number])
    }

    /// Its number among the fields of the log.
    #[must_use]
    pub(crate) fn field_number(&self, id: &Name) -> Option<usize> {
        let fields = self.answer.fields();
        let seat =
            id.seat().filter(|seat| fields.get(*seat).is_some_and(|field| field.id.is_written_once_with(id)));
        seat.or_else(|| fields.iter().position(|field| field.id == *id))
    }
}
