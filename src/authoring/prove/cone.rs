//! What a condition or claim depends on, and how many entries of each log must be looked at to be sure.
//!
//! Taking entries away from a log changes nothing as long as one witness stays for each form that speaks of it
//! (for a count: as many witnesses as its highest bound), and they stay in their order. So looking at that many entries is looking at all logs.
//! A witness that is under an entry of another log needs that entry as well; and what is said of the entries under one is said
//! anew of those under each that stays.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::Spot;
use crate::protocol::{ANYTHING, Claim, Condition, Moment, Name, Protocol, Question};

/// A form that speaks of the entries of a log.
#[derive(Debug, Clone, PartialEq)]
enum Atom<'p> {
    Entry(&'p Condition),
    Every(&'p Condition),
    Count(&'p Condition, u32),
    /// The first entry, or the last.
    Outermost(&'p Condition),
    /// The earliest or the latest date in this field: besides it, one entry of which that is not known.
    Extreme(&'p Moment),
    /// Whether every entry is complete.
    Complete,
    /// One entry singled out.
    Singled,
}

/// Everything a question to the prover depends on.
#[derive(Debug, Clone)]
pub(crate) struct Cone<'p> {
    protocol: &'p Protocol,
    questions: BTreeSet<(usize, usize)>,
    fields: BTreeSet<(&'p Name, &'p Name)>,
    atoms: BTreeMap<Spot, Vec<Atom<'p>>>,
    /// What is said of the entries under one of another log.
    under: BTreeMap<Spot, Vec<Atom<'p>>>,
}

impl<'p> Cone<'p> {
    /// Nothing yet.
    pub(crate) fn new(protocol: &'p Protocol) -> Self {
        Self {
            protocol,
            questions: BTreeSet::new(),
            fields: BTreeSet::new(),
            atoms: BTreeMap::new(),
            under: BTreeMap::new(),
        }
    }

    /// How many entries of this log must be looked at.
    pub(crate) fn entries(&self, log: &Spot) -> u32 {
        let asked =
            |log: &Spot| self.protocol.questions().find(|(_, asked)| Spot::of(self.protocol, asked) == *log);
        let above = asked(log).and_then(|(_, asked)| self.protocol.question(asked.answer.under()?));
        match above {
            None => self.by_itself(log),
            Some(above) => {
                let rows = self.by_itself(&Spot::of(self.protocol, above));
                Self::weighed(&self.atoms, log)
                    .saturating_add(rows.saturating_mul(Self::weighed(&self.under, log)))
            }
        }
    }

    /// The same of a log that is under no other: with an entry for each that must be looked at under it.
    fn by_itself(&self, log: &Spot) -> u32 {
        let below = self.protocol.questions().map(|(_, asked)| asked).filter(|asked| {
            let above = asked.answer.under().and_then(|above| self.protocol.question(above));
            above.is_some_and(|above| Spot::of(self.protocol, above) == *log)
        });
        let below = below.map(|below| Self::weighed(&self.atoms, &Spot::of(self.protocol, below)));
        below.fold(Self::weighed(&self.atoms, log), u32::saturating_add)
    }

    fn weighed(atoms: &BTreeMap<Spot, Vec<Atom<'p>>>, log: &Spot) -> u32 {
        let weight = |atom: &Atom<'_>| match atom {
            Atom::Entry(_) | Atom::Every(_) | Atom::Outermost(_) | Atom::Complete | Atom::Singled => 1,
            Atom::Extreme(_) => 2,
            Atom::Count(_, highest) => *highest,
        };
        atoms.get(log).map_or(0, |atoms| atoms.iter().map(weight).fold(0, u32::saturating_add))
    }

    /// Adds a claim.
    pub(crate) fn claim(&mut self, claim: &'p Claim) {
        match claim {
            Claim::When(condition) => self.condition(condition, None),
            Claim::Reached(id) => {
                if let Some(outcome) = self.protocol.outcome(id) {
                    self.condition(&outcome.when, None);
                }
            }
            Claim::Raised(id) | Claim::Resolved(id) => {
                if let Some(alert) = self.protocol.alert(id) {
                    self.condition(&alert.when, None);
                }
            }
            Claim::OnPath(id) => self.question(id),
            Claim::Settled(id) => {
                self.question(id);
                if let Some(log) = self.protocol.question(id) {
                    for field in log.answer.fields() {
                        self.field(log, field);
                    }
                    self.atom(log, Atom::Complete, None);
                }
            }
            Claim::AllOf(_) | Claim::AnyOf(_) | Claim::Not(_) => {
                for part in claim.parts() {
                    self.claim(part);
                }
            }
        }
    }

    /// Adds one entry of this log, singled out.
    pub(crate) fn single_out(&mut self, log: &'p Question) {
        self.question(&log.id);
        self.atom(log, Atom::Singled, None);
    }

    /// Adds a question with all its path depends on.
    pub(crate) fn question(&mut self, id: &Name) {
        let Some(position) = self.protocol.position(id) else { return };
        if !self.questions.insert(position) {
            return;
        }
        let step = &self.protocol.steps[position.0];
        let question = &step.questions[position.1];
        for when in step.when.iter().chain(&question.when).chain(question.answer.offers()) {
            self.condition(when, None);
        }
        // A log under another is asked once that one has an entry.
        if let Some(above) = question.answer.under().and_then(|above| self.protocol.question(above)) {
            self.question(&above.id);
            self.atom(above, Atom::Entry(&ANYTHING), None);
        }
    }

    fn field(&mut self, log: &'p Question, field: &'p Question) {
        if self.fields.insert((&log.id, &field.id)) {
            for when in field.when.iter().chain(field.need.when()).chain(field.answer.offers()) {
                self.condition(when, Some(log));
            }
        }
    }

    /// Adds a condition, within an entry of this log where it speaks of one.
    pub(crate) fn condition(&mut self, condition: &'p Condition, inside: Option<&'p Question>) {
        for of in condition.subjects() {
            let field = inside.and_then(|log| Some((log, log.field(of)?)));
            match field {
                Some((log, field)) => self.field(log, field),
                None => self.question(of),
            }
        }
        if let Condition::Between { start, end, .. } = condition {
            for moment in [start, end] {
                if let Moment::First(log, _) | Moment::Last(log, _) = moment
                    && let Some(log) = self.protocol.question(log)
                {
                    self.atom(log, Atom::Extreme(moment), inside);
                }
            }
        }
        for (log, part) in condition.children() {
            match log {
                None => self.condition(part, inside),
                Some(log) => {
                    let Some(log) = self.protocol.question(log) else { continue };
                    self.atom(
                        log,
                        match condition {
                            Condition::EveryEntry(..) => Atom::Every(part),
                            Condition::FirstEntry(..) | Condition::LastEntry(..) => {
                                Atom::Outermost(condition)
                            }
                            Condition::Count { from, below, .. } => {
                                Atom::Count(part, from.unwrap_or(0).max(below.unwrap_or(0)))
                            }
                            _ => Atom::Entry(part),
                        },
                        inside,
                    );
                    self.condition(part, Some(log));
                }
            }
        }
    }

    /// `inside` is the log in whose entry it is said.
    fn atom(&mut self, log: &'p Question, atom: Atom<'p>, inside: Option<&'p Question>) {
        let under = inside.is_some_and(|above| log.answer.under() == Some(&above.id));
        let atoms = if under { &mut self.under } else { &mut self.atoms };
        let atoms = atoms.entry(Spot::of(self.protocol, log)).or_default();
        if !atoms.contains(&atom) {
            atoms.push(atom);
        }
        // Whether a row is an entry depends on what in it is on the path.
        for field in log.answer.fields() {
            self.field(log, field);
        }
    }
}
