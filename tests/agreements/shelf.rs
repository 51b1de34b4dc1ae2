//! Agreements in the user's folder: the protocol they are of is offered with them, once, and a broken file takes no place.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use weegwijzer::case::Pin;
use weegwijzer::protocol::Name;
use weegwijzer::protocol::load::{OwnNumbers, SourceFile, lay_over};
use weegwijzer::session::{Offered, editions, shelf};
use weegwijzer::vault::{Cost, Disk, Home, Vault};

use super::{AGREED, ID, NAME, below, loaded};

pub fn vault(dir: &Path, agreed: &str) -> Arc<Vault> {
    let vault = Vault::open_with(Home::at(dir).unwrap(), Arc::new(Disk), Cost::TEST).unwrap();
    fs::create_dir_all(vault.protocol_folder()).unwrap();
    fs::write(vault.protocol_folder().join(NAME), agreed).unwrap();
    Arc::new(vault)
}

fn offered(vault: &Arc<Vault>) -> Vec<Offered> {
    // It comes as soon as all are read: only a computer that is busy needs the time.
    let all = shelf::protocols_within(Duration::from_secs(300), Some(vault), &OwnNumbers::new());
    all.into_iter().filter(|one| one.id().as_str() == ID).collect()
}

#[test]
fn the_protocol_is_offered_with_them_and_once() {
    let dir = tempfile::tempdir().unwrap();
    let all = offered(&vault(dir.path(), AGREED));
    let [Offered::Sound(protocol)] = all.as_slice() else { panic!("{all:?}") };
    assert!(protocol.question(&Name::from("asked-within")).is_some());
    assert_eq!(protocol.locals().len(), 1);
}

#[test]
fn what_no_longer_fits_stands_beside_it() {
    let dir = tempfile::tempdir().unwrap();
    let all = offered(&vault(dir.path(), &AGREED.replace("card: \"emergency\"", "card: \"gone\"")));
    let [Offered::Sound(_), Offered::Outgrown { remarks, .. }] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!(remarks.len(), 1);
}

#[test]
fn a_file_that_is_broken_is_told_of_and_the_protocol_stands_without_it() {
    let dir = tempfile::tempdir().unwrap();
    for broken in ["(of: \"jgz-kindermishandeling\"", &AGREED.replace("need: Optional", "need: Never")] {
        let all = offered(&vault(dir.path(), broken));
        let sound: Vec<_> = all.iter().filter_map(Offered::protocol).collect();
        let broken = all.iter().find(|one| matches!(one, Offered::Broken { .. }));
        let Some(Offered::Broken { problems, .. }) = broken else { panic!("{all:?}") };
        assert!(problems[0].file.ends_with(NAME), "{problems:?}");
        assert!(sound.len() == 1 && sound[0].locals().is_empty(), "{all:?}");
    }
}

#[test]
fn a_case_keeps_the_edition_with_the_agreements_it_was_made_with() {
    let dir = tempfile::tempdir().unwrap();
    let vault = vault(dir.path(), AGREED);
    let with = loaded(&lay_over(&below(), &[SourceFile::new(NAME, AGREED)]));
    let pin = Pin::of(&with);
    editions::keep(&vault, std::slice::from_ref(&pin)).unwrap();
    // The agreements change, and the case does not.
    fs::write(vault.protocol_folder().join(NAME), AGREED.replace("twee werkdagen", "drie werkdagen"))
        .unwrap();
    let kept = editions::of(&vault, &pin, None).unwrap();
    assert_eq!(kept.hash, with.hash);
    assert_eq!(kept.locals()[0].by.nl, "JGZ Voorbeeldregio", "and says whose they are");
}
