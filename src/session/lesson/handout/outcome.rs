//! What came of a case before a group: the votes of both rounds, what was said, what was tried, what to remember. Where nothing
//! was counted there is room to write it.

use super::{at_stop, fact, maker, remember, said, section, stops};
use crate::document::{Block, Column, Span, Table};
use crate::locale::Locale;
use crate::session::lesson::{Lesson, Round, branch_title, differences};

pub(super) fn blocks(lesson: &Lesson, locale: &Locale) -> Vec<Block> {
    let mut blocks = vec![section(locale.msg_handout_votes())];
    let voted: Vec<_> = (0..lesson.moves()).filter(|turn| lesson.votes(*turn).is_some()).collect();
    // Before anybody voted, it is filled in by hand.
    let asked = if voted.is_empty() {
        stops(lesson).filter(|turn| !lesson.options(*turn).is_empty()).collect()
    } else {
        voted
    };
    for turn in asked {
        blocks.extend(votes(lesson, turn, locale));
    }
    let notes = (0..lesson.moves()).filter_map(|turn| {
        Some(fact(locale.msg_handout_move_number(turn + 1), lesson.note(turn)?.to_owned()))
    });
    let notes: Vec<_> = notes.collect();
    blocks.push(section(locale.msg_handout_said()));
    blocks.push(if notes.is_empty() {
        Block::Remarks { label: String::new(), lines: 6 }
    } else {
        Block::Facts(notes)
    });
    blocks.extend(tried(lesson, locale));
    blocks.extend(remember(lesson, locale));
    blocks.push(Block::Remarks { label: locale.msg_handout_agreed(), lines: 4 });
    blocks
}

/// The votes of both rounds on one question, beside what its maker chose.
fn votes(lesson: &Lesson, turn: usize, locale: &Locale) -> Vec<Block> {
    let answer = lesson.answer(turn);
    let votes = lesson.votes(turn);
    let count = |round, place| {
        // Room for a number where nothing was counted; a round that was not held has none.
        let none = if votes.is_some() { "–" } else { "____" };
        let count = votes.and_then(|votes| votes.of(round, place));
        vec![Span::plain(count.map_or_else(|| none.to_owned(), |count| count.to_string()))]
    };
    let options = lesson.options(turn);
    let rows = options.iter().enumerate().map(|(place, option)| {
        let chosen = answer.as_ref().is_some_and(|answer| answer.chosen().any(|one| *one == option.id));
        let sign = if chosen { locale.msg_handout_chosen() } else { "\u{a0}".to_owned() };
        vec![
            vec![Span::plain(said(&option.label, locale))],
            count(Round::First, place),
            count(Round::Second, place),
            vec![Span::plain(sign)],
        ]
    });
    let column = |title: String, share| Column { title, share };
    let columns = vec![
        column(locale.msg_handout_answer(), 11),
        column(locale.msg_handout_first(), 3),
        column(locale.msg_handout_second(), 3),
        column(locale.msg_lesson_maker(), 3),
    ];
    let mut blocks =
        vec![at_stop(lesson, turn, locale), Block::Table(Table { columns, rows: rows.collect() })];
    let most = votes.map(|votes| {
        let last = if votes.round(Round::Second).is_some() { Round::Second } else { Round::First };
        let hands = |place: &usize| votes.of(last, *place).unwrap_or(0);
        let most = (0..options.len()).map(|place| hands(&place)).max().unwrap_or(0);
        let with_most = (0..options.len()).filter(|place| most > 0 && hands(place) == most);
        with_most.map(|place| said(&options[place].label, locale)).collect::<Vec<_>>().join(" / ")
    });
    let chose = most.filter(|most| !most.is_empty()).map(|most| fact(locale.msg_handout_group(), most));
    let maker = maker(lesson, turn, locale).map(|words| fact(locale.msg_lesson_maker(), words));
    let facts: Vec<_> = chose.into_iter().chain(maker).collect();
    if !facts.is_empty() {
        blocks.push(Block::Facts(facts));
    }
    blocks
}

/// What the group did otherwise, and what came of it.
fn tried(lesson: &Lesson, locale: &Locale) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (which, branch) in lesson.branches().iter().enumerate() {
        let title = branch_title(lesson, which, locale);
        blocks.push(section(locale.msg_lesson_sides(&title, branch.at() + 1)));
        let sides = lesson.sides(branch);
        if sides.is_nothing() {
            blocks.push(Block::say(locale.msg_lesson_sides_alike()));
            continue;
        }
        let cell = |words: String| vec![Span::plain(words)];
        let rows = differences(lesson.protocol(), &sides, locale).into_iter();
        let rows = rows.map(|(name, [maker, group])| vec![cell(name), cell(maker), cell(group)]);
        let columns = vec![
            Column { title: locale.msg_handout_what(), share: 8 },
            Column { title: locale.msg_lesson_maker(), share: 6 },
            Column { title, share: 6 },
        ];
        blocks.push(Block::Table(Table { columns, rows: rows.collect() }));
    }
    blocks
}
