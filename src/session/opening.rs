//! With what the window opens.

use std::sync::Arc;

use crate::protocol::{Protocol, Scenario};

/// A fictional case to begin with, of a protocol that need not be on the shelf.
#[derive(Debug, Clone)]
pub struct Opening {
    /// The protocol.
    pub protocol: Arc<Protocol>,
    /// The case.
    pub scenario: Scenario,
}
