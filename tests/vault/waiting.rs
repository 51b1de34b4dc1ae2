//! What waits to be taken in may have been put there by anybody: what it becomes is told, and its name cannot mislead.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tempfile::TempDir;
use weegwijzer::vault::{CaseId, Shelf, Summary, Vault, Warning};

use super::room::{self, closed, id, keep, open, passphrase, summary};
use super::simulated::{Simulated, World, home};

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

/// How many steps the disk takes for each of so many cases that come in.
fn steps_for_each(join: impl Fn(&Vault, &[CaseId])) -> usize {
    const CASES: usize = 200;
    let steps = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&steps);
    let watcher = Arc::new(move |_: &World| {
        let _ = counted.fetch_add(1, Ordering::Relaxed);
    });
    let disk = Simulated::watched(World::new(), watcher);
    let vault = room::with(&home(), disk.shared());
    let _ = vault.found(&room::keys(), &passphrase()).unwrap();
    vault.lock();
    for _ in 0..CASES {
        keep(vault.cases(Shelf::Real), &id(), &["theirs"]);
    }
    let waiting = vault.unlock(&passphrase()).unwrap().waiting.cases;
    let ids: Vec<CaseId> = waiting.into_iter().map(|listed| listed.id).collect();
    assert_eq!(ids.len(), CASES);
    let before = steps.load(Ordering::Relaxed);
    join(&vault, &ids);
    let taken = steps.load(Ordering::Relaxed) - before;
    assert_eq!(vault.cases(Shelf::Real).list().unwrap().cases.len(), CASES);
    taken / CASES
}

#[test]
fn many_that_wait_come_in_together_without_a_line_of_the_log_for_each() {
    let one_by_one = steps_for_each(|vault, ids| {
        for id in ids {
            let _ = vault.join(id).unwrap();
        }
    });
    let together = steps_for_each(|vault, ids| assert_eq!(vault.join_these(ids, |_| true), []));
    println!("joining 200 cases: {one_by_one} steps of the disk for each one by one, {together} together");
    assert!(together <= 18 && together + 6 <= one_by_one, "{together}, one by one {one_by_one}");
}

#[test]
fn of_many_that_come_in_together_each_is_written_down() {
    let folder = TempDir::new().unwrap();
    drop(open(folder.path()));
    let vault = closed(folder.path());
    let ids: Vec<CaseId> = (0..45).map(|_| id()).collect();
    for id in &ids {
        keep(vault.cases(Shelf::Real), id, &["theirs"]);
    }
    let _ = vault.unlock(&passphrase()).unwrap();
    assert_eq!(vault.join_these(&ids, |_| true), []);
    drop(vault);
    let vault = open(folder.path());
    let book = vault.log().read(&weegwijzer::vault::log::Wanted::default()).unwrap();
    let joined = book
        .accesses
        .iter()
        .filter(|access| access.line.action == weegwijzer::vault::log::Action::CaseJoined);
    let joined: Vec<&CaseId> = joined.filter_map(|access| access.line.case.as_ref()).collect();
    assert_eq!(joined, ids.iter().collect::<Vec<_>>());
}

/// On the disk of this computer, by the clock: `.ci/vault` runs it, and `cargo test two_thousand -- --ignored --nocapture`.
#[test]
#[ignore = "takes a minute, and a clock is no judge on a computer at work"]
fn two_thousand_that_wait_are_listed_and_come_in_within_a_minute() {
    let folder = TempDir::new().unwrap();
    drop(open(folder.path()));
    let vault = closed(folder.path());
    for _ in 0..2_000 {
        keep(vault.cases(Shelf::Real), &id(), &["theirs"]);
    }
    let begun = std::time::Instant::now();
    let waiting = vault.unlock(&passphrase()).unwrap().waiting.cases;
    let listed = begun.elapsed();
    let ids: Vec<CaseId> = waiting.into_iter().map(|listed| listed.id).collect();
    assert_eq!(vault.join_these(&ids, |_| true), []);
    let joined = begun.elapsed();
    println!("2,000 cases that wait: listed after {listed:.1?}, in after {joined:.1?}");
    assert_eq!(vault.cases(Shelf::Real).list().unwrap().cases.len(), 2_000);
    assert!(joined.as_secs() < 60, "{joined:?}");
}
