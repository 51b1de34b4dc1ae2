//! What the prover says is so: on small protocols every walk is tried, on the bundled ones every fault is found.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests say so when something is wrong"
)]

#[path = "prove/brute.rs"]
mod brute;
#[path = "prove/bundle.rs"]
mod bundle;
#[path = "prove/faults.rs"]
mod faults;
#[path = "prove/files.rs"]
mod files;
#[path = "prove/known.rs"]
mod known;
#[path = "prove/order.rs"]
mod order;
#[path = "prove/random.rs"]
mod random;
#[path = "prove/second_look.rs"]
mod second_look;
#[path = "prove/silence.rs"]
mod silence;
#[path = "prove/small.rs"]
mod small;
#[path = "prove/together.rs"]
mod together;
