//! What printpdf leaves out, written into its document before it becomes bytes: who made it and when, the
//! language, the title in the window, and an identity that depends on the content alone.

use lopdf::{Dictionary, Document, Object, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use crate::document::paper::Paper;

use super::PrintError;

/// Length of the two identifiers of a file.
const ID_LENGTH: usize = 16;

/// Finishes the document and writes it.
pub(super) fn finish(mut document: Document, paper: &Paper) -> Result<Vec<u8>, PrintError> {
    document.version = "1.7".to_owned();
    let info = document.add_object(info(paper));
    document.trailer.set("Info", info);
    for page in document.get_pages().into_values() {
        let page = document.get_dictionary_mut(page)?;
        let _ = page.remove(b"Annots");
    }
    let catalog = document.catalog_mut()?;
    catalog.set("Lang", Object::string_literal(paper.language.tag()));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });

    let _ = document.prune_objects();
    document.renumber_objects();
    document.compress();

    // The identity is the hash of the file as it would be without one.
    identify(&mut document, &[0; ID_LENGTH]);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes)?;
    identify(&mut document, &Sha256::digest(&bytes)[..ID_LENGTH]);
    bytes.clear();
    document.save_to(&mut bytes)?;
    Ok(bytes)
}

/// Title, maker and day. No author: whose record it is stands on the paper, not in its metadata.
fn info(paper: &Paper) -> Dictionary {
    let day = paper.running.date;
    let date = format!("D:{:04}{:02}{:02}", day.year(), day.month(), day.day());
    dictionary! {
        "Title" => text(&paper.title),
        "Subject" => text(&paper.running.edition),
        "Creator" => text(concat!("Weegwijzer ", env!("CARGO_PKG_VERSION"))),
        "Producer" => text("printpdf, lopdf"),
        "CreationDate" => Object::string_literal(date.clone()),
        "ModDate" => Object::string_literal(date),
    }
}

fn text(text: &str) -> Object {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn identify(document: &mut Document, id: &[u8]) {
    let id = Object::String(id.to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
}
