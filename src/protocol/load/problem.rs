//! What can be wrong with the way a file is written. Which message says it is in `words`;
//! what can be wrong with what a well-written protocol says lives in `misfit`.

use super::forms::Family;
use super::nearest::Choices;
use crate::locale::Language;

/// A mistake in how a file is written.
#[derive(Debug, Clone, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "writing.")]
pub(super) enum Problem {
    /// Saved in UTF-16.
    Utf16,
    /// A byte that is not UTF-8.
    NotUtf8 { byte: u8 },
    /// Larger than a protocol file can sensibly be; the head has no steps to move what is in it to.
    TooBig { bytes: usize, is_head: bool },
    /// Nothing but comments.
    EmptyFile,
    /// `/*` without `*/`.
    UnclosedComment,
    /// A text without its closing quote.
    UnclosedText,
    /// A quote within a text.
    QuoteInsideText,
    /// A character that means nothing in RON.
    OddCharacter(char),
    /// More after the value that is the file.
    AfterTheEnd,
    /// A comma, colon or bracket where a value belongs.
    ValueMissing { found: String },
    /// Brackets nested beyond reason: so many around this place.
    TooDeep { around: usize },
    /// A bracket that is never closed.
    UnclosedBracket { open: char },
    /// Closed by a bracket of another kind.
    WrongBracket { open: char, found: char },
    /// A bracket that should have been closed before this point.
    UnclosedBefore { open: char },
    /// A list that starts with a key.
    KeyInList,
    /// Two commas, or a comma at the start.
    CommaTooMany,
    /// A colon after something that is no field name.
    ColonTooMany,
    /// Two values without a comma.
    MissingComma,
    /// A field name in quotes, as in JSON.
    QuotedKey { key: String },
    /// A field the model does not know.
    UnknownField { found: String, of: Option<String>, choices: Choices },
    /// A word that is none of the forms the model knows here.
    UnknownForm { found: String, of: Option<String>, choices: Choices },
    /// A field that must be there.
    MissingField { field: &'static str, of: Option<String>, id: Option<String> },
    /// A field written twice.
    FieldTwice { field: &'static str, id: Option<String> },
    /// A text in one language only.
    MissingTranslation { language: Language, other: String },
    /// A bare text where Dutch and English are needed.
    OneLanguage { found: String },
    /// A date that is none.
    BadDate { found: String },
    /// A date where a list of names belongs.
    DateForNames { found: String },
    /// `\q` and the like.
    BadEscape,
    /// A number that does not fit.
    NumberTooLarge,
    /// `{` as in JSON.
    Braces,
    /// A comma in a number.
    DecimalComma { found: String },
    /// Conditions beside each other where the form takes a list of them; in `asked`, the same with its brackets.
    TakesList { form: String, asked: String },
    /// Conditions beside each other where the form takes one.
    TakesOne { form: String },
    /// A form with other parts than it takes.
    WrittenOtherwise { form: String, written: &'static [&'static str] },
    /// No form where one belongs.
    FormNeeded { family: Family },
    /// A value of another sort than expected.
    WrongSort { expected: Sort, found: String },
    /// A name before a bracket where none belongs.
    NameBefore { found: String },
    /// Anything RON says that has no words of its own here.
    Other { says: String },
}

/// What sort of value belongs somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Text,
    Number,
    List,
    Group,
    Word,
    YesNo,
}
