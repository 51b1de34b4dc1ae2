//! The exact editions of protocols that kept cases were made with, so that a case opens years from now with the
//! rules it was walked by. Protocols hold nothing about anybody: they rest in the clear, named by their hash.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::error::VaultError;
use super::files::Files;
use super::write::{self, Taken, WriteError};
use crate::protocol::load::SourceFile;

/// A protocol is a tenth of this.
const LARGEST: u64 = 16 * 1024 * 1024;
const FORMAT: u32 = 1;

/// Where editions are kept.
#[derive(Debug)]
pub struct Editions {
    files: Arc<dyn Files>,
    folder: PathBuf,
}

/// One file: an edition.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    format: u32,
    /// Path and text of each file that counts for the hash.
    files: Vec<(String, String)>,
}

impl Editions {
    /// The editions under `home`; nothing is read or made yet.
    #[must_use]
    pub fn new(files: Arc<dyn Files>, home: &Path) -> Self {
        Self { files, folder: home.join("editions") }
    }

    /// Whether the edition with this hash is kept.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn holds(&self, hash: &str) -> Result<bool, VaultError> {
        let path = self.path(hash)?;
        self.files.exists(&path).map_err(|error| VaultError::reading(&path, &error))
    }

    /// Keeps the files of the edition with this hash, its fictional cases left out. One that is kept already stays as
    /// it is.
    ///
    /// # Errors
    /// When the disk is full, not writable or failing.
    pub fn keep(&self, hash: &str, files: &[SourceFile]) -> Result<(), VaultError> {
        let path = self.path(hash)?;
        let files = files
            .iter()
            .filter(|file| !file.local().starts_with("scenarios/"))
            .map(|file| (file.path.clone(), String::from_utf8_lossy(&file.bytes).into_owned()))
            .collect();
        let text = ron::to_string(&Kept { format: FORMAT, files })
            .map_err(|error| VaultError::NotSaved { path: path.clone(), cause: error.to_string() })?;
        write::ensure_folder(&*self.files, &self.folder)?;
        match write::write(&*self.files, &self.folder, &name(hash), text.as_bytes(), Taken::Refuse) {
            Ok(()) | Err(WriteError::Taken) => Ok(()),
            Err(WriteError::Vault(error)) => Err(error),
        }
    }

    /// The files of the edition with this hash; none when it was not kept. Whether they are that edition is for
    /// whoever loads them to see: the hash of what was loaded must be this one.
    ///
    /// # Errors
    /// When there is a file and it cannot be read.
    pub fn read(&self, hash: &str) -> Result<Option<Vec<SourceFile>>, VaultError> {
        let path = self.path(hash)?;
        let bytes = match self.files.read(&path, LARGEST) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(VaultError::reading(&path, &error)),
        };
        let kept: Kept =
            ron::de::from_bytes(&bytes).map_err(|_| VaultError::Damaged { path: path.clone() })?;
        if kept.format > FORMAT {
            return Err(VaultError::NewerFormat { path });
        }
        Ok(Some(kept.files.into_iter().map(|(path, text)| SourceFile::new(path, text)).collect()))
    }

    /// The hash stands in a case, and a case may come from somebody else: it must not lead out of the folder.
    fn path(&self, hash: &str) -> Result<PathBuf, VaultError> {
        let plain = !hash.is_empty() && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        let path = self.folder.join(name(hash));
        if plain { Ok(path) } else { Err(VaultError::Damaged { path: self.folder.clone() }) }
    }
}

fn name(hash: &str) -> String {
    format!("{hash}.ron")
}

#[cfg(test)]
mod tests {
    use super::super::files::Disk;
    use super::*;

    #[test]
    fn an_edition_comes_back_as_it_was_without_its_fictional_cases() {
        let home = tempfile::tempdir().unwrap();
        let editions = Editions::new(Arc::new(Disk), home.path());
        let files = [
            SourceFile::new("p/protocol.ron", "(id: \"p\")"),
            SourceFile::new("p/scenarios/one.ron", "(id: \"one\")"),
        ];
        assert_eq!(editions.read("ab12"), Ok(None));
        editions.keep("ab12", &files).unwrap();
        assert_eq!(editions.holds("ab12"), Ok(true));
        assert_eq!(editions.read("ab12"), Ok(Some(vec![files[0].clone()])));
        editions.keep("ab12", &[]).unwrap();
        assert_eq!(
            editions.read("ab12"),
            Ok(Some(vec![files[0].clone()])),
            "what is kept is never written over"
        );
    }

    #[test]
    fn a_hash_that_leads_out_of_the_folder_is_refused() {
        let home = tempfile::tempdir().unwrap();
        let editions = Editions::new(Arc::new(Disk), home.path());
        for hash in ["../settings", "", "ab/../cd", "."] {
            assert!(editions.read(hash).is_err(), "{hash}");
            assert!(editions.keep(hash, &[]).is_err(), "{hash}");
        }
    }
}
