//! Another recovery sheet: asked for in the settings, made for whoever knows the passphrase, taken when two groups of it were
//! typed back. What was asked for somebody who has left comes to nobody.

use iced::Task;

use super::Message;
use crate::gui::app::{self, App};
use crate::gui::screen::Answers;
use crate::gui::screen::renewal::{Action, Left, Renewal};
use crate::gui::screen::settings::Settings;
use crate::gui::widget::focus;
use crate::locale::Trouble;
use crate::vault::{NewKeys, Passphrase, VaultError};

impl App {
    /// Asks for the passphrase, for another recovery sheet.
    pub(in crate::gui::app) fn renew_sheet(&mut self) -> Task<app::Message> {
        let back = self.stage.back();
        self.show(Renewal::default(), back)
    }

    pub(super) fn sheet_renewing(
        &mut self,
        number: u32,
        passphrase: Passphrase,
        made: Result<NewKeys, VaultError>,
    ) -> Task<app::Message> {
        let asked = self.two_groups();
        let waited_for = number == self.flows.sheets_asked;
        let screen = self.stage.on_mut::<Renewal>().filter(|screen| waited_for && screen.is_busy());
        let Some(screen) = screen else { return Task::none() };
        match made {
            Ok(keys) => screen.made(keys, passphrase, asked),
            Err(error) => screen.refused(self.locale.trouble(&error)),
        }
        self.focus()
    }

    pub(super) fn sheet_renewed(&mut self, taken: Result<(), VaultError>) -> Task<app::Message> {
        match taken {
            Ok(()) => {
                self.said.told = Some(self.locale.msg_renewal_done());
                let sought = self.seek_sheet();
                Task::batch([sought, self.leave_renewal()])
            }
            Err(error) => {
                let Trouble { what, remedy } = self.locale.trouble(&error);
                let trouble =
                    Trouble { what, remedy: format!("{remedy} {}", self.locale.msg_renewal_keep_both()) };
                let Some(screen) = self.stage.on_mut::<Renewal>() else {
                    self.said.trouble = Some(trouble);
                    return Task::none();
                };
                screen.not_taken(trouble);
                self.focus()
            }
        }
    }

    /// Back to the settings, where it was asked for.
    fn leave_renewal(&mut self) -> Task<app::Message> {
        if self.stage.on::<Renewal>().is_none() {
            return Task::none();
        }
        let back = self.stage.back();
        drop(self.stage.show(Settings::new(self.guarded()), back));
        if self.cover.is_some() { Task::none() } else { focus::on("settings.sheet") }
    }
}

impl Answers<Action> for App {
    type Then = Task<app::Message>;

    fn answer(&mut self, action: Action) -> Task<app::Message> {
        match action {
            Action::None => Task::none(),
            Action::Focus(control) => focus::on(control),
            Action::Make(typed) => {
                self.flows.sheets_asked = self.flows.sheets_asked.wrapping_add(1);
                let (number, today) = (self.flows.sheets_asked, self.moment.today);
                match Passphrase::new(typed.expose().to_owned()) {
                    Ok(passphrase) => {
                        let asked = passphrase.clone();
                        self.with_vault(
                            move |vault| vault.new_sheet(&asked, today),
                            move |made| Message::SheetRenewing(number, passphrase.clone(), made),
                        )
                    }
                    // What is too short to be a passphrase is not the passphrase.
                    Err(_) => {
                        let trouble = self.locale.trouble(&VaultError::WrongPassphrase);
                        if let Some(screen) = self.stage.on_mut::<Renewal>() {
                            screen.refused(trouble);
                        }
                        self.focus()
                    }
                }
            }
            Action::Save => self.save_sheet(),
            Action::Open => {
                if let Err(trouble) = self.shown_paper()
                    && let Some(screen) = self.stage.on_mut::<Renewal>()
                {
                    screen.refused(trouble);
                }
                Task::none()
            }
            Action::Take(keys, passphrase) => {
                self.with_vault(move |vault| vault.take_sheet(&keys, &passphrase), Message::SheetRenewed)
            }
            Action::Cancel(left) => {
                self.said.told = match left {
                    Left::Nothing => None,
                    Left::Useless => Some(self.locale.msg_renewal_left()),
                    Left::Unsure => Some(self.locale.msg_renewal_left_unsure()),
                };
                let sought = if left == Left::Nothing { Task::none() } else { self.seek_sheet() };
                Task::batch([sought, self.leave_renewal()])
            }
        }
    }
}
