//! Papers of the case on the desk: composed and drawn by `document`, saved by the vault, noted in the journal.

use std::path::PathBuf;
use std::sync::Arc;

use iced::{Task, clipboard};
use sha2::{Digest, Sha256};

use super::{App, Message};
use crate::case::{Event, hexadecimal};
use crate::document::{Matter, Paper, Profile, compose, plain_text, print};
use crate::gui::editions;
use crate::gui::open_case::Moment;
use crate::gui::screen::review::Notice;
use crate::locale::{Locale, Trouble};
use crate::protocol::Name;
use crate::vault::Vault;

/// In which form a paper is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Pages.
    Pdf,
    /// Plain text.
    Text,
}

/// A paper that was made.
#[derive(Debug, Clone)]
pub struct Made {
    /// Which paper.
    pub document: Name,
    /// SHA-256 of its bytes.
    pub hash: String,
    /// Where it was saved.
    pub path: PathBuf,
    /// Characters that no font could draw; each stands on paper by its number.
    pub missing: String,
}

impl App {
    /// Saves a paper of the case on the desk.
    pub(super) fn save_paper(&mut self, document: Name, form: Form) -> Task<Message> {
        let Some(paper) = self.compose(&document) else { return Task::none() };
        let vault = match &self.environment.vault {
            Ok(vault) => Arc::clone(vault),
            Err(error) => {
                let trouble = self.locale.trouble(error);
                return self.tell(Notice::Trouble(trouble));
            }
        };
        let practice = self.desk.as_ref().is_some_and(|desk| desk.open.is_practice());
        let (locale, moment) = (self.locale.clone(), self.moment);
        Task::perform(
            async move { make(&paper, document, form, &vault, &locale, moment, practice) },
            Message::PaperMade,
        )
    }

    /// Puts a paper on the clipboard as text.
    pub(super) fn copy_paper(&mut self, document: &Name) -> Task<Message> {
        let Some(paper) = self.compose(document) else { return Task::none() };
        Task::batch([clipboard::write(plain_text(&paper)), self.tell(Notice::Copied)])
    }

    fn compose(&self, document: &Name) -> Option<Paper> {
        let open = &self.desk.as_ref()?.open;
        // Paper carries what was published, so that it can be compared with the edition it names.
        let protocol = if self.settings.numbers.is_empty() {
            Arc::clone(open.protocol())
        } else {
            editions::published(self.environment.vault.as_deref().ok(), open.protocol())
        };
        let template = protocol.template(document)?;
        let matter = Matter {
            protocol: &protocol,
            case: Some((open.case(), open.walk())),
            today: self.moment.today,
            zone: self.zone.clone(),
        };
        Some(compose(&matter, template, self.locale.language()))
    }

    fn tell(&mut self, notice: Notice) -> Task<Message> {
        if let Some(desk) = &mut self.desk {
            desk.review.tell(notice);
        }
        Task::none()
    }

    /// Notes in the journal that a paper was made, or says why it was not.
    pub(super) fn paper_made(&mut self, made: Result<Made, Trouble>) -> Task<Message> {
        match made {
            Ok(made) => {
                let name = made.path.file_name().map(|name| name.to_string_lossy().into_owned());
                self.paper = Some(made.path);
                self.missing(&made.missing);
                let told = self.tell(Notice::Saved(name.unwrap_or_default()));
                Task::batch([told, self.record(Event::Printed { document: made.document, hash: made.hash })])
            }
            Err(trouble) => self.tell(Notice::Trouble(trouble)),
        }
    }

    /// Says which characters of a paper no font could draw.
    pub(super) fn missing(&mut self, characters: &str) {
        if !characters.is_empty() {
            self.trouble = Some(Trouble {
                what: self.locale.msg_error_missing_characters(characters),
                remedy: self.locale.msg_error_missing_characters_remedy(),
            });
        }
    }

    /// Opens the paper that was saved last in the program the system has for it, or says why not.
    pub(super) fn open_paper(&mut self) -> Task<Message> {
        match self.shown_paper() {
            Ok(()) => Task::none(),
            Err(trouble) => self.tell(Notice::Trouble(trouble)),
        }
    }

    /// Opens the paper that was saved last in the program the system has for it.
    pub(super) fn shown_paper(&self) -> Result<(), Trouble> {
        let opened = self.paper.as_deref().map(self.environment.viewer);
        opened.unwrap_or(Ok(())).map_err(|_| Trouble {
            what: self.locale.msg_error_open_failed(),
            remedy: self.locale.msg_error_open_failed_remedy(),
        })
    }
}

pub(super) fn make(
    paper: &Paper,
    document: Name,
    form: Form,
    vault: &Vault,
    locale: &Locale,
    moment: Moment,
    practice: bool,
) -> Result<Made, Trouble> {
    let (bytes, extension, missing) = match form {
        Form::Pdf => {
            let printed = print(paper, &Profile::HandedOver).map_err(|_| Trouble {
                what: locale.msg_error_pdf(),
                remedy: locale.msg_error_pdf_remedy(),
            })?;
            (printed.bytes, "pdf", printed.missing.into_iter().collect())
        }
        Form::Text => (plain_text(paper).into_bytes(), "txt", String::new()),
    };
    let title = paper.title.as_str();
    let kind = if practice { format!("{} {title}", locale.msg_practice_word()) } else { title.to_owned() };
    let path = vault
        .papers()
        .save(&kind, moment.today, extension, &bytes)
        .map_err(|error| locale.trouble(&error))?;
    let hash = hexadecimal(&Sha256::digest(&bytes));
    Ok(Made { document, hash, path, missing })
}
