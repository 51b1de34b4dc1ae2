//! What was typed into a case is nowhere in the memory of the program once the vault is locked: in no field, no undo
//! history, no text that was laid out.
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

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use support::Desk;
use weegwijzer::guard::Wiping;
use weegwijzer::gui::app::application;
use weegwijzer::gui::environment::{Clock, Environment};
use weegwijzer::printing::Printers;
use weegwijzer::vault::{Cost, Disk, Home, NewKeys, Passphrase, Vault};

#[global_allocator]
static MEMORY: Wiping = Wiping;

/// In halves, so that looking for it does not put it where it is looked for.
const HALVES: [&str; 2] = ["Zilverreiger", "eenpootvijver"];
const PASSPHRASE: [&str; 2] = ["groene deur", " achter de kas"];

#[test]
fn nothing_that_was_typed_is_left_in_memory_after_a_lock() {
    let home = tempfile::tempdir().unwrap();
    let vault = Vault::open_with(Home::at(home.path()).unwrap(), Arc::new(Disk), Cost::TEST).unwrap();
    let keys = NewKeys::generate("2026-11-21".parse().unwrap()).unwrap();
    let _ = vault.found(&keys, &Passphrase::new(PASSPHRASE.concat()).unwrap()).unwrap();
    drop(keys);
    vault.lock();
    let environment = Environment {
        clock: Clock::Fixed("2026-11-21T14:32:00+01:00[Europe/Amsterdam]".parse().unwrap()),
        vault: Ok(Arc::new(vault)),
        rest: Duration::ZERO,
        viewer: |_: &Path| -> io::Result<()> { Ok(()) },
        printers: Printers::with_commands(PathBuf::from("no-printing-commands"), Duration::ZERO),
        forget: Duration::ZERO,
        pen: weegwijzer::session::Pen::default(),
        place: weegwijzer::vault::place::look,
        keyring: std::sync::Arc::new(weegwijzer::keyring::Absent),
        places: |_| weegwijzer::vault::place::AtHand::default(),
    };
    let mut desk = Desk::open(application(environment), 1180.0, 780.0);
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
