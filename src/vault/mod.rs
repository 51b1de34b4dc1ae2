//! Where things rest: cases, settings, saved papers. The only room that touches the disk; it knows nothing of
//! what is inside a case: bytes come in, bytes go out, and a [`Summary`] for the list.
//!
//! ```text
//! HOME/                 local data folder, or WEEGWIJZER_HOME          0700, files 0600
//!   lock                held for as long as the program is open
//!   settings.ron
//!   vault/cases/ID/     real cases:     00000001-9f86d081.case, one file a revision, never overwritten
//!   practice/cases/ID/  practice cases: the same, and neither can enter the other
//!   protocols/          the user's own protocols, only ever read
//!   spool/              what is on its way to a printer; empty at all other times
//!   papers/             saved papers, when HOME was chosen with WEEGWIJZER_HOME
//! ```
//!
//! A file is written whole to a temporary name, flushed, given its name, and its folder flushed; only then is a
//! save acknowledged. Every access goes through [`Files`], so that tests can let each of those steps fail, and
//! every revision through [`Seal`], so that encryption can move in without touching anything else.

mod cases;
mod error;
mod files;
mod home;
mod papers;
mod protocols;
mod revision;
mod save_as;
mod seal;
mod settings;
mod spool;
mod write;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::protocol::load::SourceFile;

pub use cases::{CaseStore, Listed, Listing, Opened, Saved, Warning};
pub use error::VaultError;
pub use files::{Disk, Draft, Entry, Files};
pub use home::{Home, Lock};
pub use papers::Papers;
pub use protocols::{protocol_folders, read_protocol};
pub use revision::{CaseId, Shelf, Summary};
pub use save_as::save_as;
pub use seal::{Plain, Seal, SealError};
pub use settings::{Kept, Layout, Look, Settings, SettingsStore, TextSize};
pub use spool::{Spool, Spooled};

/// Everything the program keeps, opened: it holds the lock, so there is one at a time.
///
/// Share it in an `Arc`; every method takes `&self` and may be called from a worker thread.
#[derive(Debug)]
pub struct Vault {
    home: Home,
    real: CaseStore,
    practice: CaseStore,
    settings: SettingsStore,
    papers: Papers,
    files: Arc<dyn Files>,
    /// Released when the vault is dropped, or by the system when the program dies.
    _lock: Lock,
}

impl Vault {
    /// Opens the vault in `home` on the real disk, makes its folders when they are missing, and removes what an
    /// interrupted save left behind.
    ///
    /// # Errors
    /// When the folder cannot be made or written, or another Weegwijzer has it open.
    pub fn open(home: Home) -> Result<Self, VaultError> {
        Self::open_with(home, Arc::new(Disk), Arc::new(Plain))
    }

    /// Opens the vault with other files or another seal.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub fn open_with(home: Home, files: Arc<dyn Files>, seal: Arc<dyn Seal>) -> Result<Self, VaultError> {
        write::ensure_folder(&*files, home.path())?;
        let lock = Lock::take(&home)?;
        let real = CaseStore::open(Arc::clone(&files), Arc::clone(&seal), home.path(), Shelf::Real)?;
        let practice = CaseStore::open(Arc::clone(&files), seal, home.path(), Shelf::Practice)?;
        let settings = SettingsStore::open(Arc::clone(&files), home.path())?;
        let papers = Papers::new(Arc::clone(&files), home.papers());
        Ok(Self { home, real, practice, settings, papers, files, _lock: lock })
    }

    /// Where this vault is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.home.path()
    }

    /// Where the user's own protocols are.
    #[must_use]
    pub fn protocol_folder(&self) -> PathBuf {
        self.home.protocols()
    }

    /// The user's own protocols: the name of each folder with its files. What cannot be read is passed over.
    #[must_use]
    pub fn protocols(&self) -> Vec<(String, Vec<SourceFile>)> {
        let folders = protocol_folders(&*self.files, &self.home.protocols()).unwrap_or_default();
        folders
            .into_iter()
            .filter_map(|folder| {
                let name = folder.file_name()?.to_string_lossy().into_owned();
                Some((name, read_protocol(&*self.files, &folder).ok()?))
            })
            .collect()
    }

    /// The cases of one shelf.
    #[must_use]
    pub const fn cases(&self, shelf: Shelf) -> &CaseStore {
        match shelf {
            Shelf::Real => &self.real,
            Shelf::Practice => &self.practice,
        }
    }

    /// The settings of this user.
    #[must_use]
    pub const fn settings(&self) -> &SettingsStore {
        &self.settings
    }

    /// Where papers are saved.
    #[must_use]
    pub const fn papers(&self) -> &Papers {
        &self.papers
    }
}
