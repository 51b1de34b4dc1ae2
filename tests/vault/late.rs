//! A disk that is late while somebody closes the window: they do not wait for it longer than a moment, and what was written last
//! is there.

use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use tempfile::TempDir;
use weegwijzer::vault::{Shelf, Standing, Vault};

use super::room::{self, id, passphrase};
use super::stick::Stick;

/// A vault in this state on a disk that can be late.
fn on_a_late_disk(home: &Path, standing: Standing) -> (Vault, Stick) {
    drop(room::open(home));
    let disk = Stick::default();
    let vault = room::with(home, Arc::new(disk.clone()));
    if standing == Standing::Open {
        let _ = vault.unlock(&passphrase()).unwrap();
    }
    (vault, disk)
}

#[test]
fn who_closes_the_window_does_not_wait_for_a_late_disk_and_loses_nothing() {
    for standing in [Standing::Open, Standing::Locked] {
        let folder = TempDir::new().unwrap();
        let (vault, disk) = on_a_late_disk(folder.path(), standing);
        let case = id();
        disk.late(true);
        thread::scope(|scope| {
            let saving = scope
                .spawn(|| vault.cases(Shelf::Real).save(&case, &room::summary("blauwe fiets", 1), b"last"));
            // Somebody who stays waits for as long as it takes: nothing is said to be saved that is not.
            thread::sleep(Duration::from_millis(1_500));
            assert!(!saving.is_finished(), "{standing:?}: it was called saved while the disk was late");
            vault.leaves(true);
            // It ends while the disk is still late; a test that waits for ever fails in the end.
            let saved = saving.join().unwrap();
            assert!(saved.is_ok(), "{standing:?}: {saved:?}");
        });
        assert!(disk.is_late(), "it did not wait for it");
        disk.late(false);
        drop(vault);
        let vault = room::open(folder.path());
        let payload = match standing {
            Standing::Open => {
                vault.cases(Shelf::Real).read(&case).map(|opened| (opened.payload, opened.warning))
            }
            _ => vault.read_waiting(&case).map(|opened| (opened.payload, opened.warning)),
        };
        assert_eq!(payload, Ok((b"last".to_vec(), None)), "{standing:?}");
    }
}

#[test]
fn who_stays_after_all_waits_for_the_disk_again() {
    let folder = TempDir::new().unwrap();
    let (vault, disk) = on_a_late_disk(folder.path(), Standing::Open);
    vault.leaves(true);
    vault.leaves(false);
    disk.late(true);
    thread::scope(|scope| {
        let saving =
            scope.spawn(|| vault.cases(Shelf::Real).save(&id(), &room::summary("rode step", 1), b"x"));
        thread::sleep(Duration::from_millis(1_500));
        assert!(!saving.is_finished());
        disk.late(false);
        assert!(saving.join().unwrap().is_ok());
    });
}

/// Nothing of the keys is ever left to the system: a passphrase that was changed is on the disk, or was not changed.
#[test]
fn the_keys_wait_for_a_late_disk_whoever_leaves() {
    let folder = TempDir::new().unwrap();
    let (vault, disk) = on_a_late_disk(folder.path(), Standing::Open);
    disk.late(true);
    vault.leaves(true);
    thread::scope(|scope| {
        let changing = scope.spawn(|| vault.change_passphrase(&passphrase(), &room::other_passphrase()));
        thread::sleep(Duration::from_millis(2_500));
        assert!(!changing.is_finished());
        disk.late(false);
        assert!(changing.join().unwrap().is_ok());
    });
}
