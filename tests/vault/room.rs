//! A vault for tests: founded on a passphrase that costs nothing to try.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use weegwijzer::vault::{
    CaseId, CaseStore, Cost, Disk, Files, Home, NewKeys, Passphrase, Standing, Summary, Vault,
};

pub const WORDS: &str = "groene deur achter het huis";

pub fn today() -> Date {
    date(2026, 11, 22)
}

pub fn passphrase() -> Passphrase {
    Passphrase::new(WORDS.to_owned()).unwrap()
}

pub fn other_passphrase() -> Passphrase {
    Passphrase::new("een heel andere zin".to_owned()).unwrap()
}

pub fn keys() -> NewKeys {
    NewKeys::generate(today()).unwrap()
}

/// What is kept in `home`, as it is when the program starts.
pub fn closed(home: &Path) -> Vault {
    with(home, Arc::new(Disk))
}

/// The same on other files.
pub fn with(home: &Path, files: Arc<dyn Files>) -> Vault {
    Vault::open_with(Home::at(home).unwrap(), files, Cost::TEST).expect("it opens")
}

/// The same, founded when it is new and unlocked.
pub fn open(home: &Path) -> Vault {
    let vault = closed(home);
    match vault.standing() {
        Standing::None => drop(vault.found(&keys(), &passphrase()).expect("founded")),
        Standing::Locked => drop(vault.unlock(&passphrase()).expect("unlocked")),
        Standing::Open => unreachable!("nothing is open before it was unlocked"),
    }
    vault
}

pub fn id() -> CaseId {
    CaseId::random().unwrap()
}

pub fn summary(label: &str, second: i64) -> Summary {
    Summary {
        label: label.to_owned(),
        protocol: "knmg-meldcode".to_owned(),
        step: Some("signals".to_owned()),
        review_on: Some(date(2026, 12, 5)),
        changed: Timestamp::from_second(second).unwrap(),
        concluded: false,
        printed: false,
        filed: false,
    }
}

/// Keeps each of these as a revision.
pub fn keep(store: &CaseStore, id: &CaseId, texts: &[&str]) {
    for text in texts {
        let _ = store.save(id, &summary("blauwe fiets", 1), text.as_bytes()).expect("saved");
    }
}

/// Real cases of an older version: in the clear, where sealed ones would be, as format 1 wrote them.
pub fn keep_in_the_clear(home: &Path, id: &CaseId, texts: &[&str]) {
    let folder = home.join("vault/cases").join(id.as_str());
    fs::create_dir_all(&folder).unwrap();
    for (number, text) in (1..).zip(texts) {
        let summary = "(label:\"blauwe fiets\",protocol:\"knmg-meldcode\",step:None,review_on:None,\
                       changed:\"1970-01-01T00:00:01Z\",concluded:false)";
        let head = format!("(format:1,case:\"{id}\",revision:{number},shelf:Real,summary:{summary})");
        let body = format!("{head}\n{text}");
        let sealed = format!("weegwijzer plain 1 {}\n{body}", hex(&sha(body.as_bytes())));
        let name = format!("{number:08}-{}.case", &hex(&sha(sealed.as_bytes()))[..8]);
        fs::write(folder.join(name), sealed).unwrap();
    }
}

fn sha(bytes: &[u8]) -> Vec<u8> {
    use sha2::Digest as _;
    sha2::Sha256::digest(bytes).to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Every file under `folder`, sorted.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The files of a case, oldest revision first.
pub fn revisions(home: &Path, shelf: &str, id: &CaseId) -> Vec<PathBuf> {
    files(&home.join(shelf).join("cases").join(id.as_str()))
}

/// The number in the name of a revision.
pub fn number(file: &Path) -> u32 {
    file.file_name().unwrap().to_str().unwrap()[..8].parse().unwrap()
}
