//! What is around the cases of a vault: who did what to them, copies of them, and cases from colleagues.

mod backup;
mod exchange;
mod log;
mod tampering;

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::date;
use weegwijzer::vault::{CaseId, Cost, Disk, Home, NewKeys, Passphrase, Shelf, Summary, Vault};

fn vault(home: &Path) -> Vault {
    Vault::open_with(Home::at(home).unwrap(), Arc::new(Disk), Cost::TEST).expect("the vault opens")
}

fn passphrase() -> Passphrase {
    Passphrase::new("zes woorden voor een kluis".to_owned()).unwrap()
}

/// A vault that was just founded, and its keys.
fn founded(home: &Path) -> (Vault, NewKeys) {
    let vault = vault(home);
    let keys = NewKeys::generate(date(2026, 11, 22)).unwrap();
    let _ = vault.found(&keys, &passphrase()).unwrap();
    (vault, keys)
}

fn summary(label: &str) -> Summary {
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

/// Keeps a case under a new id.
fn keep(vault: &Vault, label: &str, payload: &[u8]) -> CaseId {
    let id = CaseId::random().unwrap();
    let _ = vault.cases(Shelf::Real).save(&id, &summary(label), payload).expect("saved");
    id
}

/// Every file under a folder, sorted.
fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}
