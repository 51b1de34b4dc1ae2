//! A drawing as the text of an SVG. Nothing is placed or measured here.

use super::light::Light;
use super::paint::{Colour, FOLD, LANE, LANE_ROUND, PAPER, Paint};
use super::shapes::{Area, Drawing, Edge, Placed, SHEET_HEIGHT, SHEET_WIDTH, Text};
use super::typeface::Weight;

/// The drawing as SVG. Text is text, as wide as measured whatever typeface the reader has.
#[must_use]
pub fn svg(drawing: &Drawing) -> String {
    let height = drawing.sheets as f32 * SHEET_HEIGHT;
    let mut out = String::new();
    put(
        &mut out,
        format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{SHEET_WIDTH}pt\" height=\"{height:.2}pt\" viewBox=\"0 0 {SHEET_WIDTH} {height:.2}\" lang=\"{}\" font-family=\"'Source Sans 3','Source Sans Pro','Segoe UI','Noto Sans',Arial,sans-serif\">\n<title>{}</title>\n",
            drawing.language,
            escaped(&drawing.title),
        ),
    );
    let ground = Area { x: 0.0, y: 0.0, width: SHEET_WIDTH, height };
    rect(&mut out, ground, PAPER, None, 0.0, 0.0);
    for sheet in 1..drawing.sheets {
        let y = sheet as f32 * SHEET_HEIGHT;
        put(
            &mut out,
            format_args!(
                "<path d=\"M0 {y:.2}H{SHEET_WIDTH}\" stroke=\"{FOLD}\" stroke-width=\"0.5\" stroke-dasharray=\"4 4\"/>\n"
            ),
        );
    }
    for lane in &drawing.lanes {
        rect(&mut out, *lane, LANE, None, 0.0, LANE_ROUND);
    }
    // What the case went along is drawn last, over what it did not.
    for wanted in Light::DRAWN {
        for line in drawing.edges.iter().filter(|line| line.light == wanted) {
            edge(&mut out, line);
        }
    }
    for placed in &drawing.boxes {
        boxed(&mut out, placed);
    }
    for line in &drawing.texts {
        text(&mut out, line, Light::Even);
    }
    out.push_str("</svg>\n");
    out
}

fn put(out: &mut String, what: std::fmt::Arguments<'_>) {
    out.push_str(&what.to_string());
}

fn rect(out: &mut String, area: Area, fill: Colour, stroke: Option<Colour>, thick: f32, round: f32) {
    let Area { x, y, width, height } = area;
    let stroke = stroke.map_or_else(|| "none".to_owned(), |stroke| stroke.to_string());
    put(
        out,
        format_args!(
            "<rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" rx=\"{round}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{thick}\"/>\n"
        ),
    );
}

fn edge(out: &mut String, edge: &Edge) {
    let (colour, thick) = edge.paint();
    let points: Vec<_> = edge.points.iter().map(|(x, y)| format!("{x:.2},{y:.2}")).collect();
    put(
        out,
        format_args!(
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{thick}\" stroke-linejoin=\"round\"/>\n",
            points.join(" ")
        ),
    );
    // Every edge arrives from the left: the arrow needs no turning.
    if let Some((x, y)) = edge.points.last() {
        put(out, format_args!("<path d=\"M{x:.2} {y:.2}l-4 -2v4z\" fill=\"{colour}\"/>\n"));
    }
}

fn boxed(out: &mut String, placed: &Placed) {
    let Paint { fill, stroke, thick, round } = placed.paint();
    rect(out, placed.area, fill, Some(stroke), thick, round);
    for line in &placed.texts {
        text(out, line, placed.light);
    }
}

fn text(out: &mut String, text: &Text, light: Light) {
    let piece = &text.piece;
    let (weight, style) = match piece.look.weight {
        Weight::Regular => ("", ""),
        Weight::SemiBold => (" font-weight=\"600\"", ""),
        Weight::Italic => ("", " font-style=\"italic\""),
    };
    let ink = piece.look.ink.colour(light);
    put(
        out,
        format_args!(
            "<text x=\"{:.2}\" y=\"{:.2}\" font-size=\"{}\"{weight}{style} fill=\"{ink}\" textLength=\"{:.2}\" lengthAdjust=\"spacingAndGlyphs\">{}</text>\n",
            text.x + piece.x,
            text.baseline,
            piece.look.size,
            piece.width,
            escaped(&piece.text),
        ),
    );
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
