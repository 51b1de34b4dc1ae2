//! The file a printer is fed from: in the program's own folder, readable by this user alone, and gone as soon as the
//! print service has it. What a crash leaves behind is removed at the next start.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::VaultError;
use super::files::Files;
use super::write::{self, Taken, WriteError};

/// How many random bytes a name is made of; each is two letters.
const RANDOM: usize = 8;
const SUFFIX: &str = ".pdf";

/// The folder printers are fed from.
#[derive(Debug, Clone)]
pub struct Spool {
    files: Arc<dyn Files>,
    folder: PathBuf,
}

/// A file that waits to be printed; removed when this is dropped.
#[derive(Debug)]
pub struct Spooled {
    files: Arc<dyn Files>,
    path: PathBuf,
}

impl Spool {
    /// A folder of its own below `home`, made when something is printed.
    #[must_use]
    pub fn new(files: Arc<dyn Files>, home: &Path) -> Self {
        Self { files, folder: home.join("spool") }
    }

    /// Removes what an earlier run left behind.
    ///
    /// # Errors
    /// When it cannot be looked into, or something cannot be removed.
    pub fn sweep(&self) -> Result<(), VaultError> {
        // Where a link leads lie the files of somebody else.
        if matches!(self.files.is_link(&self.folder), Ok(true)) {
            return Ok(());
        }
        let below = self.here().and_then(|(files, way)| Ok((files.list(&way)?, files, way)));
        let (entries, files, way) = match below {
            Ok(below) => below,
            // Nothing was ever printed from here.
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(VaultError::reading(&self.folder, &error)),
        };
        for entry in entries.into_iter().filter(|entry| !entry.folder && is_ours(&entry.name)) {
            let removed = files.remove(&way.join(&entry.name));
            removed.map_err(|error| VaultError::writing(&self.folder.join(&entry.name), &error))?;
        }
        Ok(())
    }

    /// Writes a file to print from, under a name that says nothing.
    ///
    /// # Errors
    /// When it cannot be written; nothing is left behind then.
    pub fn put(&self, bytes: &[u8]) -> Result<Spooled, VaultError> {
        let not_there = |error: std::io::Error| VaultError::writing(&self.folder, &error);
        // Nothing that can be read lies where somebody led it.
        if matches!(self.files.is_link(&self.folder), Ok(true)) {
            self.files.remove(&self.folder).map_err(not_there)?;
        }
        write::ensure_folder(&*self.files, &self.folder)?;
        let (files, way) = self.here().map_err(not_there)?;
        let name = format!("{}{SUFFIX}", write::random_hex(RANDOM)?);
        let path = self.folder.join(&name);
        match write::write_told_as(&path, &*files, &way, &name, bytes, Taken::Refuse) {
            Ok(()) => Ok(Spooled { files: Arc::clone(&self.files), path }),
            Err(WriteError::Vault(error)) => Err(error),
            Err(WriteError::Taken) => Err(VaultError::FolderFull { path: self.folder.clone() }),
        }
    }

    /// The files by which the folder is reached, and the way to it there: through no link, whenever that was laid.
    fn here(&self) -> std::io::Result<(Arc<dyn Files>, PathBuf)> {
        Ok(match self.files.below(&self.folder)? {
            Some(below) => (below, PathBuf::new()),
            None => (Arc::clone(&self.files), self.folder.clone()),
        })
    }
}

/// Whether a file was put here to be printed: nothing else has such a name.
fn is_ours(name: &str) -> bool {
    let stem = name.strip_suffix(SUFFIX);
    stem.is_some_and(|stem| stem.len() == RANDOM * 2 && stem.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

impl Spooled {
    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Spooled {
    fn drop(&mut self) {
        #[expect(
            clippy::let_underscore_must_use,
            reason = "what cannot be removed now is removed at the next start"
        )]
        let _ = self.files.remove(&self.path);
    }
}
