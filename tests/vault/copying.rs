//! The power goes, or the disk fails, at every step of making a backup and of putting one back: the vault is what it
//! was, half a copy never passes for one, and a restore that was cut short is simply done again.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use jiff::Timestamp;
use weegwijzer::vault::{Cost, Home, Opener, Passphrase, Shelf, Standing, Vault, VaultError};

use super::room::{self, keep, passphrase};
use super::simulated::{Fault, Simulated, World, home};

const CASES: usize = 3;

fn copies() -> PathBuf {
    PathBuf::from("/kopie")
}

fn elsewhere() -> PathBuf {
    PathBuf::from("/elders")
}

fn try_to_open(disk: &Simulated, home: &Path) -> Result<Vault, VaultError> {
    Vault::open_with(Home::at(home).unwrap(), disk.shared(), Cost::TEST)
}

fn open(disk: &Simulated, home: &Path) -> Vault {
    try_to_open(disk, home).unwrap()
}

fn id(case: usize) -> weegwijzer::vault::CaseId {
    weegwijzer::vault::CaseId::parse(&format!("{case:032x}")).unwrap()
}

/// A vault with cases, locked; and the same with a copy of it.
fn ready() -> (World, World, PathBuf) {
    let disk = Simulated::new(World::new());
    let vault = open(&disk, &home());
    let _ = vault.found(&room::keys(), &passphrase()).unwrap();
    for case in 1..=CASES {
        keep(vault.cases(Shelf::Real), &id(case), &["1", "2"]);
    }
    vault.lock();
    let without = disk.world();
    let _ = vault.unlock(&passphrase()).unwrap();
    let copy = vault.back_up(&copies(), Timestamp::UNIX_EPOCH).unwrap();
    assert!(copy.checked.is_whole() && copy.left.is_empty());
    vault.lock();
    (without, disk.world(), copy.folder)
}

/// Whoever leaves while a backup is made takes nothing out of it.
#[test]
fn a_backup_that_was_begun_becomes_whole_though_the_vault_is_locked_meanwhile() {
    let (before, _, _) = ready();
    let mut while_it_was_made = 0;
    for step in 0..40 {
        let opened: Arc<OnceLock<Arc<Vault>>> = Arc::default();
        let (locks, steps) = (Arc::clone(&opened), AtomicUsize::new(0));
        let watcher = Arc::new(move |_: &World| {
            if let Some(vault) = locks.get().filter(|_| steps.fetch_add(1, Ordering::SeqCst) == step) {
                drop(vault.let_go());
            }
        });
        let disk = Simulated::watched(before.clone(), watcher);
        let vault = Arc::new(open(&disk, &home()));
        let _ = vault.unlock(&passphrase()).unwrap();
        opened.set(Arc::clone(&vault)).unwrap();
        match vault.back_up(&copies(), Timestamp::UNIX_EPOCH) {
            Ok(copy) => {
                assert_eq!(copy.left, [], "step {step}");
                assert!(copy.checked.is_whole(), "step {step}");
                assert_eq!(copy.checked.cases, CASES, "step {step}");
                while_it_was_made += usize::from(vault.standing() == Standing::Locked);
            }
            // It was not begun.
            Err(error) => assert_eq!((error, while_it_was_made), (VaultError::Locked, 0), "step {step}"),
        }
    }
    assert!(while_it_was_made >= 20, "only {while_it_was_made}");
}

/// How an act ended, as far as the user was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    /// Not, or with an error.
    Not,
    /// With a word on what could not be read.
    InPart,
    Whole,
}

/// Every disk on which the power went before a step that follows a change; and those on which one step failed.
fn disks(before: &World, act: impl Fn(&Simulated) -> Result<Ended, VaultError>) -> Vec<(World, Ended)> {
    let seen: Arc<std::sync::Mutex<Vec<World>>> = Arc::default();
    let watched = Arc::clone(&seen);
    let disk = Simulated::watched(
        before.clone(),
        Arc::new(move |world: &World| {
            if !world.only_looked() {
                watched.lock().unwrap().push(world.clone());
            }
        }),
    );
    assert_eq!(act(&disk).unwrap(), Ended::Whole);
    let mut found: Vec<(World, Ended)> = Vec::new();
    for world in seen.lock().unwrap().iter() {
        found.extend(world.after_power_cut().into_iter().map(|world| (world, Ended::Not)));
    }
    let done = disk.world();
    found.extend(done.after_power_cut().into_iter().map(|world| (world, Ended::Whole)));
    let first = before.steps.len() + 1;
    for step in first..=done.steps.len() {
        for kind in [ErrorKind::Other, ErrorKind::StorageFull] {
            let disk = Simulated::new(before.clone().failing(Fault::Error(step, kind)));
            let ended = act(&disk).unwrap_or(Ended::Not);
            found.push((disk.world().healed(), ended));
        }
    }
    found
}

fn is_whole(vault: &Vault, passphrase: &Passphrase) -> Result<(), String> {
    let _ = vault.unlock(passphrase).map_err(|error| format!("it does not open: {error}"))?;
    for case in 1..=CASES {
        let read = vault.cases(Shelf::Real).read(&id(case)).map_err(|error| error.to_string())?;
        if read.payload != b"2" || read.warning.is_some() {
            return Err(format!("case {case} is not what was kept"));
        }
    }
    Ok(())
}

/// The copies that look whole from outside.
fn copies_on(world: &World) -> Vec<PathBuf> {
    let contents = |path: &Path| path.starts_with(copies()) && path.ends_with("contents.ron");
    let files = world.files().into_iter().filter(|(path, _)| contents(path));
    files.filter_map(|(path, _)| path.parent().map(Path::to_owned)).collect()
}

#[test]
fn half_a_backup_never_passes_for_one_and_the_vault_is_what_it_was() {
    let (before, ..) = ready();
    let back_up = |disk: &Simulated| {
        let vault = try_to_open(disk, &home())?;
        let _ = vault.unlock(&passphrase())?;
        let copy = vault.back_up(&copies(), Timestamp::UNIX_EPOCH)?;
        vault.lock();
        let whole = copy.checked.is_whole() && copy.left.is_empty();
        Ok(if whole { Ended::Whole } else { Ended::InPart })
    };
    let found = disks(&before, back_up);
    println!("backup: {} disks", found.len());
    assert!(found.len() > 300, "only {}", found.len());
    for (at, (world, ended)) in found.into_iter().enumerate() {
        let made = copies_on(&world);
        assert!(ended == Ended::Not || !made.is_empty(), "{at}: a copy that was acknowledged is gone");
        let vault = open(&Simulated::new(world), &home());
        is_whole(&vault, &passphrase()).unwrap_or_else(|wrong| panic!("{at}: {wrong}"));
        let whole = made.iter().filter(|copy| vault.check_backup(copy).is_ok_and(|seen| seen.is_whole()));
        let whole = whole.count();
        assert!(ended != Ended::Whole || whole > 0, "{at}: no copy is whole");
    }
}

#[test]
fn a_restore_that_was_cut_short_is_done_again_and_one_that_was_acknowledged_is_whole() {
    let (_, before, copy) = ready();
    let restore = |disk: &Simulated| {
        let vault = try_to_open(disk, &elsewhere())?;
        let passphrase = passphrase();
        let restored = vault.restore(&copy, Opener::Passphrase(&passphrase))?;
        let whole = restored.bad.is_empty() && restored.cases == CASES;
        Ok(if whole { Ended::Whole } else { Ended::InPart })
    };
    let found = disks(&before, restore);
    println!("restore: {} disks", found.len());
    assert!(found.len() > 300, "only {}", found.len());
    for (at, (world, ended)) in found.into_iter().enumerate() {
        let disk = Simulated::new(world);
        let vault = open(&disk, &elsewhere());
        let kept = vault.unlock(&passphrase());
        drop(vault);
        if let Err(error) = kept {
            assert_eq!(ended, Ended::Not, "{at}: what was put back is gone: {error}");
            let again = restore(&disk).unwrap_or_else(|error| panic!("{at}: again: {error}"));
            assert_eq!(again, Ended::Whole, "{at}");
        } else if ended == Ended::InPart {
            continue;
        }
        let vault = open(&disk, &elsewhere());
        is_whole(&vault, &passphrase()).unwrap_or_else(|wrong| panic!("{at}: {wrong}"));
        drop(vault);
        is_whole(&open(&disk, &home()), &passphrase()).unwrap_or_else(|wrong| panic!("{at}: {wrong}"));
    }
}
