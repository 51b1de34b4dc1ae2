//! What conditions mean on a circuit, wire for wire as `case::evaluate` decides them on one case: for all answers at
//! once. What claims mean is in `claim`, what is said of entries in `entries`. Which answers there are is laid out in `laying`.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::budget::{Budget, Inquiry};
use super::circuit::Wire;
use super::cone::Cone;
use super::kleene::Kleene;
use super::place::{Board, Bound, Place};
use crate::case::{EntryId, Spot};
use crate::protocol::age::{YEAR, bound, days_of};
use crate::protocol::{Condition, Decimal, Kind, Name, Protocol, Question};

/// What stands in the way of a verdict.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Obstacle {
    /// Conditions that wait for each other.
    Circle(Name),
    /// Questions that share a fact but not its possible answers.
    SharedFact(Name),
    /// More entries would have to be looked at than is feasible.
    TooManyEntries(Name),
    /// Something that is not in the protocol.
    NoSuchPart(Name),
    /// An assignment was found that no number or date on the day of replaying matches.
    NoSuchValue(Name),
    /// A walk was found that does not break the guarantee when replayed.
    NotReplayed,
    /// No answer was found in so many steps.
    GaveUp(u64),
}

/// One of the entries looked at.
#[derive(Clone, Copy)]
pub(crate) struct Inside<'p> {
    /// The log.
    pub log: &'p Question,
    /// Which one, counted from 0.
    pub(crate) slot: u32,
}

/// The meaning of a part of a protocol.
pub(crate) struct Meaning<'p> {
    /// The protocol.
    pub protocol: &'p Protocol,
    /// What may be spent on it.
    pub(crate) budget: &'p Budget,
    /// The circuit.
    pub(crate) board: Board,
    /// Everywhere something can be answered, as far as it matters.
    pub(crate) places: BTreeMap<Spot, Place>,
    /// The entries of each log, as wires for their presence.
    pub(crate) entries: BTreeMap<Spot, Vec<Wire>>,
    /// Of the entries of a log under another: to which of its entries each belongs.
    pub(super) belongs: BTreeMap<Spot, Vec<Vec<Wire>>>,
    /// The roles, exactly one of which is on.
    pub(crate) roles: Vec<(Name, Wire)>,
    /// Whether an alert is resolved by a reason.
    pub(crate) resolutions: BTreeMap<Name, Wire>,
    /// What stands in the way.
    pub(crate) obstacles: BTreeSet<Obstacle>,
    /// Places of the first case, when a second one is asked about, in which an option may not be offered any more.
    pub(super) answered_before: BTreeMap<Spot, Place>,
    pub(super) cone: Cone<'p>,
    pub(super) paths: HashMap<(usize, usize), Option<Kleene>>,
    pub(super) field_paths: HashMap<(Spot, &'p Name), Option<Kleene>>,
}

impl<'p> Meaning<'p> {
    /// Looks at what is in this cone; nothing else may be asked about.
    pub(crate) fn new(asked: Inquiry<'p>, cone: Cone<'p>) -> Self {
        let Inquiry { protocol, budget } = asked;
        budget.begin();
        let mut board = Board::new(budget.clone());
        let roles: Vec<(Name, Wire)> =
            protocol.head.roles.iter().map(|role| (role.id.clone(), board.circuit.input())).collect();
        board.exactly_one(&roles.iter().map(|(_, wire)| *wire).collect::<Vec<_>>());
        Self {
            protocol,
            budget,
            board,
            places: BTreeMap::new(),
            entries: BTreeMap::new(),
            belongs: BTreeMap::new(),
            roles,
            resolutions: BTreeMap::new(),
            obstacles: BTreeSet::new(),
            answered_before: BTreeMap::new(),
            cone,
            paths: HashMap::new(),
            field_paths: HashMap::new(),
        }
    }

    /// Whether the question is on the path.
    pub(crate) fn path(&mut self, id: &Name) -> Kleene {
        let Some(position) = self.protocol.position(id) else {
            let _ = self.obstacles.insert(Obstacle::NoSuchPart(id.clone()));
            return Kleene::FALSE;
        };
        match self.paths.get(&position) {
            Some(Some(known)) => return *known,
            Some(None) => {
                let _ = self.obstacles.insert(Obstacle::Circle(id.clone()));
                return Kleene::UNKNOWN;
            }
            None => {}
        }
        let _ = self.paths.insert(position, None);
        let step = &self.protocol.steps[position.0];
        let question = &step.questions[position.1];
        let [first, second] = [step.when.as_ref(), question.when.as_ref()]
            .map(|when| when.map_or(Kleene::TRUE, |when| self.decide(when, None)));
        let above = question.answer.under().map_or(Kleene::TRUE, |above| self.has_rows(above));
        let path = [first, second, above];
        let path = self.board.circuit.all_of(&path);
        let _ = self.paths.insert(position, Some(path));
        path
    }

    /// Whether a field is on the path within its entry.
    pub(crate) fn field_path(&mut self, field: &'p Question, inside: Inside<'p>) -> Kleene {
        let Some(when) = &field.when else { return Kleene::TRUE };
        let key = (self.entry_spot(inside, field), &field.id);
        match self.field_paths.get(&key) {
            Some(Some(known)) => return *known,
            Some(None) => {
                let _ = self.obstacles.insert(Obstacle::Circle(field.id.clone()));
                return Kleene::UNKNOWN;
            }
            None => {}
        }
        let _ = self.field_paths.insert(key.clone(), None);
        let path = self.decide(when, Some(inside));
        let _ = self.field_paths.insert(key, Some(path));
        path
    }

    /// Where a field of an entry is answered.
    pub(crate) fn entry_spot(&self, inside: Inside<'p>, field: &Question) -> Spot {
        Spot::of(self.protocol, inside.log).field(EntryId(inside.slot), field.id.clone())
    }

    /// The place of a question or field, and whether what was given there counts.
    pub(crate) fn find(
        &mut self,
        name: &Name,
        inside: Option<Inside<'p>>,
    ) -> Option<(Spot, &'p Question, Wire)> {
        if let Some(inside) = inside
            && let Some(field) = inside.log.field(name)
        {
            let path = self.field_path(field, inside);
            let spot = self.entry_spot(inside, field);
            let given = self.lay(&spot, field).given;
            return Some((spot, field, self.board.circuit.and(given, path.holds)));
        }
        let path = self.path(name);
        let question = self.protocol.question(name)?;
        let spot = Spot::of(self.protocol, question);
        let given = self.lay(&spot, question).given;
        Some((spot, question, self.board.circuit.and(given, path.holds)))
    }

    /// Whether this answer was given and counts.
    fn counts(&mut self, of: &Name, inside: Option<Inside<'p>>, what: impl FnOnce(&Place) -> Wire) -> Kleene {
        let Some((spot, _, counts)) = self.find(of, inside) else { return Kleene::FALSE };
        let what = what(&self.places[&spot]);
        Kleene::known(self.board.circuit.and(counts, what))
    }

    /// Unknown while unanswered or answered "unknown", false when left deliberately, else the test.
    fn value(
        &mut self,
        of: &Name,
        inside: Option<Inside<'p>>,
        test: impl FnOnce(&mut Self, &Spot, &'p Question) -> Wire,
    ) -> Kleene {
        let Some((spot, question, counts)) = self.find(of, inside) else { return Kleene::UNKNOWN };
        let test = test(self, &spot, question);
        let (proper, not_done) = (self.places[&spot].proper, self.places[&spot].not_done);
        let circuit = &mut self.board.circuit;
        let said = circuit.and(counts, proper);
        let left = circuit.and(counts, not_done);
        let fails = circuit.and(said, !test);
        Kleene { holds: circuit.and(said, test), fails: circuit.or(left, fails) }
    }

    fn in_range(
        &mut self,
        spot: &Spot,
        question: &'p Question,
        from: Option<Bound>,
        below: Option<Bound>,
    ) -> Wire {
        let mut bound = |bound: Option<Bound>| match (bound, self.places.get_mut(spot)) {
            (Some(bound), Some(place)) => Some(self.board.bound(place, bound, question)),
            _ => None,
        };
        let (from, below) = (bound(from), bound(below));
        self.board.circuit.all([from, below.map(|wire| !wire)].into_iter().flatten())
    }

    /// Decides a condition, within an entry where it speaks of one.
    pub(crate) fn decide(&mut self, condition: &'p Condition, inside: Option<Inside<'p>>) -> Kleene {
        match condition {
            Condition::Is(of, option) => {
                self.value(of, inside, |meaning, spot, _| meaning.places[spot].option(option))
            }
            Condition::IsAny(of, options) => self.value(of, inside, |meaning, spot, _| {
                let wires: Vec<Wire> =
                    options.iter().map(|option| meaning.places[spot].option(option)).collect();
                meaning.board.circuit.any(wires)
            }),
            Condition::Only(of, options) => self.value(of, inside, |meaning, spot, _| {
                let place = &meaning.places[spot];
                let (these, others): (Vec<_>, Vec<_>) =
                    place.options.iter().cloned().partition(|(id, _)| options.contains(id));
                let circuit = &mut meaning.board.circuit;
                let some = circuit.any(these.into_iter().map(|(_, wire)| wire));
                let other = circuit.any(others.into_iter().map(|(_, wire)| wire));
                circuit.and(some, !other)
            }),
            Condition::Same(one, other) => self.same(one, other, inside),
            Condition::AnyOf(parts) => {
                let parts: Vec<Kleene> = parts.iter().map(|part| self.decide(part, inside)).collect();
                self.board.circuit.any_of(&parts)
            }
            Condition::AllOf(parts) => {
                let parts: Vec<Kleene> = parts.iter().map(|part| self.decide(part, inside)).collect();
                self.board.circuit.all_of(&parts)
            }
            Condition::Not(part) => self.decide(part, inside).not(),
            Condition::AtLeast(from, parts) => {
                let parts: Vec<Kleene> = parts.iter().map(|part| self.decide(part, inside)).collect();
                self.board.circuit.counted(&parts, Some(*from), None)
            }
            Condition::Otherwise(parts) => {
                let open = self.wait(parts, inside);
                let parts: Vec<Kleene> = parts.iter().map(|part| self.decide(part, inside)).collect();
                let circuit = &mut self.board.circuit;
                let any = circuit.any_of(&parts);
                let none_to_come = circuit.and(!any.holds, !open);
                Kleene { holds: circuit.or(any.fails, none_to_come), fails: any.holds }
            }
            Condition::Known(of) => self.counts(of, inside, |place| place.proper),
            Condition::Answered(of) => self.counts(of, inside, |_| Wire::ON),
            Condition::Unknown(of) => self.counts(of, inside, |place| place.unknown),
            Condition::NotDone(of) => self.counts(of, inside, |place| place.not_done),
            Condition::NotDoneBecause(of, reason) => self.counts(of, inside, |place| place.reason(reason)),
            Condition::Role(role) => {
                let wire = self.roles.iter().find(|(known, _)| known == role).map(|(_, wire)| *wire);
                Kleene::known(wire.unwrap_or(Wire::OFF))
            }
            Condition::Age { of, from, below, from_months, below_months } => {
                let (from, below) = (bound(*from, *from_months), bound(*below, *below_months));
                self.value(of, inside, |meaning, spot, question| {
                    let bound = match question.answer {
                        Kind::Age { .. } => |months: i64| Bound::AtLeast(days_of(months)),
                        // Years that have begun, for the first full year that is old enough.
                        Kind::Number { .. } => |months: i64| Bound::AtLeast((months + YEAR - 1) / YEAR),
                        Kind::Date => Bound::Aged,
                        _ => return Wire::OFF,
                    };
                    meaning.in_range(spot, question, from.map(bound), below.map(bound))
                })
            }
            Condition::Number { of, from, below } => {
                self.value(of, inside, |meaning, spot, question| match question.answer {
                    Kind::Number { .. } => {
                        meaning.in_range(spot, question, from.map(Bound::AtLeast), below.map(Bound::AtLeast))
                    }
                    _ => Wire::OFF,
                })
            }
            Condition::Decimal { of, from, below } => {
                self.value(of, inside, |meaning, spot, question| match question.answer {
                    Kind::Decimal { places, .. } => {
                        let bound = |number: Decimal| Bound::AtLeast(number.steps_up(places));
                        meaning.in_range(spot, question, from.map(bound), below.map(bound))
                    }
                    _ => Wire::OFF,
                })
            }
            Condition::Due { of, within } => {
                self.value(of, inside, |meaning, spot, question| match question.answer {
                    Kind::Date => meaning.in_range(spot, question, Some(Bound::Within(*within)), None),
                    _ => Wire::OFF,
                })
            }
            Condition::Between { start, end, from, below } => self.between(start, end, *from, *below, inside),
            Condition::FirstEntry(of, such) => self.one_entry(of, such, inside, true),
            Condition::LastEntry(of, such) => self.one_entry(of, such, inside, false),
            Condition::SomeEntry(of, such) => {
                self.over_entries(of, such, inside, |board, truths| board.circuit.any_of(truths))
            }
            Condition::EveryEntry(of, such) => {
                // Every entry: none for which the opposite holds. An absent entry never counts.
                self.of_entries(of, such, inside, Kleene::not, |board, truths| {
                    board.circuit.any_of(truths).not()
                })
            }
            Condition::Count { of, such, from, below } => {
                self.over_entries(of, such, inside, |board, truths| {
                    board.circuit.counted(truths, *from, *below)
                })
            }
        }
    }

    /// Whether both have the same options.
    fn same(&mut self, one: &Name, other: &Name, inside: Option<Inside<'p>>) -> Kleene {
        let (Some((first, ..)), Some((second, ..))) = (self.find(one, inside), self.find(other, inside))
        else {
            return Kleene::UNKNOWN;
        };
        let both = [one, other].map(|of| self.value(of, inside, |_, _, _| Wire::ON));
        let (first, second) = (self.places[&first].clone(), self.places[&second].clone());
        let circuit = &mut self.board.circuit;
        let ids = first.options.iter().chain(&second.options).map(|(id, _)| id);
        let differ: Vec<Wire> = ids
            .map(|id| {
                let (one, other) = (first.option(id), second.option(id));
                let (only_one, only_other) = (circuit.and(one, !other), circuit.and(!one, other));
                circuit.or(only_one, only_other)
            })
            .collect();
        let differ = circuit.any(differ);
        let known = circuit.all_of(&both);
        let unlike = circuit.and(known.holds, differ);
        Kleene { holds: circuit.and(known.holds, !differ), fails: circuit.or(known.fails, unlike) }
    }

    /// Whether a question was answered with something of its own kind that counts.
    pub(crate) fn properly_answered(&mut self, question: &Name) -> Option<Wire> {
        let (spot, _, counts) = self.find(question, None)?;
        let proper = self.places[&spot].proper;
        Some(self.board.circuit.and(counts, proper))
    }
}
