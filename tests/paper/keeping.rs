//! That nothing is lost between what was typed and what is printed, and that printing is repeatable.

use std::time::Instant;

use lopdf::Document;
use weegwijzer::document::{Block, Fact, Paper, Profile, Purpose, Span, plain_text, print};

use super::sample::{paper, prose, section, table, usual};

/// The text of the PDF as a reader's program finds it, without white space.
fn extracted(paper: &Paper) -> String {
    let document = Document::load_mem(&print(paper, &Profile::HandedOver).unwrap().bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    squeezed(&document.extract_text(&pages).unwrap())
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// Writes a paper to the folder `PAPER_LOOK`, for whoever wants to see it.
pub fn look(name: &str, paper: &Paper) {
    if let Some(folder) = std::env::var_os("PAPER_LOOK") {
        std::fs::write(
            std::path::Path::new(&folder).join(name),
            print(paper, &Profile::HandedOver).unwrap().bytes,
        )
        .unwrap();
    }
}

#[test]
fn every_word_is_found_again_in_the_pdf() {
    let sample = paper(usual());
    look("usual.pdf", &sample);
    let text = extracted(&sample);
    for part in [
        "Er zijn drie signalen vastgelegd.",
        "niet gegeven",
        "drie ronde blauwe plekken op de rechterbovenarm",
        "Hij is van de trap gevallen, maar ik was er niet bij.",
        "moeder, 18 november 2026",
        "Er blijft twijfel.",
        "Moeder gaf twee verschillende verklaringen.",
        "eerdere contacten gaven geen zorgen",
        "Handtekening",
    ] {
        assert!(text.contains(&squeezed(part)), "{part}\n{text}");
    }
}

#[test]
fn accents_and_signs_survive_however_they_were_typed() {
    let typed =
        "Zoë, François, Łukasz, Çağlar, Jiří, ñandú – “één” ≥ 94 % en 5 \u{3BC}g; cafe\u{301}; fi ffi fl";
    let text = extracted(&paper(vec![Block::say(typed)]));
    let expected = "Zoë, François, Łukasz, Çağlar, Jiří, ñandú – “één” ≥ 94 % en 5 µg; café; fi ffi fl";
    assert!(text.contains(&squeezed(expected)), "{text}");
}

#[test]
fn a_soft_hyphen_does_not_turn_hyphens_into_something_else() {
    let text = extracted(&paper(vec![Block::say("na\u{AD}der onder\u{2011}zoek, co-ouder")]));
    assert!(text.contains("naderonder-zoek,co-ouder"), "{text}");
}

#[test]
fn what_cannot_be_drawn_is_replaced_visibly_and_reported() {
    let sample = paper(vec![Block::say("Appje: 😀 家")]);
    let printed = print(&sample, &Profile::HandedOver).unwrap();
    assert_eq!(printed.missing, ['😀', '家'].into());
    assert!(extracted(&sample).contains("Appje:[U+1F600][U+5BB6]"));
}

#[test]
fn a_word_of_four_hundred_letters_is_kept_whole_in_text_and_table() {
    let word: String = ('a'..='z').cycle().take(400).collect();
    let fact = Fact { label: "Woord".to_owned(), value: vec![Span::plain(&word)] };
    let text = extracted(&paper(vec![Block::say(&word), Block::Facts(vec![fact])]));
    assert_eq!(text.matches(&word).count(), 2);
}

#[test]
fn two_hundred_entries_are_all_there() {
    let sample = paper(vec![section("Signalen"), table(200)]);
    look("table.pdf", &sample);
    let text = extracted(&sample);
    assert!((1..=200).all(|number| text.contains(&format!("Signaal{number}:"))));
}

#[test]
fn thirty_pages_of_free_text_are_all_there_even_in_one_cell() {
    let long = format!("Begin van het verhaal. {} Einde van het verhaal.", prose(14_000));
    let fact = Fact { label: "Verhaal".to_owned(), value: vec![Span::plain(&long)] };
    let sample = paper(vec![section("Verhaal"), Block::Facts(vec![fact]), Block::say(&long)]);
    look("long.pdf", &sample);
    let printed = print(&sample, &Profile::HandedOver).unwrap();
    assert!(printed.pages > 30, "{}", printed.pages);
    let text = extracted(&sample);
    let sentence = squeezed("Het kind vertelde rustig wat er die middag was gebeurd,");
    let typed = squeezed(&long).matches(&sentence).count() * 2;
    // A page that turns within a sentence puts header and footer between its words.
    let found = text.matches(&sentence).count();
    assert!(typed - found <= printed.pages, "{found} of {typed}");
    assert_eq!(text.matches("Eindevanhetverhaal.").count(), 2);
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let mut sample = paper(usual());
    assert_eq!(print(&sample, &Profile::HandedOver).unwrap(), print(&sample, &Profile::HandedOver).unwrap());
    sample.purpose = Purpose::Practice;
    look("practice.pdf", &sample);
    assert_eq!(print(&sample, &Profile::HandedOver).unwrap(), print(&sample, &Profile::HandedOver).unwrap());
    assert_ne!(
        print(&sample, &Profile::HandedOver).unwrap().hash(),
        print(&paper(usual()), &Profile::HandedOver).unwrap().hash()
    );
}

#[test]
fn the_file_says_its_title_and_language_and_no_author() {
    let bytes = print(&paper(usual()), &Profile::HandedOver).unwrap().bytes;
    let document = Document::load_mem(&bytes).unwrap();
    let info =
        document.trailer.get(b"Info").and_then(|info| document.get_dictionary(info.as_reference()?)).unwrap();
    assert_eq!(info.get(b"Title").unwrap().as_str().unwrap(), b"Verslag meldcode");
    assert_eq!(info.get(b"CreationDate").unwrap().as_str().unwrap(), b"D:20261121000000Z");
    assert!(info.get(b"Author").is_err());
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"nl");
    assert!(
        catalog.get(b"ViewerPreferences").and_then(|p| p.as_dict()).unwrap().get(b"DisplayDocTitle").is_ok()
    );
}

#[test]
fn a_paper_of_four_pages_is_small() {
    let started = Instant::now();
    let printed = print(&paper(vec![table(70), Block::say(prose(400))]), &Profile::HandedOver).unwrap();
    println!("{} pages, {} bytes, {:?}", printed.pages, printed.bytes.len(), started.elapsed());
    assert!(printed.bytes.len() < 70 * 1024);
}

#[test]
fn plain_text_keeps_within_seventy_two_columns_and_loses_nothing() {
    let sample = paper(usual());
    let text = plain_text(&sample);
    if let Some(folder) = std::env::var_os("PAPER_LOOK") {
        std::fs::write(std::path::Path::new(&folder).join("usual.txt"), &text).unwrap();
    }
    assert!(text.lines().all(|line| line.chars().count() <= 72), "{text}");
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "VERSLAG MELDCODE",
        "Signaal 4:",
        "Mijn oordeel. Er blijft twijfel.",
        "> “Hij is van de trap gevallen",
        "eerdere contacten gaven geen zorgen",
        "3f2a9c81b0e4",
    ] {
        assert!(words.contains(part), "{part}\n{text}");
    }
}

#[test]
fn the_name_of_the_file_tells_the_paper_and_not_the_case() {
    let mut sample = paper(usual());
    sample.running.document = "Meldtekst: één / twee".to_owned();
    assert_eq!(sample.file_stem(), "meldtekst-een-twee-2026-11-21-3f2a9c81b0e4");
}

#[test]
fn the_watermark_is_drawn_on_every_page_and_is_no_text() {
    let mut sample = paper(vec![table(60)]);
    sample.purpose = Purpose::Practice;
    let document = Document::load_mem(&print(&sample, &Profile::HandedOver).unwrap().bytes).unwrap();
    let pages = document.get_pages();
    assert!(pages.len() > 2);
    for (number, page) in pages {
        let content = document.get_page_content(page);
        let drawn = String::from_utf8_lossy(&content).contains("/Watermark Do");
        assert!(drawn, "page {number} has no watermark");
        assert_eq!(document.extract_text(&[number]).unwrap().matches("OEFENCASUS").count(), 1);
    }
}
