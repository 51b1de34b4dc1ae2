//! Erasing a case: every revision, what waits of it in the inbox, what is in quarantine, and what the index says.
//! A mark is written first, so that erasing goes on after a power cut and never leaves an older version behind.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::cases::CaseStore;
use super::error::VaultError;
use super::index;
use super::log::{Action, Line};
use super::revision::CaseId;
use super::write::{self, Taken, WriteError};

/// Why a case is erased, in the words of who does it. Never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason(String);

impl Reason {
    /// The reason, unless nothing was written.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty()).then(|| Self(text.to_owned()))
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A case that is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// Which case it was. The id says nothing of what was in it.
    pub id: CaseId,
    /// How many files went.
    pub files: usize,
    /// Why.
    pub reason: Reason,
}

impl CaseStore {
    /// Erases a case whole. On `Ok` nothing of it is left here; on [`VaultError::NotErased`] it was begun, and
    /// goes on when the program starts again. Copies in backups and on paper are not touched.
    ///
    /// # Errors
    /// When the vault is locked, there is no such case, or the disk refuses.
    pub fn erase(&self, id: &CaseId, reason: &Reason) -> Result<Erased, VaultError> {
        let erased = self.erase_unlogged(id, reason);
        if let Some(log) = &self.log {
            let line = Line::new(Action::CaseErased, Timestamp::now()).of(id);
            log.tell(Line { reason: Some(reason.0.clone()), ..line }, erased.as_ref().err());
        }
        erased
    }

    fn erase_unlogged(&self, id: &CaseId, reason: &Reason) -> Result<Erased, VaultError> {
        let mut known = self.known();
        let way = self.way_out()?;
        self.load_index(&mut known, &way);
        let in_index = known.index.as_ref().is_some_and(|index| index.cases.contains_key(id));
        let anything = self.folders_of(id).iter().any(|folder| matches!(self.files.exists(folder), Ok(true)));
        if !in_index && !anything {
            return Err(VaultError::NoSuchCase { path: self.folder().join(id.as_str()) });
        }
        let folder = self.marks();
        let ((), _) = self.ballast.with_room(|| {
            write::ensure_folder(&*self.files, &folder)?;
            match write::write(&*self.files, &folder, id.as_str(), b"", Taken::Replace) {
                Ok(()) | Err(WriteError::Taken) => Ok(()),
                Err(WriteError::Vault(error)) => Err(error),
            }
        })?;
        known.forget(id);
        self.keep_index(&mut known);
        if known.index_changed {
            self.drop_index()?;
        }
        let files = self.finish_erasing(id)?;
        Ok(Erased { id: id.clone(), files, reason: reason.clone() })
    }

    /// Cases that were to be erased, and are not whole yet.
    pub(super) fn erasing(&self) -> Result<Vec<CaseId>, VaultError> {
        let folder = self.marks();
        match self.files.list(&folder) {
            Ok(entries) => Ok(entries.iter().filter_map(|entry| CaseId::parse(&entry.name)).collect()),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(VaultError::reading(&folder, &error)),
        }
    }

    /// Goes on with what was begun. What fails again is told by the list.
    pub(super) fn go_on_erasing(&self) {
        #[expect(
            clippy::disallowed_methods,
            reason = "what cannot be looked for now is told by the list, and looked for at the next start"
        )]
        let begun = self.erasing().unwrap_or_default();
        // The index may still say something of it, and there may be no key to change it.
        if !begun.is_empty() && self.drop_index().is_ok() {
            for id in begun {
                #[expect(clippy::let_underscore_must_use, reason = "what fails again is told by the list")]
                let _ = self.finish_erasing(&id);
            }
        }
        #[expect(clippy::let_underscore_must_use, reason = "no name there is read but that of a mark")]
        let _ = write::sweep(&*self.files, &self.marks());
    }

    fn drop_index(&self) -> Result<(), VaultError> {
        let path = index::path(&self.root);
        match self.files.remove(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(VaultError::NotErased { path, cause: error.to_string() })
            }
            _ => self.files.sync_folder(&self.root).map_err(|error| not_erased(&self.root, &error)),
        }
    }

    fn finish_erasing(&self, id: &CaseId) -> Result<usize, VaultError> {
        let mut gone = 0;
        for folder in self.folders_of(id) {
            gone += self.empty(&folder)?;
        }
        let marks = self.marks();
        let mark = marks.join(id.as_str());
        self.files.remove(&mark).map_err(|error| not_erased(&mark, &error))?;
        self.files.sync_folder(&marks).map_err(|error| not_erased(&mark, &error))?;
        Ok(gone)
    }

    /// Removes a folder with everything in it; how many files that were.
    fn empty(&self, folder: &Path) -> Result<usize, VaultError> {
        let failed = |error: &std::io::Error| not_erased(folder, error);
        let entries = match self.files.list(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(0),
            Err(error) => return Err(failed(&error)),
        };
        let mut gone = 0;
        for entry in entries {
            let path = folder.join(&entry.name);
            if entry.folder {
                gone += self.empty(&path)?;
            } else {
                self.files.remove(&path).map_err(|error| failed(&error))?;
                gone += 1;
            }
        }
        self.files.sync_folder(folder).map_err(|error| failed(&error))?;
        self.files.remove_folder(folder).map_err(|error| failed(&error))?;
        if let Some(above) = folder.parent() {
            self.files.sync_folder(above).map_err(|error| failed(&error))?;
        }
        Ok(gone)
    }

    fn marks(&self) -> PathBuf {
        self.root.join("erasing")
    }
}

fn not_erased(path: &Path, error: &std::io::Error) -> VaultError {
    VaultError::NotErased { path: path.to_owned(), cause: error.to_string() }
}
