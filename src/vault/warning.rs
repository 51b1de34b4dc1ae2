//! What the user must know of a case that could be read all the same.

use std::path::PathBuf;

use super::error::VaultError;

/// What the user must know about a case that could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// The newest revision could not be read; this is the one before it.
    OlderRevision {
        /// What was wrong with the newest one. Its file is in quarantine, or where it was.
        newest: VaultError,
    },
    /// A newer revision was seen before than is there now: somebody put an older one in its place, or took the
    /// newest away.
    RolledBack {
        /// Number of the revision that was there.
        seen: u32,
        /// Number of the one that is there now.
        found: u32,
    },
    /// It was erased here, and came back: its files were laid in the folder again.
    WasErased,
    /// It waits, and becomes a new revision of a case that is in the vault.
    NewVersion {
        /// How that case is called.
        of: String,
    },
    /// Beside the revisions is a file that somebody made of one. It is not looked at, and stays.
    PassedOver {
        /// That file.
        path: PathBuf,
    },
    /// There is another revision of the same number with another content: two computers, or a copy that was put back.
    TwoOfOne {
        /// The file of the other.
        path: PathBuf,
    },
    /// This is the newest revision, but the one before it is not what it was.
    EarlierChanged {
        /// The file of the one before.
        path: PathBuf,
    },
}
