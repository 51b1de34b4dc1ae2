//! From a paper to the bytes of a PDF that keeps to PDF/A and PDF/UA: printpdf draws the pages and marks their parts,
//! `finish` writes what it leaves out. How pages look is decided in `typeset`; no file is touched here.

mod colour;
mod draw;
mod finish;
mod map;
mod metadata;
mod object;
mod outline;
mod structure;
mod subset;

use std::collections::BTreeSet;

use printpdf::{PdfParseErrorSeverity, PdfSaveOptions};
use sha2::{Digest, Sha256};
use thiserror::Error;

pub use map::print_map;

use super::attachment::Attachment;
use super::paper::Paper;
use super::told::{Told, told};
use super::typeset::{Layout, lay_out};
use crate::case::hexadecimal;

/// What a file is for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Profile {
    /// To hand over or print: PDF/A-2a and PDF/UA-1. Carries nothing but its pages.
    #[default]
    HandedOver,
    /// The practice's own copy: PDF/A-3a and PDF/UA-1, with the case attached so that `verify` can replay it. Never
    /// for a paper that leaves the practice.
    Archive {
        /// The case with its protocol.
        attachment: Attachment,
    },
}

/// A paper as the bytes of a PDF.
#[derive(Debug, Clone, PartialEq)]
pub struct Printed {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters the fonts cannot draw; each stands on paper as `[U+XXXX]`. Show them before printing.
    pub missing: BTreeSet<char>,
    /// What is read aloud of each page.
    pub told: Vec<Vec<Told>>,
}

impl Printed {
    /// SHA-256 of the file, in hexadecimal: what the journal keeps of a print.
    #[must_use]
    pub fn hash(&self) -> String {
        hexadecimal(&Sha256::digest(&self.bytes))
    }
}

/// Why a paper could not become a PDF. None of these depends on what a clinician wrote.
#[derive(Debug, Error)]
pub enum PrintError {
    /// A font could not be reduced to the characters in use.
    #[error("the font {face} could not be prepared for the PDF: {reason}; reinstall the program")]
    Font {
        /// The face.
        face: &'static str,
        /// What was wrong.
        reason: String,
    },
    /// The PDF library refused a page.
    #[error("the PDF could not be made: {0}; save the paper as plain text and report this")]
    Library(String),
    /// The finished file could not be written to memory.
    #[error("the PDF could not be finished: {0}; save the paper as plain text and report this")]
    Finish(#[from] lopdf::Error),
    /// Memory ran out while writing.
    #[error("the PDF could not be written: {0}; save the paper as plain text and report this")]
    Write(#[from] std::io::Error),
}

/// Makes the PDF of a paper. The same paper gives the same bytes.
///
/// # Errors
/// When a font of the program or the PDF library fails; never because of what a clinician wrote.
pub fn print(paper: &Paper, profile: &Profile) -> Result<Printed, PrintError> {
    let layout = lay_out(paper);
    let bytes = write(paper, &layout, profile)?;
    let told = told(&layout);
    Ok(Printed { bytes, pages: layout.pages.len(), missing: layout.missing, told })
}

fn write(paper: &Paper, layout: &Layout, profile: &Profile) -> Result<Vec<u8>, PrintError> {
    let tags = structure::tags(&layout.nodes);
    let draw::Drawn { document, marked } = draw::draw(paper, layout, &tags)?;
    let mut warnings = Vec::new();
    let file = document.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    // The operators of a large paper are no small thing to keep while its structure is made.
    drop(document);
    if let Some(fault) = warnings.iter().find(|warning| warning.severity == PdfParseErrorSeverity::Error) {
        return Err(PrintError::Library(fault.msg.clone()));
    }
    finish::finish(file, paper, layout, &tags, &marked, profile)
}
