//! The structure beside the pages: what a screen reader hears, in which order, and how it moves from part to part.
//! Where the marks are that it refers to is decided in `content`.

use std::fmt::Write as _;

use crate::document::typeset::{Item, Layout, Node, NodeId, PAGE_HEIGHT, Role};

use super::file::{File, Id, real, text};

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

/// Writes the tree; `marked` holds for every page the node of each of its marks. Its root comes back.
pub(super) fn write(
    file: &mut File,
    layout: &Layout,
    tags: &[&str],
    marked: &[Vec<NodeId>],
    pages: &[Id],
) -> Id {
    let nodes = &layout.nodes;
    let mut marks: Vec<Vec<Mark>> = vec![Vec::new(); nodes.len()];
    for (page, on_page) in marked.iter().enumerate() {
        for (number, node) in on_page.iter().enumerate() {
            if let Some(marks) = marks.get_mut(*node) {
                marks.push(Mark { page, number });
            }
        }
    }
    let mut kids: Vec<Vec<NodeId>> = vec![Vec::new(); nodes.len()];
    // From the last to the first, so that a node is known to be empty before its parent is looked at.
    for node in (1..nodes.len()).rev() {
        let cell = matches!(nodes[node].role, Role::Cell | Role::ColumnHead | Role::RowHead);
        if cell || !marks[node].is_empty() || !kids[node].is_empty() {
            kids[nodes[node].parent].push(node);
        }
    }
    let root = file.reserve();
    let ids: Vec<Id> = nodes.iter().map(|_| file.reserve()).collect();
    let boxes = boxes(layout);
    let mut body = String::new();
    for (number, node) in nodes.iter().enumerate() {
        body.clear();
        kids[number].reverse();
        let parent = if number == 0 { root } else { ids[node.parent] };
        let _ = write!(body, "<</S/{}/P {parent}", tags[number]);
        let first = marks[number].first().map(|mark| mark.page);
        if let Some(page) = first {
            let _ = write!(body, "/Pg {}", pages[page]);
        }
        body.push_str("/K[");
        for mark in &marks[number] {
            if Some(mark.page) == first {
                let _ = write!(body, "{} ", mark.number);
            } else {
                let _ = write!(body, "<</Type/MCR/Pg {}/MCID {}>>", pages[mark.page], mark.number);
            }
        }
        for kid in &kids[number] {
            let _ = write!(body, "{} ", ids[*kid]);
        }
        body.push(']');
        if let Some(alt) = &node.alt {
            let _ = write!(body, "/Alt {}", text(alt));
        }
        match node.role {
            Role::ColumnHead => body.push_str("/A<</O/Table/Scope/Column>>"),
            Role::RowHead => body.push_str("/A<</O/Table/Scope/Row>>"),
            Role::Figure => {
                if let Some(bounds) = boxes.iter().find(|(figure, _)| *figure == number) {
                    let mut sides = Vec::new();
                    for side in bounds.1 {
                        real(&mut sides, side);
                        sides.push(b' ');
                    }
                    let sides = String::from_utf8_lossy(&sides);
                    let _ = write!(body, "/A<</O/Layout/Placement/Block/BBox[{}]>>", sides.trim_end());
                }
            }
            _ => {}
        }
        body.push_str(">>");
        file.put(ids[number], body.as_bytes());
    }
    let mut parents = String::from("<</Nums[");
    for (page, on_page) in marked.iter().enumerate() {
        let _ = write!(parents, "{page}[");
        for node in on_page {
            let _ = write!(parents, "{} ", ids[*node]);
        }
        parents.push(']');
    }
    parents.push_str("]>>");
    let parents = file.add(parents.as_bytes());
    let tree = format!(
        "<</Type/StructTreeRoot/K[{}]/ParentTree {parents}/ParentTreeNextKey {}>>",
        ids[0],
        marked.len()
    );
    file.put(root, tree.as_bytes());
    root
}

/// What each figure takes of its page: left, bottom, right, top.
fn boxes(layout: &Layout) -> Vec<(NodeId, [f32; 4])> {
    let mut found: Vec<(NodeId, [f32; 4])> = Vec::new();
    for item in layout.pages.iter().flat_map(|page| &page.items) {
        let (node, around) = match item {
            Item::Path { course, node: Some(node), .. } => {
                let mut around: Option<[f32; 4]> = None;
                for &[x, y] in course.iter().flat_map(|stroke| stroke.places()) {
                    around = Some(joined(around, [x, y, x, y]));
                }
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
