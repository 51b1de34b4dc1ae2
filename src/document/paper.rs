//! A paper before it has pages: a title, what runs along every page, and blocks in reading order.
//! How it looks lives in `typeset`; where its words come from lives in `compose`.

mod drawing;
mod form;
mod replacing;
mod texts;
mod weighing;

use std::borrow::Cow;

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

use crate::locale::{Language, Locale};

pub use drawing::{Anchor, Drawing, Mark, Place, Step, Tone};
pub use form::{Sign, Tick};
pub(crate) use replacing::Replacement;
pub use weighing::{Factor, Presence, Weighing, WeighingGroup};

/// One paper, in one language, ready to be set on pages or written as plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Its title, large on the first page.
    pub title: String,
    /// One line below the title.
    pub subtitle: Option<String>,
    /// What stands small along every page.
    pub running: Running,
    /// The language its words are in.
    pub language: Language,
    /// Whether it is about a patient or an exercise.
    pub purpose: Purpose,
    /// How it is read.
    pub reading: Reading,
    /// What is on it, in reading order.
    pub blocks: Vec<Block>,
    /// What goes after it on pages of its own, each part of which can be left out.
    pub appendices: Vec<Appendix>,
}

/// How a paper is read, which decides how large its letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reading {
    /// In the hand, on as many pages as it needs.
    #[default]
    InHand,
    /// In the hand, on as few pages as letters that are not too small to read allow.
    OnFewPages,
    /// At a glance: on one page where that is possible without letters too small to read.
    OnOnePage,
    /// At arm's length with a telephone in the hand: large letters, on one page where that is possible.
    AtArmsLength,
}

/// A part at the end of a paper that can be left out without losing what the paper says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appendix {
    /// Its heading.
    pub title: String,
    /// What is in it, in reading order.
    pub blocks: Vec<Block>,
}

/// What stands along every page, so that a loose sheet can be put back where it belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Running {
    /// The label of the case; absent on papers that must not lead back to it, or that are about no case.
    pub case: Option<String>,
    /// What kind of paper this is, such as "Verslag".
    pub document: String,
    /// The day the paper is of. The only date in the file, so that the same case gives the same bytes.
    pub date: Date,
    /// The guideline and its edition.
    pub edition: String,
    /// The hash that this paper belongs to, shortened.
    pub hash: String,
}

/// Whether a paper is about a patient or an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Purpose {
    /// About a patient.
    #[default]
    Real,
    /// An exercise: says so on every page, across it and in its header.
    Practice,
}

/// One block of a paper. Quotes are blocks of their own, so that print keeps them apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; it never stands last on a page.
    Heading(Level, String),
    /// Running text.
    Paragraph(Vec<Span>),
    /// Labels with what belongs to them.
    Facts(Vec<Fact>),
    /// A table with a head row, repeated on every page it runs over.
    Table(Table),
    /// A list of points.
    List {
        /// What the points answer; it stays with the first of them.
        lead: Option<String>,
        /// The points.
        points: Vec<Vec<Span>>,
    },
    /// Literal words of somebody.
    Quote {
        /// What the words answer; it stays with them.
        lead: Option<String>,
        /// What was said, without quotation marks.
        words: String,
        /// By whom, and what else belongs to it.
        speaker: Option<String>,
    },
    /// Things to do or say one after another, numbered.
    Steps {
        /// What the steps lead to; it stays with the first of them.
        lead: Option<String>,
        /// The steps.
        steps: Vec<Vec<Span>>,
    },
    /// Something that must not be overlooked, such as when to stop a conversation.
    Attention(Vec<Span>),
    /// Risk and protection side by side.
    Weighing(Weighing),
    /// A drawing, with words for whoever cannot see it.
    Drawing(Drawing),
    /// Small print about the paper itself.
    Note(Vec<Span>),
    /// Signs used in a table, with what they mean.
    Key(Vec<(String, String)>),
    /// Boxes to tick, or ticked already, each with its words.
    Ticks {
        /// What the ticks answer; it stays with the first of them.
        lead: Option<String>,
        /// The boxes.
        ticks: Vec<Tick>,
    },
    /// Short things to fill in by hand, each with a line to write on.
    Blanks(Vec<String>),
    /// Room for the label of a patient, with what stands beside it.
    Sticker {
        /// What the room is for.
        label: String,
        /// What stands beside it; may be empty.
        beside: Vec<Fact>,
    },
    /// Ruled room to write in by hand.
    Remarks {
        /// What the room is for; may be empty.
        label: String,
        /// Ruled lines.
        lines: u8,
    },
    /// Room for a signature.
    Signature {
        /// What is filled in beside it, such as a name and a date.
        fields: Vec<String>,
        /// The word below the line to sign on.
        sign: String,
    },
}

/// How deep a heading lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// A part of the paper.
    Section,
    /// A part that begins a page: what stands in it is not to be read before that.
    Page,
    /// A question or theme within a part.
    Topic,
}

/// A piece of text in one manner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// How they are set.
    pub(crate) manner: Manner,
}

/// How a piece of text is set within its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// As the text around it.
    Plain,
    /// Carrying weight.
    Strong,
    /// Somebody's literal words, or another voice than the text around it.
    Quote,
    /// Beside the point: a source, an explanation.
    Quiet,
}

/// A label with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What there is to say.
    pub value: Vec<Span>,
}

/// A table: every row has a cell per column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, cell by cell.
    pub rows: Vec<Vec<Vec<Span>>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Its width relative to the other columns.
    pub share: u16,
}

impl Paper {
    /// The paper without what can be left out.
    #[must_use]
    pub fn without_appendices(self) -> Self {
        Self { appendices: Vec::new(), ..self }
    }

    /// A name for its file, without an ending: the kind of paper, its day and its hash. Never the label of the
    /// case, which somebody may have filled with a name.
    #[must_use]
    pub fn file_stem(&self) -> String {
        let words =
            [&self.running.document, &self.running.date.to_string(), &self.running.hash].map(|part| {
                let plain = part.nfd().filter(char::is_ascii).collect::<String>().to_lowercase();
                plain
                    .split(|c: char| !c.is_ascii_alphanumeric())
                    .filter(|w| !w.is_empty())
                    .collect::<Vec<_>>()
                    .join("-")
            });
        words.join("-")
    }
}

impl Paper {
    /// A paper of the program itself, which belongs to no case and no protocol: a list, a sheet.
    #[must_use]
    pub fn of_the_program(title: String, date: Date, locale: &Locale, blocks: Vec<Block>) -> Self {
        let running = Running {
            case: None,
            document: title.clone(),
            date,
            edition: locale.msg_app_title(),
            hash: String::new(),
        };
        Self {
            title,
            subtitle: None,
            running,
            language: locale.language(),
            purpose: Purpose::Real,
            reading: Reading::default(),
            blocks,
            appendices: Vec::new(),
        }
    }
}

impl Running {
    /// What it was made with, and the name of what it was made from where that has one.
    pub(super) fn origin(&self) -> String {
        match self.hash.as_str() {
            "" => self.edition.clone(),
            hash => format!("{} · {hash}", self.edition),
        }
    }

    /// Where a loose sheet belongs: the kind of paper, and its case.
    pub(super) fn place(&self, locale: &Locale) -> String {
        match &self.case {
            Some(case) => locale.msg_document_place(&self.document, case),
            None => self.document.clone(),
        }
    }
}

impl Span {
    /// Text as the text around it.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), manner: Manner::Plain }
    }

    /// Text that carries weight.
    #[must_use]
    pub fn strong(text: impl Into<String>) -> Self {
        Self { text: text.into(), manner: Manner::Strong }
    }

    /// Somebody's literal words.
    #[must_use]
    pub(crate) fn quote(text: impl Into<String>) -> Self {
        Self { text: text.into(), manner: Manner::Quote }
    }

    /// The words with the marks that tell a quote apart when its letters do not.
    pub(super) fn spoken(&self) -> Cow<'_, str> {
        match self.manner {
            Manner::Quote => format!("“{}”", self.text.trim()).into(),
            Manner::Plain | Manner::Strong | Manner::Quiet => self.text.as_str().into(),
        }
    }

    /// A source or explanation.
    #[must_use]
    pub(crate) fn quiet(text: impl Into<String>) -> Self {
        Self { text: text.into(), manner: Manner::Quiet }
    }
}

impl Block {
    /// A paragraph in one manner.
    #[must_use]
    pub fn say(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Span::plain(text)])
    }
}
