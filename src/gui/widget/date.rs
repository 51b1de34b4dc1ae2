//! Reads a date as a clinician types it between two patients. Pure: `today` comes in. The field is `field::short`.

use jiff::Span;
use jiff::civil::Date;

use crate::locale::date::day_told;
use crate::locale::month;

/// Why a date could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misread {
    /// Nothing was typed.
    Empty,
    /// Not something this reads as a date.
    NotADate,
    /// A date that does not exist, such as 31 November.
    NoSuchDay,
}

/// A day as it is typed.
#[must_use]
pub(crate) fn typed(day: Date) -> String {
    format!("{}-{}-{}", day.day(), day.month(), day.year())
}

/// Reads `18-11-2026`, `18/11`, `18.11.26`, `18 nov`, `18 november 2026`, `2026-11-18`, `18112026`, `vandaag`,
/// `yesterday`, `maandag`, `vorige week`, `over 2 weken`, `+14`, `-3`. A date without a year is the one nearest to today.
///
/// # Errors
/// What stands in the way, for the screen to put in words.
pub fn read(text: &str, today: Date) -> Result<Date, Misread> {
    let text = text.trim().trim_end_matches('.').to_lowercase();
    if text.is_empty() {
        return Err(Misread::Empty);
    }
    if let Some(days) = relative(&text, today) {
        let ahead = Span::new().try_days(days).map_err(|_| Misread::NoSuchDay)?;
        return today.checked_add(ahead).map_err(|_| Misread::NoSuchDay);
    }
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || "-‐‑–—−/.,".contains(c))
        .filter(|part| !part.is_empty())
        .collect();
    match parts.as_slice() {
        [whole] if whole.len() == 8 && is_number(whole) => {
            from_parts(&whole[..2], &whole[2..4], Some(&whole[4..]), today)
        }
        [year, month, day] if year.len() == 4 && is_number(year) => from_parts(day, month, Some(year), today),
        [day, month] => from_parts(day, month, None, today),
        [day, month, year] => from_parts(day, month, Some(year), today),
        _ => Err(Misread::NotADate),
    }
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn relative(text: &str, today: Date) -> Option<i32> {
    if let Some(days) = day_told(text, today) {
        return Some(days);
    }
    let (sign, days) = match text.strip_prefix('+') {
        Some(days) => (1, days),
        None => (-1, text.strip_prefix(['-', '−'])?),
    };
    let days = days.trim();
    // Only digits: a second sign is a slip, not a number.
    if is_number(days) { days.parse::<i32>().ok().map(|days| sign * days) } else { None }
}

fn from_parts(day: &str, month: &str, year: Option<&str>, today: Date) -> Result<Date, Misread> {
    let day: i8 = day.parse().map_err(|_| Misread::NotADate)?;
    let month = month_of(month).ok_or(Misread::NotADate)?;
    let Some(year) = year else {
        return nearest(day, month, today);
    };
    let year: i16 = match (year.len(), year.parse::<i16>()) {
        (4, Ok(year)) => year,
        (2, Ok(short)) => century(short, today.year()),
        _ => return Err(Misread::NotADate),
    };
    Date::new(year, month, day).map_err(|_| Misread::NoSuchDay)
}

/// Two digits mean the last hundred years and the ten to come: a birth, a contact, a review.
fn century(short: i16, this_year: i16) -> i16 {
    let year = this_year - this_year % 100 + short;
    if year > this_year + 10 { year - 100 } else { year }
}

fn nearest(day: i8, month: i8, today: Date) -> Result<Date, Misread> {
    (-1..=1)
        // 29 February is not in every year.
        .filter_map(|years| Date::new(today.year() + years, month, day).ok())
        .min_by_key(|date| (*date - today).get_days().unsigned_abs())
        .ok_or(Misread::NoSuchDay)
}

/// A month by number or by the start of its Dutch or English name.
fn month_of(text: &str) -> Option<i8> {
    text.parse().ok().or_else(|| month::begun(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 21);

    #[test]
    fn a_date_is_read_in_every_way_people_write_it() {
        let expected = Ok(date(2026, 11, 18));
        for text in [
            "18-11-2026",
            "18/11/2026",
            "18.11.26",
            "18-11",
            "18 nov",
            "18 nov.",
            "18 november 2026",
            "18 November, 2026",
            "2026-11-18",
            "18–11–2026",
            "18112026",
            " 18 - 11 - 26 ",
            "-3",
        ] {
            assert_eq!(read(text, TODAY), expected, "{text}");
        }
    }

    #[test]
    fn words_and_days_from_now_are_dates_too() {
        for (text, day) in
            [("vandaag", 21), ("Today", 21), ("gisteren", 20), ("morgen", 22), ("eergisteren", 19)]
        {
            assert_eq!(read(text, TODAY), Ok(date(2026, 11, day)), "{text}");
        }
        assert_eq!(read("+14", TODAY), Ok(date(2026, 12, 5)));
        for (text, month, day) in [
            ("maandag", 11, 16),
            ("Saturday", 11, 21),
            ("afgelopen zaterdag", 11, 14),
            ("volgende maandag", 11, 23),
            ("next Saturday", 11, 28),
            ("vorige week", 11, 14),
            ("volgende week", 11, 28),
            ("over 2 weken", 12, 5),
            ("2 weeks ago", 11, 7),
        ] {
            assert_eq!(read(text, TODAY), Ok(date(2026, month, day)), "{text}");
        }
        for text in ["maand", "vorige", "over weken", "3 geleden", "over 999 weken"] {
            assert_eq!(read(text, TODAY), Err(Misread::NotADate), "{text}");
        }
        assert_eq!(read("+ 14", TODAY), Ok(date(2026, 12, 5)));
        assert_eq!(read("−3", TODAY), Ok(date(2026, 11, 18)));
    }

    #[test]
    fn without_a_year_it_is_the_nearest_day() {
        assert_eq!(read("12 jan", TODAY), Ok(date(2027, 1, 12)));
        assert_eq!(read("3 juli", TODAY), Ok(date(2026, 7, 3)));
        assert_eq!(read("28 dec", date(2026, 1, 4)), Ok(date(2025, 12, 28)));
        assert_eq!(read("29 feb", date(2027, 3, 1)), Ok(date(2028, 2, 29)));
    }

    #[test]
    fn two_digits_of_a_year_reach_back_further_than_ahead() {
        assert_eq!(read("1-1-19", TODAY), Ok(date(2019, 1, 1)));
        assert_eq!(read("1-1-36", TODAY), Ok(date(2036, 1, 1)));
        assert_eq!(read("1-1-37", TODAY), Ok(date(1937, 1, 1)));
    }

    #[test]
    fn what_is_no_date_is_said_so() {
        assert_eq!(read("  ", TODAY), Err(Misread::Empty));
        for text in ["straks", "18", "18-11-2026-3", "18-11-202", "+", "ë", "+14 dagen"] {
            assert_eq!(read(text, TODAY), Err(Misread::NotADate), "{text}");
        }
        for text in ["31-11-2026", "30 feb", "18-13-2026", "+999999999"] {
            assert_eq!(read(text, TODAY), Err(Misread::NoSuchDay), "{text}");
        }
    }
}
