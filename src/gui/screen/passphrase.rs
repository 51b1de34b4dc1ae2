//! Changing the passphrase: the one that opens the vault now, and the one that will. The content of a dialog.

use iced::widget::column;
use iced::{Element, Task};

use super::choosing::{self, Choosing};
use super::escape;
use crate::gui::context::Context;
use crate::gui::secret::Secret;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::{button, dialog, focus, secret, text};
use crate::locale::Trouble;
use crate::vault::{Passphrase, VaultError};

/// The dialog.
#[derive(Debug)]
pub(crate) struct Changing {
    old: Secret,
    choosing: Choosing,
    busy: bool,
    said: Option<Trouble>,
}

/// What happened in the dialog.
#[derive(Debug, Clone)]
pub enum Message {
    /// The passphrase of now was typed.
    Typed(Secret),
    /// Something happened at the new one.
    Choosing(choosing::Message),
    /// Change was pressed.
    ChangePressed,
    /// It was closed.
    Closed,
}

/// What the window must do after an update.
#[derive(Debug)]
pub enum Action {
    /// Nothing.
    None,
    /// The keyboard belongs here.
    Focus(String),
    /// Change the first for the second.
    Change(Secret, Passphrase),
    /// Close the dialog.
    Close,
    /// Something could not be done.
    Failed(VaultError),
}

const OLD: &str = "passphrase.old";

impl Default for Changing {
    fn default() -> Self {
        Self { old: Secret::default(), choosing: Choosing::new("passphrase"), busy: false, said: None }
    }
}

impl Changing {
    /// Brings the keyboard to the passphrase of now.
    pub(crate) fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on(OLD)
    }

    /// Says why it did not work.
    pub(crate) fn refused(&mut self, trouble: Trouble) {
        self.busy = false;
        self.old = Secret::default();
        self.said = Some(trouble);
    }

    /// Takes in what happened.
    pub(crate) fn update(&mut self, message: Message) -> Action {
        if self.busy {
            return Action::None;
        }
        match message {
            Message::Typed(typed) => {
                self.old = typed;
                Action::None
            }
            Message::Choosing(message) => match self.choosing.update(message) {
                choosing::Action::None => Action::None,
                choosing::Action::Focus(control) => Action::Focus(control),
                choosing::Action::Submit => self.change(),
                choosing::Action::Failed(error) => Action::Failed(error),
            },
            Message::ChangePressed => self.change(),
            Message::Closed => Action::Close,
        }
    }

    fn change(&mut self) -> Action {
        if self.old.is_empty() {
            return Action::Focus(OLD.to_owned());
        }
        match self.choosing.chosen() {
            Ok(new) => {
                self.busy = true;
                self.said = None;
                Action::Change(self.old.clone(), new)
            }
            Err(control) => Action::Focus(control),
        }
    }

    /// The content of the dialog; close it with [`Message::Closed`].
    pub(crate) fn view<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let said = self.said.as_ref().map(|said| {
            Element::from(
                alert(Level::Attention, locale.msg_error_title(), said.what.as_str())
                    .more(said.remedy.as_str()),
            )
        });
        let words = if self.busy { locale.msg_vault_busy() } else { locale.msg_passphrase_change() };
        let press = (!self.busy).then_some(Message::ChangePressed);
        dialog::sheet(
            locale.msg_passphrase_change(),
            column![
                text::muted(locale.msg_passphrase_change_about()),
                Element::from(
                    secret::line(locale.msg_passphrase_old(), &self.old, Message::Typed)
                        .id(OLD)
                        .with_look("passphrase.look", locale)
                        .on_submit(Message::ChangePressed)
                ),
                self.choosing.view(context, locale.msg_passphrase_new()).map(Message::Choosing),
            ]
            .push(said)
            .spacing(gap::LARGE),
            vec![
                button::primary(words).id("passphrase.change").on_press_maybe(press).into(),
                button::secondary(locale.msg_word_cancel())
                    .id("passphrase.cancel")
                    .shortcut(&escape())
                    .on_press(Message::Closed)
                    .into(),
            ],
        )
    }
}
