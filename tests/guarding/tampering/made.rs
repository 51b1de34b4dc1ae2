//! The vault that is tampered with: cases of one, two and three revisions, what waits, a log of several sessions, a passphrase
//! that was just changed, a copy of it all, a file for a colleague, the same vault a while ago, and a vault of somebody else.

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::date;
use tempfile::TempDir;
use weegwijzer::vault::log::{Line, Wanted};
use weegwijzer::vault::{CaseId, Cost, Disk, Home, NewKeys, Passphrase, Settings, Shelf, Summary, Vault};

use super::tree::Tree;

pub const LETTER: &str = "casus.age";

/// A case, and what it held after each save.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: CaseId,
    /// The folder in the vault that its revisions are in.
    pub place: &'static str,
    pub texts: Vec<String>,
}

#[derive(Debug)]
pub struct Made {
    pub vault: Tree,
    pub older: Tree,
    pub foreign: Tree,
    pub copy: Tree,
    pub letter: Tree,
    pub memory: Tree,
    pub keys: NewKeys,
    /// In the vault, and what waits to come into it.
    pub cases: Vec<Kept>,
    /// What was in the vault when the copy was made.
    pub copied: Vec<Kept>,
    pub practice: CaseId,
    /// What the log says was done, but for what was written down while it was locked.
    pub accesses: Vec<Line>,
    /// What it said when the copy was made.
    pub copied_accesses: Vec<Line>,
}

pub fn passphrase() -> Passphrase {
    Passphrase::new("zes woorden voor een kluis".to_owned()).unwrap()
}

fn before() -> Passphrase {
    Passphrase::new("de woorden van daarvoor".to_owned()).unwrap()
}

pub fn id(number: u8) -> CaseId {
    CaseId::parse(&format!("{number:02x}").repeat(16)).unwrap()
}

pub fn summary(label: &str) -> Summary {
    Summary {
        label: label.to_owned(),
        protocol: "knmg-meldcode".to_owned(),
        step: None,
        review_on: None,
        changed: Timestamp::UNIX_EPOCH,
        concluded: false,
        printed: false,
        filed: false,
    }
}

pub fn open(home: &Path, memory: Option<&Path>) -> Result<Vault, weegwijzer::vault::VaultError> {
    let home = Home::at(home)?;
    let home = match memory {
        Some(memory) => home.remembering(memory),
        None => home,
    };
    Vault::open_with(home, Arc::new(Disk), Cost::TEST)
}

/// A folder in memory where there is one: what is tried is what is read, not a disk.
pub fn folder() -> TempDir {
    TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).unwrap()
}

fn save(vault: &Vault, shelf: Shelf, case: &CaseId, from: usize, count: usize) -> Vec<String> {
    let texts: Vec<String> = (from..from + count).map(|number| format!("{case} {number}")).collect();
    for text in &texts {
        let _ = vault.cases(shelf).save(case, &summary("blauwe fiets"), text.as_bytes()).unwrap();
    }
    texts
}

impl Made {
    pub fn new() -> Self {
        let (home, memory, elsewhere, other) = (folder(), folder(), folder(), folder());
        let foreign = {
            let vault = open(other.path(), None).unwrap();
            let keys = NewKeys::generate(date(2026, 11, 22)).unwrap();
            let _ = vault.found(&keys, &passphrase()).unwrap();
            let _ = save(&vault, Shelf::Real, &id(1), 1, 3);
            drop(vault);
            Tree::read(other.path())
        };
        let (first, second, third, practice) = (id(1), id(2), id(3), id(9));
        let vault = open(home.path(), Some(memory.path())).unwrap();
        let keys = NewKeys::generate(date(2026, 11, 22)).unwrap();
        let _ = vault.found(&keys, &before()).unwrap();
        vault.settings().save(&Settings::default()).unwrap();
        let mut texts = save(&vault, Shelf::Real, &first, 1, 2);
        let second_texts = save(&vault, Shelf::Real, &second, 1, 1);
        let _ = save(&vault, Shelf::Practice, &practice, 1, 1);
        let _ = vault.cases(Shelf::Real).list().unwrap();
        vault.lock();
        let older = Tree::read(home.path());
        let _ = vault.unlock(&before()).unwrap();
        texts.extend(save(&vault, Shelf::Real, &first, 3, 1));
        let third_texts = save(&vault, Shelf::Real, &third, 1, 2);
        let _ = vault.cases(Shelf::Real).list().unwrap();
        let letter =
            vault.export_case(&first, &passphrase(), Timestamp::UNIX_EPOCH, |_| Ok(Vec::new())).unwrap();
        let letter = Tree([(LETTER.to_owned(), super::tree::Node::File(letter))].into());
        vault.lock();
        let _ = vault.unlock(&before()).unwrap();
        vault.change_passphrase(&before(), &passphrase()).unwrap();
        let lines = |vault: &Vault| -> Vec<Line> {
            let book = vault.log().read(&Wanted::default()).unwrap();
            book.accesses
                .into_iter()
                .filter(|access| !access.while_locked)
                .map(|access| access.line)
                .collect()
        };
        let copied_accesses = lines(&vault);
        let made = vault.back_up(elsewhere.path(), Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!((made.checked.bad, made.left), (Vec::new(), Vec::new()));
        let copy = Tree::read(&made.folder);
        let accesses = lines(&vault);
        vault.lock();
        // While it is locked: a new case, and more of one that is there.
        let waiting = id(5);
        let waiting_texts = save(&vault, Shelf::Real, &waiting, 1, 2);
        let more = save(&vault, Shelf::Real, &second, 2, 1);
        drop(vault);
        let kept = |id: &CaseId, place, texts| Kept { id: id.clone(), place, texts };
        let copied = vec![
            kept(&first, "cases", texts),
            kept(&second, "cases", second_texts),
            kept(&third, "cases", third_texts),
        ];
        let mut cases = copied.clone();
        cases.extend([kept(&waiting, "inbox", waiting_texts), kept(&second, "inbox", more)]);
        Self {
            vault: Tree::read(home.path()),
            memory: Tree::read(memory.path()),
            older,
            foreign,
            copy,
            letter,
            keys,
            cases,
            copied,
            practice,
            accesses,
            copied_accesses,
        }
    }
}
