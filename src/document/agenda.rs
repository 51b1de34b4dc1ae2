//! Dates for a diary, as an iCalendar text (RFC 5545). No word of it leads to a person or tells what it is about:
//! a diary is shared, and often kept by somebody else. What each date is for stands on the paper `dates`.

use icalendar::{Calendar, Component as _, Event, Property, ValueType};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use super::compose::Dated;
use crate::locale::{Language, Locale};

/// The dates as a calendar to take into a diary: whole days that keep nobody from planning something else. The same
/// dates and moment give the same text; a date that moved replaces the one taken in before.
#[must_use]
pub fn agenda(dates: &[Dated], stamp: Timestamp, language: Language) -> String {
    let moment = stamp.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut calendar = Calendar { properties: Vec::new(), components: Vec::new() };
    let product = concat!("-//Weegwijzer//", env!("CARGO_PKG_VERSION"), "//NL");
    for (key, value) in [("VERSION", "2.0"), ("PRODID", product), ("CALSCALE", "GREGORIAN")] {
        calendar.properties.push(Property::new(key, value));
    }
    let summary = Locale::new(language).msg_document_look_back();
    for dated in dates {
        let mut event = Event::with_uid(&format!("{}@weegwijzer", dated.id));
        let _ = event
            .add_property("DTSTAMP", &moment)
            .append_property(day("DTSTART", dated.on))
            .append_property(day("DTEND", dated.on.saturating_add(1.day())))
            .summary(&summary)
            .add_property("CLASS", "PRIVATE")
            .add_property("TRANSP", "TRANSPARENT");
        let _ = calendar.push(event.done());
    }
    calendar.to_string()
}

fn day(key: &str, date: Date) -> Property {
    Property::new(key, date.strftime("%Y%m%d").to_string()).append_parameter(ValueType::Date).done()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn two() -> Vec<Dated> {
        let dated = |on, what: &str, id: &str| Dated { on, what: what.to_owned(), id: id.to_owned() };
        vec![
            dated(date(2026, 12, 31), "Kijk hoe het met het kind gaat.", "a1"),
            dated(date(2027, 1, 4), "Bel Veilig Thuis.", "b2"),
        ]
    }

    fn stamp() -> Timestamp {
        "2026-11-21T14:32:00+01:00".parse().unwrap()
    }

    #[test]
    fn a_diary_holds_the_days_and_not_what_they_are_about() {
        let text = agenda(&two(), stamp(), Language::Nl);
        for line in [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "DTSTAMP:20261121T133200Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "UID:a1@weegwijzer",
            "SUMMARY:Terugkijken",
            "CLASS:PRIVATE",
        ] {
            assert!(text.lines().any(|found| found == line), "{line} is not in\n{text}");
        }
        for telling in ["kind", "Veilig Thuis", "melding"] {
            assert!(!text.contains(telling), "{text}");
        }
        assert!(text.lines().all(|line| line.len() <= 75));
        assert_eq!(text.matches("\r\n").count(), text.lines().count());
    }

    #[test]
    fn the_same_dates_and_moment_give_the_same_text() {
        assert_eq!(agenda(&two(), stamp(), Language::En), agenda(&two(), stamp(), Language::En));
        assert!(agenda(&two(), stamp(), Language::En).contains("SUMMARY:Look back"));
    }

    #[test]
    fn without_dates_there_is_an_empty_calendar() {
        assert!(!agenda(&[], stamp(), Language::Nl).contains("VEVENT"));
    }
}
