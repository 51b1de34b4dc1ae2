//! What stands on each page, as it is read aloud: in the order of the structure, each piece with where it is on the page, and
//! the cells of a row each after the heading of their column. Who reads it aloud is not known here.

use std::collections::BTreeMap;

use super::typeset::{Item, Layout, Line, NodeId, Role, Voice};

/// A piece of a page that is read as one.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// How deep it stands if others stand under it; 1 is the title of the paper.
    pub heading: Option<u8>,
    /// What is read.
    pub words: String,
    /// Where it is: left, top, right and bottom, in points from the top left of the page.
    pub area: [f32; 4],
}

/// What was gathered of a node on one page.
#[derive(Debug, Clone)]
struct Piece {
    words: String,
    area: [f32; 4],
    baseline: f32,
    /// A word goes on after the hyphen that broke it.
    broken: bool,
}

/// What stands on each page.
pub(super) fn told(layout: &Layout) -> Vec<Vec<Told>> {
    let pages: Vec<_> = (0..layout.pages.len()).map(|page| pieces(layout, page)).collect();
    let heads = heads(layout, &pages);
    pages.iter().map(|pieces| page(layout, pieces, &heads)).collect()
}

fn pieces(layout: &Layout, page: usize) -> BTreeMap<NodeId, Piece> {
    let mut pieces: BTreeMap<NodeId, Piece> = BTreeMap::new();
    for item in layout.pages.get(page).into_iter().flat_map(|page| &page.items) {
        match item {
            Item::Text(line) => add_line(&mut pieces, line),
            Item::Path { course, node: Some(node), .. } => {
                for [x, y] in course.iter().flat_map(|stroke| stroke.places()) {
                    let _ = add(&mut pieces, *node, [*x, *y, *x, *y]);
                }
            }
            Item::Fill { .. } | Item::Rule { .. } | Item::Path { node: None, .. } => {}
        }
    }
    pieces
}

fn add(pieces: &mut BTreeMap<NodeId, Piece>, node: NodeId, area: [f32; 4]) -> &mut Piece {
    let piece = pieces.entry(node).or_insert_with(|| Piece {
        words: String::new(),
        area,
        baseline: f32::NEG_INFINITY,
        broken: false,
    });
    piece.area = around(piece.area, area);
    piece
}

fn around(one: [f32; 4], other: [f32; 4]) -> [f32; 4] {
    [one[0].min(other[0]), one[1].min(other[1]), one[2].max(other[2]), one[3].max(other[3])]
}

fn add_line(pieces: &mut BTreeMap<NodeId, Piece>, line: &Line) {
    let Some(node) = line.node else { return };
    let top = line.baseline - line.size;
    let bottom = line.baseline + line.size * 0.25;
    let piece = add(pieces, node, [line.x, top, line.x + line.width(), bottom]);
    if line.voice == Voice::Silent {
        piece.broken = true;
        return;
    }
    let further = line.baseline > piece.baseline;
    if further && !piece.broken && !piece.words.is_empty() {
        piece.words.push(' ');
    }
    piece.broken = false;
    piece.baseline = line.baseline;
    piece.words.extend(line.words.iter().flat_map(|word| word.iter().map(|glyph| glyph.character)));
}

/// The nodes a node is part of, itself first and the document left out.
fn up(layout: &Layout, node: NodeId) -> impl Iterator<Item = NodeId> {
    let parent = |node: &NodeId| Some(layout.nodes.get(*node)?.parent).filter(|parent| *parent != 0);
    std::iter::successors(Some(node), parent)
}

fn role(layout: &Layout, node: NodeId) -> Role {
    layout.nodes.get(node).map_or(Role::Document, |node| node.role)
}

/// The heading of the column, by the table and the place in its row.
type Heads = BTreeMap<(NodeId, usize), String>;

fn heads(layout: &Layout, pages: &[BTreeMap<NodeId, Piece>]) -> Heads {
    let mut heads = Heads::new();
    for (node, piece) in pages.iter().flatten() {
        let Some((table, row, cell)) = in_table(layout, *node) else { continue };
        if role(layout, cell) == Role::ColumnHead {
            let words = heads.entry((table, place(layout, row, cell))).or_default();
            // A heading that is drawn again on the next page is the same heading.
            if !words.contains(piece.words.as_str()) {
                say(words, &piece.words, " ");
            }
        }
    }
    heads
}

/// The table, the row and the cell that a node stands in.
fn in_table(layout: &Layout, node: NodeId) -> Option<(NodeId, NodeId, NodeId)> {
    let path: Vec<NodeId> = up(layout, node).collect();
    let row = path.iter().position(|node| role(layout, *node) == Role::Row)?;
    let table = *path[row..].iter().find(|node| role(layout, **node) == Role::Table)?;
    Some((table, path[row], *path.get(row.checked_sub(1)?)?))
}

/// Which cell of its row this is.
fn place(layout: &Layout, row: NodeId, cell: NodeId) -> usize {
    let before = layout.nodes.iter().take(cell).skip(row + 1);
    before.filter(|node| node.parent == row).count()
}

fn page(layout: &Layout, pieces: &BTreeMap<NodeId, Piece>, heads: &Heads) -> Vec<Told> {
    let mut told: Vec<(NodeId, Option<NodeId>, Told)> = Vec::new();
    for (node, piece) in pieces {
        let figure = up(layout, *node).find(|node| role(layout, *node) == Role::Figure);
        let cell = in_table(layout, *node);
        if cell.is_some_and(|(.., cell)| role(layout, cell) == Role::ColumnHead) {
            continue; // it is read with every cell below it
        }
        let point = || up(layout, *node).find(|node| role(layout, *node) == Role::ListItem);
        let unit = figure.or_else(|| cell.map(|(_, row, _)| row)).or_else(point).unwrap_or(*node);
        let part = cell.map(|(.., cell)| cell);
        let words = match figure {
            Some(figure) => layout.nodes[figure].alt.clone().unwrap_or_default(),
            None => piece.words.trim().to_owned(),
        };
        if words.is_empty() {
            continue;
        }
        if let Some((_, before, last)) = told.last_mut().filter(|(of, ..)| *of == unit) {
            last.area = around(last.area, piece.area);
            if figure.is_some() {
                continue;
            }
            if *before == part {
                say(&mut last.words, &words, " ");
            } else {
                say(&mut last.words, &headed(layout, heads, cell, &words), "; ");
                *before = part;
            }
            continue;
        }
        let heading = match role(layout, *node) {
            Role::Title => Some(1),
            Role::Section => Some(2),
            Role::Topic => Some(3),
            _ => None,
        };
        let words = headed(layout, heads, cell, &words);
        told.push((unit, part, Told { heading, words, area: piece.area }));
    }
    told.into_iter().map(|(.., told)| told).collect()
}

/// The words of a cell after the heading of its column.
fn headed(layout: &Layout, heads: &Heads, cell: Option<(NodeId, NodeId, NodeId)>, words: &str) -> String {
    let head = cell.and_then(|(table, row, cell)| heads.get(&(table, place(layout, row, cell))));
    head.filter(|head| !head.is_empty()).map_or_else(|| words.to_owned(), |head| format!("{head}: {words}"))
}

fn say(all: &mut String, words: &str, between: &str) {
    if !all.is_empty() {
        all.push_str(between);
    }
    all.push_str(words);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::typeset::Node;

    /// A table of two columns whose second row is of two words, after a title whose word is broken over two lines.
    fn layout() -> Layout {
        let node = |role, parent| Node { role, parent, alt: None };
        let nodes = vec![
            node(Role::Document, 0),
            node(Role::Title, 0),
            node(Role::Table, 0),
            node(Role::Row, 2),
            node(Role::ColumnHead, 3),
            node(Role::ColumnHead, 3),
            node(Role::Row, 2),
            node(Role::Cell, 6),
            node(Role::Cell, 6),
        ];
        let line = |text: &str, baseline: f32, node: usize, voice: Voice| {
            let glyphs = text.chars().map(|character| super::super::typeset::Glyph {
                id: 0,
                character,
                advance: 500,
                nominal: 500,
                shift: (0, 0),
            });
            Item::Text(Line {
                x: 10.0,
                baseline,
                face: super::super::typeset::Face::Regular,
                size: 10.0,
                ink: super::super::typeset::Ink::Text,
                words: vec![glyphs.collect()],
                node: Some(node),
                voice,
            })
        };
        let items = vec![
            line("Over", 20.0, 1, Voice::Read),
            line("-", 20.0, 1, Voice::Silent),
            line("leg nu", 32.0, 1, Voice::Read),
            line("en dan", 44.0, 1, Voice::Read),
            line("Wanneer", 60.0, 4, Voice::Read),
            line("Wie", 60.0, 5, Voice::Read),
            line("3 mei", 72.0, 7, Voice::Read),
            line("moeder", 72.0, 8, Voice::Read),
        ];
        let page = super::super::typeset::Page { items };
        Layout { pages: vec![page], nodes, watermark: None, missing: std::collections::BTreeSet::new() }
    }

    #[test]
    fn a_broken_word_is_whole_and_a_cell_says_which_column_it_is_of() {
        let told = told(&layout());
        let words: Vec<_> = told[0].iter().map(|told| (told.heading, told.words.as_str())).collect();
        assert_eq!(words, [(Some(1), "Overleg nu en dan"), (None, "Wanneer: 3 mei; Wie: moeder")]);
        assert_eq!(told[0][0].area, [10.0, 10.0, 40.0, 46.5]);
    }
}
