//! Papers to weigh on, to telephone with, to fill in by hand, and what can be left out of them.

use weegwijzer::document::typeset::{Item, Layout, Role, lay_out};
use weegwijzer::document::{Appendix, Block, Profile, Reading, Span, plain_text, print};

use super::keeping::look;
use super::sample::{drawing, forms, paper, prose, section, usual, weighing};

/// The text of a paper on one line.
fn text(blocks: Vec<Block>) -> String {
    plain_text(&paper(blocks)).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_new_block_has_a_form_in_plain_text() {
    let text = text(forms());
    for part in [
        "Ingevuld door: jeugdarts",
        "[Ruimte voor etiket]",
        "Ouder, belastend [x] Somberheid sinds de geboorte, nu in behandeling · aanwezig · dynamisch",
        "[-] Alcohol of drugs · afwezig",
        "Gezin, beschermend [-] Ouders steunen elkaar",
        "1. Eerst moeder alleen. 2. Daarna vader.",
        "! Stop het gesprek als",
        "[Omtrek van een hoofd met één plek op het linkeroor.]",
        "[x] Moeder [-] Vader [?] School [ ] Opvang",
        "Naam: ____",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn a_paper_with_forms_can_be_printed() {
    let mut sample = paper(forms());
    look("forms.pdf", &sample);
    sample.reading = Reading::AtArmsLength;
    look("large.pdf", &sample);
    let printed = print(&sample, &Profile::HandedOver).unwrap();
    assert!(printed.missing.is_empty() && printed.pages > 1);
}

#[test]
fn every_text_of_a_paper_stands_on_its_pages() {
    let mut sample = paper([usual(), forms()].concat());
    sample.appendices =
        vec![Appendix { title: "Geschiedenis".to_owned(), blocks: vec![Block::say("Eerder gemaakt.")] }];
    let layout = lay_out(&sample);
    let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let drawn = squeezed(&(0..layout.pages.len()).map(|page| layout.page_text(page)).collect::<String>());
    let texts = sample.texts();
    assert!(texts.len() > 110, "{}", texts.len());
    for text in texts {
        for word in text.split_whitespace() {
            assert!(drawn.contains(&squeezed(word)), "{word:?} of {text:?} is not on the pages");
        }
    }
}

#[test]
fn risk_and_protection_of_a_group_stand_on_one_height() {
    let layout = lay_out(&paper(vec![weighing(4)]));
    let place = |words: &str| {
        let page = &layout.pages[0];
        let mut lines = page.items.iter().filter_map(Item::text);
        let found = lines.find(|line| {
            let text: String = line.words.iter().flat_map(|w| w.iter().map(|g| g.character)).collect();
            text.starts_with(words)
        });
        let line = found.unwrap_or_else(|| panic!("{words} is not on the page"));
        (line.x, line.baseline)
    };
    let (risk, protection) = (place("Somberheid"), place("Zoekt zelf"));
    assert!(risk.0 < protection.0);
    assert_eq!(risk.1, protection.1);
    assert_eq!(place("Ouder").1, risk.1);
    // Nothing found is said, not left open.
    assert_eq!(place("–").1, place("Omgeving").1);
}

#[test]
fn a_weighing_is_a_table_whose_cells_hold_lists() {
    let layout = lay_out(&paper(vec![weighing(4)]));
    let count = |role| layout.nodes.iter().filter(|node| node.role == role).count();
    assert_eq!((count(Role::ColumnHead), count(Role::RowHead), count(Role::Cell)), (3, 4, 8));
    assert_eq!(count(Role::ListItem), 11);
    // Read aloud, the risks of a group come before what protects it.
    let spoken: Vec<_> = layout.pages[0].items.iter().filter_map(Item::text).filter_map(|l| l.node).collect();
    assert!(spoken.is_sorted());
}

#[test]
fn what_nearly_fits_one_page_is_made_to_fit() {
    let sample = |reading| {
        let mut sample = paper(vec![weighing(4), section("Oordeel"), Block::say(prose(560))]);
        sample.reading = reading;
        lay_out(&sample)
    };
    assert_eq!(sample(Reading::InHand).pages.len(), 2);
    assert_eq!(sample(Reading::OnOnePage).pages.len(), 1);
}

#[test]
fn what_fits_no_single_page_keeps_its_size() {
    let sample = |reading| {
        let mut sample = paper(vec![Block::say(prose(1500))]);
        sample.reading = reading;
        lay_out(&sample)
    };
    assert!(sample(Reading::OnOnePage) == sample(Reading::InHand));
}

#[test]
fn a_paper_for_the_telephone_has_large_letters() {
    let mut sample = paper(vec![section("Vraag"), Block::say(prose(60))]);
    sample.reading = Reading::AtArmsLength;
    let layout = lay_out(&sample);
    let body = layout.pages[0].items.iter().filter_map(Item::text).filter(|line| line.node.is_some());
    assert!(body.clone().count() > 4);
    assert!(body.map(|line| line.size).fold(f32::MAX, f32::min) >= 13.9);
}

#[test]
fn a_drawing_is_a_figure_with_words_and_stays_within_the_text() {
    let layout = lay_out(&paper(vec![drawing()]));
    let figure = layout.nodes.iter().position(|node| node.role == Role::Figure).unwrap();
    assert_eq!(
        layout.nodes[figure].alt.as_deref(),
        Some("Omtrek van een hoofd met één plek op het linkeroor.")
    );
    let drawn = layout.pages[0].items.iter().filter(|item| match item {
        Item::Path { node, .. } => *node == Some(figure),
        Item::Text(line) => line.node == Some(figure),
        Item::Fill { .. } | Item::Rule { .. } => false,
    });
    assert_eq!(drawn.count(), 4);
}

#[test]
fn short_boxes_stand_beside_each_other_and_long_ones_below() {
    let layout = lay_out(&paper(forms()));
    let at = |words: &str| {
        let mut lines = layout.pages.iter().flat_map(|page| page.items.iter().filter_map(Item::text));
        let line = lines.find(|line| {
            line.words.iter().flat_map(|w| w.iter().map(|g| g.character)).collect::<String>() == words
        });
        line.map(|line| line.baseline).unwrap_or_else(|| panic!("{words} is not on the page"))
    };
    assert_eq!(at("Moeder"), at("Vader"));
    assert!(at("Opvang") > at("Moeder"));
}

#[test]
fn what_announces_a_list_stands_on_its_page() {
    let announced = "Dit is gevraagd:";
    let on = |layout: &Layout, words: &str| {
        (0..layout.pages.len()).find(|page| layout.page_text(*page).contains(words)).unwrap()
    };
    let mut overleaf = 0;
    for lines in 30..60 {
        let before = (0..lines).map(|_| Block::say("Een regel."));
        let list = Block::List { lead: None, points: vec![vec![Span::plain("Eerst moeder")]] };
        let layout = lay_out(&paper(before.chain([Block::say(announced), list]).collect()));
        let page = on(&layout, announced);
        assert_eq!(page, on(&layout, "Eerst moeder"), "after {lines} lines");
        overleaf += page;
    }
    assert!(overleaf > 0, "no page was turned");
}

#[test]
fn few_words_stand_beside_the_room_for_a_label_and_many_below_it() {
    let lowest = |words: usize| {
        let sticker = Block::Sticker { label: "Etiket".to_owned(), beside: Vec::new() };
        let layout = lay_out(&paper(vec![sticker, Block::say(prose(words))]));
        let items = layout.pages[0].items.iter();
        let frame = items.clone().filter_map(|item| match item {
            Item::Rule { from, to, .. } if from.0 == to.0 => Some(from.1.max(to.1)),
            _ => None,
        });
        let words = items.filter_map(Item::text).filter(|line| line.node.is_some());
        let lowest = words.map(|line| line.baseline).fold(0.0, f32::max);
        lowest < frame.fold(0.0, f32::max)
    };
    assert!(lowest(12));
    assert!(!lowest(120));
}

#[test]
fn an_appendix_begins_on_a_page_of_its_own_and_can_be_left_out() {
    let mut sample = paper(vec![Block::say("Kort.")]);
    let blocks = vec![Block::say("Wat verviel.")];
    sample.appendices = vec![Appendix { title: "Geschiedenis".to_owned(), blocks }];
    let layout = lay_out(&sample);
    assert_eq!(layout.pages.len(), 2);
    assert!(layout.page_text(1).contains("Bijlage: Geschiedenis"));
    let without = sample.without_appendices();
    assert_eq!(lay_out(&without).pages.len(), 1);
    assert!(!plain_text(&without).contains("verviel"));
}
