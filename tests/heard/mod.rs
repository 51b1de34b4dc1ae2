//! What somebody hears who does not see the window, and what they do by it. The words of every photographed screen stand
//! in `words`, to be proofread by a person; here is what must hold whatever the words are.

mod caret;
mod doing;
mod large;
mod paper;
mod picking;
mod secrets;
mod telling;
