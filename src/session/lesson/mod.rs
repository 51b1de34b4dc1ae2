//! A fictional case before a group: what its maker did, move by move, with a cursor. Nothing is recorded here; whatever is
//! shown follows from the moves up to the cursor, as it did in the case itself. How it looks is the window's business; what
//! the group voted is in `votes`, what it did otherwise in `branch`
//! and in words in `telling`, what is left of all that when the lesson is over in `group`, what comes when time goes on in
//! `later`, what is handed out on paper in `handout`, what is told to whoever plays alone in `alone`.

mod alone;
mod branch;
mod effect;
mod group;
mod handout;
mod later;
mod place;
mod telling;
mod votes;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::open_case::OpenCase;
use crate::case::{Answer, Answers, Case, Counted, Event, Ground, Refusal, Walk, play, played_answers, walk};
use crate::locale::Language;
use crate::protocol::{Choice, Kind, Move, Name, Protocol, Question, Scenario, Text};

pub use alone::told_before;
pub use branch::{Branch, End, Other, Sides, ToDo, When};
pub use effect::Effect;
pub use group::{Group, Groups};
pub use handout::{Handout, attendance, handout};
pub use later::{Due, Passed, passed};
pub use place::Place;
pub use telling::{branch_title, differences};
pub use votes::{Round, Votes};

/// Questions times moves that are walked at most when a lesson begins; no case that comes along has a fifteenth of it.
const MOST: usize = 200_000;

/// Whether a case is short enough for a group: every move of it is walked before the first is shown.
#[must_use]
pub fn fits(protocol: &Protocol, story: &Scenario) -> bool {
    story.does.len().saturating_mul(protocol.questions().count()) <= MOST
}

/// A question with more answers than this, such as all parts of the body, is answered out loud: nobody reads or votes on so many.
const MOST_ANSWERS: usize = 16;

/// Something the maker did, with what came to be known right before.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Turn {
    /// Where among the moves it stands.
    done: usize,
    /// How many of the moves before it tell something.
    tells: usize,
}

/// What the maker of a case did, with what came to be known right before.
fn turns(scenario: &Scenario) -> Vec<Turn> {
    let (mut turns, mut tells) = (Vec::new(), 0);
    for (done, one) in scenario.does.iter().enumerate() {
        if matches!(one, Move::Learn(_)) {
            tells += 1;
        } else {
            turns.push(Turn { done, tells });
            tells = 0;
        }
    }
    turns
}

/// A fictional case before a group.
#[derive(Debug, Clone)]
pub struct Lesson {
    protocol: Arc<Protocol>,
    scenario: Scenario,
    /// How many weeks went by since it was played: its days stay where they were.
    weeks: u16,
    turns: Vec<Turn>,
    at: Place,
    /// What each move changed.
    effects: Vec<Effect>,
    /// What a place without a move changes.
    nothing: Effect,
    votes: BTreeMap<usize, Votes>,
    notes: BTreeMap<usize, String>,
    branches: Vec<Branch>,
}

impl Lesson {
    /// The case at its door, played on this day.
    #[must_use]
    pub fn new(protocol: Arc<Protocol>, scenario: &Scenario, today: Date) -> Self {
        let scenario = scenario.on(today);
        let turns = turns(&scenario);
        let (at, nothing, effects) = (Place::Door, Effect::default(), Vec::new());
        let (votes, notes, branches) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        let weeks = 0;
        let mut lesson =
            Self { protocol, scenario, weeks, turns, at, effects, nothing, votes, notes, branches };
        lesson.effects = lesson.walked_through();
        lesson
    }

    /// The protocol.
    #[must_use]
    pub const fn protocol(&self) -> &Arc<Protocol> {
        &self.protocol
    }

    /// The case, with its days as they are when it is played today.
    #[must_use]
    pub const fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// Where the group is.
    #[must_use]
    pub const fn at(&self) -> Place {
        self.at
    }

    /// How many moves there are.
    #[must_use]
    pub const fn moves(&self) -> usize {
        self.turns.len()
    }

    /// What the maker did at a move.
    #[must_use]
    pub fn done(&self, turn: usize) -> Option<&Move> {
        self.scenario.does.get(self.turns.get(turn)?.done)
    }

    /// What came to be known right before it.
    pub fn told(&self, turn: usize) -> impl Iterator<Item = &Text> {
        let before = self.turns.get(turn).map(|turn| &self.scenario.does[turn.done - turn.tells..turn.done]);
        before.into_iter().flatten().filter_map(|done| match done {
            Move::Learn(tell) => Some(tell),
            _ => None,
        })
    }

    /// The question a move answers, or takes an answer back from.
    #[must_use]
    pub fn question(&self, turn: usize) -> Option<&Question> {
        self.protocol.question(self.done(turn)?.question()?)
    }

    /// The answer its maker gave at a move; none where none was given.
    #[must_use]
    pub fn answer(&self, turn: usize) -> Option<Answer> {
        let question = self.question(turn)?;
        self.answers(self.turns[turn].done + 1).given(&self.protocol.head.id, question).cloned()
    }

    /// The answers that can be chosen at a move, which a group votes on; none where there are too many to read.
    #[must_use]
    pub fn options(&self, turn: usize) -> Vec<&Choice> {
        match (self.done(turn), self.question(turn)) {
            (Some(Move::Answer(..)), Some(question)) if !matches!(question.answer, Kind::Entries { .. }) => {
                Some(self.offered(turn)).filter(|all| all.len() <= MOST_ANSWERS).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// The options that were offered when its maker made a move.
    fn offered(&self, turn: usize) -> Vec<&Choice> {
        let Some(question) = self.question(turn) else { return Vec::new() };
        let answers = played_answers(&self.protocol, &self.up_to(self.turns[turn].done));
        let counted = Counted::new(&self.protocol, &answers, self.scenario.today);
        let ground = Ground::new(&self.protocol, &counted, self.scenario.today);
        let offers: Vec<Name> = ground.offers(question, None).map(|option| option.id.clone()).collect();
        question.answer.options().iter().filter(|option| offers.contains(&option.id)).collect()
    }

    /// What the group is asked before this move.
    pub fn stops(&self, turn: usize) -> impl Iterator<Item = &Text> {
        let asked = self.done(turn).and_then(Move::question);
        // A question that is answered twice stops the group the first time.
        let first = (0..turn).all(|before| self.done(before).and_then(Move::question) != asked);
        let stops = self.scenario.debrief.iter().flat_map(|debrief| &debrief.questions);
        stops.filter(move |stop| first && Some(&stop.at) == asked).map(|stop| &stop.ask)
    }

    /// Whether the group stops here to talk: where its author asks something; and in a case without such questions, where it is
    /// weighed, or chosen after something came to be known.
    #[must_use]
    pub fn stops_at(&self, turn: usize) -> bool {
        let asks = self.scenario.debrief.as_ref().is_some_and(|debrief| !debrief.questions.is_empty());
        if asks {
            return self.stops(turn).next().is_some();
        }
        let Some(question) = self.question(turn) else { return false };
        let weighed = matches!(question.answer, Kind::Judgement { .. });
        let answered = matches!(self.done(turn), Some(Move::Answer(..)));
        let chosen = !self.scenario.known.contains(&question.id) && !self.options(turn).is_empty();
        answered && (weighed || chosen)
    }

    /// The next move at which the group stops, asked; after the last the talk afterwards.
    #[must_use]
    pub fn next_stop(&self) -> Option<Place> {
        let from = match self.at {
            Place::Door => 0,
            Place::Debrief => return None,
            Place::Asked(turn) | Place::Shown(turn) | Place::Changed(turn) => turn + 1,
        };
        let stop = (from..self.moves()).find(|turn| self.stops_at(*turn));
        Some(stop.map_or(Place::Debrief, |turn| self.first_of(turn)))
    }

    /// In which role the case is walked; empty where the protocol does not know it.
    #[must_use]
    pub fn role(&self, language: Language) -> &str {
        let role = self.protocol.head.roles.iter().find(|role| role.id == self.scenario.role);
        role.map_or("", |role| role.label.get(language))
    }

    /// What to remember, each with where it is written.
    pub fn points(&self, language: Language) -> impl Iterator<Item = (&str, String)> {
        let points = self.scenario.debrief.iter().flat_map(|debrief| &debrief.points);
        points.map(move |point| {
            let source = self.protocol.head.sources.iter().find(|source| source.id == point.from.source);
            let from = source.map_or(point.from.source.as_str(), |source| source.title.as_str());
            (point.say.get(language), format!("{from}, {}", point.from.place))
        })
    }

    /// What a move changed.
    #[must_use]
    pub fn effect_of(&self, turn: usize) -> &Effect {
        self.effects.get(turn).unwrap_or(&self.nothing)
    }

    /// What the move in sight changed.
    #[must_use]
    pub fn effect(&self) -> &Effect {
        self.at.turn().map_or(&self.nothing, |turn| self.effect_of(turn))
    }

    /// What the group voted at a move.
    #[must_use]
    pub fn votes(&self, turn: usize) -> Option<&Votes> {
        self.votes.get(&turn)
    }

    /// Takes down what the group votes in a round.
    pub fn vote(&mut self, turn: usize, round: Round, counts: Vec<u16>) {
        self.votes.entry(turn).or_default().put(round, counts);
    }

    /// What the group said at a move, as it was noted.
    #[must_use]
    pub fn note(&self, turn: usize) -> Option<&str> {
        self.notes.get(&turn).map(String::as_str)
    }

    /// Notes what the group said at a move; nothing takes the note away.
    pub fn put_note(&mut self, turn: usize, words: &str) {
        let words = words.trim();
        if words.is_empty() {
            let _ = self.notes.remove(&turn);
        } else {
            let _ = self.notes.insert(turn, words.to_owned());
        }
    }

    /// What the group did otherwise, in the order in which it was tried.
    #[must_use]
    pub fn branches(&self) -> &[Branch] {
        &self.branches
    }

    /// Puts beside the maker's what was done otherwise in `walked`, a branch from move `at`; which it is, or none when nothing
    /// was done otherwise. The branch `instead` of which it comes, is walked on.
    pub fn put_branch(&mut self, at: usize, walked: &Case, instead: Option<usize>) -> Option<usize> {
        let branch = Branch::between(&self.protocol, at, &self.answers(self.turns.get(at)?.done), walked)?;
        match instead.and_then(|which| self.branches.get_mut(which)) {
            Some(known) => {
                *known = branch.named(known.name().map(str::to_owned));
                instead
            }
            None => {
                self.branches.push(branch);
                Some(self.branches.len() - 1)
            }
        }
    }

    /// Calls what was tried at this place as its trainer does.
    pub fn name_branch(&mut self, which: usize, words: &str) {
        if let Some(branch) = self.branches.get_mut(which) {
            branch.put_name(words);
        }
    }

    /// How the maker's case ends.
    #[must_use]
    pub fn end(&self) -> End {
        End::of(&self.protocol, self.answers(self.scenario.does.len()), self.scenario.today)
    }

    /// How it ends with what the group did otherwise.
    #[must_use]
    pub fn end_of(&self, branch: &Branch) -> End {
        let answers = branch.over(&self.protocol, &self.answers(self.scenario.does.len()));
        End::of(&self.protocol, answers, self.scenario.today)
    }

    /// Both ends beside one another.
    #[must_use]
    pub fn sides(&self, branch: &Branch) -> Sides {
        self.end().beside(&self.end_of(branch), &self.protocol)
    }

    /// The place after this one, if there is one.
    #[must_use]
    pub fn next(&self) -> Option<Place> {
        match self.at {
            Place::Door => Some(self.turn_or_end(0)),
            Place::Asked(turn) => Some(Place::Shown(turn)),
            Place::Shown(turn) if !self.effect().is_nothing() => Some(Place::Changed(turn)),
            Place::Shown(turn) | Place::Changed(turn) => Some(self.turn_or_end(turn + 1)),
            Place::Debrief => None,
        }
    }

    /// The place before this one, if there is one.
    #[must_use]
    pub fn previous(&self) -> Option<Place> {
        let behind = |turn: usize| {
            let changed = self.effects.get(turn).is_some_and(|effect| !effect.is_nothing());
            if changed { Place::Changed(turn) } else { Place::Shown(turn) }
        };
        match self.at {
            Place::Door => None,
            Place::Asked(0) => Some(Place::Door),
            Place::Asked(turn) => Some(behind(turn - 1)),
            Place::Shown(turn) if self.asks(turn) => Some(Place::Asked(turn)),
            Place::Shown(0) => Some(Place::Door),
            Place::Shown(turn) => Some(behind(turn - 1)),
            Place::Changed(turn) => Some(Place::Shown(turn)),
            Place::Debrief => Some(self.moves().checked_sub(1).map_or(Place::Door, behind)),
        }
    }

    /// The next move that raises an alert, asked.
    #[must_use]
    pub fn next_alert(&self) -> Option<Place> {
        let from = match self.at {
            Place::Door => 0,
            Place::Debrief => return None,
            Place::Asked(turn) | Place::Shown(turn) | Place::Changed(turn) => turn + 1,
        };
        let raises = |turn: &usize| self.effects.get(*turn).is_some_and(|effect| !effect.raised.is_empty());
        (from..self.moves()).find(raises).map(|turn| self.first_of(turn))
    }

    /// Where it hurts: the last move that raises an alert which still stands at the end. None where none does.
    #[must_use]
    pub fn sore(&self) -> Option<Place> {
        let end = self.end();
        let stands = |effect: &Effect| {
            effect.raised.iter().any(|alert| end.walk().raised().any(|raised| raised.id == *alert))
        };
        self.effects.iter().rposition(stands).map(|turn| self.first_of(turn))
    }

    /// Goes to a place; one that is not there is the nearest.
    pub fn go(&mut self, place: Place) {
        self.at = match place.turn() {
            Some(turn) if turn >= self.moves() => Place::Debrief,
            Some(turn) if place == Place::Asked(turn) => self.first_of(turn),
            _ => place,
        };
    }

    /// The case as it stands before the move in sight is made, to be walked otherwise; it really is `today`.
    ///
    /// # Errors
    /// When it cannot be written down.
    pub fn branch(&self, language: Language, today: Date) -> Result<OpenCase, Refusal> {
        let until = match self.at {
            Place::Door => 0,
            Place::Asked(turn) | Place::Shown(turn) | Place::Changed(turn) => self.turns[turn].done,
            Place::Debrief => self.scenario.does.len(),
        };
        let mut case = play(&self.protocol, &self.up_to(until), language)?;
        // In the branch it is the day of the lesson, whatever day it really is.
        if let Ok(later) = today.until(self.scenario.today)
            && later.get_days() != 0
        {
            // both lie in the calendar
            let days = later.get_days();
            let now = case.state().changed;
            case.record(Event::Later { days }, now)?;
        }
        Ok(OpenCase::new(Arc::clone(&self.protocol), case, today))
    }

    fn turn_or_end(&self, turn: usize) -> Place {
        if turn < self.moves() { self.first_of(turn) } else { Place::Debrief }
    }

    /// Whether there is anything to ask a group before a move is shown: something was told, can be chosen, or is talked over, or
    /// the clinician acts on their own. What the opening gave already is shown at once.
    fn asks(&self, turn: usize) -> bool {
        let given =
            self.done(turn).and_then(Move::question).is_some_and(|asked| self.scenario.known.contains(asked));
        let empty = self.told(turn).next().is_none()
            && self.options(turn).is_empty()
            && self.stops(turn).next().is_none();
        !(given && empty)
    }

    /// Where a move begins.
    fn first_of(&self, turn: usize) -> Place {
        if self.asks(turn) { Place::Asked(turn) } else { Place::Shown(turn) }
    }

    /// What each move changes, from the first to the last.
    fn walked_through(&self) -> Vec<Effect> {
        let mut before = self.walked(0);
        let effects = self.turns.iter().map(|turn| {
            let after = self.walked(turn.done + 1);
            let effect = Effect::between(&before, &after);
            before = after;
            effect
        });
        effects.collect()
    }

    fn walked(&self, until: usize) -> Walk {
        walk(&self.protocol, &self.answers(until), self.scenario.today)
    }

    fn answers(&self, until: usize) -> Answers {
        played_answers(&self.protocol, &self.up_to(until))
    }

    /// The case with no more than its first moves.
    fn up_to(&self, until: usize) -> Scenario {
        Scenario { does: self.scenario.does[..until].to_vec(), ..self.scenario.clone() }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::protocol::bundle;

    fn lesson() -> Lesson {
        let protocol = bundle::get(&"blauwe-plekken".into()).unwrap();
        let scenario = protocol.scenario(&"cheek-of-a-baby".into()).unwrap().clone();
        Lesson::new(protocol, &scenario, scenario.today)
    }

    #[test]
    fn forward_to_the_end_and_back_to_the_door_is_the_same_way() {
        let mut lesson = lesson();
        let mut there = vec![lesson.at()];
        while let Some(next) = lesson.next() {
            lesson.go(next);
            there.push(next);
        }
        assert_eq!(lesson.at(), Place::Debrief);
        assert!(there.iter().any(|place| matches!(place, Place::Changed(_))), "something came of it");
        let mut back = vec![lesson.at()];
        while let Some(previous) = lesson.previous() {
            lesson.go(previous);
            back.push(previous);
        }
        back.reverse();
        assert_eq!(back, there);
    }

    #[test]
    fn what_the_opening_gave_is_shown_at_once_and_all_parts_of_the_body_are_read_by_nobody() {
        let mut lesson = lesson();
        let at = |lesson: &Lesson, id: &str| {
            (0..lesson.moves())
                .find(|turn| lesson.question(*turn).is_some_and(|asked| asked.id == id))
                .unwrap()
        };
        for given in ["age", "place"] {
            let turn = at(&lesson, given);
            lesson.go(Place::Asked(turn));
            assert_eq!(lesson.at(), Place::Shown(turn), "{given}");
            assert!(lesson.options(turn).is_empty());
        }
        let weighed = at(&lesson, "conclusion");
        lesson.go(Place::Asked(weighed));
        assert_eq!((lesson.at(), lesson.options(weighed).len()), (Place::Asked(weighed), 3));
    }

    #[test]
    fn what_a_group_did_otherwise_goes_on_as_its_maker_went_and_only_that_differs() {
        let mut lesson = lesson();
        let turn = (0..lesson.moves())
            .find(|turn| lesson.question(*turn).is_some_and(|asked| asked.id == "mobility"))
            .unwrap();
        lesson.go(Place::Asked(turn));
        let branch = lesson.branch(Language::Nl, lesson.scenario().today).unwrap();
        assert_eq!(lesson.put_branch(turn, branch.case(), None), None, "nothing was done otherwise");
        let mut walked = branch.case().clone();
        let question = lesson.question(turn).unwrap().clone();
        let other = lesson.options(turn).iter().map(|option| option.id.clone()).find(|id| id != "pre-mobile");
        let at = crate::case::Spot::of(lesson.protocol(), &question);
        let answer = Answer::One(other.clone().unwrap());
        let now = walked.state().changed;
        walked
            .record(crate::case::Event::Answered { at, answer: answer.clone(), reason: None }, now)
            .unwrap();
        assert_eq!(lesson.put_branch(turn, &walked, None), Some(0));
        lesson.name_branch(0, &"Eerst vragen ".repeat(9));
        assert_eq!(lesson.put_branch(turn, &walked, Some(0)), Some(0), "walked on, it is the same branch");
        let named = lesson.branches()[0].name();
        assert_eq!(named, Some("Eerst vragen Eerst vragen Eerst vragen E"), "as far as there is room");
        let mut groups = Groups::default();
        groups.take(&lesson);
        let kept = groups.written().unwrap().unwrap();
        assert_eq!(Groups::read(&kept).unwrap(), groups, "the name is kept with it");
        lesson.name_branch(0, " ");
        assert_eq!(lesson.branches()[0].name(), None);
        let sides = lesson.sides(&lesson.branches()[0]);
        let mobility = sides.answers.iter().find(|other| other.question == "mobility").unwrap();
        assert_eq!(mobility.group, Some(answer));
        assert!(sides.effect.left.iter().any(|outcome| *outcome == "rule-out-pre-mobile"), "{sides:?}");
        assert!(sides.answers.len() < 4, "the rest goes on as the maker went: {:?}", sides.answers);
    }

    #[test]
    fn it_hurts_at_the_last_move_of_which_an_alert_remains() {
        let protocol = bundle::get(&"blauwe-plekken".into()).unwrap();
        let scenario = protocol.scenario(&"closed-too-soon".into()).unwrap().clone();
        let lesson = Lesson::new(protocol, &scenario, scenario.today);
        let turn = lesson.sore().and_then(Place::turn).unwrap();
        assert!(!lesson.effect_of(turn).raised.is_empty());
        assert!(lesson.effects[turn + 1..].iter().all(|effect| effect.raised.is_empty()));
    }

    #[test]
    fn an_answer_is_shown_only_as_its_maker_gave_it_at_that_move() {
        let lesson = lesson();
        for turn in 0..lesson.moves() {
            let Some(Move::Answer(question, _)) = lesson.done(turn) else { continue };
            assert!(lesson.answer(turn).is_some(), "{question}");
        }
    }

    #[test]
    fn the_branch_holds_what_was_answered_before_and_nothing_after() {
        let mut lesson = lesson();
        lesson.go(Place::Asked(3));
        let branch = lesson.branch(Language::Nl, lesson.scenario().today).unwrap();
        assert!(branch.is_practice());
        let asked = |turn: usize| lesson.question(turn).unwrap();
        assert!(branch.given(asked(2)).is_some());
        assert!(branch.given(asked(3)).is_none());
    }

    #[test]
    fn every_day_keeps_its_distance_to_the_day_of_playing() {
        let first = lesson();
        let later = first.scenario().on(first.scenario().today.checked_add(3.weeks()).unwrap());
        let answered = |scenario: &Scenario, protocol: &Protocol| {
            walk(protocol, &played_answers(protocol, scenario), scenario.today)
        };
        let (one, other) = (answered(first.scenario(), first.protocol()), answered(&later, first.protocol()));
        let reached = |walk: &Walk| walk.reached().map(|outcome| outcome.id.clone()).collect::<Vec<_>>();
        let raised = |walk: &Walk| walk.raised().map(|alert| alert.id.clone()).collect::<Vec<_>>();
        assert_eq!((reached(&one), raised(&one)), (reached(&other), raised(&other)));
        assert_eq!(later.on(first.scenario().today), *first.scenario());
    }
}
