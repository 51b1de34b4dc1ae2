//! What lies on the desk: the open case, the screen that walks it, and how it is kept.
//! A revision is written by a worker; there is never more than one being written, so none can overtake another.

use std::sync::Arc;

use iced::Task;

use super::screen::lesson::Lesson;
use super::screen::own_case::Making;
use super::screen::papers::Papers;
use super::screen::review::Review;
use super::screen::walk::Walk;
use crate::case::{Event, Refusal};
use crate::gui::away::away;
use crate::protocol::Scenario;
use crate::session::course::At;
use crate::session::editions;
use crate::session::keeping::{self, Keeping, NotKept, Packing, Writing};
use crate::session::{Begun, Contacted, Form, Left, Moment, OpenCase, Practised, Unfinished};
use crate::vault::{CaseId, Layout, Room, Vault};

/// The open case with its screen.
#[derive(Debug)]
pub struct Desk {
    /// The case.
    pub open: OpenCase,
    /// Its screen.
    pub walk: Walk,
    /// Where it is kept.
    pub keeping: Keeping,
    /// What was written last, or what there was to begin with: the link of the journal, and where the case was left.
    written: Option<(String, Left)>,
    /// Whether something that was done or typed was not recorded, and may still be.
    pub(crate) unrecorded: bool,
    /// Its overview.
    pub(crate) review: Review,
    /// The name that was being typed for it, and was not given yet.
    pub(crate) naming: Option<String>,
    /// A contact that was entered, while something of it is on no record.
    pub(crate) contacting: Option<Contacted>,
    /// Its papers.
    pub papers: Papers,
    /// Which part of the walk the keyboard was last brought to.
    pane: usize,
    /// The fictional case it was begun from.
    pub(crate) story: Option<Scenario>,
    /// Whether its maker's answers stood in it from the beginning: what one comes to know on the way is in them.
    pub(crate) played: bool,
    /// Whether the story is told.
    pub(crate) story_unfolded: Option<bool>,
    /// The same case before a group.
    pub(crate) lesson: Option<Lesson>,
    /// That it is walked otherwise than by its maker, before that group.
    pub(crate) branching: Option<Branching>,
    /// The course it is a case of.
    pub(crate) course: Option<At>,
    /// That it is being made into a fictional case of one's own.
    pub(crate) making: Option<Making>,
}

/// From where a case is walked otherwise before a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Branching {
    /// The move.
    pub(crate) at: usize,
    /// Which of what was tried it is, once it stood beside the maker's.
    pub(crate) which: Option<usize>,
}

impl Desk {
    /// Puts a case on the desk that is in memory only.
    #[must_use]
    pub fn new(open: OpenCase, layout: Layout) -> Self {
        let walk = Walk::new(&open, layout);
        Self::with(open, walk, Keeping::Memory)
    }

    /// Puts a case on the desk that came from the vault, as it was left.
    #[must_use]
    pub(crate) fn kept(open: OpenCase, layout: Layout, left: Left, id: CaseId) -> Self {
        let at = Some(open.case().state().changed);
        let walk = Walk::at(&open, layout, left.question.as_ref());
        let mut desk = Self::with(open, walk, Keeping::Vault { id, writing: Writing::Idle, at });
        desk.take_back(left.unfinished);
        desk.written = Some(desk.now());
        desk
    }

    fn with(open: OpenCase, walk: Walk, keeping: Keeping) -> Self {
        let mut desk = Self {
            open,
            walk,
            keeping,
            written: None,
            unrecorded: false,
            review: Review::default(),
            naming: None,
            contacting: None,
            papers: Papers::default(),
            pane: 0,
            story: None,
            played: false,
            story_unfolded: None,
            lesson: None,
            branching: None,
            course: None,
            making: None,
        };
        desk.written = Some(desk.now());
        desk
    }

    /// The same, as the fictional case that it plays: what is told of that, and whether it is being made.
    #[must_use]
    pub(crate) fn playing(mut self, story: Scenario, making: Option<Making>) -> Self {
        self.story = Some(story);
        self.making = making;
        // That it plays one is nothing that happened to it; what was written of one that is made is.
        let in_memory = self.keeping == Keeping::Memory;
        if !(in_memory && self.making.as_ref().is_some_and(Making::is_new)) {
            self.written = Some(self.now());
        }
        self
    }

    /// What was played is kept as a fictional case: it plays that one from now on, and in memory nothing of it would be lost.
    pub(crate) fn is_kept_as_own(&mut self, scenario: Scenario) {
        if let Some(making) = &mut self.making {
            making.is_kept(scenario.id.clone());
        }
        self.story = Some(scenario);
        self.lesson = None;
        if self.keeping == Keeping::Memory {
            self.written = Some(self.now());
        }
    }

    /// The fictional case that it plays. What a group tries in a lesson is none.
    fn practised(&self) -> Option<Practised> {
        if !self.can_be_kept_as_own() {
            return None;
        }
        let of = || self.story.as_ref().map(|story| Practised::Of(story.id.clone()));
        self.making.as_ref().map(Making::practised).or_else(of)
    }

    /// Shows what was left unfinished where it was.
    fn take_back(&mut self, unfinished: Unfinished) {
        let label = |begun: &Begun| (begun.form == Form::Label).then(|| begun.words.clone());
        self.naming = unfinished.begun.iter().find_map(label);
        self.contacting = unfinished.contact.as_deref().cloned();
        self.review.take_back(&self.open, &unfinished.begun);
        self.walk.take_back(&self.open, unfinished);
    }

    /// What would be written now: the link of the journal, and where the case is left.
    fn now(&self) -> (String, Left) {
        let mut unfinished = self.walk.unfinished(&self.open);
        let label = self.naming.clone().map(|words| Begun { form: Form::Label, words });
        unfinished.begun.extend(self.review.begun().chain(label));
        unfinished.contact = self.contacting.clone().map(Box::new);
        let (question, practised) = (self.walk.question().cloned(), self.practised());
        let left = Left { question, unfinished, practised };
        (self.open.case().journal().head().to_owned(), left)
    }

    /// The control where the next part of the walk begins.
    pub(crate) fn next_pane(&mut self) -> Option<String> {
        let panes = self.walk.panes(&self.open);
        self.pane = (self.pane + 1) % panes.len().max(1);
        panes.get(self.pane).cloned()
    }

    /// Whether something would be lost if the window closed now.
    #[must_use]
    pub(crate) fn is_unsafe_to_leave(&self) -> bool {
        match &self.keeping {
            // A case that was only begun, or only played, has nothing to lose.
            // What a group tried is in its lesson, and was never meant to stay.
            Keeping::Memory => self.branching.is_none() && self.is_changed(),
            Keeping::Vault { writing, .. } => *writing != Writing::Idle || self.is_changed(),
        }
    }

    /// Whether it may become a fictional case of one's own: never a real one, nor what a group tries in a lesson.
    #[must_use]
    pub(crate) fn can_be_kept_as_own(&self) -> bool {
        self.open.is_practice() && self.branching.is_none()
    }

    /// Whether anything happened to the case, or was left unfinished in it, since it was written. Where the clinician is in
    /// it does not count.
    fn is_changed(&self) -> bool {
        let (head, left) = self.now();
        let same = |(before, was): &(String, Left)| {
            *before == head && was.unfinished == left.unfinished && was.practised == left.practised
        };
        !self.written.as_ref().is_some_and(same)
    }

    /// Whether there is something to record or to write once more.
    #[must_use]
    pub(crate) fn can_be_tried_again(&self) -> bool {
        self.unrecorded || matches!(self.keeping, Keeping::Vault { writing: Writing::Failed, .. })
    }

    /// Begins to keep the case under a label.
    ///
    /// # Errors
    /// When the label is not accepted, or no name can be made for it in the vault.
    pub fn keep(&mut self, label: &str, moment: Moment) -> Result<(), NotKept> {
        if self.open.case().state().label != label {
            self.open.record(Event::Labelled(label.to_owned()), moment)?;
        }
        if self.keeping == Keeping::Memory {
            self.keeping = Keeping::Vault { id: CaseId::random()?, writing: Writing::Idle, at: None };
        }
        Ok(())
    }

    /// Writes a revision, unless the case is in memory only or one is being written already.
    pub(crate) fn write(&mut self, vault: &Arc<Vault>, pack: Packing) -> Task<Result<Room, NotKept>> {
        let (now, changed) = (self.now(), self.is_changed());
        let Keeping::Vault { id, writing, at } = &mut self.keeping else { return Task::none() };
        // Looking at a case changes nothing: no new version, and no line in the log that says so.
        if !changed && *writing == Writing::Idle && at.is_some() {
            return Task::none();
        }
        if matches!(writing, Writing::Busy | Writing::Behind) {
            *writing = Writing::Behind;
            return Task::none();
        }
        *writing = Writing::Busy;
        let packed = pack(&self.open, &now.1);
        self.written = Some(now);
        let id = id.clone();
        let shelf = keeping::shelf(self.open.case().state().mode);
        let (summary, payload) = match packed {
            Ok(packed) => packed,
            Err(unwritable) => return Task::done(Err(unwritable.into())),
        };
        let vault = Arc::clone(vault);
        let pins = self.open.case().state().protocols.clone();
        Task::future(away(move || {
            let saved = vault.cases(shelf).save(&id, &summary, &payload)?;
            editions::keep(&vault, &pins)?;
            Ok(saved.room)
        }))
    }

    /// Takes in how writing ended; whether there is more to write.
    pub fn written(&mut self, result: &Result<Room, NotKept>, moment: Moment) -> bool {
        let Keeping::Vault { writing, at, .. } = &mut self.keeping else { return false };
        let behind = *writing == Writing::Behind;
        match result {
            Ok(_) => {
                *at = Some(moment.now);
                *writing = Writing::Idle;
            }
            Err(_) => {
                // the window tells what it was
                *writing = Writing::Failed;
                self.written = None;
            }
        }
        behind && result.is_ok() && self.is_changed()
    }

    /// Typing came to rest: records it; whether anything was.
    ///
    /// # Errors
    /// When the case does not accept it; it stays where it was typed.
    pub(crate) fn rested(&mut self, moment: Moment) -> Result<bool, Refusal> {
        let recorded = self.walk.record_rested(&mut self.open, moment);
        self.unrecorded = recorded.is_err();
        recorded
    }

    /// Records everything that was typed.
    ///
    /// # Errors
    /// When the case does not accept it; it stays where it was typed.
    pub(crate) fn flush(&mut self, moment: Moment) -> Result<(), Refusal> {
        let recorded = self.walk.flush(&mut self.open, moment);
        self.unrecorded = recorded.is_err();
        recorded.map(|_| ())
    }
}
