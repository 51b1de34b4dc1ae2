//! What can be proved of a protocol: check, scenarios, what changed between editions, and the commands for
//! authors. Pure: no I/O here.

pub mod account;
mod check;
pub mod command;
pub mod diff;
pub mod map;
pub mod prove;
pub mod transcript;
pub mod words_of;

pub use check::{Checked, Difference, Played, Untouched, check, compare};
