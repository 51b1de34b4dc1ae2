//! Two lists laid side by side by the names of what is in them: what came, what went, what changed places.
//! What differs inside a pair is for the caller.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use crate::protocol::Name;

/// One thing of two lists.
pub(super) enum Pair<'a, T> {
    /// Only in the new list.
    Added(&'a T),
    /// Only in the old list.
    Removed(&'a T),
    /// In both.
    Both {
        /// As it was.
        old: &'a T,
        /// As it is.
        new: &'a T,
        /// Whether it changed places.
        moved: Moved,
    },
}

/// Whether something changed places among what stayed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Moved {
    /// It did not.
    No,
    /// To the front.
    First,
    /// Behind this.
    After(Name),
}

/// Pairs in the order of the new list, then what was removed.
pub(super) fn listed<'a, T>(old: &'a [T], new: &'a [T], name: impl Fn(&T) -> &Name) -> Vec<Pair<'a, T>> {
    let mut before: HashMap<&Name, usize> = HashMap::with_capacity(old.len());
    for (place, item) in old.iter().enumerate() {
        let _ = before.entry(name(item)).or_insert(place);
    }
    let places: Vec<Option<usize>> = new.iter().map(|item| before.get(name(item)).copied()).collect();
    let now: HashSet<&Name> = new.iter().map(&name).collect();
    let stayed = stayed(&places);
    let pairs = new.iter().enumerate().map(|(index, item)| match places[index] {
        None => Pair::Added(item),
        Some(was) => Pair::Both {
            old: &old[was],
            new: item,
            moved: match index.checked_sub(1) {
                _ if stayed[index] => Moved::No,
                None => Moved::First,
                Some(before) => Moved::After(name(&new[before]).clone()),
            },
        },
    });
    let gone = old.iter().filter(|item| !now.contains(name(item)));
    pairs.chain(gone.map(Pair::Removed)).collect()
}

/// Which of these keep their order: the longest run of rising places, so that as few as possible moved. Where two are as long,
/// the one that begins earlier.
fn stayed(places: &[Option<usize>]) -> Vec<bool> {
    let mut before: Vec<Option<usize>> = vec![None; places.len()];
    let last = places.iter().flatten().max().map_or(0, |last| last + 1);
    let mut ends = Ends { best: vec![None; last + 1] };
    for (index, place) in places.iter().enumerate() {
        let Some(place) = place else { continue };
        let run = ends.below(*place);
        before[index] = run.map(|(_, Reverse(earlier))| earlier);
        ends.put(*place, (run.map_or(1, |(length, _)| length + 1), Reverse(index)));
    }
    let mut kept = vec![false; places.len()];
    let mut at = ends.below(last).map(|(_, Reverse(index))| index);
    while let Some(index) = at {
        kept[index] = true;
        at = before[index];
    }
    kept
}

/// How long a run is, and where in the new list it ends.
type Run = (usize, Reverse<usize>);

/// The longest run that ends below a place, by a tree of sums that holds the greatest instead: long lists come from elsewhere, and
/// each place is asked for.
struct Ends {
    best: Vec<Option<Run>>,
}

impl Ends {
    fn below(&self, place: usize) -> Option<Run> {
        let (mut at, mut best) = (place, None);
        while at > 0 {
            best = best.max(self.best[at]);
            at &= at - 1;
        }
        best
    }

    fn put(&mut self, place: usize, run: Run) {
        let mut at = place + 1;
        while let Some(best) = self.best.get_mut(at) {
            *best = (*best).max(Some(run));
            at += at & at.wrapping_neg();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<Name> {
        text.split_whitespace().map(Name::from).collect()
    }

    fn told(old: &str, new: &str) -> String {
        let (old, new) = (names(old), names(new));
        let pairs = listed(&old, &new, |name| name).into_iter().filter_map(|pair| match pair {
            Pair::Added(name) => Some(format!("+{name}")),
            Pair::Removed(name) => Some(format!("-{name}")),
            Pair::Both { moved: Moved::No, .. } => None,
            Pair::Both { new, moved: Moved::First, .. } => Some(format!("{new} first")),
            Pair::Both { new, moved: Moved::After(other), .. } => Some(format!("{new} after {other}")),
        });
        pairs.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn as_few_as_possible_are_called_moved() {
        assert_eq!(told("a b c d", "a b c d"), "");
        assert_eq!(told("a b c d", "d a b c"), "d first");
        assert_eq!(told("a b c d", "b c a d"), "a after c");
    }

    /// By count of names looked at, which is the same on every computer: with each other it would be 400 million.
    #[test]
    fn a_list_of_twenty_thousand_that_was_turned_around_is_compared_one_by_one_and_not_with_each_other() {
        let old: Vec<Name> = (0..20_000).map(|n| Name::from(format!("n{n}").as_str())).collect();
        let new: Vec<Name> = old.iter().rev().cloned().collect();
        let looked = std::cell::Cell::new(0_u32);
        let moved = listed(&old, &new, |name| {
            looked.set(looked.get() + 1);
            name
        });
        assert!(looked.get() < 200_000, "{}", looked.get());
        let stayed = moved.iter().filter(|pair| matches!(pair, Pair::Both { moved: Moved::No, .. })).count();
        assert_eq!((moved.len(), stayed), (20_000, 1));
    }

    #[test]
    fn what_comes_and_goes_moves_nothing_else() {
        assert_eq!(told("a b c", "x a c y"), "+x, +y, -b");
        assert_eq!(told("", "a"), "+a");
        assert_eq!(told("a", ""), "-a");
    }
}
