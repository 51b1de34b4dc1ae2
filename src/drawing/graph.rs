//! A protocol as steps with what happens in them, each with a short number, and what leads to what.
//! Where things stand on paper is not known here.

use super::Awaited;
use super::label::{Label, Labels, NARROW, WIDE};
use super::light::{Light, Lights};
use super::numbers::Numbers;
use crate::case::example_rows;
use crate::locale::Locale;
use crate::protocol::load::Spot;
use crate::protocol::spoken::{Line, Speaker};
use crate::protocol::{Alert, Choice, Level, Name, Need, Outcome, Protocol, Question, Step};

/// A protocol, ready to be placed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Graph {
    /// Its name.
    pub(crate) title: String,
    /// Edition, status and check date; of a lit map also the case.
    pub(crate) subtitle: String,
    /// Its language.
    pub locale: Locale,
    /// The steps in order.
    pub steps: Vec<StepNode>,
    /// What can follow.
    pub(crate) outcomes: Vec<OutcomeNode>,
    /// Conditions that are too long for their place, numbered from 1.
    pub(crate) notes: Vec<Vec<Line>>,
}

impl Graph {
    /// For each note the numbers of what refers to it.
    pub(super) fn users_of_notes(&self) -> Vec<Vec<String>> {
        let mut users = vec![Vec::new(); self.notes.len()];
        let mut uses = |label: Option<&Label>, number: &str| {
            if let Some(users) = label.and_then(|label| label.note).and_then(|note| users.get_mut(note - 1)) {
                users.push(number.to_owned());
            }
        };
        for step in &self.steps {
            uses(step.label.as_ref(), &step.number);
            for question in &step.questions {
                let labels = question.options.iter().map(|option| option.when.as_ref());
                labels.chain([question.label.as_ref()]).for_each(|label| uses(label, &question.number));
            }
            step.alerts.iter().for_each(|alert| uses(Some(&alert.label), &alert.number));
        }
        self.outcomes.iter().for_each(|outcome| uses(Some(&outcome.label), &outcome.number));
        users
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StepNode {
    /// Which.
    pub id: Name,
    /// Its letter on the map.
    pub number: String,
    /// Its name.
    pub(crate) title: String,
    /// Whether local agreements touch it.
    pub(crate) is_local: bool,
    /// Its number in the guideline.
    pub(crate) guideline: String,
    /// When it is on the path.
    pub label: Option<Label>,
    /// Its questions in order.
    pub(crate) questions: Vec<QuestionNode>,
    /// The alerts that are mended in it.
    pub(crate) alerts: Vec<AlertNode>,
    /// Whether the case came here.
    pub(crate) light: Light,
}

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct QuestionNode {
    /// Which.
    pub id: Name,
    /// Its number on the map.
    pub number: String,
    /// The question.
    pub(crate) ask: String,
    /// Whether local agreements touch it.
    pub(crate) is_local: bool,
    /// What can be answered.
    pub kind: String,
    /// To what each entry of a log belongs, where it is under another.
    pub(crate) belongs: Option<String>,
    /// The options, or the fields of a log.
    pub(crate) options: Vec<OptionNode>,
    /// What its sentence pattern makes of a row, for example; of a log that has one.
    pub(crate) told: Option<String>,
    /// When it is asked.
    pub label: Option<Label>,
    /// What was answered in the case.
    pub(crate) answer: Option<String>,
    /// Whether it was answered in the case.
    pub(crate) light: Light,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OptionNode {
    /// Its words.
    pub label: String,
    /// When it is offered.
    pub(crate) when: Option<Label>,
    /// The numbers of what it opens.
    pub(crate) opens: Vec<String>,
}

/// An alert.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AlertNode {
    /// Which.
    pub id: Name,
    /// Its number on the map.
    pub number: String,
    /// Whether local agreements touch it.
    pub(crate) is_local: bool,
    /// How loud.
    pub(crate) level: Level,
    /// What it says.
    pub(crate) say: String,
    /// When it is raised.
    pub label: Label,
    /// The question that mends it.
    pub question: Option<Name>,
    /// Whether it was raised in the case.
    pub(crate) light: Light,
}

/// An outcome.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OutcomeNode {
    /// Which.
    pub id: Name,
    /// Its number on the map.
    pub number: String,
    /// Its name.
    pub(crate) title: String,
    /// Whether local agreements touch it.
    pub(crate) is_local: bool,
    /// The norm it rests on.
    pub(crate) norm: Option<String>,
    /// The protocol that takes over.
    pub(crate) leads_to: Option<String>,
    /// What leads to it.
    pub label: Label,
    /// Whether it was reached in the case.
    pub(crate) light: Light,
}

/// A protocol as a graph; with `lights`, as one case walked it.
#[must_use]
pub(super) fn graph(
    protocol: &Protocol,
    locale: &Locale,
    lights: &Lights<'_>,
    awaited: Awaited<'_>,
) -> Option<Graph> {
    let numbers = Numbers::new(protocol);
    let mut labels = Labels::new(protocol, locale, awaited)?;
    let mut builder = Builder { protocol, locale, numbers: &numbers, labels: &mut labels, lights, awaited };
    let steps = protocol.steps.iter().enumerate();
    let steps = steps.map(|(index, step)| builder.step(index, step)).collect::<Option<_>>()?;
    let outcomes = protocol.head.outcomes.iter().enumerate();
    let outcomes = outcomes.map(|(index, outcome)| builder.outcome(index, outcome)).collect::<Option<_>>()?;
    Some(Graph {
        title: protocol.head.title.get(locale.language()).to_owned(),
        subtitle: subtitle(protocol, locale, lights),
        locale: locale.clone(),
        steps,
        outcomes,
        notes: labels.into_notes(),
    })
}

fn subtitle(protocol: &Protocol, locale: &Locale, lights: &Lights<'_>) -> String {
    let edition = &protocol.head.edition;
    let (checked, hash) = (locale.date(edition.checked), format!("{:.12}", protocol.hash));
    let edition = locale.msg_drawing_edition(&edition.guideline, edition.encoding, checked, hash);
    match lights.title() {
        None => edition,
        Some(case) => locale.msg_drawing_edition_lit(edition, case),
    }
}

struct Builder<'a, 'b> {
    protocol: &'a Protocol,
    locale: &'b Locale,
    numbers: &'b Numbers<'a>,
    labels: &'b mut Labels<'a>,
    lights: &'b Lights<'a>,
    awaited: Awaited<'b>,
}

impl Builder<'_, '_> {
    fn step(&mut self, index: usize, step: &Step) -> Option<StepNode> {
        let label = step.when.as_ref().map(|when| self.labels.label(when, WIDE));
        let questions =
            step.questions.iter().map(|question| self.question(question)).collect::<Option<_>>()?;
        let alerts = self.protocol.head.alerts.iter().enumerate().filter(|(_, alert)| alert.step == step.id);
        let guideline: Vec<_> = step
            .numbers
            .iter()
            .map(|(scheme, number)| {
                self.locale.msg_drawing_step_number(number, scheme.as_str().to_uppercase())
            })
            .collect();
        Some(StepNode {
            id: step.id.clone(),
            number: self.numbers.step(index),
            title: step.title.get(self.locale.language()).to_owned(),
            is_local: self.protocol.is_local(&Spot::Step(step.id.clone())),
            guideline: guideline.join(", "),
            label,
            questions,
            alerts: alerts.map(|(index, alert)| self.alert(index, alert)).collect::<Option<_>>()?,
            light: self.lights.step(&step.id),
        })
    }

    fn question(&mut self, question: &Question) -> Option<QuestionNode> {
        if !(self.awaited)() {
            return None;
        }
        let labels = &mut *self.labels;
        let option = |choice: &Choice| OptionNode {
            label: choice.label.get(self.locale.language()).to_owned(),
            when: choice.when.as_ref().map(|when| labels.label(when, NARROW)),
            opens: self.numbers.opened_by(&question.id, &choice.id),
        };
        let field = |field: &Question| OptionNode {
            label: field.ask.get(self.locale.language()).to_owned(),
            when: None,
            opens: Vec::new(),
        };
        let options: Vec<OptionNode> = question.answer.options().iter().map(option).collect();
        let options = options.into_iter().chain(question.answer.fields().iter().map(field)).collect();
        Some(QuestionNode {
            id: question.id.clone(),
            number: self.numbers.question(&question.id),
            ask: question.ask.get(self.locale.language()).to_owned(),
            is_local: self.protocol.is_local(&Spot::Question(question.id.clone())),
            kind: kind(question, self.locale),
            belongs: self.belongs(question),
            options,
            told: example_rows(self.protocol, question, self.locale.language()).into_iter().next(),
            label: question.when.as_ref().map(|when| self.labels.label(when, NARROW)),
            answer: self.lights.answer(question, self.locale.language()),
            light: self.lights.question(&question.id),
        })
    }

    fn belongs(&self, question: &Question) -> Option<String> {
        let call = |log: &Question| self.numbers.question(&log.id);
        Speaker { protocol: self.protocol, locale: self.locale, call: &call }.belongs(question)
    }

    fn alert(&mut self, index: usize, alert: &Alert) -> Option<AlertNode> {
        (self.awaited)().then(|| AlertNode {
            id: alert.id.clone(),
            number: Numbers::alert(index),
            is_local: self.protocol.is_local(&Spot::Alert(alert.id.clone())),
            level: alert.level,
            say: alert.say.get(self.locale.language()).to_owned(),
            label: self.labels.label(&alert.when, NARROW),
            question: alert.question.clone(),
            light: self.lights.alert(&alert.id),
        })
    }

    fn outcome(&mut self, index: usize, outcome: &Outcome) -> Option<OutcomeNode> {
        (self.awaited)().then(|| OutcomeNode {
            id: outcome.id.clone(),
            number: Numbers::outcome(index),
            title: outcome.title.get(self.locale.language()).to_owned(),
            is_local: self.protocol.is_local(&Spot::Outcome(outcome.id.clone())),
            norm: outcome.norm.as_ref().map(|norm| norm.get(self.locale.language()).to_owned()),
            leads_to: outcome.leads_to.as_ref().map(Name::to_string),
            label: self.labels.label(&outcome.when, WIDE),
            light: self.lights.outcome(&outcome.id),
        })
    }
}

fn kind(question: &Question, locale: &Locale) -> String {
    let kind = question.answer.sort().said(locale);
    match &question.need {
        Need::Required => kind,
        Need::When(_) => locale.msg_drawing_kind_needed_at_times(kind),
        Need::Optional => locale.msg_drawing_kind_optional(kind),
    }
}
