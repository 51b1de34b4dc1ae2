//! The folder that was opened is the folder: one that went away, or that another stands in for, gets nothing written, and nothing
//! is read from what is in its place. When it is back, everything goes on; also when it is on a stick that was taken out and put
//! in again, which is another disk to the system.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::error::VaultError;
use super::files::{Draft, Entry, Files, Held, HeldFolder, Links, Touched};
use super::leaving::Leaving;

/// The files of a home whose folders are held.
#[derive(Debug, Clone)]
pub(super) struct Opened {
    files: Arc<dyn Files>,
    held: Arc<Mutex<Holding>>,
    /// Who does not wait for a late disk, where anybody may do that.
    leaving: Option<Arc<Leaving>>,
}

/// What is held.
#[derive(Debug, Default)]
struct Holding {
    folders: Vec<Kept>,
    /// The file that is locked while the program is open.
    lock: Option<Locked>,
}

/// A folder that is held.
#[derive(Debug)]
struct Kept {
    path: PathBuf,
    held: Box<dyn HeldFolder>,
    /// How what is below it is reached: from it, or by its name.
    way: Way,
    below: Option<Arc<dyn Files>>,
}

/// How what is below a folder is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// By its name, through links as ever: who owns it lays them.
    Name,
    /// From the folder that is held, through no link but these.
    Held(Links),
}

impl Kept {
    fn of(path: PathBuf, held: Box<dyn HeldFolder>, way: Way) -> Self {
        let below = match way {
            Way::Name => None,
            Way::Held(links) => held.below(links),
        };
        Self { path, held, way, below }
    }
}

#[derive(Debug)]
struct Locked {
    path: PathBuf,
    /// What the lock wrote in it: on no other disk is the same.
    token: Vec<u8>,
    /// The lock on a disk that was put in again; the first is held elsewhere.
    _again: Option<Box<dyn Held>>,
}

/// A token has this many bytes at most.
const LONGEST: u64 = 64;

impl Opened {
    pub(super) fn new(files: Arc<dyn Files>) -> Self {
        Self { files, held: Arc::default(), leaving: None }
    }

    /// The same files, for what may be given up of by whoever leaves: that it survives a power cut in that moment.
    pub(super) fn hurried_by(&self, leaving: Arc<Leaving>) -> Self {
        Self { leaving: Some(leaving), ..self.clone() }
    }

    /// From now on these folders, which are there, are the ones that are written to, and no others of the same name; `lock` is
    /// the file that is locked in them.
    pub(super) fn hold(
        &self,
        lock: PathBuf,
        folders: impl IntoIterator<Item = (PathBuf, Way)>,
    ) -> Result<(), VaultError> {
        let mut held = Vec::new();
        for (folder, way) in folders {
            let kept = self.files.hold(&folder).map_err(|error| VaultError::reading(&folder, &error))?;
            held.extend(kept.map(|kept| Kept::of(folder, kept, way)));
        }
        let mut holding = self.holding();
        holding.folders = held;
        holding.lock = self.token(&lock).map(|token| Locked { path: lock, token, _again: None });
        Ok(())
    }

    fn holding(&self) -> MutexGuard<'_, Holding> {
        // What is held is replaced whole.
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What stands in the file that is locked; none where nothing can tell one disk from another.
    fn token(&self, lock: &Path) -> Option<Vec<u8>> {
        let token = self.files.read(lock, LONGEST).ok()?; // as said above
        (!token.is_empty()).then_some(token)
    }

    /// The files by which `path` is reached and the way to it there, when the folders it is in are still those that were opened.
    fn at(&self, path: &Path) -> io::Result<(Arc<dyn Files>, PathBuf)> {
        let (files, [way]) = self.at_all([path])?;
        Ok((files, way))
    }

    /// The same of more than one, by the same files.
    fn at_all<const MANY: usize>(
        &self,
        paths: [&Path; MANY],
    ) -> io::Result<(Arc<dyn Files>, [PathBuf; MANY])> {
        let mut holding = self.holding();
        for path in paths {
            if !(holding.is_above(path) || (self.came_back(&mut holding)? && holding.is_above(path))) {
                return Err(ErrorKind::StaleNetworkFileHandle.into());
            }
        }
        let by_name = || (Arc::clone(&self.files), paths.map(Path::to_owned));
        Ok(holding.way_below(paths).unwrap_or_else(by_name))
    }

    /// Whether the folders that `path` is in are still those that were opened.
    fn is_still(&self, path: &Path) -> io::Result<()> {
        self.at(path).map(drop)
    }

    /// Whether the disk with the folders was taken out and is back. It is that disk when the lock of this very run is on it;
    /// while the one that was opened is still there, what has its name is another.
    fn came_back(&self, holding: &mut Holding) -> io::Result<bool> {
        let Some(locked) = &holding.lock else { return Ok(false) };
        let taken_out = holding.folders.iter().all(|kept| kept.held.is_taken_out());
        if !taken_out || self.token(&locked.path).as_ref() != Some(&locked.token) {
            return Ok(false);
        }
        let path = locked.path.clone();
        let again = self.files.lock(&path)?;
        let mut folders = Vec::new();
        for Kept { path, way, .. } in &holding.folders {
            let kept = self.files.hold(path)?;
            folders.extend(kept.map(|kept| Kept::of(path.clone(), kept, *way)));
        }
        let lock = self.token(&path).map(|token| Locked { path, token, _again: Some(again) });
        *holding = Holding { folders, lock };
        Ok(true)
    }

    /// Waits for a flush; whoever leaves, only for a moment.
    fn flush<T: Send + 'static>(
        leaving: Option<&Leaving>,
        flush: impl FnOnce() -> io::Result<T> + Send + 'static,
    ) -> io::Result<Option<T>> {
        match leaving {
            Some(leaving) => leaving.wait_for(flush),
            None => flush().map(Some),
        }
    }
}

impl Holding {
    fn is_above(&self, path: &Path) -> bool {
        let mut above = self.folders.iter().filter(|kept| path.starts_with(&kept.path));
        above.all(|kept| kept.held.is_at(&kept.path))
    }

    /// The files below the deepest folder that all of these are in, and the ways to them from it; none where they are reached by
    /// name.
    fn way_below<const MANY: usize>(
        &self,
        paths: [&Path; MANY],
    ) -> Option<(Arc<dyn Files>, [PathBuf; MANY])> {
        let is_in = |path: &Path, kept: &Kept| path.starts_with(&kept.path) && path != kept.path;
        let around = self.folders.iter().filter(|kept| paths.iter().all(|path| is_in(path, kept)));
        let kept = around.max_by_key(|kept| kept.path.components().count())?;
        let files = Arc::clone(kept.below.as_ref()?);
        let way = |path: &Path| path.strip_prefix(&kept.path).map(Path::to_owned);
        let ways: Vec<PathBuf> = paths.iter().map(|path| way(path)).collect::<Result<_, _>>().ok()?; // each is in it
        Some((files, ways.try_into().ok()?)) // as many as there were
    }
}

/// A draft that is flushed as said above.
struct Hurried {
    /// None while a thread flushes it that nobody waited for.
    draft: Option<Box<dyn Draft>>,
    leaving: Arc<Leaving>,
}

impl Draft for Hurried {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.draft.as_mut().map_or_else(|| Err(ErrorKind::NotFound.into()), |draft| draft.write_all(bytes))
    }

    fn sync(&mut self) -> io::Result<()> {
        let Some(mut draft) = self.draft.take() else { return Ok(()) };
        self.draft = self.leaving.wait_for(move || draft.sync().map(|()| draft))?;
        Ok(())
    }
}

impl Files for Opened {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        let (files, way) = self.at(path)?;
        files.create_folder(&way)
    }

    fn keep_private(&self, folder: &Path) -> io::Result<bool> {
        let (files, way) = self.at(folder)?;
        files.keep_private(&way)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        let (files, way) = self.at(folder)?;
        files.list(&way)
    }

    fn exists(&self, path: &Path) -> io::Result<bool> {
        let (files, way) = self.at(path)?;
        files.exists(&way)
    }

    fn is_link(&self, path: &Path) -> io::Result<bool> {
        let (files, way) = self.at(path)?;
        files.is_link(&way)
    }

    fn leads_to_folder(&self, path: &Path) -> io::Result<bool> {
        let (files, way) = self.at(path)?;
        files.leads_to_folder(&way)
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let (files, way) = self.at(path)?;
        files.read(&way, limit)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>> {
        let (files, way) = self.at(path)?;
        let draft = files.create(&way)?;
        Ok(match &self.leaving {
            Some(leaving) => Box::new(Hurried { draft: Some(draft), leaving: Arc::clone(leaving) }),
            None => draft,
        })
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let (files, [from, to]) = self.at_all([from, to])?;
        files.rename(&from, &to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let (files, way) = self.at(path)?;
        files.remove(&way)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        let (files, way) = self.at(path)?;
        files.remove_folder(&way)
    }

    /// The last step of everything that is written: what was written elsewhere meanwhile counts as not written.
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let (files, way) = self.at(folder)?;
        let _ = Self::flush(self.leaving.as_deref(), move || files.sync_folder(&way))?;
        self.is_still(folder)
    }

    fn touched(&self, folder: &Path, names: &[&str]) -> Vec<Option<Touched>> {
        let unknown = |_| vec![None; names.len()];
        self.at(folder).map_or_else(unknown, |(files, way)| files.touched(&way, names))
    }

    fn hold(&self, folder: &Path) -> io::Result<Option<Box<dyn HeldFolder>>> {
        self.files.hold(folder)
    }

    fn below(&self, folder: &Path) -> io::Result<Option<Arc<dyn Files>>> {
        self.files.below(folder)
    }

    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        self.files.lock(path)
    }
}
