//! A walk written down for authors and for other programs: ids, not texts.

use jiff::civil::Date;
use serde::Serialize;

use super::account::told;
use super::check::compare;
use crate::case::{
    AlertState, OpenPoint, OutcomeStanding, Standing, StepStanding, Walk, played_answers, walk,
};
use crate::locale::{Language, Locale};
use crate::protocol::{Name, Protocol, Scenario};

/// Where a scenario leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Transcript {
    protocol: Name,
    edition: String,
    encoding: u32,
    hash: String,
    scenario: Name,
    role: Name,
    today: Date,
    steps: Vec<Step>,
    /// The first open question.
    next: Option<Name>,
    alerts: Alerts,
    outcomes: Vec<Outcome>,
    cards: Vec<Name>,
    open_points: Vec<Open>,
    lapsed: Vec<Lapsed>,
    /// Where it differs from what the scenario expects.
    differences: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Step {
    id: Name,
    standing: &'static str,
    questions: Vec<Question>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Question {
    id: Name,
    standing: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Alerts {
    raised: Vec<Alert>,
    resolved: Vec<Alert>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Alert {
    id: Name,
    because: Vec<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Outcome {
    id: Name,
    standing: &'static str,
    because: Vec<Name>,
    actions: Vec<Action>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Action {
    id: Name,
    due: Option<Date>,
    done: bool,
}

/// An open point; entries of a log are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Default)]
struct Open {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alert: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ask: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Lapsed {
    question: Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    option: Option<Name>,
}

/// Plays a scenario and writes down where it leads.
#[must_use]
pub(crate) fn transcript(protocol: &Protocol, scenario: &Scenario, language: Language) -> Transcript {
    let walk = walk(protocol, &played_answers(protocol, &scenario.typed_in(language)), scenario.today);
    let differences = compare(scenario, &walk).iter().map(|difference| told(difference, language)).collect();
    // What can wait is of the window: it changes nothing that is asked.
    let Walk { steps, next, alerts, outcomes, cards, open_points, can_wait: _, lapsed } = walk;
    let (resolved, raised) = alerts.into_iter().partition(|alert: &AlertState| alert.resolved.is_some());
    let listed = |alerts: Vec<AlertState>| {
        alerts
            .into_iter()
            .map(|alert| Alert { id: alert.id, because: alert.because, reason: alert.resolved })
            .collect()
    };
    Transcript {
        protocol: protocol.head.id.clone(),
        edition: protocol.head.edition.guideline.clone(),
        encoding: protocol.head.edition.encoding,
        hash: protocol.hash.clone(),
        scenario: scenario.id.clone(),
        role: scenario.role.clone(),
        today: scenario.today,
        steps: steps
            .into_iter()
            .map(|step| Step {
                id: step.id,
                standing: step_word(step.standing),
                questions: step
                    .questions
                    .into_iter()
                    .map(|question| Question { id: question.id, standing: word(question.standing) })
                    .collect(),
            })
            .collect(),
        next,
        alerts: Alerts { raised: listed(raised), resolved: listed(resolved) },
        outcomes: outcomes
            .into_iter()
            .map(|outcome| Outcome {
                id: outcome.id,
                standing: outcome_word(outcome.standing),
                because: outcome.because,
                actions: outcome
                    .actions
                    .into_iter()
                    .map(|action| Action { id: action.id, due: action.due, done: action.done.is_some() })
                    .collect(),
            })
            .collect(),
        cards,
        open_points: open_points.into_iter().map(open).collect(),
        lapsed: lapsed
            .into_iter()
            .map(|lapsed| Lapsed {
                question: lapsed.question,
                field: lapsed.inside.map(|(_, field)| field),
                option: lapsed.option,
            })
            .collect(),
        differences,
    }
}

fn open(point: OpenPoint) -> Open {
    let blank = Open::default();
    match point {
        OpenPoint::Question(question) => Open { kind: "question", question: Some(question), ..blank },
        OpenPoint::Reason(question) => Open { kind: "reason", question: Some(question), ..blank },
        OpenPoint::Field(question, _, field) => {
            Open { kind: "field", question: Some(question), field: Some(field), ..blank }
        }
        OpenPoint::Ask(question, ask) => {
            Open { kind: "ask", question: Some(question), ask: Some(ask), ..blank }
        }
        OpenPoint::AskField(question, _, field, ask) => {
            Open { kind: "ask", question: Some(question), field: Some(field), ask: Some(ask), ..blank }
        }
        OpenPoint::Alert(alert) => Open { kind: "alert", alert: Some(alert), ..blank },
    }
}

const fn step_word(standing: StepStanding) -> &'static str {
    match standing {
        StepStanding::OffPath => "off-path",
        StepStanding::Untouched => "untouched",
        StepStanding::Open => "open",
        StepStanding::Complete => "complete",
        StepStanding::Deviating => "deviating",
    }
}

const fn word(standing: Standing) -> &'static str {
    match standing {
        Standing::Open => "open",
        Standing::Empty => "empty",
        Standing::Partly => "partly",
        Standing::Answered => "answered",
        Standing::Unknown => "unknown",
        Standing::NotDone => "not-done",
    }
}

const fn outcome_word(standing: OutcomeStanding) -> &'static str {
    match standing {
        OutcomeStanding::Reached => "reached",
        OutcomeStanding::Open => "open",
        OutcomeStanding::NotReached => "not-reached",
    }
}

impl Transcript {
    /// As JSON, for other programs.
    ///
    /// # Errors
    /// When it has no such form.
    pub(crate) fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    /// As lines of text. The states are the same words as in the JSON, so that one explains the other.
    #[must_use]
    pub(crate) fn text(&self, language: Language) -> String {
        let say = Locale::new(language);
        let today = self.today.to_string();
        let mut text =
            say.msg_transcript_head(&self.protocol, &self.scenario, &self.edition, &self.role, today);
        text.push('\n');
        let section = |title: String, lines: Vec<String>| {
            let lines = if lines.is_empty() { vec!["-".to_owned()] } else { lines };
            format!("\n{title}\n  {}\n", lines.join("\n  "))
        };
        let because = |ids: &[Name]| {
            if ids.is_empty() { String::new() } else { format!("  <- {}", ids_of(ids)) }
        };
        let next = self.next.as_ref().map_or("-", Name::as_str);
        text.push_str(&format!("\n{}: {next}\n", say.msg_transcript_next()));
        let steps = self.steps.iter().flat_map(|step| {
            let questions = step.questions.iter().map(|q| format!("  {:<34} {}", q.id, q.standing));
            std::iter::once(format!("{:<36} {}", step.id, step.standing)).chain(questions)
        });
        text.push_str(&section(say.msg_transcript_steps(), steps.collect()));
        let raised =
            self.alerts.raised.iter().map(|alert| format!("{}{}", alert.id, because(&alert.because)));
        text.push_str(&section(say.msg_transcript_raised(), raised.collect()));
        let resolved = self
            .alerts
            .resolved
            .iter()
            .map(|alert| format!("{}: {}", alert.id, alert.reason.as_deref().unwrap_or_default()));
        text.push_str(&section(say.msg_transcript_resolved(), resolved.collect()));
        let outcomes = self.outcomes.iter().flat_map(|outcome| {
            let line = format!("{:<36} {:<12}{}", outcome.id, outcome.standing, because(&outcome.because));
            let actions = outcome.actions.iter().map(|action| match action.due {
                _ if action.done => format!("  {} ({})", action.id, say.msg_transcript_done()),
                Some(due) => format!("  {} ({due})", action.id),
                None => format!("  {}", action.id),
            });
            std::iter::once(line).chain(actions)
        });
        text.push_str(&section(say.msg_transcript_outcomes(), outcomes.collect()));
        text.push_str(&section(say.msg_transcript_open(), self.open_points.iter().map(line).collect()));
        let lapsed = self.lapsed.iter().map(|lapsed| {
            let asked = dotted(&lapsed.question, lapsed.field.as_ref());
            lapsed.option.as_ref().map_or(asked.clone(), |option| format!("{asked}: {option}"))
        });
        text.push_str(&section(say.msg_transcript_lapsed(), lapsed.collect()));
        if !self.differences.is_empty() {
            let title = say.msg_transcript_differences();
            text.push_str(&section(title, self.differences.clone()));
        }
        text
    }
}

fn ids_of(ids: &[Name]) -> String {
    ids.iter().map(Name::as_str).collect::<Vec<_>>().join(", ")
}

fn dotted(question: &Name, field: Option<&Name>) -> String {
    field.map_or_else(|| question.to_string(), |field| format!("{question}.{field}"))
}

fn line(open: &Open) -> String {
    let of = open.question.as_ref().or(open.alert.as_ref());
    let of = of.map_or_else(String::new, |of| dotted(of, open.field.as_ref()));
    match &open.ask {
        Some(ask) => format!("{} {of}: {ask}", open.kind),
        None => format!("{} {of}", open.kind),
    }
}
