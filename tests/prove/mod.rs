//! What the prover says is so: on small protocols every walk is tried, on the bundled ones every fault is found.

mod brute;
mod budget;
mod bundle;
mod faults;
mod files;
mod known;
mod nested;
mod opposed;
mod order;
mod paper;
mod random;
mod second_look;
mod silence;
mod small;
mod together;
mod visible;
