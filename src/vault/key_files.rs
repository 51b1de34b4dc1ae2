//! The files with the keys, under `vault/`: wrapped by the passphrase, sealed for the recovery key, and the mark
//! that anybody may read. They are the only files of the vault that are ever replaced, besides the index.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use age::secrecy::ExposeSecret as _;
use age::secrecy::zeroize::Zeroize as _;

use super::drawer::{self, Drawer};
use super::error::VaultError;
use super::files::Files;
use super::log;
use super::revision::Shelf;
use super::seal::{ForVault, Keys, Mark, NewKeys, Passphrase, RecoveryKey, Seal as _, SealError, open_for};
use super::sheet::Sheet;
use super::write::{self, Taken, WriteError};

/// No key file is larger.
const LARGEST: u64 = 64 * 1024;

const IDENTITY: &str = "identity.age";
/// The one before, until the new passphrase has opened the vault once.
const PREVIOUS: &str = "identity.previous.age";
/// For as long as there is no passphrase: opened by a key that the computer holds.
const HELD: &str = "held.age";
/// A random key of 256 bits needs no work to keep others from trying it.
const HELD_WORK: u8 = 1;
const RECOVERY: &str = "recovery.age";
const MARK: &str = "vault.ron";

/// Something of the vault that somebody had changed, and that is as it should be again as far as it can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mended {
    /// What says for what cases are sealed while the vault is locked, and which vault this is.
    Mark,
    /// What the recovery sheet opens.
    Sheet,
    /// The keys or what the sheet opens, which were those of a sheet before the newest.
    FormerSheet,
    /// The log, of which a part was not there any more.
    Log,
    /// The folder, which others on this computer may still look into.
    OpenFolder,
    /// A mark that a case was to be erased, which this vault did not make. It is gone, and nothing was erased.
    ErasingMark,
}

/// The files with the keys of one vault.
#[derive(Debug)]
pub(super) struct KeyFiles {
    files: Arc<dyn Files>,
    root: PathBuf,
    /// Where the mark is remembered as it was when the vault was opened last, if anywhere.
    memory: Option<PathBuf>,
    /// The work factor of the passphrase.
    work: u8,
}

impl KeyFiles {
    pub(super) fn new(files: Arc<dyn Files>, root: PathBuf, memory: Option<PathBuf>, work: u8) -> Self {
        Self { files, root, memory, work }
    }

    fn folder(&self) -> PathBuf {
        self.root.join("keys")
    }

    /// Whether there are keys that a passphrase opens, or one that is held.
    pub(super) fn are_there(&self) -> Result<bool, VaultError> {
        Ok(self.with_passphrase()? || self.is_there(HELD)?)
    }

    /// Whether only a key that the computer holds opens them. Where a passphrase does, what lies beside it counts for nothing:
    /// anybody who may write here could have put it there.
    pub(super) fn are_held(&self) -> Result<bool, VaultError> {
        Ok(!self.with_passphrase()? && self.is_there(HELD)?)
    }

    fn with_passphrase(&self) -> Result<bool, VaultError> {
        Ok(self.is_there(IDENTITY)? || self.is_there(PREVIOUS)?)
    }

    fn is_there(&self, name: &str) -> Result<bool, VaultError> {
        let path = self.folder().join(name);
        self.files.exists(&path).map_err(|error| VaultError::reading(&path, &error))
    }

    /// Removes what an interrupted change left.
    pub(super) fn sweep(&self) {
        #[expect(clippy::let_underscore_must_use, reason = "harmless when it stays")]
        let _ = write::sweep(&*self.files, &self.folder());
    }

    /// For what cases are sealed while the vault is locked; `None` when that cannot be told. Whoever can write in the folder can
    /// change the mark: of the same vault the remembered one counts, and of another vault none does until it was opened.
    pub(super) fn mark(&self) -> Option<Mark> {
        let lies_here = self.mark_in(&self.root);
        let remembered = self.memory.as_ref().and_then(|memory| self.mark_in(memory));
        match (lies_here, remembered) {
            (Some(lies_here), Some(remembered)) if remembered.vault != lies_here.vault => None,
            (_, Some(remembered)) => Some(remembered),
            (lies_here, None) => lies_here,
        }
    }

    fn mark_in(&self, folder: &Path) -> Option<Mark> {
        let text = self.files.read(&folder.join(MARK), LARGEST).ok()?; // the keys can tell it again
        Mark::from_text(&text).ok() // likewise
    }

    /// Whether these keys opened the vault here before.
    fn remembers(&self, keys: &Keys) -> bool {
        self.memory.as_ref().is_some_and(|memory| self.mark_in(memory) == Some(keys.mark()))
    }

    fn remember(&self, keys: &Keys) {
        let Some(memory) = self.memory.as_ref().filter(|_| !self.remembers(keys)) else { return };
        #[expect(
            clippy::let_underscore_must_use,
            reason = "what is not remembered is what the folder says, as before"
        )]
        let _ =
            write::ensure_folder(&*self.files, memory).and_then(|()| self.write_mark(memory, &keys.mark()));
    }

    /// Writes everything a new vault needs. The passphrase's file comes last: with it the vault is there.
    pub(super) fn found(&self, keys: &Keys, passphrase: &Passphrase) -> Result<(), VaultError> {
        let wrapped = self.wrapped(keys, passphrase)?;
        write::ensure_folder(&*self.files, &self.folder())?;
        self.write_recovery(keys)?;
        self.write_mark(&self.root, &keys.mark())?;
        self.replace(&self.folder(), IDENTITY, &wrapped)?;
        self.remember(keys);
        Ok(())
    }

    /// As [`KeyFiles::found`], with a key that the computer holds in the place of a passphrase.
    pub(super) fn found_held(&self, new: &NewKeys, key: &Passphrase) -> Result<(), VaultError> {
        let path = self.folder().join(HELD);
        let text = new.to_text()?;
        let failed = |_| VaultError::NotSaved { path, cause: "it cannot be sealed".to_owned() };
        let wrapped = key.wrap(text.expose_secret().as_bytes(), HELD_WORK).map_err(failed)?;
        write::ensure_folder(&*self.files, &self.folder())?;
        self.write_recovery(&new.keys)?;
        self.write_mark(&self.root, &new.keys.mark())?;
        self.replace(&self.folder(), HELD, &wrapped)?;
        self.remember(&new.keys);
        Ok(())
    }

    /// The keys, opened by the key that the computer holds, with what stands on their sheet.
    pub(super) fn open_held(&self, key: &Passphrase) -> Result<NewKeys, VaultError> {
        let path = self.folder().join(HELD);
        let mut sheet = None;
        let opened = self.open_file(HELD, |sealed| {
            let text = key.unwrap(sealed)?;
            sheet = NewKeys::sheet_in(&text);
            Ok(text)
        });
        let keys = opened.map_err(|error| match error {
            VaultError::Foreign { .. } => VaultError::WrongHeldKey,
            VaultError::Damaged { path } => VaultError::KeysDamaged { path },
            VaultError::NotReadable { path, .. } if matches!(self.files.exists(&path), Ok(false)) => {
                VaultError::KeysMissing { path }
            }
            other => other,
        })?;
        NewKeys::of(keys, sheet).ok_or(VaultError::KeysDamaged { path })
    }

    /// The keys, opened by the passphrase.
    pub(super) fn open(&self, passphrase: &Passphrase) -> Result<Keys, VaultError> {
        let path = self.folder().join(IDENTITY);
        match self.open_file(IDENTITY, |sealed| passphrase.unwrap(sealed)) {
            Err(VaultError::Foreign { .. }) => Err(VaultError::WrongPassphrase),
            Err(VaultError::Damaged { .. }) => match self.open_previous(passphrase) {
                Err(VaultError::NotReadable { .. }) => Err(VaultError::KeysDamaged { path }),
                other => other,
            },
            // One changed digit makes it say so.
            Err(newer @ VaultError::NewerFormat { .. }) => match self.open_previous(passphrase) {
                Err(VaultError::NotReadable { .. }) => Err(newer),
                other => other,
            },
            Err(VaultError::NotReadable { .. }) if matches!(self.files.exists(&path), Ok(false)) => {
                match self.open_previous(passphrase) {
                    Err(VaultError::NotReadable { .. }) => Err(VaultError::KeysMissing { path }),
                    other => other,
                }
            }
            other => other,
        }
    }

    /// The keys as they were before the passphrase was changed last, when the new file came to nothing.
    fn open_previous(&self, passphrase: &Passphrase) -> Result<Keys, VaultError> {
        match self.open_file(PREVIOUS, |sealed| passphrase.unwrap(sealed)) {
            Err(VaultError::Foreign { .. }) => Err(VaultError::WrongPassphrase),
            Err(VaultError::Damaged { path }) => Err(VaultError::KeysDamaged { path }),
            Ok(keys) => {
                // It takes the place of what came to nothing, or what opened the vault now is swept away behind that.
                let folder = self.folder();
                #[expect(
                    clippy::let_underscore_must_use,
                    reason = "where nothing can be renamed, nothing is removed"
                )]
                let _ = self
                    .files
                    .rename(&folder.join(PREVIOUS), &folder.join(IDENTITY))
                    .and_then(|()| self.files.sync_folder(&folder));
                Ok(keys)
            }
            other => other,
        }
    }

    /// The keys, opened by the recovery key.
    pub(super) fn open_with(&self, key: &RecoveryKey) -> Result<Keys, VaultError> {
        let path = self.folder().join(RECOVERY);
        match self.open_file(RECOVERY, |sealed| open_for(sealed, key)) {
            Err(VaultError::Foreign { .. }) => Err(VaultError::WrongRecoveryKey),
            Err(VaultError::Damaged { path }) => Err(VaultError::KeysDamaged { path }),
            Err(VaultError::NotReadable { .. }) if matches!(self.files.exists(&path), Ok(false)) => {
                Err(VaultError::KeysMissing { path })
            }
            other => other,
        }
    }

    fn open_file(
        &self,
        name: &str,
        open: impl FnOnce(&[u8]) -> Result<Vec<u8>, SealError>,
    ) -> Result<Keys, VaultError> {
        let path = self.folder().join(name);
        let sealed = self.files.read(&path, LARGEST).map_err(|error| match error.kind() {
            ErrorKind::FileTooLarge => VaultError::Damaged { path: path.clone() },
            _ => VaultError::reading(&path, &error),
        })?;
        let read = open(&sealed).and_then(|mut text| {
            let keys = Keys::from_text(&text);
            text.zeroize();
            keys
        });
        let keys = read.map_err(|error| match error {
            SealError::Newer => VaultError::NewerFormat { path: path.clone() },
            SealError::Foreign => VaultError::Foreign { path: path.clone() },
            SealError::Damaged | SealError::NoKey => VaultError::Damaged { path: path.clone() },
        })?;
        match self.mark_in(&self.root) {
            // Anybody can have changed the mark. What the keys say is sealed, and so is what they open.
            Some(mark)
                if mark.vault != keys.vault && !self.remembers(&keys) && !self.belong_here(&keys)? =>
            {
                Err(VaultError::OtherVault { path })
            }
            _ => Ok(keys),
        }
    }

    /// Whether anything in the vault opens with these keys: a case, or a part of the log, which the founding of a vault begins.
    /// Where nothing is sealed yet, nothing is shut out.
    fn belong_here(&self, keys: &Keys) -> Result<bool, VaultError> {
        let cases = self.root.join("cases");
        let seal = ForVault(Arc::new(keys.clone()));
        let mut nothing = true;
        for id in drawer::ids(&*self.files, &cases)? {
            let drawer = Drawer {
                files: &*self.files,
                folder: cases.join(id.as_str()),
                id: &id,
                shelf: Shelf::Real,
                seal: &seal,
                vault: Some(keys.vault.clone()),
            };
            let names = drawer.names()?;
            if names.iter().rev().any(|name| drawer.load(name).is_ok()) {
                return Ok(true);
            }
            nothing = nothing && names.is_empty();
        }
        Ok(match log::opens_with(&*self.files, &self.root.join("log"), &seal) {
            Some(opens) => opens,
            None => nothing,
        })
    }

    /// Puts another passphrase on the keys. The file before is kept until the new one has opened the vault once.
    pub(super) fn rewrap(&self, keys: &Keys, passphrase: &Passphrase) -> Result<(), VaultError> {
        let wrapped = self.wrapped(keys, passphrase)?;
        let folder = self.folder();
        write::ensure_folder(&*self.files, &folder)?;
        // What cannot be read would not open the vault either.
        if let Ok(before) = self.files.read(&folder.join(IDENTITY), LARGEST) {
            self.replace(&folder, PREVIOUS, &before)?;
        }
        self.replace(&folder, IDENTITY, &wrapped)
    }

    /// Puts other keys of the same vault, with another sheet, under the passphrase that it has. The passphrase opens it at every
    /// step, and one of both sheets: when it stops between the two files, the next unlock ends it. When the disk refuses, the
    /// sheet before stays the sheet, where the disk lets it.
    pub(super) fn renew(&self, keys: &Keys, passphrase: &Passphrase) -> Result<(), VaultError> {
        let (folder, sealed) = (self.folder(), self.sealed_for_sheet(keys)?);
        let path = folder.join(IDENTITY);
        let before = self.files.read(&path, LARGEST).map_err(|error| VaultError::reading(&path, &error))?;
        self.rewrap(keys, passphrase).and_then(|()| self.replace(&folder, RECOVERY, &sealed)).inspect_err(
            |_| {
                #[expect(
                    clippy::let_underscore_must_use,
                    reason = "the next unlock takes the newest of both"
                )]
                let _ = self.replace(&folder, IDENTITY, &before);
            },
        )
    }

    /// The keys with a later sheet than these, when that is what the file for the sheet has: then these were set back.
    pub(super) fn later(&self, keys: &Keys) -> Option<Keys> {
        let sealed = self.files.read(&self.folder().join(RECOVERY), LARGEST).ok()?; // settling tells of it
        if let Sheet::Later(later) = Sheet::of(&sealed, keys) { Some(*later) } else { None }
    }

    /// After the passphrase opened the vault: forgets what opened it before, and mends what is missing or changed beside the keys.
    /// What had been changed comes back: whoever can write here can do that, and the user must know.
    pub(super) fn settle(&self, keys: &Keys) -> Vec<Mended> {
        let folder = self.folder();
        let identity = matches!(self.files.exists(&folder.join(IDENTITY)), Ok(true));
        // Both, though the first may be gone.
        let replaced = [PREVIOUS, HELD].map(|name| identity && self.files.remove(&folder.join(name)).is_ok());
        if replaced.contains(&true) {
            #[expect(clippy::let_underscore_must_use, reason = "tried again at the next unlock")]
            let _ = self.files.sync_folder(&folder);
        }
        let mut mended = Vec::new();
        let sheet = match self.files.read(&folder.join(RECOVERY), LARGEST) {
            Ok(sealed) => Some(Sheet::of(&sealed, keys)),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            // A folder or a pipe of that name opens for no sheet either.
            Err(_) => Some(Sheet::Damaged),
        };
        // A later one is not written over with an earlier.
        if !matches!(sheet, Some(Sheet::Whole | Sheet::Later(_))) {
            #[expect(clippy::let_underscore_must_use, reason = "tried again at the next unlock")]
            let _ = self.write_recovery(keys);
        }
        match sheet {
            Some(Sheet::Damaged) => mended.push(Mended::Sheet),
            Some(Sheet::Former | Sheet::Later(_)) => mended.push(Mended::FormerSheet),
            Some(Sheet::Whole | Sheet::ForSheetAlone) | None => {}
        }
        let mark = self.mark_in(&self.root);
        if mark.as_ref() != Some(&keys.mark()) {
            #[expect(clippy::let_underscore_must_use, reason = "tried again at the next unlock")]
            let _ = self.write_mark(&self.root, &keys.mark());
        }
        if mark.is_some_and(|mark| mark != keys.mark()) {
            mended.push(Mended::Mark);
        }
        self.remember(keys);
        mended
    }

    fn wrapped(&self, keys: &Keys, passphrase: &Passphrase) -> Result<Vec<u8>, VaultError> {
        let path = self.folder().join(IDENTITY);
        let text = keys.to_text()?;
        let failed = |_| VaultError::NotSaved { path: path.clone(), cause: "it cannot be sealed".to_owned() };
        passphrase.wrap(text.expose_secret().as_bytes(), self.work).map_err(failed)
    }

    fn write_recovery(&self, keys: &Keys) -> Result<(), VaultError> {
        self.replace(&self.folder(), RECOVERY, &self.sealed_for_sheet(keys)?)
    }

    fn sealed_for_sheet(&self, keys: &Keys) -> Result<Vec<u8>, VaultError> {
        let path = self.folder().join(RECOVERY);
        let text = keys.to_text()?;
        let failed = |_| VaultError::NotSaved { path: path.clone(), cause: "it cannot be sealed".to_owned() };
        // For the passphrase as well: so it can be told whether this is what was written, long before the sheet is needed.
        let seal = ForVault(Arc::new(keys.clone()));
        seal.seal(text.expose_secret().as_bytes()).map_err(failed)
    }

    fn write_mark(&self, folder: &Path, mark: &Mark) -> Result<(), VaultError> {
        let text = ron::ser::to_string_pretty(mark, ron::ser::PrettyConfig::default())
            .map_err(|error| VaultError::Summary { cause: error.to_string() })?;
        self.replace(folder, MARK, text.as_bytes())
    }

    fn replace(&self, folder: &Path, name: &str, bytes: &[u8]) -> Result<(), VaultError> {
        let written = self.put(folder, name, bytes);
        // A folder that has the name of a file of ours keeps nobody out. It stays, under another name.
        let target = folder.join(name);
        // What cannot be listed is no reason to move anything.
        let beside = if written.is_err() { self.files.list(folder).ok() } else { None };
        if beside.is_some_and(|entries| entries.iter().any(|entry| entry.folder && entry.name == name)) {
            let aside = folder.join(format!("{name}-{}", write::random_hex(4)?));
            self.files.rename(&target, &aside).map_err(|error| VaultError::writing(&target, &error))?;
            return self.put(folder, name, bytes);
        }
        written
    }

    fn put(&self, folder: &Path, name: &str, bytes: &[u8]) -> Result<(), VaultError> {
        match write::write(&*self.files, folder, name, bytes, Taken::Replace) {
            Ok(()) | Err(WriteError::Taken) => Ok(()),
            Err(WriteError::Vault(error)) => Err(error),
        }
    }
}

/// Whether anything sealed is under `root`: cases that only keys can open.
pub(super) fn anything_sealed(files: &dyn Files, root: &Path) -> Result<bool, VaultError> {
    for folder in ["cases", "inbox"].map(|name| root.join(name)) {
        for id in super::drawer::ids(files, &folder)? {
            let names = super::drawer::revisions(files, &folder.join(id.as_str()))?;
            if names.iter().any(|name| name.has_extension(super::seal::EXTENSION)) {
                return Ok(true);
            }
        }
    }
    match files.exists(root) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(VaultError::reading(root, &error)),
        _ => Ok(false),
    }
}
