//! A vault whose key lies with the computer until its user has chosen a passphrase and has a sheet. What holds the key there is
//! no business of the vault: it takes it as a passphrase that nobody typed.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::Vault;
use super::cases::Listing;
use super::door::{Standing, Unlocked};
use super::error::VaultError;
use super::log::Action;
use super::seal::{NewKeys, Passphrase, State};

impl Vault {
    /// Whether the key of the vault lies with the computer: nobody chose a passphrase yet, and there is no sheet.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.held.load(Ordering::Relaxed)
    }

    /// Whether the folder stays with this computer. A folder that is carried about would be shut everywhere else.
    #[must_use]
    pub fn stays_here(&self) -> bool {
        self.home.memory().is_some()
    }

    /// Founds the vault on keys that `key` opens, which is held elsewhere and was read back from there. On `Ok` it survives a
    /// power cut. What lies there in the clear waits.
    ///
    /// # Errors
    /// When there is a vault already, or the disk refuses.
    pub fn found_held(&self, new: &NewKeys, key: &Passphrase) -> Result<Listing, VaultError> {
        let _one_at_a_time = self.at_the_door();
        if self.standing() != Standing::None {
            return Err(VaultError::AlreadyFounded { path: self.root() });
        }
        self.key_files.found_held(new, key)?;
        self.held.store(true, Ordering::Relaxed);
        self.ring.set(State::Open(Arc::new(new.keys.clone())));
        self.log.tell_of(Action::Founded, None, None);
        self.ballast.remake();
        self.waiting()
    }

    /// Opens the vault with the key that is held.
    ///
    /// # Errors
    /// [`VaultError::WrongHeldKey`]; or the key file is missing, damaged or of a newer version.
    pub fn unlock_held(&self, key: &Passphrase) -> Result<Unlocked, VaultError> {
        let _one_at_a_time = self.at_the_door();
        self.must_be_founded()?;
        let new = self.logged(Action::Unlocked, self.key_files.open_held(key))?;
        self.enter(new.keys, Action::Unlocked)
    }

    /// The keys with what stands on their sheet, for whoever puts it on paper now.
    ///
    /// # Errors
    /// As [`Vault::unlock_held`].
    pub fn held_keys(&self, key: &Passphrase) -> Result<NewKeys, VaultError> {
        let _one_at_a_time = self.at_the_door();
        self.key_files.open_held(key)
    }

    /// Puts a passphrase on the vault, whose sheet was printed and confirmed: from now on the key that was held opens nothing.
    /// Takes about two seconds: it is tried whether the passphrase opens the vault before the other key goes.
    ///
    /// # Errors
    /// When the vault is locked or another one, or the disk refuses; the held key still opens it then.
    pub fn settle_down(&self, new: &NewKeys, passphrase: &Passphrase) -> Result<(), VaultError> {
        let _one_at_a_time = self.at_the_door();
        let State::Open(keys) = self.ring.state() else { return Err(VaultError::Locked) };
        if keys.vault != new.keys.vault {
            return Err(VaultError::OtherVault { path: self.root() });
        }
        let ((), _) = self.ballast.with_room(|| self.key_files.rewrap(&keys, passphrase))?;
        let opened = self.logged(Action::PassphraseChanged, self.key_files.open(passphrase))?;
        let _mended = self.key_files.settle(&opened);
        self.held.store(false, Ordering::Relaxed);
        self.log.tell_of(Action::PassphraseChanged, None, None);
        Ok(())
    }
}
