//! What is said of the entries of a log: of some, of every one, of the first, of how many. Wire for wire as
//! `case::evaluate` decides it on one case.

use super::circuit::Wire;
use super::kleene::Kleene;
use super::meaning::{Inside, Meaning};
use super::place::Board;
use crate::case::Spot;
use crate::protocol::{ANYTHING, Condition, Name, Question};

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
        let present = self.present_in(&spot, log, inside);
        let mut looked_at: Vec<(u32, Wire)> = (0..).zip(present).collect();
        if !first {
            looked_at.reverse();
        }
        // Under an entry of another log not every one of them is there: the first is the one before which there is none.
        let (mut holds, mut fails, mut before) = (Wire::OFF, Wire::OFF, Wire::OFF);
        for (slot, there) in looked_at {
            let chosen = self.board.circuit.and(there, !before);
            if chosen == Wire::OFF {
                continue;
            }
            let truth = self.decide(such, Some(Inside { log, slot }));
            let circuit = &mut self.board.circuit;
            let (so, not_so) = (circuit.and(chosen, truth.holds), circuit.and(chosen, truth.fails));
            (holds, fails) = (circuit.or(holds, so), circuit.or(fails, not_so));
            before = circuit.or(before, there);
        }
        fails = self.board.circuit.or(fails, !before);
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
        for (slot, present) in (0..).zip(self.present_in(&spot, log, inside)) {
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

    /// Whether a log has an entry that another can be under.
    pub(super) fn has_rows(&mut self, log: &Name) -> Kleene {
        self.over_entries(log, &ANYTHING, None, |board, truths| board.circuit.any_of(truths))
    }

    /// The wires for the presence of the entries looked at; within an entry of the log that this one is under, of those
    /// that belong to it.
    pub(super) fn present_in(
        &mut self,
        spot: &Spot,
        log: &Question,
        inside: Option<Inside<'p>>,
    ) -> Vec<Wire> {
        let present = self.present(spot);
        let Some(row) = inside.filter(|row| log.answer.under() == Some(&row.log.id)) else { return present };
        let belongs = self.belongs.get(spot).cloned().unwrap_or_default();
        let here = |rows: Vec<Wire>| rows.get(row.slot as usize).copied().unwrap_or(Wire::OFF);
        let circuit = &mut self.board.circuit;
        present.into_iter().zip(belongs).map(|(there, rows)| circuit.and(there, here(rows))).collect()
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
