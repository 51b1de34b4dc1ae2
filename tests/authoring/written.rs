//! What commands write, and where: nothing that is there goes unasked, nothing that could not be written passes for written, and no
//! name of a file does anything to a terminal.

use std::process::Command;

use super::commands::{copy, err, out, weegwijzer};

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_could_not_be_written_ends_badly_and_a_reader_that_went_away_does_not() {
    let dir = tempfile::tempdir().unwrap();
    let say = |out: std::process::Stdio| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_weegwijzer"));
        let command = command.arg("--version").env("WEEGWIJZER_HOME", dir.path().join("home")).stdout(out);
        command.output().unwrap()
    };
    let full = say(std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap().into());
    assert_eq!(full.status.code(), Some(1), "a full disk is told: {}", err(&full));
    assert!(!err(&full).is_empty());
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    assert!(say(writer.into()).status.success());
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_is_told_as_that_and_not_as_a_matter_of_rights() {
    use std::os::unix::ffi::OsStrExt as _;
    let dir = tempfile::tempdir().unwrap();
    let _ = copy(dir.path(), None);
    let mut command = Command::new(env!("CARGO_BIN_EXE_weegwijzer"));
    let _ = command.args(["--lang", "nl", "print", "base/scenarios/quiet.ron", "--out"]);
    let _ = command.arg(std::ffi::OsStr::from_bytes(b"verslag-\xFF.txt")).current_dir(dir.path());
    let made = command.env("WEEGWIJZER_HOME", dir.path().join("home")).output().unwrap();
    assert_eq!(made.status.code(), Some(1));
    assert!(err(&made).contains("geen tekst") && !err(&made).contains("schrijfrecht"), "{}", err(&made));
}

#[test]
fn a_file_that_is_there_stays_unless_it_is_said_that_it_may_go() {
    let dir = tempfile::tempdir().unwrap();
    let _ = copy(dir.path(), None);
    for arguments in [
        ["print", "base", "--document", "blank", "--out", "there.pdf"].as_slice(),
        &["print", "base/scenarios/quiet.ron", "--out", "there.txt"],
        &["map", "base", "--out", "there.svg"],
    ] {
        let file = dir.path().join(arguments.last().unwrap());
        std::fs::write(&file, b"mine").unwrap();
        let refused = weegwijzer(dir.path(), "nl", arguments);
        assert_eq!(refused.status.code(), Some(1), "{arguments:?}");
        assert!(
            err(&refused).contains("Er is al een bestand") && err(&refused).contains("--force"),
            "{}",
            err(&refused)
        );
        assert_eq!(std::fs::read(&file).unwrap(), b"mine");
        let made = weegwijzer(dir.path(), "nl", &[arguments, &["--force"]].concat());
        assert!(made.status.success(), "{}", err(&made));
        assert_ne!(std::fs::read(&file).unwrap(), b"mine");
    }
    // Whole folders: each file of them.
    for arguments in [["export", "belblad", "whole"].as_slice(), &["papers", "base", "--out", "whole"]] {
        let made = weegwijzer(dir.path(), "nl", arguments);
        assert!(made.status.success(), "{}", err(&made));
        let files = || {
            let mut files: Vec<_> = walk(&dir.path().join("whole"));
            files.sort();
            files
        };
        for file in files() {
            std::fs::write(file, b"mine").unwrap();
        }
        let refused = weegwijzer(dir.path(), "nl", arguments);
        assert_eq!(refused.status.code(), Some(1), "{arguments:?}: {}", err(&refused));
        assert!(files().iter().all(|file| std::fs::read(file).unwrap() == b"mine"), "{arguments:?}");
        std::fs::remove_dir_all(dir.path().join("whole")).unwrap();
    }
}

/// Whoever proofreads them finds the same, whatever their computer speaks.
#[test]
fn every_paper_of_a_case_is_the_same_in_whatever_language_it_was_asked_for() {
    let dir = tempfile::tempdir().unwrap();
    assert!(weegwijzer(dir.path(), "nl", &["export", "belblad", "."]).status.success());
    let scenarios = dir.path().join("belblad/scenarios");
    for file in walk(&scenarios) {
        if !file.ends_with("bruise-explained-by-leck.ron") {
            std::fs::remove_file(file).unwrap();
        }
    }
    let made = ["nl", "en"].map(|language| {
        let made = weegwijzer(dir.path(), language, &["papers", "belblad", "--out", language]);
        assert!(made.status.success(), "{}", err(&made));
        let folder = dir.path().join(language);
        let files = walk(&folder).into_iter().map(|file| {
            let bytes = std::fs::read(&file).unwrap();
            (file.strip_prefix(&folder).unwrap().to_owned(), bytes)
        });
        files.collect::<std::collections::BTreeMap<_, _>>()
    });
    let words: Vec<_> = made[0]
        .iter()
        .filter(|(name, _)| name.ends_with("belblad_bruise-explained-by-leck_advice_en.txt"))
        .collect();
    assert!(matches!(words[..], [(_, words)] if String::from_utf8_lossy(words).contains("the father said")));
    let differs = made[0].iter().find(|(name, bytes)| made[1].get(*name) != Some(bytes));
    assert_eq!((differs.map(|(name, _)| name), made[0].len()), (None, made[1].len()));
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_replaced_keeps_its_rights_and_its_link_and_a_pipe_is_left_alone() {
    use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _, symlink};
    let dir = tempfile::tempdir().unwrap();
    let _ = copy(dir.path(), None);
    let kept = dir.path().join("kept.svg");
    std::fs::write(&kept, b"mine").unwrap();
    std::fs::set_permissions(&kept, std::fs::Permissions::from_mode(0o664)).unwrap();
    symlink("kept.svg", dir.path().join("link.svg")).unwrap();
    let map = |out: &str, more: &[&str]| {
        weegwijzer(dir.path(), "nl", &[["map", "base", "--out", out].as_slice(), more].concat())
    };
    assert_eq!(map("link.svg", &[]).status.code(), Some(1), "a link that is there stays as well");
    assert_eq!(std::fs::read(&kept).unwrap(), b"mine");
    assert!(map("link.svg", &["--force"]).status.success());
    assert!(std::fs::symlink_metadata(dir.path().join("link.svg")).unwrap().is_symlink());
    assert!(std::fs::read_to_string(&kept).unwrap().contains("<svg"));
    assert_eq!(std::fs::metadata(&kept).unwrap().permissions().mode() & 0o777, 0o664);

    symlink("nowhere.svg", dir.path().join("dangling.svg")).unwrap();
    assert_eq!(map("dangling.svg", &["--force"]).status.code(), Some(1));
    let pipe = dir.path().join("pipe.svg");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for more in [[].as_slice(), &["--force"]] {
        let refused = map("pipe.svg", more);
        assert_eq!(refused.status.code(), Some(1), "{}", out(&refused));
        assert!(std::fs::symlink_metadata(&pipe).unwrap().file_type().is_fifo());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_told_to_a_full_disk_ends_badly_in_every_command() {
    let dir = tempfile::tempdir().unwrap();
    let _ = copy(dir.path(), None);
    std::fs::create_dir(dir.path().join("same")).unwrap();
    let _ = copy(&dir.path().join("same"), None);
    let course = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/courses/gp-evening");
    let course_file = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/courses/gp-evening/course.ron");
    let made = weegwijzer(dir.path(), "nl", &["papers", "base", "--out", "archived"]);
    assert!(made.status.success(), "{}", err(&made));
    let archived = walk(&dir.path().join("archived"));
    let archived = archived.iter().find(|file| file.to_string_lossy().ends_with("_archive.pdf")).unwrap();
    for arguments in [
        ["--help"].as_slice(),
        &["--version"],
        &["check", "base"],
        &["check", "base", "--json"],
        &["fields"],
        &["fields", "--snippets"],
        &["run", "base/scenarios/quiet.ron"],
        &["run", "base/scenarios/quiet.ron", "--take-over"],
        &["run", "base/scenarios/quiet.ron", "--json"],
        &["diff", "base", "same/base"],
        &["print", "base", "--document", "blank", "--out", "paper.pdf", "--force"],
        &["map", "base", "--out", "map.svg", "--force"],
        &["papers", "base", "--out", "papers", "--force"],
        &["export", "belblad", "out", "--force"],
        &["course", course],
        &["course", course_file],
        &["course", course, "--out", "programme.pdf", "--force"],
        &["verify", archived.to_str().unwrap()],
    ] {
        let ends = |told: std::process::Stdio| {
            let mut program = Command::new(env!("CARGO_BIN_EXE_weegwijzer"));
            let program = program
                .args(arguments)
                .current_dir(dir.path())
                .env("WEEGWIJZER_HOME", dir.path().join("home"))
                .env("LANG", "nl_NL.UTF-8");
            program.stdout(told).stderr(std::process::Stdio::null()).status().unwrap()
        };
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        assert!(ends(std::process::Stdio::null()).success(), "{arguments:?} ends well elsewhere");
        assert!(!ends(full.into()).success(), "{arguments:?}");
    }
}

#[test]
fn a_file_in_the_place_of_a_folder_is_told_in_words() {
    let dir = tempfile::tempdir().unwrap();
    let _ = copy(dir.path(), None);
    std::fs::write(dir.path().join("there.pdf"), b"mine").unwrap();
    for arguments in [["papers", "base", "--out", "there.pdf"], ["export", "belblad", "there.pdf", "--force"]]
    {
        let refused = weegwijzer(dir.path(), "nl", &arguments);
        assert_eq!(refused.status.code(), Some(1), "{arguments:?}");
        assert!(err(&refused).contains("there.pdf"), "{arguments:?}: {}", err(&refused));
        assert!(!err(&refused).contains("os error"), "{arguments:?}: {}", err(&refused));
        assert_eq!(std::fs::read(dir.path().join("there.pdf")).unwrap(), b"mine");
    }
}

#[test]
fn what_is_there_and_is_nothing_of_ours_is_not_called_absent() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("rnd.bin"), [7; 300]).unwrap();
    for command in ["run", "check"] {
        let refused = weegwijzer(dir.path(), "nl", &[command, "rnd.bin"]);
        assert_eq!(refused.status.code(), Some(1), "{command}");
        assert!(err(&refused).contains("rnd.bin is er, en is geen protocol"), "{command}: {}", err(&refused));
    }
    let refused = weegwijzer(dir.path(), "nl", &["verify", "/dev/zero"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(err(&refused).contains("pijp of een apparaat"), "{}", err(&refused));
}

#[cfg(target_os = "linux")]
#[test]
fn no_name_of_a_file_moves_the_cursor_or_turns_the_line_round() {
    let dir = tempfile::tempdir().unwrap();
    let folder = copy(dir.path(), None);
    let name = "quiet\u{1b}[2J\u{202E}nor.ron";
    std::fs::rename(folder.join("scenarios/quiet.ron"), folder.join("scenarios").join(name)).unwrap();
    for arguments in [
        vec!["check", "base"],
        vec!["run", "there\u{1b}[2J\u{202E}is none.ron"],
        vec!["--no\u{1b}[2J\u{202E}such"],
        vec!["map", "base", "--out", "map\u{1b}[2J\u{202E}.svg"],
    ] {
        let ended = weegwijzer(dir.path(), "nl", &arguments);
        let told = out(&ended) + &err(&ended);
        assert!(!told.trim().is_empty(), "{arguments:?}");
        assert!(!told.contains(['\u{1b}', '\u{202E}']), "{arguments:?}: {told:?}");
    }
}
