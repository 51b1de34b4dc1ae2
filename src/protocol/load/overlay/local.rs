//! What a file of local agreements holds.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::super::cleaning::harmless;
use super::super::super::{Card, CardLine, Choice, Citation, Level, Name, Question, Source, Text};

/// Local agreements on one protocol. The English of its texts may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Local {
    /// The protocol they are of.
    pub of: Name,
    /// Whose they are.
    pub by: Text,
    /// When they were agreed.
    pub agreed: Date,
    /// When they must be looked at again.
    #[serde(default)]
    pub review_by: Option<Date>,
    /// What they rest on.
    #[serde(default)]
    pub(crate) sources: Vec<Source>,
    /// Texts in the place of others.
    #[serde(default)]
    pub(crate) texts: Vec<OtherText>,
    /// Lines at the end of cards.
    #[serde(default)]
    pub(crate) lines: Vec<AddedLine>,
    /// Cards of their own.
    #[serde(default)]
    pub(super) cards: Vec<Card>,
    /// Questions of their own.
    #[serde(default)]
    pub(crate) questions: Vec<AddedQuestion>,
    /// Options of their own, at the end of what can be chosen.
    #[serde(default)]
    pub(super) options: Vec<AddedOption>,
    /// Alerts that speak more softly or more loudly.
    #[serde(default)]
    pub(super) alerts: Vec<OtherLevel>,
}

/// Something that has texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Spot {
    /// The protocol itself.
    Protocol,
    /// A step.
    Step(Name),
    /// A question.
    Question(Name),
    /// An option of a question, or a reason not to answer it.
    Option(Name, Name),
    /// An alert.
    Alert(Name),
    /// An outcome.
    Outcome(Name),
    /// A card.
    Card(Name),
    /// A line of a card, counted from 1.
    Line(Name, u16),
    /// A term.
    Term(Name),
    /// A paper.
    Paper(Name),
}

/// A text in the place of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OtherText {
    /// What has it.
    pub(crate) of: Spot,
    /// Which of its texts: `ask`, `label`, `say` and so on.
    #[serde(deserialize_with = "harmless")]
    pub(crate) text: String,
    /// What stood there in Dutch when it was agreed: when that changes, somebody must look again.
    #[serde(default)]
    pub(crate) was: Option<String>,
    /// What it says now.
    pub(crate) now: Text,
}

/// A line at the end of a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddedLine {
    /// The card.
    pub(crate) card: Name,
    /// The line.
    pub(crate) line: CardLine,
}

/// A question behind another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddedQuestion {
    /// The question it comes behind.
    pub(crate) after: Name,
    /// The papers it is told on.
    #[serde(default)]
    pub(crate) on: Vec<Name>,
    /// The question.
    pub(crate) question: Question,
}

/// An option at the end of what can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AddedOption {
    /// The question that offers it.
    pub(super) of: Name,
    /// The option.
    pub(super) option: Choice,
}

/// An alert that speaks more softly or more loudly, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct OtherLevel {
    /// The alert.
    pub(super) of: Name,
    /// How it speaks now.
    pub(super) level: Level,
    /// How it spoke before: kept with what holds, so that it stands on the page to sign.
    #[serde(default)]
    pub(super) was: Option<Level>,
    /// Why.
    pub(super) because: Text,
}

impl Spot {
    /// As an author writes what it is about.
    pub(super) fn named(&self) -> String {
        match self {
            Self::Protocol => "Protocol".to_owned(),
            Self::Step(id)
            | Self::Question(id)
            | Self::Alert(id)
            | Self::Outcome(id)
            | Self::Card(id)
            | Self::Term(id)
            | Self::Paper(id) => id.to_string(),
            Self::Option(question, option) => format!("{question}: {option}"),
            Self::Line(card, number) => format!("{card}: {number}"),
        }
    }

    /// Whether a text of this name can be written where there is none.
    pub(super) fn may_have(&self, text: &str) -> bool {
        match self {
            Self::Question(_) => ["hint", "why", "says", "named"].contains(&text),
            Self::Option(..) => ["hint", "says"].contains(&text),
            Self::Alert(_) => text == "act",
            Self::Outcome(_) => text == "norm",
            _ => false,
        }
    }
}

impl Local {
    /// Everything that was agreed, in the order of the file.
    #[must_use]
    pub fn agreed(&self) -> Vec<Agreed<'_>> {
        let texts = self.texts.iter().map(|text| Agreed {
            part: Some(&text.text),
            was: text.was.as_deref(),
            ..Agreed::added(Sort::Text, text.of.clone(), &text.now)
        });
        let lines = self.lines.iter().map(|line| Agreed {
            calls: line.line.call.iter().map(String::as_str).collect(),
            from: Some(&line.line.from),
            ..Agreed::added(Sort::Line, Spot::Card(line.card.clone()), &line.line.say)
        });
        let cards = self.cards.iter().map(|card| Agreed {
            calls: card.lines.iter().filter_map(|line| line.call.as_deref()).collect(),
            choices: card.lines.iter().map(|line| &line.say).collect(),
            ..Agreed::added(Sort::Card, Spot::Card(card.id.clone()), &card.title)
        });
        let questions = self.questions.iter().map(|added| Agreed {
            choices: added.question.answer.options().iter().map(|option| &option.label).collect(),
            from: added.question.from.as_ref(),
            ..Agreed::added(Sort::Question, Spot::Question(added.after.clone()), &added.question.ask)
        });
        let options = self
            .options
            .iter()
            .map(|added| Agreed::added(Sort::Option, Spot::Question(added.of.clone()), &added.option.label));
        let alerts = self.alerts.iter().map(|other| Agreed {
            spoke: other.was,
            ..Agreed::added(Sort::Level(other.level), Spot::Alert(other.of.clone()), &other.because)
        });
        texts.chain(lines).chain(cards).chain(questions).chain(options).chain(alerts).collect()
    }

    /// The question of this id that it adds.
    #[must_use]
    pub fn question(&self, id: &Name) -> Option<&Question> {
        self.questions.iter().map(|added| &added.question).find(|question| question.id == *id)
    }

    /// Whether this was added by it, or one of its texts or its level is its own.
    #[must_use]
    pub fn is_of(&self, spot: &Spot) -> bool {
        let added = match spot {
            Spot::Question(id) => return self.touches(id),
            Spot::Card(id) => self.cards.iter().any(|card| card.id == *id),
            Spot::Alert(id) => self.alerts.iter().any(|other| other.of == *id),
            _ => false,
        };
        added || self.texts.iter().any(|text| text.of == *spot)
    }

    /// How many lines it put at the end of this card.
    #[must_use]
    pub fn lines_on(&self, card: &Name) -> usize {
        self.lines.iter().filter(|line| line.card == *card).count()
    }

    /// Whether this question was added by it, or one of its texts or options is its own.
    #[must_use]
    pub fn touches(&self, question: &Name) -> bool {
        let reworded = |text: &OtherText| match &text.of {
            Spot::Question(id) | Spot::Option(id, _) => id == question,
            _ => false,
        };
        self.questions.iter().any(|added| added.question.id == *question)
            || self.options.iter().any(|added| added.of == *question)
            || self.texts.iter().any(reworded)
    }
}

/// One thing that was agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed<'a> {
    /// What it is.
    pub sort: Sort,
    /// What it is about.
    pub of: Spot,
    /// Which of its texts, by its key.
    pub part: Option<&'a str>,
    /// The Dutch text that it came in the place of.
    pub was: Option<&'a str>,
    /// The level that an alert had.
    pub spoke: Option<Level>,
    /// What it says; of another level, why.
    pub now: &'a Text,
    /// The numbers on it.
    pub calls: Vec<&'a str>,
    /// What can be chosen, or the lines of a card.
    pub choices: Vec<&'a Text>,
    /// Where it comes from.
    pub from: Option<&'a Citation>,
}

impl<'a> Agreed<'a> {
    fn added(sort: Sort, of: Spot, now: &'a Text) -> Self {
        let (calls, choices) = (Vec::new(), Vec::new());
        Self { sort, of, part: None, was: None, spoke: None, now, calls, choices, from: None }
    }
}

/// What can be agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A text in the place of another.
    Text,
    /// A line on a card.
    Line,
    /// A card.
    Card,
    /// A question behind another.
    Question,
    /// An option.
    Option,
    /// An alert of another level.
    Level(Level),
}
