//! A sealed case on disk: nothing but the bytes that were written is ever read as a case.
#![no_main]

use std::path::PathBuf;
use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use weegwijzer::vault::{CaseId, Cost, Home, NewKeys, Passphrase, Shelf, Vault};

#[path = "../../hold/fuzz/ram.rs"]
#[allow(dead_code)]
mod ram;

fuzz_target!(|bytes: &[u8]| {
    let ram = ram::Ram::default();
    let home = PathBuf::from("/home");
    let vault = Vault::open_with(Home::at(&home).unwrap(), Arc::new(ram.clone()), Cost::TEST).unwrap();
    let keys = NewKeys::generate(jiff::civil::date(2026, 11, 22)).unwrap();
    let _ = vault.found(&keys, &Passphrase::new("zes woorden voor een kluis".to_owned()).unwrap()).unwrap();
    let id = CaseId::parse(&"0".repeat(32)).unwrap();
    let folder = home.join("vault/cases").join(id.as_str());
    ram.make(&folder);
    // The beginning is what every sealed file has; the rest is up to the fuzzer.
    let sealed = [b"age-encryption.org/v1\n", bytes].concat();
    ram.put(&folder.join("00000001-00000000.case.age"), sealed);
    assert!(vault.cases(Shelf::Real).read(&id).is_err());
});
