//! Words of a protocol in both languages. Words of the program itself live in `locale`.

use serde::{Deserialize, Serialize};

use crate::locale::Language;

/// A plain text in Dutch and English, both required.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The Dutch text.
    pub nl: String,
    /// The English text.
    pub en: String,
}

impl Text {
    /// The text in `language`.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }

    /// The same words in both languages, such as a label a user typed.
    #[must_use]
    pub fn same(text: impl Into<String>) -> Self {
        let nl = text.into();
        Self { en: nl.clone(), nl }
    }
}
