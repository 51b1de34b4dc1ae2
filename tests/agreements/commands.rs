//! Agreements on the command line: whatever takes a protocol takes a file with agreements on one.

use std::fs;
use std::path::Path;

use weegwijzer::protocol::load::{LOCAL, SourceFile, load};

use super::{AGREED, ID, NAME, below};
use crate::authoring::commands::{err, out, weegwijzer};

fn agreed_in(dir: &Path) -> String {
    fs::write(dir.join(NAME), AGREED).unwrap();
    format!("./{NAME}")
}

#[test]
fn what_differs_is_told_and_printed_to_sign() {
    let dir = tempfile::tempdir().unwrap();
    let file = agreed_in(dir.path());
    let compared = weegwijzer(dir.path(), "nl", &["diff", ID, &file]);
    let said = out(&compared);
    assert!(said.contains("Is de deskundige binnen twee werkdagen gevraagd?"), "{said}{}", err(&compared));
    assert!(said.contains("Bij ons altijd eerst de aandachtsfunctionaris van uw team."), "{said}");
    let printed =
        weegwijzer(dir.path(), "nl", &["print", &file, "--document", "local", "--out", "teken.pdf"]);
    assert!(printed.status.success(), "{}", err(&printed));
    assert!(fs::read(dir.path().join("teken.pdf")).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_fictional_case_is_played_with_them_and_the_map_is_drawn_with_them() {
    let dir = tempfile::tempdir().unwrap();
    let file = agreed_in(dir.path());
    let exported = weegwijzer(dir.path(), "nl", &["export", ID, "eruit"]);
    assert!(exported.status.success(), "{}", err(&exported));
    let case = &format!("eruit/{ID}/scenarios/answer-taken-back.ron");
    let played = weegwijzer(dir.path(), "nl", &["run", case, "--of", &file]);
    assert!(played.status.success() && out(&played).contains("answer-taken-back"), "{}", err(&played));
    let drawn = weegwijzer(dir.path(), "nl", &["map", &file, "--out", "kaart.svg"]);
    assert!(drawn.status.success(), "{}", err(&drawn));
    let map = fs::read_to_string(dir.path().join("kaart.svg")).unwrap();
    assert!(map.contains("werkdagen"), "the question of one's own is on it");
}

#[test]
fn an_export_is_the_same_edition_again() {
    let dir = tempfile::tempdir().unwrap();
    let exported = weegwijzer(dir.path(), "nl", &["export", ID, "eruit"]);
    assert!(exported.status.success(), "{}", err(&exported));
    let files = read(&dir.path().join("eruit"), &dir.path().join("eruit"));
    let again = load(&files).unwrap_or_else(|found| panic!("{found:?}")).protocol;
    assert_eq!(again.hash, load(&below()).unwrap().protocol.hash);
}

fn read(root: &Path, folder: &Path) -> Vec<SourceFile> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(read(root, &path));
        } else {
            let local = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            let local = if local.starts_with(ID) { local } else { format!("{ID}/{local}") };
            files.push(SourceFile::new(local, fs::read(&path).unwrap()));
        }
    }
    files
}

#[test]
fn check_without_a_folder_takes_what_lies_in_the_users_own_as_well() {
    let dir = tempfile::tempdir().unwrap();
    let own = dir.path().join("home/protocols");
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join(NAME), AGREED.replace("need: Optional", "need: Never")).unwrap();
    let checked = weegwijzer(dir.path(), "nl", &["check"]);
    assert_eq!(checked.status.code(), Some(1), "{}", err(&checked));
    assert!(out(&checked).contains(&format!("{NAME}:30:")), "{}", out(&checked));
    assert!(NAME.ends_with(LOCAL));
}

/// Days of agreements are told as those of an edition are, each at its own line.
#[test]
fn agreements_that_were_due_or_are_dated_ahead_are_told_at_their_line() {
    let dir = tempfile::tempdir().unwrap();
    let stale = AGREED
        .replace("review_by: \"2027-11-16\"", "review_by: \"2026-01-16\"")
        .replace("agreed: \"2026-11-16\"", "agreed: \"2025-01-16\"");
    fs::write(dir.path().join(NAME), stale).unwrap();
    let checked = weegwijzer(dir.path(), "nl", &["check", &format!("./{NAME}")]);
    let said = out(&checked);
    assert!(said.contains("moesten voor 16 januari 2026 opnieuw zijn bekeken"), "{said}{}", err(&checked));
    assert!(said.contains(&format!("{NAME}:6:")), "{said}");
    let ahead = AGREED
        .replace("agreed: \"2026-11-16\"", "agreed: \"2996-11-16\"")
        .replace("review_by: \"2027-11-16\"", "review_by: \"2997-11-16\"");
    fs::write(dir.path().join(NAME), ahead).unwrap();
    let checked = weegwijzer(dir.path(), "nl", &["check", &format!("./{NAME}")]);
    let said = out(&checked);
    assert!(said.contains("`agreed` ligt in de toekomst: 16 november 2996"), "{said}");
    assert!(said.contains(&format!("{NAME}:5:")), "{said}");
}

/// A whole protocol in the place of one that comes along is possible, and never in silence.
#[test]
fn a_protocol_that_hides_the_one_of_the_program_is_warned_about() {
    let dir = tempfile::tempdir().unwrap();
    let exported = weegwijzer(dir.path(), "nl", &["export", "belblad", "eigen"]);
    assert!(exported.status.success(), "{}", err(&exported));
    let folder = dir.path().join("eigen/belblad");
    let head = folder.join("protocol.ron");
    let text = fs::read_to_string(&head).unwrap();
    let check = || {
        let checked = weegwijzer(dir.path(), "nl", &["check", "./eigen/belblad"]);
        out(&checked)
    };
    let hides = ["heeft hetzelfde nummer", "staat in de plaats van dat van het programma"];
    let said = check();
    assert!(hides.iter().all(|words| !said.contains(words)), "the same edition hides nothing: {said}");
    let encoding = weegwijzer::protocol::bundle::get(&"belblad".into()).unwrap().head.edition.encoding;
    let other = text.replacen("nl: \"", "nl: \"Ons ", 1);
    fs::write(&head, &other).unwrap();
    let said = check();
    assert!(said.contains(hides[0]) && !said.contains(hides[1]), "{said}");
    let own = other.replacen(&format!("encoding: {encoding}"), &format!("encoding: {}", encoding + 1), 1);
    assert_ne!(own, other);
    fs::write(&head, own).unwrap();
    let said = check();
    assert!(said.contains(hides[1]) && !said.contains(hides[0]), "{said}");
}
