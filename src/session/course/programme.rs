//! The programme of a course on one page, for whoever takes part or for its trainer, and the list of who was there. What its trainer
//! says and where a case leads is on the trainer's alone.

use jiff::ToSpan;
use jiff::civil::{Date, Time};

use super::{Course, Lookup, Part};
use crate::document::{Block, Column, Fact, Level, Paper, Reading, Span, Table};
use crate::locale::Locale;
use crate::session::lesson::attendance;

/// A paper of a whole course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sheet {
    /// The programme for whoever takes part: times, cases, what is learnt.
    Participants,
    /// The same with what the trainer says.
    Trainer,
    /// Who was there.
    Attendance,
}

impl Sheet {
    /// All of them, as they are offered.
    pub const ALL: [Self; 3] = [Self::Participants, Self::Trainer, Self::Attendance];

    /// Its name on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Participants => "participants",
            Self::Trainer => "trainer",
            Self::Attendance => "attendance",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.id() == id)
    }

    /// What it is called.
    #[must_use]
    pub fn title(self, locale: &Locale) -> String {
        match self {
            Self::Participants => locale.msg_course_print(),
            Self::Trainer => locale.msg_course_print_trainer(),
            Self::Attendance => locale.msg_handout_attendance(),
        }
    }
}

/// The paper, of this day; where it is known when the course begins, with the time of the clock.
#[must_use]
pub fn programme(
    course: &Course,
    (sheet, begins): (Sheet, Option<Time>),
    protocols: Lookup<'_>,
    today: Date,
    locale: &Locale,
) -> Paper {
    let language = locale.language();
    let (subtitle, blocks) = match sheet {
        Sheet::Participants => (None, scheme(course, sheet, begins, protocols, locale)),
        Sheet::Trainer => (Some(sheet.title(locale)), scheme(course, sheet, begins, protocols, locale)),
        Sheet::Attendance => (Some(sheet.title(locale)), who_was_there(course, locale)),
    };
    let mut paper = Paper::of_the_program(course.title.get(language).to_owned(), today, locale, blocks);
    paper.subtitle = subtitle;
    paper.reading = Reading::OnFewPages;
    paper
}

/// Who was there, for how long, and what it was about: what whoever accredits it asks for.
fn who_was_there(course: &Course, locale: &Locale) -> Vec<Block> {
    let lasts = Fact {
        label: locale.msg_handout_time(),
        value: vec![Span::plain(locale.msg_course_takes(course.minutes()))],
    };
    let about = Block::say(course.about.get(locale.language()));
    [about, Block::Facts(vec![lasts])].into_iter().chain(attendance(locale)).collect()
}

fn scheme(
    course: &Course,
    sheet: Sheet,
    begins: Option<Time>,
    protocols: Lookup<'_>,
    locale: &Locale,
) -> Vec<Block> {
    let language = locale.language();
    let column = |title: String, share| Column { title, share };
    let with_notes = sheet == Sheet::Trainer;
    let mut columns = vec![
        column(locale.msg_course_from(), 2),
        column(locale.msg_course_minutes(), 2),
        column(locale.msg_course_part(), if with_notes { 6 } else { 16 }),
    ];
    if with_notes {
        columns.push(column(locale.msg_course_notes(), 10));
    }
    let cell = |words: String| vec![Span::plain(words)];
    let mut from: u32 = 0;
    let rows = course.parts.iter().map(|part| {
        let begins = begins_at(begins, from);
        from += u32::from(part.minutes());
        let title = match part {
            Part::Talk { title, .. } => title.get(language).to_owned(),
            Part::Case { protocol, scenario: id, .. } => {
                let known = protocols(protocol);
                let found = known.as_deref().and_then(|known| course.scenario(known, id));
                found.map_or_else(|| id.to_string(), |case| case.title.get(language).to_owned())
            }
        };
        let title = match part {
            Part::Talk { .. } => vec![Span::plain(title)],
            Part::Case { .. } => vec![Span::strong(title)],
        };
        let mut row = vec![cell(begins), cell(part.minutes().to_string()), title];
        if with_notes {
            row.push(cell(part.notes().get(language).to_owned()));
        }
        row
    });
    let rows = rows.collect();
    let goals = course.goals.iter().map(|goal| {
        let known = protocols(&goal.from.protocol);
        let source = known.as_deref().and_then(|known| {
            known
                .head
                .sources
                .iter()
                .find(|source| source.id == goal.from.source)
                .map(|one| one.title.clone())
        });
        let source = source.unwrap_or_else(|| goal.from.source.to_string());
        vec![
            Span::plain(format!("{} ", goal.say.get(language))),
            Span::quiet(format!("({source}, {})", goal.from.place)),
        ]
    });
    let goals: Vec<_> = goals.collect();
    let mut blocks = vec![Block::say(course.about.get(language))];
    // A course of one's own may have none.
    if !goals.is_empty() {
        blocks.push(Block::Heading(Level::Section, locale.msg_course_goals()));
        blocks.push(Block::List { lead: None, points: goals });
    }
    blocks.extend([
        Block::Heading(Level::Section, locale.msg_course_programme(course.minutes())),
        Block::Table(Table { columns, rows }),
        Block::Note(vec![Span::plain(locale.msg_course_made_up())]),
    ]);
    blocks
}

/// When a part begins, so many minutes after the course did: on the clock where that is known, or else counted from its beginning.
fn begins_at(begins: Option<Time>, minutes: u32) -> String {
    match begins {
        Some(begins) => begins.wrapping_add(i64::from(minutes).minutes()).strftime("%H:%M").to_string(),
        None => format!("{}:{:02}", minutes / 60, minutes % 60),
    }
}

/// When a course begins, as somebody types it: `19:30`, `19.30` or `9`. None where that is no time.
#[must_use]
pub fn time_typed(words: &str) -> Option<Time> {
    let words = words.trim().trim_end_matches("uur").trim();
    let (hour, minute) = words.split_once([':', '.']).unwrap_or((words, "0"));
    let (hour, minute) = (hour.trim().parse().ok()?, minute.trim().parse().ok()?);
    Time::new(hour, minute, 0, 0).ok() // what is no time of the clock is none
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_typed_as_people_write_it_and_what_is_none_is_none() {
        let half = Time::constant(19, 30, 0, 0);
        assert_eq!(["19:30", " 19.30 uur"].map(time_typed), [Some(half), Some(half)]);
        assert_eq!(time_typed("9"), Some(Time::constant(9, 0, 0, 0)));
        assert_eq!(["", "half acht", "25:00", "19:75"].map(time_typed), [None; 4]);
    }

    #[test]
    fn parts_follow_the_clock_where_it_is_known() {
        assert_eq!(begins_at(None, 75), "1:15");
        assert_eq!(begins_at(time_typed("19:30"), 75), "20:45");
        assert_eq!(begins_at(time_typed("23:30"), 40), "00:10");
    }
}
