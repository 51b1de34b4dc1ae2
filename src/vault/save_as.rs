//! A file at a place the user names: a paper made on the command line, or saved under a name of the user's own.

use std::path::Path;

use super::error::VaultError;
use super::files::Files;
use super::typed;
use super::write::{self, Taken, WriteError};

/// Writes `bytes` to `target`, in the place of what was there. The folder must exist.
///
/// # Errors
/// When the target cannot be written; what was there is then unchanged.
pub fn save_as(files: &dyn Files, target: &Path, bytes: &[u8]) -> Result<(), VaultError> {
    let not_writable = || VaultError::NotWritable { path: target.to_owned() };
    let absolute = std::path::absolute(target).map_err(|_| not_writable())?;
    let (Some(folder), Some(name)) = (absolute.parent(), absolute.file_name().and_then(|name| name.to_str()))
    else {
        return Err(not_writable());
    };
    write::write(files, folder, name, bytes, Taken::Replace).map_err(|error| match error {
        WriteError::Vault(error) => typed::explain(files, folder, error),
        // Not said of a file that may be replaced.
        WriteError::Taken => not_writable(),
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
