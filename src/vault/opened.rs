//! The folder that was opened is the folder: one that went away, or that another stands in for, gets nothing written, and nothing
//! is read from what is in its place. When it is back, everything goes on; also when it is on a stick that was taken out and put
//! in again, which is another disk to the system.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::error::VaultError;
use super::files::{Draft, Entry, Files, Held, HeldFolder, Touched};
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
    folders: Vec<(PathBuf, Box<dyn HeldFolder>)>,
    /// The file that is locked while the program is open.
    lock: Option<Locked>,
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
        folders: impl IntoIterator<Item = PathBuf>,
    ) -> Result<(), VaultError> {
        let mut held = Vec::new();
        for folder in folders {
            let kept = self.files.hold(&folder).map_err(|error| VaultError::reading(&folder, &error))?;
            held.extend(kept.map(|kept| (folder, kept)));
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

    /// Whether the folders that `path` is in are still those that were opened.
    fn still(&self, path: &Path) -> io::Result<&dyn Files> {
        let mut holding = self.holding();
        if holding.is_above(path) || (self.came_back(&mut holding)? && holding.is_above(path)) {
            Ok(&*self.files)
        } else {
            Err(ErrorKind::StaleNetworkFileHandle.into())
        }
    }

    /// Whether the disk with the folders was taken out and is back. It is that disk when the lock of this very run is on it;
    /// while the one that was opened is still there, what has its name is another.
    fn came_back(&self, holding: &mut Holding) -> io::Result<bool> {
        let Some(locked) = &holding.lock else { return Ok(false) };
        let taken_out = holding.folders.iter().all(|(_, held)| held.is_taken_out());
        if !taken_out || self.token(&locked.path).as_ref() != Some(&locked.token) {
            return Ok(false);
        }
        let path = locked.path.clone();
        let again = self.files.lock(&path)?;
        let mut folders = Vec::new();
        for (folder, _) in &holding.folders {
            let kept = self.files.hold(folder)?;
            folders.extend(kept.map(|kept| (folder.clone(), kept)));
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
        let mut above = self.folders.iter().filter(|(folder, _)| path.starts_with(folder));
        above.all(|(folder, held)| held.is_at(folder))
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
        self.still(path)?.create_folder(path)
    }

    fn keep_private(&self, folder: &Path) -> io::Result<bool> {
        self.still(folder)?.keep_private(folder)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        self.still(folder)?.list(folder)
    }

    fn exists(&self, path: &Path) -> io::Result<bool> {
        self.still(path)?.exists(path)
    }

    fn is_link(&self, path: &Path) -> io::Result<bool> {
        self.still(path)?.is_link(path)
    }

    fn leads_to_folder(&self, path: &Path) -> io::Result<bool> {
        self.still(path)?.leads_to_folder(path)
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.still(path)?.read(path, limit)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Draft>> {
        let draft = self.still(path)?.create(path)?;
        Ok(match &self.leaving {
            Some(leaving) => Box::new(Hurried { draft: Some(draft), leaving: Arc::clone(leaving) }),
            None => draft,
        })
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let _ = self.still(from)?;
        self.still(to)?.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.still(path)?.remove(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.still(path)?.remove_folder(path)
    }

    /// The last step of everything that is written: what was written elsewhere meanwhile counts as not written.
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let _ = self.still(folder)?;
        let (files, flushed) = (Arc::clone(&self.files), folder.to_owned());
        let _ = Self::flush(self.leaving.as_deref(), move || files.sync_folder(&flushed))?;
        self.still(folder).map(drop)
    }

    fn touched(&self, folder: &Path, names: &[&str]) -> Vec<Option<Touched>> {
        self.still(folder).map_or_else(|_| vec![None; names.len()], |files| files.touched(folder, names))
    }

    fn hold(&self, folder: &Path) -> io::Result<Option<Box<dyn HeldFolder>>> {
        self.files.hold(folder)
    }

    fn lock(&self, path: &Path) -> io::Result<Box<dyn Held>> {
        self.files.lock(path)
    }
}
