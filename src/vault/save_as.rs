//! A file at a place the user names: a paper made on the command line, or saved under a name of the user's own.

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

/// Writes `bytes` to `target`. The folder must exist.
///
/// # Errors
/// When something is there that stays, or the target cannot be written; what was there is then unchanged.
pub fn save_as(files: &dyn Files, target: &Path, bytes: &[u8], existing: Existing) -> Result<(), VaultError> {
    let not_writable = || VaultError::NotWritable { path: target.to_owned() };
    let absolute = std::path::absolute(target).map_err(|_| not_writable())?;
    let (Some(folder), Some(name)) = (absolute.parent(), absolute.file_name().and_then(|name| name.to_str()))
    else {
        return Err(not_writable());
    };
    let taken = match existing {
        Existing::Stays => Taken::Refuse,
        Existing::Replaced => Taken::Replace,
    };
    write::write(files, folder, name, bytes, taken).map_err(|error| match error {
        WriteError::Vault(error) => typed::explain(files, folder, error),
        WriteError::Taken => VaultError::AlreadyThere { path: target.to_owned() },
    })
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
