//! Who reads a paper, and what an answer holds that not every reader may see.
//! How a paper leaves out what its reader may not see lives in the `document` room.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What an answer holds. Without a mark, a choice, a date or a number is of the case, and free text is for the own
/// file only: nothing that was typed leaves it before somebody said what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Holds {
    /// What the case is about: for every reader.
    Case,
    /// What leads to a person: a relation, a function, a place.
    Identifying,
    /// What comes from or is about somebody else than those concerned.
    ThirdParty,
    /// What the clinician considered: for the own file only.
    OwnNote,
}

/// For whom a paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Reader {
    /// The clinician and the patient's file.
    File,
    /// Another professional who takes part in the care.
    Professional,
    /// Veilig Thuis.
    VeiligThuis,
    /// Anybody, such as a group of peers or a course.
    Anybody,
}

/// How much of a paper is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema)]
pub enum Extent {
    /// What it cannot do without.
    #[default]
    Short,
    /// All of it, the appendix included.
    Full,
}

/// How a paper is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub enum Setting {
    /// To be read at a desk, on as many pages as it needs.
    #[default]
    Usual,
    /// To be read at a desk, and kept: on as few pages as letters that can be read allow.
    FewPages,
    /// At a glance: on one page where that is possible.
    OnePage,
    /// As text, to paste into a record system.
    Pasted,
    /// At arm's length with a telephone in the other hand: large, and on one page where that is possible.
    Large,
}

impl Reader {
    /// Whether this reader may see an answer; `None` is free text nobody marked.
    #[must_use]
    pub(crate) const fn may_see(self, holds: Option<Holds>) -> bool {
        match self {
            Self::File => true,
            Self::Professional => matches!(holds, Some(Holds::Case | Holds::Identifying)),
            Self::VeiligThuis => {
                matches!(holds, Some(Holds::Case | Holds::Identifying | Holds::ThirdParty))
            }
            Self::Anybody => matches!(holds, Some(Holds::Case)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_marked_stays_in_the_own_file() {
        assert!(Reader::File.may_see(None));
        for reader in [Reader::Professional, Reader::VeiligThuis, Reader::Anybody] {
            assert!(!reader.may_see(None) && !reader.may_see(Some(Holds::OwnNote)), "{reader:?}");
            assert!(reader.may_see(Some(Holds::Case)), "{reader:?}");
        }
    }
}
