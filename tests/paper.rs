//! What a reader of a printed paper may count on, whatever stood in the case.

#[path = "paper/composing.rs"]
mod composing;
#[path = "paper/keeping.rs"]
mod keeping;
#[path = "paper/pages.rs"]
mod pages;
#[path = "paper/sample.rs"]
mod sample;
