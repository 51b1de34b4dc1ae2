//! `check`: everything an author wants to know of protocols.

use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::place::Place;
use super::{Failed, Terminal, tell};
use crate::authoring::account::Totals;
use crate::authoring::bench::{Bench, Examined};
use crate::protocol::load::{
    self, Diagnosis, ENDING_WORDS, EndingWords, Overlaid, SourceFile, VERDICT_WORDS, VISIBLE_WORDS, WordList,
};
use crate::protocol::{Name, bundle};
use crate::vault::{self, Disk, Home, VaultError};

impl Terminal {
    pub(super) fn check(&self, folders: &[PathBuf], all: bool) -> Result<bool, Failed> {
        let Wanted { protocols: places, agreements, misnamed } = self.wanted(folders)?;
        let mut protocols: Vec<Vec<SourceFile>> = Vec::new();
        let mut known: Vec<Name> = bundle::all().iter().map(|bundled| bundled.id().into()).collect();
        let (mut verdicts, mut visible, mut endings) = (None, None, None);
        for place in places {
            let protocol = match place {
                Place::Bundled(bundled) => {
                    protocols.push(bundled.files());
                    continue;
                }
                Place::Folder(protocol) | Place::Agreed(protocol) => protocol,
            };
            protocols.push(self.files(&protocol)?);
            #[expect(
                clippy::disallowed_methods,
                reason = "without a folder to begin from the path as it was typed is all there is"
            )]
            let beside = std::path::absolute(&protocol).unwrap_or(protocol);
            if let Some(beside) = beside.parent() {
                known.extend(self.names_in(beside)?);
                verdicts = verdicts.or(self.list_beside(beside, VERDICT_WORDS)?);
                visible = visible.or(self.list_beside(beside, VISIBLE_WORDS)?);
                endings = endings.or(self.list_beside(beside, ENDING_WORDS)?);
            }
        }
        let agreed = self.together(&agreements)?;
        let read = |list| WordList::read(&list).map_err(|found| Failed(self.shown(&found)));
        let verdicts = read(verdicts.unwrap_or_else(bundle::verdict_words))?;
        let visible = read(visible.unwrap_or_else(bundle::visible_words))?;
        let endings = EndingWords::read(&endings.unwrap_or_else(bundle::ending_words))
            .map_err(|found| Failed(self.shown(&found)))?;
        let bench = Bench {
            verdicts: &verdicts,
            visible: &visible,
            endings: &endings,
            known: &known,
            today: Zoned::now().date(),
        };
        let examined: Vec<Examined> = std::thread::scope(|scope| {
            let alone = protocols.iter().map(|files| scope.spawn(move || bench.examine(files)));
            let begun: Vec<_> = alone
                .collect::<Vec<_>>()
                .into_iter()
                .chain(agreed.iter().map(|laid| scope.spawn(move || bench.examine_agreed(laid))))
                .collect();
            let end = |panic| std::panic::resume_unwind(panic);
            begun.into_iter().map(|one| one.join().unwrap_or_else(end)).collect()
        });
        let examined: Vec<Examined> = misnamed.into_iter().map(Examined::unread).chain(examined).collect();
        let language = self.locale.language();
        let mut totals = Totals::default();
        for one in &examined {
            tell(&one.text(language, all))?;
            one.count(&mut totals);
            tell("")?;
        }
        tell(&totals.closing(language))?;
        Ok(totals.is_well())
    }

    /// The protocols with agreements laid over them: files of one protocol together, as the window offers them.
    fn together(&self, files: &[PathBuf]) -> Result<Vec<Overlaid>, Failed> {
        let mut of: Vec<(String, Vec<&Path>)> = Vec::new();
        for file in files {
            let id = self.agreed_of(file)?;
            match of.iter_mut().find(|(known, _)| *known == id) {
                Some((_, together)) => together.push(file),
                None => of.push((id, vec![file])),
            }
        }
        of.into_iter().map(|(_, files)| self.agreed(&files)).collect()
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
            match self.place(folder) {
                Some(Place::Agreed(file)) => wanted.agreements.push(file),
                Some(place) => wanted.protocols.push(place),
                None => match self.misnamed(folder) {
                    Some(said) => wanted.misnamed.push(said),
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
            misnamed: beside.iter().filter_map(load::misnamed).collect(),
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
    misnamed: Vec<Diagnosis>,
}

impl Wanted {
    fn extend(&mut self, more: Self) {
        self.protocols.extend(more.protocols);
        self.agreements.extend(more.agreements);
        self.misnamed.extend(more.misnamed);
    }
}
