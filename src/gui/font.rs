//! The one typeface of the program, carried inside the binary. Sizes live in `theme::measure`.

use iced::Font;
use iced::font::{Style, Weight};

/// Running text.
pub const REGULAR: Font = Font::with_name("Source Sans 3");

/// Headings, labels and what is chosen.
pub const SEMIBOLD: Font = Font { weight: Weight::Semibold, ..REGULAR };

/// Literal words of somebody else, and terms.
pub const ITALIC: Font = Font { style: Style::Italic, ..REGULAR };

/// The faces to load before the first frame.
pub const FACES: [&[u8]; 3] = [
    include_bytes!("../../assets/fonts/SourceSans3_400Regular.ttf"),
    include_bytes!("../../assets/fonts/SourceSans3_600SemiBold.ttf"),
    include_bytes!("../../assets/fonts/SourceSans3_400Regular_Italic.ttf"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use rustybuzz::ttf_parser::{Face, name_id};

    /// Every sign the widgets write; a sign the face lacks would be drawn by whatever font the computer has.
    const SIGNS: &str = "✓○●–→·▸▾…‘’“”•×←↑↓!";

    #[test]
    fn every_face_has_the_signs_the_program_writes() {
        for bytes in FACES {
            let face = Face::parse(bytes, 0).unwrap();
            let missing: String = SIGNS.chars().filter(|sign| face.glyph_index(*sign).is_none()).collect();
            assert_eq!(missing, "");
        }
    }

    #[test]
    fn the_faces_answer_to_the_names_they_are_asked_by() {
        let faces = FACES.map(|bytes| {
            let face = Face::parse(bytes, 0).unwrap();
            let family = |wanted| {
                face.names()
                    .into_iter()
                    .filter(|name| name.name_id == wanted)
                    .find_map(|name| name.to_string())
            };
            let name = family(name_id::TYPOGRAPHIC_FAMILY).or_else(|| family(name_id::FAMILY)).unwrap();
            (name, face.weight().to_number(), face.is_italic())
        });
        let family = || "Source Sans 3".to_owned();
        assert_eq!(faces, [(family(), 400, false), (family(), 600, false), (family(), 400, true)]);
    }
}
