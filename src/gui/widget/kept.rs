//! What keeps its state wherever it stands. iced knows the state of a widget by its place in the tree; what is [`kept`] is
//! known by its id: another id at the same place begins anew, and the same id at another place goes on where it was
//! (see [`responsive`](super::responsive)).

use super::wrapped::{Around, Wrapped};
use iced::Element;
use iced::advanced::widget::tree::{State, Tag};
use iced::advanced::widget::{Id, Tree};
use std::collections::HashMap;

/// Content that keeps where its carets are wherever it stands. No two of one id stand in one view.
pub(crate) fn kept<'a, Message: 'a>(
    id: impl Into<Id>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Wrapped { content: content.into(), around: Kept { id: id.into(), waits: false } }.into()
}

/// As [`kept`]; where the content scrolls, that outlasts a time in which it does not stand anywhere.
pub(super) fn scrolling<'a, Message: 'a>(
    id: Id,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    Wrapped { content: content.into(), around: Kept { id, waits: true } }.into()
}

struct Kept {
    id: Id,
    waits: bool,
}

/// Marks where in the tree of states something begins that is kept.
#[derive(Default)]
pub(super) struct Mark {
    id: Option<Id>,
    waits: bool,
}

impl<Message> Around<Message> for Kept {
    type State = Mark;

    fn begins(&self) -> Mark {
        Mark { id: Some(self.id.clone()), waits: self.waits }
    }

    fn is_another(&self, mark: &Mark) -> bool {
        mark.id.as_ref() != Some(&self.id)
    }
}

/// States that were taken from where they stood.
pub(super) type Taken = HashMap<Id, Tree>;

/// Stands where something was taken away; no widget takes it for its own.
struct Gap;

/// Takes everything that is kept out of `tree`, each without what is kept inside it. `room` marks what looks after its own.
pub(super) fn take(tree: &mut Tree, room: Tag, taken: &mut Taken) {
    if tree.tag == room {
        return;
    }
    for child in &mut tree.children {
        take(child, room, taken);
    }
    if tree.tag == Tag::of::<Mark>()
        && let Some(id) = tree.state.downcast_ref::<Mark>().id.clone()
    {
        let gap = Tree { tag: Tag::of::<Gap>(), state: State::None, children: Vec::new() };
        let _ = taken.insert(id, std::mem::replace(tree, gap));
    }
}

/// Puts what was taken where it stands now, but for what is kept inside it; whether there was any.
pub(super) fn put(tree: &mut Tree, room: Tag, taken: &mut Taken) -> bool {
    if tree.tag == room {
        return false;
    }
    if tree.tag == Tag::of::<Mark>()
        && let Some(id) = &tree.state.downcast_ref::<Mark>().id
        && let Some(was) = taken.remove(id)
    {
        *tree = was;
        return true;
    }
    let mut any = false;
    for child in &mut tree.children {
        any |= put(child, room, taken);
    }
    any
}

/// Of what has no place now: how far it was scrolled, and nothing of what stood in it.
pub(super) fn wait(taken: &mut Taken) {
    taken.retain(|_, tree| tree.state.downcast_ref::<Mark>().waits);
    for scrolled in taken.values_mut().flat_map(|mark| &mut mark.children).flat_map(|page| &mut page.children)
    {
        scrolled.children.clear();
    }
}
