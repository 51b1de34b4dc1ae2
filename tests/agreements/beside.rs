//! Files beside protocols: those that nobody reads because of their name are told, and what `check` finds in a folder of them.

use std::fs;

use weegwijzer::locale::Language;
use weegwijzer::protocol::load::{OwnNumbers, SourceFile, load};
use weegwijzer::session::{Offered, shelf};

use super::shelf::vault;
use super::{AGREED, NAME, below, told};
use crate::authoring::commands::{err, out, weegwijzer};

const MISNAMED: [&str; 4] = [
    "jgz-kindermishandeling.local.ron.txt",
    "jgz-kindermishandeling.LOCAL.RON",
    "jgz-kindermishandeling.ron.txt",
    "jgz-kindermishandeling.ron",
];

#[test]
fn agreements_that_nobody_reads_are_told_with_the_name_they_must_have() {
    for name in MISNAMED {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(name), AGREED).unwrap();
        let other = dir.path().join("elsewhere");
        fs::create_dir(&other).unwrap();
        for (language, reason, remedy) in [
            ("nl", "wordt niet gelezen: aan die naam is niet te zien wat het is", "noem het bestand"),
            ("en", "is not read: its name does not tell what it is", "call the file"),
        ] {
            for folder in [".", &format!("./{name}")] {
                let checked = weegwijzer(dir.path(), language, &["check", folder]);
                let said = out(&checked);
                assert_eq!(checked.status.code(), Some(1), "{name}: {said}{}", err(&checked));
                assert!(said.contains(&format!("`{name}` {reason}")), "{name}: {said}");
                assert!(said.contains(&format!("{remedy} `{NAME}`")), "{name}: {said}");
                assert!(said.contains(&format!("--> {name}:1:1")), "{name}: {said}");
            }
        }
        let empty = weegwijzer(dir.path(), "nl", &["check", "elsewhere"]);
        assert!(err(&empty).contains("staat geen protocol"), "{}", err(&empty));
    }
}

#[test]
fn the_window_tells_of_them_and_offers_the_protocol_without() {
    let dir = tempfile::tempdir().unwrap();
    let vault = vault(dir.path(), AGREED);
    let folder = vault.protocol_folder();
    fs::rename(folder.join(NAME), folder.join(MISNAMED[0])).unwrap();
    fs::write(folder.join("verdict-words.ron"), "(words: [])").unwrap();
    let all = shelf::protocols(Some(&vault), &OwnNumbers::new());
    let told: Vec<(&str, &str)> = all
        .iter()
        .filter_map(|one| match one {
            Offered::Outgrown { id, remarks } => Some((id.as_str(), remarks[0].help(Language::Nl).unwrap())),
            Offered::Sound(_) | Offered::Broken { .. } => None,
        })
        .collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].0 == MISNAMED[0] && told[0].1.contains(&format!("`{NAME}`")), "{told:?}");
    assert!(all.iter().filter_map(Offered::protocol).all(|protocol| protocol.locals().is_empty()));
}

#[test]
fn a_file_in_a_protocol_that_nobody_reads_is_told_and_the_protocol_stands() {
    let mut files = below();
    let path = |local: &str| format!("{}/{local}", below()[0].path.split('/').next().unwrap());
    files.push(SourceFile::new(path("scenarios/crying.ron.txt"), "(id: \"crying\")"));
    files.push(SourceFile::new(path("documents/LETTER.RON"), ""));
    let sound = load(&below()).unwrap();
    let loaded = load(&files).unwrap();
    assert_eq!(loaded.protocol.hash, sound.protocol.hash);
    let more: Vec<_> =
        told(&loaded.remarks).into_iter().filter(|one| one.3.contains("wordt niet gelezen")).collect();
    let names: Vec<&str> = more.iter().map(|one| one.0.as_str()).collect();
    assert_eq!(names, [path("documents/LETTER.RON"), path("scenarios/crying.ron.txt")]);
}

#[test]
fn a_step_under_another_name_is_named_with_the_right_one_and_not_asked_to_be_made() {
    let folder = below()[0].path.split('/').next().unwrap().to_owned();
    let sound = load(&below()).unwrap().protocol;
    let step = sound.steps[0].id.to_string();
    let right = format!("{folder}/steps/{step}.ron");
    for (name, told_as) in [
        (format!("{folder}/Steps/{step}.ron"), format!("`Steps/{step}.ron`")),
        (format!("{folder}/steps/{step}.RON"), format!("`{step}.RON`")),
        (format!("{folder}/steps/{step}.ron.txt"), format!("`{step}.ron.txt`")),
    ] {
        let renamed = below().into_iter().map(|file| match file.path == right {
            true => SourceFile::new(name.clone(), file.bytes),
            false => file,
        });
        let found = load(&renamed.collect::<Vec<_>>()).unwrap_err();
        let words: Vec<String> = found.iter().map(|one| one.render(Language::Nl)).collect();
        assert_eq!(words.len(), 1, "{name}: {words:#?}");
        assert!(
            words[0].contains(&told_as) && words[0].contains(&format!("{step}.ron`")),
            "{name}: {words:#?}"
        );
        assert!(!words[0].contains("bestaat niet"), "{words:#?}");
    }
}

#[test]
fn check_of_a_folder_looks_at_the_agreements_in_it() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join(NAME), AGREED.replace("need: Optional", "need: Never")).unwrap();
    let checked = weegwijzer(dir.path(), "en", &["check", "."]);
    assert_eq!(checked.status.code(), Some(1));
    assert!(out(&checked).contains(&format!("--> {NAME}:30:")), "{}", out(&checked));
}
