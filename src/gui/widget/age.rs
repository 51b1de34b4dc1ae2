//! Reads an age as a clinician types it: an amount with its unit, or a date of birth. Pure: `today` comes in. The field is
//! `field::short`; how an age is said in words is `case::age_in_words`.

use jiff::civil::Date;

use super::date;
use crate::protocol::Age;

/// Why an age could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misread {
    /// Nothing was typed.
    Empty,
    /// Neither an age nor a date.
    NotAnAge,
    /// A date that does not exist, such as 31 November.
    NoSuchDay,
    /// A date of birth that is still to come.
    NotBorn,
    /// Younger or older than is asked for.
    Outside,
}

/// Reads `5 weken`, `5 w`, `14 mnd`, `3 jaar`, `3j`, `3`, `2 years and 3 months`, or a date of birth as
/// [`date::read`] takes it. `bounds` are in full years.
///
/// Of a date of birth only the age on this day is kept: no condition asks for more, and the date alone points to one child.
///
/// # Errors
/// What stands in the way, for the screen to put in words.
pub fn read(text: &str, today: Date, bounds: (Option<i64>, Option<i64>)) -> Result<Age, Misread> {
    let text = text.trim().trim_end_matches('.').to_lowercase();
    if text.is_empty() {
        return Err(Misread::Empty);
    }
    let age = match amount(&text) {
        Some(age) => age,
        None => born(&text, today)?,
    };
    let (min, max) = bounds;
    if min.is_some_and(|min| age.years() < min) || max.is_some_and(|max| age.years() > max) {
        return Err(Misread::Outside);
    }
    Ok(age)
}

/// An age as it can be typed again, in either language.
#[must_use]
pub(crate) fn typed(age: Age) -> String {
    match age {
        Age::Days(days) => format!("{days} d"),
        Age::Weeks(weeks) => format!("{weeks} w"),
        Age::Months(months) => format!("{months} m"),
        Age::Years(years) => years.to_string(),
    }
}

fn born(text: &str, today: Date) -> Result<Age, Misread> {
    // So many days from now is a way to write a review, not a birth: a sign is a slip here.
    if text.starts_with(['+', '-', '−']) {
        return Err(Misread::NotAnAge);
    }
    let birth = date::read(text, today).map_err(|misread| match misread {
        date::Misread::Empty => Misread::Empty,
        date::Misread::NotADate => Misread::NotAnAge,
        date::Misread::NoSuchDay => Misread::NoSuchDay,
    })?;
    Age::since(birth, today).ok_or(Misread::NotBorn)
}

/// From large to small, as they are said.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Year,
    Month,
    Week,
    Day,
}

/// An amount with its unit, or years with months and weeks with days together. A number alone is years.
fn amount(text: &str) -> Option<Age> {
    const DATE_IN_ONE: usize = 8;
    let alone = text.bytes().all(|byte| byte.is_ascii_digit());
    if alone {
        return if text.len() == DATE_IN_ONE { None } else { text.parse().ok().map(Age::Years) };
    }
    let parts = parts(text)?;
    match parts.as_slice() {
        [(years, Unit::Year)] => Some(Age::Years(*years)),
        [(months, Unit::Month)] => Some(Age::Months(*months)),
        [(weeks, Unit::Week)] => Some(Age::Weeks(*weeks)),
        [(days, Unit::Day)] => Some(Age::Days(*days)),
        [(years, Unit::Year), (months, Unit::Month)] => {
            years.checked_mul(12)?.checked_add(*months).map(Age::Months)
        }
        [(weeks, Unit::Week), (days, Unit::Day)] => weeks.checked_mul(7)?.checked_add(*days).map(Age::Days),
        _ => None,
    }
}

/// Numbers, each with the unit that follows it.
fn parts(text: &str) -> Option<Vec<(u32, Unit)>> {
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        for word in ["en ", "and "] {
            rest = rest.strip_prefix(word).filter(|_| !parts.is_empty()).unwrap_or(rest).trim_start();
        }
        if rest.is_empty() {
            return Some(parts);
        }
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let amount = rest[..digits].parse().ok()?;
        rest = rest[digits..].trim_start();
        let letters = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        parts.push((amount, unit(&rest[..letters])?));
        rest = rest[letters..].trim_start_matches(['.', ',']);
    }
}

/// A unit in Dutch or English, or the way either is cut short.
fn unit(word: &str) -> Option<Unit> {
    match word {
        "j" | "jr" | "jaar" | "jaren" | "y" | "yr" | "yrs" | "year" | "years" => Some(Unit::Year),
        "m" | "mnd" | "maand" | "maanden" | "mo" | "month" | "months" => Some(Unit::Month),
        "w" | "wk" | "wkn" | "week" | "weken" | "weeks" => Some(Unit::Week),
        "d" | "dag" | "dagen" | "dgn" | "day" | "days" => Some(Unit::Day),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 21);

    fn read(text: &str) -> Result<Age, Misread> {
        super::read(text, TODAY, (Some(0), Some(17)))
    }

    #[test]
    fn an_age_is_read_in_every_way_people_write_it() {
        for (text, age) in [
            ("5 weken", Age::Weeks(5)),
            ("5 w", Age::Weeks(5)),
            ("5wk.", Age::Weeks(5)),
            ("14 mnd", Age::Months(14)),
            (" 14 Maanden ", Age::Months(14)),
            ("14 months", Age::Months(14)),
            ("3 jaar", Age::Years(3)),
            ("3", Age::Years(3)),
            ("3j", Age::Years(3)),
            ("1 year", Age::Years(1)),
            ("10 dagen", Age::Days(10)),
            ("2 jaar en 3 maanden", Age::Months(27)),
            ("2 years and 3 months", Age::Months(27)),
            ("2j 3m", Age::Months(27)),
            ("3 weken en 2 dagen", Age::Days(23)),
            ("17 jaar en 11 maanden", Age::Months(215)),
        ] {
            assert_eq!(read(text), Ok(age), "{text}");
        }
    }

    #[test]
    fn a_birth_date_becomes_the_age_on_the_day_it_is_typed() {
        for (text, age) in [
            ("12-9-2026", Age::Weeks(10)),
            ("12092026", Age::Weeks(10)),
            ("gisteren", Age::Days(1)),
            ("21-11-2025", Age::Months(12)),
            ("2020-11-22", Age::Years(5)),
        ] {
            assert_eq!(read(text), Ok(age), "{text}");
        }
    }

    #[test]
    fn what_is_typed_again_is_the_same_age() {
        for age in [Age::Days(3), Age::Weeks(5), Age::Months(14), Age::Years(3)] {
            assert_eq!(read(&typed(age)), Ok(age));
        }
    }

    #[test]
    fn what_is_no_age_of_a_child_is_said_so() {
        assert_eq!(read(" "), Err(Misread::Empty));
        for text in [
            "vijf",
            "3 jaar 4",
            "4 maanden 2 jaar",
            "2 weken 2 weken",
            "1,5 jaar",
            "-3",
            "+14",
            "en",
            "99999999999",
        ] {
            assert_eq!(read(text), Err(Misread::NotAnAge), "{text}");
        }
        for text in ["18", "216 maanden", "1-1-2000"] {
            assert_eq!(read(text), Err(Misread::Outside), "{text}");
        }
        assert_eq!(read("22-11-2026"), Err(Misread::NotBorn));
        assert_eq!(read("31-9-2026"), Err(Misread::NoSuchDay));
    }
}
