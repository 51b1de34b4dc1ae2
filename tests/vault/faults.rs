//! Every step of everything a vault does may fail: an error of the disk, a full disk, a missing permission, or the
//! end of the program. What was acknowledged before must be readable afterwards, and no failure may pass for a
//! success.

use std::io::ErrorKind;
use std::sync::LazyLock;

use weegwijzer::vault::{NewKeys, Passphrase, Reason, Room, Shelf, Vault, VaultError};

use super::room::{self, id, keep, passphrase, summary};
use super::simulated::{Fault, Simulated, World, home};
use super::story;

fn steps_of_a_clean_run() -> Vec<&'static str> {
    let disk = Simulated::new(story::before());
    let told = story::play(&disk);
    assert_eq!(told.errors, []);
    assert_eq!(story::wrong(disk.world(), &told), Ok(()));
    disk.world().steps
}

/// What may go wrong at a step, so that every step fails and every kind of step fails in every way.
fn kinds(at: usize, step: &str) -> &'static [ErrorKind] {
    match (step, at % 2) {
        ("list" | "exists" | "read" | "lock", _) => &[ErrorKind::Other],
        (_, 0) => &[ErrorKind::Other, ErrorKind::StorageFull],
        _ => &[ErrorKind::Other, ErrorKind::PermissionDenied],
    }
}

#[derive(Debug, Default)]
struct Sum {
    points: usize,
    disks: usize,
    told: usize,
    wrong: Vec<String>,
}

/// Lets these steps fail, one at a time; looks at the disk as it is then, and as it may be after a power cut.
fn fail(steps: &[(usize, &'static str)]) -> Sum {
    let mut sum = Sum::default();
    for (at, step) in steps {
        for kind in kinds(*at, step) {
            let disk = Simulated::new(story::before().failing(Fault::Error(*at, *kind)));
            let told = story::play(&disk);
            sum.points += 1;
            sum.told += usize::from(!told.errors.is_empty());
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
    let sums = std::thread::scope(|scope| {
        // Every other one: the later a step, the more disks may be found after it.
        let parts = [0, 1].map(|first| steps.iter().skip(first).step_by(2).copied().collect::<Vec<_>>());
        let running = parts.map(|part| scope.spawn(move || fail(&part)));
        running.map(|part| part.join().unwrap())
    });
    let points: usize = sums.iter().map(|sum| sum.points).sum();
    let disks: usize = sums.iter().map(|sum| sum.disks).sum();
    let told: usize = sums.iter().map(|sum| sum.told).sum();
    println!("errors: {points} points, {told} told and the others repaired, {disks} disks, nothing lost");
    for sum in &sums {
        assert_eq!(sum.wrong, Vec::<String>::new());
    }
    assert!(points >= 700, "only {points} points");
}

/// The steps of one act in an open vault with a case in it, and what each of them does to it when it fails.
fn each_step_of(
    act: impl Fn(&Vault) -> Result<(), VaultError>,
) -> Vec<(&'static str, Result<(), VaultError>)> {
    let ready = || {
        let disk = Simulated::new(World::new());
        let vault = room::with(&home(), disk.shared());
        let _ = vault.found(&KEYS, &PASSPHRASE).unwrap();
        for _ in 0..20 {
            keep(vault.cases(Shelf::Real), &story::case(story::Which::Long), &["text"]);
        }
        (disk, vault)
    };
    let (disk, vault) = ready();
    let before = disk.world().steps.len();
    act(&vault).unwrap();
    let steps = disk.world().steps.split_off(before);
    let fails = |at: usize| {
        let (disk, vault) = ready();
        disk.set(disk.world().failing(Fault::Error(disk.world().steps.len() + at + 1, ErrorKind::Other)));
        act(&vault)
    };
    steps.iter().enumerate().map(|(at, step)| (*step, fails(at))).collect()
}

static KEYS: LazyLock<NewKeys> = LazyLock::new(room::keys);
static PASSPHRASE: LazyLock<Passphrase> = LazyLock::new(passphrase);
static OTHER: LazyLock<Passphrase> = LazyLock::new(room::other_passphrase);

#[test]
fn no_failure_of_an_act_passes_for_a_success() {
    let long = story::case(story::Which::Long);
    let save = each_step_of(|vault| {
        vault.cases(Shelf::Real).save(&long, &summary("blauwe fiets", 1), b"text").map(drop)
    });
    let create = each_step_of(|vault| {
        vault.cases(Shelf::Real).save(&id(), &summary("blauwe fiets", 1), b"text").map(drop)
    });
    let change = each_step_of(|vault| vault.change_passphrase(&PASSPHRASE, &OTHER));
    let erase = each_step_of(|vault| {
        vault.cases(Shelf::Real).erase(&long, &Reason::new("op verzoek").unwrap()).map(drop)
    });
    for (name, steps) in [("save", save), ("create", create), ("change", change), ("erase", erase)] {
        // An old revision that stays, a copy of the key file before, a folder that is there: no harm done.
        // With the log begins what comes after the act: it tells of it, and its failure undoes nothing.
        let of_act = steps.iter().take_while(|(step, _)| *step != "log");
        let mut passed: Vec<_> = of_act.filter(|(_, result)| result.is_ok()).map(|(step, _)| *step).collect();
        println!("{name}: {} steps, passed over {passed:?}", steps.len());
        let allowed: &[&str] = match name {
            // Before an old revision goes is looked whether the one after it comes from it; where that cannot be seen, it stays.
            "save" => &["read", "remove"],
            "create" => &[],
            "change" => &["read", "create folder"],
            _ => &["read", "exists", "create folder"],
        };
        if name == "erase" {
            // What is known of the other cases is written anew, once; where that fails it is taken away, and known again later.
            passed.retain(|step| !allowed.contains(step));
            passed.dedup();
            assert_eq!(passed, ["create", "write", "sync", "rename", "sync folder"], "{name}");
            continue;
        }
        assert!(passed.iter().all(|step| allowed.contains(step)), "{name}: {passed:?}");
        assert!(name != "save" || passed.iter().filter(|step| **step == "read").count() <= 1, "{passed:?}");
    }
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
    // Ever less room, until the 256 bytes of the reserve are needed.
    let case = id();
    let (disk, vault, saved) = (0..200)
        .map(|step| {
            let (disk, vault) = almost_full(20_000 - 100 * step);
            assert!(is_there(&disk));
            let saved = vault.cases(Shelf::Real).save(&case, &summary("blauwe fiets", 1), b"text").unwrap();
            (disk, vault, saved)
        })
        .find(|(.., saved)| saved.room != Room::Enough)
        .unwrap();
    let store = vault.cases(Shelf::Real);
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
    // Before the oldest goes, the one after it is asked whether it came after it: it may be the work of another computer.
    assert_eq!(save[10..], ["sync", "rename", "sync folder", "read", "remove"]);
}

#[test]
fn an_error_of_the_disk_is_told_as_one() {
    let first = steps_of_a_clean_run().iter().position(|step| *step == "sync folder").unwrap() + 1;
    let disk = Simulated::new(World::new().failing(Fault::Error(first, ErrorKind::Other)));
    let home = weegwijzer::vault::Home::at(home()).unwrap();
    let error = Vault::open_with(home, disk.shared(), weegwijzer::vault::Cost::TEST).unwrap_err();
    assert!(matches!(error, VaultError::NotSaved { .. }), "{error:?}");
}
