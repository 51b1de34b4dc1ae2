//! The house of Weegwijzer, room by room; a room knows only the rooms above it in this list.
//!
//! * [`protocol`]: what a guideline says (pure)
//! * [`case`]: what a clinician did, and the walk (pure)
//! * [`authoring`]: what can be proved of a protocol (pure)
//! * [`document`]: what goes on paper (pure)
//! * [`vault`]: where things rest; the only room that touches the disk
//! * [`locale`]: every word of the program itself
//! * [`gui`]: the window
//!
//! [`guard`] stands apart: what the process itself promises. It knows no room, and only main knows it.

pub mod authoring;
pub mod case;
pub mod document;
pub mod guard;
pub mod gui;
pub mod locale;
pub mod protocol;
pub mod vault;
