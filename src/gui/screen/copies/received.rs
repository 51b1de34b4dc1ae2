//! What a colleague handed over, opened but not taken in. It goes when the screen does.

use crate::protocol::{Name, Text};
use crate::vault::Incoming;

/// What a colleague handed over.
#[derive(Debug)]
pub struct Received {
    /// The case, as it came.
    pub incoming: Incoming,
    /// How the colleague called it.
    pub label: String,
    /// The role the colleague works in.
    pub(crate) role: Option<Name>,
    /// How many answers are in it.
    pub answers: usize,
    /// What the protocols are called of which it brings the edition.
    pub(crate) brings: Vec<Text>,
    /// Whether it is in the vault already.
    pub(crate) known: Known,
}

/// Whether a case that comes in is in the vault already, as far as can be told.
#[derive(Debug)]
pub(crate) enum Known {
    /// Nothing is like it.
    No,
    /// Another case has its name.
    Name,
    /// A case began with the same line: it is this one, under this name.
    Case(String),
}
