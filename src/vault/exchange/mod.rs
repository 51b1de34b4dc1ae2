//! One case for a colleague: an age file under a passphrase that is told by telephone, and the look at such a file
//! before anything of it is taken in. Practice cases never go this way, in either direction.

mod letter;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::Vault;
use super::error::VaultError;
use super::log::Action;
use super::papers::Papers;
use super::revision::{CaseId, Shelf, Summary};
use super::seal::Passphrase;
use super::typed;

pub use letter::{Edition, Incoming, NotTaken, look};

use letter::Letter;

impl Vault {
    /// Puts a case as a file for a colleague in this folder, under a name that says nothing, and says where. The log
    /// says that it was given away only when the file is there. `beside` says which editions of protocols go with it. Takes
    /// about a second.
    ///
    /// # Errors
    /// When the vault is not open, the case cannot be read, or the folder cannot be written.
    pub fn hand_over(
        &self,
        id: &CaseId,
        passphrase: &Passphrase,
        folder: &Path,
        (now, today): (Timestamp, Date),
        beside: impl Fn(&[u8]) -> Result<Vec<Edition>, VaultError>,
    ) -> Result<PathBuf, VaultError> {
        let leads = typed::leads_somewhere(&*self.files, folder, self.papers.folder());
        let made = leads.and_then(|()| self.export_case(id, passphrase, now, beside)).and_then(|bytes| {
            Papers::new(Arc::clone(&self.files), folder.to_owned()).save("casus", today, "age", &bytes)
        });
        self.log.tell_of(Action::CaseExported, Some(id), made.as_ref().err());
        made
    }

    /// A case as a colleague opens it with this passphrase; any program that knows age opens it as well. Nothing is
    /// put anywhere yet, and nothing in the log.
    ///
    /// # Errors
    /// When the vault is not open, or the case cannot be read.
    pub fn export_case(
        &self,
        id: &CaseId,
        passphrase: &Passphrase,
        now: Timestamp,
        beside: impl Fn(&[u8]) -> Result<Vec<Edition>, VaultError>,
    ) -> Result<Vec<u8>, VaultError> {
        let opened = self.cases(Shelf::Real).read_unlogged(id)?.opened;
        let editions = beside(&opened.payload)?;
        Letter::new(now, opened.summary).seal(&opened.payload, &editions, passphrase, self.cost.work)
    }

    /// The first case in the vault of which the content is like this, and what the list says of it. Nothing of what
    /// is compared is shown, so it is no access to write down. A case that cannot be read is passed over.
    ///
    /// # Errors
    /// When the vault is not open, or its folder cannot be read.
    pub(crate) fn find_like(&self, like: impl Fn(&[u8]) -> bool) -> Result<Option<Summary>, VaultError> {
        let store = self.cases(Shelf::Real);
        // Passed over, as said above.
        let is_like = |id: &CaseId| store.read_unlogged(id).is_ok_and(|read| like(&read.opened.payload));
        let found = store.list()?.cases.into_iter().find(|listed| is_like(&listed.id));
        Ok(found.map(|listed| listed.summary))
    }

    /// Takes in a case that was looked at, as a case of its own: it never becomes a revision of one that is here. The
    /// editions that came with it are kept for it, and become no protocol of this user.
    ///
    /// # Errors
    /// When there is no vault, or the disk refuses.
    pub fn take_in(&self, incoming: &Incoming) -> Result<CaseId, VaultError> {
        for edition in &incoming.editions {
            self.editions().keep(&edition.hash, &edition.files)?;
        }
        let id = CaseId::random()?;
        let saved = self.cases(Shelf::Real).save(&id, &incoming.summary, &incoming.payload);
        self.log.tell_of(Action::CaseImported, Some(&id), saved.as_ref().err());
        saved.map(|_| id)
    }
}

/// How the file of a handed over case is named.
const NAMED: (&str, &str) = ("weegwijzer-casus-", ".age");

/// Whether a file is named as one is proposed to be.
#[must_use]
pub(super) fn is_named_as_one(name: &str) -> bool {
    name.starts_with(NAMED.0) && name.ends_with(NAMED.1)
}

/// The name to propose for the file of an exported case. It says nothing of the case.
#[must_use]
pub fn file_name(on: jiff::civil::Date) -> String {
    format!("{}{on}{}", NAMED.0, NAMED.1)
}
