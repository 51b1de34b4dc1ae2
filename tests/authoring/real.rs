//! The bundled meldcode, broken as an author of a new edition might break it. The place where a mistake must be
//! found is marked with `¦` in the text that is put in, so that the tests outlive new wordings.

use weegwijzer::locale::Language;
use weegwijzer::protocol::load::{self, Severity, SourceFile};
use weegwijzer::protocol::{Name, bundle};

use super::folder::{findings, read, replaced};

const REAL: &str = "protocols/knmg-meldcode";

/// Name, file, what is replaced, by what (the place marked), and the remedy to be named.
type Mistake = (&'static str, &'static str, &'static str, &'static str, &'static str);

const HEAD: &str = "protocol.ron";
const SITUATION: &str = "steps/situation.ron";
const SIGNALS: &str = "steps/signals.ron";
const TALK: &str = "steps/talk.ron";
const DECIDE: &str = "steps/decide.ron";
const SCENARIO: &str = "scenarios/both-parents-heard.ron";
const RECORD: &str = "documents/record.ron";

#[rustfmt::skip]
const MISTAKES: &[Mistake] = &[
    // How it is written.
    ("a comma forgotten", SITUATION, "id: \"situation\",", "id: \"situation¦\"", "write `,`"),
    ("a quotation mark forgotten", SITUATION, "id: \"acute-danger\",", "id: ¦\"acute-danger,", "put a quotation mark"),
    ("a bracket forgotten at the end of a role", HEAD, "en: \"GP\")),\n        (", "en: \"GP\"),\n        ¦(", "put `)` before this part"),
    ("a list of options not closed", TALK, "]),\n            fact: \"competent\"", "¦),\n            fact: \"competent\"", "put `]` before this bracket"),
    ("curly quotes from a word processor", TALK, "id: \"competent\"", "id: ¦“competent”", "use the straight quotation mark"),
    ("a non-breaking space", TALK, "id: \"competent\"", "id:¦\u{a0}\"competent\"", "ordinary space"),
    ("a term quoted within a text", DECIDE, "id: \"decide\",", "id: \"decide\", title: (nl: \"Stap ¦\"wegen\" 5\", en: \"\"),", "write `\\\"`"),
    ("two commas", HEAD, "id: \"knmg-meldcode\",", "id: \"knmg-meldcode\",¦,", "remove it"),
    ("JSON habits", HEAD, "id: \"knmg-meldcode\",", "¦\"id\": \"knmg-meldcode\",", "write `id: ...`"),
    ("a hash for a comment", HEAD, "// The KNMG meldcode", "¦# The KNMG meldcode", "comments start with `//`"),
    ("an equals sign", HEAD, "encoding: 8,", "encoding ¦= 2,", "write `:`"),
    ("an escape that is none", RECORD, "id: \"record\"", "id: \"re¦\\cord\"", "write `\\\\`"),
    // Fields and forms.
    ("a field misspelt", SITUATION, "answer: One([", "¦anwser: One([", "did you mean `answer`?"),
    ("a kind misspelt", SITUATION, "answer: Many([", "answer: ¦Multi([", "`Many`"),
    ("an evidence mark in small letters", SITUATION, "evidence: Verified", "evidence: ¦verified", "did you mean `Verified`?"),
    ("a level that does not exist", HEAD, "level: Attention", "level: ¦Warning", "`Attention`"),
    ("a status that does not exist", HEAD, "status: Current", "status: ¦Actual", "`Current`"),
    ("a condition misspelt", TALK, "Is(\"subject\", \"adult\")", "¦Equals(\"subject\", \"adult\")", "`Is`"),
    ("a condition with one part", TALK, "Is(\"subject\", \"adult\")", "Is(¦\"subject\")", "write `Is("),
    ("options not in a list", TALK, "IsAny(\"after-signals\", [\"remains\", \"acute\"])", "IsAny(\"after-signals\", ¦\"remains\")", "write `IsAny("),
    ("a kind without brackets", SITUATION, "answer: Text(lines: 3)", "answer: ¦Text", "`Text()`"),
    ("a date in Dutch order", HEAD, "checked: \"2026-11-21\"", "checked: ¦\"21-11-2026\"", "\"2026-03-09\""),
    ("an encoding in words", HEAD, "encoding: 8,", "encoding: ¦\"one\",", "write the number without quotation marks"),
    ("a title in one language", TALK, "title: (nl: \"Gesprek met betrokkenen\", en: \"Talk with those concerned\")", "title: ¦\"Gesprek met betrokkenen\"", "(nl: \"Gesprek met betrokkenen\", en: \"...\")"),
    ("a title without English", TALK, "title: (nl: \"Gesprek met betrokkenen\", en: \"Talk with those concerned\")", "title: ¦(nl: \"Gesprek met betrokkenen\")", "add: `en: \"...\"`"),
    ("an option without a label", HEAD, "(id: \"gp\", label: (nl: \"Huisarts\", en: \"GP\"))", "¦(id: \"gp\")", "add: `label"),
    // Names and references.
    ("a question with a capital", SITUATION, "id: \"occasion\"", "id: \"¦Occasion\"", "write for example `occasion`"),
    ("an option renamed, its conditions not", SITUATION, "id: \"life\"", "id: \"danger-to-life\"", ""),
    ("a question asked twice", SITUATION, "id: \"acute-reason\"", "id: \"¦acute-actions\"", "another name"),
    ("a source misspelt", SITUATION, "source: \"vt-practice\"", "source: \"¦vt-practise\"", "did you mean `vt-practice`?"),
    ("a term misspelt", SITUATION, "terms: [\"veilig-thuis\"", "terms: [\"¦veilig-huis\"", "did you mean `veilig-thuis`?"),
    ("a condition on a question that does not exist", TALK, "Is(\"subject\", \"adult\")", "Is(\"¦subjekt\", \"adult\")", "did you mean `subject`?"),
    ("a condition on an option that does not exist", TALK, "Is(\"subject\", \"adult\")", "Is(\"subject\", \"¦adlut\")", "did you mean `adult`?"),
    ("a step left off the list", HEAD, "\"talk\",", "", ""),
    ("a step misspelt in the list", HEAD, "steps: [", "steps: [\"¦sitaution\", ", "did you mean `situation`?"),
    ("a paper on a question that does not exist", RECORD, "Answers([", "Answers([\"¦ocasion\", ", "did you mean `occasion`?"),
    ("an argument that does not exist", DECIDE, "arguments: [\"signals\"", "arguments: [\"¦signal\"", "did you mean `signals`?"),
    ("a protocol renamed, its folder not", HEAD, "id: \"knmg-meldcode\"", "id: \"¦meldcode-knmg\"", "id: \"knmg-meldcode\""),
    ("a step renamed, its file not", TALK, "id: \"talk\"", "id: \"¦talks-step\"", "id: \"talk\""),
    // Kinds and conditions.
    ("a choice asked of a text", SIGNALS, "Is(\"examined\", \"yes\")", "Is(\"¦occasion\", \"yes\")", "use `Answered(...)`"),
    ("entries asked of a choice", SIGNALS, "Is(\"examined\", \"yes\")", "SomeEntry(\"¦examined\", Is(\"who\", \"child\"))", "answer: Entries(...)"),
    ("a field that its log does not have", SIGNALS, "Is(\"examined\", \"yes\")", "SomeEntry(\"talks\", Is(\"¦whoo\", \"child\"))", "did you mean `who`?"),
    ("more asked than there are parts", SIGNALS, "Is(\"examined\", \"yes\")", "AtLeast(¦3, [Is(\"examined\", \"yes\"), Answered(\"signals\")])", "write 2 at most"),
    ("a condition without parts", SIGNALS, "Is(\"examined\", \"yes\")", "¦AnyOf([])", "put conditions in it"),
    ("a question that waits for itself", SIGNALS, "id: \"examination\",", "id: \"¦idle\",\n            ask: (nl: \"Wat?\", en: \"What?\"),\n            when: Answered(\"idle\"),\n            answer: Date,\n        ),\n        (\n            id: \"examination\",", "take one of these references out"),
    ("a question without its reason", SITUATION, "id: \"occasion\",", "id: \"¦idle\",\n            ask: (nl: \"Wat?\", en: \"What?\"),\n            answer: Date,\n        ),\n        (\n            id: \"occasion\",", "`why: "),
    ("no options to choose from", SITUATION, "id: \"occasion\",", "id: \"¦idle\",\n            ask: (nl: \"Wat?\", en: \"What?\"),\n            answer: Many([]),\n        ),\n        (\n            id: \"occasion\",", "at least one"),
    // Scenarios.
    ("an answer of another kind", SCENARIO, "Answer(\"acute-danger\", One(", "Answer(\"acute-danger\", ¦Text(\"no\")), Answer(\"acute-danger\", One(", "write `One("),
    ("an answer that is no option", SCENARIO, "Answer(\"acute-danger\", One(\"no\"", "Answer(\"acute-danger\", One(\"¦none\"", "choose from: `life`, `acute`, `no`"),
    ("an answer to a question that does not exist", SCENARIO, "Answer(\"acute-danger\"", "Answer(\"¦acute-dagner\"", "did you mean `acute-danger`?"),
    ("an outcome that does not exist", SCENARIO, "outcomes: [", "outcomes: [\"¦monitor\", ", "did you mean `monitor-close`?"),
    ("an alert that does not exist", SCENARIO, "alerts: Exactly([", "alerts: Exactly([\"¦one-side\", ", "did you mean `one-sided`?"),
    ("a role of another protocol", SCENARIO, "role: \"gp\"", "role: \"¦nurse\"", "`youth-doctor`"),
    // Texts.
    ("a placeholder that is no field", TALK, "{relation|who}", "¦{whoo}", "did you mean `{who}`?"),
    ("a placeholder outside a log", SITUATION, "says: (\n                nl: \"", "says: (\n                nl: \"¦{occasion} ", "`{}`"),
    ("an empty text", HEAD, "terms: [", "terms: [\n        (id: \"nothing\", term: (nl: \"niets\", en: \"nothing\"), means: (nl: ¦\"\", en: \"Nothing.\")),", "write the text"),
];

#[test]
fn the_bundled_meldcode_is_sound() {
    let found = findings(&read(REAL));
    let errors: Vec<_> = found.iter().filter(|one| one.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
}

#[test]
fn the_program_carries_the_protocol_as_it_is_in_the_repository() {
    let carried = bundle::get(&Name::from("knmg-meldcode")).unwrap();
    let on_disk = load::load(&read(REAL)).unwrap().protocol;
    assert_eq!(carried.hash, on_disk.hash);
    assert_eq!(*carried, on_disk);
}

/// The broken copy, and where the mark was: file, line and column.
fn broken(mistake: &Mistake) -> (Vec<SourceFile>, Option<(String, usize, usize)>) {
    let (_, file, from, marked, _) = mistake;
    let mut files = replaced(&read(REAL), file, from, marked);
    let mut place = None;
    for one in &mut files {
        let text = String::from_utf8(one.bytes.clone()).unwrap();
        if let Some(at) = text.find('¦') {
            let before = &text[..at];
            let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
            let (line, column) = (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1);
            place = Some((one.path.clone(), line, column));
            one.bytes = text.replacen('¦', "", 1).into_bytes();
        }
    }
    (files, place)
}

#[test]
fn forty_and_more_mistakes_in_it_are_found_in_place_with_a_remedy() {
    assert!(MISTAKES.len() >= 40);
    let mut missed = Vec::new();
    for mistake in MISTAKES {
        let (files, place) = broken(mistake);
        let found = findings(&files);
        let is_refused = found.iter().any(|one| one.severity == Severity::Error);
        assert!(is_refused, "{} was accepted", mistake.0);
        let hit = found.iter().find(|one| {
            place.as_ref().is_none_or(|(file, line, column)| {
                *one.file == **file && (one.line, one.column) == (*line, *column)
            }) && one.help(Language::En).is_some_and(|help| help.contains(mistake.4))
        });
        if hit.is_none() {
            let shown: Vec<_> = found.iter().take(3).map(|one| one.render(Language::En)).collect();
            missed.push(format!("#### {}: {place:?}\n{}", mistake.0, shown.join("\n")));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n\n"));
}
