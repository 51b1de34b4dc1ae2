//! Erasing a case: every revision, what waits of it in the inbox, what is in quarantine, and what the index says.
//! A mark is written first, so that erasing goes on after a power cut and never leaves an older version behind.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::cases::{CaseStore, Way};
use super::error::VaultError;
use super::index;
use super::log::{Action, Line};
use super::revision::CaseId;
use super::seal::{Seal, VaultId, padded};
use super::write::{self, Taken, WriteError};

/// No mark is larger.
const LARGEST_MARK: u64 = 1024 * 1024;

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
    /// goes on when the vault is unlocked again. Copies in backups and on paper are not touched.
    ///
    /// # Errors
    /// When the vault is locked, there is no such case, or the disk refuses.
    pub fn erase(&self, id: &CaseId, reason: &Reason) -> Result<Erased, VaultError> {
        let erased = self.erase_unlogged(id, reason);
        if let Err(error) = &erased {
            self.tell_erased(id, &reason.0, Some(error));
        }
        erased
    }

    fn tell_erased(&self, id: &CaseId, reason: &str, error: Option<&VaultError>) {
        if let Some(log) = &self.log {
            let line = Line::new(Action::CaseErased, Timestamp::now()).of(id);
            log.tell(Line { reason: Some(reason.to_owned()), ..line }, error);
        }
    }

    fn erase_unlogged(&self, id: &CaseId, reason: &Reason) -> Result<Erased, VaultError> {
        let mut known = self.known();
        let way = self.way_out()?;
        self.load_index(&mut known, &way);
        let in_index = known.seen(id).is_some();
        let mut anything = false;
        for folder in self.folders_of(id) {
            let there = self.files.exists(&folder).map_err(|error| VaultError::reading(&folder, &error))?;
            anything = anything || there;
        }
        if !in_index && !anything {
            return Err(VaultError::NoSuchCase { path: self.folder().join(id.as_str()) });
        }
        let folder = self.marks();
        let mark = Mark { vault: way.vault.clone(), case: id.clone(), reason: reason.0.clone() }
            .sealed(&*way.seal)?;
        let ((), _) = self.ballast.with_room(|| {
            write::ensure_folder(&*self.files, &folder)?;
            match write::write(&*self.files, &folder, id.as_str(), &mark, Taken::Replace) {
                Ok(()) | Err(WriteError::Taken) => Ok(()),
                Err(WriteError::Vault(error)) => Err(error),
            }
        })?;
        known.forget(id);
        self.keep_index(&mut known);
        if known.index_changed {
            self.drop_index()?;
        }
        let files = self.finish_erasing(id, &reason.0)?;
        Ok(Erased { id: id.clone(), files, reason: reason.clone() })
    }

    /// Cases that were to be erased, and are not whole yet. A mark counts when the keys that open the cases made it: anybody
    /// who can write here could lay down another.
    pub(super) fn erasing(&self, way: &Way) -> Result<Vec<CaseId>, VaultError> {
        let mut marked = self.marked()?;
        marked.retain(|id| self.mark(id, way).is_some());
        Ok(marked)
    }

    fn marked(&self) -> Result<Vec<CaseId>, VaultError> {
        let folder = self.marks();
        match self.files.list(&folder) {
            // A mark is a file; a folder of its name is none, and goes its own way.
            Ok(entries) => {
                let files = entries.iter().filter(|entry| !entry.folder);
                Ok(files.filter_map(|entry| CaseId::parse(&entry.name)).collect())
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(VaultError::reading(&folder, &error)),
        }
    }

    fn mark(&self, id: &CaseId, way: &Way) -> Option<Mark> {
        // What cannot be read erases nothing.
        let sealed = self.files.read(&self.marks().join(id.as_str()), LARGEST_MARK).ok()?;
        Mark::open(&sealed, &*way.seal).filter(|mark| mark.case == *id && mark.vault == way.vault)
    }

    /// Goes on with what was begun, as soon as the keys that made the marks are there. What fails again is told by the list.
    /// How many marks were not made with these keys: they are taken away, and nothing is erased.
    pub(super) fn go_on_erasing(&self) -> usize {
        let Ok(way) = self.way_out() else { return 0 };
        let mut known = self.known();
        self.load_index(&mut known, &way);
        #[expect(
            clippy::disallowed_methods,
            reason = "what cannot be looked for now is told by the list, and looked for the next time"
        )]
        let marked = self.marked().unwrap_or_default();
        let mut strange = 0;
        for id in marked {
            match self.mark(&id, &way) {
                Some(mark) => {
                    known.forget(&id);
                    self.keep_index(&mut known);
                    #[expect(
                        clippy::let_underscore_must_use,
                        reason = "what fails again is told by the list"
                    )]
                    let _ = self.finish_erasing(&id, &mark.reason);
                }
                None => {
                    strange += 1;
                    #[expect(
                        clippy::let_underscore_must_use,
                        reason = "it erases nothing, and is told again"
                    )]
                    let _ = self.files.remove(&self.marks().join(id.as_str()));
                }
            }
        }
        #[expect(clippy::let_underscore_must_use, reason = "no name there is read but that of a mark")]
        let _ = write::sweep(&*self.files, &self.marks());
        strange
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

    /// Removes everything of a case, and the mark last. That it was done is written down before the mark goes: what is neither
    /// there nor written down was taken away by somebody.
    fn finish_erasing(&self, id: &CaseId, reason: &str) -> Result<usize, VaultError> {
        let mut gone = 0;
        for folder in self.folders_of(id) {
            gone += self.empty(&folder)?;
        }
        self.tell_erased(id, reason, None);
        let marks = self.marks();
        let mark = marks.join(id.as_str());
        self.files.remove(&mark).map_err(|error| not_erased(&mark, &error))?;
        self.files.sync_folder(&marks).map_err(|error| not_erased(&mark, &error))?;
        Ok(gone)
    }

    /// Removes a folder with everything in it; how many files that were. A link goes, and where it leads stays as it is.
    fn empty(&self, folder: &Path) -> Result<usize, VaultError> {
        let failed = |error: &std::io::Error| not_erased(folder, error);
        // What is not there is told below.
        if matches!(self.files.is_link(folder), Ok(true)) {
            self.files.remove(folder).map_err(|error| failed(&error))?;
            return Ok(1);
        }
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

/// What a mark says. Beside cases in the clear it is in the clear as well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Mark {
    vault: Option<VaultId>,
    case: CaseId,
    reason: String,
}

impl Mark {
    fn sealed(&self, seal: &dyn Seal) -> Result<Vec<u8>, VaultError> {
        let text = ron::to_string(self).map_err(|error| VaultError::Summary { cause: error.to_string() })?;
        let mut text = text.into_bytes();
        text.resize(padded(text.len()), b' ');
        seal.seal(&text).map_err(|_| VaultError::Locked)
    }

    fn open(sealed: &[u8], seal: &dyn Seal) -> Option<Self> {
        let text = seal.open(sealed).ok()?; // it erases nothing
        ron::from_str(std::str::from_utf8(&text).ok()?.trim_end()).ok() // likewise
    }
}

fn not_erased(path: &Path, error: &std::io::Error) -> VaultError {
    VaultError::NotErased { path: path.to_owned(), cause: error.to_string() }
}
