//! The building blocks of every screen. A screen uses these and nothing of iced but rows and columns.

pub mod alert;
pub mod beside;
pub mod body;
pub mod button;
pub mod chart;
pub mod choice;
pub mod date;
pub mod dialog;
pub mod disclosure;
pub mod field;
pub mod focus;
mod history;
pub mod keys;
pub mod note;
pub mod number;
pub mod page;
pub mod pressable;
pub mod responsive;
pub mod secret;
pub mod sheet;
pub mod strip;
pub mod surface;
pub mod text;
mod wrapped;
