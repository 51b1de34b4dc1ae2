//! What is handed out of a case before a group: papers of blocks, made from the lesson as it stands. Whose pages they become
//! is the business of `document`. For participants and the trainer it says what is known before the group comes together; what
//! came of it is in `outcome`.

mod outcome;

use super::{Lesson, Place};
use crate::case::words;
use crate::document::{Block, Column, Fact, Level, Paper, Purpose, Running, Span, Table, Tick};
use crate::locale::Locale;
use crate::protocol::{Name, Text};
use crate::session::course::Part;

/// What is handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Handout {
    /// For participants: the opening, what comes to be known, the questions, and room to write. No answers.
    Participants,
    /// The same, with the talk afterwards.
    Debrief,
    /// For the trainer: times, where the group stops, alerts, the sore point.
    Trainer,
    /// What came of it: votes, choices, what to remember.
    Result,
    /// Who was there.
    Attendance,
}

impl Handout {
    /// All of them, as they are offered.
    pub const ALL: [Self; 5] =
        [Self::Participants, Self::Debrief, Self::Trainer, Self::Result, Self::Attendance];

    /// Its name on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Participants => "participants",
            Self::Debrief => "debrief",
            Self::Trainer => "trainer",
            Self::Result => "result",
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
            Self::Participants => locale.msg_handout_participants(),
            Self::Debrief => locale.msg_handout_debrief(),
            Self::Trainer => locale.msg_handout_trainer(),
            Self::Result => locale.msg_handout_result(),
            Self::Attendance => locale.msg_handout_attendance(),
        }
    }
}

/// So many lines to write on after a question.
const ROOM: u8 = 4;
/// So many can sign on one sheet.
const SEATS: usize = 18;

/// The paper, in the words of this language; of a case in a course with the minutes and the note of its part.
#[must_use]
pub fn handout(lesson: &Lesson, which: Handout, part: Option<&Part>, locale: &Locale) -> Paper {
    let blocks = match which {
        Handout::Participants => participants(lesson, locale),
        Handout::Debrief => participants(lesson, locale).into_iter().chain(debrief(lesson, locale)).collect(),
        Handout::Trainer => trainer(lesson, part, locale),
        Handout::Result => outcome::blocks(lesson, locale),
        Handout::Attendance => attendance(locale),
    };
    let protocol = lesson.protocol();
    let language = locale.language();
    let edition = &protocol.head.edition;
    Paper {
        title: lesson.scenario().title.get(language).to_owned(),
        subtitle: Some(which.title(locale)),
        running: Running {
            case: None,
            document: which.title(locale),
            date: lesson.scenario().today,
            edition: format!("{} ({})", protocol.head.title.get(language), edition.guideline),
            hash: String::new(),
        },
        language,
        // Who was there, was there.
        purpose: if which == Handout::Attendance { Purpose::Real } else { Purpose::Practice },
        reading: crate::document::Reading::InHand,
        blocks,
        appendices: Vec::new(),
    }
}

fn section(title: String) -> Block {
    Block::Heading(Level::Section, title)
}

fn topic(title: String) -> Block {
    Block::Heading(Level::Topic, title)
}

fn said(text: &Text, locale: &Locale) -> String {
    text.get(locale.language()).to_owned()
}

fn points(lead: Option<String>, points: Vec<String>) -> Option<Block> {
    let points: Vec<_> = points.into_iter().map(|point| vec![Span::plain(point)]).collect();
    (!points.is_empty()).then_some(Block::List { lead, points })
}

fn fact(label: String, value: String) -> Fact {
    Fact { label, value: vec![Span::plain(value)] }
}

/// The question at a move under the number it has on the sheet for participants; where the group does not stop, under its move.
fn at_stop(lesson: &Lesson, turn: usize, locale: &Locale) -> Block {
    let asked = question(lesson, turn, locale);
    topic(match stops(lesson).position(|stop| stop == turn) {
        Some(before) => locale.msg_handout_at_stop(before + 1, turn + 1, &asked),
        None => locale.msg_handout_at_move(turn + 1, &asked),
    })
}

/// The moves at which the group stops.
fn stops(lesson: &Lesson) -> impl Iterator<Item = usize> {
    (0..lesson.moves()).filter(|turn| lesson.stops_at(*turn))
}

fn told(lesson: &Lesson, turns: impl Iterator<Item = usize>, locale: &Locale) -> Vec<String> {
    turns.flat_map(|turn| lesson.told(turn).map(|tell| said(tell, locale)).collect::<Vec<_>>()).collect()
}

fn participants(lesson: &Lesson, locale: &Locale) -> Vec<Block> {
    let mut blocks = vec![
        Block::Note(vec![Span::plain(locale.msg_handout_made_up())]),
        section(locale.msg_handout_opening()),
        Block::say(locale.msg_lesson_role(lesson.role(locale.language()))),
        Block::say(said(&lesson.scenario().story, locale)),
    ];
    let mut from = 0;
    for (turn, number) in stops(lesson).zip(1..) {
        // What comes to be known later is not to be read while the group talks.
        blocks.push(Block::Heading(Level::Page, locale.msg_handout_stop(number)));
        blocks.extend(points(Some(locale.msg_handout_known()), told(lesson, from..=turn, locale)));
        from = turn + 1;
        let asked = lesson.question(turn).map(|question| said(&question.ask, locale));
        let ticks: Vec<_> =
            lesson.options(turn).iter().map(|one| Tick::open(said(&one.label, locale))).collect();
        if ticks.is_empty() {
            blocks.extend(asked.map(Block::say));
        } else {
            blocks.push(Block::Ticks { lead: asked, ticks });
        }
        let room = || Block::Remarks { label: locale.msg_handout_room(), lines: ROOM };
        for ask in lesson.stops(turn) {
            blocks.push(Block::Paragraph(vec![Span::strong(said(ask, locale))]));
            blocks.push(room());
        }
        if lesson.stops(turn).next().is_none() {
            blocks.push(room());
        }
    }
    let rest = points(Some(locale.msg_handout_known()), told(lesson, from..lesson.moves(), locale));
    if let Some(rest) = rest {
        blocks.push(Block::Heading(Level::Page, locale.msg_handout_afterwards()));
        blocks.push(rest);
    }
    blocks
}

/// The question at a move.
fn question(lesson: &Lesson, turn: usize, locale: &Locale) -> String {
    lesson.question(turn).map_or_else(String::new, |question| said(&question.ask, locale))
}

/// What the maker answered at a move, in words.
fn maker(lesson: &Lesson, turn: usize, locale: &Locale) -> Option<String> {
    Some(words(lesson.question(turn)?, &lesson.answer(turn)?, locale.language()))
}

fn debrief(lesson: &Lesson, locale: &Locale) -> Vec<Block> {
    let Some(debrief) = &lesson.scenario().debrief else {
        return vec![section(locale.msg_lesson_debrief()), Block::say(locale.msg_lesson_no_debrief())];
    };
    let chosen = stops(lesson).filter_map(|turn| {
        let asked = said(&lesson.question(turn)?.ask, locale);
        Some(fact(asked, maker(lesson, turn, locale)?))
    });
    let chosen: Vec<_> = chosen.collect();
    let mut blocks = vec![
        section(locale.msg_lesson_debrief()),
        topic(locale.msg_lesson_did()),
        Block::say(said(&debrief.did, locale)),
    ];
    if !chosen.is_empty() {
        blocks.push(Block::Facts(chosen));
    }
    blocks.extend([topic(locale.msg_lesson_sore()), Block::say(said(&debrief.sore, locale))]);
    if let Some(ruling) = &debrief.ruling {
        blocks.extend([topic(locale.msg_lesson_ruling()), Block::say(said(ruling, locale))]);
    }
    blocks.extend(remember(lesson, locale));
    blocks
}

/// What to remember, each with its source.
fn remember(lesson: &Lesson, locale: &Locale) -> Vec<Block> {
    let points: Vec<_> = lesson
        .points(locale.language())
        .map(|(say, from)| vec![Span::plain(format!("{say} ")), Span::quiet(format!("({from})"))])
        .collect();
    if points.is_empty() {
        return Vec::new();
    }
    vec![topic(locale.msg_lesson_remember()), Block::List { lead: None, points }]
}

/// How long a group talks about a case, and how that is divided: a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Minutes {
    opening: usize,
    stop: usize,
    debrief: usize,
}

impl Minutes {
    /// What the course gives; without one forty minutes, twenty for a case of a few moves, and more where there are so many stops
    /// that they would have none. What the stops leave over is for the talk afterwards.
    fn of(moves: usize, stops: usize, course: Option<usize>) -> Self {
        const FEW: usize = 8;
        let usual = if moves > FEW { 40 } else { 20 };
        let shares = |all: usize| if all > 30 { (3, 8) } else { (2.min(all), 4) };
        let all = course.unwrap_or_else(|| {
            let (opening, least) = shares(usual);
            usual.max(opening + least + stops)
        });
        let (opening, least) = shares(all);
        let stop = all.saturating_sub(opening + least).checked_div(stops).unwrap_or(0);
        Self { opening, stop, debrief: all - opening - stop * stops }
    }
}

fn trainer(lesson: &Lesson, part: Option<&Part>, locale: &Locale) -> Vec<Block> {
    let stops: Vec<_> = stops(lesson).collect();
    let minutes = Minutes::of(lesson.moves(), stops.len(), part.map(|part| usize::from(part.minutes())));
    let time = |count: usize| vec![Span::plain(locale.msg_handout_minutes(count))];
    let row = |at: [String; 2], what: String, count| {
        let [number, at] = at.map(|at| vec![Span::plain(at)]);
        vec![number, at, vec![Span::plain(what)], time(count)]
    };
    let none = || ["–", "–"].map(str::to_owned);
    let mut rows = vec![row(none(), locale.msg_handout_opening(), minutes.opening)];
    rows.extend(stops.iter().zip(1..).map(|(turn, number): (&usize, usize)| {
        let asked = lesson.stops(*turn).map(|ask| said(ask, locale)).collect::<Vec<_>>().join(" ");
        let asked = if asked.is_empty() { question(lesson, *turn, locale) } else { asked };
        row([number, turn + 1].map(|at| at.to_string()), asked, minutes.stop)
    }));
    rows.push(row(none(), locale.msg_lesson_debrief(), minutes.debrief));
    let column = |title: String, share| Column { title, share };
    let columns = vec![
        column(locale.msg_handout_question(), 3),
        column(locale.msg_handout_move(), 2),
        column(locale.msg_handout_what(), 12),
        column(locale.msg_handout_time(), 3),
    ];
    let mut blocks = vec![Block::Note(vec![Span::plain(locale.msg_handout_for_the_trainer())])];
    let note = part.map(|part| said(part.notes(), locale)).filter(|note| !note.trim().is_empty());
    blocks.extend(note.map(|note| Block::Attention(vec![Span::plain(note)])));
    blocks.extend([
        section(locale.msg_handout_course_of_it()),
        Block::Table(Table { columns, rows }),
        section(locale.msg_handout_opening()),
        Block::say(locale.msg_lesson_role(lesson.role(locale.language()))),
        Block::say(said(&lesson.scenario().story, locale)),
        section(locale.msg_handout_stops()),
    ]);
    for turn in stops {
        blocks.push(at_stop(lesson, turn, locale));
        blocks.extend(points(Some(locale.msg_handout_told()), told(lesson, turn..=turn, locale)));
        blocks.extend(lesson.stops(turn).map(|ask| Block::Attention(vec![Span::plain(said(ask, locale))])));
        blocks.extend(
            maker(lesson, turn, locale)
                .map(|words| Block::Facts(vec![fact(locale.msg_lesson_maker(), words)])),
        );
    }
    let alerts = alerts(lesson, locale);
    if !alerts.is_empty() {
        blocks.extend([section(locale.msg_handout_alerts()), Block::Facts(alerts)]);
    }
    if let Some(at) = lesson.sore().and_then(Place::turn) {
        blocks.push(Block::say(locale.msg_handout_sore_at(at + 1)));
    }
    blocks.extend(debrief(lesson, locale));
    blocks.extend([section(locale.msg_handout_keys()), Block::say(locale.msg_handout_keys_are())]);
    blocks
}

/// At which move which alert comes.
fn alerts(lesson: &Lesson, locale: &Locale) -> Vec<Fact> {
    let say = |id: &Name| lesson.protocol().alert(id).map(|alert| said(&alert.say, locale));
    let raised = (0..lesson.moves())
        .flat_map(|turn| lesson.effect_of(turn).raised.iter().filter_map(move |id| Some((turn, say(id)?))));
    raised.map(|(turn, say)| fact(locale.msg_handout_move_number(turn + 1), say)).collect()
}

/// Room for who was there: also of a whole course.
pub fn attendance(locale: &Locale) -> Vec<Block> {
    let column = |title: String, share| Column { title, share };
    let columns = vec![
        column(locale.msg_handout_name(), 6),
        column(locale.msg_handout_function(), 5),
        column(locale.msg_handout_register(), 4),
        column(locale.msg_handout_signature(), 5),
    ];
    let seat = || vec![vec![Span::plain("\u{a0}")]; columns.len()];
    vec![
        Block::Blanks(vec![
            locale.msg_handout_where(),
            locale.msg_handout_when(),
            locale.msg_handout_led_by(),
        ]),
        Block::Table(Table { rows: (0..SEATS).map(|_| seat()).collect(), columns }),
        Block::Note(vec![Span::plain(locale.msg_handout_attendance_note())]),
    ]
}

#[cfg(test)]
mod tests {
    use super::Minutes;

    #[test]
    fn the_minutes_of_a_case_are_forty_and_of_a_short_one_twenty() {
        for stops in 1..8 {
            for (moves, all) in [(8, 20), (9, 40), (70, 40)] {
                let Minutes { opening, stop, debrief } = Minutes::of(moves, stops, None);
                assert_eq!(opening + stops * stop + debrief, all, "{stops} stops in {moves} moves");
                assert!(stop > 0);
            }
        }
    }

    #[test]
    fn a_course_gives_its_own_minutes_and_many_stops_take_more_than_is_usual() {
        for all in 1..90 {
            let Minutes { opening, stop, debrief } = Minutes::of(20, 5, Some(all));
            assert_eq!(opening + 5 * stop + debrief, all);
        }
        let Minutes { opening, stop, debrief } = Minutes::of(70, 50, None);
        assert_eq!((stop, opening + 50 + debrief), (1, 61));
    }
}
