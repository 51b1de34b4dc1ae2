//! What lies in a vault, changed outside the program: the sealed bytes, or what is inside a seal that is right. Whatever
//! was done to it, only what was written is ever read, and work can be kept. The first byte tells which file it is.
#![no_main]

use std::path::PathBuf;
use std::sync::LazyLock;

use age::x25519;
use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;
use sha2::{Digest as _, Sha256};
use weegwijzer::session::keeping;
use weegwijzer::vault::{Plain, Seal as _, Shelf, Summary, Vault, log, look_at_exchange};

#[path = "../../hold/fuzz/fixture.rs"]
mod fixture;
#[path = "../../hold/fuzz/ram.rs"]
#[allow(dead_code)]
mod ram;

use fixture::{CASE, Fixture, WAITING, home, id};

static FIXTURE: LazyLock<Fixture> =
    LazyLock::new(|| Fixture::new(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")));

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A revision under the name that such bytes have.
fn revision(folder: &str, id: &str, number: u32, end: &str, bytes: Vec<u8>) -> (PathBuf, Vec<u8>) {
    let name = format!("{number:08}-{}.{end}", hex(&Sha256::digest(&bytes)[..4]));
    (home().join(folder).join(id).join(name), bytes)
}

fn sealed(text: &[u8], key: &x25519::Identity) -> Vec<u8> {
    age::encrypt(&key.to_public(), text).unwrap()
}

/// The rows of a session of the log, each with the link that it should have.
fn chained(rows: &[u8]) -> String {
    let rows = String::from_utf8_lossy(rows);
    let after = rows.split_once("after:Some(\"").and_then(|(_, rest)| rest.split_once('"'));
    let mut link = after.map_or("", |(after, _)| after).to_owned();
    let mut text = String::new();
    for row in rows.lines() {
        link = hex(&Sha256::digest(format!("{link}\n{row}\n")));
        text = text + &link + " " + row + "\n";
    }
    text
}

fn summary() -> Summary {
    Summary {
        label: "x".to_owned(),
        protocol: "knmg-meldcode".to_owned(),
        step: None,
        review_on: None,
        changed: Timestamp::UNIX_EPOCH,
        concluded: false,
        printed: false,
    }
}

/// The file of this kind that holds `content`.
fn file(kind: u8, content: &[u8]) -> (PathBuf, Vec<u8>) {
    let vault = home().join("vault");
    let keys = &*FIXTURE;
    match kind {
        0 => revision("vault/cases", CASE, 3, "case.age", content.to_vec()),
        1 => revision("vault/cases", CASE, 3, "case.age", sealed(content, &keys.user)),
        2 => revision("practice/cases", CASE, 1, "case", Plain.seal(content).unwrap()),
        3 => (vault.join("index.age"), sealed(content, &keys.user)),
        4 => (vault.join("log/00000001.log.age"), sealed(chained(content).as_bytes(), &keys.user)),
        6 => revision("vault/inbox", WAITING, 2, "case.age", sealed(content, &keys.inbox)),
        7 => (vault.join("keys/identity.age"), keys.wrap(content)),
        _ => (vault.join("vault.ron"), content.to_vec()),
    }
}

/// Whether the revision was read that has `content` in it.
fn read(vault: &Vault, kind: u8, content: &[u8]) -> bool {
    match vault.cases(Shelf::Real).read(&id(CASE)) {
        Ok(opened) if opened.revision == 3 => {
            assert_eq!(kind, 1, "a file that nobody sealed was read");
            let start = content.iter().position(|byte| *byte == b'\n').unwrap() + 1;
            assert!(content[start..].starts_with(&opened.payload));
            let _ = keeping::unpack(&opened.payload);
            true
        }
        Ok(opened) => {
            assert_eq!(opened.payload, b"de tweede versie");
            false
        }
        Err(error) => {
            drop(error.to_string());
            false
        }
    }
}

/// What is kept now is there afterwards.
fn keep(vault: &Vault, shelf: Shelf) {
    let store = vault.cases(shelf);
    store.save(&id(CASE), &summary(), b"verder").unwrap();
    assert_eq!(store.read(&id(CASE)).unwrap().payload, b"verder");
}

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, content)) = bytes.split_first() else { return };
    let kind = kind % 9;
    if kind == 5 {
        if let Ok(incoming) = look_at_exchange(&FIXTURE.wrap(content), &FIXTURE.passphrase) {
            let start = content.iter().position(|byte| *byte == b'\n').unwrap() + 1;
            assert!(content[start..].starts_with(&incoming.payload));
        }
        return;
    }
    let ram = ram::Ram::default();
    FIXTURE.lay_out(&ram, &[file(kind, content)]);
    let vault = FIXTURE.open(&ram);
    if kind == 2 {
        let _ = vault.cases(Shelf::Practice).list().unwrap();
        let _ = vault.cases(Shelf::Practice).read(&id(CASE));
        keep(&vault, Shelf::Practice);
        return;
    }
    if let Err(error) = vault.unlock(&FIXTURE.passphrase) {
        assert!(kind >= 7, "it does not unlock: {error}");
        return;
    }
    // No more than this kind of file asks for: sealing is what takes the time.
    match kind {
        0 | 1 => {
            if read(&vault, kind, content) {
                keep(&vault, Shelf::Real);
            }
        }
        3 => {
            let _ = vault.cases(Shelf::Real).list().unwrap();
            keep(&vault, Shelf::Real);
        }
        4 => drop(vault.log().read(&log::Wanted::default()).unwrap()),
        6 => drop(vault.join_all().unwrap()),
        _ => drop(vault.cases(Shelf::Real).list().unwrap()),
    }
});
