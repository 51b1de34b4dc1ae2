//! What can be said of a protocol without a case: whether its scenarios end as they should ([`check`]), what holds on every
//! walk ([`prove`]), which papers keep to one page ([`one_page`]), what changed between two editions ([`diff`]). The commands for authors are in `command`. Pure: no I/O.

pub mod account;
pub mod agreeing;
mod around;
pub mod bench;
mod check;
pub mod diff;
pub(crate) mod fields;
pub mod lesson;
pub(crate) mod messages;
pub mod one_page;
pub mod playing;
pub mod prove;
mod sentences;
pub(crate) mod take_over;
pub(crate) mod transcript;
mod unmet;

pub use around::around;
pub use check::{Checked, Difference, Played, check, check_within, compare};
