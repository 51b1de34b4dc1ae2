//! What groups did with fictional cases. It is kept while the program runs, until the trainer says it goes; on a stick it is
//! written beside the courses, on any other computer only when that was asked for. Nothing of it is about a real case.

use std::sync::Arc;

use iced::{Task, window};

use super::apart::apart;
use super::{App, Dialog, Message};
use crate::gui::desk::Desk;
use crate::gui::screen::group::Closing;
use crate::gui::screen::lesson::Lesson;
use crate::locale::Trouble;
use crate::protocol::{Protocol, Scenario};
use crate::session::lesson::{self as played, Groups};
use crate::vault::VaultError;

/// What groups did, and what of it is on disk.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// All of it.
    pub(super) all: Groups,
    /// What the file holds; none while there is none.
    kept: Option<Groups>,
    /// Whether it is being written.
    writing: bool,
    /// The window that closes once it was written.
    closes: Option<window::Id>,
    /// It was said that it may go when the window closes.
    may_go: bool,
}

impl Gathered {
    /// What was kept when the program was closed.
    pub(super) fn read(&mut self, kept: Option<Groups>) {
        if let Some(kept) = &kept
            && self.all.count() == 0
        {
            self.all = kept.clone();
        }
        self.kept = kept;
    }

    /// Whether all of it is on disk.
    pub(super) fn is_kept(&self) -> bool {
        self.kept.as_ref() == Some(&self.all)
    }

    /// Whether something of it would be gone if the window closed now.
    fn would_be_lost(&self) -> bool {
        self.all.unprinted() > 0 && !self.is_kept() && !self.may_go
    }
}

impl App {
    /// A lesson of a case, with what a group did in it before.
    pub(super) fn lesson_of(&self, protocol: &Arc<Protocol>, story: &Scenario) -> Lesson {
        let group = self.groups.all.of(protocol, story);
        // What was walked otherwise was walked on the days of then.
        let today = group.and_then(played::Group::day).unwrap_or(self.moment.today);
        let case = played::Lesson::new(Arc::clone(protocol), &story.typed_in(self.locale.language()), today);
        let case = match group {
            Some(group) => case.with(group),
            None => case,
        };
        Lesson::new(case, self.moment)
    }

    /// Takes what the group did in the lesson on the desk, and writes it where it may be.
    pub(super) fn gather_group(&mut self) -> Task<Message> {
        if let Some(Desk { lesson: Some(screen), .. }) = self.stage.desk() {
            let before = self.groups.all.clone();
            self.groups.all.take(screen.case());
            self.groups.may_go &= before == self.groups.all;
        }
        let portable = self.environment.vault_at_hand().is_some_and(|vault| vault.fiction().is_portable());
        if portable || self.groups.kept.is_some() { self.keep_groups() } else { Task::none() }
    }

    /// Writes what groups did, when the file says something else.
    pub(super) fn keep_groups(&mut self) -> Task<Message> {
        let nothing = self.groups.kept.is_none() && self.groups.all.count() == 0;
        if nothing || self.groups.writing || self.groups.kept.as_ref() == Some(&self.groups.all) {
            return Task::none();
        }
        let Some(fiction) = self.where_papers_go().map(|vault| vault.fiction()) else { return Task::none() };
        self.groups.writing = true;
        let (all, locale) = (self.groups.all.clone(), self.locale.clone());
        apart(
            move || {
                let folder = fiction.folder().to_owned();
                let text = all.written().map_err(|cause| VaultError::NotSaved { path: folder, cause });
                let kept = text.and_then(|text| fiction.keep_groups(text.as_deref().map(str::as_bytes)));
                kept.map(|()| all).map_err(|error| locale.trouble(&error))
            },
            Message::GroupsKept,
        )
    }

    /// What groups did was written, or not.
    pub(super) fn groups_kept(&mut self, kept: Result<Groups, Trouble>) -> Task<Message> {
        self.groups.writing = false;
        let closes = self.groups.closes.take();
        match kept {
            Ok(kept) => {
                self.groups.kept = (kept.count() > 0).then_some(kept);
                match closes {
                    Some(window) => self.close_requested(window),
                    None => self.gather_group(),
                }
            }
            Err(trouble) => {
                self.said.trouble = Some(trouble);
                // Whoever wanted to close chooses: without it, or not yet.
                self.dialog = closes.map(Dialog::Group).or_else(|| self.dialog.take());
                self.focus()
            }
        }
    }

    /// Everything that groups did goes.
    pub(super) fn forget_groups(&mut self) -> Task<Message> {
        self.groups.all.forget();
        if let Some(Desk { lesson: Some(screen), .. }) = self.stage.desk_mut() {
            screen.forget_group();
        }
        self.gather_group()
    }

    /// What a group did is not lost when the window closes: it is written first where it may be, and asked about elsewhere.
    /// Whether the window stays for it.
    pub(super) fn group_stays(&mut self, window: window::Id) -> Option<Task<Message>> {
        let task = self.gather_group();
        if !self.groups.would_be_lost() {
            return None;
        }
        if self.groups.writing {
            self.groups.closes = Some(window);
            return Some(task);
        }
        self.emergency = None;
        self.dialog = Some(Dialog::Group(window));
        Some(Task::batch([task, self.focus_dialog()]))
    }

    /// What to do with it was chosen.
    pub(super) fn group_chosen(&mut self, choice: Closing) -> Task<Message> {
        let Some(Dialog::Group(window)) = self.dialog else { return Task::none() };
        self.dialog = None;
        match choice {
            Closing::Stay => self.focus(),
            Closing::Discard => {
                self.groups.may_go = true;
                self.close_requested(window)
            }
            Closing::Keep => {
                let task = self.keep_groups();
                self.groups.closes = self.groups.writing.then_some(window);
                task
            }
        }
    }
}
