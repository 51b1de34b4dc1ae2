//! Protocol folders on disk, as bytes for `protocol::load`: the user's own, or any folder an author points at.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::error::VaultError;
use super::files::{Entry, Files};
use super::write::{self, Taken, WriteError};
use crate::protocol::load::{LOCAL, SourceFile, may_be_a_head, may_be_misnamed};

/// Files larger than this are not even read; `protocol::load` refuses much smaller ones, with its reasons.
const LARGEST: u64 = 16 * 1024 * 1024;
/// A protocol has no more files than this; the largest that comes along has 150.
const MOST: usize = 1_000;
/// A protocol is no larger than this in all; the largest that comes along has a fifth of it.
const MOST_BYTES: usize = 8 * 1024 * 1024;
/// Folders deeper than this are not a protocol.
const DEEPEST: usize = 16;

/// Reads the files of the protocol in `folder`. Paths in the result begin with the name of the folder.
///
/// # Errors
/// When the folder or a file in it cannot be read, or it holds more than a protocol can.
pub fn read_protocol(files: &dyn Files, folder: &Path) -> Result<Vec<SourceFile>, VaultError> {
    let absolute = std::path::absolute(folder)
        .map_err(|error| VaultError::NotReadable { path: folder.to_owned(), cause: error.to_string() })?;
    let name = absolute.file_name().and_then(|name| name.to_str()).unwrap_or("protocol");
    let mut gathered = Gathered { files, whole: &absolute, found: Vec::new(), bytes: 0 };
    gathered.collect(&absolute, name, DEEPEST)?;
    gathered.found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(gathered.found)
}

/// A single file in `folder`, if it is there. Its path in the result is its name.
///
/// # Errors
/// When it is there and cannot be read.
pub(crate) fn read_beside(
    files: &dyn Files,
    folder: &Path,
    name: &str,
) -> Result<Option<SourceFile>, VaultError> {
    let path = folder.join(name);
    if !files.exists(&path).map_err(|error| VaultError::reading(&path, &error))? {
        return Ok(None);
    }
    let bytes = files.read(&path, LARGEST).map_err(|error| VaultError::reading(&path, &error))?;
    Ok(Some(SourceFile::new(name, bytes)))
}

/// The files of local agreements in `folder`, sorted by name. None when it is not there.
///
/// # Errors
/// When `folder` or such a file cannot be read.
pub fn agreements(files: &dyn Files, folder: &Path) -> Result<Vec<SourceFile>, VaultError> {
    let read = |name: String| {
        let path = folder.join(&name);
        match files.read(&path, LARGEST) {
            Ok(bytes) => Ok(SourceFile::new(name, bytes)),
            Err(error) => Err(VaultError::reading(&path, &error)),
        }
    };
    named(files, folder, |name| name.ends_with(LOCAL))?.into_iter().map(read).collect()
}

/// Keeps agreements in a file of this name, in the place of what was read there before; without any the file goes.
///
/// # Errors
/// When the file is not what it was, or it cannot be written; what is there then stays.
pub(super) fn keep_agreements(
    files: &dyn Files,
    folder: &Path,
    name: &str,
    before: Option<&[u8]>,
    now: Option<&[u8]>,
) -> Result<(), VaultError> {
    let path = folder.join(name);
    let there = read_beside(files, folder, name)?;
    if there.as_ref().map(|file| file.bytes.as_slice()) != before {
        return Err(VaultError::ChangedMeanwhile { path });
    }
    let Some(now) = now else {
        if before.is_some() {
            files.remove(&path).map_err(|error| VaultError::writing(&path, &error))?;
            files.sync_folder(folder).map_err(|error| VaultError::writing(&path, &error))?;
        }
        return Ok(());
    };
    write::ensure_folder(files, folder)?;
    let taken = if before.is_some() { Taken::Replace } else { Taken::Refuse };
    write::write(files, folder, name, now, taken).map_err(|error| match error {
        WriteError::Vault(error) => error,
        WriteError::Taken => VaultError::ChangedMeanwhile { path },
    })
}

/// The files in `folder` that may be agreements under a name by which nobody reads them, sorted by name. None when it is not there.
///
/// # Errors
/// When `folder` cannot be read.
pub fn perhaps_misnamed(files: &dyn Files, folder: &Path) -> Result<Vec<SourceFile>, VaultError> {
    let read = |name: String| {
        match files.read(&folder.join(&name), LARGEST) {
            Ok(bytes) => SourceFile::new(name, bytes),
            Err(_) => SourceFile::new(name, Vec::new()), // its name is told all the same
        }
    };
    Ok(named(files, folder, may_be_misnamed)?.into_iter().map(read).collect())
}

/// The names of the files in `folder` that are wanted, sorted. Hidden ones are an editor's or a version control's.
fn named(files: &dyn Files, folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Vec<String>, VaultError> {
    let entries = match files.list(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(VaultError::reading(folder, &error)),
    };
    let here = entries.into_iter().filter(|entry| !entry.folder && !entry.name.starts_with('.'));
    let mut names: Vec<String> = here.map(|entry| entry.name).filter(|name| wanted(name)).collect();
    names.sort();
    names.truncate(MOST);
    Ok(names)
}

/// What was read of a protocol so far.
struct Gathered<'a> {
    files: &'a dyn Files,
    /// The folder of the protocol.
    whole: &'a Path,
    found: Vec<SourceFile>,
    bytes: usize,
}

impl Gathered<'_> {
    fn collect(&mut self, folder: &Path, name: &str, deeper: usize) -> Result<(), VaultError> {
        let entries = self.files.list(folder).map_err(|error| VaultError::reading(folder, &error))?;
        for entry in entries {
            let path = folder.join(&entry.name);
            // Hidden files and folders are an editor's or a version control's, not the author's.
            if entry.name.starts_with('.') {
                continue;
            }
            let below = format!("{name}/{}", entry.name);
            let leads = leads_to_folder(self.files, &entry, &path);
            if leads.map_err(|error| VaultError::reading(&path, &error))? {
                let mut above = path.ancestors().skip(1).take_while(|above| above.starts_with(self.whole));
                if above.any(|above| same_folder(above, &path)) {
                    return Err(VaultError::LinksInACircle { path });
                }
                let deeper = deeper.checked_sub(1).ok_or_else(|| too_large(self.whole))?;
                self.collect(&path, &below, deeper)?;
            } else if entry.name.ends_with(".ron") || may_be_misnamed(&entry.name) {
                self.read(&path, below)?;
            }
        }
        Ok(())
    }

    fn read(&mut self, path: &Path, name: String) -> Result<(), VaultError> {
        if self.found.len() >= MOST {
            return Err(too_large(self.whole));
        }
        let bytes = self.files.read(path, LARGEST).map_err(|error| match error.kind() {
            ErrorKind::FileTooLarge => too_large(path),
            _ => VaultError::reading(path, &error),
        })?;
        self.bytes = self.bytes.saturating_add(bytes.len());
        if self.bytes > MOST_BYTES {
            return Err(too_large(self.whole));
        }
        self.found.push(SourceFile::new(name, bytes));
        Ok(())
    }
}

/// That this folder, or a file in it, is more than a protocol can have.
fn too_large(path: &Path) -> VaultError {
    VaultError::ProtocolTooLarge { path: path.to_owned(), files: MOST, megabytes: MOST_BYTES / (1024 * 1024) }
}

/// The protocol folders in `folder`: those that hold a `protocol.ron`, or what may be one under a name by which nobody reads it,
/// sorted by name. None when it is not there.
///
/// # Errors
/// When `folder` cannot be read.
pub fn protocol_folders(files: &dyn Files, folder: &Path) -> Result<Vec<PathBuf>, VaultError> {
    let entries = match files.list(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            return Err(VaultError::NotAFolder { path: folder.to_owned() });
        }
        Err(error) => return Err(VaultError::reading(folder, &error)),
    };
    let mut folders = Vec::new();
    for entry in entries {
        let inside = folder.join(&entry.name);
        match leads_to_folder(files, &entry, &inside) {
            Ok(false) => continue,
            Ok(true) => {}
            Err(_) if entry.name.starts_with('.') => continue, // an editor marks with such links what is open
            // A link that leads nowhere: whoever reads it is told.
            Err(_) => {
                folders.push(inside);
                continue;
            }
        }
        let head = inside.join("protocol.ron");
        if files.exists(&head).map_err(|error| VaultError::reading(&head, &error))?
            || misses_its_head(files, &inside)
        {
            folders.push(inside);
        }
    }
    folders.sort();
    Ok(folders)
}

/// Whether a file in this folder may be the head of a protocol under another name. What cannot be looked into is none of ours.
fn misses_its_head(files: &dyn Files, folder: &Path) -> bool {
    let may_be = |entry: &Entry| !entry.folder && may_be_a_head(&entry.name);
    files.list(folder).is_ok_and(|entries| entries.iter().any(may_be))
}

/// Whether it is a folder, or a link to one: authors keep their work elsewhere and lay a link here.
fn leads_to_folder(files: &dyn Files, entry: &Entry, path: &Path) -> io::Result<bool> {
    if entry.folder { Ok(true) } else { files.leads_to_folder(path) }
}

/// Whether both paths lead to the same folder, however they are written. Two that cannot be followed are told apart.
#[must_use]
pub(crate) fn same_folder(one: &Path, other: &Path) -> bool {
    let followed = |folder: &Path| folder.canonicalize().ok(); // as said above
    one == other || followed(one).is_some_and(|one| followed(other) == Some(one))
}

/// Every folder in `folder`, sorted by name, whether or not it holds a protocol; hidden ones are an editor's or a
/// version control's. None when `folder` is not there.
///
/// # Errors
/// When `folder` cannot be read.
pub(super) fn all_folders(files: &dyn Files, folder: &Path) -> Result<Vec<PathBuf>, VaultError> {
    let entries = match files.list(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(VaultError::reading(folder, &error)),
    };
    let shown = entries.into_iter().filter(|entry| !entry.name.starts_with('.'));
    let named = shown.map(|entry| (folder.join(&entry.name), entry));
    // A link that leads nowhere is told of where it is read.
    let own = named.filter(|(path, entry)| !matches!(leads_to_folder(files, entry, path), Ok(false)));
    let mut folders: Vec<PathBuf> = own.map(|(path, _)| path).collect();
    folders.sort();
    Ok(folders)
}
