//! Unlocking: the passphrase, or the recovery key from the sheet with a new passphrase. Stands where the list of cases
//! stands once the vault is open. Nothing is opened here.

use iced::widget::{column, container, row};
use iced::{Element, Padding, Task};

use super::choosing::{self, Choosing};
use crate::gui::context::Context;
use crate::gui::secret::Secret;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::{button, focus, secret, surface, text};
use crate::locale::Trouble;
use crate::vault::{Passphrase, VaultError};

/// What was typed so far.
#[derive(Debug, Clone, Default)]
pub struct Unlock {
    passphrase: Secret,
    lost: Option<Lost>,
    /// The keyring of the computer holds the key: there is no passphrase to type.
    held: bool,
    busy: bool,
    said: Option<Trouble>,
    /// The keys are gone or damaged: a backup has them too.
    keyless: bool,
    /// How the number of the vault begins, where it can be read.
    number: Option<String>,
}

/// The passphrase is lost: the key from the sheet, and a new passphrase.
#[derive(Debug, Clone)]
struct Lost {
    key: Secret,
    choosing: Choosing,
}

impl Default for Lost {
    fn default() -> Self {
        Self { key: Secret::default(), choosing: Choosing::new("recover") }
    }
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The passphrase was typed.
    Typed(Secret),
    /// Unlock was pressed.
    UnlockPressed,
    /// The passphrase is lost.
    LostPressed,
    /// It is not lost after all.
    FoundPressed,
    /// The recovery key was typed.
    KeyTyped(Secret),
    /// Something happened at the new passphrase.
    Choosing(choosing::Message),
    /// Unlock with the recovery key was pressed.
    RecoverPressed,
    /// Putting back a backup was asked for.
    RestorePressed,
}

/// What follows.
#[derive(Debug)]
pub enum Action {
    /// Nothing.
    None,
    /// The keyboard belongs here.
    Focus(String),
    /// Unlock with this passphrase.
    Unlock(Secret),
    /// Unlock with the key that the keyring holds.
    UnlockHeld,
    /// Unlock with this recovery key, and take this passphrase from now on.
    Recover(Secret, Passphrase),
    /// Show how a backup is put back.
    Restore,
    /// Something could not be done.
    Failed(VaultError),
}

const PASSPHRASE: &str = "unlock.passphrase";
const KEY: &str = "unlock.key";
const UNLOCK: &str = "unlock.unlock";

impl Unlock {
    /// To unlock the vault of which the number begins so.
    #[must_use]
    pub(crate) fn of_vault(number: Option<String>) -> Self {
        Self { number, ..Self::default() }
    }

    /// To unlock the vault of which the keyring holds the key.
    #[must_use]
    pub(crate) fn of_keyring() -> Self {
        Self { held: true, ..Self::default() }
    }

    /// Brings the keyboard to the field that is to be filled.
    pub(crate) fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on(match (self.held, self.lost.is_some()) {
            (true, _) => UNLOCK,
            (false, true) => KEY,
            (false, false) => PASSPHRASE,
        })
    }

    /// Says why it did not unlock; what was typed is gone.
    pub(crate) fn refused(&mut self, trouble: Trouble) {
        self.keyless = false;
        self.busy = false;
        self.passphrase = Secret::default();
        self.said = Some(trouble);
    }

    /// Says that there are no keys to unlock, and offers the ways out.
    pub(crate) fn keyless(&mut self, trouble: Trouble) {
        self.refused(trouble);
        self.keyless = true;
    }

    /// Takes away what was typed.
    pub(crate) fn forget_secrets(&mut self) {
        self.passphrase = Secret::default();
        if let Some(lost) = &mut self.lost {
            *lost = Lost::default();
        }
    }

    /// Takes in what happened.
    pub(crate) fn update(&mut self, message: Message) -> Action {
        if self.busy {
            return Action::None;
        }
        match message {
            Message::Typed(typed) => {
                self.passphrase = typed;
                Action::None
            }
            Message::UnlockPressed if self.held => {
                self.busy = true;
                self.said = None;
                Action::UnlockHeld
            }
            Message::UnlockPressed if self.passphrase.is_empty() => Action::Focus(PASSPHRASE.to_owned()),
            Message::UnlockPressed => {
                self.busy = true;
                self.said = None;
                Action::Unlock(self.passphrase.clone())
            }
            Message::LostPressed => {
                self.said = None;
                self.lost = Some(Lost::default());
                Action::Focus(KEY.to_owned())
            }
            Message::FoundPressed => {
                self.said = None;
                self.lost = None;
                Action::Focus(PASSPHRASE.to_owned())
            }
            Message::KeyTyped(typed) => {
                if let Some(lost) = &mut self.lost {
                    lost.key = typed;
                }
                Action::None
            }
            Message::Choosing(message) => {
                let Some(lost) = &mut self.lost else { return Action::None };
                match lost.choosing.update(message) {
                    choosing::Action::None => Action::None,
                    choosing::Action::Focus(control) => Action::Focus(control),
                    choosing::Action::Submit => self.recover(),
                    choosing::Action::Failed(error) => Action::Failed(error),
                }
            }
            Message::RecoverPressed => self.recover(),
            Message::RestorePressed => Action::Restore,
        }
    }

    fn recover(&mut self) -> Action {
        let Some(lost) = &mut self.lost else { return Action::None };
        if lost.key.is_empty() {
            return Action::Focus(KEY.to_owned());
        }
        match lost.choosing.chosen() {
            Ok(passphrase) => {
                self.busy = true;
                self.said = None;
                Action::Recover(lost.key.clone(), passphrase)
            }
            Err(control) => Action::Focus(control),
        }
    }

    /// Shows it.
    pub(crate) fn view<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let form = match &self.lost {
            None if self.held => self.with_keyring(context),
            None => self.with_passphrase(context),
            Some(lost) => self.with_key(context, lost),
        };
        let said = self.said.as_ref().map(|said| {
            Element::from(
                alert(Level::Attention, context.locale.msg_unlock_not(), said.what.as_str())
                    .more(said.remedy.as_str()),
            )
        });
        // Above the form, where it is seen whichever field has the keyboard; always there, so that the field keeps it.
        let restore = self.keyless.then(|| {
            Element::from(
                button::secondary(context.locale.msg_vault_restore())
                    .id("unlock.restore")
                    .on_press(Message::RestorePressed),
            )
        });
        let said = said.map(|said| {
            container(column![said].push(restore).spacing(gap::MEDIUM))
                .padding(Padding::ZERO.bottom(gap::LARGE))
        });
        surface::card(column![column![].push(said), form])
    }

    fn with_keyring<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let press = (!self.busy).then_some(Message::UnlockPressed);
        let words = if self.busy { locale.msg_unlock_busy() } else { locale.msg_unlock_unlock() };
        column![
            column![text::heading(locale.msg_unlock_title()), text::muted(locale.msg_keyring_unlock_about())]
                .spacing(gap::HAIR),
            row![Element::from(button::primary(words).id(UNLOCK).on_press_maybe(press))],
        ]
        .spacing(gap::LARGE)
        .into()
    }

    fn with_passphrase<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let press = (!self.busy).then_some(Message::UnlockPressed);
        let words = if self.busy { locale.msg_unlock_busy() } else { locale.msg_unlock_unlock() };
        let passphrase =
            secret::line(locale.msg_unlock_passphrase(), &self.passphrase, Message::Typed).id(PASSPHRASE);
        // Enter in the empty field is left to the screen, where it begins a case.
        let passphrase = match self.passphrase.is_empty() {
            true => passphrase,
            false => passphrase.on_submit(Message::UnlockPressed),
        };
        column![
            column![text::heading(locale.msg_unlock_title()), text::muted(locale.msg_unlock_about())]
                .spacing(gap::HAIR),
            Element::from(passphrase),
            row![
                Element::from(button::primary(words).id(UNLOCK).on_press_maybe(press)),
                Element::from(
                    button::quiet(locale.msg_unlock_lost()).id("unlock.lost").on_press(Message::LostPressed)
                ),
            ]
            .spacing(gap::MEDIUM)
            .align_y(iced::Center)
            .wrap(),
        ]
        .spacing(gap::LARGE)
        .into()
    }

    fn with_key<'a>(&'a self, context: Context<'a>, lost: &'a Lost) -> Element<'a, Message> {
        let locale = context.locale;
        let press = (!self.busy).then_some(Message::RecoverPressed);
        let words = if self.busy { locale.msg_unlock_busy() } else { locale.msg_unlock_recover() };
        column![
            column![
                text::heading(locale.msg_unlock_lost_title()),
                text::muted(locale.msg_unlock_lost_about())
            ]
            .push(self.number.as_deref().map(|number| text::body(locale.msg_unlock_vault(number))))
            .spacing(gap::HAIR),
            Element::from(
                secret::line(locale.msg_unlock_key(), &lost.key, Message::KeyTyped)
                    .id(KEY)
                    .hint(locale.msg_unlock_key_hint())
                    .shown()
                    .on_submit(Message::RecoverPressed)
            ),
            lost.choosing.view(context, locale.msg_passphrase_new()).map(Message::Choosing),
            row![
                Element::from(button::primary(words).id("unlock.recover").on_press_maybe(press)),
                Element::from(
                    button::quiet(locale.msg_unlock_found())
                        .id("unlock.found")
                        .on_press(Message::FoundPressed)
                ),
            ]
            .spacing(gap::MEDIUM)
            .align_y(iced::Center)
            .wrap(),
        ]
        .spacing(gap::LARGE)
        .into()
    }
}
