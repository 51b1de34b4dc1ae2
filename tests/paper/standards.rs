//! That papers keep to PDF/A and PDF/UA: every document of every protocol in both languages, and everything a block can
//! be. The whole sweep, over all scenarios and by a second validator, is in `.ci/papers`.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use lopdf::{Document, Object, ObjectId};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use weegwijzer::case::{play, walk};
use weegwijzer::document::{
    Appendix, Block, Extent, Matter, Paper, Profile, Purpose, Reading, archive, compose, print,
};
use weegwijzer::locale::Language;
use weegwijzer::protocol::bundle;

use super::sample::{forms, paper, prose, section, table, usual};

fn keeps_to(bytes: &[u8], profile: ValidationProfile, name: &str) {
    let report = validate_pdf_bytes(bytes, &ValidationOptions::default().profile(profile)).unwrap();
    assert!(report.is_compliant, "{name}: {report}");
    assert!(report.rules.passed > 40, "{name}: only {} rules were looked at", report.rules.passed);
}

fn is_sound(paper: &Paper, name: &str) {
    let bytes = print(paper, &Profile::HandedOver).unwrap().bytes;
    keeps_to(&bytes, ValidationProfile::PdfA2a, name);
    keeps_to(&bytes, ValidationProfile::PdfUa1, name);
}

/// The text of a file as whoever hears it gets it: by its structure, and nothing of what is decoration. White space
/// does not count.
fn heard(bytes: &[u8]) -> String {
    let file = Document::load_mem(bytes).unwrap();
    let mut marks = BTreeMap::new();
    for page in file.get_pages().into_values() {
        marked(&file, page, &mut marks);
    }
    let root = file.catalog().unwrap().get(b"StructTreeRoot").unwrap().as_reference().unwrap();
    let mut text = String::new();
    speak(&file, &Object::Reference(root), None, &marks, &mut text);
    text.retain(|character| !character.is_whitespace());
    text
}

/// The text of every marked part of a page.
fn marked(file: &Document, page: ObjectId, marks: &mut BTreeMap<(ObjectId, i64), String>) {
    let content = lopdf::content::Content::decode(&file.get_page_content(page)).unwrap();
    let fonts = file.get_page_fonts(page).unwrap();
    let encodings: BTreeMap<_, _> =
        fonts.into_iter().map(|(name, font)| (name, font.get_font_encoding(file).unwrap())).collect();
    let (mut mark, mut encoding) = (None, None);
    for operation in &content.operations {
        match operation.operator.as_str() {
            "BDC" => {
                let properties = operation.operands[1].as_dict().unwrap();
                mark = properties.get(b"MCID").ok().map(|number| number.as_i64().unwrap());
            }
            "EMC" => mark = None,
            "Tf" => encoding = encodings.get(operation.operands[0].as_name().unwrap()),
            "Tj" | "TJ" => {
                let Some(mark) = mark else { continue };
                let parts = match &operation.operands[0] {
                    Object::Array(parts) => parts.clone(),
                    part => vec![part.clone()],
                };
                let said: &mut String = marks.entry((page, mark)).or_default();
                for part in parts.iter().filter_map(|part| part.as_str().ok()) {
                    said.push_str(&Document::decode_text(encoding.unwrap(), part).unwrap());
                }
            }
            _ => {}
        }
    }
}

fn speak(
    file: &Document,
    object: &Object,
    page: Option<ObjectId>,
    marks: &BTreeMap<(ObjectId, i64), String>,
    text: &mut String,
) {
    match object {
        Object::Array(parts) => parts.iter().for_each(|part| speak(file, part, page, marks, text)),
        Object::Integer(number) => {
            text.push_str(marks.get(&(page.unwrap(), *number)).map_or("", String::as_str));
        }
        Object::Reference(id) => speak(file, file.get_object(*id).unwrap(), page, marks, text),
        Object::Dictionary(element) => {
            let page = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
            if let Ok(number) = element.get(b"MCID") {
                speak(file, number, page, marks, text);
            } else if let Ok(kids) = element.get(b"K") {
                speak(file, kids, page, marks, text);
            }
        }
        other => panic!("{other:?}"),
    }
}

/// Every text of a paper is heard, in the order of the paper.
fn is_heard_whole(paper: &Paper, bytes: &[u8], name: &str) {
    let heard = heard(bytes);
    let mut from = 0;
    for text in paper.texts() {
        let wanted: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        match heard[from..].find(&wanted) {
            Some(at) => from += at + wanted.len(),
            None => {
                let around: String = heard[from..].chars().take(200).collect();
                panic!("{name}: {text:?} is not heard after {around:?}");
            }
        }
    }
}

#[test]
fn every_document_of_every_protocol_keeps_to_the_standards_in_both_languages() {
    let mut count = 0;
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        for (number, template) in protocol.templates.iter().enumerate() {
            for language in Language::ALL {
                // Another scenario for every document, so that together they see many.
                let scenario = &protocol.scenarios[number % protocol.scenarios.len()];
                let case = play(&protocol, scenario, language).unwrap();
                let walk = walk(&protocol, case.answers(), scenario.today);
                let (today, zone) = (scenario.today, TimeZone::UTC);
                let matter = Matter { protocol: &protocol, case: Some((&case, &walk)), today, zone };
                let paper = compose(&matter, template, language);
                let name = format!("{} {} {}", bundled.id(), template.id, language.tag());
                let bytes = print(&paper, &Profile::HandedOver).unwrap().bytes;
                keeps_to(&bytes, ValidationProfile::PdfA2a, &name);
                keeps_to(&bytes, ValidationProfile::PdfUa1, &name);
                is_heard_whole(&paper, &bytes, &name);
                count += 1;
            }
        }
    }
    println!("{count} documents kept to PDF/A-2a and PDF/UA-1");
    assert!(count >= 40);
}

#[test]
fn the_copy_for_the_archive_keeps_to_the_standards() {
    let bundled = bundle::all().iter().find(|bundled| bundled.id() == "knmg-meldcode").unwrap();
    let protocol = bundled.load().unwrap();
    let scenario = &protocol.scenarios[0];
    for language in Language::ALL {
        let case = play(&protocol, scenario, language).unwrap();
        let walk = walk(&protocol, case.answers(), scenario.today);
        let (today, zone) = (scenario.today, TimeZone::UTC);
        let matter = Matter { protocol: &protocol, case: Some((&case, &walk)), today, zone };
        let template = protocol.template(&"record".into()).unwrap();
        let copy = archive(&matter, template, language, Extent::Whole, &bundled.files()).unwrap();
        keeps_to(&copy.bytes, ValidationProfile::PdfA3a, "archive");
        keeps_to(&copy.bytes, ValidationProfile::PdfUa1, "archive");
    }
}

#[test]
fn everything_a_block_can_be_keeps_to_the_standards() {
    let mut whole =
        paper([usual(), forms(), vec![section("Lang"), table(60), Block::say(prose(900))]].concat());
    whole.appendices = vec![Appendix { title: "Geschiedenis".to_owned(), blocks: usual() }];
    is_sound(&whole, "everything");
    let bytes = print(&whole, &Profile::HandedOver).unwrap().bytes;
    is_heard_whole(&whole, &bytes, "everything");
    whole.reading = Reading::AtArmsLength;
    whole.purpose = Purpose::Practice;
    whole.language = Language::En;
    is_sound(&whole, "everything, large, practice");
    is_sound(&paper(Vec::new()), "nothing");
    let mut odd = paper(vec![Block::say("Appje: 😀 家 n\u{302} \u{0}")]);
    odd.title = "A & B <c> (d) \\ é \u{1}".to_owned();
    is_sound(&odd, "odd signs");
}

#[test]
fn a_word_broken_in_a_narrow_column_is_heard_whole() {
    use weegwijzer::document::{Column, Span, Table};
    let columns = [("Wat", 8), ("Overige bijzonderheden", 92)]
        .map(|(title, share)| Column { title: title.to_owned(), share })
        .to_vec();
    let rows = vec![vec![vec![Span::plain("kindermishandelingsvermoedens")], vec![Span::plain("geen")]]];
    let sample = paper(vec![Block::Table(Table { columns, rows })]);
    let bytes = print(&sample, &Profile::HandedOver).unwrap().bytes;
    assert!(heard(&bytes).contains("kindermishandelingsvermoedensgeen"));
    // The page itself shows the hyphens.
    let file = Document::load_mem(&bytes).unwrap();
    let seen: String = file.extract_text(&[1]).unwrap().split_whitespace().collect();
    assert!(!seen.contains("kindermishandelingsvermoedens") && seen.contains('-'), "{seen}");
}

#[test]
fn words_at_the_end_of_a_line_stay_apart_from_the_next() {
    let sample = paper(vec![Block::say(prose(60))]);
    let bytes = print(&sample, &Profile::HandedOver).unwrap().bytes;
    let file = Document::load_mem(&bytes).unwrap();
    let mut marks = BTreeMap::new();
    marked(&file, file.get_pages()[&1], &mut marks);
    let paragraph = marks.values().find(|text| text.starts_with("Het kind vertelde")).unwrap();
    assert_eq!(paragraph.split_whitespace().count(), prose(60).split_whitespace().count());
}

#[test]
fn an_accent_that_no_letter_has_stands_above_its_letter() {
    use weegwijzer::document::typeset::{Item, lay_out};
    let sample = paper(vec![Block::say("n\u{302}a")]);
    let layout = lay_out(&sample);
    assert!(layout.missing.is_empty());
    let glyphs: Vec<_> = layout.pages[0]
        .items
        .iter()
        .filter_map(Item::text)
        .filter(|line| line.node.is_some())
        .flat_map(|line| line.words.iter().flat_map(|word| word.iter().copied()))
        .filter(|glyph| glyph.character == '\u{302}')
        .collect();
    assert_eq!(glyphs.len(), 1);
    assert!(glyphs[0].shift.0 < 0 && glyphs[0].advance == 0, "{:?}", glyphs[0]);
    let bytes = print(&sample, &Profile::HandedOver).unwrap().bytes;
    assert!(heard(&bytes).contains("n\u{302}a"));
}

#[test]
fn headings_lead_to_their_pages() {
    let sample =
        paper(vec![section("Eerste"), Block::say(prose(900)), section("Tweede"), Block::say("Kort.")]);
    let bytes = print(&sample, &Profile::HandedOver).unwrap().bytes;
    let file = Document::load_mem(&bytes).unwrap();
    let outline = file.catalog().unwrap().get(b"Outlines").unwrap().as_reference().unwrap();
    let outline = file.get_dictionary(outline).unwrap();
    let last = file.get_dictionary(outline.get(b"Last").unwrap().as_reference().unwrap()).unwrap();
    assert_eq!(last.get(b"Title").unwrap().as_str().unwrap(), b"Tweede");
    let there = last.get(b"Dest").unwrap().as_array().unwrap();
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    assert_eq!(there[0].as_reference().unwrap(), pages[pages.len() - 1]);
    assert!(there[3].as_float().unwrap() > 100.0);
}

#[test]
fn the_end_of_every_stream_is_clear_however_small_the_paper() {
    for number in 0..300 {
        let bytes =
            print(&paper(vec![Block::say(format!("Casus {number}."))]), &Profile::HandedOver).unwrap().bytes;
        assert!(!bytes.windows(11).any(|end| end == b"\r\nendstream"), "paper {number}");
    }
}
