//! The list of headings beside the pages, each leading to its place.

use lopdf::{Document, Object, ObjectId, dictionary};

use crate::document::typeset::{Item, Layout, PAGE_HEIGHT, Role};

use super::object::{count, integer, name, text};

/// A heading and where it stands.
struct Entry {
    text: String,
    page: usize,
    top: f32,
    /// The heading it stands below.
    above: Option<usize>,
}

/// Adds the list, unless there is nothing to list.
pub(super) fn add(file: &mut Document, layout: &Layout, pages: &[ObjectId]) -> Option<ObjectId> {
    let entries = entries(layout);
    if entries.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    let below = |above: Option<usize>| -> Vec<usize> {
        (0..entries.len()).filter(|other| entries[*other].above == above).collect()
    };
    for siblings in std::iter::once(None).chain((0..entries.len()).map(Some)).map(below) {
        for (place, at) in siblings.iter().copied().enumerate() {
            let entry = &entries[at];
            let there = vec![
                pages[entry.page].into(),
                name("XYZ"),
                Object::Null,
                Object::Real(entry.top),
                Object::Null,
            ];
            let parent = entry.above.map_or(root, |above| ids[above]);
            let mut item = dictionary! { "Title" => text(&entry.text), "Parent" => parent, "Dest" => there };
            if let Some(before) = place.checked_sub(1).and_then(|before| siblings.get(before)) {
                item.set("Prev", ids[*before]);
            }
            if let Some(after) = siblings.get(place + 1) {
                item.set("Next", ids[*after]);
            }
            let below = below(Some(at));
            if let (Some(first), Some(last)) = (below.first(), below.last()) {
                item.set("First", ids[*first]);
                item.set("Last", ids[*last]);
                // Negative: closed until somebody opens it.
                item.set("Count", -integer(below.len()));
            }
            file.set_object(ids[at], item);
        }
    }
    let top = below(None);
    let list = dictionary! {
        "Type" => "Outlines",
        "First" => ids[top[0]],
        "Last" => ids[top[top.len() - 1]],
        "Count" => count(top.len()),
    };
    file.set_object(root, list);
    Some(root)
}

fn entries(layout: &Layout) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let (mut last, mut section) = (None, None);
    for (page, items) in layout.pages.iter().enumerate() {
        for line in items.items.iter().filter_map(Item::text) {
            let Some(node) = line.node else { continue };
            let role = layout.nodes.get(node).map(|node| node.role);
            if !matches!(role, Some(Role::Section | Role::Topic)) {
                continue;
            }
            let words = line.words.iter().flat_map(|word| word.iter().map(|glyph| glyph.character));
            match entries.last_mut().filter(|_| last == Some(node)) {
                Some(entry) => entry.text.extend(words),
                None => {
                    let above = section.filter(|_| role == Some(Role::Topic));
                    if role == Some(Role::Section) {
                        section = Some(entries.len());
                    }
                    let top = PAGE_HEIGHT - line.baseline + 1.6 * line.size;
                    entries.push(Entry { text: words.collect(), page, top, above });
                }
            }
            last = Some(node);
        }
    }
    entries.iter_mut().for_each(|entry| entry.text = entry.text.trim().to_owned());
    entries
}
