//! What goes on paper: walk -> blocks -> layout -> PDF or plain text. Pure: no clock, no disk.

mod agenda;
mod compose;
mod paper;
mod pdf;
mod plain;
pub mod typeset;
mod words;

pub use agenda::agenda;
pub use compose::{Dated, Matter, compose, compose_as, dates, missing};
pub use paper::{Block, Column, Fact, Judgement, Level, Manner, Paper, Purpose, Running, Span, Table};
pub use pdf::{PrintError, Printed, print};
pub use plain::plain_text;
