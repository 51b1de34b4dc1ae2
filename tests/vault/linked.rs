//! A link in the path of the vault, as somebody makes who keeps their files on another disk: it is followed to where it leads and
//! stays a link; where it leads elsewhere afterwards, or nowhere, nothing is kept there and nothing is made.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest as _, Sha256};
use tempfile::TempDir;
use weegwijzer::vault::{Cost, Disk, Home, Shelf, Spool, Standing, Vault, VaultError};

use super::room::{self, files, id, keep, passphrase};

/// What is a link, from the home of the program.
const PLACES: [&str; 5] = ["", "vault", "vault/cases", "vault/keys", "practice"];

/// A vault with one case, of which `place` was moved to another disk and is a link now.
fn moved(above: &Path, place: &str) -> weegwijzer::vault::CaseId {
    let home = above.join("home");
    let vault = room::open(&home);
    let case = id();
    keep(vault.cases(Shelf::Real), &case, &["one"]);
    keep(vault.cases(Shelf::Practice), &id(), &["practice"]);
    drop(vault);
    let (there, elsewhere) = (at(&home, place), above.join("other disk"));
    fs::rename(&there, &elsewhere).unwrap();
    symlink(&elsewhere, &there).unwrap();
    case
}

fn at(home: &Path, place: &str) -> PathBuf {
    if place.is_empty() { home.to_owned() } else { home.join(place) }
}

fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).unwrap().is_symlink()
}

#[test]
fn what_a_link_leads_to_is_the_vault_and_the_link_stays() {
    for place in PLACES {
        let above = TempDir::new().unwrap();
        let (home, elsewhere) = (above.path().join("home"), above.path().join("other disk"));
        let case = moved(above.path(), place);
        let before = files(&elsewhere).len();
        for words in ["two", "three"] {
            let vault = room::closed(&home);
            assert_eq!(vault.standing(), Standing::Locked, "{place}");
            let unlocked = vault.unlock(&passphrase()).unwrap();
            assert_eq!(unlocked.mended, [], "{place}");
            let saved =
                vault.cases(Shelf::Real).save(&case, &room::summary("blauwe fiets", 2), words.as_bytes());
            let _ = saved.unwrap_or_else(|error| panic!("{place}: {error}"));
            keep(vault.cases(Shelf::Practice), &id(), &["practice"]);
            assert_eq!(vault.cases(Shelf::Real).read(&case).unwrap().payload, words.as_bytes(), "{place}");
            let erased = id();
            keep(vault.cases(Shelf::Real), &erased, &["erased"]);
            let reason = weegwijzer::vault::Reason::new("verzoek").unwrap();
            let _ = vault.cases(Shelf::Real).erase(&erased, &reason).unwrap();
        }
        assert!(is_link(&at(&home, place)), "{place}");
        let grown = files(&elsewhere).len();
        assert!(
            if place == "vault/keys" { grown == before } else { grown > before },
            "{place}: {before} {grown}"
        );
    }
}

#[test]
fn a_link_that_leads_elsewhere_afterwards_takes_nothing_there() {
    for place in PLACES.into_iter().filter(|place| *place != "vault/keys") {
        let above = TempDir::new().unwrap();
        let (home, elsewhere) = (above.path().join("home"), above.path().join("other disk"));
        let case = moved(above.path(), place);
        let shelf = if place == "practice" { Shelf::Practice } else { Shelf::Real };
        let vault = room::open(&home);
        keep(vault.cases(shelf), &case, &["two"]);
        let theirs = above.path().join("theirs");
        fs::create_dir(&theirs).unwrap();
        let link = at(&home, place);
        fs::remove_file(&link).unwrap();
        symlink(&theirs, &link).unwrap();
        for case in [&case, &id()] {
            let refused = vault.cases(shelf).save(case, &room::summary("blauwe fiets", 3), b"three");
            assert!(matches!(refused, Err(VaultError::FolderGone { .. })), "{place}: {refused:?}");
        }
        let taken: Vec<_> =
            files(&theirs).into_iter().filter(|file| !file.to_string_lossy().contains("/log/")).collect();
        assert!(taken.is_empty(), "{place}: {taken:?}");
        fs::remove_file(&link).unwrap();
        symlink(&elsewhere, &link).unwrap();
        let _ = vault.cases(shelf).save(&case, &room::summary("blauwe fiets", 4), b"four").unwrap();
    }
}

#[test]
fn a_link_that_leads_nowhere_is_no_new_vault() {
    for place in PLACES.into_iter().filter(|place| *place != "practice") {
        let above = TempDir::new().unwrap();
        let (home, elsewhere) = (above.path().join("home"), above.path().join("other disk"));
        let case = moved(above.path(), place);
        let away = above.path().join("away");
        fs::rename(&elsewhere, &away).unwrap();
        let begun = Home::at(&home).and_then(|home| Vault::open_with(home, Arc::new(Disk), Cost::TEST));
        if let Ok(vault) = begun {
            assert!(vault.found(&room::keys(), &passphrase()).is_err(), "{place}: founded where nothing is");
            let kept = vault.cases(Shelf::Real).save(&case, &room::summary("blauwe fiets", 2), b"two");
            // Without its keys it still takes in what is begun, as while it is locked.
            assert_eq!(kept.is_ok(), place == "vault/keys", "{place}: {kept:?}");
            assert!(vault.unlock(&passphrase()).is_err(), "{place}");
        }
        assert!(!elsewhere.exists(), "{place}: made where the link leads");
        fs::rename(&away, &elsewhere).unwrap();
        let vault = room::open(&home);
        assert_eq!(vault.cases(Shelf::Real).read(&case).unwrap().payload, b"one", "{place}");
    }
}

/// Files of the doctor that have nothing to do with the program, and what they are.
fn documents(above: &Path) -> (PathBuf, Vec<(PathBuf, Vec<u8>)>) {
    let folder = above.join("documents");
    fs::create_dir_all(folder.join("letters")).unwrap();
    for name in ["a letter.txt", "letters/another.txt", "0123456789abcdef.pdf"] {
        fs::write(folder.join(name), name).unwrap();
    }
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    let there = contents(&folder);
    (folder, there)
}

fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    files(folder).into_iter().map(|file| (file.clone(), fs::read(file).unwrap())).collect()
}

#[test]
fn a_link_in_the_place_of_what_is_swept_or_erased_takes_nothing_away_where_it_leads() {
    for place in [
        "vault/cases",
        "vault/inbox",
        "vault/refused",
        "vault/quarantine",
        "practice/refused",
        "practice/cases",
    ] {
        let above = TempDir::new().unwrap();
        let home = above.path().join("home");
        let (documents, before) = documents(above.path());
        let vault = room::open(&home);
        let shelf = if place.starts_with("practice") { Shelf::Practice } else { Shelf::Real };
        let case = id();
        keep(vault.cases(shelf), &case, &["one"]);
        let link = home.join(place).join(case.as_str());
        if link.exists() {
            fs::remove_dir_all(&link).unwrap();
        }
        fs::create_dir_all(link.parent().unwrap()).unwrap();
        symlink(&documents, &link).unwrap();
        if shelf == Shelf::Practice {
            let mark = format!("(vault:None,case:\"{case}\",reason:\"x\")");
            let digest = Sha256::digest(mark.as_bytes())
                .iter()
                .fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
            fs::create_dir_all(home.join("practice/erasing")).unwrap();
            fs::write(
                home.join("practice/erasing").join(case.as_str()),
                format!("weegwijzer plain 1 {digest}\n{mark}"),
            )
            .unwrap();
        } else {
            let reason = weegwijzer::vault::Reason::new("verzoek").unwrap();
            let erased = vault.cases(shelf).erase(&case, &reason);
            assert!(erased.is_ok() || place == "vault/quarantine", "{place}: {erased:?}");
        }
        drop(vault);
        let vault = room::open(&home);
        let _ = vault.cases(shelf).list().unwrap();
        assert_eq!(contents(&documents), before, "{place}");
        assert!(
            place == "vault/quarantine" || fs::symlink_metadata(&link).is_err(),
            "{place}: the link is gone"
        );
    }
    let above = TempDir::new().unwrap();
    let home = above.path().join("home");
    let (documents, before) = documents(above.path());
    drop(room::open(&home));
    symlink(&documents, home.join("spool")).unwrap();
    Spool::new(Arc::new(Disk), &home).sweep().unwrap();
    assert_eq!(contents(&documents), before);
    fs::remove_file(home.join("spool")).unwrap();
    // In a folder of one's own only what was put there goes.
    fs::create_dir(home.join("spool")).unwrap();
    fs::write(home.join("spool/kept.pdf"), "kept").unwrap();
    fs::write(home.join("spool/0123456789abcdef.pdf"), "left by a crash").unwrap();
    Spool::new(Arc::new(Disk), &home).sweep().unwrap();
    assert_eq!(files(&home.join("spool")), [home.join("spool/kept.pdf")]);
}

#[test]
fn a_file_in_the_place_of_the_lock_keeps_what_it_holds_and_a_folder_its_rights() {
    for hard in [false, true] {
        let above = TempDir::new().unwrap();
        let home = above.path().join("home");
        let (documents, before) = documents(above.path());
        drop(room::open(&home));
        let (lock, letter) = (home.join("lock"), documents.join("a letter.txt"));
        fs::remove_file(&lock).unwrap();
        if hard {
            fs::hard_link(&letter, &lock).unwrap();
        } else {
            symlink(&letter, &lock).unwrap();
        }
        let refused = home.join("vault/refused");
        let _ = fs::remove_dir_all(&refused);
        symlink(&documents, &refused).unwrap();
        let vault = room::open(&home);
        keep(vault.cases(Shelf::Real), &id(), &["one"]);
        let second = Home::at(&home).and_then(|home| Vault::open_with(home, Arc::new(Disk), Cost::TEST));
        assert!(matches!(second, Err(VaultError::InUse { .. })), "hard {hard}: {second:?}");
        drop(vault);
        assert_eq!(contents(&documents), before, "hard {hard}");
        let mode = fs::metadata(&documents).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o755, "hard {hard}");
    }
    // A file that is not ours, without a link.
    let above = TempDir::new().unwrap();
    drop(room::open(above.path()));
    fs::write(above.path().join("lock"), "a letter that somebody called so, longer than a token").unwrap();
    drop(room::open(above.path()));
    let held = fs::read_to_string(above.path().join("lock")).unwrap();
    assert!(held.starts_with("a letter"), "{held}");
}
