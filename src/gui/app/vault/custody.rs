//! A kept case besides walking it: how long it must be kept, whether its record is in the patient's file, erasing it.

use iced::Task;
use jiff::Timestamp;

use super::Message;
use crate::case::{Case, Event, retention};
use crate::gui::app::{self, App, CaseListing};
use crate::gui::screen::custody::{About, Action, Custody, Filed};
use crate::gui::screen::start::Start;
use crate::gui::screen::{Answers, Ask, Back};
use crate::gui::widget::focus;
use crate::locale::{Locale, Trouble};
use crate::session::keeping::{self, Keeping};
use crate::vault::{CaseId, Reason, Shelf, Standing, Vault, VaultError};

impl App {
    /// Shows what can be done with a case of the list.
    pub(in crate::gui::app) fn custody_of(&mut self, id: &CaseId) -> Task<app::Message> {
        let (id, locale) = (id.clone(), self.locale.clone());
        let wanted = id.clone();
        self.with_vault(
            move |vault| {
                let opened = vault.cases(Shelf::Real).read(&id).map_err(|error| locale.trouble(&error))?;
                let (case, _) = keeping::unpack(&opened.payload).map_err(|why| locale.unreadable(&why))?;
                Ok(Box::new(case))
            },
            move |read| Message::CustodyRead(wanted.clone(), read),
        )
    }

    /// A case of the list was read. Whoever left meanwhile, or went elsewhere, does not see it.
    pub(super) fn custody_read(
        &mut self,
        id: &CaseId,
        read: Result<Box<Case>, Trouble>,
    ) -> Task<app::Message> {
        let elsewhere = self.stage.on::<Start>().is_none() || self.dialog.is_some();
        if self.cover.is_some() || self.standing() != Standing::Open || elsewhere {
            return Task::none();
        }
        let case = match read {
            Ok(case) => case,
            Err(trouble) => {
                self.said.trouble = Some(trouble);
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
        let shown = self.show(Custody::new(about), Back::Start);
        Task::batch([shown, self.look_for_places()])
    }

    /// Shows what can be done with the case on the desk.
    pub(super) fn custody_of_desk(&mut self) -> Task<app::Message> {
        self.flush();
        let written = self.write();
        let Some(desk) = self.stage.desk() else { return Task::none() };
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
        let back = match self.stage.back_from_here() {
            back @ (Back::Review | Back::Papers) => back,
            Back::Start | Back::Practice | Back::Library | Back::Walk => Back::Walk,
        };
        let shown = self.show(Custody::new(about), back);
        Task::batch([written, shown, self.look_for_places()])
    }

    /// The record of the case on the desk was put on paper: it belongs in the patient's own file, and this is a copy.
    pub(in crate::gui::app) fn ask_filed(&mut self) {
        let kept = self.stage.desk().and_then(|desk| match &desk.keeping {
            // What is in the file, and says the same still, is not asked about again.
            _ if desk.open.case().state().filed.is_some() => None,
            Keeping::Vault { id, .. } if !desk.open.is_practice() => Some(id.clone()),
            Keeping::Vault { .. } | Keeping::Memory => None,
        });
        self.said.filed = kept.filter(|_| self.standing() == Standing::Open);
    }

    /// The same, of a case that was left before that was said: it is asked where the case lies on the desk, and of no other.
    pub(in crate::gui::app) fn ask_filed_again(&mut self) {
        let Some(asked) = self.said.filed.take().or(self.flows.filed.take()) else { return };
        if self.is_on_desk(&asked) {
            self.ask_filed();
        } else {
            self.flows.filed = Some(asked);
        }
    }

    fn is_on_desk(&self, id: &CaseId) -> bool {
        let desk = self.stage.desk();
        desk.is_some_and(|desk| matches!(&desk.keeping, Keeping::Vault { id: own, .. } if own == id))
    }

    pub(super) fn filed_said(&mut self, yes: bool) -> Task<app::Message> {
        let Some(id) = self.said.filed.take().filter(|_| yes) else { return Task::none() };
        let on_desk = self.is_on_desk(&id);
        let filed = self.file(id);
        let shown = if on_desk { self.custody_of_desk() } else { Task::none() };
        Task::batch([filed, shown])
    }

    /// Notes in the case itself that its record is in the patient's own file: on the desk, or where it is kept.
    fn file(&mut self, id: CaseId) -> Task<app::Message> {
        if self.is_on_desk(&id) {
            let recorded = self.record(Event::Filed);
            let noted = self.case_filed(Ok(()));
            return Task::batch([recorded, noted]);
        }
        let now = self.moment.now;
        let locale = self.locale.clone();
        self.with_vault(move |vault| note_filed(vault, &id, now, &locale), Message::Filed)
    }

    pub(super) fn case_filed(&mut self, noted: Result<(), Trouble>) -> Task<app::Message> {
        match (noted, self.stage.on_mut::<Custody>()) {
            (Ok(()), Some(screen)) => {
                self.said.filed = None;
                screen.noted()
            }
            (Ok(()), None) => Task::none(),
            (Err(trouble), Some(screen)) => screen.refused(trouble),
            (Err(trouble), None) => {
                self.said.trouble = Some(trouble);
                Task::none()
            }
        }
    }
}

impl Answers<Action> for App {
    type Then = Task<app::Message>;

    fn answer(&mut self, action: Action) -> Task<app::Message> {
        let Some(about) = self.stage.on::<Custody>().map(|screen| screen.about().clone()) else {
            return Task::none();
        };
        match action {
            Action::None => Task::none(),
            Action::Focus(control) => focus::on(control),
            Action::Erase(reason) => self.erase(&about, &reason),
            Action::File => self.file(about.id),
            Action::Share(passphrase, folder) => self.share(about.id, passphrase, folder),
            Action::Log => self.show_log(Some((about.id, about.label))),
            Action::Failed(error) => self.troubled(&error),
            Action::Back => self.answer(Ask::Back),
        }
    }
}

impl App {
    fn erase(&mut self, about: &About, reason: &str) -> Task<app::Message> {
        let id = about.id.clone();
        let Some(reason) = Reason::new(reason) else { return focus::on("custody.reason") };
        // What is erased must not be written again.
        if self.is_on_desk(&id) {
            self.stage.clear_desk(|| Start::default().into());
            self.said.filed = None;
        }
        let papers = about.papers.clone();
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
        match (result, self.stage.on_mut::<Custody>()) {
            (Ok(papers), Some(screen)) => {
                let erased = screen.about().id.clone();
                self.cases.retain(|case| !matches!(case, CaseListing::Kept(kept) if kept.id == erased));
                let folder = self.environment.vault_at_hand().map(|vault| vault.papers().folder().display());
                let folder = folder.map_or_else(String::new, |folder| folder.to_string());
                self.said.told = Some(match papers {
                    Ok(0) => self.locale.msg_custody_erased(),
                    Ok(papers) => self.locale.msg_custody_erased_but(papers, folder),
                    Err(_) => self.locale.msg_custody_erased_uncounted(folder), // told in these words
                });
                self.go_home()
            }
            (Ok(_), None) => self.list_cases(),
            (Err(error), Some(screen)) => screen.refused(self.locale.trouble(&error)),
            (Err(error), None) => self.troubled(&error),
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
    let opened = store.take_up(id).map_err(trouble)?;
    let (summary, payload) = keeping::file(&opened, now).map_err(|why| locale.not_noted(&why))?;
    store.save(id, &summary, &payload).map(|_| ()).map_err(trouble)
}
