//! How pages are filled: margins, headings, page numbers, tables, practice papers.

use weegwijzer::document::typeset::{
    BOTTOM, Item, Layout, Line, MEASURE, PAGE_HEIGHT, Role, SIDE, TOP, lay_out,
};
use weegwijzer::document::{Block, Fact, Level, Purpose, Span};
use weegwijzer::locale::Language;

use super::sample::{paper, prose, section, table, usual};

fn huge() -> Layout {
    let mut blocks = usual();
    for number in 0..40 {
        blocks.push(section(&format!("Onderdeel {number}")));
        blocks.push(Block::Heading(Level::Topic, format!("Vraag {number}")));
        blocks.push(Block::say(prose(40 + number * 7)));
        blocks.push(table(number % 9));
    }
    lay_out(&paper(blocks))
}

fn width(line: &Line) -> f32 {
    let glyphs: Vec<_> = line.words.iter().flat_map(|word| word.iter()).collect();
    let inked = glyphs.iter().rposition(|glyph| glyph.character != ' ').map_or(0, |last| last + 1);
    glyphs[..inked].iter().map(|glyph| glyph.advance as f32).sum::<f32>() * line.size / 1000.0
}

fn body(layout: &Layout, page: usize) -> impl Iterator<Item = &Line> {
    layout.pages[page]
        .items
        .iter()
        .filter_map(Item::text)
        .filter(|line| line.baseline > TOP && line.baseline < PAGE_HEIGHT - BOTTOM)
}

#[test]
fn nothing_stands_outside_the_margins() {
    let mut blocks = usual();
    blocks.push(Block::say("w".repeat(400)));
    blocks.push(table(60));
    let layout = lay_out(&paper(blocks));
    for item in layout.pages.iter().flat_map(|page| &page.items) {
        let (left, right, top, bottom) = match item {
            Item::Text(line) => (line.x, line.x + width(line), line.baseline - line.size, line.baseline),
            Item::Fill { x, y, width, height, .. } => (*x, x + width, *y, y + height),
            Item::Rule { from, to, .. } => (from.0, to.0, from.1, to.1),
            Item::Path { .. } => continue,
        };
        assert!(left >= SIDE - 0.1 && right <= SIDE + MEASURE + 0.1, "{left} to {right}: {item:?}");
        assert!(top >= 30.0 && bottom <= PAGE_HEIGHT - 30.0, "{top} to {bottom}: {item:?}");
    }
}

#[test]
fn a_heading_is_never_the_last_on_a_page() {
    let layout = huge();
    assert!(layout.pages.len() > 20);
    for page in 0..layout.pages.len() {
        let last = body(&layout, page).filter_map(|line| line.node).last();
        let role = last.map(|node| layout.nodes[node].role);
        assert!(!matches!(role, None | Some(Role::Section | Role::Topic)), "page {page} ends with {role:?}");
    }
}

#[test]
fn no_line_of_a_paragraph_stands_alone_on_a_page() {
    let layout = lay_out(&paper((0..60).map(|n| Block::say(prose(45 + n))).collect()));
    assert!(layout.pages.len() > 4);
    for page in 0..layout.pages.len() {
        let nodes: Vec<_> = body(&layout, page).filter_map(|line| line.node).collect();
        let (first, last) = (nodes[0], nodes[nodes.len() - 1]);
        for node in [first, last].into_iter().filter(|node| layout.nodes[*node].role == Role::Paragraph) {
            let everywhere: usize = (0..layout.pages.len())
                .map(|p| body(&layout, p).filter(|l| l.node == Some(node)).count())
                .sum();
            let here = nodes.iter().filter(|other| **other == node).count();
            assert!(here >= 2.min(everywhere), "page {page} holds {here} of {everywhere} lines");
        }
    }
}

#[test]
fn every_page_says_which_page_it_is_of_how_many() {
    let layout = huge();
    let total = layout.pages.len();
    for page in 0..total {
        let text = layout.page_text(page);
        assert!(text.contains(&format!("Pagina {} van {total}", page + 1)), "{text}");
        assert!(text.contains("casus “blauwe fiets”"));
        assert!(text.contains("3f2a9c81b0e4"));
    }
}

#[test]
fn a_table_head_is_repeated_and_read_aloud_once() {
    let layout = lay_out(&paper(vec![table(200)]));
    assert!(layout.pages.len() > 8);
    let heads: Vec<_> = (0..layout.pages.len())
        .filter(|page| layout.page_text(*page).contains("Wat gezien of gehoord"))
        .collect();
    assert_eq!(heads.len(), layout.pages.len());
    assert_eq!(layout.nodes.iter().filter(|node| node.role == Role::ColumnHead).count(), 4);
    let spoken = (0..layout.pages.len())
        .flat_map(|page| body(&layout, page))
        .filter(|line| line.node.is_some_and(|node| layout.nodes[node].role == Role::ColumnHead))
        .count();
    assert_eq!(spoken, 4);
}

#[test]
fn a_row_stays_on_one_page() {
    let layout = lay_out(&paper(vec![table(200)]));
    let layout = &layout;
    let pages_of = |row| {
        (0..layout.pages.len())
            .filter(move |page| {
                body(layout, *page).any(|line| line.node.is_some_and(|node| layout.nodes[node].parent == row))
            })
            .count()
    };
    let rows: Vec<_> = (0..layout.nodes.len()).filter(|node| layout.nodes[*node].role == Role::Row).collect();
    assert_eq!(rows.len(), 201);
    assert!(rows.into_iter().all(|row| pages_of(row) == 1));
}

#[test]
fn the_structure_reads_in_the_order_of_the_paper() {
    let layout = lay_out(&paper(usual()));
    let drawn: Vec<_> =
        (0..layout.pages.len()).flat_map(|page| body(&layout, page)).filter_map(|line| line.node).collect();
    assert!(drawn.is_sorted());
    assert!(drawn.iter().all(|node| layout.nodes[*node].parent < *node));
}

#[test]
fn a_practice_paper_says_so_on_every_page_in_both_languages() {
    for (language, word) in [(Language::Nl, "OEFENCASUS"), (Language::En, "PRACTICE CASE")] {
        let mut practice = paper(vec![table(50)]);
        practice.purpose = Purpose::Practice;
        practice.language = language;
        let layout = lay_out(&practice);
        assert!(layout.watermark.is_some_and(|outline| outline.len() > 50));
        let pages = layout.pages.len();
        let layout = lay_out(&practice);
        assert!((0..pages).all(|page| layout.page_text(page).contains(word)));
    }
    assert!(lay_out(&paper(usual())).watermark.is_none());
}

#[test]
fn an_empty_paper_is_one_page_with_its_title() {
    let layout = lay_out(&paper(Vec::new()));
    assert_eq!(layout.pages.len(), 1);
    assert!(layout.page_text(0).contains("Verslag meldcode"));
}

#[test]
fn a_long_story_begins_beside_its_label_and_goes_on_overleaf() {
    let fact = |words: usize| Fact {
        label: "Verhaal van moeder".to_owned(),
        value: vec![Span::plain(prose(words))],
    };
    let layout = lay_out(&paper(vec![Block::Facts(vec![fact(250), fact(300)])]));
    let last = body(&layout, 0).map(|line| line.baseline).fold(0.0, f32::max);
    assert!(layout.pages.len() == 2 && last > PAGE_HEIGHT - BOTTOM - 60.0, "page 1 ends at {last}");
}
