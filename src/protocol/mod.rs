//! What a guideline says: steps, questions, conditions, alerts, outcomes, sources. Pure: texts come in as
//! arguments, nothing is read from disk here, and nothing is decided about answers (that is `case`).

pub(crate) mod age;
pub mod body;
pub mod bundle;
mod choice;
pub(crate) mod cleaning;
mod condition;
mod contact;
pub(crate) mod danger;
mod debrief;
pub(crate) mod decimal;
mod document;
mod door;
mod guarantee;
mod kind;
pub mod load;
mod name;
pub mod network;
mod numbers;
mod order;
pub(crate) mod pattern;
mod question;
mod reader;
mod rules;
mod scenario;
mod shown;
mod source;
pub mod spoken;
pub(crate) mod tense;
mod text;
mod typed;
mod visible;

use std::sync::Arc;

use jiff::civil::Date;
use numbers::Numbers;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use age::Age;
pub use choice::{Choice, Reasons};
pub use cleaning::{cleaned, one_line};
pub(crate) use condition::ANYTHING;
pub use condition::{Condition, Moment};
pub use contact::Contact;
pub(crate) use contact::{Discussed, TalkRows, With};
pub use debrief::{Debrief, Point, Stop};
pub use decimal::{Decimal, NotDecimal};
pub use document::{Apart, Before, Content, Largest, Layout, Section, Side, State, Template};
pub use door::{Door, all_found_in};
pub use guarantee::{Claim, Guarantee, Statement};
pub use kind::{Kind, Sort};
pub use name::Name;
pub use question::{Need, Question, Short, Tense, Voice};
pub use reader::{Extent, Holds, Reader, Setting};
pub use rules::{Action, Alert, Card, CardLine, Contradiction, Done, Due, Level, Meant, OneOf, Outcome};
pub use scenario::{Alerts, Expectation, Given, Move, Piece, Scenario, Weighed};
pub(crate) use shown::StripItem;
pub use shown::{Numbering, Origin, Rank, Shown, Strip, Take};
pub(crate) use source::Evidence;
pub use source::{Citation, Source};
pub use text::Text;
pub use visible::{Visible, VisibleLine};

/// The file `protocol.ron`: everything but the questions, the papers and the scenarios.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Stable identifier; the name of the folder.
    pub id: Name,
    /// Its name.
    pub title: Text,
    /// What it is for, in a few sentences.
    pub about: Text,
    /// Edition, status and dates.
    pub edition: Edition,
    /// Whether a new case begins with it.
    #[serde(default)]
    pub rank: Rank,
    /// The roles it can be walked in.
    pub roles: Vec<Choice>,
    /// The publications it rests on.
    pub sources: Vec<Source>,
    /// Its glossary.
    #[serde(default)]
    pub terms: Vec<Term>,
    /// The steps in order, each a file `steps/ID.ron`.
    pub steps: Vec<Name>,
    /// How its steps are numbered, and for whom.
    #[serde(default)]
    pub numberings: Vec<Numbering>,
    /// The question where acute danger is recorded; the emergency page leads to it.
    #[serde(default)]
    pub emergency: Option<Name>,
    /// The everyday situations that lead to it from the first screen.
    #[serde(default)]
    pub doors: Vec<Door>,
    /// Questions whose standing is shown above every step.
    #[serde(default)]
    pub strips: Vec<Strip>,
    /// How a contact is entered once and lands in its logs; without it, each log is filled by itself.
    #[serde(default)]
    pub contact: Option<Contact>,
    /// How it speaks up.
    #[serde(default)]
    pub alerts: Vec<Alert>,
    /// What can follow.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// Which outcomes belong together, so that one of them is meant.
    #[serde(default)]
    pub one_of: Vec<OneOf>,
    /// What contradicts unless it is of two moments.
    #[serde(default)]
    pub contradicts: Vec<Contradiction>,
    /// When a complete walk is meant to end with no outcome; absent means never.
    #[serde(default)]
    pub no_outcome: Option<Condition>,
    /// Knowledge at hand; the one called `emergency` is reachable from everywhere.
    #[serde(default)]
    pub cards: Vec<Card>,
    /// What holds on every walk; proved before a clinician sees it.
    #[serde(default)]
    pub guarantees: Vec<Guarantee>,
}

/// Edition of the guideline and of our encoding of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// Edition of the guideline, such as "2023".
    #[serde(deserialize_with = "cleaning::harmless")]
    pub(crate) guideline: String,
    /// Version of our encoding, counted up with every change of meaning.
    pub encoding: u32,
    /// Status of the guideline.
    pub(crate) status: Status,
    /// When our encoding was last compared with the guideline.
    pub checked: Date,
    /// When it must be looked at again.
    pub(crate) review_by: Date,
    /// For whom the guideline was written.
    pub(crate) audience: Text,
    /// Who looked at our encoding.
    pub(crate) review: Review,
    /// What a user must know about this edition.
    #[serde(default)]
    pub(crate) remark: Option<Text>,
}

/// Status of a guideline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) enum Status {
    /// Not yet in force.
    Draft,
    /// In force.
    Current,
    /// Read, and whether it is in force was not established.
    NotEstablished,
    /// In force, and being rewritten.
    UnderRevision,
    /// Replaced by this guideline or edition.
    Superseded(String),
}

/// Whether a clinician looked at our encoding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Review {
    /// Not yet.
    NotYet,
    /// By whom (function, not a private person's data) and when.
    By {
        /// Who.
        who: String,
        /// When.
        on: Date,
    },
}

/// A term with its explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Stable identifier.
    pub id: Name,
    /// The term.
    pub(crate) term: Text,
    /// What it means, in a sentence or two.
    pub means: Text,
}

/// A step: a file `steps/ID.ron`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Stable identifier; the name of its file.
    pub id: Name,
    /// Its name; screens lead with it.
    pub title: Text,
    /// What it is for, in a sentence or two.
    pub aim: Text,
    /// Its number per numbering of the protocol, such as `("knmg", "3")`. Never used in conditions.
    #[serde(default)]
    pub numbers: Vec<(Name, String)>,
    /// On the path when this holds; absent means always.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The card that stands above its questions, with its numbers large: what to do while they are answered.
    #[serde(default)]
    pub card: Option<Name>,
    /// Its questions are filled in together: it is shown as one page, also to whoever sees one question at a time.
    #[serde(default)]
    pub together: bool,
    /// Its questions, in order.
    pub questions: Vec<Question>,
}

/// A whole protocol, as loaded and checked by [`load`] or taken from the bundle.
#[derive(Debug, Clone, PartialEq)]
pub struct Protocol {
    /// Everything but the questions, papers and scenarios.
    pub head: Head,
    /// The steps with their questions, in order.
    pub steps: Vec<Step>,
    /// The papers.
    pub templates: Vec<Template>,
    /// The fictional cases.
    pub scenarios: Vec<Scenario>,
    /// SHA-256 over the protocol's own files (scenarios left out), in hexadecimal.
    pub hash: String,
    /// The local agreements that are written into it.
    locals: Vec<load::Local>,
    numbers: Numbers,
    /// The same edition as it was published, where this one holds the user's own telephone numbers.
    published: Option<Arc<Self>>,
}

impl Protocol {
    /// Puts the parts together. Says nothing about whether references hold: see `protocol::load`.
    #[must_use]
    pub fn assemble(
        mut head: Head,
        mut steps: Vec<Step>,
        mut templates: Vec<Template>,
        scenarios: Vec<Scenario>,
        hash: String,
    ) -> Self {
        for own in Template::of_every_protocol() {
            if templates.iter().all(|template| template.id != own.id) {
                templates.push(own);
            }
        }
        let numbers = Numbers::give(&mut head, &mut steps);
        Self { head, steps, templates, scenarios, hash, locals: Vec::new(), numbers, published: None }
    }

    /// The same with these local agreements written into it.
    #[must_use]
    pub(crate) fn with_locals(self, locals: Vec<load::Local>) -> Self {
        let mut with = Self { locals, ..self };
        let paper = Template::of_local_agreements();
        if !with.locals.is_empty() && with.template(&paper.id).is_none() {
            with.templates.push(paper);
        }
        with
    }

    /// Whether local agreements added this, or put something in its place.
    #[must_use]
    pub fn is_local(&self, spot: &load::Spot) -> bool {
        self.locals.iter().any(|local| local.is_of(spot))
    }

    /// Whether local agreements put this line on a card, counted from 1, or made the card or the line say something else.
    #[must_use]
    pub(crate) fn has_local_line(&self, card: &Card, number: u16) -> bool {
        // What was added stands last.
        let added: usize = self.locals.iter().map(|local| local.lines_on(&card.id)).sum();
        usize::from(number) + added > card.lines.len()
            || self.is_local(&load::Spot::Card(card.id.clone()))
            || self.is_local(&load::Spot::Line(card.id.clone(), number))
    }

    /// The local agreements that are written into it.
    #[must_use]
    pub fn locals(&self) -> &[load::Local] {
        &self.locals
    }

    /// The same edition in other words: it goes by the hash of what was published.
    #[must_use]
    pub(crate) fn in_place_of(self, published: Arc<Self>) -> Self {
        Self { hash: published.hash.clone(), published: Some(published), ..self }
    }

    /// The published number that a number to call of the user's own stands in the place of.
    #[must_use]
    pub fn stands_in_for(&self, number: &str) -> Option<&str> {
        let published = self.published.as_ref()?;
        let mut both = self.calls().zip(published.calls());
        both.find(|(own, published)| *own == number && own != published).map(|(_, published)| published)
    }

    fn calls(&self) -> impl Iterator<Item = &str> {
        let cards = self.head.cards.iter().flat_map(|card| &card.lines).map(|line| &line.call);
        let outcomes = self.head.outcomes.iter().flat_map(|outcome| &outcome.actions);
        cards.chain(outcomes.map(|action| &action.call)).filter_map(|call| call.as_deref())
    }

    /// This edition in the words that were published: what goes on paper.
    #[must_use]
    pub fn published(self: &Arc<Self>) -> &Arc<Self> {
        self.published.as_ref().unwrap_or(self)
    }

    /// All questions in file order, with their step.
    pub fn questions(&self) -> impl Iterator<Item = (&Step, &Question)> {
        self.steps.iter().flat_map(|step| step.questions.iter().map(move |question| (step, question)))
    }

    /// The logs whose entries belong to those of this one.
    pub(crate) fn logs_under(&self, log: &Name) -> impl Iterator<Item = &Question> {
        let asked = self.questions().map(|(_, question)| question);
        asked.filter(move |question| question.answer.under() == Some(log))
    }

    /// Whether some questions belong to a short route, and the others may wait.
    #[must_use]
    pub fn has_short_route(&self) -> bool {
        self.questions().any(|(_, question)| question.short.is_some())
    }

    /// Every rule's source: of questions and their fields, alerts, outcomes and the lines of cards.
    pub(crate) fn citations(&self) -> impl Iterator<Item = &Citation> {
        let asked = self.questions().flat_map(|(_, question)| {
            question.answer.fields().iter().filter_map(|field| field.from.as_ref()).chain(&question.from)
        });
        let head = &self.head;
        let raised = head.alerts.iter().map(|alert| &alert.from);
        let reached = head.outcomes.iter().map(|outcome| &outcome.from);
        let said = head.cards.iter().flat_map(|card| &card.lines).map(|line| &line.from);
        asked.chain(raised).chain(reached).chain(said)
    }

    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &Name) -> Option<&Question> {
        self.position(id).map(|(step, question)| &self.steps[step].questions[question])
    }

    /// The step that asks this question.
    #[must_use]
    pub(crate) fn step_of(&self, question: &Name) -> Option<&Step> {
        self.position(question).map(|(step, _)| &self.steps[step])
    }

    /// The position of a question counted over all steps, in file order.
    #[must_use]
    pub fn position(&self, question: &Name) -> Option<(usize, usize)> {
        self.numbers.of(question).and_then(|number| self.numbers.place(number))
    }

    /// The number of a question counted over all steps, in file order.
    #[must_use]
    pub(crate) fn number(&self, question: &Name) -> Option<usize> {
        self.numbers.of(question)
    }

    /// The number of the question at this position.
    #[must_use]
    pub(crate) fn number_at(&self, position: (usize, usize)) -> usize {
        self.numbers.at(position)
    }

    /// The step and the question of this number.
    #[must_use]
    pub(crate) fn numbered(&self, number: usize) -> Option<(&Step, &Question)> {
        let (step, question) = self.numbers.place(number)?;
        let step = self.steps.get(step)?;
        Some((step, step.questions.get(question)?))
    }

    /// How many questions there are.
    #[must_use]
    pub(crate) fn count(&self) -> usize {
        self.numbers.count()
    }

    /// The questions with options, in them or in their fields, that are not always offered; and how many such options there are.
    pub(crate) fn offering(&self) -> (impl Iterator<Item = &Question>, usize) {
        let offering = self.numbers.offering().iter();
        let asked = offering.filter_map(|number| self.numbered(*number)).map(|(_, question)| question);
        (asked, self.numbers.offers())
    }

    /// The step with this id.
    #[must_use]
    pub fn step(&self, id: &Name) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == *id)
    }

    /// How this step is numbered for a role, in the words of the protocol; none when it has no number there.
    pub(crate) fn number_of<'a>(
        &'a self,
        step: &'a Step,
        role: Option<&Name>,
    ) -> Option<(&'a Numbering, &'a str)> {
        let fits = |numbering: &&Numbering| {
            numbering.roles.is_empty() || role.is_some_and(|role| numbering.roles.contains(role))
        };
        self.head.numberings.iter().filter(fits).find_map(|numbering| {
            let (_, number) = step.numbers.iter().find(|(scheme, _)| *scheme == numbering.id)?;
            Some((numbering, number.as_str()))
        })
    }

    /// The alert with this id.
    #[must_use]
    pub fn alert(&self, id: &Name) -> Option<&Alert> {
        self.head.alerts.iter().find(|alert| alert.id == *id)
    }

    /// The outcome with this id.
    #[must_use]
    pub fn outcome(&self, id: &Name) -> Option<&Outcome> {
        self.head.outcomes.iter().find(|outcome| outcome.id == *id)
    }

    /// The card with this id.
    #[must_use]
    pub(crate) fn card(&self, id: &Name) -> Option<&Card> {
        self.head.cards.iter().find(|card| card.id == *id)
    }

    /// The guarantee with this id.
    #[must_use]
    pub fn guarantee(&self, id: &Name) -> Option<&Guarantee> {
        self.head.guarantees.iter().find(|guarantee| guarantee.id == *id)
    }

    /// The term with this id.
    #[must_use]
    pub(crate) fn term(&self, id: &Name) -> Option<&Term> {
        self.head.terms.iter().find(|term| term.id == *id)
    }

    /// The source with this id.
    #[must_use]
    pub(crate) fn source(&self, id: &Name) -> Option<&Source> {
        self.head.sources.iter().find(|source| source.id == *id)
    }

    /// The paper with this id.
    #[must_use]
    pub fn template(&self, id: &Name) -> Option<&Template> {
        self.templates.iter().find(|template| template.id == *id)
    }

    /// The papers of a case, in the order in which a doctor uses them.
    #[must_use]
    pub fn papers(&self) -> Vec<&Template> {
        order::in_use(&self.templates, self.head.rank)
    }

    /// The fictional case with this id.
    #[must_use]
    pub fn scenario(&self, id: &Name) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.id == *id)
    }
}
