//! Fonts reduced to the glyphs a paper uses, in the form printpdf embeds.
//! Without this a paper of two pages would carry three whole fonts.

use std::collections::{BTreeSet, HashMap};

use allsorts::binary::read::ReadScope;
use allsorts::font_data::FontData;
use allsorts::subset::{CmapTarget, SubsetProfile, subset};
use printpdf::ParsedFont;
use sha2::{Digest, Sha256};

use crate::document::typeset::{Face, Item, Layout, font_file};

use super::PrintError;

/// The font of `face` with only the glyphs that `layout` draws, or nothing when it draws none.
///
/// The subset is named after its own content, not after a counter: the same paper must give the same bytes.
pub(super) fn embedded(face: Face, layout: &Layout) -> Result<Option<ParsedFont>, PrintError> {
    let used = used_glyphs(face, layout);
    if used.is_empty() {
        return Ok(None);
    }
    let ids: Vec<u16> = std::iter::once(0).chain(used.into_iter().filter(|id| *id != 0)).collect();
    let renumbered: HashMap<u16, u16> = ids.iter().copied().zip(0..).collect();

    let bytes = reduced(face, &ids).map_err(|reason| PrintError::Font { face: name(face), reason })?;
    let whole = ParsedFont::from_bytes(font_file(face), 0, &mut Vec::new())
        .ok_or_else(|| PrintError::Font { face: name(face), reason: "its tables are damaged".to_owned() })?;

    let characters = whole.codepoint_to_glyph.iter();
    let widths = whole.glyph_widths.iter();
    Ok(Some(ParsedFont {
        codepoint_to_glyph: characters
            .filter_map(|(code, id)| renumbered.get(id).filter(|new| **new != 0).map(|new| (*code, *new)))
            .collect(),
        glyph_widths: widths.filter_map(|(id, width)| renumbered.get(id).map(|new| (*new, *width))).collect(),
        font_name: Some(format!("{}+{}", tag(&bytes), name(face))),
        original_bytes: bytes,
        ..whole.clone()
    }))
}

fn used_glyphs(face: Face, layout: &Layout) -> BTreeSet<u16> {
    let lines = layout.pages.iter().flat_map(|page| &page.items).filter_map(Item::text);
    let words = lines.filter(|line| line.face == face).flat_map(|line| &line.words);
    words.flat_map(|word| word.iter().map(|glyph| glyph.id)).collect()
}

fn reduced(face: Face, ids: &[u16]) -> Result<Vec<u8>, String> {
    let font = ReadScope::new(font_file(face)).read::<FontData<'_>>().map_err(|error| error.to_string())?;
    let tables = font.table_provider(0).map_err(|error| error.to_string())?;
    subset(&tables, ids, &SubsetProfile::Pdf, CmapTarget::Unicode).map_err(|error| error.to_string())
}

/// Six letters that stand for the content of a subset.
fn tag(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

const fn name(face: Face) -> &'static str {
    match face {
        Face::Regular => "SourceSans3-Regular",
        Face::SemiBold => "SourceSans3-SemiBold",
        Face::Italic => "SourceSans3-Italic",
    }
}
