//! The list: quick from the index, true when the index is stale, bad or missing, and not fooled by old files.

use std::fs;

use tempfile::TempDir;
use weegwijzer::vault::{Listing, Shelf, Vault, VaultError, Warning};

use super::room::{id, keep, open, passphrase, revisions, summary};

fn list(vault: &Vault) -> Listing {
    vault.cases(Shelf::Real).list().unwrap()
}

#[test]
fn the_list_is_the_same_with_a_good_a_stale_a_damaged_and_no_index() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    let store = vault.cases(Shelf::Real);
    let cases: Vec<_> = (0..5).map(|_| id()).collect();
    for (at, case) in (0..).zip(&cases) {
        let _ = store.save(case, &summary(&format!("casus {at}"), at), b"text").unwrap();
    }
    let _ = list(&vault);
    let index = folder.path().join("vault/index.age");
    let stale = fs::read(&index).expect("listing keeps the index");
    let _ = store.save(&cases[0], &summary("gewijzigd", 100), b"more").unwrap();
    let expected = list(&vault);
    assert_eq!(expected.cases[0].summary.label, "gewijzigd");
    drop(vault);
    let good = fs::read(&index).unwrap();
    let other = TempDir::new().unwrap();
    let foreign = {
        let vault = open(other.path());
        keep(vault.cases(Shelf::Real), &id(), &["one"]);
        let _ = list(&vault);
        fs::read(other.path().join("vault/index.age")).unwrap()
    };
    let torn = good[..good.len() / 2].to_vec();
    for found in [Some(good), Some(stale), Some(torn), Some(b"nothing".to_vec()), Some(foreign), None] {
        match found {
            Some(bytes) => fs::write(&index, bytes).unwrap(),
            None => fs::remove_file(&index).unwrap(),
        }
        assert_eq!(list(&open(folder.path())), expected);
    }
}

#[test]
fn the_list_of_an_index_reads_no_case() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    let case = id();
    keep(vault.cases(Shelf::Real), &case, &["one"]);
    let _ = list(&vault);
    drop(vault);
    // Only a list that looks into the file could notice this.
    let file = &revisions(folder.path(), "vault", &case)[0];
    fs::write(file, "torn").unwrap();
    let vault = open(folder.path());
    assert_eq!(list(&vault).cases.len(), 1);
    assert!(vault.cases(Shelf::Real).read(&case).is_err());
    assert_eq!(list(&vault).unreadable.len(), 1, "what was noticed is told by the list as well");
}

#[test]
fn an_older_revision_put_in_the_place_of_the_newest_is_noticed() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    let case = id();
    keep(vault.cases(Shelf::Real), &case, &["one", "two", "three"]);
    let _ = list(&vault);
    drop(vault);
    fs::remove_file(&revisions(folder.path(), "vault", &case)[2]).unwrap();
    let expected = Some(Warning::RolledBack { seen: 3, found: 2 });
    for _ in 0..2 {
        let vault = open(folder.path());
        assert_eq!(list(&vault).cases[0].warning, expected);
        let opened = vault.cases(Shelf::Real).read(&case).unwrap();
        assert_eq!((opened.payload.as_slice(), &opened.warning), (&b"two"[..], &expected));
    }
    // Who goes on from there has seen it.
    let vault = open(folder.path());
    keep(vault.cases(Shelf::Real), &case, &["three again", "four"]);
    assert_eq!(list(&vault).cases[0].warning, None);
}

#[test]
fn a_case_that_vanished_is_told() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    let (case, other) = (id(), id());
    keep(vault.cases(Shelf::Real), &case, &["one"]);
    keep(vault.cases(Shelf::Real), &other, &["one"]);
    let _ = list(&vault);
    drop(vault);
    fs::remove_dir_all(folder.path().join("vault/cases").join(case.as_str())).unwrap();
    let listing = list(&open(folder.path()));
    assert_eq!(listing.cases.len(), 1);
    assert!(matches!(&listing.unreadable[..], [(gone, VaultError::NoSuchCase { .. })] if *gone == case));
}

#[test]
fn a_changed_earlier_revision_is_told_when_the_case_is_read() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    let case = id();
    keep(vault.cases(Shelf::Real), &case, &["one", "two"]);
    let first = revisions(folder.path(), "vault", &case)[0].clone();
    fs::write(&first, "torn").unwrap();
    let opened = vault.cases(Shelf::Real).read(&case).unwrap();
    assert_eq!(opened.payload, b"two");
    assert_eq!(opened.warning, Some(Warning::EarlierChanged { path: first }));
}

#[test]
fn locking_keeps_the_index_for_the_next_time() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    let _ = list(&vault);
    keep(vault.cases(Shelf::Real), &id(), &["one"]);
    let before = fs::read(folder.path().join("vault/index.age")).ok();
    vault.lock();
    assert_ne!(fs::read(folder.path().join("vault/index.age")).ok(), before);
    let _ = vault.unlock(&passphrase()).unwrap();
    assert_eq!(list(&vault).cases.len(), 1);
}
