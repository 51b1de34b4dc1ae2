//! The operators of one page: text, lines and surfaces, each marked as a part of the structure or as decoration.
//! What the structure is lives in `structure`.

use crate::document::typeset::{Face, Ink, Item, Line, NodeId, PAGE_HEIGHT, Page, Stroke, Voice};

use super::file::{integer, real};
use super::font::{Fonts, resource};

/// A page as drawn.
pub(super) struct Drawn {
    /// Its operators.
    pub content: Vec<u8>,
    /// The node that each marked part belongs to; its place is its number.
    pub marked: Vec<NodeId>,
}

/// The name of the form that lies across every page of a practice paper.
pub(super) const WATERMARK: &str = "W";

/// Draws a page. `tags` are the names of the nodes in the structure.
pub(super) fn draw(page: &Page, tags: &[&str], fonts: &Fonts, watermark: bool) -> Drawn {
    let mut pen = Pen {
        out: Vec::with_capacity(16 << 10),
        marked: Vec::new(),
        tags,
        fonts,
        open: Open::Nothing,
        fill: None,
        stroke: None,
        width: None,
        font: None,
        at: None,
    };
    let (surfaces, rest): (Vec<_>, Vec<_>) =
        page.items.iter().partition(|item| matches!(item, Item::Fill { .. }));
    surfaces.into_iter().for_each(|item| pen.item(item));
    if watermark {
        // Above the surfaces, or a judgement would cover it.
        pen.open(Open::Watermark);
        pen.say(&format!("/{WATERMARK} Do\n"));
    }
    rest.into_iter().for_each(|item| pen.item(item));
    pen.open(Open::Nothing);
    Drawn { content: pen.out, marked: pen.marked }
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

struct Pen<'a> {
    out: Vec<u8>,
    marked: Vec<NodeId>,
    tags: &'a [&'a str],
    fonts: &'a Fonts,
    open: Open,
    fill: Option<Ink>,
    stroke: Option<Ink>,
    width: Option<f32>,
    font: Option<(Face, f32)>,
    /// Where the last line of an open text began.
    at: Option<(f32, f32)>,
}

impl Pen<'_> {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Text(line) => self.text(line),
            Item::Fill { x, y, width, height, ink } => {
                self.open(Open::Decoration);
                self.fill_with(*ink);
                self.numbers(&[*x, PAGE_HEIGHT - y - height, *width, *height]);
                self.say("re f\n");
            }
            Item::Rule { from, to, thickness, ink } => {
                self.open(Open::Decoration);
                self.stroke_with(*thickness, *ink);
                self.numbers(&[from.0, PAGE_HEIGHT - from.1]);
                self.say("m ");
                self.numbers(&[to.0, PAGE_HEIGHT - to.1]);
                self.say("l S\n");
            }
            Item::Path { course, line, surface, node } => {
                self.open(node.map_or(Open::Decoration, Open::Node));
                self.end_text();
                if let Some(ink) = surface {
                    self.fill_with(*ink);
                }
                if let Some((thickness, ink)) = line {
                    self.stroke_with(*thickness, *ink);
                }
                self.say("1 J 1 j ");
                self.course(course, |[x, y]| [x, PAGE_HEIGHT - y]);
                self.say(match (line, surface) {
                    (Some(_), Some(_)) => "B",
                    (Some(_), None) => "S",
                    (None, Some(_)) => "f",
                    (None, None) => "n",
                });
                self.say(" 0 J 0 j\n");
            }
        }
    }

    fn course(&mut self, course: &[Stroke], place: impl Fn([f32; 2]) -> [f32; 2]) {
        for stroke in course {
            match stroke {
                Stroke::Move(to) => {
                    self.numbers(&place(*to));
                    self.say("m ");
                }
                Stroke::Line(to) => {
                    self.numbers(&place(*to));
                    self.say("l ");
                }
                Stroke::Curve(places) => {
                    places.iter().for_each(|to| self.numbers(&place(*to)));
                    self.say("c ");
                }
                Stroke::Close => self.say("h "),
            }
        }
    }

    fn text(&mut self, line: &Line) {
        self.open(match (line.node, line.voice) {
            (Some(node), Voice::Read) => Open::Node(node),
            (Some(_), Voice::Silent) | (None, _) => Open::Furniture,
        });
        let (x, y) = (line.x, PAGE_HEIGHT - line.baseline);
        let (from_x, from_y) = self.at.unwrap_or_else(|| {
            self.out.extend_from_slice(b"BT\n");
            (0.0, 0.0)
        });
        self.fill_with(line.ink);
        if self.font != Some((line.face, line.size)) {
            self.say(&format!("/{} ", resource(line.face)));
            self.numbers(&[line.size]);
            self.say("Tf\n");
            self.font = Some((line.face, line.size));
        }
        // Steps are taken from where rounding put the last one, so that errors do not add up.
        let exact = |value: f32| (value * 100.0).round() / 100.0;
        self.numbers(&[exact(x) - from_x, exact(y) - from_y]);
        self.say("Td ");
        self.at = Some((exact(x), exact(y)));
        self.glyphs(line);
    }

    /// The glyphs of a line with, where kerning moved the pen, by how much in thousandths of the size.
    fn glyphs(&mut self, line: &Line) {
        self.out.extend_from_slice(b"[(");
        for glyph in line.words.iter().flat_map(|word| word.iter()) {
            let (right, up) = glyph.shift;
            if right != 0 {
                self.kern(-right);
            }
            if up != 0 {
                self.say(")]TJ ");
                self.numbers(&[up as f32 * line.size / 1000.0]);
                self.say("Ts [(");
            }
            for byte in self.fonts.number(line.face, glyph.id).to_be_bytes() {
                match byte {
                    b'(' | b')' | b'\\' => self.out.extend_from_slice(&[b'\\', byte]),
                    b'\r' => self.out.extend_from_slice(b"\\r"),
                    _ => self.out.push(byte),
                }
            }
            if up != 0 {
                self.say(")]TJ 0 Ts [(");
            }
            let kerning = glyph.nominal + right - glyph.advance;
            if kerning != 0 {
                self.kern(kerning);
            }
        }
        self.out.extend_from_slice(b")]TJ\n");
    }

    /// Moves the pen back by so many thousandths.
    fn kern(&mut self, by: i32) {
        self.out.push(b')');
        if by < 0 {
            self.out.push(b'-');
        }
        integer(&mut self.out, by.unsigned_abs());
        self.out.push(b'(');
    }

    /// Begins a part, unless it is the one being drawn.
    fn open(&mut self, wanted: Open) {
        if self.open == wanted {
            if wanted == Open::Decoration {
                self.end_text();
            }
            return;
        }
        self.end_text();
        if self.open != Open::Nothing {
            self.say("EMC\n");
        }
        self.open = wanted;
        match wanted {
            Open::Nothing => {}
            Open::Decoration => self.say("/Artifact <</Type/Layout>> BDC\n"),
            Open::Furniture => self.say("/Artifact <</Type/Pagination>> BDC\n"),
            Open::Watermark => self.say("/Artifact <</Type/Pagination/Subtype/Watermark>> BDC\n"),
            Open::Node(node) => {
                let tag = self.tags.get(node).copied().unwrap_or("Span");
                self.say(&format!("/{tag} <</MCID {}>> BDC\n", self.marked.len()));
                self.marked.push(node);
            }
        }
    }

    fn end_text(&mut self) {
        if self.at.take().is_some() {
            self.say("ET\n");
        }
    }

    fn fill_with(&mut self, ink: Ink) {
        if self.fill != Some(ink) {
            self.numbers(&ink.rgb());
            self.say("rg\n");
            self.fill = Some(ink);
        }
    }

    fn stroke_with(&mut self, thickness: f32, ink: Ink) {
        if self.width != Some(thickness) {
            self.numbers(&[thickness]);
            self.say("w\n");
            self.width = Some(thickness);
        }
        if self.stroke != Some(ink) {
            self.numbers(&ink.rgb());
            self.say("RG\n");
            self.stroke = Some(ink);
        }
    }

    fn numbers(&mut self, numbers: &[f32]) {
        for number in numbers {
            real(&mut self.out, *number);
            self.out.push(b' ');
        }
    }

    fn say(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }
}

/// Outlines as the content of a form that every page refers to.
pub(super) fn outline(outline: &[Stroke]) -> Vec<u8> {
    let mut pen = Pen {
        out: Vec::new(),
        marked: Vec::new(),
        tags: &[],
        fonts: &Fonts::none(),
        open: Open::Nothing,
        fill: None,
        stroke: None,
        width: None,
        font: None,
        at: None,
    };
    pen.fill_with(Ink::Watermark);
    pen.course(outline, |place| place);
    pen.say("f\n");
    pen.out
}
