//! Which scenarios of the new edition end otherwise than they would have in the old one.

use std::collections::BTreeSet;

use super::tally::{Named, groups};
use super::{About, Group, What};
use crate::authoring::playing;
use crate::authoring::prove::Budget;
use crate::case::carried;
use crate::case::{EntryId, OpenPoint, Walk, answer_given, played_answers, walk};
use crate::protocol::{Move, Name, Protocol, Scenario, Text};

/// A scenario that ends otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ending {
    /// Which one.
    pub scenario: Name,
    /// Its name.
    pub(crate) title: Text,
    /// What is otherwise.
    pub(crate) turns: Vec<Turn>,
}

/// Something about the end of a scenario that is otherwise in the new edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Turn {
    /// An outcome is reached now.
    Reached(Name),
    /// An outcome is no longer reached.
    Left(Name),
    /// An alert is raised now.
    Raised(Name),
    /// An alert is no longer raised.
    Silenced(Name),
    /// Something is an open point now.
    Opened(OpenPoint),
    /// Something is no longer an open point.
    Closed(OpenPoint),
}

/// A scenario of the new edition that the old one cannot play.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unplayed {
    /// Which one.
    pub scenario: Name,
    /// What the old edition does not know: roles, questions, alerts, or answers to these questions.
    pub(crate) lacks: Vec<Name>,
}

/// Scenarios that came, went or were written anew.
pub(super) fn scenarios(old: &[Scenario], new: &[Scenario]) -> Vec<Group> {
    let name = Named { id: |scenario: &Scenario| &scenario.id, words: |scenario| Some(&scenario.title) };
    groups(About::Scenario, (old, new), name, false, |tally, was, is| {
        if was != is {
            tally.note(What::Rewritten);
        }
    })
}

/// Plays every scenario of the new edition in both, on the same day.
pub(super) fn endings(old: &Protocol, new: &Protocol, budget: &Budget) -> Endings {
    let (mut endings, mut unplayed) = (Vec::new(), Vec::new());
    for (played, scenario) in new.scenarios.iter().enumerate() {
        // It is played in both.
        if ![old, new].into_iter().all(|protocol| playing::affords(budget, protocol, scenario)) {
            return Endings { endings, unplayed, given_up: new.scenarios.len() - played };
        }
        let lacks = lacks(old, scenario);
        if !lacks.is_empty() {
            unplayed.push(Unplayed { scenario: scenario.id.clone(), lacks });
            continue;
        }
        let end = |protocol| walk(protocol, &played_answers(protocol, scenario), scenario.today);
        let turns = turns(&end(old), &end(new));
        if !turns.is_empty() {
            let (scenario, title) = (scenario.id.clone(), scenario.title.clone());
            endings.push(Ending { scenario, title, turns });
        }
    }
    Endings { endings, unplayed, given_up: 0 }
}

/// How the scenarios of the new edition end in both.
pub(super) struct Endings {
    pub(super) endings: Vec<Ending>,
    pub(super) unplayed: Vec<Unplayed>,
    /// How many were not played: it would be too much work.
    pub(super) given_up: usize,
}

/// What a scenario names and a protocol does not know.
fn lacks(protocol: &Protocol, scenario: &Scenario) -> Vec<Name> {
    let mut lacks = Vec::new();
    if !protocol.head.roles.iter().any(|role| role.id == scenario.role) {
        lacks.push(scenario.role.clone());
    }
    for done in &scenario.does {
        let (name, known) = match done {
            Move::Learn(_) => continue,
            Move::Answer(id, given) => {
                let fits = protocol.question(id).is_some_and(|question| {
                    carried(protocol, question, &answer_given(given, EntryId(0))).1.is_empty()
                });
                (id, fits)
            }
            Move::Clear(id) => (id, protocol.question(id).is_some()),
            Move::Resolve(id, _) => (id, protocol.alert(id).is_some()),
        };
        if !known && !lacks.contains(name) {
            lacks.push(name.clone());
        }
    }
    lacks
}

fn turns(old: &Walk, new: &Walk) -> Vec<Turn> {
    let outcomes = |walk: &Walk| walk.reached().map(|state| state.id.clone()).collect::<Vec<_>>();
    let alerts = |walk: &Walk| walk.raised().map(|state| state.id.clone()).collect::<Vec<_>>();
    let open = |walk: &Walk| {
        let points = walk.open_points.iter().filter(|point| !matches!(point, OpenPoint::Alert(_)));
        points.cloned().collect::<Vec<_>>()
    };
    let mut turns = Vec::new();
    turns.extend(only(&outcomes(new), &outcomes(old)).map(Turn::Reached));
    turns.extend(only(&outcomes(old), &outcomes(new)).map(Turn::Left));
    turns.extend(only(&alerts(new), &alerts(old)).map(Turn::Raised));
    turns.extend(only(&alerts(old), &alerts(new)).map(Turn::Silenced));
    turns.extend(only(&open(new), &open(old)).map(Turn::Opened));
    turns.extend(only(&open(old), &open(new)).map(Turn::Closed));
    turns
}

/// What is in the first list and not in the second.
fn only<'a, T: Ord + Clone>(these: &'a [T], those: &'a [T]) -> impl Iterator<Item = T> + 'a {
    let those: BTreeSet<&T> = those.iter().collect();
    these.iter().filter(move |item| !those.contains(item)).cloned()
}
