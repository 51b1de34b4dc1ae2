//! Files that are not what they should be: put aside by case, never removed, except when the case is erased.

use std::io;
use std::path::{Path, PathBuf};

use super::files::Files;
use super::revision::CaseId;
use super::write;

/// Where bad files of a case go.
pub(super) fn folder(root: &Path, id: &CaseId) -> PathBuf {
    root.join("quarantine").join(id.as_str())
}

/// Puts a bad file aside and says where it is then: still in its old place when the disk refuses.
pub(super) fn put(files: &dyn Files, root: &Path, id: &CaseId, path: &Path) -> PathBuf {
    move_to(files, &folder(root, id), path).unwrap_or_else(|_| path.to_owned()) // still in its old place
}

/// Moves a file into `folder`, which is made when it is missing. What is there already stays.
pub(super) fn move_to(files: &dyn Files, folder: &Path, path: &Path) -> io::Result<PathBuf> {
    let (Some(from), Some(name)) = (path.parent(), path.file_name().and_then(|name| name.to_str())) else {
        return Err(io::ErrorKind::InvalidInput.into());
    };
    write::ensure_folder(files, folder).map_err(io::Error::other)?;
    let mut target = folder.join(name);
    if files.exists(&target)? {
        target = folder.join(format!("{name}-{}", write::random_hex(4).map_err(io::Error::other)?));
    }
    files.rename(path, &target)?;
    files.sync_folder(folder)?;
    files.sync_folder(from)?;
    Ok(target)
}
