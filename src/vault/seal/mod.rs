//! What stands between a case and the disk: it notices every change, and opens for the right key only. Which key
//! there is at the moment is told by the [`Ring`]; where sealed bytes are kept is not decided here.

mod container;
mod id;
mod keys;
mod passphrase;
mod plain;
mod recovery;
mod ring;

use std::fmt;

pub use id::VaultId;
pub use keys::NewKeys;
pub use passphrase::{Passphrase, TooWeak};
pub use plain::Plain;
pub use recovery::{NotAKey, RecoveryKey, RecoverySheet};

pub(super) use container::{EXTENSION, LARGEST, padded};
pub(super) use keys::{Keys, Mark};
pub(super) use ring::{ForVault, FromInbox, Ring, State, ToInbox};

/// Seals the bytes of a revision before they go to disk, and opens them again.
pub trait Seal: fmt::Debug + Send + Sync {
    /// How the names of sealed files end.
    fn extension(&self) -> &'static str;
    /// Seals `plain`.
    ///
    /// # Errors
    /// When sealing is not possible now, for instance because the key is away.
    fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, SealError>;
    /// Opens what [`Seal::seal`] made; whatever was changed, cut off or added since must be noticed.
    ///
    /// # Errors
    /// When the bytes are not exactly what was sealed.
    fn open(&self, sealed: &[u8]) -> Result<Vec<u8>, SealError>;
}

/// Whether a file is sealed for one key, as far as can be told without it.
pub(super) fn is_sealed_for_one_key(sealed: &[u8]) -> bool {
    container::is_for_one_key(sealed)
}

/// Opens what was sealed for the recovery key.
pub(super) fn open_for(sealed: &[u8], key: &RecoveryKey) -> Result<Vec<u8>, SealError> {
    container::open(sealed, &key.0)
}

/// Why a seal does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealError {
    /// The bytes are not what was sealed.
    Damaged,
    /// Sealed by a newer version of the program.
    Newer,
    /// Sealed for other keys than these, or the place that names the keys is damaged.
    Foreign,
    /// The key that would open it is away.
    NoKey,
}
