//! Keeping for the first time: a passphrase, a recovery sheet, two groups of it typed back; then the vault is made.
//! Until the last step nothing is on disk, and leaving changes nothing: the case stays in memory.

pub(super) mod back;
pub(super) mod sheet;

use iced::widget::column;
use iced::{Element, Task};

pub use sheet::paper;

use back::Asked;
use sheet::Pressed;

use super::choosing::{self, Choosing};
use super::{Absence, Screen, Sight, escape, escapes};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::{button, focus, page, surface, text};
use crate::locale::{Locale, Trouble};
use crate::vault::{NewKeys, Passphrase, RecoverySheet, VaultError};

/// The screen.
#[derive(Debug)]
pub struct Founding {
    /// How the case will be called.
    label: String,
    /// The vault is there, and the keyring holds its key.
    held: bool,
    /// Something to know about the folder before a vault is put in it.
    warned: Option<Trouble>,
    step: Step,
    choosing: Choosing,
    /// The passphrase and the keys, once the passphrase was chosen.
    made: Option<Made>,
    busy: bool,
    said: Option<Trouble>,
    saved: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Passphrase,
    Sheet,
    TypeBack,
}

#[derive(Debug)]
struct Made {
    passphrase: Passphrase,
    keys: NewKeys,
    sheet: RecoverySheet,
    asked: Asked,
}

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something happened at the passphrase.
    Choosing(choosing::Message),
    /// Go on.
    NextPressed,
    /// One step back.
    BackPressed,
    /// The sheet is to be saved as a PDF.
    SavePressed,
    /// The saved sheet is to be opened, to print it.
    OpenPressed,
    /// Something happened at the groups that are typed back.
    Back(back::Message),
    /// Not now.
    CancelPressed,
}

/// What the window must do after an update.
#[derive(Debug)]
pub enum Action {
    /// Nothing.
    None,
    /// The keyboard belongs here.
    Focus(String),
    /// Make keys, and hand them over with [`Founding::keyed`].
    MakeKeys,
    /// Save the sheet as a paper.
    Save,
    /// Open the paper that was saved.
    Open,
    /// Make the vault.
    Found,
    /// Leave; the case stays in memory.
    Cancel,
    /// Something could not be done.
    Failed(VaultError),
}

impl Founding {
    /// The first step, for a case that will be called so; `warned` is what is to be known about the folder.
    #[must_use]
    pub fn new(label: String, warned: Option<Trouble>) -> Self {
        Self {
            label,
            held: false,
            warned,
            step: Step::Passphrase,
            choosing: Choosing::new("founding"),
            made: None,
            busy: false,
            said: None,
            saved: None,
        }
    }

    /// The first step, for a vault that is there and of which the keyring holds the key.
    #[must_use]
    pub(crate) fn of_held() -> Self {
        Self { held: true, ..Self::new(String::new(), None) }
    }

    /// The same, taken up again for a case that will be called so.
    #[must_use]
    pub(crate) fn called(self, label: String) -> Self {
        Self { label, busy: false, said: None, ..self }
    }

    /// How the case will be called.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// The sheet, once there is one.
    #[must_use]
    pub(crate) fn sheet(&self) -> Option<&RecoverySheet> {
        self.made.as_ref().map(|made| &made.sheet)
    }

    /// What the vault is made with.
    #[must_use]
    pub fn made(&self) -> Option<(NewKeys, Passphrase)> {
        self.made.as_ref().map(|made| (made.keys.clone(), made.passphrase.clone()))
    }

    /// Brings the keyboard to where the step begins.
    pub(crate) fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on(match self.step {
            Step::Passphrase => self.choosing.first_control(),
            Step::Sheet => sheet::FIRST.to_owned(),
            Step::TypeBack => Asked::first_control(),
        })
    }

    /// Takes the keys that were made; `asked` chooses the two groups that are asked back.
    pub(crate) fn keyed(&mut self, keys: NewKeys, passphrase: Passphrase, asked: [usize; 2]) {
        let sheet = keys.sheet();
        self.made = Some(Made { passphrase, keys, sheet, asked: Asked::new(asked) });
        self.step = Step::Sheet;
    }

    /// Takes another passphrase for the keys there are; gives it back when there are none yet.
    #[must_use]
    pub(crate) fn keep_keys(&mut self, passphrase: Passphrase) -> Option<Passphrase> {
        let Some(made) = &mut self.made else { return Some(passphrase) };
        made.passphrase = passphrase;
        self.step = Step::Sheet;
        None
    }

    /// Says where the sheet was saved, by the name of its file.
    pub fn saved(&mut self, file: String) {
        self.saved = Some(file);
        self.said = None;
    }

    /// Says why something did not work.
    pub(crate) fn refused(&mut self, trouble: Trouble) {
        self.busy = false;
        self.said = Some(trouble);
    }

    /// Takes away the passphrase, and the keys with it when somebody left: nobody can tell whether who sits down next is
    /// who chose them. What a vault is being made with stays until it is made,
    /// without the groups that were typed.
    pub(crate) fn forget_secrets(&mut self, absence: Absence, locale: &Locale) {
        if self.busy {
            if let Some(made) = &mut self.made {
                made.asked.forget();
            }
            return;
        }
        if self.made.is_none() {
            self.choosing.forget();
        } else if absence == Absence::Gone {
            let fresh = Self::new(std::mem::take(&mut self.label), self.warned.take());
            let said = Trouble {
                what: locale.msg_founding_forgotten(),
                remedy: locale.msg_founding_forgotten_remedy(),
            };
            // What stands on the sheet of a vault that is there stays what it is.
            *self = Self { said: (!self.held).then_some(said), held: self.held, ..fresh };
        }
    }

    /// The passphrase that was chosen, or the control where it is not right yet.
    ///
    /// # Errors
    /// The id of that control.
    pub(crate) fn chosen(&mut self) -> Result<Passphrase, String> {
        self.choosing.chosen()
    }

    /// Takes in what happened.
    pub(crate) fn update(&mut self, message: Message) -> Action {
        if self.busy {
            return Action::None;
        }
        match message {
            Message::Choosing(message) => match self.choosing.update(message) {
                choosing::Action::None => Action::None,
                choosing::Action::Focus(control) => Action::Focus(control),
                choosing::Action::Submit => self.next(),
                choosing::Action::Failed(error) => Action::Failed(error),
            },
            Message::NextPressed => self.next(),
            Message::BackPressed => {
                self.said = None;
                self.step = match self.step {
                    Step::Passphrase => return Action::Cancel,
                    Step::Sheet => Step::Passphrase,
                    Step::TypeBack => Step::Sheet,
                };
                self.focused()
            }
            Message::SavePressed => Action::Save,
            Message::OpenPressed => Action::Open,
            Message::Back(back::Message::Typed(place, typed)) => {
                if let Some(made) = &mut self.made {
                    made.asked.typed(place, typed);
                }
                Action::None
            }
            Message::Back(back::Message::Submitted) => self.next(),
            Message::CancelPressed => Action::Cancel,
        }
    }

    fn next(&mut self) -> Action {
        self.said = None;
        match self.step {
            Step::Passphrase => Action::MakeKeys,
            Step::Sheet => {
                self.step = Step::TypeBack;
                self.focused()
            }
            Step::TypeBack => {
                let Some(made) = &mut self.made else { return Action::None };
                match made.asked.look(&made.sheet) {
                    Err(control) => Action::Focus(control),
                    Ok(()) => {
                        self.busy = true;
                        Action::Found
                    }
                }
            }
        }
    }

    fn about(&self, locale: &Locale) -> String {
        if self.held { locale.msg_keyring_choose_about() } else { locale.msg_founding_passphrase_about() }
    }

    fn focused(&self) -> Action {
        Action::Focus(match self.step {
            Step::Passphrase => self.choosing.first_control(),
            Step::Sheet => sheet::FIRST.to_owned(),
            Step::TypeBack => Asked::first_control(),
        })
    }

    /// Shows the screen.
    pub(crate) fn view<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let (number, title, about) = match self.step {
            Step::Passphrase => (1, locale.msg_founding_passphrase(), self.about(locale)),
            Step::Sheet => (2, locale.msg_founding_sheet(), locale.msg_founding_sheet_about()),
            Step::TypeBack => (3, locale.msg_founding_back(), locale.msg_founding_back_about()),
        };
        let head = surface::ends(
            vec![
                column![text::muted(locale.msg_founding_step(number)), text::title(title)]
                    .spacing(gap::HAIR)
                    .into(),
            ],
            vec![
                button::secondary(locale.msg_founding_cancel())
                    .id("founding.cancel")
                    .shortcut(&escape())
                    .on_press(Message::CancelPressed)
                    .into(),
            ],
        );
        let step = match (self.step, &self.made) {
            (Step::Sheet, Some(made)) => {
                sheet::view(context, &made.sheet, self.saved.as_deref()).map(|pressed| match pressed {
                    Pressed::Save => Message::SavePressed,
                    Pressed::Open => Message::OpenPressed,
                })
            }
            (Step::TypeBack, Some(made)) => made.asked.view(context, &made.sheet).map(Message::Back),
            _ => self.choosing.view(context, locale.msg_founding_choose()).map(Message::Choosing),
        };
        let said = self.said.as_ref().map(|said| {
            Element::from(
                alert(Level::Attention, locale.msg_error_title(), said.what.as_str())
                    .more(said.remedy.as_str()),
            )
        });
        let warned = self.warned.as_ref().filter(|_| self.step == Step::Passphrase).map(|warned| {
            Element::from(
                alert(Level::Attention, locale.msg_place_warning(), warned.what.as_str())
                    .more(warned.remedy.as_str()),
            )
        });
        let next = match (self.step, self.busy) {
            (_, true) if self.held => locale.msg_unlock_busy(),
            (_, true) => locale.msg_founding_busy(),
            (Step::TypeBack, false) if self.held => locale.msg_keyring_settle(),
            (Step::TypeBack, false) => locale.msg_founding_found(),
            _ => locale.msg_founding_next(),
        };
        let press = (!self.busy).then_some(Message::NextPressed);
        let mut ways = vec![Element::from(button::primary(next).id("founding.next").on_press_maybe(press))];
        if self.step != Step::Passphrase {
            ways.push(
                button::secondary(locale.msg_word_back())
                    .id("founding.back")
                    .on_press(Message::BackPressed)
                    .into(),
            );
        }
        let content = column![column![head, text::body(about)].spacing(gap::SMALL)]
            .push(warned)
            .push(step)
            .push(said)
            .push(surface::ends(ways, vec![]))
            .push(text::muted(if self.held {
                locale.msg_keyring_not_settled()
            } else {
                locale.msg_founding_nothing_yet()
            }))
            .spacing(gap::WIDE);
        // Each begins at its top.
        let page = match self.step {
            Step::Passphrase => "founding.page.passphrase",
            Step::Sheet => "founding.page.sheet",
            Step::TypeBack => "founding.page.back",
        };
        escapes(page::page(page, surface::reading(content)), Message::CancelPressed)
    }
}

impl Screen for Founding {
    type Message = Message;
    type Action = Action;

    fn is_half_typed(&self) -> bool {
        // Secrets alone are typed here.
        false
    }

    fn forget_secrets(&mut self, absence: Absence, locale: &Locale) {
        self.forget_secrets(absence, locale);
    }

    fn focus<T: Send + 'static>(&self) -> Task<T> {
        self.focus()
    }

    fn update(&mut self, message: Message, _: Sight<'_>) -> Action {
        self.update(message)
    }

    fn view<'a>(&'a self, sight: Sight<'a>) -> Element<'a, Message> {
        self.view(sight.context)
    }
}
