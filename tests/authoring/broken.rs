//! A small protocol, broken in as many ways as authors break theirs.

use weegwijzer::locale::Language;
use weegwijzer::protocol::load::{self, Diagnosis, Severity};

use super::folder::{findings, read, replaced};
use super::mistakes::{Mistake, mistakes};

const BASE: &str = "tests/broken/base";

fn where_it_is(diagnosis: &Diagnosis) -> String {
    let local = diagnosis.file.split_once('/').unwrap().1;
    format!("{local}:{}:{}", diagnosis.line, diagnosis.column)
}

fn told(mistake: &Mistake) -> Vec<Diagnosis> {
    findings(&replaced(&read(BASE), mistake.file, mistake.from, mistake.to))
}

#[test]
fn the_protocol_that_is_broken_here_is_sound() {
    let loaded = load::load(&read(BASE)).unwrap();
    assert_eq!(loaded.remarks, []);
    assert_eq!(loaded.protocol.steps.len(), 3);
    let order: Vec<_> = loaded.protocol.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(order, ["observe", "talk", "decide"], "steps stand in the order of the list");
}

#[test]
fn every_mistake_is_found_where_it_was_made_with_the_remedy_in_reach() {
    for mistake in mistakes() {
        let found = told(mistake);
        let main = found.iter().find(|diagnosis| where_it_is(diagnosis) == mistake.at);
        let Some(main) = main else {
            panic!("{}: expected at {}, found {found:?}", mistake.name, mistake.at)
        };
        let help = main.help(Language::En).unwrap_or_default();
        assert!(help.contains(mistake.help), "{}: {help}", mistake.name);
    }
}

#[test]
fn only_poor_style_leaves_a_protocol_usable() {
    for mistake in mistakes() {
        let files = replaced(&read(BASE), mistake.file, mistake.from, mistake.to);
        let worst = findings(&files).iter().map(|diagnosis| diagnosis.severity).max();
        assert_eq!(load::load(&files).is_ok(), worst == Some(Severity::Warning), "{}", mistake.name);
    }
}

#[test]
fn the_messages_read_well_in_english() {
    insta::assert_snapshot!("messages_en", all_messages(Language::En));
}

#[test]
fn the_messages_read_well_in_dutch() {
    insta::assert_snapshot!("messages_nl", all_messages(Language::Nl));
}

fn all_messages(language: Language) -> String {
    let mut all = String::new();
    for mistake in mistakes() {
        all.push_str(&format!("#### {}\n\n", mistake.name));
        for diagnosis in told(mistake) {
            all.push_str(&diagnosis.render(language));
            all.push_str("\n\n");
        }
    }
    all
}

#[test]
fn several_mistakes_are_told_together_from_top_to_bottom() {
    let files = replaced(&read(BASE), "steps/observe.ron", "hint:", "hnit:");
    let files = replaced(&files, "steps/decide.ron", "Role(", "Rol(");
    let files = replaced(&files, "protocol.ron", "encoding: 1,", "encoding: \"1\",");
    let at: Vec<_> = findings(&files).iter().map(where_it_is).collect();
    assert_eq!(at, ["protocol.ron:11:19", "steps/decide.ron:26:17", "steps/observe.ron:10:13"]);

    let files = replaced(&read(BASE), "steps/observe.ron", "terms: [\"safety\"]", "terms: [\"safty\"]");
    let files = replaced(&files, "steps/decide.ron", "Role(\"gp\")", "Role(\"pg\")");
    let files = replaced(&files, "protocol.ron", "step: \"talk\"", "step: \"tlak\"");
    let at: Vec<_> = findings(&files).iter().map(where_it_is).collect();
    assert_eq!(at, ["protocol.ron:39:20", "steps/decide.ron:26:23", "steps/observe.ron:17:22"]);
}

#[test]
fn every_missing_translation_in_a_file_is_told_at_once() {
    let files = replaced(&read(BASE), "steps/observe.ron", ", en: \"Observe\"", "");
    let files = replaced(&files, "steps/observe.ron", "nl: \"Denk aan letsel.\", ", "");
    let at: Vec<_> = findings(&files).iter().map(where_it_is).collect();
    assert_eq!(at, ["steps/observe.ron:3:12", "steps/observe.ron:10:19"]);
}

#[test]
fn a_contradiction_of_a_judgement_that_does_not_tell_its_moment_is_warned_of() {
    let pair = r#"contradicts: [(
        id: "calm-then-danger",
        one: Is("danger", "no"),
        other: Is("danger", "yes"),
        say: (nl: "Het oordeel is veranderd.", en: "The judgement has changed."),
    )],
    cards: ["#;
    let files = replaced(&read(BASE), "protocol.ron", "cards: [", pair);
    let found = findings(&files);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|one| one.severity == Severity::Warning));
    assert!(found[0].help(Language::En).unwrap().contains("moment: true"), "{found:?}");
    let dated = "answer: One([\n                (id: \"yes\", label: (nl: \"Ja\"";
    let files = replaced(&files, "steps/observe.ron", dated, &format!("moment: true,\n            {dated}"));
    assert_eq!(findings(&files), []);
}

#[test]
fn the_answer_and_the_date_of_a_deed_must_be_there() {
    let done = |once: &str, on: &str| {
        let action = format!(
            r#"due: Now, done: (once: {once}, says: (nl: "Er is gebeld.", en: "A call was made."), on: "{on}")),"#
        );
        let files = replaced(&read(BASE), "protocol.ron", "due: Now),", &action);
        findings(&files).iter().map(|one| one.words.message.en.clone()).collect::<Vec<_>>()
    };
    assert_eq!(done(r#"Is("danger", "yes")"#, "review-date"), Vec::<String>::new());
    assert_eq!(done(r#"Is("danger", "perhaps")"#, "review-date").len(), 1);
    assert_eq!(done(r#"Is("danger", "yes")"#, "signs").len(), 1);
    assert_eq!(done(r#"Is("danger", "yes")"#, "nowhere").len(), 1);
}
