//! What one part of the window is to somebody who hears it. Pure; which system hears it how is in `node`.

use super::runs::{Runs, Spot};

/// What sort of thing a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The window.
    Window,
    /// The middle of the window.
    Main,
    /// A way along the steps.
    Navigation,
    /// A column beside the middle.
    Beside,
    /// Things that belong together, under a name.
    Group,
    /// The answers to a question of which one can be given.
    Answers,
    /// The answers to a question of which any number can be given.
    Checks,
    /// One answer of those.
    Radio,
    /// An answer that can be on or off.
    Check,
    /// Something to press.
    Button,
    /// The head of what can be unfolded.
    Disclosure,
    /// A heading, and how deep.
    Heading(u8),
    /// Words.
    Words,
    /// Words before a part that say what it says of itself.
    Label,
    /// A field of one line.
    Field,
    /// A field of several lines.
    Note,
    /// A field that keeps what is in it to itself.
    Secret,
    /// What must be heard at once.
    Alert,
    /// What is heard when there is a moment.
    Status,
    /// What must be answered first.
    Dialog,
    /// A page of a paper.
    Page,
    /// A sign or a picture of what is said elsewhere, or what must not be said: nobody hears it.
    Silent,
    /// A stop that does not say what it is. A test holds that there is none.
    Unknown,
}

impl Role {
    /// Whether the words that stand in it are what it is called.
    pub(super) const fn is_called_by_its_words(self) -> bool {
        matches!(
            self,
            Self::Radio
                | Self::Check
                | Self::Button
                | Self::Disclosure
                | Self::Heading(_)
                | Self::Alert
                | Self::Status
        )
    }

    /// Whether words inside are left out: they are said by the part itself, or by nobody.
    pub(super) const fn swallows_words(self) -> bool {
        matches!(self, Self::Field | Self::Note | Self::Secret | Self::Silent)
    }

    /// Whether it can have the keyboard.
    pub(super) const fn can_be_a_stop(self) -> bool {
        matches!(
            self,
            Self::Answers
                | Self::Checks
                | Self::Group
                | Self::Navigation
                | Self::Button
                | Self::Disclosure
                | Self::Field
                | Self::Note
                | Self::Secret
        )
    }

    /// Whether it speaks up by itself, when it comes and when it changes.
    #[must_use]
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Alert | Self::Status)
    }

    /// Whether it must be called something.
    #[must_use]
    pub const fn needs_a_name(self) -> bool {
        !matches!(self, Self::Main | Self::Silent)
    }
}

/// A text that can be changed, with where the caret and the other end of the selection are, in bytes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Written {
    pub(crate) text: String,
    pub(crate) caret: usize,
    pub(crate) anchor: usize,
}

impl Written {
    /// How many bytes after the beginning a place is that a reader names.
    pub(crate) fn bytes(&self, at: Spot) -> Option<usize> {
        Runs::of(&self.text).bytes(at)
    }
}

/// Its place among its like, from 0, and how many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) at: usize,
    pub(crate) of: usize,
}

/// What one part says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub role: Role,
    /// What it is called.
    pub name: Option<String>,
    /// What is said after its name: a hint, how it stands.
    pub(crate) means: Option<String>,
    /// What is wrong with what is in it.
    pub(crate) problem: Option<String>,
    /// The key that does the same.
    pub(crate) key: Option<String>,
    /// Whether it is chosen, if it can be.
    pub(crate) chosen: Option<bool>,
    /// Whether it is unfolded, if it can be.
    pub(crate) open: Option<bool>,
    /// Whether the clinician is there, among places to go to.
    pub(crate) current: bool,
    /// Whether it does nothing now.
    pub(crate) unable: bool,
    /// It would speak up, and was heard.
    pub(crate) still: bool,
    /// Its place among its like.
    pub(crate) place: Option<Place>,
    /// The text in it.
    pub(crate) written: Option<Written>,
}

impl Part {
    /// A part of this sort, called by the words that stand in it, if it is.
    #[must_use]
    pub fn new(role: Role) -> Self {
        Self {
            role,
            name: None,
            means: None,
            problem: None,
            key: None,
            chosen: None,
            open: None,
            current: false,
            unable: false,
            still: false,
            place: None,
            written: None,
        }
    }

    /// A part with a name.
    #[must_use]
    pub fn named(role: Role, name: impl Into<String>) -> Self {
        Self { name: Some(name.into()).filter(|name| !name.trim().is_empty()), ..Self::new(role) }
    }

    /// What is said after its name.
    #[must_use]
    pub(crate) fn means(mut self, means: Option<impl Into<String>>) -> Self {
        self.means = means.map(Into::into).filter(|means| !means.trim().is_empty());
        self
    }

    /// Whether it can be pressed by who hears it.
    pub(super) const fn can_be_pressed(&self) -> bool {
        !self.unable && matches!(self.role, Role::Button | Role::Disclosure | Role::Radio | Role::Check)
    }

    /// Whether it can be written in by who hears it.
    pub(super) const fn can_be_written(&self) -> bool {
        matches!(self.role, Role::Field | Role::Note | Role::Secret)
    }
}
