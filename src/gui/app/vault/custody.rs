//! A kept case besides walking it: how long it must be kept, whether its record is in the patient's file, erasing it.

use std::path::PathBuf;

use iced::Task;

use super::Message;
use crate::case::retention;
use crate::gui::app::{self, App, Back, CaseListing, Screen};
use crate::gui::keeping::{self, Keeping};
use crate::gui::screen::custody::{self, About, Action, Custody};
use crate::gui::widget::focus;
use crate::locale::Trouble;
use crate::vault::{CaseId, Reason, Shelf, Standing, VaultError};

impl App {
    /// Shows what can be done with a case of the list.
    pub(in crate::gui::app) fn custody_of(&mut self, id: &CaseId) -> Task<app::Message> {
        let Ok(vault) = &self.environment.vault else { return Task::none() };
        let opened = match vault.cases(Shelf::Real).read(id) {
            Ok(opened) => opened,
            Err(error) => return self.troubled(&error),
        };
        let Ok((case, _)) = keeping::unpack(&opened.payload) else {
            self.trouble = Some(Trouble {
                what: self.locale.msg_start_damaged_case(),
                remedy: self.locale.msg_error_damaged_remedy(),
            });
            return Task::none();
        };
        let about = About {
            id: id.clone(),
            label: case.state().label.clone(),
            changed: self.environment.clock.local(case.state().changed).date(),
            retention: retention(&case, &self.zone),
        };
        self.screen = Screen::Custody { screen: Custody::new(about), back: Back::Start };
        self.focus()
    }

    /// Shows what can be done with the case on the desk; asks whether its record is in the file, when it was made just
    /// now.
    pub(super) fn custody_of_desk(&mut self, filed: bool) -> Task<app::Message> {
        let _ = self.flush();
        let written = self.write();
        let Some(desk) = &self.desk else { return Task::none() };
        let Keeping::Vault { id, .. } = &desk.keeping else { return Task::none() };
        let case = desk.open.case();
        let about = About {
            id: id.clone(),
            label: case.state().label.clone(),
            changed: self.environment.clock.local(case.state().changed).date(),
            retention: retention(case, &self.zone),
        };
        let back = match self.screen {
            Screen::Review => Back::Review,
            Screen::Papers => Back::Papers,
            _ => Back::Walk,
        };
        let custody = Custody::new(about);
        let screen = if filed { custody.filed_already() } else { custody };
        self.screen = Screen::Custody { screen, back };
        Task::batch([written, self.focus()])
    }

    /// The record of the case on the desk was put on paper: it belongs in the patient's own file, and this is a copy.
    pub(in crate::gui::app) fn ask_filed(&mut self) {
        let kept = self.desk.as_ref().and_then(|desk| match &desk.keeping {
            Keeping::Vault { id, .. } if !desk.open.is_practice() => Some(id.clone()),
            Keeping::Vault { .. } | Keeping::Memory => None,
        });
        self.guarding.filed = kept.filter(|_| self.standing() == Standing::Open);
    }

    pub(super) fn filed_said(&mut self, yes: bool) -> Task<app::Message> {
        self.guarding.filed = None;
        if yes { self.custody_of_desk(true) } else { Task::none() }
    }

    pub(super) fn custody(&mut self, message: custody::Message) -> Task<app::Message> {
        let folder = match &self.environment.vault {
            Ok(vault) => vault.papers().folder().to_owned(),
            Err(_) => PathBuf::new(),
        };
        let Screen::Custody { screen, back } = &mut self.screen else { return Task::none() };
        let back = *back;
        let about = screen.about().clone();
        match screen.update(message, &folder) {
            Action::None => Task::none(),
            Action::Focus(control) => focus::on(control),
            Action::Erase(reason) => self.erase(reason),
            Action::Share(passphrase, folder) => self.share(about.id, passphrase, folder),
            Action::Log => self.show_log(Some((about.id, about.label))),
            Action::Failed(error) => self.troubled(&error),
            Action::Back => self.leave_custody(back),
        }
    }

    pub(super) fn leave_custody(&mut self, back: Back) -> Task<app::Message> {
        match (back, &self.desk) {
            (Back::Walk, Some(_)) => self.show_walk(),
            (Back::Review, Some(_)) => {
                self.screen = Screen::Review;
                self.focus()
            }
            (Back::Papers, Some(_)) => self.show_papers(),
            _ => self.go_home(),
        }
    }

    fn erase(&mut self, reason: String) -> Task<app::Message> {
        let Screen::Custody { screen, .. } = &self.screen else { return Task::none() };
        let id = screen.about().id.clone();
        let Some(reason) = Reason::new(&reason) else { return focus::on("custody.reason") };
        // What is erased must not be written again.
        if self
            .desk
            .as_ref()
            .is_some_and(|desk| matches!(&desk.keeping, Keeping::Vault { id: own, .. } if *own == id))
        {
            self.desk = None;
            self.guarding.filed = None;
        }
        self.with_vault(
            move |vault| vault.cases(Shelf::Real).erase(&id, &reason).map(|_| ()),
            Message::Erased,
        )
    }

    pub(super) fn erased(&mut self, result: Result<(), VaultError>) -> Task<app::Message> {
        match (result, &mut self.screen) {
            (Ok(()), Screen::Custody { screen, .. }) => {
                let erased = screen.about().id.clone();
                self.cases.retain(|case| !matches!(case, CaseListing::Kept(kept) if kept.id == erased));
                self.guarding.told = Some(self.locale.msg_custody_erased());
                self.go_home()
            }
            (Ok(()), _) => self.list_cases(),
            (Err(error), Screen::Custody { screen, .. }) => {
                screen.refused(self.locale.trouble(&error));
                Task::none()
            }
            (Err(error), _) => self.troubled(&error),
        }
    }
}
