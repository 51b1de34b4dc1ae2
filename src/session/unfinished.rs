//! Where a case was left, and what was typed or asked there that is not in its record. It is kept with the case, and shown
//! again in its place; nothing of it is applied by being kept.

use serde::{Deserialize, Serialize};

use super::contacted::Contacted;
use super::own_case::Written;
use crate::case::{Change, EntryId};
use crate::protocol::Name;

/// Where a case was left.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Left {
    /// The question the clinician was at.
    pub question: Option<Name>,
    /// What was begun there and is not on record.
    pub unfinished: Unfinished,
    /// The fictional case that a practice case plays; none of a real one.
    pub practised: Option<Practised>,
}

/// What was begun in the protocol that is walked and is not on record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unfinished {
    /// Texts, by where they were typed.
    pub texts: Vec<Typed>,
    /// A change that waits for a yes.
    pub asked: Option<Asked>,
    /// Words in forms that were opened and not finished. Cases of before these were kept have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub begun: Vec<Begun>,
    /// A contact of which something is on no record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Box<Contacted>>,
}

/// The fictional case that a practice case plays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Practised {
    /// One that there is, of the protocol that is walked.
    Of(Name),
    /// One that is being made.
    Made(Box<Being>),
}

/// A fictional case that is being made, as far as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Being {
    /// What its maker wrote.
    pub written: Written,
    /// Under which name it was kept; none while it never was.
    pub kept: Option<Name>,
    /// Whether something was written since it was kept.
    pub changed: bool,
}

impl Unfinished {
    /// Whether nothing was left unfinished.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.texts.is_empty() && self.asked.is_none() && self.begun.is_empty() && self.contact.is_none()
    }
}

/// A text that was typed and is not on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    /// The question.
    pub question: Name,
    /// The field of an entry.
    pub inside: Option<(EntryId, Name)>,
    /// The text.
    pub text: String,
    /// Whether it could not be an answer. Then it is none later either, before somebody touches it: another day or
    /// another edition reads other things in the same text.
    pub refused: bool,
}

/// A change that waits for a yes, or for its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The change.
    pub change: Change,
    /// As much of the reason as was written, where one is needed.
    pub reason: Option<String>,
}

/// Words in a form that was not finished.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Begun {
    /// The form.
    pub form: Form,
    /// As much as was written.
    pub words: String,
}

/// A form beside the questions in which words are typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// How the case is called.
    Label,
    /// A question, or a field of an entry, that is not known: who could tell.
    Unknown(Name, Option<(EntryId, Name)>),
    /// A question, or a field of an entry, that was not done: why, beside the reason that was chosen.
    NotDone(Name, Option<(EntryId, Name)>, Option<Name>),
    /// Why an alert is left, beside the questions.
    Alert(Name),
    /// Why an alert is left, in the overview.
    AlertInOverview(Name),
    /// Why a concluded case is opened again.
    Reopening,
}
