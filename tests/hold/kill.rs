//! Killed at random moments while it saves: every save that was acknowledged is there afterwards.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdout, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use weegwijzer::vault::{Disk, Files, Standing, log};

use super::Figure;
use super::deaf::Deaf;
use super::world::{Dice, folder_in_memory, found, open, open_on, passphrase, read, save, this_program};

const CASES: u32 = 4;
/// No process saves this often before it is killed.
pub const STRIDE: u32 = 10_000;

#[derive(Default)]
struct Count {
    acknowledged: u32,
    lost: Vec<String>,
    leftovers: usize,
}

pub fn kill(rounds: u32) -> Figure {
    let started = Instant::now();
    let how = |round| if round % 5 == 4 { "locked" } else { "open" };
    let (honest, careless) = std::thread::scope(|scope| {
        // A series each for two cores: a saver waits for nobody but the one who kills it.
        let half = scope.spawn(move || series(rounds / 2, 20_261_122, how));
        let mut honest = series(rounds - rounds / 2, 20_261_123, how);
        honest.take_in(half.join().unwrap());
        (honest, series((rounds / 10).clamp(10, 60), 20_261_124, |_| "careless"))
    });
    if let Some(first) = honest.lost.first() {
        return Err(format!(
            "{} of {} acknowledged saves lost: {first}",
            honest.lost.len(),
            honest.acknowledged
        ));
    }
    if careless.lost.is_empty() {
        return Err("control: a program that acknowledges before it saves was not caught".to_owned());
    }
    Ok(format!(
        "kill -9              {rounds} kills, {} acknowledged saves, 0 lost, {} half-written files left and swept \
         (control lost {} of {}); {:.0} s",
        honest.acknowledged,
        honest.leftovers,
        careless.lost.len(),
        careless.acknowledged,
        started.elapsed().as_secs_f64()
    ))
}

impl Count {
    fn take_in(&mut self, other: Self) {
        self.acknowledged += other.acknowledged;
        self.lost.extend(other.lost);
        self.leftovers += other.leftovers;
    }
}

fn series(rounds: u32, seed: u64, how: impl Fn(u32) -> &'static str) -> Count {
    let home = folder_in_memory();
    let _ = found(&open(home.path()).unwrap()).unwrap();
    let mut dice = Dice(seed);
    let mut count = Count::default();
    let mut last: BTreeMap<u32, u32> = BTreeMap::new();
    for round in 0..rounds {
        let acknowledged = one(home.path(), (round + 1) * STRIDE, how(round), &mut dice);
        count.acknowledged += u32::try_from(acknowledged.len()).unwrap();
        last.extend(acknowledged);
        count.leftovers += super::world::files(home.path())
            .iter()
            .filter(|file| file.extension().is_some_and(|extension| extension == "tmp"))
            .count();
        if let Err(lost) = check(home.path(), &last) {
            count.lost.push(format!("round {round}: {lost}"));
            // What is lost once is not counted again.
            last.clear();
        }
    }
    count
}

/// Starts the saver, kills it, and hears what it acknowledged.
fn one(home: &Path, start: u32, how: &str, dice: &mut Dice) -> Vec<(u32, u32)> {
    let (mut child, lines) = self::start(home, start, how);
    let mut lines = lines.lines();
    assert_eq!(lines.next().and_then(Result::ok).as_deref(), Some("ready"), "the saver starts");
    std::thread::sleep(Duration::from_micros(dice.next() % 120_000));
    child.kill().unwrap();
    let _ = child.wait().unwrap();
    lines.map_while(Result::ok).filter_map(|line| heard(&line)).collect()
}

/// Starts the saver, and what it says: first that it is ready.
pub fn start(home: &Path, start: u32, how: &str) -> (Child, BufReader<ChildStdout>) {
    let mut child = this_program()
        .args(["saver".as_ref(), home.as_os_str(), start.to_string().as_ref(), how.as_ref()])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap());
    (child, lines)
}

/// Which case after how many changes this line says to be safe.
pub fn heard(line: &str) -> Option<(u32, u32)> {
    let (case, number) = line.strip_prefix("saved ")?.split_once(' ')?;
    Some((case.parse().ok()?, number.parse().ok()?))
}

/// Whether everything that was acknowledged is there, and the vault is sound.
pub fn check(home: &Path, last: &BTreeMap<u32, u32>) -> Result<(), String> {
    let vault = open(home).map_err(|error| error.to_string())?;
    let _ = vault.unlock(&passphrase()).map_err(|error| error.to_string())?;
    let joined = vault.join_all().map_err(|error| error.to_string())?;
    if let Some((id, error)) = joined.unreadable.first() {
        return Err(format!("{id} did not join: {error}"));
    }
    for (case, acknowledged) in last {
        let found = read(&vault, *case)?;
        if found < *acknowledged {
            return Err(format!("case {case}: {acknowledged} was acknowledged, {found} is there"));
        }
    }
    let book = vault.log().read(&log::Wanted::default()).map_err(|error| error.to_string())?;
    if !book.gaps.is_empty() {
        return Err(format!("the access log has gaps: {:?}", book.gaps));
    }
    Ok(())
}

/// Saves until it is killed, and says so after each save that is safe.
pub fn saver(home: &Path, start: u32, how: &str) -> Figure {
    let files: Arc<dyn Files> = if how == "deaf" { Arc::new(Deaf) } else { Arc::new(Disk) };
    let vault = open_on(files, home).map_err(|error| error.to_string())?;
    if how != "locked" {
        let _ = vault.unlock(&passphrase()).map_err(|error| error.to_string())?;
    }
    assert_eq!(vault.standing() == Standing::Locked, how == "locked");
    let mut out = std::io::stdout();
    writeln!(out, "ready").unwrap();
    for number in start.. {
        let case = number % CASES;
        if how == "careless" {
            writeln!(out, "saved {case} {number}").unwrap();
            save(&vault, case, number).map_err(|error| error.to_string())?;
        } else {
            save(&vault, case, number).map_err(|error| error.to_string())?;
            writeln!(out, "saved {case} {number}").unwrap();
        }
    }
    Ok(String::new())
}
