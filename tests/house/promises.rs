//! What SECURITY.md promises names the tests that would fail: each is there, and both languages name the same.

use std::collections::BTreeSet;
use std::process::Command;

use super::{at, text};

/// The rows of the table below this heading, without its head: the first cell, and the rest.
fn rows(heading: &str) -> Vec<(String, String)> {
    let page = text("SECURITY.md");
    let (_, below) = page.split_once(&format!("\n{heading}\n")).expect("the heading");
    let below = below.split("\n#").next().unwrap();
    let rows = below.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" | "));
    rows.skip(1).map(|(promise, rest)| (promise.to_owned(), rest.to_owned())).collect()
}

/// What stands between backticks.
fn named(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_promise_names_tests_that_are_there_and_the_same_in_both_languages() {
    let listed =
        Command::new(std::env::current_exe().unwrap()).args(["--list", "--format", "terse"]).output();
    let listed = String::from_utf8(listed.unwrap().stdout).unwrap();
    let here: BTreeSet<&str> = listed.lines().filter_map(|line| line.strip_suffix(": test")).collect();
    assert!(here.len() > 500, "the tests of this program are listed");
    let (dutch, english) = (rows("### Belofte en proef"), rows("### Promise and test"));
    assert!(dutch.len() > 15, "the table is found");
    for (dutch, english) in dutch.iter().zip(&english) {
        assert_eq!(named(&dutch.1), named(&english.1), "{} / {}", dutch.0, english.0);
        assert!(!named(&dutch.1).is_empty(), "{}: nothing would fail", dutch.0);
    }
    assert_eq!(dutch.len(), english.len());
    let of_its_own = text("tests/window_memory/main.rs");
    let is_there = |name: &str| match name.split_once("::") {
        Some(("window_memory", test)) => of_its_own.contains(&format!("fn {test}()")),
        Some(_) => here.contains(name),
        None => at(name).exists(),
    };
    let missing: Vec<&str> =
        dutch.iter().flat_map(|(_, tests)| named(tests)).filter(|name| !is_there(name)).collect();
    assert!(missing.is_empty(), "SECURITY.md names what is not there: {missing:#?}");
}

/// Whoever adds a promise says what would fail.
#[test]
fn there_are_as_many_promises_in_both_languages_and_each_has_its_row() {
    let promises =
        [rows("## Wat deze versie belooft"), rows("## What this version promises")].map(|rows| rows.len());
    // What holds before there is a passphrase is a promise with a heading of its own.
    let tested = [rows("### Belofte en proef"), rows("### Promise and test")].map(|rows| rows.len() - 1);
    assert_eq!(promises, tested);
}
