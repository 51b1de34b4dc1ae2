//! A kept case besides walking it: how long it must be kept, whether its record is in the patient's file, erasing it.

use std::path::PathBuf;

use iced::Task;
use jiff::Timestamp;

use super::Message;
use crate::case::{Case, Event, retention};
use crate::gui::app::{self, App, Back, CaseListing, Screen};
use crate::gui::screen::custody::{self, About, Action, Custody, Filed};
use crate::gui::widget::focus;
use crate::locale::{Locale, Trouble};
use crate::session::keeping::{self, Keeping};
use crate::vault::{CaseId, Reason, Shelf, Standing, Vault, VaultError};

impl App {
    /// Shows what can be done with a case of the list.
    pub(in crate::gui::app) fn custody_of(&mut self, id: &CaseId) -> Task<app::Message> {
        let Ok(vault) = &self.environment.vault else { return Task::none() };
        let opened = match vault.cases(Shelf::Real).read(id) {
            Ok(opened) => opened,
            Err(error) => return self.troubled(&error),
        };
        let case = match keeping::unpack(&opened.payload) {
            Ok((case, _)) => case,
            Err(why) => {
                self.trouble = Some(self.locale.unreadable(&why));
                return Task::none();
            }
        };
        let about = About {
            id: id.clone(),
            label: case.state().label.clone(),
            changed: self.environment.clock.local(case.state().changed).date(),
            retention: retention(&case, &self.zone),
            filed: filed(&case),
            papers: papers(&case),
        };
        self.screen = Screen::Custody { screen: Custody::new(about), back: Back::Start };
        self.focus()
    }

    /// Shows what can be done with the case on the desk.
    pub(super) fn custody_of_desk(&mut self) -> Task<app::Message> {
        self.flush();
        let written = self.write();
        let Some(desk) = &self.desk else { return Task::none() };
        let Keeping::Vault { id, .. } = &desk.keeping else { return Task::none() };
        let case = desk.open.case();
        let about = About {
            id: id.clone(),
            label: case.state().label.clone(),
            changed: self.environment.clock.local(case.state().changed).date(),
            retention: retention(case, &self.zone),
            filed: filed(case),
            papers: papers(case),
        };
        let back = match self.screen {
            Screen::Review => Back::Review,
            Screen::Papers => Back::Papers,
            _ => Back::Walk,
        };
        self.screen = Screen::Custody { screen: Custody::new(about), back };
        Task::batch([written, self.focus()])
    }

    /// The record of the case on the desk was put on paper: it belongs in the patient's own file, and this is a copy.
    pub(in crate::gui::app) fn ask_filed(&mut self) {
        let kept = self.desk.as_ref().and_then(|desk| match &desk.keeping {
            // What is in the file, and says the same still, is not asked about again.
            _ if desk.open.case().state().filed.is_some() => None,
            Keeping::Vault { id, .. } if !desk.open.is_practice() => Some(id.clone()),
            Keeping::Vault { .. } | Keeping::Memory => None,
        });
        self.guarding.filed = kept.filter(|_| self.standing() == Standing::Open);
    }

    pub(super) fn filed_said(&mut self, yes: bool) -> Task<app::Message> {
        self.guarding.filed = None;
        if !yes {
            return Task::none();
        }
        let recorded = self.record(Event::Filed);
        Task::batch([recorded, self.custody_of_desk()])
    }

    /// Notes in the case itself that its record is in the patient's own file: on the desk, or where it is kept.
    fn file(&mut self, id: CaseId) -> Task<app::Message> {
        let on_desk = self
            .desk
            .as_ref()
            .is_some_and(|desk| matches!(&desk.keeping, Keeping::Vault { id: own, .. } if *own == id));
        if on_desk {
            let recorded = self.record(Event::Filed);
            let noted = self.case_filed(Ok(()));
            return Task::batch([recorded, noted]);
        }
        let now = self.moment.now;
        let locale = self.locale.clone();
        self.with_vault(move |vault| note_filed(vault, &id, now, &locale), Message::Filed)
    }

    pub(super) fn case_filed(&mut self, noted: Result<(), Trouble>) -> Task<app::Message> {
        match (noted, &mut self.screen) {
            (Ok(()), Screen::Custody { screen, .. }) => {
                self.guarding.filed = None;
                screen.noted()
            }
            (Ok(()), _) => Task::none(),
            (Err(trouble), Screen::Custody { screen, .. }) => screen.refused(trouble),
            (Err(trouble), _) => {
                self.trouble = Some(trouble);
                Task::none()
            }
        }
    }

    pub(super) fn custody(&mut self, message: custody::Message) -> Task<app::Message> {
        let folder = match &self.environment.vault {
            Ok(vault) => vault.papers().folder().to_owned(),
            Err(_) => PathBuf::new(), // without a vault there is no case to share
        };
        let Screen::Custody { screen, back } = &mut self.screen else { return Task::none() };
        let back = *back;
        let about = screen.about().clone();
        match screen.update(message, &folder) {
            Action::None => Task::none(),
            Action::Focus(control) => focus::on(control),
            Action::Erase(reason) => self.erase(reason),
            Action::File => self.file(about.id),
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
        let papers = screen.about().papers.clone();
        self.with_vault(
            move |vault| {
                let _ = vault.cases(Shelf::Real).erase(&id, &reason)?;
                Ok(vault.papers().with(&papers))
            },
            Message::Erased,
        )
    }

    /// A case was erased, and its papers were counted; or it was not.
    pub(super) fn erased(
        &mut self,
        result: Result<Result<usize, VaultError>, VaultError>,
    ) -> Task<app::Message> {
        match (result, &mut self.screen) {
            (Ok(papers), Screen::Custody { screen, .. }) => {
                let erased = screen.about().id.clone();
                self.cases.retain(|case| !matches!(case, CaseListing::Kept(kept) if kept.id == erased));
                let folder = self.environment.vault_at_hand().map(|vault| vault.papers().folder().display());
                let folder = folder.map_or_else(String::new, |folder| folder.to_string());
                self.guarding.told = Some(match papers {
                    Ok(0) => self.locale.msg_custody_erased(),
                    Ok(papers) => self.locale.msg_custody_erased_but(papers, folder),
                    Err(_) => self.locale.msg_custody_erased_uncounted(folder), // told in these words
                });
                self.go_home()
            }
            (Ok(_), _) => self.list_cases(),
            (Err(error), Screen::Custody { screen, .. }) => screen.refused(self.locale.trouble(&error)),
            (Err(error), _) => self.troubled(&error),
        }
    }
}

/// Whether the record of a case is in the patient's own file, as far as is known.
fn filed(case: &Case) -> Filed {
    let state = case.state();
    match state.filed {
        Some(_) => Filed::Yes,
        None if state.printed.iter().any(|paper| paper.document == "record") => Filed::Asked,
        None => Filed::NotAsked,
    }
}

/// The papers that were made of a case, by the SHA-256 of their bytes.
fn papers(case: &Case) -> Vec<String> {
    case.state().printed.iter().map(|paper| paper.hash.clone()).collect()
}

fn note_filed(vault: &Vault, id: &CaseId, now: Timestamp, locale: &Locale) -> Result<(), Trouble> {
    let trouble = |error| locale.trouble(&error);
    let store = vault.cases(Shelf::Real);
    let opened = store.read(id).map_err(trouble)?;
    let (summary, payload) = keeping::file(&opened, now).map_err(|why| locale.not_noted(&why))?;
    store.save(id, &summary, &payload).map(|_| ()).map_err(trouble)
}
