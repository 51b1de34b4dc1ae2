//! Words in both languages: those of a protocol, and what the program says where both are wanted at once.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::cleaning::harmless;
use crate::locale::{Language, Locale};

/// A plain text in Dutch and English, both required.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The Dutch text.
    #[serde(deserialize_with = "harmless")]
    pub nl: String,
    /// The English text.
    #[serde(deserialize_with = "harmless", skip_serializing_if = "is_dutch")]
    pub en: String,
}

/// What stands behind a Dutch text in the place of an English one.
pub(crate) const IN_DUTCH: &str = " [in Dutch]";

/// Whether it only stands in for an English text: then it is not written, as it was not.
fn is_dutch(english: &str) -> bool {
    english.ends_with(IN_DUTCH)
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

    /// What the program itself says, in both languages.
    #[must_use]
    pub(crate) fn said(say: impl Fn(&Locale) -> String) -> Self {
        Self { nl: say(&Locale::new(Language::Nl)), en: say(&Locale::new(Language::En)) }
    }

    /// As [`Text::said`], where there may be nothing to say.
    #[must_use]
    pub(crate) fn perhaps_said(say: impl Fn(&Locale) -> Option<String>) -> Option<Self> {
        Some(Self { nl: say(&Locale::new(Language::Nl))?, en: say(&Locale::new(Language::En))? })
    }

    /// Dutch alone: English readers see the Dutch words, marked as such.
    #[must_use]
    pub fn dutch(words: impl Into<String>) -> Self {
        let nl = words.into();
        Self { en: format!("{nl}{IN_DUTCH}"), nl }
    }

    /// The same words in both languages, such as a label a user typed.
    #[must_use]
    pub fn same(text: impl Into<String>) -> Self {
        let nl = text.into();
        Self { en: nl.clone(), nl }
    }
}
