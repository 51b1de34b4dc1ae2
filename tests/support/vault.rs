//! A vault that is open at once: founded or unlocked with a passphrase that costs nothing to try.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::date;
use weegwijzer::vault::{Cost, Disk, Home, NewKeys, Passphrase, Standing, Vault, VaultError};

/// What opens every vault of these tests.
pub fn passphrase() -> Passphrase {
    Passphrase::new("groene deur achter het huis".to_owned()).unwrap()
}

/// What is kept in `home`, as it is when the program starts.
pub fn closed(home: &Path) -> Result<Arc<Vault>, VaultError> {
    Vault::open_with(Home::at(home)?, Arc::new(Disk), Cost::TEST).map(Arc::new)
}

/// The same, in a folder that stays with this computer.
pub fn staying(home: &Path) -> Result<Arc<Vault>, VaultError> {
    let stays = Home::at(home)?.remembering(home.join("memory"));
    Vault::open_with(stays, Arc::new(Disk), Cost::TEST).map(Arc::new)
}

/// The same, founded when it is new and unlocked.
pub fn open(home: &Path) -> Result<Arc<Vault>, VaultError> {
    let vault = closed(home)?;
    match vault.standing() {
        Standing::None => {
            let keys = NewKeys::generate(date(2026, 11, 22))?;
            let _ = vault.found(&keys, &passphrase())?;
        }
        Standing::Locked => {
            let _ = vault.unlock(&passphrase())?;
        }
        Standing::Open => {}
    }
    Ok(vault)
}
