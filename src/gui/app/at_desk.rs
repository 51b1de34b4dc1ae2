//! The parts of the case on the desk: how each is drawn, where its keyboard begins, and what it asks of the window.
//!
//! To add a part: a variant of `stage::Part`, and its arm in each function here.

use iced::widget::space;
use iced::{Element, Task};

use super::stage::{Part, Stage};
use super::{App, Message};
use crate::case::Event;
use crate::gui::context::Context;
use crate::gui::desk::Desk;
use crate::gui::screen::edition::{self, EditionChange};
use crate::gui::screen::papers::Which;
use crate::gui::screen::{Back, review, walk};

/// Draws a part of the case on the desk.
pub(super) fn view<'a>(app: &'a App, desk: &'a Desk, part: &'a Part) -> Element<'a, Message> {
    let context = Context { today: app.day(), ..app.context() };
    match part {
        Part::Walk => desk.walk.view(&desk.open, context).map(Message::Walk),
        Part::Review => desk.review.view(context, &desk.open, &app.zone).map(Message::Review),
        Part::Papers => desk.papers.view(context, &desk.open, &desk.review, &app.zone).map(Message::Papers),
        Part::Contact(contact) => contact.view(context, &desk.open).map(Message::Contact),
        Part::Lesson => match &desk.lesson {
            Some(lesson) => {
                let elsewhere = app.environment.vault.is_err().then_some(&app.places);
                lesson.view(elsewhere, context).map(Message::Lesson)
            }
            None => space().into(),
        },
        Part::Edition(edition) => edition.view(context, &desk.open).map(Message::Edition),
    }
}

/// Brings the keyboard to where a part begins.
pub(super) fn focus(desk: &Desk, part: &Part) -> Task<Message> {
    match part {
        Part::Walk => desk.walk.focus(&desk.open),
        Part::Review => desk.review.focus(),
        Part::Papers => desk.papers.focus(),
        Part::Contact(contact) => contact.focus(),
        Part::Lesson => {
            desk.lesson.as_ref().map_or_else(Task::none, crate::gui::screen::lesson::Lesson::focus)
        }
        Part::Edition(edition) => edition.focus(),
    }
}

impl App {
    /// Shows what *back* leads to; without a case on the desk, no part of it is there to lead to.
    pub(super) fn go_back(&mut self, back: Back) -> Task<Message> {
        match back {
            Back::Walk if self.stage.show_part(Part::Walk) => self.focus(),
            Back::Review if self.stage.show_part(Part::Review) => self.focus(),
            Back::Papers if self.stage.desk().is_some() => self.show_papers(),
            Back::Practice => self.go(crate::gui::screen::Kind::Practice),
            Back::Library => self.go(crate::gui::screen::Kind::Library),
            Back::Start | Back::Walk | Back::Review | Back::Papers => self.go_home(),
        }
    }

    pub(super) fn show_walk(&mut self) -> Task<Message> {
        let _ = self.stage.show_part(Part::Walk);
        self.focus()
    }

    pub(super) fn walk(&mut self, message: walk::Message) -> Task<Message> {
        let moment = self.moment;
        let Some((desk, Part::Walk)) = self.stage.part_mut() else { return Task::none() };
        match desk.walk.update(message, &mut desk.open, moment) {
            walk::Action::None => Task::none(),
            walk::Action::Run(task) => task.map(Message::Walk),
            walk::Action::Recorded(task) => Task::batch([task.map(Message::Walk), self.write()]),
            walk::Action::Refused(refusal) => {
                desk.unrecorded = true;
                self.not_recorded(&refusal);
                self.write()
            }
            walk::Action::WalkIn(protocol) => self.walk_in(&protocol),
            walk::Action::Edition => {
                let task = self.write();
                if let Stage::Desk { desk, part } = &mut self.stage
                    && let Some(newer) = desk.open.newer().cloned()
                {
                    *part = Part::Edition(Box::new(EditionChange::new(&desk.open, newer)));
                }
                Task::batch([task, self.focus()])
            }
            walk::Action::Contact => self.enter_contact(),
            walk::Action::Typing => self.rest(),
            walk::Action::Review => {
                let task = self.write();
                let _ = self.stage.show_part(Part::Review);
                Task::batch([task, self.focus()])
            }
        }
    }

    pub(super) fn edition_change(&mut self, message: edition::Message) -> Task<Message> {
        let (moment, layout) = (self.moment, self.settings.layout);
        let Some((desk, Part::Edition(screen))) = self.stage.part_mut() else { return Task::none() };
        match screen.update(message, &desk.open) {
            edition::Action::None => Task::none(),
            edition::Action::Back => self.show_walk(),
            edition::Action::Move(protocol, moved) => {
                let at = desk.walk.question().cloned();
                if let Err(refusal) = desk.open.move_to(protocol, moved, moment) {
                    self.not_recorded(&refusal);
                    return Task::none();
                }
                desk.walk = walk::Walk::at(&desk.open, layout, at.as_ref());
                let task = self.write();
                Task::batch([task, self.show_walk()])
            }
        }
    }

    pub(super) fn review(&mut self, message: review::Message) -> Task<Message> {
        let Some((desk, Part::Review)) = self.stage.part_mut() else { return Task::none() };
        let protocol = desk.open.protocol().head.id.clone();
        match desk.review.update(message, &desk.open) {
            review::Action::None => Task::none(),
            review::Action::Run(task) => task.map(Message::Review),
            review::Action::Back => self.show_walk(),
            review::Action::Change(question) => self.show_question(question),
            review::Action::Resolve(alert, reason) => {
                let task = self.record(Event::Resolved { protocol, alert, reason });
                // The form for the reason is gone; the keyboard goes to the button in its place.
                Task::batch([task, self.focus()])
            }
            review::Action::Conclude => self.record(Event::Concluded),
            review::Action::Reopen(reason) => self.record(Event::Reopened { reason }),
            review::Action::Papers(which) => {
                let which = which.map(|(protocol, document)| Which { protocol, document });
                self.show_paper(which)
            }
        }
    }

    /// Goes to a question of the case on the desk.
    pub(super) fn show_question(&mut self, question: crate::protocol::Name) -> Task<Message> {
        let _ = self.stage.show_part(Part::Walk);
        self.walk(walk::Message::QuestionPressed(question))
    }
}
