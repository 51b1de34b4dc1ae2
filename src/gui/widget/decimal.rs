//! Reads a number with decimals as somebody types it: with a comma or a dot, whichever the language. Pure; the field that
//! shows it is `field::short`.

use crate::protocol::{Decimal, Kind};

/// Why a number could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misread {
    /// Nothing was typed.
    Empty,
    /// Not a number.
    NotANumber,
    /// More decimals than are asked for.
    TooExact,
    /// Lower or higher than is accepted.
    Outside,
}

/// Reads a number that an answer of this kind takes.
///
/// # Errors
/// What stands in the way, for the screen to put in words.
pub fn read(text: &str, kind: &Kind) -> Result<Decimal, Misread> {
    let text = text.trim().replace('−', "-");
    if text.is_empty() {
        return Err(Misread::Empty);
    }
    let Some(number) = Decimal::read(&text, &[',', '.']) else {
        let digits = text.strip_prefix('-').unwrap_or(&text);
        let parts: Vec<&str> = digits.split([',', '.']).collect();
        let all = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
        return Err(if all && parts.len() == 2 { Misread::TooExact } else { Misread::NotANumber });
    };
    match kind {
        Kind::Decimal { places, .. } if !number.fits(*places) => Err(Misread::TooExact),
        kind if kind.takes(number) => Ok(number),
        _ => Err(Misread::Outside),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_and_a_dot_say_the_same_and_thousands_are_refused() {
        let of = |hundredths| Some(Decimal::of_hundredths(hundredths));
        let kind = Kind::Decimal { unit: None, places: 1, min: of(3000), max: of(4500) };
        for text in ["38,5", "38.5", " 38,50 "] {
            assert_eq!(read(text, &kind), Ok(Decimal::of_hundredths(3850)), "{text}");
        }
        assert_eq!(read("38", &kind), Ok(Decimal::of_hundredths(3800)));
        for (text, why) in [
            ("", Misread::Empty),
            ("38,", Misread::NotANumber),
            ("koorts", Misread::NotANumber),
            ("38,55", Misread::TooExact),
            ("1.500", Misread::TooExact),
            ("1.500,5", Misread::NotANumber),
            ("29,9", Misread::Outside),
            ("45,1", Misread::Outside),
        ] {
            assert_eq!(read(text, &kind), Err(why), "{text}");
        }
    }
}
