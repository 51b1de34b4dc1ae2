//! What an organisation sets for everybody: a file that the program only reads, in the folder of the system or beside the
//! program. It gives what applies until somebody chooses, and a few things that nobody here can undo. It is no secret and no
//! seal: whoever can write that file decides. One that cannot be read changes nothing, and is told.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::error::VaultError;
use super::files::{Disk, Files};
use super::settings::{Idle, Settings};
use crate::locale::{Language, Locale};

/// How the file is called, wherever it lies.
const NAME: &str = "policy.ron";
const FORMAT: u32 = 1;
const LARGEST: u64 = 64 * 1024;

/// What an organisation set; nothing at all where there is no such file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Which organisation, in its own words.
    pub organisation: String,
    /// The language until somebody chooses one.
    pub language: Option<Language>,
    /// The vault locks after so many minutes at most.
    pub idle_at_most: Option<Idle>,
    /// The folder with protocols and local agreements, in the place of the user's own.
    pub protocols: Option<PathBuf>,
    /// The phone book until somebody keeps their own.
    pub phonebook: Option<PathBuf>,
    /// Whether the text of a paper may be put on the clipboard.
    pub copying: bool,
    /// The file that says so; none where nothing is set.
    pub file: Option<PathBuf>,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            organisation: String::new(),
            language: None,
            idle_at_most: None,
            protocols: None,
            phonebook: None,
            copying: true,
            file: None,
        }
    }
}

/// Enough of a file of any version.
#[derive(Deserialize)]
struct AnyFile {
    format: u32,
}

/// The file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "format")]
    _format: u32,
    organisation: String,
    #[serde(default)]
    language: Option<Language>,
    #[serde(default)]
    idle_at_most: Option<Idle>,
    #[serde(default)]
    protocols: Option<PathBuf>,
    #[serde(default)]
    phonebook: Option<PathBuf>,
    #[serde(default = "allowed")]
    copying: bool,
}

const fn allowed() -> bool {
    true
}

impl Policy {
    /// What is set on this computer: by the file in the folder of the system, or else by one beside the program.
    ///
    /// # Errors
    /// When there is such a file and it cannot be read.
    pub(crate) fn of_system() -> Result<Self, VaultError> {
        let program = std::env::current_exe().ok(); // then nothing is beside it
        let beside = program.as_deref().and_then(Path::parent).map(Path::to_owned);
        Self::first(&Disk, of_everybody().into_iter().chain(beside))
    }

    /// What the file in the first of these folders sets that has one; nothing where none has.
    ///
    /// # Errors
    /// When there is such a file and it cannot be read. One that lies further on does not count then.
    pub fn first(files: &dyn Files, folders: impl IntoIterator<Item = PathBuf>) -> Result<Self, VaultError> {
        for folder in folders {
            let path = folder.join(NAME);
            if files.exists(&path).map_err(|error| VaultError::reading(&path, &error))? {
                return read(files, &folder, path);
            }
        }
        Ok(Self::default())
    }

    /// The minutes after which the vault locks, when somebody chose these.
    #[must_use]
    pub fn idle(&self, chosen: Idle) -> Idle {
        self.idle_at_most.map_or(chosen, |most| chosen.min(most))
    }

    /// The words of the window: as somebody chose, as is set, or as the system speaks.
    #[must_use]
    pub(crate) fn locale(&self, settings: &Settings) -> Locale {
        settings.language.or(self.language).map_or_else(Locale::of_system, Locale::new)
    }
}

fn read(files: &dyn Files, folder: &Path, path: PathBuf) -> Result<Policy, VaultError> {
    let bytes = files.read(&path, LARGEST).map_err(|error| VaultError::reading(&path, &error))?;
    let bad = |cause: String| VaultError::BadPolicy { path: path.clone(), cause };
    let text = std::str::from_utf8(&bytes).map_err(|error| bad(error.to_string()))?;
    // An editor of Windows may begin a text with a mark that nobody sees.
    let text = text.trim_start_matches('\u{feff}');
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let any: AnyFile = options.from_str(text).map_err(|error| bad(error.to_string()))?;
    if any.format > FORMAT {
        return Err(bad(format!("format: {}", any.format)));
    }
    let file: File = options.from_str(text).map_err(|error| bad(error.to_string()))?;
    if file.organisation.trim().is_empty() {
        return Err(bad("organisation: \"\"".to_owned()));
    }
    // A path is from where the file lies: beside the program on a stick, that is on no fixed letter.
    let from_here = |there: PathBuf| folder.join(there);
    Ok(Policy {
        organisation: file.organisation.trim().to_owned(),
        language: file.language,
        idle_at_most: file.idle_at_most,
        protocols: file.protocols.map(from_here),
        phonebook: file.phonebook.map(from_here),
        copying: file.copying,
        file: Some(path.clone()),
    })
}

/// Where what holds for everybody on this computer is kept, by whoever looks after it.
#[cfg(windows)]
fn of_everybody() -> Option<PathBuf> {
    crate::windows::of_all_users().map(|folder| folder.join("Weegwijzer"))
}

/// As on Windows.
#[cfg(target_os = "macos")]
fn of_everybody() -> Option<PathBuf> {
    Some(PathBuf::from("/Library/Application Support/Weegwijzer"))
}

/// As on Windows.
#[cfg(not(any(windows, target_os = "macos")))]
fn of_everybody() -> Option<PathBuf> {
    Some(PathBuf::from("/etc/weegwijzer"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "(\r\n    format: 1,\r\n    organisation: \"Huisartsenpost De Reiger\",\r\n    language: En,\r\n    \
        idle_at_most: 3,\r\n    protocols: \"protocollen\",\r\n    phonebook: \"/elders/sociale-kaart.ron\",\r\n    \
        copying: false,\r\n)\r\n";

    fn set(text: &str) -> (tempfile::TempDir, Result<Policy, VaultError>) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(NAME), text).unwrap();
        let read = Policy::first(&Disk, [folder.path().to_owned()]);
        (folder, read)
    }

    #[test]
    fn what_an_organisation_sets_is_read_with_paths_from_where_the_file_lies() {
        for text in [WHOLE.to_owned(), format!("\u{feff}{WHOLE}")] {
            let (folder, read) = set(&text);
            // On Windows a path from the root is on the disk of the file.
            let elsewhere = folder.path().join(PathBuf::from("/elders/sociale-kaart.ron"));
            let expected = Policy {
                organisation: "Huisartsenpost De Reiger".to_owned(),
                language: Some(Language::En),
                idle_at_most: Idle::try_from(3).ok(),
                protocols: Some(folder.path().join("protocollen")),
                phonebook: Some(elsewhere),
                copying: false,
                file: Some(folder.path().join(NAME)),
            };
            assert_eq!(read, Ok(expected));
        }
        let (_folder, least) = set("(format: 1, organisation: \"De Reiger\")");
        let least = least.unwrap();
        assert!(least.copying && least.language.is_none() && least.idle_at_most.is_none());
    }

    #[test]
    fn the_first_folder_with_a_file_counts_and_none_sets_nothing() {
        let (near, _) = set("(format: 1, organisation: \"Naast het programma\")");
        let (system, _) = set("(format: 1, organisation: \"Van het systeem\")");
        let empty = tempfile::tempdir().unwrap();
        let first = |folders: &[&tempfile::TempDir]| {
            Policy::first(&Disk, folders.iter().map(|folder| folder.path().to_owned())).unwrap().organisation
        };
        assert_eq!(first(&[&system, &near]), "Van het systeem");
        assert_eq!(first(&[&empty, &near]), "Naast het programma");
        assert_eq!(Policy::first(&Disk, [empty.path().to_owned()]), Ok(Policy::default()));
    }

    #[test]
    fn a_file_that_is_not_right_is_told_with_its_place_and_what_is_wrong() {
        for (text, why) in [
            ("(format: 1, organisation: \"De Reiger\", idle_at_most: 40)", "1 to 15"),
            ("(format: 1, organisation: \"De Reiger\", kopieren: false)", "kopieren"),
            ("(format: 1)", "organisation"),
            ("(format: 1, organisation: \" \")", "organisation"),
            ("nothing of the kind", "1:"),
            ("(format: 2, organisation: \"De Reiger\", anything: 1)", "format: 2"),
        ] {
            let (folder, read) = set(text);
            let Err(VaultError::BadPolicy { path, cause }) = read else { panic!("{text}: {read:?}") };
            assert_eq!(path, folder.path().join(NAME));
            assert!(cause.contains(why), "{text}: {cause}");
        }
    }

    #[test]
    fn minutes_are_never_more_than_is_set_and_fewer_when_somebody_chose_so() {
        let minutes = |minutes| Idle::try_from(minutes).unwrap();
        let policy = Policy { idle_at_most: Some(minutes(3)), ..Policy::default() };
        assert_eq!((policy.idle(minutes(15)), policy.idle(minutes(2))), (minutes(3), minutes(2)));
        assert_eq!(Policy::default().idle(minutes(15)), minutes(15));
    }
}
