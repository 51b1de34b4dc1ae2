//! A case: its journal, and the state that is the fold of it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{Span, Timestamp};

use super::answer::{Answer, EntryId};
use super::answers::{Answers, Spot};
use super::event::{Event, Mode};
use super::journal::{Damage, Journal, Line, Scribe, Unwritable, as_ron};
use super::moving::{Gone, Move};
use super::pin::Pin;
use crate::protocol::Name;
use crate::protocol::one_line;

/// A case of one clinician.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    journal: Journal,
    state: State,
}

/// What the journal amounts to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// How the clinician calls the case.
    pub label: String,
    /// Real, or practice.
    pub(crate) mode: Mode,
    /// The protocols walked, the first one first.
    pub protocols: Vec<Pin>,
    /// All answers.
    pub answers: Answers,
    /// Of the entries that were entered under a contact: the first entry of that contact.
    contacts: BTreeMap<EntryId, EntryId>,
    /// Whether the case is concluded.
    pub concluded: bool,
    /// The papers made, in order.
    pub printed: Vec<Paper>,
    /// When its record was put in the patient's own file; none when it changed since.
    pub filed: Option<Timestamp>,
    /// Changes made after the case was printed or concluded.
    pub amendments: Vec<Amendment>,
    /// When and why the case was taken up again.
    pub reopened: Vec<(Timestamp, String)>,
    /// When the case went on with another edition, and what lapsed with that.
    pub(crate) moves: Vec<Moved>,
    /// In practice: how many days later it is than it really is; none while time went on by itself.
    later: Option<i32>,
    /// When the case was begun.
    pub opened: Timestamp,
    /// When anything last happened to it.
    pub changed: Timestamp,
}

/// A paper that was made of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Which paper.
    pub document: Name,
    /// SHA-256 of its bytes.
    pub(crate) hash: String,
    /// When.
    pub at: Timestamp,
}

/// Going on with another edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The edition before.
    pub from: Pin,
    /// The edition since.
    pub to: Pin,
    /// What lapsed with it.
    pub(crate) lapsed: Vec<Gone>,
    /// When.
    pub at: Timestamp,
}

/// A change after the case was printed or concluded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// Where.
    pub at: Spot,
    /// What stood there before.
    pub before: Option<Answer>,
    /// Why it was changed.
    pub reason: String,
    /// When.
    pub(crate) moment: Timestamp,
}

/// Why an event was not accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// What was printed or concluded is only changed with a reason.
    #[error("the case was printed or concluded: give a reason for the change")]
    NeedsReason,
    /// A case is opened once.
    #[error("the case is open already")]
    AlreadyOpen,
    /// There is nothing to undo or redo.
    #[error("there is nothing to undo or redo")]
    NothingThere,
    /// Time goes on by itself but in practice.
    #[error("only in a practice case the day can be moved")]
    RealTime,
    /// What happened could not be written down.
    #[error(transparent)]
    Unwritable(#[from] Unwritable),
    /// The journal does not begin as a case does, so nothing can be undone in it.
    #[error(transparent)]
    Damaged(#[from] Damage),
}

impl Case {
    /// Begins a case.
    ///
    /// # Errors
    /// When its opening cannot be written down.
    pub fn open(
        label: impl Into<String>,
        role: Name,
        mode: Mode,
        protocol: Pin,
        at: Timestamp,
    ) -> Result<Self, Unwritable> {
        let label = one_line(&label.into());
        let mut journal = Journal::default();
        let state = State::begin(label.clone(), role.clone(), mode, protocol.clone(), at);
        journal.append(Event::Opened { label, role, mode, protocol }, at)?;
        Ok(Self { journal, state })
    }

    /// Rebuilds a case from its journal.
    ///
    /// # Errors
    /// When the chain of the journal is broken.
    pub fn replay(journal: Journal) -> Result<Self, Damage> {
        journal.verify()?;
        let state = State::fold(&journal)?;
        Ok(Self { journal, state })
    }

    /// The journal.
    #[must_use]
    pub const fn journal(&self) -> &Journal {
        &self.journal
    }

    /// What the journal amounts to.
    #[must_use]
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// The day it is in this case when it really is `today`: only in practice another.
    #[must_use]
    pub fn day(&self, today: Date) -> Date {
        let later = Span::new().days(self.state.later.unwrap_or(0));
        match today.checked_add(later) {
            Ok(day) => day,
            Err(_) => today, // beyond the calendar there is no other day
        }
    }

    /// How many days later it is in this case than it really is; none where time was not moved.
    #[must_use]
    pub const fn later(&self) -> Option<i32> {
        self.state.later
    }

    /// All answers.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.state.answers
    }

    /// Whether a change needs a reason, because the case was printed or concluded.
    #[must_use]
    pub(crate) fn needs_reason(&self) -> bool {
        self.state.concluded || !self.state.printed.is_empty()
    }

    /// The identity for a new entry; it is never given out twice.
    #[must_use]
    pub fn next_entry(&self) -> EntryId {
        EntryId::after(self.journal.lines().len())
    }

    /// Records what happened.
    ///
    /// # Errors
    /// When the event is not accepted; the case is then unchanged.
    pub fn record(&mut self, event: Event, at: Timestamp) -> Result<(), Refusal> {
        self.record_as(event, at, as_ron)
    }

    /// Records what happened, written down by `write`.
    ///
    /// # Errors
    /// When the event is not accepted or cannot be written down; the case is then unchanged.
    pub(crate) fn record_as(&mut self, event: Event, at: Timestamp, write: Scribe) -> Result<(), Refusal> {
        let event = event.cleaned();
        match &event {
            Event::Opened { .. } => return Err(Refusal::AlreadyOpen),
            Event::Later { .. } if self.state.mode == Mode::Real => return Err(Refusal::RealTime),
            Event::Undone if !self.journal.can().0 => return Err(Refusal::NothingThere),
            Event::Redone if !self.journal.can().1 => return Err(Refusal::NothingThere),
            Event::Answered { at, reason: None, .. } | Event::Withdrawn { at, reason: None }
                if self.needs_reason() && self.answers().at(at).is_some() =>
            {
                return Err(Refusal::NeedsReason);
            }
            Event::EntryRemoved { at, entry, reason: None }
                if self.needs_reason() && !self.answers().is_untouched(at, *entry) =>
            {
                return Err(Refusal::NeedsReason);
            }
            _ => {}
        }
        if matches!(event, Event::Undone | Event::Redone) {
            let mut journal = self.journal.clone();
            journal.append_as(event, at, write)?;
            *self = Self { state: State::fold(&journal)?, journal };
            return Ok(());
        }
        self.journal.append_as(event, at, write)?;
        if let Some(line) = self.journal.lines().last() {
            self.state.apply(line);
        }
        Ok(())
    }
}

impl State {
    /// The contact under which an entry was entered, by the first entry of that contact.
    #[must_use]
    pub(crate) fn contact_of(&self, entry: EntryId) -> Option<EntryId> {
        self.contacts.get(&entry).copied()
    }

    fn begin(label: String, role: Name, mode: Mode, protocol: Pin, at: Timestamp) -> Self {
        let mut answers = Answers::new(role);
        answers.walk_in(protocol.protocol.clone());
        Self {
            label,
            mode,
            protocols: vec![protocol],
            answers,
            contacts: BTreeMap::new(),
            concluded: false,
            printed: Vec::new(),
            filed: None,
            amendments: Vec::new(),
            reopened: Vec::new(),
            moves: Vec::new(),
            later: None,
            opened: at,
            changed: at,
        }
    }

    fn fold(journal: &Journal) -> Result<Self, Damage> {
        let standing = journal.standing();
        let Some((Line { event: Event::Opened { label, role, mode, protocol }, at, .. }, rest)) =
            standing.split_first().map(|(first, rest)| (*first, rest))
        else {
            return Err(Damage::NoOpening);
        };
        let mut state = Self::begin(label.clone(), role.clone(), *mode, protocol.clone(), *at);
        for line in rest {
            state.apply(line);
        }
        state.changed = journal.lines().last().map_or(*at, |line| line.at);
        // What was undone is not folded, and yet outdates what was filed before it.
        let mut last = journal.lines().iter().rev();
        let filed = last.find(|line| line.event == Event::Filed || line.event.outdates_paper());
        state.filed = filed.filter(|line| line.event == Event::Filed).map(|line| line.at);
        Ok(state)
    }

    fn go_on_with(&mut self, moved: &Move, at: Timestamp) {
        for pin in self.protocols.iter_mut().filter(|pin| pin.protocol == moved.from.protocol) {
            *pin = moved.to.clone();
        }
        if let Some(role) = &moved.role {
            self.answers.set_role(role.clone());
        }
        for (spot, answer) in &moved.answers {
            match answer {
                Some(answer) => self.answers.put(spot, answer.clone()),
                None => self.answers.lift(spot),
            }
        }
        for (alert, reason) in &moved.reasons {
            self.answers.resolve(&moved.to.protocol, alert, reason.clone());
        }
        let (from, to) = (moved.from.clone(), moved.to.clone());
        self.moves.push(Moved { from, to, lapsed: moved.lapsed.clone(), at });
    }

    fn apply(&mut self, line: &Line) {
        self.changed = line.at;
        if line.event.outdates_paper() {
            self.filed = None;
        }
        if let (
            Some(reason),
            Event::Answered { at, .. } | Event::Withdrawn { at, .. } | Event::EntryRemoved { at, .. },
        ) = (line.event.reason(), &line.event)
        {
            self.amendments.push(Amendment {
                at: at.clone(),
                before: self.answers.at(at).cloned(),
                reason: reason.to_owned(),
                moment: line.at,
            });
        }
        match &line.event {
            Event::Answered { at, answer, .. } => self.answers.put(at, answer.clone()),
            Event::Withdrawn { at, .. } => self.answers.take(at),
            Event::EntryAdded { at, entry, under, contact } => {
                self.answers.add_entry(at, *entry, *under);
                self.contacts.extend(contact.map(|contact| (*entry, contact)));
            }
            Event::EntryTaken { at, entry, from } => self.answers.take_over(at, entry.clone(), *from),
            Event::EntryRemoved { at, entry, .. } => self.answers.remove_entry(at, *entry),
            Event::Resolved { protocol, alert, reason } => {
                self.answers.resolve(protocol, alert, Some(reason.clone()));
            }
            Event::Labelled(label) => self.label.clone_from(label),
            Event::RoleChanged(role) => self.answers.set_role(role.clone()),
            Event::ProtocolAdded(pin) => {
                if !self.protocols.contains(pin) {
                    self.protocols.push(pin.clone());
                }
                self.answers.walk_in(pin.protocol.clone());
            }
            Event::Walked(protocol) => {
                self.answers.walk_in(protocol.clone());
            }
            Event::Concluded => self.concluded = true,
            Event::Reopened { reason } => {
                self.concluded = false;
                self.reopened.push((line.at, reason.clone()));
            }
            Event::Printed { document, hash } => {
                self.printed.push(Paper { document: document.clone(), hash: hash.clone(), at: line.at });
            }
            Event::Filed => self.filed = Some(line.at),
            Event::Later { days } => {
                self.later = Some(self.later.unwrap_or(0).saturating_add(*days));
            }
            Event::Moved(moved) => self.go_on_with(moved, line.at),
            // The journal resolves these before the fold.
            Event::Opened { .. } | Event::Undone | Event::Redone => {}
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    const BROKEN: Scribe = |_| Err(Unwritable);

    fn case() -> Case {
        let at = Timestamp::UNIX_EPOCH;
        let pin =
            Pin { protocol: "p".into(), guideline: "2026".to_owned(), encoding: 1, hash: "1".to_owned() };
        Case::open("blauwe fiets", "gp".into(), Mode::Real, pin, at).unwrap()
    }

    fn answered(option: &str) -> Event {
        let question =
            Spot { home: super::super::Home::Protocol("p".into()), question: "q".into(), inside: None };
        Event::Answered { at: question, answer: Answer::One(option.into()), reason: None }
    }

    #[test]
    fn what_is_recorded_has_no_characters_that_nobody_sees() {
        let Event::Answered { at, .. } = answered("yes") else { unreachable!("answered two lines above") };
        let mut case = case();
        let dirty = "Zoe\u{308}\u{7}\r\nzegt \u{202E}niets\u{200B}";
        let reason = Some("typ\u{1b}fout".to_owned());
        let answer = Answer::Text(dirty.to_owned());
        case.record(Event::Answered { at: at.clone(), answer, reason }, Timestamp::UNIX_EPOCH).unwrap();
        case.record(Event::Labelled("blauwe\nfiets\u{200E}".to_owned()), Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(case.answers().at(&at), Some(&Answer::Text("Zoë\nzegt niets".to_owned())));
        assert_eq!(case.state().label, "blauwe fiets");
        assert_eq!(case.journal().lines()[1].event.reason(), Some("typfout"));
        assert_eq!(Case::replay(case.journal().clone()).unwrap(), case);
    }

    #[test]
    fn what_cannot_be_written_down_is_refused_and_the_case_is_as_it_was() {
        let at = Timestamp::UNIX_EPOCH;
        let mut case = case();
        case.record(answered("yes"), at).unwrap();
        case.record(answered("no"), at).unwrap();
        case.record(Event::Undone, at).unwrap();
        let before = case.clone();
        for event in [answered("yes"), Event::Undone, Event::Redone, Event::Concluded, Event::Filed] {
            assert_eq!(case.record_as(event, at, BROKEN), Err(Refusal::Unwritable(Unwritable)));
            assert_eq!(case, before);
        }
        case.record(Event::Redone, at).unwrap();
        assert_eq!(Case::replay(case.journal().clone()).unwrap(), case, "and goes on as if nothing happened");
    }
}
