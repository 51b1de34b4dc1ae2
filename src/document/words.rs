//! The words of the papers themselves, in both languages: what no protocol says.
//! Words of a protocol come from the protocol; words of the window live in `locale`.

use jiff::civil::Date;

use crate::protocol::Language;

/// A word or sentence of the papers, in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    nl: &'static str,
    en: &'static str,
}

impl Word {
    /// The word in `language`.
    #[must_use]
    pub const fn get(self, language: Language) -> &'static str {
        match language {
            Language::Nl => self.nl,
            Language::En => self.en,
        }
    }

    /// The word with `{0}`, `{1}`, ... replaced by `parts`.
    #[must_use]
    pub fn fill(self, language: Language, parts: &[&str]) -> String {
        let mut text = self.get(language).to_owned();
        for (number, part) in parts.iter().enumerate() {
            text = text.replace(&format!("{{{number}}}"), part);
        }
        text
    }
}

const fn word(nl: &'static str, en: &'static str) -> Word {
    Word { nl, en }
}

// Along the page
pub(super) const PAGE_OF: Word = word("Pagina {0} van {1}", "Page {0} of {1}");
pub(super) const CASE: Word = word("Casus", "Case");
pub(super) const PRACTICE_CASE: Word = word("OEFENCASUS", "PRACTICE CASE");

// Labels that keep facts, quotes and judgement apart without colour
pub(super) const JUDGEMENT: Word = word("Oordeel", "Judgement");
pub(super) const SPEAKS_FOR: Word = word("Pleit ervoor", "In favour");
pub(super) const SPEAKS_AGAINST: Word = word("Pleit ertegen", "Against");

const MONTHS: [Word; 12] = [
    word("januari", "January"),
    word("februari", "February"),
    word("maart", "March"),
    word("april", "April"),
    word("mei", "May"),
    word("juni", "June"),
    word("juli", "July"),
    word("augustus", "August"),
    word("september", "September"),
    word("oktober", "October"),
    word("november", "November"),
    word("december", "December"),
];

/// A date as it is written: "21 november 2026".
pub(super) fn day(date: Date, language: Language) -> String {
    let month = usize::try_from(date.month() - 1).ok().and_then(|month| MONTHS.get(month));
    format!("{} {} {}", date.day(), month.map_or("", |month| month.get(language)), date.year())
}
