//! What README.md and protocols/README.md say is true: the protocols in them load, their scenarios end where they say,
//! and the window offers what an author put in the folder.

mod changes;
mod packages;

use std::path::Path;
use std::time::Duration;

use iced::keyboard::key::Named;
use weegwijzer::authoring::check;
use weegwijzer::authoring::prove::prove;
use weegwijzer::case::{self, OutcomeStanding};
use weegwijzer::gui::app::application;
use weegwijzer::gui::environment::{Clock, Environment};
use weegwijzer::locale::Language;
use weegwijzer::protocol::Name;
use weegwijzer::protocol::load::{self, SourceFile};

use crate::support::{self, Desk};

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
    let case = case::play(&loaded.protocol, scenario, Language::Nl).unwrap();
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

/// Does what protocols/README.md tells an author to do, block by block, until `heading`; its files afterwards.
fn followed(until: &str) -> Vec<SourceFile> {
    const GUIDE: &str = include_str!("../../protocols/README.md");
    let (guide, _) = GUIDE.split_once(until).expect("the heading");
    let mut files: Vec<(String, String)> = Vec::new();
    for block in guide.split("```").skip(1).step_by(2).filter(|block| block.starts_with("ron")) {
        let (_, text) = block.split_once('\n').expect("a block of several lines");
        let (first, text) = text.split_once('\n').expect("the name of a file, then its text");
        let first = first.strip_prefix("// ").expect("the name of a file");
        match first.strip_suffix(", before the last )") {
            None => files.push((first.to_owned(), text.to_owned())),
            Some(path) => {
                let (_, whole) = files.iter_mut().find(|(known, _)| known == path).expect("an earlier file");
                let last = whole.rfind(')').expect("a bracket");
                whole.insert_str(last, text);
            }
        }
    }
    files.into_iter().map(|(path, text)| SourceFile::new(path, text)).collect()
}

fn said(found: &[load::Diagnosis]) -> String {
    found.iter().map(|one| format!("{}\n", one.render(Language::En))).collect()
}

#[test]
fn the_head_alone_is_told_what_the_authors_text_quotes() {
    let found = load::load(&followed("### 2.")).expect_err("no step has a file yet");
    let quoted = "error: the step `call` has no file\n  --> school-calls/protocol.ron:28:14";
    assert!(said(&found).contains(quoted), "{}", said(&found));
}

#[test]
fn two_steps_are_enough_to_walk() {
    let loaded = load::load(&followed("### 3.")).unwrap_or_else(|found| panic!("{}", said(&found)));
    assert_eq!(loaded.protocol.questions().count(), 7);
    assert_eq!(
        loaded.remarks.len(),
        1,
        "only the card for acute danger is missing: {}",
        said(&loaded.remarks)
    );
}

#[test]
fn the_protocol_of_the_authors_text_has_no_remark_and_its_scenarios_pass() {
    let loaded = load::load(&followed("## The window")).unwrap_or_else(|found| panic!("{}", said(&found)));
    assert!(loaded.remarks.is_empty(), "{}", said(&loaded.remarks));
    assert_eq!(loaded.protocol.head.guarantees.len(), 1);
    let checked = check(&loaded.protocol);
    assert_eq!((checked.passed(), checked.failed()), (2, 0));
    assert!(prove(&loaded.protocol).findings.iter().all(|finding| !finding.breaks_a_promise()));
}

#[test]
fn the_window_walks_what_the_author_put_in_the_folder() {
    let home = tempfile::tempdir().unwrap();
    for file in followed("## The window") {
        let path = home.path().join("protocols").join(&file.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, &file.bytes).unwrap();
    }
    let environment = Environment {
        clock: Clock::Fixed("2026-11-21T14:32:00+01:00[Europe/Amsterdam]".parse().unwrap()),
        vault: support::vault::open(home.path()),
        fiction: None,
        rest: Duration::ZERO,
        viewer: |_: &Path| Ok(()),
        printers: weegwijzer::printing::Printers::with_commands(
            std::path::PathBuf::from("no-printing-commands"),
            std::time::Duration::ZERO,
        ),
        forget: std::time::Duration::ZERO,
        pen: weegwijzer::session::Pen::default(),
        place: weegwijzer::vault::place::look,
        keyring: std::sync::Arc::new(weegwijzer::keyring::Absent),
        language: None,
        places: |_| weegwijzer::vault::place::AtHand::default(),
        policy: Ok(weegwijzer::vault::Policy::default()),
    };
    let mut desk = Desk::open(application(environment), 1180.0, 780.0);
    desk.tab_to("read.school-calls");
    desk.press(Named::Enter);
    assert!(desk.shows("De school belt"));
    desk.tab_to("library.step.weigh");
    desk.press(Named::Enter);
    desk.save("library-own");
    desk.press(Named::Escape);
    desk.tab_to("begin.school-calls");
    desk.press(Named::Enter);
    assert_eq!(desk.state.question().map(Name::as_str), Some("urgent"));
}

/// Every part an author can name is in the list of the guide, and no other.
#[test]
fn the_authors_text_names_every_part_of_the_body() {
    const GUIDE: &str = include_str!("../../protocols/README.md");
    let (_, after) = GUIDE.split_once("The regions are ").expect("the list of regions");
    let (list, _) = after.split_once(';').expect("the end of the list");
    let named: Vec<&str> = list.split('`').skip(1).step_by(2).collect();
    assert_eq!(named, weegwijzer::protocol::body::PARTS);
}

/// What the guide says of `shown` and of the head as a whole is accepted as it stands there.
#[test]
fn the_layouts_of_the_authors_text_load() {
    let with = |file: &str, from: &str, to: &str| {
        let mut files = followed("## The window");
        let file = files.iter_mut().find(|one| one.path.ends_with(file)).expect("the file");
        let text = String::from_utf8(file.bytes.to_vec()).expect("text");
        assert!(text.contains(from), "{from}");
        *file = SourceFile::new(file.path.clone(), text.replacen(from, to, 1));
        load::load(&files).unwrap_or_else(|found| panic!("{}", said(&found))).protocol
    };
    let shown = "shown: BodyMap([(\"injury\", [\"left-upper-arm\", \"right-forearm\"])]),\n            answer: Many([";
    let mapped = with("steps/call.ron", "answer: Many([", shown);
    assert_ne!(mapped.question(&Name::new("noticed")).unwrap().shown, weegwijzer::protocol::Shown::Plain);
    let head = "steps: [\"call\", \"weigh\"],\n    rank: Leading,\n    emergency: \"urgent\",\n    \
                strips: [(id: \"main\", title: (nl: \"Hoofdzaak\", en: \"Main points\"), items: [\
                (question: \"urgent\", label: (nl: \"Gevaar\", en: \"Danger\"), later: [\"no\"])])],";
    let whole = with("protocol.ron", "steps: [\"call\", \"weigh\"],", head);
    assert_eq!(whole.head.emergency, Some(Name::new("urgent")));
    assert_eq!(whole.head.strips.len(), 1);
}

/// What stands in the table under a heading as code, of which every row has some.
fn named_in(text: &str, heading: &str, rows_at_least: usize) -> Vec<String> {
    let (_, table) = text.split_once(heading).unwrap_or_else(|| panic!("{heading}"));
    let table = table.split("\n## ").next().unwrap_or_default();
    let table = table.split("\n### ").next().unwrap_or_default();
    let rows: Vec<&str> = table.lines().filter(|line| line.starts_with("| ")).skip(1).collect();
    assert!(rows.len() >= rows_at_least && rows.iter().all(|row| row.contains('`')), "every row has a test");
    rows.iter().flat_map(|row| row.split('`').skip(1).step_by(2)).map(str::to_owned).collect()
}

fn assert_is_there(root: &Path, name: &str) {
    let Some((concern, test)) = name.rsplit_once("::") else {
        assert!(root.join(name).exists(), "{name} is not there");
        return;
    };
    let place = root.join("tests").join(concern.replace("::", "/"));
    let files = [place.with_extension("rs"), place.join("mod.rs"), place.join("main.rs")];
    let says =
        |file: &Path| std::fs::read_to_string(file).is_ok_and(|text| text.contains(&format!("fn {test}(")));
    assert!(files.iter().any(|file| says(file)), "{name} is not there");
}

/// Every promise of SECURITY.md names tests that are there, the same in both languages; so does everything that once broke.
#[test]
fn every_test_that_a_promise_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| std::fs::read_to_string(root.join(file)).unwrap();
    let promises = read("SECURITY.md");
    let named = named_in(&promises, "### Promise and test", 15);
    assert_eq!(named, named_in(&promises, "### Belofte en proef", 15));
    let broke = named_in(&read("tests/README.md"), "## What once broke", 14);
    named.iter().chain(&broke).for_each(|name| assert_is_there(root, name));
}
