//! What somebody took away who can write in the folder of the vault and nowhere else, and who knew what tells of it. In the
//! ordinary folder the account of its owner remembers how far the log had come.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use tempfile::TempDir;
use weegwijzer::vault::log::{Gap, Wanted};
use weegwijzer::vault::{Cost, Disk, Home, Mended, Opener, Shelf, Vault};

use super::gone::copy_folder;
use super::room::{self, id, keep, passphrase};

/// The ordinary folder of an account, and what that account remembers outside it.
struct Account {
    folder: TempDir,
    memory: TempDir,
}

impl Account {
    /// With a vault in which something was kept.
    fn founded() -> Self {
        let account = Self { folder: TempDir::new().unwrap(), memory: TempDir::new().unwrap() };
        let vault = account.starts();
        let _ = vault.found(&room::keys(), &passphrase()).unwrap();
        keep(vault.cases(Shelf::Real), &id(), &["one"]);
        account
    }

    fn starts(&self) -> Vault {
        starts_in(self.folder.path(), self.memory.path())
    }

    fn unlocks(&self) -> (Vault, Vec<Mended>) {
        let vault = self.starts();
        let mended = vault.unlock(&passphrase()).unwrap().mended;
        (vault, mended)
    }
}

fn starts_in(folder: &Path, memory: &Path) -> Vault {
    let home = Home::at(folder).unwrap().remembering(memory.join("settings"));
    Vault::open_with(home, Arc::new(Disk), Cost::TEST).unwrap()
}

/// Takes away what waits in the inbox, and the log of it.
fn take_away_what_waits(home: &Path) {
    fs::remove_dir_all(home.join("vault/inbox")).unwrap();
    let mut taken = 0;
    for entry in fs::read_dir(home.join("vault/log")).unwrap() {
        let path = entry.unwrap().path();
        if path.file_name().unwrap().to_str().unwrap().starts_with("locked-") {
            fs::remove_file(path).unwrap();
            taken += 1;
        }
    }
    assert_eq!(taken, 1);
}

#[test]
fn what_was_begun_while_locked_and_is_taken_away_with_the_log_of_it_is_told() {
    for taken in [true, false] {
        let account = Account::founded();
        let vault = account.starts();
        keep(vault.cases(Shelf::Real), &id(), &["begun while locked"]);
        drop(vault);
        if taken {
            take_away_what_waits(account.folder.path());
        }
        let (vault, mended) = account.unlocks();
        assert_eq!(mended, if taken { vec![Mended::Log] } else { vec![] });
        drop(vault);
        assert_eq!(account.unlocks().1, [], "it is told once");
    }
}

#[test]
fn a_vault_that_was_set_back_whole_is_told_and_the_log_shows_what_is_missing() {
    for set_back in [true, false] {
        let account = Account::founded();
        let earlier = TempDir::new().unwrap();
        copy_folder(account.folder.path(), earlier.path());
        let (vault, mended) = account.unlocks();
        assert_eq!(mended, []);
        keep(vault.cases(Shelf::Real), &id(), &["another"]);
        drop(vault);
        if set_back {
            fs::remove_dir_all(account.folder.path().join("vault")).unwrap();
            copy_folder(&earlier.path().join("vault"), &account.folder.path().join("vault"));
        }
        let (vault, mended) = account.unlocks();
        assert_eq!(mended, if set_back { vec![Mended::Log] } else { vec![] });
        let gaps = vault.read_log(&Wanted::default()).unwrap().gaps;
        assert_eq!(gaps, if set_back { vec![Gap::Missing(2..=2)] } else { vec![] });
        drop(vault);
        assert_eq!(account.unlocks().1, [], "it is told once");
    }
}

#[test]
fn who_puts_a_backup_back_or_works_on_two_computers_is_told_nothing() {
    let account = Account::founded();
    let copies = TempDir::new().unwrap();
    let (vault, _) = account.unlocks();
    let copy = vault.back_up(copies.path(), jiff::Timestamp::now()).unwrap().folder;
    drop(vault);
    drop(account.unlocks());
    drop(account.unlocks());
    fs::remove_dir_all(account.folder.path().join("vault")).unwrap();
    let vault = account.starts();
    let _ = vault.restore(&copy, Opener::Passphrase(&passphrase())).unwrap();
    drop(vault);
    assert_eq!(account.unlocks().1, [], "its owner put a backup back");

    let vault = account.starts();
    keep(vault.cases(Shelf::Real), &id(), &["begun here"]);
    drop(vault);
    let elsewhere = TempDir::new().unwrap();
    let vault = starts_in(account.folder.path(), elsewhere.path());
    assert_eq!(vault.unlock(&passphrase()).unwrap().mended, []);
    assert_eq!(vault.join_all().unwrap().cases.len(), 1);
    drop(vault);
    assert_eq!(account.unlocks().1, [], "it was taken in on another computer");
}
