//! A vault whose keys are known, so that anything can be sealed as the vault itself would: who has the passphrase, or
//! only the key that cases are sealed for, can do the same.
#![allow(dead_code, reason = "the harness and the fuzz target use their own part of it")]

use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;
use std::sync::Arc;

use age::secrecy::SecretString;
use age::{scrypt, x25519};
use weegwijzer::vault::{CaseId, Cost, Home, Passphrase, Vault};

use super::ram::Ram;

/// The case that is in the vault, in two revisions.
pub const CASE: &str = "8111b2724784def5abd3184750999fb5";
/// The case that waits in its inbox.
pub const WAITING: &str = "dd154f1acc8c418af61d21ff0772481f";

pub struct Fixture {
    pub files: Vec<(PathBuf, Vec<u8>)>,
    /// Made once: the library measures the computer each time.
    words: SecretString,
    opener: scrypt::Identity,
    pub passphrase: Passphrase,
    pub user: x25519::Identity,
    pub inbox: x25519::Identity,
}

impl Fixture {
    /// The vault that is kept in `tests/vault`.
    pub fn new(tests: &Path) -> Self {
        let folder = tests.join("vault/format-1");
        let mut files = Vec::new();
        gather(&folder.join("vault"), &home().join("vault"), &mut files);
        let words = fs::read_to_string(folder.join("passphrase.txt")).unwrap().trim().to_owned();
        let passphrase = Passphrase::new(words.clone()).unwrap();
        let words = SecretString::from(words);
        let opener = scrypt::Identity::new(words.clone());
        let keys = files.iter().find(|(path, _)| path.ends_with("keys/identity.age")).unwrap();
        let text = String::from_utf8(age::decrypt(&opener, &keys.1).unwrap()).unwrap();
        let mut keys = text.lines().filter_map(|line| x25519::Identity::from_str(line).ok());
        let (user, inbox) = (keys.next().unwrap(), keys.next().unwrap());
        Self { files, words, opener, passphrase, user, inbox }
    }

    /// The vault on a disk in memory, with these files besides or instead; locked.
    pub fn lay_out(&self, ram: &Ram, others: &[(PathBuf, Vec<u8>)]) {
        for (path, bytes) in self.files.iter().chain(others) {
            ram.make(path.parent().unwrap());
            ram.put(path, bytes.clone());
        }
    }

    pub fn open(&self, ram: &Ram) -> Vault {
        Vault::open_with(Home::at(home()).unwrap(), Arc::new(ram.clone()), Cost::TEST).unwrap()
    }

    pub fn content(&self, end: &str) -> &[u8] {
        &self.files.iter().find(|(path, _)| path.to_string_lossy().ends_with(end)).unwrap().1
    }

    /// Wraps a text as the keys and letters are, at no cost.
    pub fn wrap(&self, text: &[u8]) -> Vec<u8> {
        let mut recipient = scrypt::Recipient::new(self.words.clone());
        recipient.set_work_factor(1);
        age::encrypt(&recipient, text).unwrap()
    }

    pub fn unwrap(&self, wrapped: &[u8]) -> Vec<u8> {
        age::decrypt(&self.opener, wrapped).unwrap()
    }
}

/// Where it stands.
pub fn home() -> PathBuf {
    PathBuf::from("/home")
}

pub fn id(text: &str) -> CaseId {
    CaseId::parse(text).unwrap()
}

fn gather(from: &Path, to: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            gather(&entry.path(), &to, files);
        } else {
            files.push((to, fs::read(entry.path()).unwrap()));
        }
    }
    files.sort();
}
