//! What is said alike in Dutch is said alike in English: whoever changes a sentence in one protocol changes it in all.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use weegwijzer::protocol::bundle;

/// Shorter ones are words that mean another thing in another place.
const SENTENCE: usize = 25;

/// Every text in `value`, in both languages.
fn texts(value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            let in_language = |name: &str| fields.get(name).and_then(Value::as_str).map(str::to_owned);
            if let (Some(nl), Some(en)) = (in_language("nl"), in_language("en")) {
                found.push((nl, en));
            }
            fields.values().for_each(|value| texts(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        _ => {}
    }
}

/// The English of each Dutch sentence, with the protocols that say it so, where there is more than one.
fn told_apart(said: Vec<(String, String, String)>) -> Vec<String> {
    let mut english: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (protocol, nl, en) in said {
        if nl.chars().count() > SENTENCE {
            let _ = english.entry(nl).or_default().entry(en).or_default().insert(protocol);
        }
    }
    let apart = english.into_iter().filter(|(_, ways)| ways.len() > 1);
    apart.map(|(nl, ways)| format!("{nl}: {ways:?}")).collect()
}

#[test]
fn one_dutch_sentence_is_one_english_sentence_in_every_protocol() {
    let mut said = Vec::new();
    for protocol in bundle::all().iter().map(|bundled| bundled.load().unwrap()) {
        let mut found = Vec::new();
        let parts = [
            serde_json::to_value(&protocol.head),
            serde_json::to_value(&protocol.steps),
            serde_json::to_value(&protocol.templates),
        ];
        parts.iter().for_each(|part| texts(part.as_ref().unwrap(), &mut found));
        let id = protocol.head.id.to_string();
        said.extend(found.into_iter().map(|(nl, en)| (id.clone(), nl, en)));
    }
    assert!(said.len() > 5_000, "only {} texts were read", said.len());
    let apart = told_apart(said);
    assert!(apart.is_empty(), "{}", apart.join("\n"));
}

#[test]
fn two_ways_of_saying_one_sentence_are_found() {
    let said = |protocol: &str, en: &str| {
        (protocol.to_owned(), "Ik heb zelf de politie ingeschakeld.".to_owned(), en.to_owned())
    };
    assert_eq!(
        told_apart(vec![said("a", "I contacted the police."), said("b", "I contacted the police.")]).len(),
        0
    );
    assert_eq!(
        told_apart(vec![said("a", "I contacted the police."), said("b", "The police came.")]).len(),
        1
    );
}
