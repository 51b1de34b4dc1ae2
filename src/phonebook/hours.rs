//! Hours of a week as people write them, `ma-vr 8.00-17.00, za 10-12`, and what they say of a moment.

use jiff::ToSpan;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::holiday::is_holiday;
use crate::locale::Language;

/// When somebody answers.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Hours {
    /// Nobody filled it in.
    #[default]
    Unknown,
    /// Day and night.
    Always,
    /// At hours of the week.
    Week(Week),
}

/// Hours of the week, as they were told: there is at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week(Vec<Span>);

/// The same hours on some days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    /// By day from Monday on.
    days: [bool; 7],
    /// Minutes after midnight.
    from: i32,
    /// The same; at or before `from` it is on the next day.
    until: i32,
}

/// Whether somebody answers at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Nobody filled it in.
    Unknown,
    /// Day and night.
    Always,
    /// Until then; on a public holiday perhaps not.
    Now {
        /// When it ends.
        until: DateTime,
        /// It began on a public holiday.
        holiday: bool,
    },
    /// Not before then.
    Later {
        /// When it begins.
        opens: DateTime,
        /// That is on a public holiday.
        holiday: bool,
    },
}

/// What was typed are no hours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} are no hours of a week, such as `ma-vr 8.00-17.00`")]
pub struct NotHours(
    /// The part that was not understood.
    pub String,
);

const DAY: i32 = 24 * 60;
const WEEK: i32 = 7 * DAY;
const NAMES: [[&str; 7]; 2] =
    [["ma", "di", "wo", "do", "vr", "za", "zo"], ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]];
const ALWAYS: [&str; 8] =
    ["dag en nacht", "altijd", "24 uur", "24/7", "day and night", "always", "24 hours", "24 uur per dag"];

impl Hours {
    /// Reads what was typed, in Dutch or English; nothing is [`Hours::Unknown`].
    ///
    /// # Errors
    /// The part of it that is not understood.
    pub fn typed(text: &str) -> Result<Self, NotHours> {
        let text = text.trim().to_lowercase().replace(['–', '—'], "-").replace(" t/m ", "-");
        if text.is_empty() {
            return Ok(Self::Unknown);
        }
        if ALWAYS.contains(&text.as_str()) {
            return Ok(Self::Always);
        }
        let mut spans = Vec::new();
        for part in text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
            spans.extend(spans_of(part).ok_or_else(|| NotHours(part.to_owned()))?);
        }
        if spans.is_empty() { Err(NotHours(text)) } else { Ok(Self::Week(Week(spans))) }
    }

    /// As one writes it.
    #[must_use]
    pub fn told(&self, language: Language) -> String {
        match self {
            Self::Unknown => String::new(),
            Self::Always => ALWAYS[if language == Language::Nl { 0 } else { 4 }].to_owned(),
            Self::Week(Week(spans)) => {
                spans.iter().map(|span| span.told(language)).collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// Whether somebody answers at this moment of the wall clock.
    #[must_use]
    pub fn reach(&self, now: DateTime) -> Reach {
        let week = match self {
            Self::Unknown => return Reach::Unknown,
            Self::Always => return Reach::Always,
            Self::Week(week) => week,
        };
        let minute = minute_of_week(now);
        let at = |minutes: i32| {
            let past = i64::from(now.second()).seconds().nanoseconds(i64::from(now.subsec_nanosecond()));
            now.saturating_sub(past).saturating_add(i64::from(minutes).minutes())
        };
        let holiday = |moment: DateTime| is_holiday(moment.date());
        match week.open_until(minute) {
            Some(ends) if ends - minute >= WEEK => Reach::Always,
            Some(ends) => Reach::Now { until: at(ends - minute), holiday: holiday(now) },
            None => {
                let opens = at(week.next(minute) - minute);
                Reach::Later { opens, holiday: holiday(opens) }
            }
        }
    }
}

impl Week {
    /// When it is open, from the Monday before to the Sunday after this week, in minutes from Monday.
    fn openings(&self) -> impl Iterator<Item = (i32, i32)> {
        let of = |span: &Span| {
            let length =
                if span.until > span.from { span.until - span.from } else { span.until + DAY - span.from };
            let days = (0..).zip(span.days).filter(|(_, open)| *open);
            let from = span.from;
            days.map(move |(day, _)| (day * DAY + from, day * DAY + from + length)).collect::<Vec<_>>()
        };
        self.0
            .iter()
            .flat_map(of)
            .flat_map(|(from, until)| [-WEEK, 0, WEEK].map(|week| (from + week, until + week)))
    }

    /// Until when it is open without a gap, in minutes from Monday; none when it is closed.
    fn open_until(&self, minute: i32) -> Option<i32> {
        let mut ends = minute;
        // What follows at once is the same opening; a week further it is always open.
        while ends - minute < WEEK {
            let at = ends.rem_euclid(WEEK);
            let further = self.openings().filter(|(from, until)| *from <= at && at < *until);
            match further.map(|(_, until)| until - at).max() {
                Some(more) => ends += more,
                None => break,
            }
        }
        (ends > minute).then_some(ends)
    }

    /// When it opens next.
    fn next(&self, minute: i32) -> i32 {
        self.openings().map(|(from, _)| from).filter(|from| *from > minute).min().unwrap_or(minute)
    }
}

impl Span {
    fn told(&self, language: Language) -> String {
        let names = NAMES[usize::from(language != Language::Nl)];
        let mut days: Vec<String> = Vec::new();
        let mut day = 0;
        while day < 7 {
            let length = self.days[day..].iter().take_while(|open| **open).count();
            match length {
                0 => {}
                1 => days.push(names[day].to_owned()),
                2 => days.extend([names[day].to_owned(), names[day + 1].to_owned()]),
                _ => days.push(format!("{}-{}", names[day], names[day + length - 1])),
            }
            day += length.max(1);
        }
        format!("{} {}-{}", days.join(" "), clock(self.from), clock(self.until))
    }
}

fn clock(minutes: i32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn minute_of_week(moment: DateTime) -> i32 {
    let day = i32::from(moment.date().weekday().to_monday_zero_offset());
    day * DAY + i32::from(moment.time().hour()) * 60 + i32::from(moment.time().minute())
}

/// `ma-vr 8.00-12.00 en 13.00-17.00`: some days, then hours of them.
fn spans_of(part: &str) -> Option<Vec<Span>> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let is_time = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
    let at = words.iter().position(|word| is_time(word))?;
    let (days, times) = words.split_at(at);
    let days = days_of(days)?;
    let mut ranges = vec![String::new()];
    for word in times {
        match *word {
            "en" | "and" | "+" => ranges.push(String::new()),
            "tot" | "to" | "until" => ranges.last_mut()?.push('-'),
            "uur" | "u" | "h" => {}
            word => ranges.last_mut()?.push_str(word),
        }
    }
    ranges
        .iter()
        .map(|range| {
            let (from, until) = range.split_once('-')?;
            let (from, until) = (time(from)?, time(until)?);
            (from < DAY).then_some(Span { days, from, until })
        })
        .collect()
}

fn days_of(words: &[&str]) -> Option<[bool; 7]> {
    let mut days = [false; 7];
    for word in words {
        match *word {
            "en" | "and" | "+" | "van" | "from" => {}
            "werkdagen" | "weekdays" | "doordeweeks" => days[..5].fill(true),
            "weekend" => days[5..].fill(true),
            "dagelijks" | "daily" | "elke" | "every" | "dag" | "day" => days.fill(true),
            word => {
                let (first, last) = word.split_once('-').unwrap_or((word, word));
                let (first, last) = (day(first)?, day(last)?);
                let mut at = first;
                days[at] = true;
                while at != last {
                    at = (at + 1) % 7;
                    days[at] = true;
                }
            }
        }
    }
    if words.is_empty() {
        days.fill(true);
    }
    days.contains(&true).then_some(days)
}

fn day(word: &str) -> Option<usize> {
    let word = word.trim_end_matches('.');
    const WHOLE: [[&str; 7]; 2] = [
        ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    ];
    // Two letters tell them apart in either language; of the English ones `do`, `di`, `wo` are Dutch.
    let begins = |names: &[&str; 7]| names.iter().position(|name| word.len() >= 2 && name.starts_with(word));
    WHOLE.iter().find_map(begins)
}

/// `8`, `8u`, `8:30`, `8.30 uur`, `24`, in minutes.
fn time(text: &str) -> Option<i32> {
    let text = ["uur", "u", "h"].iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text);
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let (hour, minute) = (hour.trim().parse::<i32>().ok()?, minute.trim().parse::<i32>().ok()?); // no time at all
    let minutes = hour * 60 + minute;
    ((0..60).contains(&minute) && (0..=DAY).contains(&minutes) && hour >= 0).then_some(minutes)
}

impl TryFrom<String> for Hours {
    type Error = NotHours;

    fn try_from(text: String) -> Result<Self, NotHours> {
        Self::typed(&text)
    }
}

impl From<Hours> for String {
    fn from(hours: Hours) -> Self {
        hours.told(Language::Nl)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, datetime};

    use super::*;

    fn hours(text: &str) -> Hours {
        Hours::typed(text).unwrap()
    }

    #[test]
    fn hours_are_read_as_people_write_them_and_told_in_one_way() {
        for (typed, told) in [
            ("ma-vr 8-17", "ma-vr 08:00-17:00"),
            ("Ma t/m vr 8-17", "ma-vr 08:00-17:00"),
            ("maandag 8.30 tot 12 uur", "ma 08:30-12:00"),
            (
                "werkdagen 8:00–12:00 en 13:00–17:00; za zo 10-12",
                "ma-vr 08:00-12:00, ma-vr 13:00-17:00, za zo 10:00-12:00",
            ),
            ("vr-ma 17u-8u", "ma vr-zo 17:00-08:00"),
            ("dagelijks 9-24", "ma-zo 09:00-24:00"),
            ("Mon-Fri 8:00-17:00", "ma-vr 08:00-17:00"),
            ("9-17", "ma-zo 09:00-17:00"),
            ("Dag en nacht", "dag en nacht"),
            ("", ""),
            ("ma-vr", ""),
            ("ma-xx 8-9", ""),
            ("ma 25-26", ""),
            ("ma 8:70-9", ""),
            (",", ""),
        ] {
            let read = Hours::typed(typed);
            match told {
                "" if !typed.is_empty() => assert!(read.is_err(), "{typed}: {read:?}"),
                _ => assert_eq!(
                    read.as_ref().map(|hours| hours.told(Language::Nl)),
                    Ok(told.to_owned()),
                    "{typed}"
                ),
            }
        }
        assert_eq!(hours("ma-vr 8-17").told(Language::En), "Mon-Fri 08:00-17:00");
    }

    #[test]
    fn what_is_told_is_read_again_as_the_same() {
        for text in [
            "ma wo-vr 08:00-17:00, za 10:00-12:30",
            "zo 22:00-06:00",
            "dag en nacht",
            "",
            "ma-zo 00:00-24:00",
        ] {
            assert_eq!(String::from(hours(text)), text);
            let english = hours(text).told(Language::En);
            assert_eq!(Hours::typed(&english).unwrap(), hours(text), "{english}");
        }
    }

    #[test]
    fn it_says_until_when_and_from_when() {
        let desk = hours("ma-vr 8-12, ma-vr 12-17, za 10-12");
        let reach = |day, hour, minute| desk.reach(datetime(2026, 11, day, hour, minute, 30, 0));
        let at = |day: i8, hour: i8| date(2026, 11, day).at(hour, 0, 0, 0);
        // 28 November 2026 is a Saturday.
        assert_eq!(
            reach(27, 11, 59),
            Reach::Now { until: at(27, 17), holiday: false },
            "two hours that follow are one"
        );
        assert_eq!(reach(27, 17, 0), Reach::Later { opens: at(28, 10), holiday: false });
        assert_eq!(reach(28, 11, 59), Reach::Now { until: at(28, 12), holiday: false });
        assert_eq!(reach(28, 12, 0), Reach::Later { opens: at(30, 8), holiday: false });
        assert_eq!(Hours::Unknown.reach(at(28, 12)), Reach::Unknown);
        assert_eq!(Hours::Always.reach(at(28, 12)), Reach::Always);
        assert_eq!(hours("ma-zo 8-8").reach(at(28, 12)), Reach::Always, "day and night in other words");
    }

    #[test]
    fn a_night_goes_on_over_midnight_and_over_the_end_of_the_week() {
        let post = hours("ma-vr 17-8, za zo 0-24");
        let reach = |day, hour| post.reach(date(2026, 11, day).at(hour, 0, 0, 0));
        let monday = date(2026, 11, 30).at(8, 0, 0, 0);
        assert_eq!(reach(27, 18), Reach::Now { until: date(2026, 11, 30).at(0, 0, 0, 0), holiday: false });
        assert_eq!(
            hours("zo 22-6").reach(monday.with().hour(5).build().unwrap()),
            Reach::Now { until: monday.with().hour(6).build().unwrap(), holiday: false }
        );
        assert_eq!(
            reach(30, 9),
            Reach::Later { opens: monday.with().hour(17).build().unwrap(), holiday: false }
        );
    }

    #[test]
    fn a_public_holiday_is_said() {
        let desk = hours("ma-vr 8-17");
        let christmas = date(2026, 12, 25);
        assert_eq!(
            desk.reach(christmas.at(9, 0, 0, 0)),
            Reach::Now { until: christmas.at(17, 0, 0, 0), holiday: true }
        );
        assert_eq!(
            desk.reach(date(2026, 12, 24).at(18, 0, 0, 0)),
            Reach::Later { opens: christmas.at(8, 0, 0, 0), holiday: true }
        );
    }
}
