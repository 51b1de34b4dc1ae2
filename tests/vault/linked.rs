//! A link in the path of the vault, as somebody makes who keeps their files on another disk: it is followed to where it leads and
//! stays a link; where it leads elsewhere afterwards, or nowhere, nothing is kept there and nothing is made.

use std::fs;
use std::io;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use sha2::{Digest as _, Sha256};
use tempfile::TempDir;
use weegwijzer::vault::{
    Cost, Disk, Draft, Entry, Files, Held, HeldFolder, Home, Links, Reason, Shelf, Spool, Standing, Vault,
    VaultError,
};

use super::room::{self, files, id, keep, passphrase};

/// What is a link, from the home of the program.
const PLACES: [&str; 5] = ["", "vault", "vault/cases", "vault/keys", "practice"];

/// A vault with one case, of which `place` was moved to another disk and is a link now.
fn moved(above: &Path, place: &str) -> weegwijzer::vault::CaseId {
    let home = above.join("home");
    let vault = room::open(&home);
    let case = id();
    keep(vault.cases(Shelf::Real), &case, &["one"]);
    keep(vault.cases(Shelf::Practice), &id(), &["practice"]);
    drop(vault);
    let (there, elsewhere) = (at(&home, place), above.join("other disk"));
    fs::rename(&there, &elsewhere).unwrap();
    symlink(&elsewhere, &there).unwrap();
    case
}

fn at(home: &Path, place: &str) -> PathBuf {
    if place.is_empty() { home.to_owned() } else { home.join(place) }
}

fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).unwrap().is_symlink()
}

/// What an interrupted write left is taken away where a link leads as well; nothing that has another name is.
#[test]
fn behind_a_link_only_what_the_program_named_itself_is_swept() {
    for place in PLACES {
        let above = TempDir::new().unwrap();
        let (home, elsewhere) = (above.path().join("home"), above.path().join("other disk"));
        let _ = moved(above.path(), place);
        for name in [".weegwijzer-0123.tmp", ".weegwijzer-brief.txt", "brief.tmp", "weegwijzer-0123.tmp"] {
            fs::write(elsewhere.join(name), "x").unwrap();
        }
        let keep_out = elsewhere.join(".weegwijzer-folder.tmp");
        fs::create_dir(&keep_out).unwrap();
        let _ = room::open(&home);
        let left = |name: &str| elsewhere.join(name).exists();
        assert!(left(".weegwijzer-brief.txt") && left("brief.tmp") && left("weegwijzer-0123.tmp"), "{place}");
        assert!(keep_out.exists(), "{place}");
        assert!(!["", "vault/keys"].contains(&place) || !left(".weegwijzer-0123.tmp"), "{place}");
    }
}

#[test]
fn what_a_link_leads_to_is_the_vault_and_the_link_stays() {
    for place in PLACES {
        let above = TempDir::new().unwrap();
        let (home, elsewhere) = (above.path().join("home"), above.path().join("other disk"));
        let case = moved(above.path(), place);
        let before = files(&elsewhere).len();
        for words in ["two", "three"] {
            let vault = room::closed(&home);
            assert_eq!(vault.standing(), Standing::Locked, "{place}");
            let unlocked = vault.unlock(&passphrase()).unwrap();
            assert_eq!(unlocked.mended, [], "{place}");
            let saved =
                vault.cases(Shelf::Real).save(&case, &room::summary("blauwe fiets", 2), words.as_bytes());
            let _ = saved.unwrap_or_else(|error| panic!("{place}: {error}"));
            keep(vault.cases(Shelf::Practice), &id(), &["practice"]);
            assert_eq!(vault.cases(Shelf::Real).read(&case).unwrap().payload, words.as_bytes(), "{place}");
            let erased = id();
            keep(vault.cases(Shelf::Real), &erased, &["erased"]);
            let reason = weegwijzer::vault::Reason::new("verzoek").unwrap();
            let _ = vault.cases(Shelf::Real).erase(&erased, &reason).unwrap();
        }
        assert!(is_link(&at(&home, place)), "{place}");
        let grown = files(&elsewhere).len();
        assert!(
            if place == "vault/keys" { grown == before } else { grown > before },
            "{place}: {before} {grown}"
        );
    }
}

#[test]
fn a_link_that_leads_elsewhere_afterwards_takes_nothing_there() {
    for place in PLACES.into_iter().filter(|place| *place != "vault/keys") {
        let above = TempDir::new().unwrap();
        let (home, elsewhere) = (above.path().join("home"), above.path().join("other disk"));
        let case = moved(above.path(), place);
        let shelf = if place == "practice" { Shelf::Practice } else { Shelf::Real };
        let vault = room::open(&home);
        keep(vault.cases(shelf), &case, &["two"]);
        let theirs = above.path().join("theirs");
        fs::create_dir(&theirs).unwrap();
        let link = at(&home, place);
        fs::remove_file(&link).unwrap();
        symlink(&theirs, &link).unwrap();
        for case in [&case, &id()] {
            let refused = vault.cases(shelf).save(case, &room::summary("blauwe fiets", 3), b"three");
            assert!(matches!(refused, Err(VaultError::FolderGone { .. })), "{place}: {refused:?}");
        }
        let taken: Vec<_> =
            files(&theirs).into_iter().filter(|file| !file.to_string_lossy().contains("/log/")).collect();
        assert!(taken.is_empty(), "{place}: {taken:?}");
        fs::remove_file(&link).unwrap();
        symlink(&elsewhere, &link).unwrap();
        let _ = vault.cases(shelf).save(&case, &room::summary("blauwe fiets", 4), b"four").unwrap();
    }
}

#[test]
fn a_link_that_leads_nowhere_is_no_new_vault() {
    for place in PLACES.into_iter().filter(|place| *place != "practice") {
        let above = TempDir::new().unwrap();
        let (home, elsewhere) = (above.path().join("home"), above.path().join("other disk"));
        let case = moved(above.path(), place);
        let away = above.path().join("away");
        fs::rename(&elsewhere, &away).unwrap();
        let begun = Home::at(&home).and_then(|home| Vault::open_with(home, Arc::new(Disk), Cost::TEST));
        if let Ok(vault) = begun {
            assert!(vault.found(&room::keys(), &passphrase()).is_err(), "{place}: founded where nothing is");
            let kept = vault.cases(Shelf::Real).save(&case, &room::summary("blauwe fiets", 2), b"two");
            // Without its keys it still takes in what is begun, as while it is locked.
            assert_eq!(kept.is_ok(), place == "vault/keys", "{place}: {kept:?}");
            assert!(vault.unlock(&passphrase()).is_err(), "{place}");
        }
        assert!(!elsewhere.exists(), "{place}: made where the link leads");
        fs::rename(&away, &elsewhere).unwrap();
        let vault = room::open(&home);
        assert_eq!(vault.cases(Shelf::Real).read(&case).unwrap().payload, b"one", "{place}");
    }
}

/// Files of the doctor that have nothing to do with the program, and what they are.
fn documents(above: &Path) -> (PathBuf, Vec<(PathBuf, Vec<u8>)>) {
    let folder = above.join("documents");
    fs::create_dir_all(folder.join("letters")).unwrap();
    for name in ["a letter.txt", "letters/another.txt", "0123456789abcdef.pdf"] {
        fs::write(folder.join(name), name).unwrap();
    }
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    let there = contents(&folder);
    (folder, there)
}

fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    files(folder).into_iter().map(|file| (file.clone(), fs::read(file).unwrap())).collect()
}

#[test]
fn a_link_in_the_place_of_what_is_swept_or_erased_takes_nothing_away_where_it_leads() {
    for place in [
        "vault/cases",
        "vault/inbox",
        "vault/refused",
        "vault/quarantine",
        "practice/refused",
        "practice/cases",
    ] {
        let above = TempDir::new().unwrap();
        let home = above.path().join("home");
        let (documents, before) = documents(above.path());
        let vault = room::open(&home);
        let shelf = if place.starts_with("practice") { Shelf::Practice } else { Shelf::Real };
        let case = id();
        keep(vault.cases(shelf), &case, &["one"]);
        let link = home.join(place).join(case.as_str());
        if link.exists() {
            fs::remove_dir_all(&link).unwrap();
        }
        fs::create_dir_all(link.parent().unwrap()).unwrap();
        symlink(&documents, &link).unwrap();
        if shelf == Shelf::Practice {
            let mark = format!("(vault:None,case:\"{case}\",reason:\"x\")");
            let digest = Sha256::digest(mark.as_bytes())
                .iter()
                .fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
            fs::create_dir_all(home.join("practice/erasing")).unwrap();
            fs::write(
                home.join("practice/erasing").join(case.as_str()),
                format!("weegwijzer plain 1 {digest}\n{mark}"),
            )
            .unwrap();
        } else {
            let reason = weegwijzer::vault::Reason::new("verzoek").unwrap();
            let erased = vault.cases(shelf).erase(&case, &reason);
            assert!(erased.is_ok() || place == "vault/quarantine", "{place}: {erased:?}");
        }
        drop(vault);
        let vault = room::open(&home);
        let _ = vault.cases(shelf).list().unwrap();
        assert_eq!(contents(&documents), before, "{place}");
        assert!(
            place == "vault/quarantine" || fs::symlink_metadata(&link).is_err(),
            "{place}: the link is gone"
        );
    }
    let above = TempDir::new().unwrap();
    let home = above.path().join("home");
    let (documents, before) = documents(above.path());
    drop(room::open(&home));
    symlink(&documents, home.join("spool")).unwrap();
    Spool::new(Arc::new(Disk), &home).sweep().unwrap();
    assert_eq!(contents(&documents), before);
    fs::remove_file(home.join("spool")).unwrap();
    // In a folder of one's own only what was put there goes.
    fs::create_dir(home.join("spool")).unwrap();
    fs::write(home.join("spool/kept.pdf"), "kept").unwrap();
    fs::write(home.join("spool/0123456789abcdef.pdf"), "left by a crash").unwrap();
    Spool::new(Arc::new(Disk), &home).sweep().unwrap();
    assert_eq!(files(&home.join("spool")), [home.join("spool/kept.pdf")]);
}

/// The disk of somebody who lays a link as soon as it was looked whether there is one.
#[derive(Debug)]
struct Trapped {
    files: Arc<dyn Files>,
    trap: Trap,
}

/// Which folder is to lead where.
type Trap = Arc<Mutex<Option<(PathBuf, PathBuf)>>>;

impl Files for Trapped {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.files.create_folder(path)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        self.files.list(folder)
    }
    fn exists(&self, path: &Path) -> io::Result<bool> {
        self.files.exists(path)
    }
    fn is_link(&self, path: &Path) -> io::Result<bool> {
        let is_link = self.files.is_link(path);
        if let Some((folder, leads)) = self.trap.lock().unwrap().take() {
            fs::rename(&folder, folder.with_file_name("taken away")).unwrap();
            symlink(leads, folder).unwrap();
        }
        is_link
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.files.read(path, limit)
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>> {
        self.files.create(path)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.files.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.files.remove(path)
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.files.remove_folder(path)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.files.sync_folder(folder)
    }
    fn hold(&self, folder: &Path) -> io::Result<Option<Box<dyn HeldFolder>>> {
        let held = self.files.hold(folder)?;
        Ok(held.map(|held| {
            Box::new(TrappedFolder { held, trap: Arc::clone(&self.trap) }) as Box<dyn HeldFolder>
        }))
    }
    fn below(&self, folder: &Path) -> io::Result<Option<Arc<dyn Files>>> {
        self.files.below(folder)
    }
    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        self.files.lock(path)
    }
}

#[derive(Debug)]
struct TrappedFolder {
    held: Box<dyn HeldFolder>,
    trap: Trap,
}

impl HeldFolder for TrappedFolder {
    fn is_at(&self, path: &Path) -> bool {
        self.held.is_at(path)
    }
    fn is_taken_out(&self) -> bool {
        self.held.is_taken_out()
    }
    fn below(&self, links: Links) -> Option<Arc<dyn Files>> {
        let files = self.held.below(links)?;
        Some(Arc::new(Trapped { files, trap: Arc::clone(&self.trap) }))
    }
}

/// Between the look for a link and what is done after it, and before the look.
#[test]
fn a_link_that_comes_in_the_place_of_a_case_that_is_open_leads_nothing_astray() {
    for shelf in Shelf::ALL {
        for in_between in [true, false] {
            let above = TempDir::new().unwrap();
            let home = above.path().join("home");
            let (documents, before) = documents(above.path());
            let trap = Trap::default();
            let files = Trapped { files: Arc::new(Disk), trap: Arc::clone(&trap) };
            let vault = Vault::open_with(Home::at(&home).unwrap(), Arc::new(files), Cost::TEST).unwrap();
            let _ = vault.found(&room::keys(), &passphrase()).unwrap();
            let store = vault.cases(shelf);
            let case = id();
            keep(store, &case, &["one"]);
            let below = if shelf == Shelf::Real { "vault" } else { "practice" };
            let folder = home.join(below).join("cases").join(case.as_str());
            let lay = |number: u32| {
                if in_between {
                    *trap.lock().unwrap() = Some((folder.clone(), documents.clone()));
                } else {
                    fs::rename(&folder, folder.with_file_name(format!("away {number}"))).unwrap();
                    symlink(&documents, &folder).unwrap();
                }
            };
            let at = format!("{shelf:?} {in_between}");
            lay(1);
            let saved = store.save(&case, &room::summary("blauwe fiets", 2), b"two");
            assert_eq!(saved.is_ok(), !in_between, "{at}: {saved:?}");
            assert_eq!(contents(&documents), before, "{at}");
            // It is tried again, and the link is taken away.
            let _ = store.save(&case, &room::summary("blauwe fiets", 2), b"two").unwrap();
            assert!(!is_link(&folder), "{at}");
            assert_eq!(store.read(&case).unwrap().payload, b"two", "{at}");
            let _ = fs::remove_dir_all(folder.with_file_name("taken away"));
            lay(2);
            let reason = Reason::new("verzoek").unwrap();
            let erased = store.erase(&case, &reason);
            assert_eq!(erased.is_ok(), !in_between, "{at}: {erased:?}");
            assert_eq!(contents(&documents), before, "{at}");
        }
    }
}

/// What the program keeps under a name of its own takes the place of a link, and not of what that leads to.
#[test]
fn settings_that_are_kept_leave_alone_what_a_link_of_their_name_leads_to() {
    let above = TempDir::new().unwrap();
    let home = above.path().join("home");
    let (documents, before) = documents(above.path());
    let vault = room::open(&home);
    symlink(documents.join("a letter.txt"), home.join("settings.ron")).unwrap();
    vault.settings().save(&weegwijzer::vault::Settings::default()).unwrap();
    assert_eq!(contents(&documents), before);
    assert!(!is_link(&home.join("settings.ron")));
}

#[test]
fn nothing_that_is_to_be_printed_is_laid_where_a_link_leads() {
    let above = TempDir::new().unwrap();
    let home = above.path().join("home");
    let (documents, before) = documents(above.path());
    drop(room::open(&home));
    symlink(&documents, home.join("spool")).unwrap();
    let spooled = Spool::new(Arc::new(Disk), &home).put(b"a record").unwrap();
    assert_eq!(fs::read(spooled.path()).unwrap(), b"a record");
    assert_eq!(contents(&documents), before);
    let path = spooled.path().to_owned();
    drop(spooled);
    assert!(!path.exists());
}

#[test]
fn a_file_in_the_place_of_the_lock_keeps_what_it_holds_and_a_folder_its_rights() {
    for hard in [false, true] {
        let above = TempDir::new().unwrap();
        let home = above.path().join("home");
        let (documents, before) = documents(above.path());
        drop(room::open(&home));
        let (lock, letter) = (home.join("lock"), documents.join("a letter.txt"));
        fs::remove_file(&lock).unwrap();
        if hard {
            fs::hard_link(&letter, &lock).unwrap();
        } else {
            symlink(&letter, &lock).unwrap();
        }
        let refused = home.join("vault/refused");
        let _ = fs::remove_dir_all(&refused);
        symlink(&documents, &refused).unwrap();
        let vault = room::open(&home);
        keep(vault.cases(Shelf::Real), &id(), &["one"]);
        let second = Home::at(&home).and_then(|home| Vault::open_with(home, Arc::new(Disk), Cost::TEST));
        assert!(matches!(second, Err(VaultError::InUse { .. })), "hard {hard}: {second:?}");
        drop(vault);
        assert_eq!(contents(&documents), before, "hard {hard}");
        let mode = fs::metadata(&documents).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o755, "hard {hard}");
    }
    // A file that is not ours, without a link.
    let above = TempDir::new().unwrap();
    drop(room::open(above.path()));
    fs::write(above.path().join("lock"), "a letter that somebody called so, longer than a token").unwrap();
    drop(room::open(above.path()));
    let held = fs::read_to_string(above.path().join("lock")).unwrap();
    assert!(held.starts_with("a letter"), "{held}");
}
