//! Fonts as they go into the file: only the glyphs that are drawn, numbered anew, each with the character it stands
//! for. Without this a paper of two pages would carry three whole fonts.

use std::fmt::Write as _;

use rustybuzz::ttf_parser;
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::document::typeset::{Face, Glyph, Item, Layout, font_file};

use super::PrintError;
use super::file::{File, Form, Id};

/// The fonts of a paper.
pub(super) struct Fonts([Option<Font>; 3]);

/// One font with the glyphs in use.
struct Font {
    face: Face,
    /// The new number of each glyph, and the character it stands for.
    glyphs: Vec<Option<(u16, char)>>,
    order: GlyphRemapper,
}

impl Fonts {
    /// What `layout` draws with.
    pub(super) fn of(layout: &Layout) -> Self {
        let mut used: [Vec<Option<char>>; 3] = Default::default();
        let lines = layout.pages.iter().flat_map(|page| &page.items).filter_map(Item::text);
        let mut last: [Option<&std::sync::Arc<[Glyph]>>; 3] = Default::default();
        for line in lines {
            let face = line.face as usize;
            for word in &line.words {
                if last[face].is_some_and(|last| std::sync::Arc::ptr_eq(last, word)) {
                    continue;
                }
                last[face] = Some(word);
                for glyph in word.iter() {
                    let id = usize::from(glyph.id);
                    if used[face].len() <= id {
                        used[face].resize(id + 1, None);
                    }
                    used[face][id] = Some(glyph.character);
                }
            }
        }
        let [regular, semibold, italic] = used;
        Self([
            Font::with(Face::Regular, &regular),
            Font::with(Face::SemiBold, &semibold),
            Font::with(Face::Italic, &italic),
        ])
    }

    /// No font at all: for drawings without text.
    pub(super) const fn none() -> Self {
        Self([None, None, None])
    }

    /// The new number of a glyph.
    pub(super) fn number(&self, face: Face, glyph: u16) -> u16 {
        let font = self.0[face as usize].as_ref();
        let known = font.and_then(|font| font.glyphs.get(usize::from(glyph)).copied().flatten());
        known.map_or(0, |(number, _)| number)
    }

    /// Writes the fonts; the entries of a resource dictionary come back.
    pub(super) fn write(&self, file: &mut File) -> Result<String, PrintError> {
        let mut entries = String::new();
        for font in self.0.iter().flatten() {
            let id = font.write(file)?;
            let _ = write!(entries, "/{} {id}", resource(font.face));
        }
        Ok(entries)
    }
}

/// What a font is called within pages.
pub(super) const fn resource(face: Face) -> &'static str {
    match face {
        Face::Regular => "R",
        Face::SemiBold => "B",
        Face::Italic => "I",
    }
}

const fn name(face: Face) -> &'static str {
    match face {
        Face::Regular => "SourceSans3-Regular",
        Face::SemiBold => "SourceSans3-SemiBold",
        Face::Italic => "SourceSans3-Italic",
    }
}

impl Font {
    fn with(face: Face, used: &[Option<char>]) -> Option<Self> {
        if used.iter().all(Option::is_none) {
            return None;
        }
        let mut order = GlyphRemapper::new();
        let glyphs = (0_u16..)
            .zip(used)
            .map(|(id, character)| character.map(|character| (order.remap(id), character)))
            .collect();
        Some(Self { face, glyphs, order })
    }

    fn write(&self, file: &mut File) -> Result<Id, PrintError> {
        let fault = |reason: String| PrintError::Font { face: name(self.face), reason };
        let program = subsetter::subset(font_file(self.face), 0, &self.order)
            .map_err(|error| fault(error.to_string()))?;
        let face =
            ttf_parser::Face::parse(font_file(self.face), 0).map_err(|error| fault(error.to_string()))?;
        // A unit of this typeface is a thousandth of its size, which is what a PDF counts in.
        let units = face.units_per_em();
        if units != 1000 {
            return Err(fault(format!("{units} units to the em")));
        }

        let base = format!("{}+{}", tag(&program), name(self.face));
        let program = file.add_stream(&format!("/Length1 {}", program.len()), &program, Form::Packed);
        let bounds = face.global_bounding_box();
        let italic = face.italic_angle();
        let flags = if italic == 0.0 { 4 } else { 4 | 64 };
        let descriptor = file.add(
            format!(
                "<</Type/FontDescriptor/FontName/{base}/Flags {flags}/FontBBox[{} {} {} {}]/ItalicAngle {italic}/Ascent {}/Descent {}/CapHeight {}/StemV {}/FontFile2 {program}>>",
                bounds.x_min,
                bounds.y_min,
                bounds.x_max,
                bounds.y_max,
                face.ascender(),
                face.descender(),
                face.capital_height().unwrap_or(660),
                if self.face == Face::SemiBold { 120 } else { 80 },
            )
            .as_bytes(),
        );
        let mut widths = String::new();
        for old in self.order.remapped_gids() {
            let width = face.glyph_hor_advance(ttf_parser::GlyphId(old)).unwrap_or(0);
            let _ = write!(widths, "{width} ");
        }
        let descendant = file.add(
            format!(
                "<</Type/Font/Subtype/CIDFontType2/BaseFont/{base}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor}/CIDToGIDMap/Identity/W[0[{}]]>>",
                widths.trim_end()
            )
            .as_bytes(),
        );
        let meanings = file.add_stream("", self.meanings().as_bytes(), Form::Packed);
        Ok(file.add(
            format!(
                "<</Type/Font/Subtype/Type0/BaseFont/{base}/Encoding/Identity-H/DescendantFonts[{descendant}]/ToUnicode {meanings}>>"
            )
            .as_bytes(),
        ))
    }

    /// Which character each glyph stands for, as whoever copies text needs it.
    fn meanings(&self) -> String {
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        let known: Vec<(u16, char)> = self.glyphs.iter().copied().flatten().collect();
        // A hundred entries is the most that one list may hold.
        for part in known.chunks(100) {
            let _ = writeln!(map, "{} beginbfchar", part.len());
            for (number, character) in part {
                let mut units = [0; 2];
                let _ = write!(map, "<{number:04X}> <");
                for unit in character.encode_utf16(&mut units) {
                    let _ = write!(map, "{unit:04X}");
                }
                map.push_str(">\n");
            }
            map.push_str("endbfchar\n");
        }
        map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        map
    }
}

/// Six letters that stand for the content of a subset, not for a counter: the same paper must give the same bytes.
fn tag(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
