//! What a clinician hears who does not see the window, and works it by what is heard. The rules that hold on every screen
//! are tried whenever one is photographed; what is heard on it, in words, stands in `tests/heard/words`.

use iced::{Rectangle, Theme};
use iced_test::program::Program;
use weegwijzer::gui::access::tree::{Node, Tree};
use weegwijzer::gui::access::walk::{Request, Walk};
use weegwijzer::gui::access::{Asked, Role};

use super::Desk;

impl<P: Program<Theme = Theme> + 'static> Desk<P> {
    /// Everything that can be heard now.
    pub fn heard(&mut self) -> Tree {
        let mut walk = Walk::new(Vec::new());
        self.with_ui(|ui, renderer, _, _| ui.operate(renderer, &mut walk));
        walk.tree()
    }

    /// Compares what is heard with what a person proofread, and holds the rules of a whole screen.
    #[track_caller]
    pub fn hear(&mut self, name: &str) {
        let tree = self.heard();
        let mut broken = breaches(&tree);
        let titles = tree.read().iter().filter(|(_, node)| node.part.role == Role::Heading(1)).count();
        if titles != 1 {
            broken.push(format!("{titles} headings of level 1"));
        }
        assert!(broken.is_empty(), "{name}: {}\n{tree}", broken.join("\n"));
        // Where this run keeps things, and what it drew by lot, is another every time.
        let words = without_lots(&without_folders(&tree.to_string()));
        insta::with_settings!({
            snapshot_path => "../heard/words",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, { insta::assert_snapshot!(name, words) });
    }

    /// Asks something of the part that is called this, as a screen reader does, and draws the frame in which it is done.
    #[track_caller]
    pub fn ask(&mut self, role: Role, name: &str, what: Asked) {
        let tree = self.heard();
        let of = part(&tree, role, name).unwrap_or_else(|| panic!("no {role:?} {name:?} in\n{tree}")).id;
        let mut walk = Walk::new(vec![Request { of, what }]);
        self.with_ui(|ui, renderer, _, _| ui.operate(renderer, &mut walk));
        if let Some(place) = walk.to_focus() {
            let mut hand_over = HandOver { place, at: 0 };
            self.with_ui(|ui, renderer, _, _| ui.operate(renderer, &mut hand_over));
        }
        self.settle();
    }

    /// What has the keyboard, to who hears it.
    pub fn heard_focus(&mut self) -> Option<String> {
        let tree = self.heard();
        tree.get(tree.focus)?.part.name.clone()
    }
}

/// The same words, with a mark for every folder made for this run.
fn without_folders(words: &str) -> String {
    let made = std::env::temp_dir().display().to_string();
    let made = format!("{made}/.tmp");
    let mut pieces = words.split(&made);
    let mut all = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        all.push('…');
        all.push_str(piece.trim_start_matches(|letter: char| letter.is_alphanumeric()));
    }
    all
}

/// The same words, with a mark for every number of a vault or a case.
fn without_lots(words: &str) -> String {
    let is_lot = |word: &str| {
        let hex = word.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        word.len() >= 8 && hex && word.bytes().any(|byte| byte.is_ascii_digit())
    };
    let mut all = String::new();
    let mut rest = words;
    while !rest.is_empty() {
        let end = rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        all.push_str(if is_lot(word) { "…" } else { word });
        let next = after.find(char::is_alphanumeric).unwrap_or(after.len());
        all.push_str(&after[..next]);
        rest = &after[next..];
    }
    all
}

struct HandOver {
    place: usize,
    at: usize,
}

impl iced_test::core::widget::Operation for HandOver {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn iced_test::core::widget::Operation)) {
        operate(self);
    }
    fn focusable(
        &mut self,
        _: Option<&iced_test::core::widget::Id>,
        _: Rectangle,
        state: &mut dyn iced_test::core::widget::operation::Focusable,
    ) {
        match (self.at == self.place, state.is_focused()) {
            (true, false) => state.focus(),
            (false, true) => state.unfocus(),
            _ => {}
        }
        self.at += 1;
    }
}

/// The first part of this sort that is called this.
pub fn part<'a>(tree: &'a Tree, role: Role, name: &str) -> Option<&'a Node> {
    let parts = tree.read().into_iter().map(|(_, node)| node);
    parts.into_iter().find(|node| node.part.role == role && node.part.name.as_deref() == Some(name))
}

/// What is wrong with what is heard, on any screen: a stop or a group without a name, and what is read in another order
/// than it stands.
pub fn breaches(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for (_, node) in tree.read() {
        let name = node.part.name.as_deref().unwrap_or_default();
        if node.part.role == Role::Unknown {
            found.push(format!("a stop that says nothing at {:?}", node.bounds));
        } else if name.is_empty() && (node.stop || node.part.role.needs_a_name()) {
            found.push(format!("{:?} without a name at {:?}", node.part.role, node.bounds));
        }
        let children: Vec<&Node> = node.children.iter().filter_map(|id| tree.get(*id)).collect();
        for pair in children.windows(2) {
            if stands_above(&pair[1].bounds, &pair[0].bounds) {
                let [before, after] = [pair[0], pair[1]].map(|node| (node.part.role, node.part.name.clone()));
                found.push(format!("{after:?} is read after {before:?} and stands above it"));
            }
        }
    }
    found
}

/// Whether all of `one` is above all of `other`, in the same column.
fn stands_above(one: &Rectangle, other: &Rectangle) -> bool {
    let beside = one.x + one.width <= other.x || other.x + other.width <= one.x;
    !beside && one.height > 0.0 && other.height > 0.0 && one.y + one.height <= other.y
}
