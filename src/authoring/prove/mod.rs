//! Proves what a protocol promises, for all answers at once, and points out what cannot be or cannot be otherwise.
//!
//! `circuit`, `kleene` and `place` build the formula, `cone` and `meaning` say what the protocol means in it, `solver`
//! asks, `replay` checks every walk it comes up with against `case::walk`. Pure; the words live in `words`.

mod circuit;
mod cone;
mod kleene;
mod lint;
mod meaning;
mod place;
mod replay;
mod site;
mod solver;
mod verdict;

pub use lint::{Finding, Flaw, lint};
pub use meaning::Obstacle;
pub use replay::breaks;
pub use site::{Place, Sort};
pub use verdict::{Proven, Verdict, decide};

use crate::protocol::Protocol;

/// What was proved of a protocol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Every guarantee, in file order.
    pub guarantees: Vec<Proven>,
    /// What is worth a second look.
    pub findings: Vec<Finding>,
}

/// Proves every guarantee of a protocol and looks at every condition.
#[must_use]
pub fn prove(protocol: &Protocol) -> Proof {
    let guarantees = protocol
        .head
        .guarantees
        .iter()
        .map(|guarantee| Proven { id: guarantee.id.clone(), verdict: decide(protocol, guarantee) })
        .collect();
    Proof { guarantees, findings: lint(protocol) }
}
