//! The list of cases: from the index as far as it is true, from the cases themselves otherwise.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::cases::{CaseStore, Known, Listed, Listing, Way};
use super::drawer;
use super::error::VaultError;
use super::files::Touched;
use super::index::{Index, Seen};
use super::lineage;
use super::log::Wanted;
use super::reading::{Depth, Opened};
use super::revision::{CaseId, Shelf};
use super::seal::{Keys, State};
use super::warning::Warning;

impl CaseStore {
    /// All cases, last changed first, without taking the cases themselves apart. Those that wait in the inbox are
    /// not among them.
    ///
    /// # Errors
    /// When the vault is locked, or the folder of the shelf cannot be read.
    pub fn list(&self) -> Result<Listing, VaultError> {
        let mut known = self.known();
        let way = self.way_out()?;
        self.load_index(&mut known, &way);
        let mut listing = Listing::default();
        let quarantined = drawer::ids(&*self.files, &self.root.join("quarantine"))?;
        let erasing = self.erasing(&way)?;
        let mut ids = drawer::ids(&*self.files, &self.folder())?;
        // What still waits is told of where it waits.
        let waiting = drawer::ids(&*self.files, &self.inbox())?;
        let elsewhere = |id: &&CaseId| ids.contains(id) || waiting.contains(id);
        ids.extend(quarantined.iter().filter(|id| !elsewhere(id)).cloned().collect::<Vec<_>>());
        ids.retain(|id| !erasing.contains(id));
        ids.sort();
        let touched = self.touched(&known, &ids);
        for (id, touched) in ids.iter().zip(touched) {
            let doubtful = quarantined.contains(id);
            match self.line(&mut known, &way, id, touched.filter(|_| !doubtful), doubtful) {
                Ok(listed) => listing.cases.push(listed),
                // A folder whose first save was interrupted: nothing was ever acknowledged.
                Err(VaultError::NoSuchCase { .. }) => {}
                Err(error) => listing.unreadable.push((id.clone(), error)),
            }
        }
        for id in erasing {
            let path = self.folder().join(id.as_str());
            listing.unreadable.push((id, VaultError::NotErased { path, cause: String::new() }));
        }
        listing.unreadable.extend(self.gone(&known, &listing));
        self.keep_index(&mut known);
        listing.cases.sort_by(|a, b| b.summary.changed.cmp(&a.summary.changed).then_with(|| a.id.cmp(&b.id)));
        listing.unreadable.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(listing)
    }

    /// When the folders of these cases were touched last, as far as there is an index that can be compared with.
    pub(super) fn touched(&self, known: &Known, ids: &[CaseId]) -> Vec<Option<Touched>> {
        if known.index.is_none() {
            return vec![None; ids.len()];
        }
        let names: Vec<&str> = ids.iter().map(CaseId::as_str).collect();
        self.files.touched(&self.folder(), &names)
    }

    /// What the list says of a case whose folder was `touched` last, if that can be told and nothing of it is in quarantine.
    fn line(
        &self,
        known: &mut Known,
        way: &Way,
        id: &CaseId,
        touched: Option<Touched>,
        doubtful: bool,
    ) -> Result<Listed, VaultError> {
        if known.is_as_seen(id, touched.as_ref())
            && let Some(seen) = known.last_seen(id)
        {
            return Ok(Listed { id: id.clone(), summary: seen.summary.clone().shown(), warning: None });
        }
        let drawer = self.drawer(id, way);
        let names = drawer::swept(&*self.files, &drawer.folder)?;
        // What is in the clear waits there.
        let touched = touched.filter(|_| names.iter().all(|name| name.has_extension(way.seal.extension())));
        if let Some(seen) = known.last_seen(id).filter(|_| !doubtful) {
            // Two of one number are looked at: they may be two works.
            let alone = !lineage::share_a_number(&names, &known.settled(id));
            if names.last() == Some(&seen.file) && alone {
                let summary = seen.summary.clone().shown();
                known.was_touched(id, touched);
                return Ok(Listed { id: id.clone(), summary, warning: None });
            }
        }
        let settled = known.settled(id);
        let read = self.newest(&drawer, Depth::Names(&settled))?;
        let Opened { summary, revision, mut warning, .. } = read.opened;
        if warning.is_none() {
            warning = known.rolled_back(id, revision).or_else(|| self.was_erased(known, id));
        }
        // The index must not remember what a power cut may still take away.
        if known.unsure.contains(id) && self.files.sync_folder(&drawer.folder).is_ok() {
            let _ = known.unsure.remove(id);
        }
        let sure = !known.unsure.contains(id);
        if let (None, Some(index), true) = (&warning, &mut known.index, sure)
            && let Some(file) = drawer.names()?.pop()
        {
            let one_work = index.cases.get(id).and_then(|seen| seen.one_work.clone());
            let seen = Seen { file, summary: summary.clone(), touched, one_work };
            let _ = index.cases.insert(id.clone(), seen);
            known.index_changed = true;
        }
        Ok(Listed { id: id.clone(), summary, warning })
    }

    /// Whether this case is here although it was erased: nobody knew of it any more, and the log tells why.
    pub(super) fn was_erased(&self, known: &mut Known, id: &CaseId) -> Option<Warning> {
        if known.last_seen(id).is_some() {
            return None;
        }
        let log = self.log.as_ref()?;
        let erased = known.erased.get_or_insert_with(|| {
            // What cannot be read of the log is told where the log is read.
            let book = log.read(&Wanted::default()).ok();
            book.map(|book| book.erased()).unwrap_or_default()
        });
        erased.contains(id).then_some(Warning::WasErased)
    }

    /// Cases that were there, and of which nothing is left although nobody erased them.
    fn gone(&self, known: &Known, listing: &Listing) -> Vec<(CaseId, VaultError)> {
        let Some(index) = &known.index else { return Vec::new() };
        let mut told: Vec<&CaseId> = listing.cases.iter().map(|listed| &listed.id).collect();
        told.extend(listing.unreadable.iter().map(|(id, _)| id));
        told.sort();
        let known = index.cases.keys().chain(index.logged.keys());
        let gone: BTreeSet<&CaseId> = known.filter(|id| told.binary_search(id).is_err()).collect();
        gone.into_iter()
            .map(|id| (id.clone(), VaultError::NoSuchCase { path: self.folder().join(id.as_str()) }))
            .collect()
    }

    /// Reads the index when this is an open vault and it was not read yet. A bad one counts as what the log tells.
    pub(super) fn load_index(&self, known: &mut Known, way: &Way) {
        if let (None, Some(vault), Shelf::Real) = (&known.index, &way.vault, self.shelf()) {
            let index = Index::load(&*self.files, &self.root, &*way.seal, vault);
            // The log remembers too what was there, and whoever throws away one may leave the other.
            let from_log = || {
                // Told where the log is read.
                let book = self.log.as_ref().and_then(|log| log.read(&Wanted::default()).ok());
                let book = book.unwrap_or_default();
                Index { logged: book.saved(), waiting: book.waiting(), ..Index::default() }
            };
            known.index = Some(index.unwrap_or_else(from_log));
        }
    }

    /// Keeps the index when it says more than its file. It is a convenience: without it listing takes longer.
    pub(super) fn keep_index(&self, known: &mut Known) {
        // While it is locked there is nothing to keep.
        if let Ok(way) = self.way_out() {
            self.keep_index_for(known, &way);
        }
    }

    fn keep_index_for(&self, known: &mut Known, way: &Way) {
        let Some(vault) = &way.vault else { return };
        if let (Some(index), Some(log)) = (&mut known.index, &self.log) {
            let last = log.last();
            known.index_changed |= index.log < last;
            index.log = index.log.max(last);
        }
        if let (true, Some(index)) = (known.index_changed, &known.index) {
            known.index_changed = index.keep(&*self.files, &self.root, &*way.seal, vault).is_err();
        }
    }

    /// Tells the log how far it had come, before anything is added to it; whether its end was taken away since.
    pub(super) fn begin_log(&self) -> bool {
        let (Some(State::Open(keys)), Some(log)) = (self.keys(), &self.log) else { return false };
        let way = Way::vault(&keys);
        let mut known = self.known();
        self.load_index(&mut known, &way);
        let last = known.index.as_ref().map_or(0, |index| index.log);
        log.goes_on_after(last, &keys)
    }

    /// Puts away what is known, when no save is under way.
    pub(super) fn put_away(&self, keys: &Arc<Keys>) {
        let mut known = self.known();
        self.keep_index_for(&mut known, &Way::vault(keys));
        let Known { links, tried, begun, .. } = std::mem::take(&mut *known);
        *known = Known { links, tried, begun, ..Known::default() };
    }
}
