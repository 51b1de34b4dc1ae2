//! The bundled protocols keep what they promise.

use weegwijzer::authoring::prove::{Tally, Verdict, prove};
use weegwijzer::protocol::bundle;

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
