//! The content hash of a protocol: what a case pins, and what stands at the foot of a record.

use sha2::{Digest, Sha256};

use super::{SourceFile, counts};

/// The text of a file as it counts.
pub(super) fn text_of(file: &SourceFile) -> String {
    let bytes = file.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&file.bytes);
    String::from_utf8_lossy(bytes).replace("\r\n", "\n")
}

/// SHA-256 over the files that make up the protocol's meaning and papers, in hexadecimal.
///
/// The files come in order.
pub(super) fn hash(files: &[&SourceFile]) -> String {
    let mut hasher = Sha256::new();
    for file in files {
        if !counts(file) {
            continue;
        }
        let text = text_of(file);
        hasher.update(file.local().as_bytes());
        hasher.update([0]);
        hasher.update((text.len() as u64).to_le_bytes());
        hasher.update(text.as_bytes());
    }
    hexadecimal(&hasher.finalize())
}

/// Bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|half| DIGITS[usize::from(half)]).collect()
}
