//! A paper that is handed out as it is: whoever finds it learns nothing from it that endangers anybody, and it is one and
//! the same in every protocol that has it.

use std::collections::BTreeMap;

use weegwijzer::document::{Profile, plain_text, print};
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Content, Extent};

use super::room::{one_line, paper, protocols, scenario};

/// Words that tell whoever finds such a paper what it is about. `Veilig Thuis` stands on it with its number: also a parent
/// may phone there.
const DANGEROUS: [&str; 12] = [
    "meldcode",
    "kindermishandeling",
    "mishandel",
    "misbruik",
    "geweld",
    "verwaarlo",
    "vermoed",
    "verden",
    "kindcheck",
    "abuse",
    "violence",
    "suspicion",
];

#[test]
fn a_paper_that_is_handed_out_says_nothing_that_endangers_whoever_has_it() {
    let mut looked_at = 0;
    for protocol in protocols() {
        let first = protocol.scenarios.first().unwrap();
        let (case, today) = scenario(&protocol, first.id.as_str());
        let label = case.state().label.clone();
        let hash = case.journal().head().chars().take(12).collect::<String>();
        for template in protocol.templates.iter().filter(|template| template.is_handed_out()) {
            for language in Language::ALL {
                looked_at += 1;
                let paper = paper(&protocol, &case, today, template, language, Extent::Full);
                let text = plain_text(&paper);
                let title = protocol.head.title.get(language);
                for said in [title, protocol.head.id.as_str(), label.as_str(), hash.as_str()] {
                    assert!(!text.contains(said), "{} {}: {said}", protocol.head.id, template.id);
                }
                let small = text.to_lowercase();
                let found: Vec<_> = DANGEROUS.iter().filter(|word| small.contains(**word)).collect();
                assert!(found.is_empty(), "{} {}: {found:?}", protocol.head.id, template.id);
                assert_eq!(paper.subtitle, None);
                assert_eq!(print(&paper, &Profile::HandedOver).unwrap().pages, 1);
                assert!(!one_line(&paper).is_empty());
            }
        }
    }
    assert!(looked_at >= 8, "only {looked_at}");
}

#[test]
fn a_paper_that_goes_home_names_no_rule_no_case_and_nobody_it_was_made_for() {
    let mut looked_at = 0;
    for protocol in protocols() {
        for template in protocol.templates.iter().filter(|template| template.home) {
            for known in &protocol.scenarios {
                let (case, today) = scenario(&protocol, known.id.as_str());
                let hash = case.journal().head().chars().take(12).collect::<String>();
                for language in Language::ALL {
                    looked_at += 1;
                    let paper = paper(&protocol, &case, today, template, language, Extent::Full);
                    let text = one_line(&paper).to_lowercase();
                    let running = format!("{:?}", paper.running).to_lowercase();
                    let title = protocol.head.title.get(language);
                    let audience = template.audience.get(language);
                    for said in [protocol.head.id.as_str(), title, hash.as_str(), audience, "meldcode"] {
                        let said = said.to_lowercase();
                        assert!(!text.contains(&said) && !running.contains(&said), "{}: {said}", known.id);
                    }
                    assert!(paper.running.case.is_none() && paper.running.hash.is_empty());
                }
            }
        }
    }
    assert!(looked_at > 40, "only {looked_at}");
}

#[test]
fn the_same_paper_for_parents_stands_in_every_protocol_that_has_one() {
    let mut by_id: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for protocol in protocols() {
        for template in protocol.templates.iter().filter(|template| template.is_handed_out()) {
            by_id
                .entry(template.id.to_string())
                .or_default()
                .push((protocol.head.id.to_string(), template.clone()));
        }
    }
    let parents = &by_id["parents"];
    assert!(parents.len() >= 4, "{}", parents.len());
    for (protocol, template) in parents {
        assert_eq!(*template, parents[0].1, "{protocol}");
    }
}

#[test]
fn what_a_doctor_does_is_told_to_parents_with_the_rule_it_rests_on() {
    for protocol in protocols() {
        let Some(template) = protocol.template(&"parents".into()) else { continue };
        let happens =
            template.sections.iter().find(|section| section.title.nl == "Wat er nu gebeurt").unwrap();
        assert!(matches!(happens.content.as_slice(), [Content::Lines(lines)] if lines.len() == 4));
    }
}

/// A number that a family phones was read somewhere: it stands in a line that names its source.
#[test]
fn every_number_on_a_sheet_for_a_family_has_a_source() {
    let mut numbers = 0;
    for protocol in protocols() {
        for id in ["parents", "talk"] {
            let Some(template) = protocol.template(&id.into()) else { continue };
            for content in template.sections.iter().flat_map(|section| &section.content) {
                let holds_number =
                    |text: &str| text.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() > 2);
                match content {
                    Content::Lines(lines) => {
                        numbers += lines.iter().filter(|line| holds_number(&line.say.nl)).count();
                    }
                    Content::Points(points) => {
                        let bare: Vec<_> = points.iter().filter(|point| holds_number(&point.nl)).collect();
                        assert!(bare.is_empty(), "{} {id}: {bare:?}", protocol.head.id);
                    }
                    _ => {}
                }
            }
        }
    }
    assert!(numbers >= 16, "only {numbers}");
}
