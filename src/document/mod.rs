//! What goes on paper: walk -> blocks -> layout -> PDF or plain text. Pure: no clock, no disk.
//!
//! [`compose`] makes a [`Paper`] out of a template and a walk; [`print`] makes its pages, [`plain_text`] its words for
//! a record system. A paper is blocks that say what something is, never how it looks; [`Paper::reading`] says how it
//! is read, and [`Paper::appendices`] is what can be left out. [`Paper::texts`] is every word on it.

mod agenda;
pub mod anonymity;
mod compose;
mod paper;
mod pdf;
mod plain;
pub mod typeset;
mod words;

pub use agenda::agenda;
pub use compose::{Dated, Matter, compose, compose_as, dates, missing};
pub use paper::{
    Anchor, Appendix, Block, Column, Drawing, Fact, Factor, Judgement, Level, Manner, Mark, Paper, Place,
    Presence, Purpose, Reading, Replacement, Running, Sign, Span, Step, Table, Tick, Tone, Weighing,
    WeighingGroup,
};
pub use pdf::{PrintError, Printed, print};
pub use plain::plain_text;
