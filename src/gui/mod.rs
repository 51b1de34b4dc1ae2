//! The window: app, screens, widgets, theme.
//!
//! Screens are put together from [`widget`] only; colours, sizes and distances are decided in [`theme`].

pub mod context;
pub mod desk;
pub mod environment;
pub mod font;
pub mod keeping;
pub mod open_case;
pub mod screen;
pub mod theme;
pub mod widget;
