//! What can happen to a case. Events are facts of the past; they are never changed or removed.

use serde::{Deserialize, Serialize};

use super::answer::{Answer, Entry, EntryId};
use super::answers::Spot;
use super::moving::Move;
use super::pin::Pin;
use crate::protocol::Name;
use crate::protocol::{cleaned, one_line};

/// Something that happened to a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Event {
    /// The case was begun.
    Opened {
        /// How the clinician calls it; never a patient's name.
        label: String,
        /// The role the clinician works in.
        role: Name,
        /// Real, or practice.
        mode: Mode,
        /// The protocol it began with.
        protocol: Pin,
    },
    /// A second protocol is walked in the same case.
    ProtocolAdded(Pin),
    /// Another protocol of the case, known already, is walked from here on.
    Walked(Name),
    /// The case was given another label.
    Labelled(String),
    /// The role was changed.
    RoleChanged(Name),
    /// A question, or a field of an entry, was answered or answered again.
    Answered {
        /// Where.
        at: Spot,
        /// What.
        answer: Answer,
        /// Why, when it was changed after the case was printed or concluded.
        reason: Option<String>,
    },
    /// An answer was taken back.
    Withdrawn {
        /// Where.
        at: Spot,
        /// Why, when it was taken back after the case was printed or concluded.
        reason: Option<String>,
    },
    /// An entry was added to a log.
    EntryAdded {
        /// The log.
        at: Spot,
        /// The entry.
        entry: EntryId,
        /// The row of another log that it belongs to, where its log is under one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        under: Option<EntryId>,
        /// The first entry of the contact under which it was entered; none when it was entered by itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        contact: Option<EntryId>,
    },
    /// An entry was added to a log with what a row of another log says.
    EntryTaken {
        /// The log.
        at: Spot,
        /// The entry, filled in.
        entry: Entry,
        /// The row it was taken from.
        from: EntryId,
    },
    /// An entry was removed from a log.
    EntryRemoved {
        /// The log.
        at: Spot,
        /// The entry.
        entry: EntryId,
        /// Why, when it was removed after the case was printed or concluded.
        reason: Option<String>,
    },
    /// An alert was resolved by a reason; an empty reason raises it again.
    Resolved {
        /// The protocol of the alert.
        protocol: Name,
        /// The alert.
        alert: Name,
        /// The reason.
        reason: String,
    },
    /// The clinician concluded the case.
    Concluded,
    /// The case was taken up again.
    Reopened {
        /// Why.
        reason: String,
    },
    /// A paper was made.
    Printed {
        /// Which paper.
        document: Name,
        /// SHA-256 of its bytes, in hexadecimal.
        hash: String,
    },
    /// Its record was put in the patient's own file, as the clinician says.
    Filed,
    /// In practice, time went on: from here on it is so many days later than it really is.
    Later {
        /// How many days; fewer than none where a case is played on a day that has been.
        days: i32,
    },
    /// The case went on with another edition of a protocol.
    Moved(Box<Move>),
    /// The last change that still stood was undone.
    Undone,
    /// The change that was undone last stands again.
    Redone,
}

/// Whether a case is about real people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mode {
    /// About real people.
    Real,
    /// Fictional: for practice, training and tests. Can never become real.
    Practice,
}

impl Event {
    /// Whether it changes what is weighed, so that undo takes it back.
    #[must_use]
    pub(crate) const fn is_change(&self) -> bool {
        match self {
            Self::Labelled(_)
            | Self::RoleChanged(_)
            | Self::Answered { .. }
            | Self::Withdrawn { .. }
            | Self::EntryAdded { .. }
            | Self::EntryTaken { .. }
            | Self::EntryRemoved { .. }
            | Self::Later { .. }
            | Self::Resolved { .. } => true,
            Self::Opened { .. }
            | Self::ProtocolAdded(_)
            | Self::Walked(_)
            | Self::Concluded
            | Self::Reopened { .. }
            | Self::Printed { .. }
            | Self::Filed
            | Self::Moved(_)
            | Self::Undone
            | Self::Redone => false,
        }
    }

    /// Whether a paper made before it no longer says what the case says.
    #[must_use]
    pub(crate) const fn outdates_paper(&self) -> bool {
        self.is_change() || matches!(self, Self::Moved(_) | Self::Undone | Self::Redone)
    }

    /// The same event, of characters that can be read: so it is recorded.
    #[must_use]
    pub(super) fn cleaned(self) -> Self {
        let given = |reason: Option<String>| reason.map(|reason| cleaned(&reason));
        match self {
            Self::Labelled(label) => Self::Labelled(one_line(&label)),
            Self::Answered { at, answer, reason } => {
                Self::Answered { at, answer: answer.cleaned(), reason: given(reason) }
            }
            Self::Withdrawn { at, reason } => Self::Withdrawn { at, reason: given(reason) },
            Self::EntryTaken { at, entry, from } => Self::EntryTaken { at, entry: entry.cleaned(), from },
            Self::EntryRemoved { at, entry, reason } => {
                Self::EntryRemoved { at, entry, reason: given(reason) }
            }
            Self::Resolved { protocol, alert, reason } => {
                Self::Resolved { protocol, alert, reason: cleaned(&reason) }
            }
            Self::Reopened { reason } => Self::Reopened { reason: cleaned(&reason) },
            other => other,
        }
    }

    /// The reason given for a change, when it carries one.
    #[must_use]
    pub(crate) fn reason(&self) -> Option<&str> {
        match self {
            Self::Answered { reason, .. }
            | Self::Withdrawn { reason, .. }
            | Self::EntryRemoved { reason, .. } => reason.as_deref(),
            _ => None,
        }
    }
}
