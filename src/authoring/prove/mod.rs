//! Proves what a protocol promises, for all answers at once, and points out what cannot be or cannot be otherwise.
//!
//! `circuit`, `kleene` and `place` build the formula; `cone`, `meaning` and `claim` say what the protocol means in it;
//! `solver` asks; `replay` holds every walk it comes up with against `case::walk`. All answers means: everything that
//! fits its question, in each role of the protocol, on any day. Pure; the words live in `words`.

mod circuit;
mod claim;
mod cone;
mod kleene;
mod lint;
mod meaning;
mod place;
mod replay;
mod site;
mod solver;
mod verdict;
mod words;

pub use lint::{Finding, Flaw, lint};
pub use meaning::Obstacle;
pub use replay::{as_file, breaks};
pub use site::{Place, Sort};
pub use verdict::{Proven, Verdict, decide};
pub use words::{account, warnings};

use crate::protocol::Protocol;

/// What was proved of a protocol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Every guarantee, in file order.
    pub guarantees: Vec<Proven>,
    /// What is worth a second look.
    pub findings: Vec<Finding>,
}

/// How many guarantees got which verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Hold on every walk.
    pub proved: usize,
    /// Are broken by a walk.
    pub refuted: usize,
    /// Neither could be shown.
    pub undecided: usize,
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
    }

    /// Whether every guarantee was proved.
    #[must_use]
    pub const fn is_well(&self) -> bool {
        self.refuted == 0 && self.undecided == 0
    }
}

/// Proves every guarantee of a protocol and looks at every condition.
#[must_use]
pub fn prove(protocol: &Protocol) -> Proof {
    let mut findings = lint(protocol);
    let mut guarantees = Vec::new();
    for guarantee in &protocol.head.guarantees {
        let verdict = decide(protocol, guarantee);
        if verdict == (Verdict::Proved { emptily: true }) {
            let place = Place { file: "protocol.ron".to_owned(), span: guarantee.id.place() };
            let id = guarantee.id.clone();
            findings.push(Finding { flaw: Flaw::Never, sort: Sort::Guarantee, id, place });
        }
        guarantees.push(Proven { id: guarantee.id.clone(), verdict });
    }
    Proof { guarantees, findings }
}
