//! Files that nobody reads because of their name: an editor put an ending of its own behind it, or it is in capitals. Which name
//! they must have; reading them is left to whoever has the folder.

use super::diagnosis::{Diagnosis, Severity};
use super::misfit::Misfit;
use super::overlay::{LOCAL, are_agreements};
use super::source::{Source, SourceFile};
use super::{tokens, words};

/// The file that is the head of a protocol.
pub(super) const HEAD: &str = "protocol.ron";

/// What editors put behind the name of a file.
const ENDINGS: [&str; 6] = [".txt", ".text", ".rtf", ".doc", ".docx", ".odt"];

/// The folders of a protocol.
const FOLDERS: [&str; 3] = ["steps", "documents", "scenarios"];

/// The name that a file must have to be read; none when it is read as it is, or is no file of ours.
pub(super) fn right_name(name: &str) -> Option<String> {
    let lower = name.to_ascii_lowercase();
    let put_behind = ENDINGS.iter().find_map(|ending| lower.strip_suffix(ending));
    let bare = put_behind.unwrap_or(&lower);
    // Without `.ron` only `.local` tells what it is.
    let stem = match bare.strip_suffix(".ron") {
        Some(stem) => stem,
        None => put_behind.filter(|bare| bare.ends_with(".local"))?,
    };
    let right = match stem.strip_suffix(".local") {
        Some(stem) => format!("{}{LOCAL}", name.get(..stem.len())?),
        None => format!("{}.ron", name.get(..stem.len())?),
    };
    (right != name).then_some(right)
}

/// The same of a file by its path within the folder of a protocol, where one name is written in one way only, and so is that of a
/// folder.
pub(super) fn right_path(local: &str) -> Option<String> {
    if let Some((folder, file)) = local.split_once('/')
        && !file.contains('/')
        && let Some(right) =
            FOLDERS.iter().find(|right| folder != **right && folder.eq_ignore_ascii_case(right))
    {
        let named = right_name(file).unwrap_or_else(|| file.to_owned());
        return named.ends_with(".ron").then(|| format!("{right}/{named}"));
    }
    let right = right_name(local.rsplit('/').next().unwrap_or(local));
    let named = right.as_deref().unwrap_or(local);
    let is_head = !local.contains('/') && named.eq_ignore_ascii_case(HEAD);
    if is_head { (local != HEAD).then(|| HEAD.to_owned()) } else { right }
}

/// The same as a path within the folder of a protocol.
pub(super) fn right_whole(local: &str) -> Option<String> {
    let right = right_path(local)?;
    match local.rsplit_once('/') {
        Some((folder, _)) if !right.contains('/') => Some(format!("{folder}/{right}")),
        _ => Some(right),
    }
}

/// Whether a file of this name may be the head of a protocol that nobody reads as such.
#[must_use]
pub(crate) fn may_be_a_head(name: &str) -> bool {
    right_path(name).is_some_and(|right| right == HEAD)
}

/// Whether a file of this name may be one that nobody reads; one that ends in `.ron` is looked into.
#[must_use]
pub(crate) fn may_be_misnamed(name: &str) -> bool {
    right_name(name).is_some() || name.ends_with(".ron") && !name.ends_with(LOCAL)
}

/// What is said of a file beside protocols that is not read because of its name; nothing when it is read, or means nothing here.
#[must_use]
pub(crate) fn misnamed(file: &SourceFile) -> Option<Diagnosis> {
    let named = file.path.rsplit('/').next().unwrap_or(&file.path);
    let read = Source::decode(file).ok(); // the name is told all the same
    let agreed = read.as_ref().is_some_and(|source| are_agreements(&source.text));
    let right = match right_name(named) {
        Some(right) if !agreed || right.ends_with(LOCAL) => right,
        Some(right) => format!("{}{LOCAL}", right.strip_suffix(".ron").unwrap_or(&right)),
        None if agreed && !named.ends_with(LOCAL) => {
            format!("{}{LOCAL}", named.strip_suffix(".ron").unwrap_or(named))
        }
        None => return None,
    };
    Some(told(file, read, right, Severity::Error))
}

/// The same of a file within the folder of a protocol, and how bad it is there.
pub(super) fn misnamed_within(file: &SourceFile, severity: Severity) -> Option<Diagnosis> {
    let right = right_path(file.local())?;
    let read = Source::decode(file).ok(); // the name is told all the same
    Some(told(file, read, right, severity))
}

fn told(file: &SourceFile, read: Option<Source>, right: String, severity: Severity) -> Diagnosis {
    // Where the folder is what is written otherwise, it is named as well.
    let named =
        if right.contains('/') { file.local() } else { file.path.rsplit('/').next().unwrap_or(&file.path) };
    let name = named.to_owned();
    let text = read.map_or_else(|| "".into(), |source| source.text);
    let span = tokens::line_from(&text, 0);
    let words = words::explain(&Misfit::Misnamed { name, right });
    Diagnosis::new(file.path.as_str().into(), text, span, severity, words)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn the_right_name_is_found_behind_what_an_editor_made_of_it() {
        for (name, right) in [
            ("jgz.local.ron.txt", "jgz.local.ron"),
            ("jgz.LOCAL.RON", "jgz.local.ron"),
            ("JGZ.Local.ron", "JGZ.local.ron"),
            ("jgz.local.txt", "jgz.local.ron"),
            ("jgz.local.ron.docx", "jgz.local.ron"),
            ("protocol.ron.txt", "protocol.ron"),
            ("Call.RON", "Call.ron"),
            ("né.local.ron.TXT", "né.local.ron"),
        ] {
            assert_eq!(right_name(name).as_deref(), Some(right), "{name}");
        }
        for read in
            ["jgz.local.ron", "protocol.ron", "README.txt", "notes.local", "jgz.local.ron~", "local.txt"]
        {
            assert_eq!(right_name(read), None, "{read}");
        }
    }

    #[test]
    fn the_head_of_a_protocol_is_known_however_it_is_written() {
        for name in ["Protocol.ron", "PROTOCOL.RON", "protocol.Ron", "Protocol.ron.txt", "protocol.ron.txt"] {
            assert_eq!(right_path(name).as_deref(), Some("protocol.ron"), "{name}");
            assert!(may_be_a_head(name), "{name}");
        }
        for name in ["protocol.ron", "steps/Protocol.ron", "Protocols.ron", "Protocol.txt", "Call.RON"] {
            assert!(!may_be_a_head(name), "{name}");
        }
        assert_eq!(right_path("steps/Protocol.ron"), None);
        for (local, right) in [
            ("Steps/call.ron", "steps/call.ron"),
            ("STEPS/Call.RON", "steps/Call.ron"),
            ("Documents/note.ron.txt", "documents/note.ron"),
            ("scenarioS/mia.ron", "scenarios/mia.ron"),
        ] {
            assert_eq!(right_path(local).as_deref(), Some(right), "{local}");
        }
        for read in ["Steps/README.md", "Steps/deeper/call.ron", "stappen/call.ron"] {
            assert_eq!(right_path(read), None, "{read}");
        }
        assert_eq!(right_path("steps/Call.RON").as_deref(), Some("Call.ron"));
    }

    #[test]
    fn what_is_in_it_tells_that_it_is_agreements() {
        let agreed = "(of: \"kindcheck\", by: (nl: \"Wij\"), agreed: \"2026-11-16\")";
        for (name, text, right) in [
            ("ours.ron", agreed, Some("ours.local.ron")),
            ("ours.ron.txt", agreed, Some("ours.local.ron")),
            ("ours.ron.txt", "(words: [])", Some("ours.ron")),
            ("verdict-words.ron", "(words: [])", None),
            ("ours.local.ron", agreed, None),
        ] {
            let said = misnamed(&SourceFile::new(name, text));
            let help = said.map(|one| one.help(crate::locale::Language::Nl).unwrap().to_owned());
            assert_eq!(help.is_some(), right.is_some(), "{name}");
            assert!(
                help.zip(right).is_none_or(|(help, right)| help.contains(&format!("`{right}`"))),
                "{name}"
            );
        }
    }
}
