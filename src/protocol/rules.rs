//! What follows from answers: alerts, outcomes with their actions, and cards that change the path.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::cleaning::harmless_if_any;
use super::condition::Condition;
use super::name::Name;
use super::network::Kind;
use super::source::Citation;
use super::text::Text;

/// How a protocol speaks up. Never blocks; resolved by doing it or by a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Alert {
    /// Stable identifier; an omission code of the rulings in kebab case where there is one.
    pub id: Name,
    /// How loud.
    pub level: Level,
    /// Raised while this holds.
    pub when: Condition,
    /// What is the matter, calmly.
    pub say: Text,
    /// What can be done about it.
    #[serde(default)]
    pub act: Option<Text>,
    /// The step where it can be mended.
    pub step: Name,
    /// The question that mends it, if one does.
    #[serde(default)]
    pub question: Option<Name>,
    /// The papers it is about: it speaks where these are made, and on the way there only once its question was passed.
    #[serde(default)]
    pub papers: Vec<Name>,
    /// The rule it rests on.
    pub from: Citation,
}

/// How loud an alert is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Level {
    /// Worth knowing.
    Hint,
    /// Mend it or say why not.
    Attention,
    /// Somebody may be in danger, or a heavy norm is left.
    Danger,
}

/// Something that follows. Outcomes are independent: reporting and helping are both possible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Stable identifier.
    pub id: Name,
    /// Reached while this holds.
    pub when: Condition,
    /// Its name, such as "Melden bij Veilig Thuis".
    pub title: Text,
    /// The sentence it contributes to the record.
    pub says: Text,
    /// The norm it rests on, such as "Meldnorm 1".
    #[serde(default)]
    pub norm: Option<Text>,
    /// What has to be done.
    #[serde(default)]
    pub actions: Vec<Action>,
    /// The protocol that takes over, if any.
    #[serde(default)]
    pub leads_to: Option<Name>,
    /// The rule it rests on.
    pub from: Citation,
}

/// Outcomes that belong together: of these no more than one, or just one, is meant to follow. Changes nothing in a
/// walk; it is held against all walks before a clinician sees the protocol.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OneOf {
    /// Stable identifier.
    pub id: Name,
    /// The outcomes, two or more.
    pub outcomes: Vec<Name>,
    /// How many of them are meant to follow.
    pub meant: Meant,
}

/// Two statements that contradict unless they are of two moments. Both may be on record; then the paper says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contradiction {
    /// Stable identifier.
    pub id: Name,
    /// The one, usually the earlier.
    pub one: Condition,
    /// The other.
    pub other: Condition,
    /// Stands behind the other on paper when both were said.
    pub say: Text,
}

/// How many of several outcomes are meant to follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Meant {
    /// None, or one.
    AtMostOne,
    /// Never two; and one as soon as this holds.
    ExactlyOne {
        /// From when on one of them must follow.
        once: Condition,
    },
}

/// Something to do because of an outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Stable identifier, unique in its outcome.
    pub id: Name,
    /// What to do.
    pub what: Text,
    /// The public number to call for it, shown large while it is to be done at once.
    #[serde(default, deserialize_with = "harmless_if_any")]
    pub call: Option<String>,
    /// Who of one's own list is called for it: shown beside it with whether they answer now.
    #[serde(default)]
    pub whom: BTreeSet<Kind>,
    /// By when.
    #[serde(default)]
    pub due: Due,
    /// To be done only while this holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Which answer fulfils it, whatever `when` says; without it, it stays to be done for as long as it follows.
    #[serde(default)]
    pub done: Option<Done>,
}

/// The answer that fulfils an action. What it says stands in the tense of the deed: a record never tells to do what it
/// says was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Done {
    /// Done once this holds.
    pub(crate) once: Condition,
    /// The sentence that takes the place of what to do, such as "Veilig Thuis is gebeld."
    pub(crate) says: Text,
    /// The date of the deed: a question, or a field of the log that `once` speaks of.
    #[serde(default)]
    pub on: Option<Name>,
}

/// By when an action is due.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub enum Due {
    /// No date.
    #[default]
    Undated,
    /// At once.
    Now,
    /// On the date that was answered to this question.
    On(Name),
}

/// Knowledge at hand while a condition holds: the emergency call card, a special form, an age group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Stable identifier. The card called `emergency` is reachable from everywhere.
    pub id: Name,
    /// Its name.
    pub title: Text,
    /// Shown while this holds; absent means only on request.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Short lines, in order.
    pub lines: Vec<CardLine>,
    /// Who of one's own list belongs on it: shown below the lines with whether they answer now.
    #[serde(default)]
    pub whom: BTreeSet<Kind>,
}

/// One line of a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CardLine {
    /// What it says.
    pub say: Text,
    /// A public number to call, shown large.
    #[serde(default, deserialize_with = "harmless_if_any")]
    pub call: Option<String>,
    /// The rule it rests on.
    pub from: Citation,
}
