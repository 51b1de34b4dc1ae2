//! Files as editors and word processors leave them, and files in the wrong place.

use weegwijzer::locale::Language;
use weegwijzer::protocol::load::{self, Diagnosis, LARGEST, SourceFile};

use super::folder::{findings, read, replaced};

const BASE: &str = "tests/broken/base";

fn with_bytes(local: &str, change: impl Fn(&[u8]) -> Vec<u8>) -> Vec<SourceFile> {
    let mut files = read(BASE);
    for file in files.iter_mut().filter(|file| file.local() == local) {
        file.bytes = change(&file.bytes);
    }
    files
}

fn only(files: &[SourceFile]) -> Diagnosis {
    let mut found = findings(files);
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

fn hash(files: &[SourceFile]) -> String {
    load::load(files).unwrap().protocol.hash
}

#[test]
fn a_byte_order_mark_changes_nothing_not_even_the_columns() {
    let marked = with_bytes("steps/observe.ron", |bytes| [b"\xEF\xBB\xBF", bytes].concat());
    assert_eq!(findings(&marked), []);
    assert_eq!(hash(&marked), hash(&read(BASE)));

    let mistaken = replaced(&marked, "steps/observe.ron", "(\n    id: \"observe\"", "( di: \"observe\"");
    assert_eq!((only(&mistaken).line, only(&mistaken).column), (1, 3));
}

#[test]
fn windows_line_ends_change_nothing_not_even_the_hash() {
    let windows = with_bytes("steps/observe.ron", |bytes| {
        String::from_utf8(bytes.to_vec()).unwrap().replace('\n', "\r\n").into_bytes()
    });
    assert_eq!(findings(&windows), []);
    assert_eq!(hash(&windows), hash(&read(BASE)));
    let mistaken = replaced(&windows, "steps/observe.ron", "hint:", "hnit:");
    assert_eq!((only(&mistaken).line, only(&mistaken).column), (10, 13));
}

#[test]
fn utf_16_is_named_and_the_author_told_how_to_save() {
    for mark in [b"\xFF\xFE".as_slice(), b"\xFE\xFF", b""] {
        let wide = with_bytes("steps/talk.ron", |bytes| {
            let units =
                bytes.iter().flat_map(|&byte| if mark == b"\xFE\xFF" { [0, byte] } else { [byte, 0] });
            mark.iter().copied().chain(units).collect()
        });
        let told = only(&wide);
        assert!(told.message(Language::En).contains("UTF-16"), "{told:?}");
        assert!(told.help(Language::En).unwrap().contains("save the file as UTF-8"));
        assert!(told.help(Language::Nl).unwrap().contains("bewaar het bestand als UTF-8"));
    }
}

#[test]
fn an_old_encoding_is_shown_at_its_first_accent() {
    let latin = with_bytes("steps/observe.ron", |bytes| {
        let at = bytes.windows(6).position(|six| six == b"Kijken").unwrap();
        bytes.iter().enumerate().map(|(i, &byte)| if i == at + 2 { 0xEB } else { byte }).collect()
    });
    let told = only(&latin);
    assert_eq!((told.line, told.column), (3, 20));
    assert!(told.message(Language::En).contains("0xEB"));
    let _ = told.render(Language::Nl);
}

#[test]
fn a_file_too_large_is_refused_before_it_is_read() {
    let big = with_bytes("steps/observe.ron", |_| vec![b'('; LARGEST + 1]);
    assert!(only(&big).message(Language::En).contains("1024 KiB"));
    let helped = |path| with_bytes(path, |_| vec![b'('; LARGEST + 1]);
    assert!(only(&big).help(Language::En).unwrap().contains("over more steps"));
    // The head has no steps to spread it over.
    assert!(only(&helped("protocol.ron")).help(Language::En).unwrap().contains("divide the protocol"));
    let full = with_bytes("steps/observe.ron", |bytes| {
        let mut bytes = bytes.to_vec();
        bytes.resize(LARGEST, b' ');
        bytes
    });
    assert_eq!(findings(&full), []);
}

#[test]
fn an_empty_file_says_how_to_begin() {
    let empty = with_bytes("steps/observe.ron", |_| b"// later\n".to_vec());
    assert!(only(&empty).help(Language::En).unwrap().contains("start with"));
}

#[test]
fn a_folder_without_its_head_says_what_to_write() {
    let files: Vec<_> = read(BASE).into_iter().filter(|file| file.local() != "protocol.ron").collect();
    let told = only(&files);
    assert_eq!(&*told.file, "base/protocol.ron");
    assert!(told.help(Language::En).unwrap().contains("write `protocol.ron`"));
    assert!(told.render(Language::Nl).contains("base/protocol.ron"));
}

#[test]
fn a_listed_step_without_a_file_and_a_file_that_is_not_listed_are_both_told() {
    let mut files = read(BASE);
    for file in files.iter_mut().filter(|file| file.local() == "steps/talk.ron") {
        file.path = "base/steps/speak.ron".into();
    }
    let told: Vec<_> = findings(&files).iter().map(|one| one.message(Language::En).to_owned()).collect();
    assert!(told.contains(&"the step `talk` has no file".to_owned()), "{told:?}");
    assert!(told.contains(&"the step `talk` stands in a file of another name".to_owned()), "{told:?}");
}

#[test]
fn a_name_that_can_be_no_id_is_not_proposed_as_one() {
    for (from, to) in
        [("scenarios/quiet.ron", "scenarios/stille casus.ron"), ("steps/talk.ron", "steps/Gesprek.ron")]
    {
        let mut files = read(BASE);
        for file in files.iter_mut().filter(|file| file.local() == from) {
            file.path = format!("base/{to}");
        }
        for (language, found) in Language::ALL.into_iter().map(|language| (language, findings(&files))) {
            let helps: Vec<_> = found.iter().filter_map(|one| one.help(language)).collect();
            assert!(!helps.is_empty(), "{found:?}");
            let wrong = ["id: \"stille casus\"", "id: \"Gesprek\"", "`\"Gesprek\"`"];
            assert!(!helps.iter().any(|help| wrong.iter().any(|no| help.contains(no))), "{helps:?}");
        }
    }
    let mut files = read(BASE);
    for file in &mut files {
        file.path = file.path.replacen("base/", "Mijn map/", 1);
    }
    let told = only(&files);
    assert_eq!(told.help(Language::En).unwrap(), "call the folder `base`");
    assert_eq!(told.help(Language::Nl).unwrap(), "noem de map `base`");
}

#[test]
fn a_ron_file_in_a_place_without_meaning_is_told_and_other_files_are_let_be() {
    let mut files = read(BASE);
    files.push(SourceFile::new("base/notes.md", *b"anything \xFF"));
    files.push(SourceFile::new("base/steps/talk.ron~", *b"("));
    assert_eq!(findings(&files), []);
    files.push(SourceFile::new("base/step/extra.ron", *b"()"));
    assert!(only(&files).help(Language::En).unwrap().contains("`steps/`"));
}

#[test]
fn a_new_scenario_keeps_the_hash_and_a_changed_word_does_not() {
    let base = hash(&read(BASE));
    assert_eq!(base.len(), 64);
    let retold = replaced(&read(BASE), "scenarios/quiet.ron", "Er is steun.", "Er is veel steun.");
    assert_eq!(hash(&retold), base);
    let reworded = replaced(&read(BASE), "steps/talk.ron", "Hoor ieder.", "Hoor iedereen.");
    assert_ne!(hash(&reworded), base);
}

#[test]
fn a_byte_that_is_nothing_is_told_where_it_stands_and_is_not_called_utf_16() {
    let base = read(BASE);
    let slipped = replaced(&base, "steps/observe.ron", "hint:", "\0 hint:");
    let told = only(&slipped);
    assert!(!told.message(Language::Nl).contains("UTF-16"), "{told:?}");
    assert_eq!((told.line, told.column), (10, 13));
}

#[test]
fn a_name_where_none_belongs_is_told_in_the_authors_language() {
    let base = read(BASE);
    let named =
        replaced(&base, "steps/observe.ron", "(\n    id: \"observe\"", "Prefab(\n    id: \"observe\"");
    let told = only(&named);
    assert_eq!(told.message(Language::Nl), "`Prefab` hoort hier niet");
    assert!(told.help(Language::En).unwrap().contains("take `Prefab` away"), "{told:?}");
}
