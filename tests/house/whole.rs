//! No test is forgotten: a file that nothing declares is compiled by nobody, and says nothing.

use super::{at, names, text};

/// The files of a folder of tests that its face does not declare.
fn undeclared(files: &[String], face: &str) -> Vec<String> {
    let names = files.iter().filter_map(|file| file.strip_suffix(".rs")).filter(|name| *name != "mod");
    names.filter(|name| !face.contains(&format!("mod {name};"))).map(str::to_owned).collect()
}

#[test]
fn every_file_of_every_concern_is_declared() {
    let concerns: Vec<String> =
        names("tests").into_iter().filter(|name| at(&format!("tests/{name}/mod.rs")).exists()).collect();
    assert!(concerns.contains(&"house".to_owned()), "{concerns:?}");
    let folders: Vec<String> = concerns.iter().map(|concern| format!("{concern}.rs")).collect();
    assert_eq!(
        undeclared(&folders, &text("tests/in_process.rs")),
        Vec::<String>::new(),
        "in tests/in_process.rs"
    );
    for concern in concerns {
        let face = text(&format!("tests/{concern}/mod.rs"));
        assert_eq!(
            undeclared(&names(&format!("tests/{concern}")), &face),
            Vec::<String>::new(),
            "in {concern}"
        );
    }
}

#[test]
fn a_file_that_is_not_declared_is_found() {
    let files = ["forgotten.rs", "mod.rs", "kept.rs", "notes.txt"].map(str::to_owned);
    assert_eq!(undeclared(&files, "mod kept;\n"), ["forgotten"]);
}
