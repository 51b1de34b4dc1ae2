//! What README.md says is true: the first protocol in it loads and its scenario ends where it says.
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use weegwijzer::case::{self, OutcomeStanding};
use weegwijzer::protocol::load::{self, SourceFile};
use weegwijzer::protocol::{Language, Name};

/// The files in the README: fenced blocks whose first line is `// FOLDER/FILE.ron`.
fn files() -> Vec<SourceFile> {
    let readme =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).expect("README.md");
    readme
        .split("```")
        .skip(1)
        .step_by(2)
        .filter_map(|block| {
            let (_, text) = block.split_once('\n')?;
            let path = text.lines().next()?.strip_prefix("// ").filter(|path| path.ends_with(".ron"))?;
            Some(SourceFile::new(path, text))
        })
        .collect()
}

#[test]
fn the_first_protocol_of_the_readme_loads_without_a_remark_and_ends_as_it_says() {
    let files = files();
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(
        paths,
        ["no-show/protocol.ron", "no-show/steps/contact.ron", "no-show/scenarios/unreached.ron"]
    );
    let loaded = load::load(&files).unwrap_or_else(|found| {
        let said: Vec<String> = found.iter().map(|diagnosis| diagnosis.render(Language::En)).collect();
        panic!("{}", said.join("\n"))
    });
    assert_eq!(loaded.remarks, []);
    let scenario = loaded.protocol.scenario(&Name::new("unreached")).expect("the scenario");
    let case = case::play(&loaded.protocol, scenario, Language::Nl);
    let walk = case::walk(&loaded.protocol, case.answers(), scenario.today);
    let reached: Vec<&Name> = walk
        .outcomes
        .iter()
        .filter(|outcome| outcome.standing == OutcomeStanding::Reached)
        .map(|outcome| &outcome.id)
        .collect();
    assert_eq!(reached, scenario.expect.outcomes.iter().collect::<Vec<_>>());
    assert_eq!(walk.alerts, []);
}
