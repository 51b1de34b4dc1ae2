//! Three-valued (Kleene) logic.

use serde::{Deserialize, Serialize};

/// True, false, or not known yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Truth {
    /// It holds.
    True,
    /// It does not hold.
    False,
    /// It depends on something that was not answered.
    Unknown,
}

impl Truth {
    /// Whether it is known to hold.
    #[must_use]
    pub const fn is_true(self) -> bool {
        matches!(self, Self::True)
    }

    /// The opposite; unknown stays unknown.
    #[must_use]
    pub const fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
        }
    }

    /// Both hold.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::False, _) | (_, Self::False) => Self::False,
            (Self::True, Self::True) => Self::True,
            _ => Self::Unknown,
        }
    }

    /// At least one holds.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        self.not().and(other.not()).not()
    }

    /// Whether a number known to lie between `sure` and `possible` is at least `from` and below `below`.
    #[must_use]
    pub(crate) fn counted(sure: usize, possible: usize, from: Option<u32>, below: Option<u32>) -> Self {
        let at_least = from.map_or(Self::True, |from| {
            let from = from as usize;
            if sure >= from {
                Self::True
            } else if possible < from {
                Self::False
            } else {
                Self::Unknown
            }
        });
        let under = below.map_or(Self::True, |below| {
            let below = below as usize;
            if possible < below {
                Self::True
            } else if sure >= below {
                Self::False
            } else {
                Self::Unknown
            }
        });
        at_least.and(under)
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{False, True, Unknown};
    use super::*;

    #[test]
    fn unknown_stays_unknown_unless_the_other_side_decides() {
        assert_eq!(Unknown.and(False), False);
        assert_eq!(Unknown.and(True), Unknown);
        assert_eq!(Unknown.or(True), True);
        assert_eq!(Unknown.or(False), Unknown);
        assert_eq!(Unknown.not(), Unknown);
    }

    #[test]
    fn a_count_is_unknown_only_while_it_can_still_turn() {
        assert_eq!(Truth::counted(1, 3, Some(2), None), Unknown);
        assert_eq!(Truth::counted(2, 3, Some(2), None), True);
        assert_eq!(Truth::counted(0, 1, Some(2), None), False);
        assert_eq!(Truth::counted(0, 0, None, Some(1)), True);
        assert_eq!(Truth::counted(0, 1, None, Some(1)), Unknown);
    }
}
