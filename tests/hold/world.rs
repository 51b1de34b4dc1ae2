//! A vault to do things to, and cases whose content proves itself.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::date;
use weegwijzer::vault::{
    CaseId, Cost, Disk, Files, Home, NewKeys, Passphrase, Shelf, Summary, Vault, VaultError,
};

/// SplitMix64: the same dice on every run.
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0 up to `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(sides.max(1)).unwrap()).unwrap()
    }
}

/// At the cost of a test: the passphrase of such a vault protects nothing.
pub fn open(home: &Path) -> Result<Vault, VaultError> {
    open_on(Arc::new(Disk), home)
}

/// The same on another disk.
pub fn open_on(files: Arc<dyn Files>, home: &Path) -> Result<Vault, VaultError> {
    Vault::open_with(Home::at(home)?, files, Cost::TEST)
}

pub fn passphrase() -> Passphrase {
    Passphrase::new("zes woorden voor een kluis".to_owned()).unwrap()
}

pub fn other_passphrase() -> Passphrase {
    Passphrase::new("zes andere woorden ervoor".to_owned()).unwrap()
}

pub fn found(vault: &Vault) -> Result<NewKeys, VaultError> {
    let keys = NewKeys::generate(date(2026, 11, 22))?;
    let _ = vault.found(&keys, &passphrase())?;
    Ok(keys)
}

/// Leaves a founded vault behind, locked, for the real program.
pub fn founded(home: &Path) -> super::Figure {
    let vault = open(home).map_err(|error| error.to_string())?;
    let _ = found(&vault).map_err(|error| error.to_string())?;
    Ok(String::new())
}

/// The case of this number.
pub fn id(case: u32) -> CaseId {
    CaseId::parse(&format!("{case:032x}")).unwrap()
}

pub fn summary(label: &str) -> Summary {
    Summary {
        label: label.to_owned(),
        protocol: "knmg-meldcode".to_owned(),
        step: None,
        review_on: None,
        changed: Timestamp::UNIX_EPOCH,
        concluded: false,
        printed: false,
        filed: false,
    }
}

/// What is in a case after this many changes: 20 to 60 KB that follow from both numbers.
pub fn payload(case: u32, number: u32) -> Vec<u8> {
    let mut dice = Dice(u64::from(case) << 32 | u64::from(number));
    let length = 20_000 + dice.roll(40_000);
    let mut text = format!("{case} {number}\n").into_bytes();
    while text.len() < length {
        text.extend(dice.next().to_le_bytes());
    }
    text
}

/// After how many changes this is what is in the case; none when it is nothing that ever was.
pub fn number_of(case: u32, found: &[u8]) -> Option<u32> {
    let end = found.iter().position(|byte| *byte == b'\n')?;
    let number =
        std::str::from_utf8(found.get(..end)?).ok()?.strip_prefix(&format!("{case} "))?.parse().ok()?;
    (payload(case, number) == found).then_some(number)
}

/// Keeps the case after this many changes.
pub fn save(vault: &Vault, case: u32, number: u32) -> Result<(), VaultError> {
    vault.cases(Shelf::Real).save(&id(case), &summary("blauwe fiets"), &payload(case, number)).map(drop)
}

/// After how many changes the case in the vault is; an error of the vault, a warning or a content that never was
/// is told.
pub fn read(vault: &Vault, case: u32) -> Result<u32, String> {
    let opened = vault.cases(Shelf::Real).read(&id(case)).map_err(|error| format!("case {case}: {error}"))?;
    if let Some(warning) = opened.warning {
        return Err(format!("case {case}: {warning:?}"));
    }
    number_of(case, &opened.payload).ok_or_else(|| format!("case {case} holds what was never in it"))
}

pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            let _ = fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Every file under a folder.
pub fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// A folder in memory where there is one: what is tried with it is about the order of calls, not about a disk.
pub fn folder_in_memory() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    let made = tempfile::TempDir::new_in(memory);
    made.or_else(|_| tempfile::TempDir::new()).unwrap()
}

/// This same program.
pub fn this_program() -> std::process::Command {
    std::process::Command::new(std::env::current_exe().unwrap())
}
