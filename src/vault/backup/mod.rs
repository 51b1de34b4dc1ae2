//! A copy of the vault in a folder the user chose, and the way back. What is sealed stays sealed: a copy is as
//! unreadable as the vault. Of each case it holds the newest revision that can be read.
//!
//! ```text
//! FOLDER/weegwijzer-20261122T014500Z/
//!   contents.age   what is in it, with the SHA-256 of each file, sealed for the vault
//!   contents.ron   the same for anybody to read: a hint; the two are written last, so that half a copy is none
//!   vault/         keys, mark, cases, inbox and log, under the names they have in the vault
//!   protocols/     the user's own protocols
//!   scenarios/     the user's own fictional cases
//!   editions/      the editions of protocols that cases were made with
//! ```

mod contents;
mod fetch;
mod gather;
mod listed;
mod restore;

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Vault;
use super::door::Standing;
use super::error::VaultError;
use super::log::Action;
use super::revision::CaseId;
use super::seal::State;
use super::typed;
use super::write::{self, Taken, WriteError};

use listed::Listed;

pub use restore::Opener;

/// When the last copy was made, in the vault's folder. Nothing personal.
const LAST: &str = "backup.ron";
/// How the name of every copy begins; what follows is when it was made.
pub(super) const BEGINNING: &str = "weegwijzer-";

/// Whether this folder is a copy, by what lies in it; whether it is whole is another matter.
#[must_use]
pub(super) fn is_copy(folder: &Path) -> bool {
    folder.join(listed::SEALED).is_file()
}

/// A copy that was made and read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackedUp {
    /// The folder of this copy.
    pub folder: PathBuf,
    /// What is in it.
    pub checked: Checked,
    /// Cases of which no revision could be read, and why: they are not in it.
    pub left: Vec<(CaseId, VaultError)>,
}

/// What was found in a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// When it was made.
    pub made: Timestamp,
    /// How many cases are in it.
    pub cases: usize,
    /// How many files.
    pub files: usize,
    /// How many bytes.
    pub bytes: u64,
    /// Files that are missing, or are not what was written.
    pub bad: Vec<VaultError>,
    /// Cases that are not in it, because they could not be read when it was made.
    pub left: Vec<CaseId>,
}

impl Checked {
    /// Whether everything in it can be put back.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.bad.is_empty()
    }
}

/// A vault that was put back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// When the copy was made: what changed after that is not in it.
    pub made: Timestamp,
    /// How many cases came back.
    pub cases: usize,
    /// Files of the copy that are missing or damaged, and did not come back.
    pub bad: Vec<VaultError>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Last {
    format: u32,
    at: Timestamp,
}

impl Vault {
    /// Makes a copy of the vault in a new folder inside `folder`, and reads every file of it back. On `Ok` with
    /// [`Checked::is_whole`] the copy can be restored from; look at [`BackedUp::left`] as well.
    ///
    /// # Errors
    /// When the vault is not open or has no passphrase yet, `folder` is not a whole path, leads nowhere or is inside the vault's own folder,
    /// or the disk refuses.
    pub fn back_up(&self, folder: &Path, now: Timestamp) -> Result<BackedUp, VaultError> {
        let result = self.copy_to(folder, now);
        self.log.tell_of(Action::BackedUp, None, result.as_ref().err());
        result
    }

    fn copy_to(&self, folder: &Path, now: Timestamp) -> Result<BackedUp, VaultError> {
        typed::leads_somewhere(&*self.files, folder, self.papers.folder())?;
        if folder.starts_with(self.folder()) {
            return Err(VaultError::InsideVault { path: folder.to_owned() });
        }
        let State::Open(keys) = self.ring.state() else { return Err(self.not_open()) };
        if self.is_held() {
            return Err(VaultError::NoPassphraseYet);
        }
        let copy =
            self.new_folder(folder, now).map_err(|error| typed::explain(&*self.files, folder, error))?;
        let (contents, left) = self.gather(&keys, &copy, now)?;
        let checked = contents.check(&*self.files, &copy, &keys);
        // Only now is it a copy: what came before may stop halfway.
        listed::seal(&contents, &*self.files, &copy, &keys)?;
        contents.write(&*self.files, &copy)?;
        self.remember(now)?;
        Ok(BackedUp { folder: copy, checked, left })
    }

    /// Reads every file of a copy, and opens what is sealed with the keys of this vault. `folder` is the copy, or a
    /// folder with copies, of which the newest counts.
    ///
    /// # Errors
    /// When the vault is not open, `folder` is not a copy, or it is one of another vault.
    pub fn check_backup(&self, folder: &Path) -> Result<Checked, VaultError> {
        let State::Open(keys) = self.ring.state() else { return Err(self.not_open()) };
        let folder = contents::find(&*self.files, folder)?;
        let Listed { contents, bad } = listed::read(&*self.files, &folder, &keys)?;
        let checked = contents.check(&*self.files, &folder, &keys);
        Ok(Checked { bad: bad.into_iter().chain(checked.bad).collect(), ..checked })
    }

    /// When a copy was made last; none when never, or when that cannot be read.
    #[must_use]
    pub fn last_backup(&self) -> Option<Timestamp> {
        let bytes = self.files.read(&self.root().join(LAST), 1024).ok()?; // a reminder that comes too early
        ron::de::from_bytes::<Last>(&bytes).ok().map(|last| last.at) // likewise
    }

    fn remember(&self, at: Timestamp) -> Result<(), VaultError> {
        let text = ron::to_string(&Last { format: 1, at })
            .map_err(|error| VaultError::Summary { cause: error.to_string() })?;
        match write::write(&*self.files, &self.root(), LAST, text.as_bytes(), Taken::Replace) {
            Ok(()) | Err(WriteError::Taken) => Ok(()),
            Err(WriteError::Vault(error)) => Err(error),
        }
    }

    fn not_open(&self) -> VaultError {
        if self.standing() == Standing::None { VaultError::NotFounded } else { VaultError::Locked }
    }

    /// A folder that nobody else has: of two copies in one second the second gets a number.
    fn new_folder(&self, above: &Path, now: Timestamp) -> Result<PathBuf, VaultError> {
        let moment = now.strftime("%Y%m%dT%H%M%SZ");
        for number in 1..100 {
            let suffix = if number == 1 { String::new() } else { format!("-{number}") };
            let folder = above.join(format!("{BEGINNING}{moment}{suffix}"));
            let taken = self.files.exists(&folder).map_err(|error| VaultError::writing(&folder, &error))?;
            if !taken {
                write::ensure_folder(&*self.files, &folder)?;
                return Ok(folder);
            }
        }
        Err(VaultError::FolderFull { path: above.to_owned() })
    }
}
