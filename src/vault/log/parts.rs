//! Which files the log is made of: by their names, before any is opened.

use std::io::ErrorKind;
use std::path::Path;

use super::super::error::VaultError;
use super::super::files::Files;
use super::super::seal::Seal;

const SUFFIX: &str = ".log.age";
const WAITING: &str = "locked-";
/// How many digits the number of a session has. A name with more is none of ours.
const DIGITS: usize = 8;
/// The largest file that is read.
pub(super) const LARGEST: u64 = 4 * 1024 * 1024;

/// The files of the log in a folder.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// The numbers of the sessions, in order.
    pub(super) numbers: Vec<u32>,
    /// The names of what waits to be joined.
    pub(super) waiting: Vec<String>,
}

impl Parts {
    pub(super) fn list(files: &dyn Files, folder: &Path) -> Result<Self, VaultError> {
        let entries = match files.list(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(VaultError::reading(folder, &error)),
        };
        let mut parts = Self::default();
        for name in entries.into_iter().filter(|entry| !entry.folder).map(|entry| entry.name) {
            let Some(stem) = name.strip_suffix(SUFFIX) else { continue };
            let is_number = stem.len() == DIGITS && stem.bytes().all(|byte| byte.is_ascii_digit());
            if let Some(number) = stem.parse().ok().filter(|number| is_number && *number > 0) {
                parts.numbers.push(number);
            } else if stem.starts_with(WAITING) {
                parts.waiting.push(name);
            }
        }
        parts.numbers.sort_unstable();
        parts.waiting.sort();
        Ok(parts)
    }
}

/// Whether a part of the log in `folder` opens under this seal; none when there is no part.
pub(in crate::vault) fn opens_with(files: &dyn Files, folder: &Path, seal: &dyn Seal) -> Option<bool> {
    // What cannot be listed is as good as not there.
    let numbers = Parts::list(files, folder).ok()?.numbers;
    (!numbers.is_empty()).then(|| {
        numbers.into_iter().any(|number| {
            let sealed = files.read(&folder.join(name_of(number)), LARGEST);
            matches!(sealed.map(|sealed| seal.open(&sealed)), Ok(Ok(_)))
        })
    })
}

pub(super) fn name_of(number: u32) -> String {
    format!("{number:0DIGITS$}{SUFFIX}")
}

pub(super) fn waiting_name(random: &str) -> String {
    format!("{WAITING}{random}{SUFFIX}")
}
