//! What may be spent on proving a protocol. Work is counted, not timed, so that the same protocol ends the same way on
//! every computer; memory follows the work. Whoever no longer wants an answer withdraws it from another thread.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::protocol::Protocol;

/// Steps that may be spent on a protocol: more than ten times what the most costly one of the bundle takes.
const IN_ALL: u64 = 120_000_000;
/// Steps that may be spent on one question about it, so that one that cannot be answered leaves room for the others.
const ON_ONE: u64 = 10_000_000;

/// What may be spent, and what was.
#[derive(Debug, Clone)]
pub struct Budget(Arc<Spending>);

#[derive(Debug)]
struct Spending {
    in_all: u64,
    on_one: u64,
    spent: AtomicU64,
    /// What was spent when the question that is being answered was begun.
    begun: AtomicU64,
    withdrawn: AtomicBool,
}

/// One budget is another when what is taken from the one is gone from the other.
impl PartialEq for Budget {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self::of(IN_ALL, ON_ONE)
    }
}

impl Budget {
    /// So many steps in all, and on one question.
    #[must_use]
    pub fn of(in_all: u64, on_one: u64) -> Self {
        let [spent, begun] = [AtomicU64::new(0), AtomicU64::new(0)];
        Self(Arc::new(Spending { in_all, on_one, spent, begun, withdrawn: AtomicBool::new(false) }))
    }

    /// Nobody waits for an answer any more: whoever is at it stops at the next step.
    pub fn withdraw(&self) {
        self.0.withdrawn.store(true, Ordering::Relaxed);
    }

    /// Whether nobody waits any more.
    #[must_use]
    pub(crate) fn is_withdrawn(&self) -> bool {
        self.0.withdrawn.load(Ordering::Relaxed)
    }

    /// How many steps were taken.
    #[must_use]
    pub fn spent(&self) -> u64 {
        self.0.spent.load(Ordering::Relaxed)
    }

    /// Whether nothing is left for any question.
    pub(in crate::authoring) fn is_spent(&self) -> bool {
        self.is_withdrawn() || self.spent() >= self.0.in_all
    }

    /// Begins another question.
    pub(super) fn begin(&self) {
        self.0.begun.store(self.spent(), Ordering::Relaxed);
    }

    /// Takes so many steps; whether there is room for more on this question.
    pub(in crate::authoring) fn take(&self, steps: u64) -> bool {
        let spent = self.0.spent.fetch_add(steps, Ordering::Relaxed).saturating_add(steps);
        let here = spent.saturating_sub(self.0.begun.load(Ordering::Relaxed));
        spent < self.0.in_all && here < self.0.on_one && !self.is_withdrawn()
    }

    /// How many steps were taken on the question that is being answered.
    pub(super) fn on_this_one(&self) -> u64 {
        self.spent().saturating_sub(self.0.begun.load(Ordering::Relaxed))
    }
}

/// A protocol that is asked about, with what may be spent on the answers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Inquiry<'p> {
    /// The protocol.
    pub(crate) protocol: &'p Protocol,
    /// What may be spent.
    pub(crate) budget: &'p Budget,
}
