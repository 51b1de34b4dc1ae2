//! The typeface and its shaping: from words to glyphs with kerning, measured once per word.
//! Knows nothing of lines or pages.

use std::collections::HashMap;
use std::sync::Arc;

use harfrust::{BufferClusterLevel, Feature, Tag, UnicodeBuffer};
use skrifa::outline::OutlinePen;

use super::display::{Face, Glyph, Stroke};
use crate::drawing::{Cut, Weight};
use crate::locale::Language;

/// The typeface, with a memory of every word shaped so far.
pub(super) struct Faces {
    /// Whose syllables words are broken between.
    pub(crate) language: Language,
    cuts: [&'static Cut; 3],
    features: Vec<Feature>,
    shaped: [HashMap<String, Arc<[Glyph]>>; 3],
}

/// The bytes of a face as shipped.
pub(in crate::document) const fn file(face: Face) -> &'static [u8] {
    weight(face).file()
}

const fn weight(face: Face) -> Weight {
    match face {
        Face::Regular => Weight::Regular,
        Face::SemiBold => Weight::SemiBold,
        Face::Italic => Weight::Italic,
    }
}

impl Faces {
    /// The faces that are part of the program.
    pub(super) fn embedded() -> Self {
        // Everything that would draw several characters as one glyph, or one as another, is off: a glyph then
        // always stands for one character, and text copied from paper is the text that was typed.
        let features = [b"liga", b"clig", b"calt", b"ccmp", b"locl", b"rlig", b"dlig"]
            .map(|tag| Feature::new(Tag::from_be_bytes(*tag), 0, ..))
            .to_vec();
        let cuts = Face::ALL.map(|face| Cut::of(weight(face)));
        Self { language: Language::default(), cuts, features, shaped: Default::default() }
    }

    fn cut(&self, face: Face) -> &'static Cut {
        self.cuts[face as usize]
    }

    /// Whether the face can draw this character.
    pub(super) fn has(&self, face: Face, character: char) -> bool {
        self.cut(face).glyph(character).is_some()
    }

    /// The first character that is drawn with the same glyph: `μ` (Greek) and `µ` (micro) are one on paper, and
    /// a PDF can only remember one of them.
    pub(super) fn same_glyph(&self, face: Face, character: char) -> char {
        let cut = self.cut(face);
        cut.glyph(character).and_then(|glyph| cut.first_character(glyph)).unwrap_or(character)
    }

    /// A word as glyphs. A no-break space is drawn as a space, for the text's sake.
    pub(super) fn shape(&mut self, face: Face, word: &str) -> Arc<[Glyph]> {
        if let Some(known) = self.shaped[face as usize].get(word) {
            return Arc::clone(known);
        }
        let characters: Vec<char> =
            word.chars().filter(|c| *c != '\u{2060}').map(|c| if c == '\u{A0}' { ' ' } else { c }).collect();
        let mut buffer = UnicodeBuffer::new();
        for (place, character) in (0_u32..).zip(&characters) {
            buffer.add(*character, place);
        }
        // An accent that stands above a letter keeps its own character, so that both can be copied.
        buffer.set_cluster_level(BufferClusterLevel::Characters);
        let cut = self.cut(face);
        let output = cut.shape(buffer, &self.features);
        let glyphs: Arc<[Glyph]> = output
            .glyph_infos()
            .iter()
            .zip(output.glyph_positions())
            .map(|(info, position)| {
                #[expect(clippy::disallowed_methods, reason = "a font numbers its glyphs with sixteen bits")]
                let id = u16::try_from(info.glyph_id).unwrap_or(0);
                #[expect(clippy::disallowed_methods, reason = "every computer this runs on counts so far")]
                let place = usize::try_from(info.cluster).unwrap_or(0);
                Glyph {
                    id,
                    character: characters.get(place).copied().unwrap_or(' '),
                    advance: position.x_advance,
                    nominal: cut.advance(id),
                    shift: (position.x_offset, position.y_offset),
                }
            })
            .collect();
        let _ = self.shaped[face as usize].insert(word.to_owned(), Arc::clone(&glyphs));
        glyphs
    }

    /// How wide these glyphs are.
    pub(super) fn width(&self, face: Face, size: f32, glyphs: &[Glyph]) -> f32 {
        self.scale(face, size) * glyphs.iter().map(|glyph| glyph.advance as f32).sum::<f32>()
    }

    fn scale(&self, face: Face, size: f32) -> f32 {
        size / f32::from(self.cut(face).metrics().units_per_em)
    }

    /// The outlines of `text`, `length` long, centred on a point counted from the bottom left of the page, rising
    /// to the right.
    ///
    /// A watermark is drawn and not written, so that it never mixes into the text somebody copies.
    pub(super) fn outline(&self, face: Face, text: &str, length: f32, centre: [f32; 2]) -> Vec<Stroke> {
        // 52 degrees, as constants: the sine of another machine may differ in its last digit.
        const COSINE: f32 = 0.615_661_5;
        const SINE: f32 = 0.788_010_8;
        let cut = self.cut(face);
        let glyphs: Vec<u16> = text.chars().filter_map(|c| cut.glyph(c)).collect();
        let units = |id| cut.advance(id) as f32;
        let scale = length / glyphs.iter().copied().map(units).sum::<f32>().max(1.0);
        let height = cut.metrics().cap_height.unwrap_or(660.0) * scale;
        let mut pen = Pen {
            strokes: Vec::new(),
            scale,
            left: -length / 2.0,
            drop: height / 2.0,
            centre,
            first: [0.0; 2],
            last: [0.0; 2],
            turn: [COSINE, SINE],
        };
        for id in glyphs {
            cut.draw(id, &mut pen);
            pen.left += units(id) * scale;
        }
        pen.strokes
    }
}

/// Turns and places the outlines of glyphs.
struct Pen {
    strokes: Vec<Stroke>,
    scale: f32,
    left: f32,
    drop: f32,
    centre: [f32; 2],
    first: [f32; 2],
    last: [f32; 2],
    turn: [f32; 2],
}

impl Pen {
    fn place(&self, x: f32, y: f32) -> [f32; 2] {
        let (x, y) = (self.left + x * self.scale, y * self.scale - self.drop);
        let [cosine, sine] = self.turn;
        let hundredths = |value: f32| (value * 100.0).round() / 100.0;
        [
            hundredths(self.centre[0] + cosine * x - sine * y),
            hundredths(self.centre[1] + sine * x + cosine * y),
        ]
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.strokes.push(Stroke::Move(self.place(x, y)));
        self.first = [x, y];
        self.last = [x, y];
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.strokes.push(Stroke::Line(self.place(x, y)));
        self.last = [x, y];
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        // PDF has cubic curves only: each control point lies two thirds of the way to the quadratic one.
        const PART: f32 = 2.0 / 3.0;
        let [x0, y0] = self.last;
        self.curve_to(
            x0 + PART * (x1 - x0),
            y0 + PART * (y1 - y0),
            x + PART * (x1 - x),
            y + PART * (y1 - y),
            x,
            y,
        );
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.strokes.push(Stroke::Curve([self.place(x1, y1), self.place(x2, y2), self.place(x, y)]));
        self.last = [x, y];
    }

    fn close(&mut self) {
        // Closing draws this line by itself. It stands there because papers keep the bytes that were hashed of them.
        if self.last != self.first {
            let [x, y] = self.first;
            self.line_to(x, y);
        }
        self.strokes.push(Stroke::Close);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_embedded_face_is_readable_and_has_the_letters_of_dutch() {
        let faces = Faces::embedded();
        for face in Face::ALL {
            for character in "abcxyzABCXYZ0189éëïöüáóúèêçñß€≥≤±–—“”‘’«»•→✓☐µ²".chars()
            {
                assert!(faces.has(face, character), "{face:?} lacks {character}");
            }
        }
    }

    #[test]
    fn every_glyph_stands_for_one_character() {
        let mut faces = Faces::embedded();
        let glyphs = faces.shape(Face::Regular, "officieel\u{A0}fluïde");
        let text: String = glyphs.iter().map(|glyph| glyph.character).collect();
        assert_eq!(text, "officieel fluïde");
        assert!(glyphs.iter().all(|glyph| glyph.id != 0));
    }

    #[test]
    fn kerning_moves_the_pen() {
        let mut faces = Faces::embedded();
        assert!(faces.shape(Face::Regular, "AVATAR").iter().any(|glyph| glyph.advance != glyph.nominal));
    }
}
