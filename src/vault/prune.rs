//! Which old revisions go when a new one is safe: the last twenty stay, what was concluded or printed stays, and
//! the last one of each day stays.

use std::collections::BTreeMap;

use super::cases::{CaseStore, Known};
use super::drawer::Drawer;
use super::lineage;
use super::revision::{FileName, Revision};
use super::stamp::Stamp;

/// How many revisions of a case are kept, whatever they are.
const KEPT: usize = 20;

impl CaseStore {
    /// Removes old revisions after `new` is safe; which stay. `before` are the files without that one.
    pub(super) fn prune(
        &self,
        known: &mut Known,
        drawer: &Drawer<'_>,
        before: Vec<FileName>,
        new: FileName,
    ) -> Vec<FileName> {
        let settled = known.settled(drawer.id);
        let mut names = before;
        names.push(new);
        names.sort();
        let mut left = names.clone();
        // What was made a case of its own stays.
        names.retain(|name| !settled.contains(&name.to_string()));
        // Until then nothing goes: what is between tells which of the two is the other.
        if lineage::are_two_works(drawer, &names) {
            return left;
        }
        let mut by_number: BTreeMap<Revision, Vec<FileName>> = BTreeMap::new();
        for name in names {
            by_number.entry(name.revision).or_default().push(name);
        }
        let surplus = by_number.len().saturating_sub(KEPT);
        let stamps = known.stamps.entry(drawer.id.clone()).or_default();
        let after = by_number.iter().skip(1);
        for ((number, names), (next, next_names)) in by_number.iter().zip(after).take(surplus) {
            let stays = match stamp(stamps, drawer, *number, names) {
                // What cannot be read is not ours to remove.
                None => true,
                Some(stamp) if stamp.final_ => true,
                // Work that the next revision does not come from may be that of another computer.
                Some(own) => {
                    let next_stamp = stamp(stamps, drawer, *next, next_names);
                    next_stamp.is_none_or(|next| next.day != own.day)
                        || !comes_next(drawer, names, next_names)
                }
            };
            if !stays {
                for name in names {
                    // An old revision that stays does no harm; the save itself succeeded.
                    if self.files.remove(&drawer.path(name)).is_ok() {
                        left.retain(|left| left != name);
                    }
                }
                let _ = stamps.remove(number);
            }
        }
        left
    }
}

fn stamp(
    stamps: &mut BTreeMap<Revision, Stamp>,
    drawer: &Drawer<'_>,
    number: Revision,
    names: &[FileName],
) -> Option<Stamp> {
    // Two of one number may be two works, and only one of them is remembered.
    let [name] = names else { return None };
    if let Some(stamp) = stamps.get(&number) {
        return Some(*stamp);
    }
    let stamp = Stamp::of(&drawer.load(name).ok()?.head.summary); // what cannot be read is not ours to remove
    let _ = stamps.insert(number, stamp);
    Some(stamp)
}

/// Whether the revision after these says that it came after one of them. An older version did not say.
fn comes_next(drawer: &Drawer<'_>, names: &[FileName], next: &[FileName]) -> bool {
    let [next] = next else { return false };
    let Ok(next) = drawer.load(next) else { return false }; // told where it is read
    next.head.before.is_none_or(|before| names.iter().any(|name| name.is_named_by(&before)))
}
