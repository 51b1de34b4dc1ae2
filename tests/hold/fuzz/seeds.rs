//! What a fuzzer with coverage begins with: real content of every kind that its targets read (see `tests/fuzz`), and
//! the words that occur in it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use weegwijzer::case;
use weegwijzer::locale::Language;
use weegwijzer::protocol::bundle;
use weegwijzer::protocol::load::SourceFile;
use weegwijzer::vault::{Cost, Disk, Home, Settings, SettingsStore, Shelf, Vault, read_protocol};

use super::super::Figure;
use super::super::world::summary;
use super::fixture::{CASE, Fixture, WAITING, home, id};
use super::ram::Ram;

/// Larger than the fuzzer reads at a time: it would be cut off.
const LARGEST: usize = 64 * 1024;

pub fn seeds(folder: &Path) -> Figure {
    let kinds = [
        ("protocol", protocols()),
        ("case", cases()),
        ("settings", vec![settings()]),
        ("container", containers()),
    ];
    let mut words = BTreeSet::new();
    let mut counts = Vec::new();
    for (kind, seeds) in kinds {
        let target = folder.join(kind);
        fs::create_dir_all(&target).unwrap();
        let mut count = 0;
        for (number, seed) in seeds.iter().enumerate() {
            words.extend(words_of(seed));
            if seed.len() <= LARGEST {
                fs::write(target.join(format!("seed-{number:03}")), seed).unwrap();
                count += 1;
            }
        }
        counts.push(format!("{count} of {kind}"));
    }
    let mut dictionary = String::new();
    for word in &words {
        writeln!(dictionary, "\"{word}\"").unwrap();
    }
    fs::write(folder.join("words.dict"), dictionary).unwrap();
    Ok(format!("seeds                {}; {} words", counts.join(", "), words.len()))
}

/// The names of fields and variants: what is before a colon or a bracket.
fn words_of(seed: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(seed);
    let mut found = Vec::new();
    let mut rest = &*text;
    while let Some(end) = rest.find([':', '(']) {
        let (before, after) = rest.split_at(end);
        let start = before.rfind(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).map_or(0, |at| at + 1);
        // What is no name was cut within a character, or stands in a sentence.
        let word = before.get(start..).unwrap_or_default();
        if (2..=24).contains(&word.len()) && word.starts_with(|c: char| c.is_ascii_alphabetic()) {
            found.push(format!("{word}{}", &after[..1]));
        }
        rest = &after[1..];
    }
    found
}

/// Whole protocols, each in one piece: a line `//// FILE` before each file.
fn protocols() -> Vec<Vec<u8>> {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken/base");
    let mut whole = vec![super::readme(), read_protocol(&Disk, &base).unwrap()];
    whole.extend(bundle::all().iter().map(bundle::Bundled::files));
    // What is left of the larger ones when their steps and papers are taken apart still finds its way.
    let heads = whole.clone().into_iter().map(|files| {
        let head = |file: &SourceFile| file.local() == "protocol.ron";
        files.into_iter().filter(head).collect::<Vec<_>>()
    });
    let heads: Vec<_> = heads.collect();
    whole.extend(heads);
    let joined = whole.iter().map(|files| {
        files.iter().fold(Vec::new(), |mut text, file| {
            text.extend_from_slice(format!("//// {}\n", file.local()).as_bytes());
            text.extend_from_slice(&file.bytes);
            text.push(b'\n');
            text
        })
    });
    joined.collect()
}

/// Every scenario of every protocol, played.
fn cases() -> Vec<Vec<u8>> {
    let protocols = bundle::all().iter().map(|bundled| bundled.load().expect("a sound protocol"));
    let played = protocols.flat_map(|protocol| {
        let texts = protocol.scenarios.iter().map(|scenario| {
            let played = case::play(&protocol, scenario, Language::Nl).unwrap();
            let journal = ron::to_string(played.journal()).unwrap();
            format!("(question: None, journal: {journal})").into_bytes()
        });
        texts.collect::<Vec<_>>()
    });
    played.collect()
}

fn settings() -> Vec<u8> {
    let ram = Ram::default();
    let folder = home();
    ram.make(&folder);
    let store = SettingsStore::open(Arc::new(ram.clone()), &folder).unwrap();
    let settings = Settings {
        language: Some(Language::Nl),
        role: Some("huisarts".to_owned()),
        backup_folder: Some("/stick".to_owned()),
        ..Settings::default()
    };
    store.save(&settings).unwrap();
    ram.content(&folder.join("settings.ron"))
}

/// For each kind of file of the vault one, its kind before it: see `tests/fuzz/targets/container.rs`.
fn containers() -> Vec<Vec<u8>> {
    let fixture = Fixture::new(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"));
    let newest = fixture.content("00000002-012ce633.case.age");
    let inside = String::from_utf8(age::decrypt(&fixture.user, newest).unwrap()).unwrap();
    let waiting = age::decrypt(&fixture.inbox, fixture.content("00000001-ba2653c4.case.age")).unwrap();
    let index = age::decrypt(&fixture.user, fixture.content("index.age")).unwrap();
    let keys = fixture.unwrap(fixture.content("identity.age"));
    // A session of the log, a letter and a case to practise with come from a vault at work.
    let ram = Ram::default();
    fixture.lay_out(&ram, &[]);
    let vault = fixture.open(&ram);
    let _ = vault.unlock(&fixture.passphrase).unwrap();
    let _ = vault.join(&id(WAITING)).unwrap();
    let _ = vault.cases(Shelf::Real).read(&id(CASE)).unwrap();
    let letter =
        vault.export_case(&id(CASE), &fixture.passphrase, Timestamp::UNIX_EPOCH, |_| Ok(Vec::new())).unwrap();
    vault.lock();
    let practice = practice();
    let log = age::decrypt(&fixture.user, &ram.content(&home().join("vault/log/00000001.log.age"))).unwrap();
    let log = String::from_utf8(log).unwrap();
    let rows: Vec<&str> = log.lines().filter_map(|row| Some(row.split_once(' ')?.1)).collect();
    let kinds: [(u8, Vec<u8>); 10] = [
        (0, newest.to_vec()),
        (0, fixture.content("00000001-f3bd2d70.case.age").to_vec()),
        (1, inside.replace("revision:2", "revision:3").into_bytes()),
        (2, practice),
        (3, index),
        (4, rows.join("\n").into_bytes()),
        (5, fixture.unwrap(&letter)),
        (6, waiting),
        (7, keys),
        (8, fixture.content("vault.ron").to_vec()),
    ];
    let seeds = kinds.iter().map(|(kind, content)| {
        // The room that hides the length of a text is of no use here.
        let end = if *kind == 0 { content.len() } else { content.trim_ascii_end().len() };
        [&[*kind], &content[..end]].concat()
    });
    seeds.collect()
}

/// A case to practise with, as it lies under its line with the hash.
fn practice() -> Vec<u8> {
    let ram = Ram::default();
    let vault = Vault::open_with(Home::at(home()).unwrap(), Arc::new(ram.clone()), Cost::TEST).unwrap();
    let _ = vault.cases(Shelf::Practice).save(&id(CASE), &summary("oefening"), b"wat er stond").unwrap();
    let in_practice = |path: &PathBuf| path.starts_with(home().join("practice/cases"));
    let file = ram.content(&ram.names().into_iter().find(in_practice).unwrap());
    let line = file.iter().position(|byte| *byte == b'\n').unwrap();
    file[line + 1..].to_vec()
}
