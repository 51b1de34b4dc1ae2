//! The walk: what a protocol says about given answers on a given day. The window, the papers, the commands
//! and the prover all read the same [`Walk`]; nothing else decides what is asked, missing, warned or follows. How a question
//! stands is in `standing`, how an outcome does in `reached`.

use jiff::civil::Date;
use serde::Serialize;

use super::answer::{Answer, EntryId};
use super::answers::Answers;
use super::because::deciders;
use super::counted::Counted;
use super::deed::Deed;
use super::evaluate::Ground;
use super::reached::outcome_state;
use super::standing::{stand, step_standing};
use super::truth::Truth;
use crate::protocol::{Choice, Level, Name, Protocol, Question, Step};

/// What a protocol says about given answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Walk {
    /// Every step in order.
    pub steps: Vec<StepState>,
    /// The first open question, in file order.
    pub next: Option<Name>,
    /// Alerts raised, in file order; those resolved by a reason included.
    pub alerts: Vec<AlertState>,
    /// Every outcome, in file order.
    pub outcomes: Vec<OutcomeState>,
    /// Cards at hand because of what was answered.
    pub cards: Vec<Name>,
    /// What still has to be done, found out or explained.
    pub open_points: Vec<OpenPoint>,
    /// Those of them that ask for nothing now although their question is answered: fields and reasons that the short route
    /// leaves for later, and alerts about a question that it leaves.
    pub(crate) can_wait: Vec<OpenPoint>,
    /// Answers that were given and no longer count, because the path changed.
    pub lapsed: Vec<Lapsed>,
}

/// How a step stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepState {
    /// The step.
    pub id: Name,
    /// How it stands.
    pub standing: StepStanding,
    /// Its questions on the path, in order.
    pub questions: Vec<QuestionState>,
}

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum StepStanding {
    /// Nothing of it is asked.
    OffPath,
    /// Nothing of it was answered yet.
    Untouched,
    /// Something of it is still open.
    Open,
    /// All that is required was answered.
    Complete,
    /// All that is required was dealt with, and something was deliberately not done.
    Deviating,
}

/// How a question on the path stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuestionState {
    /// The question.
    pub id: Name,
    /// How it stands.
    pub standing: Standing,
    /// It is empty and not on the short route: it can be recorded later.
    pub later: bool,
}

/// How a question on the path stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum Standing {
    /// Not answered, and an answer is expected.
    Open,
    /// Not answered, and that is all right.
    Empty,
    /// Answered in part: a reason or a field is missing.
    Partly,
    /// Answered.
    Answered,
    /// Answered with "unknown".
    Unknown,
    /// Deliberately not done, with a reason.
    NotDone,
}

/// An alert that is raised, or was and is resolved by a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AlertState {
    /// The alert.
    pub id: Name,
    /// The reason that resolved it.
    pub resolved: Option<String>,
    /// The questions whose answers raised it.
    pub(crate) because: Vec<Name>,
}

/// How an outcome stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutcomeState {
    /// The outcome.
    pub id: Name,
    /// Whether it is reached.
    pub standing: OutcomeStanding,
    /// The questions that decided, or that it waits for.
    pub because: Vec<Name>,
    /// Its actions, when it is reached.
    pub actions: Vec<ActionState>,
}

/// Whether an outcome is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum OutcomeStanding {
    /// It follows.
    Reached,
    /// It depends on questions that are still open.
    Open,
    /// It does not follow.
    NotReached,
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActionState {
    /// The action.
    pub id: Name,
    /// By when; nothing once it is done.
    pub due: Option<Date>,
    /// Whether an answer fulfils it.
    pub done: Option<Deed>,
}

/// Something still to be done, found out or explained.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum OpenPoint {
    /// Not answered.
    Question(Name),
    /// Answered, but without the reason that belongs to it.
    Reason(Name),
    /// A field of an entry is missing.
    Field(Name, EntryId, Name),
    /// Not known; who or what could tell.
    Ask(Name, String),
    /// A field of an entry is not known; who or what could tell.
    AskField(Name, EntryId, Name, String),
    /// An alert stands raised.
    Alert(Name),
}

impl OpenPoint {
    /// The question it is about; for an alert there is none.
    #[must_use]
    pub const fn question(&self) -> Option<&Name> {
        match self {
            Self::Question(question)
            | Self::Reason(question)
            | Self::Field(question, ..)
            | Self::Ask(question, _)
            | Self::AskField(question, ..) => Some(question),
            Self::Alert(_) => None,
        }
    }
}

/// An answer that no longer counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Lapsed {
    /// The question.
    pub question: Name,
    /// The field of an entry, when the question itself still counts.
    pub inside: Option<(EntryId, Name)>,
    /// The option that is not offered any more, when it is that.
    pub option: Option<Name>,
}

impl Lapsed {
    /// The option that is not offered any more, when it is that.
    #[must_use]
    pub(crate) fn chosen<'p>(&self, protocol: &'p Protocol) -> Option<&'p Choice> {
        let question = protocol.question(&self.question)?;
        let asked = match &self.inside {
            None => question,
            Some((_, field)) => question.field(field)?,
        };
        asked.option(self.option.as_ref()?)
    }
}

impl Walk {
    /// The state of a question on the path.
    #[must_use]
    pub fn question(&self, id: &Name) -> Option<Standing> {
        self.steps
            .iter()
            .flat_map(|step| &step.questions)
            .find(|question| question.id == *id)
            .map(|question| question.standing)
    }

    /// Whether a question can be recorded later: it is empty and not on the short route.
    #[must_use]
    pub fn is_later(&self, id: &Name) -> bool {
        self.steps
            .iter()
            .flat_map(|step| &step.questions)
            .any(|question| question.later && question.id == *id)
    }

    /// Whether an open point asks for nothing now: it is not on the short route, nor is what it is about.
    #[must_use]
    pub fn can_wait(&self, point: &OpenPoint) -> bool {
        self.can_wait.contains(point) || point.question().is_some_and(|question| self.is_later(question))
    }

    /// Whether a judgement was given of which the reason can be recorded later.
    #[must_use]
    pub fn has_reason_that_can_wait(&self, question: &Name) -> bool {
        self.can_wait.iter().any(|point| matches!(point, OpenPoint::Reason(of) if of == question))
    }

    /// What is open now, and how much can be recorded later.
    #[must_use]
    pub fn open_now(&self) -> (Vec<&OpenPoint>, usize) {
        let later = |point: &&OpenPoint| self.can_wait(point);
        let (later, now): (Vec<_>, Vec<_>) = self.open_points.iter().partition(later);
        (now, later.len())
    }

    /// Whether an outcome is reached.
    #[must_use]
    pub fn reaches(&self, outcome: &Name) -> bool {
        self.reached().any(|state| state.id == *outcome)
    }

    /// The outcomes that are reached.
    pub fn reached(&self) -> impl Iterator<Item = &OutcomeState> {
        self.outcomes.iter().filter(|outcome| outcome.standing == OutcomeStanding::Reached)
    }

    /// The alerts that stand raised.
    pub fn raised(&self) -> impl Iterator<Item = &AlertState> {
        self.alerts.iter().filter(|alert| alert.resolved.is_none())
    }
}

/// Walks a protocol with given answers on a given day. Pure: the same in, the same out.
#[must_use]
pub fn walk(protocol: &Protocol, answers: &Answers, today: Date) -> Walk {
    let counted = Counted::new(protocol, answers, today);
    let ground = Ground::new(protocol, &counted, today);
    let mut open_points = Vec::new();
    let mut lapsed = Vec::new();
    let (mut next, mut next_later) = (None, None);
    let has_short_route = protocol.has_short_route();

    let steps: Vec<StepState> = protocol
        .steps
        .iter()
        .enumerate()
        .map(|(s, step)| {
            let mut questions = Vec::new();
            for (q, question) in step.questions.iter().enumerate() {
                let given = ground.given_at((s, q));
                if !ground.on_path((s, q)).is_true() {
                    let given = answers.given(&protocol.head.id, question);
                    let given = given.is_some_and(|given| !given.is_only_untouched());
                    if given && !counts_elsewhere(&ground, question) {
                        lapsed.push(Lapsed { question: question.id.clone(), inside: None, option: None });
                    }
                    continue;
                }
                lapsed.extend(counted.not_offered(&question.id).map(|gone| Lapsed {
                    question: gone.question.clone(),
                    inside: gone.inside.clone(),
                    option: Some(gone.option.clone()),
                }));
                let before = open_points.len();
                let standing = stand(&ground, question, given, &mut open_points, &mut lapsed);
                // Rows of which all that was answered has left the path say no more than none.
                let unsaid = matches!(standing, Standing::Open | Standing::Empty);
                let later = has_short_route && unsaid && !is_short(&ground, question);
                if before < open_points.len() && standing != Standing::Unknown {
                    let open = if later { &mut next_later } else { &mut next };
                    let _ = open.get_or_insert_with(|| question.id.clone());
                }
                questions.push(QuestionState { id: question.id.clone(), standing, later });
            }
            StepState { id: step.id.clone(), standing: step_standing(&questions), questions }
        })
        .collect();

    let alerts: Vec<AlertState> = protocol
        .head
        .alerts
        .iter()
        .filter(|alert| ground.decide(&alert.when, None).is_true())
        .map(|alert| AlertState {
            id: alert.id.clone(),
            resolved: answers.resolution(&protocol.head.id, &alert.id).map(str::to_owned),
            because: deciders(&ground, &alert.when, Truth::True),
        })
        .collect();
    open_points.extend(
        alerts
            .iter()
            .filter(|alert| alert.resolved.is_none())
            .map(|alert| OpenPoint::Alert(alert.id.clone())),
    );

    let outcomes = protocol.head.outcomes.iter().map(|outcome| outcome_state(&ground, outcome)).collect();
    let cards = protocol
        .head
        .cards
        .iter()
        .filter(|card| card.when.as_ref().is_some_and(|when| ground.decide(when, None).is_true()))
        .map(|card| card.id.clone())
        .collect();

    let next = next.or(next_later);
    let waits = |point: &&OpenPoint| has_short_route && can_wait(&ground, &steps, point);
    let can_wait = open_points.iter().filter(waits).cloned().collect();
    Walk { steps, next, alerts, outcomes, cards, open_points, can_wait, lapsed }
}

/// Whether an open point of a question that is answered, or of an alert, asks for nothing now.
fn can_wait(ground: &Ground<'_>, steps: &[StepState], point: &OpenPoint) -> bool {
    let protocol = ground.protocol;
    match point {
        OpenPoint::Field(log, entry, field) => protocol.question(log).is_some_and(|log| {
            let entries = ground.answer(&log.id).map_or(&[][..], Answer::entries);
            let there = entries.iter().find(|there| there.id == *entry);
            there.is_some_and(|entry| ground.field_can_wait(log, entry, field))
        }),
        OpenPoint::Reason(of) => {
            let judged = matches!(ground.answer(of), Some(Answer::Judgement(_)));
            let when = protocol.question(of).and_then(|asked| asked.reason_can_wait.as_ref());
            judged && when.is_some_and(|when| ground.decide(when, None).is_true())
        }
        OpenPoint::Alert(id) => {
            protocol.alert(id).filter(|rule| rule.level != Level::Danger).is_some_and(|rule| {
                let about = rule.question.as_ref();
                let mut asked = steps.iter().flat_map(|step| &step.questions);
                about.is_some_and(|about| asked.any(|asked| asked.id == *about && asked.later))
            })
        }
        OpenPoint::Question(_) | OpenPoint::Ask(..) | OpenPoint::AskField(..) => false,
    }
}

/// Whether a question is on the short route.
fn is_short(ground: &Ground<'_>, question: &Question) -> bool {
    let short = question.short.as_ref();
    short.is_some_and(|short| short.when().is_none_or(|when| ground.decide(when, None).is_true()))
}

/// Whether the answer to a question that is not on the path counts all the same: as a fact that another protocol of the
/// case asked for, or that another question on the path asks for here.
fn counts_elsewhere(ground: &Ground<'_>, question: &Question) -> bool {
    let (protocol, Some(fact)) = (ground.protocol, &question.fact) else { return false };
    let asks_here = |(s, step): (usize, &Step)| {
        let mut asked = step.questions.iter().enumerate();
        asked.any(|(q, other)| other.fact.as_ref() == Some(fact) && ground.on_path((s, q)).is_true())
    };
    ground.answers.is_taken_over(fact, &protocol.head.id) || protocol.steps.iter().enumerate().any(asks_here)
}
