//! What somebody who can write in the folder changed or took away: nobody is locked out, what can be mended is, and it is told.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use tempfile::TempDir;
use weegwijzer::vault::log::{Gap, Wanted};
use weegwijzer::vault::{
    CaseId, Cost, Disk, Home, Listed, Listing, Mended, Reason, RecoveryKey, Shelf, Vault, VaultError, Warning,
};

use super::door::founded;
use super::room::{self, closed, files, id, keep, open, passphrase, revisions};

fn change(home: &Path, file: &str, change: impl FnOnce(String) -> String) {
    let path = home.join(file);
    let text = fs::read_to_string(&path).unwrap();
    let changed = change(text.clone());
    assert_ne!(text, changed, "{file} is changed");
    fs::write(path, changed).unwrap();
}

/// Another digit at the beginning of the id of the vault.
fn other_digit(text: String) -> String {
    let at = text.find("vault: \"").unwrap() + "vault: \"".len();
    let digit = if &text[at..=at] == "0" { "1" } else { "0" };
    format!("{}{digit}{}", &text[..at], &text[at + 1..])
}

#[test]
fn one_changed_digit_in_the_mark_locks_nobody_out_and_is_told() {
    for with_sheet in [false, true] {
        let folder = TempDir::new().unwrap();
        let (vault, sheet) = founded(&folder);
        let case = id();
        keep(vault.cases(Shelf::Real), &case, &["somebody"]);
        drop(vault);
        change(folder.path(), "vault/vault.ron", other_digit);
        let vault = closed(folder.path());
        let unlocked = if with_sheet {
            vault.unlock_with(&RecoveryKey::typed(sheet.key()).unwrap(), &passphrase()).unwrap()
        } else {
            vault.unlock(&passphrase()).unwrap()
        };
        assert_eq!(unlocked.mended, [Mended::Mark]);
        assert_eq!(vault.cases(Shelf::Real).read(&case).unwrap().payload, b"somebody");
        vault.lock();
        assert_eq!(vault.unlock(&passphrase()).unwrap().mended, [], "it is as it was, and told once");
        assert_eq!(vault.id(), Some(sheet.vault.clone()));
    }
}

/// There is no case yet that could tell whose keys these are: the log tells, and without one nothing is shut out.
#[test]
fn one_changed_digit_in_the_mark_of_a_vault_without_cases_locks_nobody_out() {
    for with_log in [true, false] {
        let folder = TempDir::new().unwrap();
        drop(founded(&folder));
        change(folder.path(), "vault/vault.ron", other_digit);
        if !with_log {
            fs::remove_dir_all(folder.path().join("vault/log")).unwrap();
        }
        let unlocked = closed(folder.path()).unlock(&passphrase()).unwrap();
        assert!(unlocked.mended.contains(&Mended::Mark), "{:?}", unlocked.mended);
    }
}

#[test]
fn what_was_kept_while_locked_and_taken_away_before_unlocking_is_told() {
    let folder = TempDir::new().unwrap();
    let (vault, _) = founded(&folder);
    vault.lock();
    let (gone, mut less) = (id(), [id(), id()]);
    less.sort();
    let [cut, renamed] = &less;
    keep(vault.cases(Shelf::Real), &gone, &["begun"]);
    for case in &less {
        keep(vault.cases(Shelf::Real), case, &["begun", "and more"]);
    }
    drop(vault);
    let inbox = folder.path().join("vault/inbox");
    fs::remove_dir_all(inbox.join(gone.as_str())).unwrap();
    fs::remove_file(files(&inbox.join(cut.as_str())).pop().unwrap()).unwrap();
    // As one of those in the clear is called, which are not read here.
    let newest = files(&inbox.join(renamed.as_str())).pop().unwrap();
    fs::rename(&newest, newest.with_extension("")).unwrap();
    let waiting = closed(folder.path()).unlock(&passphrase()).unwrap().waiting;
    assert_eq!(
        waiting.unreadable,
        [(gone.clone(), VaultError::NoSuchCase { path: inbox.join(gone.as_str()) })]
    );
    let mut warnings: Vec<_> = waiting.cases.into_iter().map(|listed| (listed.id, listed.warning)).collect();
    warnings.sort_by(|(one, _), (other, _)| one.cmp(other));
    assert_eq!(warnings, less.map(|case| (case, Some(Warning::RolledBack { seen: 2, found: 1 }))));
}

/// What an unlock says of one case that waits: an older version, or gone.
fn said(waiting: &Listing, case: &CaseId) -> Option<&'static str> {
    let of_case = |listed: &&Listed| listed.id == *case;
    match waiting.cases.iter().find(of_case).map(|listed| &listed.warning) {
        Some(Some(Warning::RolledBack { .. } | Warning::OlderRevision { .. })) => Some("older"),
        _ => waiting.unreadable.iter().any(|(id, _)| id == case).then_some("gone"),
    }
}

#[test]
fn what_waited_and_was_laid_elsewhere_is_told_and_what_its_owner_put_aside_or_took_in_is_not() {
    for place in ["refused", "quarantine", "cases", "erasing"] {
        let folder = TempDir::new().unwrap();
        let (vault, _) = founded(&folder);
        vault.lock();
        let case = id();
        keep(vault.cases(Shelf::Real), &case, &["begun", "and more"]);
        drop(vault);
        let newest = files(&folder.path().join("vault/inbox").join(case.as_str())).pop().unwrap();
        let there = folder.path().join("vault").join(place).join(case.as_str());
        fs::create_dir_all(&there).unwrap();
        fs::rename(&newest, there.join(newest.file_name().unwrap())).unwrap();
        let vault = closed(folder.path());
        for time in ["the first", "the second"] {
            let unlocked = vault.unlock(&passphrase()).unwrap();
            // Beside a case of its id it goes by the name of that one, and what is not there has a line of its own.
            let expected = if place == "cases" { "gone" } else { "older" };
            assert_eq!(said(&unlocked.waiting, &case), Some(expected), "{place}, {time} time");
            assert_eq!(unlocked.mended, [], "{place}, {time} time");
            vault.lock();
        }
    }
    // Its owner may do with it as they like.
    type Ends = fn(&Vault, &CaseId);
    let ends: [Ends; 2] = [
        |vault, case| drop(vault.refuse(case).unwrap()),
        |vault, case| assert_eq!(vault.join(case).unwrap(), 2),
    ];
    for end in ends {
        let folder = TempDir::new().unwrap();
        let (vault, _) = founded(&folder);
        vault.lock();
        let case = id();
        keep(vault.cases(Shelf::Real), &case, &["begun", "and more"]);
        assert_eq!(said(&vault.unlock(&passphrase()).unwrap().waiting, &case), None);
        end(&vault, &case);
        vault.lock();
        // With and without the list that remembers it.
        assert_eq!(vault.unlock(&passphrase()).unwrap().waiting, Listing::default());
        vault.lock();
        fs::remove_file(folder.path().join("vault/index.age")).unwrap();
        assert_eq!(vault.unlock(&passphrase()).unwrap().waiting, Listing::default());
    }
}

/// Somebody who says *later* is told as well when it is gone by then, whichever of list and log is left; and once.
#[test]
fn what_still_waited_after_an_unlock_and_was_taken_away_is_told() {
    for without_list in [false, true] {
        let folder = TempDir::new().unwrap();
        let (vault, _) = founded(&folder);
        vault.lock();
        let case = id();
        keep(vault.cases(Shelf::Real), &case, &["begun"]);
        assert_eq!(said(&vault.unlock(&passphrase()).unwrap().waiting, &case), None);
        let _ = vault.cases(Shelf::Real).list().unwrap();
        vault.lock();
        fs::remove_dir_all(folder.path().join("vault/inbox").join(case.as_str())).unwrap();
        if without_list {
            fs::remove_file(folder.path().join("vault/index.age")).unwrap();
        }
        assert_eq!(said(&vault.unlock(&passphrase()).unwrap().waiting, &case), Some("gone"));
        vault.lock();
        assert_eq!(said(&vault.unlock(&passphrase()).unwrap().waiting, &case), None);
    }
}

#[test]
fn another_inbox_in_the_mark_is_told_at_the_next_unlock() {
    let folder = TempDir::new().unwrap();
    drop(founded(&folder));
    let other = TempDir::new().unwrap();
    drop(founded(&other));
    let inbox = |text: &str| {
        let at = text.find("age1").unwrap();
        text[at..at + 62].to_owned()
    };
    let theirs = inbox(&fs::read_to_string(other.path().join("vault/vault.ron")).unwrap());
    change(folder.path(), "vault/vault.ron", |text| text.replace(&inbox(&text), &theirs));
    let vault = closed(folder.path());
    assert_eq!(vault.unlock(&passphrase()).unwrap().mended, [Mended::Mark]);
    vault.lock();
    assert_eq!(vault.unlock(&passphrase()).unwrap().mended, []);
}

/// Whoever can write in the folder, and nowhere else, cannot read what is begun while the vault is locked.
#[test]
fn what_is_begun_while_locked_is_never_sealed_for_a_key_that_this_computer_did_not_know() {
    let other = TempDir::new().unwrap();
    drop(founded(&other));
    let mark = |home: &Path| fs::read_to_string(home.join("vault/vault.ron")).unwrap();
    let value = |text: &str, begins: &str, length: usize| {
        let at = text.find(begins).unwrap() + begins.len();
        text[at..at + length].to_owned()
    };
    for with_number in [false, true] {
        let (folder, memory) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        let home = || Home::at(folder.path()).unwrap().remembering(memory.path().join("settings"));
        let again = || Vault::open_with(home(), Arc::new(Disk), Cost::TEST).unwrap();
        let vault = again();
        let _ = vault.found(&room::keys(), &passphrase()).unwrap();
        drop(vault);
        let theirs = mark(other.path());
        change(folder.path(), "vault/vault.ron", |text| {
            let inbox = text.replace(&value(&text, "inbox: \"", 62), &value(&theirs, "inbox: \"", 62));
            if !with_number {
                return inbox;
            }
            inbox.replace(&value(&text, "vault: \"", 8), &value(&theirs, "vault: \"", 8))
        });
        let vault = again();
        let case = id();
        let saved = vault.cases(Shelf::Real).save(&case, &room::summary("blauwe fiets", 1), b"mine");
        let unlocked = vault.unlock(&passphrase()).unwrap();
        assert_eq!(unlocked.mended, [Mended::Mark]);
        if with_number {
            assert_eq!(saved.unwrap_err(), VaultError::Locked, "it stays in memory until the vault is open");
        } else {
            assert!(saved.is_ok());
            assert_eq!(vault.read_waiting(&case).unwrap().payload, b"mine", "it is ours to read");
        }
        vault.lock();
        let _ = vault.cases(Shelf::Real).save(&id(), &room::summary("blauwe fiets", 1), b"after").unwrap();
    }
}

#[test]
fn a_damaged_file_for_the_sheet_is_noticed_at_unlock_and_opens_again_after_it() {
    for damage in ["rot", "", "age-encryption.org/v1\n-> X25519 short\nshort\n--- short\n"] {
        let folder = TempDir::new().unwrap();
        let (vault, sheet) = founded(&folder);
        drop(vault);
        fs::write(folder.path().join("vault/keys/recovery.age"), damage).unwrap();
        let vault = closed(folder.path());
        assert_eq!(vault.unlock(&passphrase()).unwrap().mended, [Mended::Sheet], "{damage:?}");
        vault.lock();
        let key = RecoveryKey::typed(sheet.key()).unwrap();
        assert_eq!(vault.unlock_with(&key, &passphrase()).unwrap().mended, [], "{damage:?}");
    }
}

#[test]
fn a_sheet_file_cut_short_at_any_byte_class_is_noticed() {
    let folder = TempDir::new().unwrap();
    drop(founded(&folder));
    let file = folder.path().join("vault/keys/recovery.age");
    let whole = fs::read(&file).unwrap();
    let header = whole.windows(5).position(|line| line == b"\n--- ").unwrap();
    for length in [1, 10, header / 2, header, header + 20, header + 49, header + 60] {
        fs::write(&file, &whole[..length]).unwrap();
        let vault = closed(folder.path());
        assert_eq!(vault.unlock(&passphrase()).unwrap().mended, [Mended::Sheet], "{length} bytes");
        assert!(fs::read(&file).unwrap().len() > whole.len() / 2, "mended");
    }
}

/// A change in what is sealed, which only opening it tells.
#[test]
fn any_changed_byte_of_the_sheet_file_is_noticed_at_unlock_and_in_a_copy() {
    let folder = TempDir::new().unwrap();
    let (vault, sheet) = founded(&folder);
    let file = folder.path().join("vault/keys/recovery.age");
    let whole = fs::read(&file).unwrap();
    for at in (0..whole.len()).step_by(whole.len() / 7).chain([whole.len() - 1]) {
        let copies = TempDir::new().unwrap();
        let mut changed = whole.clone();
        changed[at] ^= 1;
        fs::write(&file, changed).unwrap();
        vault.lock();
        assert_eq!(vault.unlock(&passphrase()).unwrap().mended, [Mended::Sheet], "byte {at}");
        let mut rotten = fs::read(&file).unwrap();
        let last = rotten.len() - 1;
        rotten[last - at % 20] ^= 1;
        fs::write(&file, rotten).unwrap();
        let made = vault.back_up(copies.path(), "2026-11-28T12:00:00Z".parse().unwrap()).unwrap();
        assert!(!made.checked.is_whole(), "byte {at}");
        vault.lock();
        assert_eq!(vault.unlock(&passphrase()).unwrap().mended, [Mended::Sheet], "byte {at}");
        assert!(
            vault.back_up(copies.path(), "2026-11-29T12:00:00Z".parse().unwrap()).unwrap().checked.is_whole()
        );
        vault.lock();
    }
    let key = RecoveryKey::typed(sheet.key()).unwrap();
    assert_eq!(vault.unlock_with(&key, &passphrase()).unwrap().mended, []);
}

#[test]
fn a_sheet_file_of_an_older_version_is_brought_over_without_a_word() {
    let folder = TempDir::new().unwrap();
    let (vault, sheet) = founded(&folder);
    vault.lock();
    let file = folder.path().join("vault/keys/recovery.age");
    let identity: age::x25519::Identity = sheet.key().parse().unwrap();
    let text = age::decrypt(&identity, &fs::read(&file).unwrap()).unwrap();
    fs::write(&file, age::encrypt(&identity.to_public(), &text).unwrap()).unwrap();
    assert_eq!(vault.unlock(&passphrase()).unwrap().mended, []);
    fs::write(&file, {
        let mut rotten = fs::read(&file).unwrap();
        *rotten.last_mut().unwrap() ^= 1;
        rotten
    })
    .unwrap();
    vault.lock();
    assert_eq!(
        vault.unlock(&passphrase()).unwrap().mended,
        [Mended::Sheet],
        "from then on every byte counts"
    );
}

#[test]
fn a_case_that_waits_in_the_place_of_the_sheet_file_is_told_and_mended() {
    let folder = TempDir::new().unwrap();
    let (vault, sheet) = founded(&folder);
    vault.lock();
    let case = id();
    let _ = vault.cases(Shelf::Real).save(&case, &room::summary("blauwe fiets", 1), b"mine").unwrap();
    let waits = folder.path().join("vault/inbox").join(case.as_str());
    let waits = fs::read_dir(waits).unwrap().next().unwrap().unwrap().path();
    // Sealed for one key, as the sheet file of an older version is.
    let _ = fs::copy(waits, folder.path().join("vault/keys/recovery.age")).unwrap();
    assert_eq!(vault.unlock(&passphrase()).unwrap().mended, [Mended::Sheet]);
    vault.lock();
    let key = RecoveryKey::typed(sheet.key()).unwrap();
    assert_eq!(vault.unlock_with(&key, &passphrase()).unwrap().mended, []);
}

#[test]
fn a_copy_with_a_damaged_file_for_the_sheet_is_not_called_whole() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    keep(vault.cases(Shelf::Real), &id(), &["somebody"]);
    let recovery = folder.path().join("vault/keys/recovery.age");
    fs::write(&recovery, "rot").unwrap();
    let copies = TempDir::new().unwrap();
    let made = vault.back_up(copies.path(), "2026-11-28T12:00:00Z".parse().unwrap()).unwrap();
    let named =
        made.checked.bad.iter().any(
            |bad| matches!(bad, VaultError::Damaged { path } if path.ends_with("vault/keys/recovery.age")),
        );
    assert!(named && !made.checked.is_whole(), "{:?}", made.checked.bad);
    let checked = vault.check_backup(&made.folder).unwrap();
    assert!(!checked.is_whole(), "{checked:?}");
}

#[test]
fn keys_of_another_vault_are_still_refused_where_no_case_is_theirs() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    keep(vault.cases(Shelf::Real), &id(), &["somebody"]);
    drop(vault);
    let other = TempDir::new().unwrap();
    drop(open(other.path()));
    let _ =
        fs::copy(other.path().join("vault/keys/identity.age"), folder.path().join("vault/keys/identity.age"));
    let vault = closed(folder.path());
    assert!(matches!(vault.unlock(&passphrase()), Err(VaultError::OtherVault { .. })));
}

fn removed(home: &Path, name: &str) {
    let path = home.join("vault").join(name);
    if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
}

#[test]
fn an_older_version_or_a_case_that_is_gone_is_told_by_the_log_when_the_list_is_gone_too() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    let (older, gone, erased, whole) = (id(), id(), id(), id());
    let real = vault.cases(Shelf::Real);
    for case in [&older, &gone, &erased, &whole] {
        keep(real, case, &["one", "two", "three"]);
    }
    let _ = real.erase(&erased, &Reason::new("op verzoek").unwrap()).unwrap();
    drop(vault);
    fs::remove_file(&revisions(folder.path(), "vault", &older)[2]).unwrap();
    removed(folder.path(), &format!("cases/{gone}"));
    removed(folder.path(), "index.age");

    for _ in 0..2 {
        let vault = open(folder.path());
        let real = vault.cases(Shelf::Real);
        let listing = real.list().unwrap();
        let warned = |case| listing.cases.iter().find(|listed| &listed.id == case).unwrap().warning.clone();
        assert_eq!(warned(&older), Some(Warning::RolledBack { seen: 3, found: 2 }));
        assert_eq!(warned(&whole), None);
        assert!(
            matches!(&listing.unreadable[..], [(id, VaultError::NoSuchCase { .. })] if *id == gone),
            "{:?}",
            listing.unreadable
        );
        assert!(real.read(&older).unwrap().warning.is_some());
        vault.lock();
    }
    let vault = open(folder.path());
    keep(vault.cases(Shelf::Real), &older, &["four"]);
    let opened = vault.cases(Shelf::Real).read(&older).unwrap();
    assert_eq!((opened.revision, opened.warning), (4, None), "work goes on after the number that was seen");
    let _ = vault.cases(Shelf::Real).erase(&gone, &Reason::new("weg").unwrap()).unwrap();
    assert_eq!(vault.cases(Shelf::Real).list().unwrap().unreadable, []);
}

#[test]
fn a_log_that_was_cut_at_its_end_or_removed_is_told_at_unlock_and_in_the_log() {
    for (cut, missing) in [(vec!["log/00000003.log.age"], 3..=3), (vec!["log"], 1..=3)] {
        let folder = TempDir::new().unwrap();
        for _ in 0..3 {
            let vault = open(folder.path());
            keep(vault.cases(Shelf::Real), &id(), &["one"]);
            let _ = vault.cases(Shelf::Real).list().unwrap();
            vault.lock();
        }
        for name in cut {
            removed(folder.path(), name);
        }
        let vault = closed(folder.path());
        assert_eq!(vault.unlock(&passphrase()).unwrap().mended, [Mended::Log]);
        let expected = [Gap::Missing(missing)];
        assert_eq!(vault.read_log(&Wanted::default()).unwrap().gaps, expected);
        vault.lock();
        assert_eq!(vault.unlock(&passphrase()).unwrap().mended, [], "told once; the log goes on telling it");
        assert_eq!(vault.read_log(&Wanted::default()).unwrap().gaps, expected);
    }
}

#[test]
fn two_works_of_one_number_are_told_and_both_stay() {
    let folder = TempDir::new().unwrap();
    let case = id();
    let vault = open(folder.path());
    keep(vault.cases(Shelf::Real), &case, &["one"]);
    drop(vault);
    let elsewhere = TempDir::new().unwrap();
    copy_tree(folder.path(), elsewhere.path());
    for (home, text) in [(folder.path(), "here"), (elsewhere.path(), "there")] {
        keep(open(home).cases(Shelf::Real), &case, &[text]);
    }
    let theirs = revisions(elsewhere.path(), "vault", &case)[1].clone();
    let mine = revisions(folder.path(), "vault", &case)[1].clone();
    let _ = fs::copy(&theirs, mine.with_file_name(theirs.file_name().unwrap())).unwrap();

    let vault = open(folder.path());
    let real = vault.cases(Shelf::Real);
    for _ in 0..2 {
        let listed = real.list().unwrap().cases[0].warning.clone();
        let opened = real.read(&case).unwrap();
        let Some(Warning::TwoOfOne { path }) = opened.warning.clone() else { panic!("{opened:?}") };
        assert_eq!(listed, opened.warning);
        let both = [fs::read(&mine).unwrap(), fs::read(&theirs).unwrap()];
        assert!(both.contains(&fs::read(path).unwrap()), "it is one of the two");
    }
    // Work goes on behind both, and both stay in sight.
    keep(real, &case, &["again"]);
    assert!(matches!(real.read(&case).unwrap().warning, Some(Warning::TwoOfOne { .. })));
    assert!(matches!(real.list().unwrap().cases[0].warning, Some(Warning::TwoOfOne { .. })));
    assert_eq!(revisions(folder.path(), "vault", &case).len(), 4, "and nothing went");
}

pub fn copy_tree(from: &Path, to: &Path) {
    for file in files(from) {
        let target = to.join(file.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        let _ = fs::copy(&file, target).unwrap();
    }
}
