//! Where the *sociale kaart* is kept, and how one of somebody else is read. It holds nothing about a patient, and is not sealed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::error::VaultError;
use super::files::Files;
use super::typed::read_typed;
use super::write::{self, Taken, WriteError};
use crate::phonebook::{NotATable, Phonebook, from_table, from_visiting_cards};

/// How it is called, here and where it is shared.
pub const PHONEBOOK: &str = "sociale-kaart.ron";
const FORMAT: u32 = 1;
const LARGEST: u64 = 1024 * 1024;

/// The file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: u32,
    book: Phonebook,
}

/// Enough of a file of any version.
#[derive(Deserialize)]
struct AnyFile {
    format: u32,
}

/// Where the phone book is kept.
#[derive(Debug)]
pub struct PhonebookStore {
    files: Arc<dyn Files>,
    folder: PathBuf,
}

/// What somebody else's file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The entries that can be read.
    pub book: Phonebook,
    /// Rows of a table that were left out.
    pub rows: Vec<NotATable>,
    /// Cards that were left out.
    pub cards: usize,
}

/// Why somebody else's file is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotShared {
    /// The disk, or what is in the file.
    Vault(VaultError),
    /// A table that is none.
    Table(NotATable),
    /// Neither one of ours, nor a table, nor visiting cards, by the end of its name.
    Unknown,
    /// There is nobody in it.
    Nobody,
}

impl PhonebookStore {
    pub(super) fn new(files: Arc<dyn Files>, folder: &Path) -> Self {
        Self { files, folder: folder.to_owned() }
    }

    /// What is kept; nobody when nothing was.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn load(&self) -> Result<Phonebook, VaultError> {
        match read(&*self.files, &self.folder.join(PHONEBOOK)) {
            Err(VaultError::NoSuchFile { .. }) => Ok(Phonebook::default()),
            read => read,
        }
    }

    /// Keeps it. A file that cannot be read is put aside as `sociale-kaart-unread-XXXX.ron`.
    ///
    /// # Errors
    /// When the disk is full, not writable or failing; what was kept before is still there.
    pub fn save(&self, book: &Phonebook) -> Result<(), VaultError> {
        let path = self.folder.join(PHONEBOOK);
        let text = written(book, &path)?;
        if self.load().is_err() {
            let aside = self.folder.join(format!("sociale-kaart-unread-{}.ron", write::random_hex(4)?));
            self.files.rename(&path, &aside).map_err(|error| VaultError::writing(&path, &error))?;
        }
        match write::write(&*self.files, &self.folder, PHONEBOOK, &text, Taken::Replace) {
            Ok(()) | Err(WriteError::Taken) => Ok(()),
            Err(WriteError::Vault(error)) => Err(error),
        }
    }
}

/// The phone book as the file that is shared.
///
/// # Errors
/// When it cannot be written out.
pub fn phonebook_to_share(book: &Phonebook) -> Result<Vec<u8>, VaultError> {
    written(book, Path::new(PHONEBOOK))
}

fn written(book: &Phonebook, path: &Path) -> Result<Vec<u8>, VaultError> {
    let file = File { format: FORMAT, book: book.clone() };
    ron::ser::to_string_pretty(&file, ron::ser::PrettyConfig::default())
        .map(String::into_bytes)
        .map_err(|error| VaultError::NotSaved { path: path.to_owned(), cause: error.to_string() })
}

/// Reads a file that somebody shared: one of ours, a table (`.csv`) or visiting cards (`.vcf`).
///
/// # Errors
/// When it cannot be read, or nobody is in it.
pub fn read_shared_phonebook(files: &dyn Files, path: &Path) -> Result<Shared, NotShared> {
    let ends = path.extension().and_then(|ends| ends.to_str()).unwrap_or_default().to_lowercase();
    let bytes = || read_typed(files, path, LARGEST).map_err(NotShared::Vault);
    let shared = match ends.as_str() {
        "ron" => {
            let book = read(files, path).map_err(NotShared::Vault)?;
            Shared { book, rows: Vec::new(), cards: 0 }
        }
        "csv" | "txt" => {
            let (book, rows) = from_table(&bytes()?).map_err(NotShared::Table)?;
            Shared { book, rows, cards: 0 }
        }
        "vcf" | "vcard" => {
            let (book, cards) = from_visiting_cards(&String::from_utf8_lossy(&bytes()?));
            Shared { book, rows: Vec::new(), cards }
        }
        _ => return Err(NotShared::Unknown),
    };
    if shared.book.is_empty() && shared.rows.is_empty() { Err(NotShared::Nobody) } else { Ok(shared) }
}

/// Reads a phone book that is one of ours.
///
/// # Errors
/// When it is not there, or cannot be read as one.
pub fn read(files: &dyn Files, path: &Path) -> Result<Phonebook, VaultError> {
    let bytes = read_typed(files, path, LARGEST)?;
    let damaged = || VaultError::Damaged { path: path.to_owned() };
    let text = std::str::from_utf8(&bytes).map_err(|_| damaged())?;
    let any: AnyFile = ron::from_str(text).map_err(|_| damaged())?;
    if any.format > FORMAT {
        return Err(VaultError::NewerFormat { path: path.to_owned() });
    }
    let file: File = ron::from_str(text).map_err(|_| damaged())?;
    Ok(file.book)
}
