//! The papers of the protocols that come along: every one of every case is made, each holds what its reader needs,
//! and none holds what its reader may not see.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "papers/blank.rs"]
mod blank;
#[path = "papers/content.rs"]
mod content;
#[path = "papers/loader.rs"]
mod loader;
#[path = "papers/made.rs"]
mod made;
#[path = "papers/marked.rs"]
mod marked;
#[path = "papers/room.rs"]
mod room;
