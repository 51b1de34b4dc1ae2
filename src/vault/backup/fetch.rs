//! One case from a copy, for a vault that is open and of which nothing of that case can be read any more.

use std::path::Path;

use super::super::Vault;
use super::super::error::VaultError;
use super::super::log::Action;
use super::super::revision::{CaseId, Shelf};
use super::super::seal::State;
use super::contents;
use super::gather::put_in_place_of;
use super::listed;

impl Vault {
    /// Puts back what a copy of this vault has of one case; `folder` is the copy, or a folder with copies in it. A case
    /// that was erased, or that can still be read, is not brought back.
    ///
    /// # Errors
    /// When the vault is not open, `folder` is no copy or one of another vault, the copy has nothing of the case, the
    /// case is not one that is lost here, or the disk refuses.
    pub fn fetch(&self, folder: &Path, id: &CaseId) -> Result<(), VaultError> {
        let fetched = self.fetch_from(folder, id);
        self.log.tell_of(Action::CaseFetched, Some(id), fetched.as_ref().err());
        fetched
    }

    fn fetch_from(&self, folder: &Path, id: &CaseId) -> Result<(), VaultError> {
        let State::Open(keys) = self.ring.state() else { return Err(self.not_open()) };
        let store = self.cases(Shelf::Real);
        let gone = || VaultError::NoSuchCase { path: self.root().join("cases").join(id.as_str()) };
        let unreadable = store.list()?.unreadable;
        let why = unreadable.iter().find(|(lost, _)| lost == id).map(|(_, why)| why);
        if matches!(why, None | Some(VaultError::NotErased { .. })) {
            return Err(gone());
        }
        let copy = contents::find(&*self.files, folder)?;
        let contents = listed::read(&*self.files, &copy, &keys)?.contents;
        let beginning = format!("vault/cases/{}/", id.as_str());
        let mut fetched = Err(VaultError::NoSuchCase { path: copy.join(&beginning) });
        for item in contents.items.iter().filter(|item| item.path.starts_with(&beginning)) {
            let bytes = item.read(&*self.files, &copy, &keys)?;
            let Some((path, _)) = item.place(self.folder()) else { continue };
            // Its name holds what its content must be: what has the name and another content is the damaged one.
            put_in_place_of(&*self.files, &path, &bytes)?;
            fetched = Ok(());
        }
        fetched?;
        // What comes back must also be what is read from now on.
        store.read_unlogged(id).map(drop)
    }
}
