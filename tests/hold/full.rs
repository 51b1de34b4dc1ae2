//! A disk without room: saving is refused in words, what was kept can be read, and with room it goes on.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use weegwijzer::locale::{Language, Locale};
use weegwijzer::vault::{Cost, Disk, Home, Shelf, Vault, VaultError};

use super::Figure;
use super::world::{found, open, passphrase, read, save};

/// No refusal comes later than this.
const MOST: u32 = 400;
/// So many saves fit in the reserve at least: more than there are in a talk.
const IN_RESERVE: u32 = 50;

/// In `folder`, which is on a small disk of its own, with the reserve of the shipped program.
pub fn full(folder: &Path) -> Figure {
    let home = folder.join("home");
    let vault = Home::at(&home).and_then(|home| Vault::open_with(home, Arc::new(Disk), Cost::FULL));
    let vault = vault.map_err(|error| error.to_string())?;
    let _ = found(&vault).map_err(|error| error.to_string())?;
    save(&vault, 1, 1).map_err(|error| format!("control: refused with room to spare: {error}"))?;
    fill(&folder.join("filler"));
    for number in 2..=IN_RESERVE {
        save(&vault, 1, number).map_err(|error| format!("the reserve gave no room: {error}"))?;
    }
    fill(&folder.join("more"));
    let (kept, refusal) = until_refused(&vault, IN_RESERVE)?;
    holds(&vault, kept)?;
    // What could not be kept is still there for who typed it: it was only lent to the vault.
    fs::remove_file(folder.join("filler")).unwrap();
    save(&vault, 1, kept + 1).map_err(|error| format!("refused after room was made: {error}"))?;
    holds(&vault, kept + 1)?;
    let reserve = fs::metadata(home.join("vault/reserve")).map_or(0, |file| file.len());
    if reserve < 4 * 1024 * 1024 {
        return Err(format!("the reserve was not made again: {reserve} bytes"));
    }
    Ok(format!(
        "full disk            {kept} saves kept in the reserve, then: \"{refusal}\"; all readable, works after \
         freeing, reserve made again"
    ))
}

/// Takes all the room there is.
fn fill(path: &Path) {
    let mut file = File::create(path).unwrap();
    while file.write_all(&[1; 4096]).is_ok() {}
}

/// The same with a limit on the size of a file, for who may not mount a disk. The signal must be ignored.
#[cfg(unix)]
pub fn by_limit(folder: &Path) -> Figure {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let home = folder.join("home");
    let vault = open(&home).map_err(|error| error.to_string())?;
    let _ = found(&vault).map_err(|error| error.to_string())?;
    save(&vault, 1, 1).map_err(|error| format!("control: refused without a limit: {error}"))?;
    let before = getrlimit(Resource::Fsize);
    setrlimit(Resource::Fsize, Rlimit { current: Some(16 * 1024), ..before }).unwrap();
    let (kept, refusal) = until_refused(&vault, 1)?;
    holds(&vault, 1)?;
    setrlimit(Resource::Fsize, Rlimit { current: before.current, ..before }).unwrap();
    save(&vault, 1, kept + 1).map_err(|error| format!("refused after the limit went: {error}"))?;
    holds(&vault, kept + 1)?;
    Ok(format!("full disk (by limit) refused: \"{refusal}\"; all readable, works after freeing"))
}

/// Saves from this number on until one is refused; the last that was kept, and the words of the refusal.
fn until_refused(vault: &Vault, mut kept: u32) -> Result<(u32, String), String> {
    for number in kept + 1..MOST {
        match save(vault, 1, number) {
            Ok(()) => kept = number,
            Err(error @ VaultError::DiskFull { .. }) => {
                let trouble = Locale::new(Language::Nl).trouble(&error);
                let what = trouble.what.split(';').next().unwrap_or_default().to_owned();
                return Ok((kept, format!("{what}. {}", trouble.remedy)));
            }
            Err(other) => return Err(format!("refused for another reason: {other}")),
        }
    }
    Err("a full disk refused nothing".to_owned())
}

/// The case is as it was kept last, also for who unlocks the vault now, and it is in the list.
fn holds(vault: &Vault, number: u32) -> Result<(), String> {
    vault.lock();
    let _ = vault.unlock(&passphrase()).map_err(|error| format!("it does not unlock: {error}"))?;
    let there = read(vault, 1)?;
    let listed = vault.cases(Shelf::Real).list().map_err(|error| format!("it does not list: {error}"))?;
    if there == number && listed.cases.len() == 1 {
        Ok(())
    } else {
        Err(format!("{number} was kept, {there} is there; {} in the list", listed.cases.len()))
    }
}
