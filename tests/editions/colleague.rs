//! A case made with a protocol of one's own reaches a colleague with the edition it was made with, and opens there by those
//! rules: whether the colleague has no protocol of that name, or another one.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::date;
use tempfile::TempDir;
use weegwijzer::case::{Case, Mode, Pin};
use weegwijzer::protocol::{Name, Protocol, load};
use weegwijzer::session::{Left, OpenCase, editions, keeping, take_up};
use weegwijzer::vault::{CaseId, Disk, NotTaken, Passphrase, Shelf, Vault, look_at_exchange, read_protocol};

use super::{folder, write_own, write_second_edition};
use crate::support;

fn own(home: &Path) -> Arc<Protocol> {
    Arc::new(load::load(&read_protocol(&Disk, &folder(home)).unwrap()).unwrap().protocol)
}

/// The file for a colleague of a case that was made with the own protocol of this user.
fn letter(home: &Path, told: &Passphrase) -> (Vec<u8>, Arc<Protocol>) {
    write_own(home);
    let (vault, protocol) = (support::vault::open(home).unwrap(), own(home));
    let role = protocol.head.roles[0].id.clone();
    let case =
        Case::open("blauwe fiets", role, Mode::Real, Pin::of(&protocol), Timestamp::UNIX_EPOCH).unwrap();
    let open = OpenCase::new(Arc::clone(&protocol), case, date(2026, 11, 21));
    let (summary, payload) = keeping::pack(&open, &Left::default()).unwrap();
    let id = CaseId::random().unwrap();
    let _ = vault.cases(Shelf::Real).save(&id, &summary, &payload).unwrap();
    let beside = |payload: &[u8]| editions::beside(&vault, payload);
    (vault.export_case(&id, told, Timestamp::UNIX_EPOCH, beside).unwrap(), protocol)
}

fn opened(vault: &Vault, id: &CaseId, at_hand: Option<Arc<Protocol>>) -> OpenCase {
    let own = |_: &Name| at_hand.clone();
    take_up(vault, id, Mode::Real, date(2026, 11, 22), own).unwrap().open
}

#[test]
fn a_case_made_with_an_own_protocol_opens_at_a_colleague_by_the_rules_it_was_made_with() {
    let (ours, theirs) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let told = Passphrase::generate().unwrap();
    let (file, made_with) = letter(ours.path(), &told);
    let vault = support::vault::open(theirs.path()).unwrap();
    let incoming = look_at_exchange(&file, &told).unwrap();
    assert_eq!(editions::titles(&incoming.editions), std::slice::from_ref(&made_with.head.title));
    assert!(!theirs.path().join("editions").exists(), "looking keeps nothing");
    let id = vault.take_in(&incoming).unwrap();
    let open = opened(&vault, &id, None);
    assert_eq!((&open.protocol().hash, open.edition_differs()), (&made_with.hash, false));
    assert!(vault.protocols().unwrap().is_empty(), "it becomes no protocol of this user");
}

#[test]
fn an_own_protocol_of_the_same_name_does_not_take_the_place_of_what_a_colleague_used() {
    let (ours, theirs) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let told = Passphrase::generate().unwrap();
    let (file, made_with) = letter(ours.path(), &told);
    write_own(theirs.path());
    write_second_edition(theirs.path());
    let (vault, other) = (support::vault::open(theirs.path()).unwrap(), own(theirs.path()));
    assert_ne!(other.hash, made_with.hash);
    let id = vault.take_in(&look_at_exchange(&file, &told).unwrap()).unwrap();
    let open = opened(&vault, &id, Some(Arc::clone(&other)));
    assert_eq!(open.protocol().hash, made_with.hash);
    assert_eq!(own(theirs.path()).hash, other.hash, "the own one stays as it was");
}

#[test]
fn an_edition_that_is_not_what_its_hash_says_is_not_taken_in() {
    let home = TempDir::new().unwrap();
    let told = Passphrase::generate().unwrap();
    let (_, made_with) = letter(home.path(), &told);
    let vault = support::vault::open(home.path()).unwrap();
    let id = vault.cases(Shelf::Real).list().unwrap().cases[0].id.clone();
    let other = |payload: &[u8]| {
        let mut found = editions::beside(&vault, payload)?;
        found[0].files[0].bytes.extend_from_slice(b" ");
        Ok(found)
    };
    let file = vault.export_case(&id, &told, Timestamp::UNIX_EPOCH, other).unwrap();
    assert_eq!(look_at_exchange(&file, &told), Err(NotTaken::Damaged), "{}", made_with.hash);
}

#[test]
fn a_case_made_with_what_comes_along_is_sent_without_an_edition() {
    let home = TempDir::new().unwrap();
    let vault = support::vault::open(home.path()).unwrap();
    let protocol = weegwijzer::protocol::bundle::get(&"knmg-meldcode".into()).unwrap();
    let role = protocol.head.roles[0].id.clone();
    let case = Case::open("bankje", role, Mode::Real, Pin::of(&protocol), Timestamp::UNIX_EPOCH).unwrap();
    let open = OpenCase::new(protocol, case, date(2026, 11, 21));
    let (_, payload) = keeping::pack(&open, &Left::default()).unwrap();
    assert_eq!(editions::beside(&vault, &payload), Ok(Vec::new()));
    assert!(!fs::exists(home.path().join("editions")).unwrap());
}
