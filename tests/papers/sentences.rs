//! Answers that a record joins in one sentence: none is lost, and what goes without saying stands in the appendix alone.

use jiff::civil::Date;
use weegwijzer::case::{Answer, Case, walk};
use weegwijzer::document::plain_text;
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Content, Extent, Protocol};

use super::room::{holds, one_line, paper, protocol, protocols, scenario};

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What was typed on the path to the questions that some sentence of the record joins, with the reasons behind its judgements.
fn typed(protocol: &Protocol, case: &Case, today: Date) -> Vec<String> {
    let walk = walk(protocol, case.answers(), today);
    let record = protocol.template(&"record".into()).unwrap();
    let mut found = Vec::new();
    for block in record.sections.iter().flat_map(|section| &section.content) {
        let mut blocks = vec![block];
        while let Some(block) = blocks.pop() {
            match block {
                Content::Under { content, .. } => blocks.extend(content),
                Content::Sentence { of, .. } => {
                    for id in of.iter().filter(|id| walk.question(id).is_some()) {
                        let question = protocol.question(id).unwrap();
                        match case.answers().given(&protocol.head.id, question) {
                            Some(Answer::Text(text)) => found.push(text.clone()),
                            Some(Answer::Judgement(judgement)) => found.push(judgement.because.clone()),
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
    }
    found.retain(|text| !text.trim().is_empty());
    found
}

#[test]
fn nothing_typed_is_lost_where_a_sentence_joins_answers() {
    let mut looked_at = 0;
    for protocol in protocols() {
        let record = protocol.template(&"record".into()).unwrap();
        for known in &protocol.scenarios {
            let (case, today) = scenario(&protocol, known.id.as_str());
            let whole = paper(&protocol, &case, today, record, Language::Nl, Extent::Full);
            let told = squeezed(&plain_text(&whole));
            for text in typed(&protocol, &case, today) {
                looked_at += 1;
                assert!(told.contains(&squeezed(&text)), "{} {}: {text}", protocol.head.id, known.id);
            }
        }
    }
    assert!(looked_at > 400, "only {looked_at}");
}

#[test]
fn what_makes_a_record_long_stands_in_its_appendix_once_and_not_on_it() {
    let protocol = protocol("knmg-meldcode");
    let record = protocol.template(&"record".into()).unwrap();
    let left_out = [
        ("shoes-on-in-bed", "Waar begin ik?"),
        ("shoes-on-in-bed", "Besproken: buikpijn, gewicht, slapen"),
        ("shoes-on-in-bed", "zorg over gewicht en slapen"),
        ("shoes-on-in-bed", "Uiterlijk op 13 november"),
        ("shoes-on-in-bed", "vader is apart gesproken op 7 en 19 oktober"),
        ("crying-baby-tired-mother", "zorg over huilen en belasting van moeder"),
    ];
    for (id, said) in left_out {
        let (case, today) = scenario(&protocol, id);
        let of = |extent| one_line(&paper(&protocol, &case, today, record, Language::Nl, extent));
        assert_eq!(of(Extent::Short).matches(said).count(), 0, "{id}: {said}");
        assert_eq!(of(Extent::Full).matches(said).count(), 1, "{id}: {said}");
    }
    // With few talks the record itself says what was discussed.
    let (case, today) = scenario(&protocol, "crying-baby-tired-mother");
    let short = one_line(&paper(&protocol, &case, today, record, Language::Nl, Extent::Short));
    holds(&short, &["Besproken: dat zij hem hard vastpakte", "Wat mis ik?"]);
}

#[test]
fn what_goes_without_saying_stands_in_the_appendix_and_not_on_the_record() {
    let protocol = protocol("knmg-meldcode");
    let record = protocol.template(&"record".into()).unwrap();
    let (case, today) = scenario(&protocol, "crying-baby-tired-mother");
    let of = |extent| one_line(&paper(&protocol, &case, today, record, Language::Nl, extent));
    let (short, full) = (of(Extent::Short), of(Extent::Full));
    for said in [
        "De ouders beschuldigen elkaar niet",
        "Niemand kan meelezen",
        "het advies steunt hulp met duidelijke",
    ] {
        assert!(!short.contains(said), "{said}");
        holds(&full, &[said]);
    }
    holds(&short, &["Ik meld niet:", "Zonder naam; de adviezen volg ik:"]);
    assert_eq!(short.matches("Dat volg ik").count(), 0, "said once for all");
}

#[test]
fn an_empty_record_says_that_nothing_was_recorded() {
    for protocol in protocols() {
        let record = protocol.template(&"record".into()).unwrap();
        let case = super::room::empty(&protocol);
        let today = "2026-11-21".parse().unwrap();
        let text = one_line(&paper(&protocol, &case, today, record, Language::Nl, Extent::Short));
        holds(&text, &["Er is nog niets vastgelegd."]);
    }
}
