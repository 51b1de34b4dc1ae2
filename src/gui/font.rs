//! The one typeface of the program, carried inside the binary. Sizes live in `theme::measure`.

use iced::Font;
use iced::font::{Style, Weight};

use crate::drawing;

/// Running text.
pub const REGULAR: Font = Font::with_name("Source Sans 3");

/// Headings, labels and what is chosen.
pub(crate) const SEMIBOLD: Font = Font { weight: Weight::Semibold, ..REGULAR };

/// Literal words of somebody else, and terms.
pub(crate) const ITALIC: Font = Font { style: Style::Italic, ..REGULAR };

/// The faces to load before the first frame.
pub const FACES: [&[u8]; 3] =
    [drawing::Weight::Regular.file(), drawing::Weight::SemiBold.file(), drawing::Weight::Italic.file()];

#[cfg(test)]
mod tests {
    use super::*;
    use skrifa::attribute::Style as Cut;
    use skrifa::string::StringId;
    use skrifa::{FontRef, MetadataProvider};

    /// Every sign the widgets write; a sign the face lacks would be drawn by whatever font the computer has.
    const SIGNS: &str = "✓○●–→·▸▾…‘’“”•×←↑↓!";

    #[test]
    fn every_face_has_the_signs_the_program_writes() {
        for bytes in FACES {
            let characters = FontRef::new(bytes).unwrap().charmap();
            let missing: String = SIGNS.chars().filter(|sign| characters.map(*sign).is_none()).collect();
            assert_eq!(missing, "");
        }
    }

    #[test]
    fn the_faces_answer_to_the_names_they_are_asked_by() {
        let faces = FACES.map(|bytes| {
            let face = FontRef::new(bytes).unwrap();
            let family =
                |wanted| face.localized_strings(wanted).english_or_first().map(|name| name.to_string());
            let name =
                family(StringId::TYPOGRAPHIC_FAMILY_NAME).or_else(|| family(StringId::FAMILY_NAME)).unwrap();
            let look = face.attributes();
            (name, look.weight.value(), look.style == Cut::Italic)
        });
        let family = || "Source Sans 3".to_owned();
        assert_eq!(faces, [(family(), 400.0, false), (family(), 600.0, false), (family(), 400.0, true)]);
    }
}
