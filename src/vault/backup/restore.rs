//! The way back: from a copy into a home that has no keys yet. The keys come last, so that a restore that was
//! interrupted can be done again.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::super::Vault;
use super::super::error::VaultError;
use super::super::key_files::KeyFiles;
use super::super::log::Action;
use super::super::revision::Shelf;
use super::super::seal::{Keys, Passphrase, RecoveryKey, State};
use super::Restored;
use super::contents::{self, Contents, Kind};
use super::gather::{put, put_in_place_of};
use super::listed;

/// What opens a copy.
#[derive(Debug, Clone, Copy)]
pub enum Opener<'a> {
    /// The passphrase the vault had when the copy was made.
    Passphrase(&'a Passphrase),
    /// The key on the recovery sheet, and the passphrase from now on.
    RecoveryKey(&'a RecoveryKey, &'a Passphrase),
}

impl Vault {
    /// Puts a copy back into this home, and opens it: where there is no vault, or one of which the keys are gone or
    /// damaged. Cases and log that are there already stay, because they may be newer. Files of the copy that are
    /// missing or damaged are told of; the rest comes back. `folder` is the copy, or a folder with copies, of which the
    /// newest counts.
    ///
    /// # Errors
    /// When the vault that is here has its keys, or is another than that of the copy; `folder` is not a copy; the
    /// passphrase or key does not open it; or the disk refuses, and then it may be tried again.
    pub fn restore(&self, folder: &Path, opener: Opener<'_>) -> Result<Restored, VaultError> {
        let _one_at_a_time = self.at_the_door();
        self.keys_are_wanted(opener)?;
        let folder = &*contents::find(&*self.files, folder)?;
        let copied =
            KeyFiles::new(Arc::clone(&self.files), folder.join(Shelf::Real.folder()), None, self.cost.work);
        let keys = match opener {
            Opener::Passphrase(passphrase) => copied.open(passphrase)?,
            Opener::RecoveryKey(key, _) => copied.open_with(key)?,
        };
        if self.key_files.mark().is_some_and(|mark| mark.vault != keys.vault) {
            return Err(VaultError::OtherVault { path: folder.to_owned() });
        }
        let listed = listed::read(&*self.files, folder, &Arc::new(keys.clone()))?;
        let contents = &listed.contents;
        let mut restored = self.put_back(contents, folder, &Arc::new(keys.clone()), opener)?;
        restored.bad.extend(listed.bad);
        let keys = Arc::new(keys);
        self.cases(Shelf::Real).put_away(&keys);
        // What came back opens with a passphrase.
        self.held.store(false, Ordering::Relaxed);
        self.ring.set(State::Open(keys));
        self.ballast.remake();
        // The copy is there, so there is one.
        #[expect(
            clippy::let_underscore_must_use,
            reason = "a reminder that comes too early is all that hangs on it"
        )]
        let _ = self.remember(contents.made);
        self.log.tell_of(Action::Restored, None, None);
        Ok(restored)
    }

    /// Refuses to put a copy over a vault that opens, or would open with other words.
    fn keys_are_wanted(&self, opener: Opener<'_>) -> Result<(), VaultError> {
        let here = match (self.ring.state(), opener) {
            (State::Open(_), _) => return Err(VaultError::AlreadyFounded { path: self.root() }),
            (_, Opener::Passphrase(passphrase)) => self.key_files.open(passphrase),
            (_, Opener::RecoveryKey(key, _)) => self.key_files.open_with(key),
        };
        match here {
            Err(VaultError::KeysMissing { .. } | VaultError::KeysDamaged { .. }) => Ok(()),
            Err(error @ VaultError::NotReadable { .. }) => Err(error),
            _ => Err(VaultError::AlreadyFounded { path: self.root() }),
        }
    }

    fn put_back(
        &self,
        contents: &Contents,
        folder: &Path,
        keys: &Arc<Keys>,
        opener: Opener<'_>,
    ) -> Result<Restored, VaultError> {
        let mut restored = Restored { made: contents.made, cases: 0, bad: Vec::new() };
        let mut identity = None;
        for item in &contents.items {
            let bytes = match item.read(&*self.files, folder, keys) {
                Ok(bytes) => bytes,
                Err(error) => {
                    restored.bad.push(error);
                    continue;
                }
            };
            match item.place(self.folder()) {
                Some((path, Kind::Identity)) => identity = Some((path, bytes)),
                Some((path, Kind::Recovery | Kind::Mark)) => put_in_place_of(&*self.files, &path, &bytes)?,
                // A session of the log may have gone on since; a revision of a case never changes.
                Some((path, Kind::Sealed)) if matches!(self.files.exists(&path), Ok(true)) => {
                    restored.cases += usize::from(item.is_case());
                }
                Some((path, _)) => {
                    put(&*self.files, &path, &bytes)?;
                    restored.cases += usize::from(item.is_case());
                }
                None => {}
            }
        }
        match (opener, identity) {
            (Opener::RecoveryKey(_, new), _) => self.key_files.rewrap(keys, new)?,
            (Opener::Passphrase(_), Some((path, bytes))) => put_in_place_of(&*self.files, &path, &bytes)?,
            (Opener::Passphrase(_), None) => {
                return Err(VaultError::KeysMissing { path: folder.join("vault/keys/identity.age") });
            }
        }
        Ok(restored)
    }
}
