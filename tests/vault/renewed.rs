//! Another recovery sheet in the place of one that was lost or seen: the one before is refused, nothing is lost, and whatever
//! stops it leaves a vault that the passphrase and one of both sheets open.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::{Arc, Mutex};

use jiff::civil::date;
use tempfile::TempDir;
use weegwijzer::vault::log::{Action, Outcome, Wanted};
use weegwijzer::vault::{Mended, NewKeys, RecoveryKey, RecoverySheet, Shelf, Standing, Vault, VaultError};

use super::door::founded;
use super::room::{self, closed, files, id, keep, other_passphrase, passphrase};
use super::simulated::{self, Fault, Simulated, World, home};

fn on_sheet(sheet: &RecoverySheet) -> RecoveryKey {
    RecoveryKey::typed(sheet.key()).unwrap()
}

fn renew(vault: &Vault) -> NewKeys {
    let new = vault.new_sheet(&passphrase(), date(2026, 11, 30)).unwrap();
    vault.take_sheet(&new, &passphrase()).unwrap();
    new
}

/// Every file with keys, by its name.
fn key_files(home: &Path) -> Vec<(String, Vec<u8>)> {
    let named = |file: &std::path::PathBuf| file.file_name().unwrap().to_string_lossy().into_owned();
    files(&home.join("vault/keys")).iter().map(|file| (named(file), fs::read(file).unwrap())).collect()
}

#[test]
fn the_new_sheet_and_the_passphrase_open_every_case_and_the_sheet_before_is_refused() {
    let folder = TempDir::new().unwrap();
    let (vault, first) = founded(&folder);
    let (before, after) = (id(), id());
    keep(vault.cases(Shelf::Real), &before, &["before"]);
    let keys = key_files(folder.path());
    let new = vault.new_sheet(&passphrase(), date(2026, 11, 30)).unwrap();
    assert_eq!(key_files(folder.path()), keys, "nothing is written before it is taken");
    assert_eq!((first.number, new.sheet().number), (1, 2));
    assert_eq!(new.sheet().vault, first.vault);
    assert!(new.sheet().groups() != first.groups());
    vault.take_sheet(&new, &passphrase()).unwrap();
    assert_eq!(vault.standing(), Standing::Open, "nobody is sent out for it");
    keep(vault.cases(Shelf::Real), &after, &["after"]);
    let names: Vec<_> = key_files(folder.path()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["identity.age", "recovery.age"]);
    drop(vault);

    let vault = closed(folder.path());
    assert_eq!(vault.unlock(&passphrase()).unwrap().mended, []);
    let both = |vault: &Vault| {
        let read = |case| vault.cases(Shelf::Real).read(case).unwrap().payload;
        assert_eq!((read(&before), read(&after)), (b"before".to_vec(), b"after".to_vec()));
    };
    both(&vault);
    vault.lock();
    let refused = vault.unlock_with(&on_sheet(&first), &other_passphrase()).unwrap_err();
    assert_eq!(refused, VaultError::WrongRecoveryKey);
    let _ = vault.unlock_with(&on_sheet(&new.sheet()), &other_passphrase()).unwrap();
    both(&vault);
    vault.lock();
    let _ = vault.unlock(&other_passphrase()).unwrap();
    let third = vault.new_sheet(&other_passphrase(), date(2026, 12, 1)).unwrap();
    assert_eq!(third.sheet().number, 3);
}

/// As the age program opens a file with one key.
fn with_age(key: &str, file: &Path) -> Option<Vec<u8>> {
    let key: age::x25519::Identity = key.parse().unwrap();
    age::decrypt(&key, &fs::read(file).unwrap()).ok()
}

#[test]
fn what_is_kept_from_then_on_opens_with_the_new_sheet_alone_and_not_with_the_one_before() {
    let folder = TempDir::new().unwrap();
    let (vault, first) = founded(&folder);
    let (before, after) = (id(), id());
    keep(vault.cases(Shelf::Real), &before, &["before"]);
    let second = renew(&vault).sheet();
    keep(vault.cases(Shelf::Real), &after, &["after"]);
    let newest = |case| room::revisions(folder.path(), "vault", case).pop().unwrap();
    assert!(with_age(second.key(), &newest(&after)).is_some());
    assert!(with_age(first.key(), &newest(&after)).is_none());
    // What was kept earlier opens by way of the keys, as the sheet tells.
    assert!(with_age(second.key(), &newest(&before)).is_none());
    let keys = with_age(second.key(), &folder.path().join("vault/keys/recovery.age")).unwrap();
    assert!(with_age(first.key(), &folder.path().join("vault/keys/recovery.age")).is_none());
    let keys = String::from_utf8(keys).unwrap();
    let opens = |key: &str| with_age(key, &newest(&before)).is_some();
    assert!(keys.lines().filter(|line| !line.starts_with('#')).any(opens));
    // That the sheet before still does is said on the screen and in SECURITY.md.
    assert!(with_age(first.key(), &newest(&before)).is_some());
}

#[test]
fn who_does_not_know_the_passphrase_makes_no_sheet_and_that_is_written_down() {
    let folder = TempDir::new().unwrap();
    let (vault, first) = founded(&folder);
    let keys = key_files(folder.path());
    let today = date(2026, 11, 30);
    assert_eq!(vault.new_sheet(&other_passphrase(), today).unwrap_err(), VaultError::WrongPassphrase);
    let new = vault.new_sheet(&passphrase(), today).unwrap();
    assert_eq!(vault.take_sheet(&new, &other_passphrase()).unwrap_err(), VaultError::WrongPassphrase);
    let elsewhere = room::keys();
    assert!(matches!(vault.take_sheet(&elsewhere, &passphrase()), Err(VaultError::OtherVault { .. })));
    vault.lock();
    assert_eq!(vault.new_sheet(&passphrase(), today).unwrap_err(), VaultError::Locked);
    assert_eq!(vault.take_sheet(&new, &passphrase()).unwrap_err(), VaultError::Locked);
    assert_eq!(key_files(folder.path()), keys);
    let _ = vault.unlock_with(&on_sheet(&first), &passphrase()).unwrap();
    let _ = renew(&vault);
    let book = vault.log().read(&Wanted::default()).unwrap();
    let lines = book.accesses.iter().map(|access| &access.line);
    let told: Vec<_> =
        lines.filter(|line| line.action == Action::SheetRenewed).map(|line| line.outcome).collect();
    assert_eq!(told, [Outcome::Refused, Outcome::Refused, Outcome::Done]);
}

#[test]
fn whichever_key_file_is_set_back_the_newest_sheet_stays_the_sheet_and_it_is_told() {
    for name in ["identity.age", "recovery.age"] {
        let folder = TempDir::new().unwrap();
        let (vault, first) = founded(&folder);
        let file = folder.path().join("vault/keys").join(name);
        let before = fs::read(&file).unwrap();
        let new = renew(&vault);
        drop(vault);
        fs::write(&file, before).unwrap();
        let vault = closed(folder.path());
        assert_eq!(vault.unlock(&passphrase()).unwrap().mended, [Mended::FormerSheet], "{name}");
        vault.lock();
        assert_eq!(vault.unlock(&passphrase()).unwrap().mended, [], "{name}: it was mended");
        vault.lock();
        let refused = vault.unlock_with(&on_sheet(&first), &passphrase()).unwrap_err();
        assert_eq!(refused, VaultError::WrongRecoveryKey, "{name}");
        let _ = vault.unlock_with(&on_sheet(&new.sheet()), &passphrase()).unwrap();
    }
}

/// Whether the passphrase opens what is found, and which sheets do before and after that: the first, the second.
fn opened_by(found: &World, first: &NewKeys, second: &NewKeys) -> [bool; 4] {
    let open = |world: &World| room::with(&home(), Simulated::new(world.clone()).shared());
    let sheet = |world: &World, keys: &NewKeys| {
        open(world).unlock_with(&keys.recovery_key(), &other_passphrase()).is_ok()
    };
    let disk = Simulated::new(found.clone());
    let vault = room::with(&home(), disk.shared());
    let _ = vault.unlock(&passphrase()).expect("the passphrase opens it");
    drop(vault);
    let settled = disk.world();
    [sheet(found, first), sheet(found, second), sheet(&settled, first), sheet(&settled, second)]
}

/// The power goes at every step of taking a new sheet.
#[test]
fn a_power_cut_at_any_step_leaves_a_vault_that_the_passphrase_and_one_of_both_sheets_open() {
    let first = room::keys();
    let seen: Arc<Mutex<Vec<(World, bool)>>> = Arc::default();
    let taken = Arc::new(Mutex::new(None));
    let (writes, now) = (Arc::clone(&seen), Arc::clone(&taken));
    let watcher: simulated::Watcher = Arc::new(move |world: &World| {
        if let Some(taken) = now.lock().unwrap().filter(|_| !world.only_looked()) {
            writes.lock().unwrap().push((world.clone(), taken));
        }
    });
    let disk = Simulated::watched(World::new(), watcher);
    let vault = room::with(&home(), disk.shared());
    let _ = vault.found(&first, &passphrase()).unwrap();
    let second = vault.new_sheet(&passphrase(), date(2026, 11, 30)).unwrap();
    *taken.lock().unwrap() = Some(false);
    vault.take_sheet(&second, &passphrase()).unwrap();
    *taken.lock().unwrap() = Some(true);
    vault.lock();
    let moments = std::mem::take(&mut *seen.lock().unwrap());
    let (mut disks, mut by_first, mut by_second) = (0, 0, 0);
    for (world, taken) in moments {
        for found in world.after_power_cut() {
            disks += 1;
            let [one, two, later_one, later_two] = opened_by(&found, &first, &second);
            assert!(
                one != two && later_one != later_two,
                "one sheet of both: {one} {two} {later_one} {later_two}"
            );
            assert!(!taken || two && later_two, "a sheet that was acknowledged is the sheet");
            by_first += usize::from(one);
            by_second += usize::from(two);
        }
    }
    println!("power cuts at a new sheet: {disks} disks, {by_first} by the first, {by_second} by the second");
    assert!(disks > 50 && by_first > 5 && by_second > 5, "{disks} {by_first} {by_second}");
}

/// The disk refuses at every step of taking a new sheet, once; what is told is true, and it can be tried again.
#[test]
fn an_error_at_any_step_leaves_one_of_both_sheets_and_it_may_be_tried_again() {
    let first = room::keys();
    let ready = || {
        let disk = Simulated::new(World::new());
        let vault = room::with(&home(), disk.shared());
        let _ = vault.found(&first, &passphrase()).unwrap();
        let second = vault.new_sheet(&passphrase(), date(2026, 11, 30)).unwrap();
        (disk, vault, second)
    };
    let (disk, vault, second) = ready();
    let before = disk.world().steps.len();
    vault.take_sheet(&second, &passphrase()).unwrap();
    let steps = disk.world().steps.len() - before;
    let mut refused = 0;
    for at in 1..=steps {
        let (disk, vault, second) = ready();
        disk.set(disk.world().failing(Fault::Error(before + at, ErrorKind::Other)));
        let taken = vault.take_sheet(&second, &passphrase());
        let found = disk.world().healed();
        let [one, two, later_one, later_two] = opened_by(&found, &first, &second);
        assert!(one != two && later_one != later_two, "step {at}: {one} {two} {later_one} {later_two}");
        if taken.is_ok() {
            assert!(two && later_two, "step {at}: it was said that the new sheet is the sheet");
            continue;
        }
        refused += 1;
        disk.set(found);
        vault.take_sheet(&second, &passphrase()).unwrap_or_else(|error| panic!("step {at}: {error}"));
        let [one, two, ..] = opened_by(&disk.world().healed(), &first, &second);
        assert!(!one && two, "step {at}");
    }
    println!("errors at a new sheet: {steps} steps, {refused} told");
    assert!(refused > 10, "{refused} of {steps}");
}
