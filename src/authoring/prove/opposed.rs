//! Sentences that say the opposite of each other about danger and can stand on one record. Both may be true, each of its
//! own moment: then the head says so in `contradicts`, and papers tell the one behind the other with a word about it.

use super::lint::{Finding, Flaw};
use super::site::{Place, Sort};
use super::verdict::{Verdict, decide};
use crate::protocol::danger::{Stance, stances};
use crate::protocol::{Claim, Condition, Guarantee, Kind, Name, Protocol, Statement};

/// What says something of danger: some options of one question, or an outcome.
struct Sentence<'p> {
    id: &'p Name,
    sort: Sort,
    place: Place,
    stance: Stance,
    said: Claim,
}

/// Every pair that contradicts without its moments being told apart, in file order, with the shortest walk that says both.
pub(crate) fn opposed(protocol: &Protocol) -> Vec<Finding> {
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
            let finding = Finding::new(Flaw::Opposed, second.sort, second.id.clone(), second.place.clone());
            let finding = Finding { other: Some(first.id.clone()), ..finding };
            let id = Name::new(format!("{}-{}", first.id, second.id));
            let promise = Guarantee { id, says: finding.words().message, holds };
            found.extend(match decide(protocol, &promise) {
                Verdict::Proved { .. } => None,
                Verdict::Refuted(walk) => Some(Finding { walk: Some(walk), ..finding }),
                Verdict::Undecided(_) => Some(finding),
            });
        }
    }
    found
}

fn both_sides(contradiction: &crate::protocol::Contradiction) -> Claim {
    Claim::When(Condition::AllOf(vec![contradiction.one.clone(), contradiction.other.clone()]))
}

fn sentences(protocol: &Protocol) -> Vec<Sentence<'_>> {
    let mut said = Vec::new();
    for step in &protocol.steps {
        for question in &step.questions {
            let (Kind::One(options) | Kind::Judgement { options, .. }) = &question.answer else { continue };
            for stance in [Stance::Acute, Stance::Unsafe, Stance::NotAcute, Stance::Safe] {
                let says = options.iter().filter(|option| {
                    option.says.as_ref().is_some_and(|says| stances(says).contains(&stance))
                });
                let chosen: Vec<Name> = says.map(|option| option.id.clone()).collect();
                if !chosen.is_empty() {
                    let place = Place { file: format!("steps/{}.ron", step.id), span: question.id.place() };
                    let said_by = Claim::When(Condition::IsAny(question.id.clone(), chosen));
                    said.push(Sentence {
                        id: &question.id,
                        sort: Sort::Question,
                        place,
                        stance,
                        said: said_by,
                    });
                }
            }
        }
    }
    for outcome in &protocol.head.outcomes {
        for stance in stances(&outcome.says) {
            let place = Place::in_head(&outcome.id);
            let reached = Claim::Reached(outcome.id.clone());
            said.push(Sentence { id: &outcome.id, sort: Sort::Outcome, place, stance, said: reached });
        }
    }
    said
}
