//! Which blocks go on which paper. How a block becomes prose and pages lives in the `document` room.

use serde::{Deserialize, Serialize};

use super::name::Name;
use super::text::Text;

/// A template for one paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Stable identifier, such as `record`.
    pub id: Name,
    /// Its title on paper.
    pub title: Text,
    /// For whom it is meant.
    pub audience: Text,
    /// Whether it must be free of anything that identifies a person.
    #[serde(default)]
    pub anonymous: bool,
    /// What is on it, in order.
    pub sections: Vec<Section>,
}

/// One headed part of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The heading.
    pub title: Text,
    /// What stands below it; a section whose content is empty is left out unless it says otherwise.
    pub content: Vec<Content>,
    /// What to print when there is nothing, instead of leaving the section out.
    #[serde(default)]
    pub empty: Option<Text>,
}

/// A block of content, filled from the walk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Content {
    /// A fixed sentence.
    Say(Text),
    /// The answers to these questions, as prose and tables.
    Answers(Vec<Name>),
    /// The answers to all questions of a step.
    Step(Name),
    /// Outcomes reached, with the answers that decided, norm and actions.
    Outcomes,
    /// Steps and questions deliberately not done and alerts resolved by a reason.
    Deviations,
    /// What is still open, unknown or planned, and raised alerts.
    OpenPoints,
    /// The dated actions.
    Actions,
    /// Answers set aside because the path changed, and changes after conclusion.
    History,
    /// Protocol edition, state of our encoding, sources, hashes.
    Provenance,
    /// Every rule with source, evidence mark and room for a remark, for the clinician who reviews the encoding.
    Rules,
}
