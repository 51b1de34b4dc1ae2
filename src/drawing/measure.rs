//! Text as wide as it will be drawn: shaped with the embedded typeface and broken into lines.
//! Knows nothing of boxes or of what is drawn.

use std::cell::RefCell;
use std::collections::HashMap;

use harfrust::UnicodeBuffer;

use super::typeface::{Cut, Weight};

/// What colour text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Running text.
    Text,
    /// What explains.
    Muted,
    /// What leads elsewhere.
    Link,
    /// On a dark ground.
    Paper,
    /// What was answered in the case.
    Lit,
}

/// How text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// The cut.
    pub(crate) weight: Weight,
    /// In points.
    pub size: f32,
    /// The colour.
    pub(crate) ink: Ink,
}

/// Text in one look.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    /// The words.
    pub text: String,
    /// Their look.
    pub(crate) look: Look,
}

/// Text in one look at its place on a line, counted from where the line begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// Where it begins.
    pub x: f32,
    /// How wide it is.
    pub width: f32,
    /// The words.
    pub text: String,
    /// Their look.
    pub look: Look,
}

/// The typeface.
pub(crate) struct Measure {
    cuts: [&'static Cut; 3],
    /// Widths in units of the font, by the text: most words return.
    known: RefCell<[HashMap<String, i32>; 3]>,
}

impl Measure {
    /// The typeface that is part of the program.
    #[must_use]
    pub(crate) fn embedded() -> Self {
        Self { cuts: Weight::ALL.map(Cut::of), known: RefCell::default() }
    }

    /// How wide the text is drawn, in points.
    #[must_use]
    pub(crate) fn width(&self, text: &str, look: Look) -> f32 {
        let cut = self.cuts[look.weight as usize];
        let mut known = self.known.borrow_mut();
        let known = &mut known[look.weight as usize];
        let units = known.get(text).copied().unwrap_or_else(|| {
            let mut buffer = UnicodeBuffer::new();
            buffer.push_str(text);
            let shaped = cut.shape(buffer, &[]);
            let units = shaped.glyph_positions().iter().map(|position| position.x_advance).sum();
            let _ = known.insert(text.to_owned(), units);
            units
        });
        units as f32 * look.size / f32::from(cut.metrics().units_per_em)
    }

    /// The runs as lines no wider than `width`. A word that is wider than a line is broken.
    #[must_use]
    pub(crate) fn set(&self, runs: &[Run], width: f32) -> Vec<Vec<Piece>> {
        let mut lines: Vec<Vec<Piece>> = vec![Vec::new()];
        let mut at = 0.0;
        for run in runs {
            let space = self.width(" ", run.look);
            for word in run.text.split_whitespace().flat_map(|word| self.fitting(word, run.look, width)) {
                let wide = self.width(&word, run.look);
                if at > 0.0 && at + space + wide > width {
                    lines.push(Vec::new());
                    at = 0.0;
                }
                let x = if at > 0.0 { at + space } else { 0.0 };
                let line = lines.len() - 1;
                match lines[line].last_mut() {
                    Some(last) if last.look == run.look => {
                        last.text.push(' ');
                        last.text.push_str(&word);
                        last.width = x + wide - last.x;
                    }
                    _ => lines[line].push(Piece { x, width: wide, text: word, look: run.look }),
                }
                at = x + wide;
            }
        }
        lines.retain(|line| !line.is_empty());
        lines
    }

    fn fitting(&self, word: &str, look: Look, width: f32) -> Vec<String> {
        if self.width(word, look) <= width {
            return vec![word.to_owned()];
        }
        let mut parts = vec![String::new()];
        for character in word.chars() {
            let last = parts.len() - 1;
            let longer = format!("{}{character}", parts[last]);
            if self.width(&longer, look) > width && !parts[last].is_empty() {
                parts.push(character.to_string());
            } else {
                parts[last] = longer;
            }
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOK: Look = Look { weight: Weight::Regular, size: 8.0, ink: Ink::Text };

    #[test]
    fn no_line_is_wider_than_was_asked() {
        let measure = Measure::embedded();
        let text = "Onverantwoordelijkheidsgevoel en nog wat woorden daarachter".to_owned();
        let lines = measure.set(&[Run { text, look: LOOK }], 60.0);
        assert!(lines.len() > 3);
        assert!(lines.iter().flatten().all(|piece| piece.x + piece.width <= 60.1));
    }

    #[test]
    fn a_change_of_look_stays_on_the_line() {
        let bold = Look { weight: Weight::SemiBold, ..LOOK };
        let runs = [Run { text: "A1".into(), look: bold }, Run { text: "Wie?".into(), look: LOOK }];
        let lines = Measure::embedded().set(&runs, 100.0);
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].len(), 2);
        assert!(lines[0][1].x > lines[0][0].width);
    }
}
