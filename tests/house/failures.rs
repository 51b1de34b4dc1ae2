//! No failure is dropped without a word. Most of it is held by the types: `unwrap_or`, `unwrap_or_default` and `map_or` on a
//! `Result`, and `let _ =` on anything that can fail, are denied in `src` (`.clippy.toml`, the first lines of `src/lib.rs`)
//! and need an `expect` with a reason. So a `let _ =` without one is no failure. Here is held what types do not see: the
//! other ways to drop one carry a comment that says why that is right.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// The other ways to drop a failure.
const DROPS: [&str; 8] = [
    ".ok()",
    ".is_ok_and(",
    ".is_err_and(",
    "unwrap_or_else(|_",
    "map_or_else(|_",
    "or_else(|_",
    "Err(_) =>",
    "if let Ok(",
];

/// Reading a number or a text asks a question, and `None` is the answer.
const QUESTIONS: [&str; 4] = ["parse", "try_from", "try_into", "from_utf8"];

/// The ways that the types see.
const DENIED: [&str; 2] = ["clippy::disallowed_methods", "clippy::let_underscore_must_use"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn all_sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    sources(Path::new("src"), &mut found);
    found.sort();
    found.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// The lines, counted from 1, that drop a failure and say nothing. Tests at the end of a file may drop what they like.
fn unexplained(text: &str) -> Vec<(usize, String)> {
    let lines: Vec<&str> = text.lines().take_while(|line| !line.starts_with("#[cfg(test)]")).collect();
    let says = |at: usize| lines.get(at).is_some_and(|line| line.trim_start().starts_with("//"));
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let (code, comment) = line.split_once("//").map_or((*line, None), |(code, said)| (code, Some(said)));
        if !DROPS.iter().any(|drop| code.contains(drop)) || is_question(&lines, at) {
            continue;
        }
        // On the line, above it, or first in the block it opens.
        let said =
            comment.is_some() || (at > 0 && says(at - 1)) || (code.trim_end().ends_with('{') && says(at + 1));
        if !said {
            found.push((at + 1, line.trim().to_owned()));
        }
    }
    found
}

/// Whether every failure that is dropped on this line is the answer to a question.
fn is_question(lines: &[&str], at: usize) -> bool {
    let begins = |line: &str| line.trim_start().starts_with('.');
    let chain = if begins(lines[at]) && at > 0 { lines[at - 1] } else { "" };
    let code = format!("{}{}", chain.trim_end(), lines[at].trim_start());
    let asks = [".ok()", ".is_ok_and(", "if let Ok("];
    let drops: usize = asks.iter().map(|drop| code.matches(drop).count()).sum();
    let others = DROPS.iter().any(|drop| !asks.contains(drop) && code.contains(drop));
    let questions: usize = QUESTIONS.iter().map(|question| code.matches(question).count()).sum();
    !others && drops > 0 && questions >= drops
}

#[test]
fn a_failure_that_is_dropped_says_why() {
    let mut said = String::new();
    for (path, text) in all_sources() {
        for (line, code) in unexplained(&text) {
            said.push_str(&format!("{}:{line}: {code}\n", path.display()));
        }
    }
    assert!(said.is_empty(), "mend it, tell it, or say in a comment why it may be dropped:\n{said}");
}

#[test]
fn the_types_deny_what_looks_the_same_on_a_value_that_cannot_fail() {
    let config = fs::read_to_string(".clippy.toml").unwrap();
    for method in ["unwrap_or", "unwrap_or_default", "map_or"] {
        assert!(config.contains(&format!("\"core::result::Result::{method}\"")), "{method}");
    }
    for root in ["src/lib.rs", "src/main.rs"] {
        let text = fs::read_to_string(root).unwrap();
        let denies = text.lines().find(|line| line.starts_with("#![cfg_attr(not(test), deny("));
        let denies = denies.unwrap_or_default();
        assert!(DENIED.iter().all(|lint| denies.contains(lint)), "{root} must deny {DENIED:?}");
    }
}

#[test]
fn whoever_drops_a_failure_in_spite_of_the_types_gives_a_reason() {
    for (path, text) in all_sources() {
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with("#![cfg_attr")) {
            if !DENIED.iter().any(|lint| line.contains(lint)) || line.trim_start().starts_with("//") {
                continue;
            }
            let next = text.lines().nth(at + 1).unwrap_or_default();
            let reasoned = [line, next]
                .iter()
                .any(|line| line.contains("reason = \"") && !line.contains("reason = \"\""));
            let place = format!("{}:{}", path.display(), at + 1);
            assert!(reasoned, "{place} gives no reason");
            assert!(!line.contains("allow("), "{place}: an `expect` is missed when it is no longer needed");
        }
    }
}

#[test]
fn the_search_finds_what_it_must_and_leaves_what_it_may() {
    let found = |line: &str| !unexplained(line).is_empty();
    assert!(found("let kept = vault.read(id).ok();"));
    assert!(found("names.filter_map(|name| read(name).ok())"));
    assert!(found("let text = read().unwrap_or_else(|_| String::new());"));
    assert!(found("if let Ok(text) = read() {"));
    assert!(found("match read() {\n    Err(_) => Task::none(),\n}"));
    assert!(
        found("let (a, b) = (read().ok(), text.parse::<u8>().ok());"),
        "one question does not excuse the other"
    );
    assert!(!found("let kept = vault.read(id).ok(); // told by the list"));
    assert!(!found("// Told by the list.\nlet kept = vault.read(id).ok();"));
    assert!(!found("Err(_) => {\n    // Told by the list.\n}"));
    assert!(!found("let number = text.parse::<u8>().ok();"));
    assert!(!found("#[cfg(test)]\nlet kept = vault.read(id).ok();"));
}
