//! What is asked for with a key of the window's table, or with the button that does the same.

use iced::Task;

use super::{App, Dialog, Message, Screen};
use crate::gui::screen::emergency::Emergency;
use crate::gui::screen::{cover, walk};
use crate::gui::shortcuts::Command;
use crate::gui::widget::focus;
use crate::vault::Settings as Values;

impl App {
    pub(super) fn asked(&mut self, command: Command) -> Task<Message> {
        match command {
            Command::Cover => {
                self.flush();
                self.covered = true;
                let locked = self.lock();
                Task::batch([cover::focus(), self.write(), locked])
            }
            _ if self.covered => Task::none(),
            Command::Emergency => {
                self.flush();
                self.dialog = None;
                self.emergency = Some(Emergency::default());
                Task::batch([self.focus(), self.write()])
            }
            Command::Keys => {
                self.dialog = Some(Dialog::Keys);
                Task::none()
            }
            Command::Larger | Command::Smaller => {
                let size = self.settings.text_size;
                let text_size = if command == Command::Larger { size.larger() } else { size.smaller() };
                let task = self.apply(Values { text_size, ..self.settings.clone() });
                // Fewer columns fit, so everything stands elsewhere: the keyboard is brought along.
                Task::batch([task, self.focus()])
            }
            Command::Settings => self.go_to_settings(),
            Command::Lock => self.lock(),
            _ if self.emergency.is_some() || self.dialog.is_some() => Task::none(),
            Command::New => self.begin_default(),
            Command::Find => self.find(),
            Command::Keep => self.keep_asked(),
            Command::OpenPoint => self.walk(walk::Message::OpenPointPressed),
            Command::Undo => self.walk(walk::Message::UndoPressed),
            Command::Redo => self.walk(walk::Message::RedoPressed),
            Command::Review => self.walk(walk::Message::ReviewPressed),
            Command::GoOn => self.walk(walk::Message::GoOnPressed),
            Command::Back => self.walk(walk::Message::BackPressed),
            Command::Step(place) => self.jump(place),
            Command::NextPane => self.next_pane(),
        }
    }

    pub(super) fn jump(&mut self, place: u8) -> Task<Message> {
        let step = self.desk.as_ref().and_then(|desk| desk.walk.step_at(&desk.open, place));
        step.map_or_else(Task::none, |step| self.walk(walk::Message::StepPressed(step)))
    }

    pub(super) fn next_pane(&mut self) -> Task<Message> {
        let (Screen::Walk, Some(desk)) = (&self.screen, &self.desk) else { return Task::none() };
        let panes = desk.walk.panes(&desk.open);
        self.pane = (self.pane + 1) % panes.len().max(1);
        panes.get(self.pane).map_or_else(Task::none, |control| focus::on(control.clone()))
    }
}
