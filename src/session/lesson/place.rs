//! Where a group is in a case.

/// Where the group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// At the door, with the story.
    Door,
    /// At this move: what came to be known is told, and the question is asked.
    Asked(usize),
    /// At the same move, with what its maker did.
    Shown(usize),
    /// At what that changed. Where nothing changed there is no such place.
    Changed(usize),
    /// At the talk afterwards.
    Debrief,
}

impl Place {
    /// The move it is at.
    #[must_use]
    pub const fn turn(self) -> Option<usize> {
        match self {
            Self::Asked(at) | Self::Shown(at) | Self::Changed(at) => Some(at),
            Self::Door | Self::Debrief => None,
        }
    }
}
