//! With what a case is written down: as the program does it, or as a test has it fail. Nothing else comes between a case
//! and the vault.

use super::keeping::{self, Packing};
use crate::case::{Scribe, as_ron};

/// How what happens to a case is written down.
#[derive(Debug, Clone, Copy)]
pub struct Pen {
    /// An event, to be chained to the one before.
    pub event: Scribe,
    /// A whole case, for the vault.
    pub case: Packing,
}

impl Default for Pen {
    fn default() -> Self {
        Self { event: as_ron, case: keeping::pack }
    }
}
