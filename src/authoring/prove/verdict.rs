//! Proves a guarantee, or finds the shortest walk that breaks it. *Proved* is never said on less than all answers;
//! *refuted* is never said without a walk that breaks it when replayed.

use std::collections::BTreeSet;

use super::budget::{Budget, Inquiry};
use super::circuit::Wire;
use super::cone::Cone;
use super::meaning::{Meaning, Obstacle};
use super::replay::{Course, course};
use super::solver::{Found, Solver};
use crate::case::{Answers, walk};
use crate::protocol::{
    Alerts, Claim, Expectation, Given, Guarantee, Kind, Move, Name, Protocol, Scenario, Statement, Text,
};

/// Whether a guarantee holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It holds on every walk.
    Proved {
        /// It holds because no walk is given what it speaks of: it promises nothing.
        emptily: bool,
    },
    /// This walk breaks it, with as few things filled in as any that was found and replayed.
    Refuted(Box<Scenario>),
    /// Neither could be shown, because of this.
    Undecided(Vec<Obstacle>),
}

/// A guarantee with its verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proven {
    /// The guarantee.
    pub id: Name,
    /// Whether it holds.
    pub verdict: Verdict,
}

/// Decides a guarantee.
#[must_use]
pub fn decide(protocol: &Protocol, guarantee: &Guarantee) -> Verdict {
    verdict(Inquiry { protocol, budget: &Budget::default() }, guarantee)
}

/// The same, within a budget.
pub(super) fn verdict(asked: Inquiry<'_>, guarantee: &Guarantee) -> Verdict {
    let protocol = asked.protocol;
    let statement = &guarantee.holds;
    let mut cone = Cone::new(protocol);
    statement.claims().for_each(|claim| cone.claim(claim));
    let mut meaning = Meaning::new(asked, cone);
    let (given, broken) = match statement {
        Statement::Always(claim) => (None, !meaning.claim(claim)),
        Statement::If { given, then } => {
            let given = meaning.claim(given);
            let then = meaning.claim(then);
            (Some(given), meaning.board.circuit.and(given, !then))
        }
    };
    let breaks = |course: &Course| course.breaks(protocol, statement);
    match search(meaning, broken, &breaks) {
        Ok(Searched::Walk(walk)) => {
            let walk = scenario(protocol, &guarantee.id, &guarantee.says, walk);
            Verdict::Refuted(Box::new(walk))
        }
        Ok(Searched::Nothing(mut bench)) => {
            let emptily = given.is_some_and(|given| matches!(bench.solve(&[given]), Found::Nothing));
            Verdict::Proved { emptily }
        }
        Err(obstacles) => Verdict::Undecided(obstacles),
    }
}

/// Whether a claim holds on no walk. What stands in the way of knowing counts as a walk.
pub(super) fn is_never(asked: Inquiry<'_>, claim: &Claim) -> bool {
    let mut cone = Cone::new(asked.protocol);
    cone.claim(claim);
    let mut meaning = Meaning::new(asked, cone);
    let holds = meaning.claim(claim);
    let mut bench = Bench::new(meaning);
    matches!(bench.solve(&[holds]), Found::Nothing) && bench.meaning.obstacles.is_empty()
}

/// What came of looking for a walk.
pub(super) enum Searched<'p> {
    /// The shortest one found.
    Walk(Course),
    /// There is none.
    Nothing(Box<Bench<'p>>),
}

/// Looks for the shortest walk on which this wire is on. `breaks` has the last word: it replays a walk on the case itself.
///
/// # Errors
/// What stands in the way of knowing.
pub(super) fn search<'p>(
    meaning: Meaning<'p>,
    broken: Wire,
    breaks: &dyn Fn(&Course) -> bool,
) -> Result<Searched<'p>, Vec<Obstacle>> {
    let mut bench = Bench::new(meaning);
    let found = bench.solve(&[broken]);
    if !bench.meaning.obstacles.is_empty() {
        return Err(bench.meaning.obstacles.into_iter().collect());
    }
    match found {
        Found::GaveUp => Err(vec![Obstacle::GaveUp(bench.meaning.budget.on_this_one())]),
        Found::Nothing => Ok(Searched::Nothing(Box::new(bench))),
        Found::Model(model) => {
            let today = bench.meaning.protocol.head.edition.checked;
            let first = course(&bench.meaning, &model, today);
            let shortest = first.and_then(|first| bench.shortest(first, broken, breaks));
            shortest.map(Searched::Walk).map_err(|obstacle| vec![obstacle])
        }
    }
}

/// A meaning with the solver that knows it.
pub(super) struct Bench<'p> {
    meaning: Meaning<'p>,
    solver: Solver,
}

impl<'p> Bench<'p> {
    fn new(meaning: Meaning<'p>) -> Self {
        let solver = Solver::new(meaning.budget);
        Self { meaning, solver }
    }

    fn solve(&mut self, assumptions: &[Wire]) -> Found {
        self.solver.solve(&self.meaning.board, assumptions)
    }

    /// A walk that breaks what is asked with as few things filled in as can be.
    fn shortest(
        &mut self,
        first: Course,
        broken: Wire,
        breaks: &dyn Fn(&Course) -> bool,
    ) -> Result<Course, Obstacle> {
        if !breaks(&first) {
            return Err(Obstacle::NotReplayed);
        }
        // Replaying a walk takes steps as well; what is left is spent on a shorter one, and no more.
        let budget = self.meaning.budget;
        let replay = self.meaning.protocol.questions().count() as u64;
        let breaks = &|course: &Course| budget.take(replay) && breaks(course);
        let mut shortest = shortened(first, budget, breaks);
        let filled = self.filled_in();
        loop {
            let length = length(&shortest.does);
            if length == 0 {
                return Ok(shortest);
            }
            let as_long = self.meaning.board.circuit.at_least(length, &filled);
            let Found::Model(model) = self.solve(&[broken, !as_long]) else { return Ok(shortest) };
            match course(&self.meaning, &model, shortest.today) {
                Ok(shorter) if breaks(&shorter) => shortest = shortened(shorter, budget, breaks),
                // What cannot be replayed is no walk; the shortest one known stands.
                Ok(_) | Err(_) => return Ok(shortest),
            }
        }
    }

    /// A wire for each thing that can be filled in.
    fn filled_in(&mut self) -> Vec<Wire> {
        let meaning = &mut self.meaning;
        let mut wires: Vec<Wire> = meaning.resolutions.values().copied().collect();
        wires.extend(meaning.entries.values().flatten());
        for (spot, place) in &meaning.places {
            let present = spot.inside.as_ref().map_or(Wire::ON, |(slot, _)| {
                let log = crate::case::Spot { inside: None, ..spot.clone() };
                meaning
                    .entries
                    .get(&log)
                    .and_then(|all| all.get(slot.0 as usize))
                    .copied()
                    .unwrap_or(Wire::OFF)
            });
            let many = meaning.protocol.questions().any(|(_, question)| {
                let of = crate::case::Spot::of(meaning.protocol, question);
                let asked = match &spot.inside {
                    None => Some(question),
                    Some((_, field)) => question.field(field),
                };
                of.home == spot.home
                    && of.question == spot.question
                    && asked.is_some_and(|asked| matches!(asked.answer, Kind::Many(_)))
            });
            let circuit = &mut meaning.board.circuit;
            wires.push(circuit.and(present, place.given));
            if many {
                wires.extend(place.options.iter().map(|(_, ticked)| circuit.and(present, *ticked)));
            }
        }
        wires
    }
}

/// How much is filled in: answers, entries, fields, ticks and resolved alerts.
fn length(does: &[Move]) -> usize {
    fn given_length(given: &Given) -> usize {
        match given {
            Given::Many(ticked) => 1 + ticked.len(),
            Given::Entries(entries) => {
                let fields = entries.iter().flatten().map(|(_, given)| given_length(given));
                1 + entries.len() + fields.sum::<usize>()
            }
            // To which row an entry belongs comes with the entry.
            Given::Row(_) => 0,
            _ => 1,
        }
    }
    let of_move = |done: &Move| match done {
        Move::Answer(_, given) => given_length(given),
        Move::Learn(_) => 0,
        Move::Resolve(..) | Move::Clear(_) => 1,
    };
    does.iter().map(of_move).sum()
}

/// Leaves out whatever can be left out one by one while it stays broken and there is budget left.
fn shortened(mut course: Course, budget: &Budget, breaks: &dyn Fn(&Course) -> bool) -> Course {
    let mut at = 0;
    'moves: while at < course.does.len() && budget.take(1) {
        let whole = course.does[at].clone();
        for shorter in shorter(&whole).take_while(|_| budget.take(1)) {
            let mut tried = course.clone();
            match shorter {
                None => {
                    let _ = tried.does.remove(at);
                }
                Some(done) => tried.does[at] = done,
            }
            if breaks(&tried) {
                course = tried;
                continue 'moves;
            }
        }
        at += 1;
    }
    course
}

/// The move left out, then with one part less.
fn shorter(done: &Move) -> Box<dyn Iterator<Item = Option<Move>> + '_> {
    let nothing = std::iter::once(None);
    let Move::Answer(id, given) = done else { return Box::new(nothing) };
    let less = |given: Given| Some(Move::Answer(id.clone(), given));
    match given {
        Given::Many(ticked) => {
            let fewer = (0..ticked.len()).map(move |leave| less(Given::Many(without(ticked, leave))));
            Box::new(nothing.chain(fewer))
        }
        Given::Entries(entries) => {
            let fewer = (0..entries.len()).map(move |leave| less(Given::Entries(without(entries, leave))));
            let fields = entries.iter().enumerate().flat_map(move |(at, entry)| {
                (0..entry.len()).map(move |leave| {
                    let mut entries = entries.clone();
                    entries[at] = without(entry, leave);
                    less(Given::Entries(entries))
                })
            });
            Box::new(nothing.chain(fewer).chain(fields))
        }
        _ => Box::new(nothing),
    }
}

fn without<T: Clone>(all: &[T], leave: usize) -> Vec<T> {
    all.iter().enumerate().filter(|(at, _)| *at != leave).map(|(_, one)| one.clone()).collect()
}

/// The walk as a scenario that passes: it expects what follows, which is just what should not.
pub(super) fn scenario(protocol: &Protocol, id: &Name, says: &Text, course: Course) -> Scenario {
    let answers: Answers = course.answers(protocol);
    let found = walk(protocol, &answers, course.today);
    let lapsed: BTreeSet<Name> = found.lapsed.iter().map(|lapsed| lapsed.question.clone()).collect();
    let expect = Expectation {
        outcomes: found.reached().map(|outcome| outcome.id.clone()).collect(),
        alerts: Alerts::Exactly(found.raised().map(|alert| alert.id.clone()).collect()),
        open: None,
        lapsed: lapsed.into_iter().collect(),
    };
    Scenario {
        id: Name::new(format!("breaks-{id}")),
        title: Text::said(|say| say.msg_proof_walk_title(id)),
        story: Text::said(|say| say.msg_proof_walk_story(says.get(say.language()))),
        ruling: None,
        role: course.role,
        today: course.today,
        known: Vec::new(),
        own: Vec::new(),
        does: course.does,
        typed: Vec::new(),
        debrief: None,
        expect,
    }
}
