//! What can be done with a kept case besides walking it: how long it must be kept, sharing it with a colleague, who
//! looked at it, erasing it. Nothing is read or erased here.

mod view;

use std::path::{Path, PathBuf};

use iced::{Element, Task};
use jiff::civil::Date;

use super::choosing::{self, Choosing};
use super::{Absence, Screen, Sight};
use crate::case::Retention;
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::focus;
use crate::gui::widget::note::{self, Note};
use crate::locale::{Locale, Trouble};
use crate::vault::{CaseId, Passphrase, VaultError, place};

/// The screen.
#[derive(Debug)]
pub struct Custody {
    about: About,
    reason: Note,
    /// Erasing was asked for without a reason.
    unreasoned: bool,
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
    pub(crate) retention: Retention,
    /// Whether its record is in the patient's own file.
    pub(crate) filed: Filed,
    /// The papers that were made of it, by the SHA-256 of their bytes.
    pub papers: Vec<String>,
}

/// Whether the record is in the patient's own file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Filed {
    /// No record was made: there is nothing to ask.
    #[default]
    NotAsked,
    /// A record was made, and it is not known: it is asked.
    Asked,
    /// It is in the file, as it is now.
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
    /// Note that its record is in the patient's own file.
    File,
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
            unreasoned: false,
            asking: false,
            busy: false,
            sharing: None,
            said: None,
        }
    }

    /// Which case it is about.
    #[must_use]
    pub(crate) const fn about(&self) -> &About {
        &self.about
    }

    /// Brings the keyboard to the first control.
    pub(crate) fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on(match self.about.filed {
            Filed::Asked => "custody.filed",
            Filed::NotAsked | Filed::Yes | Filed::NotYet => BACK,
        })
    }

    /// Its record is in the patient's own file, and that was noted.
    pub(crate) fn noted<T: Send + 'static>(&mut self) -> Task<T> {
        self.about.filed = Filed::Yes;
        self.focus()
    }

    /// Says where the file for a colleague is.
    pub(crate) fn shared<T: Send + 'static>(&mut self, path: PathBuf) -> Task<T> {
        self.busy = false;
        self.sharing = None;
        self.said = Some(Said::Shared(path));
        focus::on(SHARE)
    }

    /// Says why something did not work.
    /// It is said beside what was asked for, where the keyboard is as well.
    pub(crate) fn refused<T: Send + 'static>(&mut self, trouble: Trouble) -> Task<T> {
        self.busy = false;
        self.asking = false;
        self.said = Some(Said::Trouble(trouble));
        focus::on(if self.sharing.is_some() { "share.make" } else { ERASE })
    }

    /// Takes in what happened; `folder` is where files for a colleague go unless said otherwise.
    pub(crate) fn update(&mut self, message: Message, folder: &Path) -> Action {
        if self.busy {
            return Action::None;
        }
        match message {
            Message::FiledSaid(yes) => {
                if yes {
                    return Action::File;
                }
                self.about.filed = Filed::NotYet;
                Action::Focus(BACK.to_owned())
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
                self.unreasoned &= self.reason.is_blank();
                Action::None
            }
            Message::ErasePressed if self.reason.is_blank() => {
                self.unreasoned = true;
                Action::Focus(REASON.to_owned())
            }
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
                Action::Share(passphrase, place::typed(sharing.folder.text()))
            }
            Err(control) => Action::Focus(control),
        }
    }
}

impl Screen for Custody {
    type Message = Message;
    type Action = Action;

    fn is_half_typed(&self) -> bool {
        // A place, and a reason to erase: what is not done is begun anew.
        false
    }

    fn forget_secrets(&mut self, _: Absence, _: &Locale) {
        if let Some(sharing) = &mut self.sharing {
            sharing.choosing.forget();
        }
    }

    fn focus<T: Send + 'static>(&self) -> Task<T> {
        self.focus()
    }

    fn update(&mut self, message: Message, sight: Sight<'_>) -> Action {
        self.update(message, sight.folders.papers.as_deref().unwrap_or(Path::new("")))
    }

    fn view<'a>(&'a self, sight: Sight<'a>) -> Element<'a, Message> {
        self.view(sight.context, sight.places)
    }
}
