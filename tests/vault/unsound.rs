//! A disk that does something else than it says: a copy that rots while it is written is not called whole, and a folder that
//! others may look into and cannot be closed is told.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::TempDir;
use weegwijzer::vault::{
    Cost, Disk, Draft, Entry, Files, Held, HeldFolder, Home, Mended, Shelf, Vault, VaultError,
};

use super::room::{self, id, keep, passphrase};

/// What it does.
#[derive(Debug, Clone)]
enum Unsound {
    /// Of cases below this folder it writes something else than it was given.
    Rots(PathBuf),
    /// Others stay able to look in.
    StaysOpen,
}

impl Files for Unsound {
    fn keep_private(&self, folder: &Path) -> io::Result<bool> {
        match self {
            Self::Rots(_) => Disk.keep_private(folder),
            Self::StaysOpen => Ok(false),
        }
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>> {
        let draft = Disk.create(path)?;
        match self {
            Self::Rots(below) if path.starts_with(below) && path.to_string_lossy().contains("cases") => {
                Ok(Box::new(Rotting(draft)))
            }
            Self::Rots(_) | Self::StaysOpen => Ok(draft),
        }
    }
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        Disk.create_folder(path)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        Disk.list(folder)
    }
    fn exists(&self, path: &Path) -> io::Result<bool> {
        Disk.exists(path)
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        Disk.read(path, limit)
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
    fn hold(&self, folder: &Path) -> io::Result<Option<Box<dyn HeldFolder>>> {
        let _ = folder;
        Ok(None)
    }
    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        Disk.lock(path)
    }
}

struct Rotting(Box<dyn Draft>);

impl Draft for Rotting {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut rotten = bytes.to_vec();
        if let Some(last) = rotten.last_mut() {
            *last ^= 1;
        }
        self.0.write_all(&rotten)
    }
    fn sync(&mut self) -> io::Result<()> {
        self.0.sync()
    }
}

fn on(disk: Unsound, folder: &Path) -> Vault {
    Vault::open_with(Home::at(folder).unwrap(), Arc::new(disk), Cost::TEST).unwrap()
}

#[test]
fn a_backup_that_rots_while_it_is_written_is_not_called_whole() {
    for rots in [false, true] {
        let (home, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        let below = if rots { elsewhere.path().to_owned() } else { home.path().join("nowhere") };
        let vault = on(Unsound::Rots(below), home.path());
        let _ = vault.found(&room::keys(), &passphrase()).unwrap();
        let case = id();
        keep(vault.cases(Shelf::Real), &case, &["one"]);
        let made = vault.back_up(elsewhere.path(), "2026-11-21T10:00:00Z".parse().unwrap()).unwrap();
        let named = |error: &VaultError| error.to_string().contains(case.as_str());
        assert_eq!(made.checked.bad.iter().any(named), rots, "{:?}", made.checked.bad);
        assert_eq!(made.checked.is_whole(), !rots);
    }
}

#[test]
fn a_folder_that_others_may_look_into_and_that_cannot_be_closed_is_told_at_unlock() {
    let folder = TempDir::new().unwrap();
    drop(room::open(folder.path()));
    let vault = on(Unsound::StaysOpen, folder.path());
    assert_eq!(vault.unlock(&passphrase()).unwrap().mended, [Mended::OpenFolder]);
}

/// The line in which the file of the keys says how much work a passphrase is: 2 to this power, 1 KiB each.
#[test]
fn each_try_at_a_passphrase_costs_256_mb() {
    let folder = TempDir::new().unwrap();
    let vault = Vault::open(Home::at(folder.path()).unwrap()).unwrap();
    let _ = vault.found(&room::keys(), &passphrase()).unwrap();
    let file = fs::read(folder.path().join("vault/keys/identity.age")).unwrap();
    let text = String::from_utf8_lossy(&file).into_owned();
    let stanza =
        text.lines().find_map(|line| line.strip_prefix("-> scrypt ")).expect("a passphrase opens it");
    let work: u32 = stanza.split(' ').nth(1).unwrap().parse().unwrap();
    assert_eq!(2_u64.pow(work) * 1024, 256 * 1024 * 1024);
}
