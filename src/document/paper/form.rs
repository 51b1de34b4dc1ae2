//! What is ticked: on paper with a pen, or already by the program.

use super::Span;
use crate::locale::Locale;

/// A box with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// What stands in the box.
    pub sign: Sign,
    /// Its words.
    pub words: Vec<Span>,
}

/// What stands in a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sign {
    /// Nothing (yet).
    #[default]
    Open,
    /// A tick: yes, done, present.
    Yes,
    /// A dash: no, not done, absent.
    No,
    /// A question mark: not known.
    Unknown,
}

impl Sign {
    /// The box in plain text.
    pub(in crate::document) const fn plain(self) -> &'static str {
        match self {
            Self::Open => "[ ]",
            Self::Yes => "[x]",
            Self::No => "[-]",
            Self::Unknown => "[?]",
        }
    }

    /// The box, for whoever hears it.
    pub(in crate::document) fn heard(self, locale: &Locale) -> String {
        match self {
            Self::Open => locale.msg_document_box_open(),
            Self::Yes => locale.msg_document_box_yes(),
            Self::No => locale.msg_document_box_no(),
            Self::Unknown => locale.msg_document_box_unknown(),
        }
    }
}

impl Tick {
    /// An open box, to be ticked by hand.
    #[must_use]
    pub fn open(words: impl Into<String>) -> Self {
        Self { sign: Sign::Open, words: vec![Span::plain(words)] }
    }
}
