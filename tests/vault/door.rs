//! Founding a vault, opening and locking it, what happens while it is locked, and what an older version left.

use std::fs;

use tempfile::TempDir;
use weegwijzer::vault::log::{Action, Wanted};
use weegwijzer::vault::{
    NewKeys, Passphrase, Place, RecoveryKey, RecoverySheet, Shelf, Standing, Vault, VaultError,
};

use super::room::{
    closed, files, id, keep, keep_in_the_clear, keys, open, other_passphrase, passphrase, revisions, summary,
};

fn labels(vault: &Vault) -> Vec<String> {
    vault.cases(Shelf::Real).list().unwrap().cases.into_iter().map(|case| case.summary.label).collect()
}

/// Founds a vault and says what stands on its sheet.
pub fn founded(folder: &TempDir) -> (Vault, RecoverySheet) {
    let vault = closed(folder.path());
    let keys = keys();
    let _ = vault.found(&keys, &passphrase()).unwrap();
    (vault, keys.sheet())
}

#[test]
fn before_founding_a_real_case_has_nowhere_to_go_and_practice_works() {
    let folder = TempDir::new().unwrap();
    let vault = closed(folder.path());
    assert_eq!((vault.standing(), vault.id()), (Standing::None, None));
    let real = vault.cases(Shelf::Real);
    assert_eq!(real.save(&id(), &summary("x", 1), b"x").unwrap_err(), VaultError::NotFounded);
    assert_eq!(vault.unlock(&passphrase()).unwrap_err(), VaultError::NotFounded);
    assert!(real.list().unwrap().cases.is_empty());
    keep(vault.cases(Shelf::Practice), &id(), &["nobody"]);
    assert_eq!(vault.cases(Shelf::Practice).list().unwrap().cases.len(), 1);
    assert_eq!(files(&folder.path().join("vault")), Vec::<std::path::PathBuf>::new());
}

#[test]
fn nothing_of_new_keys_is_on_disk_before_they_found_a_vault() {
    let folder = TempDir::new().unwrap();
    let vault = closed(folder.path());
    let before = files(folder.path());
    let keys = keys();
    let sheet = keys.sheet();
    assert!(sheet.confirms(2, sheet.groups()[1]));
    assert_eq!(files(folder.path()), before);
    let _ = vault.found(&keys, &passphrase()).unwrap();
    assert_eq!((vault.standing(), vault.id()), (Standing::Open, Some(sheet.vault)));
    assert!(matches!(vault.found(&keys, &passphrase()), Err(VaultError::AlreadyFounded { .. })));
}

#[test]
fn the_passphrase_opens_the_vault_again_and_no_other_does() {
    let folder = TempDir::new().unwrap();
    let case = id();
    keep(open(folder.path()).cases(Shelf::Real), &case, &["somebody"]);

    let vault = closed(folder.path());
    assert_eq!(vault.standing(), Standing::Locked);
    assert_eq!(vault.cases(Shelf::Real).read(&case).unwrap_err(), VaultError::Locked);
    assert_eq!(vault.cases(Shelf::Real).list().unwrap_err(), VaultError::Locked);
    assert_eq!(vault.unlock(&other_passphrase()).unwrap_err(), VaultError::WrongPassphrase);
    assert_eq!(vault.standing(), Standing::Locked);
    assert!(vault.unlock(&passphrase()).unwrap().waiting.cases.is_empty());
    assert_eq!(vault.cases(Shelf::Real).read(&case).unwrap().payload, b"somebody");
    vault.lock();
    assert_eq!(vault.cases(Shelf::Real).read(&case).unwrap_err(), VaultError::Locked);
    assert_eq!(vault.waiting().unwrap_err(), VaultError::Locked);
}

#[test]
fn the_sheet_opens_the_vault_and_sets_a_new_passphrase() {
    let folder = TempDir::new().unwrap();
    let case = id();
    let (vault, sheet) = founded(&folder);
    keep(vault.cases(Shelf::Real), &case, &["somebody"]);
    drop(vault);

    let vault = closed(folder.path());
    let wrong = keys().recovery_key();
    assert_eq!(vault.unlock_with(&wrong, &other_passphrase()).unwrap_err(), VaultError::WrongRecoveryKey);
    let typed = RecoveryKey::typed(&sheet.groups().join(" ").to_lowercase()).unwrap();
    let _ = vault.unlock_with(&typed, &other_passphrase()).unwrap();
    assert_eq!(vault.cases(Shelf::Real).read(&case).unwrap().payload, b"somebody");
    drop(vault);

    let vault = closed(folder.path());
    assert_eq!(vault.unlock(&passphrase()).unwrap_err(), VaultError::WrongPassphrase);
    let _ = vault.unlock(&other_passphrase()).unwrap();
    vault.lock();
    let _ = vault.unlock_with(&typed, &passphrase()).expect("the sheet stays valid");
}

#[test]
fn a_changed_passphrase_holds_at_once_and_the_old_one_does_not() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    let wrong = vault.change_passphrase(&other_passphrase(), &passphrase()).unwrap_err();
    assert_eq!(wrong, VaultError::WrongPassphrase);
    vault.change_passphrase(&passphrase(), &other_passphrase()).unwrap();
    assert_eq!(vault.standing(), Standing::Open, "nobody is sent out for it");
    vault.lock();
    assert_eq!(vault.unlock(&passphrase()).unwrap_err(), VaultError::WrongPassphrase);
    let _ = vault.unlock(&other_passphrase()).unwrap();
    let keys = folder.path().join("vault/keys");
    let names: Vec<_> = files(&keys).iter().map(|f| f.file_name().unwrap().to_owned()).collect();
    assert_eq!(names, ["identity.age", "recovery.age"], "the file of the old passphrase is gone");
}

#[test]
fn a_damaged_or_missing_key_file_is_told_and_the_sheet_mends_it() {
    for damage in [None, Some("age-encryption.org/v1\nnothing"), Some("")] {
        let folder = TempDir::new().unwrap();
        let (vault, sheet) = founded(&folder);
        let case = id();
        keep(vault.cases(Shelf::Real), &case, &["somebody"]);
        drop(vault);
        let file = folder.path().join("vault/keys/identity.age");
        match damage {
            Some(text) => fs::write(&file, text).unwrap(),
            None => fs::remove_file(&file).unwrap(),
        }
        let vault = closed(folder.path());
        assert_eq!(vault.standing(), Standing::Locked, "no second vault is founded over sealed cases");
        let error = vault.unlock(&passphrase()).unwrap_err();
        let expected = match damage {
            Some(_) => VaultError::KeysDamaged { path: file },
            None => VaultError::KeysMissing { path: file },
        };
        assert_eq!(error, expected);
        let key = RecoveryKey::typed(sheet.key()).unwrap();
        let _ = vault.unlock_with(&key, &passphrase()).unwrap();
        assert_eq!(vault.cases(Shelf::Real).read(&case).unwrap().payload, b"somebody");
        vault.lock();
        let _ = vault.unlock(&passphrase()).unwrap();
    }
}

#[test]
fn what_opened_the_vault_beside_a_damaged_key_file_opens_it_again() {
    let folder = TempDir::new().unwrap();
    let (vault, _) = founded(&folder);
    drop(vault);
    let keys = folder.path().join("vault/keys");
    let (identity, previous) = (keys.join("identity.age"), keys.join("identity.previous.age"));
    // The passphrase was being changed, and the new file came to nothing.
    let _ = fs::copy(&identity, &previous).unwrap();
    fs::write(&identity, b"nothing").unwrap();
    for _ in 0..3 {
        let _ = closed(folder.path()).unlock(&passphrase()).unwrap();
    }
}

#[test]
fn a_missing_sheet_file_or_mark_is_mended_at_the_next_unlock() {
    let folder = TempDir::new().unwrap();
    let (vault, sheet) = founded(&folder);
    drop(vault);
    fs::remove_file(folder.path().join("vault/keys/recovery.age")).unwrap();
    fs::remove_file(folder.path().join("vault/vault.ron")).unwrap();
    let vault = closed(folder.path());
    assert_eq!(vault.standing(), Standing::Locked);
    // Without the mark nobody knows what to seal the inbox for.
    assert_eq!(vault.cases(Shelf::Real).save(&id(), &summary("x", 1), b"x").unwrap_err(), VaultError::Locked);
    let _ = vault.unlock(&passphrase()).unwrap();
    drop(vault);
    let vault = closed(folder.path());
    assert_eq!(vault.id(), Some(sheet.vault.clone()));
    let _ = vault.unlock_with(&RecoveryKey::typed(sheet.key()).unwrap(), &passphrase()).unwrap();
}

#[test]
fn keys_of_another_vault_are_refused_before_anything_is_touched() {
    let (one, two) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let case = id();
    keep(open(one.path()).cases(Shelf::Real), &case, &["somebody"]);
    drop(open(two.path()));
    let _ = fs::copy(two.path().join("vault/keys/identity.age"), one.path().join("vault/keys/identity.age"));
    let vault = closed(one.path());
    assert!(matches!(vault.unlock(&passphrase()), Err(VaultError::OtherVault { .. })));
    assert_eq!(vault.standing(), Standing::Locked);
    assert_eq!(revisions(one.path(), "vault", &case).len(), 1);
}

#[test]
fn a_case_of_another_vault_is_told_and_stays_where_it_is() {
    let (one, two) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let case = id();
    keep(open(two.path()).cases(Shelf::Real), &case, &["somebody"]);
    let vault = open(one.path());
    let to = one.path().join("vault/cases").join(case.as_str());
    fs::create_dir(&to).unwrap();
    let file = &revisions(two.path(), "vault", &case)[0];
    let _ = fs::copy(file, to.join(file.file_name().unwrap())).unwrap();
    let Err(VaultError::NoReadableRevision { newest, .. }) = vault.cases(Shelf::Real).read(&case) else {
        panic!("it was read");
    };
    assert!(matches!(*newest, VaultError::Foreign { .. }), "{newest:?}");
    assert_eq!(revisions(one.path(), "vault", &case).len(), 1);
}

#[test]
fn while_locked_a_case_is_kept_for_nobody_to_read_and_joins_after_it_was_shown() {
    let folder = TempDir::new().unwrap();
    let (known, new) = (id(), id());
    let vault = open(folder.path());
    keep(vault.cases(Shelf::Real), &known, &["before"]);
    vault.lock();
    for (case, text) in [(&new, "one"), (&new, "two"), (&known, "typed while locking")] {
        let saved = vault.cases(Shelf::Real).save(case, &summary("rode step", 9), text.as_bytes()).unwrap();
        assert_eq!(saved.place, Place::Inbox);
        assert_eq!(saved.revision, if text == "one" { 1 } else { 2 });
    }
    drop(vault);
    for file in files(&folder.path().join("vault")) {
        let bytes = fs::read(&file).unwrap();
        assert!(!bytes.windows(9).any(|part| part == b"rode step"), "{}", file.display());
    }

    let vault = closed(folder.path());
    let unlocked = vault.unlock(&passphrase()).unwrap();
    assert_eq!(unlocked.waiting.cases.len(), 2);
    assert_eq!(labels(&vault), ["blauwe fiets"], "nothing joined before it was shown");
    assert_eq!(vault.read_waiting(&new).unwrap().payload, b"two");
    assert_eq!(vault.join(&new).unwrap(), 2);
    let opened = vault.cases(Shelf::Real).read(&new).unwrap();
    assert_eq!((opened.payload.as_slice(), opened.revision, opened.warning), (&b"two"[..], 2, None));
    assert_eq!(vault.join_all().unwrap().cases.len(), 1);
    let opened = vault.cases(Shelf::Real).read(&known).unwrap();
    assert_eq!((opened.payload.as_slice(), opened.warning), (&b"typed while locking"[..], None));
    assert!(vault.waiting().unwrap().cases.is_empty());
    assert_eq!(files(&folder.path().join("vault/inbox")).len(), 0);
    assert_eq!(labels(&vault).len(), 2);
}

#[test]
fn a_case_that_goes_on_after_unlocking_loses_nothing_when_its_beginning_joins() {
    let folder = TempDir::new().unwrap();
    let case = id();
    let vault = open(folder.path());
    vault.lock();
    keep(vault.cases(Shelf::Real), &case, &["one", "two"]);
    let _ = vault.unlock(&passphrase()).unwrap();
    keep(vault.cases(Shelf::Real), &case, &["three"]);
    assert_eq!(vault.join(&case).unwrap(), 2);
    let opened = vault.cases(Shelf::Real).read(&case).unwrap();
    assert_eq!((opened.payload.as_slice(), opened.revision, opened.warning), (&b"three"[..], 3, None));
    assert_eq!(revisions(folder.path(), "vault", &case).len(), 3);
}

#[test]
fn a_case_that_nobody_knows_is_put_aside_and_not_removed() {
    let folder = TempDir::new().unwrap();
    let case = id();
    let vault = open(folder.path());
    vault.lock();
    keep(vault.cases(Shelf::Real), &case, &["forged"]);
    let _ = vault.unlock(&passphrase()).unwrap();
    assert_eq!(vault.refuse(&case).unwrap(), folder.path().join("vault/refused"));
    assert!(vault.waiting().unwrap().cases.is_empty());
    let book = vault.log().read(&Wanted { case: Some(case), ..Wanted::default() }).unwrap();
    let actions: Vec<_> = book.accesses.into_iter().map(|access| access.line.action).collect();
    assert_eq!(actions.last(), Some(&Action::CaseRefused), "it is written down: {actions:?}");
    let listing = vault.cases(Shelf::Real).list().unwrap();
    assert!(listing.cases.is_empty() && listing.unreadable.is_empty());
    assert_eq!(files(&folder.path().join("vault/refused")).len(), 1);
}

#[test]
fn a_damaged_case_in_the_inbox_is_told() {
    let folder = TempDir::new().unwrap();
    let (bad, good) = (id(), id());
    let vault = open(folder.path());
    vault.lock();
    keep(vault.cases(Shelf::Real), &bad, &["one"]);
    keep(vault.cases(Shelf::Real), &good, &["one"]);
    let file = &files(&folder.path().join("vault/inbox").join(bad.as_str()))[0];
    let mut bytes = fs::read(file).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(file, bytes).unwrap();
    let waiting = vault.unlock(&passphrase()).unwrap().waiting;
    assert_eq!((waiting.cases.len(), waiting.unreadable.len()), (1, 1));
    assert_eq!(vault.join_all().unwrap().cases.len(), 1);
}

#[test]
fn cases_kept_in_the_clear_are_readable_before_founding_and_wait_to_be_seen_with_it() {
    let folder = TempDir::new().unwrap();
    let case = id();
    keep_in_the_clear(folder.path(), &case, &["one", "two", "three"]);
    let vault = closed(folder.path());
    assert_eq!(vault.standing(), Standing::None);
    assert_eq!(vault.cases(Shelf::Real).read(&case).unwrap().payload, b"three");

    // Anybody could have put it there: it is shown before it is taken in.
    let waits = vault.found(&keys(), &passphrase()).unwrap();
    assert_eq!(waits.cases.iter().map(|waits| &waits.id).collect::<Vec<_>>(), [&case]);
    assert_eq!(labels(&vault), Vec::<String>::new());
    assert_eq!(vault.read_waiting(&case).unwrap().payload, b"three");
    assert_eq!(vault.join_all().unwrap().cases.len(), 1);
    let opened = vault.cases(Shelf::Real).read(&case).unwrap();
    assert_eq!((opened.payload.as_slice(), opened.revision, opened.warning), (&b"three"[..], 3, None));
    let now = revisions(folder.path(), "vault", &case);
    assert_eq!(now.len(), 3);
    assert!(now.iter().all(|file| file.extension().is_some_and(|extension| extension == "age")));
}

#[test]
fn a_case_in_the_clear_that_appears_later_waits_to_be_shown() {
    let folder = TempDir::new().unwrap();
    drop(open(folder.path()));
    let (case, other) = (id(), id());
    keep_in_the_clear(folder.path(), &case, &["planted"]);
    keep_in_the_clear(folder.path(), &other, &["restored"]);
    let vault = closed(folder.path());
    assert_eq!(vault.unlock(&passphrase()).unwrap().waiting.cases.len(), 2);
    assert_eq!(labels(&vault), Vec::<String>::new());
    let _ = vault.refuse(&case).unwrap();
    assert_eq!(vault.join_all().unwrap().cases.len(), 1);
    assert_eq!(vault.cases(Shelf::Real).read(&other).unwrap().payload, b"restored");
}

#[test]
fn a_case_in_the_clear_with_a_damaged_revision_comes_in_without_it() {
    let folder = TempDir::new().unwrap();
    let case = id();
    keep_in_the_clear(folder.path(), &case, &["one", "two"]);
    let newest = &revisions(folder.path(), "vault", &case)[1];
    fs::write(newest, "torn").unwrap();
    let vault = closed(folder.path());
    let _ = vault.found(&keys(), &passphrase()).unwrap();
    assert_eq!(vault.join_all().unwrap().cases.len(), 1);
    let opened = vault.cases(Shelf::Real).read(&case).unwrap();
    assert_eq!(opened.payload, b"one");
    assert!(opened.warning.is_some(), "the damaged one is in quarantine, and that is said");
}

#[test]
fn no_secret_is_in_the_clear_in_the_folder() {
    let folder = TempDir::new().unwrap();
    let keys: NewKeys = keys();
    let vault = closed(folder.path());
    let _ = vault.found(&keys, &Passphrase::new("bijzondere wachtzin".to_owned()).unwrap()).unwrap();
    keep(vault.cases(Shelf::Real), &id(), &["een blauwe plek"]);
    let _ = vault.cases(Shelf::Real).list().unwrap();
    vault.lock();
    for file in files(folder.path()) {
        let text = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned();
        for secret in ["AGE-SECRET-KEY", "wachtzin", "blauwe", "fiets", "signals"] {
            assert!(!text.contains(secret), "{secret} in {}", file.display());
        }
    }
}
