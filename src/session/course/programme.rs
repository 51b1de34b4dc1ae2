//! The programme of a course on one page: times, cases, what is learnt, and what its trainer says.

use jiff::civil::Date;

use super::{Course, Lookup, Part};
use crate::document::{Block, Column, Level, Paper, Reading, Span, Table};
use crate::locale::Locale;

/// The programme, of this day.
#[must_use]
pub fn programme(course: &Course, protocols: Lookup<'_>, today: Date, locale: &Locale) -> Paper {
    let language = locale.language();
    let column = |title: String, share| Column { title, share };
    let columns = vec![
        column(locale.msg_course_from(), 2),
        column(locale.msg_course_minutes(), 2),
        column(locale.msg_course_part(), 6),
        column(locale.msg_course_notes(), 10),
    ];
    let cell = |words: String| vec![Span::plain(words)];
    let mut from: u32 = 0;
    let rows = course.parts.iter().map(|part| {
        let begins = format!("{}:{:02}", from / 60, from % 60);
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
        vec![
            cell(begins),
            cell(part.minutes().to_string()),
            title,
            cell(part.notes().get(language).to_owned()),
        ]
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
    let blocks = vec![
        Block::say(course.about.get(language)),
        Block::Heading(Level::Section, locale.msg_course_goals()),
        Block::List { lead: None, points: goals.collect() },
        Block::Heading(Level::Section, locale.msg_course_programme(course.minutes())),
        Block::Table(Table { columns, rows }),
        Block::Note(vec![Span::plain(locale.msg_course_made_up())]),
    ];
    let mut paper = Paper::of_the_program(course.title.get(language).to_owned(), today, locale, blocks);
    paper.reading = Reading::OnFewPages;
    paper
}
