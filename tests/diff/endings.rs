//! Scenarios that end otherwise in a new edition.

use weegwijzer::locale::Language;

use super::edition::{BASE, HEAD, MELDCODE, OBSERVE, QUIET, TALK, assert_told, between, edition, told};

const ENDS: &str = "Where scenarios end";

fn endings(lines: &[String]) -> Vec<&str> {
    lines.iter().map(String::as_str).skip_while(|line| *line != ENDS).collect()
}

#[test]
fn an_outcome_that_a_scenario_reaches_now_is_told() {
    let lines = told(
        &[
            (HEAD, "Age(of: \"age\", below: 4)", "Age(of: \"age\", below: 7)"),
            (QUIET, "outcomes: []", "outcomes: [\"report\"]"),
        ],
        Language::En,
    );
    assert_eq!(
        endings(&lines),
        [
            ENDS,
            "  scenario `quiet`: outcome `report` is reached now",
            "1 change of meaning, 1 other; 1 scenario ends differently.",
        ]
    );
    let (old, new) = (edition(BASE, &[(HEAD, "below: 4", "below: 7")]), edition(BASE, &[]));
    let back = between(&old, &new, Language::Nl);
    assert_eq!(back[back.len() - 2], "  scenario `quiet`: uitkomst `report` volgt niet meer");
}

#[test]
fn an_alert_that_a_scenario_raises_now_is_told() {
    let louder = [(
        HEAD,
        "when: Is(\"danger\", \"yes\"),\n            say",
        "when: Is(\"danger\", \"no\"),\n            say",
    )];
    let quiet = edition(BASE, &[]);
    let lines = between(&quiet, &edition(BASE, &louder), Language::En);
    assert_eq!(endings(&lines)[1], "  scenario `quiet`: alert `danger-now` is raised now");
    let back = between(&edition(BASE, &louder), &quiet, Language::En);
    assert_eq!(endings(&back)[1], "  scenario `quiet`: alert `danger-now` is no longer raised");
}

#[test]
fn an_open_point_that_a_scenario_leaves_now_is_told() {
    let added = "    questions: [\n        (\n            id: \"school\",\n            ask: (nl: \"Welke school?\", en: \"Which school?\"),\n            \
                 why: (nl: \"School ziet veel.\", en: \"School sees a lot.\"),\n            \
                 from: (source: \"guide\", place: \"1\", evidence: Verified),\n            answer: Text(),\n        ),\n";
    assert_told(
        &[(OBSERVE, "    questions: [\n", added)],
        &[
            "Stap `observe` (Kijken)",
            "  vraag `school`: toegevoegd: \"Welke school?\"",
            "Waar scenario's op uitkomen",
            "  scenario `quiet`: vraag `school` is nu een open punt",
        ],
        &[
            "Step `observe` (Observe)",
            "  question `school`: added: \"Which school?\"",
            ENDS,
            "  scenario `quiet`: question `school` is an open point now",
        ],
    );
    let child_only = (TALK, "when: Answered(\"heard\"),", "when: Is(\"who\", \"child\"),");
    let lines = told(&[child_only], Language::En);
    assert_eq!(
        endings(&lines)[1],
        "  scenario `quiet`: question `persons`, field `words` is no longer an open point"
    );
}

#[test]
fn a_scenario_that_the_old_edition_cannot_play_is_named_with_what_it_lacks() {
    let option = "(id: \"away\", label: (nl: \"Niet bereikt\", en: \"Not reached\")),";
    let old = edition(
        BASE,
        &[(TALK, option, ""), (QUIET, "NotDone(because: \"away\")", "NotDone(because: \"unsafe\")")],
    );
    let lines = between(&old, &edition(BASE, &[]), Language::En);
    assert_eq!(
        endings(&lines),
        [
            ENDS,
            "  scenario `quiet`: cannot be compared, the old edition does not know: `persons`",
            "1 change of meaning, 1 other; 0 scenarios end differently.",
        ]
    );
}

#[test]
fn a_new_scenario_alone_does_not_change_the_meaning() {
    let lines = told(&[(QUIET, "A child is silent", "A girl is silent")], Language::En);
    assert_eq!(
        lines,
        ["Scenario `quiet` (A quiet talk)", "  rewritten", "Nothing changed in meaning; 1 other change."]
    );
}

#[test]
fn the_meldcode_tells_which_of_its_scenarios_end_otherwise() {
    let old = edition(MELDCODE, &[]);
    let from = "AnyOf([Is(\"after-signals\", \"explained\"), Is(\"after-advice\", \"gone\"), Is(\"after-talk\", \"gone\")])";
    let to = "AnyOf([Is(\"after-advice\", \"gone\"), Is(\"after-talk\", \"gone\")])";
    let lines = between(&old, &edition(MELDCODE, &[(HEAD, from, to)]), Language::Nl);
    let condition = format!("  voorwaarde veranderd: {from} -> {to}");
    assert_eq!(lines[..2], ["Uitkomst `close-explained` (Afsluiten: de zorgen zijn weggenomen)", &condition]);
    let left = "  uitkomst `close-explained` volgt niet meer in 9 scenario's: `a-suppository-and-not-a-word`, \
                `a-suppository-as-ordinary-care`, `baby-bruise-waved-away`, `bruised-shins`, \
                `he-refused-and-the-cream-was-needed`, `ordinary-care-in-a-lawsuit`, `rolling-baby-looked-at`, \
                `rolling-baby-waved-away`, `sad-mother-sent-home`";
    assert!(lines.iter().any(|line| line == left), "{lines:?}");
    let unlike = lines.iter().filter(|line| line.contains("niet te vergelijken")).count();
    assert_eq!(unlike, 0, "nothing was added, so every scenario can be played in both");
}
