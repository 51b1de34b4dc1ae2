//! How cases come into the vault that were not sealed for it: those kept while it was locked, and those an older
//! version kept in the clear. Sealed first, then the old files go; a power cut in between changes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::cases::{CaseStore, Known, Listed, Listing, Place, Way};
use super::drawer::{self, Drawer, Found};
use super::error::VaultError;
use super::log::{Action, Line, Wanted};
use super::quarantine;
use super::reading::{Depth, NOTHING, Opened, Read};
use super::revision::{Before, CaseId, FileName, Revision, Summary};
use super::seal::{EXTENSION, FromInbox, Keys, Plain, Seal, State, VaultId};
use super::warning::Warning;
use super::write;

/// Where cases come from.
#[derive(Debug)]
struct Source {
    folder: PathBuf,
    seal: Box<dyn Seal>,
    vault: Option<VaultId>,
}

/// The fingerprint of a revision: what was kept here is known by it, whoever can seal something for this vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Print([u8; 32]);

impl Print {
    /// None where it cannot be taken: then it is shown before it joins.
    pub(super) fn of(revision: Revision, summary: &Summary, payload: &[u8]) -> Option<Self> {
        let told = ron::to_string(summary).ok()?; // as said above
        let mut print = Sha256::new();
        print.update(revision.0.to_be_bytes());
        print.update((told.len() as u64).to_be_bytes());
        print.update(told);
        print.update(payload);
        Some(Self(print.finalize().into()))
    }
}

/// What of that which waits may join.
#[derive(Clone, Copy)]
enum May<'a> {
    /// What the user saw in the list, as far as this takes it for a case.
    BeACase(fn(&[u8]) -> bool),
    /// What was kept here while the vault was locked.
    BeOwn(&'a BTreeSet<Print>),
}

impl May<'_> {
    fn join(self, found: &Found) -> bool {
        match self {
            Self::BeACase(is_case) => is_case(&found.payload),
            Self::BeOwn(own) => Print::of(found.head.revision, &found.head.summary, &found.payload)
                .is_some_and(|print| own.contains(&print)),
        }
    }
}

impl CaseStore {
    /// Cases that wait to join the vault: shown first, because anybody who can write to the folder could have put
    /// them there.
    pub(super) fn waiting(&self) -> Result<Listing, VaultError> {
        let mut known = self.known();
        let keys = self.open_keys()?;
        let way = Way::vault(&keys);
        let erasing = self.erasing(&way)?;
        self.load_index(&mut known, &way);
        let mut listing = Listing::default();
        for source in self.sources(&keys) {
            let mut ids = drawer::ids(&*self.files, &source.folder)?;
            ids.retain(|id| !erasing.contains(id));
            if source.folder == self.folder() {
                let touched = self.touched(&known, &ids);
                let mut touched = touched.iter();
                // Nothing waited there when it was looked into.
                ids.retain(|id| !known.is_as_seen(id, touched.next().and_then(Option::as_ref)));
            }
            for id in ids {
                let drawer = self.drawer_of(&source, &id);
                if drawer.names()?.is_empty() {
                    continue;
                }
                match self.newest(&drawer, Depth::Names(&NOTHING)) {
                    Ok(Read { opened: Opened { summary, mut warning, .. }, .. }) => {
                        if let Some(label) = self.label_of(&id, &way) {
                            warning = Some(Warning::NewVersion { of: label });
                        }
                        listing.cases.push(Listed { id, summary, warning });
                    }
                    Err(error) => listing.unreadable.push((id, error)),
                }
            }
        }
        listing.cases.sort_by(|a, b| b.summary.changed.cmp(&a.summary.changed).then_with(|| a.id.cmp(&b.id)));
        Ok(listing)
    }

    /// Remembers what was kept while the vault was locked, before the log of it joins the rest.
    pub(super) fn remember_waiting(&self, kept: BTreeMap<CaseId, u32>) {
        let Ok(way) = self.way_out() else { return };
        let mut known = self.known();
        self.load_index(&mut known, &way);
        let Some(index) = &mut known.index else { return };
        let mut more = false;
        for (id, kept) in kept {
            let newest = index.waiting.entry(id).or_default();
            more |= *newest < kept;
            *newest = kept.max(*newest);
        }
        if more {
            known.index_changed = true;
            self.keep_index(&mut known);
        }
    }

    /// What was kept while the vault was locked, and waits no more although nobody took it in or put it aside: whoever can write
    /// in the folder can take it away, or lay it in another. It waits in the inbox; what is elsewhere counts only when it was
    /// sealed for the vault.
    pub(super) fn tell_of_the_taken_away(&self, waiting: &mut Listing) -> Result<(), VaultError> {
        let mut known = self.known();
        let Some(index) = &known.index else { return Ok(()) };
        for (id, kept) in index.waiting.clone() {
            let mut names = drawer::revisions(&*self.files, &self.inbox().join(id.as_str()))?;
            // In the inbox nothing else is read, so nothing else was found there.
            names.retain(|name| name.has_extension(EXTENSION));
            let found = names.last().map_or(0, |name| name.revision.0);
            if found >= kept {
                continue;
            }
            // A power cut came before it was noted that it joined or was put aside.
            if self.has_joined(&id, kept)? || !self.still_waits_by_the_log(&id) {
                known.waits_no_more(&id);
                continue;
            }
            let listed = waiting.cases.iter_mut().find(|listed| listed.id == id);
            let told = |listed: &Listed| !matches!(listed.warning, None | Some(Warning::NewVersion { .. }));
            if waiting.unreadable.iter().any(|(unread, _)| *unread == id)
                || listed.as_deref().is_some_and(told)
            {
                continue;
            }
            match listed {
                Some(listed) if listed.warning.is_none() => {
                    listed.warning = Some(Warning::RolledBack { seen: kept, found });
                }
                Some(_) | None => {
                    let path = self.inbox().join(id.as_str());
                    waiting.unreadable.push((id.clone(), VaultError::NoSuchCase { path }));
                }
            }
            // What is gone whole is told once; what is left of it, as long as it waits.
            if found == 0 {
                known.waits_no_more(&id);
            }
        }
        self.keep_index(&mut known);
        Ok(())
    }

    /// Whether the vault holds this revision of a case in its own seal.
    fn has_joined(&self, id: &CaseId, revision: u32) -> Result<bool, VaultError> {
        let way = self.way_out()?;
        let drawer = self.drawer(id, &way);
        let names = drawer.names()?;
        // What cannot be read did not join.
        Ok(names.iter().any(|name| name.revision.0 == revision && drawer.load(name).is_ok()))
    }

    /// Whether the log knows of no end to the waiting of a case.
    fn still_waits_by_the_log(&self, id: &CaseId) -> bool {
        let wanted = Wanted { case: Some(id.clone()), ..Wanted::default() };
        // What cannot be read of it is told where it is read.
        let book = self.log.as_ref().and_then(|log| log.read(&wanted).ok());
        book.is_none_or(|book| !book.has_ended_waiting(id))
    }

    /// How a case is called that is in the vault already, when there is one; its number where it has no name.
    fn label_of(&self, id: &CaseId, way: &Way) -> Option<String> {
        let drawer = self.drawer(id, way);
        // A folder that cannot be read is told by the list.
        if drawer.names().is_ok_and(|names| names.is_empty()) {
            return None;
        }
        let label = match self.newest(&drawer, Depth::Names(&NOTHING)) {
            Ok(read) => read.opened.summary.label,
            // It is there, and cannot be read.
            Err(_) => String::new(),
        };
        let number = id.as_str().get(..8).unwrap_or_default();
        Some(if label.trim().is_empty() { number.to_owned() } else { label })
    }

    /// What waits of one case, for a look before it joins.
    pub(super) fn read_waiting(&self, id: &CaseId) -> Result<Opened, VaultError> {
        let opened = self.read_waiting_unlogged(id);
        self.tell(Action::CaseOpened, id, opened.as_ref().err());
        opened
    }

    fn read_waiting_unlogged(&self, id: &CaseId) -> Result<Opened, VaultError> {
        let _one_at_a_time = self.known();
        let keys = self.open_keys()?;
        let mut missing = VaultError::NoSuchCase { path: self.inbox().join(id.as_str()) };
        for source in self.sources(&keys) {
            match self.newest(&self.drawer_of(&source, id), Depth::Names(&NOTHING)) {
                Err(error @ VaultError::NoSuchCase { .. }) => missing = error,
                other => return other.map(|read| read.opened),
            }
        }
        Err(missing)
    }

    /// Takes what waits of these cases into the vault; of each how many revisions came in. They are written down a number at
    /// a time: each line writes the whole session of the log again.
    pub(super) fn join(&self, ids: &[CaseId], is_case: fn(&[u8]) -> bool) -> Vec<Result<usize, VaultError>> {
        const AT_A_TIME: usize = 20;
        let mut all = Vec::with_capacity(ids.len());
        for some in ids.chunks(AT_A_TIME) {
            let joined: Vec<_> = some.iter().map(|id| self.join_unlogged(id, is_case)).collect();
            if let Some(log) = &self.log {
                let ended = some.iter().zip(&joined);
                log.tell_all(ended.map(|(id, joined)| {
                    (Line::new(Action::CaseJoined, Timestamp::now()).of(id), joined.as_ref().err())
                }));
            }
            all.extend(joined);
        }
        all
    }

    fn join_unlogged(&self, id: &CaseId, is_case: fn(&[u8]) -> bool) -> Result<usize, VaultError> {
        let mut known = self.known();
        let keys = self.open_keys()?;
        self.load_index(&mut known, &Way::vault(&keys));
        let mut joined = 0;
        for source in self.sources(&keys) {
            joined += self.take_in(&mut known, &keys, &source, id, May::BeACase(is_case))?;
        }
        known.waits_no_more(id);
        Ok(joined)
    }

    /// Takes what was kept here of a case while the vault was locked into the vault, and nothing that anybody else put beside
    /// it; whether something of it still waits.
    pub(super) fn join_own(&self, id: &CaseId) -> Result<bool, VaultError> {
        let joined = self.join_own_unlogged(id);
        match &joined {
            Ok((0, _)) => {}
            Ok(_) => self.tell(Action::CaseJoined, id, None),
            Err(error) => self.tell(Action::CaseJoined, id, Some(error)),
        }
        joined.map(|(_, waits)| waits)
    }

    fn join_own_unlogged(&self, id: &CaseId) -> Result<(usize, bool), VaultError> {
        let mut known = self.known();
        let keys = self.open_keys()?;
        self.load_index(&mut known, &Way::vault(&keys));
        let own = known.begun.get(id).cloned().unwrap_or_default();
        let (mut joined, mut waits) = (0, false);
        for source in self.sources(&keys) {
            joined += self.take_in(&mut known, &keys, &source, id, May::BeOwn(&own))?;
            waits |= !self.drawer_of(&source, id).names()?.is_empty();
        }
        let _ = known.begun.remove(id);
        if !waits {
            known.waits_no_more(id);
        }
        Ok((joined, waits))
    }

    /// Puts what waits of a case aside, because the user does not know it. Nothing is removed; in which folder the
    /// cases are that were put aside.
    pub(super) fn refuse(&self, id: &CaseId) -> Result<PathBuf, VaultError> {
        let refused = self.refuse_unlogged(id);
        self.tell(Action::CaseRefused, id, refused.as_ref().err());
        refused
    }

    fn refuse_unlogged(&self, id: &CaseId) -> Result<PathBuf, VaultError> {
        let mut known = self.known();
        let keys = self.open_keys()?;
        for source in self.sources(&keys) {
            let drawer = self.drawer_of(&source, id);
            for name in drawer.names()? {
                let path = drawer.path(&name);
                let moved = quarantine::move_to(&*self.files, &self.refused().join(id.as_str()), &path);
                let _ = moved.map_err(|error| VaultError::writing(&path, &error))?;
            }
        }
        known.waits_no_more(id);
        self.keep_index(&mut known);
        Ok(self.refused())
    }

    /// Seals every revision of a case that can be read for the vault, and removes the source when all are safe.
    fn take_in(
        &self,
        known: &mut Known,
        keys: &Arc<Keys>,
        source: &Source,
        id: &CaseId,
        may: May<'_>,
    ) -> Result<usize, VaultError> {
        let from = self.drawer_of(source, id);
        let names = from.names()?;
        if names.is_empty() {
            return Ok(0);
        }
        let way = Way::vault(keys);
        let to = self.drawer(id, &way);
        let (mut taken, mut sources, mut bad) = (0, Vec::new(), None);
        let mut last = None;
        for name in &names {
            match from.load(name) {
                Ok(found) if !may.join(&found) => {
                    if let May::BeACase(_) = may {
                        bad = Some(VaultError::NotACase { path: from.path(name) });
                    }
                }
                Ok(found) => {
                    if taken == 0 {
                        write::ensure_folder(&*self.files, &to.folder)?;
                    }
                    let (link, _) =
                        self.ballast.with_room(|| self.seal_again(known, &to, &found, last.as_ref()))?;
                    last = link;
                    taken += 1;
                    sources.push(from.path(name));
                }
                Err(VaultError::Damaged { path }) => {
                    let path = quarantine::put(&*self.files, &self.root, id, &path);
                    bad = Some(VaultError::Damaged { path });
                }
                Err(error) => bad = Some(error),
            }
        }
        let refused = matches!(bad, Some(VaultError::NotACase { .. }));
        if taken == 0 {
            return bad.map_or(Ok(0), Err);
        }
        for path in sources {
            self.files.remove(&path).map_err(|error| VaultError::writing(&path, &error))?;
        }
        // What comes back after a power cut is in the vault already, and is known again.
        let emptied = from.folder != to.folder && self.files.remove_folder(&from.folder).is_ok();
        // Something that is not ours may be left in it; then it stays.
        if !emptied {
            let failed = |error: std::io::Error| VaultError::writing(&from.folder, &error);
            self.files.sync_folder(&from.folder).map_err(failed)?;
        }
        match bad.filter(|_| refused) {
            Some(error) => Err(error),
            None => Ok(taken),
        }
    }

    /// Seals one revision for the vault under its own number, or under the next one when another has that number; the link to
    /// it. It comes after the last that was taken in, or after what it says itself it came after.
    fn seal_again(
        &self,
        known: &mut Known,
        to: &Drawer<'_>,
        found: &Found,
        last: Option<&Before>,
    ) -> Result<Option<Before>, VaultError> {
        let mut there = to.names()?;
        there.retain(|name| name.revision.leaves_room());
        let mut number = found.head.revision;
        let mut of_number = there.iter().filter(|name| name.revision == number);
        // An interrupted attempt brought it in already.
        let is_it = |name: &&FileName| to.load(name).is_ok_and(|same| same.payload == found.payload);
        if let Some(same) = of_number.clone().rfind(is_it) {
            return Ok(to.link(same));
        }
        let comes_late = last.is_some_and(|last| number <= last.revision);
        // Whoever may write here may have chosen the number.
        if of_number.next().is_some() || comes_late || !number.leaves_room() {
            let newest = there.last().map_or(Revision(0), |name| name.revision);
            number = newest.next().ok_or_else(|| VaultError::NotSaved {
                path: to.folder.clone(),
                cause: "there is no number left for another revision".to_owned(),
            })?;
        }
        let says = found.head.before.as_ref();
        let before = last.or(says.filter(|says| there.iter().any(|name| name.is_named_by(says)))).cloned();
        let lower = || there.iter().rfind(|name| name.revision < number).and_then(|name| to.link(name));
        let before = before.or_else(lower);
        let put = to.put(number, before, (&found.head.summary, &found.payload), &mut None)?;
        let link = Before { revision: number, sha256: put.sha256.clone() };
        if there.last().is_none_or(|newest| newest.revision < number) {
            known.kept(to.id, &put, &found.head.summary, Place::Shelf);
        }
        Ok(Some(link))
    }

    fn sources(&self, keys: &Arc<Keys>) -> [Source; 2] {
        let seal = Box::new(FromInbox(Arc::clone(keys)));
        [Source { folder: self.inbox(), seal, vault: Some(keys.vault.clone()) }, self.clear()]
    }

    fn clear(&self) -> Source {
        Source { folder: self.folder(), seal: Box::new(Plain), vault: None }
    }

    fn drawer_of<'a>(&'a self, source: &'a Source, id: &'a CaseId) -> Drawer<'a> {
        self.drawer_in(source.folder.join(id.as_str()), id, &*source.seal, source.vault.clone())
    }

    fn open_keys(&self) -> Result<Arc<Keys>, VaultError> {
        match self.keys() {
            Some(State::Open(keys)) => Ok(keys),
            Some(State::Locked(_)) => Err(VaultError::Locked),
            Some(State::None) | None => Err(VaultError::NotFounded),
        }
    }
}
