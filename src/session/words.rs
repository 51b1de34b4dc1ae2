//! Why a case was not opened, changed or kept, in the user's language: what happened, and what to do. Errors of the vault
//! itself have their words there.

use super::keeping::{NotKept, NotNoted, Unreadable};
use super::taking_up::NotTakenUp;
use crate::authoring::playing::{MOST_FOR_ONE, NotPlayed};
use crate::case::Refusal;
use crate::document::NoAttachment;
use crate::locale::{Locale, Trouble};

impl Locale {
    /// Why something was not recorded in a case.
    #[must_use]
    pub(crate) fn refused(&self, refusal: &Refusal) -> Trouble {
        let (what, remedy) = match refusal {
            Refusal::NeedsReason => (self.msg_error_refused_reason(), self.msg_error_refused_reason_remedy()),
            Refusal::AlreadyOpen | Refusal::NothingThere | Refusal::RealTime => {
                (self.msg_error_refused(), self.msg_error_refused_remedy())
            }
            Refusal::Unwritable(_) => (self.msg_error_unwritable(), self.msg_error_unwritable_remedy()),
            Refusal::Damaged(_) => (self.msg_start_damaged_case(), self.msg_error_damaged_remedy()),
        };
        Trouble { what, remedy }
    }

    /// Why a fictional case was not played.
    #[must_use]
    pub(crate) fn not_played(&self, why: &NotPlayed) -> Trouble {
        match why {
            NotPlayed::GaveUp => Trouble {
                what: self.msg_error_not_played(MOST_FOR_ONE.to_string()),
                remedy: self.msg_error_not_played_remedy(),
            },
            NotPlayed::Refused(refusal) => self.refused(refusal),
        }
    }

    /// Why the case on the desk was not kept.
    #[must_use]
    pub(crate) fn not_kept(&self, why: &NotKept) -> Trouble {
        match why {
            NotKept::Vault(error) => self.trouble(error),
            NotKept::Refused(refusal) => self.refused(refusal),
            NotKept::Unwritable(_) => {
                Trouble { what: self.msg_error_not_packed(), remedy: self.msg_error_not_packed_remedy() }
            }
        }
    }

    /// Why nothing was noted in a case that lies in the vault.
    #[must_use]
    pub(crate) fn not_noted(&self, why: &NotNoted) -> Trouble {
        match why {
            NotNoted::Unreadable(why) => self.unreadable(why),
            NotNoted::Refused(refusal) => self.refused(refusal),
            NotNoted::Unwritable(_) => {
                Trouble { what: self.msg_error_not_noted(), remedy: self.msg_error_not_noted_remedy() }
            }
        }
    }

    /// What to do about a case of which the seal is whole and the content is not.
    #[must_use]
    pub(crate) fn unreadable(&self, _: &Unreadable) -> Trouble {
        Trouble { what: self.msg_start_damaged_case(), remedy: self.msg_error_damaged_remedy() }
    }

    /// Why a case cannot go along with a paper.
    #[must_use]
    pub(crate) fn not_attached(&self, why: NoAttachment) -> Trouble {
        let (what, remedy) = match why {
            NoAttachment::NoCase
            | NoAttachment::LeavesThePractice
            | NoAttachment::OtherFiles
            | NoAttachment::OtherEdition => (self.msg_paper_attach_not(), self.msg_paper_attach_not_remedy()),
            NoAttachment::Unwritable(_) => {
                (self.msg_paper_attach_unwritable(), self.msg_paper_attach_unwritable_remedy())
            }
            NoAttachment::NamelessZone => {
                (self.msg_paper_attach_no_zone(), self.msg_paper_attach_no_zone_remedy())
            }
        };
        Trouble { what, remedy }
    }

    /// Why a kept case was not taken up.
    #[must_use]
    pub(crate) fn not_taken_up(&self, why: &NotTakenUp) -> Trouble {
        match why {
            NotTakenUp::Vault(error) => self.trouble(error),
            NotTakenUp::Unreadable(why) => self.unreadable(why),
            NotTakenUp::NoProtocol(_) => {
                Trouble { what: self.msg_walk_unknown_protocol(), remedy: self.msg_error_protocol_remedy() }
            }
        }
    }
}
