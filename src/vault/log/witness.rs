//! How far the log had come, remembered outside the folder of the vault. Whoever can write in that folder alone can set all of it
//! back to an earlier moment, or take away a case together with what told of it, but cannot change this. Nothing of a case is
//! here: a number, and random names.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::super::error::VaultError;
use super::super::files::Files;
use super::super::seal::VaultId;
use super::super::write::{self, Taken, WriteError};

const FORMAT: u32 = 1;
const NAME: &str = "log.ron";
/// No such file is larger.
const LARGEST: u64 = 1024 * 1024;

/// Where it is remembered, if anywhere.
#[derive(Debug)]
pub(super) struct Witness {
    files: Arc<dyn Files>,
    folder: Option<PathBuf>,
}

/// What is remembered of the log of one vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Seen {
    format: u32,
    vault: VaultId,
    /// The number of its last part.
    pub(super) last: u32,
    /// The parts that were written while the vault was locked, and have not joined it.
    pub(super) waiting: BTreeSet<String>,
}

impl Witness {
    pub(super) const fn new(files: Arc<dyn Files>, folder: Option<PathBuf>) -> Self {
        Self { files, folder }
    }

    /// What is remembered of this vault; of another, or where nothing can be read, nothing is.
    pub(super) fn of(&self, vault: &VaultId) -> Seen {
        let seen = self.folder.as_ref().and_then(|folder| {
            let text = self.files.read(&folder.join(NAME), LARGEST).ok()?; // as said above
            ron::de::from_bytes::<Seen>(&text).ok() // likewise
        });
        seen.filter(|seen| seen.format == FORMAT && seen.vault == *vault)
            .unwrap_or_else(|| Seen::nothing(vault))
    }

    /// Remembers something more.
    pub(super) fn note(&self, vault: &VaultId, change: impl FnOnce(&mut Seen)) {
        let Some(folder) = &self.folder else { return };
        let before = self.of(vault);
        let mut seen = before.clone();
        change(&mut seen);
        if seen != before {
            #[expect(
                clippy::let_underscore_must_use,
                reason = "what is not remembered is only not missed later"
            )]
            let _ = self.write(folder, &seen);
        }
    }

    fn write(&self, folder: &Path, seen: &Seen) -> Result<(), VaultError> {
        let text = ron::to_string(seen).map_err(|error| VaultError::Summary { cause: error.to_string() })?;
        write::ensure_folder(&*self.files, folder)?;
        match write::write(&*self.files, folder, NAME, text.as_bytes(), Taken::Replace) {
            Ok(()) | Err(WriteError::Taken) => Ok(()),
            Err(WriteError::Vault(error)) => Err(error),
        }
    }
}

impl Seen {
    pub(super) fn nothing(vault: &VaultId) -> Self {
        Self { format: FORMAT, vault: vault.clone(), last: 0, waiting: BTreeSet::new() }
    }

    /// A part was written: with a number, or while the vault was locked.
    pub(super) fn add(&mut self, number: Option<u32>, name: &str) {
        match number {
            Some(number) => self.last = self.last.max(number),
            None => drop(self.waiting.insert(name.to_owned())),
        }
    }
}
