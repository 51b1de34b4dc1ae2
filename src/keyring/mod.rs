//! The keyring of the system: where the key of a vault lies until its user has chosen a passphrase. Whoever is logged in can ask
//! it, and so can every program of theirs (SECURITY.md says what follows). When it is asked is the window's business.
//!
//! To add the keyring of another system: implement [`Keyring`], and give it in [`of_system`].

#[cfg(target_os = "linux")]
mod secret_service;
mod words;

use std::fmt;
use std::sync::Arc;

use crate::vault::{Passphrase, VaultId};

#[cfg(target_os = "linux")]
pub use secret_service::{Patience, SecretService};

/// Holds one key for each vault. Every method waits for another program, and perhaps for the user: ask it on a worker.
pub trait Keyring: fmt::Debug + Send + Sync {
    /// Whether there is one to ask.
    fn is_there(&self) -> bool;
    /// Lays a key in it. On `Ok` it was asked back, and it was this key.
    ///
    /// # Errors
    /// When it cannot be asked, or does not take or give back the key.
    fn put(&self, vault: &VaultId, key: &Passphrase) -> Result<(), NotHeld>;
    /// The key that lies in it.
    ///
    /// # Errors
    /// When it cannot be asked, or does not give a key.
    fn get(&self, vault: &VaultId) -> Result<Passphrase, NotHeld>;
    /// Takes the key out of it; none is as good.
    ///
    /// # Errors
    /// When it cannot be asked, or keeps the key.
    fn forget(&self, vault: &VaultId) -> Result<(), NotHeld>;
}

/// Why a keyring holds no key, or does not give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotHeld {
    /// This system has none, or it does not run.
    #[error("there is no keyring")]
    Absent,
    /// It did not answer, or its question was not answered.
    #[error("the keyring does not answer")]
    Silent,
    /// It is locked, and its question was dismissed.
    #[error("the keyring stayed locked")]
    Locked,
    /// It keeps nothing beyond this session.
    #[error("the keyring keeps nothing after logging out")]
    NotKept,
    /// It has no key of this vault.
    #[error("the keyring has no key of this vault")]
    Gone,
    /// What it gives is no key, or not the one that was laid in it.
    #[error("the keyring gives something else than the key")]
    Changed,
    /// It refused.
    #[error("the keyring refused")]
    Refused,
}

/// The keyring of this system.
#[cfg(target_os = "linux")]
#[must_use]
pub(crate) fn of_system() -> Arc<dyn Keyring> {
    Arc::new(SecretService::of_session())
}

/// The keyring of this system.
#[cfg(not(target_os = "linux"))]
#[must_use]
pub(crate) fn of_system() -> Arc<dyn Keyring> {
    Arc::new(Absent)
}

/// No keyring: on Windows and macOS theirs is not asked yet.
#[derive(Debug, Clone, Copy)]
pub struct Absent;

impl Keyring for Absent {
    fn is_there(&self) -> bool {
        false
    }

    fn put(&self, _: &VaultId, _: &Passphrase) -> Result<(), NotHeld> {
        Err(NotHeld::Absent)
    }

    fn get(&self, _: &VaultId) -> Result<Passphrase, NotHeld> {
        Err(NotHeld::Absent)
    }

    fn forget(&self, _: &VaultId) -> Result<(), NotHeld> {
        Err(NotHeld::Absent)
    }
}
