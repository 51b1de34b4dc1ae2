//! What was copied, as a fingerprint: the words themselves do not stay in the program while the clipboard waits to be
//! cleared.

use sha2::{Digest as _, Sha256};

/// The fingerprint of a text that was copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copied([u8; 32]);

impl Copied {
    /// The fingerprint of this text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(Sha256::digest(text).into())
    }
}
