//! The walk as it was before names had numbers and truths were kept: what the walk is held against, for one release.

mod because;
mod between;
mod counted;
mod deed;
mod evaluate;
mod reached;
mod standing;
mod waiting;

use jiff::civil::Date;

use self::because::deciders;
use self::counted::Counted;
use self::evaluate::Ground;
use self::reached::outcome_state;
use self::standing::{stand, step_standing};
use super::answer::Answer;
use super::answers::Answers;
use super::truth::Truth;
use super::walk::{AlertState, Lapsed, OpenPoint, QuestionState, Standing, StepState, Walk};
use crate::protocol::{Level, Protocol, Question, Step};

/// Walks a protocol with given answers on a given day. Pure: the same in, the same out.
#[must_use]
fn walk(protocol: &Protocol, answers: &Answers, today: Date) -> Walk {
    let counted = Counted::new(protocol, answers, today);
    let ground = Ground::new(protocol, &counted, today);
    let mut open_points = Vec::new();
    let mut lapsed = Vec::new();
    let (mut next, mut next_later) = (None, None);
    let has_short_route = protocol.has_short_route();

    let steps: Vec<StepState> = protocol
        .steps
        .iter()
        .enumerate()
        .map(|(s, step)| {
            let mut questions = Vec::new();
            for (q, question) in step.questions.iter().enumerate() {
                let given = ground.given_at((s, q));
                if !ground.on_path((s, q)).is_true() {
                    let given = answers.given(&protocol.head.id, question);
                    let given = given.is_some_and(|given| !given.is_only_untouched());
                    if given && !counts_elsewhere(&ground, question) {
                        lapsed.push(Lapsed { question: question.id.clone(), inside: None, option: None });
                    }
                    continue;
                }
                lapsed.extend(counted.not_offered(&question.id).map(|gone| Lapsed {
                    question: gone.question.clone(),
                    inside: gone.inside.clone(),
                    option: Some(gone.option.clone()),
                }));
                let before = open_points.len();
                let standing = stand(&ground, question, given, &mut open_points, &mut lapsed);
                // Rows of which all that was answered has left the path say no more than none.
                let unsaid = matches!(standing, Standing::Open | Standing::Empty);
                let later = has_short_route && unsaid && !is_short(&ground, question);
                if before < open_points.len() && standing != Standing::Unknown {
                    let open = if later { &mut next_later } else { &mut next };
                    let _ = open.get_or_insert_with(|| question.id.clone());
                }
                questions.push(QuestionState { id: question.id.clone(), standing, later });
            }
            StepState { id: step.id.clone(), standing: step_standing(&questions), questions }
        })
        .collect();

    let alerts: Vec<AlertState> = protocol
        .head
        .alerts
        .iter()
        .filter(|alert| ground.decide(&alert.when, None).is_true())
        .map(|alert| AlertState {
            id: alert.id.clone(),
            resolved: answers.resolution(&protocol.head.id, &alert.id).map(str::to_owned),
            because: deciders(&ground, &alert.when, Truth::True),
        })
        .collect();
    open_points.extend(
        alerts
            .iter()
            .filter(|alert| alert.resolved.is_none())
            .map(|alert| OpenPoint::Alert(alert.id.clone())),
    );

    let outcomes = protocol.head.outcomes.iter().map(|outcome| outcome_state(&ground, outcome)).collect();
    let cards = protocol
        .head
        .cards
        .iter()
        .filter(|card| card.when.as_ref().is_some_and(|when| ground.decide(when, None).is_true()))
        .map(|card| card.id.clone())
        .collect();

    let next = next.or(next_later);
    let waits = |point: &&OpenPoint| has_short_route && can_wait(&ground, &steps, point);
    let can_wait = open_points.iter().filter(waits).cloned().collect();
    Walk { steps, next, alerts, outcomes, cards, open_points, can_wait, lapsed }
}

/// Whether an open point of a question that is answered, or of an alert, asks for nothing now.
fn can_wait(ground: &Ground<'_>, steps: &[StepState], point: &OpenPoint) -> bool {
    let protocol = ground.protocol;
    match point {
        OpenPoint::Field(log, entry, field) => protocol.question(log).is_some_and(|log| {
            let entries = ground.answer(&log.id).map_or(&[][..], Answer::entries);
            let there = entries.iter().find(|there| there.id == *entry);
            there.is_some_and(|entry| ground.field_can_wait(log, entry, field))
        }),
        OpenPoint::Reason(of) => {
            let judged = matches!(ground.answer(of), Some(Answer::Judgement(_)));
            let when = protocol.question(of).and_then(|asked| asked.reason_can_wait.as_ref());
            judged && when.is_some_and(|when| ground.decide(when, None).is_true())
        }
        OpenPoint::Alert(id) => {
            protocol.alert(id).filter(|rule| rule.level != Level::Danger).is_some_and(|rule| {
                let about = rule.question.as_ref();
                let mut asked = steps.iter().flat_map(|step| &step.questions);
                about.is_some_and(|about| asked.any(|asked| asked.id == *about && asked.later))
            })
        }
        OpenPoint::Question(_) | OpenPoint::Ask(..) | OpenPoint::AskField(..) => false,
    }
}

/// Whether a question is on the short route.
fn is_short(ground: &Ground<'_>, question: &Question) -> bool {
    let short = question.short.as_ref();
    short.is_some_and(|short| short.when().is_none_or(|when| ground.decide(when, None).is_true()))
}

/// Whether the answer to a question that is not on the path counts all the same: as a fact that another protocol of the
/// case asked for, or that another question on the path asks for here.
fn counts_elsewhere(ground: &Ground<'_>, question: &Question) -> bool {
    let (protocol, Some(fact)) = (ground.protocol, &question.fact) else { return false };
    let asks_here = |(s, step): (usize, &Step)| {
        let mut asked = step.questions.iter().enumerate();
        asked.any(|(q, other)| other.fact.as_ref() == Some(fact) && ground.on_path((s, q)).is_true())
    };
    ground.answers.is_taken_over(fact, &protocol.head.id) || protocol.steps.iter().enumerate().any(asks_here)
}

#[allow(clippy::unwrap_used, unreachable_pub, reason = "a test fails by panicking, and this one is shared")]
#[path = "../../../tests/properties/clinician.rs"]
mod clinician;

#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use proptest::prelude::*;

    use super::clinician::{Clinician, TODAY};
    use super::*;
    use crate::case::walk as walk_now;
    use crate::case::{Case, Journal, play};
    use crate::locale::Language;
    use crate::protocol::bundle;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_walk_is_what_it_was_before_whatever_is_answered(
            rolls in proptest::collection::vec(any::<u32>(), 64..128)
        ) {
            for bundled in bundle::all() {
                let protocol = bundled.load().unwrap();
                let mut clinician = Clinician::new(&protocol, rolls.clone());
                for _ in 0..40 {
                    clinician.act();
                    let answers = clinician.case.answers();
                    prop_assert_eq!(walk_now(&protocol, answers, TODAY), walk(&protocol, answers, TODAY));
                }
                while clinician.answer_next() {}
                let answers = clinician.case.answers();
                prop_assert_eq!(walk_now(&protocol, answers, TODAY), walk(&protocol, answers, TODAY));
            }
        }
    }

    /// The case as it was after so many lines.
    fn shortened(case: &Case, lines: usize) -> Case {
        let mut journal = Journal::default();
        for line in case.journal().lines().iter().take(lines) {
            journal.append(line.event.clone(), line.at).unwrap();
        }
        Case::replay(journal).unwrap()
    }

    #[test]
    fn every_walk_of_every_fictional_case_is_what_it_was_before() {
        let mut walks = 0;
        for bundled in bundle::all() {
            let protocol = bundled.load().unwrap();
            let today = protocol.head.edition.checked;
            for scenario in &protocol.scenarios {
                let case = play(&protocol, scenario, Language::Nl).unwrap();
                let lines = case.journal().lines().len();
                for lines in (1..lines).step_by(16).chain([lines]) {
                    let case = shortened(&case, lines);
                    let answers = case.answers();
                    assert_eq!(walk_now(&protocol, answers, today), walk(&protocol, answers, today));
                    walks += 1;
                }
            }
        }
        assert!(walks > 500, "{walks}");
    }
}
