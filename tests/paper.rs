//! What a reader of a printed paper may count on, whatever stood in the case.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "paper/bundled.rs"]
mod bundled;
#[path = "paper/composing.rs"]
mod composing;
#[path = "paper/forms.rs"]
mod forms;
#[path = "paper/keeping.rs"]
mod keeping;
#[path = "paper/pages.rs"]
mod pages;
#[path = "paper/pictures.rs"]
mod pictures;
#[path = "paper/sample.rs"]
mod sample;
#[path = "paper/standards.rs"]
mod standards;
#[path = "paper/verify.rs"]
mod verify;
