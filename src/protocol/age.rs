//! An age as somebody says it, and what it measures. How what is typed becomes one is `gui::widget::age`; how it is said in
//! a sentence is `case::saying`; which ages a question accepts is [`super::Kind`].

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An age: an amount of the unit it was given in, so that paper says what the clinician said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Age {
    /// So many days.
    Days(u32),
    /// So many weeks.
    Weeks(u32),
    /// So many months.
    Months(u32),
    /// So many years.
    Years(u32),
}

/// Months in a year.
pub(crate) const YEAR: i64 = 12;

impl Age {
    /// How old it is in days, counting four years as 1461: twelve months are exactly one year.
    #[must_use]
    pub const fn days(self) -> i64 {
        match self {
            Self::Days(days) => days as i64,
            Self::Weeks(weeks) => weeks as i64 * 7,
            Self::Months(months) => days_of(months as i64),
            Self::Years(years) => days_of(years as i64 * YEAR),
        }
    }

    /// How many years are full.
    #[must_use]
    pub const fn years(self) -> i64 {
        (4 * self.days() + 3) / 1461
    }

    /// How old somebody born on this day is today, in the unit in which that is usually said: days in the first two
    /// weeks, then weeks until three months are full, months until two years, years from then. None before the birth.
    #[must_use]
    pub fn since(birth: Date, today: Date) -> Option<Self> {
        // Below zero is before the birth.
        let days = u32::try_from((today - birth).get_days()).ok()?;
        // Likewise.
        let months = u32::try_from(months_between(birth, today)).ok()?;
        Some(match (days, months) {
            (..14, _) => Self::Days(days),
            (..91, _) | (_, ..3) => Self::Weeks(days / 7),
            (_, ..24) => Self::Months(months),
            (_, months) => Self::Years(months / 12),
        })
    }

    /// The age of so many days, in the largest unit that measures exactly that.
    #[must_use]
    pub(crate) fn of_days(days: u32) -> Self {
        let months = (i64::from(days) * 48 + 47) / 1461;
        let exact = |age: &Self| age.days() == i64::from(days);
        let candidates = u32::try_from(months).into_iter().flat_map(|months| {
            let years = months.is_multiple_of(12).then_some(Self::Years(months / 12));
            years.into_iter().chain([Self::Months(months)])
        });
        let weeks = days.is_multiple_of(7).then_some(Self::Weeks(days / 7));
        candidates.chain(weeks).find(exact).unwrap_or(Self::Days(days))
    }
}

/// The days in so many months, as ages count them.
#[must_use]
pub(crate) const fn days_of(months: i64) -> i64 {
    months.saturating_mul(1461).div_euclid(48)
}

/// How many months are full between a birth and a day, by the calendar; below zero before the birth.
#[must_use]
pub(crate) fn months_between(birth: Date, day: Date) -> i64 {
    let (years, months) = (i64::from(day.year()) - i64::from(birth.year()), day.month() - birth.month());
    years * YEAR + i64::from(months) - i64::from(day.day() < birth.day())
}

/// A bound of an age in months, of one that was written in years or in months. Loading refuses both at once.
#[must_use]
pub(crate) fn bound(years: Option<u16>, months: Option<u16>) -> Option<i64> {
    months.map(i64::from).or_else(|| years.map(|years| i64::from(years) * YEAR))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn units_meet_where_one_becomes_the_other() {
        for years in 0..200 {
            assert_eq!(Age::Months(12 * years).days(), Age::Years(years).days());
            assert_eq!(Age::Years(years).years(), i64::from(years));
            assert_eq!(Age::of_days(u32::try_from(Age::Years(years).days()).unwrap()), Age::Years(years));
        }
        assert_eq!((Age::Months(11).years(), Age::Weeks(52).years(), Age::Weeks(53).years()), (0, 0, 1));
        assert_eq!((Age::Days(364).years(), Age::Days(365).years()), (0, 1));
        assert_eq!((Age::of_days(35), Age::of_days(152)), (Age::Weeks(5), Age::Months(5)));
        assert_eq!(Age::of_days(36), Age::Days(36));
    }

    #[test]
    fn a_birth_date_becomes_an_age_in_the_unit_people_use() {
        let born = date(2026, 1, 31);
        let on = |month, day| Age::since(born, date(2026, month, day));
        assert_eq!((on(1, 30), on(1, 31), on(2, 13)), (None, Some(Age::Days(0)), Some(Age::Days(13))));
        assert_eq!((on(2, 14), on(5, 1)), (Some(Age::Weeks(2)), Some(Age::Weeks(12))));
        assert_eq!((on(5, 2), on(6, 30)), (Some(Age::Months(3)), Some(Age::Months(4))));
        assert_eq!(Age::since(born, date(2028, 1, 30)), Some(Age::Months(23)));
        assert_eq!(Age::since(born, date(2028, 1, 31)), Some(Age::Years(2)));
        assert_eq!(Age::since(date(2026, 7, 1), date(2026, 9, 30)), Some(Age::Weeks(13)));
    }
}
