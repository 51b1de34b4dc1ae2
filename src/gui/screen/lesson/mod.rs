//! A fictional case before a group, large enough for the back row: what came to be known, the question, the answers; then
//! what its maker did and what that changed. What is shown follows from `session::lesson`; here are the page one is at, the
//! votes as they are typed, what is put away. What stands on a slide is in `slide` and `sides`, how large in `fit`, the map in
//! `map`, the buttons in `foot`, what goes on paper in `handouts`.

mod fit;
mod foot;
mod handouts;
mod map;
mod sides;
mod slide;
mod view;

use std::path::PathBuf;
use std::sync::Arc;

use iced::Task;
use jiff::Timestamp;

use crate::case::Case as Walked;
use crate::drawing::{Drawing, Of};
use crate::gui::shortcuts::Teaching;
use crate::gui::theme::style::Strand;
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::focus;
use crate::locale::Locale;
use crate::session::Moment;
use crate::session::lesson::{Branch, Handout, Lesson as Case, Passed, Place, Round, Votes, branch_title};
use crate::vault::place;

pub use self::handouts::FOLDER;
use self::map::Lit;

/// The screen.
#[derive(Debug, Clone)]
pub struct Lesson {
    case: Case,
    /// Which page of the slide is shown.
    page: usize,
    /// Whether everything is black, so that the group looks at one another.
    black: bool,
    /// Whether the votes show.
    bars: bool,
    /// Whether the story stands above the question.
    story: bool,
    /// Whether everything that can be done has its button.
    more: bool,
    /// What is being typed.
    typing: Option<Typing>,
    /// Which of what was tried stands beside the maker's.
    beside: Option<usize>,
    /// A week that went by, while what came with it is in sight.
    passed: Option<Passed>,
    /// Whether it was asked once that what the group did goes.
    throwing: bool,
    /// The map with the paths of both.
    map: Option<Lit>,
    /// Whether it is asked what goes on paper.
    picking: bool,
    /// The paper that was saved last.
    saved: Option<String>,
    /// Where papers go, where the program has no place for them.
    folder: Field,
    /// How long the case may take, in a course that says so.
    takes: Option<u16>,
    /// Since when the time runs.
    since: Option<Timestamp>,
    /// The time as it was when something last happened.
    now: Timestamp,
}

/// What is being typed.
#[derive(Debug, Clone)]
enum Typing {
    /// The votes of a round.
    Votes(Round, Field),
    /// The number of the move to go to.
    Turn(Field),
    /// What the group says at this move.
    Note(Field),
    /// What one that was tried is called.
    Name(usize, Field),
}

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// A key was pressed, or the button that does the same, while the slide has so many pages.
    Asked(Teaching, usize),
    /// Everything that can be done was asked for, or what is done most again.
    MorePressed,
    /// Something was typed: the votes, or the number of a move.
    Typed(field::Message),
    /// What was typed is done.
    TypedDone,
    /// A paper was asked for.
    PaperPressed(Handout, As),
    /// Where papers go was typed or chosen.
    FolderTyped(field::Message),
    /// A box of the map was pressed.
    StopPressed(Of),
    /// The lesson was left, or what stood before it.
    Left,
}

/// As what a paper is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum As {
    /// As PDF.
    Pdf,
    /// As plain text.
    Text,
}

/// What the window must do after an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// The keyboard belongs here.
    Focus(&'static str),
    /// The same, and what the group did changed.
    Gather(&'static str),
    /// Walk the case otherwise from here.
    Branch,
    /// Draw the map with both paths.
    Map(usize),
    /// It is asked what goes on paper, and where there is no place for it, where.
    Papers(&'static str),
    /// Make a paper.
    Paper(Handout, As),
    /// The next fictional case.
    NextCase,
    /// This case again, from its door.
    Again,
    /// Back to the walk.
    Leave,
}

const NEXT: &str = "lesson.next";
const FIELD: &str = "lesson.field";
const MAP_BACK: &str = "lesson.map.back";

impl Lesson {
    /// The screen, at the door of the case.
    #[must_use]
    pub fn new(case: Case, moment: Moment) -> Self {
        Self {
            case,
            page: 0,
            black: false,
            bars: false,
            story: false,
            more: false,
            typing: None,
            beside: None,
            passed: None,
            throwing: false,
            map: None,
            picking: false,
            saved: None,
            folder: Field::default(),
            takes: None,
            since: None,
            now: moment.now,
        }
    }

    /// The same, as a part of a course that takes so many minutes.
    #[must_use]
    pub fn taking(self, minutes: Option<u16>) -> Self {
        Self { takes: minutes, ..self }
    }

    /// The case as it is played.
    #[must_use]
    pub const fn case(&self) -> &Case {
        &self.case
    }

    /// Brings the keyboard to where the lesson goes on.
    pub fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on(match (&self.typing, &self.map) {
            (None, None) if self.picking => handouts::FIRST,
            (Some(_), _) => FIELD,
            (None, Some(_)) => MAP_BACK,
            (None, None) => NEXT,
        })
    }

    /// Puts beside the maker's what was walked otherwise from a move, the branch it was begun as or a new one; which it is.
    /// Where nothing was done otherwise, the group is where it was.
    pub fn take_branch(&mut self, at: usize, walked: &Walked, known: Option<usize>) -> Option<usize> {
        let which = self.case.put_branch(at, walked, known)?;
        self.page = 0;
        self.beside = Some(which);
        Some(which)
    }

    /// The name of a branch that was tried, or would be tried next, in words, with its colour.
    pub(crate) fn branch_named(&self, which: Option<usize>, locale: &Locale) -> (String, Strand) {
        let which = which.unwrap_or(self.case.branches().len());
        (branch_title(&self.case, which, locale), Strand::Group(which))
    }

    /// Where papers go, where the program has no place for them; none while nothing was typed.
    #[must_use]
    pub fn folder(&self) -> Option<PathBuf> {
        let typed = self.folder.text().trim();
        (!typed.is_empty()).then(|| place::typed(typed))
    }

    /// Says where a paper was saved.
    pub fn paper_saved(&mut self, path: String) {
        self.saved = Some(path);
    }

    /// Shows the map that was drawn.
    pub fn show_map(&mut self, drawing: Arc<Drawing>, locale: &Locale) {
        self.map = Some(Lit::new(drawing, locale));
    }

    /// Time went on.
    pub const fn noted(&mut self, moment: Moment) {
        self.now = moment.now;
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message) -> Action {
        let threw = std::mem::take(&mut self.throwing);
        match message {
            // What cannot be taken back is asked twice.
            Message::Asked(Teaching::Away, _) if threw => {
                self.forget_group();
                Action::Gather(NEXT)
            }
            Message::Asked(Teaching::Black, _) => {
                self.black = !self.black;
                Action::None
            }
            // Whatever is asked in the dark, the light comes on first.
            Message::Asked(..) if self.black => {
                self.black = false;
                Action::None
            }
            Message::Asked(command, pages) => {
                self.more = false;
                self.asked(command, pages)
            }
            Message::MorePressed => {
                self.more = !self.more;
                Action::None
            }
            Message::Typed(message) => {
                self.typed(message);
                Action::None
            }
            Message::TypedDone => {
                self.done_typing();
                Action::Gather(NEXT)
            }
            Message::PaperPressed(which, form) => Action::Paper(which, form),
            Message::FolderTyped(message) => {
                let _ = self.folder.update(message);
                Action::None
            }
            Message::StopPressed(of) => {
                self.pressed(&of);
                Action::Focus(NEXT)
            }
            Message::Left if self.typing.take().is_some() => Action::Focus(NEXT),
            Message::Left if std::mem::take(&mut self.picking) => Action::Focus(NEXT),
            Message::Left if self.map.take().is_some() || self.leave_aside() => Action::Focus(NEXT),
            Message::Left => Action::Leave,
        }
    }

    fn asked(&mut self, command: Teaching, pages: usize) -> Action {
        let typed = self.typing.is_some();
        match command {
            Teaching::Next | Teaching::Back | Teaching::Door | Teaching::Debrief if typed => {
                // Turning on is enough: nobody has to say first that the typing is done.
                self.done_typing();
                if command == Teaching::Next {
                    self.forward(pages);
                }
                return Action::Gather(NEXT);
            }
            Teaching::Next => self.forward(pages),
            Teaching::Back => self.backward(),
            Teaching::Door => self.go(Place::Door),
            Teaching::Debrief => self.go(Place::Debrief),
            Teaching::Alert => {
                if let Some(place) = self.case.next_alert() {
                    self.go(place);
                }
            }
            Teaching::Stop => {
                if let Some(place) = self.case.next_stop() {
                    self.go(place);
                }
            }
            Teaching::Sore => self.go_where_it_hurts(),
            Teaching::Compare => self.compare(),
            Teaching::Map if self.map.take().is_some() => return Action::Focus(NEXT),
            Teaching::Map => {
                return self
                    .beside
                    .or(self.case.branches().len().checked_sub(1))
                    .map_or(Action::None, Action::Map);
            }
            Teaching::Paper => {
                self.picking = true;
                self.saved = None;
                return Action::Papers(handouts::FIRST);
            }
            Teaching::Note => return self.begin_note(),
            Teaching::Name => return self.begin_name(),
            Teaching::Turn => {
                self.typing = Some(Typing::Turn(Field::default()));
                return Action::Focus(FIELD);
            }
            Teaching::Vote => return self.begin_vote(),
            Teaching::Bars => self.bars = !self.bars,
            Teaching::Story => self.story = !self.story,
            Teaching::Timer => self.since = if self.since.is_some() { None } else { Some(self.now) },
            Teaching::Later => {
                self.beside = None;
                self.page = 0;
                self.passed = Some(self.case.a_week_on());
            }
            Teaching::Away => self.throwing = self.group_did(),
            Teaching::Black => {}
            Teaching::WhatIf => return Action::Branch,
            Teaching::NextCase => return Action::NextCase,
            Teaching::Again => return Action::Again,
        }
        Action::None
    }

    fn forward(&mut self, pages: usize) {
        if self.page + 1 < pages {
            self.page += 1;
        } else if !self.leave_aside()
            && let Some(next) = self.case.next()
        {
            self.go(next);
        }
    }

    fn backward(&mut self) {
        if self.page > 0 {
            self.page -= 1;
        } else if !self.leave_aside()
            && let Some(previous) = self.case.previous()
        {
            self.go(previous);
        }
    }

    /// From the two ends, or what a week brought, back to where the group was; whether they were in sight.
    fn leave_aside(&mut self) -> bool {
        let left = self.beside.take().is_some() | self.passed.take().is_some();
        if left {
            self.page = 0;
        }
        left
    }

    /// What was tried beside the maker's: the last of it first, then the one before, and after the first away again.
    fn compare(&mut self) {
        self.beside = self.beside.unwrap_or(self.case.branches().len()).checked_sub(1);
        self.passed = None;
        self.page = 0;
    }

    fn go_where_it_hurts(&mut self) {
        match self.case.sore() {
            Some(place) => self.go(place),
            // It is told in the talk afterwards, after what the maker did.
            None => {
                self.go(Place::Debrief);
                self.page = 1;
            }
        }
    }

    /// To the move that answers the question of a box.
    fn pressed(&mut self, of: &Of) {
        let Of::Question(id) = of else { return };
        let answers = |turn: &usize| self.case.question(*turn).is_some_and(|question| question.id == *id);
        if let Some(turn) = (0..self.case.moves()).find(answers) {
            self.map = None;
            self.go(Place::Asked(turn));
        }
    }

    fn go(&mut self, place: Place) {
        // Until the group has voted on it, votes stay folded.
        if self.case.at().turn() != place.turn() {
            self.bars = false;
            self.story = false;
        }
        self.page = 0;
        self.beside = None;
        self.passed = None;
        self.case.go(place);
    }

    fn begin_vote(&mut self) -> Action {
        let Some(turn) = self.turn_to_vote() else { return Action::None };
        let round = self.case.votes(turn).map_or(Round::First, Votes::round_to_count);
        let counted = self.case.votes(turn).and_then(|votes| votes.round(round));
        let words = counted.map(|counts| counts.iter().map(u16::to_string).collect::<Vec<_>>().join(" "));
        self.typing = Some(Typing::Votes(round, words.map_or_else(Field::default, Field::new)));
        Action::Focus(FIELD)
    }

    fn begin_note(&mut self) -> Action {
        let Some(turn) = self.case.at().turn().filter(|_| !self.is_aside()) else { return Action::None };
        self.typing = Some(Typing::Note(self.case.note(turn).map_or_else(Field::default, Field::new)));
        Action::Focus(FIELD)
    }

    fn begin_name(&mut self) -> Action {
        let Some(which) = self.beside else { return Action::None };
        let name = self.case.branches().get(which).and_then(Branch::name);
        self.typing = Some(Typing::Name(which, name.map_or_else(Field::default, Field::new)));
        Action::Focus(FIELD)
    }

    /// Whether something other than the place the group is at is in sight.
    const fn is_aside(&self) -> bool {
        self.beside.is_some() || self.passed.is_some()
    }

    /// Whether the group did anything that can go.
    fn group_did(&self) -> bool {
        self.case.group_did()
    }

    /// What the group did goes.
    pub(crate) fn forget_group(&mut self) {
        self.beside = None;
        self.map = None;
        self.case.forget_group();
    }

    /// Whether votes, what the group says or a name are being typed and were not taken over.
    pub(crate) const fn is_half_typed(&self) -> bool {
        match &self.typing {
            Some(Typing::Votes(_, field) | Typing::Note(field) | Typing::Name(_, field)) => {
                field.is_touched()
            }
            Some(Typing::Turn(_)) | None => false,
        }
    }

    /// The move at which there is something to vote on.
    fn turn_to_vote(&self) -> Option<usize> {
        let turn = self.case.at().turn().filter(|_| !self.is_aside())?;
        (!self.case.options(turn).is_empty()).then_some(turn)
    }

    fn typed(&mut self, message: field::Message) {
        let Some(
            Typing::Votes(_, field) | Typing::Turn(field) | Typing::Note(field) | Typing::Name(_, field),
        ) = &mut self.typing
        else {
            return;
        };
        let _ = field.update(message);
    }

    fn done_typing(&mut self) {
        match self.typing.take() {
            Some(Typing::Votes(round, field)) => {
                let turn = self.case.at().turn();
                if let (Some(turn), Some(counts)) = (turn, Votes::typed(field.text())) {
                    self.case.vote(turn, round, counts);
                }
            }
            Some(Typing::Note(field)) => {
                if let Some(turn) = self.case.at().turn() {
                    self.case.put_note(turn, field.text());
                }
            }
            Some(Typing::Name(which, field)) => self.case.name_branch(which, field.text()),
            Some(Typing::Turn(field)) => {
                // What is no number goes nowhere.
                let wanted: Option<usize> = field.text().trim().parse().ok();
                if let Some(turn) = wanted.and_then(|number| number.checked_sub(1)) {
                    self.go(Place::Asked(turn.min(self.case.moves().saturating_sub(1))));
                }
            }
            None => {}
        }
    }

    /// How long the time has been running, and how much of what the course gives is left; below nothing, it went over.
    fn minutes(&self) -> Option<(i64, Option<i64>)> {
        let ran = self.now.duration_since(self.since?).as_mins();
        Some((ran, self.takes.map(|takes| i64::from(takes) - ran)))
    }
}
