//! A flow map on A3 sheets, as the bytes of a PDF. The drawing says where everything stands; here it becomes operators
//! of a page, with text that can be searched. Papers of a case are printed elsewhere.

mod fonts;

use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use self::fonts::Fonts;
use super::PrintError;
use super::object::integer;
use crate::drawing::{
    Area, Colour, Drawing, Edge, LANE, LANE_ROUND, Light, Paint, SHEET_HEIGHT, SHEET_WIDTH, Text,
};

/// Makes the PDF of a map. The same drawing gives the same bytes.
///
/// # Errors
/// When a font of the program cannot be reduced.
pub fn print_map(drawing: &Drawing) -> Result<Vec<u8>, PrintError> {
    let mut fonts = Fonts::embedded();
    let sheets: Vec<String> = (0..drawing.sheets).map(|sheet| page(drawing, sheet, &mut fonts)).collect();

    let mut document = Document::with_version("1.7");
    let resources = dictionary! { "Font" => fonts.add_to(&mut document)? };
    let resources = document.add_object(resources);
    let pages = document.new_object_id();
    let corner: Vec<Object> = [0.0, 0.0, SHEET_WIDTH, SHEET_HEIGHT].map(Object::Real).to_vec();
    let mut kids: Vec<Object> = Vec::new();
    for content in sheets {
        let content = document.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
        let page = dictionary! {
            "Type" => "Page", "Parent" => pages, "MediaBox" => corner.clone(),
            "Resources" => resources, "Contents" => content,
        };
        kids.push(document.add_object(page).into());
    }
    let count = integer(kids.len());
    let _ = document.objects.insert(
        pages,
        Object::Dictionary(dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }),
    );
    let catalog = document.add_object(dictionary! {
        "Type" => "Catalog", "Pages" => pages,
        "Lang" => Object::string_literal(drawing.language),
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
    });
    let info = document.add_object(dictionary! {
        "Title" => words(&drawing.title),
        "Creator" => words(concat!("Weegwijzer ", env!("CARGO_PKG_VERSION"))),
    });
    document.trailer.set("Root", catalog);
    document.trailer.set("Info", info);
    document.compress();
    Ok(written(document))
}

/// The file, with an identity that depends on its content alone.
fn written(mut document: Document) -> Vec<u8> {
    let mut identify = |id: &[u8]| {
        let id = Object::String(id.to_vec(), StringFormat::Hexadecimal);
        document.trailer.set("ID", vec![id.clone(), id]);
        in_memory(&mut document)
    };
    let bytes = identify(&[0; 16]);
    identify(&Sha256::digest(&bytes)[..16])
}

#[expect(clippy::expect_used, reason = "writing to memory does not fail")]
fn in_memory(document: &mut Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("memory takes it");
    bytes
}

fn words(text: &str) -> Object {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// What is drawn on one sheet.
fn page(drawing: &Drawing, sheet: usize, fonts: &mut Fonts) -> String {
    #[expect(clippy::cast_precision_loss, reason = "there are few sheets")]
    let top = sheet as f32 * SHEET_HEIGHT;
    let mut pen = Pen { out: String::new(), bottom: top + SHEET_HEIGHT };
    let here = |y: f32| y >= top && y < top + SHEET_HEIGHT;
    for lane in drawing.lanes.iter().filter(|lane| here(lane.y)) {
        pen.rect(*lane, Paint { fill: LANE, stroke: LANE, thick: 0.0, round: LANE_ROUND });
    }
    // What the case went along is drawn last, over what it did not.
    for wanted in Light::DRAWN {
        for edge in drawing.edges.iter().filter(|edge| edge.light == wanted) {
            if edge.points.first().is_some_and(|(_, y)| here(*y)) {
                pen.edge(edge);
            }
        }
    }
    for placed in drawing.boxes.iter().filter(|placed| here(placed.area.y)) {
        pen.rect(placed.area, placed.paint());
        for text in &placed.texts {
            pen.text(text, placed.light, fonts);
        }
    }
    for text in drawing.texts.iter().filter(|text| here(text.baseline)) {
        pen.text(text, Light::Even, fonts);
    }
    pen.out
}

/// Writes operators; y counts from the top of the drawing, a page counts from its foot.
struct Pen {
    out: String,
    bottom: f32,
}

/// How far the handles of a curve lie from the corner of a quarter circle.
const ROUND: f32 = 0.447_715;

impl Pen {
    fn put(&mut self, what: std::fmt::Arguments<'_>) {
        self.out.push_str(&what.to_string());
    }

    fn colour(&mut self, Colour(rgb): Colour, operator: &str) {
        let [r, g, b] = rgb.map(|part| f32::from(part) / 255.0);
        self.put(format_args!("{r:.3} {g:.3} {b:.3} {operator}\n"));
    }

    fn rect(&mut self, area: Area, paint: Paint) {
        let Paint { fill, stroke, thick, round } = paint;
        self.colour(fill, "rg");
        if thick > 0.0 {
            self.colour(stroke, "RG");
            self.put(format_args!("{thick:.2} w\n"));
        }
        let (left, right) = (area.x, area.x + area.width);
        let (high, low) = (self.bottom - area.y, self.bottom - area.y - area.height);
        if round > 0.0 {
            let r = round.min(area.width / 2.0).min(area.height / 2.0);
            let h = r * ROUND;
            self.put(format_args!(
                "{:.2} {low:.2} m\n{:.2} {low:.2} l\n{:.2} {low:.2} {right:.2} {:.2} {right:.2} {:.2} c\n\
                 {right:.2} {:.2} l\n{right:.2} {:.2} {:.2} {high:.2} {:.2} {high:.2} c\n\
                 {:.2} {high:.2} l\n{:.2} {high:.2} {left:.2} {:.2} {left:.2} {:.2} c\n\
                 {left:.2} {:.2} l\n{left:.2} {:.2} {:.2} {low:.2} {:.2} {low:.2} c\nh\n",
                left + r,
                right - r,
                right - h,
                low + h,
                low + r,
                high - r,
                high - h,
                right - h,
                right - r,
                left + r,
                left + h,
                high - h,
                high - r,
                low + r,
                low + h,
                left + h,
                left + r,
            ));
        } else {
            self.put(format_args!("{left:.2} {low:.2} {:.2} {:.2} re\n", area.width, area.height));
        }
        self.put(format_args!("{}\n", if thick > 0.0 { "B" } else { "f" }));
    }

    fn edge(&mut self, edge: &Edge) {
        let (colour, thick) = edge.paint();
        self.colour(colour, "RG");
        self.put(format_args!("{thick:.2} w 1 j\n"));
        let bottom = self.bottom;
        for (place, (x, y)) in edge.points.iter().enumerate() {
            self.put(format_args!("{x:.2} {:.2} {}\n", bottom - y, if place == 0 { "m" } else { "l" }));
        }
        self.put(format_args!("S\n"));
        // Every edge arrives from the left: the arrow needs no turning.
        if let Some((x, y)) = edge.points.last() {
            let y = bottom - y;
            self.colour(colour, "rg");
            self.put(format_args!(
                "{x:.2} {y:.2} m\n{:.2} {:.2} l\n{:.2} {:.2} l\nh f\n",
                x - 4.0,
                y + 2.0,
                x - 4.0,
                y - 2.0
            ));
        }
    }

    fn text(&mut self, text: &Text, light: Light, fonts: &mut Fonts) {
        let look = text.piece.look;
        let shown = fonts.set(&text.piece.text, look.weight);
        self.colour(look.ink.colour(light), "rg");
        let (x, y) = (text.x + text.piece.x, self.bottom - text.baseline);
        let name = fonts::name(look.weight);
        self.put(format_args!("BT /{name} {} Tf {x:.2} {y:.2} Td {shown} TJ ET\n", look.size));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::draw;
    use crate::locale::Language;
    use crate::protocol::{Name, bundle};

    #[test]
    fn every_sheet_is_an_a3_page_whose_text_can_be_searched() {
        let protocol = bundle::get(&Name::from("knmg-meldcode")).unwrap();
        let drawing = draw(&protocol, Language::Nl, None);
        let file = Document::load_mem(&print_map(&drawing).unwrap()).unwrap();
        assert_eq!(file.get_pages().len(), drawing.sheets);
        let page = file.get_dictionary(file.get_pages()[&1]).unwrap();
        let corner: Vec<f32> = page
            .get(b"MediaBox")
            .unwrap()
            .as_array()
            .unwrap()
            .iter()
            .map(|side| side.as_float().unwrap())
            .collect();
        assert_eq!(corner, [0.0, 0.0, SHEET_WIDTH, SHEET_HEIGHT]);
        let text = file.extract_text(&[1]).unwrap();
        assert!(text.contains("Is iemand nu in gevaar?"), "{text}");
    }
}
