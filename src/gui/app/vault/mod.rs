//! The window and the vault: founding it, locking and unlocking it, what is done with a kept case, copies and the log.
//! What a screen shows is its own business; what is on disk is the vault's.

mod copies;
mod custody;
mod founding;
mod held;
mod locking;
mod log;
mod opening;
mod renewal;
mod two_works;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use iced::Task;
use jiff::Timestamp;

use super::App;
use super::paper::Listed;
use crate::case::{Case, Mode};
use crate::gui::away::away;
use crate::gui::screen::copies::{self as copies_screen, Received};
use crate::gui::screen::founding::Founding;
use crate::gui::screen::start::{Reminder, Start, Strongroom};
use crate::gui::screen::unlock::Unlock;
use crate::gui::screen::{Back, passphrase, waiting};
use crate::gui::watch::{Hearing, Noticed};
use crate::keyring::NotHeld;
use crate::locale::Trouble;
use crate::protocol::Name;
use crate::session::TakenUp;
use crate::vault::log::Book;
use crate::vault::place::AtHand;
use crate::vault::{
    CaseId, Listing, NewKeys, Passphrase, RecoverySheet, Shelf, Standing, Summary, Unlocked, Vault,
    VaultError,
};

use held::NotSealed;

/// What is noticed from outside, by which the window knows when to lock.
#[derive(Debug, Default)]
pub(super) struct Vigil {
    /// When somebody last touched keyboard or mouse.
    touched: Option<Noted>,
    /// When time was last noticed to go on.
    ticked: Option<Noted>,
    /// What the system tells of.
    pub(super) hearing: Hearing,
    /// Whether there is a keyring that could hold the key of a vault.
    keyring: bool,
    /// Whether somebody was told that the access log is not being written.
    log_told: bool,
    /// Whether the vault is being opened.
    opening: Opening,
}

/// Whether the vault is being opened or made, and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Opening {
    /// It is not.
    #[default]
    No,
    /// For somebody who is here.
    Here,
    /// For somebody who has left since: who comes back is not known to be the same.
    Left,
}

/// A moment on both clocks: the one on the wall, which anybody can set, and the one that only goes on.
#[derive(Debug, Clone, Copy)]
struct Noted {
    wall: Timestamp,
    passed: Duration,
}

/// What was begun with the vault and goes on later.
#[derive(Debug, Default)]
pub(super) struct Flows {
    /// Where to come back to after unlocking. This and the next outlive a lock.
    resume: Option<Resume>,
    /// The case of which it was asked, when the vault was locked, whether its record is in the patient's own file.
    filed: Option<CaseId>,
    /// What was begun of founding the vault, and left for a while.
    founding: Option<Box<Founding>>,
    /// How many times another recovery sheet was asked for, or somebody left who may have: what is made late is made for nobody.
    sheets_asked: u32,
    /// How many times a kept case was asked for, or another put on the desk: what is read late comes too late.
    asked: u32,
    /// When the last backup was made, as it was read with the lists of cases.
    last_backup: Option<Timestamp>,
}

/// Tells apart what lies on the desk at one time and at another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeskNumber(u32);

/// Where to come back to after unlocking.
#[derive(Debug, Clone)]
pub(crate) struct Resume {
    case: CaseId,
    /// The question that was shown.
    question: Option<Name>,
    /// Whether its overview was shown.
    review: bool,
}

/// A kept case that is asked for.
#[derive(Debug, Clone)]
pub struct Wanted {
    id: CaseId,
    mode: Mode,
    /// Where it is shown, when a lock came in between.
    resume: Option<Resume>,
    /// Which time that something was asked for.
    number: u32,
}

/// What happened between the window and the vault.
#[derive(Debug, Clone)]
pub enum Message {
    /// Places to choose from were looked for.
    PlacesFound(AtHand),
    /// This recovery sheet was put on paper, or not.
    SheetMade(RecoverySheet, Result<Listed, Trouble>),
    /// Another recovery sheet was made for whoever typed this passphrase, or not; and which time that was asked.
    SheetRenewing(u32, Passphrase, Result<NewKeys, VaultError>),
    /// It was taken in the place of the one before, or not.
    SheetRenewed(Result<(), VaultError>),
    /// Whether a recovery sheet lies among the papers was looked at.
    SheetSought(Result<bool, VaultError>),
    /// What to do with the file of the recovery sheet was said.
    SheetSaid(bool),
    /// The file of the recovery sheet was removed, or not.
    SheetRemoved(Result<(), VaultError>),
    /// The vault was founded, or not.
    Founded(Result<Listing, VaultError>),
    /// Whether there is a keyring was looked at.
    KeyringSeen(bool),
    /// The vault was founded for this case under this label, with its key in the keyring; or not.
    Sealed(DeskNumber, String, Result<Listing, NotSealed>),
    /// The vault was opened with the key in the keyring, or not.
    HeldOpened(Result<Unlocked, NotSealed>),
    /// The keys were fetched with the key in the keyring, to be put on a sheet; or not.
    HeldKeys(Result<NewKeys, NotSealed>),
    /// A passphrase was put on the vault in the place of the key in the keyring, which may not have gone; or not.
    Settled(Result<Option<NotHeld>, VaultError>),
    /// The vault was opened with the recovery key and a new passphrase, or not.
    Recovered(Result<Unlocked, VaultError>),
    /// The vault was unlocked, or not.
    Unlocked(Result<Unlocked, VaultError>),
    /// What waited in the inbox of one's own joined, or not; the others are shown.
    Rejoined(Result<Listing, VaultError>),
    /// What to do with what waits in the inbox was chosen.
    Waiting(waiting::Message),
    /// What is not known was put aside, so called and in this folder, or not.
    Refused(Result<(String, PathBuf), VaultError>),
    /// What waited joined the vault, but for these reasons.
    Joined(Vec<VaultError>),
    /// The lists of cases were read, and when the last backup was made.
    Listed(Vec<(Shelf, Result<Listing, VaultError>)>, Option<Timestamp>),
    /// A kept case was read, to be taken up; or not.
    TakenUp(Wanted, Result<Box<TakenUp>, Trouble>),
    /// A case of the list was read, to show what can be done with it; or not.
    CustodyRead(CaseId, Result<Box<Case>, Trouble>),
    /// What was known of the vault was put away after it was locked, or a line was written in its log.
    PutAway,
    /// A kept case is asked for, from the bar.
    CustodyPressed,
    /// Whether the record is in the patient's file was said.
    FiledSaid(bool),
    /// That the record of a kept case is in the patient's file was noted, or not.
    Filed(Result<(), Trouble>),
    /// A case was erased, and so many papers of it are still in the folder; or it was not.
    Erased(Result<Result<usize, VaultError>, VaultError>),
    /// A file for a colleague was made, or not.
    Shared(Result<PathBuf, Trouble>),
    /// A copy was looked at, put back or taken in, or not.
    Copied(copies_screen::Part, Result<String, Trouble>),
    /// A backup was made and read back in this folder, or not.
    BackedUp(PathBuf, Result<String, Trouble>),
    /// What a colleague handed over was opened, or not.
    Looked(Result<Arc<Received>, Trouble>),
    /// The access log was read, of the case called so or of all; and why it is not being written, if it is not.
    LogRead(Option<String>, Back, Result<(Book, Option<VaultError>), VaultError>),
    /// The access log was put on paper, or not.
    LogMade(Result<Listed, Trouble>),
    /// Something happened where the passphrase is changed.
    Passphrase(passphrase::Message),
    /// The passphrase was changed, or not.
    PassphraseChanged(Result<(), VaultError>),
    /// Something was noticed from outside.
    Noticed(Noticed),
    /// A calm word was read.
    ToldRead,
    /// The other work on the case on the desk is to be a case of its own.
    PartPressed,
    /// It is, and this is told of it; or there was none, or it could not be kept.
    Parted(Result<Option<Summary>, VaultError>),
}

impl App {
    pub(super) fn vaulted(&mut self, message: Message) -> Task<super::Message> {
        match message {
            Message::SheetMade(of, made) => self.sheet_made(&of, made),
            Message::SheetRenewing(number, passphrase, made) => self.sheet_renewing(number, passphrase, made),
            Message::SheetRenewed(taken) => self.sheet_renewed(taken),
            Message::SheetSought(lies) => {
                let lies = match lies {
                    Ok(lies) => lies,
                    Err(error) => return self.troubled(&error),
                };
                self.said.sheet_lies = lies && self.standing() == Standing::Open;
                Task::none()
            }
            Message::SheetSaid(remove) => self.sheet_said(remove),
            Message::SheetRemoved(result) => self.sheet_removed(result),
            Message::Founded(result) => self.founded(result),
            Message::KeyringSeen(there) => {
                self.vigil.keyring = there;
                Task::none()
            }
            Message::Sealed(desk, label, sealed) => self.sealed(desk, &label, sealed),
            Message::HeldOpened(result) => self.held_opened(result),
            Message::HeldKeys(keys) => self.held_keys(keys),
            Message::Settled(settled) => self.settled(settled),
            Message::Recovered(result) => self.recovered(result),
            Message::Unlocked(result) => self.unlocked(result),
            Message::Rejoined(result) => self.rejoined(result),
            Message::Waiting(choice) => self.join(choice),
            Message::PartPressed => self.part(),
            Message::Parted(parted) => self.parted(parted),
            Message::Refused(result) => self.refused(result),
            Message::Joined(failed) => self.joined(&failed),
            Message::Listed(listings, last_backup) => {
                self.flows.last_backup = last_backup;
                self.listings(listings)
            }
            Message::TakenUp(wanted, taken) => self.taken_up(wanted, taken),
            Message::CustodyRead(id, read) => self.custody_read(&id, read),
            Message::PutAway => Task::none(),
            Message::CustodyPressed => self.custody_of_desk(),
            Message::FiledSaid(yes) => self.filed_said(yes),
            Message::Filed(noted) => self.case_filed(noted),
            Message::Erased(result) => self.erased(result),
            Message::Shared(result) => self.shared(result),
            Message::PlacesFound(mut found) => {
                // A newer book of the organisation is taken in as that of a colleague is.
                if let Some(theirs) = self.policy.phonebook.clone() {
                    found.books.insert(0, theirs);
                }
                self.places = found;
                Task::none()
            }
            Message::Copied(part, result) => self.copied(part, result),
            Message::BackedUp(folder, result) => self.backed_up(&folder, result),
            Message::Looked(result) => self.looked(result),
            Message::LogRead(of, back, read) => self.log_read(of, back, read),
            Message::LogMade(made) => self.log_made(made),
            Message::Passphrase(message) => self.passphrase(message),
            Message::PassphraseChanged(result) => self.passphrase_changed(result),
            Message::Noticed(noticed) => self.noticed(noticed),
            Message::ToldRead => {
                self.said.told = None;
                Task::none()
            }
        }
    }

    /// How the vault stands; `None` as well where there is no folder to keep it in.
    pub(super) fn standing(&self) -> Standing {
        self.environment.vault_at_hand().map_or(Standing::None, |vault| vault.standing())
    }

    /// How the number of the vault begins, as on its recovery sheet.
    pub(super) fn vault_number(&self) -> Option<String> {
        let id = self.environment.vault_at_hand()?.id()?;
        Some(id.beginning().to_owned())
    }

    /// What the start screen shows of the vault.
    pub(super) fn with_strongroom(&self, start: Start) -> Start {
        let reminder = || {
            if self.is_held() {
                return Some(Reminder::NoPassphrase);
            }
            let something = self.cases.iter().any(super::CaseListing::is_real);
            let day = |last| self.environment.clock.local(last).date();
            let due = || Reminder::of(self.flows.last_backup.map(day), self.moment.today);
            something.then(due).flatten()
        };
        start.with(match self.standing() {
            _ if self.environment.vault.is_err() => Strongroom::Absent,
            Standing::None => Strongroom::None,
            Standing::Locked if self.is_held() => Strongroom::Locked(Box::new(Unlock::of_keyring())),
            Standing::Locked => Strongroom::Locked(Box::new(Unlock::of_vault(self.vault_number()))),
            Standing::Open => Strongroom::Open(reminder()),
        })
    }

    /// Does something with the vault on a worker, which may take a second.
    pub(super) fn with_vault<T: Send + 'static>(
        &mut self,
        work: impl FnOnce(&Vault) -> T + Send + 'static,
        then: impl Fn(T) -> Message + Send + 'static,
    ) -> Task<super::Message> {
        match &self.environment.vault {
            Ok(vault) => {
                let vault = Arc::clone(vault);
                Task::perform(away(move || work(&vault)), move |done| super::Message::Vault(then(done)))
            }
            Err(error) => {
                self.said.trouble = Some(self.locale.trouble(error));
                Task::none()
            }
        }
    }

    /// Says calmly that something went wrong.
    pub(super) fn troubled(&mut self, error: &VaultError) -> Task<super::Message> {
        self.said.trouble = Some(self.locale.trouble(error));
        Task::none()
    }

    /// Shows the start screen anew.
    fn show_start(&mut self) {
        drop(self.stage.show(self.new_start(), Back::Start));
    }
}
