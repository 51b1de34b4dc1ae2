//! What goes into a copy: which files, each read, opened as far as it is sealed, and written.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::super::Vault;
use super::super::cases::Way;
use super::super::drawer;
use super::super::error::VaultError;
use super::super::revision::{CaseId, Shelf};
use super::super::seal::{Keys, LARGEST};
use super::super::write::{self, Taken, WriteError};
use super::contents::{Contents, Item};

impl Vault {
    /// Copies everything that belongs in a copy to `copy`, and says what that was; and which cases could not be
    /// read at all.
    pub(super) fn gather(
        &self,
        keys: &Arc<Keys>,
        copy: &Path,
        now: Timestamp,
    ) -> Result<(Contents, Vec<(CaseId, VaultError)>), VaultError> {
        let mut items = Vec::new();
        let mut left = Vec::new();
        for name in ["vault/vault.ron", "vault/keys/identity.age", "vault/keys/recovery.age"] {
            items.push(self.copy(name.to_owned(), copy)?);
        }
        let store = self.cases(Shelf::Real);
        for id in drawer::ids(&*self.files, &store.folder())? {
            match self.newest_readable(&id, keys) {
                Ok(Some(name)) => items.push(self.copy(format!("vault/cases/{id}/{name}"), copy)?),
                // A folder whose first save was interrupted, or a case that waits in the clear.
                Ok(None) => {}
                Err(error) => left.push((id, error)),
            }
        }
        for id in drawer::ids(&*self.files, &store.inbox())? {
            for name in drawer::revisions(&*self.files, &store.inbox().join(id.as_str()))? {
                items.push(self.copy(format!("vault/inbox/{id}/{name}"), copy)?);
            }
        }
        for name in self.log().file_names()? {
            items.push(self.copy(format!("vault/log/{name}"), copy)?);
        }
        // Those of an organisation are its own to copy.
        for (name, files) in self.protocols()? {
            for file in files? {
                // The loader names a file after the folder of its protocol, which is its place here as well.
                let path =
                    file.path.strip_prefix(&name).map_or(&*file.path, |rest| rest.trim_start_matches('/'));
                items.push(self.copy(format!("protocols/{name}/{path}"), copy)?);
            }
        }
        for file in self.fiction().own_cases()? {
            items.push(self.copy(file.path, copy)?);
        }
        for name in self.names_of_editions()? {
            items.push(self.copy(format!("editions/{name}"), copy)?);
        }
        let unread = left.iter().map(|(id, _)| id.clone()).collect();
        Ok((Contents::new(keys.vault.clone(), now, items, unread), left))
    }

    fn names_of_editions(&self) -> Result<Vec<String>, VaultError> {
        let folder = self.folder().join("editions");
        let entries = match self.files.list(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(VaultError::reading(&folder, &error)),
        };
        let names = entries.into_iter().filter(|entry| !entry.folder).map(|entry| entry.name);
        Ok(names.filter(|name| name.ends_with(".ron")).collect())
    }

    /// The file of the newest revision of a case that can be read, with the keys the copy was begun with: whoever leaves
    /// meanwhile takes no case out of it.
    fn newest_readable(&self, id: &CaseId, keys: &Arc<Keys>) -> Result<Option<String>, VaultError> {
        let store = self.cases(Shelf::Real);
        let way = Way::vault(keys);
        let drawer = store.drawer(id, &way);
        let mut newest = None;
        for name in drawer.names()?.iter().rev() {
            match drawer.load(name) {
                Ok(_) => return Ok(Some(name.to_string())),
                Err(error) => {
                    let _ = newest.get_or_insert(error);
                }
            }
        }
        newest.map_or(Ok(None), Err)
    }

    /// Copies one file of the home under the same name.
    fn copy(&self, name: String, copy: &Path) -> Result<Item, VaultError> {
        let from = self.folder().join(&name);
        let bytes = self.files.read(&from, LARGEST).map_err(|error| VaultError::reading(&from, &error))?;
        put(&*self.files, &copy.join(&name), &bytes)?;
        Ok(Item::new(name, &bytes))
    }
}

/// Writes one file of a copy, or one that comes back from it. The same bytes may be there already.
pub(super) fn put(
    files: &dyn super::super::files::Files,
    target: &Path,
    bytes: &[u8],
) -> Result<(), VaultError> {
    let (folder, name) = folder_and_name(files, target)?;
    match write::write(files, folder, name, bytes, Taken::Refuse) {
        Ok(()) => Ok(()),
        // What cannot be read is not the same.
        Err(WriteError::Taken) if files.read(target, LARGEST).is_ok_and(|there| there == bytes) => Ok(()),
        Err(WriteError::Taken) => {
            let cause = "another file of this name is there".to_owned();
            Err(VaultError::NotSaved { path: target.to_owned(), cause })
        }
        Err(WriteError::Vault(error)) => Err(error),
    }
}

/// Writes one file that comes back from a copy, whatever is in its place.
pub(super) fn put_in_place_of(
    files: &dyn super::super::files::Files,
    target: &Path,
    bytes: &[u8],
) -> Result<(), VaultError> {
    let (folder, name) = folder_and_name(files, target)?;
    match write::write(files, folder, name, bytes, Taken::Replace) {
        Ok(()) | Err(WriteError::Taken) => Ok(()),
        Err(WriteError::Vault(error)) => Err(error),
    }
}

/// The folder of a file, which is made when it is not there, and the file's name.
fn folder_and_name<'a>(
    files: &dyn super::super::files::Files,
    target: &'a Path,
) -> Result<(&'a Path, &'a str), VaultError> {
    let not_writable = || VaultError::NotWritable { path: target.to_owned() };
    let folder = target.parent().ok_or_else(not_writable)?;
    let name = target.file_name().and_then(|name| name.to_str()).ok_or_else(not_writable)?;
    write::ensure_folder(files, folder)?;
    Ok((folder, name))
}
