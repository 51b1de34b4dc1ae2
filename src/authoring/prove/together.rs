//! Outcomes of which one is meant: whether two can follow together, or none where one must. Each is asked as a promise
//! about every walk, so that a fault comes with the shortest walk that shows it.

use super::budget::Inquiry;
use super::lint::{Finding, Flaw};
use super::site::{Place, Sort};
use super::verdict::{Verdict, verdict};
use crate::protocol::{Claim, Guarantee, Meant, Name, OneOf, Statement, Text};

/// What follows otherwise than is meant, in file order.
pub(crate) fn together(asked: Inquiry<'_>) -> Vec<Finding> {
    let protocol = asked.protocol;
    let mut found = Vec::new();
    for one_of in &protocol.head.one_of {
        for (place, second) in one_of.outcomes.iter().enumerate() {
            for first in &one_of.outcomes[..place] {
                let both = [first, second].map(|id| Claim::Reached(id.clone()));
                let never = Statement::Always(Claim::Not(Box::new(Claim::AllOf(both.to_vec()))));
                let told = told(asked, one_of, never, Flaw::Overlap, second);
                found.extend(told.map(|finding| Finding { other: Some(first.clone()), ..finding }));
            }
        }
        if let Meant::ExactlyOne { once } = &one_of.meant {
            let any = one_of.outcomes.iter().map(|id| Claim::Reached(id.clone())).collect();
            let given = Claim::When(once.clone());
            let always = Statement::If { given, then: Claim::AnyOf(any) };
            found.extend(told(asked, one_of, always, Flaw::Gap, &one_of.id));
        }
    }
    found
}

/// What is the matter when this does not hold on every walk; `at` is the name to point at.
fn told(asked: Inquiry<'_>, one_of: &OneOf, holds: Statement, flaw: Flaw, at: &Name) -> Option<Finding> {
    let says = Text::said(|say| say.msg_proof_as_meant(&one_of.id));
    let promise = Guarantee { id: one_of.id.clone(), says, holds };
    let (flaw, walk) = match verdict(asked, &promise) {
        Verdict::Proved { emptily: true } => (Flaw::Never, None),
        Verdict::Proved { emptily: false } => return None,
        Verdict::Refuted(walk) => (flaw, Some(walk)),
        Verdict::Undecided(_) => (Flaw::Unsettled, None),
    };
    let id = if flaw == Flaw::Overlap { at } else { &one_of.id };
    Some(Finding { walk, ..Finding::new(flaw, Sort::OneOf, id.clone(), Place::in_head(at)) })
}
