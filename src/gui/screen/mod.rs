//! The screens, one file or folder each: state, messages, actions, update, view, in that order.

pub mod walk;
