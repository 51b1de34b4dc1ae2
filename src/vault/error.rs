//! What can go wrong with files: each says what, where, and what to do. `locale` says the same in Dutch.
//! Never a word of what is inside a case: these lines may end up on a terminal.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use thiserror::Error;

/// Why something could not be kept or found.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum VaultError {
    /// No room left on the disk, or the user's quota is used up.
    #[error("the disk is full; {} was not saved. Free some space and save again", path.display())]
    DiskFull {
        /// What was being written.
        path: PathBuf,
    },
    /// Not allowed to write there, or the disk is read-only.
    #[error("{} cannot be written to. Choose another folder or ask for permission to write", path.display())]
    NotWritable {
        /// Where.
        path: PathBuf,
    },
    /// The name has signs in it that make no text.
    #[error("the name {} is not text. Choose a name of letters, numbers and spaces", path.display())]
    NameNotText {
        /// What was to be written.
        path: PathBuf,
    },
    /// Writing failed in another way.
    #[error("{} was not saved ({cause}). Try again, or save in another place", path.display())]
    NotSaved {
        /// What was being written.
        path: PathBuf,
        /// What the system said.
        cause: String,
    },
    /// The disk did not answer, and was not waited for any longer.
    #[error("{} does not answer. Check that the disk is connected, then start Weegwijzer again", path.display())]
    NotInTime {
        /// What was asked for.
        path: PathBuf,
    },
    /// Reading failed.
    #[error("{} cannot be read ({cause}). Check that the disk is connected and that you may read it", path.display())]
    NotReadable {
        /// What was being read.
        path: PathBuf,
        /// What the system said.
        cause: String,
    },
    /// Links lead round in a circle, so there is no end to what is in a folder.
    #[error("{} leads round in a circle. Remove that link, or let it lead elsewhere", path.display())]
    LinksInACircle {
        /// The link, or the folder it is in.
        path: PathBuf,
    },
    /// There is a file of this name, and nobody said that it may be replaced.
    #[error("there is a file {} already. Choose another name, or add --force to replace it", path.display())]
    AlreadyThere {
        /// The file that stays as it is.
        path: PathBuf,
    },
    /// A file is not what it was when it was read: somebody else wrote it since.
    #[error("{} was changed by somebody else meanwhile. Nothing was saved; read it again, and change it then", path.display())]
    ChangedMeanwhile {
        /// The file that stays as it is.
        path: PathBuf,
    },
    /// A pipe or a device has the name of a file. It is not opened: who waits for it may wait for ever.
    #[error("{} is a pipe or a device, not a file. It was not opened; remove it, or choose a file", path.display())]
    NoRegularFile {
        /// What has the name.
        path: PathBuf,
    },
    /// A folder was typed that depends on where the program was started.
    #[error("{} is not a whole path. Type the folder from its beginning", path.display())]
    NotWhole {
        /// What was typed.
        path: PathBuf,
    },
    /// A folder that was chosen is not there.
    #[error("there is no folder {}. Check its name, and that the disk is connected", path.display())]
    NoSuchFolder {
        /// Where it should be.
        path: PathBuf,
    },
    /// A folder was to be chosen, and this is a file.
    #[error("{} is a file, not a folder. Choose the folder it is in, or another folder", path.display())]
    NotAFolder {
        /// The file.
        path: PathBuf,
    },
    /// A file that was chosen is not there.
    #[error("there is no file {}. Check its name, and that the disk is connected", path.display())]
    NoSuchFile {
        /// Where it should be.
        path: PathBuf,
    },
    /// A file was to be chosen, and this is a folder.
    #[error("{} is a folder, not a file. Choose a file in it", path.display())]
    NotAFile {
        /// The folder.
        path: PathBuf,
    },
    /// The folder that was chosen is no copy of a vault, and there is none in it.
    #[error("{} is not a backup. Choose the folder whose name begins with weegwijzer-", path.display())]
    NotABackup {
        /// The folder.
        path: PathBuf,
    },
    /// The list of what a copy holds is not sealed, or not by this vault: what is not there any more cannot be told for sure.
    #[error("{} is not there or not of this vault, so nobody can tell what was taken out of this backup. What is in it was read; make a new backup", path.display())]
    ListUnsealed {
        /// The list that should be sealed.
        path: PathBuf,
    },
    /// The folder that was opened went away, or another is in its place. Nothing is made there.
    #[error("the folder with {} went away, or another is in its place. Nothing was saved there; bring it back, and saving goes on", path.display())]
    FolderGone {
        /// What was to be read or written.
        path: PathBuf,
    },
    /// A copy was to be made inside the vault that is copied.
    #[error("{} is in the folder of the vault itself. Choose a folder outside it, best on another disk", path.display())]
    InsideVault {
        /// The folder.
        path: PathBuf,
    },
    /// A folder, or a file in it, is more than a protocol can have.
    #[error("{} is too large for a protocol, which has at most {files} files, {megabytes} MB together. Take out what does not belong", path.display())]
    ProtocolTooLarge {
        /// The folder of the protocol, or the file.
        path: PathBuf,
        /// How many files a protocol has at most.
        files: usize,
        /// How large it is at most, in all.
        megabytes: usize,
    },
    /// The file is not what was written.
    #[error("{} is damaged. Restore it from a backup, or go on with the previous version", path.display())]
    Damaged {
        /// Which file.
        path: PathBuf,
    },
    /// What waits in this file is no case.
    #[error("{} holds no case that Weegwijzer wrote. It was not taken in; put it aside", path.display())]
    NotACase {
        /// Which file.
        path: PathBuf,
    },
    /// The file was written by a newer version of the program. It is kept as it is.
    #[error("{} was made by a newer version of Weegwijzer. Open it with that version; it was not changed", path.display())]
    NewerFormat {
        /// Which file.
        path: PathBuf,
    },
    /// What an organisation set cannot be read. Nothing of it applies, and nothing was changed.
    #[error("{} cannot be read as the settings of an organisation ({cause}). None of it applies; tell whoever looks after this computer", path.display())]
    BadPolicy {
        /// Which file.
        path: PathBuf,
        /// What is wrong in it.
        cause: String,
    },
    /// The file is larger than the program reads or writes.
    #[error("{} is larger than a case can be. Check whether it belongs to Weegwijzer", path.display())]
    TooLarge {
        /// Which file.
        path: PathBuf,
    },
    /// A practice case among real cases, or the other way round.
    #[error("{} does not belong on this shelf: practice and real cases stay apart. Put it back where it was", path.display())]
    WrongShelf {
        /// Which file.
        path: PathBuf,
    },
    /// There is no such case.
    #[error("{} is not there. Look for it in a backup if you did not remove it", path.display())]
    NoSuchCase {
        /// Where it should be.
        path: PathBuf,
    },
    /// There are revisions, and none can be read.
    #[error("no saved version in {} can be read; nothing was erased. The newest: {newest}", path.display())]
    NoReadableRevision {
        /// The folder of the case.
        path: PathBuf,
        /// What is wrong with the newest one.
        newest: Box<VaultError>,
    },
    /// Another Weegwijzer has this folder open.
    #[error("Weegwijzer is already open with {}. Go on in that window, or close it first", path.display())]
    InUse {
        /// The folder.
        path: PathBuf,
    },
    /// The vault is locked; its keys are away.
    #[error("the vault is locked. Unlock it with your passphrase")]
    Locked,
    /// No vault was founded yet, so there is nowhere to keep a real case.
    #[error("there is no vault yet. Choose a passphrase to found one; until then the case is in memory only")]
    NotFounded,
    /// There is a vault already; another one would shut this one out.
    #[error("there is a vault in {} already. Unlock it, or use its recovery sheet", path.display())]
    AlreadyFounded {
        /// The folder.
        path: PathBuf,
    },
    /// The passphrase does not open the vault.
    #[error("this passphrase does not open the vault. Type it again, or use the recovery sheet")]
    WrongPassphrase,
    /// What the computer holds as key does not open the vault.
    #[error(
        "the key that this computer holds does not open the vault. Restore the key, or put back a backup"
    )]
    WrongHeldKey,
    /// A copy of a vault that only this computer can open would be no copy.
    #[error("there is no passphrase yet, so a copy would open on this computer only. Choose one first")]
    NoPassphraseYet,
    /// The recovery key does not open the vault.
    #[error(
        "this recovery key does not open the vault. Compare it with the sheet, and the sheet with the vault"
    )]
    WrongRecoveryKey,
    /// There are sealed cases, and the file with their keys is gone.
    #[error("{} is not there, and cases are. Use the recovery sheet, or restore it from a backup", path.display())]
    KeysMissing {
        /// Where the keys should be.
        path: PathBuf,
    },
    /// The file with the keys is not what was written.
    #[error("{} is damaged. Use the recovery sheet, or restore it from a backup", path.display())]
    KeysDamaged {
        /// The file with the keys.
        path: PathBuf,
    },
    /// The keys belong to another vault than the folder they are in.
    #[error("{} belongs to another vault. Put keys and cases of one vault together again", path.display())]
    OtherVault {
        /// Which file.
        path: PathBuf,
    },
    /// The file opens with none of the keys of this vault.
    #[error("{} does not open with the keys of this vault. Open it with the vault it came from, or restore it from a backup", path.display())]
    Foreign {
        /// Which file.
        path: PathBuf,
    },
    /// Erasing was begun, and something is left. It is finished when the vault is unlocked again.
    #[error("{} was not erased whole ({cause}). Lock the vault and unlock it again: it then goes on erasing", path.display())]
    NotErased {
        /// What is left.
        path: PathBuf,
        /// What the system said.
        cause: String,
    },
    /// The system or the disk knows no locks.
    #[error("{} cannot be locked ({cause}). Use a folder on this computer's own disk", path.display())]
    NoLock {
        /// The lock file.
        path: PathBuf,
        /// What the system said.
        cause: String,
    },
    /// No folder for the user's data.
    #[error("no folder was found for your data. Set WEEGWIJZER_HOME to a folder you may write to")]
    NoFolder,
    /// No random numbers.
    #[error("the system gave no random numbers. Start the program again, or ask your administrator")]
    NoRandom,
    /// Too many papers of the same name.
    #[error("there are too many files of the same name in {}. Choose another folder", path.display())]
    FolderFull {
        /// The folder.
        path: PathBuf,
    },
    /// The line for the list could not be written down; a fault of the program.
    #[error("the details for the list could not be written down ({cause}). Please report this")]
    Summary {
        /// What was wrong with it.
        cause: String,
    },
}

impl VaultError {
    /// What an error while writing `path` means to a user.
    pub(super) fn writing(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::DiskFull { path }
            }
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::NotWritable { path },
            ErrorKind::StaleNetworkFileHandle => Self::FolderGone { path },
            _ => Self::NotSaved { path, cause: error.to_string() },
        }
    }

    /// What an error while reading `path` means to a user.
    pub(super) fn reading(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            ErrorKind::FileTooLarge => Self::TooLarge { path },
            ErrorKind::NotSeekable => Self::NoRegularFile { path },
            _ if goes_round(error) => Self::LinksInACircle { path },
            ErrorKind::StaleNetworkFileHandle => Self::FolderGone { path },
            _ => Self::NotReadable { path, cause: error.to_string() },
        }
    }
}

/// Whether the system gave up following links.
#[cfg(unix)]
fn goes_round(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

/// Elsewhere it is told as a folder that cannot be read.
#[cfg(not(unix))]
const fn goes_round(_: &io::Error) -> bool {
    false
}
