//! What closes the map: the outcomes with what leads to them, and the notes with long conditions written out.

use super::block::{self, run};
use super::{COLUMN, GAP, GUTTER, Placer, ROOM};
use crate::drawing::graph::{Graph, OutcomeNode};
use crate::drawing::light::Light;
use crate::drawing::measure::Ink;
use crate::drawing::shapes::{Area, Of};
use crate::drawing::typeface::Weight;
use crate::protocol::spoken::Line;

impl Placer<'_> {
    fn heading(&mut self, title: &str) {
        let head = self.setter.heading(title, COLUMN);
        let height = head.height;
        let (x, y) = (self.x(), self.y);
        let _ = self.add(head.at(Of::Heading, Light::Even, x, y, COLUMN));
        self.y += height + GAP + 1.0;
    }

    pub(super) fn outcomes(&mut self, outcomes: &[OutcomeNode]) -> Option<()> {
        if outcomes.is_empty() {
            return Some(());
        }
        self.make_room(ROOM);
        let mut begin = self.y;
        self.heading(&self.setter.locale.msg_drawing_outcomes());
        for outcome in outcomes {
            self.awaits()?;
            let width = COLUMN - GUTTER - 4.0;
            let block = self.setter.outcome(outcome, width).at_least(Self::beside(&outcome.label.sources));
            if self.y + block.height + GAP > self.bottom() {
                let area = Area { x: self.x(), y: begin, width: COLUMN, height: self.y - begin };
                self.drawing.lanes.push(area);
                self.next_column();
                begin = self.y;
                self.heading(&self.setter.locale.msg_drawing_outcomes_continued());
            }
            let (x, y, height) = (self.x() + GUTTER, self.y, block.height);
            let place = self.add(block.at(Of::Outcome(outcome.id.clone()), outcome.light, x, y, width));
            self.tag(place, &outcome.label.sources.iter().collect::<Vec<_>>());
            self.y += height + GAP;
        }
        self.drawing.lanes.push(Area { x: self.x(), y: begin, width: COLUMN, height: self.y - begin });
        self.y += 10.0;
        Some(())
    }

    pub(super) fn notes(&mut self, graph: &Graph) -> Option<()> {
        let notes: &[Vec<Line>] = &graph.notes;
        if notes.is_empty() {
            return Some(());
        }
        self.make_room(ROOM);
        self.heading(&self.setter.locale.msg_drawing_notes());
        let users = graph.users_of_notes();
        for (place, note) in notes.iter().enumerate() {
            self.awaits()?;
            for (row, line) in note.iter().enumerate() {
                let left = 18.0 + 9.0 * f32::from(line.depth);
                let mut words = vec![run(&*line.words, Weight::Regular, block::SMALL, Ink::Text)];
                if row == 0 && !users[place].is_empty() {
                    let users = format!("{}:", users[place].join(", "));
                    words.insert(0, run(users, Weight::SemiBold, block::SMALL, Ink::Text));
                }
                let block = self.setter.block(&[words], COLUMN - left);
                let height = block.height - 6.5;
                // The first line of a list never stands alone at the foot of a column.
                let kept = if row == 0 && note.len() > 1 { 2.5 * height } else { height };
                if self.y + kept + 8.0 > self.bottom() {
                    self.next_column();
                    self.heading(&self.setter.locale.msg_drawing_notes_continued());
                }
                let (x, y) = (self.x(), self.y);
                if row == 0 {
                    let number = (place + 1).to_string();
                    let number = run(number, Weight::SemiBold, block::SMALL, Ink::Link);
                    let number = self.setter.block(&[vec![number]], COLUMN);
                    self.drawing.texts.extend(number.texts(x, y));
                }
                if line.depth > 0 {
                    let dash = run("–", Weight::Regular, block::SMALL, Ink::Muted);
                    let dash = self.setter.block(&[vec![dash]], COLUMN);
                    self.drawing.texts.extend(dash.texts(x + left - 7.0, y));
                }
                self.drawing.texts.extend(block.texts(x + left, y));
                self.y += height;
            }
            self.y += 4.0;
        }
        Some(())
    }
}
