//! Every place in a protocol where a condition decides something, with the file it stands in.

use std::ops::Range;

use crate::protocol::{Choice, Condition, Name, Protocol, Question, Short};

/// What a condition decides about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Whether a step is on the path.
    Step,
    /// Whether a question is on the path.
    Question,
    /// Whether a field of an entry is on the path.
    Field,
    /// Whether an option is offered.
    Option,
    /// Whether an alert is raised.
    Alert,
    /// Whether an outcome is reached.
    Outcome,
    /// Whether an action has to be done.
    Action,
    /// Whether an action was done.
    Deed,
    /// Whether a card is at hand.
    Card,
    /// Whether a guarantee has anything to promise.
    Guarantee,
    /// Which of several outcomes follows.
    OneOf,
    /// Whether a paper may go out.
    Paper,
    /// Whether a heading stands on a paper.
    Section,
}

/// Where something stands in the files of a protocol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file within the folder of the protocol, such as `steps/talk.ron`.
    pub file: String,
    /// The bytes to underline, when they are known.
    pub span: Option<Range<usize>>,
}

impl Place {
    /// In `protocol.ron`, at this name.
    pub(crate) fn in_head(name: &Name) -> Self {
        Self { file: "protocol.ron".to_owned(), span: name.place() }
    }
}

/// A condition with what it decides about and what it may take for granted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Site<'p> {
    /// What it decides about.
    pub(crate) sort: Sort,
    /// The id of that.
    pub id: &'p Name,
    /// The condition.
    pub(crate) condition: &'p Condition,
    /// The condition under which it matters: that of its step or outcome.
    pub under: Option<&'p Condition>,
    /// The log whose entries it speaks of.
    pub log: Option<&'p Question>,
    /// The step it stands in; none for what stands in the head.
    pub step: Option<&'p Name>,
}

impl Site<'_> {
    /// Where a name of this site stands.
    pub(crate) fn place(&self, name: &Name) -> Place {
        let file = self.step.map_or_else(|| "protocol.ron".to_owned(), |step| format!("steps/{step}.ron"));
        Place { file, span: name.place() }
    }
}

/// All sites in file order, the steps first.
pub(crate) fn sites(protocol: &Protocol) -> Vec<Site<'_>> {
    let mut sites = Vec::new();
    for step in &protocol.steps {
        let under = step.when.as_ref();
        let at =
            |sort, id, condition| Site { sort, id, condition, under: None, log: None, step: Some(&step.id) };
        sites.extend(under.map(|when| at(Sort::Step, &step.id, when)));
        for question in &step.questions {
            if let Some(when) = &question.when {
                sites.push(Site { under, ..at(Sort::Question, &question.id, when) });
            }
            if let Some(when) = question.short.as_ref().and_then(Short::when) {
                let under = question.when.as_ref().or(under);
                sites.push(Site { under, ..at(Sort::Question, &question.id, when) });
            }
            if let Some(when) = &question.reason_can_wait {
                let under = question.when.as_ref().or(under);
                sites.push(Site { under, ..at(Sort::Question, &question.id, when) });
            }
            if let Some(when) = question.need.when() {
                let under = question.when.as_ref().or(under);
                sites.push(Site { under, ..at(Sort::Question, &question.id, when) });
            }
            for (option, when) in offers(question) {
                let under = question.when.as_ref().or(under);
                sites.push(Site { under, ..at(Sort::Option, &option.id, when) });
            }
            for field in question.answer.fields() {
                for (option, when) in offers(field) {
                    sites.push(Site { log: Some(question), ..at(Sort::Option, &option.id, when) });
                }
                let short = field.short.as_ref().and_then(Short::when);
                for when in field.when.as_ref().into_iter().chain(short).chain(field.need.when()) {
                    sites.push(Site { log: Some(question), ..at(Sort::Field, &field.id, when) });
                }
            }
        }
    }
    let head = &protocol.head;
    let at = |sort, id, condition| Site { sort, id, condition, under: None, log: None, step: None };
    sites.extend(head.alerts.iter().map(|alert| at(Sort::Alert, &alert.id, &alert.when)));
    for outcome in &head.outcomes {
        sites.push(at(Sort::Outcome, &outcome.id, &outcome.when));
        for action in &outcome.actions {
            if let Some(when) = &action.when {
                sites.push(Site { under: Some(&outcome.when), ..at(Sort::Action, &action.id, when) });
            }
            if let Some(done) = &action.done {
                sites.push(Site { under: Some(&outcome.when), ..at(Sort::Deed, &action.id, &done.once) });
            }
        }
    }
    for card in &head.cards {
        sites.extend(card.when.iter().map(|when| at(Sort::Card, &card.id, when)));
    }
    sites
}

/// The options that are not always offered.
fn offers(question: &Question) -> impl Iterator<Item = (&Choice, &Condition)> {
    question.answer.options().iter().filter_map(|option| Some((option, option.when.as_ref()?)))
}

/// The first name in a condition, for pointing at it.
pub(crate) fn first_name(condition: &Condition) -> Option<&Name> {
    if let Condition::Role(role) = condition {
        return Some(role);
    }
    condition.subject().or_else(|| condition.children().find_map(|(_, part)| first_name(part)))
}
