//! What speaks up does so once. While a dialog lies over the window nothing of the window is heard, and what comes back with it
//! when the dialog goes was heard before. Pure.

use std::collections::HashSet;

use super::tree::Tree;

/// What was heard before a dialog came, and need not be again.
#[derive(Debug, Default)]
pub(crate) struct Once {
    /// What spoke up in the window that a dialog lies over now.
    aside: Option<HashSet<u64>>,
    /// What came back with it, and is there still.
    heard: HashSet<u64>,
}

impl Once {
    /// Takes in what is there now after what was before, and keeps still what was heard.
    pub(crate) fn take(&mut self, before: Option<&Tree>, now: &mut Tree) {
        match (now.has_dialog(), self.aside.take()) {
            (true, None) => self.aside = Some(before.map(Tree::live).unwrap_or_default()),
            (true, aside) => self.aside = aside,
            (false, Some(aside)) => self.heard.extend(aside),
            (false, None) => {}
        }
        let live = now.live();
        self.heard.retain(|id| live.contains(id));
        now.keep_still(&self.heard);
    }
}

#[cfg(test)]
mod tests {
    use iced::Rectangle;

    use super::super::part::{Part, Role};
    use super::super::tree::{Node, WINDOW};
    use super::*;

    fn tree(parts: &[(u64, Role)]) -> Tree {
        let node = |id, part| Node {
            id,
            part,
            bounds: Rectangle::default(),
            seen: None,
            stop: false,
            within: false,
            children: Vec::new(),
        };
        let window = node(WINDOW, Part::named(Role::Window, "w"));
        let parts = parts.iter().map(|(id, role)| node(*id, Part::named(*role, "says")));
        Tree::new([window].into_iter().chain(parts).collect(), WINDOW)
    }

    #[test]
    fn what_comes_back_from_under_a_dialog_is_not_heard_again_and_what_comes_anew_is() {
        let mut once = Once::default();
        let is_still = |tree: &Tree, id: u64| tree.get(id).unwrap().part.still;
        let mut first = tree(&[(3, Role::Alert)]);
        once.take(None, &mut first);
        assert!(!is_still(&first, 3));
        let mut asked = tree(&[(5, Role::Dialog)]);
        once.take(Some(&first), &mut asked);
        let mut asked_on = tree(&[(5, Role::Dialog), (7, Role::Status)]);
        once.take(Some(&asked), &mut asked_on);
        assert!(!is_still(&asked_on, 7), "what the dialog itself says is heard");
        let mut back = tree(&[(3, Role::Alert), (9, Role::Status)]);
        once.take(Some(&asked_on), &mut back);
        assert!(is_still(&back, 3) && !is_still(&back, 9));
        let mut on = tree(&[(3, Role::Alert)]);
        once.take(Some(&back), &mut on);
        assert!(is_still(&on, 3), "for as long as it is there");
        let mut gone = tree(&[]);
        once.take(Some(&on), &mut gone);
        let mut again = tree(&[(3, Role::Alert)]);
        once.take(Some(&gone), &mut again);
        assert!(!is_still(&again, 3), "raised again, it is heard again");
    }
}
