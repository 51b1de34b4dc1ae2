//! The power goes at every step of keeping cases, on a simulated disk that keeps only what it was told to keep:
//! content that was flushed, and names whose folder was flushed; of the rest any part may be there or not. The
//! real store runs on it. A disk that lies about flushing must be caught, or the simulation would prove nothing.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use weegwijzer::vault::{
    CaseId, CaseStore, Draft, Entry, Files, Look, Plain, Settings, SettingsStore, Shelf, Summary, VaultError,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Node {
    Folder,
    File(usize),
}

#[derive(Debug, Clone, Default)]
struct Content {
    now: Vec<u8>,
    durable: Vec<u8>,
}

/// A change of names that its folder was not flushed for yet: what goes and what comes, both or neither.
#[derive(Debug, Clone)]
struct Pending {
    folder: PathBuf,
    goes: Option<PathBuf>,
    comes: Option<(PathBuf, Node)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Honesty {
    #[default]
    Honest,
    /// Says that content is flushed, and does nothing.
    ContentLies,
    /// Says that names are flushed, and does nothing.
    NamesLie,
}

#[derive(Debug, Clone, Default)]
struct World {
    contents: Vec<Content>,
    names: BTreeMap<PathBuf, Node>,
    durable: BTreeMap<PathBuf, Node>,
    pending: Vec<Pending>,
    steps: usize,
    power_goes_at: Option<usize>,
    error_at: Option<usize>,
    honesty: Honesty,
}

impl World {
    fn with_home() -> Self {
        let names = BTreeMap::from([(PathBuf::from("/"), Node::Folder), (home(), Node::Folder)]);
        Self { durable: names.clone(), names, ..Self::default() }
    }

    fn apply(names: &mut BTreeMap<PathBuf, Node>, change: &Pending) {
        if let Some(path) = &change.goes {
            let _ = names.remove(path);
        }
        if let Some((path, node)) = &change.comes {
            let _ = names.insert(path.clone(), *node);
        }
    }

    fn change(&mut self, change: Pending) {
        Self::apply(&mut self.names, &change);
        self.pending.push(change);
    }

    /// Every disk that may be found when the power goes now.
    fn after_power_cut(&self) -> Vec<Self> {
        let open = self.pending.len().min(6);
        let mut worlds = Vec::new();
        for mask in 0..1_u32 << open {
            let mut names = self.durable.clone();
            for (bit, change) in self.pending.iter().enumerate() {
                if bit >= open || mask & (1 << bit) != 0 {
                    Self::apply(&mut names, change);
                }
            }
            // What stands in a folder that is not there is not there either.
            let all = names.clone();
            names.retain(|path, _| path.ancestors().all(|above| all.contains_key(above)));
            let files: BTreeSet<usize> = names
                .values()
                .filter_map(|node| match node {
                    Node::File(file) => Some(*file),
                    Node::Folder => None,
                })
                .collect();
            let torn: Vec<usize> = files
                .into_iter()
                .filter(|file| self.contents[*file].now != self.contents[*file].durable)
                .collect();
            let ways = if torn.is_empty() { 1 } else { 4 };
            for way in 0..ways {
                let mut contents = self.contents.clone();
                for content in &mut contents {
                    content.now = content.durable.clone();
                }
                for file in &torn {
                    let written = &self.contents[*file].now;
                    contents[*file].now = match way {
                        0 => self.contents[*file].durable.clone(),
                        1 => written[..written.len() / 2].to_vec(),
                        2 => vec![0; written.len()],
                        _ => written.clone(),
                    };
                }
                worlds.push(Self {
                    contents,
                    durable: names.clone(),
                    names: names.clone(),
                    ..Self::default()
                });
            }
        }
        worlds
    }
}

/// The simulated disk.
#[derive(Debug, Clone)]
struct Simulated(Arc<Mutex<World>>);

impl Simulated {
    fn new(world: World) -> Self {
        Self(Arc::new(Mutex::new(world)))
    }

    fn step<T>(&self, act: impl FnOnce(&mut World) -> io::Result<T>) -> io::Result<T> {
        let mut world = self.0.lock().unwrap();
        world.steps += 1;
        if world.power_goes_at.is_some_and(|at| world.steps >= at) {
            return Err(io::Error::other("no power"));
        }
        if world.error_at == Some(world.steps) {
            return Err(io::Error::other("input/output error"));
        }
        act(&mut world)
    }
}

fn folder_of(path: &Path) -> PathBuf {
    path.parent().unwrap().to_owned()
}

impl Files for Simulated {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.step(|world| {
            if world.names.contains_key(path) {
                return Err(ErrorKind::AlreadyExists.into());
            }
            if !world.names.contains_key(&folder_of(path)) {
                return Err(ErrorKind::NotFound.into());
            }
            let comes = Some((path.to_owned(), Node::Folder));
            world.change(Pending { folder: folder_of(path), goes: None, comes });
            Ok(())
        })
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        self.step(|world| {
            if !world.names.contains_key(folder) {
                return Err(ErrorKind::NotFound.into());
            }
            let inside = world.names.iter().filter(|(path, _)| path.parent() == Some(folder));
            Ok(inside
                .map(|(path, node)| Entry {
                    name: path.file_name().unwrap().to_str().unwrap().to_owned(),
                    folder: *node == Node::Folder,
                })
                .collect())
        })
    }
    fn exists(&self, path: &Path) -> io::Result<bool> {
        self.step(|world| Ok(world.names.contains_key(path)))
    }
    fn read(&self, path: &Path, _limit: u64) -> io::Result<Vec<u8>> {
        self.step(|world| match world.names.get(path) {
            Some(Node::File(file)) => Ok(world.contents[*file].now.clone()),
            _ => Err(ErrorKind::NotFound.into()),
        })
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>> {
        self.step(|world| {
            if world.names.contains_key(path) {
                return Err(ErrorKind::AlreadyExists.into());
            }
            world.contents.push(Content::default());
            let file = world.contents.len() - 1;
            let comes = Some((path.to_owned(), Node::File(file)));
            world.change(Pending { folder: folder_of(path), goes: None, comes });
            let draft: Box<dyn Draft> = Box::new(SimulatedDraft { disk: self.clone(), file });
            Ok(draft)
        })
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|world| {
            let node = *world.names.get(from).ok_or(ErrorKind::NotFound)?;
            let comes = Some((to.to_owned(), node));
            world.change(Pending { folder: folder_of(to), goes: Some(from.to_owned()), comes });
            Ok(())
        })
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step(|world| {
            let goes = world.names.contains_key(path).then(|| path.to_owned()).ok_or(ErrorKind::NotFound)?;
            world.change(Pending { folder: folder_of(path), goes: Some(goes), comes: None });
            Ok(())
        })
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.step(|world| {
            if world.honesty != Honesty::NamesLie {
                let (flushed, pending) = std::mem::take(&mut world.pending)
                    .into_iter()
                    .partition::<Vec<_>, _>(|change| change.folder == folder);
                for change in &flushed {
                    World::apply(&mut world.durable, change);
                }
                world.pending = pending;
            }
            Ok(())
        })
    }
}

struct SimulatedDraft {
    disk: Simulated,
    file: usize,
}

impl Draft for SimulatedDraft {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        // In pieces, so that the power can go in between.
        for piece in bytes.chunks(64) {
            self.disk.step(|world| {
                world.contents[self.file].now.extend_from_slice(piece);
                Ok(())
            })?;
        }
        Ok(())
    }
    fn sync(&mut self) -> io::Result<()> {
        self.disk.step(|world| {
            if world.honesty != Honesty::ContentLies {
                world.contents[self.file].durable = world.contents[self.file].now.clone();
            }
            Ok(())
        })
    }
}

fn home() -> PathBuf {
    PathBuf::from("/home")
}

fn summary() -> Summary {
    Summary {
        label: "blauwe fiets".to_owned(),
        protocol: "knmg-meldcode".to_owned(),
        step: None,
        review_on: None,
        changed: Timestamp::UNIX_EPOCH,
        concluded: false,
    }
}

/// What was acknowledged: per case a number, and whether the settings were.
#[derive(Debug, Default)]
struct Told {
    cases: BTreeMap<CaseId, u32>,
    dark: bool,
}

/// Two cases side by side, the first long enough that old revisions go, and the settings twice.
fn work(disk: &Simulated, ids: &[CaseId; 2]) -> Told {
    let mut told = Told::default();
    let files: Arc<dyn Files> = Arc::new(disk.clone());
    if let Ok(store) = CaseStore::open(Arc::clone(&files), Arc::new(Plain), &home(), Shelf::Real) {
        for number in 1..=22_u32 {
            for id in if number <= 2 { ids.as_slice() } else { &ids[..1] } {
                if store.save(id, &summary(), number.to_string().as_bytes()).is_ok() {
                    let _ = told.cases.insert(id.clone(), number);
                }
            }
        }
    }
    if let Ok(settings) = SettingsStore::open(files, &home()) {
        for _ in 0..2 {
            told.dark |= settings.save(&Settings { look: Look::Dark, ..Settings::default() }).is_ok();
        }
    }
    told
}

/// Opens the store on a disk as it was found and tells what is wrong.
fn wrong(found: World, told: &Told) -> Option<String> {
    let files: Arc<dyn Files> = Arc::new(Simulated::new(found));
    let store = match CaseStore::open(Arc::clone(&files), Arc::new(Plain), &home(), Shelf::Real) {
        Ok(store) => store,
        Err(error) => return Some(error.to_string()),
    };
    for (id, number) in &told.cases {
        match store.read(id) {
            Ok(opened) => {
                let found: u32 = String::from_utf8(opened.payload).unwrap().parse().unwrap();
                if found < *number || opened.warning.is_some() {
                    return Some(format!("{number} was acknowledged, {found} found, {:?}", opened.warning));
                }
            }
            Err(error) => return Some(format!("{number} was acknowledged: {error}")),
        }
    }
    // A case that was never acknowledged may be there or not, but never half.
    match store.list() {
        Ok(listing) if listing.unreadable.is_empty() => {}
        other => return Some(format!("{other:?}")),
    }
    let kept = SettingsStore::open(files, &home()).map(|settings| settings.load());
    match kept {
        Ok(kept) if kept.warning.is_none() && (!told.dark || kept.settings.look == Look::Dark) => None,
        other => Some(format!("settings: {other:?}")),
    }
}

fn ids() -> [CaseId; 2] {
    [CaseId::random().unwrap(), CaseId::random().unwrap()]
}

/// Lets the power go before every step, and looks at every disk that may be found. How many, and what was wrong.
fn cut_everywhere(honesty: Honesty) -> (usize, Vec<String>) {
    let whole = Simulated::new(World { honesty, ..World::with_home() });
    let _ = work(&whole, &ids());
    let steps = whole.0.lock().unwrap().steps;
    let (mut states, mut found) = (0, Vec::new());
    for step in 1..=steps + 1 {
        if honesty != Honesty::Honest && !found.is_empty() {
            break;
        }
        let disk = Simulated::new(World { honesty, power_goes_at: Some(step), ..World::with_home() });
        let told = work(&disk, &ids());
        let worlds = disk.0.lock().unwrap().after_power_cut();
        states += worlds.len();
        found.extend(
            worlds.into_iter().filter_map(|world| wrong(world, &told)).map(|w| format!("{step}: {w}")),
        );
    }
    (states, found)
}

#[test]
fn a_power_cut_at_any_step_loses_nothing_that_was_acknowledged() {
    let (states, wrong) = cut_everywhere(Honesty::Honest);
    assert_eq!(wrong, Vec::<String>::new());
    assert!(states > 1_000, "only {states} states were looked at");
}

#[test]
fn a_power_cut_after_an_error_at_any_step_loses_nothing_that_was_acknowledged() {
    let whole = Simulated::new(World::with_home());
    let _ = work(&whole, &ids());
    let steps = whole.0.lock().unwrap().steps;
    for step in 1..=steps {
        let disk = Simulated::new(World { error_at: Some(step), ..World::with_home() });
        let told = work(&disk, &ids());
        let worlds = disk.0.lock().unwrap().after_power_cut();
        for world in worlds {
            assert_eq!(wrong(world, &told), None, "after an error at step {step}");
        }
    }
}

#[test]
fn a_disk_that_lies_about_flushing_is_caught_by_this_simulation() {
    for honesty in [Honesty::ContentLies, Honesty::NamesLie] {
        let (_, wrong) = cut_everywhere(honesty);
        assert!(!wrong.is_empty(), "{honesty:?} was not noticed");
    }
}

#[test]
fn an_error_of_the_disk_is_told_as_one() {
    let disk = Simulated::new(World { error_at: Some(1), ..World::with_home() });
    let error = CaseStore::open(Arc::new(disk), Arc::new(Plain), &home(), Shelf::Real).unwrap_err();
    assert!(matches!(error, VaultError::NotSaved { .. }), "{error:?}");
}
