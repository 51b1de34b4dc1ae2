//! What is felt, counted in instructions: a count is the same on a busy machine as on a quiet one, so nothing becomes slower
//! unseen. `.ci/run` runs it: `cargo test --test counted`; without valgrind it is skipped.
//!
//! A program of its own, because valgrind runs the whole of it, with the allocator of the shipped program.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops where it goes wrong"
)]

mod work;

#[expect(dead_code, reason = "one test needs only a part of the desk")]
#[path = "../support/mod.rs"]
mod support;

use std::path::Path;
use std::process::{Command, ExitCode};

use weegwijzer::guard::Wiping;

#[global_allocator]
static MEMORY: Wiping = Wiping;

/// What each takes, in thousands of instructions of the unoptimised build (`[profile.dev]` in `Cargo.toml`), which has what
/// draws at full speed. Whoever makes something cheaper writes the new number here; dearer by more than a tenth fails.
const STATED: [(&str, u64); 6] = [
    ("the window until its first picture", 0),
    ("a letter", 0),
    ("Tab", 0),
    ("a notch of the wheel", 0),
    ("a walk of the longest case", 0),
    ("a record", 0),
];

/// The word with which this program does the work instead of counting it.
const WORK: &str = "work";

fn main() -> ExitCode {
    if std::env::args().any(|word| word == WORK) {
        work::work();
        return ExitCode::SUCCESS;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let Some(counted) = count(folder.path()) else {
        println!("counted: skipped, there is no valgrind");
        return ExitCode::SUCCESS;
    };
    assert_eq!(counted.len(), STATED.len(), "every piece of work is counted once");
    let mut well = true;
    for ((what, stated), counted) in STATED.into_iter().zip(counted) {
        let thousands = counted / 1000;
        let within = thousands.abs_diff(stated) * 10 <= stated;
        well &= within;
        let judged = if within { "ok" } else { "NOT WITHIN A TENTH" };
        println!("counted: {what}: {thousands} thousand, stated {stated}: {judged}");
    }
    println!("{} passed, {} failed", u8::from(well), u8::from(!well));
    if well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The instructions of each piece of work, in order; none without valgrind.
fn count(folder: &Path) -> Option<Vec<u64>> {
    let into = folder.join("counts");
    let ended = Command::new("valgrind")
        .args(["--tool=callgrind", "--collect-atstart=no"])
        .args(["--toggle-collect=*collected*", "--dump-after=*collected*"])
        .arg(format!("--callgrind-out-file={}", into.display()))
        .arg(std::env::current_exe().expect("this program"))
        .arg(WORK)
        .output();
    let output = match ended {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return None,
        other => other.expect("valgrind runs"),
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // Each piece leaves a file of its own, numbered; the last is what came after them all.
    let each =
        (1..).map_while(|number| std::fs::read_to_string(folder.join(format!("counts.{number}"))).ok());
    let of = |text: String| {
        let line = text.lines().find(|line| line.starts_with("desc: Trigger: --dump-after"))?;
        let totals = text.lines().find_map(|line| line.strip_prefix("totals: "))?;
        (!line.is_empty()).then(|| totals.trim().parse().expect("a number"))
    };
    Some(each.filter_map(of).collect())
}
