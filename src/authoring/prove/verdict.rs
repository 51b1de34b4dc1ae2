//! Proves a guarantee, or finds the shortest walk that breaks it. *Proved* is never said on less than all answers;
//! *refuted* is never said without a walk that breaks it when replayed.

use std::collections::BTreeSet;

use super::circuit::Wire;
use super::cone::Cone;
use super::meaning::{Meaning, Obstacle};
use super::replay::{Course, course};
use super::solver::{Found, Solver};
use crate::case::{Answers, walk};
use crate::protocol::{
    Alerts, Expectation, Given, Guarantee, Kind, Move, Name, Protocol, Scenario, Statement, Text,
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
    let statement = &guarantee.holds;
    let mut cone = Cone::new(protocol);
    statement.claims().for_each(|claim| cone.claim(claim));
    let mut meaning = Meaning::new(protocol, cone);
    let (given, broken) = match statement {
        Statement::Always(claim) => (None, !meaning.claim(claim)),
        Statement::If { given, then } => {
            let given = meaning.claim(given);
            let then = meaning.claim(then);
            (Some(given), meaning.board.circuit.and(given, !then))
        }
    };
    let mut bench = Bench { meaning, solver: Solver::default() };
    let found = bench.solve(&[broken]);
    if !bench.meaning.obstacles.is_empty() {
        return Verdict::Undecided(bench.meaning.obstacles.into_iter().collect());
    }
    match found {
        Found::GaveUp => Verdict::Undecided(vec![Obstacle::GaveUp]),
        Found::Nothing => {
            let emptily = given.is_some_and(|given| matches!(bench.solve(&[given]), Found::Nothing));
            Verdict::Proved { emptily }
        }
        Found::Model(model) => {
            let today = protocol.head.edition.checked;
            let first = course(&bench.meaning, &model, today);
            match first.and_then(|first| bench.shortest(first, broken, statement)) {
                Ok(shortest) => Verdict::Refuted(Box::new(scenario(protocol, guarantee, shortest))),
                Err(obstacle) => Verdict::Undecided(vec![obstacle]),
            }
        }
    }
}

struct Bench<'p> {
    meaning: Meaning<'p>,
    solver: Solver,
}

impl Bench<'_> {
    fn solve(&mut self, assumptions: &[Wire]) -> Found {
        self.solver.solve(&self.meaning.board.circuit, &self.meaning.board.axioms, assumptions)
    }

    /// A walk that breaks the statement with as few things filled in as can be.
    fn shortest(&mut self, first: Course, broken: Wire, statement: &Statement) -> Result<Course, Obstacle> {
        let protocol = self.meaning.protocol;
        if !first.breaks(protocol, statement) {
            return Err(Obstacle::NotReplayed);
        }
        let mut shortest = shortened(first, protocol, statement);
        let filled = self.filled_in();
        loop {
            let length = length(&shortest.does);
            if length == 0 {
                return Ok(shortest);
            }
            let as_long = self.meaning.board.circuit.at_least(length, &filled);
            let Found::Model(model) = self.solve(&[broken, !as_long]) else { return Ok(shortest) };
            match course(&self.meaning, &model, shortest.today) {
                Ok(shorter) if shorter.breaks(protocol, statement) => {
                    shortest = shortened(shorter, protocol, statement);
                }
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
                matches!(question.answer, Kind::Many(_))
                    && crate::case::Spot::of(meaning.protocol, question) == *spot
            });
            wires.push(meaning.board.circuit.and(present, place.given));
            if many {
                wires.extend(place.options.iter().map(|(_, ticked)| *ticked));
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
            _ => 1,
        }
    }
    let of_move = |done: &Move| match done {
        Move::Answer(_, given) => given_length(given),
        Move::Resolve(..) | Move::Clear(_) => 1,
    };
    does.iter().map(of_move).sum()
}

/// Leaves out whatever can be left out one by one while the statement stays broken.
fn shortened(mut course: Course, protocol: &Protocol, statement: &Statement) -> Course {
    let mut at = 0;
    'moves: while at < course.does.len() {
        for shorter in shorter(&course.does[at]) {
            let mut tried = course.clone();
            match shorter {
                None => {
                    let _ = tried.does.remove(at);
                }
                Some(done) => tried.does[at] = done,
            }
            if tried.breaks(protocol, statement) {
                course = tried;
                continue 'moves;
            }
        }
        at += 1;
    }
    course
}

/// The move left out, then with one part less.
fn shorter(done: &Move) -> Vec<Option<Move>> {
    let mut found = vec![None];
    if let Move::Answer(id, given) = done {
        let less = |given: Given| Some(Move::Answer(id.clone(), given));
        match given {
            Given::Many(ticked) => {
                found.extend((0..ticked.len()).map(|leave| less(Given::Many(without(ticked, leave)))));
            }
            Given::Entries(entries) => {
                let fewer = (0..entries.len()).map(|leave| less(Given::Entries(without(entries, leave))));
                found.extend(fewer);
                for (at, entry) in entries.iter().enumerate() {
                    for leave in 0..entry.len() {
                        let mut entries = entries.clone();
                        entries[at] = without(entry, leave);
                        found.push(less(Given::Entries(entries)));
                    }
                }
            }
            _ => {}
        }
    }
    found
}

fn without<T: Clone>(all: &[T], leave: usize) -> Vec<T> {
    all.iter().enumerate().filter(|(at, _)| *at != leave).map(|(_, one)| one.clone()).collect()
}

/// The walk as a scenario that passes: it expects what follows, which is just what should not.
fn scenario(protocol: &Protocol, guarantee: &Guarantee, course: Course) -> Scenario {
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
        id: Name::new(format!("breaks-{}", guarantee.id)),
        title: Text::said(|say| say.msg_proof_walk_title(&guarantee.id)),
        story: Text::said(|say| say.msg_proof_walk_story(guarantee.says.get(say.language()))),
        ruling: None,
        role: course.role,
        today: course.today,
        does: course.does,
        expect,
    }
}
