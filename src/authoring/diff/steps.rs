//! Compares steps and questions, down to fields, options and the reasons that count.

use std::mem::discriminant;

use super::choice::{choice, mark, voice};
use super::condition::written;
use super::listed::{Pair, listed};
use super::tally::{Named, Tally, ids};
use super::{About, Aspect, Change, Group, Part, What};
use crate::protocol::{
    Choice, Condition, Decimal, Kind, Name, Protocol, Question, Reasons, Short, Shown, Step, Take, Tense,
    Text,
};

/// The steps, with a question that changed steps told where it is now.
pub(super) fn steps(old: &Protocol, new: &Protocol) -> Vec<Group> {
    let pairs = listed(&old.steps, &new.steps, |step| &step.id).into_iter().map(|pair| {
        let mut tally = Tally::default();
        let (was, is) = match pair {
            Pair::Added(step) => {
                tally.note(What::Added(None));
                (None, Some(step))
            }
            Pair::Removed(step) => {
                tally.note(What::Removed(None));
                (Some(step), None)
            }
            Pair::Both { old, new, moved } => {
                tally.moved(moved);
                step(&mut tally, old, new);
                (Some(old), Some(new))
            }
        };
        let asked = |step: Option<&'_ Step>| step.map_or(Vec::new(), |step| step.questions.clone());
        questions(&mut tally, (old, &asked(was)), (new, &asked(is)));
        is.or(was).map(|step| Group {
            about: About::Step,
            id: step.id.clone(),
            title: Some(step.title.clone()),
            changes: tally.into_changes(),
        })
    });
    pairs.flatten().filter(|group| !group.changes.is_empty()).collect()
}

fn step(tally: &mut Tally, old: &Step, new: &Step) {
    let Step { id: _, title, aim, numbers, when, card, together, questions: _ } = old;
    tally.words(Aspect::Title, title, &new.title);
    tally.words(Aspect::Aim, aim, &new.aim);
    let listed = |numbers: &[(Name, String)]| {
        let each = numbers.iter().map(|(scheme, number)| format!("{scheme} {number}"));
        (!numbers.is_empty()).then(|| each.collect::<Vec<_>>().join(", "))
    };
    tally.value(Aspect::Numbers, listed(numbers), listed(&new.numbers));
    tally.when(when.as_ref(), new.when.as_ref());
    let above = |card: &Option<Name>| card.as_ref().map(|card| format!("`{card}`"));
    tally.value(Aspect::Above, above(card), above(&new.card));
    let marked = |together: bool| together.then(|| "true".to_owned());
    tally.value(Aspect::Together, marked(*together), marked(new.together));
}

fn questions(tally: &mut Tally, old: (&Protocol, &[Question]), new: (&Protocol, &[Question])) {
    let ((old, was), (new, is)) = (old, new);
    for pair in listed(was, is, |question| &question.id) {
        match pair {
            Pair::Added(asked) => tally.inside(Part::Question(asked.id.clone()), |tally| {
                match (old.question(&asked.id), old.step_of(&asked.id), new.step_of(&asked.id)) {
                    (Some(before), Some(from), Some(to)) => {
                        tally.note(What::MovedStep { from: from.id.clone(), to: to.id.clone() });
                        question(tally, before, asked);
                    }
                    _ => tally.note(What::Added(Some(asked.ask.clone()))),
                }
            }),
            Pair::Removed(asked) if new.question(&asked.id).is_some() => {}
            Pair::Removed(asked) => tally.inside(Part::Question(asked.id.clone()), |tally| {
                tally.note(What::Removed(Some(asked.ask.clone())));
            }),
            Pair::Both { old, new, moved } => tally.inside(Part::Question(new.id.clone()), |tally| {
                tally.moved(moved);
                question(tally, old, new);
            }),
        }
    }
}

/// What changed in a question itself, wherever it is asked.
#[must_use]
pub fn changes(old: &Question, new: &Question) -> Vec<Change> {
    let mut tally = Tally::default();
    tally.inside(Part::Question(new.id.clone()), |tally| question(tally, old, new));
    tally.into_changes()
}

fn question(tally: &mut Tally, old: &Question, new: &Question) {
    let Question {
        id: _,
        ask,
        hint,
        why,
        from,
        when,
        answer,
        need,
        not_done,
        fact,
        says,
        named,
        terms,
        voice: kind_of_words,
        shown,
        tense,
        moment,
        reason_can_wait,
        short,
        holds,
    } = old;
    tally.words(Aspect::Ask, ask, &new.ask);
    tally.maybe_words(Aspect::Hint, hint.as_ref(), new.hint.as_ref());
    tally.maybe_words(Aspect::Why, why.as_ref(), new.why.as_ref());
    tally.citation(from.as_ref(), new.from.as_ref());
    tally.when(when.as_ref(), new.when.as_ref());
    if *need != new.need {
        tally.note(What::Need(Box::new(new.need.clone())));
    }
    kind(tally, answer, &new.answer);
    tally.named(Aspect::Reasons, Some(reasons(not_done)), Some(reasons(&new.not_done)));
    let name = Named { id: |choice: &Choice| &choice.id, words: |choice| Some(&choice.label) };
    tally.list(not_done.listed(), new.not_done.listed(), name, Part::Reason, choice);
    let shared = |fact: &Option<Name>| fact.as_ref().map(|fact| format!("`{fact}`"));
    tally.value(Aspect::Fact, shared(fact), shared(&new.fact));
    tally.maybe_words(Aspect::Says, says.as_ref(), new.says.as_ref());
    tally.maybe_words(Aspect::Named, named.as_ref(), new.named.as_ref());
    tally.value(Aspect::Terms, ids(terms), ids(&new.terms));
    tally.named(Aspect::Voice, Some(voice(*kind_of_words)), Some(voice(new.voice)));
    let tense_name = |tense: Option<Tense>| tense.map(|tense| tense.name().to_owned());
    tally.value(Aspect::Tense, tense_name(*tense), tense_name(new.tense));
    let marked = |moment: bool| moment.then(|| "true".to_owned());
    tally.value(Aspect::Moment, marked(*moment), marked(new.moment));
    let on_route = |short: &Option<Short>| {
        short.as_ref().map(|short| short.when().map_or_else(|| "Always".to_owned(), written))
    };
    tally.value(Aspect::Short, on_route(short), on_route(&new.short));
    let waits =
        |when: &Option<Condition>| when.as_ref().map(|when| format!("reason_can_wait: {}", written(when)));
    tally.value(Aspect::Short, waits(reason_can_wait), waits(&new.reason_can_wait));
    tally.value(Aspect::Shown, layout(shown), layout(&new.shown));
    tally.named(Aspect::Mark, holds.map(mark), new.holds.map(mark));
}

/// How a question is laid out, on one line.
fn layout(shown: &Shown) -> Option<String> {
    match shown {
        Shown::Plain => None,
        Shown::BodyMap(places) => {
            let each = places.iter().map(|(option, regions)| {
                let regions: Vec<_> = regions.iter().map(Name::as_str).collect();
                format!("{option}: {}", regions.join(" "))
            });
            Some(format!("BodyMap({})", each.collect::<Vec<_>>().join(", ")))
        }
        Shown::Sheet { columns, groups, state } => Some(format!("Sheet({columns}, {groups}, {state})")),
        Shown::Recorded { log, takes } => Some(format!("Recorded({log}, {})", taken(takes))),
        Shown::Ticked(origins) => {
            let each = origins.iter().map(|origin| format!("{}, {}", origin.log, taken(&origin.takes)));
            Some(format!("Ticked({})", each.collect::<Vec<_>>().join("; ")))
        }
    }
}

fn taken(takes: &[Take]) -> String {
    let each = takes.iter().map(|Take { field, from, meant }| {
        let meant: Vec<_> = meant.iter().map(|(there, here)| format!(" {there}={here}")).collect();
        format!("{field}: {from}{}", meant.concat())
    });
    each.collect::<Vec<_>>().join(", ")
}

fn kind(tally: &mut Tally, old: &Kind, new: &Kind) {
    if discriminant(old) != discriminant(new) {
        tally.named(Aspect::Kind, Some(named(old)), Some(named(new)));
    }
    let name = Named { id: |choice: &Choice| &choice.id, words: |choice| Some(&choice.label) };
    tally.list(old.options(), new.options(), name, Part::Choice, choice);
    let name = Named { id: |field: &Question| &field.id, words: |field| Some(&field.ask) };
    tally.list(old.fields(), new.fields(), name, Part::Field, question);
    match (old, new) {
        (Kind::Text { lines }, Kind::Text { lines: now }) => {
            tally.value(Aspect::Lines, Some(lines.to_string()), Some(now.to_string()));
        }
        (Kind::Number { unit, .. }, Kind::Number { unit: of, .. }) => {
            tally.maybe_words(Aspect::Unit, unit.as_ref(), of.as_ref());
            bounds(tally, old, new);
        }
        (
            Kind::Decimal { unit, places, min, max },
            Kind::Decimal { unit: of, places: now, min: from, max: to },
        ) => {
            tally.maybe_words(Aspect::Unit, unit.as_ref(), of.as_ref());
            tally.value(Aspect::Places, Some(places.to_string()), Some(now.to_string()));
            let written = |number: &Option<Decimal>| number.map(|number| number.to_string());
            tally.value(Aspect::Lowest, written(min), written(from));
            tally.value(Aspect::Highest, written(max), written(to));
        }
        (Kind::Age { .. }, Kind::Age { .. }) => bounds(tally, old, new),
        (Kind::Judgement { arguments, .. }, Kind::Judgement { arguments: now, .. }) => {
            tally.value(Aspect::Arguments, ids(arguments), ids(now));
        }
        (Kind::Entries { one, says, .. }, Kind::Entries { one: now, says: sentence, .. }) => {
            tally.value(Aspect::Under, old.under().map(Name::to_string), new.under().map(Name::to_string));
            tally.words(Aspect::EntryName, one, now);
            tally.maybe_words(Aspect::Says, says.as_ref(), sentence.as_ref());
        }
        _ => {}
    }
}

fn bounds(tally: &mut Tally, old: &Kind, new: &Kind) {
    let number = |number: Option<i64>| number.map(|number| number.to_string());
    let ((min, max), (from, to)) = (old.range(), new.range());
    tally.value(Aspect::Lowest, number(min), number(from));
    tally.value(Aspect::Highest, number(max), number(to));
}

fn named(kind: &Kind) -> Text {
    Text::said(|locale| kind.sort().said(locale))
}

fn reasons(reasons: &Reasons) -> Text {
    match reasons {
        Reasons::OwnWords => Text::said(|say| say.msg_diff_reasons_own()),
        Reasons::Only(_) => Text::said(|say| say.msg_diff_reasons_only()),
        Reasons::Suggested(_) => Text::said(|say| say.msg_diff_reasons_suggested()),
    }
}
