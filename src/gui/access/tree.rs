//! Everything that can be heard of the window at one moment. Pure: to send, to compare, and to read for a person.

use std::collections::{HashMap, HashSet};
use std::fmt::{self, Write as _};

use iced::Rectangle;

use super::part::{Part, Place, Role};

/// The id of the window itself.
pub(super) const WINDOW: u64 = 0;

/// A part in the tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its id, the same from frame to frame.
    pub id: u64,
    /// What it says.
    pub part: Part,
    /// Where it is in the window.
    pub bounds: Rectangle,
    /// What of that is in sight, as far as pages scroll.
    pub seen: Option<Rectangle>,
    /// Whether it is a Tab stop.
    pub stop: bool,
    /// Whether it is one of the places of a Tab stop.
    pub(super) within: bool,
    /// What stands in it, in the order it is read.
    pub children: Vec<u64>,
}

/// Everything that can be heard.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree {
    nodes: HashMap<u64, Node>,
    /// Where the keyboard is.
    pub focus: u64,
}

impl Tree {
    pub(super) fn new(nodes: Vec<Node>, focus: u64) -> Self {
        let nodes: HashMap<_, _> = nodes.into_iter().map(|node| (node.id, node)).collect();
        let focus = if nodes.contains_key(&focus) { focus } else { WINDOW };
        Self { nodes, focus }
    }

    /// The part with this id.
    #[must_use]
    pub fn get(&self, id: u64) -> Option<&Node> {
        self.nodes.get(&id)
    }

    /// Every part in the order it is read, each with how deep it stands.
    #[must_use]
    pub fn read(&self) -> Vec<(usize, &Node)> {
        let (mut read, mut next) = (Vec::new(), vec![(0, WINDOW)]);
        while let Some((depth, id)) = next.pop() {
            let Some(node) = self.get(id) else { continue };
            read.push((depth, node));
            next.extend(node.children.iter().rev().map(|child| (depth + 1, *child)));
        }
        read
    }

    /// Whether a dialog lies over the window.
    pub(super) fn has_dialog(&self) -> bool {
        self.nodes.values().any(|node| node.part.role == Role::Dialog)
    }

    /// What speaks up.
    pub(super) fn live(&self) -> HashSet<u64> {
        self.nodes.values().filter(|node| node.part.role.is_live()).map(|node| node.id).collect()
    }

    /// Lets these not speak up.
    pub(super) fn keep_still(&mut self, heard: &HashSet<u64>) {
        for id in heard {
            if let Some(node) = self.nodes.get_mut(id) {
                node.part.still = true;
            }
        }
    }

    /// Takes the parts that are new or not as they were before.
    pub(super) fn changed<'a>(&'a self, before: Option<&'a Self>) -> impl Iterator<Item = &'a Node> {
        let same = move |node: &Node| before.is_some_and(|before| before.get(node.id) == Some(node));
        self.nodes.values().filter(move |node| !same(node))
    }
}

/// As indented words, for a person to proofread.
impl fmt::Display for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (depth, node) in self.read() {
            let at = if node.id == self.focus && depth > 0 { "> " } else { "" };
            writeln!(f, "{:indent$}{at}{}", "", told(&node.part), indent = depth * 2)?;
        }
        Ok(())
    }
}

fn told(part: &Part) -> String {
    let mut told = sort(part.role);
    let mut say = |words: fmt::Arguments<'_>| {
        #[expect(clippy::let_underscore_must_use, reason = "writing to a text cannot fail")]
        let _ = told.write_fmt(words);
    };
    if let Some(name) = &part.name {
        let name = name.replace('\n', " / ");
        match part.role {
            Role::Words | Role::Label => say(format_args!("{name}")),
            // It is called by its first heading, which stands in it.
            Role::Main => {}
            _ => say(format_args!(" \"{name}\"")),
        }
    }
    if let Some(Place { at, of }) = part.place {
        say(format_args!(", {} of {of}", at + 1));
    }
    match part.chosen {
        Some(true) => say(format_args!(", on")),
        Some(false) => say(format_args!(", off")),
        None => {}
    }
    match part.open {
        Some(true) => say(format_args!(", unfolded")),
        Some(false) => say(format_args!(", folded")),
        None => {}
    }
    if part.current {
        say(format_args!(", here"));
    }
    if part.unable {
        say(format_args!(", not now"));
    }
    if let Some(written) = &part.written {
        say(format_args!(", holds {:?}", written.text));
    }
    if let Some(key) = &part.key {
        say(format_args!(", key {key}"));
    }
    if let Some(problem) = &part.problem {
        say(format_args!(" !{problem}"));
    }
    if let Some(means) = &part.means {
        say(format_args!(" ({})", means.replace('\n', " / ")));
    }
    told
}

fn sort(role: Role) -> String {
    match role {
        Role::Window => "window".to_owned(),
        Role::Main => "main".to_owned(),
        Role::Navigation => "navigation".to_owned(),
        Role::Beside => "beside".to_owned(),
        Role::Group => "group".to_owned(),
        Role::Answers => "answers".to_owned(),
        Role::Checks => "checks".to_owned(),
        Role::Radio => "answer".to_owned(),
        Role::Check => "check".to_owned(),
        Role::Button => "button".to_owned(),
        Role::Disclosure => "fold".to_owned(),
        Role::Heading(level) => format!("heading {level}"),
        Role::Words | Role::Label => String::new(),
        Role::Field => "field".to_owned(),
        Role::Note => "note".to_owned(),
        Role::Secret => "secret".to_owned(),
        Role::Alert => "alert".to_owned(),
        Role::Status => "status".to_owned(),
        Role::Dialog => "dialog".to_owned(),
        Role::Page => "page".to_owned(),
        Role::Silent => "silent".to_owned(),
        Role::Unknown => "UNKNOWN".to_owned(),
    }
}
