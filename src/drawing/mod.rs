//! The flow map of a protocol, for whoever must approve it: from protocol to graph, to a placed drawing, to SVG.
//! Pure; the file is written elsewhere.

mod graph;
mod label;
mod light;
mod measure;
mod numbers;
mod paint;
mod place;
mod shapes;
mod svg;
mod typeface;
mod words;

use crate::locale::{Language, Locale};
use crate::protocol::{Protocol, Scenario};

pub use light::{Light, Path};
pub use measure::{Ink, Look, Piece};
pub(crate) use paint::{Colour, LANE, LANE_ROUND, Paint};
pub use shapes::{Area, Drawing, Edge, Of, Placed, SHEET_HEIGHT, SHEET_WIDTH, Text};
pub use svg::svg;
pub(crate) use typeface::Cut;
pub(crate) use typeface::Weight;

/// So many boxes are drawn, more than ten times as many as the largest protocol that comes along has: laying them out
/// takes longer than their number grows, and nobody reads more of them on paper.
const MOST: usize = 5_000;

/// Whether a protocol is drawn, or given up for the number of its boxes.
#[must_use]
pub fn fits(protocol: &Protocol) -> bool {
    let head = &protocol.head;
    let boxes = protocol.steps.len() + protocol.questions().count() + head.alerts.len() + head.outcomes.len();
    boxes <= MOST
}

/// The map of a protocol on A3 sheets; with a scenario, its path lit.
#[must_use]
pub fn draw(protocol: &Protocol, language: Language, scenario: Option<&Scenario>) -> Drawing {
    draw_path(protocol, language, scenario.map_or(Path::None, Path::Scenario))
}

/// The map of a protocol on A3 sheets, with the path of a case lit.
#[must_use]
pub fn draw_path(protocol: &Protocol, language: Language, path: Path<'_>) -> Drawing {
    #[expect(clippy::expect_used, reason = "somebody waits for it to its end")]
    draw_while(protocol, language, path, &|| true).expect("what is waited for is drawn")
}

/// Whether somebody still waits for what is being drawn. It is asked before every box.
pub(crate) type Awaited<'a> = &'a dyn Fn() -> bool;

/// The same, for as long as somebody waits for it; none when nobody does any more.
#[must_use]
pub fn draw_while(
    protocol: &Protocol,
    language: Language,
    path: Path<'_>,
    awaited: &dyn Fn() -> bool,
) -> Option<Drawing> {
    let locale = Locale::new(language);
    let lights = light::Lights::new(protocol, path, &locale);
    place::place(&graph::graph(protocol, &locale, &lights, awaited)?, awaited)
}
