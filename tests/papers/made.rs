//! Every paper of every case, in both languages: made, whole, and the same each time.

use weegwijzer::document::{Block, Profile, note_text, print};
use weegwijzer::locale::Language;
use weegwijzer::protocol::Extent;

use super::room::{empty, huge, one_line, paper, protocols, scenario};

const EVERYWHERE: [&str; 5] = ["record", "review", "note", "blank", "dates"];

#[test]
fn every_protocol_has_the_papers_that_each_needs() {
    for protocol in protocols() {
        for id in EVERYWHERE.into_iter().chain(["discussion"]) {
            assert!(protocol.template(&id.into()).is_some(), "{} has no {id}", protocol.head.id);
        }
    }
    for (id, papers) in [
        ("knmg-meldcode", &["weighing", "advice", "report", "talk", "handover-youth", "handover-gp"][..]),
        ("jgz-kindermishandeling", &["weighing", "advice", "report", "talk", "handover-gp"]),
        (
            "lesa-samenwerking",
            &[
                "advice",
                "agreements",
                "handover-youth",
                "handover-gp",
                "handover-paediatrician",
                "report-back",
            ],
        ),
        ("kindcheck", &["advice", "talk"]),
        ("informatieverzoek", &["answer"]),
    ] {
        let protocol = super::room::protocol(id);
        for paper in papers {
            assert!(protocol.template(&(*paper).into()).is_some(), "{id} has no {paper}");
        }
    }
}

#[test]
fn every_paper_of_every_scenario_is_made_in_both_languages() {
    for protocol in protocols() {
        for told in &protocol.scenarios {
            let (case, today) = scenario(&protocol, told.id.as_str());
            for template in protocol.templates.iter().filter(|template| !template.is_of_protocol()) {
                for language in Language::ALL {
                    let extents = [Extent::Full, Extent::Short];
                    let different = if template.has_appendix() { 2 } else { 1 };
                    for extent in extents.into_iter().take(different) {
                        let paper = paper(&protocol, &case, today, template, language, extent);
                        let text = format!("{}{}", one_line(&paper), note_text(&paper));
                        let which = format!("{} {} {language:?}", told.id, template.id);
                        assert!(!paper.blocks.is_empty(), "{which} is empty");
                        assert!(!text.contains('{') && !text.contains('}'), "{which}: {text}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_case_without_answers_and_one_that_grew_beyond_measure_are_printed_too() {
    for protocol in protocols() {
        let told = protocol.scenarios.iter().max_by_key(|told| told.does.len()).unwrap();
        let (case, today) = scenario(&protocol, told.id.as_str());
        let cases = [empty(&protocol), huge(&protocol, &case, 12)];
        for case in &cases {
            for template in protocol.templates.iter().filter(|template| !template.is_of_protocol()) {
                let paper = paper(&protocol, case, today, template, Language::Nl, Extent::Full);
                let printed = print(&paper, &Profile::HandedOver)
                    .unwrap_or_else(|error| panic!("{}: {error}", template.id));
                assert!(printed.pages > 0 && printed.missing.is_empty());
            }
        }
    }
}

#[test]
fn what_can_be_left_out_stands_at_the_end_on_pages_of_its_own() {
    let protocol = super::room::protocol("knmg-meldcode");
    let (case, today) = scenario(&protocol, "help-that-failed");
    let record = protocol.template(&"record".into()).unwrap();
    assert!(record.has_appendix());
    let mut case = case;
    let at = case.state().changed;
    let printed = weegwijzer::case::Event::Printed { document: "record".into(), hash: "ab".repeat(32) };
    case.record(printed, at).unwrap();
    let full = paper(&protocol, &case, today, record, Language::Nl, Extent::Full);
    let short = paper(&protocol, &case, today, record, Language::Nl, Extent::Short);
    let titles: Vec<_> = full.appendices.iter().map(|appendix| appendix.title.as_str()).collect();
    assert_eq!(titles, ["De melding", "Nagegaan", "Herkomst", "Geschiedenis", "Verder vastgelegd"]);
    assert!(short.appendices.is_empty());
    assert_eq!(full.clone().without_appendices(), short);
    assert!(matches!(&full.blocks[0], Block::Note(_)));
}

#[test]
fn the_short_note_says_what_was_found_and_done_and_the_long_one_everything_between() {
    let protocol = super::room::protocol("knmg-meldcode");
    let (case, today) = scenario(&protocol, "help-that-failed");
    let note = protocol.template(&"note".into()).unwrap();
    let made = |extent| note_text(&paper(&protocol, &case, today, note, Language::Nl, extent));
    let (short, long) = (made(Extent::Short), made(Extent::Full));
    let headings = |text: &str| -> Vec<String> {
        let alone = text.lines().filter(|line| line.ends_with(':') && line.starts_with(['S', 'O', 'E', 'P']));
        alone.map(str::to_owned).collect()
    };
    assert_eq!(headings(&short), ["S:", "O:", "E:", "P:"]);
    assert!(headings(&long).len() > 6, "{:?}", headings(&long));
    assert!(short.len() * 4 < long.len() * 3, "{} of {}", short.len(), long.len());
    assert!(short.starts_with("OEFENCASUS"), "{short}");
    for line in short.lines() {
        assert!(long.contains(line), "{line}");
    }
}
