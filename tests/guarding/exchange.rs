//! A case that goes to a colleague and comes back as a case of its own.

use jiff::Timestamp;
use tempfile::TempDir;
use weegwijzer::locale::{Language, Locale};
use weegwijzer::vault::{
    CaseId, NotTaken, Passphrase, Shelf, VaultError, exchange_file_name, look_at_exchange,
};

use super::{founded, keep, passphrase, summary};

#[test]
fn a_case_reaches_a_colleague_and_never_becomes_a_revision_of_another() {
    let (mine, theirs) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let (sender, _) = founded(mine.path());
    let id = keep(&sender, "blauwe fiets", b"what was seen");
    let told = Passphrase::generate().unwrap();
    let file = sender.export_case(&id, &told, Timestamp::UNIX_EPOCH, |_| Ok(Vec::new())).unwrap();
    assert!(file.starts_with(b"age-encryption.org/v1\n-> scrypt "));
    assert!(file.len() % 8192 < 1024, "its length tells little: {}", file.len());

    let (receiver, _) = founded(theirs.path());
    let incoming = look_at_exchange(&file, &told).unwrap();
    assert_eq!(incoming.summary, summary("blauwe fiets"));
    assert_eq!(receiver.cases(Shelf::Real).list().unwrap().cases, [], "looking keeps nothing");
    let taken = receiver.take_in(&incoming).unwrap();
    assert_ne!(taken, id);
    assert_eq!(receiver.cases(Shelf::Real).read(&taken).unwrap().payload, b"what was seen");
    let again = receiver.take_in(&incoming).unwrap();
    assert_ne!(again, taken);
    assert_eq!(
        exchange_file_name(jiff::civil::date(2026, 11, 22)),
        "weegwijzer-casus-2026-11-22.age",
        "the name says nothing of the case"
    );
}

#[test]
fn practice_is_not_sent_and_a_case_of_a_locked_vault_neither() {
    let home = TempDir::new().unwrap();
    let (sender, _) = founded(home.path());
    let practice = CaseId::random().unwrap();
    let _ = sender.cases(Shelf::Practice).save(&practice, &summary("oefening"), b"x").unwrap();
    let refused = sender.export_case(&practice, &passphrase(), Timestamp::UNIX_EPOCH, |_| Ok(Vec::new()));
    assert!(matches!(refused, Err(VaultError::NoSuchCase { .. })));
    let id = keep(&sender, "blauwe fiets", b"x");
    sender.lock();
    let refused = sender.export_case(&id, &passphrase(), Timestamp::UNIX_EPOCH, |_| Ok(Vec::new()));
    assert_eq!(refused, Err(VaultError::Locked));
}

#[test]
fn a_file_of_a_vault_itself_is_told_from_one_for_a_colleague() {
    let home = TempDir::new().unwrap();
    let (sender, _) = founded(home.path());
    let id = keep(&sender, "blauwe fiets", b"x");
    let file = super::files(&home.path().join("vault/cases").join(id.as_str()))[0].clone();
    let refused = look_at_exchange(&std::fs::read(file).unwrap(), &passphrase());
    assert_eq!(refused, Err(NotTaken::FromAVault));
    // The key file is under a passphrase as well, and is no case.
    let keys = std::fs::read(home.path().join("vault/keys/identity.age")).unwrap();
    assert_eq!(look_at_exchange(&keys, &passphrase()), Err(NotTaken::OtherFormat));
}

#[test]
fn every_reason_not_to_take_a_case_in_has_words_and_a_remedy() {
    for language in [Language::Nl, Language::En] {
        let locale = Locale::new(language);
        for why in [
            NotTaken::OtherFormat,
            NotTaken::FromAVault,
            NotTaken::WrongPassphrase,
            NotTaken::TooCostly,
            NotTaken::Damaged,
            NotTaken::Newer,
            NotTaken::Practice,
        ] {
            let trouble = locale.not_taken(why);
            assert!(trouble.what.ends_with('.') && trouble.remedy.ends_with('.'), "{trouble:?}");
        }
    }
}
