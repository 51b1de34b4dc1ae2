//! The languages the program and its bundled protocols speak, and how each writes a date out.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::month;

/// A language the program and its bundled protocols speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    /// Dutch, the first language of the program.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// Both languages, Dutch first.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The IETF tag: `nl` or `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// A date as it is written out: `18 november 2026`, `18 November 2026`.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        format!("{} {} {}", date.day(), month::name(self, date), date.year())
    }
}
