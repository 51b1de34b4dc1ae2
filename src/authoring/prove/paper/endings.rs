//! No walk ends in nothing: when every question on the path is answered in full and no alert speaks up, some outcome
//! follows, unless the head says in `no_outcome` that none is meant. A walk on which a question or an alert was left for
//! a reason ends in that reason, which stands on the record; it promises no outcome.

use super::unless;
use crate::authoring::prove::budget::Inquiry;
use crate::authoring::prove::lint::{Finding, Flaw};
use crate::authoring::prove::site::{Place, Sort};
use crate::protocol::{Claim, Condition, Need, Question, Statement};

/// A complete walk on which nothing follows.
pub(crate) fn in_nothing(asked: Inquiry<'_>) -> Option<Finding> {
    let protocol = asked.protocol;
    let head = &protocol.head;
    // A protocol that has no outcomes ends in its record.
    let first = head.outcomes.first()?;
    let quiet = head.alerts.iter().map(|alert| not(Claim::When(alert.when.clone())));
    let complete = protocol.questions().map(|(_, question)| done_with(question)).chain(quiet).collect();
    let reached = head.outcomes.iter().map(|outcome| Claim::Reached(outcome.id.clone()));
    let meant = head.no_outcome.iter().map(|when| Claim::When(when.clone()));
    let then = Claim::AnyOf(reached.chain(meant).collect());
    let told = Finding::new(Flaw::EndsInNothing, Sort::Outcome, head.id.clone(), Place::in_head(&first.id));
    unless(asked, Statement::If { given: Claim::AllOf(complete), then }, told)
}

fn not(claim: Claim) -> Claim {
    Claim::Not(Box::new(claim))
}

fn done_with(question: &Question) -> Claim {
    let left = Claim::When(Condition::NotDone(question.id.clone()));
    let answered = Claim::AllOf(vec![Claim::Settled(question.id.clone()), not(left)]);
    let mut ways = vec![not(Claim::OnPath(question.id.clone())), answered];
    let open = not(Claim::When(Condition::Answered(question.id.clone())));
    match &question.need {
        Need::Required => {}
        Need::Optional => ways.push(open),
        Need::When(when) => ways.push(Claim::AllOf(vec![open, not(Claim::When(when.clone()))])),
    }
    Claim::AnyOf(ways)
}
