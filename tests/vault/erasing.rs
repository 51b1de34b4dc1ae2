//! Erasing a case: nothing of it is left anywhere in the folder.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use tempfile::TempDir;
use weegwijzer::vault::log::{Action, Outcome, Wanted};
use weegwijzer::vault::{CaseId, Mended, NewKeys, Reason, Shelf, VaultError, Warning};

use super::room::{self, closed, files, id, keep, open, passphrase, revisions, with};
use super::simulated::{Fault, Simulated, World, home};

static KEYS: LazyLock<NewKeys> = LazyLock::new(room::keys);

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
fn what_was_begun_is_finished_at_the_next_unlock_and_written_down() {
    let mut begun = 0;
    for step in 1.. {
        let disk = Simulated::new(World::new());
        let vault = with(&home(), disk.shared());
        let _ = vault.found(&KEYS, &passphrase()).unwrap();
        let case = id();
        keep(vault.cases(Shelf::Real), &case, &["one", "two"]);
        let _ = vault.cases(Shelf::Real).list().unwrap();
        disk.set(disk.world().failing(Fault::End(disk.world().steps.len() + step)));
        let erased = vault.cases(Shelf::Real).erase(&case, &reason());
        drop(vault);
        if erased.is_ok() {
            break;
        }
        disk.set(disk.world().healed());
        let of_case =
            || disk.world().files().iter().any(|(path, _)| path.to_string_lossy().contains(case.as_str()));
        if !matches!(erased, Err(VaultError::NotErased { .. })) || !of_case() {
            continue;
        }
        begun += 1;
        let vault = with(&home(), disk.shared());
        assert!(of_case(), "without the keys nothing goes");
        assert_eq!(vault.unlock(&passphrase()).unwrap().mended, []);
        assert!(!of_case(), "step {step}");
        let listing = vault.cases(Shelf::Real).list().unwrap();
        assert!(listing.cases.is_empty() && listing.unreadable.is_empty(), "{listing:?}");
        let book = vault.read_log(&Wanted { case: Some(case), ..Wanted::default() }).unwrap();
        let last =
            book.accesses.iter().rev().find(|access| access.line.action == Action::CaseErased).unwrap();
        assert_eq!(last.line.reason.as_deref(), Some("op verzoek, na overleg"));
        assert_eq!(last.line.outcome, Outcome::Done);
    }
    assert!(begun > 3, "only {begun} steps left something");
}

#[test]
fn a_mark_that_this_vault_did_not_make_erases_nothing_and_is_told() {
    let inbox_of = |home: &Path| {
        let text = fs::read_to_string(home.join("vault/vault.ron")).unwrap();
        let at = text.find("age1").unwrap();
        text[at..at + 62].parse::<age::x25519::Recipient>().unwrap()
    };
    for kind in ["empty", "text", "sealed for the inbox"] {
        let folder = TempDir::new().unwrap();
        let (case, waits) = (id(), id());
        let vault = open(folder.path());
        keep(vault.cases(Shelf::Real), &case, &["one", "two"]);
        let _ = vault.cases(Shelf::Real).list().unwrap();
        vault.lock();
        keep(vault.cases(Shelf::Real), &waits, &["waits"]);
        let number = vault.id().unwrap();
        drop(vault);
        let marks = folder.path().join("vault/erasing");
        fs::create_dir_all(&marks).unwrap();
        for id in [&case, &waits] {
            let text = format!("(vault:Some(\"{number}\"),case:\"{id}\",reason:\"x\")");
            let mark = match kind {
                "empty" => Vec::new(),
                "text" => text.into_bytes(),
                _ => age::encrypt(&inbox_of(folder.path()), text.as_bytes()).unwrap(),
            };
            fs::write(marks.join(id.as_str()), mark).unwrap();
        }

        let vault = closed(folder.path());
        let unlocked = vault.unlock(&passphrase()).unwrap();
        assert_eq!(unlocked.mended, [Mended::ErasingMark], "{kind}");
        assert_eq!(unlocked.waiting.cases.len(), 1, "{kind}");
        assert_eq!(vault.cases(Shelf::Real).read(&case).unwrap().payload, b"two", "{kind}");
        let book = vault.read_log(&Wanted::default()).unwrap();
        assert!(book.accesses.iter().any(|access| access.line.action == Action::MarkRefused), "{kind}");
        vault.lock();
        assert_eq!(vault.unlock(&passphrase()).unwrap().mended, [], "told once");
    }
}

/// Whoever can write in the folder can lay a true mark under the name of another case.
#[test]
fn a_mark_of_another_case_erases_nothing_and_is_told() {
    let mut laid = 0;
    for step in 1.. {
        let disk = Simulated::new(World::new());
        let vault = with(&home(), disk.shared());
        let _ = vault.found(&KEYS, &passphrase()).unwrap();
        let (erased, other) = (id(), id());
        keep(vault.cases(Shelf::Real), &erased, &["one"]);
        keep(vault.cases(Shelf::Real), &other, &["stays"]);
        disk.set(disk.world().failing(Fault::End(disk.world().steps.len() + step)));
        let ended = vault.cases(Shelf::Real).erase(&erased, &reason());
        drop(vault);
        if ended.is_ok() {
            break;
        }
        let mut world = disk.world().healed();
        let place = home().join("vault/erasing");
        let mark = world.files().into_iter().find(|(path, _)| *path == place.join(erased.as_str()));
        let Some((_, mark)) = mark else { continue };
        world.put(&place.join(other.as_str()), mark.to_vec());
        disk.set(world);
        laid += 1;
        let vault = with(&home(), disk.shared());
        assert_eq!(vault.unlock(&passphrase()).unwrap().mended, [Mended::ErasingMark], "step {step}");
        assert_eq!(vault.cases(Shelf::Real).read(&other).unwrap().payload, b"stays", "step {step}");
    }
    assert!(laid > 3, "only {laid} steps left a mark");
}

#[test]
fn an_erased_case_whose_files_are_laid_back_is_told_as_long_as_nobody_goes_on_with_it() {
    let folder = TempDir::new().unwrap();
    let (case, other) = (id(), id());
    let vault = open(folder.path());
    let store = vault.cases(Shelf::Real);
    keep(store, &case, &["one", "two"]);
    keep(store, &other, &["stays"]);
    let kept: Vec<_> = revisions(folder.path(), "vault", &case)
        .into_iter()
        .map(|file| (fs::read(&file).unwrap(), file))
        .collect();
    let _ = store.erase(&case, &reason()).unwrap();
    let lay_back = || {
        for (bytes, file) in &kept {
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, bytes).unwrap();
        }
    };
    let warned = |vault: &weegwijzer::vault::Vault, of: &CaseId| {
        let listing = vault.cases(Shelf::Real).list().unwrap();
        listing.cases.iter().find(|line| line.id == *of).unwrap().warning.clone()
    };
    lay_back();
    assert_eq!(warned(&vault, &case), Some(Warning::WasErased), "in the session that erased it");
    assert_eq!(warned(&vault, &other), None);
    drop(vault);

    for index in [true, false] {
        if !index {
            fs::remove_file(folder.path().join("vault/index.age")).unwrap();
        }
        let vault = open(folder.path());
        for _ in 0..2 {
            assert_eq!(warned(&vault, &case), Some(Warning::WasErased), "with the index: {index}");
        }
        assert_eq!(warned(&vault, &other), None);
        let read = vault.cases(Shelf::Real).read(&case).unwrap();
        assert_eq!((read.payload.as_slice(), read.warning), (b"two".as_slice(), Some(Warning::WasErased)));
    }

    let vault = open(folder.path());
    let _ = vault.cases(Shelf::Real).erase(&case, &reason()).unwrap();
    assert_eq!(vault.cases(Shelf::Real).list().unwrap().cases.len(), 1, "it can be erased again");
    lay_back();
    let _ = vault.cases(Shelf::Real).take_up(&case).unwrap();
    keep(vault.cases(Shelf::Real), &case, &["three"]);
    assert_eq!(warned(&vault, &case), None, "somebody who saw the warning went on with it");
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
