//! Folders and files that somebody typed: what is the matter when one is not what it was taken for.

use std::io::ErrorKind;
use std::path::Path;

use super::error::VaultError;
use super::files::{Entry, Files};

/// What is in a folder that was typed.
pub(super) fn list(files: &dyn Files, folder: &Path) -> Result<Vec<Entry>, VaultError> {
    files.list(folder).map_err(|error| match error.kind() {
        ErrorKind::NotFound => VaultError::NoSuchFolder { path: folder.to_owned() },
        ErrorKind::NotADirectory => VaultError::NotAFolder { path: folder.to_owned() },
        _ => VaultError::reading(folder, &error),
    })
}

/// Whether something may be made in a folder that was typed. One that leads nowhere yet, because a stick is not there
/// or a letter is wrong, is not made in silence; but for `own`, the folder papers go to, and what is proposed in it.
pub(super) fn leads_somewhere(files: &dyn Files, folder: &Path, own: &Path) -> Result<(), VaultError> {
    if !folder.is_absolute() {
        return Err(VaultError::NotWhole { path: folder.to_owned() });
    }
    let is_there = |folder: &Path| matches!(files.exists(folder), Ok(true));
    if is_there(folder) || folder.parent().is_some_and(is_there) || folder.starts_with(own) {
        return Ok(());
    }
    Err(VaultError::NoSuchFolder { path: folder.to_owned() })
}

/// Why nothing can be written in a folder that was typed: because of the folder itself, or as `error` says.
pub(super) fn explain(files: &dyn Files, folder: &Path, error: VaultError) -> VaultError {
    match (&error, list(files, folder)) {
        (
            VaultError::NotWritable { .. } | VaultError::NotSaved { .. },
            Err(why @ (VaultError::NoSuchFolder { .. } | VaultError::NotAFolder { .. })),
        ) => why,
        _ => error,
    }
}

/// Reads a file that somebody typed.
///
/// # Errors
/// When it is not there, is a folder, has more than `limit` bytes or cannot be read.
pub(crate) fn read_typed(files: &dyn Files, path: &Path, limit: u64) -> Result<Vec<u8>, VaultError> {
    files.read(path, limit).map_err(|error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => VaultError::NoSuchFile { path: path.to_owned() },
        ErrorKind::IsADirectory => VaultError::NotAFile { path: path.to_owned() },
        _ => VaultError::reading(path, &error),
    })
}
