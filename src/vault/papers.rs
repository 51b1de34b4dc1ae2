//! Papers on disk: a name that says nothing about anybody, and no paper ever overwritten.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use super::error::VaultError;
use super::files::Files;
use super::typed;
use super::write::{self, Taken, WriteError};

/// A larger file is no paper of ours.
const LARGEST: u64 = 64 * 1024 * 1024;
/// How many papers of one kind one day can have.
const A_DAY: u32 = 999;

/// Where papers are saved.
#[derive(Debug)]
pub struct Papers {
    files: Arc<dyn Files>,
    folder: PathBuf,
}

impl Papers {
    /// Papers in `folder`, which is made when the first is saved.
    #[must_use]
    pub fn new(files: Arc<dyn Files>, folder: PathBuf) -> Self {
        Self { files, folder }
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &std::path::Path {
        &self.folder
    }

    /// Saves a paper as `weegwijzer-KIND-DATE-1.EXTENSION`, or with the next number that is free, and says where.
    ///
    /// `kind` is the kind of paper, such as `verslag`, never the label of a case; what is not a letter or a digit
    /// becomes a hyphen.
    ///
    /// # Errors
    /// When the folder cannot be made or written, or no number is left.
    pub fn save(&self, kind: &str, on: Date, extension: &str, bytes: &[u8]) -> Result<PathBuf, VaultError> {
        write::ensure_folder(&*self.files, &self.folder)
            .map_err(|error| typed::explain(&*self.files, &self.folder, error))?;
        let (kind, extension) = (slug(kind), slug(extension));
        for number in 1..=A_DAY {
            let name = format!("weegwijzer-{kind}-{on}-{number}.{extension}");
            match write::write(&*self.files, &self.folder, &name, bytes, Taken::Refuse) {
                Ok(()) => return Ok(self.folder.join(name)),
                Err(WriteError::Taken) => {}
                Err(WriteError::Vault(error)) => return Err(error),
            }
        }
        Err(VaultError::FolderFull { path: self.folder.clone() })
    }

    /// The papers of this kind that are in the folder.
    ///
    /// # Errors
    /// When the folder is there and cannot be read.
    pub(crate) fn of_kind(&self, kind: &str) -> Result<Vec<PathBuf>, VaultError> {
        let beginning = format!("weegwijzer-{}-", slug(kind));
        match self.files.list(&self.folder) {
            Ok(entries) => {
                let papers =
                    entries.into_iter().filter(|one| !one.folder && one.name.starts_with(&beginning));
                Ok(papers.map(|paper| self.folder.join(paper.name)).collect())
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(VaultError::reading(&self.folder, &error)),
        }
    }

    /// How many papers in the folder have one of these SHA-256.
    ///
    /// # Errors
    /// When the folder, or a paper in it, is there and cannot be read.
    pub fn with(&self, hashes: &[String]) -> Result<usize, VaultError> {
        if hashes.is_empty() {
            return Ok(0);
        }
        let entries = match self.files.list(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(0),
            Err(error) => return Err(VaultError::reading(&self.folder, &error)),
        };
        let mut count = 0;
        for paper in entries.iter().filter(|one| !one.folder && one.name.ends_with(".pdf")) {
            let path = self.folder.join(&paper.name);
            match self.files.read(&path, LARGEST) {
                Ok(bytes) => count += usize::from(hashes.contains(&write::hex(&Sha256::digest(&bytes)))),
                Err(error) if error.kind() == ErrorKind::FileTooLarge => {}
                Err(error) => return Err(VaultError::reading(&path, &error)),
            }
        }
        Ok(count)
    }

    /// Removes the papers of this kind from the folder.
    ///
    /// # Errors
    /// When the folder cannot be read, or one of them cannot be removed.
    pub(crate) fn remove_kind(&self, kind: &str) -> Result<(), VaultError> {
        for path in self.of_kind(kind)? {
            self.files.remove(&path).map_err(|error| VaultError::writing(&path, &error))?;
        }
        Ok(())
    }
}

/// Lower-case ASCII letters and digits, words joined by hyphens: safe in a file name everywhere.
fn slug(text: &str) -> String {
    let words: Vec<String> = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    if words.is_empty() { "stuk".to_owned() } else { words.join("-") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_of_paper_becomes_a_safe_part_of_a_name() {
        assert_eq!(slug("verslag"), "verslag");
        assert_eq!(slug("../Verslag aan VT.pdf"), "verslag-aan-vt-pdf");
        assert_eq!(slug("…"), "stuk");
    }
}
