//! Files beside the keys that somebody changed: nobody is locked out, everything is as it should be again, and it is told.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use weegwijzer::vault::{Mended, RecoveryKey, Shelf, VaultError};

use super::door::founded;
use super::room::{closed, id, keep, open, passphrase};

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
