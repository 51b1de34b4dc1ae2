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
mod parts;
mod session;
mod who;
mod witness;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use age::secrecy::ExposeSecret as _;
use jiff::{SignedDuration, Timestamp};

use super::error::VaultError;
use super::files::Files;
use super::revision::CaseId;
use super::seal::{ForVault, FromInbox, Keys, Ring, Seal, SealError, State, ToInbox, VaultId, padded};
use super::write::{self, Taken, WriteError, random_hex};

pub use book::{Access, Book, Gap, Wanted};
pub use line::{Action, Line, Outcome};
pub(super) use parts::opens_with;
pub use session::Link;
pub use who::Who;

use parts::{LARGEST, Parts, name_of, waiting_name};
use session::{Broken, Session};
use witness::{Seen, Witness};

/// A session with more lines goes on in a new file: each line writes the whole file again.
const MOST: usize = 200;
/// How long more of the same waits for what comes after it.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_secs(60);

/// The log of one vault.
#[derive(Debug)]
pub struct AccessLog {
    files: Arc<dyn Files>,
    ring: Arc<Ring>,
    folder: PathBuf,
    who: Who,
    /// What is being written. One line at a time.
    writing: Mutex<Writing>,
    trouble: Mutex<Option<VaultError>>,
    /// The last part that was seen by somebody who could not be fooled.
    seen: AtomicU32,
    witness: Witness,
}

/// What is being written.
#[derive(Debug, Default)]
struct Writing {
    /// Lines that are in no session yet, because the disk refused or no key was there.
    waiting: Vec<Line>,
    session: Option<Open>,
}

/// The session that goes on.
#[derive(Debug)]
struct Open {
    name: String,
    session: Session,
    /// How many of its lines are on disk, as they were when they were written.
    on_disk: usize,
    /// Whether its last line was changed since.
    changed: bool,
    /// The moment of the last line when it was written.
    written: Timestamp,
}

impl AccessLog {
    /// The log in `folder`, which is made with the first line. How far it came is remembered in `memory`, if anywhere.
    pub(super) fn new(
        files: Arc<dyn Files>,
        ring: Arc<Ring>,
        folder: PathBuf,
        memory: Option<PathBuf>,
        who: Who,
    ) -> Self {
        Self {
            witness: Witness::new(Arc::clone(&files), memory),
            files,
            ring,
            folder,
            who,
            writing: Mutex::new(Writing { waiting: Vec::new(), session: None }),
            trouble: Mutex::new(None),
            seen: AtomicU32::new(0),
        }
    }

    /// Adds a line. On `Ok` it survives a power cut; on an error it is kept in memory and written with the next.
    /// Of saves in a row the first is written at once, and how many more there were with what comes after them.
    ///
    /// # Errors
    /// When there is no vault yet, or the disk is full, not writable or failing.
    pub(crate) fn note(&self, line: Line) -> Result<(), VaultError> {
        self.note_in(self.ring.state(), line)
    }

    /// Writes down that the vault was locked, with the keys that it was open with.
    pub(super) fn tell_that_it_closed(&self, keys: &Arc<Keys>, at: Timestamp) {
        let line = Line::new(Action::Locked, at).ended(Outcome::Done);
        let trouble = self.note_in(State::Open(Arc::clone(keys)), line).err();
        *self.trouble.lock().unwrap_or_else(PoisonError::into_inner) = trouble;
    }

    fn note_in(&self, state: State, line: Line) -> Result<(), VaultError> {
        if matches!(state, State::None) {
            return Err(VaultError::NotFounded);
        }
        let (at, ends) = (line.at, line.action == Action::Locked);
        let mut writing = self.writing();
        writing.waiting.push(line);
        let seal: Box<dyn Seal> = match state {
            State::None | State::Locked(None) => return Err(VaultError::Locked),
            State::Locked(Some(mark)) => {
                writing.leave(|session| session.head.while_locked && session.head.vault == mark.vault);
                if writing.session.is_none() {
                    let name = waiting_name(&random_hex(8)?);
                    let session = Session::new(mark.vault.clone(), at, self.who.clone(), true);
                    writing.session = Some(Open::new(name, session));
                }
                Box::new(ToInbox(mark))
            }
            State::Open(keys) => {
                writing.leave(|session| !session.head.while_locked && session.head.vault == keys.vault);
                self.be_open(&mut writing, &keys, at)?;
                Box::new(ForVault(keys))
            }
        };
        let Writing { waiting, session } = &mut *writing;
        let Some(open) = session else { return Ok(()) };
        for line in waiting.drain(..) {
            open.add(line);
        }
        if !open.can_wait(at) {
            self.put(open, &*seal)?;
        }
        if ends {
            writing.session = None;
        }
        Ok(())
    }

    /// Writes down what was done, now, and how it ended. Failing to write it down stops nothing: see
    /// [`AccessLog::trouble`].
    pub(super) fn tell_of(&self, action: Action, case: Option<&CaseId>, error: Option<&VaultError>) {
        self.tell(Line { case: case.cloned(), ..Line::new(action, Timestamp::now()) }, error);
    }

    /// The same, of what was done at one time: one file is written for all of it.
    pub(super) fn tell_all<'a>(&self, lines: impl Iterator<Item = (Line, Option<&'a VaultError>)>) {
        let mut lines: Vec<Line> =
            lines.filter_map(|(line, error)| Some(line.ended(Outcome::of(error)?))).collect();
        let Some(last) = lines.pop() else { return };
        self.writing().waiting.extend(lines);
        let trouble = self.note(last).err();
        *self.trouble.lock().unwrap_or_else(PoisonError::into_inner) = trouble;
    }

    /// The same, of a line that says more than what was done to which case.
    pub(super) fn tell(&self, line: Line, error: Option<&VaultError>) {
        let Some(outcome) = Outcome::of(error) else { return };
        let line = line.ended(outcome);
        let trouble = self.note(line).err();
        *self.trouble.lock().unwrap_or_else(PoisonError::into_inner) = trouble;
    }

    /// Why the last line could not be written, until one can be. No line is lost while the program runs.
    #[must_use]
    pub fn trouble(&self) -> Option<VaultError> {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The files of the log, for a copy.
    pub(super) fn file_names(&self) -> Result<Vec<String>, VaultError> {
        let Parts { numbers, waiting } = self.parts()?;
        Ok(numbers.into_iter().map(name_of).chain(waiting).collect())
    }

    /// Reads what is asked. What cannot be read is told in [`Book::gaps`], never left out in silence.
    ///
    /// # Errors
    /// When the vault is locked, or the folder cannot be read.
    pub fn read(&self, wanted: &Wanted) -> Result<Book, VaultError> {
        let State::Open(keys) = self.ring.state() else { return Err(VaultError::Locked) };
        // Nothing is added while it is read.
        let mut writing = self.writing();
        if let Some(open) =
            writing.session.as_mut().filter(|open| open.changed && !open.session.head.while_locked)
        {
            self.put(open, &ForVault(Arc::clone(&keys)))?;
        }
        let Parts { numbers, waiting } = self.parts()?;
        let mut book = Book { end: Some(Link::first(keys.log.expose_secret())), ..Book::default() };
        // A file that somebody laid down far behind them is no part, and nothing is missing before it.
        let last = self.last_of(&numbers, &keys).map_or(0, |(last, _)| last);
        let mut expected = 1;
        for number in numbers {
            if expected < number && expected <= last {
                book.gaps.push(Gap::Missing(expected..=number.saturating_sub(1)));
            }
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
                Err(_) => book.gaps.push(Gap::Waiting(name)), // told as a gap
            }
        }
        Ok(book)
    }

    /// The number of its last part, as far as these keys made it; zero when there is none.
    pub(super) fn last(&self) -> u32 {
        self.seen.load(Ordering::Relaxed)
    }

    /// Says that there was a part of this number, so that no other takes it; whether it, or another that is remembered outside
    /// the folder, is not there any more.
    pub(super) fn goes_on_after(&self, number: u32, keys: &Arc<Keys>) -> bool {
        let remembered = self.witness.of(&keys.vault);
        let number = number.max(remembered.last);
        let _ = self.seen.fetch_max(number, Ordering::Relaxed);
        // What cannot be looked at is told where the log is read.
        let Ok(Parts { numbers, waiting }) = self.parts() else { return false };
        // Another computer that has this folder as well went on, and took in what waited.
        let last = self.last_of(&numbers, keys).map_or(0, |(last, _)| last);
        let _ = self.seen.fetch_max(last, Ordering::Relaxed);
        let went_on = last > remembered.last;
        let taken = !went_on && remembered.waiting.iter().any(|name| !waiting.contains(name));
        // Before it joins: a power cut in between must not make it missed.
        self.witness.note(&keys.vault, |seen| seen.waiting.clear());
        (number > 0 && !numbers.contains(&number)) || taken
    }

    /// Forgets how far the log had come: its owner puts back a copy.
    pub(super) fn begins_anew(&self, vault: &VaultId) {
        self.witness.note(vault, |seen| *seen = Seen::nothing(vault));
    }

    /// Writes what waited for more of the same: the program ends, or the keys change.
    pub(super) fn put_what_waits(&self) {
        let mut writing = self.writing();
        let Some(open) = writing.session.as_mut().filter(|open| open.changed) else { return };
        let seal: Box<dyn Seal> = match (self.ring.state(), open.session.head.while_locked) {
            (State::Open(keys), false) => Box::new(ForVault(keys)),
            (State::Locked(Some(mark)), true) => Box::new(ToInbox(mark)),
            _ => return,
        };
        #[expect(clippy::let_underscore_must_use, reason = "there is nobody to tell, or it is tried again")]
        let _ = self.put(open, &*seal);
    }

    /// The newest revision of each case that was kept while the vault was locked, and is not taken into the log yet.
    pub(super) fn saved_while_locked(&self, keys: &Arc<Keys>) -> BTreeMap<CaseId, u32> {
        #[expect(
            clippy::disallowed_methods,
            reason = "a folder that cannot be read is told where the log is read"
        )]
        let waiting = self.parts().unwrap_or_default().waiting;
        let seal = FromInbox(Arc::clone(keys));
        let mut book = Book::default();
        for name in waiting {
            // What cannot be read is told of by `read`.
            if let Ok((session, _)) = self.session(&name, &seal, &keys.vault) {
                collect(&mut book, session, &Wanted::default());
            }
        }
        book.waiting()
    }

    fn writing(&self) -> MutexGuard<'_, Writing> {
        // A panic in between leaves lines that are written again with the next one.
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes sure that there is a session of the vault with room for a line.
    fn be_open(&self, writing: &mut Writing, keys: &Arc<Keys>, at: Timestamp) -> Result<(), VaultError> {
        let new = |number: u32, after: Option<Link>| {
            let mut session = Session::new(keys.vault.clone(), at, self.who.clone(), false);
            session.head.number = Some(number);
            session.head.after = after;
            Open::new(name_of(number), session)
        };
        match &mut writing.session {
            Some(open) if open.session.lines.len() < MOST => {}
            Some(open) => {
                let link = self.put(open, &ForVault(Arc::clone(keys))).and_then(|()| text(&open.session))?.1;
                let number = open.session.head.number.map_or(1, |number| number.saturating_add(1));
                writing.session = Some(new(number, Some(link)));
            }
            None => {
                self.join_waiting(keys)?;
                let (number, after) = self.end(keys)?;
                writing.session = Some(new(number, after));
            }
        }
        Ok(())
    }

    /// The number of the next session, and the link it follows; none when the session before it cannot be read. A number that is
    /// taken stays what it is, whatever has it.
    fn end(&self, keys: &Arc<Keys>) -> Result<(u32, Option<Link>), VaultError> {
        let numbers = self.parts()?.numbers;
        let seen = self.seen.load(Ordering::Relaxed);
        let last = self.last_of(&numbers, keys);
        let after = last.as_ref().map_or(seen, |(last, _)| seen.max(*last)).saturating_add(1);
        let number = (after..).find(|number| !numbers.contains(number)).unwrap_or(after);
        let link = match last {
            None if numbers.is_empty() => Some(Link::first(keys.log.expose_secret())),
            // A session that cannot be followed is told of by `read`.
            Some((last, link)) if last.saturating_add(1) == number => Some(link),
            None | Some(_) => None,
        };
        Ok((number, link))
    }

    /// The last session that these keys made, with its last link. What they did not make has no say.
    fn last_of(&self, numbers: &[u32], keys: &Arc<Keys>) -> Option<(u32, Link)> {
        let seal = ForVault(Arc::clone(keys));
        numbers.iter().rev().find_map(|number| {
            let (session, link) = self.session(&name_of(*number), &seal, &keys.vault).ok()?; // told of by `read`
            (session.head.number == Some(*number)).then_some((*number, link))
        })
    }

    /// Takes into the vault's own log what was written while it was locked.
    fn join_waiting(&self, keys: &Arc<Keys>) -> Result<(), VaultError> {
        let waiting = self.parts()?.waiting;
        let mut sessions: Vec<(String, Session)> = waiting
            .into_iter()
            // What cannot be read stays where it is, and is told of by `read`.
            .filter_map(|name| {
                // Told of by `read`.
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
                let (text, _) = text(&session)?;
                self.store(&name_of(number), &ForVault(Arc::clone(keys)), &text)?;
                self.witness.note(&keys.vault, |seen| seen.add(Some(number), &name));
            }
            let path = self.folder.join(&name);
            self.files.remove(&path).map_err(|error| VaultError::writing(&path, &error))?;
        }
        Ok(())
    }

    fn is_last(&self, next: u32, session: &Session, keys: &Arc<Keys>) -> bool {
        let seal = ForVault(Arc::clone(keys));
        let last = self.session(&name_of(next.saturating_sub(1)), &seal, &keys.vault);
        last.is_ok_and(|(last, _)| {
            // what cannot be read is not the same
            last.lines == session.lines
                && last.head.began == session.head.began
                && last.head.who == session.head.who
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

    /// Writes the whole session again.
    fn put(&self, open: &mut Open, seal: &dyn Seal) -> Result<(), VaultError> {
        let (text, _) = text(&open.session)?;
        self.store(&open.name, seal, &text)?;
        if open.on_disk == 0 {
            let head = &open.session.head;
            let _ = self.seen.fetch_max(head.number.unwrap_or_default(), Ordering::Relaxed);
            self.witness.note(&head.vault, |seen| seen.add(head.number, &open.name));
        }
        open.on_disk = open.session.lines.len();
        open.changed = false;
        open.written = open.session.lines.last().map_or(open.written, |line| line.until);
        Ok(())
    }

    fn parts(&self) -> Result<Parts, VaultError> {
        Parts::list(&*self.files, &self.folder)
    }

    fn store(&self, name: &str, seal: &dyn Seal, text: &[u8]) -> Result<(), VaultError> {
        write::ensure_folder(&*self.files, &self.folder)?;
        let path = || self.folder.join(name);
        let sealed = seal.seal(text).map_err(|_| VaultError::Damaged { path: path() })?;
        match write::write(&*self.files, &self.folder, name, &sealed, Taken::Replace) {
            Ok(()) | Err(WriteError::Taken) => Ok(()),
            Err(WriteError::Vault(error)) => Err(error),
        }
    }
}

/// The text of a session with room behind it that hides its length, and its last link.
fn text(session: &Session) -> Result<(Vec<u8>, Link), VaultError> {
    let (text, link) = session.text().map_err(|error| VaultError::Summary { cause: error.to_string() })?;
    let mut text = text.into_bytes();
    text.resize(padded(text.len()), b' ');
    Ok((text, link))
}

impl Writing {
    /// Leaves a session that does not fit any more. What of it is not on disk goes into the next.
    fn leave(&mut self, fits: impl FnOnce(&Session) -> bool) {
        if let Some(open) = self.session.take_if(|open| !fits(&open.session)) {
            let _ = self.waiting.splice(0..0, open.session.lines.into_iter().skip(open.on_disk));
        }
    }
}

impl Open {
    const fn new(name: String, session: Session) -> Self {
        let written = session.head.began;
        Self { name, session, on_disk: 0, changed: false, written }
    }

    fn add(&mut self, line: Line) {
        if !self.session.lines.last_mut().is_some_and(|last| last.absorbs(&line)) {
            self.session.lines.push(line);
        }
        self.changed = true;
    }

    /// Whether writing can wait: every line is on disk, and the last only tells of more of the same.
    fn can_wait(&self, now: Timestamp) -> bool {
        self.on_disk == self.session.lines.len() && now.duration_since(self.written) < LONGEST_WAIT
    }
}

impl Drop for AccessLog {
    fn drop(&mut self) {
        self.put_what_waits();
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
