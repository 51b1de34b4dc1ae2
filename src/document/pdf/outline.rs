//! The list of headings beside the pages, each leading to its place.

use std::fmt::Write as _;

use crate::document::typeset::{Item, Layout, PAGE_HEIGHT, Role};

use super::file::{File, Id, real, text};

/// A heading and where it stands.
struct Entry {
    text: String,
    page: usize,
    top: f32,
    /// How many headings it stands below.
    depth: usize,
}

/// Writes the list, unless there is nothing to list.
pub(super) fn write(file: &mut File, layout: &Layout, pages: &[Id]) -> Option<Id> {
    let entries = entries(layout);
    if entries.is_empty() {
        return None;
    }
    let root = file.reserve();
    let ids: Vec<Id> = entries.iter().map(|_| file.reserve()).collect();
    let parent = |at: usize| entries[..at].iter().rposition(|other| other.depth < entries[at].depth);
    let beside =
        |at: usize| entries.iter().enumerate().filter(move |(other, _)| parent(*other) == parent(at));
    for (at, entry) in entries.iter().enumerate() {
        let mut body = format!(
            "<</Title {}/Parent {}/Dest[{}/XYZ null ",
            text(&entry.text),
            parent(at).map_or(root, |parent| ids[parent]),
            pages[entry.page]
        );
        let mut top = Vec::new();
        real(&mut top, entry.top);
        body.push_str(&String::from_utf8_lossy(&top));
        body.push_str(" null]");
        if let Some((before, _)) = beside(at).take_while(|(other, _)| *other < at).last() {
            let _ = write!(body, "/Prev {}", ids[before]);
        }
        if let Some((after, _)) = beside(at).find(|(other, _)| *other > at) {
            let _ = write!(body, "/Next {}", ids[after]);
        }
        let below: Vec<usize> = (at + 1..entries.len()).filter(|other| parent(*other) == Some(at)).collect();
        if let (Some(first), Some(last)) = (below.first(), below.last()) {
            // A negative count: closed until somebody opens it.
            let _ = write!(body, "/First {}/Last {}/Count -{}", ids[*first], ids[*last], below.len());
        }
        body.push_str(">>");
        file.put(ids[at], body.as_bytes());
    }
    let top: Vec<usize> = (0..entries.len()).filter(|at| parent(*at).is_none()).collect();
    let body = format!(
        "<</Type/Outlines/First {}/Last {}/Count {}>>",
        ids[top[0]],
        ids[top[top.len() - 1]],
        top.len()
    );
    file.put(root, body.as_bytes());
    Some(root)
}

fn entries(layout: &Layout) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut last = None;
    for (page, items) in layout.pages.iter().enumerate() {
        for line in items.items.iter().filter_map(Item::text) {
            let Some(node) = line.node else { continue };
            let depth = match layout.nodes.get(node).map(|node| node.role) {
                Some(Role::Section) => 0,
                Some(Role::Topic) => 1,
                _ => continue,
            };
            let words = line.words.iter().flat_map(|word| word.iter().map(|glyph| glyph.character));
            match entries.last_mut().filter(|_| last == Some(node)) {
                Some(entry) => entry.text.extend(words),
                None => {
                    let top = PAGE_HEIGHT - line.baseline + 1.6 * line.size;
                    entries.push(Entry { text: words.collect(), page, top, depth });
                }
            }
            last = Some(node);
        }
    }
    entries.iter_mut().for_each(|entry| entry.text = entry.text.trim().to_owned());
    entries
}
