//! A pipe where a file should be: nobody writes in it, and whoever opens it as a file waits for ever. It is told in words.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc;
use std::time::Duration;

use tempfile::TempDir;
use weegwijzer::vault::{Disk, Files as _, Home, Shelf, Vault, VaultError, Warning};

use super::door::founded;
use super::room::{closed, id, keep, open, passphrase};

fn pipe(path: &Path) {
    if path.exists() {
        fs::remove_file(path).unwrap();
    }
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// What `work` gives; a test that would wait for ever fails instead.
fn at_once<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (told, hears) = mpsc::channel();
    drop(std::thread::spawn(move || told.send(work())));
    hears.recv_timeout(Duration::from_secs(60)).expect("it waits for a pipe")
}

#[test]
fn a_pipe_among_the_versions_of_a_case_is_told_and_the_version_before_opens() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    let case = id();
    keep(vault.cases(Shelf::Real), &case, &["words"]);
    pipe(&folder.path().join("vault/cases").join(case.as_str()).join("00000099-deadbeef.case.age"));
    let opened = at_once(move || vault.cases(Shelf::Real).read(&case).unwrap());
    assert_eq!(opened.payload, b"words");
    assert!(matches!(
        opened.warning,
        Some(Warning::OlderRevision { newest: VaultError::NoRegularFile { .. } })
    ));
}

#[test]
fn a_pipe_as_list_key_mark_log_or_reserve_keeps_nobody_waiting() {
    for name in
        ["index.age", "vault.ron", "keys/recovery.age", "log/00000001.log.age", "reserve", "backup.ron"]
    {
        let folder = TempDir::new().unwrap();
        let case = id();
        let (vault, _) = founded(&folder);
        keep(vault.cases(Shelf::Real), &case, &["words"]);
        drop(vault);
        pipe(&folder.path().join("vault").join(name));
        let home = folder.path().to_owned();
        let listed = at_once(move || {
            let vault = closed(&home);
            let _ = vault.unlock(&passphrase()).unwrap();
            let _ = vault.last_backup();
            let _ = vault.read_log(&weegwijzer::vault::log::Wanted::default()).unwrap();
            let listed = vault.cases(Shelf::Real).list().unwrap();
            vault.lock();
            listed
        });
        assert_eq!(listed.cases.len(), 1, "{name}");
    }
}

#[test]
fn a_pipe_as_file_of_the_keys_or_as_lock_is_told() {
    let folder = TempDir::new().unwrap();
    drop(open(folder.path()));
    pipe(&folder.path().join("vault/keys/identity.age"));
    let home = folder.path().to_owned();
    let refused = at_once(move || closed(&home).unlock(&passphrase()).unwrap_err());
    assert!(matches!(refused, VaultError::NoRegularFile { .. }), "{refused:?}");
    pipe(&folder.path().join("lock"));
    let home = Home::at(folder.path()).unwrap();
    let refused = at_once(move || Vault::open(home).unwrap_err());
    assert!(matches!(refused, VaultError::NoRegularFile { .. }), "{refused:?}");
}

#[test]
fn a_device_is_no_file_and_a_link_to_a_file_is_one() {
    let refused = Disk.read(Path::new("/dev/zero"), 10).unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::NotSeekable);
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("file"), "words").unwrap();
    std::os::unix::fs::symlink("file", folder.path().join("link")).unwrap();
    assert_eq!(Disk.read(&folder.path().join("link"), 10).unwrap(), b"words");
}
