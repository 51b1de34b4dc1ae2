//! How long a case must be kept at least: shown beside it, never acted on. Nothing is erased by a date.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::answer::Answer;
use super::answers::{Home, Spot};
use super::event::Event;
use super::state::Case;
use crate::protocol::Name;

/// A file is kept so many years from its last change. KNMG meldcode 2023, on the patient's file.
const YEARS: i16 = 20;
/// The file of a minor is kept at least until this year of life. The same source.
const YEAR_OF_LIFE: i64 = 39;

/// Until when a case must be kept at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Retention {
    /// The first day on which it need not be kept any longer.
    pub(crate) until: Date,
    /// On what the day rests.
    pub(crate) rests_on: RestsOn,
}

/// On what the day rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RestsOn {
    /// Twenty years from the last change.
    LastChange,
    /// The age of a minor, which leads further than twenty years.
    Minor,
}

/// Until when a case must be kept at least; days are those of `zone`.
///
/// Of a minor only the age is known, and only its full years count. The day is the latest that fits it: the 39th birthday of a child
/// that had its birthday on the day its age was written down. Too long is safe here, too short is not.
#[must_use]
pub(crate) fn retention(case: &Case, zone: &TimeZone) -> Retention {
    // Making a paper of it, or putting that in the file, changes nothing that must be kept longer.
    let mut lines = case.journal().lines().iter().rev();
    let changed = lines.find(|line| !matches!(line.event, Event::Printed { .. } | Event::Filed));
    let changed = changed.map_or(case.state().opened, |line| line.at);
    let from_change = in_years(day(changed, zone), YEARS);
    let from_age = minor(case, zone).filter(|until| *until > from_change);
    match from_age {
        Some(until) => Retention { until, rests_on: RestsOn::Minor },
        None => Retention { until: from_change, rests_on: RestsOn::LastChange },
    }
}

fn minor(case: &Case, zone: &TimeZone) -> Option<Date> {
    let fact = |name: &str| Spot { home: Home::Fact, question: Name::from(name), inside: None };
    let said = |name: &str| {
        let spot = fact(name);
        let answer = case.answers().at(&spot)?;
        let lines = case.journal().lines().iter().rev();
        let at = lines.filter_map(|line| match &line.event {
            Event::Answered { at, .. } if *at == spot => Some(line.at),
            _ => None,
        });
        Some((answer, at.map(|at| day(at, zone)).next()?))
    };
    let subject = said("subject");
    let subject_is = |id: &str| {
        subject.is_some_and(|(answer, _)| matches!(answer, Answer::One(option) if option.as_str() == id))
    };
    if subject_is("unborn") {
        // Born within the year at the latest.
        return subject.map(|(_, on)| in_years(on, years(YEAR_OF_LIFE + 1)));
    }
    if subject_is("adult") {
        return None;
    }
    match said("age")? {
        (Answer::Date(born), _) => Some(in_years(*born, years(YEAR_OF_LIFE))),
        (answer, on) => {
            let age = answer.age()?.years();
            (0..18).contains(&age).then(|| in_years(on, years(YEAR_OF_LIFE - age)))
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "it counts the years of a childhood")]
fn years(count: i64) -> i16 {
    i16::try_from(count).unwrap_or(YEARS)
}

#[expect(
    clippy::disallowed_methods,
    reason = "only a date near the end of the calendar has nothing so many years later"
)]
fn in_years(date: Date, count: i16) -> Date {
    date.checked_add(count.years()).unwrap_or(Date::MAX)
}

fn day(moment: Timestamp, zone: &TimeZone) -> Date {
    moment.to_zoned(zone.clone()).date()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::case::{Mode, Pin};

    const BEGUN: &str = "2026-11-21T13:32:00Z";

    fn case(facts: &[(&str, Answer)]) -> Case {
        let pin =
            Pin { protocol: Name::from("demo"), guideline: "1".to_owned(), encoding: 1, hash: String::new() };
        let at: Timestamp = BEGUN.parse().unwrap();
        let mut case = Case::open("blauwe fiets", Name::from("gp"), Mode::Real, pin, at).unwrap();
        for (fact, answer) in facts {
            let at_fact = Spot { home: Home::Fact, question: Name::from(*fact), inside: None };
            let event = Event::Answered { at: at_fact, answer: answer.clone(), reason: None };
            case.record(event, at).unwrap();
        }
        case
    }

    fn until(facts: &[(&str, Answer)]) -> Retention {
        retention(&case(facts), &TimeZone::UTC)
    }

    #[test]
    fn a_case_is_kept_twenty_years_from_its_last_change() {
        let mut changed = case(&[]);
        let later = "2027-02-28T23:30:00Z".parse().unwrap();
        changed.record(Event::Labelled("rode step".into()), later).unwrap();
        let kept = retention(&changed, &TimeZone::fixed(jiff::tz::offset(1)));
        assert_eq!(kept, Retention { until: date(2047, 3, 1), rests_on: RestsOn::LastChange });
    }

    #[test]
    fn printing_a_record_and_filing_it_keeps_a_case_no_longer() {
        let mut filed = case(&[]);
        let before = retention(&filed, &TimeZone::UTC);
        let later = "2029-02-28T23:30:00Z".parse().unwrap();
        filed.record(Event::Printed { document: "record".into(), hash: String::new() }, later).unwrap();
        filed.record(Event::Filed, later).unwrap();
        assert_eq!(retention(&filed, &TimeZone::UTC), before);
    }

    #[test]
    fn a_minor_is_kept_until_the_thirty_ninth_birthday_at_the_latest_that_fits() {
        let kept = until(&[("subject", Answer::One("child".into())), ("age", Answer::Number(4))]);
        assert_eq!(kept, Retention { until: date(2061, 11, 21), rests_on: RestsOn::Minor });
        let born = until(&[("age", Answer::Date(date(2020, 2, 29)))]);
        assert_eq!(born, Retention { until: date(2059, 2, 28), rests_on: RestsOn::Minor });
    }

    #[test]
    fn the_age_counts_from_the_day_it_was_written_down_and_the_longest_term_holds() {
        let mut grown = case(&[("age", Answer::Number(17))]);
        let later = "2036-01-01T12:00:00Z".parse().unwrap();
        grown.record(Event::Labelled("rode step".into()), later).unwrap();
        let kept = retention(&grown, &TimeZone::UTC);
        assert_eq!(kept, Retention { until: date(2056, 1, 1), rests_on: RestsOn::LastChange });
    }

    #[test]
    fn an_unborn_child_counts_as_born_within_the_year_and_an_adult_as_any_file() {
        let unborn = until(&[("subject", Answer::One("unborn".into()))]);
        assert_eq!(unborn.until, date(2066, 11, 21));
        let adult = until(&[("subject", Answer::One("adult".into())), ("age", Answer::Number(4))]);
        assert_eq!(adult.rests_on, RestsOn::LastChange);
    }
}
