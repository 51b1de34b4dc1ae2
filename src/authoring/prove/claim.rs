//! What the claims of guarantees mean on a circuit, as `case::walk` decides them on one case: outcomes, alerts, the
//! path, and whether a question is done with. Conditions are in `meaning`.

use super::circuit::Wire;
use super::meaning::{Inside, Meaning, Obstacle};
use crate::case::Spot;
use crate::protocol::{Claim, Name, Need, Question};

impl<'p> Meaning<'p> {
    /// Whether the alert was resolved by a reason.
    pub(crate) fn resolution(&mut self, alert: &Name) -> Wire {
        if let Some(wire) = self.resolutions.get(alert) {
            return *wire;
        }
        let wire = self.board.circuit.input();
        let _ = self.resolutions.insert(alert.clone(), wire);
        wire
    }

    /// Whether a claim holds.
    pub(crate) fn claim(&mut self, claim: &'p Claim) -> Wire {
        match claim {
            Claim::When(condition) => self.decide(condition, None).holds,
            Claim::Reached(id) => match self.protocol.outcome(id) {
                Some(outcome) => self.decide(&outcome.when, None).holds,
                None => self.missing(id),
            },
            Claim::Raised(id) | Claim::Resolved(id) => {
                let Some(alert) = self.protocol.alert(id) else { return self.missing(id) };
                let raised = self.decide(&alert.when, None).holds;
                let resolved = self.resolution(id);
                let want = if matches!(claim, Claim::Resolved(_)) { resolved } else { !resolved };
                self.board.circuit.and(raised, want)
            }
            Claim::OnPath(id) => self.path(id).holds,
            Claim::Settled(id) => self.settled(id),
            Claim::AllOf(parts) => {
                let parts: Vec<Wire> = parts.iter().map(|part| self.claim(part)).collect();
                self.board.circuit.all(parts)
            }
            Claim::AnyOf(parts) => {
                let parts: Vec<Wire> = parts.iter().map(|part| self.claim(part)).collect();
                self.board.circuit.any(parts)
            }
            Claim::Not(part) => !self.claim(part),
        }
    }

    fn missing(&mut self, id: &Name) -> Wire {
        let _ = self.obstacles.insert(Obstacle::NoSuchPart(id.clone()));
        Wire::OFF
    }

    fn settled(&mut self, id: &Name) -> Wire {
        let Some((spot, question, counts)) = self.find(id, None) else { return self.missing(id) };
        let present = self.present(&spot);
        let (mut complete, mut telling) = (Wire::ON, Wire::OFF);
        for (slot, present) in (0..).zip(present.iter().copied()) {
            let inside = Inside { log: question, slot };
            let says = self.says_something(inside);
            let tells = self.board.circuit.and(present, says);
            telling = self.board.circuit.or(telling, tells);
            for field in question.answer.fields() {
                let dealt_with = self.field_dealt_with(field, inside);
                let lacking = self.board.circuit.and(tells, !dealt_with);
                complete = self.board.circuit.and(complete, !lacking);
            }
        }
        let full = self.full(&spot, question);
        let circuit = &mut self.board.circuit;
        // Rows of which all that was answered has left the path are no answer; no rows at all are one.
        let silent = circuit.and(present.first().copied().unwrap_or(Wire::OFF), !telling);
        circuit.all([counts, full, complete, !silent])
    }

    /// Whether something stands in an entry that counts there.
    fn says_something(&mut self, inside: Inside<'p>) -> Wire {
        let mut says = Wire::OFF;
        for field in inside.log.answer.fields() {
            let path = self.field_path(field, inside);
            let spot = self.entry_spot(inside, field);
            let given = self.lay(&spot, field).given;
            let counts = self.board.circuit.and(given, path.holds);
            says = self.board.circuit.or(says, counts);
        }
        says
    }

    /// Given with all that belongs to it: the reasons of a judgement, a reason that counts for leaving it.
    fn full(&mut self, spot: &Spot, question: &Question) -> Wire {
        let place = self.places[spot].clone();
        let circuit = &mut self.board.circuit;
        let left = place.validly_left(circuit, &question.not_done);
        let answered = circuit.and(place.proper, place.reasoned);
        circuit.or(answered, left)
    }

    fn field_dealt_with(&mut self, field: &'p Question, inside: Inside<'p>) -> Wire {
        let path = self.field_path(field, inside);
        let spot = self.entry_spot(inside, field);
        let _ = self.lay(&spot, field);
        let full = self.full(&spot, field);
        let place = &self.places[&spot];
        let (given, unknown) = (place.given, place.unknown);
        let needed = match &field.need {
            Need::Required => Wire::ON,
            Need::Optional => Wire::OFF,
            Need::When(when) => self.decide(when, Some(inside)).holds,
        };
        let may_stay_empty = self.board.circuit.and(!given, !needed);
        self.board.circuit.any([!path.holds, full, unknown, may_stay_empty])
    }
}
