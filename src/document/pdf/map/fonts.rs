//! The typeface of a map: shaped as it was measured, reduced to the glyphs in use, with their characters beside them.

use std::collections::BTreeMap;

use harfrust::UnicodeBuffer;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use subsetter::GlyphRemapper;

use crate::document::pdf::PrintError;
use crate::document::pdf::object::integer;
use crate::drawing::{Cut, Weight};

/// What pages call a cut of the typeface.
pub(super) const fn name(weight: Weight) -> &'static str {
    match weight {
        Weight::Regular => "R",
        Weight::SemiBold => "S",
        Weight::Italic => "I",
    }
}

const fn full_name(weight: Weight) -> &'static str {
    match weight {
        Weight::Regular => "SourceSans3-Regular",
        Weight::SemiBold => "SourceSans3-SemiBold",
        Weight::Italic => "SourceSans3-Italic",
    }
}

/// The cuts of the typeface with the glyphs set so far.
pub(super) struct Fonts {
    cuts: [Set; 3],
}

/// A cut and what was set in it.
struct Set {
    cut: &'static Cut,
    /// The characters each glyph stands for, by its number in the reduced font.
    used: BTreeMap<u16, String>,
    /// The glyphs in use in the order of their new numbers; the first stands for what is missing.
    order: GlyphRemapper,
}

impl Fonts {
    pub(super) fn embedded() -> Self {
        let none = |weight| Set { cut: Cut::of(weight), used: BTreeMap::new(), order: GlyphRemapper::new() };
        Self { cuts: Weight::ALL.map(none) }
    }

    /// A text as the operand that shows it: glyphs, and where kerning moves the pen.
    pub(super) fn set(&mut self, text: &str, weight: Weight) -> String {
        self.cuts[weight as usize].set(text)
    }

    /// The fonts in use, by what pages call them.
    pub(super) fn add_to(self, document: &mut Document) -> Result<Dictionary, PrintError> {
        let mut fonts = Dictionary::new();
        for (set, weight) in self.cuts.into_iter().zip(Weight::ALL) {
            if !set.used.is_empty() {
                fonts.set(name(weight), set.add_to(document, weight)?);
            }
        }
        Ok(fonts)
    }
}

impl Set {
    fn set(&mut self, text: &str) -> String {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        let shaped = self.cut.shape(buffer, &[]);
        let (infos, positions) = (shaped.glyph_infos(), shaped.glyph_positions());
        let mut out = String::from("[<");
        for (place, (info, position)) in infos.iter().zip(positions).enumerate() {
            #[expect(clippy::disallowed_methods, reason = "a font numbers its glyphs with sixteen bits")]
            let glyph = u16::try_from(info.glyph_id).unwrap_or_default();
            let from = info.cluster as usize;
            let until = infos[place + 1..].iter().map(|next| next.cluster as usize).find(|next| *next > from);
            let characters = text.get(from..until.unwrap_or(text.len())).unwrap_or_default();
            let number = self.number(glyph, characters);
            out.push_str(&format!("{number:04x}"));
            let moved = self.cut.advance(glyph) - position.x_advance;
            if moved != 0 {
                out.push_str(&format!(">{}<", self.thousandths(moved)));
            }
        }
        out.push_str(">]");
        out
    }

    fn number(&mut self, glyph: u16, characters: &str) -> u16 {
        let number = self.order.remap(glyph);
        let _ = self.used.entry(number).or_insert_with(|| characters.to_owned());
        number
    }

    fn thousandths(&self, units: i32) -> i64 {
        i64::from(units) * 1000 / i64::from(self.cut.metrics().units_per_em.max(1))
    }

    fn add_to(self, document: &mut Document, weight: Weight) -> Result<ObjectId, PrintError> {
        let face = full_name(weight);
        let fault = |error: subsetter::Error| PrintError::Font { face, reason: error.to_string() };
        let bytes = subsetter::subset(weight.file(), 0, &self.order).map_err(fault)?;
        let name = format!("WGWMAP+{face}");
        let length = integer(bytes.len());
        let program = document.add_object(Stream::new(dictionary! { "Length1" => length }, bytes));
        let metrics = *self.cut.metrics();
        // The font itself has whole units.
        let whole = |units: f32| self.thousandths(units as i32);
        let frame = metrics.bounds.unwrap_or_default();
        let frame = [frame.x_min, frame.y_min, frame.x_max, frame.y_max]
            .map(|side| Object::Integer(whole(side)))
            .to_vec();
        let slant = metrics.italic_angle;
        let descriptor = document.add_object(dictionary! {
            "Type" => "FontDescriptor", "FontName" => Object::Name(name.clone().into_bytes()),
            // Not symbolic; the second bit of the high byte would say italic.
            "Flags" => if slant == 0.0 { 32 } else { 96 },
            "FontBBox" => frame, "ItalicAngle" => Object::Real(slant),
            "Ascent" => whole(metrics.ascent),
            "Descent" => whole(metrics.descent),
            "CapHeight" => whole(metrics.cap_height.unwrap_or(660.0)),
            "StemV" => 80, "FontFile2" => program,
        });
        let glyphs = self.order.remapped_gids();
        let widths: Vec<Object> =
            glyphs.map(|glyph| self.thousandths(self.cut.advance(glyph)).into()).collect();
        let inner = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "CIDFontType2",
            "BaseFont" => Object::Name(name.clone().into_bytes()),
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "FontDescriptor" => descriptor, "CIDToGIDMap" => "Identity",
            "W" => vec![Object::Integer(0), Object::Array(widths)],
        });
        let characters = document.add_object(Stream::new(Dictionary::new(), self.characters().into_bytes()));
        Ok(document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type0", "BaseFont" => Object::Name(name.into_bytes()),
            "Encoding" => "Identity-H", "DescendantFonts" => vec![Object::Reference(inner)],
            "ToUnicode" => characters,
        }))
    }

    /// Which characters each glyph stands for, so that the text of a map can be searched and read aloud.
    fn characters(&self) -> String {
        let mut out = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
             /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
             /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n",
        );
        let used: Vec<_> = self.used.iter().collect();
        // A list holds no more than a hundred.
        for part in used.chunks(100) {
            out.push_str(&format!("{} beginbfchar\n", part.len()));
            for (number, characters) in part {
                let codes: String = characters.encode_utf16().map(|unit| format!("{unit:04x}")).collect();
                out.push_str(&format!("<{number:04x}> <{codes}>\n"));
            }
            out.push_str("endbfchar\n");
        }
        out.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        out
    }
}
