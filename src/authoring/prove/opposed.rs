//! Sentences that say the opposite of each other about danger and can stand on one record. Both may be true, each of its
//! own moment: then the head says so in `contradicts`, and papers tell the one behind the other with a word about it.

use super::budget::Inquiry;
use super::lint::{Finding, Flaw};
use super::paper::{in_steps, unless};
use super::site::{Place, Sort};
use crate::protocol::danger::{Stance, stances};
use crate::protocol::{Choice, Claim, Condition, Contradiction, Kind, Name, Protocol, Statement};

/// What says something of danger: some options of one question, or an outcome.
struct Sentence<'p> {
    id: &'p Name,
    sort: Sort,
    place: Place,
    stance: Stance,
    said: Claim,
}

/// Every pair that contradicts without its moments being told apart, in file order, with the shortest walk that says both.
pub(crate) fn opposed(asked: Inquiry<'_>) -> Vec<Finding> {
    let protocol = asked.protocol;
    let said = sentences(protocol);
    let told_apart = Claim::AnyOf(protocol.head.contradicts.iter().map(both_sides).collect());
    let mut found: Vec<Finding> = Vec::new();
    for (at, second) in said.iter().enumerate() {
        for first in &said[..at] {
            let known = |one: &Finding| one.id == *second.id && one.other.as_ref() == Some(first.id);
            if first.id == second.id || !first.stance.opposes(second.stance) || found.iter().any(known) {
                continue;
            }
            let given = Claim::AllOf(vec![first.said.clone(), second.said.clone()]);
            let holds = Statement::If { given, then: told_apart.clone() };
            let told = Finding::new(Flaw::Opposed, second.sort, second.id.clone(), second.place.clone());
            found.extend(unless(asked, holds, Finding { other: Some(first.id.clone()), ..told }));
        }
    }
    found
}

fn both_sides(contradiction: &Contradiction) -> Claim {
    Claim::When(Condition::AllOf(vec![contradiction.one.clone(), contradiction.other.clone()]))
}

fn sentences(protocol: &Protocol) -> Vec<Sentence<'_>> {
    let mut said = Vec::new();
    for (_, question) in protocol.questions() {
        let (Kind::One(options) | Kind::Judgement { options, .. }) = &question.answer else { continue };
        for stance in [Stance::Acute, Stance::Unsafe, Stance::NotAcute, Stance::Safe] {
            let says =
                |option: &&Choice| option.says.as_ref().is_some_and(|says| stances(says).contains(&stance));
            let chosen: Vec<Name> = options.iter().filter(says).map(|option| option.id.clone()).collect();
            if !chosen.is_empty() {
                said.push(Sentence {
                    id: &question.id,
                    sort: Sort::Question,
                    place: in_steps(protocol, &question.id),
                    stance,
                    said: Claim::When(Condition::IsAny(question.id.clone(), chosen)),
                });
            }
        }
    }
    for outcome in &protocol.head.outcomes {
        said.extend(stances(&outcome.says).into_iter().map(|stance| Sentence {
            id: &outcome.id,
            sort: Sort::Outcome,
            place: Place::in_head(&outcome.id),
            stance,
            said: Claim::Reached(outcome.id.clone()),
        }));
    }
    said
}
