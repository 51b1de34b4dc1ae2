//! The cases of one shelf: a folder a case, a file a revision, never overwritten; the newest readable one counts.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::error::VaultError;
use super::files::Files;
use super::revision::{CaseId, FileName, Head, Revision, Shelf, Summary, Unreadable};
use super::seal::{Seal, SealError};
use super::write::{self, Taken, WriteError};

/// How many revisions of a case are kept.
const KEPT: usize = 20;
/// The largest case, sealed. A walked case is 20 to 60 KB.
const LARGEST: u64 = 32 * 1024 * 1024;

/// The cases of one [`Shelf`].
#[derive(Debug)]
pub struct CaseStore {
    files: Arc<dyn Files>,
    seal: Arc<dyn Seal>,
    folder: PathBuf,
    shelf: Shelf,
    /// One save at a time: the number of a revision follows from the files that are there.
    saving: Mutex<()>,
}

/// A save that survives a power cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Number of the revision, from 1.
    pub revision: u32,
    /// Its file.
    pub path: PathBuf,
}

/// A case that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// What the list says of it.
    pub summary: Summary,
    /// The case, as it was given to [`CaseStore::save`].
    pub payload: Vec<u8>,
    /// Number of the revision.
    pub revision: u32,
    /// What the user must know.
    pub warning: Option<Warning>,
}

/// What the user must know about a case that could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// The newest revision could not be read; this is the one before it.
    OlderRevision {
        /// What was wrong with the newest one. Its file is still there.
        newest: VaultError,
    },
}

/// One line of the list of cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Which case.
    pub id: CaseId,
    /// What the list says of it.
    pub summary: Summary,
    /// What the user must know.
    pub warning: Option<Warning>,
}

/// All cases of a shelf.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// Those that can be read, last changed first.
    pub cases: Vec<Listed>,
    /// Those that cannot, and why. They are shown, never left out in silence.
    pub unreadable: Vec<(CaseId, VaultError)>,
}

impl CaseStore {
    /// Opens the shelf under `home`, makes its folder when it is missing, and removes what interrupted saves left.
    ///
    /// # Errors
    /// When the folder cannot be made or read.
    pub fn open(
        files: Arc<dyn Files>,
        seal: Arc<dyn Seal>,
        home: &Path,
        shelf: Shelf,
    ) -> Result<Self, VaultError> {
        let folder = home.join(shelf.folder()).join("cases");
        write::ensure_folder(&*files, &folder)?;
        let store = Self { files, seal, folder, shelf, saving: Mutex::new(()) };
        for id in store.ids()? {
            write::sweep(&*store.files, &store.folder_of(&id))?;
        }
        Ok(store)
    }

    /// Which shelf this is.
    #[must_use]
    pub const fn shelf(&self) -> Shelf {
        self.shelf
    }

    /// Keeps a new revision of a case; its folder is made with the first. On `Ok` it survives a power cut. On an
    /// error every revision that was kept before is still there, and saving may be tried again.
    ///
    /// Call it for one case at a time in the order of the changes: what comes last counts.
    ///
    /// # Errors
    /// When the disk is full, not writable or failing, or the case is larger than can be read back.
    pub fn save(&self, id: &CaseId, summary: &Summary, payload: &[u8]) -> Result<Saved, VaultError> {
        // A panic in another save leaves nothing half done that this one could trip over.
        let _one_at_a_time = self.saving.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = self.folder_of(id);
        let before = self.revisions(&folder)?;
        if before.is_empty() {
            write::ensure_folder(&*self.files, &folder)?;
        }
        let newest = before.last().map_or(0, |name| name.revision.0);
        let revision = Revision(newest.saturating_add(1));

        let text = Head::new(id.clone(), revision, self.shelf, summary.clone()).join(payload)?;
        let sealed = self.seal.seal(&text).map_err(|error| seal_error(&folder, error))?;
        let name = FileName::of(revision, &sealed, self.seal.extension());
        let path = folder.join(name.to_string());
        if u64::try_from(sealed.len()).unwrap_or(u64::MAX) > LARGEST {
            return Err(VaultError::TooLarge { path });
        }
        // What cannot be opened again must not count as saved.
        if self.seal.open(&sealed).as_deref() != Ok(text.as_slice()) {
            return Err(VaultError::Damaged { path });
        }
        match write::write(&*self.files, &folder, &name.to_string(), &sealed, Taken::Refuse) {
            Ok(()) => {}
            Err(WriteError::Taken) => {
                let cause = "a revision of this number is there already".to_owned();
                return Err(VaultError::NotSaved { path, cause });
            }
            Err(WriteError::Vault(error)) => return Err(error),
        }
        self.prune(&folder, &before);
        Ok(Saved { revision: revision.0, path })
    }

    /// Reads the newest revision that can be read. When that is not the newest one, a warning says so.
    ///
    /// # Errors
    /// When there is no such case, no revision can be read, or the newest is from a newer version of the program:
    /// going on with an older one would then throw work away.
    pub fn read(&self, id: &CaseId) -> Result<Opened, VaultError> {
        let folder = self.folder_of(id);
        let mut newest_error = None;
        for name in self.revisions(&folder)?.iter().rev() {
            match self.revision(id, &folder.join(name.to_string()), name) {
                Ok((head, payload)) => {
                    let warning = newest_error.map(|newest| Warning::OlderRevision { newest });
                    let revision = head.revision.0;
                    return Ok(Opened { summary: head.summary, payload, revision, warning });
                }
                Err(error @ (VaultError::NewerFormat { .. } | VaultError::WrongShelf { .. })) => {
                    return Err(error);
                }
                Err(error) => {
                    let _ = newest_error.get_or_insert(error);
                }
            }
        }
        Err(match newest_error {
            Some(wrong @ VaultError::WrongShelf { .. }) => wrong,
            Some(newest) => VaultError::NoReadableRevision { path: folder, newest: Box::new(newest) },
            None => VaultError::NoSuchCase { path: folder },
        })
    }

    /// All cases, last changed first, without taking the cases themselves apart.
    ///
    /// # Errors
    /// When the folder of the shelf cannot be read.
    pub fn list(&self) -> Result<Listing, VaultError> {
        let mut listing = Listing::default();
        for id in self.ids()? {
            match self.read(&id) {
                Ok(Opened { summary, warning, .. }) => listing.cases.push(Listed { id, summary, warning }),
                // A folder whose first save was interrupted: nothing was ever acknowledged.
                Err(VaultError::NoSuchCase { .. }) => {}
                Err(error) => listing.unreadable.push((id, error)),
            }
        }
        listing.cases.sort_by(|a, b| b.summary.changed.cmp(&a.summary.changed).then_with(|| a.id.cmp(&b.id)));
        listing.unreadable.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(listing)
    }

    fn folder_of(&self, id: &CaseId) -> PathBuf {
        self.folder.join(id.as_str())
    }

    fn ids(&self) -> Result<Vec<CaseId>, VaultError> {
        let entries =
            self.files.list(&self.folder).map_err(|error| VaultError::reading(&self.folder, &error))?;
        Ok(entries
            .iter()
            .filter(|entry| entry.folder)
            .filter_map(|entry| CaseId::parse(&entry.name))
            .collect())
    }

    /// The files of the revisions in a folder, oldest first; none when there is no folder.
    fn revisions(&self, folder: &Path) -> Result<Vec<FileName>, VaultError> {
        let entries = match self.files.list(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(VaultError::reading(folder, &error)),
        };
        let mut names: Vec<FileName> =
            entries.iter().filter(|e| !e.folder).filter_map(|e| FileName::parse(&e.name)).collect();
        names.sort();
        Ok(names)
    }

    /// Reads one revision and checks that it is what its name, its folder and its shelf say.
    fn revision(&self, id: &CaseId, path: &Path, name: &FileName) -> Result<(Head, Vec<u8>), VaultError> {
        if !name.has_extension(self.seal.extension()) {
            return Err(VaultError::NewerFormat { path: path.to_owned() });
        }
        let sealed = self.files.read(path, LARGEST).map_err(|error| VaultError::reading(path, &error))?;
        let text = self.seal.open(&sealed).map_err(|error| seal_error(path, error))?;
        let (head, payload) = Head::split(&text).map_err(|error| match error {
            Unreadable::Newer => VaultError::NewerFormat { path: path.to_owned() },
            Unreadable::Damaged => VaultError::Damaged { path: path.to_owned() },
        })?;
        if head.shelf != self.shelf {
            return Err(VaultError::WrongShelf { path: path.to_owned() });
        }
        if &head.case != id || head.revision != name.revision || !name.fits(&sealed) {
            return Err(VaultError::Damaged { path: path.to_owned() });
        }
        let payload = payload.to_vec();
        Ok((head, payload))
    }

    /// Removes the oldest revisions, after a new one is safe. `before` are the files without that new one.
    fn prune(&self, folder: &Path, before: &[FileName]) {
        let mut by_number: BTreeMap<Revision, Vec<&FileName>> = BTreeMap::new();
        for name in before {
            by_number.entry(name.revision).or_default().push(name);
        }
        let surplus = (by_number.len() + 1).saturating_sub(KEPT);
        for name in by_number.values().take(surplus).flatten() {
            // An old revision that stays does no harm; the save itself succeeded.
            let _ = self.files.remove(&folder.join(name.to_string()));
        }
    }
}

fn seal_error(path: &Path, error: SealError) -> VaultError {
    match error {
        SealError::Damaged => VaultError::Damaged { path: path.to_owned() },
        SealError::Newer => VaultError::NewerFormat { path: path.to_owned() },
    }
}
