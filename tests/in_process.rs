//! Every test that needs no process of its own, in one program, so that the window is linked once for all of them.
//!
//! Each module is one concern and a folder. They run side by side in one process: nothing here changes its environment,
//! its current folder, its limits or its allocator. What must do so is a program of its own; see `tests/README.md`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod agreements;
mod anonymity;
mod authoring;
mod diff;
mod editions;
mod guarding;
mod heard;
mod house;
#[cfg(target_os = "linux")]
mod keyring;
mod locale;
mod map;
mod paper;
mod papers;
mod printing;
mod properties;
mod prove;
mod readme;
mod scenarios;
mod screens;
mod stories;
mod support;
mod vault;
mod vault_window;
mod walk;
mod walk_screen;
mod widgets;
mod window;
