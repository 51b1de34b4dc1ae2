//! A stick that is taken out and put in again while a case is open: to the system it is another disk. The vault on it is the vault;
//! another stick in its place is not. Needs a mount table of its own and loop devices; `.ci/vault` says so where they are missing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use weegwijzer::vault::{Shelf, VaultError};

use super::Figure;
use super::world;

/// Runs a command that must go well; what it says.
fn run(name: &str, arguments: &[&str]) -> Result<String, String> {
    let ended = Command::new(name).args(arguments).output().map_err(|error| format!("{name}: {error}"))?;
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    match ended.status.success() {
        true => Ok(said(&ended.stdout)),
        false => Err(format!("{name} {arguments:?}: {}", said(&ended.stderr))),
    }
}

/// A stick, and the devices it was seen as.
struct Stick {
    image: PathBuf,
    devices: Vec<String>,
}

impl Stick {
    fn new(image: PathBuf) -> Result<Self, String> {
        let file = fs::File::create(&image).map_err(|error| error.to_string())?;
        file.set_len(24 << 20).map_err(|error| error.to_string())?;
        let _ = run("mkfs.ext4", &["-q", &image.to_string_lossy()])?;
        Ok(Self { image, devices: Vec::new() })
    }

    /// Puts it in: each time it is a device of its own, as a stick is. What the system still writes to the one before goes
    /// nowhere, as it would.
    fn put_in(&mut self, place: &Path) -> Result<(), String> {
        let now = self.image.with_extension(format!("{}.img", self.devices.len()));
        let _ = fs::copy(&self.image, &now).map_err(|error| error.to_string())?;
        self.image = now;
        let device = run("losetup", &["--find", "--show", &self.image.to_string_lossy()])?;
        let _ = run("mount", &[&device, &place.to_string_lossy()])?;
        self.devices.push(device);
        Ok(())
    }

    /// Takes it out, whoever has files open on it.
    fn take_out(place: &Path) -> Result<(), String> {
        run("umount", &["--lazy", &place.to_string_lossy()]).map(drop)
    }
}

impl Drop for Stick {
    fn drop(&mut self) {
        for device in &self.devices {
            let _gone = run("losetup", &["--detach", device]);
        }
    }
}

/// In this folder, which is empty.
pub fn stick(folder: &Path) -> Figure {
    let place = folder.join("stick");
    fs::create_dir_all(&place).map_err(|error| error.to_string())?;
    let mut mine = Stick::new(folder.join("mine.img"))?;
    let mut other = Stick::new(folder.join("other.img"))?;
    let home = place.join("home");
    other.put_in(&place)?;
    drop(world::open(&home).and_then(|vault| world::found(&vault)).map_err(|error| error.to_string())?);
    Stick::take_out(&place)?;

    mine.put_in(&place)?;
    let vault = world::open(&home).map_err(|error| error.to_string())?;
    let _ = world::found(&vault).map_err(|error| error.to_string())?;
    let save = |number: u32| world::save(&vault, 1, number);
    let refused = |number: u32, when: &str| match save(number) {
        Err(VaultError::FolderGone { .. }) => Ok(()),
        other => Err(format!("{when}: {other:?}")),
    };
    save(1).map_err(|error| error.to_string())?;
    let mut times = 0;
    for number in 2..=4 {
        Stick::take_out(&place)?;
        refused(number, "without the stick")?;
        if !world::files(&place).is_empty() {
            return Err("something was made where the stick was".to_owned());
        }
        other.put_in(&place)?;
        let before = world::files(&place);
        refused(number, "with another stick in its place")?;
        if world::files(&place) != before {
            return Err("something was made on another stick".to_owned());
        }
        Stick::take_out(&place)?;
        mine.put_in(&place)?;
        save(number).map_err(|error| format!("with the stick back: {error}"))?;
        if world::read(&vault, 1)? != number {
            return Err("what was saved on the stick is not what is read".to_owned());
        }
        if !matches!(world::open(&home), Err(VaultError::InUse { .. })) {
            return Err("another program gets in after the stick came back".to_owned());
        }
        times += 1;
    }
    let left = vault.cases(Shelf::Real).list().map_err(|error| error.to_string())?;
    if left.cases.len() != 1 || !left.unreadable.is_empty() {
        return Err(format!("{left:?}"));
    }
    drop(vault);
    Stick::take_out(&place)?;
    Ok(format!(
        "a stick              taken out and put in {times} times as another device: it is the vault each time; \
         another stick in its place got nothing {times} times"
    ))
}
