//! Fictional cases that lie apart from the protocol they are of, such as the user's own: read as if they lay among its
//! scenarios, by the same rules; Dutch alone is allowed.

use super::diagnosis::{Diagnosis, Severity};
use super::dutch::Completed;
use super::source::{Source, SourceFile};
use super::{Place, load, place_of, sound_scenarios};
use crate::protocol::Scenario;

/// The cases in these files that can be played with the protocol, which is sound; and what is wrong with the others.
#[must_use]
pub fn cases_apart(protocol: &[SourceFile], cases: &[SourceFile]) -> (Vec<Scenario>, Vec<Diagnosis>) {
    let folder = protocol.first().and_then(|file| file.path.split('/').next()).unwrap_or_default();
    let mut wrong = Vec::new();
    let mut own = Vec::new();
    for case in cases {
        let name = case.path.rsplit('/').next().unwrap_or_default();
        let path = format!("{folder}/scenarios/{name}");
        match Source::decode(&SourceFile::new(path.clone(), case.bytes.clone())) {
            Ok(source) => {
                own.push(SourceFile::new(path, completed(&source.text)));
            }
            Err(diagnosis) => wrong.push(*diagnosis),
        }
    }
    let meaning = protocol.iter().filter(|file| place_of(file.local()) != Place::Scenario).cloned();
    let files: Vec<SourceFile> = meaning.chain(own.iter().cloned()).collect();
    if let Err(found) = load(&files) {
        wrong.extend(found.into_iter().filter(|one| one.severity == Severity::Error));
    }
    own.retain(|file| wrong.iter().all(|one| *one.file != *file.path));
    (sound_scenarios(&own).unwrap_or_default(), wrong)
}

/// The text of a file of the user's with its missing English filled in; one that cannot be outlined as it is, for whoever
/// reads it to tell.
#[must_use]
pub fn completed(text: &str) -> String {
    Completed::of(text).map_or_else(|_| text.to_owned(), |full| full.text) // told, as above
}
