//! A simulated disk that keeps only what it was told to keep: content that was flushed, and names whose folder was
//! flushed; of the rest any part may be there or not after a power cut. Every step can fail, or be the last one.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use weegwijzer::vault::{Draft, Entry, Files, Held};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Node {
    Folder,
    File(usize),
}

#[derive(Debug, Clone, Default)]
struct Content {
    now: Arc<Vec<u8>>,
    durable: Arc<Vec<u8>>,
}

/// A change of names that its folder was not flushed for yet: what goes and what comes, both or neither.
#[derive(Debug, Clone)]
struct Pending {
    folder: PathBuf,
    goes: Option<PathBuf>,
    comes: Option<(PathBuf, Node)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Honesty {
    #[default]
    Honest,
    /// Says that content is flushed, and does nothing.
    ContentLies,
    /// Says that names are flushed, and does nothing.
    NamesLie,
}

/// What goes wrong, and at which step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fault {
    /// This one step fails; half of what was to be written is written.
    Error(usize, ErrorKind),
    /// This step and every later one fails: the power went, or the program was killed.
    End(usize),
}

#[derive(Debug, Clone, Default)]
pub struct World {
    contents: Vec<Content>,
    names: BTreeMap<PathBuf, Node>,
    durable: BTreeMap<PathBuf, Node>,
    pending: Vec<Pending>,
    /// What was done, by name.
    pub steps: Vec<&'static str>,
    pub fault: Option<Fault>,
    pub honesty: Honesty,
    /// How many bytes more the disk takes; none: any number.
    pub room: Option<usize>,
}

pub fn home() -> PathBuf {
    PathBuf::from("/home")
}

impl World {
    /// An empty home.
    pub fn new() -> Self {
        let names = BTreeMap::from([(PathBuf::from("/"), Node::Folder), (home(), Node::Folder)]);
        Self { durable: names.clone(), names, ..Self::default() }
    }

    /// With something that goes wrong.
    pub fn failing(self, fault: Fault) -> Self {
        Self { fault: Some(fault), ..self }
    }

    /// With nothing that goes wrong any more.
    pub fn healed(self) -> Self {
        Self { fault: None, ..self }
    }

    /// With room for so many bytes, or for any number.
    pub fn with_room(self, room: Option<usize>) -> Self {
        Self { room, ..self }
    }

    /// With a disk that lies, or does not.
    pub fn lying(self, honesty: Honesty) -> Self {
        Self { honesty, ..self }
    }

    /// Whether the last step only looked.
    pub fn only_looked(&self) -> bool {
        matches!(self.steps.last(), Some(&("list" | "exists" | "read" | "lock")))
    }

    /// A file that was there from the beginning, with its folders.
    pub fn put(&mut self, path: &Path, bytes: Vec<u8>) {
        let above: Vec<_> = path.ancestors().skip(1).collect();
        for folder in above {
            let _ = self.names.entry(folder.to_owned()).or_insert(Node::Folder);
        }
        let bytes = Arc::new(bytes);
        self.contents.push(Content { now: Arc::clone(&bytes), durable: bytes });
        let _ = self.names.insert(path.to_owned(), Node::File(self.contents.len() - 1));
        self.durable = self.names.clone();
    }

    /// Every file with what is in it.
    pub fn files(&self) -> Vec<(PathBuf, Arc<Vec<u8>>)> {
        let file = |(path, node): (&PathBuf, &Node)| match node {
            Node::File(file) => Some((path.clone(), Arc::clone(&self.contents[*file].now))),
            Node::Folder => None,
        };
        self.names.iter().filter_map(file).collect()
    }

    /// The same for two disks on which the same names stand, with the same in each.
    pub fn fingerprint(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        for (path, node) in &self.names {
            let content = match node {
                Node::File(file) => Some(&self.contents[*file].now),
                Node::Folder => None,
            };
            (path, content).hash(&mut hasher);
        }
        hasher.finish()
    }

    /// Takes a file away, however that came about.
    pub fn lose(&mut self, path: &Path) {
        let _ = self.names.remove(path);
        self.durable = self.names.clone();
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
    pub fn after_power_cut(&self) -> Vec<Self> {
        let open = self.pending.len().min(6);
        let mut worlds = Vec::new();
        let mut seen = BTreeSet::new();
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
            let key: Vec<_> = names
                .iter()
                .map(|(path, node)| {
                    (path.clone(), if let Node::File(file) = node { Some(*file) } else { None })
                })
                .collect();
            if !seen.insert(key) {
                continue;
            }
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
            // Each of them on its own, as far as there are not too many.
            for ways in 0..4_usize.pow(u32::try_from(torn.len().min(3)).unwrap()) {
                let mut contents = self.contents.clone();
                for content in &mut contents {
                    content.now = Arc::clone(&content.durable);
                }
                for (at, file) in torn.iter().enumerate() {
                    let way = ways / 4_usize.pow(u32::try_from(at % 3).unwrap()) % 4;
                    let written = &self.contents[*file].now;
                    contents[*file].now = match way {
                        0 => Arc::clone(&self.contents[*file].durable),
                        1 => Arc::new(written[..written.len() / 2].to_vec()),
                        2 => Arc::new(vec![0; written.len()]),
                        _ => Arc::clone(written),
                    };
                }
                let durable = names.clone();
                worlds.push(Self { contents, durable, names: names.clone(), ..Self::default() });
            }
        }
        worlds
    }
}

/// Sees the disk before every step.
pub type Watcher = Arc<dyn Fn(&World) + Send + Sync>;

/// The disk, to be shared.
#[derive(Clone)]
pub struct Simulated(Arc<Mutex<World>>, Option<Watcher>);

impl fmt::Debug for Simulated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Simulated")
    }
}

impl Simulated {
    pub fn new(world: World) -> Self {
        Self(Arc::new(Mutex::new(world)), None)
    }

    pub fn watched(world: World, watcher: Watcher) -> Self {
        Self(Arc::new(Mutex::new(world)), Some(watcher))
    }

    /// The disk as it is now.
    pub fn world(&self) -> World {
        self.0.lock().unwrap().clone()
    }

    /// Another disk under the same program.
    pub fn set(&self, world: World) {
        *self.0.lock().unwrap() = world;
    }

    pub fn shared(&self) -> Arc<dyn Files> {
        Arc::new(self.clone())
    }

    fn step<T>(
        &self,
        name: &'static str,
        act: impl FnOnce(&mut World, io::Result<()>) -> io::Result<T>,
    ) -> io::Result<T> {
        self.step_at(name, Path::new(""), act)
    }

    /// A step of the access log is named after it: when it fails, what it tells of did not.
    fn step_at<T>(
        &self,
        name: &'static str,
        path: &Path,
        act: impl FnOnce(&mut World, io::Result<()>) -> io::Result<T>,
    ) -> io::Result<T> {
        let mut world = self.0.lock().unwrap();
        if let Some(watcher) = &self.1 {
            watcher(&world);
        }
        let of_log = path.starts_with(home().join("vault/log"));
        world.steps.push(if of_log { "log" } else { name });
        let now = world.steps.len();
        let allowed = match world.fault {
            Some(Fault::Error(at, kind)) if now == at => Err(kind.into()),
            Some(Fault::End(at)) if now >= at => return Err(io::Error::other("no power")),
            _ => Ok(()),
        };
        act(&mut world, allowed)
    }
}

fn folder_of(path: &Path) -> PathBuf {
    path.parent().unwrap().to_owned()
}

impl Files for Simulated {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.step_at("create folder", path, |world, allowed| {
            if world.names.contains_key(path) {
                return Err(ErrorKind::AlreadyExists.into());
            }
            if !world.names.contains_key(&folder_of(path)) {
                return Err(ErrorKind::NotFound.into());
            }
            allowed?;
            let comes = Some((path.to_owned(), Node::Folder));
            world.change(Pending { folder: folder_of(path), goes: None, comes });
            Ok(())
        })
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        self.step_at("list", folder, |world, allowed| {
            allowed?;
            if !world.names.contains_key(folder) {
                return Err(ErrorKind::NotFound.into());
            }
            let below =
                world.names.range(folder.to_owned()..).take_while(|(path, _)| path.starts_with(folder));
            let inside = below.filter(|(path, _)| path.parent() == Some(folder));
            Ok(inside
                .map(|(path, node)| Entry {
                    name: path.file_name().unwrap().to_str().unwrap().to_owned(),
                    folder: *node == Node::Folder,
                })
                .collect())
        })
    }
    fn exists(&self, path: &Path) -> io::Result<bool> {
        self.step_at("exists", path, |world, allowed| allowed.map(|()| world.names.contains_key(path)))
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.step_at("read", path, |world, allowed| {
            allowed?;
            match world.names.get(path) {
                Some(Node::File(file)) if world.contents[*file].now.len() as u64 > limit => {
                    Err(ErrorKind::FileTooLarge.into())
                }
                Some(Node::File(file)) => Ok(world.contents[*file].now.to_vec()),
                _ => Err(ErrorKind::NotFound.into()),
            }
        })
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>> {
        self.step_at("create", path, |world, allowed| {
            allowed?;
            if world.names.contains_key(path) {
                return Err(ErrorKind::AlreadyExists.into());
            }
            if !world.names.contains_key(&folder_of(path)) {
                return Err(ErrorKind::NotFound.into());
            }
            world.contents.push(Content::default());
            let file = world.contents.len() - 1;
            let comes = Some((path.to_owned(), Node::File(file)));
            world.change(Pending { folder: folder_of(path), goes: None, comes });
            let draft: Box<dyn Draft> =
                Box::new(SimulatedDraft { disk: self.clone(), file, path: path.to_owned() });
            Ok(draft)
        })
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step_at("rename", to, |world, allowed| {
            allowed?;
            let node = *world.names.get(from).ok_or(ErrorKind::NotFound)?;
            let comes = Some((to.to_owned(), node));
            world.change(Pending { folder: folder_of(to), goes: Some(from.to_owned()), comes });
            Ok(())
        })
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step_at("remove", path, |world, allowed| {
            let node = *world.names.get(path).ok_or(ErrorKind::NotFound)?;
            allowed?;
            if let (Node::File(file), Some(room)) = (node, &mut world.room) {
                *room += world.contents[file].now.len();
            }
            world.change(Pending { folder: folder_of(path), goes: Some(path.to_owned()), comes: None });
            Ok(())
        })
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.step("remove folder", |world, allowed| {
            if !world.names.contains_key(path) {
                return Err(ErrorKind::NotFound.into());
            }
            allowed?;
            if world.names.keys().any(|inside| inside.parent() == Some(path)) {
                return Err(ErrorKind::DirectoryNotEmpty.into());
            }
            world.change(Pending { folder: folder_of(path), goes: Some(path.to_owned()), comes: None });
            Ok(())
        })
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.step_at("sync folder", folder, |world, allowed| {
            allowed?;
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
    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        self.step("lock", |world, allowed| {
            allowed?;
            if !world.names.contains_key(path) {
                world.contents.push(Content::default());
                let comes = Some((path.to_owned(), Node::File(world.contents.len() - 1)));
                world.change(Pending { folder: folder_of(path), goes: None, comes });
            }
            let held: Box<dyn Held> = Box::new(Alone);
            Ok(held)
        })
    }
}

#[derive(Debug)]
struct Alone;

impl Held for Alone {}

struct SimulatedDraft {
    disk: Simulated,
    file: usize,
    path: PathBuf,
}

impl Draft for SimulatedDraft {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        // In pieces, so that the power can go in between.
        let piece = bytes.len().div_ceil(3).max(1);
        for piece in bytes.chunks(piece) {
            self.disk.step_at("write", &self.path, |world, allowed| {
                let fits = world.room.is_none_or(|room| piece.len() <= room);
                let allowed = if fits { allowed } else { Err(ErrorKind::StorageFull.into()) };
                let written = if allowed.is_ok() { piece } else { &piece[..piece.len() / 2] };
                if let Some(room) = &mut world.room {
                    *room = room.saturating_sub(written.len());
                }
                Arc::make_mut(&mut world.contents[self.file].now).extend_from_slice(written);
                allowed
            })?;
        }
        Ok(())
    }
    fn sync(&mut self) -> io::Result<()> {
        self.disk.step_at("sync", &self.path, |world, allowed| {
            allowed?;
            if world.honesty != Honesty::ContentLies {
                let content = &mut world.contents[self.file];
                content.durable = Arc::clone(&content.now);
            }
            Ok(())
        })
    }
}
