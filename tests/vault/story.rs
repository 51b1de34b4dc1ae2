//! Everything a vault does, in one long story: told what was acknowledged, and looked at afterwards for what was
//! lost. The same story is cut short by the power, by errors and by lying disks.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex};

use weegwijzer::vault::{
    CaseId, CaseStore, Look, NewKeys, Passphrase, Reason, RecoveryKey, Settings, Shelf, Standing, Vault,
    VaultError,
};

use super::room::{self, summary, today};
use super::simulated::{Simulated, World, home};

/// Made once: trying a passphrase for the first time measures the computer.
static FIRST: LazyLock<Passphrase> = LazyLock::new(room::passphrase);
static SECOND: LazyLock<Passphrase> = LazyLock::new(room::other_passphrase);
static KEYS: LazyLock<NewKeys> = LazyLock::new(room::keys);
/// The files of a case that an older version kept in the clear.
static CLEAR: LazyLock<Vec<(PathBuf, Vec<u8>)>> = LazyLock::new(|| {
    let folder = tempfile::TempDir::new().unwrap();
    room::keep_in_the_clear(folder.path(), &case(Which::Clear), &["1", "2"]);
    let path = |file: &PathBuf| home().join(file.strip_prefix(folder.path()).unwrap());
    room::files(&folder.path().join("vault")).iter().map(|f| (path(f), std::fs::read(f).unwrap())).collect()
});

/// The cases of the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Which {
    /// So many revisions that old ones go.
    Long,
    /// Erased in the end.
    Erased,
    /// Kept in the clear before there was a vault.
    Clear,
    /// Begun while the vault was locked.
    Inbox,
    /// On the practice shelf.
    Practice,
}

const ALL: [Which; 5] = [Which::Long, Which::Erased, Which::Clear, Which::Inbox, Which::Practice];

pub fn case(which: Which) -> CaseId {
    CaseId::parse(&format!("{:032x}", which as u32 + 10)).unwrap()
}

/// How far something came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Came {
    #[default]
    NotTried,
    Tried,
    Acknowledged,
}

/// What was tried and what was acknowledged.
#[derive(Debug, Clone, Default)]
pub struct Told {
    pub founded: Came,
    pub changed: Came,
    pub erased: Came,
    pub dark: Came,
    pub papers: usize,
    /// Per case: the last number that was acknowledged, and the last that was tried.
    pub cases: BTreeMap<Which, (u32, u32)>,
    pub errors: Vec<VaultError>,
    /// Where it is told at once, for whoever watches the disk.
    latest: Option<Latest>,
}

/// What was told last.
pub type Latest = Arc<Mutex<Told>>;

impl Told {
    fn hear<T>(&mut self, result: Result<T, VaultError>) -> Option<T> {
        result.map_err(|error| self.errors.push(error)).ok()
    }

    fn now(&mut self, change: impl FnOnce(&mut Self)) {
        change(self);
        if let Some(latest) = &self.latest {
            let told = Self { latest: None, ..self.clone() };
            *latest.lock().unwrap() = told;
        }
    }

    fn save(&mut self, store: &CaseStore, which: Which) {
        let number = self.cases.get(&which).map_or(0, |(_, tried)| *tried) + 1;
        self.now(|told| told.cases.entry(which).or_default().1 = number);
        let saved = store.save(&case(which), &summary("blauwe fiets", 1), number.to_string().as_bytes());
        if self.hear(saved).is_some() {
            self.now(|told| told.cases.entry(which).or_default().0 = number);
        }
    }
}

/// The disk before the story: a case in the clear, from before there was a vault.
pub fn before() -> World {
    let mut world = World::new();
    for (path, bytes) in CLEAR.iter() {
        world.put(path, bytes.clone());
    }
    world
}

/// Plays the story. Goes on after an error, as the window does.
pub fn play(disk: &Simulated) -> Told {
    play_telling(disk, None)
}

/// The same, and tells everything at once.
pub fn play_telling(disk: &Simulated, latest: Option<Latest>) -> Told {
    let mut told = Told { latest, ..Told::default() };
    told.now(|told| *told.cases.entry(Which::Clear).or_default() = (2, 2));
    let opened = weegwijzer::vault::Home::at(home())
        .and_then(|home| Vault::open_with(home, disk.shared(), weegwijzer::vault::Cost::TEST));
    let Some(vault) = told.hear(opened) else { return told };
    let real = vault.cases(Shelf::Real);

    told.save(vault.cases(Shelf::Practice), Which::Practice);
    told.now(|told| told.founded = Came::Tried);
    // Tried twice, as somebody would who sees an error.
    for _ in 0..2 {
        if told.founded == Came::Tried && vault.standing() == Standing::None {
            let founded = vault.found(&KEYS, &FIRST);
            if told.hear(founded).is_some() {
                told.now(|told| told.founded = Came::Acknowledged);
            }
        }
    }
    if vault.standing() == Standing::None {
        return told;
    }
    // What lay there in the clear was seen, and is taken in.
    let _ = told.hear(vault.join_all());
    told.now(|told| told.founded = Came::Acknowledged);
    for _ in 0..2 {
        told.save(real, Which::Long);
        told.save(real, Which::Erased);
    }
    let list = real.list();
    let _ = told.hear(list);

    vault.lock();
    told.save(real, Which::Inbox);
    told.save(real, Which::Inbox);
    let unlocked = vault.unlock(&FIRST);
    let _ = told.hear(unlocked);
    let joined = vault.join_all();
    if let Some(joined) = told.hear(joined) {
        told.errors.extend(joined.unreadable.into_iter().map(|(_, error)| error));
    }
    for _ in 0..20 {
        told.save(real, Which::Long);
    }
    told.now(|told| told.changed = Came::Tried);
    let changed = vault.change_passphrase(&FIRST, &SECOND);
    if told.hear(changed).is_some() {
        told.now(|told| told.changed = Came::Acknowledged);
    }
    let list = real.list();
    let _ = told.hear(list);
    if vault.standing() == Standing::Open {
        told.now(|told| told.erased = Came::Tried);
        let erased = real.erase(&case(Which::Erased), &Reason::new("op verzoek").unwrap());
        if told.hear(erased).is_some() {
            told.now(|told| told.erased = Came::Acknowledged);
        }
    }
    told.save(real, Which::Long);
    vault.lock();
    let dark = Settings { look: Look::Dark, ..Settings::default() };
    for _ in 0..2 {
        told.now(|told| told.dark = told.dark.max_of(Came::Tried));
        let saved = vault.settings().save(&dark);
        if told.hear(saved).is_some() {
            told.now(|told| told.dark = Came::Acknowledged);
        }
    }
    for _ in 0..2 {
        let saved = vault.papers().save("verslag", today(), "pdf", PAPER);
        let saved = told.hear(saved).is_some();
        told.now(|told| told.papers += usize::from(saved));
    }
    told
}

const PAPER: &[u8] = b"%PDF whole";

impl Came {
    fn max_of(self, other: Self) -> Self {
        if self == Self::Acknowledged { self } else { other }
    }
}

/// What is wrong on a disk as it was found, after what was told.
pub fn wrong(found: World, told: &Told) -> Result<(), String> {
    let disk = Simulated::new(found);
    let at = weegwijzer::vault::Home::at(home()).unwrap();
    let vault = Vault::open_with(at, disk.shared(), weegwijzer::vault::Cost::TEST)
        .map_err(|error| format!("it does not open: {error}"))?;
    let practice = vault.cases(Shelf::Practice);
    is_kept(practice, Which::Practice, told)?;
    if vault.standing() == Standing::None {
        if told.founded == Came::Acknowledged {
            return Err("the vault is gone".to_owned());
        }
        is_kept(vault.cases(Shelf::Real), Which::Clear, told)?;
        // What was not acknowledged is simply done again.
        let founded = vault.found(&KEYS, &FIRST).map_err(|error| format!("founding again: {error}"))?;
        if !founded.unreadable.is_empty() {
            return Err(format!("not offered: {founded:?}"));
        }
        let joined = vault.join_all().map_err(|error| format!("joining: {error}"))?;
        if !joined.unreadable.is_empty() {
            return Err(format!("not taken in: {joined:?}"));
        }
        return is_kept(vault.cases(Shelf::Real), Which::Clear, told);
    }
    unlock(&vault, told)?;
    let joined = vault.join_all().map_err(|error| format!("joining: {error}"))?;
    if !joined.unreadable.is_empty() {
        return Err(format!("not joined: {joined:?}"));
    }
    let real = vault.cases(Shelf::Real);
    let listing = real.list().map_err(|error| format!("listing: {error}"))?;
    let warned: Vec<_> = listing.cases.iter().filter_map(|listed| listed.warning.as_ref()).collect();
    if !listing.unreadable.is_empty() || !warned.is_empty() {
        return Err(format!("listed: {:?}, {warned:?}", listing.unreadable));
    }
    for which in ALL.into_iter().filter(|which| *which != Which::Practice) {
        is_kept(real, which, told)?;
    }
    if told.erased == Came::Acknowledged {
        let id = case(Which::Erased);
        let left =
            disk.world().files().into_iter().find(|(path, _)| path.to_string_lossy().contains(id.as_str()));
        if let Some((path, _)) = left {
            return Err(format!("{} was erased", path.display()));
        }
    }
    let kept = vault.settings().load();
    if kept.warning.is_some() || told.dark == Came::Acknowledged && kept.settings.look != Look::Dark {
        return Err(format!("settings: {kept:?}"));
    }
    let files = disk.world().files();
    let papers: Vec<_> = files
        .iter()
        .filter(|(path, _)| path.extension().is_some_and(|extension| extension == "pdf"))
        .collect();
    if papers.len() < told.papers || papers.iter().any(|(_, bytes)| bytes.as_slice() != PAPER) {
        return Err(format!("{} papers of {}, or half of one", papers.len(), told.papers));
    }
    let mut names = files.iter().map(|(path, _)| path).filter(|path| path.starts_with(home().join("vault")));
    match names.find(|path| path.extension().is_some_and(|extension| extension == "tmp")) {
        Some(left) => Err(format!("{} was left", left.display())),
        _ => Ok(()),
    }
}

/// Opens everything again, as after a restart, without looking for anything.
pub fn open_again(disk: &Simulated, told: &Told) {
    let at = weegwijzer::vault::Home::at(home()).unwrap();
    let Ok(vault) = Vault::open_with(at, disk.shared(), weegwijzer::vault::Cost::TEST) else { return };
    if unlock(&vault, told).is_ok() {
        let _ = vault.join_all();
        let _ = vault.cases(Shelf::Real).list();
        vault.lock();
    }
}

/// The passphrase that was acknowledged last opens; one that was only tried may. So does the sheet.
fn unlock(vault: &Vault, told: &Told) -> Result<(), String> {
    let may: &[&Passphrase] = match told.changed {
        Came::NotTried => &[&*FIRST],
        Came::Tried => &[&*FIRST, &*SECOND],
        Came::Acknowledged => &[&*SECOND],
    };
    if told.changed == Came::Acknowledged && vault.unlock(&FIRST).is_ok() {
        return Err("the old passphrase still opens".to_owned());
    }
    let mut errors = Vec::new();
    for passphrase in may {
        match vault.unlock(passphrase) {
            Ok(_) => return Ok(()),
            Err(error) => errors.push(error.to_string()),
        }
    }
    Err(format!("no passphrase opens: {errors:?}"))
}

fn is_kept(store: &CaseStore, which: Which, told: &Told) -> Result<(), String> {
    let (acknowledged, tried) = told.cases.get(&which).copied().unwrap_or_default();
    let gone = which == Which::Erased && told.erased != Came::NotTried;
    match store.read(&case(which)) {
        Ok(_) if which == Which::Erased && told.erased == Came::Acknowledged => {
            Err("what was erased can be read".to_owned())
        }
        Ok(opened) => {
            let found: u32 = String::from_utf8(opened.payload).unwrap().parse().unwrap();
            if (acknowledged..=tried).contains(&found) && opened.warning.is_none() {
                return Ok(());
            }
            Err(format!("{which:?}: {found} of {acknowledged}..={tried}, {:?}", opened.warning))
        }
        Err(VaultError::NoSuchCase { .. }) if acknowledged == 0 || gone => Ok(()),
        Err(error) => Err(format!("{which:?}: acknowledged {acknowledged}: {error}")),
    }
}

/// The sheet opens the vault on a disk as it was found.
pub fn sheet_opens(found: World) -> bool {
    let disk = Simulated::new(found);
    let at = weegwijzer::vault::Home::at(home()).unwrap();
    let vault = Vault::open_with(at, disk.shared(), weegwijzer::vault::Cost::TEST).unwrap();
    let key = RecoveryKey::typed(KEYS.sheet().key()).unwrap();
    vault.standing() == Standing::None || vault.unlock_with(&key, &SECOND).is_ok()
}
