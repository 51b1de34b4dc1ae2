//! Another recovery sheet in the place of one that was lost or seen: the passphrase of now, the sheet on paper, two groups of it
//! typed back. Until the last step nothing is written, and leaving changes nothing: the sheet before stays the sheet.

use iced::widget::column;
use iced::{Element, Task};

use super::founding::back::{self, Asked};
use super::founding::sheet::{self, Pressed};
use super::{Absence, Screen, Sight, escape, escapes};
use crate::gui::context::Context;
use crate::gui::secret::Secret;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::{button, focus, page, secret, surface, text};
use crate::locale::{Locale, Trouble};
use crate::vault::{NewKeys, Passphrase, RecoverySheet};

/// The screen.
#[derive(Debug, Default)]
pub struct Renewal {
    step: Step,
    busy: bool,
    said: Option<Trouble>,
    /// A sheet was made and is gone, because somebody left.
    lost: bool,
}

#[derive(Debug)]
enum Step {
    /// The passphrase of now, as far as it was typed.
    Passphrase(Secret),
    /// The sheet.
    Sheet(Box<Made>),
    /// Two groups of it.
    TypeBack(Box<Made>),
}

impl Default for Step {
    fn default() -> Self {
        Self::Passphrase(Secret::default())
    }
}

#[derive(Debug)]
struct Made {
    passphrase: Passphrase,
    keys: NewKeys,
    sheet: RecoverySheet,
    asked: Asked,
    saved: Option<String>,
    /// It was tried to take the sheet, and that failed: nobody can tell yet which of the two is the sheet.
    tried: bool,
}

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The passphrase was typed.
    Typed(Secret),
    /// Go on.
    NextPressed,
    /// Back to the sheet.
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
    /// Make another sheet, if this is the passphrase, and hand it over with [`Renewal::made`].
    Make(Secret),
    /// Save the sheet as a paper.
    Save,
    /// Open the paper that was saved.
    Open,
    /// Take this sheet in the place of the one before.
    Take(Box<NewKeys>, Passphrase),
    /// Leave.
    Cancel(Left),
}

/// What becomes of a sheet that is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// There was none yet.
    Nothing,
    /// It opens nothing.
    Useless,
    /// It may open the vault, or the one before does.
    Unsure,
}

const PASSPHRASE: &str = "renewal.passphrase";

impl Renewal {
    /// Whether it waits for the vault.
    pub(crate) const fn is_busy(&self) -> bool {
        self.busy
    }

    /// The sheet, once there is one.
    pub(crate) fn sheet(&self) -> Option<&RecoverySheet> {
        match &self.step {
            Step::Passphrase(_) => None,
            Step::Sheet(made) | Step::TypeBack(made) => Some(&made.sheet),
        }
    }

    /// Whether a sheet was made and is gone, because somebody left.
    pub(crate) const fn lost_its_sheet(&self) -> bool {
        self.lost
    }

    /// Takes the keys with the new sheet, made for whoever knew the passphrase; `asked` are the two groups that are asked back.
    pub(crate) fn made(&mut self, keys: NewKeys, passphrase: Passphrase, asked: [usize; 2]) {
        let sheet = keys.sheet();
        let asked = Asked::new(asked);
        self.step = Step::Sheet(Box::new(Made { passphrase, keys, sheet, asked, saved: None, tried: false }));
        self.busy = false;
    }

    /// Says where the sheet was saved, by the name of its file.
    pub(crate) fn saved(&mut self, file: String) {
        if let Step::Sheet(made) = &mut self.step {
            made.saved = Some(file);
            self.said = None;
        }
    }

    /// Says why something did not work; a passphrase that was typed is gone.
    pub(crate) fn refused(&mut self, trouble: Trouble) {
        if let Step::Passphrase(typed) = &mut self.step {
            *typed = Secret::default();
        }
        self.busy = false;
        self.said = Some(trouble);
    }

    /// Says why the sheet could not be taken.
    pub(crate) fn not_taken(&mut self, trouble: Trouble) {
        if let Step::Sheet(made) | Step::TypeBack(made) = &mut self.step {
            made.tried = true;
        }
        self.refused(trouble);
    }

    fn first_control(&self) -> String {
        match &self.step {
            Step::Passphrase(_) => PASSPHRASE.to_owned(),
            Step::Sheet(_) => sheet::FIRST.to_owned(),
            Step::TypeBack(_) => Asked::first_control(),
        }
    }

    fn next(&mut self) -> Action {
        self.said = None;
        match std::mem::take(&mut self.step) {
            Step::Passphrase(typed) => {
                let empty = typed.is_empty();
                self.step = Step::Passphrase(typed.clone());
                if empty {
                    return Action::Focus(PASSPHRASE.to_owned());
                }
                self.busy = true;
                self.lost = false;
                Action::Make(typed)
            }
            Step::Sheet(made) => {
                self.step = Step::TypeBack(made);
                Action::Focus(self.first_control())
            }
            Step::TypeBack(mut made) => {
                let looked = made.asked.look(&made.sheet);
                let (keys, passphrase) = (Box::new(made.keys.clone()), made.passphrase.clone());
                self.step = Step::TypeBack(made);
                match looked {
                    Err(control) => Action::Focus(control),
                    Ok(()) => {
                        self.busy = true;
                        Action::Take(keys, passphrase)
                    }
                }
            }
        }
    }

    fn left(&self) -> Left {
        match &self.step {
            Step::Passphrase(_) => Left::Nothing,
            Step::Sheet(made) | Step::TypeBack(made) if made.tried => Left::Unsure,
            Step::Sheet(_) | Step::TypeBack(_) => Left::Useless,
        }
    }

    fn passphrase<'a>(&'a self, context: Context<'a>, typed: &'a Secret) -> Element<'a, Message> {
        let locale = context.locale;
        column![
            alert(Level::Attention, locale.msg_renewal_still_title(), locale.msg_renewal_still())
                .more(locale.msg_renewal_still_remedy()),
            secret::line(locale.msg_passphrase_old(), typed, Message::Typed)
                .id(PASSPHRASE)
                .with_look("renewal.look", locale)
                .on_submit(Message::NextPressed),
        ]
        .spacing(gap::LARGE)
        .into()
    }
}

impl Screen for Renewal {
    type Message = Message;
    type Action = Action;

    fn is_half_typed(&self) -> bool {
        // Secrets alone are typed here.
        false
    }

    /// Nobody can tell whether who sits down next is who typed the passphrase. What is being written is written, without the
    /// groups that were typed.
    fn forget_secrets(&mut self, absence: Absence, locale: &Locale) {
        match &mut self.step {
            Step::Passphrase(_) => {
                *self = Self { said: self.said.take(), lost: self.lost, ..Self::default() };
            }
            Step::Sheet(made) | Step::TypeBack(made) if self.busy => made.asked.forget(),
            Step::Sheet(_) | Step::TypeBack(_) if absence == Absence::Minute => {}
            Step::Sheet(made) | Step::TypeBack(made) => {
                let said = match made.tried {
                    true => Trouble {
                        what: locale.msg_renewal_unsure(),
                        remedy: locale.msg_renewal_unsure_remedy(),
                    },
                    false => Trouble {
                        what: locale.msg_renewal_forgotten(),
                        remedy: locale.msg_renewal_forgotten_remedy(),
                    },
                };
                *self = Self { said: Some(said), lost: true, ..Self::default() };
            }
        }
    }

    fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on(self.first_control())
    }

    fn update(&mut self, message: Message, _: Sight<'_>) -> Action {
        if self.busy {
            return Action::None;
        }
        match message {
            Message::Typed(typed) => {
                if let Step::Passphrase(before) = &mut self.step {
                    *before = typed;
                }
                Action::None
            }
            Message::NextPressed | Message::Back(back::Message::Submitted) => self.next(),
            Message::BackPressed => {
                self.said = None;
                self.step = match std::mem::take(&mut self.step) {
                    Step::TypeBack(made) => Step::Sheet(made),
                    before @ (Step::Passphrase(_) | Step::Sheet(_)) => before,
                };
                Action::Focus(self.first_control())
            }
            Message::SavePressed => Action::Save,
            Message::OpenPressed => Action::Open,
            Message::Back(back::Message::Typed(place, typed)) => {
                if let Step::TypeBack(made) = &mut self.step {
                    made.asked.typed(place, typed);
                }
                Action::None
            }
            Message::CancelPressed => Action::Cancel(self.left()),
        }
    }

    fn view<'a>(&'a self, sight: Sight<'a>) -> Element<'a, Message> {
        let context = sight.context;
        let locale = context.locale;
        let (number, title, about, page) = match &self.step {
            Step::Passphrase(_) => {
                (1, locale.msg_renewal_title(), locale.msg_renewal_about(), "renewal.page.passphrase")
            }
            Step::Sheet(_) => {
                (2, locale.msg_renewal_sheet(), locale.msg_founding_sheet_about(), "renewal.page.sheet")
            }
            Step::TypeBack(_) => {
                (3, locale.msg_founding_back(), locale.msg_founding_back_about(), "renewal.page.back")
            }
        };
        let head = surface::ends(
            vec![
                column![text::muted(locale.msg_founding_step(number)), text::title(title)]
                    .spacing(gap::HAIR)
                    .into(),
            ],
            vec![
                button::secondary(locale.msg_founding_cancel())
                    .id("renewal.cancel")
                    .shortcut(&escape())
                    .on_press(Message::CancelPressed)
                    .into(),
            ],
        );
        let step = match &self.step {
            Step::Passphrase(typed) => self.passphrase(context, typed),
            Step::Sheet(made) => {
                sheet::view(context, &made.sheet, made.saved.as_deref()).map(|pressed| match pressed {
                    Pressed::Save => Message::SavePressed,
                    Pressed::Open => Message::OpenPressed,
                })
            }
            Step::TypeBack(made) => made.asked.view(context, &made.sheet).map(Message::Back),
        };
        let said = self.said.as_ref().map(|said| {
            Element::from(
                alert(Level::Attention, locale.msg_error_title(), said.what.as_str())
                    .more(said.remedy.as_str()),
            )
        });
        let next = match (&self.step, self.busy) {
            (_, true) => locale.msg_vault_busy(),
            (Step::TypeBack(_), false) => locale.msg_renewal_take(),
            (Step::Passphrase(_) | Step::Sheet(_), false) => locale.msg_founding_next(),
        };
        let press = (!self.busy).then_some(Message::NextPressed);
        let mut ways = vec![Element::from(button::primary(next).id("renewal.next").on_press_maybe(press))];
        if matches!(self.step, Step::TypeBack(_)) {
            ways.push(
                button::secondary(locale.msg_word_back())
                    .id("renewal.back")
                    .on_press(Message::BackPressed)
                    .into(),
            );
        }
        let content = column![column![head, text::body(about)].spacing(gap::SMALL)]
            .push(step)
            .push(said)
            .push(surface::ends(ways, vec![]))
            .push(text::muted(locale.msg_renewal_not_yet()))
            .spacing(gap::WIDE);
        escapes(page::page(page, surface::reading(content)), Message::CancelPressed)
    }
}
