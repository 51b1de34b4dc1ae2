//! Alerts about what was left open, and what "I do not know" does to them.

use weegwijzer::authoring::prove::{Flaw, Proof, prove};
use weegwijzer::protocol::{Alert, Condition, Level, Protocol, bundle};

use super::small::{alert, one, outcome, protocol, step};

fn open(question: &str) -> Condition {
    Condition::Not(Box::new(Condition::Answered(question.into())))
}

fn with(level: Level, when: Condition) -> Protocol {
    let asked = vec![one("danger", &["yes", "no"], None), one("acted", &["yes", "no"], None)];
    protocol(vec![step("s", None, asked)], |head| {
        head.alerts = vec![Alert { level, ..alert("nothing-done", when, "s", Some("acted")) }];
        head.outcomes = vec![outcome("o", Condition::Is("acted".into(), "yes".into()))];
    })
}

/// What is proved, without what is said of the moment an alert speaks: that is tried in `order`.
fn silence(protocol: &Protocol) -> Proof {
    let mut proof = prove(protocol);
    for found in [&mut proof.findings, &mut proof.remarks] {
        found.retain(|one| one.flaw != Flaw::SpeaksTooEarly);
    }
    proof
}

fn danger_and(when: Condition) -> Condition {
    Condition::AllOf(vec![Condition::Is("danger".into(), "yes".into()), when])
}

#[test]
fn an_alert_of_danger_that_unknown_silences_is_a_warning_and_any_other_a_remark() {
    let proof = silence(&with(Level::Danger, danger_and(open("acted"))));
    assert_eq!(proof.findings.iter().map(|one| one.flaw).collect::<Vec<_>>(), [Flaw::SilencedByUnknown]);
    assert_eq!(proof.remarks, []);
    let words = proof.findings[0].words();
    assert!(words.help.is_some_and(|help| help.en.contains(r#"Unknown("acted")"#)));

    for level in [Level::Attention, Level::Hint] {
        let proof = silence(&with(level, danger_and(open("acted"))));
        assert_eq!(proof.findings, []);
        assert_eq!(proof.remarks.iter().map(|one| one.flaw).collect::<Vec<_>>(), [Flaw::SilencedByUnknown]);
        assert_eq!(proof.remarks[0].other, Some("acted".into()));
    }
}

#[test]
fn an_alert_that_goes_on_after_unknown_asks_for_nothing() {
    let goes_on = Condition::AnyOf(vec![open("acted"), Condition::Unknown("acted".into())]);
    let proof = silence(&with(Level::Danger, danger_and(goes_on)));
    assert_eq!((proof.findings, proof.remarks), (Vec::new(), Vec::new()));
}

#[test]
fn no_bundled_alert_of_danger_falls_silent_by_unknown() {
    for bundled in bundle::all() {
        let protocol = bundled.load().unwrap();
        let proof = prove(&protocol);
        for finding in proof.remarks.iter().filter(|finding| finding.flaw == Flaw::SilencedByUnknown) {
            let alert = protocol.alert(&finding.id).unwrap();
            assert!(alert.level < Level::Danger, "{}: {}", protocol.head.id, alert.id);
        }
    }
}
