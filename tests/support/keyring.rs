//! A keyring in the memory of a test, which does what it is told to.

use std::collections::HashMap;
use std::sync::Mutex;

use weegwijzer::keyring::{Keyring, NotHeld};
use weegwijzer::vault::{Passphrase, VaultId};

/// A keyring that does what it is told to.
#[derive(Debug, Default)]
pub struct Ring {
    pub keys: Mutex<HashMap<String, String>>,
    /// Why it gives and takes nothing.
    fails: Mutex<Option<NotHeld>>,
}

impl Ring {
    pub fn fails(&self, why: Option<NotHeld>) {
        *self.fails.lock().unwrap() = why;
    }

    fn works(&self) -> Result<(), NotHeld> {
        self.fails.lock().unwrap().map_or(Ok(()), Err)
    }
}

impl Keyring for Ring {
    fn is_there(&self) -> bool {
        true
    }

    fn put(&self, vault: &VaultId, key: &Passphrase) -> Result<(), NotHeld> {
        self.works()?;
        let _ = self.keys.lock().unwrap().insert(vault.as_str().to_owned(), key.reveal().to_owned());
        Ok(())
    }

    fn get(&self, vault: &VaultId) -> Result<Passphrase, NotHeld> {
        self.works()?;
        let keys = self.keys.lock().unwrap();
        let key = keys.get(vault.as_str()).ok_or(NotHeld::Gone)?;
        Passphrase::new(key.clone()).map_err(|_| NotHeld::Changed)
    }

    fn forget(&self, vault: &VaultId) -> Result<(), NotHeld> {
        self.works()?;
        let _ = self.keys.lock().unwrap().remove(vault.as_str());
        Ok(())
    }
}
