//! Editions for tests: a protocol from disk, and the same with some texts replaced.

use std::path::{Path, PathBuf};

use weegwijzer::authoring::diff::diff;
use weegwijzer::locale::Language;
use weegwijzer::protocol::Protocol;
use weegwijzer::protocol::load::{self, SourceFile};

/// A replacement: in which file, what, and by what.
pub type Change<'a> = (&'a str, &'a str, &'a str);

pub const BASE: &str = "tests/broken/base";
pub const MELDCODE: &str = "protocols/knmg-meldcode";

pub const HEAD: &str = "protocol.ron";
pub const OBSERVE: &str = "steps/observe.ron";
pub const TALK: &str = "steps/talk.ron";
pub const DECIDE: &str = "steps/decide.ron";
pub const RECORD: &str = "documents/record.ron";
pub const QUIET: &str = "scenarios/quiet.ron";

/// The files of a protocol folder below the repository, with texts replaced, each once.
pub fn files(folder: &str, changes: &[Change<'_>]) -> Vec<SourceFile> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = Vec::new();
    collect(&root, root.parent().unwrap(), &mut files);
    for (local, from, to) in changes {
        let file = files.iter_mut().find(|file| file.local() == *local).unwrap();
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        assert!(text.contains(from), "{local} does not contain {from:?}");
        file.bytes = text.replacen(from, to, 1).into_bytes();
    }
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

/// An edition of a protocol.
pub fn edition(folder: &str, changes: &[Change<'_>]) -> Protocol {
    match load::load(&files(folder, changes)) {
        Ok(loaded) => loaded.protocol,
        Err(found) => {
            let said: Vec<String> = found.iter().map(|one| one.render(Language::En)).collect();
            panic!("{}", said.join("\n"))
        }
    }
}

/// What is told of these changes to the small protocol: all but the first line, blank lines left out.
pub fn told(changes: &[Change<'_>], language: Language) -> Vec<String> {
    between(&edition(BASE, &[]), &edition(BASE, changes), language)
}

/// What is told between two editions: all but the first line, blank lines left out.
pub fn between(old: &Protocol, new: &Protocol, language: Language) -> Vec<String> {
    let text = diff(old, new).text(language);
    text.lines().skip(1).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The heading and the lines of these changes, in both languages, without the closing line.
#[track_caller]
pub fn assert_told(changes: &[Change<'_>], dutch: &[&str], english: &[&str]) {
    for (language, expected) in [(Language::Nl, dutch), (Language::En, english)] {
        let lines = told(changes, language);
        assert_eq!(lines.split_last().unwrap().1, expected);
    }
}
