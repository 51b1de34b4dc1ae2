//! The index: what the list says of each case, and which file it was read from. It may be thrown away at any
//! time; what is stale in it is read again. It also remembers which revision was last seen, so that an older one
//! put in its place is noticed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::error::VaultError;
use super::files::Files;
use super::revision::{CaseId, FileName, Summary};
use super::seal::{LARGEST, Seal, VaultId, padded};
use super::write::{self, Taken, WriteError};

const FORMAT: u32 = 1;
const NAME: &str = "index.age";

/// What is known of every case of a vault.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Index {
    pub(super) cases: BTreeMap<CaseId, Seen>,
    /// The newest revision that the log tells of, where there was no index that did.
    pub(super) logged: BTreeMap<CaseId, u32>,
    /// The newest revision that was kept while the vault was locked, and neither joined nor was put aside since.
    pub(super) waiting: BTreeMap<CaseId, u32>,
    /// The files with other work that was made a case of its own, by the case they were found in.
    pub(super) settled: BTreeMap<CaseId, Settled>,
    /// The number of the last part of the log.
    pub(super) log: u32,
}

/// Names of files.
pub(super) type Settled = BTreeSet<String>;

/// The newest revision of a case, as it was seen last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) file: FileName,
    pub(super) summary: Summary,
}

/// The file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: u32,
    vault: VaultId,
    cases: Vec<(CaseId, String, Summary)>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    logged: BTreeMap<CaseId, u32>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    waiting: BTreeMap<CaseId, u32>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    settled: BTreeMap<CaseId, Settled>,
    #[serde(default)]
    log: u32,
}

pub(super) fn path(root: &Path) -> PathBuf {
    root.join(NAME)
}

impl Index {
    /// The index as it was kept; `None` when there is none, or none that can be trusted: listing takes longer then.
    pub(super) fn load(files: &dyn Files, root: &Path, seal: &dyn Seal, vault: &VaultId) -> Option<Self> {
        let sealed = files.read(&path(root), LARGEST).ok()?; // none
        let text = seal.open(&sealed).ok()?; // none to be trusted
        let text = std::str::from_utf8(&text).ok()?;
        let file: File = ron::from_str(text.trim_end()).ok()?; // likewise
        if file.format != FORMAT || &file.vault != vault {
            return None;
        }
        let seen = |(id, name, summary): (CaseId, String, Summary)| {
            Some((id, Seen { file: FileName::parse(&name)?, summary }))
        };
        let cases = file.cases.into_iter().map(seen).collect::<Option<_>>()?;
        let File { logged, waiting, settled, log, .. } = file;
        Some(Self { cases, logged, waiting, settled, log })
    }

    /// Keeps the index in the place of the one before.
    pub(super) fn keep(
        &self,
        files: &dyn Files,
        root: &Path,
        seal: &dyn Seal,
        vault: &VaultId,
    ) -> Result<(), VaultError> {
        let line = |(id, seen): (&CaseId, &Seen)| (id.clone(), seen.file.to_string(), seen.summary.clone());
        let file = File {
            format: FORMAT,
            vault: vault.clone(),
            cases: self.cases.iter().map(line).collect(),
            logged: self.logged.clone(),
            waiting: self.waiting.clone(),
            settled: self.settled.clone(),
            log: self.log,
        };
        let text = ron::to_string(&file).map_err(|error| VaultError::Summary { cause: error.to_string() })?;
        let mut text = text.into_bytes();
        text.resize(padded(text.len()), b' ');
        let sealed = seal.seal(&text).map_err(|_| VaultError::Locked)?;
        match write::write(files, root, NAME, &sealed, Taken::Replace) {
            Ok(()) | Err(WriteError::Taken) => Ok(()),
            Err(WriteError::Vault(error)) => Err(error),
        }
    }
}
