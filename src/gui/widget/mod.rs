//! The building blocks of every screen. A screen uses these and nothing of iced but rows, columns and containers.
//!
//! To add a widget, take the first that will do:
//!
//! 1. it is put together of others (`disclosure`, `pressable`, `surface`): a function that returns an [`iced::Element`],
//!    with what can be pressed made by `focusable`;
//! 2. it is one other widget that does one thing more (`focus`, `kept`, `page`, `keys`): a `wrapped::Around`, which writes out
//!    only that thing;
//! 3. it is a number of cells as one Tab stop (`choice`, `strip`): a `cells::Look`;
//! 4. it is drawn by itself (`body`, `chart`): iced's `Widget`, with a `focus::Focus` or a `spot::Spot` as its state.
//!
//! Colours, sizes and distances come from [`theme`](super::theme), keys from [`shortcuts`](super::shortcuts), words from
//! the screen. What somebody hears of it who does not see it, it says in `operate` with `access::say`. Show it in
//! `tests/widgets/mod.rs`: reached with Tab, used by keyboard alone, photographed in both looks; in `tests/heard`: named.

pub mod age;
pub mod alert;
pub mod beside;
pub mod body;
pub mod button;
pub(crate) mod caret;
mod cells;
pub mod chart;
pub mod choice;
pub mod date;
pub mod decimal;
pub mod dialog;
pub mod disclosure;
pub(crate) mod drawn;
pub mod field;
pub mod focus;
mod grid;
pub(crate) mod heard;
mod history;
pub(crate) mod inert;
pub(crate) mod kept;
pub mod keys;
pub mod note;
pub mod number;
pub mod page;
pub(crate) mod picked;
pub(crate) mod pressable;
pub mod responsive;
pub(crate) mod said;
pub mod secret;
pub mod sheet;
pub(crate) mod shortened;
mod spot;
pub mod strip;
pub mod surface;
pub(crate) mod syllables;
pub mod text;
mod typing;
mod wrapped;
