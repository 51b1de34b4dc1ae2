//! What is typed and must not be read back: a passphrase, a part of a recovery key. Wiped when it is dropped; never in
//! a debug line, an undo history or a setting.

use std::fmt;

use age::secrecy::{ExposeSecret, SecretString};

/// Something typed that must not be seen, unless whoever types it looks at it.
#[derive(Clone)]
pub struct Secret {
    typed: SecretString,
    looked_at: bool,
}

impl Secret {
    /// The characters, for the one place that needs them.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.typed.expose_secret()
    }

    /// Whether nothing was typed.
    #[must_use]
    pub(crate) fn is_empty(&self) -> bool {
        self.expose().is_empty()
    }

    /// Whether whoever types it looks at the characters. What comes in its place is looked at no more.
    #[must_use]
    pub(crate) const fn is_looked_at(&self) -> bool {
        self.looked_at
    }

    /// The same characters, looked at or not.
    #[must_use]
    pub(crate) fn looked_at(self, looked_at: bool) -> Self {
        Self { looked_at, ..self }
    }

    /// Whether both are the same characters.
    #[must_use]
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl From<String> for Secret {
    fn from(typed: String) -> Self {
        Self { typed: SecretString::from(typed), looked_at: false }
    }
}

impl Default for Secret {
    fn default() -> Self {
        Self::from(String::new())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_empty() { "Secret()" } else { "Secret(…)" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_debug_line_says_nothing_of_what_was_typed() {
        let secret = Secret::from("paarse olifant".to_owned());
        assert_eq!(format!("{secret:?}"), "Secret(…)");
        assert_eq!(format!("{:?}", Secret::default()), "Secret()");
        assert!(secret.is_same(&secret.clone()) && !secret.is_same(&Secret::default()));
    }
}
