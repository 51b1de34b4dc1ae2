//! Every way a question (or a field of an entry) can be answered, as wires: not at all, "unknown", deliberately not
//! done for each reason, each option. Numbers and dates are known by the bounds that conditions ask about.
//! Whether an answer counts is decided in `meaning`.

use super::budget::Budget;
use super::circuit::{Circuit, Wire};
use super::gaps::{Gap, Gaps};
use crate::protocol::age::{YEAR, days_of};
use crate::protocol::{Kind, Name, Question, Reasons};

/// A bound that a condition asks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    /// A number of at least this; of days, where an age is asked, and of steps of the last decimal, where there are any.
    AtLeast(i64),
    /// A date at most so many days ahead.
    Within(i32),
    /// A date at least so many months ago.
    Aged(i64),
}

/// The answers possible at one place.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    /// Anything was given.
    pub(crate) given: Wire,
    /// "Unknown" was given.
    pub(crate) unknown: Wire,
    /// Deliberately not done.
    pub(crate) not_done: Wire,
    /// Deliberately not done for this listed reason.
    pub(crate) reasons: Vec<(Name, Wire)>,
    /// Deliberately not done, in own words only.
    pub(crate) own_words: Wire,
    /// An answer of its own kind was given.
    pub(crate) proper: Wire,
    /// The option was chosen or ticked.
    pub(crate) options: Vec<(Name, Wire)>,
    /// Whether what is offered depends on other answers.
    pub(crate) conditional: bool,
    /// A judgement that carries reasons.
    pub(crate) reasoned: Wire,
    /// The bounds asked about so far.
    pub(crate) bounds: Vec<(Bound, Wire)>,
}

/// The circuit under construction with what must hold of it.
#[derive(Debug)]
pub(crate) struct Board {
    /// The gates.
    pub(crate) circuit: Circuit,
    /// Clauses that hold in every real case.
    axioms: Vec<Vec<Wire>>,
    /// What is asked of the distance between dates, or between numbers.
    pub(crate) gaps: Gaps,
}

/// Of more states than these it is no longer said pair by pair that they exclude each other: that takes the square.
const PAIRED: usize = 32;

impl Board {
    /// Nothing laid yet.
    pub(crate) fn new(budget: Budget) -> Self {
        Self { circuit: Circuit::new(budget), axioms: Vec::new(), gaps: Gaps::default() }
    }

    /// Clauses that hold in every real case.
    pub(crate) fn axioms(&self) -> &[Vec<Wire>] {
        &self.axioms
    }

    /// In every real case one of these is on.
    pub(crate) fn hold(&mut self, clause: Vec<Wire>) {
        if self.circuit.goes_on() {
            self.axioms.push(clause);
        }
    }

    /// Exactly one of these.
    pub(crate) fn exactly_one(&mut self, wires: &[Wire]) {
        self.hold(wires.to_vec());
        if wires.len() <= PAIRED {
            for (at, first) in wires.iter().enumerate() {
                for second in &wires[at + 1..] {
                    self.hold(vec![!*first, !*second]);
                }
            }
            return;
        }
        let mut before = Wire::OFF;
        for &wire in wires {
            self.hold(vec![!before, !wire]);
            before = self.circuit.or(before, wire);
        }
    }

    /// The first is never without the second.
    pub(crate) fn implies(&mut self, first: Wire, second: Wire) {
        self.hold(vec![!first, second]);
    }

    /// Lays out the answers to a question.
    pub(crate) fn place(&mut self, question: &Question) -> Place {
        let given = self.circuit.input();
        let unknown = self.circuit.input();
        let mut named = |ids: &mut dyn Iterator<Item = &Name>| -> Vec<(Name, Wire)> {
            ids.map(|id| (id.clone(), self.circuit.input())).collect()
        };
        let reasons = named(&mut question.not_done.listed().iter().map(|reason| &reason.id));
        let options = named(&mut question.answer.options().iter().map(|option| &option.id));
        // Own words may be missing too: then nothing that counts was said.
        let own_words = self.circuit.input();
        let wordless = self.circuit.input();
        let left_out = reasons.iter().map(|(_, wire)| *wire).chain([own_words, wordless]);
        let not_done = self.circuit.any(left_out.clone());
        let mut states: Vec<Wire> = vec![!given, unknown];
        states.extend(left_out);
        let (proper, reasoned) = match &question.answer {
            Kind::One(_) | Kind::Judgement { .. } => {
                states.extend(options.iter().map(|(_, wire)| *wire));
                let proper = self.circuit.any(options.iter().map(|(_, wire)| *wire));
                let judged = matches!(question.answer, Kind::Judgement { .. });
                (proper, if judged { self.circuit.input() } else { Wire::ON })
            }
            _ => {
                let proper = self.circuit.input();
                states.push(proper);
                (proper, Wire::ON)
            }
        };
        self.exactly_one(&states);
        if matches!(question.answer, Kind::Many(_)) {
            for (_, ticked) in &options {
                self.implies(*ticked, proper);
            }
            for (at, choice) in
                question.answer.options().iter().enumerate().filter(|(_, choice)| choice.alone)
            {
                let others = options.iter().filter(|(id, _)| *id != choice.id);
                for (_, other) in others {
                    self.hold(vec![!options[at].1, !*other]);
                }
            }
        }
        let conditional = question.answer.options().iter().any(|option| option.when.is_some());
        let bounds = Vec::new();
        Place { given, unknown, not_done, reasons, own_words, proper, options, conditional, reasoned, bounds }
    }

    /// The wire of a bound at a place, tied to the bounds already there.
    pub(crate) fn bound(&mut self, place: &mut Place, bound: Bound, question: &Question) -> Wire {
        if let Bound::AtLeast(least) = bound {
            let (lowest, highest) = extent(&question.answer);
            if least <= lowest {
                return Wire::ON;
            }
            if highest.is_some_and(|highest| least > highest) {
                return Wire::OFF;
            }
        }
        if let Some((_, wire)) = place.bounds.iter().find(|(known, _)| *known == bound) {
            return *wire;
        }
        let wire = self.circuit.input();
        for (other, theirs) in place.bounds.clone() {
            if bound.entails(other) {
                self.implies(wire, theirs);
            }
            if other.entails(bound) {
                self.implies(theirs, wire);
            }
        }
        place.bounds.push((bound, wire));
        bound.gaps(place.given, wire).into_iter().for_each(|gap| self.gaps.note(gap));
        wire
    }

    /// The wire of how far it is at least from what is given at one place to what is at another.
    pub(crate) fn gap(
        &mut self,
        (start, one): (&Place, &Question),
        (end, other): (&Place, &Question),
        least: i64,
    ) -> Wire {
        if start.given > end.given {
            return !self.gap((end, other), (start, one), 1 - least);
        }
        if let Some(wire) = self.gaps.known(start.given, end.given, least) {
            return wire;
        }
        for (place, question) in [(start, one), (end, other)] {
            if let (Kind::Number { .. }, (min, max)) = (&question.answer, question.answer.range())
                && !self.gaps.compares(place.given)
            {
                let (node, wire) = (Some(place.given), Wire::ON);
                let least = min.map(|min| Gap { start: None, end: node, least: min, wire });
                let most = max.map(|max| Gap { start: node, end: None, least: -max, wire });
                least.into_iter().chain(most).for_each(|gap| self.gaps.note(gap));
            }
        }
        let wire = self.circuit.input();
        self.gaps.compare(start.given, end.given, least, wire);
        wire
    }
}

/// The lowest and the highest that can be answered, in what [`Bound::AtLeast`] counts.
pub(super) fn extent(kind: &Kind) -> (i64, Option<i64>) {
    let (min, max) = kind.range();
    match kind {
        // All of the highest year of life is accepted.
        Kind::Age { .. } => {
            (min.map_or(0, |years| days_of(years * YEAR)), max.map(|years| days_of((years + 1) * YEAR) - 1))
        }
        Kind::Decimal { places, min, max, .. } => {
            let (min, max) = (min.map(|min| min.steps_up(*places)), max.map(|max| max.steps_down(*places)));
            (min.unwrap_or(i64::MIN), max)
        }
        _ => (min.unwrap_or(i64::MIN), max),
    }
}

impl Bound {
    /// What it says of how far a place lies from today (of a number: from zero), and what its opposite says. Of months no
    /// more than holds on every day of walking.
    fn gaps(self, place: Wire, wire: Wire) -> [Gap; 2] {
        let after = |least, wire| Gap { start: None, end: Some(place), least, wire };
        let before = |least, wire| Gap { start: Some(place), end: None, least, wire };
        match self {
            Self::AtLeast(number) => [after(number, wire), before(1 - number, !wire)],
            Self::Within(days) => {
                [before(-i64::from(days), wire), after(i64::from(days).saturating_add(1), !wire)]
            }
            Self::Aged(months) => [before(fewest_days(months), wire), after(1 - most_days(months), !wire)],
        }
    }

    /// Whether what keeps this bound keeps the other one, on every day of walking. A month counts 28 to 31 days, a year 365 or 366;
    /// where that matters nothing is said, so that less is proved rather than too much.
    fn entails(self, other: Self) -> bool {
        match (self, other) {
            (Self::AtLeast(more), Self::AtLeast(less)) => more >= less,
            (Self::Within(sooner), Self::Within(later)) => sooner <= later,
            (Self::Aged(older), Self::Aged(younger)) => older >= younger,
            (Self::Aged(age), Self::Within(days)) => i64::from(days) >= -fewest_days(age),
            (Self::Within(days), Self::Aged(age)) => i64::from(days) <= -most_days(age),
            (Self::AtLeast(_), Self::Within(_) | Self::Aged(_))
            | (Self::Within(_) | Self::Aged(_), Self::AtLeast(_)) => false,
        }
    }
}

/// So many months are never fewer days.
const fn fewest_days(months: i64) -> i64 {
    365 * (months / YEAR) + 28 * (months % YEAR)
}

/// So many months are never more days.
const fn most_days(months: i64) -> i64 {
    366 * (months / YEAR) + 31 * (months % YEAR)
}

impl Place {
    /// Whether a reason that counts was given for leaving it.
    pub(crate) fn validly_left(&self, circuit: &mut Circuit, reasons: &Reasons) -> Wire {
        let listed = circuit.any(self.reasons.iter().map(|(_, wire)| *wire));
        match reasons {
            Reasons::OwnWords => self.own_words,
            Reasons::Only(_) => listed,
            Reasons::Suggested(_) => circuit.or(listed, self.own_words),
        }
    }

    /// Leaves the options that are offered; when none of those chosen is, nothing was answered.
    pub(crate) fn narrow(&mut self, circuit: &mut Circuit, offered: &[Wire]) {
        let chosen = circuit.any(self.options.iter().map(|(_, wire)| *wire));
        for ((_, option), offered) in self.options.iter_mut().zip(offered) {
            *option = circuit.and(*option, *offered);
        }
        let left = circuit.any(self.options.iter().map(|(_, wire)| *wire));
        let lost = circuit.and(chosen, !left);
        self.proper = circuit.and(self.proper, !lost);
        self.given = circuit.and(self.given, !lost);
    }

    /// The wire of an option.
    pub(crate) fn option(&self, id: &Name) -> Wire {
        self.options.iter().find(|(option, _)| option == id).map_or(Wire::OFF, |(_, wire)| *wire)
    }

    /// The wire of a listed reason.
    pub(crate) fn reason(&self, id: &Name) -> Wire {
        self.reasons.iter().find(|(reason, _)| reason == id).map_or(Wire::OFF, |(_, wire)| *wire)
    }
}
