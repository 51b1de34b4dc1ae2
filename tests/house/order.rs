//! The order of the rooms, ground up, held against every import.

use std::collections::BTreeSet;

use super::{at, names, sources, text};

/// A room knows only those before it. `guard` is in the list for its place alone: it knows none and none knows it.
const ROOMS: [&str; 15] = [
    "windows",
    "locale",
    "protocol",
    "phonebook",
    "case",
    "drawing",
    "document",
    "authoring",
    "vault",
    "printing",
    "keyring",
    "session",
    "command",
    "guard",
    "gui",
];

fn may_know(room: &str, other: &str) -> bool {
    let floor = |name: &str| ROOMS.iter().position(|room| *room == name);
    room == other || (room != "guard" && other != "guard" && floor(other) < floor(room))
}

/// Where a file knows a room that it may not know. Comments count: a room is not explained by one above it either.
fn breaches(file: &str, source: &str) -> Vec<String> {
    let within: Vec<&str> = file.trim_end_matches("/mod.rs").split('/').skip(1).collect();
    // Climbing to the root by hand is the same as starting there.
    let source = source.replace(&"super::".repeat(within.len()), "crate::");
    let mut found = Vec::new();
    for (at, start) in source.match_indices("crate::") {
        for name in first_names(&source[at + start.len()..]) {
            if ROOMS.contains(&name) && !may_know(within[0], name) {
                let line = source[..at].matches('\n').count() + 1;
                found.push(format!("{file}:{line}: {} knows crate::{name}", within[0]));
            }
        }
    }
    found
}

/// What a path begins with: one name for `gui::Y`, two for the tree `{case::X, gui::{Y, Z}}`.
fn first_names(path: &str) -> Vec<&str> {
    let Some(tree) = path.strip_prefix('{') else { return vec![word(path)] };
    let (mut names, mut depth, mut start) = (Vec::new(), 1, 0);
    for (at, letter) in tree.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && letter == ',') {
            names.push(word(tree[start..at].trim_start()));
            start = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    names
}

fn word(text: &str) -> &str {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap_or_default()
}

#[test]
fn a_room_knows_only_the_rooms_below_it() {
    // `main` knows all rooms and `lib` names them.
    let sources: Vec<_> = sources().into_iter().filter(|(file, _)| file.matches('/').count() > 1).collect();
    let imports: usize = sources.iter().map(|(_, source)| source.matches("crate::").count()).sum();
    assert!(imports > 400, "only {imports} imports were read");
    let found: Vec<String> = sources.iter().flat_map(|(file, source)| breaches(file, source)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_room_that_knows_one_above_it_is_found_however_it_is_written() {
    let upward = "use crate::{\n    case::{Answer, gui},\n    gui::app,\n};\nfn at() -> super::super::session::Moment {}\n";
    assert_eq!(
        breaches("src/vault/cases.rs", upward),
        ["src/vault/cases.rs:1: vault knows crate::gui", "src/vault/cases.rs:5: vault knows crate::session"]
    );
    assert_eq!(breaches("src/gui/app.rs", upward), Vec::<String>::new());
    let guarded =
        [breaches("src/guard/mod.rs", "crate::locale::L"), breaches("src/gui/mod.rs", "crate::guard::W")];
    assert!(guarded.iter().all(|found| found.len() == 1), "{guarded:?}");
}

#[test]
fn the_rooms_are_told_in_the_same_order_everywhere() {
    let built: BTreeSet<String> =
        names("src").into_iter().filter(|name| at(&format!("src/{name}")).is_dir()).collect();
    assert_eq!(built, BTreeSet::from(ROOMS.map(str::to_owned)), "the folders of src");
    for (file, before, after) in [("src/lib.rs", "//! * [`", '`'), ("README.md", "src/", '/')] {
        let text = text(file);
        let told = text.lines().filter_map(|line| line.strip_prefix(before)?.split_once(after));
        assert_eq!(told.map(|(room, _)| room).collect::<Vec<_>>(), ROOMS, "{file}");
    }
}
