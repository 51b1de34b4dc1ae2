//! What authors of protocols meet: every mistake is found where it stands, and the message names the remedy.

mod alike;
mod broken;
pub mod commands;
mod encoding;
mod fields;
pub mod folder;
mod idle;
mod kept;
mod lesson;
mod messages;
mod mistakes;
mod mutations;
mod nested;
mod real;
#[cfg(unix)]
mod watching;
mod wording;
mod written;
