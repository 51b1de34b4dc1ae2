//! Ways of saving that lose what was acknowledged, each told apart from the right one by one step. They run on the
//! same simulated disk as the store.

use std::path::PathBuf;

use weegwijzer::vault::{Files, Plain, Seal as _};

use super::simulated::{Fault, Simulated, World, home};

/// How a case is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// As the store does: a new file, flushed, named, its folder flushed; old ones go afterwards.
    Right,
    /// Over the file that is there.
    InPlace,
    /// Named before its content was flushed.
    Unflushed,
    /// Acknowledged before its name was flushed.
    Unnamed,
    /// The old one goes before the new one is safe.
    PrunedFirst,
}

impl Way {
    pub const WRONG: [Self; 4] = [Self::InPlace, Self::Unflushed, Self::Unnamed, Self::PrunedFirst];
}

fn path(number: u32) -> PathBuf {
    home().join(format!("{number:08}.case"))
}

fn save(files: &Simulated, way: Way, number: u32) -> std::io::Result<()> {
    let sealed = Plain.seal(format!("{number:0200}").as_bytes()).unwrap();
    let target = if way == Way::InPlace { path(1) } else { path(number) };
    let temporary = home().join(format!("{number}.tmp"));
    if way == Way::PrunedFirst && number > 1 {
        files.remove(&path(number - 1))?;
    }
    if way == Way::InPlace {
        if number > 1 {
            // Truncated and written again: what was there is gone before the new one is there.
            files.remove(&target)?;
        }
        let mut draft = files.create(&target)?;
        draft.write_all(&sealed)?;
        draft.sync()?;
        return files.sync_folder(&home());
    }
    let mut draft = files.create(&temporary)?;
    draft.write_all(&sealed)?;
    if way != Way::Unflushed {
        draft.sync()?;
    }
    files.rename(&temporary, &target)?;
    if way != Way::Unnamed {
        files.sync_folder(&home())?;
    }
    if way == Way::Right && number > 2 {
        files.remove(&path(number - 2))?;
    }
    Ok(())
}

/// The newest number that can be read.
fn load(files: &Simulated) -> u32 {
    let numbers = (1..=SAVES).rev().filter_map(|number| files.read(&path(number), 1 << 20).ok());
    numbers
        .filter_map(|sealed| Plain.open(&sealed).ok())
        .filter_map(|text| String::from_utf8(text).ok()?.parse().ok())
        .max()
        .unwrap_or(0)
}

const SAVES: u32 = 6;

/// On how many of the disks that may be found an acknowledged save is lost.
pub fn violations(way: Way) -> usize {
    let whole = Simulated::new(World::new());
    for number in 1..=SAVES {
        save(&whole, way, number).unwrap();
    }
    let steps = whole.world().steps.len();
    let mut violations = 0;
    for step in 1..=steps + 1 {
        let disk = Simulated::new(World::new().failing(Fault::End(step)));
        let acknowledged =
            (1..=SAVES).take_while(|number| save(&disk, way, *number).is_ok()).last().unwrap_or(0);
        let worlds = disk.world().after_power_cut();
        violations +=
            worlds.into_iter().filter(|world| load(&Simulated::new(world.clone())) < acknowledged).count();
    }
    violations
}
