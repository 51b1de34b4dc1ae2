//! The power goes at every step of everything a vault does, on a simulated disk; the real store runs on it. Ways of
//! saving that are known to be wrong must be caught, or the simulation would prove nothing.

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

/// Lets the power go at each of these moments, and looks at every disk that may be found: how many those are, and
/// what is wrong with them. Of one in `again` the power goes a second time, at every moment of opening it again.
fn cut_everywhere(moments: &Moments, again: Option<usize>) -> (usize, Vec<String>) {
    let (mut states, mut wrong) = (0, Vec::new());
    for (at, (world, told)) in moments.iter().enumerate() {
        for found in world.after_power_cut() {
            states += 1;
            if again.is_some_and(|again| states % again == 0) {
                let second = self::moments(found.clone(), |disk, _| {
                    story::open_again(disk, told);
                    None
                });
                let second: Moments = second.into_iter().map(|(world, _)| (world, told.clone())).collect();
                let (more, worse) = cut_everywhere(&second, None);
                states += more;
                wrong.extend(worse.into_iter().map(|wrong| format!("{at}, and again {wrong}")));
            }
            wrong.extend(story::wrong(found, told).err().map(|wrong| format!("{at}: {wrong}")));
        }
    }
    (states, wrong)
}

#[test]
fn a_power_cut_at_any_step_loses_nothing_that_was_acknowledged() {
    let moments = story(Honesty::Honest);
    // Each of the others that is looked at costs some hundred more disks.
    let again = if std::env::var_os("CI_LONG").is_some() { 5 } else { 150 };
    let parts: Vec<_> = std::thread::scope(|scope| {
        // Every other one: the later a moment, the more disks may be found after it.
        let parts = [0, 1].map(|first| moments.iter().skip(first).step_by(2).cloned().collect::<Moments>());
        let running = parts.map(|part| scope.spawn(move || cut_everywhere(&part, Some(again))));
        running.into_iter().map(|part| part.join().unwrap()).collect()
    });
    let states: usize = parts.iter().map(|(states, _)| states).sum();
    let wrong: Vec<String> = parts.into_iter().flat_map(|(_, wrong)| wrong).collect();
    println!("power cuts: {} moments, {states} disks, {} wrong", moments.len(), wrong.len());
    assert_eq!(wrong, Vec::<String>::new());
    assert!(states >= 10_000, "only {states} states were looked at");
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
        let caught = moments.chunks(20).any(|part| !cut_everywhere(&part.to_vec(), None).1.is_empty());
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
