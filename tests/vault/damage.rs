//! Files that were flipped, cut, zeroed, swapped, rolled back or made to cost: what is read is what was kept, or it
//! is told. Many in memory, fewer on a real disk.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::TempDir;
use weegwijzer::vault::{CaseId, CaseStore, Shelf, VaultError, Warning};

use super::room::{self, files, id, keep, passphrase};
use super::simulated::{Simulated, World, home};

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }
}

/// What becomes of a file.
fn damage(dice: &mut Dice, files: &mut BTreeMap<PathBuf, Arc<Vec<u8>>>, victim: &Path) -> &'static str {
    let bytes = files[victim].to_vec();
    let others: Vec<PathBuf> = files.keys().filter(|path| *path != victim).cloned().collect();
    let mut set = |bytes: Vec<u8>| drop(files.insert(victim.to_owned(), Arc::new(bytes)));
    match dice.below(9) {
        0 | 1 => {
            let mut flipped = bytes;
            let at = dice.below(flipped.len());
            flipped[at] ^= 1 << dice.below(8);
            set(flipped);
            "flipped"
        }
        2 => {
            set(bytes[..dice.below(bytes.len())].to_vec());
            "cut short"
        }
        3 => {
            let mut zeroed = bytes;
            let at = dice.below(zeroed.len());
            let end = zeroed.len().min(at + 512);
            zeroed[at..end].fill(0);
            set(zeroed);
            "zeroed"
        }
        4 => {
            let more = bytes[..dice.below(600)].to_vec();
            set([bytes, more, b"x".to_vec()].concat());
            "made longer"
        }
        5 => {
            let other = others[dice.below(others.len())].clone();
            let swapped = files[&other].to_vec();
            drop(files.insert(other, Arc::new(bytes)));
            drop(files.insert(victim.to_owned(), Arc::new(swapped)));
            "swapped"
        }
        6 => {
            let _ = files.remove(victim);
            "taken away"
        }
        7 => {
            let stanza = b"-> X25519 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nbbbb\n".repeat(4_000);
            let line = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(0);
            set([&bytes[..=line], &stanza, &bytes[line + 1..]].concat());
            "made to cost"
        }
        _ => {
            set(Vec::new());
            "emptied"
        }
    }
}

/// What is wrong with how a case is read, after something happened to its files.
fn wrong(store: &CaseStore, case: &CaseId, newest: u32, touched: bool) -> Option<String> {
    match store.read(case) {
        Ok(opened) => {
            let expected = format!("{case} {}", opened.revision).into_bytes();
            if opened.payload != expected {
                return Some(format!("revision {} is not what was kept", opened.revision));
            }
            let older = opened.revision < newest;
            let told =
                matches!(opened.warning, Some(Warning::OlderRevision { .. } | Warning::RolledBack { .. }));
            if older != told {
                return Some(format!("revision {} of {newest}: {:?}", opened.revision, opened.warning));
            }
            (!touched && opened.warning.is_some()).then(|| format!("untouched: {:?}", opened.warning))
        }
        Err(VaultError::NoReadableRevision { .. } | VaultError::NoSuchCase { .. }) if touched => None,
        Err(error) => Some(error.to_string()),
    }
}

#[test]
fn of_20000_damaged_disks_none_is_silent() {
    let kinds = std::thread::scope(|scope| {
        let running = [20_261_122, 20_261_123].map(|seed| scope.spawn(move || damaged(seed, 10_000)));
        running.map(|half| half.join().unwrap())
    });
    println!("damaged in memory: 20000, silent 0, panics 0, {kinds:?}");
}

/// Damages a disk in memory so many times, and looks each time; how often in which way.
fn damaged(seed: u64, rounds: usize) -> BTreeMap<&'static str, usize> {
    let disk = Simulated::new(World::new());
    let vault = room::with(&home(), disk.shared());
    let _ = vault.found(&room::keys(), &passphrase()).unwrap();
    let store = vault.cases(Shelf::Real);
    let cases = [id(), id(), id()];
    for number in 1..=3 {
        for case in &cases {
            keep(store, case, &[&format!("{case} {number}")]);
        }
    }
    let _ = store.list().unwrap();
    let whole = disk.world();
    let below = home().join("vault/cases");
    let mut dice = Dice(seed);
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for round in 0..rounds {
        let mut now: BTreeMap<_, _> =
            whole.files().into_iter().filter(|(path, _)| path.starts_with(&below)).collect();
        let before = now.clone();
        let victims: Vec<_> = now.keys().cloned().collect();
        // The newest most often: that is what is read.
        let victim = match dice.below(3) {
            0 => victims[dice.below(victims.len())].clone(),
            _ => victims[dice.below(3) * 3 + 2].clone(),
        };
        let kind = damage(&mut dice, &mut now, &victim);
        *kinds.entry(kind).or_default() += 1;
        let mut world = whole.clone();
        let changed: Vec<PathBuf> = before
            .iter()
            .filter(|(path, bytes)| now.get(*path) != Some(bytes))
            .map(|(p, _)| p.clone())
            .collect();
        for path in &changed {
            match now.get(path) {
                Some(bytes) => world.put(path, bytes.to_vec()),
                None => world.lose(path),
            }
        }
        disk.set(world);
        for case in &cases {
            let touched = changed.iter().any(|path| path.starts_with(below.join(case.as_str())));
            if touched || round % 50 == 0 {
                let wrong = wrong(store, case, 3, touched);
                assert_eq!(wrong, None, "round {round}: {} was {kind}", victim.display());
            }
        }
    }
    assert_eq!(kinds.len(), 8, "{kinds:?}");
    kinds
}

#[test]
fn of_500_damaged_folders_on_disk_none_is_silent() {
    let folder = TempDir::new().unwrap();
    let vault = room::open(folder.path());
    let store = vault.cases(Shelf::Real);
    let cases = [id(), id()];
    for number in 1..=2 {
        for case in &cases {
            keep(store, case, &[&format!("{case} {number}")]);
        }
    }
    let _ = store.list().unwrap();
    let below = folder.path().join("vault/cases");
    let whole: BTreeMap<PathBuf, Arc<Vec<u8>>> = files(&below)
        .into_iter()
        .map(|path| (path.clone(), Arc::new(std::fs::read(path).unwrap())))
        .collect();
    let mut dice = Dice(7);
    for round in 0..500 {
        let mut now = whole.clone();
        let victim = whole.keys().nth(dice.below(whole.len())).unwrap().clone();
        let kind = damage(&mut dice, &mut now, &victim);
        let changed: Vec<_> = whole
            .iter()
            .filter(|(path, bytes)| now.get(*path) != Some(bytes))
            .map(|(p, _)| p.clone())
            .collect();
        for path in &changed {
            match now.get(path) {
                Some(bytes) => std::fs::write(path, &**bytes).unwrap(),
                None => std::fs::remove_file(path).unwrap(),
            }
        }
        for case in &cases {
            let touched = changed.iter().any(|path| path.starts_with(below.join(case.as_str())));
            assert_eq!(
                wrong(store, case, 2, touched),
                None,
                "round {round}: {} was {kind}",
                victim.display()
            );
        }
        let _ = std::fs::remove_dir_all(folder.path().join("vault/quarantine"));
        for path in changed {
            std::fs::write(&path, &*whole[&path]).unwrap();
        }
    }
    println!("damaged on disk: 500, silent 0, panics 0");
}

#[test]
fn a_damaged_or_costly_key_file_never_opens_and_never_takes_long() {
    let folder = TempDir::new().unwrap();
    drop(room::open(folder.path()));
    let path = folder.path().join("vault/keys/identity.age");
    let whole = std::fs::read(&path).unwrap();
    let mut dice = Dice(3);
    for round in 0..300 {
        let mut now = BTreeMap::from([
            (path.clone(), Arc::new(whole.clone())),
            (folder.path().join("vault/keys/recovery.age"), Arc::new(whole.clone())),
        ]);
        let kind = damage(&mut dice, &mut now, &path);
        match now.get(&path) {
            Some(bytes) if **bytes != whole => std::fs::write(&path, &**bytes).unwrap(),
            Some(_) => continue,
            None => std::fs::remove_file(&path).unwrap(),
        }
        let vault = room::closed(folder.path());
        // A folder without a key and without a case is as good as new.
        let opened = vault.unlock(&passphrase());
        let refused = matches!(
            opened,
            Err(VaultError::WrongPassphrase
                | VaultError::KeysDamaged { .. }
                | VaultError::KeysMissing { .. }
                | VaultError::NewerFormat { .. }
                | VaultError::NotReadable { .. }
                | VaultError::NotFounded)
        );
        assert!(refused, "round {round}: {kind}: {opened:?}");
        std::fs::write(&path, &whole).unwrap();
    }
}

#[test]
fn a_file_that_takes_the_last_number_is_told_and_keeps_nobody_from_saving() {
    for place in ["cases", "inbox", "quarantine", "refused"] {
        let folder = TempDir::new().unwrap();
        let vault = room::open(folder.path());
        let store = vault.cases(Shelf::Real);
        let case = id();
        keep(store, &case, &["wat er stond"]);
        let below = folder.path().join("vault").join(place).join(case.as_str());
        std::fs::create_dir_all(&below).unwrap();
        std::fs::write(below.join("99999999-00000000.case.age"), b"").unwrap();
        let saved = store.save(&case, &room::summary("blauwe fiets", 9), b"verder").unwrap();
        assert_eq!(saved.revision, 2, "{place}");
        let opened = store.read(&case).unwrap();
        assert_eq!(opened.payload, b"verder", "{place}");
        let told = matches!(opened.warning, Some(Warning::OlderRevision { .. }));
        assert_eq!(told, place == "cases", "{place}: {:?}", opened.warning);
        // It lies in quarantine now, and the case goes on as ever.
        let _ = store.save(&case, &room::summary("blauwe fiets", 10), b"en verder").unwrap();
        let opened = store.read(&case).unwrap();
        assert_eq!((opened.payload.as_slice(), opened.warning), (b"en verder".as_slice(), None), "{place}");
    }
}

#[test]
fn what_file_managers_and_synchronisers_make_of_a_revision_is_passed_over_with_a_remark() {
    for copy in [
        "00000001-8ed3ce12.case (kopie).age",
        "00000009-8ed3ce12.case.age~",
        "00000009-8ed3ce12.case.age.exe",
        "00000009-8ed3ce12.case.sync-conflict-20261128-120000-ABCDEFG.age",
        "00000009-8ed3ce12.case-DESKTOP.age",
        "00000009-8ed3ce12.case.age.part",
    ] {
        let folder = TempDir::new().unwrap();
        let vault = room::open(folder.path());
        let store = vault.cases(Shelf::Real);
        let case = id();
        keep(store, &case, &["wat er stond"]);
        let below = folder.path().join("vault/cases").join(case.as_str());
        std::fs::write(below.join(copy), b"whatever").unwrap();
        let opened = store.read(&case).unwrap_or_else(|error| panic!("{copy}: {error}"));
        let remark = Some(Warning::PassedOver { path: below.join(copy) });
        assert_eq!(
            (opened.payload.as_slice(), opened.warning),
            (b"wat er stond".as_slice(), remark),
            "{copy}"
        );
        let saved = store.save(&case, &room::summary("blauwe fiets", 9), b"verder").unwrap();
        assert_eq!(saved.revision, 2, "{copy}");
        assert!(below.join(copy).exists(), "nothing of anybody's is removed");
    }
}
