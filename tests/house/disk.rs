//! Only the vault touches the disk; what else comes near it is named here, with the reason.

use super::sources;

/// Words that reach for a file, a socket file, or another program that may do so.
const REACHING: [&str; 14] = [
    "fs::",
    "std::fs",
    "File::",
    "OpenOptions",
    "tempfile",
    ".exists()",
    ".is_file()",
    ".is_dir()",
    ".metadata()",
    ".read_dir()",
    ".canonicalize()",
    "UnixStream",
    "Command::new",
    "open::",
];

const NAMED: &str = "whether what was named on the command line is there; the vault reads it";

/// `(file, words, reason)`
const ALLOWED: [(&str, &[&str], &str); 7] = [
    ("src/command/material.rs", &[".exists()"], NAMED),
    ("src/command/place.rs", &[".exists()"], NAMED),
    ("src/command/subject.rs", &[".exists()", ".is_file()"], NAMED),
    ("src/command/verify.rs", &[".is_file()"], NAMED),
    ("src/gui/mod.rs", &["open::"], "hands a paper that the vault wrote to the viewer of the system"),
    ("src/printing/command.rs", &["Command::new"], "starts the printing commands of the system"),
    ("src/printing/ipp.rs", &["UnixStream"], "asks the print service on the socket it tells of"),
];

/// The words of `source` that reach for the disk. `SourceFile::` is not `File::`.
fn reaches(source: &str) -> Vec<&'static str> {
    let begins =
        |at: usize| !source[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
    let is_in = |word: &str| source.match_indices(word).any(|(at, _)| word.starts_with('.') || begins(at));
    REACHING.into_iter().filter(|word| is_in(word)).collect()
}

/// What reaches for the disk outside the vault.
fn outside(sources: &[(String, String)]) -> Vec<(&str, Vec<&'static str>)> {
    let others = sources.iter().filter(|(file, _)| !file.starts_with("src/vault/"));
    // What a file's own tests read is not shipped.
    let shipped = |source: &'_ str| source.find("\n#[cfg(test)]\nmod tests").map_or(source.len(), |at| at);
    others
        .map(|(file, source)| (file.as_str(), reaches(&source[..shipped(source)])))
        .filter(|(_, words)| !words.is_empty())
        .collect()
}

#[test]
fn only_the_vault_touches_the_disk() {
    let sources = sources();
    assert!(
        sources
            .iter()
            .any(|(file, source)| file.starts_with("src/vault/") && reaches(source).contains(&"fs::"))
    );
    let allowed = ALLOWED.map(|(file, words, _)| (file, words.to_vec()));
    assert_eq!(outside(&sources), allowed, "left what is there, right what is allowed");
}

#[test]
fn a_file_that_is_opened_elsewhere_is_found() {
    let opening = |file: &str| (file.to_owned(), "File::open(kept)?; SourceFile::new();".to_owned());
    let sources = [opening("src/gui/desk.rs"), opening("src/vault/cases.rs")];
    assert_eq!(outside(&sources), [("src/gui/desk.rs", vec!["File::"])]);
}
