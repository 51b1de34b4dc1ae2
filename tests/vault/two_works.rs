//! Two computers that worked on one case, and whose folders came together: whatever the numbers, both works stay in sight until
//! somebody made a case of its own of the other.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use weegwijzer::vault::{CaseId, CaseStore, Shelf, VaultError, Warning};

use super::room::{closed, id, keep, open, passphrase, revisions, summary};
use super::tampered::copy_tree;

/// A folder with a case of one revision, and the same on another computer.
fn on_two_computers(case: &CaseId) -> [TempDir; 2] {
    let [here, there] = [TempDir::new().unwrap(), TempDir::new().unwrap()];
    keep(open(here.path()).cases(Shelf::Real), case, &["one"]);
    copy_tree(here.path(), there.path());
    [here, there]
}

/// Takes up the case and keeps so many revisions of it.
fn work(home: &Path, case: &CaseId, whose: &str, saves: usize) {
    let vault = open(home);
    let real = vault.cases(Shelf::Real);
    let _ = real.take_up(case).unwrap();
    for save in 1..=saves {
        keep(real, case, &[&format!("{whose} {save}")]);
    }
}

/// What a program that keeps folders alike does: the files of one come into the other. Those that came.
fn come_together(from: &Path, to: &Path, case: &CaseId) -> Vec<PathBuf> {
    let folder = to.join("vault/cases").join(case.as_str());
    let mut came = Vec::new();
    for file in revisions(from, "vault", case) {
        let target = folder.join(file.file_name().unwrap());
        if !target.exists() {
            let _ = fs::copy(&file, &target).unwrap();
            came.push(target);
        }
    }
    came
}

fn other(store: &CaseStore, case: &CaseId) -> Option<PathBuf> {
    match store.take_up(case).unwrap().warning {
        Some(Warning::TwoOfOne { path }) => Some(path),
        None => None,
        Some(warning) => panic!("{warning:?}"),
    }
}

fn listed(store: &CaseStore, case: &CaseId) -> Option<Warning> {
    let listing = store.list().unwrap();
    listing.cases.into_iter().find(|listed| listed.id == *case).unwrap().warning
}

#[test]
fn other_work_is_told_whatever_its_number_until_it_is_a_case_of_its_own() {
    for (mine, theirs) in (1..=4).flat_map(|mine| (1..=4).map(move |theirs| (mine, theirs))) {
        let case = id();
        let [here, there] = on_two_computers(&case);
        work(here.path(), &case, "mine", mine);
        work(there.path(), &case, "theirs", theirs);
        let own = revisions(here.path(), "vault", &case);
        let came = come_together(there.path(), here.path(), &case);
        let vault = open(here.path());
        let real = vault.cases(Shelf::Real);
        let shown = String::from_utf8(real.read(&case).unwrap().payload).unwrap();
        let (hidden, words) = if shown.starts_with("mine") {
            (came.last().unwrap(), format!("theirs {theirs}"))
        } else {
            (own.last().unwrap(), format!("mine {mine}"))
        };
        for save in 0..4 {
            let name = format!("{mine} against {theirs}, after {save} saves");
            assert_eq!(other(real, &case).as_ref(), Some(hidden), "{name}");
            assert!(matches!(listed(real, &case), Some(Warning::TwoOfOne { .. })), "{name}");
            keep(real, &case, &[&format!("on {save}")]);
        }

        let apart = id();
        assert_eq!(real.part(&case, &apart).unwrap().unwrap().label, "blauwe fiets");
        assert_eq!(real.read(&apart).unwrap().payload, words.as_bytes(), "both works are in the list");
        assert_eq!(real.read(&case).unwrap().payload, b"on 3");
        assert!(real.part(&case, &id()).unwrap().is_none(), "there is no other left");
        vault.lock();
        let _ = vault.unlock(&passphrase()).unwrap();
        for case in [&case, &apart] {
            assert_eq!(
                (other(real, case), listed(real, case)),
                (None, None),
                "{mine} against {theirs}: settled"
            );
        }
        keep(real, &case, &["and on"]);
        assert_eq!((other(real, &case), listed(real, &case)), (None, None));
        assert!(own.iter().chain(&came).all(|file| file.exists()), "and nothing went");
    }
}

/// The newest number is not what was open here: going on with that must not make the other its past.
#[test]
fn work_that_came_in_while_a_case_was_open_is_not_taken_for_what_that_comes_from() {
    for locked in [false, true] {
        let case = id();
        let [here, there] = on_two_computers(&case);
        work(there.path(), &case, "theirs", 3);
        let vault = open(here.path());
        let real = vault.cases(Shelf::Real);
        let _ = real.take_up(&case).unwrap();
        if locked {
            vault.lock();
        }
        let came = come_together(there.path(), here.path(), &case);
        keep(real, &case, &["mine"]);
        keep(real, &case, &["mine, and more"]);
        if locked {
            let _ = vault.unlock(&passphrase()).unwrap();
            assert!(!vault.join_own(&case).unwrap());
        }
        let newest = real.read(&case).unwrap().payload;
        let hidden = other(real, &case).expect("it is told");
        match newest.as_slice() {
            b"mine, and more" => assert_eq!(Some(&hidden), came.last(), "locked: {locked}"),
            newest => {
                assert_eq!(newest, b"theirs 3", "locked: {locked}");
                assert!(!came.contains(&hidden), "locked: {locked}");
            }
        }
        drop(vault);
        assert!(other(open(here.path()).cases(Shelf::Real), &case).is_some(), "and by another run");
    }
}

#[test]
fn other_work_with_a_number_far_below_is_not_thrown_away_with_what_is_old() {
    let case = id();
    let [here, there] = on_two_computers(&case);
    work(there.path(), &case, "theirs", 1);
    work(here.path(), &case, "mine", 30);
    let came = come_together(there.path(), here.path(), &case);
    work(here.path(), &case, "mine again", 5);
    assert!(came.last().unwrap().exists());
    assert_eq!(revisions(here.path(), "vault", &case).len(), 21, "everything else goes as ever");
}

/// One run that goes on for long: what it kept itself goes, and no file of the other.
#[test]
fn both_works_outlive_everything_that_is_kept_after_them() {
    let case = id();
    let [here, there] = on_two_computers(&case);
    work(there.path(), &case, "theirs", 2);
    let vault = open(here.path());
    let real = vault.cases(Shelf::Real);
    keep(real, &case, &["mine 1", "mine 2"]);
    let own = revisions(here.path(), "vault", &case);
    let came = come_together(there.path(), here.path(), &case);
    for save in 0..30 {
        keep(real, &case, &[&format!("on {save}")]);
    }
    assert!(came.iter().chain(&own[1..]).all(|file| file.exists()));
    assert!(came.contains(&other(real, &case).expect("it is still told")));
}

#[test]
fn work_on_one_computer_is_never_taken_for_two() {
    let folder = TempDir::new().unwrap();
    let case = id();
    for round in 0..4 {
        let vault = open(folder.path());
        let real = vault.cases(Shelf::Real);
        if round > 0 {
            assert_eq!(other(real, &case), None, "{round}");
        }
        for save in 0..9 {
            keep(real, &case, &[&format!("{round} {save}")]);
            assert_eq!(real.read(&case).unwrap().warning, None, "{round} {save}");
        }
        assert_eq!(listed(real, &case), None, "{round}");
        vault.lock();
        keep(real, &case, &["locked"]);
        keep(real, &case, &["locked, and more"]);
        let _ = vault.unlock(&passphrase()).unwrap();
        assert!(!vault.join_own(&case).unwrap());
        assert_eq!(real.read(&case).unwrap().payload, b"locked, and more");
        assert_eq!((other(real, &case), listed(real, &case)), (None, None), "{round}, joined");
    }
}

/// Files that somebody else, who knows for which key to seal, laid in the inbox: made on a computer with the same folder.
fn plant(home: &Path, case: &CaseId, texts: &[&str]) {
    let elsewhere = TempDir::new().unwrap();
    copy_tree(home, elsewhere.path());
    let vault = closed(elsewhere.path());
    keep(vault.cases(Shelf::Real), case, texts);
    let inbox = |home: &Path| home.join("vault/inbox").join(case.as_str());
    copy_tree(&inbox(elsewhere.path()), &inbox(home));
}

#[test]
fn what_was_laid_beside_own_work_while_locked_waits_in_the_list() {
    for own in [&[][..], &["mine"], &["mine", "mine, and more"]] {
        let folder = TempDir::new().unwrap();
        let vault = open(folder.path());
        let real = vault.cases(Shelf::Real);
        let case = id();
        keep(real, &case, &["one", "two"]);
        vault.lock();
        plant(folder.path(), &case, &["planted", "planted, and more", "planted, and on"]);
        keep(real, &case, own);
        let _ = vault.unlock(&passphrase()).unwrap();
        assert!(vault.join_own(&case).unwrap(), "something still waits");
        let newest = own.last().unwrap_or(&"two");
        assert_eq!(real.read(&case).unwrap().payload, newest.as_bytes(), "{own:?}");
        let waiting = vault.waiting().unwrap().cases;
        assert!(
            matches!(&waiting[..], [one] if one.id == case && matches!(one.warning, Some(Warning::NewVersion { .. }))),
            "{waiting:?}"
        );
        assert!(vault.join_own(&case).unwrap(), "and asking again takes nothing in");
        assert_eq!(real.read(&case).unwrap().payload, newest.as_bytes(), "{own:?}");
        // Whoever wants it may take it in.
        assert_eq!(vault.join_these(std::slice::from_ref(&case), |_| true), []);
        assert!(!vault.join_own(&case).unwrap());
    }
}

#[test]
fn what_waits_and_is_no_case_is_not_taken_in() {
    let folder = TempDir::new().unwrap();
    let vault = open(folder.path());
    vault.lock();
    let (good, bad, both) = (id(), id(), id());
    let real = vault.cases(Shelf::Real);
    for (case, text) in [(&good, "case"), (&bad, "rubbish"), (&both, "case"), (&both, "rubbish")] {
        let _ = real.save(case, &summary("blauwe fiets", 1), text.as_bytes()).unwrap();
    }
    let _ = vault.unlock(&passphrase()).unwrap();
    let failed = vault.join_these(&[good.clone(), bad.clone(), both.clone()], |payload| payload == b"case");
    assert!(matches!(&failed[..], [VaultError::NotACase { .. }, VaultError::NotACase { .. }]), "{failed:?}");
    let mut listed: Vec<_> = real.list().unwrap().cases.into_iter().map(|listed| listed.id).collect();
    listed.sort();
    let mut expected = [good, both.clone()];
    expected.sort();
    assert_eq!(listed, expected);
    assert_eq!(real.read(&both).unwrap().payload, b"case");
    let mut waits: Vec<_> = vault.waiting().unwrap().cases.into_iter().map(|listed| listed.id).collect();
    waits.sort();
    let mut expected = [bad, both];
    expected.sort();
    assert_eq!(waits, expected, "it still waits, to be put aside");
}
