//! A number with decimals, exactly: nothing is rounded. How what is typed becomes one is `gui::widget::decimal`; how many
//! decimals a question takes, and between which bounds, is [`super::Kind`].

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::locale::Language;

/// A number with at most two decimals: no more, so that a dot or comma is never one between thousands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Decimal {
    hundredths: i64,
}

/// The most decimals a number can have.
pub(crate) const MOST_PLACES: u8 = 2;

/// What is no number with at most two decimals.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no number with at most two decimals; write it as \"38.5\"")]
pub struct NotDecimal(String);

impl Decimal {
    /// So many hundredths.
    #[must_use]
    pub const fn of_hundredths(hundredths: i64) -> Self {
        Self { hundredths }
    }

    /// A whole number; none where it is too large to be counted in hundredths.
    #[must_use]
    pub const fn whole(number: i64) -> Option<Self> {
        match number.checked_mul(100) {
            Some(hundredths) => Some(Self { hundredths }),
            None => None,
        }
    }

    /// It in hundredths.
    #[must_use]
    pub const fn hundredths(self) -> i64 {
        self.hundredths
    }

    /// The whole number that it is; none where it has decimals.
    #[must_use]
    pub(crate) const fn as_whole(self) -> Option<i64> {
        if self.hundredths % 100 == 0 { Some(self.hundredths / 100) } else { None }
    }

    /// Reads digits, with one of these marks before the decimals.
    #[must_use]
    pub(crate) fn read(text: &str, marks: &[char]) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        let (whole, decimals) = match digits.split_once(marks) {
            Some((_, "")) => return None,
            Some((whole, decimals)) => (whole, decimals),
            None => (digits, "00"),
        };
        let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let places = usize::from(MOST_PLACES);
        if !all_digits(whole) || !all_digits(decimals) || decimals.len() > places {
            return None;
        }
        // Digits that no such number holds are no number here.
        let hundredths: i64 = format!("{whole}{decimals:0<places$}").parse().ok()?;
        Some(Self { hundredths: if negative { -hundredths } else { hundredths } })
    }

    /// Whether it can be written with so many decimals.
    #[must_use]
    pub(crate) fn fits(self, places: u8) -> bool {
        self.hundredths % step(places) == 0
    }

    /// The number of steps of the last decimal that is at least this.
    #[must_use]
    pub(crate) fn steps_up(self, places: u8) -> i64 {
        self.steps_down(places) + i64::from(!self.fits(places))
    }

    /// The number of steps of the last decimal that is at most this.
    #[must_use]
    pub(crate) fn steps_down(self, places: u8) -> i64 {
        self.hundredths.div_euclid(step(places))
    }

    /// So many steps of the last decimal; none beyond what can be counted.
    #[must_use]
    pub(crate) fn of_steps(steps: i64, places: u8) -> Option<Self> {
        steps.checked_mul(step(places)).map(|hundredths| Self { hundredths })
    }

    /// As it is written in this language, with so many decimals, or as many more as it has.
    #[must_use]
    pub(crate) fn said(self, places: u8, language: Language) -> String {
        let mark = match language {
            Language::Nl => ',',
            Language::En => '.',
        };
        self.written(places, mark)
    }

    fn written(self, places: u8, mark: char) -> String {
        let sign = if self.hundredths < 0 { "-" } else { "" };
        let (whole, rest) = (self.hundredths.unsigned_abs() / 100, self.hundredths.unsigned_abs() % 100);
        let decimals = format!("{rest:02}");
        let needed = (0..MOST_PLACES).find(|fewer| self.fits(*fewer)).map_or(MOST_PLACES, |fewer| fewer);
        match &decimals[..usize::from(needed.max(places.min(MOST_PLACES)))] {
            "" => format!("{sign}{whole}"),
            decimals => format!("{sign}{whole}{mark}{decimals}"),
        }
    }
}

/// One step of the last decimal, in hundredths.
const fn step(places: u8) -> i64 {
    match places {
        0 => 100,
        1 => 10,
        _ => 1,
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written(0, '.'))
    }
}

impl TryFrom<String> for Decimal {
    type Error = NotDecimal;

    fn try_from(text: String) -> Result<Self, NotDecimal> {
        Self::read(&text, &['.']).ok_or(NotDecimal(text))
    }
}

impl From<Decimal> for String {
    fn from(decimal: Decimal) -> Self {
        decimal.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_as_the_same_number() {
        for text in ["0", "38.5", "-0.05", "3.45", "120", "-7"] {
            let read = Decimal::read(text, &['.']).unwrap();
            assert_eq!(read.to_string(), text);
            assert_eq!(Decimal::try_from(String::from(read)), Ok(read));
        }
        assert_eq!(Decimal::read("38.50", &['.']), Decimal::read("38.5", &['.']));
        for text in ["", ".5", "38.", "38,5", "38.555", "1.000", "3e2", "--1", "99999999999999999999"] {
            assert_eq!(Decimal::read(text, &['.']), None, "{text}");
        }
    }

    #[test]
    fn it_is_said_with_the_decimals_that_were_asked_for_and_loses_none() {
        let said = |hundredths, places| {
            [Language::Nl, Language::En]
                .map(|language| Decimal::of_hundredths(hundredths).said(places, language))
        };
        assert_eq!(said(3850, 1), ["38,5", "38.5"]);
        assert_eq!(said(3800, 1), ["38,0", "38.0"]);
        assert_eq!(said(-5, 1), ["-0,05", "-0.05"]);
        assert_eq!(said(345, 2), ["3,45", "3.45"]);
    }

    #[test]
    fn a_bound_between_two_steps_counts_from_the_next() {
        let of = Decimal::of_hundredths;
        assert_eq!([of(3845).steps_up(1), of(3845).steps_down(1), of(3850).steps_up(1)], [385, 384, 385]);
        assert_eq!([of(-5).steps_up(1), of(-5).steps_down(1)], [0, -1]);
    }
}
