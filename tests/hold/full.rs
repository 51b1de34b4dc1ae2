//! A disk without room: saving is refused in words, what was kept can be read, and with room it goes on.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use weegwijzer::locale::Locale;
use weegwijzer::protocol::Language;
use weegwijzer::vault::{Shelf, Vault, VaultError};

use super::Figure;
use super::world::{found, open, passphrase, read, save};

/// More saves than fit in what is held in reserve.
const MOST: u32 = 400;

/// In `folder`, which is on a small disk of its own.
pub fn full(folder: &Path) -> Figure {
    let home = folder.join("home");
    let vault = open(&home).map_err(|error| error.to_string())?;
    let _ = found(&vault).map_err(|error| error.to_string())?;
    save(&vault, 1, 1).map_err(|error| format!("control: refused with room to spare: {error}"))?;
    let filler = folder.join("filler");
    let mut file = File::create(&filler).unwrap();
    while file.write_all(&[1; 4096]).is_ok() {}
    drop(file);
    let (kept, refusal) = until_refused(&vault)?;
    holds(&vault, kept)?;
    // What could not be kept is still there for who typed it: it was only lent to the vault.
    fs::remove_file(filler).unwrap();
    save(&vault, 1, kept + 1).map_err(|error| format!("refused after room was made: {error}"))?;
    holds(&vault, kept + 1)?;
    Ok(format!(
        "full disk            {kept} saves kept, then: \"{refusal}\"; all readable, works after freeing"
    ))
}

/// The same with a limit on the size of a file, for who may not mount a disk. The signal must be ignored.
pub fn by_limit(folder: &Path) -> Figure {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let home = folder.join("home");
    let vault = open(&home).map_err(|error| error.to_string())?;
    let _ = found(&vault).map_err(|error| error.to_string())?;
    save(&vault, 1, 1).map_err(|error| format!("control: refused without a limit: {error}"))?;
    let before = getrlimit(Resource::Fsize);
    setrlimit(Resource::Fsize, Rlimit { current: Some(16 * 1024), ..before }).unwrap();
    let (kept, refusal) = until_refused(&vault)?;
    holds(&vault, 1)?;
    setrlimit(Resource::Fsize, Rlimit { current: before.current, ..before }).unwrap();
    save(&vault, 1, kept + 1).map_err(|error| format!("refused after the limit went: {error}"))?;
    holds(&vault, kept + 1)?;
    Ok(format!("full disk (by limit) refused: \"{refusal}\"; all readable, works after freeing"))
}

fn until_refused(vault: &Vault) -> Result<(u32, String), String> {
    let mut kept = 1;
    for number in 2..MOST {
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
