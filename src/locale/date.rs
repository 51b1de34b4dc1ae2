//! Dates and times as people write them, in Dutch and English. Fluent's Rust port does not localise these, so
//! they are written here and passed to messages as text; how far a day is away is in `date.ftl`. No clock: what day
//! it is comes in as an argument.

use jiff::civil::{Date, Time};

use super::{Language, Locale, month};

impl Locale {
    /// `18 november 2026`, `18 November 2026`.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.language().date(date)
    }

    /// `18 november`, `18 November`; with the year when it is not this year.
    #[must_use]
    pub(crate) fn day(&self, date: Date, today: Date) -> String {
        if date.year() == today.year() {
            format!("{} {}", date.day(), month::name(self.language(), date))
        } else {
            self.date(date)
        }
    }

    /// `18-11`, `18 Nov`, as in a row of a file; with the year when it is not this year.
    #[must_use]
    pub(crate) fn row_day(&self, date: Date, today: Date) -> String {
        match self.language() {
            Language::En => self.short_date(date, today),
            Language::Nl if date.year() == today.year() => format!("{}-{}", date.day(), date.month()),
            Language::Nl => format!("{}-{}-{}", date.day(), date.month(), date.year()),
        }
    }

    /// `18 nov`, `18 Nov`; with the year when it is not this year.
    #[must_use]
    pub(crate) fn short_date(&self, date: Date, today: Date) -> String {
        let day = format!("{} {}", date.day(), month::short_name(self.language(), date));
        if date.year() == today.year() { day } else { format!("{day} {}", date.year()) }
    }

    /// `over 14 dagen`, `in 14 days`; `morgen`, `3 weken geleden`. Weeks from 15 days, months from 9 weeks.
    #[must_use]
    pub(crate) fn relative(&self, date: Date, today: Date) -> String {
        match days_between(today, date) {
            -1 => self.msg_date_yesterday(),
            0 => self.msg_date_today(),
            1 => self.msg_date_tomorrow(),
            days if days > 0 => self.msg_date_ahead(self.span(days)),
            days => self.msg_date_ago(self.span(days.abs())),
        }
    }

    /// `maandag`, `Monday`.
    #[must_use]
    pub(crate) fn weekday(&self, date: Date) -> &'static str {
        const DAYS: [[&str; 7]; 2] = [
            ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
            ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        ];
        let names = DAYS[usize::from(self.language() != Language::Nl)];
        let monday_first = usize::from(date.weekday().to_monday_zero_offset().unsigned_abs());
        names.get(monday_first).copied().unwrap_or_default()
    }

    /// `14:32`, in both languages.
    #[must_use]
    pub fn time(&self, time: Time) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// A number of days in the unit people would use; two or more days.
    fn span(&self, days: i32) -> String {
        match days {
            ..15 => self.msg_date_days(days),
            15..63 => self.msg_date_weeks(days / 7),
            63..730 => self.msg_date_months(days * 12 / 365),
            _ => self.msg_date_years(days / 365),
        }
    }
}

/// Days from one date to another; negative when `to` lies earlier.
#[expect(clippy::disallowed_methods, reason = "the calendar has fewer days")]
fn days_between(from: Date, to: Date) -> i32 {
    from.duration_until(to).as_hours().div_euclid(24).try_into().unwrap_or(i32::MAX)
}

/// The day that a typed word names, counted from today: -1 for `gisteren` and `yesterday`.
#[must_use]
pub(crate) fn day_named(word: &str) -> Option<i32> {
    match word {
        "eergisteren" => Some(-2),
        "gisteren" | "yesterday" => Some(-1),
        "vandaag" | "nu" | "today" | "now" => Some(0),
        "morgen" | "tomorrow" => Some(1),
        "overmorgen" => Some(2),
        _ => None,
    }
}

/// The day that typed words name, counted from this day: `maandag` is the last one there was, today included, as a file
/// tells what was; `volgende maandag`, `vorige week`, `over 2 weken`, `2 weeks ago`.
#[must_use]
pub(crate) fn day_told(words: &str, today: Date) -> Option<i32> {
    let parts: Vec<&str> = words.split_whitespace().collect();
    match parts.as_slice() {
        [one] => day_named(one).or_else(|| Some(-since(one, today)?)),
        ["afgelopen" | "last", day] if weekday(day).is_some() => {
            Some(-since(day, today).filter(|days| *days > 0).unwrap_or(7))
        }
        ["vorige" | "vorig" | "afgelopen" | "last", unit] => Some(-days_in(unit)?),
        ["volgende" | "komende" | "aanstaande" | "next", day] if weekday(day).is_some() => {
            Some(7 - since(day, today)?)
        }
        ["volgende" | "komende" | "next", unit] => days_in(unit),
        ["over" | "in", count, unit] => count.parse::<u8>().ok().map(i32::from)?.checked_mul(days_in(unit)?),
        [count, unit, "geleden" | "ago"] => {
            count.parse::<u8>().ok().map(i32::from)?.checked_mul(-days_in(unit)?)
        }
        _ => None,
    }
}

/// How many days ago the last such day of the week was: nought today.
fn since(day: &str, today: Date) -> Option<i32> {
    let wanted = i32::from(weekday(day)?);
    Some((i32::from(today.weekday().to_monday_zero_offset()) - wanted).rem_euclid(7))
}

/// A day of the week, Monday first.
fn weekday(word: &str) -> Option<u8> {
    Some(match word {
        "maandag" | "monday" => 0,
        "dinsdag" | "tuesday" => 1,
        "woensdag" | "wednesday" => 2,
        "donderdag" | "thursday" => 3,
        "vrijdag" | "friday" => 4,
        "zaterdag" | "saturday" => 5,
        "zondag" | "sunday" => 6,
        _ => return None,
    })
}

/// The days in a unit of which people count a few.
fn days_in(unit: &str) -> Option<i32> {
    match unit {
        "dag" | "dagen" | "day" | "days" => Some(1),
        "week" | "weken" | "weeks" => Some(7),
        _ => None,
    }
}

/// A date as a doctor types it: `18-11-2026`, `18/11/2026`, `18.11.2026`, `18 11 2026`, `18112026`, or ISO
/// `2026-11-18`. The day comes first, also in English: the program is used in the Netherlands.
#[must_use]
pub fn parse(typed: &str) -> Option<Date> {
    let typed = typed.trim();
    let parts: Vec<&str> =
        typed.split(['-', '/', '.', ' ']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let (day, month, year) = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => (*day, *month, *year),
        [day, month, year] if year.len() == 4 => (*day, *month, *year),
        [digits] if digits.len() == 8 && digits.is_ascii() => {
            let (day, rest) = digits.split_at(2);
            let (month, year) = rest.split_at(2);
            (day, month, year)
        }
        _ => return None,
    };
    let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    Date::new(year, month, day).ok() // no such day
}

/// A date in the form that [`parse`] reads and that hints show: `18-11-2026`.
#[must_use]
pub fn typed(date: Date) -> String {
    format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};
    use proptest::prelude::*;

    use super::*;
    use crate::locale::Language;

    const TODAY: Date = date(2026, 11, 18);

    fn nl() -> Locale {
        Locale::new(Language::Nl)
    }

    fn en() -> Locale {
        Locale::new(Language::En)
    }

    #[test]
    fn dates_are_written_as_people_write_them() {
        assert_eq!(nl().date(TODAY), "18 november 2026");
        assert_eq!(en().date(TODAY), "18 November 2026");
        assert_eq!(nl().short_date(date(2026, 3, 1), TODAY), "1 mrt");
        assert_eq!(en().short_date(date(2026, 3, 1), TODAY), "1 Mar");
        assert_eq!(nl().short_date(date(2025, 3, 1), TODAY), "1 mrt 2025");
        assert_eq!(nl().time(time(9, 5, 0, 0)), "09:05");
    }

    #[test]
    fn distance_to_a_date_is_told_in_the_unit_people_use() {
        for (to, dutch, english) in [
            (date(2026, 11, 18), "vandaag", "today"),
            (date(2026, 11, 19), "morgen", "tomorrow"),
            (date(2026, 11, 17), "gisteren", "yesterday"),
            (date(2026, 12, 2), "over 14 dagen", "in 14 days"),
            (date(2026, 12, 3), "over 2 weken", "in 2 weeks"),
            (date(2026, 10, 28), "3 weken geleden", "3 weeks ago"),
            (date(2027, 2, 18), "over 3 maanden", "in 3 months"),
            (date(2023, 11, 18), "3 jaar geleden", "3 years ago"),
        ] {
            assert_eq!(nl().relative(to, TODAY), dutch);
            assert_eq!(en().relative(to, TODAY), english);
        }
    }

    #[test]
    fn a_typed_date_is_read_day_first() {
        for typed in ["18-11-2026", "18/11/2026", " 18.11.2026", "18 11 2026", "18112026", "2026-11-18"] {
            assert_eq!(parse(typed), Some(TODAY), "{typed}");
        }
        for typed in ["", "18", "31-2-2026", "18-11", "18-11-26", "een-11-2026", "11112é26"] {
            assert_eq!(parse(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_for_typing_is_read_back(days in 0_i64..30_000) {
            let day = date(1950, 1, 1) + jiff::Span::new().days(days);
            prop_assert_eq!(parse(&typed(day)), Some(day));
        }

        #[test]
        fn nothing_typed_makes_it_panic(typed in "\\PC{0,12}") {
            let _ = parse(&typed);
        }
    }
}
