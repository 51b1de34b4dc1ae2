//! What the vault must survive, done to the real store in real processes: killed, failing, full, opened twice,
//! searched for what was locked away. `.ci/vault` runs it; each part has a control that shows it can fail.
//!
//! What asks Linux for something that other systems do not have is left out there.
//!
//! Parts of it start this same program again, to have something to kill.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops where it goes wrong"
)]

mod act;
#[cfg(unix)]
mod bus;
mod closing;
mod deaf;
mod full;
mod fuzz;
#[cfg(unix)]
mod inject;
mod kill;
mod leak;
mod memory;
#[cfg(unix)]
mod power;
#[cfg(unix)]
mod sockets;
#[cfg(unix)]
mod stick;
mod tamper;
#[path = "../guarding/tampering/mod.rs"]
mod tampering;
mod twice;
mod world;

use std::process::ExitCode;

use weegwijzer::guard::Wiping;

/// The allocator of the shipped program.
#[global_allocator]
static MEMORY: Wiping = Wiping;

/// What was measured, or what went wrong.
type Figure = Result<String, String>;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let number = |text: &str| text.parse::<u32>().expect("a number");
    let figure = match words.as_slice() {
        ["kill", rounds] => kill::kill(number(rounds)),
        #[cfg(unix)]
        ["power", cuts] => power::power(number(cuts)),
        #[cfg(unix)]
        ["inject"] => inject::inject(),
        ["full", folder] => full::full(folder.as_ref()),
        #[cfg(unix)]
        ["full-by-limit", folder] => full::by_limit(folder.as_ref()),
        ["tamper", states] => tamper::tamper(number(states)),
        #[cfg(unix)]
        ["stick", folder] => stick::stick(folder.as_ref()),
        ["twice", rounds] => twice::twice(number(rounds)),
        ["memory"] => memory::memory(),
        ["memory-of", process] => memory::others(process),
        ["founded", home] => world::founded(home.as_ref()),
        #[cfg(unix)]
        ["sockets"] => sockets::refused(),
        ["leak", folder] => leak::leak(folder.as_ref()),
        ["close", window] => closing::close(number(window)),
        #[cfg(unix)]
        ["bus", address] => bus::play(address),
        ["fuzz", what, runs, seed] => fuzz::fuzz(what, number(runs), number(seed)),
        ["seeds", folder] => fuzz::seeds(folder.as_ref()),
        // The other side of these.
        ["act", what, home] => act::act(what, home.as_ref()),
        ["saver", home, start, how] => kill::saver(home.as_ref(), number(start), how),
        ["holder", home] => twice::holder(home.as_ref()),
        ["talker", folder] => leak::talker(folder.as_ref()),
        _ => Err(format!("nothing is known of {words:?}; see .ci/vault")),
    };
    match figure {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(wrong) => {
            eprintln!("FAILED: {wrong}");
            ExitCode::FAILURE
        }
    }
}
