//! The blank form: every question of a protocol, to fill in by pen.

use jiff::tz::TimeZone;
use weegwijzer::document::{Matter, Profile, compose, plain_text, print};
use weegwijzer::locale::Language;

use super::room::protocols;

fn squeezed(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

#[test]
fn every_question_field_and_option_can_be_filled_in_by_pen() {
    for protocol in protocols() {
        let template = protocol.template(&"blank".into()).unwrap();
        for language in Language::ALL {
            let today = protocol.head.edition.checked;
            let matter = Matter { protocol: &protocol, case: None, today, zone: TimeZone::UTC };
            let paper = compose(&matter, template, language);
            let text = squeezed(&plain_text(&paper));
            let has = |words: &str, id: &dyn std::fmt::Display| {
                assert!(text.contains(&squeezed(words)), "{} {id}: {words}", protocol.head.id);
            };
            for (_, question) in protocol.questions() {
                has(question.ask.get(language), &question.id);
                for asked in std::iter::once(question).chain(question.answer.fields()) {
                    has(asked.ask.get(language), &asked.id);
                    for option in asked.answer.options().iter().chain(asked.not_done.listed()) {
                        has(option.label.get(language), &option.id);
                    }
                }
            }
            let printed = print(&paper, &Profile::HandedOver).unwrap();
            assert!(
                printed.missing.is_empty() && printed.pages < 40,
                "{}: {}",
                protocol.head.id,
                printed.pages
            );
        }
    }
}

#[test]
fn a_condition_calls_a_question_by_its_number() {
    let protocol = super::room::protocol("knmg-meldcode");
    let template = protocol.template(&"blank".into()).unwrap();
    let today = protocol.head.edition.checked;
    let matter = Matter { protocol: &protocol, case: None, today, zone: TimeZone::UTC };
    let text = plain_text(&compose(&matter, template, Language::Nl));
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let number = protocol.questions().position(|(_, question)| question.id == "injury").unwrap() + 1;
    assert!(text.contains(&format!("{number}. Is er letsel?")), "{text}");
    assert!(text.contains(&format!("Alleen als bij vraag {number} “Ja”.")), "{text}");
}
