//! The library in the window: reading the user's own protocols again, and the review list on paper.

use std::sync::Arc;

use iced::Task;

use super::apart::apart;
use super::paper::{Listed, make_list};
use super::{App, Message, shelf};
use crate::authoring::prove::promises;
use crate::document::{Matter, compose};
use crate::gui::away::away;
use crate::gui::screen::library::{self, Library, Notice};
use crate::gui::screen::{Answers, Ask};
use crate::gui::widget::focus;
use crate::locale::Trouble;
use crate::protocol::Name;
use crate::session::Offered;

impl Answers<library::Action> for App {
    type Then = Task<Message>;

    fn answer(&mut self, action: library::Action) -> Task<Message> {
        match action {
            library::Action::None => Task::none(),
            library::Action::Focus(control) => focus::on(control),
            library::Action::Reload => self.read_protocols(Message::ProtocolsReread),
            library::Action::SaveList { protocol, document } => self.save_list(&protocol, &document),
            library::Action::DrawMap(protocol, at, budget) => self.show_map(protocol, at, budget),
            library::Action::SaveMap(protocol) => self.save_map(protocol),
            library::Action::Prove(protocol, budget) => apart(
                move || (protocol.hash.clone(), promises(&protocol, &budget)),
                |(hash, proven)| Message::Proved(hash, proven),
            ),
            library::Action::OpenWalk(protocol, walk) => self.open_walk(protocol, *walk),
            library::Action::OpenPaper => {
                let told = self.shown_paper().err();
                self.tell_library(told.map(Notice::Trouble))
            }
            library::Action::BeginAgreements(of) => self.begin_agreements(of),
            library::Action::Agree(agreeing) => self.keep_agreements(*agreeing),
            library::Action::LookAt(agreeing) => self.look_at_agreements(*agreeing),
            library::Action::Back => self.answer(Ask::Back),
        }
    }
}

impl App {
    /// Takes the protocols that were read again. The case on the desk holds the edition it was opened with, and learns
    /// of newer ones.
    pub(super) fn protocols_reread(&mut self, offered: Vec<Offered>) -> Task<Message> {
        self.protocols_loaded(offered);
        if let Some(screen) = self.stage.on_mut::<Library>() {
            screen.reread(&self.offered);
        }
        Task::none()
    }

    /// Reads all protocols again, apart.
    pub(super) fn read_protocols(
        &self,
        done: impl Fn(Vec<Offered>) -> Message + Send + 'static,
    ) -> Task<Message> {
        let vault = self.environment.vault_at_hand().cloned();
        let own = self.settings.numbers.clone();
        apart(move || shelf::protocols(vault.as_ref(), &own), done)
    }

    pub(super) fn protocols_loaded(&mut self, offered: Vec<Offered>) {
        self.offered = offered.into();
        if let Some(desk) = self.stage.desk_mut() {
            desk.open.take_words(self.offered.iter().filter_map(Offered::protocol));
            desk.open.know_newer(self.offered.iter().filter_map(Offered::protocol));
        }
    }

    fn save_list(&mut self, protocol: &Name, document: &Name) -> Task<Message> {
        let Some(protocol) = self.offered(protocol) else { return Task::none() };
        // Paper carries what was published, so that it can be compared with the edition it names.
        let protocol = protocol.published();
        let Some(template) = protocol.template(document) else { return Task::none() };
        let matter = Matter { protocol, case: None, today: self.moment.today, zone: self.zone.clone() };
        let paper = compose(&matter, template, self.locale.language());
        let vault = match &self.environment.vault {
            Ok(vault) => Arc::clone(vault),
            Err(error) => {
                let trouble = self.locale.trouble(error);
                return self.tell_library(Some(Notice::Trouble(trouble)));
            }
        };
        let (locale, moment) = (self.locale.clone(), self.moment);
        Task::perform(away(move || make_list(&paper, &vault, &locale, moment)), Message::ListMade)
    }

    /// Says where the review list is. It belongs to no case, so no journal notes it.
    pub(super) fn list_made(&mut self, made: Result<Listed, Trouble>) -> Task<Message> {
        match made {
            Ok(made) => {
                let name = made.path.file_name().map(|name| name.to_string_lossy().into_owned());
                self.handed.paper = Some(made.path);
                self.missing(&made.missing);
                self.tell_library(Some(Notice::Saved(name.unwrap_or_default())))
            }
            Err(trouble) => self.tell_library(Some(Notice::Trouble(trouble))),
        }
    }

    pub(super) fn tell_library(&mut self, notice: Option<Notice>) -> Task<Message> {
        if let (Some(screen), Some(notice)) = (self.stage.on_mut::<Library>(), notice) {
            screen.tell(notice);
        }
        Task::none()
    }
}
