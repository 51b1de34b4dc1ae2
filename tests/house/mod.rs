//! The house keeps its own promises: a room knows only the rooms below it, the disk is touched where it may be, no failure is
//! dropped in silence, and no test is forgotten.

mod disk;
mod failures;
mod fields;
mod order;
mod promises;
mod waiting;
mod whole;

pub(crate) use fields::asked_of;

use std::path::{Path, PathBuf};

/// A file or folder of this package.
fn at(local: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(local)
}

fn text(local: &str) -> String {
    std::fs::read_to_string(at(local)).expect("a file of the package")
}

/// What lies in a folder, by name, in order.
fn names(local: &str) -> Vec<String> {
    let entries = std::fs::read_dir(at(local)).expect("a folder of the package");
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Every source file as `(path, text)`, such as `src/case/walk.rs`.
fn sources() -> Vec<(String, String)> {
    let (mut sources, mut folders) = (Vec::new(), vec!["src".to_owned()]);
    while let Some(folder) = folders.pop() {
        for local in names(&folder).into_iter().map(|name| format!("{folder}/{name}")) {
            if at(&local).is_dir() {
                folders.push(local);
            } else if local.ends_with(".rs") {
                let source = text(&local);
                sources.push((local, source));
            }
        }
    }
    sources.sort();
    sources
}
