//! Why a condition came out as it did: the questions that decided, or those it waits for.

use super::evaluate::Ground;
use super::truth::Truth;
use crate::protocol::{Condition, Name};

/// The questions whose answers made `condition` come out as `truth`, in the order the condition names them.
#[must_use]
pub(crate) fn deciders(ground: &Ground<'_>, condition: &Condition, truth: Truth) -> Vec<Name> {
    let mut found = Vec::new();
    match truth {
        Truth::Unknown => waiting(ground, condition, &mut found, 0),
        Truth::True | Truth::False => decided(ground, condition, truth, &mut found),
    }
    found
}

fn decided(ground: &Ground<'_>, condition: &Condition, want: Truth, found: &mut Vec<Name>) {
    match (condition, want) {
        (Condition::Not(part), _) => decided(ground, part, want.not(), found),
        (Condition::AllOf(parts), Truth::False) => {
            if let Some(part) = parts.iter().find(|part| ground.decide(part, None) == Truth::False) {
                decided(ground, part, want, found);
            }
        }
        (Condition::AnyOf(parts), Truth::True) => {
            if let Some(part) = parts.iter().find(|part| ground.decide(part, None) == Truth::True) {
                decided(ground, part, want, found);
            }
        }
        (Condition::AllOf(parts) | Condition::AnyOf(parts) | Condition::AtLeast(_, parts), _) => {
            for part in parts.iter().filter(|part| ground.decide(part, None) == want) {
                decided(ground, part, want, found);
            }
        }
        (atom, _) => add(atom.subject(), found),
    }
}

/// How deep the path of a question is followed when asking what an outcome waits for.
const DEPTH: usize = 16;

fn waiting(ground: &Ground<'_>, condition: &Condition, found: &mut Vec<Name>, depth: usize) {
    match condition {
        Condition::Not(part) => waiting(ground, part, found, depth),
        Condition::AllOf(parts) | Condition::AnyOf(parts) | Condition::AtLeast(_, parts) => {
            for part in parts.iter().filter(|part| ground.decide(part, None) == Truth::Unknown) {
                waiting(ground, part, found, depth);
            }
        }
        atom => {
            let Some(subject) = atom.subject() else { return };
            let Some(position) = ground.protocol.position(subject) else { return };
            match ground.on_path(position) {
                Truth::True => add(Some(subject), found),
                Truth::False => {}
                Truth::Unknown if depth < DEPTH => {
                    let step = &ground.protocol.steps[position.0];
                    for when in
                        [step.when.as_ref(), step.questions[position.1].when.as_ref()].into_iter().flatten()
                    {
                        if ground.decide(when, None) == Truth::Unknown {
                            waiting(ground, when, found, depth + 1);
                        }
                    }
                }
                Truth::Unknown => {}
            }
        }
    }
}

fn add(name: Option<&Name>, found: &mut Vec<Name>) {
    if let Some(name) = name
        && !found.contains(name)
    {
        found.push(name.clone());
    }
}
