//! The bytes of a file: numbered objects, packed together and compressed, and where each of them begins.
//! Knows the syntax of a PDF and nothing of pages.

use std::fmt::Write as _;

use flate2::{Compress, Compression, FlushCompress, Status};
use sha2::{Digest, Sha256};

/// How hard streams are compressed. The highest level costs twice the time for two hundredths of the size.
const LEVEL: u32 = 6;
/// Objects packed together before they are compressed.
const PACK: usize = 200;

/// The number of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Id(u32);

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} 0 R", self.0)
    }
}

/// Where an object is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Nowhere (yet).
    Nowhere,
    /// At this byte.
    At(usize),
    /// At this place in the pack with that number.
    In(Id, usize),
}

/// A file in the making.
pub(super) struct File {
    out: Vec<u8>,
    places: Vec<Place>,
    pack: Pack,
    deflate: Compress,
    /// Over everything before it was compressed: the same paper has the same identity, whatever compresses it.
    identity: Sha256,
}

/// Objects that wait to be compressed together.
#[derive(Default)]
struct Pack {
    ids: Vec<Id>,
    heads: String,
    bodies: Vec<u8>,
}

/// Whether a stream is compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Compressed.
    Packed,
    /// As it is: metadata must be readable without any program.
    Open,
}

impl File {
    pub(super) fn new() -> Self {
        Self {
            out: b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec(),
            places: vec![Place::Nowhere],
            pack: Pack::default(),
            deflate: Compress::new(Compression::new(LEVEL), true),
            identity: Sha256::new(),
        }
    }

    /// A number for an object that is written later.
    pub(super) fn reserve(&mut self) -> Id {
        self.places.push(Place::Nowhere);
        Id(u32::try_from(self.places.len() - 1).unwrap_or(u32::MAX))
    }

    /// Writes an object that is no stream.
    pub(super) fn put(&mut self, id: Id, body: &[u8]) {
        self.identity.update(body);
        let place = self.pack.ids.len();
        self.pack.ids.push(id);
        let _ = write!(self.pack.heads, "{} {} ", id.0, self.pack.bodies.len());
        self.pack.bodies.extend_from_slice(body);
        self.pack.bodies.push(b'\n');
        self.set(id, Place::In(Id(0), place));
        if self.pack.ids.len() == PACK {
            self.close_pack();
        }
    }

    /// Writes an object that is no stream, under a number of its own.
    pub(super) fn add(&mut self, body: &[u8]) -> Id {
        let id = self.reserve();
        self.put(id, body);
        id
    }

    /// Writes a stream; `entries` are those of its dictionary without length and filter.
    pub(super) fn stream(&mut self, id: Id, entries: &str, data: &[u8], form: Form) {
        self.identity.update(entries);
        self.identity.update(data);
        self.write_stream(id, entries, data, form);
    }

    /// Writes a stream under a number of its own.
    pub(super) fn add_stream(&mut self, entries: &str, data: &[u8], form: Form) -> Id {
        let id = self.reserve();
        self.stream(id, entries, data, form);
        id
    }

    fn write_stream(&mut self, id: Id, entries: &str, data: &[u8], form: Form) {
        self.set(id, Place::At(self.out.len()));
        let packed = match form {
            Form::Packed => self.deflated(data),
            Form::Open => Vec::new(),
        };
        let (filter, data) = match form {
            Form::Packed => ("/Filter/FlateDecode", packed.as_slice()),
            Form::Open => ("", data),
        };
        let head = format!("{} 0 obj\n<<{entries}{filter}/Length {}>>\nstream\n", id.0, data.len());
        self.out.extend_from_slice(head.as_bytes());
        self.out.extend_from_slice(data);
        self.out.extend_from_slice(b"\nendstream\nendobj\n");
    }

    fn deflated(&mut self, data: &[u8]) -> Vec<u8> {
        self.deflate.reset();
        let mut out = Vec::with_capacity(data.len() / 2 + 64);
        loop {
            let from = usize::try_from(self.deflate.total_in()).unwrap_or(data.len());
            // Compressing to memory fails only when the stream was finished already.
            match self.deflate.compress_vec(&data[from..], &mut out, FlushCompress::Finish) {
                Ok(Status::Ok | Status::BufError) => out.reserve(data.len() / 4 + 1024),
                Ok(Status::StreamEnd) | Err(_) => return out,
            }
        }
    }

    fn set(&mut self, id: Id, place: Place) {
        if let Some(known) = usize::try_from(id.0).ok().and_then(|number| self.places.get_mut(number)) {
            *known = place;
        }
    }

    fn close_pack(&mut self) {
        if self.pack.ids.is_empty() {
            return;
        }
        let id = self.reserve();
        let Pack { ids, heads, bodies } = std::mem::take(&mut self.pack);
        for (place, packed) in ids.iter().enumerate() {
            self.set(*packed, Place::In(id, place));
        }
        let entries = format!("/Type/ObjStm/N {}/First {}", ids.len(), heads.len());
        let data = [heads.as_bytes(), &bodies].concat();
        self.write_stream(id, &entries, &data, Form::Packed);
    }

    /// Writes where everything is, and gives the file.
    pub(super) fn finish(mut self, catalog: Id, info: Id) -> Vec<u8> {
        self.close_pack();
        let own = self.reserve();
        let start = self.out.len();
        self.set(own, Place::At(start));
        let mut table = Vec::with_capacity(self.places.len() * 7);
        for place in &self.places {
            let (kind, first, second) = match place {
                Place::Nowhere => (0_u8, 0, 65_535),
                Place::At(offset) => (1, *offset, 0),
                Place::In(pack, at) => (2, usize::try_from(pack.0).unwrap_or(0), *at),
            };
            table.push(kind);
            table.extend_from_slice(&u32::try_from(first).unwrap_or(u32::MAX).to_be_bytes());
            table.extend_from_slice(&u16::try_from(second).unwrap_or(u16::MAX).to_be_bytes());
        }
        let identity: String =
            self.identity.clone().finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        let entries = format!(
            "/Type/XRef/Size {}/W[1 4 2]/Root {catalog}/Info {info}/ID[<{identity}><{identity}>]",
            self.places.len()
        );
        self.write_stream(own, &entries, &table, Form::Packed);
        self.out.extend_from_slice(format!("startxref\n{start}\n%%EOF\n").as_bytes());
        self.out
    }
}

/// A text of any script.
pub(super) fn text(text: &str) -> String {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'(' | b')' | b'\\')) {
        return format!("({text})");
    }
    let mut out = String::from("<FEFF");
    for unit in text.encode_utf16() {
        let _ = write!(out, "{unit:04X}");
    }
    out.push('>');
    out
}

/// A measure to a hundredth, without digits that say nothing.
pub(super) fn real(out: &mut Vec<u8>, value: f32) {
    #[expect(clippy::cast_possible_truncation, reason = "a page is not a million points wide")]
    let hundredths = (value * 100.0).round() as i32;
    if hundredths < 0 {
        out.push(b'-');
    }
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    integer(out, whole);
    if rest > 0 {
        let digit = |value: u32| b'0' + u8::try_from(value).unwrap_or(0);
        out.extend_from_slice(&[b'.', digit(rest / 10)]);
        if rest % 10 > 0 {
            out.push(digit(rest % 10));
        }
    }
}

/// A whole number.
pub(super) fn integer(out: &mut Vec<u8>, value: u32) {
    let mut digits = [0_u8; 10];
    let mut at = digits.len();
    let mut value = value;
    loop {
        at -= 1;
        digits[at] = b'0' + u8::try_from(value % 10).unwrap_or(0);
        value /= 10;
        if value == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_are_short_and_exact_to_a_hundredth() {
        for (value, written) in
            [(0.0, "0"), (68.0, "68"), (14.5, "14.5"), (-0.25, "-0.25"), (841.89, "841.89"), (1.004, "1")]
        {
            let mut out = Vec::new();
            real(&mut out, value);
            assert_eq!(out, written.as_bytes());
        }
    }

    #[test]
    fn texts_of_every_script_are_written() {
        assert_eq!(text("Verslag"), "(Verslag)");
        assert_eq!(text("a(b"), "<FEFF006100280062>");
        assert_eq!(text("é"), "<FEFF00E9>");
    }

    #[test]
    fn every_object_is_found_again() {
        let mut file = File::new();
        let many: Vec<Id> = (0..450).map(|number| file.add(format!("<</N {number}>>").as_bytes())).collect();
        let stream = file.add_stream("/Kind/Test", &[7; 100_000], Form::Packed);
        let catalog = file.add(format!("<</Type/Catalog/Many[{}]/Stream {stream}>>", many[449]).as_bytes());
        let bytes = file.finish(catalog, catalog);
        let read = lopdf::Document::load_mem(&bytes).unwrap();
        for (number, id) in (0_i64..).zip(&many) {
            let object = read.get_dictionary((id.0, 0)).unwrap();
            assert_eq!(object.get(b"N").unwrap().as_i64().unwrap(), number);
        }
        let content = read.get_object((stream.0, 0)).unwrap().as_stream().unwrap();
        assert_eq!(content.decompressed_content().unwrap(), [7; 100_000]);
    }
}
