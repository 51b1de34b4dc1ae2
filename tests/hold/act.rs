//! One thing done to a vault between two marks that a trace of system calls shows.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::date;
use weegwijzer::vault::{NewKeys, Reason, Shelf, Vault, VaultError};

use super::Figure;
use super::world::{found, id, open, other_passphrase, passphrase, payload, save};

pub const BEGIN: &str = "/weegwijzer-begin";
pub const END: &str = "/weegwijzer-end";

/// Everything that is done, and whether the vault is unlocked before.
pub const ALL: [(&str, bool); 9] = [
    ("found", false),
    ("create", true),
    ("save", true),
    ("inbox", false),
    ("join", true),
    ("passphrase", true),
    ("sheet", true),
    ("erase", true),
    ("backup", true),
];

/// Where copies go.
pub fn copies(home: &Path) -> PathBuf {
    let mut name = home.as_os_str().to_owned();
    name.push(".copies");
    PathBuf::from(name)
}

/// The recovery key that the vault was founded with, and the one that is to come in its place, in the clear: to be tried
/// afterwards.
pub fn sheets(home: &Path) -> [PathBuf; 2] {
    [home.join("first-sheet"), home.join("other-sheet")]
}

/// The file that the control writes without looking whether it worked.
pub fn careless(home: &Path) -> PathBuf {
    home.join("careless")
}

pub fn act(what: &str, home: &Path) -> Figure {
    let vault = open(home).map_err(|error| error.to_string())?;
    if ALL.iter().any(|(name, unlocked)| *name == what && *unlocked) {
        let _ = vault.unlock(&passphrase()).map_err(|error| error.to_string())?;
    }
    let new = match what {
        "sheet" => Some(other_sheet(&vault, home).map_err(|error| error.to_string())?),
        _ => None,
    };
    let _ = std::fs::metadata(BEGIN);
    let done = match &new {
        Some(new) => vault.take_sheet(new, &passphrase()),
        None => perform(&vault, what, home),
    };
    let _ = std::fs::metadata(END);
    Ok(match done {
        Ok(()) => "done".to_owned(),
        Err(error) => format!("refused: {error}"),
    })
}

fn other_sheet(vault: &Vault, home: &Path) -> Result<NewKeys, VaultError> {
    let new = vault.new_sheet(&passphrase(), date(2026, 11, 30))?;
    let [_, other] = sheets(home);
    std::fs::write(other, new.sheet().key()).unwrap();
    Ok(new)
}

fn perform(vault: &Vault, what: &str, home: &Path) -> Result<(), VaultError> {
    match what {
        "found" => found(vault).map(drop),
        "create" => save(vault, 9, 1),
        "save" => save(vault, 1, 2),
        "inbox" => save(vault, 1, 2),
        "join" => vault.join(&id(5)).map(drop),
        "passphrase" => vault.change_passphrase(&passphrase(), &other_passphrase()),
        "erase" => vault.cases(Shelf::Real).erase(&id(2), &Reason::new("verzoek").unwrap()).map(drop),
        "backup" => vault.back_up(&copies(home), Timestamp::UNIX_EPOCH).map(drop),
        _ => {
            let _ = std::fs::write(careless(home), payload(1, 2));
            Ok(())
        }
    }
}
