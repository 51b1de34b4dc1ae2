//! Reading a case: the newest revision that can be read, and what the user must know about it.

use std::path::PathBuf;

use super::cases::CaseStore;
use super::drawer::{self, Drawer, Found, Inside};
use super::error::VaultError;
use super::index::{Names, Settled};
use super::lineage;
use super::log::Action;
use super::quarantine;
use super::revision::{Before, CaseId, FileName, Revision, Shelf, Summary};
use super::seal::{EXTENSION, Plain, Seal as _};
use super::warning::Warning;

/// A case that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// What the list says of it.
    pub summary: Summary,
    /// The case, as it was given to [`CaseStore::save`].
    pub payload: Vec<u8>,
    /// Number of the revision.
    pub revision: u32,
    /// What the user must know.
    pub warning: Option<Warning>,
}

/// How much is checked of a case that is read. Work that was made a case of its own is settled, and not told of again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth<'a> {
    /// The newest revision, and whatever else the names alone give away.
    Names(&'a Settled),
    /// Every revision that it came after; of files that were found to be one work, the one before.
    Chain(&'a Settled, Option<&'a Names>),
}

/// A case that was read, and from what.
#[derive(Debug)]
pub(super) struct Read {
    pub(super) opened: Opened,
    /// The revision that was read.
    link: Before,
    /// The files that are there.
    names: Names,
    /// A file that somebody made of a revision, and that is read as none.
    passed_over: Option<PathBuf>,
}

/// Of what waits nothing was settled.
pub(super) static NOTHING: Settled = Settled::new();

impl CaseStore {
    /// Reads the newest revision that can be read. When that is not the newest one, a warning says so, and the bad
    /// one is put in quarantine; one that says to be from a newer version of the program stays where it is, for anybody can say
    /// so.
    ///
    /// # Errors
    /// When the vault is locked, there is no such case, or no revision can be read.
    pub fn read(&self, id: &CaseId) -> Result<Opened, VaultError> {
        let read = self.read_unlogged(id);
        // What could not be opened is written down before what was.
        if let Ok(Read { opened: Opened { warning: Some(Warning::OlderRevision { newest }), .. }, .. }) =
            &read
        {
            self.tell(Action::CaseOpened, id, Some(newest));
        }
        self.tell(Action::CaseOpened, id, read.as_ref().err());
        read.map(|read| read.opened)
    }

    /// Reads a case to go on with it: what is kept next comes after the revision that was read, whatever came beside it from
    /// another computer meanwhile.
    ///
    /// # Errors
    /// As for [`CaseStore::read`].
    pub fn take_up(&self, id: &CaseId) -> Result<Opened, VaultError> {
        let read = self.read_unlogged(id);
        self.tell(Action::CaseOpened, id, read.as_ref().err());
        let Read { opened, link, .. } = read?;
        self.known().goes_on_from(id, Some(link));
        Ok(opened)
    }

    pub(super) fn read_unlogged(&self, id: &CaseId) -> Result<Read, VaultError> {
        let mut known = self.known();
        let way = self.way_out()?;
        let drawer = self.drawer(id, &way);
        self.load_index(&mut known, &way);
        let settled = known.settled(id);
        let one_work = known.one_work(id);
        let mut read = self.newest(&drawer, Depth::Chain(&settled, one_work.as_ref()))?;
        let warning = &mut read.opened.warning;
        if warning.is_none() {
            *warning =
                known.rolled_back(id, read.opened.revision).or_else(|| self.was_erased(&mut known, id));
        }
        if warning.is_none() {
            known.are_one_work(id, &read.names);
            *warning = read.passed_over.take().map(|path| Warning::PassedOver { path });
        }
        Ok(read)
    }

    /// The newest revision in a drawer that can be read.
    pub(super) fn newest(&self, drawer: &Drawer<'_>, depth: Depth<'_>) -> Result<Read, VaultError> {
        let inside = drawer.look()?;
        let names = inside.names(drawer);
        let mut newest_error = self.of_another_seal(drawer, &inside, names.last())?;
        for name in names.iter().rev() {
            match drawer.load(name) {
                Ok(found) => {
                    let revision = found.head.revision;
                    let newest = match newest_error {
                        None => self.quarantined_after(drawer.id, revision)?,
                        error => error,
                    };
                    let warning = match newest {
                        Some(newest) => Some(Warning::OlderRevision { newest }),
                        None => past(drawer, &names, name, &found, depth),
                    };
                    let Found { head, payload, link } = found;
                    let summary = head.summary.shown();
                    return Ok(Read {
                        opened: Opened { summary, payload, revision: revision.0, warning },
                        link,
                        names: Names::of(&names),
                        passed_over: inside.passed_over(drawer),
                    });
                }
                Err(error @ VaultError::WrongShelf { .. }) => return Err(error),
                Err(VaultError::Damaged { path }) => {
                    let path = quarantine::put(&*self.files, &self.root, drawer.id, &path);
                    let _ = newest_error.get_or_insert(VaultError::Damaged { path });
                }
                Err(error) => {
                    let _ = newest_error.get_or_insert(error);
                }
            }
        }
        let newest = match newest_error {
            None => self.quarantined_after(drawer.id, Revision(0))?,
            error => error,
        };
        Err(match newest {
            // A newer version may open it.
            Some(newer @ VaultError::NewerFormat { .. }) => newer,
            Some(newest) => {
                VaultError::NoReadableRevision { path: drawer.folder.clone(), newest: Box::new(newest) }
            }
            None => VaultError::NoSuchCase { path: drawer.folder.clone() },
        })
    }

    /// What there is to tell of a newest file under another seal than this shelf has. It keeps nobody from the case: whoever can
    /// write here can lay one down.
    ///
    /// # Errors
    /// When it is a real case among practice.
    fn of_another_seal(
        &self,
        drawer: &Drawer<'_>,
        inside: &Inside,
        newest: Option<&FileName>,
    ) -> Result<Option<VaultError>, VaultError> {
        let is_other =
            |name: &&FileName| !name.has_extension(drawer.seal.extension()) && drawer.is_what_it_says(name);
        let Some(other) = inside.revisions.iter().rfind(is_other) else { return Ok(None) };
        if newest.is_some_and(|newest| newest.revision > other.revision) {
            return Ok(None);
        }
        let path = drawer.path(other);
        match self.shelf() {
            Shelf::Practice if other.has_extension(EXTENSION) => Err(VaultError::WrongShelf { path }),
            // Real cases in the clear wait beside sealed ones to be taken in.
            Shelf::Real if [EXTENSION, Plain.extension()].iter().any(|seal| other.has_extension(seal)) => {
                Ok(None)
            }
            Shelf::Real | Shelf::Practice => Ok(Some(VaultError::NewerFormat { path })),
        }
    }

    /// What was wrong with a revision in quarantine that came after this one.
    fn quarantined_after(&self, id: &CaseId, revision: Revision) -> Result<Option<VaultError>, VaultError> {
        let folder = quarantine::folder(&self.root, id);
        let newest = drawer::revisions(&*self.files, &folder)?.pop();
        Ok(newest
            .filter(|name| name.revision > revision && name.revision.leaves_room())
            .map(|name| VaultError::Damaged { path: folder.join(name.to_string()) }))
    }
}

/// What there is to tell of the revisions beside the newest one.
fn past(
    drawer: &Drawer<'_>,
    names: &[FileName],
    newest: &FileName,
    found: &Found,
    depth: Depth<'_>,
) -> Option<Warning> {
    let other = match depth {
        Depth::Names(settled) if !lineage::share_a_number(names, settled) => return None,
        Depth::Chain(_, Some(one_work)) if Names::of(names) == *one_work => None,
        Depth::Names(settled) | Depth::Chain(settled, _) => {
            lineage::other_work(drawer, names, newest, found, settled)
        }
    };
    match (other, depth) {
        (Some(other), _) => Some(Warning::TwoOfOne { path: drawer.path(&other.name) }),
        (None, Depth::Chain(..)) => broken_chain(drawer, names, found.head.before.as_ref()),
        (None, Depth::Names(_)) => None,
    }
}

/// Whether the revision before is still what it was when this one was written.
fn broken_chain(drawer: &Drawer<'_>, names: &[FileName], before: Option<&Before>) -> Option<Warning> {
    let before = before?;
    // A save that failed at its last step and was tried again leaves two files of one number.
    let mut of_number = names.iter().filter(|name| name.revision == before.revision);
    let name = of_number.clone().next()?;
    let same = of_number.any(|name| drawer.link(name).is_some_and(|link| link == *before));
    (!same).then(|| Warning::EarlierChanged { path: drawer.path(name) })
}
