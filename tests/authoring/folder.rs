//! Protocol folders for tests: read from disk, broken on purpose, and what loading says of them.

use std::path::{Path, PathBuf};

use weegwijzer::protocol::load::{self, Diagnosis, Loaded, SourceFile};

/// Reads a protocol folder below the repository.
pub fn read(folder: &str) -> Vec<SourceFile> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
    let above = root.parent().unwrap().to_path_buf();
    let mut files = Vec::new();
    collect(&root, &above, &mut files);
    assert!(!files.is_empty(), "{folder} is empty");
    files
}

fn collect(dir: &Path, above: &Path, files: &mut Vec<SourceFile>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, above, files);
        } else {
            let name = path.strip_prefix(above).unwrap().to_str().unwrap().replace('\\', "/");
            files.push(SourceFile::new(name, std::fs::read(&path).unwrap()));
        }
    }
}

/// The same folder with a text replaced, once, in one file.
pub fn replaced(files: &[SourceFile], local: &str, from: &str, to: &str) -> Vec<SourceFile> {
    let mut files = files.to_vec();
    let file =
        files.iter_mut().find(|file| file.local() == local).unwrap_or_else(|| panic!("no file {local}"));
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    assert!(text.contains(from), "{local} does not contain {from:?}");
    file.bytes = text.replacen(from, to, 1).into_bytes();
    files
}

/// What loading finds, errors and warnings alike.
pub fn findings(files: &[SourceFile]) -> Vec<Diagnosis> {
    match load::load(files) {
        Ok(Loaded { remarks, .. }) => remarks,
        Err(found) => found,
    }
}
