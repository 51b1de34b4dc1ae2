//! The content hash of a protocol: what a case pins, and what stands at the foot of a record.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::{Place, SourceFile, place_of};

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
        if !matches!(place_of(file.local()), Place::Head | Place::Step | Place::Template) {
            continue;
        }
        let text = text_of(file);
        hasher.update(file.local().as_bytes());
        hasher.update([0]);
        hasher.update((text.len() as u64).to_le_bytes());
        hasher.update(text.as_bytes());
    }
    hasher.finalize().iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
