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
    /// This is the newest revision, but the one before it is not what it was.
    EarlierChanged {
        /// The file of the one before.
        path: PathBuf,
    },
}
