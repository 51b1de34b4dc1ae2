//! The journal: an append-only list of events, each chained by hash to the one before.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::event::Event;
use crate::protocol::load::hexadecimal;

/// An event with its moment and its link in the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// When it happened.
    pub at: Timestamp,
    /// What happened.
    pub event: Event,
    /// SHA-256 over the link before, the moment and the event, in hexadecimal.
    pub link: String,
}

/// Everything that happened to a case, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Journal {
    lines: Vec<Line>,
}

/// Something of a case has no written form, so it can be neither chained nor kept. Nothing that the program makes is so;
/// where it happens all the same, nothing is recorded or written instead of something that is not the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this part of the case could not be written down")]
pub struct Unwritable;

/// How an event is written down, to be chained to the one before: [`as_ron`], or whatever a test puts in its place.
pub(crate) type Scribe = fn(&Event) -> Result<String, Unwritable>;

/// The written form of an event.
///
/// # Errors
/// When it has none.
pub fn as_ron(event: &Event) -> Result<String, Unwritable> {
    ron::to_string(event).map_err(|_| Unwritable)
}

/// Why a journal cannot be trusted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// A link does not fit the one before.
    #[error(
        "line {line} of the case does not fit the line before it: the case was changed outside the program"
    )]
    Broken {
        /// Counted from 1.
        line: usize,
    },
    /// The first event is not the opening of a case.
    #[error("the case does not begin with its opening")]
    NoOpening,
}

impl Journal {
    /// The lines in order.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The last link of the chain: it changes with every event, and identifies the state of a case.
    #[must_use]
    pub fn head(&self) -> &str {
        self.lines.last().map_or("", |line| &line.link)
    }

    /// Adds an event.
    ///
    /// # Errors
    /// When the event cannot be written down; the journal is then unchanged.
    pub fn append(&mut self, event: Event, at: Timestamp) -> Result<(), Unwritable> {
        self.append_as(event, at, as_ron)
    }

    /// Adds an event that is written down by `write`.
    pub(super) fn append_as(&mut self, event: Event, at: Timestamp, write: Scribe) -> Result<(), Unwritable> {
        let link = link(self.head(), at, &write(&event)?);
        self.lines.push(Line { at, event, link });
        Ok(())
    }

    /// Checks the chain from the first line.
    ///
    /// # Errors
    /// The first line whose link does not fit.
    pub fn verify(&self) -> Result<(), Damage> {
        if !matches!(self.lines.first(), Some(Line { event: Event::Opened { .. }, .. })) {
            return Err(Damage::NoOpening);
        }
        let mut before = "";
        for (index, line) in self.lines.iter().enumerate() {
            // What cannot be written down was not written by this program either.
            let written = as_ron(&line.event).map_err(|_| Damage::Broken { line: index + 1 })?;
            if link(before, line.at, &written) != line.link {
                return Err(Damage::Broken { line: index + 1 });
            }
            before = &line.link;
        }
        Ok(())
    }

    /// The lines that still stand, undone ones left out, in order.
    #[must_use]
    pub(crate) fn standing(&self) -> Vec<&Line> {
        self.replay().0
    }

    /// Whether there is something to undo, and to redo.
    #[must_use]
    pub fn can(&self) -> (bool, bool) {
        let (standing, undone) = self.replay();
        (undoable(&standing).is_some(), !undone.is_empty())
    }

    fn replay(&self) -> (Vec<&Line>, Vec<&Line>) {
        let mut standing: Vec<&Line> = Vec::new();
        let mut undone = Vec::new();
        for line in &self.lines {
            match line.event {
                Event::Undone => {
                    if let Some(index) = undoable(&standing) {
                        undone.push(standing.remove(index));
                    }
                }
                Event::Redone => standing.extend(undone.pop()),
                _ => {
                    // What was undone before a move belongs to the edition before.
                    if line.event.is_change() || matches!(line.event, Event::Moved(_)) {
                        undone.clear();
                    }
                    standing.push(line);
                }
            }
        }
        (standing, undone)
    }
}

/// The last change since the case was last concluded, printed or reopened: what is on paper is not undone
/// silently, but changed with a reason.
fn undoable(standing: &[&Line]) -> Option<usize> {
    let index = standing.len().checked_sub(1)?;
    standing[index].event.is_change().then_some(index)
}

fn link(before: &str, at: Timestamp, event: &str) -> String {
    let mut hasher = Sha256::new();
    hasher.update(before);
    hasher.update([0]);
    hasher.update(at.to_string());
    hasher.update([0]);
    hasher.update(event);
    hexadecimal(&hasher.finalize())
}
