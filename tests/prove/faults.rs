//! Faults an author could make in the meldcode, each of which the prover must tell of.

use weegwijzer::authoring::prove::{Proof, Verdict, breaks, decide, prove};
use weegwijzer::case::play;
use weegwijzer::locale::Language;
use weegwijzer::protocol::load::{Loaded, SourceFile, load};
use weegwijzer::protocol::{Protocol, bundle};

/// A fault: within the part with this id, `from` becomes `to`.
struct Fault {
    file: &'static str,
    within: &'static str,
    from: &'static str,
    to: &'static str,
    told: Told,
}

/// Who tells of it.
enum Told {
    /// This guarantee is refuted.
    Refuted(&'static str),
    /// A second look is asked at the part with this id.
    Linted(&'static str),
}

use Told::{Linted, Refuted};

const HEAD: &str = "protocol.ron";

const fn fault(
    file: &'static str,
    within: &'static str,
    from: &'static str,
    to: &'static str,
    told: Told,
) -> Fault {
    Fault { file, within, from, to, told }
}

#[rustfmt::skip]
const FAULTS: &[Fault] = &[
    // An option forgotten.
    fault(HEAD, "not-reported", r#"["no", "not-now"]"#, r#"["no"]"#, Refuted("norm-1-left-with-a-reason")),
    fault(HEAD, "not-reported", r#"["acute", "structural", "both"]"#, r#"["acute", "structural"]"#, Refuted("norm-1-left-with-a-reason")),
    fault(HEAD, "not-reported", r#"["life", "acute"]"#, r#"["life"]"#, Refuted("acute-reported-or-reasoned")),
    fault(HEAD, "report-norm-1", r#"["acute", "structural", "both"]"#, r#"["acute", "both"]"#, Refuted("unsafe-reaches-norm-1")),
    fault(HEAD, "report-norm-1", r#"["acute", "structural", "both"]"#, r#"["acute", "structural", "both", "doubt"]"#, Refuted("norm-1-only-when-unsafe")),
    fault(HEAD, "report-norm-2", r#"["no", "doubt"]"#, r#"["no"]"#, Refuted("help-failing-reaches-norm-2")),
    fault(HEAD, "norm-2-left", r#"["no", "doubt"]"#, r#"["no"]"#, Refuted("norm-2-left-with-a-reason")),
    fault(HEAD, "no-weighing", r#"["yes", "not-now", "no"]"#, r#"["yes", "no"]"#, Refuted("report-weighs-the-suspicion")),
    fault(HEAD, "no-record", r#"["no", "not-now"]"#, r#"["no"]"#, Refuted("not-reporting-is-looked-at-again")),
    fault(HEAD, "honour-talk-planned", r#"["honour", "forced-marriage","#, r#"["forced-marriage","#, Refuted("honour-asks-first")),
    fault(HEAD, "acute-ticked-but-no", r#""weapon","#, "", Refuted("ticked-danger-is-not-waved-away")),
    fault(HEAD, "contact-no-consent", r#"["not-asked", "asked-refused"]"#, r#"["asked-refused"]"#, Refuted("contact-has-a-ground")),
    fault("steps/situation.ron", "acute-actions", r#"["life", "acute", "past"]"#, r#"["life", "past"]"#, Refuted("acute-danger-acts-at-once")),
    fault("steps/decide.ron", "reporting", r#"["yes", "doubt"]"#, r#"["yes"]"#, Refuted("decision-stays-open")),
    fault("steps/follow-up.ron", "follow-up-date", r#"["yes", "not-now", "no"]"#, r#"["yes", "no"]"#, Refuted("not-reporting-is-looked-at-again")),
    // A branch lost.
    fault(HEAD, "emergency", r#"Is("after-talk", "acute"),"#, "", Refuted("acute-found-later-acts-too")),
    fault(HEAD, "acute-not-marked", r#"Is("after-advice", "acute"), "#, "", Refuted("acute-found-later-acts-too")),
    fault(HEAD, "vt-advice", r#"Is("q5-result", "doubt"),"#, "", Refuted("doubt-asks-veilig-thuis")),
    fault(HEAD, "signals-not-recorded", r#"Unknown("signals"),"#, "", Refuted("decision-rests-on-signals")),
    fault(HEAD, "no-colleague", r#"Unknown("colleague-asked"),"#, "", Refuted("colleague-asked-before-report")),
    fault(HEAD, "phone-when-acute", r#"Unknown("acute-actions"),"#, "", Refuted("urgent-reports-are-phoned")),
    fault(HEAD, "third-party", r#"["lawyer", "relative", "other"]"#, r#"["relative", "other"]"#, Refuted("outsiders-need-consent")),
    // A default lost: what was on the path until something was answered is not any more.
    fault("steps/decide.ron", "decide", r#"Not(Answered("after-talk")),"#, "", Refuted("decision-stays-open")),
    fault("steps/advice.ron", "advice", r#"Unknown("after-signals"),"#, "", Refuted("decision-stays-open")),
    fault("steps/talk.ron", "talk", r#"NotDone("after-advice"),"#, "", Refuted("decision-stays-open")),
    fault("steps/consult.ron", "consult", r#"Not(Answered("after-signals")),"#, "", Refuted("decision-stays-open")),
    fault("steps/situation.ron", "acute-danger", "answer: One([", "when: Is(\"subject\", \"child\"), answer: One([", Refuted("danger-can-always-be-marked")),
    // A condition negated.
    fault("steps/decide.ron", "reporting", r#"Not(Answered("q1-suspicion"))"#, r#"Answered("q1-suspicion")"#, Refuted("decision-stays-open")),
    fault("steps/report.ron", "report", r#"when: Is("reporting", "yes")"#, r#"when: Not(Is("reporting", "yes"))"#, Refuted("report-asks-what-it-needs")),
    fault("steps/decide.ron", "review-date", r#"Is("helping", "yes")"#, r#"Not(Is("helping", "yes"))"#, Refuted("help-has-a-date")),
    fault(HEAD, "no-vt-advice", r#"Not(Answered("vt-asked"))"#, r#"Answered("vt-asked")"#, Refuted("veilig-thuis-asked-before-report")),
    fault(HEAD, "adult-against-will", r#"Not(Answered("adult-refusal"))"#, r#"Answered("adult-refusal")"#, Refuted("adult-refusal-is-weighed")),
    // An alert or outcome loosened or turned.
    fault(HEAD, "no-talk-parent", r#"Not(Is("who", "parent-2")),
                                        Not(Answered("spoken"))"#, r#"Not(Is("who", "parent-1")),
                                        Not(Answered("spoken"))"#, Refuted("parent-2-heard-or-explained")),
    fault(HEAD, "no-talk-parent", r#"Not(Is("who", "parent-2")),
                                                    Not(Known("spoken"))"#, r#"Not(Is("who", "parent-1")),
                                                    Not(Known("spoken"))"#, Refuted("absent-first-parent-is-excused")),
    fault(HEAD, "no-talk-parent", r#"Is("authority", "both")"#, r#"Is("authority", "one")"#, Refuted("parent-1-heard-or-explained")),
    fault(HEAD, "child-not-heard", "from: 4", "from: 12", Refuted("child-heard-or-explained")),
    fault(HEAD, "late-informed", r#"SomeEntry("report-sent", Due(of: "on", within: -1))"#, r#"SomeEntry("report-sent", Due(of: "on", within: -30))"#, Refuted("sent-report-is-told")),
    fault(HEAD, "no-stepplan", r#"Is("reporting", "yes"),
                    AtLeast"#, r#"Is("reporting", "no"),
                    AtLeast"#, Refuted("skipped-steps-are-explained")),
    fault(HEAD, "norm-3-left", r#"Is("q5-result", "no")"#, r#"Is("q5-result", "yes")"#, Refuted("failed-help-reaches-norm-3")),
    fault(HEAD, "close-q1", r#"Is("q1-suspicion", "no")"#, r#"Is("q1-suspicion", "doubt")"#, Refuted("weighing-reaches-an-outcome")),
    // Two outcomes at once, or none, where one is meant; an alert that "I do not know" silences.
    fault(HEAD, "report-norm-2", r#"["no", "doubt"]"#, r#"["no", "doubt", "acute"]"#, Linted("report-norm-2")),
    fault(HEAD, "close-q1", r#"Is("q1-suspicion", "no")"#, r#"IsAny("q1-suspicion", ["no", "yes"])"#, Linted("report-norm-1")),
    fault(HEAD, "phone-when-acute", r#"Unknown("acute-actions"),"#, "", Linted("phone-when-acute")),
    // What can never come, or never go.
    fault("steps/decide.ron", "q3-help", r#"Answered("q2-safety")"#, r#"NotDone("q2-safety")"#, Linted("report-norm-2")),
    fault("steps/situation.ron", "mobile", r#"Age(of: "age", below: 2)"#, r#"AllOf([Age(of: "age", below: 2), Is("subject", "adult")])"#, Linted("mobile")),
    fault("steps/talk.ron", "attempts", r#"NotDoneBecause("spoken", "unreachable")"#, r#"AllOf([NotDoneBecause("spoken", "unreachable"), Is("spoken", "yes")])"#, Linted("attempts")),
    fault("steps/report.ron", "report", r#"when: Is("reporting", "yes")"#, r#"when: AllOf([Is("reporting", "yes"), Is("q1-suspicion", "no")])"#, Linted("report")),
    fault(HEAD, "age-16-17", "from: 16, below: 18", "from: 18, below: 21", Linted("age-16-17")),
    fault(HEAD, "help", r#"when: Not(Answered("help-plan"))"#, r#"when: Is("helping", "no")"#, Linted("agree")),
    fault(HEAD, "late-informed", r#"question: "informed""#, r#"question: "report-to""#, Linted("late-informed")),
    fault(HEAD, "infant-injury", r#"Is("injury", "yes")"#, r#"Not(Answered("age"))"#, Linted("infant-injury")),
    fault(HEAD, "structural-ticked-but-closed", r#"Is("q1-suspicion", "no")"#, r#"Is("q2-safety", "no"), AllOf([Is("q1-suspicion", "no"), Answered("q2-safety")])"#, Linted("structural-ticked-but-closed")),
];

fn knmg() -> Vec<SourceFile> {
    bundle::all().iter().find(|bundled| bundled.id() == "knmg-meldcode").unwrap().files()
}

fn with(fault: &Fault) -> Protocol {
    let mut files = knmg();
    let file = files.iter_mut().find(|file| file.local() == fault.file).unwrap();
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    let start = text.find(&format!("id: \"{}\",", fault.within)).unwrap();
    let at = text[start..].find(fault.from).unwrap_or_else(|| panic!("{}: {}", fault.within, fault.from));
    let broken = text[start..].replacen(fault.from, fault.to, 1);
    let next =
        text[start..].match_indices("\n            id: \"").map(|(next, _)| next).find(|next| *next > 0);
    // The head of a step reaches until its first question.
    assert!(next.is_none_or(|next| at < next), "{} is not within {}", fault.from, fault.within);
    file.bytes = format!("{}{broken}", &text[..start]).into_bytes();
    let Loaded { protocol, .. } = load(&files).unwrap_or_else(|found| panic!("{}: {found:?}", fault.within));
    protocol
}

#[test]
fn every_seeded_fault_is_told_of() {
    let mut missed = Vec::new();
    for fault in FAULTS {
        let protocol = with(fault);
        match fault.told {
            Refuted(id) => {
                let guarantee = protocol.guarantee(&id.into()).unwrap();
                let Verdict::Refuted(walk) = decide(&protocol, guarantee) else {
                    missed.push(format!("{}: {} -> {}: {id}", fault.within, fault.from, fault.to));
                    continue;
                };
                let case = play(&protocol, &walk, Language::Nl).unwrap();
                assert!(
                    breaks(&protocol, &guarantee.holds, case.answers(), walk.today),
                    "{id}: not on replay"
                );
            }
            Linted(id) => {
                let Proof { findings, remarks, .. } = prove(&protocol);
                if !findings.iter().chain(&remarks).any(|finding| finding.id == *id) {
                    missed.push(format!("{}: {} -> {}: {id}", fault.within, fault.from, fault.to));
                }
            }
        }
    }
    assert!(missed.is_empty(), "{} of {} missed\n{}", missed.len(), FAULTS.len(), missed.join("\n"));
    assert!(FAULTS.len() >= 30);
}
