//! The folder that was opened goes away while somebody works in it, or another comes in its place: nothing is said to be kept
//! that is not, nothing is made in its place, and everything goes on when it is back.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use tempfile::TempDir;
use weegwijzer::vault::{Cost, Disk, Home, Reason, Shelf, Vault, VaultError};

use super::room::{self, files, id, keep, passphrase};
use super::stick::Stick;

/// What is moved away, from the home of the program.
const PLACES: [&str; 4] = ["", "vault", "vault/cases", "practice"];

fn gone(error: &VaultError) -> bool {
    matches!(error, VaultError::FolderGone { .. })
}

#[test]
fn a_folder_that_went_away_gets_nothing_in_its_place_and_goes_on_when_it_is_back() {
    for place in PLACES {
        // An empty folder in its place is what a disk that was disconnected leaves.
        for replaced in [false, true] {
            let above = TempDir::new().unwrap();
            let home = above.path().join("home");
            let vault = room::open(&home);
            let shelf = if place == "practice" { Shelf::Practice } else { Shelf::Real };
            let store = vault.cases(shelf);
            let (case, new) = (id(), id());
            keep(store, &case, &["one"]);
            let (there, away) = (home.join(place), above.path().join("away"));
            fs::rename(&there, &away).unwrap();
            if replaced {
                fs::create_dir(&there).unwrap();
            }
            let before = (files(&away), files(&home));
            for case in [&case, &new] {
                let refused = store.save(case, &room::summary("blauwe fiets", 2), b"two").unwrap_err();
                assert!(gone(&refused), "{place}, replaced {replaced}: {refused}");
            }
            let read = store.read(&case).unwrap_err();
            assert!(gone(&read), "{place}: {read}");
            assert!(
                store.list().is_err_and(|error| gone(&error)),
                "{place}: no list is better than an empty one"
            );
            if shelf == Shelf::Real {
                let erased = store.erase(&case, &Reason::new("verzoek").unwrap()).unwrap_err();
                assert!(gone(&erased), "{place}: {erased}");
            }
            let now: Vec<_> = files(&home).into_iter().filter(|file| !in_log(&home, file)).collect();
            let then: Vec<_> = before.1.into_iter().filter(|file| !in_log(&home, file)).collect();
            assert_eq!((files(&away), now), (before.0, then), "{place}: nothing is made anywhere");
            if replaced {
                fs::remove_dir(&there).unwrap();
            }
            fs::rename(&away, &there).unwrap();
            let saved = store.save(&case, &room::summary("blauwe fiets", 3), b"three").unwrap();
            assert_eq!(saved.revision, 2, "{place}");
            let opened = store.read(&case).unwrap();
            assert_eq!((opened.payload.as_slice(), opened.warning), (b"three".as_slice(), None), "{place}");
        }
    }
}

/// What is done elsewhere in the vault meanwhile is written down.
fn in_log(home: &Path, file: &Path) -> bool {
    file.starts_with(home.join("vault/log")) || file.ends_with("index.age")
}

#[test]
fn a_case_begun_while_locked_is_not_kept_in_a_folder_that_was_not_opened() {
    let above = TempDir::new().unwrap();
    let home = above.path().join("home");
    let vault = room::open(&home);
    vault.lock();
    let away = above.path().join("away");
    fs::rename(&home, &away).unwrap();
    // Somebody else's vault in its place, which would take in what is begun.
    drop(room::open(&home));
    let before = files(&home);
    let case = id();
    let refused = vault.cases(Shelf::Real).save(&case, &room::summary("rode step", 1), b"begun").unwrap_err();
    assert!(gone(&refused), "{refused}");
    assert_eq!(files(&home), before);
    assert!(vault.unlock(&passphrase()).is_err_and(|error| gone(&error)));
    fs::remove_dir_all(&home).unwrap();
    fs::rename(&away, &home).unwrap();
    let _ = vault.cases(Shelf::Real).save(&case, &room::summary("rode step", 1), b"begun").unwrap();
    let _ = vault.unlock(&passphrase()).unwrap();
    assert_eq!(vault.read_waiting(&case).unwrap().payload, b"begun");
}

/// The same files under the same name and other numbers, as on a disk that the system sees for the first time.
fn mount_again(home: &Path, away: &Path) {
    fs::rename(home, away).unwrap();
    copy_folder(away, home);
}

pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy_folder(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).unwrap()),
        }
    }
}

#[test]
fn a_stick_that_is_put_in_again_is_the_stick_and_another_in_its_place_is_not() {
    let above = TempDir::new().unwrap();
    let (home, case, stick) = (above.path().join("home"), id(), Stick::default());
    drop(room::open(&home));
    // Another stick: a copy that was made before, with the same vault.
    let copy = above.path().join("copy");
    copy_folder(&home, &copy);
    let vault = room::with(&home, Arc::new(stick.clone()));
    let _ = vault.unlock(&passphrase()).unwrap();
    let store = vault.cases(Shelf::Real);
    keep(store, &case, &["one"]);
    let save = |second, text: &[u8]| {
        store.save(&case, &room::summary("blauwe fiets", second), text).map(|saved| saved.revision)
    };
    // It was not taken out: what has its name now is another folder, whatever is in it.
    mount_again(&home, &above.path().join("away"));
    assert!(save(2, b"two").is_err_and(|error| gone(&error)));
    // It was, and is back.
    stick.take_out();
    assert_eq!(save(3, b"two"), Ok(2));
    assert_eq!(store.read(&case).unwrap().payload, b"two");
    let second = Vault::open_with(Home::at(&home).unwrap(), Arc::new(Disk), Cost::TEST);
    assert!(matches!(second, Err(VaultError::InUse { .. })), "the lock came along");
    // A second time as well.
    mount_again(&home, &above.path().join("away again"));
    stick.take_out();
    assert_eq!(save(4, b"three"), Ok(3));
    // Another stick in its place gets nothing.
    fs::rename(&home, above.path().join("out")).unwrap();
    fs::rename(&copy, &home).unwrap();
    stick.take_out();
    let before = files(&home);
    assert!(save(5, b"four").is_err_and(|error| gone(&error)));
    assert!(store.read(&case).is_err_and(|error| gone(&error)));
    assert_eq!(files(&home), before, "nothing is made there");
}
