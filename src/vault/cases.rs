//! The cases of one shelf: a folder a case, a file a revision, never overwritten; the newest readable one counts.
//! Reading, listing, joining and erasing have files of their own.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::ballast::{Ballast, Room};
use super::drawer::{self, Drawer, Put};
use super::error::VaultError;
use super::files::{Files, Touched};
use super::index::{Index, Names, Seen, Settled};
use super::joining::Print;
use super::log::{AccessLog, Action};
use super::quarantine;
use super::revision::{Before, CaseId, FileName, Revision, Shelf, Summary};
use super::seal::{ForVault, Keys, Plain, Ring, Seal, State, ToInbox, VaultId};
use super::stamp::Stamp;
use super::warning::Warning;
use super::write;

/// The cases of one [`Shelf`].
#[derive(Debug)]
pub struct CaseStore {
    pub(super) files: Arc<dyn Files>,
    /// The same, for saving: whoever closes the window does not wait for a late disk.
    saving: Arc<dyn Files>,
    /// The folder of the shelf.
    pub(super) root: PathBuf,
    shelf: Shelf,
    /// The keys; none for the practice shelf, which is in the clear.
    ring: Option<Arc<Ring>>,
    /// Where access is written down; nowhere for practice.
    pub(super) log: Option<Arc<AccessLog>>,
    pub(super) ballast: Arc<Ballast>,
    /// One change at a time: the number of a revision follows from the files that are there.
    known: Mutex<Known>,
}

/// What is known without looking again. Dropped when the vault is locked.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// The index, once it was needed.
    pub(super) index: Option<Index>,
    /// Whether the index says more than its file.
    pub(super) index_changed: bool,
    /// What prune must know of revisions, by case.
    pub(super) stamps: BTreeMap<CaseId, BTreeMap<Revision, Stamp>>,
    /// Cases of which a save failed: what is seen of it may not survive a power cut.
    pub(super) unsure: BTreeSet<CaseId>,
    /// Cases that the log says were erased. Read once, when a case turns up that nobody knew.
    pub(super) erased: Option<BTreeSet<CaseId>>,
    /// What was kept here while the vault was locked, by case: it need not be shown before it joins. Outlives a lock likewise.
    pub(super) begun: BTreeMap<CaseId, BTreeSet<Print>>,
    /// The link to the revision that work goes on from here, by case. It outlives a lock: it tells nothing of a case.
    pub(super) links: BTreeMap<CaseId, Before>,
    /// The link to what could not be said to be kept, and may be there: then work goes on from that. Outlives a lock likewise.
    pub(super) tried: BTreeMap<CaseId, Before>,
}

/// A save that survives a power cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Number of the revision, from 1.
    pub revision: u32,
    /// Its file.
    pub path: PathBuf,
    /// Where it is now.
    pub place: Place,
    /// What it was written in.
    pub room: Room,
}

/// Where a case was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On its shelf.
    Shelf,
    /// In the inbox of the locked vault: it joins the vault after the next unlock.
    Inbox,
}

/// One line of the list of cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Which case.
    pub id: CaseId,
    /// What the list says of it.
    pub summary: Summary,
    /// What the user must know.
    pub warning: Option<Warning>,
}

/// All cases of a shelf.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// Those that can be read, last changed first.
    pub cases: Vec<Listed>,
    /// Those that cannot, and why. They are shown, never left out in silence.
    pub unreadable: Vec<(CaseId, VaultError)>,
}

/// How revisions are sealed now, and where they go.
#[derive(Debug)]
pub(super) struct Way {
    pub(super) seal: Box<dyn Seal>,
    pub(super) vault: Option<VaultId>,
    place: Place,
}

/// Where the cases of a shelf are.
pub(super) fn folder(shelf: &Path) -> PathBuf {
    shelf.join("cases")
}

impl CaseStore {
    /// Opens the shelf under `home`, whose folder is there, removes what interrupted saves left in the inbox, and goes on
    /// erasing what was to be erased where that takes no key.
    pub(super) fn open(
        [files, saving]: [Arc<dyn Files>; 2],
        home: &Path,
        shelf: Shelf,
        ring: Option<Arc<Ring>>,
        log: Option<Arc<AccessLog>>,
        ballast: Arc<Ballast>,
    ) -> Result<Self, VaultError> {
        let root = home.join(shelf.folder());
        let store = Self { files, saving, root, shelf, ring, log, ballast, known: Mutex::default() };
        write::sweep(&*store.files, &store.root)?;
        let _ = store.go_on_erasing();
        // Those on the shelf are many: what lies in their folders goes when the list looks into them.
        for id in drawer::ids(&*store.files, &store.inbox())? {
            write::sweep(&*store.files, &store.inbox().join(id.as_str()))?;
        }
        Ok(store)
    }

    /// Which shelf this is.
    #[must_use]
    pub const fn shelf(&self) -> Shelf {
        self.shelf
    }

    /// Keeps a new revision of a case; its folder is made with the first. On `Ok` it survives a power cut. On an
    /// error every revision that was kept before is still there, and saving may be tried again.
    ///
    /// Call it for one case at a time in the order of the changes: what comes last counts. A real case goes into
    /// the vault while it is open, and into its inbox while it is locked.
    ///
    /// # Errors
    /// When there is no vault for a real case, the disk is full, not writable or failing, or the case is larger
    /// than can be read back.
    pub fn save(&self, id: &CaseId, summary: &Summary, payload: &[u8]) -> Result<Saved, VaultError> {
        let saved = self.save_unlogged(id, summary, payload);
        #[expect(clippy::disallowed_methods, reason = "a save that failed made no revision; the log has why")]
        let revision = saved.as_ref().map_or(0, |saved| saved.revision);
        self.tell(Action::CaseSaved { revision }, id, saved.as_ref().err());
        saved
    }

    fn save_unlogged(&self, id: &CaseId, summary: &Summary, payload: &[u8]) -> Result<Saved, VaultError> {
        let mut known = self.known();
        let way = self.way_in()?;
        let drawer = Drawer { files: &*self.saving, ..self.drawer(id, &way) };
        self.take_away_link(&drawer.folder)?;
        let mut own = drawer.names()?;
        let there = Names::of(&own);
        own.retain(|name| name.revision.leaves_room());
        let revision = self.next_revision(&known, id)?;
        let before = known.link(id, &drawer, &own, way.place);
        let mut tried = None;
        let put = self.ballast.with_room(|| {
            if own.is_empty() {
                write::ensure_folder(&*self.saving, &drawer.folder)?;
            }
            drawer.put(revision, before.clone(), (summary, payload), &mut tried)
        });
        let (put, room) = put.inspect_err(|_| {
            let _ = known.unsure.insert(id.clone());
            known.may_be_there(id, tried);
        })?;
        // What comes after the newest of one work is the same work.
        let goes_on = match own.last() {
            None => known.last_seen(id).is_none(),
            Some(last) => {
                let of_one = known.one_work(id).is_some_and(|one_work| one_work == there);
                of_one && before.as_ref().is_some_and(|before| last.is_named_by(before))
            }
        };
        known.kept(id, &put, summary, way.place);
        if let (Place::Inbox, Some(print)) = (way.place, Print::of(revision, summary, payload)) {
            let _ = known.begun.entry(id.clone()).or_default().insert(print);
        }
        let left = self.prune(&mut known, &drawer, own, put.name);
        if let (true, Place::Shelf) = (goes_on, way.place) {
            known.are_one_work(id, &Names::of(&left));
        }
        Ok(Saved { revision: revision.0, path: put.path, place: way.place, room })
    }

    /// A link that somebody laid in the place of the folder of a case goes: nothing is kept where it leads.
    fn take_away_link(&self, folder: &Path) -> Result<(), VaultError> {
        // What is not there is no link; what cannot be looked at is told below.
        if matches!(self.files.is_link(folder), Ok(true)) {
            self.files.remove(folder).map_err(|error| VaultError::writing(folder, &error))?;
        }
        Ok(())
    }

    /// The number after every number this case ever had here. A file that is not what its name says may take a number far
    /// on; somebody in the middle of a conversation must be able to save all the same.
    fn next_revision(&self, known: &Known, id: &CaseId) -> Result<Revision, VaultError> {
        let mut newest = Revision(known.seen(id).unwrap_or_default());
        for folder in self.folders_of(id) {
            let names = drawer::revisions(&*self.files, &folder)?;
            let counted = names.iter().map(|name| name.revision).filter(|revision| revision.leaves_room());
            newest = counted.max().map_or(newest, |last| newest.max(last));
        }
        newest.next().ok_or_else(|| {
            let cause = "there is no number left for another revision".to_owned();
            VaultError::NotSaved { path: self.folder().join(id.as_str()), cause }
        })
    }

    /// How a revision is sealed now.
    pub(super) fn way_in(&self) -> Result<Way, VaultError> {
        match self.keys() {
            None => Ok(Way { seal: Box::new(Plain), vault: None, place: Place::Shelf }),
            Some(State::None) => Err(VaultError::NotFounded),
            Some(State::Locked(None)) => {
                let path = self.root.join("keys/identity.age");
                let gone = matches!(self.files.exists(&path), Ok(false));
                Err(if gone { VaultError::KeysMissing { path } } else { VaultError::Locked })
            }
            Some(State::Locked(Some(mark))) => {
                let vault = Some(mark.vault.clone());
                Ok(Way { seal: Box::new(ToInbox(mark)), vault, place: Place::Inbox })
            }
            Some(State::Open(keys)) => Ok(Way::vault(&keys)),
        }
    }

    /// How revisions are opened now. Before a vault was founded real cases can only be in the clear.
    pub(super) fn way_out(&self) -> Result<Way, VaultError> {
        match self.keys() {
            None | Some(State::None) => Ok(Way { seal: Box::new(Plain), vault: None, place: Place::Shelf }),
            Some(State::Locked(_)) => Err(VaultError::Locked),
            Some(State::Open(keys)) => Ok(Way::vault(&keys)),
        }
    }

    /// Writes down what was done to a case, or was tried.
    pub(super) fn tell(&self, action: Action, id: &CaseId, error: Option<&VaultError>) {
        if let Some(log) = &self.log {
            log.tell_of(action, Some(id), error);
        }
    }

    pub(super) fn keys(&self) -> Option<State> {
        self.ring.as_ref().map(|ring| ring.state())
    }

    pub(super) fn known(&self) -> MutexGuard<'_, Known> {
        // A panic in another save leaves nothing half done that this one could trip over.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn drawer<'a>(&'a self, id: &'a CaseId, way: &'a Way) -> Drawer<'a> {
        let folder = match way.place {
            Place::Shelf => self.folder().join(id.as_str()),
            Place::Inbox => self.inbox().join(id.as_str()),
        };
        self.drawer_in(folder, id, &*way.seal, way.vault.clone())
    }

    pub(super) fn drawer_in<'a>(
        &'a self,
        folder: PathBuf,
        id: &'a CaseId,
        seal: &'a dyn Seal,
        vault: Option<VaultId>,
    ) -> Drawer<'a> {
        Drawer { files: &*self.files, folder, id, shelf: self.shelf, seal, vault }
    }

    /// Where the cases are.
    pub(super) fn folder(&self) -> PathBuf {
        folder(&self.root)
    }

    /// Where cases are kept while the vault is locked.
    pub(super) fn inbox(&self) -> PathBuf {
        self.root.join("inbox")
    }

    /// Where cases go that waited and that the user does not know.
    pub(super) fn refused(&self) -> PathBuf {
        self.root.join("refused")
    }

    /// Every folder in which something of this case can be.
    pub(super) fn folders_of(&self, id: &CaseId) -> [PathBuf; 4] {
        let of = |folder: PathBuf| folder.join(id.as_str());
        [of(self.folder()), of(self.inbox()), quarantine::folder(&self.root, id), of(self.refused())]
    }
}

impl Way {
    pub(super) fn vault(keys: &Arc<Keys>) -> Self {
        let vault = Some(keys.vault.clone());
        Self { seal: Box::new(ForVault(Arc::clone(keys))), vault, place: Place::Shelf }
    }
}

impl Known {
    /// The link to what work on a case goes on from: what was read or kept here last, whatever came beside it from another
    /// computer since; the newest revision where nothing was.
    fn link(&self, id: &CaseId, drawer: &Drawer<'_>, own: &[FileName], place: Place) -> Option<Before> {
        let known = [self.tried.get(id), self.links.get(id)].into_iter().flatten();
        // What lies in the inbox comes after what lies in the vault.
        let there = |link: &&Before| place == Place::Inbox || own.iter().any(|name| name.is_named_by(link));
        known.into_iter().find(there).cloned().or_else(|| drawer.link(own.last()?))
    }

    /// A save of a case failed, and may have come as far as this file.
    fn may_be_there(&mut self, id: &CaseId, tried: Option<Before>) {
        if let Some(tried) = tried {
            let _ = self.tried.insert(id.clone(), tried);
        }
    }

    /// Work on a case goes on from this revision, where it can be told.
    pub(super) fn goes_on_from(&mut self, id: &CaseId, link: Option<Before>) {
        let _ = self.tried.remove(id);
        let _ = match link {
            Some(link) => self.links.insert(id.clone(), link),
            None => self.links.remove(id),
        };
    }

    /// Takes note of a revision that was kept.
    pub(super) fn kept(&mut self, id: &CaseId, put: &Put, summary: &Summary, place: Place) {
        let link = Before { revision: put.name.revision, sha256: put.sha256.clone() };
        let _ = self.links.insert(id.clone(), link);
        let _ = self.tried.remove(id);
        let stamps = self.stamps.entry(id.clone()).or_default();
        let _ = stamps.insert(put.name.revision, Stamp::of(summary));
        if let (Place::Shelf, Some(index)) = (place, &mut self.index) {
            let one_work = index.cases.get(id).and_then(|seen| seen.one_work.clone());
            let file = put.name.clone();
            let seen = Seen { file, summary: summary.clone(), touched: None, one_work };
            let _ = index.cases.insert(id.clone(), seen);
            self.index_changed = true;
        }
    }

    /// Forgets a case.
    pub(super) fn forget(&mut self, id: &CaseId) {
        let _ = self.links.remove(id);
        let _ = self.tried.remove(id);
        let _ = self.stamps.remove(id);
        if let Some(index) = &mut self.index {
            self.index_changed |= index.cases.remove(id).is_some();
            self.index_changed |= index.logged.remove(id).is_some();
            self.index_changed |= index.settled.remove(id).is_some();
        }
        let _ = self.begun.remove(id);
        self.erased = None;
        self.waits_no_more(id);
    }

    /// What waited of a case was taken in, was put aside, or is gone and was told.
    pub(super) fn waits_no_more(&mut self, id: &CaseId) {
        if let Some(index) = &mut self.index {
            self.index_changed |= index.waiting.remove(id).is_some();
        }
    }

    /// The files of a case with other work that was made a case of its own.
    pub(super) fn settled(&self, id: &CaseId) -> Settled {
        self.index.as_ref().and_then(|index| index.settled.get(id)).cloned().unwrap_or_default()
    }

    /// A case as the index has it.
    pub(super) fn last_seen(&self, id: &CaseId) -> Option<&Seen> {
        self.index.as_ref()?.cases.get(id)
    }

    /// Whether nothing came or went in the folder of a case since it was looked into, by when it was touched last.
    pub(super) fn is_as_seen(&self, id: &CaseId, touched: Option<&Touched>) -> bool {
        let seen = self.last_seen(id).and_then(|seen| seen.touched.as_ref());
        seen.is_some() && seen == touched && !self.unsure.contains(id)
    }

    /// The folder of a case was looked into, and was touched last then, if that can be told.
    pub(super) fn was_touched(&mut self, id: &CaseId, touched: Option<Touched>) {
        let seen = self.index.as_mut().and_then(|index| index.cases.get_mut(id));
        if let (Some(seen), Some(_), false) = (seen, touched, self.unsure.contains(id)) {
            self.index_changed |= seen.touched != touched;
            seen.touched = touched;
        }
    }

    /// The files of a case that were found to be one work.
    pub(super) fn one_work(&self, id: &CaseId) -> Option<Names> {
        self.last_seen(id)?.one_work.clone()
    }

    /// These files of a case are one work.
    pub(super) fn are_one_work(&mut self, id: &CaseId, names: &Names) {
        if let Some(seen) = self.index.as_mut().and_then(|index| index.cases.get_mut(id))
            && seen.one_work.as_ref() != Some(names)
        {
            seen.one_work = Some(names.clone());
            self.index_changed = true;
        }
    }

    /// Whether a newer revision was seen than is there now.
    pub(super) fn rolled_back(&self, id: &CaseId, found: u32) -> Option<Warning> {
        let seen = self.seen(id)?;
        (seen > found).then_some(Warning::RolledBack { seen, found })
    }

    /// The newest revision that was ever seen, as far as is known.
    pub(super) fn seen(&self, id: &CaseId) -> Option<u32> {
        let index = self.index.as_ref()?;
        let listed = index.cases.get(id).map(|seen| seen.file.revision.0);
        listed.max(index.logged.get(id).copied())
    }
}
