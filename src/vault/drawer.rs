//! One case in one folder under one seal: its revisions by number, written, read and checked against where they
//! are. Which revision counts, and what happens to a bad one, is decided elsewhere.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::error::VaultError;
use super::files::{Entry, Files};
use super::revision::{Before, CaseId, FileName, Head, Revision, Shelf, Summary, Unreadable};
use super::seal::{EXTENSION, LARGEST, Seal, SealError, VaultId, padded};
use super::write::{self, Taken, WriteError, hex};

/// The revisions of one case in one folder.
#[derive(Debug)]
pub(super) struct Drawer<'a> {
    pub(super) files: &'a dyn Files,
    pub(super) folder: PathBuf,
    pub(super) id: &'a CaseId,
    pub(super) shelf: Shelf,
    pub(super) seal: &'a dyn Seal,
    /// The vault that each revision must name.
    pub(super) vault: Option<VaultId>,
}

/// A revision that was read, and is what it should be.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) head: Head,
    pub(super) payload: Vec<u8>,
    /// The link to it, for the one that follows it.
    pub(super) link: Before,
}

/// What is in the folder of a case, looked at once.
#[derive(Debug)]
pub(super) struct Inside {
    /// The files of revisions, oldest first, whatever their seal.
    pub(super) revisions: Vec<FileName>,
    /// A file that somebody made of a revision, and that is read as none.
    made_of_one: Option<String>,
}

/// A revision that was written.
#[derive(Debug)]
pub(super) struct Put {
    pub(super) name: FileName,
    pub(super) path: PathBuf,
    pub(super) sha256: String,
}

impl Drawer<'_> {
    /// The revisions under this seal, oldest first; none when there is no folder.
    pub(super) fn names(&self) -> Result<Vec<FileName>, VaultError> {
        let mut names = revisions(self.files, &self.folder)?;
        names.retain(|name| name.has_extension(self.seal.extension()));
        Ok(names)
    }

    pub(super) fn path(&self, name: &FileName) -> PathBuf {
        self.folder.join(name.to_string())
    }

    /// Looks into the folder; nothing is in one that is not there.
    pub(super) fn look(&self) -> Result<Inside, VaultError> {
        let mut names = listed(self.files, &self.folder)?;
        names.retain(|entry| !entry.folder);
        let other_seal =
            |name: &str| FileName::parse(name).is_some_and(|name| !name.has_an_extension_of_ours());
        let names_of_none = names.iter().map(|entry| &entry.name);
        let made_of_one = names_of_none.filter(|name| FileName::is_made_of_one(name) || other_seal(name));
        let made_of_one = made_of_one.min().cloned();
        Ok(Inside { revisions: revisions_in(&names), made_of_one })
    }

    /// Whether a file of another seal than this is what its name says: what was made by somebody to keep others out seldom is.
    pub(super) fn is_what_it_says(&self, name: &FileName) -> bool {
        match self.files.read(&self.path(name), LARGEST) {
            Ok(sealed) => name.has_an_extension_of_ours() || name.fits(&sealed),
            Err(_) => true, // what cannot be read may be newer work
        }
    }

    /// Reads one revision and checks that it is what its name, its folder, its shelf and its vault say.
    pub(super) fn load(&self, name: &FileName) -> Result<Found, VaultError> {
        let path = self.path(name);
        let sealed = self.files.read(&path, LARGEST).map_err(|error| VaultError::reading(&path, &error))?;
        let link = Before { revision: name.revision, sha256: hex(&Sha256::digest(&sealed)) };
        // Before what it says of itself: anybody can have changed that to what a newer version would say.
        if !name.is_named_by(&link) {
            return Err(VaultError::Damaged { path });
        }
        let text = self.seal.open(&sealed).map_err(|error| seal_error(&path, error))?;
        let (head, payload) = Head::split(&text).map_err(|error| match error {
            Unreadable::Newer => VaultError::NewerFormat { path: path.clone() },
            Unreadable::Damaged => VaultError::Damaged { path: path.clone() },
        })?;
        if head.shelf != self.shelf {
            return Err(VaultError::WrongShelf { path });
        }
        if head.vault != self.vault {
            return Err(VaultError::OtherVault { path });
        }
        if &head.case != self.id || head.revision != name.revision {
            return Err(VaultError::Damaged { path });
        }
        let payload = payload.to_vec();
        Ok(Found { head, payload, link })
    }

    /// The link to a revision that is there, for the one that follows it. None when it cannot be read: going on
    /// matters more.
    pub(super) fn link(&self, name: &FileName) -> Option<Before> {
        let sealed = self.files.read(&self.path(name), LARGEST).ok()?; // as said above
        Some(Before { revision: name.revision, sha256: hex(&Sha256::digest(&sealed)) })
    }

    /// Writes a revision under a name that is not there yet. On `Ok` it survives a power cut. On an error the file may be there
    /// all the same: `tried` is the link to it.
    pub(super) fn put(
        &self,
        revision: Revision,
        before: Option<Before>,
        (summary, payload): (&Summary, &[u8]),
        tried: &mut Option<Before>,
    ) -> Result<Put, VaultError> {
        let head = Head::new(self.id.clone(), revision, self.shelf, summary.clone())
            .of_vault(self.vault.clone())
            .after(before);
        let length = if self.seal.extension() == EXTENSION { padded } else { as_it_is };
        let text = head.join(payload, length)?;
        let sealed = self.seal.seal(&text).map_err(|error| seal_error(&self.folder, error))?;
        let name = FileName::of(revision, &sealed, self.seal.extension());
        let path = self.path(&name);
        if sealed.len() as u64 > LARGEST {
            return Err(VaultError::TooLarge { path });
        }
        // What cannot be opened again must not count as saved. Without the key there is no telling.
        match self.seal.open(&sealed) {
            Ok(opened) if opened == text => {}
            Err(SealError::NoKey) => {}
            Ok(_) | Err(_) => return Err(VaultError::Damaged { path }), // either way it would not come back
        }
        let sha256 = hex(&Sha256::digest(&sealed));
        *tried = Some(Before { revision, sha256: sha256.clone() });
        match write::write(self.files, &self.folder, &name.to_string(), &sealed, Taken::Refuse) {
            Ok(()) => Ok(Put { name, path, sha256 }),
            Err(WriteError::Taken) => {
                let cause = "a revision of this number is there already".to_owned();
                Err(VaultError::NotSaved { path, cause })
            }
            Err(WriteError::Vault(error)) => Err(error),
        }
    }
}

impl Inside {
    /// The file here that somebody made of a revision of this drawer, and that is read as none.
    pub(super) fn passed_over(&self, drawer: &Drawer<'_>) -> Option<PathBuf> {
        self.made_of_one.as_ref().map(|name| drawer.folder.join(name))
    }

    /// The revisions under the seal of this drawer, oldest first.
    pub(super) fn names(&self, drawer: &Drawer<'_>) -> Vec<FileName> {
        let mut names = self.revisions.clone();
        names.retain(|name| name.has_extension(drawer.seal.extension()));
        names
    }
}

fn listed(files: &dyn Files, folder: &Path) -> Result<Vec<Entry>, VaultError> {
    match files.list(folder) {
        Ok(entries) => Ok(entries),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(VaultError::reading(folder, &error)),
    }
}

fn revisions_in(entries: &[Entry]) -> Vec<FileName> {
    let mut names: Vec<FileName> =
        entries.iter().filter(|e| !e.folder).filter_map(|e| FileName::parse(&e.name)).collect();
    names.sort();
    names
}

/// The files of revisions in a folder, oldest first, whatever their seal; none when there is no folder.
pub(super) fn revisions(files: &dyn Files, folder: &Path) -> Result<Vec<FileName>, VaultError> {
    listed(files, folder).map(|entries| revisions_in(&entries))
}

/// The same, and what an interrupted save left there is gone.
pub(super) fn swept(files: &dyn Files, folder: &Path) -> Result<Vec<FileName>, VaultError> {
    let entries = listed(files, folder)?;
    write::sweep_of(files, folder, &entries);
    Ok(revisions_in(&entries))
}

/// The ids of the cases that have a folder in `folder`; none when it is not there.
pub(super) fn ids(files: &dyn Files, folder: &Path) -> Result<Vec<CaseId>, VaultError> {
    let entries = listed(files, folder)?;
    Ok(entries.iter().filter(|entry| entry.folder).filter_map(|entry| CaseId::parse(&entry.name)).collect())
}

pub(super) fn seal_error(path: &Path, error: SealError) -> VaultError {
    let path = path.to_owned();
    match error {
        SealError::Damaged => VaultError::Damaged { path },
        SealError::Newer => VaultError::NewerFormat { path },
        SealError::Foreign => VaultError::Foreign { path },
        SealError::NoKey => VaultError::Locked,
    }
}

const fn as_it_is(length: usize) -> usize {
    length
}
