//! The program as authors run it: `check`, `run` and `print` on folders anywhere.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use jiff::civil::date;
use weegwijzer::case::{Answer, Event, Mode};
use weegwijzer::protocol::{Name, bundle};
use weegwijzer::session::keeping;
use weegwijzer::session::{Moment, OpenCase};
use weegwijzer::vault::{CaseId, Home, Vault};

use super::folder::{read, replaced};

const BASE: &str = "tests/broken/base";

/// A copy of the sound protocol in a folder of its own, with one text replaced.
pub fn copy(into: &Path, change: Option<(&str, &str, &str)>) -> PathBuf {
    let files = read(BASE);
    let files = change.map_or_else(|| files.clone(), |(local, from, to)| replaced(&files, local, from, to));
    for file in files {
        let path = into.join(&file.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, file.bytes).unwrap();
    }
    into.join("base")
}

pub fn weegwijzer(home: &Path, language: &str, arguments: &[&str]) -> Output {
    weegwijzer_in(home, language, &[], arguments)
}

/// The same, in surroundings of which this is so besides.
pub fn weegwijzer_in(
    home: &Path,
    language: &str,
    surroundings: &[(&str, &str)],
    arguments: &[&str],
) -> Output {
    Command::new(env!("CARGO_BIN_EXE_weegwijzer"))
        .args(arguments)
        .current_dir(home)
        .env("WEEGWIJZER_HOME", home.join("home"))
        .env("LC_ALL", language)
        .env("LANG", language)
        .env_remove("LANGUAGE")
        .envs(surroundings.iter().copied())
        .output()
        .unwrap()
}

pub fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn check_ends_well_on_a_sound_protocol_and_counts() {
    let dir = tempfile::tempdir().unwrap();
    let _ = copy(dir.path(), None);
    for folder in ["base", "."] {
        let checked = weegwijzer(dir.path(), "en_GB.UTF-8", &["check", folder]);
        assert!(checked.status.success(), "{}", out(&checked));
        let last = out(&checked).lines().last().unwrap().to_owned();
        assert_eq!(last, "1 protocol, 9 questions, 1 scenario passed, 0 failed");
    }
    let dutch = weegwijzer(dir.path(), "nl_NL.UTF-8", &["check", "base"]);
    assert!(
        out(&dutch).ends_with("1 protocol, 9 vragen, 1 scenario geslaagd, 0 mislukt\n"),
        "{}",
        out(&dutch)
    );
}

#[test]
fn check_ends_badly_on_a_mistake_and_shows_it() {
    let dir = tempfile::tempdir().unwrap();
    let _ = copy(dir.path(), Some(("steps/observe.ron", "hint:", "hnit:")));
    let checked = weegwijzer(dir.path(), "en_GB.UTF-8", &["check", "base"]);
    assert_eq!(checked.status.code(), Some(1));
    let said = out(&checked);
    assert!(said.contains("base/steps/observe.ron:10:13"), "{said}");
    assert!(said.contains("did you mean `hint`?"), "{said}");
    assert!(said.ends_with("0 failed; 1 protocol unusable because of errors\n"), "{said}");
}

#[test]
fn check_ends_badly_on_a_scenario_that_ends_otherwise_and_says_how() {
    let dir = tempfile::tempdir().unwrap();
    let expects = "outcomes: [\"report\"],\n        lapsed: [\"after\"],";
    let _ = copy(dir.path(), Some(("scenarios/quiet.ron", "outcomes: [],", expects)));
    let checked = weegwijzer(dir.path(), "en_GB.UTF-8", &["check", "base"]);
    assert_eq!(checked.status.code(), Some(1));
    let said = out(&checked);
    assert!(said.contains("scenarios/quiet.ron: failed"), "{said}");
    assert!(
        said.contains("outcome `report` is expected, but does not follow; because of `danger`"),
        "{said}"
    );
    assert!(said.contains("the answer to `after` is expected to have lapsed, but has not"), "{said}");
    assert!(said.contains("0 scenarios passed, 1 failed"), "{said}");
}

#[test]
fn check_counts_the_options_that_were_taken_and_names_those_that_were_not() {
    let dir = tempfile::tempdir().unwrap();
    let _ = copy(dir.path(), None);
    let short = out(&weegwijzer(dir.path(), "en_GB.UTF-8", &["check", "base"]));
    let line = |said: &str, begins: &str| {
        said.lines().map(str::trim).find(|line| line.starts_with(begins)).map(str::to_owned).unwrap()
    };
    assert_eq!(line(&short, "options some"), "options some scenario chooses: 5 of 8");
    assert_eq!(
        line(&short, "not chosen:"),
        "not chosen: `danger` (yes), `signs` (injury), `weighing` (unsafe)"
    );
    assert_eq!(
        line(&short, "stands before"),
        "stands before the question that decides on it: `review-date` (`last-seen`)"
    );

    let whole = out(&weegwijzer(dir.path(), "en_GB.UTF-8", &["check", "knmg-meldcode", "--all"]));
    assert!(!whole.contains(" more (`--all`"), "{whole}");
}

#[test]
fn check_ends_badly_on_an_outcome_that_leads_nowhere_and_knows_the_folders_beside_it() {
    let dir = tempfile::tempdir().unwrap();
    let title = "title: (nl: \"Melden\", en: \"Report\"),";
    let leads = format!("{title}\n            leads_to: \"elsewhere\",");
    let _ = copy(dir.path(), Some(("protocol.ron", title, &leads)));
    let checked = weegwijzer(dir.path(), "en_GB.UTF-8", &["check", "base"]);
    assert_eq!(checked.status.code(), Some(1));
    let said = out(&checked);
    assert!(said.contains("outcome `report` leads to `elsewhere`, and there is no such protocol"), "{said}");
    assert!(said.ends_with("1 scenario passed, 0 failed; 1 reference leads nowhere\n"), "{said}");

    let elsewhere = dir.path().join("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    std::fs::write(elsewhere.join("protocol.ron"), "(").unwrap();
    let checked = weegwijzer(dir.path(), "en_GB.UTF-8", &["check", "base"]);
    assert!(checked.status.success(), "{}", out(&checked));
}

#[test]
fn check_takes_the_list_of_words_beside_the_protocols() {
    let dir = tempfile::tempdir().unwrap();
    let _ = copy(dir.path(), None);
    let list = dir.path().join("verdict-words.ron");
    std::fs::write(&list, "(nl: [(word: \"beeld\", rather: \"wat u zag\")], en: [])").unwrap();
    let checked = weegwijzer(dir.path(), "nl", &["check", "base"]);
    assert!(checked.status.success());
    assert!(out(&checked).contains("“beeld” klinkt als een oordeel"), "{}", out(&checked));
    std::fs::write(&list, "(nl: [").unwrap();
    let checked = weegwijzer(dir.path(), "en", &["check", "base"]);
    assert_eq!(checked.status.code(), Some(1));
    assert!(err(&checked).contains("verdict-words.ron:1:6"), "{}", err(&checked));
}

#[test]
fn the_dates_of_a_case_are_written_for_a_diary_and_a_paper_without_dates_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let printed = |document: &str| {
        let of = "knmg-meldcode/help-that-worked";
        weegwijzer(dir.path(), "nl", &["print", of, "--document", document, "--out", "dates.ics"])
    };
    let refused = printed("record");
    assert_eq!(refused.status.code(), Some(1));
    assert!(err(&refused).contains("staan geen data"), "{}", err(&refused));
    let made = printed("dates");
    assert!(made.status.success(), "{}", err(&made));
    let diary = std::fs::read_to_string(dir.path().join("dates.ics")).unwrap();
    assert!(diary.starts_with("BEGIN:VCALENDAR") && diary.contains("BEGIN:VEVENT"), "{diary}");
}

#[test]
fn check_does_not_end_well_with_a_dangerous_word_in_sight_and_takes_the_list_beside_the_protocols() {
    let dir = tempfile::tempdir().unwrap();
    let _ = copy(dir.path(), None);
    let note = |says: &str| {
        let note = format!(
            "(id: \"note\", title: (nl: \"N\", en: \"N\"), audience: (nl: \"D\", en: \"F\"), reader: File, \
             setting: Pasted, sections: [(title: (nl: \"S\", en: \"S\"), content: [Answers([\"story\"])])], \
             visible: [(title: (nl: \"E\", en: \"E\"), lines: [(says: (nl: \"{says}\", en: \"Findings weighed.\"))])])"
        );
        std::fs::write(dir.path().join("base/documents/note.ron"), note).unwrap();
    };
    note("Bevindingen gewogen.");
    let checked = weegwijzer(dir.path(), "en", &["check", "base"]);
    assert!(checked.status.success(), "{}", out(&checked));
    assert!(
        out(&checked).contains("visible form of `note`: proved to hold none of the"),
        "{}",
        out(&checked)
    );
    note("Er blijft een vermoeden.");
    let checked = weegwijzer(dir.path(), "en", &["check", "base"]);
    assert_eq!(checked.status.code(), Some(1), "{}", out(&checked));
    let said = out(&checked);
    assert!(said.contains("“vermoeden” can stand on the visible form of `note`"), "{said}");
    assert!(said.contains("help: write wat er is gezien of gedaan here"), "{said}");
    std::fs::write(dir.path().join("visible-words.ron"), "(nl: [], en: [])").unwrap();
    assert!(weegwijzer(dir.path(), "en", &["check", "base"]).status.success());
}

#[test]
fn a_map_is_written_as_a_pdf_or_an_svg_and_the_same_every_time() {
    let dir = tempfile::tempdir().unwrap();
    let _ = copy(dir.path(), None);
    let drawn = |out: &str| {
        let made = weegwijzer(dir.path(), "nl", &["map", "base", "--case", "quiet", "--out", out]);
        assert!(made.status.success(), "{}", err(&made));
        std::fs::read(dir.path().join(out)).unwrap()
    };
    let first = drawn("map.pdf");
    assert!(first.starts_with(b"%PDF-1.7"));
    assert_eq!(first, drawn("again.pdf"));
    assert!(drawn("map.svg").starts_with(b"<svg"));
}

#[test]
fn open_names_what_is_not_a_scenario_before_any_window_comes() {
    let dir = tempfile::tempdir().unwrap();
    let _ = copy(dir.path(), None);
    let nothing = weegwijzer(dir.path(), "en_GB.UTF-8", &["open", "base"]);
    assert_eq!(nothing.status.code(), Some(1));
    assert!(err(&nothing).contains("base"), "{}", err(&nothing));
    let broken = dir.path().join("breaks-it.ron");
    std::fs::write(&broken, "(id: \"breaks-it\")").unwrap();
    let broken = weegwijzer(dir.path(), "en_GB.UTF-8", &["open", "breaks-it.ron", "--of", "base"]);
    assert_eq!(broken.status.code(), Some(1));
    assert!(err(&broken).contains("base/scenarios/breaks-it.ron"), "{}", err(&broken));
}

#[test]
fn run_tells_where_a_scenario_leads_as_text_and_as_json() {
    let dir = tempfile::tempdir().unwrap();
    let scenario = copy(dir.path(), None).join("scenarios/quiet.ron");
    let scenario = scenario.to_str().unwrap();
    let text = weegwijzer(dir.path(), "en_GB.UTF-8", &["run", scenario]);
    insta::assert_snapshot!("run_text", out(&text));

    let json = weegwijzer(dir.path(), "en_GB.UTF-8", &["run", "--json", scenario]);
    let json: serde_json::Value = serde_json::from_str(&out(&json)).unwrap();
    assert_eq!(json["protocol"], "base");
    assert_eq!(json["next"], "persons");
    assert_eq!(json["steps"][1]["id"], "talk");
    assert_eq!(json["steps"][1]["standing"], "open");
    assert_eq!(json["steps"][0]["questions"][3]["standing"], "unknown");
    assert_eq!(json["outcomes"][0]["standing"], "not-reached");
    assert_eq!(json["outcomes"][0]["because"][0], "danger");
    assert_eq!(json["open_points"][0]["ask"], "school");
    assert_eq!(json["differences"].as_array().map(Vec::len), Some(0));
}

#[test]
fn print_makes_a_paper_of_a_scenario_in_either_form_and_language() {
    let dir = tempfile::tempdir().unwrap();
    let _ = copy(dir.path(), None);
    let scenario = "base/scenarios/quiet.ron";
    let text = weegwijzer(dir.path(), "nl", &["print", scenario, "--lang", "en", "--out", "paper.txt"]);
    assert!(text.status.success(), "{}", err(&text));
    let paper = std::fs::read_to_string(dir.path().join("paper.txt")).unwrap();
    assert!(paper.starts_with("PRACTICE CASE"), "{paper}");
    assert!(paper.contains("What happened?"), "{paper}");

    let pdf =
        weegwijzer(dir.path(), "nl", &["print", scenario, "--document", "record", "--out", "paper.pdf"]);
    assert!(pdf.status.success(), "{}", err(&pdf));
    let first = std::fs::read(dir.path().join("paper.pdf")).unwrap();
    assert!(first.starts_with(b"%PDF-"));
    let _ = weegwijzer(dir.path(), "nl", &["print", scenario, "--out", "paper.pdf"]);
    assert_eq!(
        first,
        std::fs::read(dir.path().join("paper.pdf")).unwrap(),
        "the same case gives the same bytes"
    );
}

#[test]
fn print_makes_a_paper_of_a_case_that_was_kept() {
    let dir = tempfile::tempdir().unwrap();
    let protocol = bundle::get(&Name::from("knmg-meldcode")).unwrap();
    let moment = Moment { now: "2026-03-09T10:00:00Z".parse().unwrap(), today: date(2026, 3, 9) };
    let mut open =
        OpenCase::begin(Arc::clone(&protocol), "blauwe fiets", Name::from("gp"), Mode::Practice, moment)
            .unwrap();
    let occasion = open.spot(protocol.question(&Name::from("occasion")).unwrap());
    let answer = Answer::Text("Blauwe plek op de rug.".into());
    open.record(Event::Answered { at: occasion, answer, reason: None }, moment).unwrap();
    let id = CaseId::random().unwrap();
    {
        let vault = Vault::open(Home::at(dir.path().join("home")).unwrap()).unwrap();
        let (summary, payload) = keeping::pack(&open, &weegwijzer::session::Left::default()).unwrap();
        let _ = vault.cases(keeping::shelf(Mode::Practice)).save(&id, &summary, &payload).unwrap();

        let locked = weegwijzer(dir.path(), "en", &["print", id.as_str(), "--out", "paper.txt"]);
        assert_eq!(locked.status.code(), Some(1));
        assert!(err(&locked).contains("already open"), "{}", err(&locked));
    }
    let printed = weegwijzer(dir.path(), "en", &["print", id.as_str(), "--out", "paper.txt"]);
    assert!(printed.status.success(), "{}", err(&printed));
    let paper = std::fs::read_to_string(dir.path().join("paper.txt")).unwrap();
    assert!(paper.contains("blauwe fiets") && paper.contains("Blauwe plek op de rug."), "{paper}");
}

#[test]
fn print_names_the_papers_there_are() {
    let dir = tempfile::tempdir().unwrap();
    let _ = copy(dir.path(), None);
    let arguments = ["print", "base", "--document", "recrod", "--out", "paper.txt"];
    let refused = weegwijzer(dir.path(), "en_GB.UTF-8", &arguments);
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(err(&refused), "base has no paper recrod.\nChoose from: record, blank, dates, worksheet.\n");
    assert!(!dir.path().join("paper.txt").exists());
}

#[test]
fn every_paper_goes_to_a_folder_that_is_there_or_is_made() {
    let dir = tempfile::tempdir().unwrap();
    let _ = copy(dir.path(), None);
    std::fs::create_dir(dir.path().join("there")).unwrap();
    for out_folder in ["there", "there", "made/on/the/way"] {
        let mut arguments = vec!["papers", "base", "--out", out_folder];
        if std::fs::read_dir(dir.path().join(out_folder)).is_ok_and(|mut there| there.next().is_some()) {
            let refused = weegwijzer(dir.path(), "en_GB.UTF-8", &arguments);
            assert_eq!(refused.status.code(), Some(1), "what is there stays");
            arguments.push("--force");
        }
        let made = weegwijzer(dir.path(), "en_GB.UTF-8", &arguments);
        assert!(made.status.success(), "{out_folder}: {}", err(&made));
        let files = std::fs::read_dir(dir.path().join(out_folder)).unwrap();
        let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        let (copies, papers): (Vec<_>, Vec<_>) =
            names.filter(|name| name.ends_with(".pdf")).partition(|name| name.ends_with("_archive.pdf"));
        assert_eq!(copies.len(), 2, "one copy for the archive in each language");
        let papers = papers.len();
        assert!(out(&made).starts_with(&format!("{papers} papers")) && papers > 0, "{}", out(&made));
    }
    std::fs::write(dir.path().join("a file"), b"already here").unwrap();
    let refused = weegwijzer(dir.path(), "en_GB.UTF-8", &["papers", "base", "--out", "a file"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(err(&refused).contains("a file") && err(&refused).lines().count() > 1, "{}", err(&refused));
    assert_eq!(std::fs::read(dir.path().join("a file")).unwrap(), b"already here");
}

#[test]
fn help_speaks_the_language_of_the_system_or_the_one_asked_for() {
    let dir = tempfile::tempdir().unwrap();
    assert!(out(&weegwijzer(dir.path(), "nl_NL.UTF-8", &["--help"])).contains("Gebruik:"));
    assert!(out(&weegwijzer(dir.path(), "en_GB.UTF-8", &["-h"])).contains("Usage:"));
    assert!(out(&weegwijzer(dir.path(), "nl_NL.UTF-8", &["--lang", "en", "--help"])).contains("Usage:"));
}

#[test]
fn the_version_names_the_edition_of_every_guideline_inside() {
    let dir = tempfile::tempdir().unwrap();
    let version = out(&weegwijzer(dir.path(), "nl", &["--version"]));
    let (first, editions) = version.split_once('\n').unwrap();
    // Where the tests are built nobody says of which commit the program is.
    assert_eq!(first, format!("weegwijzer {}", env!("CARGO_PKG_VERSION")));
    let named: Vec<&str> = editions.lines().filter_map(|line| Some(line.split_once(':')?.0)).collect();
    let bundled: Vec<&str> = weegwijzer::protocol::bundle::all().iter().map(|bundled| bundled.id()).collect();
    assert_eq!(named, bundled);
    assert!(editions.contains("knmg-meldcode: editie 2023, uitwerking "), "{editions}");
}

#[test]
fn a_slip_on_the_command_line_is_answered_with_what_was_meant() {
    let dir = tempfile::tempdir().unwrap();
    let slip = weegwijzer(dir.path(), "en_GB.UTF-8", &["run", "x", "--jsno"]);
    assert_eq!(slip.status.code(), Some(2));
    assert_eq!(err(&slip), "Unknown argument: --jsno\nDid you mean --json?\nSee weegwijzer --help.\n");
    let nowhere = weegwijzer(dir.path(), "en_GB.UTF-8", &["check", "nowhere"]);
    assert_eq!(nowhere.status.code(), Some(1));
    assert!(err(&nowhere).starts_with("nowhere is not there"), "{}", err(&nowhere));
}

#[test]
fn a_scenario_that_is_too_long_to_be_played_is_given_up_in_words_by_every_command() {
    let dir = tempfile::tempdir().unwrap();
    let folder = copy(dir.path(), None);
    let path = std::fs::read_dir(folder.join("scenarios")).unwrap().next().unwrap().unwrap().path();
    let text = std::fs::read_to_string(&path).unwrap();
    let does = text.find("does: [").unwrap() + "does: [".len();
    // A move of this scenario, 20,000 times over.
    let first = text[does..].lines().find(|line| line.trim_end().ends_with("),")).unwrap().trim();
    let long = format!("{}\n{}{}", &text[..does], format!("{first}\n").repeat(20_000), &text[does..]);
    std::fs::write(&path, long).unwrap();
    let scenario = path.to_str().unwrap();
    let of = folder.to_str().unwrap();
    let bare = path.file_stem().unwrap().to_str().unwrap();
    for arguments in [
        vec!["run", scenario],
        vec!["run", scenario, "--json"],
        vec!["print", scenario, "--document", "record", "--out", "record.pdf"],
        vec!["papers", of, "--out", "papers"],
        vec!["map", of, "--case", bare, "--out", "map.svg"],
    ] {
        let ended = weegwijzer(dir.path(), "nl_NL.UTF-8", &arguments);
        assert!(!ended.status.success(), "{arguments:?}");
        let told = err(&ended);
        assert!(told.contains("Deze verzonnen casus wordt niet gespeeld"), "{arguments:?}: {told}");
    }
    assert!(!dir.path().join("record.pdf").exists() && !dir.path().join("map.svg").exists());
}

#[test]
fn a_folder_that_is_too_large_for_a_protocol_is_told_by_check_and_not_read() {
    let dir = tempfile::tempdir().unwrap();
    let folder = copy(dir.path(), None);
    // Nine files of just under 1 MiB, each of which might be read.
    for number in 0..9 {
        std::fs::write(folder.join(format!("steps/more-{number}.ron")), " ".repeat(1 << 20)).unwrap();
    }
    let told = |language| {
        let ended = weegwijzer(dir.path(), language, &["check", "base"]);
        assert!(!ended.status.success());
        err(&ended)
    };
    let dutch = told("nl_NL.UTF-8");
    assert!(dutch.contains("Dit is te groot voor een protocol") && dutch.contains("samen 8 MB"), "{dutch}");
    assert!(told("en_GB.UTF-8").contains("at most 1000 files, 8 MB together"));
}

#[test]
fn what_follows_is_taken_over_into_the_file_and_what_else_stands_there_stays() {
    let dir = tempfile::tempdir().unwrap();
    let scenario = copy(dir.path(), None).join("scenarios/quiet.ron");
    let sound = std::fs::read_to_string(&scenario).unwrap();
    let taken = |status| {
        let taken = weegwijzer(dir.path(), "en", &["run", "base/scenarios/quiet.ron", "--take-over"]);
        assert_eq!(taken.status.code(), Some(status), "{}", err(&taken));
        out(&taken)
    };
    assert_eq!(taken(0), "It ends as it says: there is nothing to take over.\n");
    assert_eq!(std::fs::read_to_string(&scenario).unwrap(), sound);
    let expected = "outcomes: [\n            // Not this time.\n            \"report\",\n        ], // none";
    let wrong = sound.replacen("outcomes: [],", expected, 1);
    let wrong =
        wrong.replacen("Some(silent: [\"danger-now\"]),", "Exactly([\"danger-now\"]), lapsed: [\"age\"],", 1);
    std::fs::write(&scenario, wrong).unwrap();
    let said = taken(0);
    assert!(said.contains("- outcome `report` is expected, but does not follow"), "{said}");
    assert_eq!(said.lines().filter(|line| line.starts_with("- ")).count(), 3, "{said}");
    let after = std::fs::read_to_string(&scenario).unwrap();
    let outcomes = "outcomes: [\n            // Not this time.\n        ], // none";
    let should = sound.replacen("outcomes: [],", outcomes, 1);
    let should = should.replacen("Some(silent: [\"danger-now\"]),", "Exactly([]), lapsed: [],", 1);
    assert_eq!(after, should);
    assert!(weegwijzer(dir.path(), "en", &["check", "base"]).status.success());
    let bundled = weegwijzer(dir.path(), "en", &["run", "kindcheck/left-too-early", "--take-over"]);
    assert_eq!(bundled.status.code(), Some(1), "what comes along is not written to");
}
