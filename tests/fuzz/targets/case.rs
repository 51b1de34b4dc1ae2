//! A case as it comes out of the vault: what is accepted has a journal whose chain holds.
#![no_main]

use libfuzzer_sys::fuzz_target;
use weegwijzer::gui::keeping;

fuzz_target!(|bytes: &[u8]| {
    if let Ok((case, _)) = keeping::unpack(bytes) {
        assert!(case.journal().verify().is_ok());
    }
});
