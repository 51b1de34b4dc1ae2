//! The practice's own copy of a paper: printed with the case that it tells of attached.

use thiserror::Error;

use super::attachment::{Attachment, Extent, NoAttachment};
use super::compose::{Matter, compose};
use super::pdf::{PrintError, Printed, Profile, print};
use crate::locale::Language;
use crate::protocol::Template;
use crate::protocol::load::SourceFile;

/// Why a copy for the archive could not be made.
#[derive(Debug, Error)]
pub enum ArchiveError {
    /// Nothing can be attached.
    #[error(transparent)]
    NoAttachment(#[from] NoAttachment),
    /// The PDF could not be made.
    #[error(transparent)]
    Print(#[from] PrintError),
}

/// Makes the practice's own copy of a paper, with its case attached. `files` are those of the protocol.
///
/// # Errors
/// When the case cannot go along with this paper, or the PDF cannot be made.
pub fn archive(
    matter: &Matter<'_>,
    template: &Template,
    language: Language,
    extent: Extent,
    files: &[SourceFile],
) -> Result<Printed, ArchiveError> {
    let attachment = Attachment::of(matter, template, language, extent, files)?;
    let paper = extent.of(compose(matter, template, language));
    Ok(print(&paper, &Profile::Archive { attachment })?)
}
