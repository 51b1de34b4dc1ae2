//! What authors of protocols meet: every mistake is found where it stands, and the message names the remedy.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests say so when something is wrong")]

#[path = "authoring/broken.rs"]
mod broken;
#[path = "authoring/commands.rs"]
mod commands;
#[path = "authoring/encoding.rs"]
mod encoding;
#[path = "authoring/folder.rs"]
mod folder;
#[path = "authoring/kept.rs"]
mod kept;
#[path = "authoring/mistakes.rs"]
mod mistakes;
#[path = "authoring/mutations.rs"]
mod mutations;
#[path = "authoring/real.rs"]
mod real;
#[path = "authoring/wording.rs"]
mod wording;
