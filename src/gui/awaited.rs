//! That somebody waits for work that is done apart. Held by the screen that asked; with the screen it goes, and whoever is at
//! the work stops at its next step.

use crate::authoring::prove::Budget;

/// Somebody waits for what is done within this budget, for as long as this lives.
#[derive(Debug)]
pub(crate) struct Awaited(Budget);

impl Awaited {
    /// Whoever holds it waits.
    pub(crate) const fn new(budget: Budget) -> Self {
        Self(budget)
    }

    /// Whether it is for what is done within this budget that somebody waits.
    pub(crate) fn is_for(&self, budget: &Budget) -> bool {
        self.0 == *budget
    }
}

impl Drop for Awaited {
    fn drop(&mut self) {
        self.0.withdraw();
    }
}
