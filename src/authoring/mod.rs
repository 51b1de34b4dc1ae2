//! What can be proved of a protocol: check, scenarios, what changed between editions, and the commands for
//! authors. Pure: no I/O here.

pub mod account;
mod around;
pub mod bench;
mod check;
pub mod command;
pub mod diff;
pub mod map;
pub mod prove;
pub mod transcript;
pub mod words_of;

pub use around::around;
pub use check::{Checked, Difference, Played, Untaken, Untouched, check, compare};
