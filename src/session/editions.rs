//! Which edition of a protocol a case is walked with: the very one it was made with, as long as it is somewhere.
//! Editions are kept with the first revision of a case; where they rest is the vault's business.

use std::sync::Arc;

use crate::case::Pin;
use crate::protocol::load::{self, SourceFile};
use crate::protocol::{Protocol, bundle};
use crate::vault::{Vault, VaultError};

/// Keeps the editions a case is walked with, as far as they are not kept yet.
///
/// # Errors
/// When one could not be written.
pub fn keep(vault: &Vault, pins: &[Pin]) -> Result<(), VaultError> {
    for pin in pins {
        if vault.editions().holds(&pin.hash)? {
            continue;
        }
        // An edition that is nowhere any more was told of when the case was opened.
        if let Some(files) = files(vault, pin) {
            vault.editions().keep(&pin.hash, &files)?;
        }
    }
    Ok(())
}

/// The edition of a pin: the one at hand where it is that very one, or the one that was kept; otherwise the one at hand
/// stands in.
#[must_use]
pub fn of(vault: &Vault, pin: &Pin, at_hand: Option<Arc<Protocol>>) -> Option<Arc<Protocol>> {
    match at_hand {
        Some(protocol) if protocol.hash == pin.hash => Some(protocol),
        other => kept(vault, pin).or(other),
    }
}

/// The edition of a pin that was kept, if it was and is still whole.
pub fn kept(vault: &Vault, pin: &Pin) -> Option<Arc<Protocol>> {
    let files = vault.editions().read(&pin.hash).ok()??;
    let protocol = load::load(&files).ok()?.protocol;
    (protocol.hash == pin.hash).then(|| Arc::new(protocol))
}

/// The same edition in the words that were published, where those at hand hold the user's own telephone numbers.
pub fn published(vault: Option<&Vault>, shown: &Arc<Protocol>) -> Arc<Protocol> {
    let bundled = bundle::get(&shown.head.id).filter(|bundled| bundled.hash == shown.hash);
    let pin = Pin::of(shown);
    let found = bundled.or_else(|| {
        let files = files(vault?, &pin).or_else(|| vault?.editions().read(&pin.hash).ok()?)?;
        load::load(&files).ok().map(|loaded| Arc::new(loaded.protocol))
    });
    found.unwrap_or_else(|| Arc::clone(shown))
}

fn files(vault: &Vault, pin: &Pin) -> Option<Vec<SourceFile>> {
    let bundled = bundle::all().iter().find(|bundled| {
        bundled.id() == pin.protocol.as_str() && bundled.load().is_ok_and(|found| found.hash == pin.hash)
    });
    if let Some(bundled) = bundled {
        return Some(bundled.files());
    }
    let mut own = vault.protocols().into_iter().filter_map(|(_, files)| files.ok());
    own.find(|files| load::load(files).is_ok_and(|loaded| loaded.protocol.hash == pin.hash))
}
