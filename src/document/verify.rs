//! Whether a file is still what the program made: its attachment is taken out, the case replayed with the protocol
//! that went along, the paper made again, and every part compared. Says what it found; the words for it live with
//! whoever asks.
//!
//! This shows change against the file's own attachment. It does not show who made the file: whoever makes another
//! case makes another paper that fits it.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use sha2::{Digest, Sha256};

use super::attachment::{Again, Attachment, Content, MAKER, Unreadable, is_pinned};
use super::pdf::{Profile, print};
use crate::case::{Damage, hexadecimal};
use crate::protocol::Name;
use jiff::civil::Date;

/// What a file turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Print, case and protocol belong together.
    Together(Account),
    /// They do not: everything that differs.
    Apart(Vec<Difference>),
    /// Case, protocol and words belong together, but another version of the program set the pages, so that their
    /// looks cannot be compared.
    SameWords(Account),
    /// There is nothing to judge by.
    Unjudged(Unjudged),
}

/// What belongs together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Which paper.
    pub document: Name,
    /// Its day.
    pub date: Date,
    /// The protocol and its edition.
    pub protocol: (Name, String, u32),
    /// Events in the journal.
    pub(crate) events: usize,
    /// Outcomes reached again.
    pub(crate) outcomes: usize,
    /// The last link of the journal.
    pub case_hash: String,
    /// What made the file.
    pub(crate) made_with: String,
}

/// Something that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The attachment is not the one that was attached.
    Attachment,
    /// A line of the journal does not fit the one before it.
    Journal(Damage),
    /// The case on paper is another than the one attached.
    Case,
    /// The protocol is another than the one the case was walked with.
    Protocol,
    /// The walk leads elsewhere than was recorded.
    Outcomes,
    /// The number of pages.
    Pages {
        /// How many there are.
        found: usize,
        /// How many there should be.
        made: usize,
    },
    /// Words on a page.
    Text {
        /// The page, counted from 1.
        page: usize,
        /// What stands there.
        found: String,
        /// What should stand there.
        made: String,
    },
    /// Something that is not words: how a page looks, its structure, something added.
    Rest,
}

/// Why there is nothing to judge by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unjudged {
    /// It is no PDF that can be read.
    NoPdf,
    /// Nothing of this program is attached.
    NoAttachment,
    /// A newer version of the program made the attachment.
    Newer,
    /// This version cannot use the protocol, or makes other words of the case.
    OtherVersion {
        /// What made the file.
        made_with: String,
    },
}

/// Looks whether print, case and protocol of a file belong together.
#[must_use]
pub fn verify(bytes: &[u8]) -> Verdict {
    let Ok(found) = Document::load_mem(bytes) else { return Verdict::Unjudged(Unjudged::NoPdf) };
    let Some(attached) = attachment(&found) else { return Verdict::Unjudged(Unjudged::NoAttachment) };
    let said = Said::of(&found);
    let mut apart = Vec::new();
    if said.attachment.as_deref() != Some(&hexadecimal(&Sha256::digest(&attached))) {
        apart.push(Difference::Attachment);
    }
    let content = match Content::read(&attached) {
        Ok(content) => content,
        Err(Unreadable::Newer) if apart.is_empty() => return Verdict::Unjudged(Unjudged::Newer),
        Err(_) if apart.is_empty() => return Verdict::Unjudged(Unjudged::NoAttachment),
        Err(_) => return Verdict::Apart(apart), // it is apart already; why it cannot be read adds nothing
    };
    match content.is_written_as(&attached) {
        Ok(false) if apart.is_empty() => apart.push(Difference::Attachment),
        Ok(_) => {}
        // Not to be written again is no sign that anything was changed.
        Err(_) => return Verdict::Unjudged(Unjudged::OtherVersion { made_with: content.made_with }),
    }
    let again = match content.again() {
        Ok(again) => again,
        Err(Unreadable::Journal(damage)) => {
            apart.push(Difference::Journal(damage));
            return Verdict::Apart(apart);
        }
        Err(Unreadable::Protocol) if content.made_with == MAKER => {
            apart.push(Difference::Protocol);
            return Verdict::Apart(apart);
        }
        Err(_) if apart.is_empty() => {
            return Verdict::Unjudged(Unjudged::OtherVersion { made_with: content.made_with });
        }
        Err(_) => return Verdict::Apart(apart), // it is apart already; why it cannot be read adds nothing
    };
    let protocol = again.attachment.protocol_hash();
    if said.protocol.as_deref() != Some(protocol) || !is_pinned(&again.case, protocol) {
        apart.push(Difference::Protocol);
    }
    if said.case.as_deref() != Some(again.attachment.case_hash()) {
        apart.push(Difference::Case);
    }
    if content.outcomes != again.outcomes {
        apart.push(Difference::Outcomes);
    }
    compared(bytes, &found, &content, &again, apart)
}

/// The last question: are these the pages that the case makes?
fn compared(
    bytes: &[u8],
    found: &Document,
    content: &Content,
    again: &Again,
    mut apart: Vec<Difference>,
) -> Verdict {
    let account = account(content, again);
    let other_version = Verdict::Unjudged(Unjudged::OtherVersion { made_with: content.made_with.clone() });
    let profile = Profile::Archive { attachment: again.attachment.clone() };
    let Ok(printed) = print(&again.paper, &profile) else { return other_version };
    if printed.bytes == bytes && apart.is_empty() {
        return Verdict::Together(account);
    }
    let Ok(made) = Document::load_mem(&printed.bytes) else { return other_version };
    let words = differing_words(found, &made);
    let mine = content.made_with == MAKER;
    match (words, apart.is_empty()) {
        (Ok(Some(_)), true) if !mine => return other_version,
        (Ok(Some(words)), _) => apart.push(words),
        (Ok(None) | Err(_), true) if same_objects(found, &made) => return Verdict::Together(account),
        (Ok(None), true) if !mine => return Verdict::SameWords(account),
        (Err(_), true) if !mine => return other_version,
        (Ok(None) | Err(_), true) => apart.push(Difference::Rest),
        (Ok(None) | Err(_), false) => {}
    }
    Verdict::Apart(apart)
}

fn account(content: &Content, again: &Again) -> Account {
    let head = &again.protocol.head;
    Account {
        document: content.document.clone(),
        date: content.date,
        protocol: (head.id.clone(), head.edition.guideline.clone(), head.edition.encoding),
        events: again.case.journal().lines().len(),
        outcomes: again.outcomes.len(),
        case_hash: again.attachment.case_hash().to_owned(),
        made_with: content.made_with.clone(),
    }
}

/// What the file says of itself in its metadata.
#[derive(Default)]
struct Said {
    case: Option<String>,
    protocol: Option<String>,
    attachment: Option<String>,
}

impl Said {
    fn of(file: &Document) -> Self {
        let packet = entry(file, catalog(file), b"Metadata").and_then(|object| stream(file, object));
        let packet = packet.map_or_else(String::new, |bytes| String::from_utf8_lossy(&bytes).into_owned());
        let value = |name: &str| {
            let (_, rest) = packet.split_once(&format!("<paper:{name}>"))?;
            let (value, _) = rest.split_once("</paper:")?;
            Some(value.to_owned())
        };
        Self { case: value("caseHash"), protocol: value("protocolHash"), attachment: value("attachmentHash") }
    }
}

/// The bytes of the attached case.
fn attachment(file: &Document) -> Option<Vec<u8>> {
    let associated = entry(file, catalog(file), b"AF")?.as_array().ok()?; // of another form is not there
    associated.iter().find_map(|specification| {
        let specification = dictionary(resolved(file, specification));
        let name = entry(file, specification, b"F")?.as_str().ok()?; // of another form is not there
        if name != Attachment::FILE_NAME.as_bytes() {
            return None;
        }
        let embedded = dictionary(entry(file, specification, b"EF")?);
        stream(file, entry(file, embedded, b"F")?)
    })
}

// A file comes from anywhere. What is not there, or of another form than this program makes, is none: the verdict says
// what that means.

fn catalog(file: &Document) -> Option<&Dictionary> {
    file.catalog().ok() // see above
}

fn entry<'a>(file: &'a Document, of: Option<&'a Dictionary>, key: &[u8]) -> Option<&'a Object> {
    of?.get(key).ok().map(|object| resolved(file, object)) // see above
}

fn dictionary(object: &Object) -> Option<&Dictionary> {
    object.as_dict().ok() // see above
}

fn resolved<'a>(file: &'a Document, object: &'a Object) -> &'a Object {
    match file.dereference(object) {
        Ok((_, object)) => object,
        // It leads nowhere.
        Err(_) => object,
    }
}

fn stream(file: &Document, object: &Object) -> Option<Vec<u8>> {
    Some(content(resolved(file, object).as_stream().ok()?)) // see above
}

/// What is in a stream; what cannot be unpacked stays packed, and is the same only as the same bytes.
fn content(stream: &Stream) -> Vec<u8> {
    stream.decompressed_content().unwrap_or_else(|_| stream.content.clone()) // compared as it is
}

/// The first words that are not the same on both.
///
/// # Errors
/// When the words of a page cannot be read: they are then not known to be the same.
fn differing_words(found: &Document, made: &Document) -> lopdf::Result<Option<Difference>> {
    let pages = |file: &Document| -> lopdf::Result<Vec<String>> {
        let numbers = file.get_pages().into_keys();
        numbers.map(|number| file.extract_text(&[number])).collect()
    };
    let (found, made) = (pages(found)?, pages(made)?);
    for (number, (found, made)) in (1..).zip(found.iter().zip(&made)) {
        let (found, made) = (squeezed(found), squeezed(made));
        if found != made {
            let same = found.chars().zip(made.chars()).take_while(|(a, b)| a == b).count();
            return Ok(Some(Difference::Text {
                page: number,
                found: around(&found, same),
                made: around(&made, same),
            }));
        }
    }
    let pages = Difference::Pages { found: found.len(), made: made.len() };
    Ok((found.len() != made.len()).then_some(pages))
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words around a place, enough to find it on paper.
fn around(text: &str, at: usize) -> String {
    const BEFORE: usize = 24;
    const LENGTH: usize = 64;
    text.chars().skip(at.saturating_sub(BEFORE)).take(LENGTH).collect()
}

/// Whether both files hold the same objects, however they are packed.
fn same_objects(found: &Document, made: &Document) -> bool {
    let objects = |file: &Document| -> Vec<(ObjectId, Object)> {
        let kept = file.objects.iter().filter(|(_, object)| !is_packing(object));
        kept.map(|(id, object)| (*id, unpacked(object))).collect()
    };
    let said = |file: &Document, key: &[u8]| file.trailer.get(key).cloned().ok(); // neither says so: they agree
    let root = |file: &Document| (said(file, b"Root"), said(file, b"Info"));
    root(found) == root(made) && objects(found) == objects(made)
}

/// Whether an object only says where others are.
fn is_packing(object: &Object) -> bool {
    let kind = object.as_stream().and_then(|stream| stream.dict.get(b"Type")).and_then(Object::as_name);
    matches!(kind, Ok(b"ObjStm" | b"XRef"))
}

fn unpacked(object: &Object) -> Object {
    let Ok(stream) = object.as_stream() else { return object.clone() };
    let content = content(stream);
    let mut entries: Dictionary = stream.dict.clone();
    for packing in [b"Length".as_slice(), b"Filter", b"DecodeParms"] {
        let _ = entries.remove(packing);
    }
    Object::Stream(Stream::new(entries, content))
}
