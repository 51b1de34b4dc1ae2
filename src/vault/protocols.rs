//! Protocol folders on disk, as bytes for `protocol::load`: the user's own, or any folder an author points at.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::error::VaultError;
use super::files::{Entry, Files};
use crate::protocol::load::SourceFile;

/// Files larger than this are not even read; `protocol::load` refuses much smaller ones, with its reasons.
const LARGEST: u64 = 16 * 1024 * 1024;
/// More files than this are not a protocol.
const MOST: usize = 2_000;
/// Folders deeper than this are not a protocol; it also ends a link that leads round in a circle.
const DEEPEST: usize = 16;

/// Reads the files of the protocol in `folder`. Paths in the result begin with the name of the folder.
///
/// # Errors
/// When the folder or a file in it cannot be read, or it holds more than a protocol can.
pub fn read_protocol(files: &dyn Files, folder: &Path) -> Result<Vec<SourceFile>, VaultError> {
    let absolute = std::path::absolute(folder)
        .map_err(|error| VaultError::NotReadable { path: folder.to_owned(), cause: error.to_string() })?;
    let name = absolute.file_name().and_then(|name| name.to_str()).unwrap_or("protocol");
    let mut found = Vec::new();
    collect(files, &absolute, name, DEEPEST, &mut found)?;
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
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

fn collect(
    files: &dyn Files,
    folder: &Path,
    name: &str,
    deeper: usize,
    found: &mut Vec<SourceFile>,
) -> Result<(), VaultError> {
    let entries = files.list(folder).map_err(|error| VaultError::reading(folder, &error))?;
    for entry in entries {
        let path = folder.join(&entry.name);
        // Hidden files and folders are an editor's or a version control's, not the author's.
        if entry.name.starts_with('.') {
            continue;
        }
        let below = format!("{name}/{}", entry.name);
        if leads_to_folder(files, &entry, &path).map_err(|error| VaultError::reading(&path, &error))? {
            let Some(deeper) = deeper.checked_sub(1) else {
                return Err(VaultError::TooLarge { path: folder.to_owned() });
            };
            collect(files, &path, &below, deeper, found)?;
        } else if entry.name.ends_with(".ron") {
            if found.len() >= MOST {
                return Err(VaultError::TooLarge { path: folder.to_owned() });
            }
            let bytes = files.read(&path, LARGEST).map_err(|error| VaultError::reading(&path, &error))?;
            found.push(SourceFile::new(below, bytes));
        }
    }
    Ok(())
}

/// The protocol folders in `folder`: those that hold a `protocol.ron`, sorted by name. None when it is not there.
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
        if files.exists(&head).map_err(|error| VaultError::reading(&head, &error))? {
            folders.push(inside);
        }
    }
    folders.sort();
    Ok(folders)
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
