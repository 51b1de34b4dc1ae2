//! A contact that is entered: it stands in front of the walk, and what was entered is recorded as it comes.

use iced::Task;

use super::stage::Part;
use super::{App, Message};
use crate::case::Refusal;
use crate::gui::screen::contact::{self, Contact};
use crate::locale::Trouble;

impl App {
    /// Shows a new contact, where the case has logs for it.
    pub(in crate::gui::app) fn enter_contact(&mut self) -> Task<Message> {
        let written = self.write();
        if let Some((desk, part)) = self.stage.part_mut()
            && let Some(mut contact) = Contact::new(&desk.open)
        {
            let left = desk.contacting.clone();
            if let Some(left) = left.filter(|left| left.of == desk.open.protocol().head.id) {
                contact.take_back(left, desk.open.today());
                let waits = self.locale.msg_contact_waits();
                self.said.trouble = self.said.trouble.take().filter(|told| told.what != waits);
            }
            *part = Part::Contact(Box::new(contact));
        }
        Task::batch([written, self.focus()])
    }

    pub(super) fn contact(&mut self, message: contact::Message) -> Task<Message> {
        let Some((desk, Part::Contact(contact))) = self.stage.part_mut() else { return Task::none() };
        match contact.update(message, &desk.open) {
            contact::Action::Run(task) => task.map(Message::Contact),
            contact::Action::Typing => self.rest(),
            contact::Action::Record(task) => {
                self.flush();
                Task::batch([self.write(), task.map(Message::Contact)])
            }
            contact::Action::Done => self.leave_contact(Self::show_walk),
            contact::Action::Answer(question) => self.leave_contact(|app| app.show_question(question)),
        }
    }

    /// Leaves the contact for something else, once what was entered is recorded: what was refused is told, and stays.
    fn leave_contact(&mut self, then: impl FnOnce(&mut Self) -> Task<Message>) -> Task<Message> {
        if let Err(refusal) = self.record_contact() {
            self.not_recorded(&refusal);
            return self.write();
        }
        // Words that are on no record wait for the next time; what was only chosen goes.
        match self.stage.part_mut() {
            Some((desk, Part::Contact(contact))) if contact.leaves_words(&desk.open) => {
                self.said.trouble = Some(Trouble {
                    what: self.locale.msg_contact_waits(),
                    remedy: self.locale.msg_contact_waits_remedy(),
                });
            }
            Some((desk, _)) => desk.contacting = None,
            None => {}
        }
        let written = self.write();
        Task::batch([written, then(self)])
    }

    /// Records what was entered of the contact in sight; whether anything was.
    pub(super) fn record_contact(&mut self) -> Result<bool, Refusal> {
        let moment = self.moment;
        let locale = &self.locale;
        let Some((desk, Part::Contact(contact))) = self.stage.part_mut() else { return Ok(false) };
        let because = contact.because(&desk.open, locale);
        let recorded = contact.record(&mut desk.open, &because, moment);
        desk.unrecorded = recorded.is_err();
        desk.contacting = contact.unfinished(&desk.open);
        recorded
    }
}
