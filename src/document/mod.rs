//! What goes on paper: walk -> blocks -> layout -> PDF or plain text. Pure: no clock, no disk.
//!
//! [`compose`] makes a [`Paper`] out of a template and a walk; [`print`] makes its pages, [`plain_text`] its words for
//! a record system. A paper is blocks that say what something is, never how it looks; [`Paper::reading`] says how it
//! is read, and [`Paper::appendices`] is what can be left out. [`Paper::texts`] is every word on it.
//!
//! From template to bytes: `compose` -> `paper` -> `typeset` -> `pdf`. In `pdf`, `draw` puts words and lines on the pages,
//! `structure` makes the tags that say what they are, `metadata`, `outline` and `colour` the rest of what a PDF must carry,
//! and `finish` writes it all into the file.
//!
//! [`print`] takes a [`Profile`]: what is handed over carries nothing but its pages; the practice's own copy, made by
//! [`archive`], carries its case, and [`verify`] looks whether the two still belong together.

mod agenda;
pub mod anonymity;
mod archive;
mod attachment;
mod compose;
mod note;
mod paper;
mod pdf;
mod phonebook;
mod plain;
pub mod preview;
mod told;
pub mod typeset;
mod verify;
mod visible;

pub use agenda::agenda;
pub use archive::{ArchiveError, archive};
pub use attachment::{Attachment, Extent, NoAttachment};
pub(crate) use compose::draft;
pub use compose::{Dated, Matter, Need, compose, compose_as, dates, missing, needs, visible_note};
pub use note::note_text;
pub(crate) use paper::Replacement;
pub use paper::{
    Anchor, Appendix, Block, Column, Drawing, Fact, Factor, Level, Mark, Paper, Place, Presence, Purpose,
    Reading, Running, Sign, Span, Step, Table, Tick, Tone, Weighing, WeighingGroup,
};
pub use pdf::{PrintError, Printed, Profile, print, print_map};
pub use phonebook::wall_card;
pub use plain::plain_text;
pub use told::Told;
pub use verify::{Account, Difference, Unjudged, Verdict, verify};
