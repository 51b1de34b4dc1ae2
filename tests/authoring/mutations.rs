//! Whatever happens to a file, loading answers: it never panics, and every finding can be shown.

use std::panic::catch_unwind;

use weegwijzer::locale::Language;
use weegwijzer::protocol::load::{self, SourceFile};

use super::folder::{findings, read, replaced};

const BASE: &str = "tests/broken/base";

/// Pieces that upset parsers.
const PIECES: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "\\",
    "r#\"",
    "\"#",
    "/*",
    "*/",
    "//",
    "Some(",
    "None",
    "..",
    "'",
    "\\u{",
    "1e999",
    "-",
    "0x",
    "_",
    "#![enable(",
    "\u{feff}",
    "\u{a0}",
    "\0",
    ",,",
    ":",
    "true",
    "nl:",
    "Not(",
    "é",
    "“",
    "id: \"a\",",
    "AtLeast(",
    "AnyOf([",
    "99999999999999999999",
    "\r",
    "{}",
    "says:",
];

/// SplitMix64: the same mutations on every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % sides.max(1) as u64) as usize
    }
}

fn mutate(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.roll(3) {
        let at = dice.roll(bytes.len());
        let piece = PIECES[dice.roll(PIECES.len())].as_bytes();
        match dice.roll(6) {
            0 if !bytes.is_empty() => bytes[at] = dice.roll(256) as u8,
            1 => {
                let end = (at + dice.roll(40)).min(bytes.len());
                drop(bytes.drain(at..end));
            }
            2 => {
                let end = (at + dice.roll(60)).min(bytes.len());
                let copy = bytes[at..end].to_vec();
                let to = dice.roll(bytes.len());
                drop(bytes.splice(to..to, copy));
            }
            3 => {
                let many = piece.repeat(1 + dice.roll(100));
                drop(bytes.splice(at..at, many));
            }
            4 => bytes.truncate(at),
            _ => drop(bytes.splice(at..at, piece.iter().copied())),
        }
    }
}

fn survives(files: &[SourceFile]) {
    let shown =
        catch_unwind(|| findings(files).iter().map(|found| found.render(Language::Nl).len()).sum::<usize>());
    if shown.is_err() {
        let changed: Vec<_> = files.iter().map(|file| String::from_utf8_lossy(&file.bytes)).collect();
        panic!("loading panicked on:\n{}", changed.join("\n====\n"));
    }
}

#[test]
fn four_thousand_damaged_files_never_make_loading_panic() {
    let base = read(BASE);
    let mut dice = Dice(20_260_309);
    for _ in 0..4_000 {
        let mut files = base.clone();
        let which = dice.roll(files.len());
        mutate(&mut files[which].bytes, &mut dice);
        survives(&files);
    }
}

#[test]
fn every_file_cut_off_anywhere_is_told_of() {
    let base = read(BASE);
    for (which, file) in base.iter().enumerate() {
        let whole = String::from_utf8(file.bytes.clone()).unwrap().trim_end().len();
        for cut in (0..whole).step_by(37) {
            let mut files = base.clone();
            files[which].bytes.truncate(cut);
            assert!(load::load(&files).is_err(), "{} cut at {cut} was accepted", file.path);
        }
    }
}

#[test]
fn deep_nesting_needs_little_stack() {
    let deep = |open: &str, close: &str| {
        let condition =
            format!("when: {}Is(\"danger\", \"yes\"){}", open.repeat(200_000), close.repeat(200_000));
        replaced(&read(BASE), "steps/talk.ron", "when: Not(Is(\"danger\", \"yes\"))", &condition)
    };
    let just = |open: &str, close: &str, depth: usize| {
        let condition = format!("when: {}Is(\"danger\", \"yes\"){}", open.repeat(depth), close.repeat(depth));
        replaced(&read(BASE), "steps/talk.ron", "when: Not(Is(\"danger\", \"yes\"))", &condition)
    };
    // Less than any thread has that the program loads from.
    let small = std::thread::Builder::new().stack_size(128 << 10);
    let handle = small.spawn(move || {
        for (open, close) in [("Not(", ")"), ("[", "]"), ("(", ")"), ("AnyOf([", "])")] {
            assert!(load::load(&deep(open, close)).is_err(), "{open}");
        }
        let deepest = (1..64).rev().find(|&depth| load::load(&just("Not(", ")", depth)).is_ok());
        assert!(deepest.is_some_and(|depth| depth >= 20), "{deepest:?}");
        let deepest = (1..64).rev().find(|&depth| load::load(&just("AnyOf([", "])", depth)).is_ok());
        assert!(deepest.is_some_and(|depth| depth >= 10), "{deepest:?}");
    });
    handle.unwrap().join().unwrap();
}
