//! What can be done with a kept case besides walking it: how long it must be kept, sharing it with a colleague, who
//! looked at it, erasing it. Nothing is read or erased here.

mod view;

use std::path::PathBuf;

use iced::Task;
use jiff::civil::Date;

use super::choosing::{self, Choosing};
use crate::case::Retention;
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::focus;
use crate::gui::widget::note::{self, Note};
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
}
