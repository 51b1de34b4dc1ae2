//! What changed between two editions of a protocol, and what that does to scenarios and to a case.
//! Found here as data; the words for it live in `words`. Nothing is read from disk.

mod block;
mod choice;
mod condition;
mod endings;
mod head;
mod listed;
mod papers;
mod steps;
mod tally;
mod words;

use super::playing;
use super::prove::Budget;
use crate::protocol::{Condition, Name, Need, Protocol, Text};
use endings::Endings;

pub(crate) use endings::{Ending, Turn, Unplayed};
pub use steps::changes;
pub use words::lines;

/// What changed between two editions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diff {
    /// What changed, in the order of the new edition; what was removed comes last of its kind.
    pub(crate) groups: Vec<Group>,
    /// The scenarios of the new edition that end otherwise than they would have in the old one.
    pub(crate) endings: Vec<Ending>,
    /// The scenarios of the new edition that the old one cannot play.
    pub(crate) unplayed: Vec<Unplayed>,
    /// How many scenarios were not played: it would be too much work.
    pub given_up: usize,
    from: Label,
    to: Label,
}

/// How an edition is called.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Label {
    id: Name,
    guideline: String,
    encoding: u32,
}

impl Label {
    fn of(protocol: &Protocol) -> Self {
        let edition = &protocol.head.edition;
        Self {
            id: protocol.head.id.clone(),
            guideline: edition.guideline.clone(),
            encoding: edition.encoding,
        }
    }
}

/// What changed in one part of a protocol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Which kind of part.
    pub(crate) about: About,
    /// Its id.
    pub id: Name,
    /// Its name; none when the id is all there is.
    pub(crate) title: Option<Text>,
    /// What changed.
    pub(crate) changes: Vec<Change>,
}

/// The kinds of parts that changes are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum About {
    /// The protocol as a whole: its name, edition and dates.
    Protocol,
    /// A role.
    Role,
    /// A step with its questions.
    Step,
    /// An alert.
    Alert,
    /// An outcome.
    Outcome,
    /// A choice of outcomes.
    OneOf,
    /// A contradiction.
    Contradiction,
    /// A card.
    Card,
    /// A guarantee.
    Guarantee,
    /// A term of the glossary.
    Term,
    /// A source.
    Source,
    /// A paper.
    Paper,
    /// A scenario.
    Scenario,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where inside the group, from the outside in; empty for the part itself.
    pub at: Vec<Part>,
    /// What changed there.
    pub what: What,
}

/// Something inside a part of a protocol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A question.
    Question(Name),
    /// A field of a log.
    Field(Name),
    /// An option.
    Choice(Name),
    /// A listed reason.
    Reason(Name),
    /// An action of an outcome.
    Action(Name),
    /// A line of a card, counted from 1.
    Line(usize),
    /// A section of a paper, counted from 1.
    Section(usize),
    /// A numbering of the steps.
    Numbering(Name),
    /// A strip above the steps.
    Strip(Name),
    /// A door on the first screen.
    Door(Name),
}

/// What changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It is new; its words.
    Added(Option<Text>),
    /// It is gone; its words.
    Removed(Option<Text>),
    /// It stands elsewhere in its list: behind this, or first.
    Moved(Option<Name>),
    /// The question is asked in another step.
    MovedStep {
        /// Where it was asked.
        from: Name,
        /// Where it is asked.
        to: Name,
    },
    /// Words changed.
    Words(Aspect, Option<Text>, Option<Text>),
    /// Something that is not prose changed; both values in words.
    Value(Aspect, Option<Text>, Option<Text>),
    /// When it holds changed.
    When(Option<Box<Condition>>, Option<Box<Condition>>),
    /// Whether an answer is expected changed.
    Need(Box<Need>),
    /// Whether an option can only be ticked alone changed.
    Alone(bool),
    /// A scenario was written anew.
    Rewritten,
    /// An outcome leads to another protocol, or no longer does.
    LeadsTo(Option<Name>, Option<Name>),
}

/// Which side of a part changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is named after a field of the protocol and explained there")]
pub enum Aspect {
    Id,
    Title,
    About,
    Guideline,
    Encoding,
    Status,
    Checked,
    ReviewBy,
    Audience,
    Review,
    Remark,
    Aim,
    Sought,
    Numbers,
    Above,
    Together,
    Ask,
    Hint,
    Why,
    Kind,
    Reasons,
    Fact,
    Says,
    /// What a question is called on paper.
    Named,
    Terms,
    Voice,
    Tense,
    Moment,
    Short,
    Label,
    Lines,
    Unit,
    Places,
    Lowest,
    Highest,
    Arguments,
    EntryName,
    /// To which log's entries those of this one belong.
    Under,
    Level,
    Say,
    Act,
    Mended,
    Norm,
    What,
    Due,
    DoneOnce,
    DoneSays,
    DoneOn,
    Call,
    Whom,
    Publisher,
    Year,
    Address,
    Means,
    Term,
    Source,
    Evidence,
    Anonymous,
    /// Whether it goes home with a family.
    Home,
    Reader,
    Setting,
    Before,
    Extent,
    Mark,
    Content,
    Empty,
    Visible,
    Beside,
    AtPapers,
    Holds,
    Shown,
    Rank,
    Emergency,
    Contact,
    NoOutcome,
    Roles,
    Later,
    Outcomes,
    Meant,
}

impl Change {
    /// Whether it changes what a clinician sees or what follows. Dates of checking, the number of our encoding,
    /// who looked at it and the height of a field do not.
    #[must_use]
    pub const fn is_of_meaning(&self) -> bool {
        !matches!(
            self.what,
            What::Value(
                Aspect::Checked | Aspect::ReviewBy | Aspect::Encoding | Aspect::Review | Aspect::Lines,
                ..
            )
        )
    }
}

impl Group {
    /// How many of its changes change the meaning; scenarios are about the protocol, not of it.
    #[must_use]
    pub(crate) fn of_meaning(&self) -> usize {
        if self.about == About::Scenario {
            return 0;
        }
        self.changes.iter().filter(|change| change.is_of_meaning()).count()
    }
}

impl Diff {
    /// Whether anything changed in meaning.
    #[must_use]
    pub fn is_of_meaning(&self) -> bool {
        !self.endings.is_empty() || self.groups.iter().any(|group| group.of_meaning() > 0)
    }
}

/// Compares two editions of a protocol and plays the scenarios of the new one in both.
#[must_use]
pub fn diff(old: &Protocol, new: &Protocol) -> Diff {
    diff_within(old, new, &playing::budget())
}

/// The same, playing for so much work; the scenarios there was no room for are given up.
#[must_use]
pub fn diff_within(old: &Protocol, new: &Protocol, budget: &Budget) -> Diff {
    let mut groups = head::whole(&old.head, &new.head);
    groups.extend(steps::steps(old, new));
    groups.extend(head::rules(&old.head, &new.head));
    groups.extend(papers::papers(&old.templates, &new.templates));
    groups.extend(endings::scenarios(&old.scenarios, &new.scenarios));
    let Endings { endings, unplayed, given_up } = endings::endings(old, new, budget);
    Diff { groups, endings, unplayed, given_up, from: Label::of(old), to: Label::of(new) }
}
