//! A fictional case before a group: what its maker did, move by move, with a cursor. Nothing is recorded here; whatever is
//! shown follows from the moves up to the cursor, as it did in the case itself. How it looks is the window's business; what
//! the group voted is in `votes`.

mod votes;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::open_case::OpenCase;
use crate::case::{Answer, Counted, Ground, Refusal, Walk, play, played_answers, walk};
use crate::locale::Language;
use crate::protocol::{Choice, Move, Name, Protocol, Question, Scenario, Text};

pub use votes::{Round, Votes};

/// Questions times moves that are walked at most when a lesson begins; no case that comes along has a fifteenth of it.
const MOST: usize = 200_000;

/// Whether a case is short enough for a group: every move of it is walked before the first is shown.
#[must_use]
pub fn fits(protocol: &Protocol, story: &Scenario) -> bool {
    story.does.len().saturating_mul(protocol.questions().count()) <= MOST
}

/// Where the group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// At the door, with the story.
    Door,
    /// At this move: what came to be known is told, and the question is asked.
    Asked(usize),
    /// At the same move, with what its maker did.
    Shown(usize),
    /// At what that changed. Where nothing changed there is no such place.
    Changed(usize),
    /// At the talk afterwards.
    Debrief,
}

impl Place {
    /// The move it is at.
    #[must_use]
    pub const fn turn(self) -> Option<usize> {
        match self {
            Self::Asked(at) | Self::Shown(at) | Self::Changed(at) => Some(at),
            Self::Door | Self::Debrief => None,
        }
    }
}

/// Something the maker did, with what came to be known right before.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Turn {
    /// Where among the moves it stands.
    done: usize,
    /// How many of the moves before it tell something.
    tells: usize,
}

/// What a move of the maker changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Effect {
    /// Alerts that came.
    pub raised: Vec<Name>,
    /// Alerts that fell silent.
    pub fallen: Vec<Name>,
    /// Outcomes that came.
    pub reached: Vec<Name>,
    /// Outcomes that went.
    pub left: Vec<Name>,
}

impl Effect {
    fn between(before: &Walk, after: &Walk) -> Self {
        let alerts = |walk: &Walk| walk.raised().map(|alert| alert.id.clone()).collect::<Vec<_>>();
        let outcomes = |walk: &Walk| walk.reached().map(|outcome| outcome.id.clone()).collect::<Vec<_>>();
        let (alerts, outcomes) = ([alerts(before), alerts(after)], [outcomes(before), outcomes(after)]);
        let gone = |[before, after]: &[Vec<Name>; 2]| {
            before.iter().filter(|id| !after.contains(id)).cloned().collect::<Vec<_>>()
        };
        let came = |[before, after]: &[Vec<Name>; 2]| {
            after.iter().filter(|id| !before.contains(id)).cloned().collect::<Vec<_>>()
        };
        Self { raised: came(&alerts), fallen: gone(&alerts), reached: came(&outcomes), left: gone(&outcomes) }
    }

    /// Whether nothing changed.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// A fictional case before a group.
#[derive(Debug, Clone)]
pub struct Lesson {
    protocol: Arc<Protocol>,
    scenario: Scenario,
    turns: Vec<Turn>,
    at: Place,
    /// What each move changed.
    effects: Vec<Effect>,
    /// What a place without a move changes.
    nothing: Effect,
    votes: BTreeMap<usize, Votes>,
}

impl Lesson {
    /// The case at its door, played on this day.
    #[must_use]
    pub fn new(protocol: Arc<Protocol>, scenario: &Scenario, today: Date) -> Self {
        let scenario = scenario.on(today);
        let mut turns = Vec::new();
        let mut tells = 0;
        for (done, one) in scenario.does.iter().enumerate() {
            if matches!(one, Move::Learn(_)) {
                tells += 1;
            } else {
                turns.push(Turn { done, tells });
                tells = 0;
            }
        }
        let (at, nothing, votes) = (Place::Door, Effect::default(), BTreeMap::new());
        let mut lesson = Self { protocol, scenario, turns, at, effects: Vec::new(), nothing, votes };
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
        played_answers(&self.protocol, &self.up_to(self.turns[turn].done + 1))
            .given(&self.protocol.head.id, question)
            .cloned()
    }

    /// The options that were offered when its maker made a move.
    #[must_use]
    pub fn offered(&self, turn: usize) -> Vec<&Choice> {
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

    /// What the move in sight changed.
    #[must_use]
    pub fn effect(&self) -> &Effect {
        self.at.turn().and_then(|turn| self.effects.get(turn)).unwrap_or(&self.nothing)
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
            Place::Shown(turn) => Some(Place::Asked(turn)),
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
        (from..self.moves()).find(raises).map(Place::Asked)
    }

    /// Goes to a place; one that is not there is the nearest.
    pub fn go(&mut self, place: Place) {
        self.at = match place.turn() {
            Some(turn) if turn >= self.moves() => Place::Debrief,
            _ => place,
        };
    }

    /// The case as it stands before the move in sight is made, to be walked otherwise.
    ///
    /// # Errors
    /// When it cannot be written down.
    pub fn branch(&self, language: Language) -> Result<OpenCase, Refusal> {
        let until = match self.at {
            Place::Door => 0,
            Place::Asked(turn) | Place::Shown(turn) | Place::Changed(turn) => self.turns[turn].done,
            Place::Debrief => self.scenario.does.len(),
        };
        let case = play(&self.protocol, &self.up_to(until), language)?;
        Ok(OpenCase::new(Arc::clone(&self.protocol), case, self.scenario.today))
    }

    fn turn_or_end(&self, turn: usize) -> Place {
        if turn < self.moves() { Place::Asked(turn) } else { Place::Debrief }
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
        let answers = played_answers(&self.protocol, &self.up_to(until));
        walk(&self.protocol, &answers, self.scenario.today)
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
        let branch = lesson.branch(Language::Nl).unwrap();
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
