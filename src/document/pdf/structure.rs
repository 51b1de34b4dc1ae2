//! The structure beside the pages: what a screen reader hears, in which order, and how it moves from part to part.
//! Where the marks are that it refers to is decided in `draw`.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use crate::document::typeset::{Item, Layout, Node, NodeId, PAGE_HEIGHT, Role};

use super::object::{count, name, text};

/// The name of every node. A heading is one level below the heading above it at most, or a reader would look for the
/// level that was skipped.
pub(super) fn tags(nodes: &[Node]) -> Vec<&'static str> {
    let mut depth = 0;
    let mut heading = |level: usize| {
        const NAMES: [&str; 3] = ["H1", "H2", "H3"];
        depth = level.min(depth + 1);
        NAMES[depth - 1]
    };
    nodes
        .iter()
        .map(|node| match node.role {
            Role::Document => "Document",
            Role::Part => "Sect",
            Role::Title => heading(1),
            Role::Section => heading(2),
            Role::Topic => heading(3),
            Role::Paragraph | Role::Note => "P",
            Role::Quote => "BlockQuote",
            Role::Aside => "Div",
            Role::List => "L",
            Role::ListItem => "LI",
            Role::Label => "Lbl",
            Role::ListBody => "LBody",
            Role::Table => "Table",
            Role::Row => "TR",
            Role::ColumnHead | Role::RowHead => "TH",
            Role::Cell => "TD",
            Role::Figure => "Figure",
        })
        .collect()
}

/// A marked part of a page.
#[derive(Clone, Copy)]
struct Mark {
    page: usize,
    number: usize,
}

/// Adds the tree; `marked` holds for every page the node of each of its marks. Its root comes back.
pub(super) fn add(
    file: &mut Document,
    layout: &Layout,
    tags: &[&str],
    marked: &[Vec<NodeId>],
    pages: &[ObjectId],
) -> ObjectId {
    let nodes = &layout.nodes;
    let mut marks: Vec<Vec<Mark>> = vec![Vec::new(); nodes.len()];
    for (page, on_page) in marked.iter().enumerate() {
        for (number, node) in on_page.iter().enumerate() {
            if let Some(marks) = marks.get_mut(*node) {
                marks.push(Mark { page, number });
            }
        }
    }
    let kids = kids(nodes, &marks);
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = nodes.iter().map(|_| file.new_object_id()).collect();
    let boxes = boxes(layout);
    for (number, node) in nodes.iter().enumerate() {
        if number > 0 && !kids[node.parent].contains(&number) {
            continue;
        }
        let parent = if number == 0 { root } else { ids[node.parent] };
        let mut element = dictionary! { "S" => name(tags[number]), "P" => parent };
        let first = marks[number].first().map(|mark| mark.page);
        if let Some(page) = first {
            element.set("Pg", pages[page]);
        }
        let mut parts: Vec<Object> = Vec::new();
        for mark in &marks[number] {
            parts.push(if Some(mark.page) == first {
                count(mark.number)
            } else {
                let there =
                    dictionary! { "Type" => "MCR", "Pg" => pages[mark.page], "MCID" => count(mark.number) };
                there.into()
            });
        }
        parts.extend(kids[number].iter().map(|kid| Object::from(ids[*kid])));
        match <[Object; 1]>::try_from(parts) {
            Ok([only]) => element.set("K", only),
            Err(parts) => element.set("K", parts),
        }
        if let Some(alt) = &node.alt {
            element.set("Alt", text(alt));
        }
        if let Some(attributes) = attributes(number, node, &boxes) {
            element.set("A", attributes);
        }
        file.set_object(ids[number], element);
    }
    let mut parents: Vec<Object> = Vec::with_capacity(2 * marked.len());
    for (page, on_page) in marked.iter().enumerate() {
        parents.push(count(page));
        parents.push(on_page.iter().map(|node| Object::from(ids[*node])).collect::<Vec<_>>().into());
    }
    let parents = file.add_object(dictionary! { "Nums" => parents });
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![Object::from(ids[0])],
        "ParentTree" => parents,
        "ParentTreeNextKey" => count(marked.len()),
    };
    file.set_object(root, tree);
    root
}

/// What is part of each node, in order. Nodes that nothing was drawn for are left out, but for cells: a row keeps as
/// many as the others.
fn kids(nodes: &[Node], marks: &[Vec<Mark>]) -> Vec<Vec<NodeId>> {
    let mut kids: Vec<Vec<NodeId>> = vec![Vec::new(); nodes.len()];
    // From the last to the first, so that a node is known to be empty before its parent is looked at.
    for node in (1..nodes.len()).rev() {
        let cell = matches!(nodes[node].role, Role::Cell | Role::ColumnHead | Role::RowHead);
        if cell || !marks[node].is_empty() || !kids[node].is_empty() {
            kids[nodes[node].parent].push(node);
        }
    }
    kids.iter_mut().for_each(|kids| kids.reverse());
    kids
}

fn attributes(number: NodeId, node: &Node, boxes: &[(NodeId, [f32; 4])]) -> Option<Dictionary> {
    let table = |scope: &str| dictionary! { "O" => "Table", "Scope" => name(scope) };
    match node.role {
        Role::ColumnHead => Some(table("Column")),
        Role::RowHead => Some(table("Row")),
        Role::Figure => {
            let (_, sides) = boxes.iter().find(|(figure, _)| *figure == number)?;
            let sides: Vec<Object> = sides.iter().map(|side| Object::Real(*side)).collect();
            Some(dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => sides })
        }
        _ => None,
    }
}

/// What each figure takes of its page: left, bottom, right, top.
fn boxes(layout: &Layout) -> Vec<(NodeId, [f32; 4])> {
    let mut found: Vec<(NodeId, [f32; 4])> = Vec::new();
    for item in layout.pages.iter().flat_map(|page| &page.items) {
        let (node, around) = match item {
            Item::Path { course, node: Some(node), .. } => {
                let places = course.iter().flat_map(|stroke| stroke.places());
                let around = places.fold(None, |around, &[x, y]| Some(joined(around, [x, y, x, y])));
                let Some(around) = around else { continue };
                (*node, around)
            }
            Item::Text(line) => {
                let Some(node) = line.node else { continue };
                (node, [line.x, line.baseline - line.size, line.x + line.width(), line.baseline])
            }
            Item::Path { .. } | Item::Fill { .. } | Item::Rule { .. } => continue,
        };
        if layout.nodes.get(node).is_none_or(|node| node.role != Role::Figure) {
            continue;
        }
        match found.iter_mut().find(|(figure, _)| *figure == node) {
            Some((_, known)) => *known = joined(Some(*known), around),
            None => found.push((node, around)),
        }
    }
    for (_, [_, top, _, bottom]) in &mut found {
        (*top, *bottom) = (PAGE_HEIGHT - *bottom, PAGE_HEIGHT - *top);
    }
    found
}

fn joined(known: Option<[f32; 4]>, more: [f32; 4]) -> [f32; 4] {
    let Some(known) = known else { return more };
    [known[0].min(more[0]), known[1].min(more[1]), known[2].max(more[2]), known[3].max(more[3])]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_level_of_headings_is_skipped() {
        let of = |roles: &[Role]| {
            let nodes: Vec<Node> =
                roles.iter().map(|role| Node { role: *role, parent: 0, alt: None }).collect();
            tags(&nodes)
        };
        assert_eq!(
            of(&[Role::Title, Role::Topic, Role::Section, Role::Topic, Role::Section]),
            ["H1", "H2", "H2", "H3", "H2"]
        );
    }
}
