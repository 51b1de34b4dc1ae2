//! Proves what a protocol promises, for all answers at once, and points out what cannot be or cannot be otherwise.
//!
//! `budget` counts the work; `circuit`, `kleene` and `place` build the formula; `cone`, `laying`, `meaning`, `entries` and `claim` say what the protocol means in it;
//! `solver` asks; `replay` holds every walk it comes up with against `case::walk`. All answers means: everything that
//! fits its question, in each role of the protocol, on any day. Pure; the words live in `words`.

mod between;
mod budget;
mod circuit;
mod claim;
mod cone;
mod entries;
mod gaps;
mod kleene;
mod laying;
mod lint;
mod meaning;
mod opposed;
mod order;
mod paper;
mod place;
mod replay;
mod silence;
mod site;
mod solver;
mod together;
mod verdict;
mod waiting;
mod words;

pub use budget::Budget;
pub use lint::{Finding, Flaw, lint};
pub use meaning::Obstacle;
pub use paper::visible::{InSight, Unseen, in_sight, unseen};
pub use replay::{as_file, breaks};
pub use site::{Place, Sort};
pub use verdict::{Proven, Verdict, decide};
pub use words::{account, remarks, warnings};

use crate::protocol::{Level, Name, Protocol};
use budget::Inquiry;

/// What was proved of a protocol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Every guarantee, in file order.
    pub guarantees: Vec<Proven>,
    /// What is worth a second look.
    pub findings: Vec<Finding>,
    /// What an author should know and may well have meant.
    pub remarks: Vec<Finding>,
}

/// How many guarantees got which verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Hold on every walk.
    pub proved: usize,
    /// Are broken by a walk.
    pub(crate) refuted: usize,
    /// Neither could be shown.
    pub(crate) undecided: usize,
    /// Faults in what every protocol promises of its papers and endings.
    pub(crate) on_paper: usize,
}

impl Tally {
    /// Counts what was proved of a protocol.
    pub fn add(&mut self, proof: &Proof) {
        for proven in &proof.guarantees {
            match proven.verdict {
                Verdict::Proved { .. } => self.proved += 1,
                Verdict::Refuted(_) => self.refuted += 1,
                Verdict::Undecided(_) => self.undecided += 1,
            }
        }
        self.on_paper += proof.findings.iter().filter(|finding| finding.breaks_a_promise()).count();
    }

    /// Whether every guarantee was proved, and everything that each protocol promises of its papers and endings.
    #[must_use]
    pub(crate) const fn is_well(&self) -> bool {
        self.refuted == 0 && self.undecided == 0 && self.on_paper == 0
    }
}

/// Proves every guarantee of a protocol and looks at every condition.
#[must_use]
pub fn prove(protocol: &Protocol) -> Proof {
    prove_within(protocol, &Budget::default())
}

/// The same with so much work and no more. What was not come to is told as not settled, never as sound.
#[must_use]
pub fn prove_within(protocol: &Protocol, budget: &Budget) -> Proof {
    let asked = Inquiry { protocol, budget };
    // What an author promised comes first.
    let guarantees = promises(protocol, budget);
    let mut findings = lint::linted(asked);
    findings.extend(together::together(asked));
    findings.extend(opposed::opposed(asked));
    findings.extend(paper::papers(asked));
    let (grave, mut remarks): (Vec<_>, Vec<_>) =
        silence::silenced(asked).into_iter().partition(|finding| is_danger(protocol, &finding.id));
    findings.extend(grave);
    remarks.extend(order::too_early(protocol));
    remarks.extend(order::speaks_too_early(protocol));
    if budget.is_spent() {
        // One word for all of it that could not be settled.
        findings.retain(|finding| !matches!(finding.flaw, Flaw::NotSettled | Flaw::Unsettled));
        let head = &protocol.head.id;
        findings.push(Finding::new(Flaw::GaveUp, Sort::Outcome, head.clone(), Place::in_head(head)));
    }
    for proven in &guarantees {
        if proven.verdict == (Verdict::Proved { emptily: true }) {
            let place = Place::in_head(&proven.id);
            findings.push(Finding::new(Flaw::Never, Sort::Guarantee, proven.id.clone(), place));
        }
    }
    Proof { guarantees, findings, remarks }
}

/// Proves every guarantee of a protocol with so much work and no more, and looks at nothing else.
#[must_use]
pub fn promises(protocol: &Protocol, budget: &Budget) -> Vec<Proven> {
    let asked = Inquiry { protocol, budget };
    let promised = protocol.head.guarantees.iter();
    promised
        .map(|guarantee| Proven { id: guarantee.id.clone(), verdict: verdict::verdict(asked, guarantee) })
        .collect()
}

fn is_danger(protocol: &Protocol, alert: &Name) -> bool {
    protocol.alert(alert).is_some_and(|alert| alert.level == Level::Danger)
}
