//! Files that were changed in every way a disk, an editor or somebody with bad intentions changes them: reading
//! answers, never panics, never takes long, and never passes a changed content for the true one.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use sha2::{Digest as _, Sha256};
use weegwijzer::case;
use weegwijzer::locale::Language;
use weegwijzer::protocol::load::{self, Loaded, SourceFile};
use weegwijzer::session::keeping;
use weegwijzer::vault::{
    Cost, Home, Settings, SettingsStore, Shelf, Vault, log, look_at_exchange, read_protocol,
};

use super::Figure;
use super::world::{Dice, found, id, passphrase, summary};

mod fixture;
mod ram;
mod seeds;

use ram::Ram;
pub use seeds::seeds;

/// Longer than this is too long for whatever is read.
const LONGEST: Duration = Duration::from_secs(2);

/// Pieces that upset those who read.
const PIECES: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "\\",
    "r#\"",
    "\"#",
    "/*",
    "*/",
    "//",
    "Some(",
    "None",
    "..",
    "'",
    "\\u{",
    "1e999",
    "-",
    "0x",
    "_",
    "#![enable(",
    "\u{feff}",
    "\u{a0}",
    "\0",
    ",,",
    ":",
    "true",
    "nl:",
    "Not(",
    "é",
    "“",
    "id: \"a\",",
    "AtLeast(",
    "AnyOf([",
    "99999999999999999999",
    "\r",
    "\n",
    "{}",
    "format: 9",
    "-> X25519 a\n",
    "--- ",
    "age-encryption.org/v1\n",
];

fn mutate(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.roll(3) {
        let at = dice.roll(bytes.len());
        let piece = PIECES[dice.roll(PIECES.len())].as_bytes();
        match dice.roll(8) {
            0 | 1 if !bytes.is_empty() => bytes[at] ^= 1 << dice.roll(8),
            2 if !bytes.is_empty() => bytes[at] = u8::try_from(dice.roll(256)).unwrap(),
            3 => drop(bytes.drain(at..(at + dice.roll(40)).min(bytes.len()))),
            4 => {
                let copy = bytes[at..(at + dice.roll(60)).min(bytes.len())].to_vec();
                let to = dice.roll(bytes.len());
                drop(bytes.splice(to..to, copy));
            }
            5 => drop(bytes.splice(at..at, piece.repeat(1 + dice.roll(100)))),
            6 => bytes.truncate(at),
            _ => drop(bytes.splice(at..at, piece.iter().copied())),
        }
    }
}

/// Reads what was mutated; whether it was accepted, or what is wrong with accepting it.
type Reader = Box<dyn FnMut(&mut Dice) -> Result<bool, String>>;

pub fn fuzz(what: &str, runs: u32, seed: u32) -> Figure {
    let mut reader = match what {
        "protocol" => protocols(),
        "case" => cases(),
        "settings" => settings(),
        "container" => containers(),
        other => return Err(format!("nothing is known of {other}")),
    };
    control()?;
    // What a run that panics says is told below, once.
    std::panic::set_hook(Box::new(|_| {}));
    let (started, mut accepted, mut slowest) = (Instant::now(), 0_u32, Duration::ZERO);
    for run in 0..runs {
        let mut dice = Dice(u64::from(seed) << 32 | u64::from(run));
        let begun = Instant::now();
        match catch_unwind(AssertUnwindSafe(|| reader(&mut dice))) {
            Ok(Ok(taken)) => accepted += u32::from(taken),
            Ok(Err(wrong)) => return Err(format!("{what} {run} of seed {seed}: {wrong}")),
            Err(_) => return Err(format!("{what} {run} of seed {seed}: it panicked")),
        }
        slowest = slowest.max(begun.elapsed());
    }
    if slowest > LONGEST {
        return Err(format!("{what}: one took {slowest:?}"));
    }
    let seconds = started.elapsed().as_secs_f64();
    let label = format!("fuzz {what}");
    Ok(format!(
        "{label:<20} {runs} runs, 0 panics, 0 wrong, {accepted} still readable, slowest {} ms; {seconds:.0} s",
        slowest.as_millis()
    ))
}

/// A reader that panics on what mutation makes now and then is caught.
fn control() -> Result<(), String> {
    std::panic::set_hook(Box::new(|_| {}));
    let caught = (0..500).any(|run| {
        let mut text = b"(format: 1, settings: (text_size: 100))".to_vec();
        mutate(&mut text, &mut Dice(run));
        catch_unwind(|| assert!(!text.contains(&b'\\'))).is_err()
    });
    let _ = std::panic::take_hook();
    if caught { Ok(()) } else { Err("control: a reader that panics was not caught".to_owned()) }
}

fn protocols() -> Reader {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken/base");
    let whole = read_protocol(&weegwijzer::vault::Disk, &folder).unwrap();
    let small = readme();
    assert!(load::load(&small).is_ok(), "control: an unchanged protocol is read");
    Box::new(move |dice| {
        // A small one is read ten times as fast, and has most of what can be broken.
        let mut files: Vec<SourceFile> = if dice.roll(32) == 0 { whole.clone() } else { small.clone() };
        let which = dice.roll(files.len());
        mutate(&mut files[which].bytes, dice);
        Ok(match load::load(&files) {
            Ok(Loaded { remarks, .. }) => {
                drop(remarks.iter().map(|remark| remark.render(Language::Nl)).collect::<Vec<_>>());
                true
            }
            Err(found) => {
                drop(found.iter().take(3).map(|one| one.render(Language::En)).collect::<Vec<_>>());
                false
            }
        })
    })
}

/// The first protocol of the README: fenced blocks whose first line is `// FOLDER/FILE.ron`.
fn readme() -> Vec<SourceFile> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let blocks = text.split("```").skip(1).step_by(2);
    let files = blocks.filter_map(|block| {
        let (_, text) = block.split_once('\n')?;
        let path = text.lines().next()?.strip_prefix("// ").filter(|path| path.ends_with(".ron"))?;
        Some(SourceFile::new(path, text))
    });
    files.collect()
}

fn cases() -> Reader {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken/base");
    let files = read_protocol(&weegwijzer::vault::Disk, &folder).unwrap();
    let protocol = load::load(&files).map_err(|_| "the base is broken").unwrap().protocol;
    let scenario = protocol.scenarios.first().expect("a scenario").clone();
    let played = case::play(&protocol, &scenario, Language::Nl).unwrap();
    let journal = ron::to_string(played.journal()).unwrap();
    let text = format!("(question: None, journal: {journal})").into_bytes();
    assert!(keeping::unpack(&text).is_ok(), "control: an unchanged case is read");
    Box::new(move |dice| {
        let mut bytes = text.clone();
        mutate(&mut bytes, dice);
        match keeping::unpack(&bytes) {
            Err(error) => {
                drop(error.to_string());
                Ok(false)
            }
            // What is accepted is a journal whose chain holds, so it is what was written.
            Ok((case, _)) if case.journal().lines() == played.journal().lines() => Ok(true),
            Ok((case, _)) => match case.journal().verify() {
                Ok(()) => Ok(true),
                Err(damage) => Err(format!("a broken journal was accepted: {damage}")),
            },
        }
    })
}

fn settings() -> Reader {
    let ram = Ram::default();
    let folder = PathBuf::from("/home");
    ram.make(&folder);
    let store = SettingsStore::open(Arc::new(ram.clone()), &folder).unwrap();
    store.save(&Settings { role: Some("huisarts".to_owned()), ..Settings::default() }).unwrap();
    let path = folder.join("settings.ron");
    let good = ram.content(&path);
    let before = ram.snapshot();
    Box::new(move |dice| {
        let mut bytes = good.clone();
        mutate(&mut bytes, dice);
        ram.restore(&before);
        ram.put(&path, bytes);
        let kept = store.load();
        let again = Settings { role: Some("jeugdarts".to_owned()), ..Settings::default() };
        store.save(&again).map_err(|error| format!("it could not be saved over: {error}"))?;
        if store.load().settings != again {
            return Err("what was saved over it does not come back".to_owned());
        }
        Ok(kept.warning.is_none())
    })
}

/// A case, a session of the log, the index and a letter to a colleague, each as it lies on a disk.
fn containers() -> Reader {
    let ram = Ram::default();
    let home = PathBuf::from("/home");
    let vault = Vault::open_with(Home::at(&home).unwrap(), Arc::new(ram.clone()), Cost::TEST).unwrap();
    let _ = found(&vault).unwrap();
    let _ = vault.cases(Shelf::Real).save(&id(1), &summary("x"), b"what was written").unwrap();
    let letter =
        vault.export_case(&id(1), &passphrase(), jiff::Timestamp::UNIX_EPOCH, |_| Ok(Vec::new())).unwrap();
    // The index is written when it was needed.
    let _ = vault.cases(Shelf::Real).list().unwrap();
    vault.lock();
    let _ = vault.unlock(&passphrase()).unwrap();
    let under =
        |part: &str| ram.names().into_iter().find(|path| path.to_string_lossy().contains(part)).unwrap();
    let (case_file, log_file, index_file) = (under("/cases/"), under("00000001.log"), under("index.age"));
    let before = ram.snapshot();
    let whole = vault.log().read(&log::Wanted::default()).unwrap().accesses;
    Box::new(move |dice| {
        ram.restore(&before);
        // The log of a session is written whole at each line: a new session now and then keeps it short.
        if dice.roll(20) == 0 {
            vault.lock();
            let _ = vault.unlock(&passphrase()).map_err(|error| error.to_string())?;
            ram.restore(&before);
        }
        // Eleven in fourteen are cases: half of them under the name that such bytes would have.
        let kind = [0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7][dice.roll(14)];
        let path = match kind {
            0..=4 => &case_file,
            5 => &log_file,
            6 => &index_file,
            _ => return exchanged(&letter, dice),
        };
        let mut bytes = ram.content(path);
        let good = bytes.clone();
        mutate(&mut bytes, dice);
        let changed = bytes != good;
        if kind < 3 {
            // Under the name that such bytes would have had, so that the seal itself must notice.
            let digest: String =
                Sha256::digest(&bytes)[..4].iter().map(|byte| format!("{byte:02x}")).collect();
            ram.take(path);
            ram.put(&path.with_file_name(format!("00000001-{digest}.case.age")), bytes);
        } else {
            ram.put(path, bytes);
        }
        match kind {
            // Listing opens a file it does not know as well, and writes nothing in the log.
            0 | 1 => {
                let listed = vault.cases(Shelf::Real).list().map_err(|error| error.to_string())?;
                let silent = listed.cases.iter().any(|case| case.warning.is_none());
                if changed && silent {
                    Err("a changed case was listed as a true one".to_owned())
                } else {
                    Ok(silent)
                }
            }
            2..=4 => match vault.cases(Shelf::Real).read(&id(1)) {
                Ok(_) if changed => Err("a changed case was read as if nothing happened".to_owned()),
                Ok(opened) => Ok(opened.payload == b"what was written"),
                Err(error) => {
                    drop(error.to_string());
                    Ok(false)
                }
            },
            5 => {
                let book = vault.log().read(&log::Wanted::default()).map_err(|error| error.to_string())?;
                let same = book.accesses.iter().zip(&whole).all(|(one, other)| one == other);
                match (book.gaps.is_empty(), changed) {
                    (true, true) => Err("a changed log was read as if nothing happened".to_owned()),
                    (true, false) if same => Ok(true),
                    (true, false) => Err("the log says something else".to_owned()),
                    (false, _) => Ok(false),
                }
            }
            _ => {
                vault.lock();
                let _ = vault.unlock(&passphrase()).map_err(|error| error.to_string())?;
                let listed = vault.cases(Shelf::Real).list().map_err(|error| error.to_string())?;
                let right = listed.cases.len() == 1 && listed.cases[0].summary.label == "x";
                if right { Ok(!changed) } else { Err("the list says something else".to_owned()) }
            }
        }
    })
}

fn exchanged(letter: &[u8], dice: &mut Dice) -> Result<bool, String> {
    let mut bytes = letter.to_vec();
    mutate(&mut bytes, dice);
    // A higher work factor is allowed to take its seconds: five at most, and not here.
    let work = |bytes: &[u8]| bytes.split(|byte| *byte == b'\n').nth(1).map(<[u8]>::to_vec);
    if work(&bytes) != work(letter) {
        bytes.truncate(40);
    }
    match look_at_exchange(&bytes, &passphrase()) {
        Ok(_) if bytes != letter => Err("a changed letter was read as if nothing happened".to_owned()),
        Ok(incoming) => Ok(incoming.payload == b"what was written"),
        Err(why) => {
            drop(why.to_string());
            Ok(false)
        }
    }
}
