//! What the order of files may and may not do. Conditions name questions and never places, so whether something is
//! asked, raised or reached cannot depend on where it stands: `tests/prove/order.rs` holds that against every bundled
//! scenario, shuffled. What order does decide is which open question comes next. So a question that stands before the
//! one that brings it up appears behind a clinician who goes forward; that is told here.

use super::lint::{Finding, Flaw};
use super::site::{Place, Sort};
use crate::protocol::{Condition, Name, Protocol};

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

/// The questions a condition names; fields of entries are not among them, as their log comes first.
fn subjects_of<'c>(condition: &'c Condition, found: &mut Vec<&'c Name>) {
    found.extend(condition.subjects());
    for (_, part) in condition.children().filter(|(log, _)| log.is_none()) {
        subjects_of(part, found);
    }
}
