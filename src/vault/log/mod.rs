//! Who did what to which case, when: a small sealed file for each session, chained to the one before and replaced
//! in one step at each thing done. Words for it are in `locale`; nothing of what is inside a case comes here.
//!
//! ```text
//! vault/log/
//!   00000012.log.age         from unlocking to locking, for the keys of the vault
//!   locked-91ab03cd.log.age  what was done while it was locked, for the inbox; joins at the next unlock
//! ```

mod book;
mod line;
mod session;

use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use age::secrecy::ExposeSecret as _;
use jiff::Timestamp;

use super::error::VaultError;
use super::files::Files;
use super::seal::{ForVault, FromInbox, Keys, Ring, Seal, SealError, State, ToInbox, VaultId, padded};
use super::write::{self, Taken, WriteError, random_hex};

pub use book::{Access, Book, Gap, Wanted};
pub use line::{Action, Line, Outcome, Who};
pub use session::Link;

use session::{Broken, Session};

const SUFFIX: &str = ".log.age";
const WAITING: &str = "locked-";
/// The largest file that is read.
const LARGEST: u64 = 4 * 1024 * 1024;
/// A session with more lines goes on in a new file: each line writes the whole file again.
const MOST: usize = 500;

/// The log of one vault.
#[derive(Debug)]
pub struct AccessLog {
    files: Arc<dyn Files>,
    ring: Arc<Ring>,
    folder: PathBuf,
    who: Who,
    /// What is being written. One line at a time.
    current: Mutex<Current>,
}

/// The session that is being written.
#[derive(Debug)]
enum Current {
    None,
    /// For the inbox.
    Waiting {
        name: String,
        session: Session,
    },
    /// For the vault.
    Open {
        number: u32,
        session: Session,
        /// The last link that is safely on disk.
        end: Link,
    },
}

impl AccessLog {
    /// The log in `folder`, which is made with the first line.
    pub(super) const fn new(files: Arc<dyn Files>, ring: Arc<Ring>, folder: PathBuf, who: Who) -> Self {
        Self { files, ring, folder, who, current: Mutex::new(Current::None) }
    }

    /// Adds a line. On `Ok` it survives a power cut. On an error it is kept in memory and written with the next.
    ///
    /// # Errors
    /// When there is no vault yet, or the disk is full, not writable or failing.
    pub fn note(&self, line: Line) -> Result<(), VaultError> {
        let mut current = self.current();
        match self.ring.state() {
            State::None => Err(VaultError::NotFounded),
            State::Locked(None) => Err(VaultError::Locked),
            State::Locked(Some(mark)) => {
                if !matches!(*current, Current::Waiting { .. }) {
                    let name = format!("{WAITING}{}{SUFFIX}", random_hex(8)?);
                    let session = Session::new(mark.vault.clone(), line.at, self.who.clone(), true);
                    *current = Current::Waiting { name, session };
                }
                let Current::Waiting { name, session } = &mut *current else { return Ok(()) };
                add(session, line);
                let text = self.text(session)?.0;
                self.put(name, &ToInbox(mark), &text)
            }
            State::Open(keys) => {
                self.be_open(&mut current, &keys, line.at)?;
                let Current::Open { number, session, end } = &mut *current else { return Ok(()) };
                add(session, line);
                let (text, link) = self.text(session)?;
                self.put(&name_of(*number), &ForVault(Arc::clone(&keys)), &text)?;
                *end = link;
                Ok(())
            }
        }
    }

    /// Takes into the vault's own log what was written while it was locked. Call it after unlocking.
    ///
    /// # Errors
    /// When the vault is not open, or the disk fails. What was not taken in waits for the next time.
    pub fn join(&self) -> Result<(), VaultError> {
        let State::Open(keys) = self.ring.state() else { return Err(VaultError::Locked) };
        self.join_waiting(&mut self.current(), &keys)
    }

    /// Reads what is asked. What cannot be read is told in [`Book::gaps`], never left out in silence.
    ///
    /// # Errors
    /// When the vault is locked, or the folder cannot be read.
    pub fn read(&self, wanted: &Wanted) -> Result<Book, VaultError> {
        let State::Open(keys) = self.ring.state() else { return Err(VaultError::Locked) };
        // Nothing is added while it is read.
        let _still = self.current();
        let (numbers, waiting) = self.names()?;
        let mut book = Book { end: Some(Link::first(keys.log.expose_secret())), ..Book::default() };
        let mut expected = 1;
        for number in numbers {
            book.gaps.extend((expected..number).map(Gap::Missing));
            if number != expected {
                book.end = None;
            }
            expected = number.saturating_add(1);
            match self.session(&name_of(number), &ForVault(Arc::clone(&keys)), &keys.vault) {
                Ok((session, link)) if session.head.number == Some(number) => {
                    let follows = book.end.is_none() || session.head.after == book.end;
                    if !follows {
                        book.gaps.push(Gap::Unlinked(number));
                    }
                    book.end = Some(link);
                    collect(&mut book, session, wanted);
                }
                Ok(_) | Err(Broken::Damaged) => {
                    book.gaps.push(Gap::Damaged(number));
                    book.end = None;
                }
                Err(Broken::Newer) => {
                    book.gaps.push(Gap::Newer(number));
                    book.end = None;
                }
            }
        }
        for name in waiting {
            match self.session(&name, &FromInbox(Arc::clone(&keys)), &keys.vault) {
                Ok((session, _)) => collect(&mut book, session, wanted),
                Err(_) => book.gaps.push(Gap::Waiting(name)),
            }
        }
        Ok(book)
    }

    fn current(&self) -> MutexGuard<'_, Current> {
        // A panic in between leaves lines that are written again with the next one.
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes sure that there is a session of the vault with room for a line.
    fn be_open(&self, current: &mut Current, keys: &Arc<Keys>, at: Timestamp) -> Result<(), VaultError> {
        match current {
            Current::Open { session, .. } if session.head.vault != keys.vault => *current = Current::None,
            Current::Open { session, .. } if session.lines.len() < MOST => return Ok(()),
            Current::Open { number, end, .. } => {
                let (number, end) = (number.saturating_add(1), end.clone());
                let session = Session::new(keys.vault.clone(), at, self.who.clone(), false);
                *current = open(number, session, Some(end));
                return Ok(());
            }
            Current::None | Current::Waiting { .. } => {}
        }
        self.join_waiting(current, keys)?;
        let (number, after) = self.end(keys)?;
        let session = Session::new(keys.vault.clone(), at, self.who.clone(), false);
        *current = open(number, session, after);
        Ok(())
    }

    /// The number of the next session, and the link it follows; none when the last session cannot be read.
    fn end(&self, keys: &Arc<Keys>) -> Result<(u32, Option<Link>), VaultError> {
        let (numbers, _) = self.names()?;
        let Some(last) = numbers.last() else { return Ok((1, Some(Link::first(keys.log.expose_secret())))) };
        let seal = ForVault(Arc::clone(keys));
        let link = self.session(&name_of(*last), &seal, &keys.vault).ok().map(|(_, link)| link);
        Ok((last.saturating_add(1), link))
    }

    fn join_waiting(&self, current: &mut Current, keys: &Arc<Keys>) -> Result<(), VaultError> {
        let (_, waiting) = self.names()?;
        let mut sessions: Vec<(String, Session)> = waiting
            .into_iter()
            // What cannot be read stays where it is, and is told of by `read`.
            .filter_map(|name| {
                let (session, _) = self.session(&name, &FromInbox(Arc::clone(keys)), &keys.vault).ok()?;
                Some((name, session))
            })
            .collect();
        sessions.sort_by_key(|(_, session)| session.head.began);
        for (name, mut session) in sessions {
            let (number, after) = self.end(keys)?;
            // Interrupted between writing and removing, it is there twice: once is enough.
            if !self.is_last(number, &session, keys) {
                session.head.number = Some(number);
                session.head.after = after;
                let (text, _) = self.text(&session)?;
                self.put(&name_of(number), &ForVault(Arc::clone(keys)), &text)?;
            }
            let path = self.folder.join(&name);
            self.files.remove(&path).map_err(|error| VaultError::writing(&path, &error))?;
        }
        if matches!(current, Current::Waiting { .. }) {
            *current = Current::None;
        }
        Ok(())
    }

    fn is_last(&self, next: u32, session: &Session, keys: &Arc<Keys>) -> bool {
        let seal = ForVault(Arc::clone(keys));
        let last = self.session(&name_of(next.saturating_sub(1)), &seal, &keys.vault);
        last.is_ok_and(|(last, _)| {
            last.lines == session.lines && last.head.began == session.head.began && last.head.who == session.head.who
        })
    }

    fn session(&self, name: &str, seal: &dyn Seal, vault: &VaultId) -> Result<(Session, Link), Broken> {
        let sealed = self.files.read(&self.folder.join(name), LARGEST).map_err(|_| Broken::Damaged)?;
        let text = seal.open(&sealed).map_err(|error| match error {
            SealError::Newer => Broken::Newer,
            _ => Broken::Damaged,
        })?;
        let (session, link) = Session::parse(&text)?;
        if &session.head.vault == vault { Ok((session, link)) } else { Err(Broken::Damaged) }
    }

    fn text(&self, session: &Session) -> Result<(Vec<u8>, Link), VaultError> {
        let (text, link) =
            session.text().map_err(|error| VaultError::Summary { cause: error.to_string() })?;
        let mut text = text.into_bytes();
        text.resize(padded(text.len()), b' ');
        Ok((text, link))
    }

    fn put(&self, name: &str, seal: &dyn Seal, text: &[u8]) -> Result<(), VaultError> {
        write::ensure_folder(&*self.files, &self.folder)?;
        let path = || self.folder.join(name);
        let sealed = seal.seal(text).map_err(|_| VaultError::Damaged { path: path() })?;
        match write::write(&*self.files, &self.folder, name, &sealed, Taken::Replace) {
            Ok(()) | Err(WriteError::Taken) => Ok(()),
            Err(WriteError::Vault(error)) => Err(error),
        }
    }

    /// The numbers of the sessions, in order, and the names of what waits to be joined.
    fn names(&self) -> Result<(Vec<u32>, Vec<String>), VaultError> {
        let entries = match self.files.list(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(VaultError::reading(&self.folder, &error)),
        };
        let (mut numbers, mut waiting) = (Vec::new(), Vec::new());
        for name in entries.into_iter().filter(|entry| !entry.folder).map(|entry| entry.name) {
            let Some(stem) = name.strip_suffix(SUFFIX) else { continue };
            if let Some(number) = stem.parse().ok().filter(|number| name_of(*number) == name) {
                numbers.push(number);
            } else if stem.starts_with(WAITING) {
                waiting.push(name);
            }
        }
        numbers.sort_unstable();
        waiting.sort();
        Ok((numbers, waiting))
    }
}

fn name_of(number: u32) -> String {
    format!("{number:08}{SUFFIX}")
}

fn open(number: u32, mut session: Session, after: Option<Link>) -> Current {
    session.head.number = Some(number);
    session.head.after.clone_from(&after);
    Current::Open { number, session, end: after.unwrap_or_else(|| Link::first("")) }
}

fn add(session: &mut Session, line: Line) {
    if !session.lines.last_mut().is_some_and(|last| last.absorbs(&line)) {
        session.lines.push(line);
    }
}

fn collect(book: &mut Book, session: Session, wanted: &Wanted) {
    let head = session.head;
    for line in session.lines.into_iter().filter(|line| wanted.takes(line)) {
        book.accesses.push(Access {
            line,
            who: head.who.clone(),
            program: head.program.clone(),
            while_locked: head.while_locked,
        });
    }
}
