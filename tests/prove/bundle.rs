//! The bundled protocols keep what they promise.

use std::collections::BTreeMap;

use weegwijzer::authoring::prove::{Tally, Verdict, prove};
use weegwijzer::protocol::{Name, bundle};

#[test]
fn every_bundled_guarantee_is_proved_and_nothing_asks_for_a_second_look() {
    let mut tally = Tally::default();
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        let proof = prove(&protocol);
        for proven in &proof.guarantees {
            assert_eq!(proven.verdict, Verdict::Proved { emptily: false }, "{}: {}", bundled.id(), proven.id);
        }
        assert_eq!(proof.findings, [], "{}", bundled.id());
        tally.add(&proof);
    }
    assert!(tally.proved >= 30, "{tally:?}");
}

#[test]
fn proving_twice_gives_the_same() {
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        assert_eq!(prove(&protocol), prove(&protocol));
    }
}

/// Within one case facts carry over: an answer another protocol does not know would escape its proof.
#[test]
fn protocols_that_share_a_fact_offer_the_same_answers() {
    let mut first: BTreeMap<Name, (Name, Vec<Name>)> = BTreeMap::new();
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        for (_, question) in protocol.questions() {
            let Some(fact) = &question.fact else { continue };
            let mut options: Vec<Name> =
                question.answer.options().iter().map(|option| option.id.clone()).collect();
            options.sort();
            let here = (protocol.head.id.clone(), options.clone());
            let (other, known) = first.entry(fact.clone()).or_insert(here);
            assert_eq!(*known, options, "`{fact}` in {other} and in {}", protocol.head.id);
        }
    }
    assert!(!first.is_empty());
}
