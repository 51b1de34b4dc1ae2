//! What was typed into a case is nowhere in the memory of the program once the vault is locked: in no field, no undo
//! history, no text that was laid out. Neither is the key, whether it was typed or came from the keyring of the computer.
//!
//! A process of its own, because its allocator is the one of the program and the whole of its memory is searched.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops where it goes wrong"
)]
#![cfg(target_os = "linux")]

#[expect(dead_code, reason = "one test needs only a part of the desk")]
#[path = "../support/mod.rs"]
mod support;

#[expect(dead_code, reason = "one honest service is enough")]
#[path = "../keyring/service.rs"]
mod service;

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use service::{Bus, Habit, Served};
use support::Desk;
use weegwijzer::guard::Wiping;
use weegwijzer::gui::app::application;
use weegwijzer::gui::environment::{Clock, Environment};
use weegwijzer::keyring::{Absent, Keyring};
use weegwijzer::printing::Printers;
use weegwijzer::vault::{Cost, Disk, Home, NewKeys, Passphrase, Vault};

#[global_allocator]
static MEMORY: Wiping = Wiping;

/// In halves, so that looking for it does not put it where it is looked for.
const HALVES: [&str; 2] = ["Zilverreiger", "eenpootvijver"];
const PASSPHRASE: [&str; 2] = ["groene deur", " achter de kas"];

/// The memory of the process is one: only one test at a time has something in it.
static ALONE: Mutex<()> = Mutex::new(());

fn environment(vault: Arc<Vault>, keyring: Arc<dyn Keyring>) -> Environment {
    Environment {
        clock: Clock::Fixed("2026-11-21T14:32:00+01:00[Europe/Amsterdam]".parse().unwrap()),
        vault: Ok(vault),
        fiction: None,
        rest: Duration::ZERO,
        viewer: |_: &Path| -> io::Result<()> { Ok(()) },
        printers: Printers::with_commands(PathBuf::from("no-printing-commands"), Duration::ZERO),
        forget: Duration::ZERO,
        pen: weegwijzer::session::Pen::default(),
        place: weegwijzer::vault::place::look,
        keyring,
        language: None,
        places: |_| weegwijzer::vault::place::AtHand::default(),
        policy: Ok(weegwijzer::vault::Policy::default()),
    }
}

#[test]
fn nothing_that_was_typed_is_left_in_memory_after_a_lock() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let home = tempfile::tempdir().unwrap();
    let vault = Vault::open_with(Home::at(home.path()).unwrap(), Arc::new(Disk), Cost::TEST).unwrap();
    let keys = NewKeys::generate("2026-11-21".parse().unwrap()).unwrap();
    let _ = vault.found(&keys, &Passphrase::new(PASSPHRASE.concat()).unwrap()).unwrap();
    drop(keys);
    vault.lock();
    let mut desk = Desk::open(application(environment(Arc::new(vault), Arc::new(Absent))), 1180.0, 780.0);
    desk.tab_to("unlock.passphrase");
    PASSPHRASE.iter().for_each(|half| desk.type_text(half));
    assert!(copies(PASSPHRASE) > 0, "what is looked for can be found");
    desk.press(Named::Enter);
    assert_eq!(copies(PASSPHRASE), 0, "the passphrase goes as soon as it was used");

    desk.chord('n', Modifiers::CTRL);
    desk.type_text("3");
    desk.press(Named::Enter);
    HALVES.iter().for_each(|half| desk.type_text(half));
    desk.chord('z', Modifiers::CTRL);
    desk.chord('y', Modifiers::CTRL);
    desk.chord('s', Modifiers::CTRL);
    HALVES.iter().for_each(|half| desk.type_text(half));
    desk.press(Named::Enter);
    desk.press_with(Named::Enter, Modifiers::CTRL);
    let _ = desk.look(1.0);
    desk.chord('r', Modifiers::CTRL);
    let _ = desk.look(1.0);
    assert!(copies(HALVES) > 0, "what is looked for can be found");

    desk.chord('l', Modifiers::CTRL);
    assert!(desk.state.open_case().is_none());
    // The text that was laid out is let go once it was not drawn for a while.
    for _ in 0..3 {
        let _ = desk.look(1.0);
    }
    assert_eq!(copies(HALVES), 0);
    println!("memory after lock in the window    0 copies of what was typed");
}

/// A keyring in a process of its own, as on a desktop: what it holds is not in the memory that is searched.
struct Elsewhere {
    process: Child,
    asks: ChildStdin,
    tells: BufReader<ChildStdout>,
}

const ADDRESS: &str = "WEEGWIJZER_TEST_BUS";

impl Elsewhere {
    fn on(bus: &Bus) -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "--nocapture", "serves_the_keyring_to_the_other_test"])
            .env(ADDRESS, &bus.address)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (asks, tells) = (process.stdin.take().unwrap(), BufReader::new(process.stdout.take().unwrap()));
        let mut service = Self { process, asks, tells };
        let _ = service.told();
        service
    }

    /// The next line it says of itself.
    fn told(&mut self) -> String {
        loop {
            let mut line = String::new();
            assert_ne!(self.tells.read_line(&mut line).unwrap(), 0, "the service ended");
            // The first stands behind what the test program says of itself.
            if let Some((_, told)) = line.trim_end().split_once("keyring: ") {
                return told.to_owned();
            }
        }
    }

    /// The key it holds, in halves.
    fn key(&mut self) -> [String; 2] {
        writeln!(self.asks).unwrap();
        [self.told(), self.told()]
    }
}

impl Drop for Elsewhere {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Not a test: the program of the keyring, for the test below.
#[test]
#[ignore = "the test below starts it"]
fn serves_the_keyring_to_the_other_test() {
    let Ok(address) = std::env::var(ADDRESS) else { return };
    let served = Served::at(&address, Habit::Honest);
    println!("keyring: ready");
    for _ in io::stdin().lines() {
        let key = String::from_utf8(served.key().expect("a key is in it")).unwrap();
        let (first, second) = key.split_at(key.len() / 2);
        println!("keyring: {first}\nkeyring: {second}");
    }
}

#[test]
fn nothing_is_left_in_memory_after_a_lock_when_the_key_came_from_the_keyring() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(bus) = Bus::begin() else { return };
    let mut service = Elsewhere::on(&bus);
    let home = tempfile::tempdir().unwrap();
    let vault = support::vault::staying(home.path()).unwrap();
    let mut desk =
        Desk::open(application(environment(Arc::clone(&vault), Arc::new(bus.asked()))), 1180.0, 780.0);
    desk.chord('n', Modifiers::CTRL);
    desk.type_text("3");
    desk.press(Named::Enter);
    HALVES.iter().for_each(|half| desk.type_text(half));
    desk.chord('s', Modifiers::CTRL);
    desk.press(Named::Enter);
    assert!(desk.shows("bewaard 14:32"), "it is kept in two actions: {:?}", desk.texts());
    let key = service.key();
    let key = [key[0].as_str(), key[1].as_str()];
    assert!(key.concat().len() > 30, "what is looked for is a key");
    assert!(copies(HALVES) > 0, "what is looked for can be found");
    assert_eq!(copies(key), 0, "the key goes as soon as it was used");
    let held = bus.asked().get(&vault.id().unwrap()).unwrap();
    assert!(copies(key) > 0, "what is looked for can be found");
    drop(held);

    for unlocks in 0..2 {
        desk.chord('l', Modifiers::CTRL);
        assert!(desk.state.open_case().is_none());
        for _ in 0..3 {
            let _ = desk.look(1.0);
        }
        assert_eq!((copies(HALVES), copies(key)), (0, 0), "locked after {unlocks} times");
        if unlocks == 0 {
            desk.press(Named::Enter);
            desk.chord('f', Modifiers::CTRL);
            desk.press(Named::Enter);
            let _ = desk.look(1.0);
            assert!(desk.state.open_case().is_some(), "{:?}", desk.texts());
            assert!(copies(HALVES) > 0, "what is looked for can be found");
            assert_eq!(copies(key), 0, "the key goes as soon as it was used");
        }
    }
    println!("memory after lock, key of a keyring  0 copies of what was typed, 0 of the key");
}

/// How often the halves stand together in what this process can write to, but for the stacks of its threads.
fn copies(halves: [&str; 2]) -> usize {
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
    let mut memory = File::open("/proc/self/mem").unwrap();
    let [first, second] = halves.map(str::as_bytes);
    let mut found = 0;
    let mut piece = Vec::new();
    for line in maps.lines() {
        let mut fields = line.split_whitespace();
        let (Some(range), Some(rights)) = (fields.next(), fields.next()) else { continue };
        if !rights.starts_with("rw") || line.contains("[stack") || line.contains("[v") {
            continue;
        }
        let (start, end) = range.split_once('-').unwrap();
        let (start, end) = (u64::from_str_radix(start, 16).unwrap(), u64::from_str_radix(end, 16).unwrap());
        if end - start > 1 << 30 {
            continue;
        }
        piece.resize(usize::try_from(end - start).unwrap(), 0);
        let own = piece.as_ptr() as u64..piece.as_ptr() as u64 + piece.len() as u64;
        if memory.seek(SeekFrom::Start(start)).is_err() || memory.read_exact(&mut piece).is_err() {
            continue;
        }
        let whole = first.len() + second.len();
        for place in 0..piece.len().saturating_sub(whole) {
            let address = start + place as u64;
            if piece[place] == first[0]
                && piece[place..].starts_with(first)
                && piece[place + first.len()..].starts_with(second)
                && !own.contains(&address)
            {
                found += 1;
            }
        }
    }
    found
}
