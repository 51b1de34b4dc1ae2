//! Papers of the case on the desk: composed and drawn by `document`, saved by the vault, noted in the journal.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::{Task, clipboard};

use super::{App, Message, Screen};
use crate::case::{Case, Event, Walk, hexadecimal};
use crate::document::{Matter, Paper, compose, plain_text, print};
use crate::gui::open_case::Moment;
use crate::gui::screen::review::{Form, Wanted};
use crate::locale::{Locale, Trouble};
use crate::protocol::{Name, Protocol};
use crate::vault::Vault;

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
    /// Makes a paper of the case on the desk.
    pub(super) fn make_paper(&mut self, wanted: Wanted) -> Task<Message> {
        let _ = self.flush();
        let Some(desk) = &self.desk else { return Task::none() };
        let open = &desk.open;
        let Some(paper) = self.compose(open.protocol(), open.case(), open.walk(), &wanted.document) else {
            return Task::none();
        };
        if wanted.form == Form::Clipboard {
            if let Screen::Review(review) = &mut self.screen {
                review.copied();
            }
            return clipboard::write(plain_text(&paper));
        }
        let vault = match &self.environment.vault {
            Ok(vault) => Arc::clone(vault),
            Err(error) => {
                self.trouble = Some(self.locale.trouble(error));
                return Task::none();
            }
        };
        let (locale, moment, practice) = (self.locale.clone(), self.moment, open.is_practice());
        Task::perform(
            async move { make(&paper, &wanted, &vault, &locale, moment, practice) },
            Message::PaperMade,
        )
    }

    fn compose(&self, protocol: &Protocol, case: &Case, walk: &Walk, document: &Name) -> Option<Paper> {
        let template = protocol.template(document)?;
        let matter = Matter {
            protocol,
            case: Some((case, walk)),
            today: self.moment.today,
            zone: self.environment.clock.zone(),
        };
        Some(compose(&matter, template, self.locale.language()))
    }

    /// Notes in the journal that a paper was made.
    pub(super) fn paper_made(&mut self, made: Result<Made, Trouble>) -> Task<Message> {
        match made {
            Ok(made) => {
                let event = Event::Printed { document: made.document, hash: made.hash };
                if let Screen::Review(review) = &mut self.screen {
                    review.saved(made.path, made.missing);
                }
                self.record(event)
            }
            Err(trouble) => {
                self.trouble = Some(trouble);
                Task::none()
            }
        }
    }

    /// Opens a saved paper in the program the system has for it.
    pub(super) fn open_paper(&mut self, path: &Path) -> Task<Message> {
        if (self.environment.viewer)(path).is_err() {
            self.trouble = Some(Trouble {
                what: self.locale.msg_error_open_failed(),
                remedy: self.locale.msg_error_open_failed_remedy(),
            });
        }
        Task::none()
    }
}

fn make(
    paper: &Paper,
    wanted: &Wanted,
    vault: &Vault,
    locale: &Locale,
    moment: Moment,
    practice: bool,
) -> Result<Made, Trouble> {
    let (bytes, extension, missing) = match wanted.form {
        Form::Pdf => {
            let printed = print(paper).map_err(|_| Trouble {
                what: locale.msg_error_pdf(),
                remedy: locale.msg_error_pdf_remedy(),
            })?;
            (printed.bytes, "pdf", printed.missing.into_iter().collect())
        }
        Form::Text | Form::Clipboard => (plain_text(paper).into_bytes(), "txt", String::new()),
    };
    let title = &paper.title;
    let kind = if practice { format!("{}-{title}", locale.msg_practice_word()) } else { title.clone() };
    let path =
        vault.papers().save(&kind, moment.today, extension, &bytes).map_err(|error| locale.trouble(&error))?;
    Ok(Made { document: wanted.document.clone(), hash: sha256(&bytes), path, missing })
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    hexadecimal(&Sha256::digest(bytes))
}
