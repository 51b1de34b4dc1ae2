//! Real power cuts: while a program saves on a disk of its own, that disk is copied as it is at one instant. What
//! comes up from the copy, after the file system mended itself, has every save that was acknowledged before.

use std::collections::BTreeMap;
use std::io::BufRead as _;
use std::path::Path;
use std::process::Child;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::Figure;
use super::kill::{self, STRIDE};
use super::world::{Dice, found, open};

mod disk;

use disk::{Bench, Disk};

/// How many cuts there are before the program is started anew, on what came up from the last of them.
const CUTS_A_LIFE: u32 = 10;

#[derive(Default)]
struct Count {
    acknowledged: u32,
    lost: Vec<String>,
}

pub fn power(cuts: u32) -> Figure {
    let started = Instant::now();
    let bench = match Bench::new() {
        Ok(bench) => bench,
        Err(why) => return Ok(format!("power cuts           not tried: {why}")),
    };
    let honest = series(&bench, cuts, |life| if life % 5 == 4 { "locked" } else { "open" });
    if let Some(first) = honest.lost.first() {
        let (lost, of) = (honest.lost.len(), honest.acknowledged);
        return Err(format!("power: {lost} losses in {of} acknowledged saves: {first}"));
    }
    let control = (cuts / 5).clamp(CUTS_A_LIFE, 20);
    let deaf = series(&bench, control, |_| "deaf");
    if deaf.lost.is_empty() {
        return Err("control: a program that never flushes survived every power cut".to_owned());
    }
    Ok(format!(
        "power cuts           {cuts} cuts, {} acknowledged saves, 0 lost (control that never flushes lost in {} of \
         {control} cuts); {:.0} s",
        honest.acknowledged,
        deaf.lost.len(),
        started.elapsed().as_secs_f64()
    ))
}

fn series(bench: &Bench, cuts: u32, how: impl Fn(u32) -> &'static str) -> Count {
    let founded = Disk::new(bench);
    let _ = founded.used("founding", |home| found(&open(home).unwrap()).unwrap());
    let mut dice = Dice(20_261_123);
    let mut count = Count::default();
    let mut last = BTreeMap::new();
    let mut next = founded.cut();
    for (life, first) in (0..cuts).step_by(CUTS_A_LIFE as usize).enumerate() {
        let life = u32::try_from(life).unwrap();
        let (disk, lost_before) = (next, count.lost.len());
        next = disk.used("live", |home| {
            let mut saver = Saver::new(home, (life + 1) * STRIDE, how(life));
            let mut cut = None;
            for number in first..cuts.min(first + CUTS_A_LIFE) {
                // The copy before makes room.
                drop(cut.take());
                std::thread::sleep(Duration::from_micros(dice.next() % 200_000));
                // Only what was heard before the copy began is sure to be on it.
                last.extend(saver.heard(&mut count.acknowledged));
                let copy = disk.cut();
                if let Err(lost) = copy.used("after", |home| kill::check(home, &last)) {
                    count.lost.push(format!("cut {number}: {lost}"));
                    // What is lost once is not counted again.
                    last.clear();
                }
                cut = Some(copy);
            }
            saver.end();
            cut.unwrap()
        });
        if count.lost.len() > lost_before {
            // There may be nothing left to go on with.
            next = founded.cut();
        }
    }
    count
}

/// A program that saves, and what it acknowledged so far.
struct Saver {
    child: Child,
    heard: Arc<Mutex<Vec<(u32, u32)>>>,
}

impl Saver {
    fn new(home: &Path, start: u32, how: &str) -> Self {
        let (child, mut lines) = kill::start(home, start, how);
        let heard = Arc::new(Mutex::new(Vec::new()));
        let mut saver = Self { child, heard: Arc::clone(&heard) };
        let mut first = String::new();
        let _ = lines.read_line(&mut first).unwrap();
        if first.trim_end() != "ready" {
            saver.end();
            panic!("the saver does not start: {first}");
        }
        let _ = std::thread::spawn(move || {
            let acknowledged = lines.lines().map_while(Result::ok).filter_map(|line| kill::heard(&line));
            acknowledged.for_each(|save| heard.lock().unwrap().push(save));
        });
        saver
    }

    /// What it acknowledged since this was asked last.
    fn heard(&self, count: &mut u32) -> Vec<(u32, u32)> {
        let heard = std::mem::take(&mut *self.heard.lock().unwrap());
        *count += u32::try_from(heard.len()).unwrap();
        heard
    }

    fn end(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Saver {
    /// It keeps a disk busy that is to be unmounted, also when something else went wrong.
    fn drop(&mut self) {
        self.end();
    }
}
