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
    let same = weegwijzer(dir.path(), &["diff", "old/base", "old/base"]);
    assert_eq!((same.status.code(), said(&same).lines().last()), (Some(0), Some("Nothing changed.")));
    let form = weegwijzer(dir.path(), &["diff", "old/base", "new/base"]);
    assert_eq!(form.status.code(), Some(0), "{}", said(&form));
    assert!(said(&form).ends_with("Nothing changed in meaning; 1 other change.\n"), "{}", said(&form));
    let bundled = weegwijzer(dir.path(), &["diff", "knmg-meldcode", "knmg-meldcode"]);
    assert_eq!(bundled.status.code(), Some(0), "{}", said(&bundled));
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
        "base (edition 2026, encoding 1) -> base (edition 2026, encoding 1)\n\n\
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
