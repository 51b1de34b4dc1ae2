//! Conditions that cannot hold or cannot fail, and alerts that no answer mends: found by the same reasoning over all
//! answers at once, so that nothing is called impossible that some walk does.

use super::budget::{Budget, Inquiry};
use super::circuit::Wire;
use super::cone::Cone;
use super::meaning::{Inside, Meaning};
use super::site::{Place, Site, Sort, first_name, sites};
use super::solver::{Found, Solver};
use crate::protocol::{Alert, Condition, Name, Protocol, Question, Scenario};

/// What is the matter with a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "proof.")]
pub enum Flaw {
    /// It holds on no walk: what it decides about never comes.
    Never,
    /// It holds on every walk where it matters: it decides nothing.
    Always,
    /// This part of it, one of several that would do, never makes it hold.
    IdleChoice,
    /// This part of it, one of several that are needed, always holds.
    IdleDemand,
    /// Nothing that can be answered at the question (or step) that should mend it makes the alert fall silent.
    Unmendable,
    /// Two outcomes can follow together of which one is meant.
    Overlap,
    /// None of the outcomes follows of which one is meant.
    Gap,
    /// Two sentences can stand on one record that say the opposite of each other about danger.
    Opposed,
    /// Whether more or fewer of several outcomes follow than is meant could not be settled.
    Unsettled,
    /// The alert speaks while a question is open, and falls silent when it is answered with "unknown".
    SilencedByUnknown,
    /// The question is asked before the one that brings it up: it appears behind the clinician.
    AskedTooEarly,
    /// The alert of danger is decided before the question that it is about is asked.
    SpeaksTooEarly,
    /// An answer to it does not stand on the record.
    Untold,
    /// An answer to it stands on a paper twice.
    Retold,
    /// Its answers stand on no paper at all.
    OnNoPaper,
    /// A row of the log does not stand on the record.
    RowUntold,
    /// A row of the log stands on a paper twice.
    RowRetold,
    /// A row of the log falls between the blocks of a paper because something in it was left open.
    RowFallsThrough,
    /// A row stands on the record without this field of it.
    FieldUntold,
    /// The action follows without a date ever being asked for.
    Dateless,
    /// A complete walk ends with no outcome.
    EndsInNothing,
    /// Its sentence says that something was done on a walk on which nothing says so.
    SaysDone,
    /// A word stands on the visible form of a note that may not stand where somebody reads along.
    InSight,
    /// Whether a paper tells it as it must could not be settled.
    NotSettled,
    /// What may be spent on a protocol was spent before all of it was looked at.
    GaveUp,
}

impl Flaw {
    /// Whether it breaks what every protocol promises of its papers and endings.
    const fn breaks_a_promise(self) -> bool {
        match self {
            Self::Untold
            | Self::Retold
            | Self::OnNoPaper
            | Self::RowUntold
            | Self::RowRetold
            | Self::RowFallsThrough
            | Self::FieldUntold
            | Self::Dateless
            | Self::EndsInNothing
            | Self::SaysDone
            | Self::InSight
            | Self::NotSettled
            | Self::GaveUp => true,
            Self::Never
            | Self::Always
            | Self::IdleChoice
            | Self::IdleDemand
            | Self::Unmendable
            | Self::Overlap
            | Self::Gap
            | Self::Opposed
            | Self::Unsettled
            | Self::SilencedByUnknown
            | Self::AskedTooEarly
            | Self::SpeaksTooEarly => false,
        }
    }
}

/// Something worth a second look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What is the matter.
    pub flaw: Flaw,
    /// What the condition decides about.
    pub sort: Sort,
    /// The id of that.
    pub id: Name,
    /// Where it stands.
    pub place: Place,
    /// The other one it is about: the second outcome of an overlap, the question that silences or comes too late, the
    /// paper that loses or repeats.
    pub other: Option<Name>,
    /// A walk on which it shows.
    pub walk: Option<Box<Scenario>>,
    /// What to write instead.
    pub(super) rather: Option<String>,
}

impl Finding {
    /// Whether it breaks what every protocol promises of its papers and endings.
    #[must_use]
    pub fn breaks_a_promise(&self) -> bool {
        self.flaw.breaks_a_promise() || matches!(self.sort, Sort::Paper | Sort::Section)
    }

    pub(super) const fn new(flaw: Flaw, sort: Sort, id: Name, place: Place) -> Self {
        Self { flaw, sort, id, place, other: None, walk: None, rather: None }
    }
}

/// Everything worth a second look, in file order.
#[must_use]
pub fn lint(protocol: &Protocol) -> Vec<Finding> {
    linted(Inquiry { protocol, budget: &Budget::default() })
}

/// The same, within a budget.
pub(super) fn linted(asked: Inquiry<'_>) -> Vec<Finding> {
    let protocol = asked.protocol;
    let mut found = Vec::new();
    for site in sites(protocol) {
        Lens::over(asked, site).look(&mut found);
    }
    for alert in &protocol.head.alerts {
        let reached = !found.iter().any(|finding| finding.sort == Sort::Alert && finding.id == alert.id);
        if reached && unmendable(asked, alert) {
            let place = Place::in_head(&alert.id);
            found.push(Finding::new(Flaw::Unmendable, Sort::Alert, alert.id.clone(), place));
        }
    }
    found
}

/// One condition under the lens.
struct Lens<'p> {
    site: Site<'p>,
    meaning: Meaning<'p>,
    solver: Solver,
    /// Where the condition matters.
    base: Wire,
    /// Where it matters and holds.
    whole: Wire,
}

impl<'p> Lens<'p> {
    fn over(asked: Inquiry<'p>, site: Site<'p>) -> Self {
        let protocol = asked.protocol;
        let mut cone = Cone::new(protocol);
        for condition in site.under.into_iter().chain([site.condition]) {
            cone.condition(condition, site.log);
            single_out(protocol, &mut cone, condition);
        }
        if let Some(log) = site.log {
            cone.single_out(log);
        }
        let mut meaning = Meaning::new(asked, cone);
        let inside = site.log.map(|log| Inside { log, slot: 0 });
        let mut base = site.under.map_or(Wire::ON, |under| meaning.decide(under, None).holds);
        if let Some(log) = site.log {
            base = meaning.entry_counts(&log.id, 0);
        }
        let holds = meaning.decide(site.condition, inside).holds;
        let whole = meaning.board.circuit.and(base, holds);
        Self { site, meaning, solver: Solver::new(asked.budget), base, whole }
    }

    /// Whether there is no walk where all of these are on. What stands in the way of knowing counts as a walk.
    fn never(&mut self, wires: &[Wire]) -> bool {
        let found = self.solver.solve(&self.meaning.board, wires);
        matches!(found, Found::Nothing) && self.meaning.obstacles.is_empty()
    }

    fn look(mut self, found: &mut Vec<Finding>) {
        let site = self.site;
        // What never matters is told of where it begins to never matter.
        if self.never(&[self.base]) {
            return;
        }
        if self.never(&[self.whole]) {
            found.push(self.finding(Flaw::Never, site.id));
        } else if self.never(&[self.base, !self.whole]) {
            found.push(self.finding(Flaw::Always, site.id));
        } else {
            let inside = site.log.map(|log| Inside { log, slot: 0 });
            self.parts(site.condition, inside, self.whole, found);
        }
    }

    fn finding(&self, flaw: Flaw, name: &Name) -> Finding {
        Finding::new(flaw, self.site.sort, self.site.id.clone(), self.site.place(name))
    }

    /// Looks at the parts of a condition that is on some walk where `whole` is.
    fn parts(
        &mut self,
        condition: &'p Condition,
        inside: Option<Inside<'p>>,
        whole: Wire,
        found: &mut Vec<Finding>,
    ) {
        match condition {
            Condition::AnyOf(parts) | Condition::AtLeast(_, parts) => {
                for part in parts {
                    let holds = self.meaning.decide(part, inside).holds;
                    if self.never(&[whole, holds]) {
                        self.point_at(Flaw::IdleChoice, part, found);
                    } else {
                        self.parts(part, inside, whole, found);
                    }
                }
            }
            Condition::AllOf(parts) => {
                for part in parts {
                    let holds = self.meaning.decide(part, inside).holds;
                    if self.never(&[self.base, !holds]) {
                        self.point_at(Flaw::IdleDemand, part, found);
                    } else {
                        self.parts(part, inside, whole, found);
                    }
                }
            }
            Condition::SomeEntry(log, such) | Condition::EveryEntry(log, such) => {
                if let Some(log) = self.meaning.protocol.question(log) {
                    let counts = self.meaning.entry_counts(&log.id, 0);
                    let whole = self.meaning.board.circuit.and(whole, counts);
                    let inside = Some(Inside { log, slot: 0 });
                    let base = std::mem::replace(&mut self.base, counts);
                    // On a log that must stay empty nothing is said of its entries.
                    if !self.never(&[whole]) {
                        self.parts(such, inside, whole, found);
                    }
                    self.base = base;
                }
            }
            // Behind a negation or a count a part that never holds can be the point of it.
            _ => {}
        }
    }

    fn point_at(&self, flaw: Flaw, part: &Condition, found: &mut Vec<Finding>) {
        found.push(self.finding(flaw, first_name(part).unwrap_or(self.site.id)));
    }
}

/// One entry of each log this condition speaks of, singled out.
fn single_out<'p>(protocol: &'p Protocol, cone: &mut Cone<'p>, condition: &'p Condition) {
    for (log, part) in condition.children() {
        if let Some(log) = log.and_then(|log| protocol.question(log)) {
            cone.single_out(log);
        }
        single_out(protocol, cone, part);
    }
}

/// Whether no case with this alert raised can be answered so that it falls silent: by a proper answer at its
/// question, or, where it names none, by anything within its step.
fn unmendable(asked: Inquiry<'_>, alert: &Alert) -> bool {
    let protocol = asked.protocol;
    let step = protocol.step(&alert.step);
    let menders: Vec<&Question> = match &alert.question {
        Some(question) => protocol.question(question).into_iter().collect(),
        None => step.map(|step| step.questions.iter().collect()).unwrap_or_default(),
    };
    let mut cone = Cone::new(protocol);
    cone.condition(&alert.when, None);
    menders.iter().for_each(|question| cone.question(&question.id));
    let mut meaning = Meaning::new(asked, cone);
    let raised = meaning.decide(&alert.when, None).holds;
    meaning.answer_anew(&menders);
    let still = meaning.decide(&alert.when, None).holds;
    let answered: Vec<Wire> =
        menders.iter().filter_map(|question| meaning.properly_answered(&question.id)).collect();
    let answered = meaning.board.circuit.any(answered);
    let found = Solver::new(asked.budget).solve(&meaning.board, &[raised, !still, answered]);
    matches!(found, Found::Nothing) && meaning.obstacles.is_empty()
}
