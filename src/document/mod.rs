//! What goes on paper: walk -> blocks -> layout -> PDF or plain text. Pure: no clock, no disk.

pub mod anonymity;
mod compose;
mod paper;
mod pdf;
mod plain;
pub mod typeset;
mod words;

pub use compose::{Matter, compose};
pub use paper::{Block, Column, Fact, Judgement, Level, Manner, Paper, Purpose, Running, Span, Table};
pub use pdf::{PrintError, Printed, print};
pub use plain::plain_text;
