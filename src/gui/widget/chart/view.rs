//! Which part of a map is seen, and how large: moves, zooming, and keeping to the map. Nothing is drawn here.

use iced::{Rectangle, Size, Vector};

use crate::drawing::{Area, Drawing, SHEET_HEIGHT, SHEET_WIDTH};

/// A way to move over the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Move {
    /// By so much on the screen.
    By(f32, f32),
    /// By the height of what is seen.
    Page(i8),
    /// Larger.
    Nearer,
    /// Smaller.
    Further,
    /// As wide as the room there is.
    Fit,
    /// To the first sheet.
    Top,
    /// To the last sheet.
    End,
}

impl Eq for Move {}

/// What is seen of a map.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct View {
    /// Screen for each point of the map; as wide as the room when it was not chosen.
    chosen: Option<f32>,
    /// The point of the map at the top left of what is seen.
    left: f32,
    top: f32,
    room: Size,
    map: Size,
    begun: bool,
}

/// A map does not begin smaller than this.
const LEGIBLE: f32 = 0.85;
/// One step nearer.
const NEARER: f32 = 1.2;
/// The largest a point of the map gets.
const LARGEST: f32 = 6.0;
/// Kept around what is brought into sight.
const AROUND: f32 = 48.0;

impl View {
    /// Takes in how much room there is, and for which map.
    #[expect(clippy::cast_precision_loss, reason = "there are few sheets")]
    pub(crate) fn fit_into(&mut self, room: Size, drawing: &Drawing) {
        self.room = room;
        self.map = Size::new(SHEET_WIDTH, SHEET_HEIGHT * drawing.sheets as f32);
        if !std::mem::replace(&mut self.begun, true) && self.fitting() < LEGIBLE {
            // Whoever asked for larger letters gets them here too.
            self.chosen = Some(LEGIBLE);
        }
        self.keep_to_the_map();
    }

    fn fitting(&self) -> f32 {
        (self.room.width / self.map.width.max(1.0)).max(0.01)
    }

    /// The smallest shows the whole map, or as wide as the room when that is smaller.
    fn smallest(&self) -> f32 {
        self.fitting().min(self.room.height / self.map.height.max(1.0)).max(0.01)
    }

    /// Screen for each point of the map.
    pub(crate) fn scale(&self) -> f32 {
        self.chosen.unwrap_or_else(|| self.fitting())
    }

    /// Where a part of the map lies on the screen.
    pub(crate) fn on_screen(&self, area: Area, bounds: Rectangle) -> Rectangle {
        let scale = self.scale();
        Rectangle {
            x: bounds.x + (area.x - self.left) * scale,
            y: bounds.y + (area.y - self.top) * scale,
            width: area.width * scale,
            height: area.height * scale,
        }
    }

    /// The part of the map that is seen.
    pub(crate) fn seen(&self) -> Area {
        let scale = self.scale();
        Area { x: self.left, y: self.top, width: self.room.width / scale, height: self.room.height / scale }
    }

    /// Moves.
    pub(crate) fn go(&mut self, moved: Move) {
        let seen = self.seen();
        match moved {
            Move::By(x, y) => {
                self.left += x / self.scale();
                self.top += y / self.scale();
            }
            Move::Page(pages) => self.top += f32::from(pages) * seen.height * 0.9,
            Move::Nearer | Move::Further => {
                let middle = Vector::new(self.room.width / 2.0, self.room.height / 2.0);
                self.zoom_at(if moved == Move::Nearer { 1.0 } else { -1.0 }, middle);
            }
            Move::Fit => self.chosen = None,
            Move::Top => self.top = 0.0,
            Move::End => self.top = self.map.height,
        }
        self.keep_to_the_map();
    }

    /// Comes nearer, or goes further when negative; what lies at this place of the screen stays there.
    pub(crate) fn zoom_at(&mut self, steps: f32, at: Vector) {
        let before = self.scale();
        let after = (before * NEARER.powf(steps)).clamp(self.smallest(), LARGEST);
        self.left += at.x / before - at.x / after;
        self.top += at.y / before - at.y / after;
        self.chosen = Some(after);
        self.keep_to_the_map();
    }

    /// Brings a part of the map into sight, moving no further than needed.
    pub(crate) fn reveal(&mut self, area: Area) {
        let seen = self.seen();
        let around = AROUND / self.scale();
        let along = |from: f32, room: f32, begin: f32, length: f32| {
            if length + 2.0 * around > room || begin - around < from {
                begin - around.min((room - length).max(0.0) / 2.0)
            } else if begin + length + around > from + room {
                begin + length + around - room
            } else {
                from
            }
        };
        self.left = along(self.left, seen.width, area.x, area.width);
        self.top = along(self.top, seen.height, area.y, area.height);
        self.keep_to_the_map();
    }

    fn keep_to_the_map(&mut self) {
        let seen = self.seen();
        // What is smaller than the room lies in its middle, and at its top.
        self.left = if seen.width >= self.map.width {
            (self.map.width - seen.width) / 2.0
        } else {
            self.left.clamp(0.0, self.map.width - seen.width)
        };
        self.top = self.top.clamp(0.0, (self.map.height - seen.height).max(0.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view() -> View {
        let mut view = View { map: Size::new(SHEET_WIDTH, 3.0 * SHEET_HEIGHT), ..View::default() };
        view.room = Size::new(600.0, 400.0);
        view
    }

    #[test]
    fn the_map_begins_as_wide_as_the_room_and_comes_back_to_that() {
        let mut view = view();
        assert!((view.seen().width - SHEET_WIDTH).abs() < 0.01);
        view.go(Move::Nearer);
        assert!(view.seen().width < SHEET_WIDTH);
        view.go(Move::Fit);
        assert!((view.seen().width - SHEET_WIDTH).abs() < 0.01);
    }

    #[test]
    fn what_lies_under_the_mouse_stays_there() {
        let mut view = view();
        view.go(Move::Page(1));
        let at = Vector::new(150.0, 90.0);
        let under = |view: &View| (view.left + at.x / view.scale(), view.top + at.y / view.scale());
        let before = under(&view);
        view.zoom_at(3.0, at);
        let after = under(&view);
        assert!((before.0 - after.0).abs() < 0.1 && (before.1 - after.1).abs() < 0.1);
    }

    #[test]
    fn nobody_gets_off_the_map() {
        let mut view = view();
        view.go(Move::By(-500.0, -500.0));
        assert!(view.left >= 0.0 && view.top >= 0.0);
        view.go(Move::End);
        let seen = view.seen();
        assert!((seen.y + seen.height - view.map.height).abs() < 0.1);
    }

    #[test]
    fn what_is_asked_for_comes_into_sight() {
        let mut view = view();
        view.zoom_at(5.0, Vector::new(0.0, 0.0));
        let area = Area { x: 900.0, y: 1500.0, width: 120.0, height: 60.0 };
        view.reveal(area);
        let shown = view.on_screen(area, Rectangle::with_size(view.room));
        assert!(Rectangle::with_size(view.room).contains(shown.center()));
        assert!(shown.x >= 0.0 && shown.y >= 0.0);
    }
}
