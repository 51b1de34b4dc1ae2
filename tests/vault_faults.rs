//! Every step of everything a vault does may fail: an error of the disk, a full disk, a missing permission, or the
//! end of the program. What was acknowledged before must be readable afterwards, and no failure may pass for a
//! success.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "vault/room.rs"]
mod room;
#[path = "vault/simulated.rs"]
mod simulated;
#[path = "vault/story.rs"]
mod story;

use std::collections::BTreeMap;
use std::io::ErrorKind;

use room::{id, keep, passphrase, summary};
use simulated::{Fault, Simulated, World, home};
use weegwijzer::vault::{Room, Shelf, Vault, VaultError};

fn steps_of_a_clean_run() -> Vec<&'static str> {
    let disk = Simulated::new(story::before());
    let told = story::play(&disk);
    assert_eq!(told.errors, []);
    assert_eq!(story::wrong(disk.world(), &told), Ok(()));
    disk.world().steps
}

/// Steps that may fail without anybody being told: tidying up, and looking at what can be made again.
fn may_be_silent(step: &str, kind: ErrorKind) -> bool {
    match step {
        // Old revisions, the reserve, what is left of the file with the old passphrase.
        "remove" | "remove folder" => true,
        // The index, the mark, the reserve: each is made again. A link to an unreadable revision is left out.
        "read" | "exists" | "create" | "write" | "sync" | "rename" => true,
        // A folder above that may not be opened is not one that something was made in.
        "sync folder" => kind == ErrorKind::PermissionDenied,
        _ => false,
    }
}

/// What may go wrong at a step: looking fails in one way only as far as the vault is concerned.
fn kinds(step: &str) -> &'static [ErrorKind] {
    match step {
        "list" | "exists" | "read" | "lock" => &[ErrorKind::Other],
        _ => &[ErrorKind::Other, ErrorKind::StorageFull, ErrorKind::PermissionDenied],
    }
}

#[derive(Debug, Default)]
struct Sum {
    points: usize,
    disks: usize,
    silent: BTreeMap<&'static str, usize>,
    wrong: Vec<String>,
}

/// Lets these steps fail, one at a time; looks at the disk as it is then, and as it may be after a power cut.
fn fail(steps: &[(usize, &'static str)]) -> Sum {
    let mut sum = Sum::default();
    for (at, step) in steps {
        for kind in kinds(step) {
            let disk = Simulated::new(story::before().failing(Fault::Error(*at, *kind)));
            let told = story::play(&disk);
            sum.points += 1;
            if told.errors.is_empty() {
                *sum.silent.entry(*step).or_default() += 1;
                if !may_be_silent(step, *kind) {
                    sum.wrong.push(format!("{kind:?} at step {at} ({step}) was passed over in silence"));
                }
            }
            let mut worlds = vec![disk.world().healed()];
            if *kind == ErrorKind::Other {
                worlds.extend(disk.world().after_power_cut());
            }
            sum.disks += worlds.len();
            let wrong = worlds.into_iter().filter_map(|world| story::wrong(world, &told).err());
            sum.wrong.extend(wrong.map(|wrong| format!("{kind:?} at step {at} ({step}): {wrong}")));
        }
    }
    sum
}

#[test]
fn an_error_at_any_step_and_a_power_cut_after_it_lose_nothing_that_was_acknowledged() {
    let steps: Vec<(usize, &str)> = (1..).zip(steps_of_a_clean_run()).collect();
    let (one, two) = steps.split_at(steps.len() / 2);
    let sums = std::thread::scope(|scope| {
        let running = [one, two].map(|part| scope.spawn(move || fail(part)));
        running.map(|part| part.join().unwrap())
    });
    let points: usize = sums.iter().map(|sum| sum.points).sum();
    let disks: usize = sums.iter().map(|sum| sum.disks).sum();
    let silent = sums.iter().map(|sum| &sum.silent).collect::<Vec<_>>();
    println!("errors: {points} points, {disks} disks, repaired without a word: {silent:?}");
    for sum in &sums {
        assert_eq!(sum.wrong, Vec::<String>::new());
    }
    assert!(points >= 700, "only {points} points");
}

/// A vault on a disk that takes only so many bytes more.
fn almost_full(room: usize) -> (Simulated, Vault) {
    let disk = Simulated::new(World::new());
    let vault = room::with(&home(), disk.shared());
    let _ = vault.found(&room::keys(), &passphrase()).unwrap();
    disk.set(disk.world().with_room(Some(room)));
    (disk, vault)
}

#[test]
fn a_full_disk_is_called_a_full_disk_and_saving_works_again_afterwards() {
    let (disk, vault) = almost_full(4_000);
    let store = vault.cases(Shelf::Real);
    let case = id();
    let error = store.save(&case, &summary("blauwe fiets", 1), b"text").unwrap_err();
    assert!(matches!(error, VaultError::DiskFull { .. }), "{error:?}");
    assert!(matches!(store.read(&case), Err(VaultError::NoSuchCase { .. })));
    disk.set(disk.world().with_room(None));
    keep(store, &case, &["text"]);
    assert_eq!(store.read(&case).unwrap().payload, b"text");
}

#[test]
fn on_a_full_disk_the_reserve_is_given_up_for_the_last_changes_and_made_again_later() {
    let reserve = home().join("vault/reserve");
    let is_there = |disk: &Simulated| disk.world().files().iter().any(|(path, _)| *path == reserve);
    // With the 256 bytes of the reserve it fits, without them it does not.
    let needed = {
        let (disk, vault) = almost_full(1_000_000);
        let store = vault.cases(Shelf::Real);
        let _ = store.save(&id(), &summary("blauwe fiets", 1), b"text").unwrap();
        1_000_000 - disk.world().room.unwrap()
    };
    let (disk, vault) = almost_full(needed - 100);
    assert!(is_there(&disk));
    let store = vault.cases(Shelf::Real);
    let case = id();
    let saved = store.save(&case, &summary("blauwe fiets", 1), b"text").unwrap();
    assert_eq!(saved.room, Room::Reserve, "and the user is told");
    assert!(!is_there(&disk));
    assert_eq!(store.read(&case).unwrap().payload, b"text");
    disk.set(disk.world().with_room(None));
    vault.lock();
    let _ = vault.unlock(&passphrase()).unwrap();
    assert!(is_there(&disk));
}

#[test]
fn a_save_is_acknowledged_only_after_flush_name_and_flush_of_the_folder() {
    let disk = Simulated::new(World::new());
    let vault = room::with(&home(), disk.shared());
    let _ = vault.found(&room::keys(), &passphrase()).unwrap();
    let store = vault.cases(Shelf::Real);
    let case = id();
    for _ in 0..20 {
        keep(store, &case, &["text"]);
    }
    let before = disk.world().steps.len();
    keep(store, &case, &["text"]);
    let save = disk.world().steps.split_off(before);
    // Its own revisions, and those in the inbox, in quarantine and refused: no number is used twice.
    let expected = ["list", "list", "list", "list", "list", "exists", "create", "write", "write", "write"];
    assert_eq!(save[..10], expected);
    assert_eq!(save[10..], ["sync", "rename", "sync folder", "remove"]);
}

#[test]
fn an_error_of_the_disk_is_told_as_one() {
    let disk = Simulated::new(World::new().failing(Fault::Error(1, ErrorKind::Other)));
    let home = weegwijzer::vault::Home::at(home()).unwrap();
    let error = Vault::open_with(home, disk.shared(), weegwijzer::vault::Cost::TEST).unwrap_err();
    assert!(matches!(error, VaultError::NotSaved { .. }), "{error:?}");
}
