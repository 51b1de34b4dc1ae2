//! Whether a protocol does what its scenarios say, and how much of it they touch.
//! What is wrong with its files was found before, in `protocol::load`; the words for all this live in `account`.

use super::playing;
use super::prove::Budget;
use std::collections::BTreeSet;

use crate::case::{Answer, Answers, OutcomeStanding, Walk, played_answers, walk};
use crate::protocol::{Alerts, Move, Name, Protocol, Question, Scenario};

/// What came out of playing every scenario of a protocol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Steps.
    pub steps: usize,
    /// Questions, the fields of logs not counted.
    pub(crate) questions: usize,
    /// Every scenario, in the order of their files.
    pub scenarios: Vec<Played>,
    /// How many scenarios were not played: it would be too much work.
    pub given_up: usize,
    /// What no scenario touches.
    pub(crate) untouched: Untouched,
}

/// A scenario that was played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Played {
    /// Which one.
    pub id: Name,
    /// Where what followed differs from what must follow; empty when it passed.
    pub(crate) differences: Vec<Difference>,
    /// Alerts it resolves that are not raised in the end: it tests less than it seems to.
    pub(crate) resolved_in_vain: Vec<Name>,
}

/// Something that followed and should not have, or the other way round.
#[derive(Debug, Clone, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "scenario.")]
pub enum Difference {
    /// An expected outcome was not reached; it waits for these questions, or was decided by them.
    OutcomeMissing {
        /// The outcome.
        id: Name,
        /// Whether it may still follow.
        open: bool,
        /// What it waits for, or what decided.
        because: Vec<Name>,
    },
    /// An outcome was reached that was not expected.
    OutcomeTooMany {
        /// The outcome.
        id: Name,
        /// What decided.
        because: Vec<Name>,
    },
    /// An expected alert does not stand raised.
    AlertMissing {
        /// The alert.
        id: Name,
        /// Whether it was raised and resolved by a reason.
        resolved: bool,
    },
    /// An alert stands raised that was not expected.
    AlertTooMany {
        /// The alert.
        id: Name,
        /// What raised it.
        because: Vec<Name>,
    },
    /// An expected open point is not open.
    OpenMissing(Name),
    /// Something is open that was not expected to be.
    OpenTooMany(Name),
    /// An answer was expected to lapse and still counts, or was never given.
    LapsedMissing(Name),
    /// An answer lapsed that was expected to count.
    LapsedTooMany(Name),
}

/// What no scenario touches.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Untouched {
    /// Outcomes that none reaches.
    pub(crate) outcomes: Vec<Name>,
    /// Alerts that none raises.
    pub(crate) alerts: Vec<Name>,
    /// Questions that none puts on the path and answers.
    pub(crate) questions: Vec<Name>,
    /// Options, of questions and of fields, that none chooses.
    pub(crate) options: Vec<Untaken>,
    /// All options there are.
    pub(crate) of_options: usize,
}

/// The options of a question, or of a field of a log, that no scenario chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Untaken {
    /// The question.
    pub question: Name,
    /// The field of its entries, if it is a log.
    pub(crate) field: Option<Name>,
    /// The options.
    pub(crate) options: Vec<Name>,
}

impl Untouched {
    /// How many options some scenario chooses.
    #[must_use]
    pub(crate) fn taken(&self) -> usize {
        let untaken: usize = self.options.iter().map(|untaken| untaken.options.len()).sum();
        self.of_options.saturating_sub(untaken)
    }
}

impl Checked {
    /// How many scenarios passed.
    #[must_use]
    pub fn passed(&self) -> usize {
        self.scenarios.iter().filter(|played| played.differences.is_empty()).count()
    }

    /// How many scenarios failed.
    #[must_use]
    pub fn failed(&self) -> usize {
        self.scenarios.len() - self.passed()
    }
}

/// Plays every scenario and compares what follows with what must follow.
#[must_use]
pub fn check(protocol: &Protocol) -> Checked {
    check_within(protocol, &playing::budget())
}

/// The same, for so much work; the scenarios there was no room for are given up.
#[must_use]
pub fn check_within(protocol: &Protocol, budget: &Budget) -> Checked {
    let mut touched = Touched::default();
    let all = &protocol.scenarios;
    let afforded = all.iter().take_while(|scenario| playing::affords(budget, protocol, scenario));
    let scenarios: Vec<Played> = afforded
        .map(|scenario| {
            let answers = played_answers(protocol, scenario);
            let walk = walk(protocol, &answers, scenario.today);
            touched.by(protocol, &answers, &walk);
            Played {
                id: scenario.id.clone(),
                differences: compare(scenario, &walk),
                resolved_in_vain: in_vain(scenario, &walk),
            }
        })
        .collect();
    Checked {
        steps: protocol.steps.len(),
        questions: protocol.questions().count(),
        given_up: all.len() - scenarios.len(),
        scenarios,
        untouched: touched.rest(protocol),
    }
}

/// What differs between what a scenario expects and a walk.
#[must_use]
pub fn compare(scenario: &Scenario, walk: &Walk) -> Vec<Difference> {
    let mut differences = Vec::new();
    outcomes(scenario, walk, &mut differences);
    alerts(scenario, walk, &mut differences);
    if let Some(expected) = &scenario.expect.open {
        let open: BTreeSet<&Name> = walk.open_points.iter().filter_map(|point| point.question()).collect();
        differences.extend(sets(expected, &open, Difference::OpenMissing, Difference::OpenTooMany));
    }
    let lapsed: BTreeSet<&Name> = walk.lapsed.iter().map(|lapsed| &lapsed.question).collect();
    let expected = &scenario.expect.lapsed;
    differences.extend(sets(expected, &lapsed, Difference::LapsedMissing, Difference::LapsedTooMany));
    differences
}

fn outcomes(scenario: &Scenario, walk: &Walk, differences: &mut Vec<Difference>) {
    for outcome in &walk.outcomes {
        let expected = scenario.expect.outcomes.contains(&outcome.id);
        let reached = outcome.standing == OutcomeStanding::Reached;
        let (id, because) = (outcome.id.clone(), outcome.because.clone());
        if expected && !reached {
            let open = outcome.standing == OutcomeStanding::Open;
            differences.push(Difference::OutcomeMissing { id, open, because });
        } else if reached && !expected {
            differences.push(Difference::OutcomeTooMany { id, because });
        }
    }
}

fn alerts(scenario: &Scenario, walk: &Walk, differences: &mut Vec<Difference>) {
    let (Alerts::Exactly(must) | Alerts::Some { raised: must, .. }) = &scenario.expect.alerts;
    let unexpected = |id: &Name| match &scenario.expect.alerts {
        Alerts::Exactly(all) => !all.contains(id),
        Alerts::Some { silent, .. } => silent.contains(id),
    };
    for id in must {
        match walk.alerts.iter().find(|alert| alert.id == *id) {
            Some(alert) if alert.resolved.is_none() => {}
            found => {
                differences.push(Difference::AlertMissing { id: id.clone(), resolved: found.is_some() });
            }
        }
    }
    for alert in walk.raised().filter(|alert| unexpected(&alert.id)) {
        let (id, because) = (alert.id.clone(), alert.because.clone());
        differences.push(Difference::AlertTooMany { id, because });
    }
}

fn sets(
    expected: &[Name],
    found: &BTreeSet<&Name>,
    missing: impl Fn(Name) -> Difference,
    too_many: impl Fn(Name) -> Difference,
) -> Vec<Difference> {
    let lacking = expected.iter().filter(|id| !found.contains(id)).map(|id| missing(id.clone()));
    let extra = found.iter().filter(|id| !expected.contains(id)).map(|id| too_many((*id).clone()));
    lacking.chain(extra).collect()
}

fn in_vain(scenario: &Scenario, walk: &Walk) -> Vec<Name> {
    let resolved = scenario.does.iter().filter_map(|done| match done {
        Move::Resolve(id, _) => Some(id),
        Move::Learn(_) | Move::Answer(..) | Move::Clear(_) => None,
    });
    resolved.filter(|id| !walk.alerts.iter().any(|alert| alert.id == **id)).cloned().collect()
}

/// What scenarios touched so far.
#[derive(Default)]
struct Touched {
    outcomes: BTreeSet<Name>,
    alerts: BTreeSet<Name>,
    questions: BTreeSet<Name>,
    /// Question, field (the question itself outside logs) and option.
    options: BTreeSet<(Name, Name, Name)>,
}

impl Touched {
    fn by(&mut self, protocol: &Protocol, answers: &Answers, walk: &Walk) {
        self.outcomes.extend(walk.reached().map(|outcome| outcome.id.clone()));
        self.alerts.extend(walk.alerts.iter().map(|alert| alert.id.clone()));
        for (_, question) in protocol.questions() {
            let given = answers.given(&protocol.head.id, question);
            if let Some(answer) = given.filter(|_| walk.question(&question.id).is_some()) {
                let _ = self.questions.insert(question.id.clone());
                self.chosen(question, &question.id, answer);
                for (field, answer) in answer.entries().iter().flat_map(|entry| &entry.fields) {
                    self.chosen(question, field, answer);
                }
            }
        }
    }

    fn chosen(&mut self, question: &Question, field: &Name, answer: &Answer) {
        let mut take = |option: &Name| {
            let _ = self.options.insert((question.id.clone(), field.clone(), option.clone()));
        };
        answer.chosen().for_each(&mut take);
    }

    fn rest(&self, protocol: &Protocol) -> Untouched {
        let head = &protocol.head;
        let of_options: usize = protocol
            .questions()
            .map(|(_, question)| {
                let in_fields = question.answer.fields().iter().map(|field| field.answer.options().len());
                question.answer.options().len() + in_fields.sum::<usize>()
            })
            .sum();
        let untaken = |question: &Question, field: Option<&Question>| {
            let asked = field.unwrap_or(question);
            let key = |option: &Name| (question.id.clone(), asked.id.clone(), option.clone());
            let options = asked.answer.options().iter().map(|option| option.id.clone());
            let options: Vec<Name> = options.filter(|id| !self.options.contains(&key(id))).collect();
            let field = field.map(|field| field.id.clone());
            (!options.is_empty()).then(|| Untaken { question: question.id.clone(), field, options })
        };
        let options = protocol.questions().flat_map(|(_, question)| {
            let of_fields = question.answer.fields().iter().map(|field| untaken(question, Some(field)));
            std::iter::once(untaken(question, None)).chain(of_fields).flatten().collect::<Vec<_>>()
        });
        let ids = |all: &mut dyn Iterator<Item = &Name>, touched: &BTreeSet<Name>| {
            all.filter(|id| !touched.contains(*id)).cloned().collect()
        };
        Untouched {
            outcomes: ids(&mut head.outcomes.iter().map(|outcome| &outcome.id), &self.outcomes),
            alerts: ids(&mut head.alerts.iter().map(|alert| &alert.id), &self.alerts),
            questions: ids(&mut protocol.questions().map(|(_, question)| &question.id), &self.questions),
            options: options.collect(),
            of_options,
        }
    }
}
