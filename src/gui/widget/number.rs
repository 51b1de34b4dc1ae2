//! Reads a whole number as somebody types it. Pure; the field that shows it is `field::short`.

use std::num::IntErrorKind;

/// Why a number could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misread {
    /// Nothing was typed.
    Empty,
    /// Not a whole number.
    NotANumber,
    /// Lower than this.
    Below(i64),
    /// Higher than this.
    Above(i64),
}

/// Reads a whole number within bounds.
///
/// # Errors
/// What stands in the way, for the screen to put in words.
pub fn read(text: &str, min: Option<i64>, max: Option<i64>) -> Result<i64, Misread> {
    let text = text.trim().replace('−', "-");
    if text.is_empty() {
        return Err(Misread::Empty);
    }
    let number = match text.parse::<i64>() {
        Ok(number) => number,
        Err(error) => {
            return Err(match (error.kind(), max, min) {
                (IntErrorKind::PosOverflow, Some(max), _) => Misread::Above(max),
                (IntErrorKind::NegOverflow, _, Some(min)) => Misread::Below(min),
                _ => Misread::NotANumber,
            });
        }
    };
    match (min, max) {
        (Some(min), _) if number < min => Err(Misread::Below(min)),
        (_, Some(max)) if number > max => Err(Misread::Above(max)),
        _ => Ok(number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_within_its_bounds() {
        assert_eq!(read(" 7 ", Some(0), Some(17)), Ok(7));
        assert_eq!(read("−2", None, None), Ok(-2));
        assert_eq!(read("18", Some(0), Some(17)), Err(Misread::Above(17)));
        assert_eq!(read("-1", Some(0), Some(17)), Err(Misread::Below(0)));
        assert_eq!(read("99999999999999999999", Some(0), Some(17)), Err(Misread::Above(17)));
    }

    #[test]
    fn what_is_no_whole_number_is_said_so() {
        assert_eq!(read("", None, None), Err(Misread::Empty));
        assert_eq!(read("zeven", None, None), Err(Misread::NotANumber));
        assert_eq!(read("2,5", None, None), Err(Misread::NotANumber));
    }
}
