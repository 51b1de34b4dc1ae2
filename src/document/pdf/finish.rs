//! What printpdf leaves out, written into its document before it becomes bytes: structure, headings, metadata, what its
//! colours mean, what is attached, and an identity that depends on the content alone.

use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Document, Object, SaveOptions, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};
use std::io::Write as _;

use crate::document::attachment::Attachment;
use crate::document::paper::Paper;
use crate::document::typeset::{Layout, NodeId};
use crate::locale::Locale;

use super::object::{count, name, text};
use super::{PrintError, Profile, colour, metadata, outline, structure};

/// Length of the two identifiers of a file.
const ID_LENGTH: usize = 16;
/// How hard streams are compressed. The highest level, which lopdf takes, costs twice the time for two hundredths of the
/// size.
const LEVEL: u32 = 6;
/// Streams smaller than this do not gain by it.
const WORTH: usize = 80;

/// Finishes the document and writes it.
pub(super) fn finish(
    mut file: Document,
    paper: &Paper,
    layout: &Layout,
    tags: &[&str],
    marked: &[Vec<NodeId>],
    profile: &Profile,
) -> Result<Vec<u8>, PrintError> {
    file.version = "1.7".to_owned();
    let info = metadata::info(paper);
    let known = file.trailer.get(b"Info").and_then(Object::as_reference);
    match known {
        Ok(known) => file.set_object(known, info),
        Err(_) => {
            // There is none yet.
            let info = file.add_object(info);
            file.trailer.set("Info", info);
        }
    }
    let pages: Vec<_> = file.get_pages().into_values().collect();
    for (number, page) in pages.iter().enumerate() {
        let page = file.get_dictionary_mut(*page)?;
        let _ = page.remove(b"Annots");
        page.set("StructParents", count(number));
        page.set("Tabs", name("S"));
    }
    let tree = structure::add(&mut file, layout, tags, marked, &pages);
    let outline = outline::add(&mut file, layout, &pages);
    let packet = metadata::packet(paper, profile);
    let kind = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    // Metadata must be readable without any program.
    let packet = file.add_object(Stream::new(kind, packet.into_bytes()).with_compression(false));
    let colours = file.add_object(Stream::new(dictionary! { "N" => 3 }, colour::srgb()));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "RegistryName" => Object::string_literal("http://www.color.org"),
        "DestOutputProfile" => colours,
    };
    let attached = match profile {
        Profile::HandedOver => None,
        Profile::Archive { attachment } => Some(attach(&mut file, paper, attachment)),
    };
    let catalog = file.catalog_mut()?;
    catalog.set("Lang", Object::string_literal(paper.language.tag()));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", tree);
    catalog.set("Metadata", packet);
    catalog.set("OutputIntents", vec![Object::from(intent)]);
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    if let Some(attached) = attached {
        let named = vec![text(Attachment::FILE_NAME), attached.into()];
        catalog.set("Names", dictionary! { "EmbeddedFiles" => dictionary! { "Names" => named } });
        catalog.set("AF", vec![Object::from(attached)]);
    }
    write(file)
}

/// Adds the case; its specification comes back.
fn attach(file: &mut Document, paper: &Paper, attachment: &Attachment) -> lopdf::ObjectId {
    let size = count(attachment.bytes().len());
    let embedded = dictionary! {
        "Type" => "EmbeddedFile",
        "Subtype" => name("text/plain"),
        "Params" => dictionary! { "Size" => size, "ModDate" => Object::string_literal(metadata::date(paper)) },
    };
    let embedded = file.add_object(Stream::new(embedded, attachment.bytes().to_vec()));
    file.add_object(dictionary! {
        "Type" => "Filespec",
        "F" => text(Attachment::FILE_NAME),
        "UF" => text(Attachment::FILE_NAME),
        "Desc" => text(&Locale::new(paper.language).msg_document_attached()),
        "AFRelationship" => "Source",
        "EF" => dictionary! { "F" => embedded, "UF" => embedded },
    })
}

fn write(mut file: Document) -> Result<Vec<u8>, PrintError> {
    // The identity is that of everything that is read or seen, before it is compressed: the same paper has the same,
    // whatever compresses it.
    let mut identity = Sha256::new();
    for object in file.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        identity.update(&stream.content);
        let packed = stream.dict.has(b"Filter") || !stream.allows_compression;
        if !packed && stream.content.len() > WORTH {
            pack(stream)?;
        }
    }
    let identity = Object::String(identity.finalize()[..ID_LENGTH].to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![identity.clone(), identity]);

    let mut bytes = Vec::new();
    let last = file.max_id;
    // Down to few, or a small file would be packed the same each time.
    for together in [200, 160, 120, 90, 60, 40, 30, 20, 15, 10, 7, 5, 3, 2] {
        bytes.clear();
        file.max_id = last;
        // Objects packed together halve a file with structure.
        let options = SaveOptions::builder()
            .use_object_streams(true)
            .use_xref_streams(true)
            .max_objects_per_stream(together)
            .compression_level(LEVEL)
            .build();
        file.save_with_options(&mut bytes, options)?;
        // Packed otherwise, the same objects end otherwise.
        if !bytes.windows(UNCLEAR.len()).any(|end| end == UNCLEAR) {
            break;
        }
    }
    Ok(bytes)
}

/// A stream whose last byte is a carriage return: whoever looks for its end takes that byte for part of the line end.
const UNCLEAR: &[u8] = b"\r\nendstream";

/// Compresses a stream, so that its end is clear.
fn pack(stream: &mut Stream) -> Result<(), PrintError> {
    let compressed = |content: &[u8]| {
        let mut encoder = ZlibEncoder::new(Vec::with_capacity(content.len() / 2), Compression::new(LEVEL));
        encoder.write_all(content)?;
        encoder.finish()
    };
    let mut packed = compressed(&stream.content)?;
    if packed.last() == Some(&b'\r') {
        // White space changes nothing on a page; what is no page stays as it is.
        if !stream.dict.is_empty() {
            return Ok(());
        }
        stream.content.push(b'\n');
        packed = compressed(&stream.content)?;
    }
    stream.dict.set("Filter", name("FlateDecode"));
    stream.set_content(packed);
    Ok(())
}
