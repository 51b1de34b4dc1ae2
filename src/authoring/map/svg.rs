//! A drawing as the text of an SVG. Nothing is placed or measured here.

use std::fmt::Write as _;

use super::drawing::{Area, Drawing, Edge, Of, Placed, SHEET_HEIGHT, SHEET_WIDTH, Text};
use super::light::Light;
use super::measure::{Ink, Weight};
use crate::protocol::Level;

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
    rect(&mut out, ground, "#ffffff", "none", 0.0, 0.0);
    for sheet in 1..drawing.sheets {
        let y = sheet as f32 * SHEET_HEIGHT;
        put(
            &mut out,
            format_args!(
                "<path d=\"M0 {y:.2}H{SHEET_WIDTH}\" stroke=\"#b8c0c8\" stroke-width=\"0.5\" stroke-dasharray=\"4 4\"/>\n"
            ),
        );
    }
    for lane in &drawing.lanes {
        rect(&mut out, *lane, "#f3f5f7", "none", 0.0, 3.0);
    }
    // What the case went along is drawn last, over what it did not.
    for wanted in [Light::Dim, Light::Even, Light::Lit] {
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
    // Writing to a string cannot fail.
    let _ = out.write_fmt(what);
}

fn rect(out: &mut String, area: Area, fill: &str, stroke: &str, thick: f32, round: f32) {
    let Area { x, y, width, height } = area;
    put(
        out,
        format_args!(
            "<rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" rx=\"{round}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{thick}\"/>\n"
        ),
    );
}

fn edge(out: &mut String, edge: &Edge) {
    let (colour, thick) = match edge.light {
        Light::Even => ("#3d6285", 0.8),
        Light::Lit => ("#0f7a4d", 1.6),
        Light::Dim => ("#c3cbd3", 0.7),
    };
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
    let (fill, stroke, round) = match &placed.of {
        Of::Step(_) | Of::Heading => ("#1f4364", "#1f4364", 3.0),
        Of::Overview(_) => ("#e6eef5", "#3d6285", 3.0),
        Of::Question(_) => ("#ffffff", "#8a98a6", 2.0),
        Of::Elsewhere => ("#e6eef5", "#a9bccd", 5.0),
        Of::Alert(_, Level::Hint) => ("#e4eff9", "#5b8dbb", 0.0),
        Of::Alert(_, Level::Attention) => ("#fdf3d8", "#c79a1e", 0.0),
        Of::Alert(_, Level::Danger) => ("#fbe3e0", "#b3382c", 0.0),
        Of::Outcome(_) => ("#ffffff", "#1f4364", 8.0),
    };
    let dark = matches!(placed.of, Of::Step(_) | Of::Heading);
    let alert = matches!(placed.of, Of::Alert(..));
    let (fill, stroke, thick) = match placed.light {
        Light::Even => (fill, stroke, 0.8),
        Light::Lit if dark => (fill, "#0f7a4d", 1.8),
        Light::Lit if alert => (fill, stroke, 2.0),
        Light::Lit => ("#e3f4ea", "#0f7a4d", 1.8),
        Light::Dim if dark => ("#8a98a6", "#8a98a6", 0.8),
        Light::Dim => ("#fafbfc", "#d3d9df", 0.6),
    };
    rect(out, placed.area, fill, stroke, thick, round);
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
    let ink = match (piece.look.ink, light) {
        (Ink::Paper, _) => "#ffffff",
        (_, Light::Dim) => "#8d979f",
        (Ink::Text, _) => "#17212b",
        (Ink::Muted, _) => "#4f5b66",
        (Ink::Link, _) => "#1c5a92",
        (Ink::Lit, _) => "#0b6540",
    };
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
