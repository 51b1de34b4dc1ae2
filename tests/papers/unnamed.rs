//! A case that has no name yet: no paper names it between empty quotes.

use weegwijzer::case::Event;
use weegwijzer::document::{note_text, plain_text};
use weegwijzer::locale::Language;
use weegwijzer::protocol::Extent;

use super::room::{paper, protocols, scenario};

#[test]
fn a_case_without_a_name_stands_on_no_paper_between_empty_quotes() {
    let (mut papers, mut named) = (0, 0);
    for protocol in protocols() {
        let told = protocol.scenarios.iter().max_by_key(|told| told.does.len()).unwrap();
        let (with_name, today) = scenario(&protocol, told.id.as_str());
        let mut without = with_name.clone();
        without.record(Event::Labelled(String::new()), with_name.state().changed).unwrap();
        for template in protocol.templates.iter().filter(|template| !template.is_of_protocol()) {
            for language in Language::ALL {
                let told = |case| {
                    let paper = paper(&protocol, case, today, template, language, Extent::Full);
                    format!("{}\n{}", plain_text(&paper), note_text(&paper))
                };
                let text = told(&without);
                for empty in ["“”", "“ ”", "\"\"", "‘’"] {
                    assert!(!text.contains(empty), "{} of {}: {text}", template.id, protocol.head.id);
                }
                papers += 1;
                named += usize::from(told(&with_name).contains(&format!("“{}”", with_name.state().label)));
            }
        }
    }
    assert!(papers > 100 && named > 10, "{named} of {papers} papers name their case");
}
