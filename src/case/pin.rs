//! Which edition of a protocol a case is walked with.

use serde::{Deserialize, Serialize};

use crate::protocol::{Name, Protocol};

/// The exact edition of a protocol that a case is walked with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pin {
    /// The protocol.
    pub protocol: Name,
    /// Edition of the guideline.
    pub(crate) guideline: String,
    /// Version of our encoding.
    pub encoding: u32,
    /// SHA-256 of the protocol's files.
    pub(crate) hash: String,
}

impl Pin {
    /// Pins a protocol as it is now.
    #[must_use]
    pub fn of(protocol: &Protocol) -> Self {
        Self {
            protocol: protocol.head.id.clone(),
            guideline: protocol.head.edition.guideline.clone(),
            encoding: protocol.head.edition.encoding,
            hash: protocol.hash.clone(),
        }
    }
}
