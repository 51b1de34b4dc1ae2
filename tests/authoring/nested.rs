//! A log under another, as an author writes it: it checks, and every mistake is told with its line and what to do.

use weegwijzer::authoring::check;
use weegwijzer::authoring::prove::prove;
use weegwijzer::locale::{Language, Locale};
use weegwijzer::protocol::Condition;
use weegwijzer::protocol::load::{Severity, load};
use weegwijzer::protocol::spoken::lines;

use super::folder::{findings, read, replaced};
use super::mistakes::Mistake;

const FOLDER: &str = "tests/nested/talks";
const STEP: &str = "steps/talk.ron";
const TWO: &str = "scenarios/two-talks.ron";

#[rustfmt::skip]
const MISTAKES: &[Mistake] = &[
    Mistake { name: "under itself", file: STEP, from: "under: \"talks\"", to: "under: \"agreed\"", at: "steps/talk.ron:34:25", help: "name another log in `under`" },
    Mistake { name: "under a log that is not there", file: STEP, from: "under: \"talks\"", to: "under: \"talk\"", at: "steps/talk.ron:34:25", help: "did you mean `talks`?" },
    Mistake { name: "under a question that is no log", file: STEP, from: "under: \"talks\"", to: "under: \"closed\"", at: "steps/talk.ron:34:25", help: "name a question with `answer: Entries(...)`" },
    Mistake { name: "two deep", file: STEP, from: "        (\n            id: \"closed\",", to: "        (id: \"steps\", ask: (nl: \"Hoe?\", en: \"How?\"), why: (nl: \"Zo.\", en: \"So.\"), from: (source: \"ours\", place: \"1\", evidence: Verified), answer: Entries(under: \"agreed\", one: (nl: \"stap\", en: \"step\"), fields: [(id: \"what\", ask: (nl: \"Wat\", en: \"What\"), answer: Text())])),\n        (\n            id: \"closed\",", at: "steps/talk.ron:54:163", help: "write `under: \"talks\"`, or make them fields" },
    Mistake { name: "each under the other", file: STEP, from: "            answer: Entries(\n                one: (nl: \"gesprek\", en: \"talk\"),", to: "            answer: Entries(\n                under: \"agreed\", one: (nl: \"gesprek\", en: \"talk\"),", at: "steps/talk.ron:12:25", help: "under: \"" },
    Mistake { name: "asked before its rows are there", file: STEP, from: "    questions: [\n", to: "    questions: [\n        (id: \"early\", ask: (nl: \"Wat eerst?\", en: \"What first?\"), why: (nl: \"Zo.\", en: \"So.\"), from: (source: \"ours\", place: \"1\", evidence: Verified), answer: Entries(under: \"talks\", one: (nl: \"ding\", en: \"thing\"), fields: [(id: \"what\", ask: (nl: \"Wat\", en: \"What\"), answer: Text())])),\n", at: "steps/talk.ron:6:176", help: "put the question behind `talks`" },
    Mistake { name: "a fact of its own", file: STEP, from: "                    en: \"Agreement: {what}[kept=yes: (done)][kept=no: (not done)].\",\n                ),\n            ),", to: "                    en: \"Agreement: {what}[kept=yes: (done)][kept=no: (not done)].\",\n                ),\n            ),\n            fact: \"agreements\",", at: "steps/talk.ron:53:20", help: "remove `fact`" },
    Mistake { name: "shown as a sheet", file: STEP, from: "                    en: \"Agreement: {what}[kept=yes: (done)][kept=no: (not done)].\",\n                ),\n            ),", to: "                    en: \"Agreement: {what}[kept=yes: (done)][kept=no: (not done)].\",\n                ),\n            ),\n            shown: Sheet(columns: \"kept\", groups: \"kept\", state: \"kept\"),", at: "steps/talk.ron:28:18", help: "remove `shown`" },
    Mistake { name: "a field that waits for rows under its own", file: STEP, from: "(id: \"day\", ask: (nl: \"Wanneer\", en: \"When\"), answer: Date, tense: Done)", to: "(id: \"day\", ask: (nl: \"Wanneer\", en: \"When\"), answer: Date, tense: Done, when: SomeEntry(\"agreed\", Is(\"kept\", \"no\")))", at: "steps/talk.ron:22:27", help: "take one of these references out of its `when`" },
    Mistake { name: "rows told apart on a paper", file: "documents/overview.ron", from: "Log(of: \"talks\", layout: Table)", to: "Log(of: \"agreed\", layout: Table)", at: "documents/overview.ron:9:32", help: "name `talks`; `show` says whether `agreed` comes along" },
    Mistake { name: "a row of a scenario under no row", file: TWO, from: "(\"talks\", Row(2)), ", to: "", at: "scenarios/two-talks.ron:16:16", help: "begin the row with `(\"talks\", Row(1))`" },
    Mistake { name: "a row of a scenario under one too many", file: TWO, from: "Row(2)", to: "Row(3)", at: "scenarios/two-talks.ron:16:16", help: "choose a row from 1 to 2" },
    Mistake { name: "rows counted from nought", file: TWO, from: "Row(2)", to: "Row(0)", at: "scenarios/two-talks.ron:16:16", help: "choose a row from 1 to 2" },
    Mistake { name: "a row of a scenario before there is one", file: TWO, from: "Answer(\"talks\", Entries([", to: "Clear(\"closed\"), Answer(\"agreed\", Entries([[(\"talks\", Row(1)), (\"what\", Text(\"x\"))]])), Answer(\"talks\", Entries([", at: "scenarios/two-talks.ron:11:55", help: "answer `talks` first" },
    Mistake { name: "a row of a log by itself under another", file: TWO, from: "[(\"who\", One(\"mother\"))", to: "[(\"talks\", Row(1)), (\"who\", One(\"mother\"))", at: "scenarios/two-talks.ron:12:16", help: "remove this, or give the log `under`" },
    Mistake { name: "an answer that is a row", file: TWO, from: "Answer(\"closed\", One(\"yes\"))", to: "Answer(\"closed\", Row(1))", at: "scenarios/two-talks.ron:20:26", help: "One" },
];

#[test]
fn a_log_under_another_checks_and_its_scenarios_pass() {
    let loaded = load(&read(FOLDER)).unwrap();
    assert_eq!(loaded.remarks, []);
    let report = check(&loaded.protocol);
    assert_eq!((report.failed(), loaded.protocol.scenarios.len()), (0, 2));
    let proof = prove(&loaded.protocol);
    assert_eq!(proof.findings, [], "nothing is lost, told twice or never asked");
}

#[test]
fn every_mistake_with_a_log_under_another_has_its_place_its_reason_and_a_remedy() {
    let mut missed = Vec::new();
    for mistake in MISTAKES {
        let found = findings(&replaced(&read(FOLDER), mistake.file, mistake.from, mistake.to));
        let place = |one: &weegwijzer::protocol::load::Diagnosis| {
            format!("{}:{}:{}", one.file.split_once('/').unwrap().1, one.line, one.column)
        };
        let told = found.iter().find(|one| place(one) == mistake.at);
        let helps = |language| told.and_then(|one| one.help(language)).unwrap_or_default();
        let sound = told.is_some_and(|one| one.severity == Severity::Error)
            && helps(Language::En).contains(mistake.help)
            && !helps(Language::Nl).is_empty();
        if !sound {
            let found: Vec<String> = found.iter().map(|one| one.render(Language::En)).collect();
            missed.push(format!("#### {} at {}\n{}", mistake.name, mistake.at, found.join("\n")));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n\n"));
    assert!(MISTAKES.len() >= 8);
}

#[test]
fn the_messages_about_a_log_under_another_read_well() {
    let told = |language| {
        let found = MISTAKES.iter().map(|mistake| {
            let found = findings(&replaced(&read(FOLDER), mistake.file, mistake.from, mistake.to));
            let said: Vec<String> = found.iter().map(|one| one.render(language)).collect();
            format!("#### {}\n\n{}\n", mistake.name, said.join("\n\n"))
        });
        found.collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!("nested_en", told(Language::En));
    insta::assert_snapshot!("nested_nl", told(Language::Nl));
}

#[test]
fn a_condition_on_what_stands_under_a_row_says_so() {
    let protocol = load(&read(FOLDER)).unwrap().protocol;
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let condition: Condition =
        options.from_str(r#"EveryEntry("talks", SomeEntry("agreed", Answered("what")))"#).unwrap();
    let said = |language| {
        let lines = lines(&condition, &protocol, &Locale::new(language));
        lines.iter().map(|line| line.words.clone()).collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!("nested_spoken", format!("{}\n\n{}", said(Language::Nl), said(Language::En)));
}
