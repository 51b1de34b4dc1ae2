//! What changed between two editions of a protocol: told exactly, and with what it does to scenarios and cases.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests say so when something is wrong")]

#[path = "diff/commands.rs"]
mod commands;
#[path = "diff/edition.rs"]
mod edition;
#[path = "diff/endings.rs"]
mod endings;
#[path = "diff/lines.rs"]
mod lines;
#[path = "diff/rules.rs"]
mod rules;
#[path = "diff/transfer.rs"]
mod transfer;
