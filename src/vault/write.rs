//! The one way a file comes to be: whole under a temporary name, flushed, named, its folder flushed.

use std::io::{self, ErrorKind};
use std::path::Path;

use super::error::VaultError;
use super::files::{Entry, Files};
pub(super) use crate::protocol::load::hexadecimal as hex;

/// What to do when the name is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Taken {
    /// Fail: what is there stays.
    Refuse,
    /// Put the new file in its place, in one step.
    Replace,
}

/// How a write ended badly.
#[derive(Debug)]
pub(super) enum WriteError {
    /// The name is taken.
    Taken,
    /// Everything else.
    Vault(VaultError),
}

impl From<VaultError> for WriteError {
    fn from(error: VaultError) -> Self {
        Self::Vault(error)
    }
}

/// Writes `bytes` as `folder/name`. On `Ok` the file survives a power cut; on an error nothing that was there
/// is changed, and the temporary file is removed as far as the disk allows.
pub(super) fn write(
    files: &dyn Files,
    folder: &Path,
    name: &str,
    bytes: &[u8],
    taken: Taken,
) -> Result<(), WriteError> {
    write_told_as(&folder.join(name), files, folder, name, bytes, taken)
}

/// The same, where what goes wrong is told of this path: the one to it from a folder that is held says little.
pub(super) fn write_told_as(
    told: &Path,
    files: &dyn Files,
    folder: &Path,
    name: &str,
    bytes: &[u8],
    taken: Taken,
) -> Result<(), WriteError> {
    let target = folder.join(name);
    let temporary = folder.join(format!("{PREFIX}{}{SUFFIX}", random_hex(8)?));
    match attempt(files, &temporary, &target, bytes, taken) {
        Ok(true) => {}
        Ok(false) => return Err(WriteError::Taken),
        Err(error) => {
            #[expect(
                clippy::let_underscore_must_use,
                reason = "the reason of the failure is told; what stays behind is swept at the next start"
            )]
            let _ = files.remove(&temporary);
            return Err(VaultError::writing(told, &error).into());
        }
    }
    files.sync_folder(folder).map_err(|error| VaultError::writing(told, &error).into())
}

fn attempt(
    files: &dyn Files,
    temporary: &Path,
    target: &Path,
    bytes: &[u8],
    taken: Taken,
) -> io::Result<bool> {
    // The lock keeps other programs of ours away, so between this look and the renaming nobody takes the name.
    if taken == Taken::Refuse && files.exists(target)? {
        return Ok(false);
    }
    let mut draft = files.create(temporary)?;
    draft.write_all(bytes)?;
    draft.sync()?;
    // Windows does not rename an open file.
    drop(draft);
    files.rename(temporary, target)?;
    Ok(true)
}

const PREFIX: &str = ".weegwijzer-";
const SUFFIX: &str = ".tmp";

/// Removes temporary files that an interrupted write left in `folder`. They were never acknowledged.
pub(super) fn sweep(files: &dyn Files, folder: &Path) -> Result<(), VaultError> {
    let entries = files.list(folder).map_err(|error| VaultError::reading(folder, &error))?;
    sweep_of(files, folder, &entries);
    Ok(())
}

/// The same, of a folder that was just listed.
pub(super) fn sweep_of(files: &dyn Files, folder: &Path, entries: &[Entry]) {
    for entry in entries {
        if !entry.folder && entry.name.starts_with(PREFIX) && entry.name.ends_with(SUFFIX) {
            #[expect(
                clippy::let_underscore_must_use,
                reason = "harmless when it stays: it has no name that anything reads"
            )]
            let _ = files.remove(&folder.join(&entry.name));
        }
    }
}

/// Makes `folder` and the folders above it that are missing, each flushed into the one above. A folder that is
/// there is flushed too: an earlier attempt may have made it and failed before it was safe.
pub(super) fn ensure_folder(files: &dyn Files, folder: &Path) -> Result<(), VaultError> {
    let failed = |error: &io::Error| VaultError::writing(folder, error);
    let Some(above) = folder.parent() else { return Ok(()) };
    let made = match files.create_folder(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            ensure_folder(files, above)?;
            files.create_folder(folder)
        }
        other => other,
    };
    match made {
        Ok(()) => files.sync_folder(above).map_err(|error| failed(&error)),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => match files.sync_folder(above) {
            // A folder above that we may not open is not one that we made something in.
            Err(error) if error.kind() != ErrorKind::PermissionDenied => Err(failed(&error)),
            _ => Ok(()),
        },
        Err(error) => Err(failed(&error)),
    }
}

/// `bytes` random bytes as lower-case hexadecimal digits.
pub(super) fn random_hex(bytes: usize) -> Result<String, VaultError> {
    let mut random = vec![0; bytes];
    getrandom::fill(&mut random).map_err(|_| VaultError::NoRandom)?;
    Ok(hex(&random))
}
