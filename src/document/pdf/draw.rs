//! From pages of text, lines and surfaces to the operators of printpdf, each marked as a part of the structure or as
//! decoration. Knows nothing of titles, languages or dates: those are added by `finish`.

use std::collections::BTreeMap;

use printpdf::{
    Color, DictItem, ExternalStream, ExternalXObject, FontId, Line as Course, LineCapStyle, LineJoinStyle,
    LinePoint, Mm, Op, PaintMode, PdfDocument, PdfFont, PdfFontHandle, PdfPage, Point, Polygon, PolygonRing,
    Pt, Rect, Rgb, TextItem, TextMatrix, WindingOrder, XObject, XObjectId, XObjectTransform,
};

use crate::document::paper::Paper;
use crate::document::typeset::{
    Face, Ink, Item, Layout, Line, NodeId, PAGE_HEIGHT, PAGE_WIDTH, Page, Stroke, Voice,
};

use super::PrintError;
use super::object::integer;
use super::subset::embedded;

/// Pages as drawn, and what is marked on them.
pub(super) struct Drawn {
    /// The document, without what `finish` adds.
    pub document: PdfDocument,
    /// For every page the node that each marked part belongs to; its place is its number.
    pub(crate) marked: Vec<Vec<NodeId>>,
}

/// Draws every page. `tags` are the names of the nodes in the structure. Names of fonts and forms are our own: those of
/// printpdf count up through the process.
pub(super) fn draw(paper: &Paper, layout: &Layout, tags: &[&str]) -> Result<Drawn, PrintError> {
    let mut document = PdfDocument::new(&paper.title);
    for face in Face::ALL {
        if let Some(font) = embedded(face, layout)? {
            let _ = document.resources.fonts.map.insert(font_id(face), PdfFont::new(font));
        }
    }
    if let Some(outline) = &layout.watermark {
        let _ = document.resources.xobjects.map.insert(watermark_id(), form(outline));
    }
    let mut marked = Vec::with_capacity(layout.pages.len());
    for page in &layout.pages {
        let (ops, on_page) = Pen::page(page, tags, layout.watermark.is_some());
        let millimetres = |points: f32| Mm(points * 25.4 / 72.0);
        document.pages.push(PdfPage::new(millimetres(PAGE_WIDTH), millimetres(PAGE_HEIGHT), ops));
        marked.push(on_page);
    }
    Ok(Drawn { document, marked })
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

/// What is being marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    /// Decoration.
    Decoration,
    /// Header, footer, a repeated table head.
    Furniture,
    Watermark,
    /// A part of the structure.
    Node(NodeId),
}

/// The operators of one page, and what the last of them set.
struct Pen<'a> {
    ops: Vec<Op>,
    marked: Vec<NodeId>,
    tags: &'a [&'a str],
    open: Open,
    fill: Option<Ink>,
    stroke: Option<(f32, Ink)>,
    font: Option<(Face, f32)>,
    writing: bool,
}

impl<'a> Pen<'a> {
    fn page(page: &Page, tags: &'a [&'a str], watermark: bool) -> (Vec<Op>, Vec<NodeId>) {
        let mut pen = Self {
            ops: Vec::new(),
            marked: Vec::new(),
            tags,
            open: Open::Nothing,
            fill: None,
            stroke: None,
            font: None,
            writing: false,
        };
        let (surfaces, rest): (Vec<_>, Vec<_>) =
            page.items.iter().partition(|item| matches!(item, Item::Fill { .. }));
        surfaces.into_iter().for_each(|item| pen.item(item));
        if watermark {
            // Above the surfaces, or a judgement would cover it.
            pen.open(Open::Watermark);
            let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
            pen.ops.push(Op::UseXobject { id: watermark_id(), transform });
        }
        rest.into_iter().for_each(|item| pen.item(item));
        pen.open(Open::Nothing);
        (pen.ops, pen.marked)
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Text(line) => self.text(line),
            Item::Fill { x, y, width, height, ink } => {
                self.open(Open::Decoration);
                self.fill_with(*ink);
                let (x, y) = (Pt(*x), Pt(PAGE_HEIGHT - y - height));
                let mode = Some(PaintMode::Fill);
                let rectangle =
                    Rect { x, y, width: Pt(*width), height: Pt(*height), mode, winding_order: None };
                self.ops.push(Op::DrawRectangle { rectangle });
            }
            Item::Rule { from, to, thickness, ink } => {
                self.open(Open::Decoration);
                self.stroke_with(*thickness, *ink);
                let points = vec![point([from.0, from.1]), point([to.0, to.1])];
                self.ops.push(Op::DrawLine { line: Course { points, is_closed: false } });
            }
            Item::Path { course, line, surface, node } => {
                self.open(node.map_or(Open::Decoration, Open::Node));
                self.stop_writing();
                self.path(course, *line, *surface);
            }
        }
    }

    fn path(&mut self, course: &[Stroke], line: Option<(f32, Ink)>, surface: Option<Ink>) {
        let parts = parts(course);
        if let Some(ink) = surface {
            self.fill_with(ink);
            let rings = parts.iter().map(|part| PolygonRing { points: part.points.clone() }).collect();
            let polygon = Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero };
            self.ops.push(Op::DrawPolygon { polygon });
        }
        if let Some((thickness, ink)) = line {
            self.stroke_with(thickness, ink);
            self.ops.push(Op::SetLineCapStyle { cap: LineCapStyle::Round });
            self.ops.push(Op::SetLineJoinStyle { join: LineJoinStyle::Round });
            self.ops.extend(parts.into_iter().map(|line| Op::DrawLine { line }));
            self.ops.push(Op::SetLineCapStyle { cap: LineCapStyle::Butt });
            self.ops.push(Op::SetLineJoinStyle { join: LineJoinStyle::Miter });
        }
    }

    fn text(&mut self, line: &Line) {
        self.open(match (line.node, line.voice) {
            (Some(node), Voice::Read) => Open::Node(node),
            (Some(_), Voice::Silent) | (None, _) => Open::Furniture,
        });
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
        self.glyphs(line);
    }

    /// The characters of a line with, where kerning moved the pen, by how much in thousandths of the size. The typeface
    /// has a thousand units to its size: a unit is a thousandth.
    fn glyphs(&mut self, line: &Line) {
        let mut run = Run { from: line.x, x: line.x, items: Vec::new(), text: String::new() };
        for glyph in line.words.iter().flat_map(|word| word.iter()) {
            let unit = line.size / 1000.0;
            if glyph.shift == (0, 0) {
                run.text.push(glyph.character);
                if glyph.advance != glyph.nominal {
                    run.kern((glyph.nominal - glyph.advance) as f32);
                }
            } else {
                // An accent that stands above another letter is placed by itself.
                self.show(&mut run, line.baseline);
                let (right, up) = (glyph.shift.0 as f32 * unit, glyph.shift.1 as f32 * unit);
                let x = run.x + right;
                let mut accent = Run { from: x, x, items: Vec::new(), text: glyph.character.to_string() };
                self.show(&mut accent, line.baseline - up);
                run.from = run.x + glyph.advance as f32 * unit;
            }
            run.x += glyph.advance as f32 * unit;
        }
        self.show(&mut run, line.baseline);
    }

    fn show(&mut self, run: &mut Run, baseline: f32) {
        run.end_text();
        if run.items.is_empty() {
            return;
        }
        let matrix = TextMatrix::Translate(Pt(run.from), Pt(PAGE_HEIGHT - baseline));
        self.ops.push(Op::SetTextMatrix { matrix });
        self.ops.push(Op::ShowText { items: std::mem::take(&mut run.items) });
    }

    /// Begins a part, unless it is the one being drawn.
    fn open(&mut self, wanted: Open) {
        if self.open == wanted {
            if wanted == Open::Decoration {
                self.stop_writing();
            }
            return;
        }
        self.stop_writing();
        if self.open != Open::Nothing {
            self.ops.push(Op::EndMarkedContent);
        }
        self.open = wanted;
        match wanted {
            Open::Nothing => {}
            Open::Decoration => self.begin("Artifact", &[("Type", name("Layout"))]),
            Open::Furniture => self.begin("Artifact", &[("Type", name("Pagination"))]),
            Open::Watermark => {
                self.begin("Artifact", &[("Type", name("Pagination")), ("Subtype", name("Watermark"))]);
            }
            Open::Node(node) => {
                let tag = self.tags.get(node).copied().unwrap_or("Span");
                let number = integer(self.marked.len());
                self.begin(tag, &[("MCID", DictItem::Int(number))]);
                self.marked.push(node);
            }
        }
    }

    fn begin(&mut self, tag: &str, properties: &[(&str, DictItem)]) {
        let map = properties.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
        let properties = DictItem::Dict { map };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties });
    }

    fn stroke_with(&mut self, thickness: f32, ink: Ink) {
        if self.stroke != Some((thickness, ink)) {
            self.ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
            self.ops.push(Op::SetOutlineColor { col: colour(ink) });
            self.stroke = Some((thickness, ink));
        }
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

/// Text that is shown from one place on.
struct Run {
    /// Where it begins.
    from: f32,
    /// Where the pen is.
    x: f32,
    items: Vec<TextItem>,
    text: String,
}

impl Run {
    fn kern(&mut self, back: f32) {
        self.end_text();
        self.items.push(TextItem::Offset(back));
    }

    fn end_text(&mut self) {
        if !self.text.is_empty() {
            self.items.push(TextItem::Text(std::mem::take(&mut self.text)));
        }
    }
}

/// A course piece by piece, as printpdf takes it: the points that bend a curve are marked.
fn parts(course: &[Stroke]) -> Vec<Course> {
    let mut parts: Vec<Course> = Vec::new();
    for stroke in course {
        match (stroke, parts.last_mut()) {
            (Stroke::Move(to), _) => parts.push(Course { points: vec![point(*to)], is_closed: false }),
            (Stroke::Line(to), Some(part)) => part.points.push(point(*to)),
            (Stroke::Curve([first, second, to]), Some(part)) => {
                let bends = [*first, *second].map(|bend| LinePoint { bezier: true, ..point(bend) });
                part.points.extend(bends);
                part.points.push(point(*to));
            }
            (Stroke::Close, Some(part)) => part.is_closed = true,
            (Stroke::Line(_) | Stroke::Curve(_) | Stroke::Close, None) => {}
        }
    }
    parts
}

/// A place counted from the top left of the page.
fn point([x, y]: [f32; 2]) -> LinePoint {
    LinePoint { p: Point { x: Pt(x), y: Pt(PAGE_HEIGHT - y) }, bezier: false }
}

fn name(text: &str) -> DictItem {
    DictItem::Name(text.as_bytes().to_vec())
}

/// Outlines as one form that every page refers to.
fn form(outline: &[Stroke]) -> XObject {
    let [r, g, b] = Ink::Watermark.rgb();
    let mut content = format!("{r} {g} {b} rg\n");
    for stroke in outline {
        content.push_str(&match stroke {
            Stroke::Move([x, y]) => format!("{x} {y} m\n"),
            Stroke::Line([x, y]) => format!("{x} {y} l\n"),
            Stroke::Curve([[a, b], [c, d], [x, y]]) => format!("{a} {b} {c} {d} {x} {y} c\n"),
            Stroke::Close => "h\n".to_owned(),
        });
    }
    content.push_str("f\n");
    let corner = [0.0, 0.0, PAGE_WIDTH, PAGE_HEIGHT].map(DictItem::Real).to_vec();
    let dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Form")),
        ("FormType".to_owned(), DictItem::Int(1)),
        ("BBox".to_owned(), DictItem::Array(corner)),
        ("Resources".to_owned(), DictItem::Dict { map: BTreeMap::new() }),
    ]);
    // Compressed with everything else when the file is finished.
    let stream = ExternalStream { dict, content: content.into_bytes(), compress: false };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}
