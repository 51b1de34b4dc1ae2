//! What authors of protocols meet: every mistake is found where it stands, and the message names the remedy.

mod alike;
mod broken;
pub mod commands;
mod encoding;
pub mod folder;
mod kept;
mod lesson;
mod mistakes;
mod mutations;
mod nested;
mod real;
mod wording;
