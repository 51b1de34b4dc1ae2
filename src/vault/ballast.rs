//! A file of nothing that is given up when the disk is full, so that the last changes can still be kept.

use std::path::PathBuf;
use std::sync::Arc;

use super::error::VaultError;
use super::files::Files;
use super::write::{self, Taken};

const NAME: &str = "reserve";

/// What a save had to write in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// There was room.
    Enough,
    /// The disk was full; the reserve was given up for it. The user should free some space.
    Reserve,
}

/// The reserve of one vault.
#[derive(Debug)]
pub(super) struct Ballast {
    files: Arc<dyn Files>,
    folder: PathBuf,
    size: usize,
}

impl Ballast {
    pub(super) fn new(files: Arc<dyn Files>, folder: PathBuf, size: usize) -> Self {
        Self { files, folder, size }
    }

    /// Tries, and when the disk is full gives up the reserve and tries once more.
    pub(super) fn with_room<T>(
        &self,
        mut attempt: impl FnMut() -> Result<T, VaultError>,
    ) -> Result<(T, Room), VaultError> {
        match attempt() {
            Err(VaultError::DiskFull { .. }) if self.release() => attempt().map(|done| (done, Room::Reserve)),
            other => other.map(|done| (done, Room::Enough)),
        }
    }

    fn release(&self) -> bool {
        self.files.remove(&self.folder.join(NAME)).is_ok()
    }

    /// Makes the reserve when it is not there. Without room for it there is none, and nothing else changes.
    pub(super) fn remake(&self) {
        if self.size == 0 || !matches!(self.files.exists(&self.folder.join(NAME)), Ok(false)) {
            return;
        }
        // Random, so that a disk that folds zeros away keeps room all the same.
        let mut filling = vec![0; self.size];
        if getrandom::fill(&mut filling).is_ok() {
            #[expect(
                clippy::let_underscore_must_use,
                reason = "without room for it there is no reserve, and nothing else changes"
            )]
            let _ = write::write(&*self.files, &self.folder, NAME, &filling, Taken::Refuse);
        }
    }
}
