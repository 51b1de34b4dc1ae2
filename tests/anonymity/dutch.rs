//! How `src/document/anonymity/words/dutch.bits` is made: a Bloom filter of Dutch words, from the word list that
//! `words/LICENSE-OpenTaal` names. `tests/README.md` says how to make it again.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// So many bits for each word: with seven of them set one word in a hundred that is none passes for one.
const BITS_A_WORD: usize = 10;

/// The words of a list that are taken in: of two to fourteen lower-case letters, without their accents.
fn taken(list: &str) -> BTreeSet<String> {
    let plain = list.lines().map(|word| word.nfd().filter(|c| !is_combining_mark(*c)).collect::<String>());
    let fits = |word: &String| (2..=14).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase());
    plain.filter(fits).collect()
}

/// The filter of these words.
fn made(words: &BTreeSet<String>) -> Vec<u8> {
    let mut bytes = vec![0_u8; words.len() * BITS_A_WORD / 8];
    let bits = bytes.len() as u64 * 8;
    for word in words {
        let hash = word.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let (first, step) = (hash & 0xffff_ffff, (hash >> 32) | 1);
        for time in 0..7 {
            let at = usize::try_from((first + time * step) % bits).unwrap();
            bytes[at >> 3] |= 1 << (at & 7);
        }
    }
    bytes
}

#[test]
fn accents_capitals_and_long_words_are_left_out_of_the_filter() {
    let words = taken("één\nmoeder\nMarkt\na\ncafé\nzes-en-een\nkindermishandeling\n");
    assert_eq!(words.iter().map(String::as_str).collect::<Vec<_>>(), ["cafe", "een", "moeder"]);
    let filter = made(&words);
    assert_eq!(filter.len(), 3);
    assert!((1..=21).contains(&filter.iter().map(|byte| byte.count_ones()).sum::<u32>()));
}

#[test]
#[ignore = "needs the word list of the Debian package wdutch: DUTCH=FILE"]
fn the_filter_that_is_shipped_is_made_from_the_list_that_is_named() {
    let list = std::env::var_os("DUTCH").expect("DUTCH=FILE, the word list");
    let filter = made(&taken(&std::fs::read_to_string(list).unwrap()));
    let shipped =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/document/anonymity/words/dutch.bits");
    if std::env::var("DUTCH_BITS").is_ok_and(|what| what == "write") {
        std::fs::write(&shipped, &filter).unwrap();
    }
    assert!(std::fs::read(shipped).unwrap() == filter, "the same list gives the same bytes");
}
