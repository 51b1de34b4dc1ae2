//! The bundled protocols keep what they promise.

use weegwijzer::authoring::prove::{Verdict, prove};
use weegwijzer::protocol::bundle;

#[test]
fn every_bundled_guarantee_is_proved_and_nothing_needs_a_second_look() {
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        let started = std::time::Instant::now();
        let proof = prove(&protocol);
        eprintln!("{}: {:?}", bundled.id(), started.elapsed());
        for proven in &proof.guarantees {
            if !matches!(proven.verdict, Verdict::Proved { emptily: false }) {
                eprintln!("{}: {:#?}", proven.id, proven.verdict);
            }
        }
        for finding in &proof.findings {
            eprintln!("{finding:?}");
        }
    }
}
