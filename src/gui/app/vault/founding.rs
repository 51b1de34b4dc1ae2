//! Keeping for the first time: the passphrase, the recovery sheet on paper, and the vault made at the end of it.

use iced::Task;

use super::{Message, Opening};
use crate::case::Event;
use crate::gui::app::paper::{Listed, make_list};
use crate::gui::app::{self, App};
use crate::gui::screen::founding::{self, Action, Founding};
use crate::gui::screen::renewal::Renewal;
use crate::gui::screen::{Answers, Back, Shown, passphrase};
use crate::gui::widget::focus;
use crate::locale::{Language, Locale, Trouble};
use crate::session::keeping::Keeping;
use crate::vault::place::Place;
use crate::vault::{Listing, NewKeys, Passphrase, RecoverySheet, VaultError};

impl App {
    /// Begins to found the vault, for the case on the desk under this label.
    pub(in crate::gui::app) fn found(&mut self, label: String) -> Task<app::Message> {
        let warned = match self.place() {
            Place::Refuse(trouble) => {
                self.leaving = None;
                self.said.trouble = Some(self.locale.folder_trouble(&trouble));
                return self.focus();
            }
            Place::Warn(trouble) => Some(self.locale.folder_trouble(&trouble)),
            Place::Fine => None,
        };
        let founding = match self.flows.founding.take() {
            Some(begun) => begun.called(label),
            None => Founding::new(label, warned),
        };
        self.show(founding, Back::Walk)
    }

    /// Keeps what was begun, for when keeping is asked for again: the sheet may have been printed, and must stay the
    /// sheet. The name that was typed stays with the case.
    pub(in crate::gui::app) fn put_founding_aside(&mut self) {
        if self.stage.on::<Founding>().is_none() {
            return;
        }
        let Some(Shown::Founding(begun)) = self.stage.leave_for_desk() else { return };
        let label = begun.label().trim().to_owned();
        let moment = self.moment;
        if let Some(desk) = self.stage.desk_mut().filter(|_| !label.is_empty()) {
            // A name that is refused is still in what was begun.
            if let Err(refusal) = desk.open.record(Event::Labelled(label), moment) {
                self.not_recorded(&refusal);
            }
        }
        self.flows.founding = Some(begun);
    }
}

impl Answers<Action> for App {
    type Then = Task<app::Message>;

    fn answer(&mut self, action: Action) -> Task<app::Message> {
        match action {
            Action::None => Task::none(),
            Action::Focus(control) => focus::on(control),
            Action::MakeKeys => self.make_keys(),
            Action::Save => self.save_sheet(),
            Action::Open => match self.shown_paper() {
                Ok(()) => Task::none(),
                Err(trouble) => self.founding_refused(trouble),
            },
            Action::Found => {
                let made = self.stage.on_mut::<Founding>().and_then(|screen| screen.made());
                let Some((keys, passphrase)) = made else { return Task::none() };
                if self.is_held() {
                    return self.settle_down(keys, passphrase);
                }
                self.vigil.opening = Opening::Here;
                self.with_vault(move |vault| vault.found(&keys, &passphrase), Message::Founded)
            }
            Action::Cancel => {
                self.leaving = None;
                self.put_founding_aside();
                if self.is_held() {
                    return if self.stage.desk().is_some() { self.show_walk() } else { self.go_home() };
                }
                self.said.told = Some(self.locale.msg_founding_not_kept());
                self.show_walk()
            }
            Action::Failed(error) => {
                let trouble = self.locale.trouble(&error);
                self.founding_refused(trouble)
            }
        }
    }
}

impl App {
    fn make_keys(&mut self) -> Task<app::Message> {
        let Some(screen) = self.stage.on_mut::<Founding>() else { return Task::none() };
        let passphrase = match screen.chosen() {
            Ok(passphrase) => passphrase,
            Err(control) => return focus::on(control),
        };
        // A sheet that was printed stays the sheet, whatever passphrase is chosen after that.
        if screen.keep_keys(passphrase).is_none() {
            return self.focus();
        }
        if self.is_held() {
            return self.fetch_held_keys();
        }
        match NewKeys::generate(self.moment.today) {
            Ok(keys) => self.keyed(keys),
            Err(error) => {
                let trouble = self.locale.trouble(&error);
                self.founding_refused(trouble)
            }
        }
    }

    /// Shows the sheet of these keys.
    pub(super) fn keyed(&mut self, keys: NewKeys) -> Task<app::Message> {
        let asked = self.two_groups();
        let Some(screen) = self.stage.on_mut::<Founding>() else { return Task::none() };
        let passphrase = match screen.chosen() {
            Ok(passphrase) => passphrase,
            Err(control) => return focus::on(control),
        };
        screen.keyed(keys, passphrase, asked);
        self.focus()
    }

    /// Which two groups of a sheet are typed back.
    pub(super) fn two_groups(&self) -> [usize; 2] {
        // Any two different groups: which ones is no secret.
        #[expect(
            clippy::disallowed_methods,
            reason = "any number will do: which groups are asked is no secret"
        )]
        let turn = usize::try_from(self.moment.now.as_millisecond()).unwrap_or_default();
        let groups = RecoverySheet::GROUPS;
        let first = turn % groups;
        let second = (first + 1 + turn / groups % (groups - 1)) % groups;
        [first.min(second) + 1, first.max(second) + 1]
    }

    pub(super) fn founding_refused(&mut self, trouble: Trouble) -> Task<app::Message> {
        match self.stage.on_mut::<Founding>() {
            Some(screen) => screen.refused(trouble),
            None => match self.stage.on_mut::<Renewal>() {
                Some(screen) => screen.refused(trouble),
                None => self.said.trouble = Some(trouble),
            },
        }
        Task::none()
    }

    /// The recovery sheet in sight.
    fn sheet_in_sight(&self) -> Option<&RecoverySheet> {
        let founding = self.stage.on::<Founding>().and_then(Founding::sheet);
        founding.or_else(|| self.stage.on::<Renewal>().and_then(Renewal::sheet))
    }

    /// Saves the recovery sheet as a paper: to be printed and put away.
    pub(super) fn save_sheet(&mut self) -> Task<app::Message> {
        let Some(sheet) = self.sheet_in_sight().cloned() else { return Task::none() };
        let paper = founding::paper(&sheet, self.moment.today, &self.locale);
        let (locale, moment) = (self.locale.clone(), self.moment);
        self.with_vault(
            move |vault| make_list(&paper, vault, &locale, moment),
            move |made| Message::SheetMade(sheet.clone(), made),
        )
    }

    pub(super) fn sheet_made(
        &mut self,
        of: &RecoverySheet,
        made: Result<Listed, Trouble>,
    ) -> Task<app::Message> {
        // Whoever left meanwhile left keys behind that are gone: that sheet opens nothing, and the screen says so already.
        if self.sheet_in_sight().is_none_or(|sheet| !sheet.is(of)) {
            return Task::none();
        }
        match made {
            Ok(made) => {
                let name = made.path.file_name().map(|name| name.to_string_lossy().into_owned());
                self.handed.paper = Some(made.path);
                let name = name.unwrap_or_default();
                if let Some(screen) = self.stage.on_mut::<Renewal>() {
                    screen.saved(name);
                } else if let Some(screen) = self.stage.on_mut::<Founding>() {
                    screen.saved(name);
                }
                if self.cover.is_some() { Task::none() } else { focus::on("founding.open") }
            }
            Err(trouble) => self.founding_refused(trouble),
        }
    }

    /// Whoever has the file of the sheet can read everything: it is asked about until it is gone.
    pub(super) fn seek_sheet(&mut self) -> Task<app::Message> {
        self.with_vault(
            |vault| {
                let papers = vault.papers();
                for kind in sheet_kinds() {
                    if !papers.of_kind(&kind)?.is_empty() {
                        return Ok(true);
                    }
                }
                Ok(false)
            },
            Message::SheetSought,
        )
    }

    pub(super) fn sheet_said(&mut self, remove: bool) -> Task<app::Message> {
        self.said.sheet_lies = false;
        if !remove {
            return Task::none();
        }
        self.with_vault(
            |vault| sheet_kinds().iter().try_for_each(|kind| vault.papers().remove_kind(kind)),
            Message::SheetRemoved,
        )
    }

    pub(super) fn sheet_removed(&mut self, result: Result<(), VaultError>) -> Task<app::Message> {
        match result {
            Ok(()) => {
                self.said.told = Some(self.locale.msg_founding_sheet_removed());
                Task::none()
            }
            Err(error) => {
                self.said.sheet_lies = true;
                self.troubled(&error)
            }
        }
    }

    /// The vault is there: the case goes into it, and from now on everything is kept by itself.
    pub(super) fn founded(&mut self, result: Result<Listing, VaultError>) -> Task<app::Message> {
        let for_nobody = self.opened_for_nobody();
        let waits = match result {
            Ok(waits) => waits,
            Err(error) => {
                let trouble = self.locale.trouble(&error);
                return self.founding_refused(trouble);
            }
        };
        self.vigil.touched = Some(self.now_on_both());
        self.said.told = Some(self.locale.msg_founding_founded());
        let Some(screen) = self.stage.on::<Founding>() else {
            return if for_nobody { self.lock() } else { Task::none() };
        };
        let label = screen.label().to_owned();
        drop(self.stage.leave_for_desk());
        let sought = self.seek_sheet();
        let kept = self.keep_under(&label);
        let then = if for_nobody { self.lock() } else { self.show_what_waits(waits) };
        Task::batch([sought, kept, then])
    }

    /// Keeps the case on the desk under a label.
    pub(in crate::gui::app) fn keep_under(&mut self, label: &str) -> Task<app::Message> {
        let moment = self.moment;
        let Some(desk) = self.stage.desk_mut() else { return self.focus() };
        if let Err(error) = desk.keep(label, moment) {
            self.said.trouble = Some(self.locale.not_kept(&error));
            return Task::none();
        }
        Task::batch([self.write(), self.focus()])
    }

    /// Once there is a vault, a real case is kept from its first answer on, without being asked.
    pub(in crate::gui::app) fn keep_quietly(&mut self) {
        let standing = self.standing();
        let moment = self.moment;
        let Some(desk) = self.stage.desk_mut() else { return };
        let kept_by_itself = standing != crate::vault::Standing::None
            && !desk.open.is_practice()
            && desk.keeping == Keeping::Memory
            && desk.is_unsafe_to_leave();
        if !kept_by_itself {
            return;
        }
        let label = desk.open.case().state().label.clone();
        if let Err(error) = desk.keep(&label, moment) {
            self.said.trouble = Some(self.locale.not_kept(&error));
        }
    }

    /// Asks for another passphrase.
    pub(in crate::gui::app) fn change_passphrase(&mut self) -> Task<app::Message> {
        if self.is_held() {
            return self.choose_passphrase();
        }
        let changing = passphrase::Changing::default();
        let focus = changing.focus();
        self.dialog = Some(app::Dialog::Passphrase(changing));
        focus
    }

    pub(super) fn passphrase(&mut self, message: passphrase::Message) -> Task<app::Message> {
        let Some(app::Dialog::Passphrase(changing)) = &mut self.dialog else { return Task::none() };
        match changing.update(message) {
            passphrase::Action::None => Task::none(),
            passphrase::Action::Focus(control) => focus::on(control),
            passphrase::Action::Change(old, new) => match Passphrase::new(old.expose().to_owned()) {
                Ok(old) => self
                    .with_vault(move |vault| vault.change_passphrase(&old, &new), Message::PassphraseChanged),
                // What is too short to be a passphrase is not the passphrase.
                Err(_) => self.passphrase_changed(Err(VaultError::WrongPassphrase)),
            },
            passphrase::Action::Close => {
                self.dialog = None;
                self.focus()
            }
            passphrase::Action::Failed(error) => {
                changing.refused(self.locale.trouble(&error));
                Task::none()
            }
        }
    }

    pub(super) fn passphrase_changed(&mut self, result: Result<(), VaultError>) -> Task<app::Message> {
        match (result, &mut self.dialog) {
            (Ok(()), _) => {
                self.dialog = None;
                self.said.told = Some(self.locale.msg_passphrase_changed());
                focus::on("settings.passphrase")
            }
            (Err(error), Some(app::Dialog::Passphrase(changing))) => {
                changing.refused(self.locale.trouble(&error));
                changing.focus()
            }
            (Err(error), _) => self.troubled(&error),
        }
    }
}

/// The sheet may have been made in either language.
fn sheet_kinds() -> [String; 2] {
    [Language::Nl, Language::En].map(|language| Locale::new(language).msg_sheet_title())
}
