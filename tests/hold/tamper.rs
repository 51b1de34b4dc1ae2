//! Every file of a vault, of a copy and of an exchange file, changed in every way, on every core: opened right, or told.
//! What is done and what is asked stands in `tests/guarding/tampering`, of which `cargo test` tries a part.

use std::fmt::Display;
use std::thread;

use super::Figure;
use super::tampering::{Count, Kind, tamper as states};

/// So many states: of every twenty seven of a vault, two of a copy, and of an exchange file, which takes least, eleven.
pub fn tamper(all: u32) -> Figure {
    let all = usize::try_from(all).unwrap();
    let cores = thread::available_parallelism().map_or(2, usize::from);
    let mut lines = Vec::new();
    let mut total = 0;
    let mut wrong = Vec::new();
    for (kind, parts) in [(Kind::Vault, 7), (Kind::Copy, 2), (Kind::Letter, 11)] {
        let each = (all * parts / 20).div_ceil(cores);
        let counts: Vec<Result<Count, String>> = thread::scope(|scope| {
            let running: Vec<_> = (1_u64..)
                .take(cores)
                .map(|core| scope.spawn(move || states(20_261_129 * core, kind, each)))
                .collect();
            running.into_iter().map(|one| one.join().unwrap()).collect()
        });
        let mut count = Count::default();
        for one in counts {
            match one {
                Ok(one) => add(&mut count, one),
                Err(some) => wrong.push(some),
            }
        }
        total += count.states;
        lines.push(format!(
            "tampered, {:<10} {} states, {} told, {} opened right; wrong 0, panics 0",
            format!("{kind:?}").to_lowercase(),
            count.states,
            count.told,
            count.states - count.told
        ));
        lines.push(format!("    by file: {}", said(&count.by_place)));
        lines.push(format!("    by deed: {}", said(&count.by_deed)));
        lines.push(format!("    by byte: {}", said(&count.by_class)));
    }
    lines.push(format!("tampered, all        {total} states"));
    if wrong.is_empty() { Ok(lines.join("\n")) } else { Err(wrong.join("\n")) }
}

fn add(count: &mut Count, other: Count) {
    count.states += other.states;
    count.told += other.told;
    for (sum, other) in [(&mut count.by_place, other.by_place), (&mut count.by_class, other.by_class)] {
        for (what, more) in other {
            *sum.entry(what).or_default() += more;
        }
    }
    for (what, more) in other.by_deed {
        *count.by_deed.entry(what).or_default() += more;
    }
}

fn said<K: Display>(counts: &std::collections::BTreeMap<K, usize>) -> String {
    counts.iter().map(|(what, count)| format!("{what} {count}")).collect::<Vec<_>>().join(", ")
}
