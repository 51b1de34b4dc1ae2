//! Why a condition came out as it did: the questions that decided, or those it waits for.

use super::evaluate::Ground;
use super::waiting::DEPTH;
use crate::case::truth::Truth;
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
        (Condition::Otherwise(parts), Truth::True) => {
            for part in parts {
                decided(ground, part, ground.decide(part, None), found);
            }
        }
        (Condition::Otherwise(parts), _) => {
            if let Some(part) = parts.iter().find(|part| ground.decide(part, None) == Truth::True) {
                decided(ground, part, Truth::True, found);
            }
        }
        (atom, _) => atom.subjects().for_each(|subject| add(subject, found)),
    }
}

fn waiting(ground: &Ground<'_>, condition: &Condition, found: &mut Vec<Name>, depth: usize) {
    match condition {
        Condition::Not(part) => waiting(ground, part, found, depth),
        Condition::AllOf(parts)
        | Condition::AnyOf(parts)
        | Condition::AtLeast(_, parts)
        | Condition::Otherwise(parts) => {
            for part in parts.iter().filter(|part| ground.decide(part, None) == Truth::Unknown) {
                waiting(ground, part, found, depth);
            }
        }
        atom => atom.subjects().for_each(|subject| waiting_for(ground, subject, found, depth)),
    }
}

fn waiting_for(ground: &Ground<'_>, subject: &Name, found: &mut Vec<Name>, depth: usize) {
    let Some(position) = ground.protocol.position(subject) else { return };
    match ground.on_path(position) {
        Truth::True => add(subject, found),
        Truth::False => {}
        Truth::Unknown if depth < DEPTH => {
            let step = &ground.protocol.steps[position.0];
            let question = &step.questions[position.1];
            let whens = [step.when.as_ref(), question.when.as_ref()];
            for when in whens.into_iter().flatten() {
                if ground.decide(when, None) == Truth::Unknown {
                    waiting(ground, when, found, depth + 1);
                }
            }
            // A log under another waits for a row of that one.
            if let Some(above) = question.answer.under() {
                waiting_for(ground, above, found, depth + 1);
            }
        }
        Truth::Unknown => {}
    }
}

fn add(name: &Name, found: &mut Vec<Name>) {
    if !found.contains(name) {
        found.push(name.clone());
    }
}
