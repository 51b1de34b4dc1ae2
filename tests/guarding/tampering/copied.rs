//! What is asked of a copy, and of a file for a colleague, after somebody was at it.

use std::collections::BTreeSet;

use weegwijzer::vault::log::Wanted;
use weegwijzer::vault::{Opener, RecoveryKey, Shelf, look_at_exchange};

use super::asked::Asked;
use super::made::{LETTER, Made, folder, open, passphrase};
use super::tree::Tree;

const NAME: &str = "weegwijzer-19700101T000000Z";

pub fn copy(made: &Made, now: &Tree, touched: &BTreeSet<String>, with_sheet: bool) -> Asked {
    let (home, elsewhere) = (folder(), folder());
    let copy = elsewhere.path().join(NAME);
    now.write(&copy);
    // Looked at from the vault that it was made of.
    made.vault.write(home.path());
    let vault = open(home.path(), None).map_err(|error| error.to_string())?;
    let _ = vault.unlock(&passphrase()).map_err(|error| error.to_string())?;
    let checked = vault.check_backup(&copy);
    let whole = checked.as_ref().is_ok_and(weegwijzer::vault::Checked::is_whole);
    drop(vault);
    // And put back where nothing is, as after a fire.
    let new = folder();
    let vault = open(new.path(), None).map_err(|error| error.to_string())?;
    let key = RecoveryKey::typed(made.keys.sheet().key()).unwrap();
    let words = passphrase();
    let opener = if with_sheet { Opener::RecoveryKey(&key, &words) } else { Opener::Passphrase(&words) };
    let keys = if with_sheet { "vault/keys/recovery.age" } else { "vault/keys/identity.age" };
    let restored = match vault.restore(&copy, opener) {
        Ok(restored) => restored,
        Err(_) if touched.contains(keys) && !whole => return Ok(true),
        Err(error) => return Err(format!("the copy does not come back: {error}; checked: {checked:?}")),
    };
    let told = !restored.bad.is_empty();
    if whole && told {
        return Err(format!("it was said to be whole, and {:?} is bad", restored.bad));
    }
    for case in &made.copied {
        let below = format!("vault/cases/{}/", case.id);
        let names = made.copy.names();
        let own = names.iter().find(|path| path.starts_with(&below)).unwrap();
        let intact = now.0.get(own) == made.copy.0.get(own);
        let newest = case.texts.last().unwrap().as_bytes();
        match vault.cases(Shelf::Real).read(&case.id) {
            Ok(opened) if opened.payload == newest => {}
            Ok(_) => return Err(format!("{} holds what was never in it", case.id)),
            Err(error) if intact => return Err(format!("{} is whole in the copy: {error}", case.id)),
            Err(_) if told => {}
            Err(error) => return Err(format!("{} did not come back, in silence: {error}", case.id)),
        }
    }
    let book = vault.read_log(&Wanted::default()).map_err(|error| error.to_string())?;
    let log_is_whole = book
        .accesses
        .iter()
        .take(made.copied_accesses.len())
        .map(|access| &access.line)
        .eq(&made.copied_accesses);
    if !log_is_whole && !told && book.gaps.is_empty() {
        return Err("the log did not come back whole, in silence".to_owned());
    }
    vault.lock();
    let _ = vault.unlock(&words).map_err(|error| format!("locked out of what came back: {error}"))?;
    Ok(told || !whole)
}

pub fn letter(now: &Tree, touched: &BTreeSet<String>) -> Asked {
    let bytes = now.file(LETTER).unwrap_or_default();
    match look_at_exchange(bytes, &passphrase()) {
        Ok(_) if touched.is_empty() => Ok(false),
        Ok(_) => Err("a changed file was taken for whole".to_owned()),
        Err(refused) if touched.is_empty() => Err(refused.to_string()),
        Err(_) => Ok(true),
    }
}
