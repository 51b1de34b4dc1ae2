//! Cases in which a clinician ticked every self-check and judged everything to be right, in good faith: the facts alone have
//! to speak. Beside each stands an innocent twin, in which nothing speaks. What each case promises, `check` plays.

use std::collections::BTreeSet;

use weegwijzer::protocol::{Given, Level, Move, Name, Protocol, Scenario, bundle};

use super::{raised, walked};

/// A case, what has to speak in it, and its twin.
struct Pair {
    protocol: &'static str,
    fault: &'static str,
    speaks: &'static str,
    twin: &'static str,
}

const fn pair(protocol: &'static str, fault: &'static str, speaks: &'static str, twin: &'static str) -> Pair {
    Pair { protocol, fault, speaks, twin }
}

const KNMG: &str = "knmg-meldcode";
const REQUEST: &str = "informatieverzoek";
const JGZ: &str = "jgz-kindermishandeling";
const ACUTE: &str = "spoed-signalering";
const FILE: &str = "dossier-en-inzage";

const PAIRS: &[Pair] = &[
    pair(KNMG, "a-case-and-one-side", "one-sided", "a-case-and-both-sides"),
    pair(KNMG, "a-colleague-at-the-coffee-machine", "no-colleague", "judgement-with-its-lines"),
    pair(
        KNMG,
        "a-practitioner-who-treats-nobody-here",
        "co-treater-unnamed",
        "a-practitioner-who-treats-the-boy",
    ),
    pair(KNMG, "asked-and-nothing-written", "advice-without-content", "judgement-with-its-lines"),
    pair(KNMG, "every-box-ticked", "opinion-as-fact", "judgement-with-its-lines"),
    pair(KNMG, "examined-because-mother-asked", "examined-for-one-parent", "examined-and-both-agreed"),
    pair(KNMG, "father-does-not-want-to-talk", "refused-and-left", "the-letter-father-got"),
    pair(KNMG, "he-wanted-to-talk-himself", "child-alone-without-parents", "he-and-his-parents-agreed"),
    pair(KNMG, "judged-without-seeing-him", "judged-unseen", "judged-and-seen"),
    pair(KNMG, "letter-called-beforehand", "told-before-after-report", "letter-on-the-day-itself"),
    pair(KNMG, "letter-afterwards-in-a-lawsuit", "no-talk-parent", "letter-afterwards-explained"),
    pair(KNMG, "neighbours-and-nobody-asked", "known-and-alone", "neighbours-and-a-colleague-looked"),
    pair(KNMG, "one-line-not-weighed", "line-not-weighed", "that-line-left-out"),
    pair(KNMG, "only-the-school-says-so", "one-source", "the-school-and-the-boy"),
    pair(KNMG, "parents-spoke-for-him", "child-not-heard", "judgement-with-its-lines"),
    pair(KNMG, "stepfather-on-the-next-chair", "heard-beside-suspected", "judgement-with-its-lines"),
    pair(KNMG, "the-sister-translated", "relative-interprets", "a-professional-translated"),
    pair(KNMG, "to-the-board-to-be-quick", "wrong-desk", "judgement-with-its-lines"),
    pair(KNMG, "we-had-a-talk", "vague-talk", "judgement-with-its-lines"),
    pair(KNMG, "good-faith-a-week-to-go", "premature", "in-order-a-week-to-go"),
    pair(KNMG, "good-faith-duty-in-one-word", "duty-not-weighed", "in-order-duty-in-one-word"),
    pair(KNMG, "good-faith-father-in-the-report", "info-other-person", "in-order-father-in-the-report"),
    pair(KNMG, "good-faith-consent-from-mother", "third-party", "in-order-consent-from-mother"),
    pair(KNMG, "good-faith-lawyer-asked-nicely", "partisan-statement", "in-order-lawyer-asked-nicely"),
    pair(KNMG, "two-letters-and-no-talk", "nobody-spoken", "letter-on-the-day-itself"),
    pair(KNMG, "only-the-boy-was-asked", "nobody-spoken", "the-boy-and-his-parents"),
    pair(KNMG, "mother-told-and-mother-spoke", "one-source", "mother-told-and-the-girl-came-too"),
    pair(KNMG, "it-rests-on-something", "opinion-as-fact", "it-rests-on-three-visits"),
    pair(KNMG, "five-times-not-known", "duty-not-weighed", "in-order-duty-in-one-word"),
    pair(KNMG, "an-impression-of-a-baby", "judged-unseen", "an-impression-and-a-baby-on-the-scales"),
    pair(KNMG, "school-was-told-about-an-uncle", "info-other-person", "in-order-consent-from-mother"),
    pair(KNMG, "school-heard-it-by-phone", "call-not-written", "school-heard-it-and-it-was-noted"),
    pair(KNMG, "raad-about-visiting-days", "raad-outside-abuse", "raad-about-visiting-days-both-signed"),
    pair(KNMG, "a-worker-with-a-friendly-voice", "role-unchecked", "a-worker-with-a-court-decision"),
    pair(KNMG, "yes-the-purpose-is-clear", "no-purpose-check", "a-worker-with-a-court-decision"),
    pair(KNMG, "she-refused-and-nobody-told-her", "refusal-not-told", "she-refused-and-was-told"),
    pair(REQUEST, "a-judgement-of-a-stranger", "judged-unseen", "a-judgement-with-its-ground"),
    pair(REQUEST, "examined-for-mother", "examined-without-other-parent", "examined-with-both"),
    pair(REQUEST, "she-agrees-says-her-brother", "third-party", "she-agrees-when-asked"),
    pair(REQUEST, "judgement-among-the-facts", "partisan-statement", "only-what-was-seen"),
    pair(REQUEST, "good-faith-purpose-known", "no-purpose-check", "in-order-purpose-known"),
    pair(REQUEST, "good-faith-brother-in-the-answer", "info-other-person", "in-order-brother-in-the-answer"),
    pair(
        REQUEST,
        "good-faith-danger-was-reason-enough",
        "duty-not-weighed",
        "in-order-danger-was-reason-enough",
    ),
    pair(REQUEST, "her-husband-in-the-letter", "info-other-person", "she-agrees-when-asked"),
    pair(REQUEST, "consent-from-nobody-named", "third-party", "consent-from-her-on-friday"),
    pair(REQUEST, "an-opinion-and-nobody-met", "judged-unseen", "an-opinion-and-he-came-in"),
    pair(REQUEST, "she-refused-and-never-heard", "refusal-not-told", "examined-though-she-refused"),
    pair(REQUEST, "good-faith-two-askers", "more-police-without-ground", "in-order-two-askers"),
    pair(REQUEST, "five-askers-in-a-quarter", "more-without-consent", "five-askers-one-by-one"),
    pair(JGZ, "she-would-not-talk", "refused-and-left", "she-would-not-talk-but-read-it"),
    pair(JGZ, "discussed-says-the-tick", "talk-said-not-held", "discussed-on-the-fourth"),
    pair(JGZ, "only-the-parents-were-asked", "child-not-heard", "he-was-asked-and-said-little"),
    pair(JGZ, "reported-from-the-phone", "nobody-seen", "the-teacher-and-both-parents"),
    pair(JGZ, "good-faith-safer-on-paper", "safer-unseen", "in-order-safer-on-paper"),
    pair(JGZ, "good-faith-nobody-said-it", "view-without-owner", "in-order-nobody-said-it"),
    pair(JGZ, "mother-told-it-all", "one-source", "reported-after-seeing-him"),
    pair(ACUTE, "two-days-called-fitting", "waited-a-day-unexplained", "two-days-explained"),
    pair(ACUTE, "good-faith-ear-of-a-toddler", "bruise-called-safe", "in-order-ear-of-a-toddler"),
    pair(ACUTE, "good-faith-rolled-off-the-bed", "fracture-called-safe", "in-order-rolled-off-the-bed"),
    pair(ACUTE, "good-faith-four-times-fitting", "fracture-called-safe", "in-order-four-times-fitting"),
    pair(
        "seksueel-misbruik",
        "good-faith-did-he-do-that",
        "child-questioned-wrong",
        "in-order-did-he-do-that",
    ),
    pair(
        "seksueel-misbruik",
        "write-down-what-you-see",
        "examined-for-one-parent",
        "he-came-at-the-end-of-the-afternoon",
    ),
    pair("seksueel-misbruik", "mother-heard-father-not", "lawsuit-one-side", "father-heard-too"),
    pair(ACUTE, "looked-over-for-thursday", "examined-for-one-parent", "looked-over-as-ordinary-care"),
    pair(ACUTE, "he-said-no-at-the-desk", "refusal-not-told", "he-said-no-and-was-phoned-back"),
    pair("seksueel-misbruik", "he-hung-up", "refused-and-left", "he-hung-up-and-got-a-letter"),
    pair("seksueel-misbruik", "all-of-it-from-mother", "one-source", "he-hung-up-and-got-a-letter"),
    pair(FILE, "no-idea-and-all-of-it", "harm-unsure-given", "a-copy-looked-through"),
    pair(FILE, "nobody-read-it-first", "violence-not-looked-for", "a-copy-looked-through"),
    pair(FILE, "gone-and-nobody-knew-whose", "destroyed-place-unknown", "she-asks-herself"),
    pair(FILE, "gone-before-the-hearing", "destroyed-in-a-lawsuit", "she-asks-herself"),
    pair(FILE, "nineteen-is-not-twenty", "term-not-over", "term-is-over"),
    pair(FILE, "she-left-it-behind", "violence-stays-behind", "stays-here"),
    pair("kindcheck", "good-faith-he-sat-beside-her", "not-alone", "in-order-he-sat-beside-her"),
    pair("kindcheck", "both-at-the-school-gate", "known-and-alone", "she-drove-your-son-home"),
    pair("blauwe-plekken", "the-boy-from-next-door", "known-and-alone", "a-ladder-on-loan"),
    pair(KNMG, "somebody-with-dolls", "others-not-asked", "a-practitioner-who-treats-the-boy"),
    pair(KNMG, "who-else-knows-this-boy", "others-not-looked-for", "a-practitioner-who-treats-the-boy"),
    pair(KNMG, "the-colleague-knew-enough", "doubt-without-vt", "a-practitioner-who-treats-the-boy"),
    pair(JGZ, "the-plaster-with-the-bear", "doubt-without-vt", "he-does-not-look-for-her"),
    pair(REQUEST, "a-cross-on-the-form", "shared-by-nobody", "police-with-consent"),
    pair("seksueel-misbruik", "everybody-thought-it-was-fine", "shared-by-nobody", "guardian-asked"),
];

/// Questions at which somebody vouches for the own work, or judges that all is well, with the answers that say so.
const VOUCHED: &[(&str, &[&str])] = &[
    ("report-checked", &["facts-only", "need-only", "sources", "suspicion-wording", "read-back"]),
    ("time-left", &["no-room"]),
    ("correction", &["not-needed"]),
    ("child-questioning", &["listened"]),
    ("noted", &["yes"]),
    ("term", &["passed"]),
    ("purpose-known", &["yes"]),
    ("in-writing", &["yes"]),
    ("copy-kept", &["yes"]),
    ("key-talk", &["done"]),
    ("record-shared", &["yes"]),
    ("record-read", &["facts-apart", "neutral", "parent-eyes"]),
    ("delay", &["fits"]),
    ("interaction", &["fits"]),
    ("injury-fits", &["fits"]),
    ("other-signs", &["fits"]),
    ("thinks", &["no"]),
    ("safety", &["safe"]),
    ("effect", &["safe"]),
    ("result", &["reassured"]),
    ("conclusion", &["excluded"]),
];

/// Fields at which somebody vouches for one row, with the answers that say so.
const VOUCHED_IN_ROWS: &[(&str, &[&str])] = &[
    ("needed", &["yes"]),
    ("lines-marked", &["yes"]),
    ("other-person", &["no", "agreed", "needed"]),
    ("purpose-known", &["yes"]),
];

fn chosen(given: &Given) -> Option<Vec<&str>> {
    match given {
        Given::One(option) | Given::Judgement { choice: option, .. } => Some(vec![option.as_str()]),
        Given::Many(options) => Some(options.iter().map(Name::as_str).collect()),
        _ => None,
    }
}

/// How many times the case vouches for itself, and where it does not.
fn vouches(scenario: &Scenario) -> (usize, Vec<String>) {
    let (mut times, mut doubts) = (0, Vec::new());
    for done in &scenario.does {
        let Move::Answer(question, given) = done else { continue };
        if let Some((_, well)) = VOUCHED.iter().find(|(name, _)| *question == *name) {
            let ticked = chosen(given).unwrap_or_default();
            let several = matches!(given, Given::Many(_));
            let all =
                if several { well.iter().all(|option| ticked.contains(option)) } else { ticked.len() == 1 };
            if all && ticked.iter().all(|option| well.contains(option)) {
                times += 1;
            } else {
                doubts.push(format!("{question}: {ticked:?}"));
            }
        }
        let Given::Entries(rows) = given else { continue };
        for (field, given) in rows.iter().flatten() {
            let Some((_, well)) = VOUCHED_IN_ROWS.iter().find(|(name, _)| *field == *name) else { continue };
            let said = chosen(given).unwrap_or_default();
            if said.iter().all(|option| well.contains(option)) {
                times += 1;
            } else {
                doubts.push(format!("{question}.{field}: {said:?}"));
            }
        }
    }
    (times, doubts)
}

fn loaded(protocol: &str) -> std::sync::Arc<Protocol> {
    bundle::get(&protocol.into()).unwrap()
}

#[test]
fn facts_speak_where_everything_was_ticked_in_good_faith() {
    let mut told = Vec::new();
    let mut codes = BTreeSet::new();
    for Pair { protocol: id, fault, speaks, .. } in PAIRS {
        let protocol = loaded(id);
        let scenario = protocol.scenario(&(*fault).into()).unwrap();
        let (times, doubts) = vouches(scenario);
        if times == 0 || !doubts.is_empty() {
            told.push(format!("{id}/{fault} is not in good faith: {times} times vouched for, {doubts:?}"));
        }
        let said = raised(&walked(&protocol, scenario));
        if !said.contains(*speaks) {
            told.push(format!("{id}/{fault}: `{speaks}` is silent, only {said:?}"));
        }
        let _ = codes.insert(*speaks);
    }
    println!("{} cases of good faith, {} kinds of fault that speak", PAIRS.len(), codes.len());
    assert!(told.is_empty(), "{told:#?}");
    assert!(PAIRS.len() >= 25 && codes.len() >= 25, "{} cases, {} kinds", PAIRS.len(), codes.len());
}

#[test]
fn nothing_speaks_in_the_innocent_twins() {
    let mut told = Vec::new();
    for Pair { protocol: id, twin, .. } in PAIRS {
        let protocol = loaded(id);
        let walk = walked(&protocol, protocol.scenario(&(*twin).into()).unwrap());
        let loud: Vec<String> = walk
            .raised()
            .filter(|alert| protocol.alert(&alert.id).is_some_and(|alert| alert.level != Level::Hint))
            .map(|alert| alert.id.to_string())
            .collect();
        told.extend((!loud.is_empty()).then(|| format!("{id}/{twin}: {}", loud.join(", "))));
    }
    println!("{} of {} innocent twins are left in peace", PAIRS.len() - told.len(), PAIRS.len());
    assert!(told.is_empty(), "false alarms: {told:#?}");
}

/// A case called `good-faith-...` is in the table with its twin.
#[test]
fn no_case_of_good_faith_is_forgotten() {
    for protocol in bundle::all().iter().map(|bundled| bundled.load().unwrap()) {
        for scenario in &protocol.scenarios {
            let Some(rest) = scenario.id.as_str().strip_prefix("good-faith-") else { continue };
            let twin = format!("in-order-{rest}");
            assert!(
                PAIRS.iter().any(|pair| scenario.id == *pair.fault && pair.twin == twin),
                "{} with {twin}",
                scenario.id
            );
        }
    }
}

/// When the rules that ask for facts were begun, on 28 November 2026.
const SCENARIOS_THEN: usize = 317;

/// What was promised since, for rules that ask for a fact instead of a verdict.
const PROMISES: &[(&str, &[&str])] = &[
    (
        KNMG,
        &[
            "child-alone-needs-parents-or-a-word",
            "report-without-norm-speaks-up",
            "anonymous-only-speaks-up",
            "ticked-checks-do-not-silence-a-bare-judgement",
            "report-lines-are-weighed",
            "refused-talk-is-offered-otherwise",
            "co-treater-is-named",
            "duty-is-weighed",
            "a-line-about-another-says-why",
            "consent-has-a-name",
            "a-week-to-go-speaks-up",
            "unseen-is-not-judged-in-silence",
            "one-parents-examination-speaks-up",
            "lawsuit-hears-both",
            "asked-advice-is-written-down",
            "talk-needs-its-interpreter",
            "before-is-before-the-report",
            "a-day-after-the-report-is-not-before",
            "told-after-in-conflict-is-no-talk",
            "nobody-spoken-and-told-after-is-no-talk",
            "a-letter-is-no-talk",
            "the-child-alone-is-not-the-talk",
            "a-talk-with-the-teller-is-one-side",
            "whom-one-saw-is-not-left-open",
            "another-is-not-told-to-outsiders",
            "raad-outside-abuse-speaks-up",
            "a-purpose-is-named",
            "a-call-is-written-down",
            "a-refusal-set-aside-is-told",
            "the-other-parent-knows-of-the-care",
            "doubt-asks-for-advice",
            "not-knowing-is-no-advice",
            "not-knowing-asks-for-advice",
            "those-involved-were-asked",
            "who-is-involved-was-looked-up",
        ],
    ),
    (
        REQUEST,
        &[
            "judgement-for-a-party-speaks-up",
            "a-purpose-is-named",
            "a-line-about-another-says-why",
            "speaking-to-the-police-is-weighed",
            "another-is-not-told-to-outsiders",
            "consent-has-a-name",
            "whom-one-saw-is-not-left-open",
            "a-refusal-set-aside-is-told",
            "a-second-outsider-needs-consent",
            "the-police-as-second-asker-need-a-ground",
            "a-second-answer-is-weighed",
            "a-second-answer-is-told",
            "a-second-right-to-speak-needs-no-consent",
            "a-role-is-asked-before-answering",
            "a-role-is-asked-on-the-phone",
            "consent-of-nobody-speaks-up",
        ],
    ),
    (
        JGZ,
        &[
            "safer-is-seen",
            "one-parents-words-only-speaks-up",
            "refused-talk-is-offered-otherwise",
            "doubt-asks-for-advice",
        ],
    ),
    (
        "bijzondere-vormen",
        &[
            "a-risk-called-gone-was-asked-about",
            "a-journey-is-asked-about",
            "whoever-asked-is-left-in-peace",
            "a-planned-call-is-no-consultation",
            "forty-eight-hours-are-used",
            "after-48-hours-no-word-of-still",
        ],
    ),
    (
        "blauwe-plekken",
        &[
            "one-parents-examination-speaks-up",
            "a-refusal-set-aside-is-told",
            "lawsuit-hears-both",
            "asked-advice-is-written-down",
            "acquaintances-are-not-closed-alone",
        ],
    ),
    (
        "seksueel-misbruik",
        &[
            "one-parents-examination-speaks-up",
            "a-refusal-set-aside-is-told",
            "lawsuit-hears-both",
            "asked-advice-is-written-down",
            "refused-talk-is-offered-otherwise",
            "one-parents-words-only-speaks-up",
            "consent-has-a-name",
            "acquaintances-are-not-closed-alone",
        ],
    ),
    (
        FILE,
        &[
            "not-knowing-is-no-ground-to-give",
            "twenty-years-are-counted",
            "a-lawsuit-is-weighed-before-destroying",
            "violence-is-not-left-behind-in-silence",
        ],
    ),
    ("kindcheck", &["one-side-speaks-up", "lawsuit-hears-both", "acquaintances-are-not-closed-alone"]),
    (
        "lesa-samenwerking",
        &[
            "talk-needs-its-interpreter",
            "what-is-told-is-weighed",
            "a-view-has-its-facts",
            "consent-has-a-name",
            "whom-one-saw-is-not-left-open",
            "lawsuit-letters-speak-up",
        ],
    ),
    (
        ACUTE,
        &[
            "one-parents-examination-speaks-up",
            "a-refusal-set-aside-is-told",
            "a-day-of-waiting-is-explained",
            "a-bruise-is-not-closed-in-silence",
            "a-fracture-is-not-closed-in-silence",
            "asked-advice-is-written-down",
            "acquaintances-are-not-closed-alone",
        ],
    ),
];

#[test]
fn facts_have_their_cases_and_their_promises() {
    let all: Vec<_> = bundle::all().iter().map(|bundled| bundled.load().unwrap()).collect();
    let scenarios: usize = all.iter().map(|protocol| protocol.scenarios.len()).sum();
    let mut promises = 0;
    for (id, names) in PROMISES {
        let protocol = loaded(id);
        for name in *names {
            assert!(protocol.head.guarantees.iter().any(|promise| promise.id == *name), "{id}: {name}");
            promises += 1;
        }
    }
    println!("{scenarios} cases, {} since; {promises} promises that facts speak", scenarios - SCENARIOS_THEN);
    assert!(scenarios - SCENARIOS_THEN >= 80 && promises >= 25, "{scenarios} cases, {promises} promises");
}
