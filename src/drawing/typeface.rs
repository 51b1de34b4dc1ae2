//! The typeface that is part of the program: its cuts as shipped, read, measured and shaped.
//! Knows nothing of lines, of boxes or of what is drawn.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use harfrust::{Feature, GlyphBuffer, ShapePlan, ShapePlanKey, Shaper, ShaperData, UnicodeBuffer, script};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::{GlyphMetrics, Metrics};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// A cut of the typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// Running text.
    Regular,
    /// Titles and what matters.
    SemiBold,
    /// Conditions.
    Italic,
}

impl Weight {
    /// All cuts.
    pub(crate) const ALL: [Self; 3] = [Self::Regular, Self::SemiBold, Self::Italic];

    /// The bytes of the cut as shipped.
    #[must_use]
    pub(crate) const fn file(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../assets/fonts/SourceSans3_400Regular.ttf"),
            Self::SemiBold => include_bytes!("../../assets/fonts/SourceSans3_600SemiBold.ttf"),
            Self::Italic => include_bytes!("../../assets/fonts/SourceSans3_400Regular_Italic.ttf"),
        }
    }
}

/// A cut that was read. All measures are in units of the font.
pub(crate) struct Cut {
    font: FontRef<'static>,
    shaping: ShaperData,
    /// How words of a script are shaped: slow to find, the same for every word of it, and without any word in it.
    plans: Mutex<Vec<Arc<ShapePlan>>>,
    characters: Charmap<'static>,
    first_characters: OnceLock<HashMap<u16, char>>,
    glyphs: GlyphMetrics<'static>,
    metrics: Metrics,
}

impl Cut {
    /// A cut of the program's own typeface, read once.
    pub(crate) fn of(weight: Weight) -> &'static Self {
        static CUTS: LazyLock<[Cut; 3]> = LazyLock::new(|| Weight::ALL.map(Cut::read));
        &CUTS[weight as usize]
    }

    #[expect(clippy::expect_used, reason = "the font is part of the program; a test reads all of them")]
    fn read(weight: Weight) -> Self {
        let font = FontRef::new(weight.file()).expect("an embedded font is readable");
        Self {
            shaping: ShaperData::new(&font),
            plans: Mutex::default(),
            characters: font.charmap(),
            first_characters: OnceLock::new(),
            glyphs: font.glyph_metrics(Size::unscaled(), LocationRef::default()),
            metrics: font.metrics(Size::unscaled(), LocationRef::default()),
            font,
        }
    }

    /// The text as glyphs, each at its place.
    pub(crate) fn shape(&self, mut text: UnicodeBuffer, features: &[Feature]) -> GlyphBuffer {
        text.guess_segment_properties();
        let shaper = self.shaping.shaper(&self.font).build();
        let plan = self.plan(&shaper, &text, features);
        shaper.shape_with_plan(&plan, text, features)
    }

    fn plan(&self, shaper: &Shaper<'_>, text: &UnicodeBuffer, features: &[Feature]) -> Arc<ShapePlan> {
        // Of figures alone it is not known in which script they stand.
        let script = Some(text.script()).filter(|script| *script != script::UNKNOWN);
        let language = text.language();
        let key = ShapePlanKey::new(script, text.direction()).language(language.as_ref()).features(features);
        let mut plans = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = plans.iter().find(|plan| key.matches(plan)) {
            return Arc::clone(known);
        }
        let plan = Arc::new(ShapePlan::new(shaper, text.direction(), script, language.as_ref(), features));
        plans.push(Arc::clone(&plan));
        plan
    }

    /// What holds for all letters.
    pub(crate) fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// The glyph that draws this character, when there is one.
    pub(crate) fn glyph(&self, character: char) -> Option<u16> {
        self.characters.map(character).and_then(number).filter(|glyph| *glyph != 0)
    }

    /// The lowest character that is drawn with this glyph.
    pub(crate) fn first_character(&self, glyph: u16) -> Option<char> {
        let lowest = || {
            let mut first = HashMap::new();
            for (code, glyph) in self.characters.mappings() {
                if let (Some(character), Some(glyph)) = (char::from_u32(code), number(glyph)) {
                    let _ = first
                        .entry(glyph)
                        .and_modify(|c: &mut char| *c = character.min(*c))
                        .or_insert(character);
                }
            }
            first
        };
        self.first_characters.get_or_init(lowest).get(&glyph).copied()
    }

    /// How far the pen moves behind a glyph when nothing is kerned.
    pub(crate) fn advance(&self, glyph: u16) -> i32 {
        // Whole units, since nothing is scaled.
        self.glyphs.advance_width(glyph.into()).map_or(0, |units| units as i32)
    }

    /// Draws a glyph; one without a shape, as a space, draws nothing.
    #[expect(clippy::expect_used, reason = "the font is part of the program; a test draws all its glyphs")]
    pub(crate) fn draw(&self, glyph: u16, pen: &mut impl OutlinePen) {
        if let Some(outline) = self.font.outline_glyphs().get(glyph.into()) {
            let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
            let _ = outline.draw(settings, pen).expect("a glyph of an embedded font can be drawn");
        }
    }
}

/// A font of this kind numbers its glyphs up to 65,535.
fn number(glyph: GlyphId) -> Option<u16> {
    u16::try_from(glyph.to_u32()).ok()
}

#[cfg(test)]
mod tests {
    use skrifa::outline::pen::PathElement;

    use super::*;

    #[test]
    fn every_glyph_can_be_drawn() {
        for weight in Weight::ALL {
            let cut = Cut::of(weight);
            let mut drawn: Vec<PathElement> = Vec::new();
            for glyph in 0..cut.metrics().glyph_count {
                cut.draw(glyph, &mut drawn);
            }
            assert!(drawn.len() > 10_000, "{weight:?}: {}", drawn.len());
        }
    }

    #[test]
    fn every_cut_is_readable_and_shapes() {
        for weight in Weight::ALL {
            let cut = Cut::of(weight);
            let mut text = UnicodeBuffer::new();
            text.push_str("AVATAR");
            let shaped = cut.shape(text, &[]);
            let moved: i32 = shaped.glyph_positions().iter().map(|position| position.x_advance).sum();
            let unkerned: i32 =
                "AVATAR".chars().filter_map(|c| cut.glyph(c)).map(|glyph| cut.advance(glyph)).sum();
            assert!(0 < moved && moved < unkerned, "{weight:?}: {moved} {unkerned}");
        }
    }
}
