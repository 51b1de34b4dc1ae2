//! The door of the vault: founding it, opening it with the passphrase or the recovery key, and locking it.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use super::Vault;
use super::cases::{Listed, Listing};
use super::error::VaultError;
use super::key_files::Mended;
use super::log::Action;
use super::reading::Opened;
use super::revision::{CaseId, Shelf};
use super::seal::{Keys, NewKeys, Passphrase, RecoveryKey, State, VaultId};

/// Whether real cases can be kept and read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// No vault was founded: a real case is in memory only.
    None,
    /// The vault is locked: a real case is kept in its inbox, and none can be read.
    Locked,
    /// The vault is open.
    Open,
}

/// What was found when a vault was opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unlocked {
    /// Cases that wait to join the vault: kept while it was locked, or in the clear by an older version. Show them,
    /// then call [`Vault::join`] or [`Vault::refuse`]. What of them cannot be read is told as well.
    pub waiting: Listing,
    /// Files that somebody had changed, and that were mended. Tell it: it may have been done on purpose.
    pub mended: Vec<Mended>,
}

/// A vault that was just locked, of which the disk does not know yet.
#[derive(Debug)]
pub struct Closing {
    keys: Arc<Keys>,
    at: Timestamp,
}

impl Vault {
    /// Whether real cases can be kept and read.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match self.ring.state() {
            State::None => Standing::None,
            State::Locked(_) => Standing::Locked,
            State::Open(_) => Standing::Open,
        }
    }

    /// Which vault this is, when there is one and its mark can be read.
    #[must_use]
    pub fn id(&self) -> Option<VaultId> {
        match self.ring.state() {
            State::None => None,
            State::Locked(mark) => mark.map(|mark| mark.vault),
            State::Open(keys) => Some(keys.vault.clone()),
        }
    }

    /// Founds the vault on keys whose sheet was printed and confirmed, and opens it. On `Ok` it survives a power
    /// cut. Takes about a second. After an error it may be tried again with the same keys. Cases that lie there in the clear, as
    /// an older version kept them, wait as they do at an unlock: anybody could have put them there.
    ///
    /// # Errors
    /// When there is a vault already, or the disk refuses.
    pub fn found(&self, new: &NewKeys, passphrase: &Passphrase) -> Result<Listing, VaultError> {
        let _one_at_a_time = self.at_the_door();
        if self.standing() != Standing::None {
            return Err(VaultError::AlreadyFounded { path: self.root() });
        }
        self.key_files.found(&new.keys, passphrase)?;
        self.ring.set(State::Open(Arc::new(new.keys.clone())));
        self.log.tell_of(Action::Founded, None, None);
        self.ballast.remake();
        self.waiting()
    }

    /// Opens the vault. Takes about a second.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`], and nothing else is revealed; or the key file is missing, damaged or of a
    /// newer version.
    pub fn unlock(&self, passphrase: &Passphrase) -> Result<Unlocked, VaultError> {
        let _one_at_a_time = self.at_the_door();
        self.must_be_founded()?;
        let keys = self.logged(Action::Unlocked, self.key_files.open(passphrase))?;
        let Some(later) = self.key_files.later(&keys) else { return self.enter(keys, Action::Unlocked) };
        // The sheet that came last is the sheet, whichever file was set back.
        #[expect(clippy::let_underscore_must_use, reason = "told, and tried again at the next unlock")]
        let _ = self.ballast.with_room(|| self.key_files.rewrap(&later, passphrase));
        let mut unlocked = self.enter(later, Action::Unlocked)?;
        unlocked.mended.insert(0, Mended::FormerSheet);
        self.log.tell_of(Action::KeysMended, None, None);
        Ok(unlocked)
    }

    /// Opens the vault with the key from the recovery sheet, and puts a new passphrase on it. The sheet stays valid.
    ///
    /// # Errors
    /// [`VaultError::WrongRecoveryKey`]; or the key file is missing or damaged, or the disk refuses the new one.
    pub fn unlock_with(&self, key: &RecoveryKey, new: &Passphrase) -> Result<Unlocked, VaultError> {
        let _one_at_a_time = self.at_the_door();
        self.must_be_founded()?;
        let keys = self.logged(Action::Recovered, self.key_files.open_with(key))?;
        let _ = self.ballast.with_room(|| self.key_files.rewrap(&keys, new))?;
        self.enter(keys, Action::Recovered)
    }

    /// Writes down what failed at the door. What succeeds is written down when the vault is open.
    pub(super) fn logged<T>(&self, action: Action, done: Result<T, VaultError>) -> Result<T, VaultError> {
        done.inspect_err(|error| self.log.tell_of(action, None, Some(error)))
    }

    pub(super) fn enter(&self, keys: Keys, action: Action) -> Result<Unlocked, VaultError> {
        let mut mended = self.key_files.settle(&keys);
        let keys = Arc::new(keys);
        self.log.put_what_waits();
        let while_locked = self.log.saved_while_locked(&keys);
        self.ring.set(State::Open(keys));
        self.real.remember_waiting(while_locked);
        if self.real.begin_log() {
            mended.push(Mended::Log);
        }
        self.log.tell_of(action, None, None);
        if mended.iter().any(|mended| matches!(mended, Mended::Mark | Mended::Sheet | Mended::FormerSheet)) {
            self.log.tell_of(Action::KeysMended, None, None);
        }
        if self.real.go_on_erasing() > 0 {
            self.log.tell_of(Action::MarkRefused, None, None);
            mended.push(Mended::ErasingMark);
        }
        if self.open_to_others {
            mended.push(Mended::OpenFolder);
        }
        self.ballast.remake();
        let mut waiting = self.waiting()?;
        self.real.tell_of_the_taken_away(&mut waiting)?;
        Ok(Unlocked { waiting, mended })
    }

    /// Drops every key and everything known of the cases. Save first: what is kept after this goes to the inbox.
    pub fn lock(&self) {
        if let Some(closing) = self.let_go() {
            self.put_away(closing);
        }
    }

    /// Lets the keys go at once, whatever the disk does; a save that is under way ends with those it began with. Nothing when
    /// there are none. Call [`Vault::put_away`] with what comes of it.
    #[must_use]
    pub fn let_go(&self) -> Option<Closing> {
        let keys = self.ring.close()?;
        Some(Closing { keys, at: Timestamp::now() })
    }

    /// Does what is left of locking, and may wait for the disk: the log, the list, and everything known of the cases.
    pub fn put_away(&self, closing: Closing) {
        let _one_at_a_time = self.at_the_door();
        self.ballast.remake();
        self.log.tell_that_it_closed(&closing.keys, closing.at);
        self.cases(Shelf::Real).put_away(&closing.keys);
    }

    /// Puts another passphrase on the vault. The vault stays locked or open as it is, the sheet stays valid, and no
    /// case is sealed anew. Takes about two seconds.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] when `old` is not it; or the disk refuses, and then `old` still holds.
    pub fn change_passphrase(&self, old: &Passphrase, new: &Passphrase) -> Result<(), VaultError> {
        let _one_at_a_time = self.at_the_door();
        self.must_be_founded()?;
        let keys = self.logged(Action::PassphraseChanged, self.key_files.open(old))?;
        let ((), _) = self.ballast.with_room(|| self.key_files.rewrap(&keys, new))?;
        self.log.tell_of(Action::PassphraseChanged, None, None);
        Ok(())
    }

    /// Cases that wait to join the vault. Show them first: anybody who can write to the folder could have put them
    /// there.
    ///
    /// # Errors
    /// When the vault is not open, or its folder cannot be read.
    pub fn waiting(&self) -> Result<Listing, VaultError> {
        self.cases(Shelf::Real).waiting()
    }

    /// What waits of one case, for a look before it joins.
    ///
    /// # Errors
    /// When the vault is not open, or the case cannot be read.
    pub fn read_waiting(&self, id: &CaseId) -> Result<Opened, VaultError> {
        self.cases(Shelf::Real).read_waiting(id)
    }

    /// Takes a case that waits into the vault, with all its revisions; how many those were.
    ///
    /// # Errors
    /// When the vault is not open, nothing of the case can be read, or the disk refuses; it then still waits.
    pub fn join(&self, id: &CaseId) -> Result<usize, VaultError> {
        self.cases(Shelf::Real).join(std::slice::from_ref(id), |_| true).into_iter().sum()
    }

    /// Takes these cases that wait into the vault, as far as `is_case` takes what is in them for one; why those that still wait
    /// do.
    pub fn join_these(&self, ids: &[CaseId], is_case: fn(&[u8]) -> bool) -> Vec<VaultError> {
        self.cases(Shelf::Real).join(ids, is_case).into_iter().filter_map(Result::err).collect()
    }

    /// Takes what was kept here of a case while the vault was locked into the vault, and nothing that somebody else put beside
    /// it; whether something of it still waits.
    ///
    /// # Errors
    /// When the vault is not open, or the disk refuses; it then still waits.
    pub fn join_own(&self, id: &CaseId) -> Result<bool, VaultError> {
        self.cases(Shelf::Real).join_own(id)
    }

    /// Takes every case that waits into the vault; which those were, and which still wait and why.
    ///
    /// # Errors
    /// When the vault is not open, or its folder cannot be read.
    pub fn join_all(&self) -> Result<Listing, VaultError> {
        let Listing { cases, mut unreadable } = self.waiting()?;
        let mut joined: Vec<Listed> = Vec::with_capacity(cases.len());
        let ids: Vec<CaseId> = cases.iter().map(|listed| listed.id.clone()).collect();
        for (listed, result) in cases.into_iter().zip(self.cases(Shelf::Real).join(&ids, |_| true)) {
            match result {
                Ok(_) => joined.push(listed),
                Err(error) => unreadable.push((listed.id, error)),
            }
        }
        Ok(Listing { cases: joined, unreadable })
    }

    /// Puts a case that waits aside, because the user does not know it. Nothing is removed; in which folder it is
    /// now.
    ///
    /// # Errors
    /// When the vault is not open, or the disk refuses.
    pub fn refuse(&self, id: &CaseId) -> Result<PathBuf, VaultError> {
        self.cases(Shelf::Real).refuse(id)
    }

    pub(super) fn must_be_founded(&self) -> Result<(), VaultError> {
        if self.standing() == Standing::None { Err(VaultError::NotFounded) } else { Ok(()) }
    }
}
