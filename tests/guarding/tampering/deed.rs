//! What somebody does to one file, or to two.

use std::fmt;

use super::made::Made;
use super::tree::{Node, Tree};
use super::{Dice, Kind};

/// One thing that was done, and how the folder is after it.
#[derive(Debug)]
pub struct Deed {
    pub name: &'static str,
    pub victim: String,
    /// To what, or with what.
    pub other: String,
    /// What of a file the byte is that was changed.
    pub class: Option<&'static str>,
    pub after: Tree,
}

impl fmt::Display for Deed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {} {:?}", self.name, self.victim, self.other, self.class)
    }
}

/// What a file is, by where it stands.
pub fn role(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["vault", place @ ("cases" | "inbox"), ..] | ["practice", place, ..] => {
            format!("{}/{place}", parts[0])
        }
        ["vault", "log", name] if name.starts_with("locked-") => "vault/log/locked".to_owned(),
        ["vault", "log", ..] => "vault/log".to_owned(),
        _ => path.to_owned(),
    }
}

/// The bytes of each part of a file: an age file has parts, any other kinds of letters.
fn classes(bytes: &[u8]) -> Vec<(&'static str, Vec<usize>)> {
    let mut classes: Vec<(&'static str, Vec<usize>)> = Vec::new();
    let mut put = |class: &'static str, at: usize| match classes.iter_mut().find(|(name, _)| *name == class) {
        Some((_, places)) => places.push(at),
        None => classes.push((class, vec![at])),
    };
    let body = bytes.windows(4).position(|window| window == b"--- ").filter(|_| bytes.starts_with(b"age-"));
    let Some(seal) = body else {
        for (at, byte) in bytes.iter().enumerate() {
            put(
                match byte {
                    b'0'..=b'9' => "text: digit",
                    b'a'..=b'z' | b'A'..=b'Z' => "text: letter",
                    b' ' | b'\n' => "text: blank",
                    _ => "text: sign",
                },
                at,
            );
        }
        return classes;
    };
    let mut line = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let class = match at {
            _ if at < seal && line == 0 => "age: version",
            _ if at < seal
                && bytes[..at].rsplit(|byte| *byte == b'\n').next().unwrap().starts_with(b"->") =>
            {
                "age: stanza"
            }
            _ if at < seal => "age: wrapped key",
            _ if at < seal + 48 => "age: seal of the header",
            _ if at < seal + 64 => "age: nonce",
            _ if at + 16 >= bytes.len() => "age: last seal",
            _ => "age: content",
        };
        line += usize::from(*byte == b'\n');
        put(class, at);
    }
    classes
}

/// Another name that a file gets from a hand, a synchroniser, or somebody with a plan.
fn other_name(dice: &mut Dice, path: &str, tree: &Tree) -> String {
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let beside = |name: String| if folder.is_empty() { name } else { format!("{folder}/{name}") };
    let (stem, extension) = name.split_once('.').unwrap_or((name, ""));
    let digest = stem.split_once('-').map_or("8ed3ce12", |(_, digest)| digest);
    let own = path.split('/').nth(2).filter(|own| own.len() == 32);
    match dice.below(26) {
        0 => beside(format!("{stem} (kopie).{extension}")),
        1 => beside(format!("{name}~")),
        2 => beside(format!("{stem}.sync-conflict-20261128-120000-ABCDEFG.{extension}")),
        // Where letters of either size are one name, that is the file itself.
        3 if cfg!(windows) => beside(format!("{name}.OUD")),
        3 => beside(name.to_uppercase()),
        4 => beside(format!("{name}.part")),
        5 => beside(format!("00000009-{digest}.{extension}")),
        6 => beside(format!("99999999-{digest}.{extension}")),
        7 => beside(format!("00000000-{digest}.{extension}")),
        8 => beside(format!("00000001-deadbeef.{extension}")),
        9 => beside(format!("00000003-deadbeef.{extension}")),
        10 => beside(format!("00000002.{extension}")),
        11 => beside(format!("00000007.{extension}")),
        12 => beside(format!("locked-0123456789abcdef.{extension}")),
        13 => beside(format!("{stem}.case.v9.age")),
        14 => beside(format!("{stem}.case")),
        15 => format!("vault/cases/{}/{name}", super::made::id(2)),
        16 => format!("vault/cases/{}/{name}", super::made::id(7)),
        17 => format!("vault/inbox/{}/{name}", super::made::id(2)),
        18 => format!("vault/quarantine/{}/{name}", super::made::id(1)),
        19 => format!("vault/erasing/{}", super::made::id(1)),
        20 => format!("vault/refused/{}/{name}", super::made::id(1)),
        // The same case in another folder.
        21..=24 if let Some(own) = own => {
            let folder = *dice.one_of(&["refused", "quarantine", "erasing", "cases", "inbox"]);
            format!("vault/{folder}/{own}/{name}")
        }
        // The name of any other.
        _ => dice.one_of(&tree.names()).clone(),
    }
}

/// Any deed, on any file.
pub fn any(dice: &mut Dice, whole: &Tree, made: &Made, kind: Kind) -> Deed {
    let names = whole.names();
    let victim = match dice.below(3) {
        // Those beside the cases are few and matter most.
        0 => {
            let few: Vec<String> = names.iter().filter(|name| role(name) == **name).cloned().collect();
            if few.is_empty() { dice.one_of(&names).clone() } else { dice.one_of(&few).clone() }
        }
        _ => dice.one_of(&names).clone(),
    };
    let bytes = whole.file(&victim).unwrap_or_default().to_vec();
    let mut after = whole.clone();
    let mut deed =
        Deed { name: "", victim: victim.clone(), other: String::new(), class: None, after: Tree::default() };
    let classes = classes(&bytes);
    let at_class = |dice: &mut Dice, deed: &mut Deed| {
        let Some((class, places)) = (!classes.is_empty()).then(|| dice.one_of(&classes)) else { return 0 };
        deed.class = Some(class);
        *dice.one_of(places)
    };
    let put = |after: &mut Tree, name: &str, bytes: Vec<u8>| {
        drop(after.0.insert(name.to_owned(), Node::File(bytes)));
    };
    // A letter is one file: what is done with two is done inside it.
    match dice.below(if kind == Kind::Letter { 10 } else { 19 }) {
        0..=2 if !bytes.is_empty() => {
            deed.name = "flip";
            let at = at_class(dice, &mut deed);
            let mut bytes = bytes;
            bytes[at] ^= 1 << dice.below(8);
            put(&mut after, &victim, bytes);
        }
        3 | 4 if !bytes.is_empty() => {
            // What can be read goes on to be read.
            deed.name = "another letter";
            let at = at_class(dice, &mut deed);
            let mut bytes = bytes;
            let letters: &[u8] =
                if bytes[at].is_ascii_digit() { b"0123456789" } else { b"abcdefxyzABCDEF+/(),:\"- \n" };
            bytes[at] = *dice.one_of(letters);
            put(&mut after, &victim, bytes);
        }
        5 | 6 if !bytes.is_empty() => {
            deed.name = "cut";
            let at = at_class(dice, &mut deed);
            put(&mut after, &victim, bytes[..at].to_vec());
        }
        7 => {
            deed.name = "zero";
            let mut bytes = bytes;
            let at = dice.below(bytes.len());
            let end = bytes.len().min(at + 512);
            bytes[at..end].fill(0);
            put(&mut after, &victim, bytes);
        }
        8 => {
            deed.name = "lengthen";
            let more = match dice.below(3) {
                0 => b"\n".to_vec(),
                1 => bytes[..dice.below(bytes.len())].to_vec(),
                _ => vec![b'x'; 1 + dice.below(5_000)],
            };
            put(&mut after, &victim, [bytes, more].concat());
        }
        9 => {
            deed.name = "empty";
            put(&mut after, &victim, Vec::new());
        }
        10 => {
            deed.name = "swap";
            deed.other.clone_from(dice.one_of(&names));
            put(&mut after, &victim, whole.file(&deed.other).unwrap_or_default().to_vec());
            put(&mut after, &deed.other, bytes);
        }
        11 => {
            deed.name = "content of another";
            deed.other.clone_from(dice.one_of(&names));
            put(&mut after, &victim, whole.file(&deed.other).unwrap_or_default().to_vec());
        }
        12 => {
            deed.name = "remove";
            drop(after.0.remove(&victim));
        }
        13 => {
            deed.name = "duplicate";
            deed.other = other_name(dice, &victim, whole);
            put(&mut after, &deed.other, bytes);
        }
        14 => {
            deed.name = "rename";
            deed.other = other_name(dice, &victim, whole);
            drop(after.0.remove(&victim));
            put(&mut after, &deed.other, bytes);
        }
        15 => {
            deed.name = "plant";
            deed.other = other_name(dice, &victim, whole);
            let texts: [&[u8]; 4] =
                [b"", b"whatever", b"age-encryption.org/v1\n", b"age-encryption.org/v2\n"];
            put(&mut after, &deed.other, dice.one_of(&texts).to_vec());
        }
        16 => {
            deed.name = "from another vault";
            let same: Vec<String> =
                made.foreign.names().into_iter().filter(|name| role(name) == role(&victim)).collect();
            if let Some(other) = (!same.is_empty()).then(|| dice.one_of(&same).clone()) {
                put(&mut after, &victim, made.foreign.file(&other).unwrap().to_vec());
                deed.other = other;
            }
        }
        17 => {
            deed.name = "older";
            match made.older.file(&victim).filter(|_| kind == Kind::Vault) {
                Some(older) => put(&mut after, &victim, older.to_vec()),
                None => drop(after.0.remove(&victim)),
            }
        }
        _ => {
            deed.name = "no file";
            let other = dice.one_of(&names).rsplit('/').next().unwrap().to_owned();
            let node = if dice.below(2) == 0 { Node::Folder } else { Node::Link(other) };
            drop(after.0.insert(victim, node));
        }
    }
    deed.after = after;
    deed
}
