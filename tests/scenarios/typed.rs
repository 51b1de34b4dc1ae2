//! What the clinician of a fictional case typed reads in the language of the program.

use std::fmt::Write as _;

use weegwijzer::case::play;
use weegwijzer::locale::Language;
use weegwijzer::protocol::{Given, Move, bundle};

#[test]
fn everything_that_was_typed_has_its_english_and_nothing_else_has() {
    let mut told = String::new();
    let mut texts = 0;
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        for scenario in bundle::scenarios_of(&protocol) {
            texts += scenario.typed.len();
            for missing in scenario.untranslated() {
                let _ = write!(told, "\n{}/{}: no English of \"{missing}\"", protocol.head.id, scenario.id);
            }
            for vain in scenario.translated_in_vain() {
                let _ = write!(told, "\n{}/{}: nobody typed \"{vain}\"", protocol.head.id, scenario.id);
            }
        }
    }
    assert!(told.is_empty(), "{told}");
    assert!(texts > 5_000, "{texts} texts");
}

#[test]
fn a_case_is_played_in_the_language_it_is_read_in() {
    let bundled = bundle::all().iter().find(|bundled| bundled.id() == "knmg-meldcode").unwrap();
    let protocol = bundled.load().unwrap();
    let scenario = bundle::scenarios_of(&protocol).iter().find(|one| !one.typed.is_empty()).unwrap();
    let played = |language| format!("{:?}", play(&protocol, scenario, language).unwrap().answers());
    for text in &scenario.typed {
        let (dutch, english) = (format!("{:?}", text.nl), format!("{:?}", text.en));
        assert!(played(Language::Nl).contains(&dutch), "{dutch}");
        assert!(played(Language::En).contains(&english), "{english}");
    }
}

#[test]
fn what_has_no_english_stays_what_it_was() {
    let bundled = bundle::all().iter().find(|bundled| bundled.id() == "belblad").unwrap();
    let protocol = bundled.load().unwrap();
    let mut scenario = bundle::scenarios_of(&protocol)[0].clone();
    let words = |scenario: &weegwijzer::protocol::Scenario| {
        scenario.typed_in(Language::En).does.into_iter().find_map(|done| match done {
            Move::Answer(_, Given::Text(words)) => Some(words),
            _ => None,
        })
    };
    let english = words(&scenario).unwrap();
    scenario.typed.clear();
    let dutch = words(&scenario).unwrap();
    assert_ne!(english, dutch);
    assert!(scenario.untranslated().contains(&dutch));
}
