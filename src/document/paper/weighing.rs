//! Risk and protection side by side, as a clinician weighs them: never added up, never scored.

use super::Sign;
use crate::locale::Locale;

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

impl Factor {
    /// What it is, and behind it, quieter, whether it was found and what else belongs to it.
    pub(in crate::document) fn told(&self, locale: &Locale) -> [String; 2] {
        let details = std::iter::once(self.presence.told(locale)).chain(self.details.iter().cloned());
        let details: String = details.map(|detail| format!("\u{A0}· {detail}")).collect();
        [self.words.trim().to_owned(), details]
    }
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

    fn told(self, locale: &Locale) -> String {
        match self {
            Self::Present => locale.msg_document_present(),
            Self::Absent => locale.msg_document_absent(),
            Self::Unknown => locale.msg_document_unknown(),
        }
    }
}
