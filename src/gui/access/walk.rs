//! One walk over all widgets: it gathers what they say into a tree, and hands out what was asked of them.

use std::any::Any;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{Focusable, Operation, Scrollable};
use iced::{Rectangle, Vector};

use super::part::{Part, Role};
use super::tree::{Node, Tree, WINDOW};
use super::{Asked, Begin, End, Gathering};

/// Signs that say nothing which is not said in words beside them.
const SIGNS: &str = "•●○…·–▸▾";

/// So many lines of hints stand between a label and its field at most.
const HINTS: usize = 3;

/// Something a reader asks of the part with this id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Of which part.
    pub of: u64,
    /// What.
    pub what: Asked,
}

/// The walk. Ids follow from the ids of widgets, or else from the place among others of the same sort, so that they stay
/// the same from frame to frame.
pub struct Walk {
    wanted: Vec<Request>,
    nodes: Vec<Node>,
    open: Vec<Open>,
    focus: u64,
    seen: HashMap<u64, u32>,
    /// Where what stands in a scrollable lies in the window.
    shift: Vector,
    /// What is shifted, and where it can be seen, as soon as its inside is walked.
    scrolled: Option<(Vector, Rectangle)>,
    /// Where it can be seen, if not everywhere.
    through: Option<Rectangle>,
    stops: usize,
    to_focus: Option<usize>,
}

struct Open {
    node: Node,
    /// The words in it, for a part that is called by what stands on it.
    words: String,
    /// The first heading in it.
    heading: Option<String>,
    /// The Tab stop it is or stands in.
    stop: Option<usize>,
}

impl Open {
    fn new(id: u64, part: Part, bounds: Rectangle, seen: Option<Rectangle>, stop: Option<usize>) -> Self {
        let node = Node { id, part, bounds, seen, stop: false, within: stop.is_some(), children: Vec::new() };
        Self { node, words: String::new(), heading: None, stop }
    }
}

impl Walk {
    /// A walk that also hands out these requests.
    #[must_use]
    pub fn new(wanted: Vec<Request>) -> Self {
        let window =
            Open::new(WINDOW, Part::named(Role::Window, super::TITLE), Rectangle::default(), None, None);
        Self {
            wanted,
            nodes: Vec::new(),
            open: vec![window],
            focus: WINDOW,
            seen: HashMap::new(),
            shift: Vector::ZERO,
            scrolled: None,
            through: None,
            stops: 0,
            to_focus: None,
        }
    }

    /// The place among all Tab stops to bring the keyboard to, if that was asked.
    #[must_use]
    pub const fn to_focus(&self) -> Option<usize> {
        self.to_focus
    }

    /// Everything that was said.
    #[must_use]
    pub fn tree(mut self) -> Tree {
        while self.open.len() > 1 {
            self.leave();
        }
        self.leave();
        Tree::new(self.nodes, self.focus)
    }

    fn key(&mut self, of: impl Hash) -> u64 {
        let mut hasher = DefaultHasher::new();
        of.hash(&mut hasher);
        let nth = self.seen.entry(hasher.finish()).or_default();
        nth.hash(&mut hasher);
        *nth += 1;
        // 0 is the window.
        hasher.finish() | 1
    }

    fn around(&self) -> Option<u64> {
        self.open.last().map(|open| open.node.id)
    }

    fn is_silent(&self) -> bool {
        self.open.last().is_some_and(|open| open.node.part.role == Role::Silent)
    }

    fn enter(&mut self, begin: &mut Begin, bounds: Rectangle) {
        let Some(mut part) = begin.part.take() else { return };
        if self.is_silent() {
            part = Part::new(Role::Silent);
        }
        let around = self.around();
        let id = match &begin.id {
            Some(id) => self.key(id),
            // What speaks up by itself is spoken once, wherever it stands.
            None if part.role.is_live() && part.name.is_some() => self.key((part.role, part.name.as_ref())),
            None => self.key((around, part.role)),
        };
        if begin.at && around == Some(self.focus) {
            self.focus = id;
        }
        let stop = self.open.last().and_then(|open| open.stop);
        if let Some(at) = self.wanted.iter().position(|wanted| wanted.of == id) {
            let wanted = self.wanted.swap_remove(at);
            if wanted.what == Asked::Here {
                // Its own stop comes next; a place in a stop has the one around it.
                self.to_focus = Some(stop.unwrap_or(self.stops));
            }
            begin.asked = Some(wanted.what).filter(|_| !part.unable);
        }
        let opened = self.opened(id, part, bounds, stop);
        self.open.push(opened);
    }

    /// A part, given where it lies in what is scrolled.
    fn opened(&self, id: u64, part: Part, bounds: Rectangle, stop: Option<usize>) -> Open {
        let bounds = bounds - self.shift;
        let seen = self.through.map_or(Some(bounds), |through| bounds.intersection(&through));
        Open::new(id, part, bounds, seen, stop)
    }

    fn leave(&mut self) {
        let Some(Open { mut node, words, heading, .. }) = self.open.pop() else { return };
        let called = match node.part.role {
            Role::Dialog | Role::Main => heading,
            // What stands above the words of an alert is said first.
            Role::Alert => Some(super::joined([heading.as_deref(), Some(&words)].into_iter().flatten())),
            _ => Some(words),
        };
        if node.part.name.is_none() {
            node.part.name = called.filter(|words| !words.is_empty());
        }
        if let (Role::Heading(_), Some(name)) = (node.part.role, &node.part.name) {
            for open in &mut self.open {
                let _ = open.heading.get_or_insert_with(|| name.clone());
            }
        }
        // A sign that nobody hears is no part of the tree; what says nothing and is nothing is none either.
        let says_nothing = node.part.role.is_called_by_its_words() && node.part.name.is_none() && !node.stop;
        if node.part.role != Role::Silent && !says_nothing {
            self.add(node);
        }
    }

    /// What stands right before a part and says what the part is called is its label, and the words between the two are its
    /// hints: they are said with it, and not once more for themselves.
    fn pair(&mut self, of: &mut Node) {
        let before = self.nodes.iter_mut().rev().skip_while(|node| of.children.contains(&node.id));
        let mut hints: Vec<&mut Node> = Vec::new();
        let mut is_labelled = false;
        for node in before.take(HINTS + 1) {
            let Node { part: Part { role, name, .. }, .. } = &node;
            let is_label = name == &of.part.name;
            is_labelled = is_label && matches!(role, Role::Words | Role::Heading(_));
            match role {
                Role::Words => hints.push(node),
                _ => break,
            }
            if is_labelled {
                break;
            }
        }
        if !is_labelled {
            hints.retain(|node| node.part.name == of.part.means);
        }
        let mut told = Vec::new();
        for node in hints.into_iter().rev() {
            node.part.role = Role::Label;
            told.extend(node.part.name.clone().filter(|name| of.part.name.as_ref() != Some(name)));
        }
        let known = of.part.means.take().filter(|means| !told.contains(means));
        told.extend(known);
        of.part.means = Some(super::joined(told.iter().map(String::as_str))).filter(|told| !told.is_empty());
    }

    fn add(&mut self, mut node: Node) {
        if node.part.can_be_written() || matches!(node.part.role, Role::Answers | Role::Checks) {
            self.pair(&mut node);
        }
        if let Some(around) = self.open.last_mut() {
            around.node.children.push(node.id);
        }
        self.nodes.push(node);
    }
}

impl Operation for Walk {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let Some((by, room)) = self.scrolled.take() else { return operate(self) };
        let before = self.through;
        self.shift += by;
        self.through = Some(before.map_or(room, |before| before.intersection(&room).unwrap_or_default()));
        operate(self);
        self.through = before;
        self.shift -= by;
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        room: Rectangle,
        _: Rectangle,
        by: Vector,
        _: &mut dyn Scrollable,
    ) {
        self.scrolled = Some((by, room - self.shift));
    }

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        let place = self.stops;
        self.stops += 1;
        let focused = state.is_focused();
        if let Some(open) = self.open.last_mut().filter(|open| open.node.part.role.can_be_a_stop()) {
            open.stop = Some(place);
            open.node.stop = true;
            if focused {
                self.focus = open.node.id;
            }
            return;
        }
        // Nobody said what this is; at least it is heard that something is there.
        let around = self.around();
        let key = self.key((around, Role::Unknown, id));
        if focused {
            self.focus = key;
        }
        let mut nameless = self.opened(key, Part::new(Role::Unknown), bounds, Some(place)).node;
        nameless.stop = true;
        self.add(nameless);
    }

    fn text(&mut self, _: Option<&Id>, bounds: Rectangle, text: &str) {
        let text = text.trim();
        // A sign before a line is for the eye; the tick says something that stands nowhere else.
        let is_sign = text.chars().all(|letter| SIGNS.contains(letter));
        let Some(open) = self.open.last_mut().filter(|_| !is_sign) else { return };
        let role = open.node.part.role;
        if role.swallows_words() {
            return;
        }
        if role.is_called_by_its_words() {
            super::join(&mut open.words, text);
            return;
        }
        let around = open.node.id;
        let key = self.key((around, text));
        let words = self.opened(key, Part::named(Role::Words, text), bounds, None);
        self.add(words.node);
    }

    fn custom(&mut self, _: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        if let Some(gathering) = state.downcast_mut::<Gathering>() {
            gathering.0 = true;
        } else if let Some(begin) = state.downcast_mut::<Begin>() {
            self.enter(begin, bounds);
        } else if state.is::<End>() {
            self.leave();
        }
    }
}
