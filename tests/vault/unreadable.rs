//! A folder that is there and cannot be read is told of, and never taken for an empty one.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use weegwijzer::locale::Language;
use weegwijzer::protocol::load::OwnNumbers;
use weegwijzer::session::{Offered, shelf};
use weegwijzer::vault::{
    Cost, Disk, Draft, Entry, Files, Held, Home, Papers, Spool, Vault, VaultError, read_protocol,
};

#[test]
fn own_protocols_that_cannot_be_read_are_on_the_shelf_as_what_they_are() {
    let dir = tempfile::tempdir().unwrap();
    let vault = Vault::open_with(Home::at(dir.path()).unwrap(), Arc::new(Disk), Cost::TEST).unwrap();
    let vault = Arc::new(vault);
    let broken = |vault: &Arc<Vault>| {
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

/// A disk on which one folder does not answer, as a network folder that went away.
#[derive(Debug)]
struct Hangs;

fn hang(path: &Path) {
    if path.components().any(|part| part.as_os_str() == "hangs") {
        std::thread::sleep(Duration::from_hours(1));
    }
}

impl Files for Hangs {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        Disk.create_folder(path)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        hang(folder);
        Disk.list(folder)
    }
    fn exists(&self, path: &Path) -> io::Result<bool> {
        Disk.exists(path)
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        hang(path);
        Disk.read(path, limit)
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>> {
        Disk.create(path)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        Disk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        Disk.remove(path)
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        Disk.remove_folder(path)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        Disk.sync_folder(folder)
    }
    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        Disk.lock(path)
    }
}

#[test]
fn an_own_protocol_that_does_not_answer_is_named_and_holds_up_no_other() {
    let dir = tempfile::tempdir().unwrap();
    let vault = Vault::open_with(Home::at(dir.path()).unwrap(), Arc::new(Hangs), Cost::TEST).unwrap();
    let vault = Arc::new(vault);
    for file in read_protocol(&Disk, Path::new("protocols/kindcheck")).unwrap() {
        let path = vault.protocol_folder().join(file.path.replacen("kindcheck", "ours", 1));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let bytes = String::from_utf8(file.bytes).unwrap().replacen("id: \"kindcheck\"", "id: \"ours\"", 1);
        fs::write(path, bytes).unwrap();
    }
    fs::create_dir_all(vault.protocol_folder().join("hangs")).unwrap();
    let bundled = shelf::bundled(&OwnNumbers::new()).len();
    let begun = Instant::now();
    let all = shelf::protocols_within(Duration::from_secs(5), Some(&vault), &OwnNumbers::new());
    assert!(begun.elapsed() < Duration::from_secs(60));
    assert_eq!(all.iter().filter(|one| one.protocol().is_some()).count(), bundled + 1);
    let Some(Offered::Broken { id, problems }) = all.iter().find(|one| one.protocol().is_none()) else {
        panic!("the folder is not named")
    };
    assert_eq!(id.as_str(), "hangs");
    assert!(problems[0].render(Language::Nl).contains("antwoordt niet op tijd"));
}
