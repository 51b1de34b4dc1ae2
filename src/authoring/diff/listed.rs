//! Two lists laid side by side by the names of what is in them: what came, what went, what changed places.
//! What differs inside a pair is for the caller.

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
    let place = |wanted: &Name| old.iter().position(|item| name(item) == wanted);
    let places: Vec<Option<usize>> = new.iter().map(|item| place(name(item))).collect();
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
    let gone = old.iter().filter(|item| !new.iter().any(|other| name(other) == name(item)));
    pairs.chain(gone.map(Pair::Removed)).collect()
}

/// Which of these keep their order: the longest run of rising places, so that as few as possible moved.
fn stayed(places: &[Option<usize>]) -> Vec<bool> {
    let mut longest: Vec<(usize, Option<usize>)> = Vec::with_capacity(places.len());
    for (index, place) in places.iter().enumerate() {
        let before = (0..index)
            .filter(|&earlier| places[earlier].is_some() && places[earlier] < *place)
            .max_by_key(|&earlier| (longest[earlier].0, std::cmp::Reverse(earlier)));
        longest.push((before.map_or(1, |before| longest[before].0 + 1), before));
    }
    let mut kept = vec![false; places.len()];
    let mut at = (0..places.len())
        .filter(|&index| places[index].is_some())
        .max_by_key(|&index| (longest[index].0, std::cmp::Reverse(index)));
    while let Some(index) = at {
        kept[index] = true;
        at = longest[index].1;
    }
    kept
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

    #[test]
    fn what_comes_and_goes_moves_nothing_else() {
        assert_eq!(told("a b c", "x a c y"), "+x, +y, -b");
        assert_eq!(told("", "a"), "+a");
        assert_eq!(told("a", ""), "-a");
    }
}
