//! The vault in the window, driven by keyboard: keeping for the first time, locking, unlocking, and every failure as a
//! calm sentence with a remedy.

#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "a test fails by panicking")]

mod copies;
mod custody;
mod failures;
mod finding;
mod keeping;
mod locking;
mod office;
mod pictures;
mod refused;
#[path = "../support/mod.rs"]
mod support;
mod unwritable;
