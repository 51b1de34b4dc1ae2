//! The settings: whatever is in the file, the defaults apply and can be saved over it.
#![no_main]

use std::path::PathBuf;
use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use weegwijzer::vault::{Settings, SettingsStore};

#[path = "../../hold/fuzz/ram.rs"]
#[allow(dead_code)]
mod ram;

fuzz_target!(|bytes: &[u8]| {
    let ram = ram::Ram::default();
    let folder = PathBuf::from("/home");
    ram.make(&folder);
    let store = SettingsStore::open(Arc::new(ram.clone()), &folder).unwrap();
    ram.put(&folder.join("settings.ron"), bytes.to_vec());
    let _ = store.load();
    store.save(&Settings::default()).unwrap();
    assert_eq!(store.load().settings, Settings::default());
});
