//! `check --json`: what an editor reads of a check, beside what people read of it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::commands::{copy, err, out, weegwijzer};
use super::folder::{read, replaced};
use super::mistakes::mistakes;

/// Every mistake in a folder of its own, and their names as they are typed.
fn every_mistake(into: &Path) -> Vec<String> {
    let folders = mistakes().enumerate().map(|(at, mistake)| {
        let files = replaced(&read("tests/broken/base"), mistake.file, mistake.from, mistake.to);
        for file in files {
            let path = into.join(at.to_string()).join(&file.path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, file.bytes).unwrap();
        }
        format!("{at}/base")
    });
    folders.collect()
}

fn document(home: &Path, language: &str, folders: &[&str]) -> Value {
    let checked = weegwijzer(home, language, &[&["check", "--json"], folders].concat());
    let plain = weegwijzer(home, language, &[&["check"], folders].concat());
    assert_eq!(checked.status.code(), plain.status.code(), "the status is the same");
    assert_eq!(err(&checked), "");
    let text = out(&checked);
    assert_eq!(text.lines().count(), 1, "one document, on one line: {text}");
    let document: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(document["well"], checked.status.success());
    assert_eq!(document["summary"], out(&plain).lines().last().unwrap());
    document
}

fn messages(document: &Value) -> &[Value] {
    document["messages"].as_array().unwrap()
}

#[test]
fn every_message_of_the_text_is_one_for_the_editor_at_the_same_place_in_the_same_words() {
    let dir = tempfile::tempdir().unwrap();
    let folders = every_mistake(dir.path());
    let folders: Vec<&str> = folders.iter().map(String::as_str).collect();
    for (language, begins) in
        [("en_GB.UTF-8", ["error: ", "warning: "]), ("nl_NL.UTF-8", ["fout: ", "let op: "])]
    {
        let document = document(dir.path(), language, &folders);
        let text = out(&weegwijzer(dir.path(), language, &[&["check"], folders.as_slice()].concat()));
        // Of a scenario every difference is a message, and what it resolves in vain.
        let vain = format!(".ron: {}", begins[1]);
        let told = |line: &&str| {
            let begins = begins.iter().any(|begin| line.starts_with(begin));
            begins || line.starts_with("    - ") || line.contains(&vain)
        };
        let told = text.lines().filter(told).count();
        assert!(told > mistakes().count(), "{told}");
        assert_eq!(messages(&document).len(), told, "{language}");
        for message in messages(&document) {
            let [file, reason] = ["file", "reason"].map(|key| message[key].as_str().unwrap());
            let level = begins[usize::from(message["level"] == "warning")];
            let titled = format!("{level}{reason}");
            if message["kind"].as_str().unwrap().starts_with("scenario.") {
                assert!(text.contains(reason), "{message}"); // of a scenario the text names the file alone
                continue;
            }
            assert!(text.contains(&titled), "{message}");
            let at = format!("{file}:{}:{}", message["line"], message["column"]);
            assert!(text.contains(&at), "{at} {message}");
        }
    }
}

#[test]
fn a_message_tells_an_editor_what_to_underline_and_which_file_to_open() {
    let dir = tempfile::tempdir().unwrap();
    let base = copy(dir.path(), Some(("steps/observe.ron", "hint:", "hnit:")));
    let document = document(dir.path(), "en_GB.UTF-8", &["base"]);
    assert_eq!((&document["format"], &document["well"]), (&Value::from(1), &Value::from(false)));
    let [message] = messages(&document) else { panic!("{document}") };
    let path = base.join("steps/observe.ron");
    assert_eq!(message["file"], "base/steps/observe.ron");
    assert_eq!(message["path"].as_str().map(PathBuf::from), Some(path.clone()));
    assert_eq!((&message["level"], &message["kind"]), (&"error".into(), &"writing.unknown-field".into()));
    assert_eq!(message["remedy"], "did you mean `hint`?");
    let number = |key| usize::try_from(message[key].as_u64().unwrap()).unwrap();
    assert_eq!(number("line"), number("end_line"));
    let text = std::fs::read_to_string(path).unwrap();
    let line: Vec<char> = text.lines().nth(number("line") - 1).unwrap().chars().collect();
    let underlined: String = line[number("column") - 1..number("end_column") - 1].iter().collect();
    assert_eq!(underlined, "hnit");
}

#[test]
fn a_second_place_comes_along_with_its_own_words() {
    let dir = tempfile::tempdir().unwrap();
    let _ =
        copy(dir.path(), Some(("steps/observe.ron", "id: \"danger\",", "id: \"danger\", id: \"again\",")));
    let document = document(dir.path(), "en_GB.UTF-8", &["base"]);
    let [message] = messages(&document) else { panic!("{document}") };
    let there = &message["elsewhere"];
    assert_eq!((&there["line"], &there["column"]), (&message["line"], &Value::from(13)), "{message}");
    assert!(!there["label"].as_str().unwrap().is_empty());
    assert_eq!(there["path"], message["path"]);
}

#[test]
fn what_scenarios_and_guarantees_do_not_keep_stands_at_its_place() {
    let dir = tempfile::tempdir().unwrap();
    let guarantee = r#"guarantees: [(
        id: "always-safe",
        says: (nl: "Het is altijd veilig.", en: "It is always safe."),
        holds: Always(Not(Reached("report"))),
    )],
    cards: ["#;
    let base = copy(dir.path(), Some(("protocol.ron", "cards: [", guarantee)));
    let quiet = base.join("scenarios/quiet.ron");
    let text = std::fs::read_to_string(&quiet).unwrap();
    std::fs::write(&quiet, text.replacen("outcomes: [],", "outcomes: [\"report\"],", 1)).unwrap();
    let document = document(dir.path(), "en_GB.UTF-8", &["base"]);
    let kinds: Vec<_> = messages(&document).iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert_eq!(
        kinds,
        ["scenario.outcome-missing", "scenario.resolved-in-vain", "guarantee.refuted"],
        "{document}"
    );
    let [outcome, vain, promise] = messages(&document) else { panic!("{document}") };
    assert_eq!(outcome["file"], "base/scenarios/quiet.ron");
    let line = |message: &Value| {
        let text = std::fs::read_to_string(message["path"].as_str().unwrap()).unwrap();
        text.lines()
            .nth(usize::try_from(message["line"].as_u64().unwrap()).unwrap() - 1)
            .unwrap()
            .trim()
            .to_owned()
    };
    assert!(line(outcome).contains("outcomes: [\"report\"]"), "{outcome}");
    assert!(line(vain).starts_with("Resolve(\"nobody-heard\""), "{vain}");
    assert_eq!(line(promise), "id: \"always-safe\",");
    assert!(promise["remedy"].as_str().unwrap().contains("\n    does: ["), "the walk comes along: {promise}");
}

#[test]
fn what_comes_with_the_program_is_well_and_lies_nowhere() {
    let dir = tempfile::tempdir().unwrap();
    let document = document(dir.path(), "en_GB.UTF-8", &["belblad", "kindcheck"]);
    assert_eq!(document["well"], true);
    assert!(messages(&document).iter().all(|one| one["path"].is_null()), "{document}");
}

#[test]
fn a_list_of_words_that_cannot_be_read_is_a_message_too() {
    let dir = tempfile::tempdir().unwrap();
    let _ = copy(dir.path(), None);
    let list = dir.path().join("verdict-words.ron");
    std::fs::write(&list, "(nl: [").unwrap();
    let checked = weegwijzer(dir.path(), "en", &["check", "--json", "base"]);
    assert_eq!((checked.status.code(), err(&checked).as_str()), (Some(1), ""));
    let document: Value = serde_json::from_str(&out(&checked)).unwrap();
    let [message] = messages(&document) else { panic!("{document}") };
    assert_eq!((&message["line"], &message["column"]), (&Value::from(1), &Value::from(6)));
    assert_eq!(message["path"].as_str().map(PathBuf::from), Some(list));
}

#[test]
fn a_folder_that_is_not_there_is_told_apart_and_gives_no_document() {
    let dir = tempfile::tempdir().unwrap();
    let checked = weegwijzer(dir.path(), "en", &["check", "--json", "./nowhere"]);
    assert_eq!((checked.status.code(), out(&checked).as_str()), (Some(1), ""));
    assert!(err(&checked).contains("nowhere"));
}

#[test]
fn the_kinds_stay_as_editors_know_them() {
    let dir = tempfile::tempdir().unwrap();
    let folders = every_mistake(dir.path());
    let folders: Vec<&str> = folders.iter().map(String::as_str).collect();
    let document = document(dir.path(), "en_GB.UTF-8", &folders);
    let kinds: BTreeSet<&str> = messages(&document).iter().map(|one| one["kind"].as_str().unwrap()).collect();
    insta::assert_snapshot!("kinds", kinds.into_iter().collect::<Vec<_>>().join("\n"));
}
