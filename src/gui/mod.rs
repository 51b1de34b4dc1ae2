//! The window: app, screens, widgets, theme.
//!
//! Screens are put together from [`widget`] only; colours, sizes and distances are decided in [`theme`].

pub mod font;
pub mod theme;
pub mod widget;
