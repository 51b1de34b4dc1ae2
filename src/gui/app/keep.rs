//! Keeping the case on the desk: when it is written, what happens when that fails, and closing the window.

use std::sync::Arc;

use iced::{Task, window};
use jiff::Timestamp;

use super::{App, Dialog, Message};
use crate::gui::keeping::Keeping;
use crate::gui::screen::keep::{self, Closing, Keep};
use crate::vault::VaultError;

impl App {
    /// Records what was typed in the case on the desk; whether anything was.
    pub(super) fn flush(&mut self) -> bool {
        let moment = self.moment;
        self.desk.as_mut().is_some_and(|desk| desk.flush(moment))
    }

    /// Waits until typing rests.
    pub(super) fn rest(&self) -> Task<Message> {
        let rest = self.environment.rest;
        Task::perform(
            async move {
                // A worker of the pool sleeps, one at a time; the window does not.
                std::thread::sleep(rest);
            },
            |()| Message::Rested,
        )
    }

    pub(super) fn rested(&mut self) -> Task<Message> {
        if self.flush() { self.write() } else { Task::none() }
    }

    /// Writes a revision of a kept case.
    pub(super) fn write(&mut self) -> Task<Message> {
        match (&self.environment.vault, &mut self.desk) {
            (Ok(vault), Some(desk)) => {
                let vault = Arc::clone(vault);
                desk.write(&vault).map(Message::Written)
            }
            _ => Task::none(),
        }
    }

    pub(super) fn written(&mut self, result: &Result<Timestamp, VaultError>) -> Task<Message> {
        let moment = self.moment;
        let behind = self.desk.as_mut().is_some_and(|desk| desk.written(result, moment));
        if let Err(error) = result {
            self.trouble = Some(self.locale.trouble(error));
            // What is not written stays in the window; the window stays as well.
            self.closing = None;
            return Task::none();
        }
        if behind {
            return self.write();
        }
        match self.closing.take() {
            Some(window) => window::close(window),
            None => Task::none(),
        }
    }

    /// Keeping was asked for: a case in memory needs a label first, a kept one is written now.
    pub(super) fn keep_asked(&mut self) -> Task<Message> {
        let _ = self.flush();
        let Some(desk) = &self.desk else { return Task::none() };
        if let Err(error) = &self.environment.vault {
            self.trouble = Some(self.locale.trouble(error));
            return Task::none();
        }
        match desk.keeping {
            Keeping::Memory => {
                self.dialog = Some(Dialog::Keep(Keep::new(&desk.open.case().state().label)));
                self.focus_dialog()
            }
            Keeping::Vault { .. } => self.write(),
        }
    }

    fn focus_dialog(&self) -> Task<Message> {
        match &self.dialog {
            Some(Dialog::Keep(keep)) => keep.focus(),
            _ => Task::none(),
        }
    }

    pub(super) fn keep(&mut self, message: keep::Message) -> Task<Message> {
        let Some(Dialog::Keep(dialog)) = &mut self.dialog else { return Task::none() };
        match dialog.update(message) {
            keep::Action::None => Task::none(),
            keep::Action::Close => {
                self.dialog = None;
                self.closing = None;
                self.focus()
            }
            keep::Action::Keep(label) => {
                self.dialog = None;
                let moment = self.moment;
                let Some(desk) = &mut self.desk else { return Task::none() };
                if let Err(error) = desk.keep(&label, moment) {
                    self.trouble = Some(self.locale.trouble(&error));
                    return Task::none();
                }
                Task::batch([self.write(), self.focus()])
            }
        }
    }

    /// The window manager asked to close: nothing is lost silently.
    pub(super) fn close_requested(&mut self, window: window::Id) -> Task<Message> {
        let _ = self.flush();
        let Some(desk) = &self.desk else { return window::close(window) };
        match &desk.keeping {
            Keeping::Memory if desk.is_unsafe_to_leave() => {
                self.covered = false;
                self.emergency = None;
                self.dialog = Some(Dialog::Closing(window));
                Task::none()
            }
            Keeping::Memory => window::close(window),
            Keeping::Vault { .. } => {
                self.closing = Some(window);
                self.write()
            }
        }
    }

    pub(super) fn close(&mut self, choice: Closing) -> Task<Message> {
        let Some(Dialog::Closing(window)) = self.dialog.take() else { return Task::none() };
        match choice {
            Closing::Stay => self.focus(),
            Closing::Discard => window::close(window),
            Closing::Keep => {
                self.closing = Some(window);
                self.keep_asked()
            }
        }
    }
}
