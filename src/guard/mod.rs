//! What the process itself promises, whatever happens in it: memory is wiped when it is given back, nothing is
//! dumped, no panic repeats what somebody typed, and on Linux the kernel refuses every network socket.
//! It knows no other room: main raises it before anything else.

mod dump;
mod memory;
mod network;
mod panic;

pub use dump::forbid_dumps;
pub use memory::{Wiping, share_one_heap};
pub use network::{Network, NotShut, display_is_far, display_may_be_far, shut_network};
pub use panic::keep_panics_silent;
