//! Copies: complete, read back, as unreadable as the vault, and the way back from them.

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use tempfile::TempDir;
use weegwijzer::vault::log::{Action, Wanted};
use weegwijzer::vault::{CaseId, Opener, Passphrase, Reason, Shelf, Standing, Vault, VaultError};

use super::{files, founded, keep, passphrase, summary, vault};

fn payload(vault: &Vault, id: &CaseId) -> Vec<u8> {
    vault.cases(Shelf::Real).read(id).unwrap().payload
}

fn now() -> Timestamp {
    "2026-11-22T01:45:00Z".parse().unwrap()
}

#[test]
fn a_copy_brings_every_case_back_into_an_empty_home() {
    let (home, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let (original, _) = founded(home.path());
    let ids: Vec<CaseId> = (0..4_u8).map(|number| keep(&original, "blauwe fiets", &[number])).collect();
    let _ = original.cases(Shelf::Real).save(&ids[0], &summary("blauwe fiets"), b"changed").unwrap();
    original.lock();
    let waiting = keep(&original, "rode jas", b"kept while locked");
    let _ = original.unlock(&passphrase()).unwrap();
    fs::create_dir_all(home.path().join("protocols/own/steps")).unwrap();
    fs::write(home.path().join("protocols/own/protocol.ron"), "(text)").unwrap();
    fs::write(home.path().join("protocols/own/steps/one.ron"), "(step)").unwrap();
    original.editions().keep("0123abcd", &[]).unwrap();
    assert_eq!(original.last_backup(), None);

    let made = original.back_up(elsewhere.path(), now()).unwrap();
    assert_eq!((made.checked.cases, made.left.len()), (4, 0));
    assert!(made.checked.is_whole());
    assert_eq!(made.folder.file_name().unwrap(), "weegwijzer-20261122T014500Z");
    assert_eq!(original.last_backup(), Some(now()));
    assert_eq!(original.check_backup(&made.folder).unwrap(), made.checked);

    let new = TempDir::new().unwrap();
    let copy = vault(new.path());
    assert_eq!(copy.standing(), Standing::None);
    let restored = copy.restore(&made.folder, Opener::Passphrase(&passphrase())).unwrap();
    assert_eq!((restored.cases, restored.bad.len(), restored.made), (4, 0, now()));
    assert_eq!(copy.standing(), Standing::Open);
    assert_eq!(copy.last_backup(), Some(now()), "the copy is there, so there is one");
    assert_eq!(payload(&copy, &ids[0]), b"changed");
    assert_eq!(payload(&copy, &ids[3]), [3]);
    assert_eq!(copy.cases(Shelf::Real).list().unwrap().cases.len(), 4);
    assert_eq!(copy.waiting().unwrap().cases[0].id, waiting);
    assert_eq!(fs::read(new.path().join("protocols/own/steps/one.ron")).unwrap(), b"(step)");
    assert!(copy.editions().holds("0123abcd").unwrap(), "the rules a case was walked by came along");
    let log = copy.log().read(&Wanted::default()).unwrap();
    assert_eq!(log.gaps, []);
    assert!(
        log.accesses.iter().any(|access| access.line.action == Action::Founded),
        "its history came along"
    );
    assert!(log.accesses.iter().any(|access| access.line.action == Action::Restored));
    // It goes on as the vault it was.
    let _ = keep(&copy, "gele tas", b"new");
    copy.lock();
    let _ = copy.unlock(&passphrase()).unwrap();
    assert_eq!(copy.cases(Shelf::Real).list().unwrap().cases.len(), 5);
}

#[test]
fn the_key_on_paper_opens_a_copy_whose_passphrase_is_forgotten() {
    let (home, elsewhere, new) = (TempDir::new().unwrap(), TempDir::new().unwrap(), TempDir::new().unwrap());
    let (original, keys) = founded(home.path());
    let id = keep(&original, "blauwe fiets", b"one");
    let made = original.back_up(elsewhere.path(), now()).unwrap();
    let copy = vault(new.path());
    let fresh = Passphrase::new("een verse wachtzin erbij".to_owned()).unwrap();
    let _ = copy.restore(&made.folder, Opener::RecoveryKey(&keys.recovery_key(), &fresh)).unwrap();
    assert_eq!(payload(&copy, &id), b"one");
    copy.lock();
    assert_eq!(copy.unlock(&passphrase()).unwrap_err(), VaultError::WrongPassphrase);
    let _ = copy.unlock(&fresh).unwrap();
}

#[test]
fn nothing_is_restored_by_a_wrong_passphrase_or_over_another_vault() {
    let (home, elsewhere, new) = (TempDir::new().unwrap(), TempDir::new().unwrap(), TempDir::new().unwrap());
    let (original, _) = founded(home.path());
    let _ = keep(&original, "blauwe fiets", b"one");
    let made = original.back_up(elsewhere.path(), now()).unwrap();

    let copy = vault(new.path());
    let before = files(new.path());
    let wrong = Passphrase::new("niet deze woorden hoor".to_owned()).unwrap();
    let refused = copy.restore(&made.folder, Opener::Passphrase(&wrong)).unwrap_err();
    assert_eq!(refused, VaultError::WrongPassphrase);
    assert_eq!((copy.standing(), files(new.path())), (Standing::None, before));

    let refused = original.restore(&made.folder, Opener::Passphrase(&passphrase())).unwrap_err();
    assert!(matches!(refused, VaultError::AlreadyFounded { .. }));
    let (other, _) = founded(TempDir::new().unwrap().path());
    assert!(matches!(other.check_backup(&made.folder), Err(VaultError::OtherVault { .. })));
}

#[test]
fn every_damaged_or_missing_file_of_a_copy_is_told_and_the_rest_comes_back() {
    let (home, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let (original, _) = founded(home.path());
    let ids: Vec<CaseId> = (0..3_u8).map(|number| keep(&original, "blauwe fiets", &[number])).collect();
    let made = original.back_up(elsewhere.path(), now()).unwrap();
    let of = |id: &CaseId| files(&made.folder.join("vault/cases").join(id.as_str()))[0].clone();
    let mut bytes = fs::read(of(&ids[0])).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 4;
    fs::write(of(&ids[0]), bytes).unwrap();
    fs::remove_file(of(&ids[1])).unwrap();
    let checked = original.check_backup(&made.folder).unwrap();
    assert!(matches!(
        checked.bad.as_slice(),
        [VaultError::Damaged { .. }, VaultError::NotReadable { .. }]
            | [VaultError::NotReadable { .. }, VaultError::Damaged { .. }]
    ));

    let new = TempDir::new().unwrap();
    let copy = vault(new.path());
    let restored = copy.restore(&made.folder, Opener::Passphrase(&passphrase())).unwrap();
    assert_eq!((restored.cases, restored.bad.len()), (1, 2));
    assert_eq!(payload(&copy, &ids[2]), [2]);
}

#[test]
fn of_a_case_whose_newest_revision_is_bad_the_one_before_goes_into_the_copy() {
    let (home, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let (original, _) = founded(home.path());
    let id = keep(&original, "blauwe fiets", b"one");
    let second = original.cases(Shelf::Real).save(&id, &summary("blauwe fiets"), b"two").unwrap();
    let lost = keep(&original, "rode jas", b"all there is");
    fs::write(&second.path, b"age-encryption.org/v1\nnot really").unwrap();
    for file in files(&home.path().join("vault/cases").join(lost.as_str())) {
        fs::write(file, b"noise").unwrap();
    }
    let made = original.back_up(elsewhere.path(), now()).unwrap();
    assert_eq!(made.checked.cases, 1);
    assert_eq!(
        made.left.iter().map(|(id, _)| id).collect::<Vec<_>>(),
        [&lost],
        "told, not left out in silence"
    );
    assert_eq!(
        original.check_backup(&made.folder).unwrap().left,
        [lost],
        "and told again whenever it is looked at"
    );
    let new = TempDir::new().unwrap();
    let copy = vault(new.path());
    let _ = copy.restore(&made.folder, Opener::Passphrase(&passphrase())).unwrap();
    assert_eq!(payload(&copy, &id), b"one");
}

#[test]
fn half_a_copy_is_none_and_an_interrupted_restore_can_be_done_again() {
    let (home, elsewhere, new) = (TempDir::new().unwrap(), TempDir::new().unwrap(), TempDir::new().unwrap());
    let (original, _) = founded(home.path());
    let id = keep(&original, "blauwe fiets", b"one");
    let made = original.back_up(elsewhere.path(), now()).unwrap();
    // A restore that stopped before the keys: cases are there, and no passphrase opens them.
    copy_folder(&made.folder.join("vault/cases"), &new.path().join("vault/cases"));
    let copy = vault(new.path());
    assert_eq!(copy.standing(), Standing::Locked);
    let _ = copy.restore(&made.folder, Opener::Passphrase(&passphrase())).unwrap();
    assert_eq!(payload(&copy, &id), b"one");

    // The lists come last.
    for list in ["contents.age", "contents.ron"] {
        fs::remove_file(made.folder.join(list)).unwrap();
    }
    let empty = TempDir::new().unwrap();
    assert!(vault(empty.path()).restore(&made.folder, Opener::Passphrase(&passphrase())).is_err());
    assert_eq!(vault(empty.path()).standing(), Standing::None);
}

/// A list that anybody can change says only what somebody wants it to say.
#[test]
fn a_case_that_was_taken_out_of_a_copy_with_its_line_in_the_list_is_told() {
    let (home, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let (original, _) = founded(home.path());
    let (taken, stays) = (keep(&original, "blauwe fiets", b"one"), keep(&original, "rode step", b"two"));
    let made = original.back_up(elsewhere.path(), now()).unwrap();
    let list = made.folder.join("contents.ron");
    let text = fs::read_to_string(&list).unwrap();
    let at = text.find(taken.as_str()).unwrap();
    let (begin, end) = (text[..at].rfind('(').unwrap(), at + text[at..].find("),").unwrap() + 2);
    fs::write(&list, format!("{}{}", &text[..begin], &text[end..])).unwrap();
    fs::remove_dir_all(made.folder.join("vault/cases").join(taken.as_str())).unwrap();
    let checked = original.check_backup(&made.folder).unwrap();
    let about = |bad: &[VaultError], what: &str| bad.iter().any(|error| error.to_string().contains(what));
    assert!(about(&checked.bad, taken.as_str()) && about(&checked.bad, "contents.ron"), "{:?}", checked.bad);
    let new = TempDir::new().unwrap();
    let copy = vault(new.path());
    let restored = copy.restore(&made.folder, Opener::Passphrase(&passphrase())).unwrap();
    assert!(about(&restored.bad, taken.as_str()), "{:?}", restored.bad);
    assert_eq!(payload(&copy, &stays), b"two");
}

#[test]
fn a_copy_of_an_older_version_has_no_sealed_list_and_comes_back_with_a_remark() {
    let (home, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let (original, _) = founded(home.path());
    let id = keep(&original, "blauwe fiets", b"one");
    let made = original.back_up(elsewhere.path(), now()).unwrap();
    fs::remove_file(made.folder.join("contents.age")).unwrap();
    let remark = [VaultError::ListUnsealed { path: made.folder.join("contents.age") }];
    let checked = original.check_backup(&made.folder).unwrap();
    assert_eq!((checked.bad.as_slice(), checked.cases, checked.made), (remark.as_slice(), 1, now()));
    // Nor does it need the list in the clear: what the keys open comes back without either being right.
    fs::write(made.folder.join("contents.ron"), b"noise").unwrap();
    let new = TempDir::new().unwrap();
    let copy = vault(new.path());
    let restored = copy.restore(&made.folder, Opener::Passphrase(&passphrase())).unwrap();
    assert_eq!((restored.bad.as_slice(), restored.cases), (remark.as_slice(), 1));
    assert_eq!(payload(&copy, &id), b"one");
}

fn copy_folder(from: &Path, to: &Path) {
    for file in files(from) {
        let target = to.join(file.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        let _ = fs::copy(file, target).unwrap();
    }
}

#[test]
fn a_copy_reads_as_nothing_and_is_never_made_inside_the_vault_or_while_it_is_locked() {
    let (home, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let (original, _) = founded(home.path());
    let _ = keep(&original, "GEHEIM-blauwe-fiets", b"GEHEIM-letsel");
    let made = original.back_up(elsewhere.path(), now()).unwrap();
    for file in files(&made.folder) {
        let bytes = fs::read(&file).unwrap();
        assert!(!bytes.windows(6).any(|window| window == b"GEHEIM"), "{}", file.display());
    }
    assert!(original.back_up(&home.path().join("vault"), now()).is_err());
    let second = original.back_up(elsewhere.path(), now()).unwrap();
    assert_ne!(second.folder, made.folder, "a copy never takes the place of another");
    original.lock();
    assert_eq!(original.back_up(elsewhere.path(), now()).unwrap_err(), VaultError::Locked);
}

#[test]
fn a_copy_gives_back_keys_that_were_lost_and_takes_no_newer_case_away() {
    for damage in ["gone", "damaged", "both"] {
        let (home, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        let (original, _) = founded(home.path());
        let old = keep(&original, "blauwe fiets", b"one");
        let made = original.back_up(elsewhere.path(), now()).unwrap();
        let _ = original.cases(Shelf::Real).save(&old, &summary("blauwe fiets"), b"two").unwrap();
        let new = keep(&original, "rode step", b"three");
        original.lock();
        drop(original);
        let keys = home.path().join("vault/keys");
        match damage {
            "gone" => fs::remove_file(keys.join("identity.age")).unwrap(),
            "damaged" => fs::write(keys.join("identity.age"), b"noise").unwrap(),
            _ => fs::remove_dir_all(&keys).unwrap(),
        }
        let vault = vault(home.path());
        let refused = vault.unlock(&passphrase()).unwrap_err();
        assert!(matches!(refused, VaultError::KeysMissing { .. } | VaultError::KeysDamaged { .. }));
        let restored = vault.restore(&made.folder, Opener::Passphrase(&passphrase())).unwrap();
        assert_eq!(restored.bad, [], "{damage}");
        assert_eq!((payload(&vault, &old), payload(&vault, &new)), (b"two".to_vec(), b"three".to_vec()));
        let book = vault.log().read(&weegwijzer::vault::log::Wanted::default()).unwrap();
        assert_eq!(book.gaps, [], "{damage}");
        vault.lock();
        let _ = vault.unlock(&passphrase()).unwrap();
    }
}

#[test]
fn a_copy_of_another_vault_gives_its_keys_to_nobody() {
    let (home, other, elsewhere) =
        (TempDir::new().unwrap(), TempDir::new().unwrap(), TempDir::new().unwrap());
    let (stranger, _) = founded(other.path());
    let made = stranger.back_up(elsewhere.path(), now()).unwrap();
    let (original, _) = founded(home.path());
    let _ = keep(&original, "blauwe fiets", b"one");
    original.lock();
    drop(original);
    fs::remove_file(home.path().join("vault/keys/identity.age")).unwrap();
    let before = files(home.path());
    let vault = vault(home.path());
    let refused = vault.restore(&made.folder, Opener::Passphrase(&passphrase())).unwrap_err();
    assert!(matches!(refused, VaultError::OtherVault { .. }), "{refused}");
    assert_eq!(files(home.path()), before);
}

#[test]
fn a_folder_that_was_chosen_wrongly_says_what_is_wrong_with_it() {
    let (home, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let (vault, _) = founded(home.path());
    let _ = keep(&vault, "blauwe fiets", b"one");
    let (missing, file) = (elsewhere.path().join("weg"), elsewhere.path().join("bestand"));
    fs::write(&file, "x").unwrap();
    let no_folder = |path: &Path| Err(VaultError::NoSuchFolder { path: path.to_owned() });
    assert_eq!(vault.check_backup(&missing), no_folder(&missing));
    assert_eq!(vault.check_backup(&file), Err(VaultError::NotAFolder { path: file.clone() }));
    let none = Err(VaultError::NotABackup { path: elsewhere.path().to_owned() });
    assert_eq!(vault.check_backup(elsewhere.path()), none);
    let inside = vault.back_up(&home.path().join("kopie"), now()).unwrap_err();
    assert!(matches!(inside, VaultError::InsideVault { .. }), "{inside}");
    let onto = vault.back_up(&file, now()).unwrap_err();
    assert_eq!(onto, VaultError::NotAFolder { path: file });

    let first = vault.back_up(elsewhere.path(), now()).unwrap();
    let _ = keep(&vault, "rode jas", b"two");
    let second = vault.back_up(elsewhere.path(), now()).unwrap();
    assert_ne!(first.folder, second.folder);
    fs::create_dir(elsewhere.path().join("weegwijzer-z")).unwrap();
    let above = vault.check_backup(elsewhere.path()).unwrap();
    assert_eq!(above, second.checked, "the newest in the folder counts");
    let new = TempDir::new().unwrap();
    let restored = super::vault(new.path()).restore(elsewhere.path(), Opener::Passphrase(&passphrase()));
    assert_eq!(restored.unwrap().cases, 2);
}

#[test]
fn one_lost_case_comes_back_from_a_copy_and_an_erased_one_does_not() {
    let (home, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let (vault, _) = founded(home.path());
    let (lost, other) = (keep(&vault, "blauwe fiets", b"one"), keep(&vault, "rode step", b"two"));
    let erased = keep(&vault, "groene deur", b"three");
    let _ = vault.back_up(elsewhere.path(), now()).unwrap();
    let _ = vault.cases(Shelf::Real).erase(&erased, &Reason::new("verzoek").unwrap()).unwrap();
    let _ = vault.cases(Shelf::Real).save(&other, &summary("rode step"), b"newer").unwrap();
    for file in files(&home.path().join("vault/cases").join(lost.as_str())) {
        fs::write(file, b"noise").unwrap();
    }
    // The list shows what it knew of a case until it is opened.
    let _ = vault.cases(Shelf::Real).read(&lost).unwrap_err();
    vault.fetch(elsewhere.path(), &lost).unwrap();
    assert_eq!((payload(&vault, &lost), payload(&vault, &other)), (b"one".to_vec(), b"newer".to_vec()));
    for not_lost in [&erased, &other] {
        let refused = vault.fetch(elsewhere.path(), not_lost).unwrap_err();
        assert!(matches!(refused, VaultError::NoSuchCase { .. }), "{refused}");
    }
    assert_eq!(payload(&vault, &other), b"newer");
    vault.lock();
    let _ = vault.unlock(&passphrase()).unwrap();
    let listed = vault.cases(Shelf::Real).list().unwrap();
    assert_eq!((listed.cases.len(), listed.unreadable.len()), (2, 0));
}

/// The list that anybody can read is a hint: it cannot keep the owner from a copy.
#[test]
fn a_list_in_the_clear_that_says_to_be_of_a_newer_version_keeps_no_copy_from_being_put_back() {
    let (home, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let (vault, _) = founded(home.path());
    let case = keep(&vault, "blauwe fiets", b"one");
    let made = vault.back_up(elsewhere.path(), now()).unwrap();
    let list = made.folder.join("contents.ron");
    let text = fs::read_to_string(&list).unwrap();
    assert!(text.contains("format: 1"), "{text}");
    fs::write(&list, text.replace("format: 1", "format: 9")).unwrap();
    let checked = vault.check_backup(&made.folder).unwrap();
    assert_eq!((checked.cases, checked.bad.len()), (1, 1), "{checked:?}");
    let new = TempDir::new().unwrap();
    let copy = super::vault(new.path());
    let restored = copy.restore(&made.folder, Opener::Passphrase(&passphrase())).unwrap();
    assert_eq!((restored.cases, restored.bad.len()), (1, 1));
    assert_eq!(payload(&copy, &case), b"one");
}
