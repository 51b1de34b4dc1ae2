//! A protocol file of an author: whatever it holds, loading answers, and every finding can be shown.
#![no_main]

use libfuzzer_sys::fuzz_target;
use weegwijzer::protocol::Language;
use weegwijzer::protocol::load::{self, Loaded, SourceFile};

fuzz_target!(|bytes: &[u8]| {
    let found = match load::load(&[SourceFile::new("fuzz/protocol.ron", bytes)]) {
        Ok(Loaded { remarks, .. }) => remarks,
        Err(found) => found,
    };
    for one in found {
        let _ = one.render(Language::Nl);
    }
});
