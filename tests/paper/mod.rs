//! What a reader of a printed paper may count on, whatever stood in the case.

mod bundled;
mod composing;
mod forms;
mod gold;
mod keeping;
mod pages;
mod pictures;
mod sample;
mod standards;
mod verify;
