//! What can be wrong with what a well-written protocol says. Which message says it is in `words`.

use super::super::kind::Sort;
use super::super::reader::{Holds, Reader};
use super::super::text::Text;
use super::idle::Idle;
use super::nearest::Choices;
use crate::locale::Language;

/// Something that has an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Thing {
    Role,
    Source,
    Term,
    Step,
    Question,
    Field,
    Choice,
    Reason,
    Alert,
    Outcome,
    OneOf,
    Action,
    Card,
    Guarantee,
    Template,
    Scenario,
    Numbering,
    Strip,
    Door,
    Region,
}

/// What is wrong with a log under another.
#[derive(Debug, Clone, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "nested.")]
pub(super) enum Nested {
    /// It is under itself.
    Itself { log: String },
    /// The log it is under is under another.
    TwoDeep { log: String, above: String, top: String },
    /// It is asked before there is a row it can be under.
    AskedBefore { log: String, above: String },
    /// It is a fact, and its rows would come along without those they are under.
    Shared { log: String },
    /// It is shown in a way that has no place for the rows it is under.
    Shown { log: String, form: &'static str },
    /// A contact makes rows of it, and knows no row for them to be under.
    InContact { log: String },
    /// A paper asks for its rows apart from those they are under.
    OnPaper { form: &'static str, log: String, above: String },
    /// A row of a scenario that does not say under which row it stands.
    NoRow { log: String, above: String },
    /// A row of a scenario under one that is not there.
    NoSuchRow { number: u32, above: String, rows: usize },
    /// A row of a scenario that says under which row it stands where its log is under no such log.
    RowElsewhere { found: String, log: String },
}

/// Something a protocol says that does not fit the rest of it.
#[derive(Debug, Clone, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "fitting.")]
pub(super) enum Misfit {
    /// No `protocol.ron` in the folder.
    NoHead { folder: String },
    /// A folder that could not be read.
    NotRead { folder: String, cause: Text },
    /// A folder that did not answer in time.
    NotInTime { folder: String },
    /// A file in a place where none is read.
    StrayFile,
    /// A file that is not read because of its name.
    Misnamed { name: String, right: String },
    /// A step in the list without a file.
    StepWithoutFile { id: String, nearest: Option<String> },
    /// A file in `steps/` that the list does not name.
    StepNotListed { id: String },
    /// The id in the file and its name differ.
    FileName { thing: Thing, id: String, file: String },
    /// The id of the protocol and its folder differ.
    FolderName { id: String, folder: String },
    /// An id with capitals, spaces and the like.
    Malformed { id: String, proposal: String },
    /// The same id twice.
    Twice { thing: Thing, id: String },
    /// A reference to nothing.
    Unknown { thing: Thing, found: String, of: Option<String>, choices: Choices },
    /// A condition on a question whose kind it cannot judge.
    WrongKind { form: &'static str, of: String, is: Sort, needs: &'static [Sort] },
    /// A log in a log.
    LogInLog,
    /// A log under another, and something is wrong with that.
    Nested(Nested),
    /// What does nothing as it is written.
    Idle(Idle),
    /// Options or fields are needed, there are none.
    NoneToChoose { id: String, of: Sort },
    /// `alone` where only one can be chosen anyway.
    AloneOfOne { of: String },
    /// A number of decimals that no question can ask for.
    Places { id: String },
    /// `when` on what is always there: a reason, a role, a column of a sheet.
    WhenNowhere { id: String },
    /// An option given beside others that can only be ticked alone.
    NotAlone { of: String },
    /// `AnyOf([])` and the like.
    EmptyCondition { form: String },
    /// `AtLeast` with a number that makes no sense for its parts.
    AtLeast { asked: u32, parts: usize },
    /// A range in which nothing lies.
    EmptyRange { form: &'static str },
    /// The same end of an age in years and in months.
    TwoUnits { bound: &'static str },
    /// Months asked of a question that knows whole years.
    MonthsOfYears { of: String },
    /// Neither end of a range.
    NoRange { form: &'static str },
    /// Conditions that wait for each other.
    Circle { chain: Vec<String> },
    /// A question without its reason.
    NoWhy { id: String },
    /// A question without its source.
    NoSource { id: String },
    /// A character that nobody sees, or that makes others be seen elsewhere.
    Unseen { character: char },
    /// A text without words.
    EmptyText { language: Language },
    /// `{x}` where x is no field, or `{` without `}`.
    Placeholder { found: String, choices: Choices },
    /// A placeholder in one language only.
    PlaceholderLost { found: String, language: Language },
    /// An alert's question stands in another step.
    ElsewhereAsked { question: String, step: String, asked_in: String },
    /// A given answer does not fit its question.
    GivenDoesNotFit { of: String, is: Sort, found: &'static str },
    /// A given number lies outside what the question accepts.
    OutsideRange { number: String, min: Option<String>, max: Option<String> },
    /// Own words where only listed reasons count.
    ReasonNotListed { of: String, choices: Choices },
    /// A reason without words.
    NoReason,
    /// A question in a scenario is left without a reason: no listed one, and no words.
    LeftWithoutReason,
    /// The same thing expected and not expected.
    Contradiction { id: String },
    /// A choice of one from fewer than two outcomes.
    LoneOutcome { id: String },
    /// A judgement that contradicts another and does not tell of which moment it is.
    Timeless { question: String, contradiction: String },
    /// The same outcome twice in one list.
    OutcomeTwice { id: String },
    /// Questions that share a fact and not its answers.
    FactDiffers { fact: String, other: String },
    /// A date that lies before one it must follow.
    DateOrder,
    /// A paper's block without questions.
    EmptyBlock,
    /// A strip or body map without anything on it.
    NothingShown { form: &'static str },
    /// A paper asks by name for an answer its reader may not see.
    NotForReader { id: String, holds: Option<Holds>, reader: Reader, anonymous: bool },
    /// A paper holds a block of reasons in own words that its reader may not see.
    BlockNotForReader { form: &'static str, reader: Reader, anonymous: bool },

    // What makes a valid protocol poor.
    /// A sentence too long to take in.
    LongSentence { words: usize, most: usize },
    /// Both languages say the very same.
    SameInBoth,
    /// A sentence of a text, date or number leaves no place for the answer.
    NoPlaceForAnswer,
    /// A part of a sentence pattern that is not closed.
    PatternOpen { found: String },
    /// A field, or an option of it, that the pattern of its log leaves to its label.
    Unsaid { field: String, option: Option<String> },
    /// An exclamation mark.
    Exclamation,
    /// No card for emergencies.
    NoEmergencyCard,
}

impl Misfit {
    /// Whether the protocol can be used all the same.
    pub(super) fn is_only_poor(&self) -> bool {
        matches!(
            self,
            Self::Timeless { .. }
                | Self::Idle(_)
                | Self::LongSentence { .. }
                | Self::SameInBoth
                | Self::Exclamation
                | Self::Unseen { .. }
                | Self::NoEmergencyCard
                | Self::PlaceholderLost { .. }
                | Self::NoPlaceForAnswer
                | Self::Unsaid { .. }
                | Self::LeftWithoutReason
        )
    }
}
