//! Risk and protection side by side, as a clinician weighs them: never added up, never scored.

use super::Sign;

/// Two sides weighed against each other, group by group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighing {
    /// Headings of the two sides, such as "Belastend" and "Beschermend".
    pub sides: [String; 2],
    /// The groups, such as parent, child, family, surroundings.
    pub groups: Vec<WeighingGroup>,
}

/// What was found about one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeighingGroup {
    /// Whom or what it is about.
    pub title: String,
    /// The factors of each side, in the order of the headings.
    pub sides: [Vec<Factor>; 2],
}

/// One factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factor {
    /// Whether it was found.
    pub presence: Presence,
    /// What it is.
    pub words: String,
    /// What else belongs to it: its source, dynamic or static.
    pub details: Vec<String>,
}

/// Whether a factor was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// It is there.
    Present,
    /// It was looked for and is not there.
    Absent,
    /// It is not known.
    Unknown,
}

impl Presence {
    /// The sign that stands before the factor.
    pub(in crate::document) const fn sign(self) -> Sign {
        match self {
            Self::Present => Sign::Yes,
            Self::Absent => Sign::No,
            Self::Unknown => Sign::Unknown,
        }
    }
}
