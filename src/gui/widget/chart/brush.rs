//! The colours of the theme on a map, and only what is seen of it. The colours on paper are the map's own.

use iced::advanced::renderer::{Quad, Renderer as _};
use iced::advanced::text::{Alignment, LineHeight, Renderer as _, Shaping, Text, Wrapping};
use iced::alignment::Vertical;
use iced::{Background, Border, Color, Point, Rectangle, Renderer, Size, Theme};

use super::view::View;
use crate::drawing::{
    Area, Drawing, Edge, Ink, Light, Of, Placed, SHEET_HEIGHT, SHEET_WIDTH, Text as Words, Weight,
};
use crate::gui::font;
use crate::gui::theme::Tones;
use crate::gui::theme::style::Strand;
use crate::protocol::Level;

/// Smaller letters are not drawn: nobody could read them, and there are most of them then.
const READABLE: f32 = 2.6;
/// Where letters stand in a line as high as they are, from its top; see the test below.
const BASELINE: f32 = 0.812;

/// Paints what is seen of a map, the second of two paths in the colour of `group`.
pub(super) fn paint(
    (drawing, group): (&Drawing, Strand),
    view: &View,
    bounds: Rectangle,
    renderer: &mut Renderer,
    theme: &Theme,
) {
    let tones = Tones::of(theme);
    let mut brush = Brush { view, bounds, renderer, tones, group };
    let seen = view.seen();
    for sheet in 0..drawing.sheets {
        #[expect(clippy::cast_precision_loss, reason = "there are few sheets")]
        let y = sheet as f32 * SHEET_HEIGHT;
        let area = Area { x: 0.0, y, width: SHEET_WIDTH, height: SHEET_HEIGHT };
        if seen.overlaps(&area) {
            brush.quad(area, tones.ground, tones.line, 0.6, 0.0);
        }
    }
    for lane in drawing.lanes.iter().filter(|lane| seen.overlaps(lane)) {
        brush.quad(*lane, tones.sunken, tones.sunken, 0.0, 3.0);
    }
    // What the case went along is drawn last, over what it did not.
    for wanted in Light::DRAWN {
        for edge in drawing.edges.iter().filter(|edge| edge.light == wanted && seen.overlaps(&around(edge))) {
            brush.edge(edge);
        }
    }
    for placed in drawing.boxes.iter().filter(|placed| seen.overlaps(&placed.area)) {
        brush.placed(placed);
    }
    for words in &drawing.texts {
        brush.words(words, Light::Even, seen);
    }
}

/// The part of the map a line runs through.
fn around(edge: &Edge) -> Area {
    let mut area = Area { x: f32::MAX, y: f32::MAX, width: 0.0, height: 0.0 };
    let (mut right, mut low) = (f32::MIN, f32::MIN);
    for (x, y) in &edge.points {
        area = Area { x: area.x.min(*x), y: area.y.min(*y), ..area };
        (right, low) = (right.max(*x), low.max(*y));
    }
    Area { x: area.x - 4.0, y: area.y - 2.0, width: right - area.x + 8.0, height: low - area.y + 4.0 }
}

struct Brush<'a> {
    view: &'a View,
    bounds: Rectangle,
    renderer: &'a mut Renderer,
    tones: &'static Tones,
    group: Strand,
}

impl Brush<'_> {
    fn quad(&mut self, area: Area, fill: Color, edge: Color, thick: f32, round: f32) {
        let scale = self.view.scale();
        let width = if thick > 0.0 { (thick * scale).max(0.5) } else { 0.0 };
        let quad = Quad {
            bounds: self.view.on_screen(area, self.bounds),
            border: Border { color: edge, width, radius: (round * scale).into() },
            snap: false,
            ..Quad::default()
        };
        self.renderer.fill_quad(quad, Background::Color(fill));
    }

    /// A line along the sides of the map: every line of a map runs across or down.
    fn edge(&mut self, edge: &Edge) {
        let (colour, thick): (Color, f32) = match edge.light {
            Light::Even => (self.tones.edge, 0.9),
            Light::Lit => (Strand::Both.colours(self.tones).0, 1.8),
            Light::First => (Strand::Maker.colours(self.tones).0, 1.8),
            Light::Second => (self.group.colours(self.tones).0, 1.8),
            Light::Dim => (self.tones.line, 0.8),
        };
        let half = thick.max(0.7 / self.view.scale()) / 2.0;
        for pair in edge.points.windows(2) {
            let [(ax, ay), (bx, by)] = [pair[0], pair[1]];
            let (x, y) = (ax.min(bx) - half, ay.min(by) - half);
            let (width, height) = ((ax - bx).abs() + 2.0 * half, (ay - by).abs() + 2.0 * half);
            self.quad(Area { x, y, width, height }, colour, colour, 0.0, 0.0);
        }
        // Every edge arrives from the left: its arrow is four strips, each higher than the one before it.
        if let Some((x, y)) = edge.points.last() {
            for strip in 0_u8..4 {
                let back = f32::from(strip) + 1.0;
                let area = Area { x: x - back, y: y - back / 2.0, width: 1.0, height: back };
                self.quad(area, colour, colour, 0.0, 0.0);
            }
        }
    }

    fn placed(&mut self, placed: &Placed) {
        let t = self.tones;
        let (fill, edge, round) = match &placed.of {
            Of::Step(_) | Of::Heading => (t.accent, t.accent, 3.0),
            Of::Overview(_) => (t.accent_soft, t.accent, 3.0),
            Of::Question(_) => (t.surface, t.edge, 2.0),
            Of::Elsewhere => (t.accent_soft, t.line, 5.0),
            Of::Alert(_, Level::Hint) => (t.hint_soft, t.hint, 0.0),
            Of::Alert(_, Level::Attention) => (t.attention_soft, t.attention, 0.0),
            Of::Alert(_, Level::Danger) => (t.danger_soft, t.danger, 0.0),
            Of::Outcome(_) => (t.surface, t.accent, 8.0),
        };
        let head = matches!(placed.of, Of::Step(_) | Of::Heading);
        let alert = matches!(placed.of, Of::Alert(..));
        // As on the slide and in the legend.
        let [maker, group] = [Strand::Maker, self.group].map(|strand| strand.colours(t));
        let (fill, edge, thick) = match placed.light {
            Light::Even => (fill, edge, 0.8),
            Light::Lit if head => (fill, t.ink, 2.0),
            Light::Lit if alert => (fill, edge, 2.2),
            Light::Lit => (t.accent_soft, t.accent, 2.2),
            Light::First if head || alert => (fill, maker.0, 2.6),
            Light::Second if head || alert => (fill, group.0, 2.6),
            Light::First => (maker.1, maker.0, 2.2),
            Light::Second => (group.1, group.0, 2.2),
            Light::Dim if head => (t.sunken, t.edge, 0.8),
            Light::Dim => (t.ground, t.line, 0.7),
        };
        self.quad(placed.area, fill, edge, thick, round);
        let seen = self.view.seen();
        for words in &placed.texts {
            let ink = match (placed.light, words.piece.look.ink) {
                // A head that is dimmed has lost its dark ground.
                (Light::Dim, Ink::Paper) => t.muted,
                (light, ink) => self.ink(ink, light),
            };
            self.letters(words, ink, seen);
        }
    }

    fn words(&mut self, words: &Words, light: Light, seen: Area) {
        let ink = self.ink(words.piece.look.ink, light);
        self.letters(words, ink, seen);
    }

    const fn ink(&self, ink: Ink, light: Light) -> Color {
        match (ink, light) {
            (Ink::Paper, _) => self.tones.on_accent,
            (_, Light::Dim) | (Ink::Muted, _) => self.tones.muted,
            (Ink::Text, _) => self.tones.ink,
            (Ink::Link | Ink::Lit, _) => self.tones.accent,
        }
    }

    fn letters(&mut self, words: &Words, colour: Color, seen: Area) {
        let piece = &words.piece;
        let scale = self.view.scale();
        let size = piece.look.size * scale;
        let x = words.x + piece.x;
        let above = words.baseline - piece.look.size;
        let area = Area { x, y: above, width: piece.width, height: piece.look.size * 1.4 };
        if size < READABLE || !seen.overlaps(&area) {
            return;
        }
        let place = self.view.on_screen(area, self.bounds);
        let baseline = self.bounds.y + (words.baseline - seen.y) * scale;
        let text = Text {
            content: piece.text.clone(),
            // A hair of room, so that rounding never wraps a line.
            bounds: Size::new(place.width * 1.2 + 8.0, size * 1.6),
            size: size.into(),
            line_height: LineHeight::Relative(1.0),
            font: match piece.look.weight {
                Weight::Regular => font::REGULAR,
                Weight::SemiBold => font::SEMIBOLD,
                Weight::Italic => font::ITALIC,
            },
            align_x: Alignment::Left,
            align_y: Vertical::Top,
            shaping: Shaping::Advanced,
            wrapping: Wrapping::None,
        };
        let at = Point::new(place.x, baseline - BASELINE * size);
        // The renderer cuts off only what it is told to reach outside the part of the window that is drawn.
        let reach = Rectangle::new(at, Size::new(place.width, size * 1.4));
        self.renderer.fill_text(text, at, colour, reach);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use skrifa::instance::{LocationRef, Size};
    use skrifa::{FontRef, MetadataProvider};

    #[test]
    fn letters_stand_where_the_typeface_says() {
        let face = FontRef::new(font::FACES[0]).unwrap();
        let metrics = face.metrics(Size::unscaled(), LocationRef::default());
        let em = f32::from(metrics.units_per_em);
        let (up, down) = (metrics.ascent / em, -metrics.descent / em);
        // A line is as high as the letters: what is above and below them is left out in equal parts.
        let baseline = (1.0 - (up + down)) / 2.0 + up;
        assert!((baseline - BASELINE).abs() < 0.02, "{baseline}");
    }
}
