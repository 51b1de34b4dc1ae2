//! The papers of the protocols inside the program, for every fictional case beside them.

use jiff::tz::TimeZone;
use weegwijzer::case::{Answer, Case, Counted, Ground, play, walk};
use weegwijzer::document::typeset::lay_out;
use weegwijzer::document::{Matter, Paper, Profile, Purpose, compose, plain_text, print};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Protocol, Scenario, Template, bundle};

fn each_scenario(mut check: impl FnMut(&Protocol, &Scenario, &Case)) {
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap_or_else(|found| panic!("{}: {found:#?}", bundled.id()));
        for scenario in &protocol.scenarios {
            check(&protocol, scenario, &play(&protocol, scenario, Language::Nl).unwrap());
        }
    }
}

fn paper_of(
    protocol: &Protocol,
    scenario: &Scenario,
    case: &Case,
    template: &Template,
    language: Language,
) -> Paper {
    let walk = walk(protocol, case.answers(), scenario.today);
    let matter = Matter { protocol, case: Some((case, &walk)), today: scenario.today, zone: TimeZone::UTC };
    compose(&matter, template, language)
}

/// Letters and figures alone; a word within a sentence may have lost its capital.
fn squeezed(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Everything that was typed in a case and counts, fields of entries included.
fn typed(protocol: &Protocol, scenario: &Scenario, case: &Case) -> Vec<String> {
    fn of(answer: &Answer, found: &mut Vec<String>) {
        match answer {
            Answer::Text(text) => found.push(text.clone()),
            Answer::Judgement(judgement) => found.push(judgement.because.clone()),
            Answer::NotDone { words, .. } => found.push(words.clone()),
            Answer::Unknown { ask } => found.push(ask.clone()),
            Answer::Entries(_)
            | Answer::One(_)
            | Answer::Many(_)
            | Answer::Date(_)
            | Answer::Number(_)
            | Answer::Decimal(_)
            | Answer::Age(_) => {}
        }
    }
    let counted = Counted::new(protocol, case.answers(), scenario.today);
    let ground = Ground::new(protocol, &counted, scenario.today);
    let mut found = Vec::new();
    for (_, question) in protocol.questions() {
        let Some(answer) = ground.answer(&question.id) else { continue };
        of(answer, &mut found);
        for entry in answer.entries() {
            let inside = weegwijzer::case::Inside { log: question, entry };
            for field in question.answer.fields() {
                let counts = ground.field_on_path(field, inside).is_true();
                if let Some(answer) = entry.fields.get(&field.id).filter(|_| counts) {
                    of(answer, &mut found);
                }
            }
        }
    }
    found
}

#[test]
fn a_record_holds_every_word_that_was_typed() {
    each_scenario(|protocol, scenario, case| {
        let Some(record) = protocol.template(&"record".into()) else { return };
        let text = squeezed(&plain_text(&paper_of(protocol, scenario, case, record, Language::Nl)));
        for words in typed(protocol, scenario, case) {
            for line in words.lines() {
                assert!(text.contains(&squeezed(line)), "{}: {line:?} is not in the record", scenario.id);
            }
        }
    });
}

#[test]
fn every_paper_of_every_scenario_can_be_set_and_says_that_it_is_practice() {
    let mut written = 0;
    each_scenario(|protocol, scenario, case| {
        let papers = protocol.templates.iter().filter(|template| !template.is_of_protocol());
        for (place, template) in papers.enumerate() {
            for language in Language::ALL {
                let paper = paper_of(protocol, scenario, case, template, language);
                assert_eq!(paper.purpose, Purpose::Practice);
                let set = lay_out(&paper);
                let (id, pages) = (&scenario.id, set.pages.len());
                assert!(set.missing.is_empty(), "{id} {}: {:?}", template.id, set.missing);
                assert!(pages < 20, "{id} {}: {pages} pages", template.id);
                // Written down, with every other paper, they are looked at by programs of others in `.ci/papers`.
                if (scenario.does.len() + place) % 8 == 0 {
                    assert_eq!(
                        print(&paper, &Profile::HandedOver).unwrap().pages,
                        pages,
                        "{id} {}",
                        template.id
                    );
                    written += 1;
                }
            }
        }
    });
    assert!(written > 800, "{written}");
}

#[test]
fn no_paper_shows_a_place_that_was_not_filled_in() {
    each_scenario(|protocol, scenario, case| {
        for template in &protocol.templates {
            for language in Language::ALL {
                let text = plain_text(&paper_of(protocol, scenario, case, template, language));
                assert!(
                    !text.contains('{') && !text.contains('}'),
                    "{} {}: {text}",
                    scenario.id,
                    template.id
                );
            }
        }
    });
}

#[test]
fn who_wrote_a_paper_keeps_the_capitals_of_an_abbreviation() {
    let protocol = bundle::get(&"kindcheck".into()).unwrap();
    let scenario = protocol.scenario(&"bottle-at-the-post".into()).unwrap();
    let case = play(&protocol, scenario, Language::En).unwrap();
    let record = protocol.template(&"record".into()).unwrap();
    let text = plain_text(&paper_of(&protocol, scenario, &case, record, Language::En));
    assert!(text.contains("written by the out-of-hours GP"), "{text}");
}

#[test]
fn the_review_list_can_be_printed_in_both_languages() {
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        let Some(review) = protocol.template(&"review".into()) else { continue };
        for language in Language::ALL {
            let today = protocol.head.edition.checked;
            let matter = Matter { protocol: &protocol, case: None, today, zone: TimeZone::UTC };
            let paper = compose(&matter, review, language);
            let text = squeezed(&plain_text(&paper));
            for (_, question) in protocol.questions() {
                assert!(text.contains(&squeezed(question.ask.get(language))), "{}", question.id);
            }
            for alert in &protocol.head.alerts {
                assert!(text.contains(&squeezed(alert.say.get(language))), "{}", alert.id);
            }
            assert!(print(&paper, &Profile::HandedOver).unwrap().missing.is_empty());
        }
    }
}
