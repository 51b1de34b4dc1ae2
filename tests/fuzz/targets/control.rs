//! The control: a reader that panics on what changing makes now and then must be caught.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    assert!(!bytes.starts_with(b"(") || !bytes.contains(&b'~'), "caught");
});
