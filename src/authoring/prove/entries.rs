//! What is said of the entries of a log: of some, of every one, of the first, of how many. Wire for wire as
//! `case::evaluate` decides it on one case.

use super::circuit::Wire;
use super::kleene::Kleene;
use super::meaning::{Inside, Meaning};
use super::place::Board;
use crate::case::Spot;
use crate::protocol::{Condition, Name};

impl<'p> Meaning<'p> {
    /// What holds of the first entry, or of the last; false where there is none.
    pub(super) fn one_entry(
        &mut self,
        of: &Name,
        such: &'p Condition,
        inside: Option<Inside<'p>>,
        first: bool,
    ) -> Kleene {
        let Some((spot, log, counts)) = self.find(of, inside) else { return Kleene::UNKNOWN };
        let present = self.present(&spot);
        let (mut holds, mut fails) = (Wire::OFF, !present.first().copied().unwrap_or(Wire::OFF));
        for (slot, there) in (0..).zip(present.iter().copied()).take(if first { 1 } else { present.len() }) {
            let truth = self.decide(such, Some(Inside { log, slot }));
            let next = present.get(slot as usize + 1).copied().filter(|_| !first);
            let circuit = &mut self.board.circuit;
            let chosen = circuit.and(there, !next.unwrap_or(Wire::OFF));
            let (so, not_so) = (circuit.and(chosen, truth.holds), circuit.and(chosen, truth.fails));
            (holds, fails) = (circuit.or(holds, so), circuit.or(fails, not_so));
        }
        let unknown = self.places[&spot].unknown;
        let circuit = &mut self.board.circuit;
        let known = circuit.and(counts, !unknown);
        Kleene { holds: circuit.and(known, holds), fails: circuit.and(known, fails) }
    }

    pub(super) fn over_entries(
        &mut self,
        of: &Name,
        such: &'p Condition,
        inside: Option<Inside<'p>>,
        together: impl FnOnce(&mut Board, &[Kleene]) -> Kleene,
    ) -> Kleene {
        self.of_entries(of, such, inside, |truth| truth, together)
    }

    /// Unknown while the log is unanswered or answered "unknown"; else what the entries amount to together.
    pub(super) fn of_entries(
        &mut self,
        of: &Name,
        such: &'p Condition,
        inside: Option<Inside<'p>>,
        each: impl Fn(Kleene) -> Kleene,
        together: impl FnOnce(&mut Board, &[Kleene]) -> Kleene,
    ) -> Kleene {
        let Some((spot, log, counts)) = self.find(of, inside) else { return Kleene::UNKNOWN };
        let mut truths = Vec::new();
        for (slot, present) in (0..).zip(self.present(&spot)) {
            let truth = each(self.decide(such, Some(Inside { log, slot })));
            let circuit = &mut self.board.circuit;
            let holds = circuit.and(present, truth.holds);
            truths.push(Kleene { holds, fails: circuit.or(!present, truth.fails) });
        }
        let truth = together(&mut self.board, &truths);
        let unknown = self.places[&spot].unknown;
        let circuit = &mut self.board.circuit;
        let known = circuit.and(counts, !unknown);
        Kleene { holds: circuit.and(known, truth.holds), fails: circuit.and(known, truth.fails) }
    }

    /// The wires for the presence of the entries looked at.
    pub(crate) fn present(&self, log: &Spot) -> Vec<Wire> {
        self.entries.get(log).cloned().unwrap_or_default()
    }

    /// Whether this entry is there, in a log that counts.
    pub(crate) fn entry_counts(&mut self, log: &Name, slot: usize) -> Wire {
        let Some((spot, _, counts)) = self.find(log, None) else { return Wire::OFF };
        let present = self.present(&spot).get(slot).copied().unwrap_or(Wire::OFF);
        self.board.circuit.and(counts, present)
    }
}
