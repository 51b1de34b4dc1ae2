//! The power goes at every step of everything a vault does, on a simulated disk; the real store runs on it. Ways of
//! saving that are known to be wrong must be caught, or the simulation would prove nothing.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use super::protocols;
use super::simulated::{self, Honesty, Simulated, World};
use super::story::{self, Latest, Told};

/// The disk before every step that follows a change, and what was told by then.
type Moments = Vec<(World, Told)>;

fn moments(before: World, act: impl FnOnce(&Simulated, Latest) -> Option<Told>) -> Moments {
    let latest = Latest::default();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (writes, told_now) = (Arc::clone(&seen), Arc::clone(&latest));
    let watcher: simulated::Watcher = Arc::new(move |world: &World| {
        if !world.only_looked() {
            writes.lock().unwrap().push((world.clone(), told_now.lock().unwrap().clone()));
        }
    });
    let disk = Simulated::watched(before, watcher);
    let told = act(&disk, latest);
    let mut moments = std::mem::take(&mut *seen.lock().unwrap());
    moments.extend(told.map(|told| (disk.world(), told)));
    moments
}

fn story(honesty: Honesty) -> Moments {
    moments(story::before().lying(honesty), |disk, latest| {
        let told = story::play_telling(disk, Some(latest));
        assert_eq!(told.errors, [], "nothing goes wrong by itself");
        Some(told)
    })
}

/// Looks at what may be found. One disk may be found after many moments; as long as the same was told by then, it is
/// judged once.
#[derive(Debug, Default)]
struct Judge {
    alike: Mutex<BTreeSet<(u64, String)>>,
    wrong: Mutex<Vec<String>>,
}

impl Judge {
    /// Lets the power go at each of these moments, and looks at every disk that may be found: how many those are. Of one
    /// in `again` the power goes a second time, at every moment of opening it again.
    fn cut_everywhere(&self, moments: &[(World, Told)], again: Option<usize>) -> usize {
        let mut disks = 0;
        for (at, (world, told)) in moments.iter().enumerate() {
            for found in world.after_power_cut() {
                disks += 1;
                if again.is_some_and(|again| disks % again == 0) {
                    let second = self::moments(found.clone(), |disk, _| {
                        story::open_again(disk, told);
                        None
                    });
                    let second: Moments =
                        second.into_iter().map(|(world, _)| (world, told.clone())).collect();
                    disks += self.cut_everywhere(&second, None);
                }
                let unlike = self.alike.lock().unwrap().insert((found.fingerprint(), format!("{told:?}")));
                if unlike && let Err(wrong) = story::wrong(found, told) {
                    self.wrong.lock().unwrap().push(format!("{at}: {wrong}"));
                }
            }
        }
        disks
    }
}

#[test]
fn a_power_cut_at_any_step_loses_nothing_that_was_acknowledged() {
    let moments = story(Honesty::Honest);
    // Each of the others that is looked at costs some hundred more disks.
    let again = if std::env::var_os("CI_LONG").is_some() { 5 } else { 150 };
    let judge = Judge::default();
    let disks: usize = std::thread::scope(|scope| {
        // Every other one: the later a moment, the more disks may be found after it.
        let parts = [0, 1].map(|first| moments.iter().skip(first).step_by(2).cloned().collect::<Moments>());
        let judge = &judge;
        let running = parts.map(|part| scope.spawn(move || judge.cut_everywhere(&part, Some(again))));
        running.into_iter().map(|part| part.join().unwrap()).sum()
    });
    let unlike = judge.alike.lock().unwrap().len();
    println!("power cuts: {} moments, {disks} disks, {unlike} of them unlike any other", moments.len());
    assert_eq!(*judge.wrong.lock().unwrap(), Vec::<String>::new());
    assert!(disks >= 10_000, "only {disks} disks were found");
}

#[test]
fn the_sheet_opens_the_vault_after_a_power_cut_at_any_step() {
    for (world, _) in story(Honesty::Honest).into_iter().step_by(5) {
        for found in world.after_power_cut() {
            assert!(story::sheet_opens(found));
        }
    }
}

#[test]
fn a_disk_that_lies_about_flushing_is_caught_by_this_simulation() {
    for honesty in [Honesty::ContentLies, Honesty::NamesLie] {
        let moments = story(honesty);
        let caught = moments.chunks(20).any(|part| {
            let judge = Judge::default();
            let _ = judge.cut_everywhere(part, None);
            !judge.wrong.lock().unwrap().is_empty()
        });
        assert!(caught, "{honesty:?} was not noticed");
    }
}

#[test]
fn four_wrong_ways_of_saving_are_caught_and_the_right_one_is_not() {
    let right = protocols::violations(protocols::Way::Right);
    let wrong = protocols::Way::WRONG.map(|way| (way, protocols::violations(way)));
    println!("ways of saving: {right:?} of the right one, {wrong:?}");
    assert_eq!(right, 0);
    assert!(wrong.iter().all(|(_, violations)| *violations > 0), "{wrong:?}");
}
