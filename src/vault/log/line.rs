//! One line of the access log: the fields that NEN 7513 asks for, and never a word of what is in a case. Of erasing
//! the reason is kept as well, in the words of who did it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::super::error::VaultError;
use super::super::revision::CaseId;

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Action {
    /// The vault was founded.
    Founded,
    /// The vault was unlocked with the passphrase; when it failed, somebody tried.
    Unlocked,
    /// The vault was unlocked with the recovery key, and got another passphrase.
    Recovered,
    /// The vault was locked.
    Locked,
    /// The passphrase was changed.
    PassphraseChanged,
    /// Another recovery sheet was made; the one before opens the vault no more.
    SheetRenewed,
    /// A case was opened.
    CaseOpened,
    /// A case was saved; the number of the revision, of the last one when there were several in a row.
    CaseSaved {
        /// The number of the revision.
        revision: u32,
    },
    /// A case left the program as a file for a colleague.
    CaseExported,
    /// It came back from a copy, because nothing of it could be read any more.
    CaseFetched,
    /// A case came in as a file from a colleague.
    CaseImported,
    /// A paper about a case was made: printed, or saved as a file.
    CasePrinted,
    /// A case was erased. This line is what stays of it.
    CaseErased,
    /// A case that was kept while the vault was locked was taken into the vault.
    CaseJoined,
    /// A case that was kept while the vault was locked was not known, and was put aside.
    CaseRefused,
    /// A copy of the vault was made and read back.
    BackedUp,
    /// The vault was put back from a copy.
    Restored,
    /// A file beside the keys had been changed, and was mended.
    KeysMended,
    /// A mark to erase a case that this vault had not made was taken away; nothing was erased.
    MarkRefused,
    /// Somebody read this log.
    LogRead,
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// It was done.
    Done,
    /// It was not allowed: a wrong passphrase or key.
    Refused,
    /// It went wrong.
    Failed,
}

impl Outcome {
    /// What an error means to the log; none when it was not even begun.
    pub(super) const fn of(error: Option<&VaultError>) -> Option<Self> {
        match error {
            None => Some(Self::Done),
            Some(VaultError::WrongPassphrase | VaultError::WrongRecoveryKey) => Some(Self::Refused),
            Some(VaultError::Locked | VaultError::NotFounded) => None,
            Some(_) => Some(Self::Failed),
        }
    }
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// When it was done; of several in a row, the first.
    pub at: Timestamp,
    /// What was done.
    pub action: Action,
    /// To which case.
    pub case: Option<CaseId>,
    /// Why, where a reason is asked.
    #[serde(default)]
    pub reason: Option<String>,
    /// How it ended.
    pub outcome: Outcome,
    /// How many times in a row: saving goes by itself every few seconds.
    pub times: u32,
    /// When the last of these was.
    pub(crate) until: Timestamp,
}

impl Line {
    /// Something that was done at this moment.
    #[must_use]
    pub const fn new(action: Action, at: Timestamp) -> Self {
        Self { at, action, case: None, reason: None, outcome: Outcome::Done, times: 1, until: at }
    }

    /// To this case.
    #[must_use]
    pub fn of(self, case: &CaseId) -> Self {
        Self { case: Some(case.clone()), ..self }
    }

    /// It ended like this.
    #[must_use]
    pub(crate) fn ended(self, outcome: Outcome) -> Self {
        Self { outcome, ..self }
    }

    /// Takes `next` into this line when both are a save of the same case, or a look at the log, that ended the same
    /// way.
    pub(super) fn absorbs(&mut self, next: &Self) -> bool {
        let alike = matches!(
            (&self.action, &next.action),
            (Action::CaseSaved { .. }, Action::CaseSaved { .. }) | (Action::LogRead, Action::LogRead)
        );
        let same = alike && self.case == next.case && self.outcome == next.outcome;
        if same {
            self.action = next.action.clone();
            self.times = self.times.saturating_add(next.times);
            self.until = next.until;
        }
        same
    }
}
