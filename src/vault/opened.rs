//! The folder that was opened is the folder: one that went away, or that another stands in for, gets nothing written, and nothing
//! is read from what is in its place. When it is back, everything goes on.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::error::VaultError;
use super::files::{Draft, Entry, Files, Held, HeldFolder};

/// The files of a home whose folders are held.
#[derive(Debug)]
pub(super) struct Opened {
    files: Arc<dyn Files>,
    held: OnceLock<Vec<(PathBuf, Box<dyn HeldFolder>)>>,
}

impl Opened {
    pub(super) fn new(files: Arc<dyn Files>) -> Self {
        Self { files, held: OnceLock::new() }
    }

    /// From now on these folders, which are there, are the ones that are written to, and no others of the same name.
    pub(super) fn hold(&self, folders: impl IntoIterator<Item = PathBuf>) -> Result<(), VaultError> {
        let mut held = Vec::new();
        for folder in folders {
            let kept = self.files.hold(&folder).map_err(|error| VaultError::reading(&folder, &error))?;
            held.extend(kept.map(|kept| (folder, kept)));
        }
        let _ = self.held.get_or_init(|| held);
        Ok(())
    }

    /// Whether the folders that `path` is in are still those that were opened.
    fn still(&self, path: &Path) -> io::Result<&dyn Files> {
        let mut above = self.held.get().into_iter().flatten().filter(|(folder, _)| path.starts_with(folder));
        match above.all(|(folder, held)| held.is_at(folder)) {
            true => Ok(&*self.files),
            false => Err(ErrorKind::StaleNetworkFileHandle.into()),
        }
    }
}

impl Files for Opened {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.still(path)?.create_folder(path)
    }

    fn keep_private(&self, folder: &Path) -> io::Result<bool> {
        self.still(folder)?.keep_private(folder)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        self.still(folder)?.list(folder)
    }

    fn exists(&self, path: &Path) -> io::Result<bool> {
        self.still(path)?.exists(path)
    }

    fn leads_to_folder(&self, path: &Path) -> io::Result<bool> {
        self.still(path)?.leads_to_folder(path)
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.still(path)?.read(path, limit)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>> {
        self.still(path)?.create(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let _ = self.still(from)?;
        self.still(to)?.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.still(path)?.remove(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.still(path)?.remove_folder(path)
    }

    /// The last step of everything that is written: what was written elsewhere meanwhile counts as not written.
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.still(folder)?.sync_folder(folder)?;
        self.still(folder).map(drop)
    }

    fn hold(&self, folder: &Path) -> io::Result<Option<Box<dyn HeldFolder>>> {
        self.files.hold(folder)
    }

    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        self.files.lock(path)
    }
}
