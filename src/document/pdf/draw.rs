//! From pages of text, lines and surfaces to the operators of printpdf.
//! Knows nothing of titles, languages or dates: those are added by `finish`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use printpdf::{
    Color, DictItem, ExternalStream, ExternalXObject, FontId, Line as Path, LinePoint, Mm, Op, PaintMode,
    PdfDocument, PdfFont, PdfFontHandle, PdfPage, Point, Pt, Rect, Rgb, TextItem, TextMatrix, XObject,
    XObjectId, XObjectTransform,
};

use crate::document::paper::Paper;
use crate::document::typeset::{Face, Ink, Item, Layout, Line, PAGE_HEIGHT, PAGE_WIDTH, Stroke};

use super::PrintError;
use super::subset::embedded;

/// Draws every page. Names of fonts and forms are our own: those of printpdf count up through the process.
pub(super) fn draw(paper: &Paper, layout: &Layout) -> Result<PdfDocument, PrintError> {
    let mut document = PdfDocument::new(&paper.title);
    for face in Face::ALL {
        if let Some(font) = embedded(face, layout)? {
            let _ = document.resources.fonts.map.insert(font_id(face), PdfFont::new(font));
        }
    }
    if let Some(outline) = &layout.watermark {
        let _ = document.resources.xobjects.map.insert(watermark_id(), form(outline));
    }
    for page in &layout.pages {
        let mut pen = Pen::default();
        // Surfaces lie below the watermark, or a judgement would cover it.
        let (surfaces, rest): (Vec<_>, Vec<_>) =
            page.items.iter().partition(|item| matches!(item, Item::Fill { .. }));
        pen.items(&surfaces);
        if layout.watermark.is_some() {
            pen.watermark();
        }
        pen.items(&rest);
        let millimetres = |points: f32| Mm(points * 25.4 / 72.0);
        document.pages.push(PdfPage::new(millimetres(PAGE_WIDTH), millimetres(PAGE_HEIGHT), pen.ops));
    }
    Ok(document)
}

fn font_id(face: Face) -> FontId {
    FontId(match face {
        Face::Regular => "Regular".to_owned(),
        Face::SemiBold => "SemiBold".to_owned(),
        Face::Italic => "Italic".to_owned(),
    })
}

fn watermark_id() -> XObjectId {
    XObjectId("Watermark".to_owned())
}

fn colour(ink: Ink) -> Color {
    let [r, g, b] = ink.rgb();
    Color::Rgb(Rgb { r, g, b, icc_profile: None })
}

/// The operators of one page, and what the last of them set.
#[derive(Default)]
struct Pen {
    ops: Vec<Op>,
    fill: Option<Ink>,
    stroke: Option<(f32, Ink)>,
    font: Option<(Face, f32)>,
    writing: bool,
}

impl Pen {
    fn items(&mut self, items: &[&Item]) {
        for item in items {
            match item {
                Item::Text(line) => self.text(line),
                Item::Fill { x, y, width, height, ink } => {
                    self.stop_writing();
                    self.fill_with(*ink);
                    let (x, y) = (Pt(*x), Pt(PAGE_HEIGHT - y - height));
                    let mode = Some(PaintMode::Fill);
                    let rectangle =
                        Rect { x, y, width: Pt(*width), height: Pt(*height), mode, winding_order: None };
                    self.ops.push(Op::DrawRectangle { rectangle });
                }
                Item::Rule { from, to, thickness, ink } => {
                    self.stop_writing();
                    self.rule(*from, *to, *thickness, *ink);
                }
                Item::Path { course, line, surface, .. } => {
                    self.stop_writing();
                    let points: Vec<[f32; 2]> = course
                        .iter()
                        .filter_map(|stroke| match stroke {
                            Stroke::Move(place) | Stroke::Line(place) | Stroke::Curve([_, _, place]) => {
                                Some(*place)
                            }
                            Stroke::Close => None,
                        })
                        .collect();
                    let _ = surface;
                    for pair in points.windows(2) {
                        if let Some((thickness, ink)) = line {
                            self.rule((pair[0][0], pair[0][1]), (pair[1][0], pair[1][1]), *thickness, *ink);
                        }
                    }
                }
            }
        }
        self.stop_writing();
    }

    fn watermark(&mut self) {
        let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
        self.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
        self.ops.push(Op::UseXobject { id: watermark_id(), transform });
        self.ops.push(Op::EndMarkedContent);
    }

    fn text(&mut self, line: &Line) {
        if !self.writing {
            self.ops.push(Op::StartTextSection);
            self.writing = true;
        }
        self.fill_with(line.ink);
        if self.font != Some((line.face, line.size)) {
            let font = PdfFontHandle::External(font_id(line.face));
            self.ops.push(Op::SetFont { font, size: Pt(line.size) });
            self.font = Some((line.face, line.size));
        }
        let matrix = TextMatrix::Translate(Pt(line.x), Pt(PAGE_HEIGHT - line.baseline));
        self.ops.push(Op::SetTextMatrix { matrix });
        self.ops.push(Op::ShowText { items: kerned(line) });
    }

    fn rule(&mut self, from: (f32, f32), to: (f32, f32), thickness: f32, ink: Ink) {
        if self.stroke != Some((thickness, ink)) {
            self.ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
            self.ops.push(Op::SetOutlineColor { col: colour(ink) });
            self.stroke = Some((thickness, ink));
        }
        let point =
            |(x, y): (f32, f32)| LinePoint { p: Point { x: Pt(x), y: Pt(PAGE_HEIGHT - y) }, bezier: false };
        self.ops.push(Op::DrawLine { line: Path { points: vec![point(from), point(to)], is_closed: false } });
    }

    fn fill_with(&mut self, ink: Ink) {
        if self.fill != Some(ink) {
            self.ops.push(Op::SetFillColor { col: colour(ink) });
            self.fill = Some(ink);
        }
    }

    fn stop_writing(&mut self) {
        if std::mem::take(&mut self.writing) {
            self.ops.push(Op::EndTextSection);
        }
    }
}

/// The characters of a line with, where kerning moved the pen, by how much in thousandths of the size.
fn kerned(line: &Line) -> Vec<TextItem> {
    let mut items = Vec::new();
    let mut text = String::new();
    for glyph in line.words.iter().flat_map(|word| word.iter()) {
        text.push(glyph.character);
        if glyph.advance != glyph.nominal {
            items.push(TextItem::Text(std::mem::take(&mut text)));
            // The typeface has a thousand units to its size: a unit is a thousandth.
            items.push(TextItem::Offset((glyph.nominal - glyph.advance) as f32));
        }
    }
    if !text.is_empty() {
        items.push(TextItem::Text(text));
    }
    items
}

/// Outlines as one form that every page refers to.
fn form(outline: &[Stroke]) -> XObject {
    let [r, g, b] = Ink::Watermark.rgb();
    let mut content = format!("{r} {g} {b} rg\n");
    for stroke in outline {
        let _ = match stroke {
            Stroke::Move([x, y]) => writeln!(content, "{x} {y} m"),
            Stroke::Line([x, y]) => writeln!(content, "{x} {y} l"),
            Stroke::Curve([[a, b], [c, d], [x, y]]) => writeln!(content, "{a} {b} {c} {d} {x} {y} c"),
            Stroke::Close => writeln!(content, "h"),
        };
    }
    content.push_str("f\n");
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let corner = [0.0, 0.0, PAGE_WIDTH, PAGE_HEIGHT].map(DictItem::Real).to_vec();
    let dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Form")),
        ("FormType".to_owned(), DictItem::Int(1)),
        ("BBox".to_owned(), DictItem::Array(corner)),
        ("Resources".to_owned(), DictItem::Dict { map: BTreeMap::new() }),
    ]);
    let stream = ExternalStream { dict, content: content.into_bytes(), compress: true };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}
