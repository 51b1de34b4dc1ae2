//! Where something can be answered, laid out on the circuit as it is first met. What one place is made of is in `place`.

use super::circuit::Wire;
use super::meaning::{Inside, Meaning, Obstacle};
use super::place::Place;
use crate::case::{EntryId, Spot};
use crate::protocol::{Kind, Question};

/// More entries than this of one log are not looked at.
const MOST_ENTRIES: u32 = 200;

impl<'p> Meaning<'p> {
    /// Lets these questions be answered anew, all others as before: what is asked next is about that second case.
    pub(crate) fn answer_anew(&mut self, questions: &[&'p Question]) {
        let anew = |question: &&Question| {
            let under = |id| question.answer.under() == Some(id);
            // Where the rows of a log may be others, so may those under them.
            questions.iter().any(|asked| asked.id == question.id || under(&asked.id))
        };
        let homes = self.protocol.questions().map(|(_, question)| question).filter(anew);
        let homes: Vec<Spot> = homes.map(|question| Spot::of(self.protocol, question)).collect();
        let other =
            |spot: &Spot| !homes.iter().any(|home| home.home == spot.home && home.question == spot.question);
        self.places.retain(|spot, _| other(spot));
        // What is offered can be otherwise in the second case: then what was chosen does not count in it.
        let places = std::mem::take(&mut self.places);
        let (again, places) = places.into_iter().partition(|(_, place)| place.conditional);
        (self.answered_before, self.places) = (again, places);
        self.entries.retain(|spot, _| other(spot));
        self.belongs.retain(|spot, _| other(spot));
        self.paths.clear();
        self.field_paths.clear();
    }

    /// The place of a spot, laid out when it is first met.
    pub(crate) fn lay(&mut self, spot: &Spot, question: &'p Question) -> &mut Place {
        if !self.places.contains_key(spot) {
            if let (Some(fact), None) = (&question.fact, &spot.inside) {
                let differs = self.protocol.questions().any(|(_, other)| {
                    other.fact.as_ref() == Some(fact)
                        && (other.answer != question.answer || other.not_done != question.not_done)
                });
                if differs {
                    let _ = self.obstacles.insert(Obstacle::SharedFact(fact.clone()));
                }
            }
            let before = self.answered_before.remove(spot);
            let place = before.clone().unwrap_or_else(|| self.board.place(question));
            if matches!(question.answer, Kind::Entries { .. }) {
                self.lay_entries(spot, question, place.proper);
            }
            let conditional = place.conditional;
            let _ = self.places.insert(spot.clone(), place);
            if conditional {
                self.lay_offered(spot, question, before.is_some());
            }
        }
        self.places.entry(spot.clone()).or_insert_with(|| self.board.place(question))
    }

    /// What is chosen is offered. That leaves no case out: an option that is not offered counts for as little as no answer.
    /// Only what was answered `before` can have been chosen when it was.
    fn lay_offered(&mut self, spot: &Spot, question: &'p Question, before: bool) {
        let inside = self.inside(spot);
        let mut offered = Vec::new();
        for option in question.answer.options() {
            let when = option.when.as_ref();
            offered.push(when.map_or(Wire::ON, |when| self.decide(when, inside).holds));
        }
        let Some(place) = self.places.get_mut(spot) else { return };
        if before {
            place.narrow(&mut self.board.circuit, &offered);
            return;
        }
        for ((_, chosen), offered) in place.options.iter().zip(offered) {
            self.board.implies(*chosen, offered);
        }
    }

    /// The row that a spot is in.
    fn inside(&self, spot: &Spot) -> Option<Inside<'p>> {
        let (EntryId(slot), _) = spot.inside.as_ref()?;
        let of_log = Spot { inside: None, ..spot.clone() };
        let mut asked = self.protocol.questions().map(|(_, question)| question);
        let log = asked.find(|question| Spot::of(self.protocol, question) == of_log)?;
        Some(Inside { log, slot: *slot })
    }

    /// To which of these rows an entry belongs: to exactly one of those that are there.
    fn lay_row(&mut self, entry: Wire, rows: &[Wire]) -> Vec<Wire> {
        let belongs: Vec<Wire> = rows.iter().map(|_| self.board.circuit.input()).collect();
        for (at, (belongs_here, row)) in belongs.iter().zip(rows).enumerate() {
            self.board.implies(*belongs_here, *row);
            for other in &belongs[at + 1..] {
                self.board.hold(vec![!*belongs_here, !*other]);
            }
        }
        self.board.hold(belongs.iter().copied().chain([!entry]).collect());
        belongs
    }

    fn lay_entries(&mut self, spot: &Spot, log: &'p Question, proper: Wire) {
        let mut needed = self.cone.entries(spot);
        if needed > MOST_ENTRIES {
            let _ = self.obstacles.insert(Obstacle::TooManyEntries(log.id.clone()));
            needed = MOST_ENTRIES;
        }
        let above = log.answer.under().and_then(|above| self.protocol.question(above));
        let rows = above.map(|above| {
            let spot = Spot::of(self.protocol, above);
            let _ = self.lay(&spot, above);
            self.present(&spot)
        });
        let mut present: Vec<Wire> = Vec::new();
        let mut belongs: Vec<Vec<Wire>> = Vec::new();
        for slot in 0..needed {
            let wire = self.board.circuit.input();
            // A row in which nothing was filled in that is on the path is no entry.
            let fields = log.answer.fields().iter();
            let given = fields.map(|field| {
                let spot = spot.clone().field(EntryId(slot), field.id.clone());
                let given = self.lay(&spot, field).given;
                let path = self.field_path(field, Inside { log, slot });
                self.board.circuit.and(given, path.holds)
            });
            let given: Vec<Wire> = given.collect();
            self.board.hold(given.into_iter().chain([!wire]).collect());
            // Entries stand in a row: the first one first.
            self.board.implies(wire, present.last().copied().unwrap_or(proper));
            present.push(wire);
            belongs.extend(rows.as_ref().map(|rows| self.lay_row(wire, rows)));
        }
        if rows.is_some() {
            let _ = self.belongs.insert(spot.clone(), belongs);
        }
        let _ = self.entries.insert(spot.clone(), present);
    }
}
