//! `check`: everything an author wants to know of protocols.

use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::place::Place;
use super::{Failed, Terminal, tell};
use crate::authoring::account::Totals;
use crate::authoring::bench::{Bench, Examined};
use crate::protocol::load::{
    ENDING_WORDS, EndingWords, Overlaid, SourceFile, VERDICT_WORDS, VISIBLE_WORDS, WordList,
};
use crate::protocol::{Name, bundle};
use crate::vault::{self, Disk, Home, VaultError};

impl Terminal {
    pub(super) fn check(&self, folders: &[PathBuf], all: bool) -> Result<bool, Failed> {
        let mut protocols: Vec<Vec<SourceFile>> = Vec::new();
        let mut agreements: Vec<PathBuf> = Vec::new();
        let mut known: Vec<Name> = bundle::all().iter().map(|bundled| bundled.id().into()).collect();
        let (mut verdicts, mut visible, mut endings) = (None, None, None);
        if folders.is_empty() {
            protocols.extend(bundle::all().iter().map(bundle::Bundled::files));
        }
        let own = if folders.is_empty() { self.own()? } else { Vec::new() };
        for folder in folders.iter().chain(&own) {
            let found = match self.place(folder) {
                Some(Place::Bundled(bundled)) => {
                    protocols.push(bundled.files());
                    continue;
                }
                Some(Place::Folder(protocol)) => vec![protocol],
                Some(Place::Agreed(file)) => {
                    agreements.push(file);
                    continue;
                }
                None => self.protocols_in(folder)?,
            };
            for protocol in found {
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

    /// The user's own protocols, and their agreements on those that come along.
    fn own(&self) -> Result<Vec<PathBuf>, Failed> {
        let Ok(home) = Home::find() else { return Ok(Vec::new()) }; // without a home there is nothing of one's own
        let folder = home.protocols();
        let folders = vault::protocol_folders(&Disk, &folder).map_err(|error| self.trouble(&error))?;
        let agreed = vault::agreements(&Disk, &folder).map_err(|error| self.trouble(&error))?;
        Ok(folders.into_iter().chain(agreed.into_iter().map(|file| folder.join(file.path))).collect())
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

    fn protocols_in(&self, folder: &Path) -> Result<Vec<PathBuf>, Failed> {
        if !folder.exists() {
            return Err(Failed(self.locale.msg_cli_not_found(folder.display().to_string())));
        }
        let found = vault::protocol_folders(&Disk, folder).map_err(|error| match error {
            VaultError::NotAFolder { path } => {
                Failed(self.locale.msg_cli_nothing_of_ours(path.display().to_string()))
            }
            error => self.trouble(&error),
        })?;
        if found.is_empty() {
            return Err(Failed(self.locale.msg_cli_no_protocol_in(folder.display().to_string())));
        }
        Ok(found)
    }
}
