//! The random name of a vault.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::super::error::VaultError;
use super::super::write::random_hex;

/// The random name of a vault: which cases, keys and sheets belong together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VaultId(String);

impl VaultId {
    pub(in crate::vault) fn random() -> Result<Self, VaultError> {
        random_hex(16).map(Self)
    }

    /// Its first eight digits: enough to tell one vault from another by eye.
    #[must_use]
    pub fn beginning(&self) -> &str {
        self.0.get(..8).unwrap_or_default()
    }

    /// The id as text: 32 hexadecimal digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for VaultId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for VaultId {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let fits = text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if fits { Ok(Self(text)) } else { Err("a vault id is 32 lower-case hexadecimal digits") }
    }
}

impl From<VaultId> for String {
    fn from(id: VaultId) -> Self {
        id.0
    }
}
