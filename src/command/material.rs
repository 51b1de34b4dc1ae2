//! What `check` reads: the files of every protocol that was named, the agreements laid over them, and the lists of words
//! beside them. What is looked for in it is decided elsewhere; two readings are equal when there is nothing new to say.

use std::path::{Path, PathBuf};

use super::place::{Place, place};
use super::subject::Agreements;
use super::{Failed, Terminal};
use crate::protocol::load::{self, Diagnosis, ENDING_WORDS, SourceFile, VERDICT_WORDS, VISIBLE_WORDS};
use crate::protocol::{Name, bundle};
use crate::vault::{self, Disk, Home, VaultError};

/// Everything that is looked at, as it was read.
#[derive(PartialEq)]
pub(super) struct Material {
    pub(super) protocols: Vec<Lying>,
    pub(super) agreed: Vec<Agreements>,
    /// What is said of files that nobody reads because of their name, and in which folder they lie.
    pub(super) misnamed: Vec<(PathBuf, Diagnosis)>,
    /// Every protocol that an outcome may lead to.
    pub(super) known: Vec<Name>,
    pub(super) lists: Lists,
}

/// The files of one protocol.
#[derive(PartialEq)]
pub(super) struct Lying {
    pub(super) files: Vec<SourceFile>,
    /// Their folder; none when they come with the program.
    pub(super) folder: Option<PathBuf>,
}

/// The lists of words that somebody laid beside their protocols, each with the folder it lies in.
#[derive(PartialEq, Default)]
pub(super) struct Lists {
    pub(super) verdicts: Option<(PathBuf, SourceFile)>,
    pub(super) visible: Option<(PathBuf, SourceFile)>,
    pub(super) endings: Option<(PathBuf, SourceFile)>,
}

impl Terminal {
    /// Reads all that was asked for.
    pub(super) fn material(&self, folders: &[PathBuf]) -> Result<Material, Failed> {
        let Wanted { protocols: places, agreements, misnamed } = self.wanted(folders)?;
        let mut protocols = Vec::new();
        let mut known: Vec<Name> = bundle::all().iter().map(|bundled| bundled.id().into()).collect();
        let mut lists = Lists::default();
        for place in places {
            let folder = match place {
                Place::Bundled(bundled) => {
                    protocols.push(Lying { files: bundled.files(), folder: None });
                    continue;
                }
                Place::Folder(folder) | Place::Agreed(folder) => from_the_root(&folder),
            };
            protocols.push(Lying { files: self.files(&folder)?, folder: Some(folder.clone()) });
            if let Some(beside) = folder.parent() {
                known.extend(self.names_in(beside)?);
                let Lists { verdicts, visible, endings } = &mut lists;
                for (list, name) in
                    [(verdicts, VERDICT_WORDS), (visible, VISIBLE_WORDS), (endings, ENDING_WORDS)]
                {
                    if list.is_none() {
                        *list = self.list_beside(beside, name)?.map(|file| (beside.to_owned(), file));
                    }
                }
            }
        }
        Ok(Material { protocols, agreed: self.together(&agreements)?, misnamed, known, lists })
    }

    /// The agreements by the protocol they are of: files of one protocol together, as the window offers them.
    fn together(&self, files: &[PathBuf]) -> Result<Vec<Agreements>, Failed> {
        let mut of: Vec<(String, Vec<&Path>)> = Vec::new();
        for file in files {
            let id = self.agreed_of(file)?;
            match of.iter_mut().find(|(known, _)| *known == id) {
                Some((_, together)) => together.push(file),
                None => of.push((id, vec![file])),
            }
        }
        of.into_iter().map(|(_, files)| self.agreements(&files)).collect()
    }

    /// What was asked for; without a word that is everything that comes along, and what the user has of their own.
    fn wanted(&self, folders: &[PathBuf]) -> Result<Wanted, Failed> {
        let mut wanted = Wanted::default();
        if folders.is_empty() {
            wanted.protocols.extend(bundle::all().iter().map(Place::Bundled));
            let home = Home::find().ok(); // without a home there is nothing of one's own
            if let Some(home) = home {
                wanted.extend(self.lying_in(&home.protocols())?);
            }
        }
        for folder in folders {
            match place(folder) {
                Some(Place::Agreed(file)) => wanted.agreements.push(file),
                Some(place) => wanted.protocols.push(place),
                None => match self.misnamed(folder) {
                    Some(said) => {
                        wanted.misnamed.push((folder.parent().unwrap_or(Path::new("")).to_owned(), said));
                    }
                    None => wanted.extend(self.something_in(folder)?),
                },
            }
        }
        Ok(wanted)
    }

    /// The protocols in a folder, the agreements beside them, and the files there that nobody reads because of their name.
    fn lying_in(&self, folder: &Path) -> Result<Wanted, Failed> {
        let trouble = |error: VaultError| match error {
            VaultError::NotAFolder { path } => {
                Failed(self.locale.msg_cli_nothing_of_ours(path.display().to_string()))
            }
            error => self.trouble(&error),
        };
        let protocols = vault::protocol_folders(&Disk, folder).map_err(trouble)?;
        let agreements = vault::agreements(&Disk, folder).map_err(trouble)?;
        let beside = vault::perhaps_misnamed(&Disk, folder).map_err(trouble)?;
        Ok(Wanted {
            protocols: protocols.into_iter().map(Place::Folder).collect(),
            agreements: agreements.into_iter().map(|file| folder.join(file.path)).collect(),
            misnamed: beside
                .iter()
                .filter_map(|file| Some((folder.to_owned(), load::misnamed(file)?)))
                .collect(),
        })
    }

    /// The same of a folder that somebody named, where something must be.
    fn something_in(&self, folder: &Path) -> Result<Wanted, Failed> {
        if !folder.exists() {
            return Err(Failed(self.locale.msg_cli_not_found(folder.display().to_string())));
        }
        let found = self.lying_in(folder)?;
        if found.protocols.is_empty() && found.agreements.is_empty() && found.misnamed.is_empty() {
            return Err(Failed(self.locale.msg_cli_no_protocol_in(folder.display().to_string())));
        }
        Ok(found)
    }

    /// What is said of a file that nobody reads because of its name.
    fn misnamed(&self, file: &Path) -> Option<Diagnosis> {
        let (folder, name) = (file.parent()?, file.file_name()?.to_str()?);
        let read = vault::read_beside(&Disk, folder, name).ok().flatten()?; // told by whoever asks what lies there
        load::misnamed(&read)
    }

    /// The protocols in a folder, by the names of their own folders.
    fn names_in(&self, folder: &Path) -> Result<Vec<Name>, Failed> {
        let found = vault::protocol_folders(&Disk, folder).map_err(|error| self.trouble(&error))?;
        Ok(found.iter().filter_map(|folder| Some(Name::new(folder.file_name()?.to_str()?))).collect())
    }

    /// A list of words, where somebody laid one of this name beside their protocols.
    fn list_beside(&self, folder: &Path, name: &str) -> Result<Option<SourceFile>, Failed> {
        vault::read_beside(&Disk, folder, name).map_err(|error| self.trouble(&error))
    }
}

/// What is to be looked at.
#[derive(Default)]
struct Wanted {
    protocols: Vec<Place>,
    agreements: Vec<PathBuf>,
    misnamed: Vec<(PathBuf, Diagnosis)>,
}

impl Wanted {
    fn extend(&mut self, more: Self) {
        self.protocols.extend(more.protocols);
        self.agreements.extend(more.agreements);
        self.misnamed.extend(more.misnamed);
    }
}

/// The same path from the root, so that it has a name and something beside it.
#[expect(
    clippy::disallowed_methods,
    reason = "without a folder to begin from the path as it was typed is all there is"
)]
pub(super) fn from_the_root(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or(path.to_owned())
}
