//! Where things rest: cases, settings, saved papers. It reads and writes for every room (what others may ask of the disk is
//! listed in `tests/house`) and knows nothing of what is inside a case: bytes come in, bytes go out, and a [`Summary`] for
//! the list.
//!
//! ```text
//! HOME/                    local data folder, or WEEGWIJZER_HOME          0700, files 0600
//!   lock                   held for as long as the program is open
//!   settings.ron
//!   sociale-kaart.ron      whom one calls; nothing about a patient
//!   vault/                 real cases, sealed
//!     vault.ron            format, id, day of founding, and what the inbox is sealed for; nothing personal
//!     keys/identity.age    the keys, wrapped by the passphrase; identity.previous.age until the next unlock
//!     keys/recovery.age    the keys, sealed for the recovery key on paper
//!     keys/held.age        the keys, wrapped by a key that the computer holds until there is a passphrase; then it is gone
//!     cases/ID/            00000001-9f86d081.case.age, one file a revision, never overwritten
//!     inbox/ID/            the same, kept while the vault was locked, sealed for the inbox
//!     log/                 who did what when: 00000001.log.age, one file a session
//!     backup.ron           when the last copy was made
//!     index.age            what the list shows; may be thrown away
//!     quarantine/ID/       files that are not what they should be
//!     refused/ID/          cases that waited in the inbox and that the user did not know
//!     erasing/ID           a sealed mark: this case is being erased, and why
//!     reserve              4 MiB of nothing, given up when the disk is full
//!   practice/cases/ID/     practice cases, in the clear: 00000001-9f86d081.case; neither can enter the other
//!   protocols/             the user's own protocols, only ever read
//!   courses/               the user's own courses, only ever read
//!   scenarios/PROTOCOL/    the user's own fictional cases, in the clear
//!   groups.ron             what groups did with fictional cases, in the clear, until it is printed or thrown away
//!   editions/              the editions of protocols that kept cases were made with
//!   spool/                 what is on its way to a printer; empty at all other times
//!   papers/                saved papers, when HOME was chosen with WEEGWIJZER_HOME
//! ```
//!
//! In the user's own settings folder lies `vault.ron` as it was when the vault in the default home was opened last, and
//! `log.ron` with how far its log had come.
//!
//! A file is written whole to a temporary name, flushed, given its name, and its folder flushed; only then is a
//! save acknowledged. Every access goes through [`Files`], so that tests can let each of those steps fail, and
//! every revision through [`Seal`].

mod backup;
mod ballast;
#[cfg(unix)]
mod below;
mod cases;
mod door;
mod drawer;
mod editions;
mod erase;
mod error;
mod exchange;
mod fictional;
mod files;
mod held;
mod home;
mod index;
mod joining;
mod key_files;
mod leaving;
mod lineage;
mod list;
pub mod log;
mod once_more;
mod opened;
mod papers;
pub(crate) mod patience;
mod phonebook;
pub mod place;
mod policy;
mod protocols;
mod prune;
mod quarantine;
mod reading;
mod revision;
mod save_as;
mod seal;
mod settings;
mod sheet;
mod spool;
mod stamp;
mod typed;
mod warning;
mod words;
mod write;

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::protocol::load::SourceFile;

pub use backup::{BackedUp, Checked, Opener, Restored};
pub use ballast::Room;
pub use cases::{CaseStore, Listed, Listing, Place, Saved};
pub use door::{Closing, Standing, Unlocked};
pub use editions::Editions;
pub use erase::{Erased, Reason};
pub use error::VaultError;
pub use exchange::{Edition, Incoming, NotTaken, file_name as exchange_file_name, look as look_at_exchange};
pub use fictional::Fiction;
pub use files::{Disk, Draft, Entry, Files, Held, HeldFolder, Links, Touched};
pub use home::Home;
pub use key_files::Mended;
pub use papers::Papers;
pub use phonebook::{
    NotShared, PHONEBOOK, PhonebookStore, Shared, phonebook_to_share, read as read_phonebook,
    read_shared_phonebook,
};
pub use policy::Policy;
pub use protocols::{agreements, perhaps_misnamed, protocol_folders, read_protocol};
pub(crate) use protocols::{read_beside, same_folder};
pub use reading::Opened;
pub use revision::{CaseId, Shelf, Summary};
pub(crate) use save_as::make_folder;
pub use save_as::{Existing, save_as};
pub use seal::{
    NewKeys, NotAKey, Passphrase, Plain, RecoveryKey, RecoverySheet, Seal, SealError, TooWeak, VaultId,
};
pub use settings::{
    Capture, Choice, Chosen, Idle, Kept, Layout, Look, Placed, Settings, SettingsStore, TextSize,
};
pub use spool::{Spool, Spooled};
pub(crate) use typed::read_typed;
pub use warning::Warning;

use ballast::Ballast;
use home::Lock;
use key_files::KeyFiles;
use leaving::Leaving;
use log::{AccessLog, Who};
use opened::Way;
use seal::{Ring, State};

/// What keeping costs: how much work a passphrase takes to try, and how much room is held in reserve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    work: u8,
    reserve: usize,
}

impl Cost {
    /// What the program uses: 256 MiB and about a second for each try, 4 MiB in reserve.
    pub const FULL: Self = Self { work: 18, reserve: 4 * 1024 * 1024 };
    /// For tests only: a vault founded with it protects nothing.
    pub const TEST: Self = Self { work: 1, reserve: 256 };
}

/// Everything the program keeps, opened: it holds the lock, so there is one at a time.
///
/// Share it in an `Arc`; every method takes `&self` and may be called from a worker thread. Those that take a
/// passphrase work for about a second.
#[derive(Debug)]
pub struct Vault {
    home: Home,
    ring: Arc<Ring>,
    key_files: KeyFiles,
    ballast: Arc<Ballast>,
    real: CaseStore,
    practice: CaseStore,
    settings: SettingsStore,
    phonebook: PhonebookStore,
    papers: Papers,
    log: Arc<AccessLog>,
    cost: Cost,
    editions: Editions,
    files: Arc<dyn Files>,
    /// One founding, unlocking, locking or change of passphrase at a time.
    door: Mutex<()>,
    /// Whether somebody else on this computer may look into a folder that was there.
    open_to_others: bool,
    leaving: Arc<Leaving>,
    /// Whether the computer holds the key, because nobody chose a passphrase yet.
    held: AtomicBool,
    /// Released when the vault is dropped, or by the system when the program dies.
    _lock: Lock,
}

/// A folder among the user's own protocols: its name, and its files or why they could not be read.
pub(crate) type OwnProtocol = (String, Result<Vec<SourceFile>, VaultError>);

impl Vault {
    /// Opens what is kept in `home` on the real disk, makes its folders when they are missing, and removes what an
    /// interrupted save left behind. Never asks for a passphrase: see [`Vault::standing`].
    ///
    /// # Errors
    /// When the folder cannot be made or written, or another Weegwijzer has it open.
    pub fn open(home: Home) -> Result<Self, VaultError> {
        Self::open_with(home, Arc::new(Disk), Cost::FULL)
    }

    /// Opens it with other files, or at another cost.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub fn open_with(home: Home, files: Arc<dyn Files>, cost: Cost) -> Result<Self, VaultError> {
        let opened = Arc::new(opened::Opened::new(files));
        let files: Arc<dyn Files> = Arc::clone(&opened) as Arc<dyn Files>;
        write::ensure_folder(&*files, home.path())?;
        let lock = Lock::take(&*files, &home)?;
        let open_to_others = !home.keep_private(&*files);
        let shelves = Shelf::ALL.map(|shelf| home.path().join(shelf.folder()));
        for shelf in &shelves {
            write::ensure_folder(&*files, &cases::folder(shelf))?;
        }
        // What the owner keeps elsewhere they lay a link to; below that nobody leads anything astray.
        let within = shelves.into_iter().flat_map(|shelf| {
            let cases = cases::folder(&shelf);
            [(shelf, Way::Held(Links::First)), (cases, Way::Held(Links::Refused))]
        });
        let held = std::iter::once((home.path().to_owned(), Way::Name)).chain(within);
        opened.hold(home.path().join(home::LOCK), held)?;
        let root = home.path().join(Shelf::Real.folder());
        let key_files = KeyFiles::new(Arc::clone(&files), root.clone(), home.memory(), cost.work);
        let founded = key_files.are_there()? || key_files::anything_sealed(&*files, &root)?;
        let held = AtomicBool::new(key_files.are_held()?);
        let state = if founded { State::Locked(key_files.mark()) } else { State::None };
        let ring = Arc::new(Ring::new(state));
        let leaving = Arc::new(Leaving::default());
        let saving: Arc<dyn Files> = Arc::new(opened.hurried_by(Arc::clone(&leaving)));
        let (folder, memory) = (root.join("log"), home.memory());
        let log = AccessLog::new(Arc::clone(&saving), Arc::clone(&ring), folder, memory, Who::here());
        let log = Arc::new(log);
        let ballast = Arc::new(Ballast::new(Arc::clone(&files), root, cost.reserve));
        // Nothing practised is worth the reserve of the vault.
        let none = Arc::new(Ballast::new(Arc::clone(&files), home.path().to_owned(), 0));
        let open = |shelf, ring, log, ballast| {
            let files = [&files, &saving].map(Arc::clone);
            CaseStore::open(files, home.path(), shelf, ring, log, ballast)
        };
        let real = open(Shelf::Real, Some(Arc::clone(&ring)), Some(Arc::clone(&log)), Arc::clone(&ballast))?;
        let practice = open(Shelf::Practice, None, None, none)?;
        key_files.sweep();
        // Harmless when it stays, and there may be no log yet.
        #[expect(clippy::let_underscore_must_use, reason = "harmless when it stays")]
        let _ = write::sweep(&*files, &home.path().join(Shelf::Real.folder()).join("log"));
        let phonebook = PhonebookStore::new(Arc::clone(&files), home.path());
        let settings = SettingsStore::open(Arc::clone(&files), home.path())?;
        let papers = Papers::new(Arc::clone(&files), home.papers());
        let editions = Editions::new(saving, home.path());
        let door = Mutex::default();
        Ok(Self {
            home,
            ring,
            key_files,
            ballast,
            real,
            practice,
            settings,
            phonebook,
            papers,
            editions,
            log,
            cost,
            files,
            door,
            open_to_others,
            leaving,
            held,
            _lock: lock,
        })
    }

    fn at_the_door(&self) -> MutexGuard<'_, ()> {
        // A panic in another unlock leaves nothing half done.
        self.door.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The window is being closed, or stays after all: what is being saved waits for a late disk only for a moment.
    pub fn leaves(&self, leaves: bool) {
        self.leaving.set(leaves);
    }

    /// The folder of the real cases and their keys.
    pub(crate) fn root(&self) -> PathBuf {
        self.home.path().join(Shelf::Real.folder())
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

    /// The user's own protocols, in the folder of this vault: the name of each folder with its files, or why they could not be
    /// read. A folder that holds no protocol is among them: its owner must be told.
    ///
    /// # Errors
    /// When there is such a folder and it cannot be read.
    pub fn protocols(&self) -> Result<Vec<OwnProtocol>, VaultError> {
        let folders = protocols::all_folders(&*self.files, &self.home.own_protocols())?;
        let read = folders.iter().filter_map(|folder| {
            let name = folder.file_name()?.to_string_lossy().into_owned();
            Some((name, read_protocol(&*self.files, folder)))
        });
        Ok(read.collect())
    }

    /// The names of the folders of the user's own protocols, of which nothing is read yet.
    ///
    /// # Errors
    /// When there is a folder of them and it cannot be read.
    pub fn protocol_folders(&self) -> Result<Vec<String>, VaultError> {
        let folders = protocols::all_folders(&*self.files, &self.home.protocols())?;
        let named = folders.iter().filter_map(|folder| folder.file_name());
        Ok(named.map(|name| name.to_string_lossy().into_owned()).collect())
    }

    /// The files of local agreements that lie beside the user's own protocols.
    ///
    /// # Errors
    /// When the folder or one of them cannot be read.
    pub fn agreements(&self) -> Result<Vec<SourceFile>, VaultError> {
        protocols::agreements(&*self.files, &self.home.protocols())
    }

    /// Keeps local agreements in a file of this name beside the user's own protocols, in the place of what was read there before;
    /// without any the file goes.
    ///
    /// # Errors
    /// When the file is not what it was, or it cannot be written; what is there then stays.
    pub fn keep_agreements(
        &self,
        name: &str,
        before: Option<&[u8]>,
        now: Option<&[u8]>,
    ) -> Result<(), VaultError> {
        protocols::keep_agreements(&*self.files, &self.home.protocols(), name, before, now)
    }

    /// The files beside the user's own protocols that may be agreements under a name by which nobody reads them.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn perhaps_misnamed(&self) -> Result<Vec<SourceFile>, VaultError> {
        protocols::perhaps_misnamed(&*self.files, &self.home.protocols())
    }

    /// The files of the user's own protocol in the folder of this name.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn read_protocol(&self, name: &str) -> Result<Vec<SourceFile>, VaultError> {
        read_protocol(&*self.files, &self.home.protocols().join(name))
    }

    /// The cases of one shelf.
    #[must_use]
    pub const fn cases(&self, shelf: Shelf) -> &CaseStore {
        match shelf {
            Shelf::Real => &self.real,
            Shelf::Practice => &self.practice,
        }
    }

    /// Who did what, when.
    #[must_use]
    pub fn log(&self) -> &AccessLog {
        &self.log
    }

    /// Reads what is asked of the log, which is itself written down.
    ///
    /// # Errors
    /// When the vault is not open, or the log cannot be read at all.
    pub fn read_log(&self, wanted: &log::Wanted) -> Result<log::Book, VaultError> {
        self.log.tell_of(log::Action::LogRead, wanted.case.as_ref(), None);
        self.log.read(wanted)
    }

    /// Writes down that a paper about a case was printed, or saved as a file.
    pub fn printed(&self, id: &CaseId) {
        self.log.tell_of(log::Action::CasePrinted, Some(id), None);
    }

    /// Whom one calls.
    #[must_use]
    pub const fn phonebook(&self) -> &PhonebookStore {
        &self.phonebook
    }

    /// The settings of this user.
    #[must_use]
    pub const fn settings(&self) -> &SettingsStore {
        &self.settings
    }

    /// The editions of protocols that kept cases were made with.
    #[must_use]
    pub const fn editions(&self) -> &Editions {
        &self.editions
    }

    /// Where papers are saved.
    #[must_use]
    pub const fn papers(&self) -> &Papers {
        &self.papers
    }
}
