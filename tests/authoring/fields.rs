//! `fields`: what can be written, whole, and what an editor makes of it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::commands::{err, out, weegwijzer};
use super::folder::read;

fn told(arguments: &[&str]) -> String {
    let dir = tempfile::tempdir().unwrap();
    let told = weegwijzer(dir.path(), "en", &[&["fields"], arguments].concat());
    assert!(told.status.success(), "{}", err(&told));
    out(&told)
}

/// The fields and forms that stand in a text, words and comments left out.
fn written(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if first == '"' {
            let mut escaped = false;
            let closes = |(at, letter): (usize, char)| {
                let closes = at > 0 && letter == '"' && !escaped;
                escaped = letter == '\\' && !escaped;
                closes.then_some(at + 1)
            };
            rest.char_indices().find_map(closes).unwrap()
        } else if first.is_alphabetic() {
            let end =
                rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
            let word = &rest[..end];
            if !["true", "false", "Some", "None"].contains(&word) {
                let _ = found.insert(word.to_owned());
            }
            end
        } else {
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    found
}

#[test]
fn every_field_and_form_of_what_comes_along_is_there() {
    let names = written(&told(&["--json"]).replace('"', " "));
    let folders = ["protocols", "assets/courses", "tests/agreements", "tests/broken/base"];
    let files: Vec<_> =
        folders.into_iter().flat_map(read).filter(|file| file.path.ends_with(".ron")).collect();
    assert!(files.len() > 400, "{}", files.len());
    let mut all = BTreeSet::new();
    for file in &files {
        let words = written(std::str::from_utf8(&file.bytes).unwrap());
        // How typed words join a sentence is built in, and no author's.
        if !file.path.ends_with("joining-words.ron") {
            let missing: Vec<_> = words.difference(&names).collect();
            assert!(missing.is_empty(), "{}: {missing:?}", file.path);
            all.extend(words);
        }
    }
    assert!(all.len() > 150, "{}: {all:?}", all.len());
}

#[test]
fn each_line_tells_what_belongs_there_and_whether_it_is_needed() {
    let all = told(&[]);
    assert!(!all.contains('?') && !all.contains("::"), "{all}");
    let silent =
        |line: &&str| line.trim_end().ends_with("needed.") || line.trim_start().split("  ").count() < 2;
    let silent: Vec<&str> =
        all.lines().filter(|line| !line.is_empty() && line.len() < 60).filter(silent).collect();
    assert_eq!(silent, Vec::<&str>::new(), "each says what it is for");
    let question = told(&["question"]);
    let part: Vec<&str> = question.lines().skip_while(|line| !line.starts_with("Question ")).collect();
    let part: Vec<&str> = part.into_iter().take_while(|line| !line.is_empty()).collect();
    let needed: Vec<&str> = part.iter().filter(|line| line.contains(" needed. ")).copied().collect();
    let starts: Vec<&str> = needed.iter().map(|line| line.trim_start().split(':').next().unwrap()).collect();
    assert_eq!(starts, ["answer", "ask", "id"], "{question}");
    assert!(part.iter().any(|line| line.starts_with("    hint: Text ")), "{question}");
    assert!(part.iter().any(|line| line.starts_with("    terms: [\"id\"] ")), "{question}");
}

#[test]
fn a_name_tells_where_it_belongs_and_a_slip_what_was_meant() {
    let there = told(&["not_done"]);
    assert!(there.starts_with("Question ") && there.contains("    not_done: Reasons"), "{there}");
    let judgement = told(&["Judgement"]);
    assert!(
        judgement.contains("    Judgement(...)") && judgement.contains("        options: [Choice]"),
        "{judgement}"
    );
    let dir = tempfile::tempdir().unwrap();
    let slip = weegwijzer(dir.path(), "en", &["fields", "nto_done"]);
    assert_eq!(slip.status.code(), Some(1));
    assert!(err(&slip).ends_with("Did you mean not_done?\n"), "{}", err(&slip));
}

#[test]
fn an_editor_completes_every_form_with_what_it_needs() {
    let snippets: Value = serde_json::from_str(&told(&["--snippets"])).unwrap();
    let snippets = snippets.as_object().unwrap();
    let body = |name: &str| {
        let body = snippets[name]["body"].as_array().unwrap();
        body.iter().map(|line| line.as_str().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(body("Kind: One"), ["One([${1:Choice}])"]);
    assert_eq!(body("Condition: Is"), ["Is(\"${1:id}\", \"${2:id}\")"]);
    assert_eq!(body("Question, hint"), ["hint: (nl: \"$1\", en: \"$2\"),"]);
    assert_eq!(
        body("Question"),
        ["(", "    answer: ${1:Kind},", "    ask: (nl: \"$2\", en: \"$3\"),", "    id: \"${4:id}\",", ")"]
    );
    for (name, snippet) in snippets {
        let body = body(name).concat();
        let count = |sign: char| body.matches(sign).count();
        assert_eq!(
            (count('('), count('['), count('{')),
            (count(')'), count(']'), count('}')),
            "{name}: {body}"
        );
        assert!(!snippet["prefix"].as_str().unwrap().is_empty());
    }
}

#[test]
fn the_schema_refers_to_nothing_that_is_not_in_it() {
    let schema: Value = serde_json::from_str(&told(&["--json"])).unwrap();
    let files: Vec<&String> = schema["properties"].as_object().unwrap().keys().collect();
    assert_eq!(files.len(), 9, "{files:?}");
    let mut stack = vec![&schema];
    let mut referred = 0;
    while let Some(value) = stack.pop() {
        if let Some(to) = value.get("$ref").and_then(Value::as_str) {
            assert!(schema.pointer(to.trim_start_matches('#')).is_some(), "{to}");
            referred += 1;
        }
        match value {
            Value::Object(all) => stack.extend(all.values()),
            Value::Array(all) => stack.extend(all),
            _ => {}
        }
    }
    assert!(referred > 100, "{referred}");
}
