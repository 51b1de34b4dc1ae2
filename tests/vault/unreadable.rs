//! A folder that is there and cannot be read is told of, and never taken for an empty one.

use std::fs;
use std::sync::Arc;

use weegwijzer::protocol::load::OwnNumbers;
use weegwijzer::session::{Offered, shelf};
use weegwijzer::vault::{Cost, Disk, Home, Papers, Spool, Vault, VaultError};

#[test]
fn own_protocols_that_cannot_be_read_are_on_the_shelf_as_what_they_are() {
    let dir = tempfile::tempdir().unwrap();
    let vault = Vault::open_with(Home::at(dir.path()).unwrap(), Arc::new(Disk), Cost::TEST).unwrap();
    let broken = |vault: &Vault| {
        let shelf = shelf::protocols(Some(vault), &OwnNumbers::new());
        shelf.iter().filter(|offered| matches!(offered, Offered::Broken { .. })).count()
    };
    assert_eq!(broken(&vault), 0, "a folder that is not there holds nothing");
    fs::write(vault.protocol_folder(), "no folder").unwrap();
    assert_eq!(broken(&vault), 1);
    assert!(vault.protocols().is_err());
}

#[test]
fn what_was_left_to_be_printed_is_not_called_gone_when_nobody_could_look() {
    let dir = tempfile::tempdir().unwrap();
    let spool = Spool::new(Arc::new(Disk), dir.path());
    assert_eq!(spool.sweep(), Ok(()), "nothing was ever printed from here");
    fs::write(dir.path().join("spool"), "no folder").unwrap();
    assert!(matches!(spool.sweep(), Err(VaultError::NotReadable { .. })));
}

#[test]
fn papers_that_cannot_be_looked_at_are_not_counted_as_none() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("papers");
    let papers = Papers::new(Arc::new(Disk), folder.clone());
    let hashes = ["00".repeat(32)];
    assert_eq!(papers.with(&hashes), Ok(0), "nothing was ever saved there");
    fs::write(&folder, "no folder").unwrap();
    assert!(papers.with(&hashes).is_err());
    assert_eq!(papers.with(&[]), Ok(0), "of a case without papers there are none anywhere");
}
