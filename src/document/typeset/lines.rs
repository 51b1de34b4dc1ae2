//! Filling lines: words of several faces, broken where the Unicode rules allow it. Where lines stand on a page lives in
//! `flow`.
//!
//! Running text is not hyphenated: two pages more in a hundred and eighty buy that every word is found by searching and
//! survives copying. Only a word wider than the line it has to stand on, in a narrow column, is broken between
//! syllables. The hyphen is then drawn but belongs to no text: whoever hears or copies the cell by its structure gets
//! the word whole.

use std::ops::Range;
use std::sync::Arc;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::display::{Face, Glyph, Voice};
use super::shape::Faces;
use super::sheet::Ink;
use crate::locale::Language;

/// Text in one face and colour, already [`drawable`](super::letters::drawable).
#[derive(Debug, Clone)]
pub(super) struct Strand {
    pub text: String,
    pub(crate) face: Face,
    pub(crate) ink: Ink,
}

/// Part of a line in one face and colour.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    pub(crate) face: Face,
    pub(crate) ink: Ink,
    pub width: f32,
    pub(crate) voice: Voice,
    pub(crate) words: Vec<Arc<[Glyph]>>,
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

/// Longer than any word somebody would write; what is longer is a code or an address, and has no syllables.
const LONGEST: usize = 48;

/// The syllables of a word, signs around it included with the nearest.
fn syllables(text: &str, language: Language) -> Vec<String> {
    let patterns = match language {
        Language::Nl => hypher::Lang::Dutch,
        Language::En => hypher::Lang::English,
    };
    let mut found: Vec<String> = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let letters = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        if letters == 0 {
            let sign = rest.find(char::is_alphabetic).unwrap_or(rest.len());
            match found.last_mut() {
                Some(before) => before.push_str(&rest[..sign]),
                None => found.push(rest[..sign].to_owned()),
            }
            rest = &rest[sign..];
            continue;
        }
        let word = &rest[..letters];
        let parts: Vec<&str> =
            if word.len() <= LONGEST { hypher::hyphenate(word, patterns).collect() } else { vec![word] };
        // An opening sign stays with the first syllable of its word.
        let opening = found.len() == 1 && !found[0].contains(char::is_alphabetic);
        for (number, part) in parts.into_iter().enumerate() {
            match found.last_mut().filter(|_| number == 0 && opening) {
                Some(sign) => sign.push_str(part),
                None => found.push(part.to_owned()),
            }
        }
        rest = &rest[letters..];
    }
    found
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
        } else if let ([part], true) = (parts, width > self.width) {
            self.break_syllables(part);
        } else {
            self.break_anywhere(&pieces);
        }
    }

    /// A word wider than the line is broken between syllables where its language has any.
    fn break_syllables(&mut self, part: &Strand) {
        let hyphen = Piece { voice: Voice::Silent, ..self.piece(part.face, part.ink, "-") };
        let mut rest = String::new();
        let mut syllables = syllables(&part.text, self.faces.language).into_iter().peekable();
        while let Some(syllable) = syllables.next() {
            let longer = format!("{rest}{syllable}");
            let width = self.piece(part.face, part.ink, &longer).width;
            let more = syllables.peek().is_some();
            let needed = width + if more { hyphen.width } else { 0.0 };
            if self.used + needed > self.width + SLACK && !rest.is_empty() {
                let begun = self.piece(part.face, part.ink, &rest);
                self.put_or_break(begun);
                if !rest.ends_with(['-', '/', '–']) {
                    self.put(hyphen.clone());
                }
                self.end_line();
                rest = syllable;
            } else {
                rest = longer;
            }
        }
        let end = self.piece(part.face, part.ink, &rest);
        self.put_or_break(end);
    }

    fn put_or_break(&mut self, piece: Piece) {
        if self.used + piece.width <= self.width + SLACK {
            self.put(piece);
        } else {
            self.break_anywhere(&[piece]);
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
                let voice = piece.voice;
                self.put(Piece {
                    face: piece.face,
                    ink: piece.ink,
                    width,
                    voice,
                    words: vec![Arc::new([*glyph])],
                });
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
        Piece { face, ink, width, voice: Voice::Read, words: vec![glyphs] }
    }

    fn put(&mut self, piece: Piece) {
        self.used += piece.width;
        match self.line.last_mut() {
            Some(last) if last.face == piece.face && last.ink == piece.ink && last.voice == piece.voice => {
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
    fn a_word_wider_than_its_column_is_broken_between_syllables() {
        assert_eq!(lines("kindermishandeling", 66.0), ["kindermishan-", "deling"]);
        assert_eq!(lines("(kindermishandeling)", 40.0), ["(kinder-", "mishan-", "deling)"]);
        assert_eq!(lines("zorgen over kinderen", 60.0), ["zorgen over ", "kinderen"]);
    }

    #[test]
    fn the_hyphen_of_a_broken_word_is_for_the_eye_only() {
        let strand = Strand { text: "kindermishandeling".to_owned(), face: Face::Regular, ink: Ink::Text };
        let filled = fill(&[strand], 10.0, 60.0, &mut Faces::embedded());
        let silent = |piece: &Piece| piece.voice == Voice::Silent;
        let read: String = filled
            .iter()
            .map(|line| words(&line.iter().filter(|piece| !silent(piece)).cloned().collect()))
            .collect();
        assert_eq!(read, "kindermishandeling");
        assert_eq!(filled.iter().flatten().filter(|piece| silent(piece)).count(), 1);
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
