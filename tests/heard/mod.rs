//! What somebody hears who does not see the window, and what they do by it. The words of every photographed screen stand
//! in `words`, to be proofread by a person; here is what must hold whatever the words are.

mod doing;
mod large;
mod secrets;
mod telling;
