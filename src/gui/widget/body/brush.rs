//! Draws the outline of the body. Which shapes are marked, pointed at or at the keyboard is handed in.

use super::figure::{At, Figure, Laid};
use crate::gui::theme::Tones;
use crate::gui::theme::measure::{size, stroke};
use crate::protocol::body::{Curve, Point as Spot, Shape, View};
use iced::advanced::graphics::geometry::{LineJoin, Path, Stroke, path};
use iced::advanced::text as letters;
use iced::widget::canvas::Frame;
use iced::{Color, Font, Pixels, Point, Rectangle, Size, alignment};

const HATCHED: f32 = 3.4;

/// How a shape is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// It stands for nothing here.
    Idle,
    /// It can be marked.
    Plain,
    /// The mouse is at what it stands for.
    Hovered,
    /// It is marked.
    Marked,
}

/// Draws the figure into `frame`, with a ring around the shape the keyboard is at.
pub(super) fn paint(
    frame: &mut Frame<iced::Renderer>,
    figure: &Figure,
    laid: Laid,
    tones: &Tones,
    shown: impl Fn(At) -> Shown,
    ring: Option<At>,
) {
    for (view, (from, shapes, lines)) in figure.views.iter().enumerate() {
        let paths: Vec<Path> = shapes.iter().map(|shape| closed(laid, *from, shape)).collect();
        // First the outer edge of the whole, then each region over the inner half of it.
        for path in &paths {
            frame.stroke(path, line(tones.edge, 2.0 * stroke::STRONG));
        }
        for (place, (shape, path)) in shapes.iter().zip(&paths).enumerate() {
            let shown = shown((view, place));
            let (back, edge) = match shown {
                Shown::Marked => (tones.accent_soft, tones.accent),
                Shown::Hovered => (tones.sunken, tones.edge),
                Shown::Plain => (tones.surface, tones.line),
                Shown::Idle => (tones.surface, tones.surface),
            };
            frame.fill(path, back);
            if shown == Shown::Marked {
                let (_, _, scale) = laid.view(*from);
                for (a, b) in shape.hatching(HATCHED * laid.scale.max(0.8) / scale * 1.6) {
                    let hatch = Path::line(laid.point(*from, a), laid.point(*from, b));
                    frame.stroke(&hatch, line(tones.accent, 1.2));
                }
            }
            frame.stroke(path, line(edge, tones.stroke));
        }
        for one in lines {
            let path = open(laid, *from, one.start, &one.curves);
            frame.stroke(&path, line(tones.edge, tones.stroke));
        }
    }
    // Marked edges and the ring last, so that no neighbour lies over them.
    for at in figure.all().filter(|at| shown(*at) == Shown::Marked) {
        if let Some((from, shape)) = figure.shape(at) {
            frame.stroke(&closed(laid, from, shape), line(tones.accent, 1.5));
        }
    }
    if let Some((from, shape)) = ring.and_then(|at| figure.shape(at)) {
        let path = closed(laid, from, shape);
        frame.stroke(&path, line(tones.surface, 7.0));
        frame.stroke(&path, line(tones.accent, 3.5));
    }
}

fn line(colour: Color, width: f32) -> Stroke<'static> {
    Stroke { line_join: LineJoin::Round, ..Stroke::default().with_color(colour).with_width(width) }
}

fn closed(laid: Laid, view: View, shape: &Shape) -> Path {
    Path::new(|path| {
        draw(path, laid, view, shape.start, &shape.curves);
        path.close();
    })
}

fn open(laid: Laid, view: View, start: Spot, curves: &[Curve]) -> Path {
    Path::new(|path| draw(path, laid, view, start, curves))
}

fn draw(path: &mut path::Builder, laid: Laid, view: View, start: Spot, curves: &[Curve]) {
    path.move_to(laid.point(view, start));
    for curve in curves {
        let point = |spot| laid.point(view, spot);
        path.bezier_curve_to(point(curve.first), point(curve.second), point(curve.end));
    }
}

/// Writes a line around a point.
pub(super) fn write(
    renderer: &mut iced::Renderer,
    content: String,
    at: Point,
    face: Font,
    tone: Color,
    room: &Rectangle,
) {
    use letters::Renderer as _;
    let text = letters::Text {
        content,
        bounds: Size::new(f32::INFINITY, size::SMALL * 2.0),
        size: Pixels(size::SMALL),
        line_height: letters::LineHeight::Relative(1.0),
        font: face,
        align_x: letters::Alignment::Center,
        align_y: alignment::Vertical::Center,
        shaping: letters::Shaping::Advanced,
        wrapping: letters::Wrapping::None,
    };
    renderer.fill_text(text, at, tone, *room);
}
