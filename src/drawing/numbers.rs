//! How the parts of a protocol are numbered on its map.

use crate::protocol::{Condition, Name, Protocol};

/// The numbers by which everything is called on the map.
pub(super) struct Numbers<'a> {
    protocol: &'a Protocol,
}

impl<'a> Numbers<'a> {
    pub(super) const fn new(protocol: &'a Protocol) -> Self {
        Self { protocol }
    }

    /// A letter a step, so that nobody takes it for the number in the guideline; past Z the count itself.
    pub(super) fn step(&self, index: usize) -> String {
        let letter =
            u8::try_from(index).ok().filter(|index| *index < 26).map(|index| char::from(b'A' + index));
        letter.map_or_else(|| format!("{}.", index + 1), String::from)
    }

    pub(super) fn question(&self, id: &Name) -> String {
        let place = self.protocol.position(id);
        place.map_or_else(|| id.to_string(), |(step, place)| format!("{}{}", self.step(step), place + 1))
    }

    pub(super) fn alert(index: usize) -> String {
        format!("!{}", index + 1)
    }

    pub(super) fn outcome(index: usize) -> String {
        format!("→{}", index + 1)
    }

    /// What the option opens: steps, questions and outcomes that name it other than to exclude it.
    pub(super) fn opened_by(&self, question: &Name, option: &Name) -> Vec<String> {
        let opens =
            |when: Option<&Condition>| when.is_some_and(|condition| named(condition, question, option));
        let mut found = Vec::new();
        for (index, step) in self.protocol.steps.iter().enumerate() {
            if opens(step.when.as_ref()) {
                found.push(self.step(index));
            }
            let asked = step.questions.iter().enumerate();
            let places: Vec<_> =
                asked.filter(|(_, asked)| opens(asked.when.as_ref())).map(|(place, _)| place + 1).collect();
            for row in places.chunk_by(|one, next| one + 1 == *next) {
                match row {
                    [first, _, .., last] => found.push(format!("{0}{first}–{0}{last}", self.step(index))),
                    few => found.extend(few.iter().map(|place| format!("{}{place}", self.step(index)))),
                }
            }
        }
        let outcomes = self.protocol.head.outcomes.iter().enumerate();
        found.extend(outcomes.filter(|(_, of)| opens(Some(&of.when))).map(|(index, _)| Self::outcome(index)));
        found
    }
}

fn named(condition: &Condition, question: &Name, option: &Name) -> bool {
    match condition {
        Condition::Is(of, wanted) => of == question && wanted == option,
        Condition::IsAny(of, wanted) | Condition::Only(of, wanted) => {
            of == question && wanted.contains(option)
        }
        Condition::Not(_) | Condition::Otherwise(_) => false,
        other => other.children().any(|(log, part)| log.is_none() && named(part, question, option)),
    }
}
