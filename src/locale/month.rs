//! The months by name, in one list, to write a date and to read one back. Fluent's port to Rust does not localise
//! dates, and its messages cannot be searched for what somebody typed: so these names are in Rust.

use jiff::civil::Date;

use super::Language;

const NL: [&str; 12] = [
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
const EN: [&str; 12] = [
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
const SHORT_NL: [&str; 12] =
    ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const SHORT_EN: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The whole names of a language, January first.
#[must_use]
pub const fn names(language: Language) -> &'static [&'static str; 12] {
    match language {
        Language::Nl => &NL,
        Language::En => &EN,
    }
}

/// The names of a language in three letters.
const fn short_names(language: Language) -> &'static [&'static str; 12] {
    match language {
        Language::Nl => &SHORT_NL,
        Language::En => &SHORT_EN,
    }
}

/// The whole name of the month of a date.
pub(super) fn name(language: Language, date: Date) -> &'static str {
    of(names(language), date)
}

/// The same in three letters.
pub(super) fn short_name(language: Language, date: Date) -> &'static str {
    of(short_names(language), date)
}

fn of(names: &[&'static str; 12], date: Date) -> &'static str {
    usize::try_from(date.month() - 1).ok().and_then(|index| names.get(index).copied()).unwrap_or_default()
}

/// Whether this is the name of a month, whole or short, in either language.
#[must_use]
pub(crate) fn is_name(word: &str) -> bool {
    let is = |names: &[&str; 12]| names.iter().any(|name| name.eq_ignore_ascii_case(word));
    Language::ALL.into_iter().any(|language| is(names(language)) || is(short_names(language)))
}

/// The month that the beginning of a name stands for, from three letters: 3 for `maa`, `mrt` and `March`.
#[must_use]
pub fn begun(word: &str) -> Option<i8> {
    let word = word.to_ascii_lowercase();
    if word.len() < 3 {
        return None;
    }
    let of = |names: &[&str; 12]| names.iter().position(|name| name.to_ascii_lowercase().starts_with(&word));
    let found = Language::ALL
        .into_iter()
        .find_map(|language| of(names(language)).or_else(|| of(short_names(language))))?;
    i8::try_from(found + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_known_by_its_name_in_either_language() {
        for word in ["maart", "March", "mrt", "mar", "MEI", "may", "okt", "Oct"] {
            assert!(is_name(word), "{word}");
        }
        for word in ["maar", "ma", "", "decem"] {
            assert!(!is_name(word), "{word}");
        }
    }

    #[test]
    fn the_beginning_of_a_name_is_enough_from_three_letters() {
        for (word, month) in [
            ("jan", 1),
            ("febr", 2),
            ("mrt", 3),
            ("Maa", 3),
            ("mar", 3),
            ("mei", 5),
            ("okt", 10),
            ("octo", 10),
        ] {
            assert_eq!(begun(word), Some(month), "{word}");
        }
        for word in ["ju", "", "xyz", "januariX", "é"] {
            assert_eq!(begun(word), None, "{word}");
        }
    }
}
