//! The same layout drawn by krilla, tagged and validated at export. Only what the bench draws: text, lines, surfaces.

use std::num::NonZeroU16;

use krilla::Document;
use krilla::SerializeSettings;
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup,
    TagKind, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use weegwijzer::document::Paper;
use weegwijzer::document::typeset::{
    Face, Ink, Item, Layout, Line, NodeId, PAGE_HEIGHT, PAGE_WIDTH, Role, lay_out,
};

/// The bytes of a paper.
pub fn print(paper: &Paper) -> Vec<u8> {
    let layout = lay_out(paper);
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .expect("the two go together");
    let mut document =
        Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let fonts = [
        include_bytes!("../../../assets/fonts/SourceSans3_400Regular.ttf").as_slice(),
        include_bytes!("../../../assets/fonts/SourceSans3_600SemiBold.ttf").as_slice(),
        include_bytes!("../../../assets/fonts/SourceSans3_400Regular_Italic.ttf").as_slice(),
    ]
    .map(|bytes| Font::new(bytes.to_vec().into(), 0).expect("a font"));
    let mut marks: Vec<Vec<Identifier>> = vec![Vec::new(); layout.nodes.len()];
    let mut outline = Outline::new();
    for (number, page) in layout.pages.iter().enumerate() {
        let size = PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT).expect("a page");
        let mut sheet = document.start_page_with(size);
        let mut surface = sheet.surface();
        let mut open = None;
        for item in &page.items {
            let wanted = item.text().and_then(|line| line.node);
            if open != Some(wanted) {
                if open.is_some() {
                    surface.end_tagged();
                }
                open = Some(wanted);
                match wanted {
                    Some(node) => {
                        let mark = surface.start_tagged(ContentTag::Other);
                        marks[node].push(mark);
                    }
                    None => {
                        let artifact = Artifact::with_kind(ArtifactType::PaginationOther);
                        let _ = surface.start_tagged(ContentTag::Artifact(artifact));
                    }
                }
            }
            draw(&mut surface, item, &fonts);
            if let Some(line) = item.text().filter(|line| is_heading(&layout, line)) {
                let there = XyzDestination::new(number, Point::from_xy(line.x, line.baseline));
                outline.push_child(OutlineNode::new(text(line), there));
            }
        }
        if open.is_some() {
            surface.end_tagged();
        }
        surface.finish();
        sheet.finish();
    }
    document.set_outline(outline);
    let day = paper.running.date;
    let date = DateTime::new(u16::try_from(day.year()).expect("a year"))
        .month(u8::try_from(day.month()).expect("a month"))
        .day(u8::try_from(day.day()).expect("a day"));
    let metadata = Metadata::new().title(paper.title.clone()).language(paper.language.tag().to_owned());
    document.set_metadata(metadata.creation_date(date));
    document.set_tag_tree(tree(&layout, &mut marks));
    document.finish().expect("a conforming file")
}

fn is_heading(layout: &Layout, line: &Line) -> bool {
    line.node.is_some_and(|node| layout.nodes[node].role == Role::Section)
}

fn text(line: &Line) -> String {
    line.words.iter().flat_map(|word| word.iter().map(|glyph| glyph.character)).collect()
}

fn colour(ink: Ink) -> rgb::Color {
    let [r, g, b] = ink.rgb().map(|part| (part * 255.0).round() as u8);
    rgb::Color::new(r, g, b)
}

fn draw(surface: &mut Surface<'_>, item: &Item, fonts: &[Font; 3]) {
    match item {
        Item::Text(line) => {
            surface.set_stroke(None);
            surface.set_fill(Some(Fill { paint: colour(line.ink).into(), ..Fill::default() }));
            let mut written = String::new();
            let mut glyphs = Vec::new();
            for glyph in line.words.iter().flat_map(|word| word.iter()) {
                let from = written.len();
                written.push(glyph.character);
                glyphs.push(KrillaGlyph::new(
                    GlyphId::new(u32::from(glyph.id)),
                    glyph.advance as f32 / 1000.0,
                    glyph.shift.0 as f32 / 1000.0,
                    glyph.shift.1 as f32 / 1000.0,
                    0.0,
                    from..written.len(),
                    None,
                ));
            }
            let font = fonts[match line.face {
                Face::Regular => 0,
                Face::SemiBold => 1,
                Face::Italic => 2,
            }]
            .clone();
            let start = Point::from_xy(line.x, line.baseline);
            surface.draw_glyphs(start, &glyphs, font, &written, line.size, false);
        }
        Item::Fill { x, y, width, height, ink } => {
            surface.set_stroke(None);
            surface.set_fill(Some(Fill { paint: colour(*ink).into(), ..Fill::default() }));
            let mut path = PathBuilder::new();
            path.push_rect(Rect::from_xywh(*x, *y, *width, *height).expect("a surface"));
            surface.draw_path(&path.finish().expect("a surface"));
        }
        Item::Rule { from, to, thickness, ink } => {
            surface.set_fill(None);
            surface.set_stroke(Some(Stroke {
                paint: colour(*ink).into(),
                width: *thickness,
                ..Stroke::default()
            }));
            let mut path = PathBuilder::new();
            path.move_to(from.0, from.1);
            path.line_to(to.0, to.1);
            surface.draw_path(&path.finish().expect("a line"));
        }
        Item::Path { .. } => unreachable!("the papers of the bench have no drawings"),
    }
}

fn tree(layout: &Layout, marks: &mut [Vec<Identifier>]) -> TagTree {
    let mut kids: Vec<Vec<NodeId>> = vec![Vec::new(); layout.nodes.len()];
    for (number, node) in layout.nodes.iter().enumerate().skip(1) {
        kids[node.parent].push(number);
    }
    let mut tree = TagTree::new();
    for kid in &kids[0] {
        tree.push(group(layout, &kids, marks, *kid));
    }
    tree
}

fn group(layout: &Layout, kids: &[Vec<NodeId>], marks: &mut [Vec<Identifier>], node: NodeId) -> Node {
    let heading = |level| {
        let level = NonZeroU16::new(level).expect("a level");
        TagKind::from(Tag::Hn(level, Some("Kop".to_owned())))
    };
    let tag: TagKind = match layout.nodes[node].role {
        Role::Document | Role::Part => Tag::Section.into(),
        Role::Title => heading(1),
        Role::Section => heading(2),
        Role::Topic => heading(3),
        Role::Paragraph | Role::Note => Tag::P.into(),
        Role::Quote => Tag::BlockQuote.into(),
        Role::Aside => Tag::Div.into(),
        Role::List => Tag::L(ListNumbering::None).into(),
        Role::ListItem => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::ListBody => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHead => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::Figure => Tag::Figure(layout.nodes[node].alt.clone()).into(),
    };
    let mut group = TagGroup::new(tag);
    for mark in std::mem::take(&mut marks[node]) {
        group.push(Node::Leaf(mark));
    }
    for kid in &kids[node] {
        group.push(self::group(layout, kids, marks, *kid));
    }
    Node::Group(group)
}
