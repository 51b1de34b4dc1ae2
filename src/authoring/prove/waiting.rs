//! What is still open, wire for wire as `case::waiting` decides it on one case.

use super::circuit::Wire;
use super::meaning::{Inside, Meaning};
use crate::case::DEPTH;
use crate::protocol::{Condition, Name, Question};

impl<'p> Meaning<'p> {
    /// Whether one of these conditions waits for an answer.
    pub(super) fn wait(&mut self, conditions: &'p [Condition], inside: Option<Inside<'p>>) -> Wire {
        let waits: Vec<Wire> =
            conditions.iter().map(|condition| self.waits(condition, inside, None, DEPTH)).collect();
        self.board.circuit.any(waits)
    }

    fn waits(
        &mut self,
        condition: &'p Condition,
        inside: Option<Inside<'p>>,
        log: Option<&'p Question>,
        depth: usize,
    ) -> Wire {
        let mut open = Vec::new();
        for name in condition.subjects().filter(|name| log.is_none_or(|log| log.field(name).is_none())) {
            open.push(self.is_open(name, inside, depth));
        }
        for (deeper, part) in condition.children() {
            let log = deeper.and_then(|name| self.protocol.question(name)).or(log);
            open.push(self.waits(part, inside, log, depth));
        }
        self.board.circuit.any(open)
    }

    fn is_open(&mut self, name: &'p Name, inside: Option<Inside<'p>>, depth: usize) -> Wire {
        let Some(depth) = depth.checked_sub(1) else { return Wire::OFF };
        let Some((_, question, counts)) = self.find(name, inside) else { return Wire::OFF };
        let field = inside.filter(|inside| inside.log.field(name).is_some());
        let (path, whens) = match (field, self.protocol.position(name)) {
            (Some(inside), _) => (self.field_path(question, inside), [None, question.when.as_ref()]),
            (None, Some((step, _))) => {
                (self.path(name), [self.protocol.steps[step].when.as_ref(), question.when.as_ref()])
            }
            (None, None) => return Wire::OFF,
        };
        let mut above = Vec::new();
        for when in whens.into_iter().flatten() {
            above.push(self.waits(when, field, None, depth));
        }
        above.extend(question.answer.under().map(|log| self.is_open(log, None, depth)));
        let circuit = &mut self.board.circuit;
        let above = circuit.any(above);
        let undecided = circuit.and(!path.holds, !path.fails);
        let waits_above = circuit.and(undecided, above);
        let unanswered = circuit.and(path.holds, !counts);
        circuit.or(unanswered, waits_above)
    }
}
