//! What authors of protocols meet: every mistake is found where it stands, and the message names the remedy.

#[path = "authoring/broken.rs"]
mod broken;
#[path = "authoring/folder.rs"]
mod folder;
