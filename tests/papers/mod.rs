//! The papers of the protocols that come along: every one of every case is made, each holds what its reader needs,
//! and none holds what its reader may not see.

mod blank;
mod content;
mod days;
mod deeds;
mod empty;
mod group;
mod handed_out;
mod judged;
mod letters;
mod loader;
mod made;
mod marked;
mod nested;
mod one_page;
mod reader;
mod room;
mod sentences;
mod sides;
mod twice;
mod unnamed;
mod visible;
