//! The house of Weegwijzer, room by room; a room knows only the rooms above it in this list.
//!
//! * [`windows`]: what Windows tells and grants, asked in C; empty on other systems
//! * [`locale`]: every word of the program itself
//! * [`protocol`]: what a guideline says (pure)
//! * [`phonebook`]: whom one calls, and when they answer (pure)
//! * [`case`]: what a clinician did, and the walk (pure)
//! * [`drawing`]: the flow map of a protocol, as shapes (pure)
//! * [`document`]: what goes on paper (pure)
//! * [`authoring`]: what can be proved of a protocol (pure)
//! * [`vault`]: where things rest; it reads and writes for every room
//! * [`printing`]: the printers of the system
//! * [`keyring`]: the keyring of the system, which holds a key until there is a passphrase
//! * [`session`]: what a working day holds apart from any window: the shelf, the open case, how it is kept
//! * [`command`]: the command line
//! * [`guard`]: what the process itself promises; it stands apart, knows no room, and only main knows it
//! * [`gui`]: the window
//!
//! `main` knows all of them. `tests/house` holds this order.

// What is public here is what the program, the tests or the benches name.
#![deny(unreachable_pub)]
// A failure is mended, told, or dropped for a reason that is given.
#![cfg_attr(not(test), deny(clippy::disallowed_methods, clippy::let_underscore_must_use))]

// What tests share with those in here names the crate as everybody does.
#[cfg(test)]
extern crate self as weegwijzer;

pub mod authoring;
pub mod case;
pub mod command;
pub mod document;
pub mod drawing;
pub mod guard;
pub mod gui;
pub mod keyring;
pub mod locale;
pub mod phonebook;
pub mod printing;
pub mod protocol;
pub mod session;
pub mod vault;
pub mod windows;
