//! What if: a case that a group walks otherwise from one move on, and what comes of it beside what came of the maker's.
//! Where the group chose nothing, it goes on as the maker went.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Effect;
use crate::case::{Answer, Answers, Case, Spot, Standing, Walk, walk};
use crate::protocol::{Action, Name, Protocol, Question, Step};

/// So many letters of a name have room above a column and in the line above the walk; whoever types it is told.
const NAME_MOST: usize = 40;

/// What a group did otherwise, from a move on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Branch {
    at: usize,
    /// What its trainer calls it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    answers: Vec<(Spot, Option<Answer>)>,
    reasons: Vec<(Name, Option<String>)>,
}

/// How a case ends: its answers, and what follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    answers: Answers,
    walk: Walk,
}

/// An answer that is other at one end than at the other; none where it is not asked or not given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// The question.
    pub question: Name,
    /// What the maker answered.
    pub maker: Option<Answer>,
    /// What the group answered.
    pub group: Option<Answer>,
}

/// Something to do, at both ends; none where it is not to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToDo {
    /// The outcome it belongs to.
    pub outcome: Name,
    /// The action.
    pub action: Name,
    /// At the end of the maker.
    pub maker: Option<When>,
    /// At the end of the group.
    pub group: Option<When>,
}

/// By when something is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// By this day.
    By(Date),
    /// No day is named.
    Undated,
    /// It was done.
    Done,
}

/// Two ends beside one another: only what differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sides {
    /// Answers, in the order of the protocol.
    pub answers: Vec<Other>,
    /// Alerts and outcomes, from the end of the maker to that of the group.
    pub effect: Effect,
    /// Actions and their days.
    pub to_do: Vec<ToDo>,
}

impl Sides {
    /// Whether both end alike.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.answers.is_empty() && self.effect.is_nothing() && self.to_do.is_empty()
    }
}

impl Branch {
    /// What was done otherwise in `walked` than in `before`, the case as it stood at move `at`; none when nothing was.
    pub(super) fn between(protocol: &Protocol, at: usize, before: &Answers, walked: &Case) -> Option<Self> {
        let answers = before.other_answers(walked.answers());
        let reasons = before.other_reasons(walked.answers(), &protocol.head.id);
        (!answers.is_empty() || !reasons.is_empty()).then_some(Self { at, name: None, answers, reasons })
    }

    /// The move from which it goes otherwise.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at
    }

    /// What its trainer calls it; none where it has its letter only.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Calls it so, as far as there is room for it beside the maker's; nothing takes the name away.
    pub(super) fn put_name(&mut self, words: &str) {
        let name: String = words.trim().chars().take(NAME_MOST).collect();
        self.name = (!name.is_empty()).then_some(name);
    }

    /// The same with this name.
    pub(super) fn named(self, name: Option<String>) -> Self {
        Self { name, ..self }
    }

    /// What the group answered at a question; none when it left that as the maker answered it.
    #[must_use]
    pub fn chose(&self, protocol: &Protocol, question: &Question) -> Option<&Answer> {
        let spot = Spot::of(protocol, question);
        self.answers.iter().find(|(at, _)| *at == spot).and_then(|(_, answer)| answer.as_ref())
    }

    /// The answers it ends with: those of the maker, but for what the group did otherwise.
    pub(super) fn over(&self, protocol: &Protocol, maker: &Answers) -> Answers {
        let mut all = maker.clone();
        for (spot, answer) in &self.answers {
            match answer {
                Some(answer) => all.put(spot, answer.clone()),
                None => all.take(spot),
            }
        }
        for (alert, reason) in &self.reasons {
            all.resolve(&protocol.head.id, alert, reason.clone());
        }
        all
    }
}

impl End {
    pub(super) fn of(protocol: &Protocol, answers: Answers, today: Date) -> Self {
        let walk = walk(protocol, &answers, today);
        Self { answers, walk }
    }

    /// The answers.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// What follows from them.
    #[must_use]
    pub const fn walk(&self) -> &Walk {
        &self.walk
    }

    /// What counts at a question.
    fn counts(&self, protocol: &Protocol, question: &Question) -> Option<&Answer> {
        let standing = self.walk.question(&question.id)?;
        let given = !matches!(standing, Standing::Open | Standing::Empty);
        given.then(|| self.answers.given(&protocol.head.id, question)).flatten()
    }

    fn when(&self, outcome: &Name, action: &Name) -> Option<When> {
        let reached = self.walk.reached().find(|reached| reached.id == *outcome)?;
        let state = reached.actions.iter().find(|state| state.id == *action)?;
        Some(match (&state.done, state.due) {
            (Some(_), _) => When::Done,
            (None, Some(day)) => When::By(day),
            (None, None) => When::Undated,
        })
    }

    /// This end, of the maker, beside that of a group.
    pub(super) fn beside(&self, group: &Self, protocol: &Protocol) -> Sides {
        let other = |(_, question): (&Step, &Question)| {
            let [maker, group] = [self, group].map(|end| end.counts(protocol, question).cloned());
            (maker != group).then(|| Other { question: question.id.clone(), maker, group })
        };
        let actions =
            protocol.head.outcomes.iter().flat_map(|outcome| {
                outcome.actions.iter().map(move |action: &Action| (&outcome.id, &action.id))
            });
        let to_do = actions.filter_map(|(outcome, action)| {
            let [maker, group] = [self, group].map(|end| end.when(outcome, action));
            let (outcome, action) = (outcome.clone(), action.clone());
            (maker != group).then_some(ToDo { outcome, action, maker, group })
        });
        Sides {
            answers: protocol.questions().filter_map(other).collect(),
            effect: Effect::between(&self.walk, &group.walk),
            to_do: to_do.collect(),
        }
    }
}
