//! What is about nobody: the user's own courses and fictional cases, and what groups did with such cases. Nothing of it is
//! sealed, nothing of a real case gets in, and it is read where nothing can be kept too, as on a stick that cannot be written.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::VaultError;
use super::files::{Disk, Files};
use super::home::Home;
use super::write::{self, Taken, WriteError};
use super::{Vault, read_protocol};
use crate::protocol::load::SourceFile;

/// What groups did.
const GROUPS: &str = "groups.ron";
/// A file larger than this was not written by the program.
const LARGEST: u64 = 4 * 1024 * 1024;

/// The folder in which the user's own fiction lies.
#[derive(Debug, Clone)]
pub struct Fiction {
    files: Arc<dyn Files>,
    home: Home,
}

impl Vault {
    /// What is about nobody.
    #[must_use]
    pub fn fiction(&self) -> Fiction {
        Fiction { files: Arc::clone(&self.files), home: self.home.clone() }
    }
}

impl Fiction {
    /// What lies in this folder, where there is no vault.
    #[must_use]
    pub fn of(home: Home) -> Self {
        Self { files: Arc::new(Disk), home }
    }

    /// Whether it lies in a folder that was chosen, such as one beside the program on a stick.
    #[must_use]
    pub fn is_portable(&self) -> bool {
        self.home.memory().is_none()
    }

    /// The folder itself.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.home.path()
    }

    /// The files of the user's own courses, each with the name of its folder. None where there is no folder of them.
    ///
    /// # Errors
    /// When there is one and it cannot be read.
    pub fn courses(&self) -> Result<Vec<SourceFile>, VaultError> {
        files_below(&*self.files, &self.home.courses())
    }

    /// The files of the user's own fictional cases, as `scenarios/PROTOCOL/CASE.ron`. None where there is no folder of them.
    ///
    /// # Errors
    /// When there is one and it cannot be read.
    pub fn own_cases(&self) -> Result<Vec<SourceFile>, VaultError> {
        files_below(&*self.files, &self.home.scenarios())
    }

    /// Keeps a fictional case of a protocol; where it lies. One of that name that is there stays, unless it is kept `again`.
    ///
    /// # Errors
    /// When the name is taken, or the disk is full, not writable or failing.
    pub fn keep_own_case(
        &self,
        protocol: &str,
        case: &str,
        text: &[u8],
        again: bool,
    ) -> Result<PathBuf, VaultError> {
        let (folder, name) = (self.home.scenarios().join(protocol), format!("{case}.ron"));
        write::ensure_folder(&*self.files, &folder)?;
        let path = folder.join(&name);
        let taken = if again { Taken::Replace } else { Taken::Refuse };
        match write::write(&*self.files, &folder, &name, text, taken) {
            Ok(()) => Ok(path),
            Err(WriteError::Taken) => Err(VaultError::AlreadyThere { path }),
            Err(WriteError::Vault(error)) => Err(error),
        }
    }

    /// Removes a fictional case of a protocol, for good.
    ///
    /// # Errors
    /// When it is there and cannot be removed.
    pub fn remove_own_case(&self, protocol: &str, case: &str) -> Result<(), VaultError> {
        let path = self.home.scenarios().join(protocol).join(format!("{case}.ron"));
        match self.files.remove(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(VaultError::writing(&path, &error)),
            _ => Ok(()),
        }
    }

    /// What was kept of what groups did; none when nothing was.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub fn groups(&self) -> Result<Option<Vec<u8>>, VaultError> {
        let path = self.home.path().join(GROUPS);
        match self.files.read(&path, LARGEST) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(VaultError::reading(&path, &error)),
        }
    }

    /// Keeps what groups did, in the place of what was kept; nothing is left of it where there is nothing to keep.
    ///
    /// # Errors
    /// When the disk is full, not writable or failing; what was kept before is still there.
    pub fn keep_groups(&self, text: Option<&[u8]>) -> Result<(), VaultError> {
        let path = self.home.path().join(GROUPS);
        let Some(text) = text else {
            return match self.files.remove(&path) {
                Err(error) if error.kind() != ErrorKind::NotFound => Err(VaultError::writing(&path, &error)),
                _ => Ok(()),
            };
        };
        match write::write(&*self.files, self.home.path(), GROUPS, text, Taken::Replace) {
            Ok(()) | Err(WriteError::Taken) => Ok(()),
            Err(WriteError::Vault(error)) => Err(error),
        }
    }
}

/// The files in a folder and those below it; none where it is not there.
fn files_below(files: &dyn Files, folder: &Path) -> Result<Vec<SourceFile>, VaultError> {
    let there = files.exists(folder).map_err(|error| VaultError::reading(folder, &error))?;
    if there { read_protocol(files, folder) } else { Ok(Vec::new()) }
}
