//! The files of an author: whatever they hold, loading answers, every finding can be shown, and what loads can be
//! played. A line `//// steps/FILE.ron` begins the next file; the first is `protocol.ron`.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use weegwijzer::case::{play, walk};
use weegwijzer::locale::Language;
use weegwijzer::protocol::load::{self, Loaded, SourceFile};

fn files(bytes: &[u8]) -> Vec<SourceFile> {
    // By name: no folder has the same file twice.
    let mut files = BTreeMap::<String, Vec<u8>>::new();
    let mut current = "protocol.ron".to_owned();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        match line.strip_prefix(b"//// ") {
            Some(name) => current = String::from_utf8_lossy(name).trim().to_owned(),
            None => files.entry(current.clone()).or_default().extend_from_slice(line),
        }
    }
    files.into_iter().map(|(name, bytes)| SourceFile::new(format!("fuzz/{name}"), bytes)).collect()
}

fuzz_target!(|bytes: &[u8]| {
    let found = match load::load(&files(bytes)) {
        Ok(Loaded { protocol, remarks }) => {
            for scenario in &protocol.scenarios {
                let case = play(&protocol, scenario, Language::Nl).unwrap();
                let _ = walk(&protocol, case.answers(), scenario.today);
            }
            remarks
        }
        Err(found) => found,
    };
    for one in found {
        let _ = one.render(Language::Nl);
    }
});
