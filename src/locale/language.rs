//! The languages the program and its bundled protocols speak, and how each writes a date out.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

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
        let months = match self {
            Self::Nl => &MONTHS_NL,
            Self::En => &MONTHS_EN,
        };
        let month = usize::try_from(date.month() - 1).ok().and_then(|index| months.get(index));
        format!("{} {} {}", date.day(), month.copied().unwrap_or_default(), date.year())
    }
}

const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
