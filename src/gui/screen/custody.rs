//! What can be done with a kept case besides walking it: how long it must be kept, sharing it with a colleague, who
//! looked at it, erasing it. Nothing is read or erased here.

use std::path::PathBuf;

use iced::widget::{column, row};
use iced::{Element, Task};
use jiff::civil::Date;

use super::choosing::{self, Choosing};
use super::{escape, escapes};
use crate::case::{RestsOn, Retention};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::note::{self, Note, note};
use crate::gui::widget::{button, dialog, focus, page, surface, text};
use crate::locale::Trouble;
use crate::vault::{CaseId, Passphrase, VaultError};

/// The screen.
#[derive(Debug)]
pub struct Custody {
    about: About,
    reason: Note,
    /// Whether the record is in the patient's own file, once that was asked.
    filed: Filed,
    asking: bool,
    busy: bool,
    sharing: Option<Sharing>,
    said: Option<Said>,
}

/// The case it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Its name on disk.
    pub id: CaseId,
    /// How the clinician calls it.
    pub label: String,
    /// When it was last changed.
    pub changed: Date,
    /// Until when it must be kept.
    pub retention: Retention,
}

/// Whether the record is in the patient's own file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filed {
    /// Not asked.
    #[default]
    NotAsked,
    /// The record was made just now: it is asked.
    Asked,
    /// It is in the file.
    Yes,
    /// Not yet.
    NotYet,
}

#[derive(Debug)]
struct Sharing {
    choosing: Choosing,
    folder: Field,
}

#[derive(Debug)]
enum Said {
    Shared(PathBuf),
    Trouble(Trouble),
}

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Whether the record is in the file was said.
    FiledSaid(bool),
    /// Sharing was asked for.
    SharePressed,
    /// Something happened at the passphrase for a colleague.
    Choosing(choosing::Message),
    /// The folder for the file was typed.
    Folder(field::Message),
    /// The file is to be made.
    MakePressed,
    /// No sharing after all.
    ShareDropped,
    /// The reason to erase was written.
    Wrote(note::Message),
    /// Erasing was asked for.
    ErasePressed,
    /// It may be erased.
    EraseConfirmed,
    /// It is not erased.
    EraseDeclined,
    /// The access log of the case was asked for.
    LogPressed,
    /// Back was pressed.
    BackPressed,
}

/// What the window must do after an update.
#[derive(Debug)]
pub enum Action {
    /// Nothing.
    None,
    /// The keyboard belongs here.
    Focus(String),
    /// Make a file for a colleague, under this passphrase, in this folder.
    Share(Passphrase, PathBuf),
    /// Erase the case, for this reason.
    Erase(String),
    /// Show who looked at it.
    Log,
    /// Back.
    Back,
    /// Something could not be done.
    Failed(VaultError),
}

const BACK: &str = "custody.back";
const REASON: &str = "custody.reason";
const SHARE: &str = "custody.share";
const ERASE: &str = "custody.erase";

impl Custody {
    /// The screen of a case.
    #[must_use]
    pub fn new(about: About) -> Self {
        Self {
            about,
            reason: Note::default(),
            filed: Filed::NotAsked,
            asking: false,
            busy: false,
            sharing: None,
            said: None,
        }
    }

    /// Asks whether the record, which was made just now, is in the patient's own file.
    #[must_use]
    pub fn asking_filed(self) -> Self {
        Self { filed: Filed::Asked, ..self }
    }

    /// The record is in the patient's own file already.
    #[must_use]
    pub fn filed_already(self) -> Self {
        Self { filed: Filed::Yes, ..self }
    }

    /// Which case it is about.
    #[must_use]
    pub const fn about(&self) -> &About {
        &self.about
    }

    /// Brings the keyboard to the first control.
    pub fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on(match self.filed {
            Filed::Asked => "custody.filed",
            Filed::Yes => REASON,
            Filed::NotAsked | Filed::NotYet => BACK,
        })
    }

    /// Says where the file for a colleague is.
    pub fn shared(&mut self, path: PathBuf) {
        self.busy = false;
        self.sharing = None;
        self.said = Some(Said::Shared(path));
    }

    /// Says why something did not work.
    pub fn refused(&mut self, trouble: Trouble) {
        self.busy = false;
        self.asking = false;
        self.said = Some(Said::Trouble(trouble));
    }

    /// Takes in what happened; `folder` is where files for a colleague go unless said otherwise.
    pub fn update(&mut self, message: Message, folder: &std::path::Path) -> Action {
        if self.busy {
            return Action::None;
        }
        match message {
            Message::FiledSaid(yes) => {
                self.filed = if yes { Filed::Yes } else { Filed::NotYet };
                if yes { Action::Focus(REASON.to_owned()) } else { Action::Focus(BACK.to_owned()) }
            }
            Message::SharePressed => {
                let choosing = Choosing::new("share");
                let first = choosing.first_control();
                self.said = None;
                self.sharing = Some(Sharing { choosing, folder: Field::new(folder.display().to_string()) });
                Action::Focus(first)
            }
            Message::ShareDropped => {
                self.sharing = None;
                Action::Focus(SHARE.to_owned())
            }
            Message::Choosing(message) => {
                let Some(sharing) = &mut self.sharing else { return Action::None };
                match sharing.choosing.update(message) {
                    choosing::Action::None => Action::None,
                    choosing::Action::Focus(control) => Action::Focus(control),
                    choosing::Action::Submit => self.share(),
                    choosing::Action::Failed(error) => Action::Failed(error),
                }
            }
            Message::Folder(message) => {
                if let Some(sharing) = &mut self.sharing {
                    let _ = sharing.folder.update(message);
                }
                Action::None
            }
            Message::MakePressed => self.share(),
            Message::Wrote(message) => {
                let _ = self.reason.update(message);
                Action::None
            }
            Message::ErasePressed if self.reason.is_blank() => Action::Focus(REASON.to_owned()),
            Message::ErasePressed => {
                self.asking = true;
                Action::None
            }
            Message::EraseConfirmed => {
                self.asking = false;
                self.busy = true;
                Action::Erase(self.reason.text().trim().to_owned())
            }
            Message::EraseDeclined => {
                self.asking = false;
                Action::Focus(ERASE.to_owned())
            }
            Message::LogPressed => Action::Log,
            Message::BackPressed => Action::Back,
        }
    }

    fn share(&mut self) -> Action {
        let Some(sharing) = &mut self.sharing else { return Action::None };
        match sharing.choosing.chosen() {
            Ok(passphrase) => {
                self.busy = true;
                self.said = None;
                Action::Share(passphrase, PathBuf::from(sharing.folder.text().trim()))
            }
            Err(control) => Action::Focus(control),
        }
    }

    /// Shows the screen.
    pub fn view<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let label = self.about.label.trim();
        let label = if label.is_empty() { locale.msg_app_unnamed_case() } else { locale.msg_app_case(label) };
        let head = surface::ends(
            vec![text::title(label).into()],
            vec![
                button::secondary(locale.msg_word_back())
                    .id(BACK)
                    .shortcut(&escape())
                    .on_press(Message::BackPressed)
                    .into(),
            ],
        );
        let changed = text::muted(locale.msg_start_changed(locale.relative(self.about.changed, context.today)));
        let content = column![column![head, changed].spacing(gap::TIGHT)]
            .push(self.said(context))
            .push(self.filed(context))
            .push(self.kept_until(context))
            .push(surface::divider())
            .push(self.shared_with(context))
            .push(surface::divider())
            .push(part(
                locale.msg_custody_log(),
                locale.msg_custody_log_about(),
                row![Element::from(
                    button::secondary(locale.msg_logbook_show())
                        .id("custody.log")
                        .on_press(Message::LogPressed)
                )],
            ))
            .push(surface::divider())
            .push(self.erasing(context))
            .spacing(gap::WIDE);
        let page = page::page("custody.page", surface::reading(content));
        escapes(dialog::over(page, self.dialog(context)), Message::BackPressed)
    }

    fn said<'a>(&'a self, context: Context<'a>) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        Some(match self.said.as_ref()? {
            Said::Shared(path) => column![
                text::accent(format!("✓ {}", locale.msg_custody_shared(path.display().to_string()))),
                text::muted(locale.msg_custody_shared_how()),
            ]
            .spacing(gap::TIGHT)
            .into(),
            Said::Trouble(trouble) => alert(Level::Attention, locale.msg_error_title(), trouble.what.as_str())
                .more(trouble.remedy.as_str())
                .into(),
        })
    }

    fn filed<'a>(&self, context: Context<'a>) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let says = match self.filed {
            Filed::NotAsked => return None,
            Filed::Asked => {
                let yes = button::secondary(locale.msg_custody_filed_yes())
                    .id("custody.filed")
                    .on_press(Message::FiledSaid(true));
                let no = button::secondary(locale.msg_custody_filed_no())
                    .id("custody.not-filed")
                    .on_press(Message::FiledSaid(false));
                column![
                    text::question(locale.msg_custody_filed_ask()),
                    text::body(locale.msg_custody_filed_about()),
                    row![Element::from(yes), Element::from(no)].spacing(gap::MEDIUM).wrap(),
                ]
            }
            Filed::Yes => column![text::body(locale.msg_custody_filed_erase())],
            Filed::NotYet => column![text::body(locale.msg_custody_filed_later())],
        };
        Some(surface::card(says.spacing(gap::MEDIUM)))
    }

    fn kept_until<'a>(&self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let until = locale.date(self.about.retention.until);
        let rests_on = match self.about.retention.rests_on {
            RestsOn::LastChange => locale.msg_custody_rests_on_change(),
            RestsOn::Minor => locale.msg_custody_rests_on_minor(),
        };
        column![
            text::question(locale.msg_custody_until()),
            text::body(locale.msg_custody_until_when(until)),
            text::muted(rests_on),
            text::muted(locale.msg_custody_never_by_itself()),
        ]
        .spacing(gap::SMALL)
        .into()
    }

    fn shared_with<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let Some(sharing) = &self.sharing else {
            let share = button::secondary(locale.msg_custody_share()).id(SHARE).on_press(Message::SharePressed);
            return part(locale.msg_custody_share(), locale.msg_custody_share_about(), row![Element::from(share)]);
        };
        let make = if self.busy { locale.msg_vault_busy() } else { locale.msg_custody_make() };
        let press = (!self.busy).then_some(Message::MakePressed);
        let form = column![
            sharing.choosing.view(context, locale.msg_custody_passphrase()).map(Message::Choosing),
            Element::from(
                field::line(locale.msg_copies_folder(), &sharing.folder, Message::Folder)
                    .id("share.folder")
                    .on_submit(Message::MakePressed)
            ),
            row![
                Element::from(button::primary(make).id("share.make").on_press_maybe(press)),
                Element::from(
                    button::secondary(locale.msg_word_cancel())
                        .id("share.cancel")
                        .on_press(Message::ShareDropped)
                ),
            ]
            .spacing(gap::MEDIUM),
        ]
        .spacing(gap::LARGE);
        part(locale.msg_custody_share(), locale.msg_custody_share_about(), form)
    }

    fn erasing<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let words = if self.busy { locale.msg_vault_busy() } else { locale.msg_custody_erase_ask() };
        let press = (!self.busy).then_some(Message::ErasePressed);
        let form = column![
            Element::from(
                note(locale.msg_word_reason(), &self.reason, Message::Wrote)
                    .id(REASON)
                    .hint(locale.msg_custody_erase_reason())
                    .lines(2)
            ),
            row![Element::from(button::danger(words).id(ERASE).on_press_maybe(press))],
        ]
        .spacing(gap::MEDIUM);
        part(locale.msg_custody_erase(), locale.msg_custody_erase_about(), form)
    }

    fn dialog<'a>(&self, context: Context<'a>) -> Option<(Element<'a, Message>, Message)> {
        let locale = context.locale;
        let until = self.about.retention.until;
        let early = (until > context.today).then(|| {
            text::toned(locale.msg_custody_erase_early(locale.date(until)), Level::Attention)
        });
        self.asking.then(|| {
            let sheet = dialog::sheet(
                locale.msg_custody_erase_sure(),
                column![text::body(locale.msg_custody_erase_gone())].push(early).spacing(gap::MEDIUM),
                vec![
                    button::secondary(locale.msg_custody_erase_not())
                        .id("custody.keep")
                        .shortcut(&escape())
                        .on_press(Message::EraseDeclined)
                        .into(),
                    button::danger(locale.msg_custody_erase_yes())
                        .id("custody.gone")
                        .on_press(Message::EraseConfirmed)
                        .into(),
                ],
            );
            (sheet, Message::EraseDeclined)
        })
    }
}

fn part<'a>(
    name: String,
    about: String,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    column![
        column![text::question(name), text::muted(about)].spacing(gap::HAIR),
        content.into()
    ]
    .spacing(gap::MEDIUM)
    .into()
}
