//! Names, numbers and texts as objects of a PDF.

use lopdf::{Object, StringFormat};

pub(super) fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

pub(super) fn count(number: usize) -> Object {
    Object::Integer(integer(number))
}

/// A count as a PDF writes it.
#[expect(clippy::disallowed_methods, reason = "no paper counts so far that it does not fit")]
pub(super) fn integer(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A text of any script.
pub(super) fn text(text: &str) -> Object {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Object::string_literal(text);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}
