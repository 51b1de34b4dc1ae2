//! The flow map of a protocol, for whoever must approve it: from protocol to graph, to a placed drawing, to SVG.
//! Pure; the file is written elsewhere.

mod drawing;
mod graph;
mod label;
mod light;
mod measure;
mod place;
mod svg;

use crate::protocol::{Language, Protocol, Scenario};

pub use drawing::{Area, Drawing, Edge, Of, Placed, SHEET_HEIGHT, SHEET_WIDTH, Text};
pub use light::Light;
pub use measure::{Ink, Look, Piece, Weight};
pub use svg::svg;

/// The map of a protocol on A3 sheets; with a scenario, its path lit.
#[must_use]
pub fn draw(protocol: &Protocol, language: Language, scenario: Option<&Scenario>) -> Drawing {
    let lights = light::Lights::new(protocol, scenario, language);
    place::place(&graph::graph(protocol, language, &lights))
}
