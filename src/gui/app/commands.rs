//! What is asked for with a key of the window's table, or with the button that does the same.

use iced::Task;

use super::stage::Part;
use super::{App, Cover, Dialog, Forsaking, Message};
use crate::gui::screen::emergency::Emergency;
use crate::gui::screen::start::{DOORS, Start};
use crate::gui::screen::{cover, walk};
use crate::gui::shortcuts::Command;
use crate::gui::widget::focus;
use crate::vault::{Settings as Values, Standing, TextSize};

impl App {
    /// Does what was asked for, unless words that are kept nowhere yet would be gone: those are asked about first.
    pub(super) fn asked(&mut self, command: Command) -> Task<Message> {
        if self.forsakes(command) { self.half_typed(Forsaking::Screen(command)) } else { self.done(command) }
    }

    /// Whether the command shows another screen while words stand on this one that are kept nowhere yet.
    fn forsakes(&self, command: Command) -> bool {
        let bare = self.emergency.is_none() && self.dialog.is_none();
        let leaves = match command {
            Command::Settings => !matches!(self.dialog, Some(Dialog::HalfTyped(_))),
            Command::Call | Command::Seek | Command::New | Command::Find => bare,
            Command::Papers => bare && self.stage.desk().is_some(),
            // From before a group back to the walk, and again: the field stands there as it was.
            Command::Lesson => bare && self.stage.part().is_none() && self.stage.desk().is_some(),
            // The vault is made on a screen of its own.
            Command::Keep => bare && self.has_secrets() && self.standing() == Standing::None,
            Command::Cover
            | Command::Emergency
            | Command::Keys
            | Command::Larger
            | Command::Smaller
            | Command::Lock
            | Command::Step(_)
            | Command::NextPane => false,
        };
        leaves && self.cover.is_none() && self.stage.is_half_typed()
    }

    /// Does what was asked for, whatever stands on the screen in sight.
    pub(super) fn done(&mut self, command: Command) -> Task<Message> {
        match command {
            Command::Cover => {
                self.cover = self.cover.or(Some(Cover::Asked));
                Task::batch([cover::focus(), self.lock()])
            }
            _ if self.cover.is_some() => Task::none(),
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
            Command::Larger => self.text_sized(TextSize::larger),
            Command::Smaller => self.text_sized(TextSize::smaller),
            // What is asked about those words is answered first.
            Command::Settings if matches!(self.dialog, Some(Dialog::HalfTyped(_))) => Task::none(),
            Command::Settings => self.go_to_settings(),
            Command::Lock => self.lock(),
            _ if self.emergency.is_some() || self.dialog.is_some() => Task::none(),
            Command::Call => self.call_sheet(),
            Command::Papers => {
                self.flush();
                Task::batch([self.write(), self.show_papers()])
            }
            Command::Seek => {
                let home = if self.stage.on::<Start>().is_some() { Task::none() } else { self.go_home() };
                home.chain(focus::on(DOORS))
            }
            Command::New => self.begin_default(),
            Command::Find => self.find(),
            Command::Keep => self.keep_asked(),
            Command::Step(place) => self.jump(place.number()),
            Command::NextPane => self.next_pane(),
            Command::Lesson => self.lesson_asked(),
        }
    }

    fn text_sized(&mut self, sized: fn(TextSize) -> TextSize) -> Task<Message> {
        let text_size = sized(self.settings.text_size);
        self.apply(Values { text_size, ..self.settings.clone() })
    }

    pub(super) fn jump(&mut self, place: u8) -> Task<Message> {
        let step = self.stage.desk().and_then(|desk| desk.walk.step_at(&desk.open, place));
        step.map_or_else(Task::none, |step| self.walk(walk::Message::StepPressed(step)))
    }

    pub(super) fn next_pane(&mut self) -> Task<Message> {
        let Some((desk, Part::Walk)) = self.stage.part_mut() else { return Task::none() };
        desk.next_pane().map_or_else(Task::none, focus::on)
    }
}
