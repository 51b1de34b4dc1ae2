//! Which list of what a copy holds is believed: the one that the keys of the vault seal. Where that one is not there, as in the
//! copies of older versions, the list in the clear is a hint, beside what lies in the folder and what the keys open of it.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::super::error::VaultError;
use super::super::files::Files;
use super::super::seal::{ForVault, Keys, LARGEST, Seal as _, padded};
use super::super::write::{self, Taken, WriteError};
use super::BEGINNING;
use super::contents::{self, Contents, Item, Kind};

/// The list that only the keys of the vault can have made.
pub(super) const SEALED: &str = "contents.age";

/// What a copy holds, and what is the matter with its lists.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) contents: Contents,
    pub(super) bad: Vec<VaultError>,
}

/// Keeps the list under the keys, beside the one that anybody can read.
pub(super) fn seal(
    contents: &Contents,
    files: &dyn Files,
    folder: &Path,
    keys: &Arc<Keys>,
) -> Result<(), VaultError> {
    let mut text = contents.text()?.into_bytes();
    text.resize(padded(text.len()), b' ');
    let sealed = ForVault(Arc::clone(keys))
        .seal(&text)
        .map_err(|_| VaultError::Damaged { path: folder.join(SEALED) })?;
    match write::write(files, folder, SEALED, &sealed, Taken::Replace) {
        Ok(()) | Err(WriteError::Taken) => Ok(()),
        Err(WriteError::Vault(error)) => Err(error),
    }
}

/// What the copy in `folder` holds, as far as these keys can tell.
///
/// # Errors
/// When it is a copy of another vault, or one of a newer version.
pub(super) fn read(files: &dyn Files, folder: &Path, keys: &Arc<Keys>) -> Result<Listed, VaultError> {
    let hint = Contents::read(files, folder);
    let path = folder.join(SEALED);
    let sealed = match files.read(&path, LARGEST) {
        // Told below, as a list that is not sealed.
        Ok(sealed) => ForVault(Arc::clone(keys)).open(&sealed).ok().and_then(|text| Contents::of(&text).ok()),
        Err(_) => None, // told below
    };
    if let Some(contents) = sealed.filter(|contents| contents.vault == keys.vault) {
        let clear = contents::path(folder);
        let bad = if hint.as_ref() == Ok(&contents) {
            Vec::new()
        } else {
            vec![VaultError::Damaged { path: clear }]
        };
        return Ok(Listed { contents, bad });
    }
    // Without the sealed one nothing else tells that a newer version made it.
    if let Err(error @ VaultError::NewerFormat { .. }) = hint {
        return Err(error);
    }
    // A hint that cannot be read says nothing, and that is told.
    by_what_lies_there(files, folder, keys, hint.ok())
}

/// What lies in the folder, beside what the list in the clear says of it.
fn by_what_lies_there(
    files: &dyn Files,
    folder: &Path,
    keys: &Arc<Keys>,
    hint: Option<Contents>,
) -> Result<Listed, VaultError> {
    let mut found = Vec::new();
    walk(files, folder, "", 0, &mut found)?;
    let mut ours = hint.as_ref().is_some_and(|hint| hint.vault == keys.vault);
    let made = hint.as_ref().map_or_else(|| when(folder), |hint| hint.made);
    let left = hint.as_ref().map(|hint| hint.left.clone()).unwrap_or_default();
    let hinted = hint.map(|hint| hint.items).unwrap_or_default();
    let (mut items, mut named) = (Vec::new(), BTreeSet::new());
    for item in found {
        // What the keys open needs no list. What is in the clear is only what the list says it is.
        let is_clear = matches!(item.place(folder), Some((_, Kind::Clear)));
        ours = ours || (!is_clear && item.is_sealed_for(files, folder, keys));
        let _ = named.insert(item.path.clone());
        let listed = hinted.iter().find(|listed| is_clear && listed.path == item.path);
        items.push(listed.cloned().unwrap_or(item));
    }
    if !ours {
        return Err(VaultError::OtherVault { path: folder.to_owned() });
    }
    // Named, and not there: told when it is read.
    items.extend(hinted.into_iter().filter(|item| !named.contains(&item.path)));
    let contents = Contents::new(keys.vault.clone(), made, items, left);
    Ok(Listed { contents, bad: vec![VaultError::ListUnsealed { path: folder.join(SEALED) }] })
}

/// Every file that has a place in a copy.
fn walk(
    files: &dyn Files,
    folder: &Path,
    below: &str,
    depth: usize,
    found: &mut Vec<Item>,
) -> Result<(), VaultError> {
    /// No protocol has its files deeper.
    const DEEPEST: usize = 12;
    let here = folder.join(below);
    let mut entries = match files.list(&here) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(VaultError::reading(&here, &error)),
    };
    entries.sort();
    for entry in entries {
        let path = if below.is_empty() { entry.name } else { format!("{below}/{}", entry.name) };
        if entry.folder {
            if depth < DEEPEST {
                walk(files, folder, &path, depth + 1, found)?;
            }
            continue;
        }
        let nothing = Item::new(path, b"");
        let Some((place, _)) = nothing.place(folder) else { continue };
        let item = match files.read(&place, LARGEST) {
            Ok(bytes) => Item::new(nothing.path, &bytes),
            // Told when it is read.
            Err(_) => nothing,
        };
        found.push(item);
    }
    Ok(())
}

/// When a copy was made, by the name of its folder.
fn when(folder: &Path) -> Timestamp {
    let name = folder.file_name().and_then(|name| name.to_str());
    let moment = name.and_then(|name| name.strip_prefix(BEGINNING)?.get(..16));
    let read = moment.and_then(|moment| DateTime::strptime("%Y%m%dT%H%M%SZ", moment).ok()); // none, as said below
    // A folder that somebody gave another name does not say it.
    read.and_then(|moment| moment.to_zoned(TimeZone::UTC).ok())
        .map_or(Timestamp::UNIX_EPOCH, |moment| moment.timestamp())
}
