//! The public holidays of the Netherlands: desks that keep office hours are often closed then.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

/// Whether this day is New Year's day, Easter, King's day, Ascension day, Whitsun or Christmas. Liberation day and Good Friday
/// are left out: most work then.
#[must_use]
pub(super) fn is_holiday(day: Date) -> bool {
    let easter = easter(day.year());
    let after_easter = |days: i64| easter.checked_add(days.days()).is_ok_and(|other| other == day); // beyond the calendar there is none
    let kings_day = match date(day.year(), 4, 27).weekday() {
        Weekday::Sunday => 26,
        _ => 27,
    };
    matches!((day.month(), day.day()), (1, 1) | (12, 25 | 26))
        || (day.month(), day.day()) == (4, kings_day)
        || [0, 1, 39, 49, 50].into_iter().any(after_easter)
}

/// Easter Sunday of a year, by the rule of Butcher.
fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    #[expect(clippy::cast_possible_truncation, reason = "a month is 3 or 4, a day at most 31")]
    let (month, day) = ((n / 31) as i8, (n % 31 + 1) as i8);
    date(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_calendars_have_it() {
        for (year, month, day) in [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)] {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn the_holidays_of_2026() {
        let first = date(2026, 1, 1);
        let all: Vec<String> = first
            .series(1.day())
            .take_while(|day| day.year() == 2026)
            .filter(|day| is_holiday(*day))
            .map(|day| day.strftime("%m-%d").to_string())
            .collect();
        assert_eq!(all, ["01-01", "04-05", "04-06", "04-27", "05-14", "05-24", "05-25", "12-25", "12-26"]);
        assert!(
            is_holiday(date(2025, 4, 26)) && !is_holiday(date(2025, 4, 27)),
            "a Sunday is kept the day before"
        );
    }
}
