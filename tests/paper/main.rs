//! What a reader of a printed paper may count on, whatever stood in the case.

mod keeping;
mod pages;
mod sample;
