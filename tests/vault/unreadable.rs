//! A folder that is there and cannot be read is told of, and never taken for an empty one.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use weegwijzer::locale::Language;
use weegwijzer::protocol::load::OwnNumbers;
use weegwijzer::session::{Offered, shelf};
use weegwijzer::vault::{
    Cost, Disk, Draft, Entry, Files, Held, Home, Papers, Spool, Vault, VaultError, protocol_folders,
    read_protocol,
};

#[test]
fn own_protocols_that_cannot_be_read_are_on_the_shelf_as_what_they_are() {
    let dir = tempfile::tempdir().unwrap();
    let vault = Vault::open_with(Home::at(dir.path()).unwrap(), Arc::new(Disk), Cost::TEST).unwrap();
    let vault = Arc::new(vault);
    let broken = |vault: &Arc<Vault>| {
        let shelf = shelf::protocols(Some(vault), &OwnNumbers::new());
        shelf.iter().filter(|offered| matches!(offered, Offered::Broken { .. })).count()
    };
    assert_eq!(broken(&vault), 0, "a folder that is not there holds nothing");
    fs::write(vault.protocol_folder(), "no folder").unwrap();
    assert_eq!(broken(&vault), 1);
    assert!(vault.protocols().is_err());
}

#[test]
fn what_was_left_to_be_printed_is_not_called_gone_when_nobody_could_look() {
    let dir = tempfile::tempdir().unwrap();
    let spool = Spool::new(Arc::new(Disk), dir.path());
    assert_eq!(spool.sweep(), Ok(()), "nothing was ever printed from here");
    fs::write(dir.path().join("spool"), "no folder").unwrap();
    assert!(matches!(spool.sweep(), Err(VaultError::NotReadable { .. })));
}

#[test]
fn papers_that_cannot_be_looked_at_are_not_counted_as_none() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("papers");
    let papers = Papers::new(Arc::new(Disk), folder.clone());
    let hashes = ["00".repeat(32)];
    assert_eq!(papers.with(&hashes), Ok(0), "nothing was ever saved there");
    fs::write(&folder, "no folder").unwrap();
    assert!(papers.with(&hashes).is_err());
    assert_eq!(papers.with(&[]), Ok(0), "of a case without papers there are none anywhere");
}

/// A disk on which one folder does not answer, as a network folder that went away.
#[derive(Debug)]
struct Hangs;

fn hang(path: &Path) {
    if path.components().any(|part| part.as_os_str() == "hangs") {
        std::thread::sleep(Duration::from_hours(1));
    }
}

impl Files for Hangs {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        Disk.create_folder(path)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        hang(folder);
        Disk.list(folder)
    }
    fn exists(&self, path: &Path) -> io::Result<bool> {
        Disk.exists(path)
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        hang(path);
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
    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        Disk.lock(path)
    }
}

#[test]
fn an_own_protocol_that_does_not_answer_is_named_and_holds_up_no_other() {
    let dir = tempfile::tempdir().unwrap();
    let vault = Vault::open_with(Home::at(dir.path()).unwrap(), Arc::new(Hangs), Cost::TEST).unwrap();
    let vault = Arc::new(vault);
    for file in read_protocol(&Disk, Path::new("protocols/kindcheck")).unwrap() {
        let path = vault.protocol_folder().join(file.path.replacen("kindcheck", "ours", 1));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let bytes = String::from_utf8(file.bytes).unwrap().replacen("id: \"kindcheck\"", "id: \"ours\"", 1);
        fs::write(path, bytes).unwrap();
    }
    fs::create_dir_all(vault.protocol_folder().join("hangs")).unwrap();
    let bundled = shelf::bundled(&OwnNumbers::new()).len();
    let begun = Instant::now();
    let all = shelf::protocols_within(Duration::from_secs(5), Some(&vault), &OwnNumbers::new());
    assert!(begun.elapsed() < Duration::from_secs(60));
    assert_eq!(all.iter().filter(|one| one.protocol().is_some()).count(), bundled + 1);
    let Some(Offered::Broken { id, problems }) = all.iter().find(|one| one.protocol().is_none()) else {
        panic!("the folder is not named")
    };
    assert_eq!(id.as_str(), "hangs");
    assert!(problems[0].render(Language::Nl).contains("antwoordt niet op tijd"));
}

/// The user's own protocol `ours`, which lies elsewhere, and a vault that knows nothing of it yet.
fn elsewhere() -> (tempfile::TempDir, tempfile::TempDir, Arc<Vault>) {
    let (home, work) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for file in read_protocol(&Disk, Path::new("protocols/kindcheck")).unwrap() {
        let path = work.path().join(file.path.replacen("kindcheck", "ours", 1));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let bytes = String::from_utf8(file.bytes).unwrap().replacen("id: \"kindcheck\"", "id: \"ours\"", 1);
        fs::write(path, bytes).unwrap();
    }
    let vault = Vault::open_with(Home::at(home.path()).unwrap(), Arc::new(Disk), Cost::TEST).unwrap();
    fs::create_dir_all(vault.protocol_folder()).unwrap();
    (home, work, Arc::new(vault))
}

fn own(vault: &Arc<Vault>) -> Vec<Offered> {
    let bundled = shelf::bundled(&OwnNumbers::new());
    let known = |one: &Offered| bundled.iter().any(|bundled| bundled.id() == one.id());
    shelf::protocols(Some(vault), &OwnNumbers::new()).into_iter().filter(|one| !known(one)).collect()
}

#[cfg(unix)]
#[test]
fn a_link_to_a_protocol_or_to_a_folder_in_it_is_followed() {
    use std::os::unix::fs::symlink;
    let (_home, work, vault) = elsewhere();
    symlink(work.path().join("ours"), vault.protocol_folder().join("ours")).unwrap();
    let shown = own(&vault);
    assert!(matches!(shown.as_slice(), [Offered::Sound(one)] if one.head.id.as_str() == "ours"), "{shown:?}");
    let listed = protocol_folders(&Disk, &vault.protocol_folder()).unwrap();
    assert_eq!(listed.len(), 1, "check finds what the window finds");
    // The same with a link inside.
    fs::rename(work.path().join("ours/steps"), work.path().join("steps")).unwrap();
    symlink(work.path().join("steps"), work.path().join("ours/steps")).unwrap();
    assert!(matches!(own(&vault).as_slice(), [Offered::Sound(_)]));
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_or_round_in_a_circle_is_told_in_words() {
    use std::os::unix::fs::symlink;
    let (_home, work, vault) = elsewhere();
    let folder = vault.protocol_folder();
    symlink(work.path().join("gone"), folder.join("ours")).unwrap();
    let told = |shown: &[Offered]| match shown {
        [Offered::Broken { problems, .. }] => problems[0].render(Language::Nl),
        other => panic!("{other:?}"),
    };
    let words = told(&own(&vault));
    assert!(words.contains("de map `ours` kan niet worden gelezen"), "{words}");
    assert_eq!(protocol_folders(&Disk, &folder).unwrap().len(), 1, "check tells of it as well");
    fs::remove_file(folder.join("ours")).unwrap();
    fs::create_dir(folder.join("ours")).unwrap();
    symlink(folder.join("ours"), folder.join("ours/round")).unwrap();
    let words = told(&own(&vault));
    assert!(
        words.contains("de map `ours` kan niet worden gelezen") && words.contains("in een kring"),
        "{words}"
    );
    // One that leads to the folder everything is in, and two that lead to each other.
    fs::remove_file(folder.join("ours/round")).unwrap();
    symlink(&folder, folder.join("ours/round")).unwrap();
    let words = told(&own(&vault));
    assert!(words.contains("in een kring"), "{words}");
    fs::remove_dir_all(folder.join("ours")).unwrap();
    symlink(folder.join("theirs"), folder.join("ours")).unwrap();
    symlink(folder.join("ours"), folder.join("theirs")).unwrap();
    let shown = own(&vault);
    assert_eq!(shown.len(), 2);
    for one in &shown {
        let words = told(std::slice::from_ref(one));
        assert!(words.contains("in een kring"), "{words}");
    }
}

/// A folder in which nothing lies but the head, under a name that nobody reads.
#[test]
fn a_head_under_another_name_is_named_with_the_right_one_by_the_window_and_by_check() {
    for name in ["Protocol.ron", "PROTOCOL.RON", "protocol.ron.txt"] {
        let (_home, work, vault) = elsewhere();
        let folder = vault.protocol_folder();
        fs::create_dir(folder.join("ours")).unwrap();
        let _ = fs::copy(work.path().join("ours/protocol.ron"), folder.join("ours").join(name)).unwrap();
        let shown = own(&vault);
        let [Offered::Broken { problems, .. }] = shown.as_slice() else { panic!("{name}: {shown:?}") };
        let words: String = problems.iter().map(|problem| problem.render(Language::Nl)).collect();
        assert!(words.contains(&format!("`{name}`")) && words.contains("`protocol.ron`"), "{name}: {words}");
        assert_eq!(
            protocol_folders(&Disk, &folder).unwrap().len(),
            1,
            "{name}: check finds what the window finds"
        );
    }
}

#[cfg(unix)]
#[test]
fn why_a_protocol_cannot_be_read_is_said_in_the_language_of_the_window() {
    let (_home, work, vault) = elsewhere();
    let folder = vault.protocol_folder().join("ours");
    fs::rename(work.path().join("ours"), &folder).unwrap();
    type Spoil = (&'static str, fn(&Path), &'static str);
    let spoil: [Spoil; 3] = [
        (
            "a pipe",
            |file| assert!(std::process::Command::new("mkfifo").arg(file).status().unwrap().success()),
            "Dit is een pijp of een apparaat, geen bestand",
        ),
        (
            "a huge file",
            |file| fs::File::create(file).unwrap().set_len(64 * 1024 * 1024).unwrap(),
            "spoilt.ron”. Het is niet gelezen",
        ),
        (
            "a link to nothing",
            |file| std::os::unix::fs::symlink("gone", file).unwrap(),
            "kan niet worden gelezen",
        ),
    ];
    for (what, make, says) in spoil {
        let file = folder.join("steps/spoilt.ron");
        make(&file);
        let shown = own(&vault);
        let [Offered::Broken { problems, .. }] = shown.as_slice() else { panic!("{what}: {shown:?}") };
        let words = problems[0].message(Language::Nl);
        assert!(words.contains(says), "{what}: {words}");
        let english = ["cannot", "file or", "os error", "Check that", " is a pipe", "larger"];
        assert!(!english.iter().any(|english| words.contains(english)), "{what}: {words}");
        fs::remove_file(&file).unwrap();
    }
    assert!(matches!(own(&vault).as_slice(), [Offered::Sound(_)]));
}

#[test]
fn a_protocol_of_too_many_files_or_bytes_is_named_on_the_shelf_and_holds_up_no_other() {
    let dir = tempfile::tempdir().unwrap();
    let vault = Vault::open_with(Home::at(dir.path()).unwrap(), Arc::new(Disk), Cost::TEST).unwrap();
    let vault = Arc::new(vault);
    let many = vault.protocol_folder().join("many/steps");
    let large = vault.protocol_folder().join("large/steps");
    for folder in [&many, &large] {
        fs::create_dir_all(folder).unwrap();
        fs::write(folder.parent().unwrap().join("protocol.ron"), "()").unwrap();
    }
    let fill = |folder: &Path, files: usize, bytes: usize| {
        for number in 0..files {
            fs::write(folder.join(format!("{number}.ron")), vec![b' '; bytes]).unwrap();
        }
    };
    // With the head there are a thousand files, and eight times a mebibyte: as much as a protocol can have.
    fill(&many, 999, 1);
    fill(&large, 8, (1 << 20) - 1);
    let told = || {
        let shelf = shelf::protocols(Some(&vault), &OwnNumbers::new());
        assert!(
            shelf.iter().filter(|offered| offered.protocol().is_some()).count() > 10,
            "the others are there"
        );
        let broken = shelf.into_iter().filter_map(|offered| match offered {
            Offered::Broken { problems, .. } => {
                Some(problems.iter().map(|one| one.render(Language::Nl)).collect())
            }
            Offered::Sound(_) | Offered::Outgrown { .. } => None,
        });
        broken.collect::<Vec<String>>()
    };
    let too_large = |told: &[String]| {
        told.iter()
            .filter(|one| one.contains("te groot voor een protocol (hooguit 1000 bestanden, samen 8 MB)"))
            .count()
    };
    assert_eq!(too_large(&told()), 0);
    fs::write(many.join("one-more.ron"), " ").unwrap();
    fs::write(large.join("one-more.ron"), " ".repeat(1 << 10)).unwrap();
    let told = told();
    assert_eq!((told.len(), too_large(&told)), (2, 2), "{told:?}");
}
