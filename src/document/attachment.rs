//! The case that goes along with the practice's own copy of a paper, complete enough to make that paper again: the
//! journal, the protocol it was walked with, and what was asked for. Whether a file still fits it is for `verify`.
//!
//! The whole text of the protocol goes along, not only its hash. A file is looked at years later: by then the program
//! carries a newer edition, and a protocol of the user's own may be gone; a hash would then say that something else
//! was used, and nothing about whether the paper is right. It is guideline text, holds nothing of the case, and takes
//! some tens of kilobytes.

use jiff::civil::Date;
use jiff::fmt::temporal::{DateTimeParser, DateTimePrinter};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::compose::{Matter, compose};
use super::paper::Paper;
use crate::case::{Case, Journal, Unwritable, hexadecimal, walk};
use crate::locale::Language;
use crate::protocol::load::{self, SourceFile};
use crate::protocol::{Name, Protocol, Template};

/// The form of [`Content`] that this version writes.
const FORMAT: u32 = 1;
/// What makes attachments.
pub(super) const MAKER: &str = concat!("Weegwijzer ", env!("CARGO_PKG_VERSION"));

/// A case with its protocol, as bytes that are the same for the same case and paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    bytes: Vec<u8>,
    case: String,
    protocol: String,
}

/// Whether the parts of a paper that can be left out are on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Extent {
    /// All of it.
    #[default]
    Whole,
    /// Without its appendices.
    WithoutAppendices,
}

/// What is attached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Content {
    format: u32,
    /// The program and its version: another version may set the same words differently.
    pub(crate) made_with: String,
    /// Which paper.
    pub document: Name,
    extent: Extent,
    language: Language,
    /// The day of the paper.
    pub date: Date,
    zone: String,
    /// Which outcomes the walk reached.
    pub(crate) outcomes: Vec<Name>,
    /// The head of the protocol's folder.
    protocol: Name,
    /// The files of the protocol by their place in its folder, line by line.
    files: Vec<(String, Vec<String>)>,
    journal: Journal,
}

/// Why a case cannot go along with a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoAttachment {
    /// The paper is about no case.
    #[error("this paper is about no case, so there is nothing to attach")]
    NoCase,
    /// The paper is meant for others.
    #[error("this paper leaves the practice; the case is never attached to it")]
    LeavesThePractice,
    /// The files are not those of the protocol.
    #[error("the files of the protocol are not the ones that were loaded; load the protocol again")]
    OtherFiles,
    /// The case was not walked with this edition.
    #[error("the case was not walked with this edition of the protocol; open it with its own edition")]
    OtherEdition,
    /// The case has no written form.
    #[error(transparent)]
    Unwritable(#[from] Unwritable),
    /// The time zone has no name that another computer would know.
    #[error("the time zone of this computer has no name that can be written down")]
    NamelessZone,
}

impl Extent {
    /// So much of a paper.
    #[must_use]
    pub fn of(self, paper: Paper) -> Paper {
        match self {
            Self::Whole => paper,
            Self::WithoutAppendices => paper.without_appendices(),
        }
    }
}

impl Attachment {
    /// What the attached file is called.
    pub(crate) const FILE_NAME: &'static str = "casus.ron";

    /// The case of `matter`, to go along with the paper of `template`. `files` are those of its protocol.
    ///
    /// # Errors
    /// When there is no case, the paper is not for the own file, or the protocol is another than the case was walked
    /// with.
    pub fn of(
        matter: &Matter<'_>,
        template: &Template,
        language: Language,
        extent: Extent,
        files: &[SourceFile],
    ) -> Result<Self, NoAttachment> {
        let Some((case, walk)) = matter.case else { return Err(NoAttachment::NoCase) };
        if !template.shows_all() {
            return Err(NoAttachment::LeavesThePractice);
        }
        let files = load::meaningful(files);
        if load::hash(&files) != matter.protocol.hash {
            return Err(NoAttachment::OtherFiles);
        }
        if !is_pinned(case, &matter.protocol.hash) {
            return Err(NoAttachment::OtherEdition);
        }
        let content = Content {
            format: FORMAT,
            made_with: MAKER.to_owned(),
            document: template.id.clone(),
            extent,
            language,
            date: matter.today,
            zone: DateTimePrinter::new()
                .time_zone_to_string(&matter.zone)
                .map_err(|_| NoAttachment::NamelessZone)?,
            outcomes: walk.reached().map(|state| state.id.clone()).collect(),
            protocol: matter.protocol.head.id.clone(),
            files: files.iter().map(lines).collect(),
            journal: case.journal().clone(),
        };
        Ok(Self {
            bytes: content.bytes()?,
            case: case.journal().head().to_owned(),
            protocol: matter.protocol.hash.clone(),
        })
    }

    /// The file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// SHA-256 of the file, in hexadecimal.
    #[must_use]
    pub(crate) fn hash(&self) -> String {
        hexadecimal(&Sha256::digest(&self.bytes))
    }

    /// The last link of the journal: what identifies the case as it was.
    #[must_use]
    pub(crate) fn case_hash(&self) -> &str {
        &self.case
    }

    /// The hash of the protocol.
    #[must_use]
    pub(crate) fn protocol_hash(&self) -> &str {
        &self.protocol
    }
}

/// A file of a protocol line by line, so that the attachment can be read without any program.
fn lines(file: &SourceFile) -> (String, Vec<String>) {
    let text = String::from_utf8_lossy(&file.bytes);
    (file.local().to_owned(), text.split('\n').map(str::to_owned).collect())
}

/// Whether the case was walked with the protocol of this hash.
pub(super) fn is_pinned(case: &Case, protocol: &str) -> bool {
    case.state().protocols.iter().any(|pin| pin.hash == protocol)
}

/// What an attachment amounts to once it is read again.
pub(super) struct Again {
    pub case: Case,
    pub protocol: Protocol,
    pub paper: Paper,
    pub(crate) outcomes: Vec<Name>,
    pub(crate) attachment: Attachment,
}

/// Why an attachment cannot be read again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// It is not what this program attaches.
    Form,
    /// Another version of the form.
    Newer,
    /// The journal was changed.
    Journal(crate::case::Damage),
    /// The protocol can no longer be loaded.
    Protocol,
    /// The protocol has no such paper.
    Document,
    /// It cannot be written again.
    Unwritable(Unwritable),
}

impl From<Unwritable> for Unreadable {
    fn from(unwritable: Unwritable) -> Self {
        Self::Unwritable(unwritable)
    }
}

fn written(content: &impl Serialize) -> Result<Vec<u8>, Unwritable> {
    let pretty = ron::ser::PrettyConfig::new().depth_limit(4).new_line("\n");
    ron::ser::to_string_pretty(content, pretty).map(String::into_bytes).map_err(|_| Unwritable)
}

impl Content {
    fn bytes(&self) -> Result<Vec<u8>, Unwritable> {
        written(self)
    }

    pub(super) fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        #[derive(Deserialize)]
        struct Version {
            format: u32,
        }
        let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::Form)?;
        match ron::from_str::<Self>(text) {
            Ok(content) if content.format == FORMAT => Ok(content),
            // Of no form we know.
            _ if ron::from_str::<Version>(text).is_ok_and(|version| version.format > FORMAT) => {
                Err(Unreadable::Newer)
            }
            _ => Err(Unreadable::Form),
        }
    }

    /// Whether these bytes are the one form that this content has.
    pub(super) fn is_written_as(&self, bytes: &[u8]) -> Result<bool, Unwritable> {
        Ok(self.bytes()? == bytes)
    }

    /// Replays the case and makes the paper again.
    pub(super) fn again(&self) -> Result<Again, Unreadable> {
        let case = Case::replay(self.journal.clone()).map_err(Unreadable::Journal)?;
        let files: Vec<SourceFile> = self
            .files
            .iter()
            .map(|(local, lines)| SourceFile::new(format!("{}/{local}", self.protocol), lines.join("\n")))
            .collect();
        let protocol = load::load(&files).map_err(|_| Unreadable::Protocol)?.protocol;
        let zone: TimeZone =
            DateTimeParser::new().parse_time_zone(&self.zone).map_err(|_| Unreadable::Form)?;
        let walk = walk(&protocol, case.answers(), self.date);
        let outcomes = walk.reached().map(|state| state.id.clone()).collect();
        let template = protocol.template(&self.document).ok_or(Unreadable::Document)?;
        let matter = Matter { protocol: &protocol, case: Some((&case, &walk)), today: self.date, zone };
        let paper = self.extent.of(compose(&matter, template, self.language));
        let attachment = Attachment {
            bytes: self.bytes()?,
            case: case.journal().head().to_owned(),
            protocol: protocol.hash.clone(),
        };
        Ok(Again { case, protocol, paper, outcomes, attachment })
    }
}

#[cfg(test)]
mod tests {
    use serde::Serializer;
    use serde::ser::Error as _;

    use super::*;

    struct Formless;

    impl Serialize for Formless {
        fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(S::Error::custom("it has no form"))
        }
    }

    #[test]
    fn what_has_no_written_form_is_not_attached_as_an_empty_file() {
        assert_eq!(written(&Formless), Err(Unwritable));
    }
}
