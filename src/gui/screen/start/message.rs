//! What happens on the first screen, and what the window must do about it.

use super::{doors, finding};
use crate::gui::screen::practice;
use crate::gui::screen::{Kind, unlock};
use crate::protocol::Name;
use crate::session::Which;
use crate::vault::CaseId;

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// A new case was asked for.
    NewPressed,
    /// A worry is to be looked into: what is in hand comes first.
    WorryPressed,
    /// More was found than is shown: the field for words again.
    SeekPressed,
    /// A new case in this protocol was asked for.
    ProtocolPressed(Name),
    /// A case in this protocol was asked for, where all of them are listed.
    BeginPressed(Name),
    /// The emergency card was asked for.
    DangerPressed,
    /// The call sheet was asked for.
    CallPressed,
    /// Something happened where the situations are found.
    Doors(doors::Message),
    /// Enter was pressed in the field for words: the first of what is found.
    FirstDoorPressed,
    /// A role was chosen.
    RoleChosen(Name),
    /// A kept case was pressed.
    CasePressed(CaseId),
    /// Another screen was asked for.
    DoorPressed(Kind),
    /// A protocol was asked for, to read.
    ReadPressed(Which),
    /// The cards of a protocol were asked for.
    CardPressed(Name),
    /// The fictional cases were read.
    FictionalRead,
    /// This fictional case was asked for.
    FictionalPressed(practice::Which),
    /// Fictional cases with these words were asked for.
    PractisePressed(String),
    /// The settings were asked for.
    SettingsPressed,
    /// The help on keys was asked for.
    KeysPressed,
    /// Something happened where cases are found.
    Finding(finding::Message),
    /// The cases that are found were asked for as a paper to work from.
    WorklistPressed,
    /// The first case that is found was asked for.
    FirstPressed,
    /// The next case of the list was asked for, or the one before.
    Stepped(bool),
    /// The next of what was found was asked for, or the one before.
    Moved(bool),
    /// What can be done with a kept case was asked for.
    ManagePressed(CaseId),
    /// Getting a case back from a backup was asked for.
    FetchPressed(CaseId),
    /// Something happened where the vault is unlocked; for [`super::Start::unlock`].
    Unlock(unlock::Message),
    /// Backups, sharing and receiving were asked for.
    CopiesPressed,
    /// A passphrase is to be chosen, for a vault that has none yet.
    PassphrasePressed,
    /// The access log was asked for.
    LogPressed,
    /// Locking was asked for.
    LockPressed,
}

/// What the window must do after an update: for the screen, or for what unlocks the vault on it.
#[derive(Debug)]
pub enum Asked {
    /// For the screen.
    Start(Action),
    /// For what unlocks the vault.
    Unlock(unlock::Action),
}

/// What the window must do after an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// Begin a case.
    Begin {
        /// In this protocol.
        protocol: Name,
        /// In this role.
        role: Name,
    },
    /// The same, and begin in this protocol from now on.
    BeginFromNowOn {
        /// In this protocol.
        protocol: Name,
        /// In this role.
        role: Name,
    },
    /// Ask in which role a case of this protocol begins.
    AskRole(Name),
    /// Bring the keyboard to the situations.
    Seek,
    /// Show the emergency card.
    Danger,
    /// Show the call sheet.
    Call,
    /// Remember the role.
    RoleChosen(Name),
    /// Take up this case.
    Open(CaseId),
    /// Show another screen.
    Go(Kind),
    /// Show this protocol as a whole.
    Read(Which),
    /// Show this protocol with its cards unfolded.
    ReadCards(Which),
    /// Read the fictional cases, to look in.
    ReadFictional,
    /// Show this fictional case among the others.
    Fictional(practice::Which),
    /// Show the fictional cases with these words.
    Practise(String),
    /// Show the settings.
    Settings,
    /// Show the help on keys.
    Keys,
    /// Open the first case that is found.
    First,
    /// Make a paper of the cases that are found, to work from.
    Worklist,
    /// Bring the keyboard to the next case of the list, or the one before.
    Step(bool),
    /// Bring the keyboard to the next of what was found, or the one before.
    Move(bool),
    /// Show what can be done with this case.
    Manage(CaseId),
    /// Show how this case comes back from a backup.
    Fetch(CaseId),
    /// Show backups, sharing and receiving.
    Copies,
    /// Choose a passphrase.
    Passphrase,
    /// Show the access log.
    Log,
    /// Lock the vault.
    Lock,
}
