//! `check`: everything an author wants to know of protocols, told as text for people or as one document for programs.
//! What is read for it is in `material`.

use std::path::PathBuf;

use jiff::Zoned;

use super::material::{Lists, Material, from_the_root};
use super::progress::Progress;
use super::{Failed, Terminal, tell};
use crate::authoring::account::Totals;
use crate::authoring::bench::{Bench, Examined};
use crate::authoring::messages::{Message, Messages};
use crate::protocol::bundle;
use crate::protocol::load::{Diagnosis, EndingWords, Overlaid, SourceFile, WordList};

/// How it is told what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// As text; `all` leaves nothing out of long lists.
    Text {
        /// Leave nothing out.
        all: bool,
    },
    /// As one JSON document, for editors and other programs.
    Json,
}

/// What came out of a check, ready to be told.
pub(super) struct Found {
    pub(super) text: String,
    pub(super) well: bool,
}

/// The lists of words that protocols are held against.
struct Words {
    verdicts: WordList,
    visible: WordList,
    endings: EndingWords,
}

impl Terminal {
    pub(super) fn check(&self, folders: &[PathBuf], telling: Telling) -> Result<bool, Failed> {
        folders.iter().for_each(|folder| self.warn_of_two(folder));
        let found = self.found(&self.material(folders)?, telling)?;
        tell(&found.text)?;
        Ok(found.well)
    }

    /// Looks at all of it, and puts into words what was found.
    pub(super) fn found(&self, material: &Material, telling: Telling) -> Result<Found, Failed> {
        let language = self.locale.language();
        let words = match Words::of(&material.lists) {
            Ok(words) => words,
            Err((folder, found)) => {
                let Telling::Json = telling else { return Err(Failed(self.shown(&found))) };
                let lies = |file: &str| Some(folder.join(file));
                let messages = found.iter().map(|one| Message::of(one, language, lies)).collect();
                return document(&Messages::new(false, None, messages));
            }
        };
        let examined = self.examined(material, &words);
        let mut totals = Totals::default();
        examined.iter().for_each(|(one, _)| one.count(&mut totals));
        let (well, closing) = (totals.is_well(), totals.closing(language));
        match telling {
            Telling::Text { all } => {
                let each =
                    examined.iter().map(|(one, _)| format!("{}\n\n", one.text(language, all).trim_end()));
                Ok(Found { text: each.chain([closing]).collect(), well })
            }
            Telling::Json => {
                let messages = examined.iter().flat_map(|(one, lies)| {
                    one.messages().map(|one| Message::of(one, language, |file| lies.path(file)))
                });
                document(&Messages::new(well, Some(closing), messages.collect()))
            }
        }
    }
}

fn document(messages: &Messages) -> Result<Found, Failed> {
    let text = messages.json().map_err(|error| Failed(error.to_string()))?;
    Ok(Found { text, well: messages.well })
}

impl Words {
    /// Reads them: those that lie beside the protocols, and those of the program for the others.
    fn of(lists: &Lists) -> Result<Self, (PathBuf, Vec<Diagnosis>)> {
        fn read<T>(
            list: &Option<(PathBuf, SourceFile)>,
            bundled: fn() -> SourceFile,
            read: fn(&SourceFile) -> Result<T, Vec<Diagnosis>>,
        ) -> Result<T, (PathBuf, Vec<Diagnosis>)> {
            match list {
                Some((folder, file)) => read(file).map_err(|found| (folder.clone(), found)),
                None => read(&bundled()).map_err(|found| (PathBuf::new(), found)),
            }
        }
        Ok(Self {
            verdicts: read(&lists.verdicts, bundle::verdict_words, WordList::read)?,
            visible: read(&lists.visible, bundle::visible_words, WordList::read)?,
            endings: read(&lists.endings, bundle::ending_words, EndingWords::read)?,
        })
    }
}

/// Where the files lie that something was found in.
enum Lies {
    /// They come with the program.
    Nowhere,
    /// In this folder of a protocol.
    Under(PathBuf),
    /// Side by side in this folder, and below it the protocol that agreements lie over where it is the user's own.
    In { folder: PathBuf, own: bool },
}

impl Lies {
    /// The path to a file by the name it is told with.
    fn path(&self, file: &str) -> Option<PathBuf> {
        match (self, file.split_once('/')) {
            (Self::Under(folder), Some((_, local))) => Some(folder.join(local)),
            (Self::In { folder, own: true }, _) | (Self::In { folder, .. }, None) => Some(folder.join(file)),
            (Self::Nowhere | Self::Under(_) | Self::In { .. }, _) => None,
        }
    }
}

impl Terminal {
    /// Everything that was looked at, each with where it lies.
    fn examined(&self, material: &Material, words: &Words) -> Vec<(Examined, Lies)> {
        let bench = Bench {
            verdicts: &words.verdicts,
            visible: &words.visible,
            endings: &words.endings,
            known: &material.known,
            today: Zoned::now().date(),
        };
        let agreed: Vec<Overlaid> = material.agreed.iter().map(super::subject::Agreements::laid).collect();
        let progress = &Progress::of(material.protocols.len() + agreed.len());
        let looked: Vec<Examined> = std::thread::scope(|scope| {
            let shown = progress.shown(&self.locale, scope);
            let stepped = |examined| {
                progress.step();
                examined
            };
            let alone =
                material.protocols.iter().map(|one| scope.spawn(move || stepped(bench.examine(&one.files))));
            let begun: Vec<_> = alone
                .collect::<Vec<_>>()
                .into_iter()
                .chain(agreed.iter().map(|laid| scope.spawn(move || stepped(bench.examine_agreed(laid)))))
                .collect();
            let end = |panic| std::panic::resume_unwind(panic);
            let looked = begun.into_iter().map(|one| one.join().unwrap_or_else(end)).collect();
            if let Some(shown) = shown {
                shown.end();
            }
            looked
        });
        let misnamed = material.misnamed.iter().map(|(folder, said)| {
            let lies = Lies::In { folder: from_the_root(folder), own: false };
            (Examined::unread(said.clone()), lies)
        });
        let alone =
            material.protocols.iter().map(|one| one.folder.clone().map_or(Lies::Nowhere, Lies::Under));
        let over = material
            .agreed
            .iter()
            .map(|one| Lies::In { folder: from_the_root(&one.folder), own: one.own.is_some() });
        misnamed.chain(looked.into_iter().zip(alone.chain(over))).collect()
    }
}
