//! What waits to be taken in may have been put there by anybody: what it becomes is told, and its name cannot mislead.

use tempfile::TempDir;
use weegwijzer::vault::{Shelf, Summary, Warning};

use super::room::{closed, id, keep, open, passphrase, summary};

#[test]
fn what_would_become_a_new_version_of_a_case_says_of_which() {
    let folder = TempDir::new().unwrap();
    let (case, other) = (id(), id());
    let vault = open(folder.path());
    keep(vault.cases(Shelf::Real), &case, &["mine"]);
    drop(vault);
    // As anybody who can write in the folder can.
    let vault = closed(folder.path());
    for (id, label) in [(&case, "Ander verhaal"), (&other, "Nieuw")] {
        let _ = vault.cases(Shelf::Real).save(id, &summary(label, 9), b"theirs").unwrap();
    }
    let waiting = vault.unlock(&passphrase()).unwrap().waiting;
    let warned = |case| waiting.cases.iter().find(|waits| &waits.id == case).unwrap().warning.clone();
    assert_eq!(warned(&case), Some(Warning::NewVersion { of: "blauwe fiets".to_owned() }));
    assert_eq!(warned(&other), None);
    assert_eq!(vault.cases(Shelf::Real).read(&case).unwrap().payload, b"mine", "nothing joined by itself");
}

#[test]
fn a_name_is_one_line_of_some_length_without_characters_that_turn_words_around() {
    let folder = TempDir::new().unwrap();
    drop(open(folder.path()));
    let case = id();
    let label = format!("rood\u{1b}[31m \u{202E}om\u{2066}gekeerd\r\nregel\u{7} {}", "x".repeat(60_000));
    let vault = closed(folder.path());
    let _ = vault.cases(Shelf::Real).save(&case, &Summary { label, ..summary("", 9) }, b"theirs").unwrap();
    let begins_well = |label: &str| {
        assert!(label.starts_with("rood[31m omgekeerd regel xxx"), "{label:?}");
        assert!(label.chars().count() <= 201, "{} characters", label.chars().count());
    };
    begins_well(&vault.unlock(&passphrase()).unwrap().waiting.cases[0].summary.label);
    let _ = vault.join(&case).unwrap();
    for _ in 0..2 {
        begins_well(&vault.cases(Shelf::Real).list().unwrap().cases[0].summary.label);
        begins_well(&vault.cases(Shelf::Real).read(&case).unwrap().summary.label);
    }
}
