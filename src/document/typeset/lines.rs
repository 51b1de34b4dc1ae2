//! Filling lines: words of several faces, broken where the Unicode rules allow it and never hyphenated.
//! Where lines stand on a page lives in `flow`.

use std::ops::Range;
use std::sync::Arc;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::display::{Face, Glyph};
use super::shape::Faces;
use super::sheet::Ink;

/// Text in one face and colour, already [`drawable`](super::letters::drawable).
#[derive(Debug, Clone)]
pub(super) struct Strand {
    pub text: String,
    pub face: Face,
    pub ink: Ink,
}

/// Part of a line in one face and colour.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    pub face: Face,
    pub ink: Ink,
    pub width: f32,
    pub words: Vec<Arc<[Glyph]>>,
}

/// A filled line, from left to right.
pub(super) type Filled = Vec<Piece>;

/// Breaks `strands` into lines no wider than `width`.
pub(super) fn fill(strands: &[Strand], size: f32, width: f32, faces: &mut Faces) -> Vec<Filled> {
    let text: String = strands.iter().map(|strand| strand.text.as_str()).collect();
    let mut filler = Filler { faces, size, width, line: Vec::new(), used: 0.0, spaces: 0, lines: Vec::new() };
    let mut start = 0;
    for (end, kind) in linebreaks(&text) {
        let chunk = &text[start..end];
        if kind == BreakOpportunity::Allowed && ends_in_joining_slash(chunk) {
            continue;
        }
        let word = chunk.trim_end_matches([' ', '\n']);
        let at = start..start + word.len();
        filler.word(&cut(strands, &at));
        filler.spaces = chunk[word.len()..].chars().filter(|c| *c == ' ').count();
        if chunk.ends_with('\n') {
            filler.end_line();
        }
        start = end;
    }
    if !filler.line.is_empty() {
        filler.end_line();
    }
    filler.lines
}

/// Unicode allows a break after every slash; "ml/min" and "en/of" are not to be torn, a long address may be.
fn ends_in_joining_slash(chunk: &str) -> bool {
    chunk.ends_with('/') && chunk.len() < 24
}

/// The parts of `strands` that lie within `at`, counted over all their text.
fn cut(strands: &[Strand], at: &Range<usize>) -> Vec<Strand> {
    let mut before = 0;
    let mut parts = Vec::new();
    for strand in strands {
        let from = at.start.clamp(before, before + strand.text.len()) - before;
        let to = at.end.clamp(before, before + strand.text.len()) - before;
        if from < to {
            parts.push(Strand { text: strand.text[from..to].to_owned(), face: strand.face, ink: strand.ink });
        }
        before += strand.text.len();
    }
    parts
}

struct Filler<'a> {
    faces: &'a mut Faces,
    size: f32,
    width: f32,
    line: Filled,
    used: f32,
    /// Spaces since the last word, drawn once it is known that a word follows on the same line.
    spaces: usize,
    lines: Vec<Filled>,
}

/// What rounding may add to a line that just fits.
const SLACK: f32 = 0.01;

impl Filler<'_> {
    fn word(&mut self, parts: &[Strand]) {
        if parts.is_empty() {
            return;
        }
        let pieces: Vec<Piece> =
            parts.iter().map(|part| self.piece(part.face, part.ink, &part.text)).collect();
        let width: f32 = pieces.iter().map(|piece| piece.width).sum();
        let space = self.piece(parts[0].face, parts[0].ink, " ");
        if !self.line.is_empty() && self.used + space.width * self.spaces as f32 + width > self.width + SLACK
        {
            // A space at the end of the line keeps its words apart for whoever reads the text and not the page.
            if self.spaces > 0 {
                let space = self.line_end_space();
                self.put(space);
            }
            self.end_line();
        }
        for _ in 0..std::mem::take(&mut self.spaces) {
            self.put(space.clone());
        }
        if self.used + width <= self.width + SLACK {
            for piece in pieces {
                self.put(piece);
            }
        } else {
            self.break_anywhere(&pieces);
        }
    }

    /// A word wider than the line is broken between characters: nothing is cut off.
    fn break_anywhere(&mut self, pieces: &[Piece]) {
        for piece in pieces {
            for glyph in piece.words.iter().flat_map(|word| word.iter()) {
                let width = self.faces.width(piece.face, self.size, &[*glyph]);
                if self.used + width > self.width + SLACK && !self.line.is_empty() {
                    self.end_line();
                }
                self.put(Piece { face: piece.face, ink: piece.ink, width, words: vec![Arc::new([*glyph])] });
            }
        }
    }

    fn line_end_space(&mut self) -> Piece {
        let (face, ink) = self.line.last().map_or((Face::Regular, Ink::Text), |last| (last.face, last.ink));
        self.piece(face, ink, " ")
    }

    fn piece(&mut self, face: Face, ink: Ink, text: &str) -> Piece {
        let glyphs = self.faces.shape(face, text);
        let width = self.faces.width(face, self.size, &glyphs);
        Piece { face, ink, width, words: vec![glyphs] }
    }

    fn put(&mut self, piece: Piece) {
        self.used += piece.width;
        match self.line.last_mut() {
            Some(last) if last.face == piece.face && last.ink == piece.ink => {
                last.width += piece.width;
                last.words.extend(piece.words);
            }
            _ => self.line.push(piece),
        }
    }

    fn end_line(&mut self) {
        self.lines.push(std::mem::take(&mut self.line));
        self.used = 0.0;
        self.spaces = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, width: f32) -> Vec<String> {
        let strand = Strand { text: text.to_owned(), face: Face::Regular, ink: Ink::Text };
        let filled = fill(&[strand], 10.0, width, &mut Faces::embedded());
        filled.iter().map(words).collect()
    }

    fn words(line: &Filled) -> String {
        line.iter()
            .flat_map(|piece| &piece.words)
            .flat_map(|word| word.iter())
            .map(|glyph| glyph.character)
            .collect()
    }

    #[test]
    fn a_line_ends_with_its_space_so_that_words_stay_apart() {
        assert_eq!(lines("een twee drie", 40.0), ["een twee ", "drie"]);
    }

    #[test]
    fn a_word_wider_than_the_line_loses_nothing() {
        let word = "a".repeat(400);
        let broken = lines(&word, 100.0);
        assert!(broken.len() > 1);
        assert_eq!(broken.concat(), word);
    }

    #[test]
    fn a_number_and_its_unit_stay_on_one_line() {
        assert_eq!(lines("ongeveer 30\u{A0}ml/min", 60.0), ["ongeveer ", "30 ml/min"]);
    }

    #[test]
    fn an_empty_line_between_paragraphs_stays() {
        assert_eq!(lines("een\n\ntwee", 100.0), ["een", "", "twee"]);
    }

    #[test]
    fn faces_change_within_a_word_without_a_break() {
        let strand = |text: &str, face| Strand { text: text.to_owned(), face, ink: Ink::Text };
        let strands = [
            strand("Besluit: ", Face::Regular),
            strand("melden", Face::SemiBold),
            strand(".", Face::Regular),
        ];
        let filled = fill(&strands, 10.0, 300.0, &mut Faces::embedded());
        assert_eq!(filled.len(), 1);
        assert_eq!(words(&filled[0]), "Besluit: melden.");
        assert_eq!(
            filled[0].iter().map(|piece| piece.face).collect::<Vec<_>>(),
            [Face::Regular, Face::SemiBold, Face::Regular]
        );
    }
}
