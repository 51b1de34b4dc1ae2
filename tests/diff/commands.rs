//! The command as authors run it.

use std::path::Path;
use std::process::{Command, Output};

use super::edition::{BASE, Change, HEAD, OBSERVE, files};

fn write(into: &Path, changes: &[Change<'_>]) {
    for file in files(BASE, changes) {
        let path = into.join(&file.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, file.bytes).unwrap();
    }
}

fn weegwijzer(home: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_weegwijzer"))
        .args(arguments)
        .current_dir(home)
        .env("WEEGWIJZER_HOME", home.join("home"))
        .env("LC_ALL", "en_GB.UTF-8")
        .env("LANG", "en_GB.UTF-8")
        .env_remove("LANGUAGE")
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8([output.stdout.clone(), output.stderr.clone()].concat()).unwrap()
}

#[test]
fn it_ends_with_0_when_nothing_changed_in_meaning() {
    let dir = tempfile::tempdir().unwrap();
    write(&dir.path().join("old"), &[]);
    write(&dir.path().join("new"), &[(HEAD, "encoding: 1", "encoding: 2")]);
    write(&dir.path().join("copy"), &[]);
    let same = weegwijzer(dir.path(), &["diff", "old/base", "copy/base"]);
    assert_eq!((same.status.code(), said(&same).lines().last()), (Some(0), Some("Nothing changed.")));
    let form = weegwijzer(dir.path(), &["diff", "old/base", "new/base"]);
    assert_eq!(form.status.code(), Some(0), "{}", said(&form));
    assert!(said(&form).ends_with("Nothing changed in meaning; 1 other change.\n"), "{}", said(&form));
}

fn write_bundled(id: &str, into: &Path, changes: &[(&str, &str)]) {
    let bundled = weegwijzer::protocol::bundle::all().iter().find(|bundled| bundled.id() == id).unwrap();
    for file in bundled.files() {
        let path = into.join(&file.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let text = String::from_utf8(file.bytes.to_vec()).unwrap();
        std::fs::write(path, changes.iter().fold(text, |text, (from, to)| text.replace(from, to))).unwrap();
    }
}

const TITLE: &str = "en: \"Bruises in a child\"";

#[test]
fn a_name_is_what_comes_along_and_a_path_is_the_folder_here() {
    let dir = tempfile::tempdir().unwrap();
    write_bundled("blauwe-plekken", dir.path(), &[(TITLE, "en: \"Bruises, ours\"")]);
    let told = weegwijzer(dir.path(), &["diff", "blauwe-plekken", "./blauwe-plekken"]);
    assert_eq!(told.status.code(), Some(1), "{}", said(&told));
    assert!(said(&told).contains("Bruises, ours"), "{}", said(&told));
    let text = String::from_utf8(told.stdout.clone()).unwrap();
    assert!(
        text.starts_with(
            "Old: blauwe-plekken as it comes with the program: blauwe-plekken (edition 2016, encoding 5)\n\
             New: ./blauwe-plekken: blauwe-plekken (edition 2016, encoding 5)\n"
        ),
        "{text}"
    );
    assert!(said(&told).contains("If you mean the folder, type ./blauwe-plekken"), "{}", said(&told));
    let other = weegwijzer(dir.path(), &["diff", "./blauwe-plekken", "blauwe-plekken"]);
    assert!(said(&other).contains("Old: ./blauwe-plekken: "), "{}", said(&other));
    // So it is with every command.
    let checked =
        weegwijzer(dir.path(), &["print", "blauwe-plekken", "--document", "blank", "--out", "a.txt"]);
    assert!(checked.status.success(), "{}", said(&checked));
    let paper = |name: &str| std::fs::read_to_string(dir.path().join(name)).unwrap();
    assert!(!paper("a.txt").contains("Bruises, ours"));
    let checked =
        weegwijzer(dir.path(), &["print", "./blauwe-plekken", "--document", "blank", "--out", "b.txt"]);
    assert!(checked.status.success() && paper("b.txt").contains("Bruises, ours"), "{}", said(&checked));
}

#[test]
fn a_name_that_only_the_user_has_is_the_users_own_and_a_folder_of_no_such_name_is_a_folder() {
    let dir = tempfile::tempdir().unwrap();
    write(&dir.path().join("home/protocols"), &[]);
    let own = weegwijzer(dir.path(), &["print", "base", "--document", "blank", "--out", "own.txt"]);
    assert!(own.status.success(), "{}", said(&own));
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), &[]);
    let here = weegwijzer(dir.path(), &["print", "base", "--document", "blank", "--out", "here.txt"]);
    assert!(here.status.success() && !said(&here).contains("is a name"), "{}", said(&here));
}

#[test]
fn a_thing_compared_with_itself_is_said_to_be_so_with_a_way_out() {
    let dir = tempfile::tempdir().unwrap();
    write(&dir.path().join("old"), &[]);
    for (old, new) in [
        ("old/base", "old/base"),
        ("old/base", "./old/base"),
        ("old/base", "old/../old/base/"),
        ("knmg-meldcode", "knmg-meldcode"),
    ] {
        let same = weegwijzer(dir.path(), &["diff", old, new]);
        assert_eq!(same.status.code(), Some(2), "{old} {new}: {}", said(&same));
        assert!(said(&same).contains("Both sides are the same"), "{}", said(&same));
        assert!(said(&same).contains("Name two editions"), "{}", said(&same));
    }
}

#[test]
fn it_ends_with_1_when_something_changed_and_says_it_in_the_language_asked_for() {
    let dir = tempfile::tempdir().unwrap();
    write(&dir.path().join("old"), &[]);
    write(&dir.path().join("new"), &[(OBSERVE, "evidence: Verified", "evidence: Partly")]);
    let english = weegwijzer(dir.path(), &["diff", "old/base", "new/base"]);
    assert_eq!(english.status.code(), Some(1));
    assert_eq!(
        said(&english),
        "Old: old/base: base (edition 2026, encoding 1)\nNew: new/base: base (edition 2026, encoding 1)\n\n\
         Step `observe` (Observe)\n  question `danger`: evidence: read -> read in part\n\n\
         1 change of meaning, 0 others; 0 scenarios end differently.\n"
    );
    let dutch = weegwijzer(dir.path(), &["diff", "old/base", "new/base", "--lang", "nl"]);
    assert!(
        said(&dutch).contains("  vraag `danger`: zekerheid: gelezen -> deels gelezen\n"),
        "{}",
        said(&dutch)
    );
}

#[test]
fn it_ends_with_2_when_nothing_can_be_compared() {
    let dir = tempfile::tempdir().unwrap();
    write(&dir.path().join("old"), &[]);
    write(&dir.path().join("new"), &[(OBSERVE, "hint:", "hnit:")]);
    for (arguments, expected) in [
        (&["diff", "old/base"][..], "An argument is missing: NEW"),
        (&["diff", "old/base", "new/base", "more"], "Unknown argument: more"),
        (&["diff", "old/base", "nowhere"], "nowhere is not there"),
        (&["diff", "old", "old/base"], "There is no protocol in old"),
        (&["diff", "old/base", "new/base"], "did you mean `hint`?"),
    ] {
        let refused = weegwijzer(dir.path(), arguments);
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}: {}", said(&refused));
        assert!(said(&refused).contains(expected), "{arguments:?}: {}", said(&refused));
        assert!(refused.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn help_explains_it_and_its_status() {
    let dir = tempfile::tempdir().unwrap();
    let help = |language| said(&weegwijzer(dir.path(), &["--lang", language, "--help"]));
    assert!(help("en").contains("weegwijzer diff OLD NEW") && help("en").contains("diff ends with status 0"));
    assert!(
        help("nl").contains("weegwijzer diff OUD NIEUW") && help("nl").contains("diff eindigt met status 0")
    );
}
