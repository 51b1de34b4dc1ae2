//! The index: what the list says of each case, and which file it was read from. It may be thrown away at any
//! time; what is stale in it is read again. It also remembers which revision was last seen, so that an older one
//! put in its place is noticed; when the folder of a case was last touched, so that it need not be looked into; and which files
//! were once found to be one work, so that they need not be read again to tell.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::error::VaultError;
use super::files::{Files, Touched};
use super::revision::{CaseId, FileName, Summary};
use super::seal::{LARGEST, Seal, VaultId, padded};
use super::write::{self, Taken, WriteError, hex};

/// Format 1 was RON, ten times slower to read, and knew no more of a case than its newest revision.
const FORMAT: u32 = 2;
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
    /// When its folder was touched last before it was looked into, and nothing was to be told of it nor waited in it.
    pub(super) touched: Option<Touched>,
    /// The files that were found to be one work.
    pub(super) one_work: Option<Names>,
}

/// Which files are in the folder of a case, as a digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Names(String);

impl Names {
    /// Of these, which are in order.
    pub(super) fn of<'a>(names: impl IntoIterator<Item = &'a FileName>) -> Self {
        let mut digest = Sha256::new();
        for name in names {
            digest.update(name.to_string());
            digest.update("\n");
        }
        Self(hex(digest.finalize().get(..DIGEST).unwrap_or_default()))
    }
}

/// So many bytes of a digest are enough for names that nobody can choose.
const DIGEST: usize = 12;

/// What stands in the file of a case: its id, its newest revision, and what is known of it.
type Known = (CaseId, String, Summary, Option<Touched>, Option<Names>);

/// The file, with cases as this format or an earlier one has them.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File<C> {
    format: u32,
    vault: VaultId,
    cases: Vec<C>,
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
        let text = text.trim_end();
        match serde_json::from_str::<File<Known>>(text) {
            Ok(file) => Self::of(file, FORMAT, vault, |known| known),
            // As it was written before.
            Err(_) => {
                let file: File<(CaseId, String, Summary)> = ron::from_str(text).ok()?; // none to be trusted
                Self::of(file, 1, vault, |(id, name, summary)| (id, name, summary, None, None))
            }
        }
    }

    fn of<C>(file: File<C>, format: u32, vault: &VaultId, known: fn(C) -> Known) -> Option<Self> {
        if file.format != format || &file.vault != vault {
            return None;
        }
        let seen = |(id, name, summary, touched, one_work): Known| {
            Some((id, Seen { file: FileName::parse(&name)?, summary, touched, one_work }))
        };
        let cases = file.cases.into_iter().map(known).map(seen).collect::<Option<_>>()?;
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
        let line = |(id, seen): (&CaseId, &Seen)| -> Known {
            let Seen { file, summary, touched, one_work } = seen.clone();
            (id.clone(), file.to_string(), summary, touched, one_work)
        };
        let file = File {
            format: FORMAT,
            vault: vault.clone(),
            cases: self.cases.iter().map(line).collect(),
            logged: self.logged.clone(),
            waiting: self.waiting.clone(),
            settled: self.settled.clone(),
            log: self.log,
        };
        let mut text =
            serde_json::to_vec(&file).map_err(|error| VaultError::Summary { cause: error.to_string() })?;
        text.resize(padded(text.len()), b' ');
        let sealed = seal.seal(&text).map_err(|_| VaultError::Locked)?;
        match write::write(files, root, NAME, &sealed, Taken::Replace) {
            Ok(()) | Err(WriteError::Taken) => Ok(()),
            Err(WriteError::Vault(error)) => Err(error),
        }
    }
}
