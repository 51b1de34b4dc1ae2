//! From a paper to the bytes of a PDF that keeps to PDF/A and PDF/UA: pages, fonts, structure, metadata and what is
//! attached. How pages look is decided in `typeset`; no file is touched here.

mod colour;
mod content;
mod file;
mod font;
mod metadata;
mod outline;
mod structure;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};
use thiserror::Error;

use super::archive::Attachment;
use super::paper::Paper;
use super::typeset::{Layout, PAGE_HEIGHT, PAGE_WIDTH, lay_out};
use crate::case::hexadecimal;
use content::WATERMARK;
use file::{File, Form, Id, text};
use font::Fonts;

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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters the fonts cannot draw; each stands on paper as `[U+XXXX]`. Show them before printing.
    pub missing: BTreeSet<char>,
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
}

/// Makes the PDF of a paper. The same paper gives the same bytes.
///
/// # Errors
/// When a font of the program cannot be used.
pub fn print(paper: &Paper, profile: &Profile) -> Result<Printed, PrintError> {
    let layout = lay_out(paper);
    let bytes = write(paper, &layout, profile)?;
    Ok(Printed { bytes, pages: layout.pages.len(), missing: layout.missing })
}

fn write(paper: &Paper, layout: &Layout, profile: &Profile) -> Result<Vec<u8>, PrintError> {
    let mut file = File::new();
    let catalog = file.reserve();
    let tree = file.reserve();
    let resources = file.reserve();
    let pages: Vec<Id> = layout.pages.iter().map(|_| file.reserve()).collect();

    let fonts = Fonts::of(layout);
    let tags = structure::tags(&layout.nodes);
    let mut marked = Vec::with_capacity(pages.len());
    for (number, (page, id)) in layout.pages.iter().zip(&pages).enumerate() {
        let drawn = content::draw(page, &tags, &fonts, layout.watermark.is_some());
        let content = file.add_stream("", &drawn.content, Form::Packed);
        let body = format!(
            "<</Type/Page/Parent {tree}/MediaBox[0 0 {PAGE_WIDTH} {PAGE_HEIGHT}]/Resources {resources}/Contents {content}/StructParents {number}/Tabs/S>>"
        );
        file.put(*id, body.as_bytes());
        marked.push(drawn.marked);
    }
    let mut kids = String::new();
    for page in &pages {
        let _ = write!(kids, "{page} ");
    }
    let body = format!("<</Type/Pages/Count {}/Kids[{}]>>", pages.len(), kids.trim_end());
    file.put(tree, body.as_bytes());

    let fonts = fonts.write(&mut file)?;
    let watermark = layout.watermark.as_ref().map_or_else(String::new, |outline| {
        let entries =
            format!("/Type/XObject/Subtype/Form/BBox[0 0 {PAGE_WIDTH} {PAGE_HEIGHT}]/Resources<<>>");
        let form = file.add_stream(&entries, &content::outline(outline), Form::Packed);
        format!("/XObject<</{WATERMARK} {form}>>")
    });
    file.put(resources, format!("<</Font<<{fonts}>>{watermark}>>").as_bytes());

    let structure = structure::write(&mut file, layout, &tags, &marked, &pages);
    let outline = outline::write(&mut file, layout, &pages);
    let packet = metadata::packet(paper, profile);
    let packet = file.add_stream("/Type/Metadata/Subtype/XML", packet.as_bytes(), Form::Open);
    let colours = file.add_stream("/N 3", &colour::srgb(), Form::Packed);
    let info = file.add(metadata::info(paper).as_bytes());

    let mut body = format!(
        "<</Type/Catalog/Pages {tree}/Lang({})/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot {structure}/Metadata {packet}/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/RegistryName(http://www.color.org)/DestOutputProfile {colours}>>]",
        paper.language.tag()
    );
    if let Some(outline) = outline {
        let _ = write!(body, "/Outlines {outline}");
    }
    if let Profile::Archive { attachment } = profile {
        body.push_str(&attached(&mut file, paper, attachment));
    }
    body.push_str(">>");
    file.put(catalog, body.as_bytes());
    Ok(file.finish(catalog, info))
}

/// Writes the attachment; the entries of the catalog come back.
fn attached(file: &mut File, paper: &Paper, attachment: &Attachment) -> String {
    let day = paper.running.date;
    let name = text(Attachment::FILE_NAME);
    let entries = format!(
        "/Type/EmbeddedFile/Subtype/text#2Fplain/Params<</Size {}/ModDate(D:{:04}{:02}{:02}000000Z)>>",
        attachment.bytes().len(),
        day.year(),
        day.month(),
        day.day()
    );
    let stream = file.add_stream(&entries, attachment.bytes(), Form::Packed);
    let says = text(super::words::ATTACHED.get(paper.language));
    let specification = file.add(
        format!(
            "<</Type/Filespec/F{name}/UF{name}/Desc{says}/AFRelationship/Source/EF<</F {stream}/UF {stream}>>>>"
        )
        .as_bytes(),
    );
    format!("/Names<</EmbeddedFiles<</Names[{name} {specification}]>>>>/AF[{specification}]")
}
