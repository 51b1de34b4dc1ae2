//! Answers that a record joins in one sentence: none is lost, and what goes without saying stands in the appendix alone.

use jiff::civil::Date;
use weegwijzer::case::{Answer, Case, Event, Spot, walk};
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

/// Whom no fictional case has: the second of two mothers or fathers, another carer, a guardian.
#[test]
fn a_second_parent_and_another_carer_are_told_like_anybody_else() {
    for (id, of, log, whom, says) in [
        (
            "jgz-kindermishandeling",
            "file-that-grew",
            "facts",
            [("source", "mother", "second-parent")],
            "Tweede ouder: \"Het lukt me niet",
        ),
        (
            "jgz-kindermishandeling",
            "file-that-grew",
            "talks",
            [("with", "mother", "second-parent")],
            "20-10: tweede ouder gesproken.",
        ),
        (
            "jgz-kindermishandeling",
            "file-that-grew",
            "talks",
            [("with", "father", "carer")],
            "22-10: andere verzorger gesproken.",
        ),
        (
            "seksueel-misbruik",
            "father-suspected",
            "parents",
            [("who", "mother", "second-parent")],
            "14-11: tweede ouder, apart gesproken.",
        ),
        (
            "seksueel-misbruik",
            "father-suspected",
            "parents",
            [("who", "father", "guardian")],
            "Voogd of ander, op wie het vermoeden valt.",
        ),
    ] {
        let protocol = protocol(id);
        let (mut case, today) = scenario(&protocol, of);
        let question = protocol.question(&log.into()).unwrap();
        let Some(Answer::Entries(rows)) = case.answers().given(&protocol.head.id, question).cloned() else {
            panic!("{id} {of}: no {log}")
        };
        let mut changed = 0;
        let rows = rows.into_iter().map(|mut row| {
            for (field, before, now) in whom {
                let other = match row.fields.get(field) {
                    Some(Answer::One(one)) if *one == before => Answer::One(now.into()),
                    Some(Answer::Many(many)) if many.contains(before) => Answer::Many([now.into()].into()),
                    _ => continue,
                };
                changed += 1;
                let _ = row.fields.insert(field.into(), other);
            }
            row
        });
        let answer = Answer::Entries(rows.collect());
        assert!(changed > 0, "{id} {log}: nobody was another");
        let at = case.state().changed;
        case.record(Event::Answered { at: Spot::of(&protocol, question), answer, reason: None }, at).unwrap();
        let record = protocol.template(&"record".into()).unwrap();
        holds(&one_line(&paper(&protocol, &case, today, record, Language::Nl, Extent::Short)), &[says]);
    }
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
