//! What changed between two editions of a protocol: told exactly, and with what it does to scenarios and cases.

mod commands;
pub mod edition;
mod endings;
mod lines;
mod rules;
mod transfer;
