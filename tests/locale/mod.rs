//! The two languages of the program stay equal: same messages, same arguments, nothing half done.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use weegwijzer::locale::{Language, Locale};

/// A message or attribute: its variables in the order in which the text first uses them.
struct Said {
    file: String,
    variables: Vec<String>,
    /// `(name, type)` in the order of the comment above the message.
    commented: Vec<(String, String)>,
    text: String,
    /// Each variable that stands by itself, with the text right before it.
    before: Vec<(String, String)>,
}

fn folder(language: Language) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language.tag())
}

fn files(language: Language) -> BTreeSet<String> {
    std::fs::read_dir(folder(language))
        .expect("the locale folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"))
        .collect()
}

fn read(language: Language) -> BTreeMap<String, Said> {
    let mut all = BTreeMap::new();
    for file in files(language) {
        let source = std::fs::read_to_string(folder(language).join(&file)).expect("readable");
        let resource: Resource<String> = fluent_syntax::parser::parse(source)
            .unwrap_or_else(|(_, errors)| panic!("{}/{file}: {errors:?}", language.tag()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let commented = message.comment.as_ref().map(|c| typed(&c.content)).unwrap_or_default();
            let id = message.id.name;
            let values = message.value.into_iter().map(|value| (id.clone(), value));
            let attributes = message.attributes.into_iter().map(|a| (format!("{id}.{}", a.id.name), a.value));
            for (name, pattern) in values.chain(attributes) {
                let (mut variables, mut text) = (Vec::new(), String::new());
                walk(&pattern, &mut variables, &mut text);
                let before = before(&pattern);
                let said = Said { file: file.clone(), variables, commented: commented.clone(), text, before };
                assert!(all.insert(name.clone(), said).is_none(), "{name} is there twice, again in {file}");
            }
        }
    }
    all
}

fn typed(comment: &[String]) -> Vec<(String, String)> {
    comment
        .iter()
        .filter_map(|line| {
            let (name, rest) = line.trim().strip_prefix('$')?.split_once(' ')?;
            let kind = rest.trim().strip_prefix('(')?.split_once(')')?.0;
            Some((name.to_owned(), kind.to_owned()))
        })
        .collect()
}

fn walk(pattern: &Pattern<String>, variables: &mut Vec<String>, text: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => expressed(expression, variables, text),
        }
    }
}

/// Each variable that stands by itself with the text right before it, in every variant.
fn before(pattern: &Pattern<String>) -> Vec<(String, String)> {
    let (mut found, mut text) = (Vec::new(), String::new());
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text = value.clone(),
            PatternElement::Placeable { expression } => {
                let text = std::mem::take(&mut text);
                match expression {
                    Expression::Inline(InlineExpression::VariableReference { id }) => {
                        found.push((text, id.name.clone()));
                    }
                    Expression::Inline(_) => {}
                    Expression::Select { variants, .. } => {
                        found.extend(variants.iter().flat_map(|variant| before(&variant.value)));
                    }
                }
            }
        }
    }
    found
}

fn expressed(expression: &Expression<String>, variables: &mut Vec<String>, text: &mut String) {
    match expression {
        Expression::Inline(inline) => inlined(inline, variables, text),
        Expression::Select { selector, variants } => {
            inlined(selector, variables, text);
            for variant in variants {
                walk(&variant.value, variables, text);
            }
        }
    }
}

fn inlined(inline: &InlineExpression<String>, variables: &mut Vec<String>, text: &mut String) {
    match inline {
        InlineExpression::VariableReference { id } if !variables.contains(&id.name) => {
            variables.push(id.name.clone());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| inlined(argument, variables, text));
        }
        InlineExpression::Placeable { expression } => expressed(expression, variables, text),
        _ => {}
    }
}

fn sorted(variables: &[String]) -> BTreeSet<&String> {
    variables.iter().collect()
}

#[test]
fn both_languages_have_the_same_files_messages_and_variables() {
    assert_eq!(files(Language::Nl), files(Language::En));
    let (nl, en) = (read(Language::Nl), read(Language::En));
    let mut wrong = Vec::new();
    for (id, dutch) in &nl {
        match en.get(id) {
            None => wrong.push(format!("{id} ({}) is missing in English", dutch.file)),
            Some(english) if english.file != dutch.file => {
                wrong.push(format!("{id} is in nl/{} but in en/{}", dutch.file, english.file));
            }
            Some(english) if sorted(&english.variables) != sorted(&dutch.variables) => {
                wrong.push(format!("{id}: nl {:?}, en {:?}", dutch.variables, english.variables));
            }
            Some(_) => {}
        }
    }
    wrong.extend(
        en.iter()
            .filter(|(id, _)| !nl.contains_key(*id))
            .map(|(id, said)| format!("{id} ({}) is missing in Dutch", said.file)),
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Arguments of a message function are positional, in the order of the Dutch text. If somebody turns a sentence
/// round, two arguments of one type would change places without a compile error; the comment keeps them.
#[test]
fn arguments_stand_in_the_order_of_the_comment_above_the_dutch_message() {
    for (id, said) in read(Language::Nl) {
        let commented: Vec<&String> = said
            .commented
            .iter()
            .map(|(name, _)| name)
            .filter(|name| said.variables.contains(name))
            .collect();
        let used: Vec<&String> = said.variables.iter().collect();
        assert_eq!(commented, used, "{id} in nl/{}: comment every argument, in the order of use", said.file);
    }
}

/// A function is made for each message, and a public function nobody calls is no mistake to the compiler.
#[test]
fn every_message_is_said_somewhere() {
    let mut code = String::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                code.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let called: BTreeSet<&str> = code
        .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .filter(|word| word.starts_with("msg_"))
        .collect();
    // A language says its own name through a function of its own.
    let other = |id: &String| id != "language-name";
    let silent: Vec<String> = read(Language::Nl)
        .into_iter()
        .filter(|(id, _)| {
            other(id) && !called.contains(format!("msg_{}", id.replace(['-', '.'], "_")).as_str())
        })
        .map(|(id, said)| format!("{id} ({})", said.file))
        .collect();
    assert!(silent.is_empty(), "nothing says: {}", silent.join(", "));
}

#[test]
fn no_message_raises_its_voice_or_is_empty() {
    for language in Language::ALL {
        for (id, said) in read(language) {
            assert!(!said.text.contains('!'), "{id} in {}: {:?}", language.tag(), said.text);
            assert!(!said.text.trim().is_empty(), "{id} in {} says nothing", language.tag());
        }
    }
}

#[test]
fn no_message_is_left_in_the_other_language() {
    let (nl, en) = (read(Language::Nl), read(Language::En));
    // A single word may well be the same in both (Start, Weegwijzer); a sentence is not.
    let a_sentence = |text: &str| text.split_whitespace().count() > 2;
    for (id, dutch) in &nl {
        let english = &en[id];
        assert!(
            dutch.text != english.text || !a_sentence(&dutch.text),
            "{id}: {:?} in both languages",
            dutch.text
        );
    }
}

/// Words that bend with the gender of what follows. “Een” does not.
const BENDING: [&str; 13] =
    ["de", "het", "dit", "deze", "die", "dat", "elk", "elke", "welk", "welke", "ons", "onze", "ieder"];

/// Messages in which such a word stands before what is filled in and is right whatever that is, and why.
const NEVER_BENT: [(&str, &str); 5] = [
    ("cli-no-field", "“dat” begins a clause, and is of the part before it"),
    ("document-written-by", "a role is somebody, and names of professions take “de”"),
    ("practice-day", "“het is” before a day"),
    ("proof-walk-title", "the name comes behind its noun, “de garantie”"),
    ("spoken-between", "“is het” before a number of days"),
];

/// What is filled in may be a name out of somebody's own protocol: “de eerste gesprek” is no Dutch, and “a agreement” no
/// English. Numbers and dates take no article of their own.
#[test]
fn no_word_that_bends_stands_before_a_name_that_is_filled_in() {
    let mut wrong = Vec::new();
    for (id, said) in read(Language::Nl) {
        let named = |name: &str| said.commented.iter().any(|(other, kind)| other == name && kind == "String");
        for (before, name) in said.before.iter().filter(|(_, name)| named(name)) {
            // An adjective bends too, so what stands before it counts as well.
            let words: Vec<String> = before.split_whitespace().rev().take(2).map(str::to_lowercase).collect();
            let bends = match words.as_slice() {
                [last, ..] if BENDING.contains(&last.as_str()) => true,
                [last, first] => last.ends_with('e') && last.len() > 4 && BENDING.contains(&first.as_str()),
                _ => false,
            };
            if bends && !NEVER_BENT.iter().any(|(allowed, _)| *allowed == id) {
                wrong.push(format!("{id} in nl/{}: {before:?} before {name}", said.file));
            }
        }
    }
    for (id, said) in read(Language::En) {
        for (before, name) in &said.before {
            if before
                .split_whitespace()
                .next_back()
                .is_some_and(|last| ["a", "an", "A", "An"].contains(&last))
            {
                wrong.push(format!("{id} in en/{}: {before:?} before {name}", said.file));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let nl = read(Language::Nl);
    for (id, why) in NEVER_BENT {
        assert!(nl.contains_key(id), "{id} ({why}) is no message any more");
    }
}

#[test]
fn every_message_file_is_loaded_in_both_languages() {
    let (nl, en) = (Locale::new(Language::Nl), Locale::new(Language::En));
    assert_eq!((nl.msg_start_practise(), en.msg_start_practise()), ("Oefenen".into(), "Practise".into()));
    assert_eq!(nl.msg_walk_step_progress(1, 5), "1 van 5");
    assert_eq!(en.msg_protocol_edition("Meldcode", "2023"), "Meldcode, edition 2023");
    assert_eq!(en.msg_review_pdf_saved("a.pdf"), "Saved as a.pdf");
    assert!(nl.msg_cli_help().contains("\n\nGebruik:\n  weegwijzer "), "{}", nl.msg_cli_help());
    assert_eq!((Locale::name_of(Language::Nl), Locale::name_of(Language::En)), ("Nederlands", "English"));
}
