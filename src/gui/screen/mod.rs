//! The screens. Each has its state, the messages of what happened on it, the action it asks of the window, `update` and
//! `view`, in that order. No screen reads a clock, touches a disk or holds a case: what it may look at is handed in as
//! [`Sight`], and the parts of the case on the desk are handed the case.
//!
//! To add a screen:
//!
//! 1. write `screen/NAME.rs` with its state, its `Message`, and an implementation of [`Screen`]; when it asks for no more
//!    than [`Ask`] can say, that is its `Action`;
//! 2. name it here, as a module and in the list [`screens!`]; when the start leads to it, give it a [`Screen::door`], which is
//!    what its button says, and a [`Screen::open`], without which that button does nothing;
//! 3. write its words in `locales/nl/NAME.ftl` and `locales/en/NAME.ftl`, or in those of the room it belongs to.
//!
//! What asks for more has an `Action` of its own, and the window answers it (`app/answers.rs` and its neighbours). What
//! shows the case on the desk (walk, overview, papers, edition) is a part of the desk, not a screen: see `app/at_desk.rs`.

pub(crate) mod choosing;
mod cited;
pub mod contact;
pub mod copies;
pub mod cover;
pub mod custody;
pub mod edition;
mod edition_words;
pub mod emergency;
pub mod founding;
pub mod group;
pub mod half_typed;
pub mod keep;
pub mod keys;
pub mod lesson;
pub mod library;
mod list;
pub mod log;
pub mod numbers;
pub mod own_case;
mod own_number;
pub mod papers;
pub mod passphrase;
pub mod phonebook;
mod places;
pub mod practice;
pub mod renewal;
pub mod review;
pub mod role;
pub mod settings;
pub mod start;
pub mod unlock;
pub mod waiting;
pub mod walk;

use std::fmt;
use std::path::PathBuf;

use iced::{Element, Task};

use super::context::Context;
use super::shortcuts::{Leaving, Shortcut};
use super::widget::keys::listen;
use crate::locale::Locale;
use crate::protocol::Protocol;
use crate::session::Offered;
use crate::session::course::Shelf;
use crate::session::lesson::Groups;
use crate::session::own_case::OwnCases;
use crate::vault::Settings as Values;
use crate::vault::place::AtHand;
use start::CaseListing;

/// What a screen is to the window.
pub trait Screen: fmt::Debug + Sized {
    /// What can happen on it, as facts of the past.
    type Message: Clone + fmt::Debug + Send + 'static;
    /// What it can ask of the window.
    type Action;

    /// Whether nothing on it is about a real person, so that it may stay in sight when the vault is locked.
    const STAYS_WHEN_LOCKED: bool = false;

    /// Whether *back* on a screen opened from here leads here again. Where it does not, back leads to where this screen
    /// itself was opened from.
    const COME_BACK: Option<Back> = None;

    /// What the button is called by which the start screen leads here; none when something else does.
    fn door(_locale: &Locale) -> Option<String> {
        None
    }

    /// The screen as the door, or somebody's [`Ask::Go`], opens it; none when it needs to be told more.
    fn open(_sight: Sight<'_>) -> Option<Self> {
        None
    }

    /// Whether somebody typed what is kept nowhere yet, and would be gone with the window. What is a secret, a search or a place
    /// is no work; what is typed at a case is kept with it.
    fn is_half_typed(&self) -> bool;

    /// Takes away what was typed or is shown and must not be seen by whoever sits down next; nothing on most screens.
    fn forget_secrets(&mut self, _absence: Absence, _locale: &Locale) {}

    /// Brings the keyboard to where the screen begins.
    fn focus<T: Send + 'static>(&self) -> Task<T>;

    /// Takes in what happened on it.
    fn update(&mut self, message: Self::Message, sight: Sight<'_>) -> Self::Action;

    /// Draws it.
    fn view<'a>(&'a self, sight: Sight<'a>) -> Element<'a, Self::Message>;
}

/// What a screen may look at while it is drawn or takes something in.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'a> {
    /// The words of the program, and the day.
    pub(crate) context: Context<'a>,
    /// What is set.
    pub settings: &'a Values,
    /// Every protocol, sound or broken.
    pub(crate) offered: &'a [Offered],
    /// The kept cases, as far as they could be listed.
    pub cases: &'a [CaseListing],
    /// The courses at hand.
    pub(crate) courses: &'a Shelf,
    /// The user's own fictional cases.
    pub(crate) own_cases: &'a OwnCases,
    /// What groups did with fictional cases.
    pub(crate) groups: &'a Groups,
    /// Whether all of that is on disk.
    pub(crate) groups_kept: bool,
    /// Where things rest.
    pub(crate) folders: &'a Folders,
    /// Places to choose from.
    pub(crate) places: &'a AtHand,
    /// The protocol that is walked, or else the first of the shelf.
    pub protocol: Option<&'a Protocol>,
    /// Whether a case lies on the desk.
    pub(crate) at_desk: bool,
}

/// Where things rest, to be shown or proposed; none of them where there is no place to keep anything.
#[derive(Debug, Clone, Default)]
pub(crate) struct Folders {
    /// Of the vault.
    pub vault: Option<PathBuf>,
    /// The user's own protocols.
    pub protocols: Option<PathBuf>,
    /// Saved papers.
    pub papers: Option<PathBuf>,
}

/// How somebody is away from the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// Nothing was touched for a minute.
    Minute,
    /// The screen was hidden, or the vault locked: whoever comes next may be somebody else.
    Gone,
}

/// Where *back* leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// The start.
    Start,
    /// The practice cases.
    Practice,
    /// The library.
    Library,
    /// The walk.
    Walk,
    /// The overview.
    Review,
    /// The papers of the case.
    Papers,
}

/// What any screen can ask of the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Nothing.
    None,
    /// The keyboard belongs here.
    Focus(String),
    /// Another screen, as its door opens it.
    Go(Kind),
    /// Back to where the screen was opened from.
    Back,
    /// Apply these settings and keep them.
    Apply(Box<Values>),
}

/// Answers what a screen asks; the window does, once for each kind of action.
pub trait Answers<Action> {
    /// What is left to run.
    type Then;

    /// Does what is asked.
    fn answer(&mut self, action: Action) -> Self::Then;
}

list::screens! {
    /// Where everybody begins.
    Start(start::Start),
    /// The practice cases.
    Practice(practice::Practice),
    /// The protocols, to read.
    Library(library::Library),
    /// The settings.
    Settings(settings::Settings),
    /// Making the vault.
    Founding(founding::Founding),
    /// Another recovery sheet.
    Renewal(renewal::Renewal),
    /// A kept case besides walking it.
    Custody(custody::Custody),
    /// Copies that leave the vault or come into it.
    Copies(copies::Copies),
    /// The access log.
    Log(log::Log),
    /// Whom one calls here.
    Phonebook(phonebook::Phonebook),
    /// A fictional case of one's own.
    OwnCase(own_case::OwnCase),
    /// Telephone numbers of one's own.
    Numbers(numbers::Numbers),
}

/// Escape goes back, unless something on the screen uses it first.
fn escapes<'a, Message: Clone + 'a>(
    content: impl Into<Element<'a, Message>>,
    on_escape: Message,
) -> Element<'a, Message> {
    listen(content, move |Leaving::Close| Some(on_escape.clone()))
}

/// The key that goes back from a screen.
fn escape() -> Shortcut {
    Leaving::Close.shortcut()
}
