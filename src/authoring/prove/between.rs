//! What a stretch of time means on a circuit, wire for wire as `case::between` decides it on one case. Which stretches
//! go together is in `gaps`.

use super::circuit::Wire;
use super::kleene::Kleene;
use super::meaning::{Inside, Meaning};
use super::place::Bound;
use crate::case::Spot;
use crate::protocol::{Kind, Moment, Name, Question};

/// A date or a number that can be one end, and whether it is there at all. Without a spot it is today.
struct Mark<'p> {
    there: Kleene,
    spot: Option<(Spot, &'p Question)>,
}

impl<'p> Meaning<'p> {
    pub(super) fn between(
        &mut self,
        start: &'p Moment,
        end: &'p Moment,
        from: Option<i32>,
        below: Option<i32>,
        inside: Option<Inside<'p>>,
    ) -> Kleene {
        let (starts, ends) = (self.marks(start, inside), self.marks(end, inside));
        let from = from.map(|days| (days, true));
        let below = below.map(|days| (days, false));
        let parts: Vec<Kleene> = from
            .into_iter()
            .chain(below)
            .map(|(days, longer)| {
                let of_starts: Vec<(Kleene, Kleene)> = starts
                    .iter()
                    .map(|start| {
                        let of_ends: Vec<(Kleene, Kleene)> = ends
                            .iter()
                            .map(|end| (end.there, self.stretches(start, end, i64::from(days), longer)))
                            .collect();
                        (start.there, self.over(&of_ends, end.one_will_do(true, longer)))
                    })
                    .collect();
                self.over(&of_starts, start.one_will_do(false, longer))
            })
            .collect();
        self.board.circuit.all_of(&parts)
    }

    /// Whether it holds of one of those that are there, or of all and there is one.
    fn over(&mut self, marks: &[(Kleene, Kleene)], one_will_do: bool) -> Kleene {
        let circuit = &mut self.board.circuit;
        if one_will_do {
            let held: Vec<Kleene> =
                marks.iter().map(|(there, holds)| circuit.all_of(&[*there, *holds])).collect();
            return circuit.any_of(&held);
        }
        let mut parts: Vec<Kleene> =
            marks.iter().map(|(there, holds)| circuit.any_of(&[there.not(), *holds])).collect();
        let there: Vec<Kleene> = marks.iter().map(|(there, _)| *there).collect();
        parts.push(circuit.any_of(&there));
        circuit.all_of(&parts)
    }

    /// Whether it is at least so long, or else shorter; unknown of what is not there for certain.
    fn stretches(&mut self, start: &Mark<'p>, end: &Mark<'p>, days: i64, longer: bool) -> Kleene {
        let least = self.at_least(start, end, days);
        let circuit = &mut self.board.circuit;
        let there = circuit.and(start.there.holds, end.there.holds);
        let wanted = if longer { least } else { !least };
        Kleene { holds: circuit.and(there, wanted), fails: circuit.and(there, !wanted) }
    }

    fn at_least(&mut self, start: &Mark<'p>, end: &Mark<'p>, days: i64) -> Wire {
        match (&start.spot, &end.spot) {
            (None, None) => {
                if days <= 0 {
                    Wire::ON
                } else {
                    Wire::OFF
                }
            }
            // As near as a number of days comes that no calendar holds.
            (None, Some((spot, question))) => !self.within(spot, question, days.saturating_sub(1)),
            (Some((spot, question)), None) => self.within(spot, question, days.saturating_neg()),
            (Some((start, asked)), Some((end, _))) if start == end => {
                let _ = self.lay(start, asked);
                if days <= 0 { Wire::ON } else { Wire::OFF }
            }
            (Some((start, one)), Some((end, other))) => {
                let start = self.lay(start, one).clone();
                let end = self.lay(end, other).clone();
                self.board.gap((&start, one), (&end, other), days)
            }
        }
    }

    fn within(&mut self, spot: &Spot, question: &'p Question, days: i64) -> Wire {
        #[expect(
            clippy::disallowed_methods,
            reason = "a number of days that no calendar holds lies at its end"
        )]
        let days = i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX });
        let _ = self.lay(spot, question);
        let place = self.places.get_mut(spot);
        place.map_or(Wire::OFF, |place| self.board.bound(place, Bound::Within(days), question))
    }

    fn marks(&mut self, moment: &'p Moment, inside: Option<Inside<'p>>) -> Vec<Mark<'p>> {
        match moment {
            Moment::Today => vec![Mark { there: Kleene::TRUE, spot: None }],
            Moment::Of(of) => {
                let Some((spot, question, counts)) = self.find(of, inside) else { return Vec::new() };
                vec![self.mark(spot, question, counts)]
            }
            Moment::First(log, field) | Moment::Last(log, field) => self.marks_in(log, field, inside),
        }
    }

    fn mark(&mut self, spot: Spot, question: &'p Question, counts: Wire) -> Mark<'p> {
        let (proper, left) = (self.places[&spot].proper, self.places[&spot].not_done);
        let comparable = matches!(question.answer, Kind::Date | Kind::Number { .. });
        let circuit = &mut self.board.circuit;
        let holds = if comparable { circuit.and(counts, proper) } else { Wire::OFF };
        let there = Kleene { holds, fails: circuit.and(counts, left) };
        Mark { there, spot: Some((spot, question)) }
    }

    fn marks_in(&mut self, log: &Name, field: &Name, inside: Option<Inside<'p>>) -> Vec<Mark<'p>> {
        let Some((spot, log, counts)) = self.find(log, inside) else { return Vec::new() };
        let known = self.board.circuit.and(counts, !self.places[&spot].unknown);
        let Some(asked) = log.field(field) else { return Vec::new() };
        let mut marks = Vec::new();
        for (slot, present) in (0..).zip(self.present_in(&spot, log, inside)) {
            let inside = Inside { log, slot };
            let path = self.field_path(asked, inside);
            let at = self.entry_spot(inside, asked);
            let given = self.lay(&at, asked).given;
            let counts = self.board.circuit.all([present, path.holds, given]);
            let mark = self.mark(at, asked, counts);
            let circuit = &mut self.board.circuit;
            let nowhere = circuit.any([!present, path.fails, mark.there.fails]);
            let there =
                Kleene { holds: circuit.and(known, mark.there.holds), fails: circuit.and(known, nowhere) };
            marks.push(Mark { there, ..mark });
        }
        marks
    }
}
