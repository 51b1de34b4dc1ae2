//! A vault of which the computer holds the key, until there is a passphrase and a sheet.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use jiff::civil::date;
use weegwijzer::vault::{CaseId, Cost, Disk, Home, NewKeys, Passphrase, Shelf, Standing, Vault, VaultError};

use super::room::{passphrase, summary};
use super::simulated::{self, Simulated, World, home};

fn opened(path: &Path) -> Vault {
    Vault::open_with(Home::at(path).unwrap(), Arc::new(Disk), Cost::TEST).unwrap()
}

fn keys() -> (NewKeys, Passphrase) {
    (NewKeys::generate(date(2026, 11, 21)).unwrap(), Passphrase::random().unwrap())
}

/// A vault with one case in it, locked.
fn with_case(path: &Path) -> (NewKeys, Passphrase, CaseId) {
    let (vault, (new, key), id) = (opened(path), keys(), CaseId::random().unwrap());
    let _ = vault.found_held(&new, &key).unwrap();
    assert!(vault.is_held() && vault.standing() == Standing::Open);
    let _ = vault.cases(Shelf::Real).save(&id, &summary("blauwe fiets", 7), b"words").unwrap();
    (new, key, id)
}

#[test]
fn the_key_that_is_held_opens_the_vault_again_and_no_other_does() {
    let folder = tempfile::tempdir().unwrap();
    let (_, key, id) = with_case(folder.path());
    let vault = opened(folder.path());
    assert_eq!((vault.standing(), vault.is_held()), (Standing::Locked, true));
    assert_eq!(vault.unlock_held(&Passphrase::random().unwrap()), Err(VaultError::WrongHeldKey));
    assert!(matches!(vault.unlock(&passphrase()), Err(VaultError::KeysMissing { .. })));
    let unlocked = vault.unlock_held(&key).unwrap();
    assert_eq!(unlocked.mended, []);
    assert_eq!(vault.cases(Shelf::Real).read(&id).unwrap().payload, b"words");
    assert!(vault.is_held(), "opening it is not choosing a passphrase");
}

#[test]
fn nothing_of_a_case_or_of_the_held_key_lies_readable() {
    let folder = tempfile::tempdir().unwrap();
    let (new, key, _) = with_case(folder.path());
    let sheet = new.sheet().groups().concat().to_lowercase();
    let mut read = 0;
    for file in super::room::files(folder.path()) {
        let bytes = fs::read(&file).unwrap();
        read += 1;
        for secret in [key.reveal(), "words", "blauwe fiets", &sheet] {
            let found = bytes.windows(secret.len()).any(|part| part.eq_ignore_ascii_case(secret.as_bytes()));
            assert!(!found, "{secret} in {}", file.display());
        }
    }
    assert!(read >= 5, "{read} files");
}

#[test]
fn a_passphrase_takes_the_place_of_the_held_key_and_the_sheet_is_the_one_of_the_first_day() {
    let folder = tempfile::tempdir().unwrap();
    let (first, key, id) = with_case(folder.path());
    let vault = opened(folder.path());
    assert_eq!(vault.settle_down(&first, &passphrase()), Err(VaultError::Locked));
    let _ = vault.unlock_held(&key).unwrap();
    let new = vault.held_keys(&key).unwrap();
    assert_eq!(new.sheet().groups(), first.sheet().groups());
    let (foreign, _) = keys();
    assert!(matches!(vault.settle_down(&foreign, &passphrase()), Err(VaultError::OtherVault { .. })));
    vault.settle_down(&new, &passphrase()).unwrap();
    assert!(!vault.is_held());
    drop(vault);

    let vault = opened(folder.path());
    assert!(!vault.is_held());
    assert!(matches!(vault.unlock_held(&key), Err(VaultError::KeysMissing { .. })), "it opens nothing more");
    let _ = vault.unlock(&passphrase()).unwrap();
    assert_eq!(vault.cases(Shelf::Real).read(&id).unwrap().payload, b"words");
    vault.lock();
    let _ = vault.unlock_with(&new.recovery_key(), &passphrase()).unwrap();
    assert_eq!(vault.cases(Shelf::Real).read(&id).unwrap().payload, b"words");
}

#[test]
fn no_copy_is_made_that_would_open_on_this_computer_only() {
    let (folder, copies) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (new, key, _) = with_case(folder.path());
    let vault = opened(folder.path());
    let _ = vault.unlock_held(&key).unwrap();
    assert_eq!(vault.back_up(copies.path(), Timestamp::now()), Err(VaultError::NoPassphraseYet));
    assert_eq!(fs::read_dir(copies.path()).unwrap().count(), 0);
    vault.settle_down(&new, &passphrase()).unwrap();
    assert!(vault.back_up(copies.path(), Timestamp::now()).unwrap().checked.is_whole());
}

#[test]
fn a_file_for_a_held_key_beside_a_passphrase_counts_for_nothing_and_goes() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (_, key, _) = with_case(other.path());
    let vault = super::room::open(folder.path());
    vault.lock();
    drop(vault);
    let put = folder.path().join("vault/keys/held.age");
    let _ = fs::copy(other.path().join("vault/keys/held.age"), &put).unwrap();
    let vault = opened(folder.path());
    assert!(!vault.is_held());
    assert!(vault.unlock_held(&key).is_err());
    let _ = vault.unlock(&passphrase()).unwrap();
    assert!(!put.exists());
}

#[test]
fn damage_to_the_file_for_the_held_key_is_told_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (_, key, _) = with_case(folder.path());
    let file = folder.path().join("vault/keys/held.age");
    let whole = fs::read(&file).unwrap();
    for at in (0..whole.len()).step_by(7) {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        fs::write(&file, &changed).unwrap();
        let opened = opened(folder.path()).unlock_held(&key);
        assert!(opened.is_err(), "byte {at}");
    }
    fs::write(&file, &whole).unwrap();
    let _ = opened(folder.path()).unlock_held(&key).unwrap();
    fs::remove_file(&file).unwrap();
    let vault = opened(folder.path());
    assert_eq!(vault.standing(), Standing::Locked, "there are cases");
    assert!(matches!(vault.unlock_held(&key), Err(VaultError::KeysMissing { .. })));
}

/// The power goes at every step of making the vault and of putting a passphrase on it.
#[test]
fn a_power_cut_at_any_step_leaves_a_vault_that_one_of_the_two_opens() {
    let (new, key) = keys();
    let id = CaseId::random().unwrap();
    let open =
        |disk: Simulated| Vault::open_with(Home::at(home()).unwrap(), Arc::new(disk), Cost::TEST).unwrap();
    let seen: Arc<Mutex<Vec<(World, bool, bool)>>> = Arc::default();
    let told = Arc::new(Mutex::new((false, false)));
    let (writes, now) = (Arc::clone(&seen), Arc::clone(&told));
    let watcher: simulated::Watcher = Arc::new(move |world: &World| {
        if !world.only_looked() {
            let (kept, settled) = *now.lock().unwrap();
            writes.lock().unwrap().push((world.clone(), kept, settled));
        }
    });
    let disk = Simulated::watched(World::new(), watcher);
    let vault = open(disk.clone());
    let _ = vault.found_held(&new, &key).unwrap();
    let _ = vault.cases(Shelf::Real).save(&id, &summary("blauwe fiets", 7), b"words").unwrap();
    told.lock().unwrap().0 = true;
    vault.settle_down(&new, &passphrase()).unwrap();
    told.lock().unwrap().1 = true;
    vault.lock();
    let moments = std::mem::take(&mut *seen.lock().unwrap());
    let (mut disks, mut by_key, mut by_passphrase) = (0, 0, 0);
    for (world, kept, settled) in moments {
        for found in world.after_power_cut() {
            disks += 1;
            let vault = open(Simulated::new(found));
            let held = vault.is_held();
            let opened = match vault.standing() {
                Standing::None => Err(VaultError::NotFounded),
                Standing::Locked | Standing::Open if held => vault.unlock_held(&key),
                Standing::Locked | Standing::Open => vault.unlock(&passphrase()),
            };
            if !kept {
                continue;
            }
            assert!(!settled || !held, "a passphrase that was acknowledged is there");
            let _ = opened.unwrap();
            by_key += usize::from(held);
            by_passphrase += usize::from(!held);
            assert_eq!(vault.cases(Shelf::Real).read(&id).unwrap().payload, b"words");
        }
    }
    assert!(disks > 50 && by_key > 5 && by_passphrase > 5, "{disks} {by_key} {by_passphrase}");
}
