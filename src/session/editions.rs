//! Which edition of a protocol a case is walked with: the very one it was made with, as long as it is somewhere.
//! Editions are kept with the first revision of a case; where they rest is the vault's business.

use std::sync::Arc;

use super::keeping::unpack;
use super::shelf::with_agreements;
use crate::case::Pin;
use crate::protocol::load::{self, SourceFile};
use crate::protocol::{Protocol, Text, bundle};
use crate::vault::{Edition, Vault, VaultError};

/// Keeps the editions a case is walked with, as far as they are not kept yet.
///
/// # Errors
/// When one could not be read or written.
pub fn keep(vault: &Vault, pins: &[Pin]) -> Result<(), VaultError> {
    for pin in pins {
        if vault.editions().holds(&pin.hash)? {
            continue;
        }
        // An edition that is nowhere any more was told of when the case was opened.
        if let Some(files) = on_shelf(Some(vault), pin)? {
            vault.editions().keep(&pin.hash, &files)?;
        }
    }
    Ok(())
}

/// The edition of a pin: the one at hand where it is that very one, the one that comes along, or the one that was kept;
/// otherwise the one at hand stands in. A case from a colleague was made with what comes along, however the user's own
/// protocol of that name differs.
#[must_use]
pub fn of(vault: &Vault, pin: &Pin, at_hand: Option<Arc<Protocol>>) -> Option<Arc<Protocol>> {
    match at_hand {
        Some(protocol) if protocol.hash == pin.hash => Some(protocol),
        other => bundled(pin).or_else(|| kept(vault, pin)).or(other),
    }
}

/// The edition of a pin, when it is the one that comes along.
#[must_use]
pub fn bundled(pin: &Pin) -> Option<Arc<Protocol>> {
    bundle::bare(&pin.protocol).filter(|protocol| protocol.hash == pin.hash)
}

/// The edition of a pin that was kept, if it was and is still whole. One that cannot be read is as good as gone: another
/// stands in, and whoever opens the case is told so.
fn kept(vault: &Vault, pin: &Pin) -> Option<Arc<Protocol>> {
    let files = vault.editions().read(&pin.hash).ok()??; // told by `OpenCase::edition_differs`
    let protocol = load::load(&files).ok()?.protocol; // likewise
    (protocol.hash == pin.hash).then(|| Arc::new(protocol))
}

/// The editions that go with a case to a colleague: those it is walked with that do not come along with the program. One
/// that is nowhere any more cannot go.
///
/// # Errors
/// When one may be somewhere and cannot be read.
pub fn beside(vault: &Vault, payload: &[u8]) -> Result<Vec<Edition>, VaultError> {
    // What is no case is told of by whoever opens it.
    let Ok((case, _)) = unpack(payload) else { return Ok(Vec::new()) };
    let own = case.state().protocols.iter().filter(|pin| bundled(pin).is_none());
    let mut going = Vec::new();
    for pin in own {
        let found = files(Some(vault), pin)?;
        going.extend(found.map(|files| Edition { hash: pin.hash.clone(), files: load::meaningful(&files) }));
    }
    Ok(going)
}

/// What the protocols are called that these editions are of, as far as they can be read.
#[must_use]
pub fn titles(editions: &[Edition]) -> Vec<Text> {
    let read = editions.iter().filter_map(|edition| load::load(&edition.files).ok()); // told when the case is opened
    read.map(|loaded| loaded.protocol.head.title).collect()
}

/// The files of an edition, on the shelf or kept with a case; none when it is nowhere any more.
///
/// # Errors
/// When it may be somewhere and cannot be read.
pub fn files(vault: Option<&Vault>, pin: &Pin) -> Result<Option<Vec<SourceFile>>, VaultError> {
    if let Some(files) = on_shelf(vault, pin)? {
        return Ok(Some(files));
    }
    let kept = vault.map_or(Ok(None), |vault| vault.editions().read(&pin.hash))?;
    Ok(kept.filter(|files| is(pin, files)))
}

fn on_shelf(vault: Option<&Vault>, pin: &Pin) -> Result<Option<Vec<SourceFile>>, VaultError> {
    let bundled = bundle::all().iter().filter(|bundled| bundled.id() == pin.protocol.as_str());
    if let Some(files) = bundled.map(bundle::Bundled::files).find(|files| is(pin, files)) {
        return Ok(Some(files));
    }
    let mut unread = None;
    for (folder, files) in vault.map_or(Ok(Vec::new()), Vault::protocols)? {
        match files {
            Ok(files) if is(pin, &files) => return Ok(Some(files)),
            Err(error) if folder == pin.protocol.as_str() => unread = Some(error),
            // Another protocol: the shelf tells what is wrong with it.
            Ok(_) | Err(_) => {}
        }
    }
    if let Some(vault) = vault {
        let agreed = with_agreements(vault)?.into_iter().map(|(_, files)| files);
        if let Some(files) = agreed.into_iter().find(|files| is(pin, files)) {
            return Ok(Some(files));
        }
    }
    unread.map_or(Ok(None), Err)
}

/// Whether these are the files of the edition that is pinned.
fn is(pin: &Pin, files: &[SourceFile]) -> bool {
    load::hash(&load::meaningful(files)) == pin.hash
}
