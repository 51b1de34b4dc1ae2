//! The folder everything is kept in, and the lock that keeps a second Weegwijzer out of it.

use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};

use super::error::VaultError;
use super::files::{Files, Held};

/// The variable that names another folder: for a portable stick, and for tests.
const VARIABLE: &str = "WEEGWIJZER_HOME";

/// The file that is locked while the program is open.
pub(super) const LOCK: &str = "lock";

/// A folder of this name beside the program holds everything, so that a stick carries program and data together.
const BESIDE: &str = "weegwijzer-gegevens";

/// The folder everything is kept in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    path: PathBuf,
    papers: PathBuf,
    memory: Option<PathBuf>,
    /// Where an organisation keeps the protocols of all who work there.
    protocols: Option<PathBuf>,
}

impl Home {
    /// The folder in `WEEGWIJZER_HOME`, the folder `weegwijzer-gegevens` beside the program, or the user's local data
    /// folder: never the roaming one, which a domain would copy to a server.
    ///
    /// # Errors
    /// When the system names no such folder.
    pub(crate) fn find() -> Result<Self, VaultError> {
        // A program that cannot tell where it is was not started from a stick.
        let program = std::env::current_exe().ok();
        Self::chosen(std::env::var_os(VARIABLE), program.as_deref().and_then(Path::parent))
    }

    /// As [`Home::find`], for a program that lies in this folder.
    fn chosen(variable: Option<OsString>, around: Option<&Path>) -> Result<Self, VaultError> {
        if let Some(path) = variable.filter(|path| !path.is_empty()) {
            return Self::at(PathBuf::from(path));
        }
        if let Some(beside) = around.map(|around| around.join(BESIDE)).filter(|beside| beside.is_dir()) {
            return Self::at(beside);
        }
        let folders = ProjectDirs::from("nl", "Weegwijzer", "Weegwijzer").ok_or(VaultError::NoFolder)?;
        let path = folders.data_local_dir().to_owned();
        let papers = UserDirs::new()
            .and_then(|user| user.document_dir().map(Path::to_owned))
            .unwrap_or_else(|| path.join("papers"));
        let memory = Some(folders.config_local_dir().to_owned());
        Ok(Self { path, papers, memory, protocols: None })
    }

    /// This folder; papers are saved in it as well.
    ///
    /// # Errors
    /// When a relative path cannot be made absolute, because there is no current folder.
    pub fn at(path: impl AsRef<Path>) -> Result<Self, VaultError> {
        let path = std::path::absolute(path).map_err(|_| VaultError::NoFolder)?;
        Ok(Self { papers: path.join("papers"), path, memory: None, protocols: None })
    }

    /// The same, with another folder in which is remembered which vault was opened here last.
    #[must_use]
    pub fn remembering(self, memory: impl Into<PathBuf>) -> Self {
        Self { memory: Some(memory.into()), ..self }
    }

    /// The same, with the protocols and agreements of an organisation in the place of the user's own.
    #[must_use]
    pub fn with_protocols(self, folder: impl Into<PathBuf>) -> Self {
        Self { protocols: Some(folder.into()), ..self }
    }

    /// Where is remembered which vault was opened here last: out of reach of whoever can write in this folder alone. None for
    /// a folder that was chosen: a stick leaves nothing behind on a computer.
    pub(super) fn memory(&self) -> Option<PathBuf> {
        self.memory.clone()
    }

    /// Keeps everybody else out of the folders that are there, whoever made them; whether that is so now.
    pub(super) fn keep_private(&self, files: &dyn Files) -> bool {
        const WITHIN: [&str; 9] =
            ["keys", "cases", "inbox", "log", "quarantine", "refused", "erasing", "../practice", "../spool"];
        let vault = self.path.join("vault");
        let within = WITHIN.map(|name| vault.join(name));
        let folders = [self.path.clone(), vault].into_iter().chain(within);
        folders.fold(true, |private, folder| {
            let kept = match files.keep_private(&folder) {
                Err(error) => error.kind() == ErrorKind::NotFound,
                Ok(kept) => kept,
            };
            private && kept
        })
    }

    /// The folder itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where the user's own protocols are; those of an organisation where it says so.
    #[must_use]
    pub fn protocols(&self) -> PathBuf {
        self.protocols.clone().unwrap_or_else(|| self.own_protocols())
    }

    /// Where they are in this folder, and so in a copy of it.
    pub(super) fn own_protocols(&self) -> PathBuf {
        self.path.join("protocols")
    }

    /// Where the user's own courses are.
    #[must_use]
    pub(super) fn courses(&self) -> PathBuf {
        self.path.join("courses")
    }

    /// Where the user's own fictional cases are, a folder a protocol.
    #[must_use]
    pub(super) fn scenarios(&self) -> PathBuf {
        self.path.join("scenarios")
    }

    /// Where papers are saved: the documents of the user, or a folder in here when this folder was chosen.
    #[must_use]
    pub fn papers(&self) -> PathBuf {
        self.papers.clone()
    }
}

/// The lock on a [`Home`]. The system lets go of it when the program ends, however it ends.
#[derive(Debug)]
pub(super) struct Lock {
    _held: Box<dyn Held>,
}

impl Lock {
    /// Takes the lock of `home`, whose folder must be there.
    ///
    /// # Errors
    /// When somebody else has it, or the disk knows no locks.
    pub(super) fn take(files: &dyn Files, home: &Home) -> Result<Self, VaultError> {
        let path = home.path().join(LOCK);
        match files.lock(&path) {
            Ok(held) => Ok(Self { _held: held }),
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                Err(VaultError::InUse { path: home.path().to_owned() })
            }
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {
                Err(VaultError::writing(&path, &error))
            }
            Err(error) if error.kind() == ErrorKind::NotSeekable => Err(VaultError::NoRegularFile { path }),
            Err(error) => Err(VaultError::NoLock { path, cause: error.to_string() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variable_chooses_the_folder_and_an_empty_one_does_not() {
        let chosen = Home::chosen(Some("/stick/weegwijzer".into()), None).unwrap();
        assert_eq!(chosen.path(), Path::new("/stick/weegwijzer"));
        assert_eq!(chosen.papers(), Path::new("/stick/weegwijzer/papers"));
        assert_eq!(Home::chosen(Some(OsString::new()), None), Home::chosen(None, None));
    }

    #[test]
    fn a_folder_beside_the_program_holds_everything_and_leaves_nothing_on_the_computer() {
        let stick = tempfile::tempdir().unwrap();
        let usual = Home::chosen(None, None).unwrap();
        assert_eq!(Home::chosen(None, Some(stick.path())).unwrap(), usual);
        let beside = stick.path().join(BESIDE);
        std::fs::write(&beside, "not a folder").unwrap();
        assert_eq!(Home::chosen(None, Some(stick.path())).unwrap(), usual);
        std::fs::remove_file(&beside).unwrap();
        std::fs::create_dir(&beside).unwrap();
        let carried = Home::chosen(None, Some(stick.path())).unwrap();
        assert_eq!(carried.path(), beside);
        assert_eq!(carried.papers(), beside.join("papers"));
        assert_eq!(carried.memory(), None);
        let elsewhere = Home::chosen(Some("/elsewhere".into()), Some(stick.path())).unwrap();
        assert_eq!(elsewhere.path(), Path::new("/elsewhere"));
    }

    #[test]
    fn a_relative_folder_is_made_absolute_so_that_it_stays_the_same_folder() {
        assert!(Home::at("somewhere").unwrap().path().is_absolute());
    }
}
