//! What can be proved of a protocol: check, scenarios, what changed between editions, and the commands for
//! authors. Pure: no I/O here.

pub mod account;
mod around;
pub mod bench;
mod check;
pub mod diff;
pub mod prove;
pub mod transcript;

pub use around::around;
pub use check::{Checked, Difference, Played, Untaken, Untouched, check, compare};
