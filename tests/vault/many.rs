//! What many cases cost: nothing at the start, nothing in the list as long as nothing came or went, and no more for a case with
//! a long past. What is counted is what the disk is asked; and what comes, goes or is put back is told all the same.
#![cfg(unix)]

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tempfile::TempDir;
use weegwijzer::vault::{
    CaseId, Disk, Draft, Entry, Files, Held, HeldFolder, Listing, Passphrase, Shelf, Touched, Vault,
    VaultError, Warning,
};

use super::room::{self, id, keep, passphrase, revisions, summary};
use super::tampered::copy_tree;

/// The real disk, which writes down what it is asked. Its clock is believed at once.
#[derive(Debug, Clone, Default)]
struct Counting(Arc<Mutex<Vec<(What, PathBuf)>>>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Listed,
    Read,
}

impl Counting {
    fn note(&self, what: What, path: &Path) {
        self.0.lock().unwrap().push((what, path.to_owned()));
    }

    /// Forgets what it was asked until now.
    fn begin(&self) {
        self.0.lock().unwrap().clear();
    }

    /// How many times it was asked this of something in the folder of a case, or of such a folder.
    fn of_cases(&self, what: What) -> usize {
        let asked = self.0.lock().unwrap();
        let of_case =
            |path: &Path| path.ancestors().any(|above| above.ends_with("cases")) && !path.ends_with("cases");
        asked.iter().filter(|(asked, path)| *asked == what && of_case(path)).count()
    }

    fn all(&self) -> usize {
        self.0.lock().unwrap().len()
    }
}

/// What is below it is asked of the disk by its name, and counted.
#[derive(Debug)]
struct ByName(Box<dyn HeldFolder>);

impl HeldFolder for ByName {
    fn is_at(&self, path: &Path) -> bool {
        self.0.is_at(path)
    }
    fn is_taken_out(&self) -> bool {
        self.0.is_taken_out()
    }
}

impl Files for Counting {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        Disk.create_folder(path)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        self.note(What::Listed, folder);
        Disk.list(folder)
    }
    fn exists(&self, path: &Path) -> io::Result<bool> {
        Disk.exists(path)
    }
    fn is_link(&self, path: &Path) -> io::Result<bool> {
        Disk.is_link(path)
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.note(What::Read, path);
        Disk.read(path, limit)
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>> {
        Disk.create(path)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        Disk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        Disk.remove(path)
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        Disk.remove_folder(path)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        Disk.sync_folder(folder)
    }
    fn touched(&self, folder: &Path, names: &[&str]) -> Vec<Option<Touched>> {
        let of = |name: &&str| {
            let there = fs::symlink_metadata(folder.join(name)).ok()?;
            Some(Touched::at(there.ino(), there.ctime(), there.ctime_nsec()))
        };
        names.iter().map(of).collect()
    }
    fn hold(&self, folder: &Path) -> io::Result<Option<Box<dyn HeldFolder>>> {
        Ok(Disk.hold(folder)?.map(|held| Box::new(ByName(held)) as Box<dyn HeldFolder>))
    }
    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        Disk.lock(path)
    }
}

/// A clock of the disk that stands still this long has moved on.
fn let_the_clock_move_on() {
    std::thread::sleep(Duration::from_millis(30));
}

fn unlocked(home: &Path, files: &Counting) -> Vault {
    let vault = room::with(home, Arc::new(files.clone()));
    let _ = vault.unlock(&passphrase()).unwrap();
    vault
}

/// A vault of so many cases of two revisions that was listed and closed; and a copy from when each had one.
fn with_cases_and_before(files: &Counting, number: usize) -> (TempDir, Vec<CaseId>, TempDir) {
    let [folder, before] = [TempDir::new().unwrap(), TempDir::new().unwrap()];
    let vault = room::with(folder.path(), Arc::new(files.clone()));
    let _ = vault.found(&room::keys(), &passphrase()).unwrap();
    let cases: Vec<CaseId> = (0..number).map(|_| id()).collect();
    for case in &cases {
        keep(vault.cases(Shelf::Real), case, &["one"]);
    }
    drop(vault);
    copy_tree(folder.path(), before.path());
    let vault = unlocked(folder.path(), files);
    for case in &cases {
        keep(vault.cases(Shelf::Real), case, &["two"]);
    }
    let_the_clock_move_on();
    assert_eq!(list(&vault).cases.len(), number);
    drop(vault);
    (folder, cases, before)
}

fn with_cases(files: &Counting, number: usize) -> (TempDir, Vec<CaseId>) {
    let (folder, cases, _) = with_cases_and_before(files, number);
    (folder, cases)
}

fn list(vault: &Vault) -> Listing {
    vault.cases(Shelf::Real).list().unwrap()
}

#[test]
fn a_locked_start_asks_no_more_of_the_disk_for_many_cases_than_for_one() {
    let asked = [1, 40].map(|number| {
        let files = Counting::default();
        let (folder, _) = with_cases(&files, number);
        files.begin();
        drop(room::with(folder.path(), Arc::new(files.clone())));
        assert_eq!((files.of_cases(What::Listed), files.of_cases(What::Read)), (0, 0));
        files.all()
    });
    assert_eq!(asked[0], asked[1]);
}

#[test]
fn unlocking_and_a_list_look_only_into_folders_in_which_something_came_or_went() {
    let files = Counting::default();
    let (folder, cases) = with_cases(&files, 40);
    let vault = room::with(folder.path(), Arc::new(files.clone()));
    files.begin();
    let _ = vault.unlock(&passphrase()).unwrap();
    // One case shows that the keys belong here.
    assert!(files.of_cases(What::Listed) <= 1, "{} folders at unlocking", files.of_cases(What::Listed));
    files.begin();
    assert_eq!(list(&vault).cases.len(), 40);
    assert_eq!((files.of_cases(What::Listed), files.of_cases(What::Read)), (0, 0));

    let_the_clock_move_on();
    let _ = vault.cases(Shelf::Real).save(&cases[7], &summary("gewijzigd", 9), b"three").unwrap();
    files.begin();
    assert_eq!(list(&vault).cases[0].summary.label, "gewijzigd");
    assert_eq!((files.of_cases(What::Listed), files.of_cases(What::Read)), (1, 0), "the one that was saved");
    files.begin();
    assert_eq!(list(&vault).cases[0].summary.label, "gewijzigd");
    assert_eq!((files.of_cases(What::Listed), files.of_cases(What::Read)), (0, 0));
}

#[test]
fn what_was_touched_a_moment_ago_may_be_touched_again_in_that_moment() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("now")).unwrap();
    assert_eq!(Disk.touched(folder.path(), &["now", "never"]), [None, None]);
}

/// What a hostile neighbour or a program that keeps folders alike does to the first of two cases, and what the list then says
/// of it.
type Deed = (&'static str, fn(&Path, &[CaseId], &Path), fn(&Listing, &CaseId) -> bool);

fn line_of<'l>(listing: &'l Listing, case: &CaseId) -> Option<&'l Warning> {
    listing.cases.iter().find(|listed| listed.id == *case).and_then(|listed| listed.warning.as_ref())
}

const DEEDS: [Deed; 6] = [
    (
        "the newest is taken away",
        |home, cases, _| fs::remove_file(&revisions(home, "vault", &cases[0])[1]).unwrap(),
        |listing, case| matches!(line_of(listing, case), Some(Warning::RolledBack { seen: 2, found: 1 })),
    ),
    (
        "the folder as it was before is laid in its place",
        |home, cases, before| {
            let folder = home.join("vault/cases").join(cases[0].as_str());
            fs::remove_dir_all(&folder).unwrap();
            copy_tree(&before.join("vault/cases").join(cases[0].as_str()), &folder);
        },
        |listing, case| matches!(line_of(listing, case), Some(Warning::RolledBack { seen: 2, found: 1 })),
    ),
    (
        "the folder of another case has its name",
        |home, cases, _| {
            let [one, other] = [0, 1].map(|at: usize| home.join("vault/cases").join(cases[at].as_str()));
            fs::remove_dir_all(&one).unwrap();
            fs::rename(&other, &one).unwrap();
        },
        |listing, case| listing.unreadable.iter().any(|(id, _)| id == case),
    ),
    (
        "another of the same number lies beside it",
        |home, cases, before| {
            let folder = home.join("vault/cases").join(cases[0].as_str());
            let other = &revisions(before, "vault", &cases[0])[1];
            let _ = fs::copy(other, folder.join(other.file_name().unwrap())).unwrap();
        },
        |listing, case| matches!(line_of(listing, case), Some(Warning::TwoOfOne { .. })),
    ),
    (
        "the newest is replaced by what is none",
        |home, cases, _| {
            let newest = revisions(home, "vault", &cases[0])[1].clone();
            fs::remove_file(&newest).unwrap();
            fs::write(
                home.join("vault/cases").join(cases[0].as_str()).join("00000002-00000000.case.age"),
                "x",
            )
            .unwrap();
        },
        |listing, case| matches!(line_of(listing, case), Some(Warning::OlderRevision { .. })),
    ),
    (
        "the folder is gone",
        |home, cases, _| fs::remove_dir_all(home.join("vault/cases").join(cases[0].as_str())).unwrap(),
        |listing, case| {
            listing
                .unreadable
                .iter()
                .any(|(id, error)| id == case && matches!(error, VaultError::NoSuchCase { .. }))
        },
    ),
];

#[test]
fn what_came_went_or_was_put_back_is_told_by_a_list_that_looked_before() {
    for (what, act, is_told) in DEEDS {
        let files = Counting::default();
        let (folder, cases, before) = with_cases_and_before(&files, 2);
        let home = folder.path();
        if what.starts_with("another of") {
            let there = room::open(before.path());
            keep(there.cases(Shelf::Real), &cases[0], &["of another computer"]);
        }
        for open_when_it_happens in [false, true] {
            let again = TempDir::new().unwrap();
            copy_tree(home, again.path());
            let files = Counting::default();
            let mut vault = unlocked(again.path(), &files);
            let clean = list(&vault);
            assert!(clean.unreadable.is_empty() && line_of(&clean, &cases[0]).is_none(), "{what}");
            let_the_clock_move_on();
            if !open_when_it_happens {
                drop(vault);
                act(again.path(), &cases, before.path());
                vault = unlocked(again.path(), &files);
            } else {
                act(again.path(), &cases, before.path());
            }
            assert!(is_told(&list(&vault), &cases[0]), "{what}, open: {open_when_it_happens}");
            // It is no news the second time, and true all the same.
            assert!(is_told(&list(&vault), &cases[0]), "{what}, again");
        }
    }
}

#[test]
fn a_case_in_the_clear_that_comes_beside_a_sealed_one_waits() {
    let files = Counting::default();
    let (folder, cases) = with_cases(&files, 3);
    let vault = unlocked(folder.path(), &files);
    let _ = list(&vault);
    assert!(vault.waiting().unwrap().cases.is_empty());
    let_the_clock_move_on();
    room::keep_in_the_clear(folder.path(), &cases[1], &["planted"]);
    for _ in 0..2 {
        assert_eq!(vault.waiting().unwrap().cases.len(), 1, "it is shown before it joins");
        let _ = list(&vault);
    }
}

#[test]
fn opening_a_case_reads_no_more_after_twenty_revisions_than_after_two() {
    let files = Counting::default();
    let (folder, cases) = with_cases(&files, 1);
    let vault = unlocked(folder.path(), &files);
    let store = vault.cases(Shelf::Real);
    let _ = store.read(&cases[0]).unwrap();
    let asked = |count: usize| {
        files.begin();
        let opened = store.take_up(&cases[0]).unwrap();
        assert_eq!((opened.revision as usize, opened.warning), (count, None));
        (files.of_cases(What::Listed), files.of_cases(What::Read))
    };
    assert_eq!(asked(2), (1, 2), "the folder, the newest, and the one before");
    for count in 3..=25 {
        keep(store, &cases[0], &["more"]);
        assert_eq!(asked(count), (1, 2), "after {count}");
    }
    // It was put in the index when the vault was locked.
    vault.lock();
    let _ = vault.unlock(&passphrase()).unwrap();
    assert_eq!(asked(25), (1, 2));
}

#[test]
fn a_file_that_nothing_accounts_for_has_the_past_read_again_and_other_work_is_told() {
    let files = Counting::default();
    let (folder, cases) = with_cases(&files, 1);
    let elsewhere = TempDir::new().unwrap();
    copy_tree(folder.path(), elsewhere.path());
    let there = room::open(elsewhere.path());
    keep(there.cases(Shelf::Real), &cases[0], &["their three", "their four"]);

    let vault = unlocked(folder.path(), &files);
    let store = vault.cases(Shelf::Real);
    for text in ["three", "four", "five"] {
        let _ = store.take_up(&cases[0]).unwrap();
        keep(store, &cases[0], &[text]);
    }
    assert_eq!(store.take_up(&cases[0]).unwrap().warning, None);
    let theirs = revisions(elsewhere.path(), "vault", &cases[0])[3].clone();
    let target = folder.path().join("vault/cases").join(cases[0].as_str()).join(theirs.file_name().unwrap());
    let _ = fs::copy(&theirs, &target).unwrap();
    for _ in 0..2 {
        let warning = store.take_up(&cases[0]).unwrap().warning;
        assert!(matches!(warning, Some(Warning::TwoOfOne { ref path }) if *path == target), "{warning:?}");
    }
    // What is saved beside other work is not called one work with it.
    keep(store, &cases[0], &["six"]);
    assert!(matches!(store.take_up(&cases[0]).unwrap().warning, Some(Warning::TwoOfOne { .. })));
    // A case of its own is made of the other; from then on it is constant again.
    let _ = store.part(&cases[0], &id()).unwrap().unwrap();
    assert_eq!(store.take_up(&cases[0]).unwrap().warning, None);
    files.begin();
    assert_eq!(store.take_up(&cases[0]).unwrap().warning, None);
    assert_eq!((files.of_cases(What::Listed), files.of_cases(What::Read)), (1, 2));
}

#[test]
fn an_index_of_the_format_before_still_tells_what_was_seen() {
    let folder = TempDir::new().unwrap();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vault/format-2");
    copy_tree(&fixture, folder.path());
    // The log tells as well what was seen.
    fs::remove_dir_all(folder.path().join("vault/log")).unwrap();
    let case = CaseId::parse("a9088919e2a92feef839b02a388892d0").unwrap();
    fs::remove_file(&revisions(folder.path(), "vault", &case)[1]).unwrap();
    let words = fs::read_to_string(fixture.join("passphrase.txt")).unwrap();
    let vault = room::closed(folder.path());
    let _ = vault.unlock(&Passphrase::new(words.trim().to_owned()).unwrap()).unwrap();
    let rolled_back = Some(Warning::RolledBack { seen: 2, found: 1 });
    for _ in 0..2 {
        assert_eq!(line_of(&list(&vault), &case), rolled_back.as_ref());
    }
}
