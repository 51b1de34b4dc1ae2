//! Places that somebody would name: the sticks and disks that were put in, the user's own folders, and in them the copies and
//! the files of colleagues that lie there. Only names are looked at; nothing is opened.

use std::path::{Path, PathBuf};

use directories::UserDirs;

use super::seen;

/// What can be chosen instead of typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AtHand {
    /// Folders to put something in.
    pub folders: Vec<Spot>,
    /// Copies of a vault, the newest first.
    pub copies: Vec<PathBuf>,
    /// Files that a colleague may have handed over, the newest first.
    pub letters: Vec<PathBuf>,
    /// Phone books, tables and visiting cards that somebody may have shared.
    pub books: Vec<PathBuf>,
}

/// A folder, and what it is to its user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// What it is.
    pub kind: Kind,
    /// Where it is.
    pub path: PathBuf,
}

/// What a folder is to its user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Used before for the same.
    Used,
    /// A stick or disk that was put in.
    Stick,
    /// Where documents are kept.
    Documents,
    /// Where what was downloaded lands.
    Downloads,
    /// The desktop.
    Desktop,
}

/// So many of each are shown: a list that is longer is no quicker than typing.
const MOST: usize = 6;
/// So many names are looked at in one folder.
const NAMES: usize = 2000;

/// Looks what is at hand. It asks disks that may not answer: ask it where that holds nothing up.
#[must_use]
pub fn at_hand(used: Option<PathBuf>) -> AtHand {
    let user = UserDirs::new();
    let own = |folder: fn(&UserDirs) -> Option<&Path>| user.as_ref().and_then(folder).map(Path::to_owned);
    let known = [
        (Kind::Used, used),
        (Kind::Documents, own(UserDirs::document_dir)),
        (Kind::Downloads, own(UserDirs::download_dir)),
        (Kind::Desktop, own(UserDirs::desktop_dir)),
    ];
    let sticks = seen::mounts().map_or_else(removable, |mounts| sticks(&mounts));
    among(sticks, known)
}

/// Sticks and disks by their letter.
#[cfg(windows)]
fn removable() -> Vec<PathBuf> {
    crate::windows::removable()
}

/// A system that has no table of mounts does not tell.
#[cfg(not(windows))]
const fn removable() -> Vec<PathBuf> {
    Vec::new()
}

fn among(sticks: Vec<PathBuf>, known: [(Kind, Option<PathBuf>); 4]) -> AtHand {
    let [used, rest @ ..] = known;
    let sticks = sticks.into_iter().map(|path| (Kind::Stick, Some(path)));
    let mut folders: Vec<Spot> = Vec::new();
    for (kind, path) in [used].into_iter().chain(sticks).chain(rest) {
        let Some(path) = path.filter(|path| path.is_dir()) else { continue };
        if folders.iter().all(|known| known.path != path) && folders.len() < MOST {
            folders.push(Spot { kind, path });
        }
    }
    let mut copies: Vec<PathBuf> = Vec::new();
    let mut letters: Vec<PathBuf> = Vec::new();
    let mut books: Vec<PathBuf> = Vec::new();
    for folder in &folders {
        for path in names(&folder.path) {
            match look(&path) {
                Found::Copy => copies.push(path),
                Found::Letter => letters.push(path),
                Found::Book => books.push(path),
                Found::Nothing => {}
            }
        }
    }
    for found in [&mut copies, &mut letters, &mut books] {
        // The names begin alike and go on with the day.
        found.sort_by(|one, other| other.file_name().cmp(&one.file_name()));
        found.dedup();
        found.truncate(MOST);
    }
    AtHand { folders, copies, letters, books }
}

enum Found {
    Copy,
    Letter,
    Book,
    Nothing,
}

fn look(path: &Path) -> Found {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let lower = name.to_lowercase();
    let shared = lower.starts_with("sociale-kaart") && (lower.ends_with(".ron") || lower.ends_with(".csv"));
    if (shared || lower.ends_with(".vcf")) && path.is_file() {
        return Found::Book;
    }
    if !name.starts_with(crate::vault::backup::BEGINNING) {
        return Found::Nothing;
    }
    if crate::vault::backup::is_copy(path) {
        Found::Copy
    } else if crate::vault::exchange::is_named_as_one(&name) && path.is_file() {
        Found::Letter
    } else {
        Found::Nothing
    }
}

/// What is in a folder; nothing where it cannot be looked into.
fn names(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() }; // typing is still there
    entries.flatten().take(NAMES).map(|entry| entry.path()).collect()
}

/// Where sticks and disks that were put in are, by the table of mounts of Linux.
fn sticks(mounts: &str) -> Vec<PathBuf> {
    const WHERE: [&str; 3] = ["/media", "/run/media", "/mnt"];
    let points = mounts.lines().filter_map(|line| line.split(' ').nth(4));
    let points = points.map(|point| PathBuf::from(seen::unescaped(point)));
    let mut found: Vec<PathBuf> = points
        .filter(|point| WHERE.iter().any(|above| point.starts_with(above) && point != Path::new(above)))
        .collect();
    found.sort();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sticks_are_found_with_the_blanks_in_their_names() {
        let mounts = "\
            22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
            41 22 8:17 / /media/arts/STICK\\0401 rw - vfat /dev/sdb1 rw\n\
            42 22 8:18 / /run/media/arts/B rw - exfat /dev/sdc1 rw\n\
            43 22 0:5 / /proc rw - proc proc rw\n\
            44 22 8:19 / /mnt rw - ext4 /dev/sdd1 rw\n";
        assert_eq!(sticks(mounts), [Path::new("/media/arts/STICK 1"), Path::new("/run/media/arts/B")]);
    }

    #[test]
    fn copies_and_files_of_colleagues_are_found_by_their_names_and_nothing_else() {
        let stick = tempfile::tempdir().unwrap();
        let at = |name: &str| stick.path().join(name);
        for copy in ["weegwijzer-20261101T120000Z", "weegwijzer-20261122T014500Z"] {
            std::fs::create_dir(at(copy)).unwrap();
            std::fs::write(at(copy).join("contents.age"), "x").unwrap();
        }
        std::fs::create_dir(at("weegwijzer-half")).unwrap();
        std::fs::write(at("weegwijzer-casus-2026-11-20.age"), "x").unwrap();
        std::fs::write(at("vakantie.age"), "x").unwrap();
        let found = among(
            vec![stick.path().to_owned()],
            [
                (Kind::Used, None),
                (Kind::Documents, Some(at("nowhere"))),
                (Kind::Downloads, Some(stick.path().to_owned())),
                (Kind::Desktop, None),
            ],
        );
        assert_eq!(found.folders, [Spot { kind: Kind::Stick, path: stick.path().to_owned() }]);
        assert_eq!(found.copies, [at("weegwijzer-20261122T014500Z"), at("weegwijzer-20261101T120000Z")]);
        assert_eq!(found.letters, [at("weegwijzer-casus-2026-11-20.age")]);
    }

    #[test]
    fn no_list_is_longer_than_what_is_quick_to_read() {
        let folder = tempfile::tempdir().unwrap();
        for day in 10..30 {
            std::fs::write(folder.path().join(format!("weegwijzer-casus-2026-11-{day}.age")), "x").unwrap();
        }
        let none =
            [(Kind::Used, None), (Kind::Documents, None), (Kind::Downloads, None), (Kind::Desktop, None)];
        let found = among(vec![folder.path().to_owned()], none);
        assert_eq!(found.letters.len(), MOST);
        assert!(found.letters[0].ends_with("weegwijzer-casus-2026-11-29.age"), "the newest first");
    }
}
