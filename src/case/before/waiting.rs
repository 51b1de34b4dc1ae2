//! Whether something that a condition depends on is still open. An answer "unknown" is an answer, and what is not asked is
//! not open. In the entries of a log nothing is: a log that was answered is.

use super::evaluate::{Ground, Inside};
use crate::case::truth::Truth;
use crate::protocol::{Condition, Name, Question};

/// How deep the path of a question is followed.
pub(crate) const DEPTH: usize = 16;

impl<'a> Ground<'a> {
    /// Whether one of these conditions waits for an answer.
    pub(super) fn wait(
        &self,
        mut conditions: impl Iterator<Item = &'a Condition>,
        inside: Option<Inside<'a>>,
    ) -> bool {
        conditions.any(|condition| self.waits(condition, inside, None, DEPTH))
    }

    fn waits(
        &self,
        condition: &'a Condition,
        inside: Option<Inside<'a>>,
        log: Option<&'a Question>,
        depth: usize,
    ) -> bool {
        let of_entry = |name: &Name| log.is_some_and(|log| log.field(name).is_some());
        condition.subjects().any(|name| !of_entry(name) && self.is_open(name, inside, depth))
            || condition.children().any(|(deeper, part)| {
                let log = deeper.and_then(|name| self.protocol.question(name)).or(log);
                self.waits(part, inside, log, depth)
            })
    }

    fn is_open(&self, name: &'a Name, inside: Option<Inside<'a>>, depth: usize) -> bool {
        let Some(depth) = depth.checked_sub(1) else { return false };
        if let Some(inside) = inside
            && let Some(field) = inside.log.field(name)
        {
            return match self.field_on_path(field, inside) {
                Truth::True => !inside.entry.fields.contains_key(name),
                Truth::False => false,
                Truth::Unknown => field.when.iter().any(|when| self.waits(when, Some(inside), None, depth)),
            };
        }
        let Some(position) = self.protocol.position(name) else { return false };
        match self.on_path(position) {
            Truth::True => self.answer(name).is_none(),
            Truth::False => false,
            Truth::Unknown => {
                let step = &self.protocol.steps[position.0];
                let question = &step.questions[position.1];
                let whens = step.when.iter().chain(&question.when);
                whens.into_iter().any(|when| self.waits(when, None, None, depth))
                    || question.answer.under().is_some_and(|above| self.is_open(above, None, depth))
            }
        }
    }
}
