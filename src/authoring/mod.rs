//! What can be proved of a protocol: check, scenarios, and the commands for authors. Pure but for nothing: no I/O here.

pub mod account;
mod check;
pub mod command;
pub mod map;
pub mod prove;
pub mod transcript;
pub mod words_of;

pub use check::{Checked, Difference, Played, Untouched, check, compare};
