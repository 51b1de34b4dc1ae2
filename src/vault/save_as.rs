//! A file at a place the user names: a paper made on the command line, or saved under a name of the user's own.

use std::io::ErrorKind;
use std::path::Path;

use super::error::VaultError;
use super::files::Files;
use super::typed;
use super::write::{self, Taken, WriteError};

/// What becomes of a file that has the name already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is written.
    Stays,
    /// It is replaced in one step, as was asked for.
    Replaced,
}

/// Writes `bytes` to `target`. The folder must exist. What is replaced keeps its rights, and a link goes on leading to it.
///
/// # Errors
/// When something is there that stays, is no file, or the target cannot be written; what was there is then unchanged.
pub fn save_as(files: &dyn Files, target: &Path, bytes: &[u8], existing: Existing) -> Result<(), VaultError> {
    let not_writable = || VaultError::NotWritable { path: target.to_owned() };
    let named = std::path::absolute(target).map_err(|_| not_writable())?;
    let absolute = match files.is_link(&named) {
        Ok(true) if existing == Existing::Replaced => {
            files.behind_links(&named).map_err(|error| VaultError::writing(&named, &error))?
        }
        // What is not there yet is no link.
        Ok(_) | Err(_) => named,
    };
    // A pipe or a device takes no file's place, and no file takes theirs.
    if files.read(&absolute, 0).is_err_and(|error| error.kind() == ErrorKind::NotSeekable) {
        return Err(not_writable());
    }
    let rights = files.rights(&absolute).filter(|_| existing == Existing::Replaced);
    let (Some(folder), Some(name)) = (absolute.parent(), absolute.file_name()) else {
        return Err(not_writable());
    };
    let name = name.to_str().ok_or_else(|| VaultError::NameNotText { path: target.to_owned() })?;
    let taken = match existing {
        Existing::Stays => Taken::Refuse,
        Existing::Replaced => Taken::Replace,
    };
    write::write(files, folder, name, bytes, taken).map_err(|error| match error {
        WriteError::Vault(error) => typed::explain(files, folder, error),
        WriteError::Taken => VaultError::AlreadyThere { path: target.to_owned() },
    })?;
    match rights {
        Some(rights) => {
            files.give_rights(&absolute, rights).map_err(|error| VaultError::writing(&absolute, &error))
        }
        None => Ok(()),
    }
}

/// Makes the folder at `target` and those above it, where they are missing; one that is there stays as it is.
///
/// # Errors
/// When a folder cannot be made.
pub(crate) fn make_folder(files: &dyn Files, target: &Path) -> Result<(), VaultError> {
    let absolute =
        std::path::absolute(target).map_err(|_| VaultError::NotWritable { path: target.to_owned() })?;
    write::ensure_folder(files, &absolute).map_err(|error| typed::explain(files, &absolute, error))
}
