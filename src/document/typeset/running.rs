//! What runs along every page: header, footer with page numbers, and the word across practice papers.

use crate::document::paper::{Paper, Purpose};
use crate::locale::Locale;

use super::display::{Face, Item, Page, Stroke};
use super::letters::drawable;
use super::lines::{Strand, fill};
use super::setter::{Setter, across, draw};
use super::shape::Faces;
use super::sheet::{FOOTER, HEADER, Ink, MEASURE, PAGE_HEIGHT, PAGE_WIDTH, SIDE, SMALL};

/// Length of the word across a practice paper.
const ACROSS: f32 = 640.0;

/// Adds header and footer to every page.
pub(super) fn add(paper: &Paper, pages: &mut [Page], setter: &mut Setter<'_>) {
    let locale = setter.locale.clone();
    let running = &paper.running;
    let total = pages.len();
    let day = locale.date(running.date);
    let place = running.place(&locale);
    let origin = running.origin();
    for (number, page) in pages.iter_mut().enumerate() {
        let count = locale.msg_document_page_of(number + 1, total);
        let practice = match paper.purpose {
            Purpose::Practice => locale.msg_document_practice_case(),
            Purpose::Real => String::new(),
        };
        let mut items = Vec::new();
        let mut left = SIDE;
        for (text, face, ink) in
            [(practice, Face::SemiBold, Ink::Text), (place.clone(), Face::Regular, Ink::Quiet)]
        {
            let room = MEASURE * 0.78 - (left - SIDE);
            let width = setter.furniture(&text, face, ink, Side::From(left), HEADER, room, &mut items);
            left += if width > 0.0 { width + 10.0 } else { 0.0 };
        }
        let _ =
            setter.furniture(&day, Face::Regular, Ink::Quiet, Side::End, HEADER, MEASURE * 0.22, &mut items);
        items.push(across(HEADER + 6.0, 0.5, Ink::Rule));
        items.push(across(FOOTER - 13.0, 0.5, Ink::Rule));
        let room = MEASURE * 0.78;
        let _ =
            setter.furniture(&origin, Face::Regular, Ink::Quiet, Side::From(SIDE), FOOTER, room, &mut items);
        let _ = setter.furniture(
            &count,
            Face::Regular,
            Ink::Quiet,
            Side::End,
            FOOTER,
            MEASURE * 0.22,
            &mut items,
        );
        items.append(&mut page.items);
        page.items = items;
    }
}

/// The outlines that lie behind every page of a practice paper.
pub(super) fn watermark(paper: &Paper, faces: &Faces) -> Option<Vec<Stroke>> {
    match paper.purpose {
        Purpose::Practice => {
            let word = Locale::new(paper.language).msg_document_practice_case();
            Some(faces.outline(Face::SemiBold, &word, ACROSS, [PAGE_WIDTH / 2.0, PAGE_HEIGHT / 2.0]))
        }
        Purpose::Real => None,
    }
}

#[derive(Clone, Copy)]
enum Side {
    From(f32),
    End,
}

impl Setter<'_> {
    /// One line of furniture, shortened to `room`; its width comes back.
    #[expect(
        clippy::too_many_arguments,
        reason = "a line of furniture is what it says, how, where and how wide"
    )]
    fn furniture(
        &mut self,
        text: &str,
        face: Face,
        ink: Ink,
        side: Side,
        baseline: f32,
        room: f32,
        items: &mut Vec<Item>,
    ) -> f32 {
        let text = drawable(&text.replace(['\n', '\r'], " "), face, self.faces, &mut self.missing);
        let text = shortened(&text, face, room, self.faces);
        let lines = fill(&[Strand { text, face, ink }], SMALL.size, MEASURE, self.faces);
        let Some(line) = lines.first() else { return 0.0 };
        let width = line.iter().map(|piece| piece.width).sum::<f32>();
        let x = match side {
            Side::From(x) => x,
            Side::End => SIDE + MEASURE - width,
        };
        items.extend(draw(line, x, baseline, SMALL.size, None));
        width
    }
}

/// The text, ended with an ellipsis where it would not fit.
fn shortened(text: &str, face: Face, room: f32, faces: &mut Faces) -> String {
    let glyphs = faces.shape(face, text);
    if faces.width(face, SMALL.size, &glyphs) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut width = 10.0;
    for (character, glyph) in text.chars().zip(glyphs.iter()) {
        width += faces.width(face, SMALL.size, std::slice::from_ref(glyph));
        if width > room {
            break;
        }
        kept.push(character);
    }
    format!("{}…", kept.trim_end())
}
