//! What was in a case is nowhere in the memory of this process once the vault is locked.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};

use tempfile::TempDir;
use weegwijzer::vault::{Shelf, Vault};

use super::Figure;
use super::world::{found, id, open, passphrase, summary};

/// In two halves, so that looking for it does not put it where it is looked for.
const HALVES: [&str; 2] = ["GEHEIM-LETSEL-", "7731-MERK"];

fn marker() -> String {
    HALVES.concat()
}

pub fn memory() -> Figure {
    let home = TempDir::new().unwrap();
    let vault = open(home.path()).map_err(|error| error.to_string())?;
    let _ = found(&vault).map_err(|error| error.to_string())?;
    let open = work(&vault)?;
    vault.lock();
    let locked = scan("self")?;
    if open.copies == 0 {
        return Err("control: what was searched for was not found while the case was open".to_owned());
    }
    if locked.copies > 0 {
        return Err(format!("{} copies are left after locking (there were {})", locked.copies, open.copies));
    }
    let plain = left_by_the_plain_allocator();
    if plain == 0 {
        return Err("control: memory that was freed without wiping was not found".to_owned());
    }
    Ok(format!(
        "memory after lock    0 of {} copies of a marker in {} MB of heap (control without wiping: {plain} left)",
        open.copies,
        locked.bytes / 1_000_000
    ))
}

/// How many copies of the marker another process holds.
pub fn others(process: &str) -> Figure {
    Ok(scan(process)?.copies.to_string())
}

/// A case as it is worked on: typed, kept, listed, read and changed; how many copies there were meanwhile.
fn work(vault: &Vault) -> Result<Found, String> {
    let text: Vec<String> =
        (0..200).map(|line| format!("notitie {line}: {} over het kind", marker())).collect();
    let payload = ron::to_string(&text).unwrap().into_bytes();
    let store = vault.cases(Shelf::Real);
    let mut most = Found::default();
    for case in 1..=5 {
        let saved = store.save(&id(case), &summary(&format!("{} {case}", marker())), &payload);
        drop(saved.map_err(|error| error.to_string())?);
    }
    let listed = store.list().map_err(|error| error.to_string())?;
    for listed in &listed.cases {
        let opened = store.read(&listed.id).map_err(|error| error.to_string())?;
        let mut lines: Vec<String> = ron::de::from_bytes(&opened.payload).unwrap();
        for line in &mut lines {
            line.push_str(
                " en daarna nog veel langer, zodat het naar een andere plaats in het geheugen gaat",
            );
        }
        let longer = ron::to_string(&lines).unwrap();
        drop(store.save(&listed.id, &listed.summary, longer.as_bytes()).map_err(|error| error.to_string())?);
        let found = scan("self")?;
        if found.copies > most.copies {
            most = found;
        }
    }
    vault.lock();
    drop(vault.unlock(&passphrase()).map_err(|error| error.to_string())?);
    drop(store.list().map_err(|error| error.to_string())?);
    Ok(most)
}

/// Blocks that go back to the system's allocator as they are, between others that stay: a heap that could shrink
/// would give them back to the system.
fn left_by_the_plain_allocator() -> usize {
    use std::alloc::{GlobalAlloc as _, Layout, System};
    let layout = Layout::from_size_align(4096, 8).unwrap();
    let found;
    #[expect(unsafe_code, reason = "only the system's own allocator leaves what was in a block")]
    // SAFETY: each block is written within its size and given back once, with the layout it was made with.
    unsafe {
        let blocks: Vec<*mut u8> = (0..64).map(|_| System.alloc_zeroed(layout)).collect();
        for block in blocks.iter().step_by(2) {
            for at in (64..4096 - 64).step_by(64) {
                let [first, second] = HALVES;
                block.add(at).copy_from_nonoverlapping(first.as_ptr(), first.len());
                block.add(at + first.len()).copy_from_nonoverlapping(second.as_ptr(), second.len());
            }
            System.dealloc(*block, layout);
        }
        found = scan("self").map_or(0, |found| found.copies);
        for block in blocks.iter().skip(1).step_by(2) {
            System.dealloc(*block, layout);
        }
    }
    found
}

#[derive(Debug, Clone, Copy, Default)]
struct Found {
    copies: usize,
    bytes: usize,
}

/// Looks through everything a process can write to, but for its stack.
fn scan(process: &str) -> Result<Found, String> {
    let maps = std::fs::read_to_string(format!("/proc/{process}/maps")).map_err(|error| error.to_string())?;
    let mut memory = File::open(format!("/proc/{process}/mem")).map_err(|error| error.to_string())?;
    let [first, second] = HALVES.map(str::as_bytes);
    let length = first.len() + second.len();
    let mut found = Found::default();
    let mut room = vec![0_u8; (1 << 20) + length];
    for line in maps.lines() {
        let mut fields = line.split_whitespace();
        let (Some(range), Some(rights)) = (fields.next(), fields.next()) else { continue };
        if !rights.starts_with("rw") || line.contains("[stack") || line.contains("[v") {
            continue;
        }
        let (start, end) = range.split_once('-').unwrap();
        let (start, end) = (u64::from_str_radix(start, 16).unwrap(), u64::from_str_radix(end, 16).unwrap());
        let own = room.as_ptr() as u64..room.as_ptr() as u64 + room.len() as u64;
        let mut at = start;
        while at < end {
            // A little of the next piece as well, for a marker that lies across.
            let want = usize::try_from((end - at).min(room.len() as u64)).unwrap();
            let piece = &mut room[..want];
            if memory.seek(SeekFrom::Start(at)).is_err() || memory.read_exact(piece).is_err() {
                break;
            }
            let step = want.min(1 << 20);
            found.bytes += step;
            for place in 0..step.min((want + 1).saturating_sub(length)) {
                let here = &piece[place..place + length];
                let address = at + place as u64;
                if here.starts_with(first) && here.ends_with(second) && !own.contains(&address) {
                    found.copies += 1;
                }
            }
            at += step as u64;
        }
    }
    Ok(found)
}
