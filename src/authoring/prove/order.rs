//! What the order of files may and may not do. Conditions name questions and never places, so whether something is
//! asked, raised or reached cannot depend on where it stands: `tests/prove/order.rs` holds that against every bundled
//! scenario, shuffled. What order does decide is which open question comes next. So a question that stands before the
//! one that brings it up appears behind a clinician who goes forward; that is told here.

use super::lint::{Finding, Flaw};
use super::site::{Place, Sort};
use crate::protocol::{Alert, Condition, Level, Name, Protocol};

/// Questions and steps brought up by an answer that is asked for later, in file order.
pub(crate) fn too_early(protocol: &Protocol) -> Vec<Finding> {
    let mut found = Vec::new();
    for (s, step) in protocol.steps.iter().enumerate() {
        let file = format!("steps/{}.ron", step.id);
        let mut look = |sort, id: &Name, when: Option<&Condition>, here: (usize, usize)| {
            let mut subjects = Vec::new();
            when.into_iter().for_each(|when| subjects_of(when, &mut subjects));
            let later = subjects.into_iter().find(|of| protocol.position(of).is_some_and(|at| at > here));
            found.extend(later.map(|later| {
                let place = Place { file: file.clone(), span: later.place() };
                let told = Finding::new(Flaw::AskedTooEarly, sort, id.clone(), place);
                Finding { other: Some(later.clone()), ..told }
            }));
        };
        look(Sort::Step, &step.id, step.when.as_ref(), (s, 0));
        for (q, question) in step.questions.iter().enumerate() {
            look(Sort::Question, &question.id, question.when.as_ref(), (s, q));
        }
    }
    found
}

/// Alerts of danger that are decided before the question that they are about was in sight. Any other waits in the window until
/// its question was passed (`gui::screen::walk::ahead`), and what is about a paper speaks where that is made.
pub(crate) fn speaks_too_early(protocol: &Protocol) -> Vec<Finding> {
    let at_once = |alert: &&Alert| alert.level == Level::Danger && alert.papers.is_empty();
    let early = protocol.head.alerts.iter().filter(at_once).filter_map(|alert| {
        let about = alert.question.as_ref()?;
        let here = protocol.position(about)?;
        let mut subjects = Vec::new();
        subjects_of(&alert.when, &mut subjects);
        let known = |of: &&Name| *of == about || protocol.position(of).is_some_and(|at| at < here);
        let decided = subjects.iter().any(|of| *of != about) && subjects.iter().all(known);
        (decided && while_open(&alert.when, about).holds).then(|| {
            let place = Place::in_head(&alert.id);
            let told = Finding::new(Flaw::SpeaksTooEarly, Sort::Alert, alert.id.clone(), place);
            Finding { other: Some(about.clone()), ..told }
        })
    });
    early.collect()
}

/// What can become of a condition while a question is unanswered and everything else is free.
#[derive(Clone, Copy)]
struct Free {
    holds: bool,
    fails: bool,
}

fn while_open(when: &Condition, open: &Name) -> Free {
    let parts = |of: &[Condition]| of.iter().map(|part| while_open(part, open)).collect::<Vec<_>>();
    match when {
        Condition::AllOf(of) => {
            let of = parts(of);
            Free { holds: of.iter().all(|part| part.holds), fails: of.iter().any(|part| part.fails) }
        }
        Condition::AnyOf(of) => {
            let of = parts(of);
            Free { holds: of.iter().any(|part| part.holds), fails: of.iter().all(|part| part.fails) }
        }
        Condition::Not(part) => {
            let Free { holds, fails } = while_open(part, open);
            Free { holds: fails, fails: holds }
        }
        Condition::AtLeast(least, of) => {
            let of = parts(of);
            #[expect(clippy::disallowed_methods, reason = "no computer here counts in fewer bits")]
            let least = usize::try_from(*least).unwrap_or(usize::MAX);
            let could = of.iter().filter(|part| part.holds).count();
            let must = of.iter().filter(|part| !part.fails).count();
            Free { holds: could >= least, fails: must < least }
        }
        Condition::Answered(of) | Condition::Known(of) if of == open => Free { holds: false, fails: true },
        // On an unanswered question anything else is unknown.
        other if other.subjects().any(|of| of == open) => Free { holds: false, fails: false },
        _ => Free { holds: true, fails: true },
    }
}

/// The questions a condition names; fields of entries are not among them, as their log comes first.
fn subjects_of<'c>(condition: &'c Condition, found: &mut Vec<&'c Name>) {
    found.extend(condition.subjects());
    for (_, part) in condition.children().filter(|(log, _)| log.is_none()) {
        subjects_of(part, found);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::protocol::bundle;

    /// Those that come along, each read, and why it does not wait for its question. Whoever adds one reads it first.
    #[test]
    fn what_speaks_before_its_question_must_and_why_is_said() {
        let right = [
            // There is danger now and nothing is known to be done: "phone first" is of use before somebody writes down what was done.
            ("belblad", "danger-phone-first"),
            // The same: children are alone now, and the question is what was done for them.
            ("kindcheck", "children-not-safe-now"),
            // A row of what the child said already tells that it was asked leading questions: stop now.
            ("seksueel-misbruik", "child-questioned-wrong"),
        ];
        let mut found = Vec::new();
        for bundled in bundle::all() {
            let protocol = bundled.load().unwrap();
            let early = speaks_too_early(&protocol).into_iter();
            found.extend(early.map(|one| (protocol.head.id.to_string(), one.id.to_string())));
        }
        found.sort();
        assert_eq!(found, right.map(|(protocol, alert)| (protocol.to_owned(), alert.to_owned())));
    }
}
