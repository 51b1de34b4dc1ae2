//! Copies that leave the vault and come into it: a backup in a folder, restoring from one, and a case that a colleague
//! handed over. Folders are chosen from what is at hand, or typed: the program has no dialog for files. Nothing is read or written here.

mod received;
mod view;

use std::path::PathBuf;
use std::sync::Arc;

use iced::{Element, Task};
use jiff::civil::Date;

use super::choosing::{self, Choosing};
use super::{Absence, Screen, Sight};
use crate::gui::secret::Secret;
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::focus;
use crate::locale::{Locale, Trouble};
use crate::vault::{CaseId, Passphrase, VaultError, place};

pub(crate) use received::Known;
pub use received::Received;

/// The screen.
#[derive(Debug)]
pub struct Copies {
    backup: Field,
    restoring: Restoring,
    receiving: Receiving,
    here: Here,
    /// How the number of the vault that is here begins, where it can be read.
    number: Option<String>,
    open: Option<Part>,
    busy: Option<Part>,
    said: Option<(Part, Said)>,
}

/// What there is on this computer: nothing is put back over a vault that has its keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Here {
    /// No vault.
    Nothing,
    /// A vault.
    Vault,
    /// A vault of which the keys are gone or damaged.
    WithoutKeys,
    /// A vault with this case, of which nothing can be read.
    LostCase(CaseId),
}

/// A part of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Making a backup.
    Backup,
    /// Reading one back.
    Verify,
    /// Restoring from one.
    Restore,
    /// Getting one case back from one.
    Fetch,
    /// Taking in what a colleague handed over.
    Receive,
}

#[derive(Debug)]
struct Restoring {
    folder: Field,
    by: By,
    secret: Secret,
    choosing: Choosing,
}

/// By what a backup is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The passphrase of the time.
    Passphrase,
    /// The key on the recovery sheet.
    Sheet,
}

/// What opens a backup.
#[derive(Debug)]
pub enum Opens {
    /// The passphrase of the time.
    Passphrase(Secret),
    /// The key on the recovery sheet, and the passphrase from now on.
    Sheet(Secret, Passphrase),
}

#[derive(Debug, Default)]
struct Receiving {
    file: Field,
    passphrase: Secret,
    /// What is in the file, once it was opened.
    seen: Option<(Seen, Arc<Received>)>,
}

/// What is in a file that a colleague handed over, to be shown before it is taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// How the colleague called it.
    pub label: String,
    /// The protocol, by its title.
    pub protocol: String,
    /// The role the colleague works in, as the protocol calls it.
    pub(crate) role: String,
    /// How many answers are in it.
    pub answers: usize,
    /// When it was last changed.
    pub changed: Date,
    /// When it was sent, as the colleague's computer says.
    pub(crate) sent: Date,
    /// Whether it was concluded.
    pub concluded: bool,
    /// Anything to know before it is taken in.
    pub remarks: Vec<String>,
}

#[derive(Debug)]
enum Said {
    Done(String),
    Trouble(Trouble),
}

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// A part was folded or unfolded.
    Folded(Part),
    /// The folder for the backup was typed.
    BackupTyped(field::Message),
    /// A backup is to be made.
    BackupPressed,
    /// The folder with the backup was typed.
    RestoreTyped(field::Message),
    /// By what the backup is opened was chosen.
    ByChosen(By),
    /// It was typed.
    SecretTyped(Secret),
    /// Something happened at the passphrase from now on.
    Choosing(choosing::Message),
    /// The backup is to be looked at, and nothing more.
    VerifyPressed,
    /// The case is to be got back.
    FetchPressed,
    /// The backup is to be put back.
    RestorePressed,
    /// The file of a colleague was typed.
    FileTyped(field::Message),
    /// The passphrase of a colleague was typed.
    PassphraseTyped(Secret),
    /// What is in the file is to be shown.
    LookPressed,
    /// What is in the file may be taken in.
    TakePressed,
    /// It is not taken in.
    LeavePressed,
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
    /// Make a backup in this folder, and read it back.
    BackUp(PathBuf),
    /// Read back the backup in this folder.
    Verify(PathBuf),
    /// Get this case back from the backup in this folder.
    Fetch(CaseId, PathBuf),
    /// Put back the backup in this folder.
    Restore(PathBuf, Opens),
    /// Look into this file.
    Look(PathBuf, Secret),
    /// Take in what was looked at.
    Take(Arc<Received>),
    /// Back.
    Back,
    /// Something could not be done.
    Failed(VaultError),
}

const BACKUP: &str = "copies.backup.folder";
const RESTORE: &str = "copies.restore.folder";
const SECRET: &str = "copies.restore.secret";
const FILE: &str = "copies.receive.file";
/// The button that takes in what was looked at.
pub(crate) const TAKE: &str = "copies.receive.take";

impl Copies {
    /// The screen, with the folder that was used last.
    #[must_use]
    pub fn new(folder: &str, here: Here) -> Self {
        Self {
            backup: Field::new(folder),
            restoring: Restoring {
                folder: Field::default(),
                by: By::Passphrase,
                secret: Secret::default(),
                choosing: Choosing::new("copies.restore"),
            },
            receiving: Receiving::default(),
            open: Some(match here {
                Here::Vault => Part::Backup,
                Here::Nothing | Here::WithoutKeys => Part::Restore,
                Here::LostCase(_) => Part::Fetch,
            }),
            here,
            number: None,
            busy: None,
            said: None,
        }
    }

    /// Beside the vault of which the number begins so.
    #[must_use]
    pub(crate) fn of_vault(self, number: Option<String>) -> Self {
        Self { number, ..self }
    }

    /// Brings the keyboard to the part that is open.
    pub(crate) fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on(match self.open {
            Some(Part::Restore | Part::Verify | Part::Fetch) => RESTORE,
            Some(Part::Receive) => FILE,
            Some(Part::Backup) | None => BACKUP,
        })
    }

    /// Says what was done.
    pub fn done(&mut self, part: Part, words: String) {
        self.busy = None;
        self.restoring.secret = Secret::default();
        self.said = Some((part, Said::Done(words)));
        if part == Part::Receive {
            self.receiving = Receiving::default();
        }
    }

    /// Says why something did not work.
    pub(crate) fn refused(&mut self, part: Part, trouble: Trouble) {
        self.busy = None;
        self.said = Some((part, Said::Trouble(trouble)));
    }

    /// Shows what is in the file of a colleague.
    pub(crate) fn seen(&mut self, seen: Seen, received: Arc<Received>) {
        self.busy = None;
        self.receiving.passphrase = Secret::default();
        self.receiving.seen = Some((seen, received));
    }

    /// Takes in what happened.
    pub(crate) fn update(&mut self, message: Message) -> Action {
        if self.busy.is_some() {
            return Action::None;
        }
        match message {
            Message::Folded(part) => {
                if self.open == Some(part) {
                    self.open = None;
                    return Action::None;
                }
                self.open = Some(part);
                focus_on(match part {
                    Part::Backup => BACKUP,
                    Part::Verify | Part::Restore | Part::Fetch => RESTORE,
                    Part::Receive => FILE,
                })
            }
            Message::BackupTyped(message) => typed(&mut self.backup, message),
            Message::RestoreTyped(message) => typed(&mut self.restoring.folder, message),
            Message::FileTyped(message) => typed(&mut self.receiving.file, message),
            Message::ByChosen(by) => {
                self.restoring.by = by;
                self.restoring.secret = Secret::default();
                Action::None
            }
            Message::Choosing(message) => match self.restoring.choosing.update(message) {
                choosing::Action::None => Action::None,
                choosing::Action::Focus(control) => Action::Focus(control),
                choosing::Action::Submit => self.restored(),
                choosing::Action::Failed(error) => Action::Failed(error),
            },
            Message::SecretTyped(secret) => {
                self.restoring.secret = secret;
                Action::None
            }
            Message::PassphraseTyped(secret) => {
                self.receiving.passphrase = secret;
                Action::None
            }
            Message::BackupPressed => match path(&self.backup) {
                Some(folder) => self.begin(Part::Backup, Action::BackUp(folder)),
                None => focus_on(BACKUP),
            },
            Message::VerifyPressed => match path(&self.restoring.folder) {
                Some(folder) => self.begin(Part::Verify, Action::Verify(folder)),
                None => focus_on(RESTORE),
            },
            Message::FetchPressed => match (path(&self.restoring.folder), &self.here) {
                (Some(folder), Here::LostCase(id)) => {
                    let id = id.clone();
                    self.begin(Part::Fetch, Action::Fetch(id, folder))
                }
                (Some(_), Here::Nothing | Here::Vault | Here::WithoutKeys) => Action::None,
                (None, _) => focus_on(RESTORE),
            },
            Message::RestorePressed => self.restored(),
            Message::LookPressed => match path(&self.receiving.file) {
                None => focus_on(FILE),
                Some(_) if self.receiving.passphrase.is_empty() => focus_on("copies.receive.passphrase"),
                Some(file) => {
                    let passphrase = self.receiving.passphrase.clone();
                    self.begin(Part::Receive, Action::Look(file, passphrase))
                }
            },
            Message::TakePressed => match &self.receiving.seen {
                Some((_, received)) => {
                    let received = Arc::clone(received);
                    self.begin(Part::Receive, Action::Take(received))
                }
                None => Action::None,
            },
            Message::LeavePressed => {
                self.receiving.seen = None;
                focus_on(FILE)
            }
            Message::BackPressed => Action::Back,
        }
    }

    fn restored(&mut self) -> Action {
        let Some(folder) = path(&self.restoring.folder) else { return focus_on(RESTORE) };
        if self.restoring.secret.is_empty() {
            return focus_on(SECRET);
        }
        let secret = self.restoring.secret.clone();
        let opens = match self.restoring.by {
            By::Passphrase => Opens::Passphrase(secret),
            By::Sheet => match self.restoring.choosing.chosen() {
                Ok(passphrase) => Opens::Sheet(secret, passphrase),
                Err(control) => return Action::Focus(control),
            },
        };
        self.begin(Part::Restore, Action::Restore(folder, opens))
    }

    fn begin(&mut self, part: Part, action: Action) -> Action {
        self.busy = Some(part);
        self.said = None;
        action
    }
}

fn typed(field: &mut Field, message: field::Message) -> Action {
    let _ = field.update(message);
    Action::None
}

fn focus_on(control: &str) -> Action {
    Action::Focus(control.to_owned())
}

/// The folder or file that was typed, if anything was.
fn path(field: &Field) -> Option<PathBuf> {
    let text = field.text().trim();
    (!text.is_empty()).then(|| place::typed(text))
}

impl Screen for Copies {
    type Message = Message;
    type Action = Action;

    fn is_half_typed(&self) -> bool {
        // Places and secrets.
        false
    }

    fn forget_secrets(&mut self, absence: Absence, _: &Locale) {
        self.restoring.secret = Secret::default();
        self.restoring.choosing.forget();
        self.receiving.passphrase = Secret::default();
        if absence == Absence::Gone {
            self.receiving.seen = None;
        }
    }

    fn focus<T: Send + 'static>(&self) -> Task<T> {
        self.focus()
    }

    fn update(&mut self, message: Message, _: Sight<'_>) -> Action {
        self.update(message)
    }

    fn view<'a>(&'a self, sight: Sight<'a>) -> Element<'a, Message> {
        self.view(sight.context, sight.places)
    }
}
