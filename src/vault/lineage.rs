//! Which revisions of a case came one after another, and which are the work of another computer, or of a copy that was put
//! back. Each revision names the one before it; what the newest does not come from is other work, whatever its number.

use std::collections::BTreeMap;

use super::cases::CaseStore;
use super::drawer::{Drawer, Found};
use super::error::VaultError;
use super::index::Settled;
use super::revision::{CaseId, FileName, Revision, Summary};

/// The newest revision of other work than the newest of a case.
#[derive(Debug)]
pub(super) struct Other {
    pub(super) name: FileName,
    summary: Summary,
    payload: Vec<u8>,
    /// Every file of other work.
    all: Vec<FileName>,
}

/// Whether two files have one number: names alone tell that there may be two works. What is settled does not count.
pub(super) fn share_a_number(names: &[FileName], settled: &Settled) -> bool {
    let mut before = None;
    let mut open = names.iter().filter(|name| !settled.contains(&name.to_string()));
    open.any(|name| before.replace(name.revision) == Some(name.revision))
}

/// Whether two of one number say different things.
pub(super) fn are_two_works(drawer: &Drawer<'_>, names: &[FileName]) -> bool {
    let mut sorted: Vec<&FileName> = names.iter().collect();
    sorted.sort();
    // What cannot be read is no work.
    let payload = |name| drawer.load(name).ok().map(|found| found.payload);
    let differ =
        |one, other| matches!((payload(one), payload(other)), (Some(one), Some(other)) if one != other);
    sorted
        .windows(2)
        .any(|pair| matches!(pair, [one, other] if one.revision == other.revision && differ(one, other)))
}

/// What of these files the newest revision does not come from. What cannot be read is no work; and of what is older than the
/// oldest revision whose follower is still there nothing can be said, unless two of one number say different things.
pub(super) fn other_work(
    drawer: &Drawer<'_>,
    names: &[FileName],
    newest: &FileName,
    found: &Found,
    settled: &Settled,
) -> Option<Other> {
    let mut own: BTreeMap<Revision, Vec<u8>> = BTreeMap::from([(newest.revision, found.payload.clone())]);
    let mut line = vec![newest];
    let mut before = found.head.before.clone();
    // From here on it is known of every revision whether the newest comes from it.
    let mut known_from = newest.revision;
    while let Some(link) = before.take() {
        known_from = link.revision.next().unwrap_or(link.revision);
        let Some(name) = names.iter().find(|name| name.is_named_by(&link)) else { break };
        // What is damaged is told where it is read, and hides what came before it.
        let Ok(found) = drawer.load(name) else { break };
        known_from = name.revision;
        line.push(name);
        let _ = own.insert(name.revision, found.payload);
        // A number only goes up.
        before = found.head.before.filter(|link| link.revision < name.revision);
    }
    let mut others: Vec<(FileName, Found)> = Vec::new();
    for name in names.iter().rev().filter(|name| !line.contains(name)) {
        let is_known = name.revision >= known_from;
        let twins = names.iter().filter(|other| other.revision == name.revision).count() > 1;
        if settled.contains(&name.to_string()) || !(is_known || twins) {
            continue;
        }
        // What cannot be read is told when it is the newest, and is no other work.
        let Ok(found) = drawer.load(name) else { continue };
        // A save that failed at its last step and was tried again leaves the same twice.
        match own.get(&name.revision) {
            Some(payload) if *payload == found.payload => {}
            None if !is_known => drop(own.insert(name.revision, found.payload)),
            Some(_) | None => others.push((name.clone(), found)),
        }
    }
    let all = others.iter().map(|(name, _)| name.clone()).collect();
    let (name, Found { head, payload, .. }) = others.into_iter().next()?;
    Some(Other { name, summary: head.summary, payload, all })
}

impl CaseStore {
    /// Makes other work on a case a case of its own under this id, and remembers that this is settled; none when there is no
    /// other work. Both works are then in the list, and every file stays where it is.
    ///
    /// # Errors
    /// When the vault is locked, the case cannot be read, or the new one cannot be kept: then nothing is settled.
    pub fn part(&self, id: &CaseId, own: &CaseId) -> Result<Option<Summary>, VaultError> {
        let Some(Other { summary, payload, all, .. }) = self.beside(id)? else { return Ok(None) };
        let _ = self.save(own, &summary, &payload)?;
        let mut known = self.known();
        if let Some(index) = &mut known.index {
            let settled = index.settled.entry(id.clone()).or_default();
            settled.extend(all.iter().map(FileName::to_string));
            known.index_changed = true;
        }
        self.keep_index(&mut known);
        Ok(Some(summary.shown()))
    }

    fn beside(&self, id: &CaseId) -> Result<Option<Other>, VaultError> {
        let mut known = self.known();
        let way = self.way_out()?;
        self.load_index(&mut known, &way);
        let drawer = self.drawer(id, &way);
        let names = drawer.names()?;
        let settled = known.settled(id);
        let readable = names.iter().rev().find_map(|name| Some((name, drawer.load(name).ok()?))); // or it is no work
        Ok(readable.and_then(|(name, found)| other_work(&drawer, &names, name, &found, &settled)))
    }
}
