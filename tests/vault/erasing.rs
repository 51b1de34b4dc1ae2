//! Erasing a case: nothing of it is left anywhere in the folder.

use std::fs;

use tempfile::TempDir;
use weegwijzer::vault::{Reason, Shelf, VaultError};

use super::room::{closed, files, id, keep, open, passphrase, revisions};

fn reason() -> Reason {
    Reason::new("  op verzoek, na overleg ").unwrap()
}

#[test]
fn an_erased_case_is_gone_from_cases_inbox_quarantine_refused_and_index() {
    let folder = TempDir::new().unwrap();
    let (case, other) = (id(), id());
    let vault = open(folder.path());
    let store = vault.cases(Shelf::Real);
    keep(store, &case, &["one", "two", "three"]);
    keep(store, &other, &["stays"]);
    fs::write(&revisions(folder.path(), "vault", &case)[2], "torn").unwrap();
    let _ = store.read(&case).unwrap();
    let _ = store.list().unwrap();
    for refused in [true, false] {
        vault.lock();
        keep(store, &case, &["in the inbox"]);
        let _ = vault.unlock(&passphrase()).unwrap();
        if refused {
            let _ = vault.refuse(&case).unwrap();
        }
    }
    let erased = store.erase(&case, &reason()).unwrap();
    assert_eq!(
        (erased.id, erased.files, erased.reason.as_str()),
        (case.clone(), 5, "op verzoek, na overleg")
    );
    let left: Vec<_> = files(folder.path())
        .into_iter()
        .filter(|file| file.to_string_lossy().contains(case.as_str()))
        .collect();
    assert_eq!(left, Vec::<std::path::PathBuf>::new());
    let listing = store.list().unwrap();
    assert_eq!((listing.cases.len(), listing.unreadable.len()), (1, 0));
    assert!(matches!(store.read(&case), Err(VaultError::NoSuchCase { .. })));
    assert!(matches!(store.erase(&case, &reason()), Err(VaultError::NoSuchCase { .. })));
    drop(vault);

    let vault = open(folder.path());
    let listing = vault.cases(Shelf::Real).list().unwrap();
    assert_eq!((listing.cases.len(), listing.unreadable.len()), (1, 0), "nor does the index remember it");
}

#[test]
fn what_was_begun_is_finished_at_the_next_start_without_any_key() {
    let folder = TempDir::new().unwrap();
    let case = id();
    let vault = open(folder.path());
    keep(vault.cases(Shelf::Real), &case, &["one", "two"]);
    let _ = vault.cases(Shelf::Real).list().unwrap();
    drop(vault);
    // The power went after the mark, and after one of the files.
    fs::create_dir_all(folder.path().join("vault/erasing")).unwrap();
    fs::write(folder.path().join("vault/erasing").join(case.as_str()), "").unwrap();
    fs::remove_file(&revisions(folder.path(), "vault", &case)[1]).unwrap();

    drop(closed(folder.path()));
    assert!(!folder.path().join("vault/cases").join(case.as_str()).exists());
    assert!(!folder.path().join("vault/index.age").exists());
    let vault = open(folder.path());
    let listing = vault.cases(Shelf::Real).list().unwrap();
    assert!(listing.cases.is_empty() && listing.unreadable.is_empty());
}

#[test]
fn a_locked_vault_erases_nothing_and_a_practice_case_can_always_go() {
    let folder = TempDir::new().unwrap();
    let (case, practice) = (id(), id());
    let vault = open(folder.path());
    keep(vault.cases(Shelf::Real), &case, &["one"]);
    keep(vault.cases(Shelf::Practice), &practice, &["one"]);
    vault.lock();
    assert_eq!(vault.cases(Shelf::Real).erase(&case, &reason()).unwrap_err(), VaultError::Locked);
    assert_eq!(vault.cases(Shelf::Practice).erase(&practice, &reason()).unwrap().files, 1);
    assert_eq!(revisions(folder.path(), "vault", &case).len(), 1);
}

#[test]
fn a_reason_has_words() {
    assert_eq!(Reason::new(" \n"), None);
}
