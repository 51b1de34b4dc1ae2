//! The vault in the window, driven by keyboard: keeping for the first time, locking, unlocking, and every failure as a
//! calm sentence with a remedy.

mod agreeing;
mod clipboard;
mod copies;
mod custody;
mod failures;
mod finding;
mod given_up;
mod half_typed;
mod handed;
mod hanging;
mod held;
mod keeping;
mod leaving;
mod leaving_between;
#[cfg(unix)]
mod leaving_doors;
mod leaving_papers;
mod locking;
mod matrix;
pub(crate) mod office;
mod opened_for_nobody;
mod phonebook;
mod pictures;
mod pictures_around;
mod planted;
mod policy;
mod prose;
mod readable;
mod refused;
mod renewal;
mod secrets;
mod seeking;
mod unfinished;
mod unnamed;
mod unwritable;
mod widths;
