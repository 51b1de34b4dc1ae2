//! Every kind of change in steps and questions has its line; and what counts as a change of meaning.

use weegwijzer::authoring::diff::diff;
use weegwijzer::locale::Language;

use super::edition::{
    BASE, DECIDE, HEAD, MELDCODE, OBSERVE, QUIET, TALK, assert_told, between, edition, files, told,
};

#[test]
fn nothing_is_told_of_an_edition_that_is_the_same() {
    assert_eq!(told(&[], Language::Nl), ["Er is niets veranderd."]);
    assert_eq!(told(&[], Language::En), ["Nothing changed."]);
    let meldcode = edition(MELDCODE, &[]);
    assert_eq!(between(&meldcode, &meldcode, Language::En), ["Nothing changed."]);
}

#[test]
fn how_a_file_is_laid_out_is_no_change() {
    let laid_out = [(OBSERVE, "title: (nl:", "// A comment.\n    title:   (\n nl:")];
    assert_eq!(told(&laid_out, Language::En), ["Nothing changed."]);
}

#[test]
fn both_editions_are_named_first() {
    let new = edition(
        BASE,
        &[(HEAD, "guideline: \"2026\",\n        encoding: 1", "guideline: \"2027\",\n        encoding: 4")],
    );
    let diff = diff(&edition(BASE, &[]), &new);
    let first = |language| diff.text(language).lines().next().unwrap().to_owned();
    assert_eq!(first(Language::Nl), "base (uitgave 2026, uitwerking 1) -> base (uitgave 2027, uitwerking 4)");
    assert_eq!(first(Language::En), "base (edition 2026, encoding 1) -> base (edition 2027, encoding 4)");
}

#[test]
fn other_words_are_told_per_language() {
    assert_told(
        &[(OBSERVE, "Is er nu gevaar?", "Is er acuut gevaar?")],
        &[
            "Stap `observe` (Kijken)",
            "  vraag `danger`: vraag anders verwoord (nl): \"Is er nu gevaar?\" -> \"Is er acuut gevaar?\"",
        ],
        &[
            "Step `observe` (Observe)",
            "  question `danger`: question reworded (nl): \"Is er nu gevaar?\" -> \"Is er acuut gevaar?\"",
        ],
    );
    let both = [
        (OBSERVE, "Safety comes first.", "Safety first."),
        (OBSERVE, "Veiligheid gaat voor.", "Eerst veiligheid."),
    ];
    assert_eq!(
        told(&both, Language::En)[1..3],
        [
            "  question `danger`: why reworded (nl): \"Veiligheid gaat voor.\" -> \"Eerst veiligheid.\"",
            "  question `danger`: why reworded (en): \"Safety comes first.\" -> \"Safety first.\"",
        ]
    );
}

#[test]
fn a_hint_that_comes_or_goes_is_told() {
    let hint = "hint: (nl: \"Denk aan letsel.\", en: \"Think of injury.\"),";
    assert_told(
        &[(OBSERVE, hint, "")],
        &["Stap `observe` (Kijken)", "  vraag `danger`: hint verwijderd: \"Denk aan letsel.\""],
        &["Step `observe` (Observe)", "  question `danger`: hint removed: \"Think of injury.\""],
    );
    let old = edition(BASE, &[(OBSERVE, hint, "")]);
    let back = between(&old, &edition(BASE, &[]), Language::En);
    assert_eq!(back[1], "  question `danger`: hint added: \"Think of injury.\"");
}

#[test]
fn an_option_that_is_offered_at_times_is_told() {
    assert_told(
        &[(TALK, "(id: \"parent\", label", "(id: \"parent\", when: Is(\"danger\", \"no\"), label")],
        &[
            "Stap `talk` (Praten)",
            "  vraag `persons`, veld `who`, optie `parent`: voorwaarde veranderd: altijd -> Is(\"danger\", \"no\")",
        ],
        &[
            "Step `talk` (Talk)",
            "  question `persons`, field `who`, option `parent`: condition changed: always -> Is(\"danger\", \"no\")",
        ],
    );
}

const LAST_SEEN: &str = r#"        (
            id: "last-seen",
            ask: (nl: "Wanneer zag u het kind?", en: "When did you see the child?"),
            why: (nl: "Recent zien telt.", en: "Seeing recently counts."),
            from: (source: "guide", place: "3", evidence: Unverified),
            answer: Date,
            need: Optional,
        ),
"#;
const FIRST_OF_OBSERVE: &str = "    questions: [\n";

#[test]
fn a_question_that_comes_or_goes_is_told() {
    let added = LAST_SEEN.replace("last-seen", "school").replace("the child?", "the school?");
    let added = format!("{FIRST_OF_OBSERVE}{added}");
    assert_told(
        &[(OBSERVE, FIRST_OF_OBSERVE, &added)],
        &["Stap `observe` (Kijken)", "  vraag `school`: toegevoegd: \"Wanneer zag u het kind?\""],
        &["Step `observe` (Observe)", "  question `school`: added: \"When did you see the school?\""],
    );
    let old = edition(BASE, &[(OBSERVE, FIRST_OF_OBSERVE, &added)]);
    let back = between(&old, &edition(BASE, &[]), Language::En);
    assert_eq!(back[1], "  question `school`: removed: \"When did you see the school?\"");
}

#[test]
fn a_question_that_moved_to_another_step_is_told_where_it_is_now() {
    let there = format!("{FIRST_OF_OBSERVE}{LAST_SEEN}");
    assert_told(
        &[(DECIDE, LAST_SEEN, ""), (OBSERVE, FIRST_OF_OBSERVE, &there)],
        &["Stap `observe` (Kijken)", "  vraag `last-seen`: verplaatst van stap `decide` naar stap `observe`"],
        &["Step `observe` (Observe)", "  question `last-seen`: moved from step `decide` to step `observe`"],
    );
}

#[test]
fn a_question_in_another_order_is_told() {
    let first = format!("{FIRST_OF_OBSERVE}{LAST_SEEN}");
    assert_told(
        &[(DECIDE, LAST_SEEN, ""), (DECIDE, FIRST_OF_OBSERVE, &first)],
        &["Stap `decide` (Besluiten)", "  vraag `last-seen`: verplaatst, staat nu vooraan"],
        &["Step `decide` (Decide)", "  question `last-seen`: moved, now first"],
    );
    let behind = format!("{LAST_SEEN}        (\n            id: \"review-date\"");
    let changes =
        [(DECIDE, LAST_SEEN, ""), (DECIDE, "        (\n            id: \"review-date\"", behind.as_str())];
    let lines = told(&changes, Language::En);
    assert_eq!(lines[1], "  question `review-date`: moved, now after `last-seen`");
}

#[test]
fn steps_in_another_order_are_told() {
    let steps = (HEAD, r#"["observe", "talk", "decide"]"#, r#"["observe", "decide", "talk"]"#);
    let lines = told(&[steps], Language::En);
    assert_eq!(lines[..2], ["Step `talk` (Talk)", "  moved, now after `decide`"]);
}

#[test]
fn an_answer_that_became_required_or_optional_is_told() {
    assert_told(
        &[(OBSERVE, "need: Optional,\n            voice", "voice")],
        &["Stap `observe` (Kijken)", "  vraag `story`: nu verplicht"],
        &["Step `observe` (Observe)", "  question `story`: now required"],
    );
    assert_told(
        &[(OBSERVE, "terms: [\"safety\"],", "terms: [\"safety\"],\n            need: Optional,")],
        &["Stap `observe` (Kijken)", "  vraag `danger`: nu niet meer verplicht"],
        &["Step `observe` (Observe)", "  question `danger`: now optional"],
    );
}

#[test]
fn options_that_come_go_or_change_are_told() {
    let injury = "(id: \"injury\", label: (nl: \"Letsel\", en: \"Injury\")),";
    let hunger = format!("{injury}\n(id: \"hunger\", label: (nl: \"Honger\", en: \"Hunger\")),");
    assert_told(
        &[(OBSERVE, injury, &hunger)],
        &["Stap `observe` (Kijken)", "  vraag `signs`, optie `hunger`: toegevoegd: \"Honger\""],
        &["Step `observe` (Observe)", "  question `signs`, option `hunger`: added: \"Hunger\""],
    );
    let (more, base) = (edition(BASE, &[(OBSERVE, injury, &hunger)]), edition(BASE, &[]));
    assert_eq!(
        between(&more, &base, Language::Nl)[1],
        "  vraag `signs`, optie `hunger`: verwijderd: \"Honger\""
    );
    assert_told(
        &[(OBSERVE, "en: \"Fear\"", "en: \"Being afraid\"")],
        &[
            "Stap `observe` (Kijken)",
            "  vraag `signs`, optie `fear`: tekst anders verwoord (en): \"Fear\" -> \"Being afraid\"",
        ],
        &[
            "Step `observe` (Observe)",
            "  question `signs`, option `fear`: label reworded (en): \"Fear\" -> \"Being afraid\"",
        ],
    );
}

#[test]
fn fields_of_a_log_are_told_inside_their_question() {
    let lines = told(&[(TALK, "en: \"A parent\"", "en: \"One parent\"")], Language::En);
    assert_eq!(
        lines[1],
        "  question `persons`, field `who`, option `parent`: label reworded (en): \"A parent\" -> \"One parent\""
    );
    let lines = told(&[(TALK, "when: Answered(\"heard\"),", "")], Language::En);
    assert_eq!(
        lines[1],
        "  question `persons`, field `words`: condition changed: Answered(\"heard\") -> always"
    );
}

#[test]
fn reasons_that_count_are_told() {
    assert_told(
        &[(TALK, "not_done: Only", "not_done: Suggested")],
        &[
            "Stap `talk` (Praten)",
            "  vraag `persons`, veld `heard`: redenen die tellen: alleen de genoemde redenen -> de genoemde redenen of eigen woorden",
        ],
        &[
            "Step `talk` (Talk)",
            "  question `persons`, field `heard`: reasons that count: only the listed reasons -> the listed reasons or own words",
        ],
    );
    let later = "(id: \"later\", label: (nl: \"Komt later\", en: \"Follows later\")),";
    let more = format!("{later}\n(id: \"no-use\", label: (nl: \"Helpt niet\", en: \"Of no use\")),");
    let lines = told(&[(TALK, later, &more)], Language::En);
    assert_eq!(lines[1], "  question `after`, reason `no-use`: added: \"Of no use\"");
    let lines = told(&[(TALK, "Niet bereikt", "Niet te bereiken")], Language::Nl);
    assert_eq!(
        lines[1],
        "  vraag `persons`, veld `heard`, reden `away`: tekst anders verwoord (nl): \"Niet bereikt\" -> \"Niet te bereiken\""
    );
}

#[test]
fn a_condition_is_told_as_it_was_and_as_it_is() {
    assert_told(
        &[(TALK, "when: Not(Is(\"danger\", \"yes\"))", "when: Is(\"danger\", \"no\")")],
        &[
            "Stap `talk` (Praten)",
            "  voorwaarde veranderd: Not(Is(\"danger\", \"yes\")) -> Is(\"danger\", \"no\")",
        ],
        &[
            "Step `talk` (Talk)",
            "  condition changed: Not(Is(\"danger\", \"yes\")) -> Is(\"danger\", \"no\")",
        ],
    );
    assert_told(
        &[(OBSERVE, "when: Answered(\"signs\"),", "")],
        &["Stap `observe` (Kijken)", "  vraag `story`: voorwaarde veranderd: Answered(\"signs\") -> altijd"],
        &["Step `observe` (Observe)", "  question `story`: condition changed: Answered(\"signs\") -> always"],
    );
    let lines = told(&[(HEAD, "Age(of: \"age\", below: 4)", "Age(of: \"age\", below: 6)")], Language::En);
    let condition = |below| {
        format!(
            "AnyOf([Is(\"danger\", \"yes\"), Is(\"weighing\", \"unsafe\"), AtLeast(2, \
             [Is(\"signs\", \"fear\"), Is(\"signs\", \"injury\"), Age(of: \"age\", below: {below})])])"
        )
    };
    assert_eq!(
        lines[..2],
        [
            "Outcome `report` (Report)".to_owned(),
            format!("  condition changed: {} -> {}", condition(4), condition(6))
        ]
    );
}

#[test]
fn another_kind_of_answer_is_told() {
    assert_told(
        &[
            (OBSERVE, "answer: Many([", "answer: One(["),
            (QUIET, "Answer(\"signs\", Many([\"fear\"]))", "Answer(\"signs\", One(\"fear\"))"),
        ],
        &[
            "Stap `observe` (Kijken)",
            "  vraag `signs`: soort antwoord: meer keuzes -> één keuze",
            "Scenario `quiet` (Een rustig gesprek)",
            "  herschreven",
            "Waar scenario's op uitkomen",
            "  scenario `quiet`: niet te vergelijken, de oude uitgave kent dit niet: `signs`",
        ],
        &[
            "Step `observe` (Observe)",
            "  question `signs`: kind of answer: several choices -> one choice",
            "Scenario `quiet` (A quiet talk)",
            "  rewritten",
            "Where scenarios end",
            "  scenario `quiet`: cannot be compared, the old edition does not know: `signs`",
        ],
    );
}

#[test]
fn dates_of_checking_and_the_number_of_the_encoding_do_not_change_the_meaning() {
    let form = [
        (HEAD, "encoding: 1", "encoding: 2"),
        (HEAD, "review_by: \"2027-01-05\"", "review_by: \"2027-06-05\""),
        (OBSERVE, "lines: 4", "lines: 6"),
    ];
    assert_eq!(
        told(&form, Language::En),
        [
            "Protocol `base` (Worries about home)",
            "  encoding: 1 -> 2",
            "  review by: 2027-01-05 -> 2027-06-05",
            "Step `observe` (Observe)",
            "  question `story`: height of the field: 4 -> 6",
            "Nothing changed in meaning; 3 other changes.",
        ]
    );
    assert!(!diff(&edition(BASE, &[]), &edition(BASE, &form)).is_of_meaning());
}

#[test]
fn the_last_line_counts() {
    let changes = [(HEAD, "encoding: 1", "encoding: 2"), (HEAD, "level: Attention", "level: Hint")];
    assert_eq!(
        told(&changes, Language::Nl).last().unwrap(),
        "1 verandering van betekenis, 1 andere; 0 scenario's komen anders uit."
    );
    assert_eq!(
        told(&changes, Language::En).last().unwrap(),
        "1 change of meaning, 1 other; 0 scenarios end differently."
    );
}

/// Whatever text of a protocol changes, in whatever file, it is told: in one line, with the old and the new text.
#[test]
fn no_text_can_change_unseen() {
    let old = edition(BASE, &[]);
    let mut tried = 0;
    for file in files(BASE, &[]).iter().filter(|file| file.local() != QUIET) {
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        for (at, _) in text.match_indices("en: \"") {
            let mut changed = text.clone();
            changed.insert_str(at + "en: \"".len(), "New: ");
            let was: &str = text[at + "en: \"".len()..].split('"').next().unwrap();
            let lines = between(&old, &edition(BASE, &[(file.local(), &text, &changed)]), Language::En);
            let said = format!("reworded (en): \"{was}\" -> \"New: {was}\"");
            assert_eq!(lines.len(), 3, "{}: {was}: {lines:?}", file.local());
            assert!(lines[1].contains(&said), "{}: {lines:?}", file.local());
            tried += 1;
        }
    }
    assert!(tried > 40, "{tried}");
}

#[test]
fn a_log_that_is_under_another_from_now_on_is_told() {
    let nested = edition("tests/nested/talks", &[]);
    let mut steps = nested.steps.clone();
    for question in steps.iter_mut().flat_map(|step| &mut step.questions) {
        if let weegwijzer::protocol::Kind::Entries { under, .. } = &mut question.answer {
            *under = None;
        }
    }
    let (templates, hash) = (nested.templates.clone(), nested.hash.clone());
    let loose =
        weegwijzer::protocol::Protocol::assemble(nested.head.clone(), steps, templates, Vec::new(), hash);
    let told = between(&loose, &nested, Language::En).join("\n");
    assert!(
        told.contains("question `agreed`: log that each entry is under") && told.contains("talks"),
        "{told}"
    );
    let told = between(&nested, &loose, Language::Nl).join("\n");
    assert!(told.contains("lijst waar elke regel onder hoort"), "{told}");
}
