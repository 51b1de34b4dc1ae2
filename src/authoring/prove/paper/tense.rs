//! No sentence claims as done what its answers only plan: where its words say that something was done, some answer must
//! say so on every walk it stands on. A question marked `tense: Done` asks after the deed itself, and its answers may.

use super::{in_steps, on_paper, unless};
use crate::authoring::prove::budget::Inquiry;
use crate::authoring::prove::lint::{Finding, Flaw};
use crate::authoring::prove::site::{Place, Sort};
use crate::protocol::pattern::{Once, Piece, pieces};
use crate::protocol::tense::{asks_after_manner, claims_a_deed, denies};
use crate::protocol::{
    Choice, Claim, Condition, Content, Kind, Name, Protocol, Question, Statement, Tense, Text,
};

/// Every sentence that says too soon that something was done.
pub(crate) fn said_too_soon(asked: Inquiry<'_>) -> Vec<Finding> {
    let protocol = asked.protocol;
    let deeds = Claim::AnyOf(deeds(protocol).into_iter().map(Claim::When).collect());
    let mut found = Vec::new();
    let mut hold = |given: Condition, told: Finding| {
        let statement = Statement::If { given: Claim::When(given), then: deeds.clone() };
        found.extend(unless(asked, statement, told));
    };
    for (_, question) in protocol.questions() {
        let told = |sort: Sort, said: &Question| {
            let place = Place { span: said.id.place(), ..in_steps(protocol, &question.id) };
            Finding::new(Flaw::SaysDone, sort, said.id.clone(), place)
        };
        for given in claims(question) {
            hold(given, told(Sort::Question, question));
        }
        for field in question.answer.fields() {
            for given in claims(field).into_iter().chain(claims_by_row(question, field)) {
                let alone = std::iter::once(given).chain(beside(question).map(unsaid)).collect();
                let row = Condition::SomeEntry(question.id.clone(), Box::new(Condition::AllOf(alone)));
                hold(row, told(Sort::Field, field));
            }
        }
    }
    for template in &protocol.templates {
        for block in template.blocks() {
            let Content::Sentence { of, says, .. } = block else { continue };
            for id in of {
                let Some(question) = protocol.question(id).filter(|question| is_plan(question)) else {
                    continue;
                };
                for option in claimed_by_part(question, says) {
                    let told =
                        Finding::new(Flaw::SaysDone, Sort::Question, id.clone(), on_paper(template, id));
                    hold(Condition::Is(id.clone(), option), told);
                }
            }
        }
    }
    for outcome in &protocol.head.outcomes {
        let told = |sort: Sort, id: &Name| Finding::new(Flaw::SaysDone, sort, id.clone(), Place::in_head(id));
        if claims_a_deed(&outcome.says) {
            hold(outcome.when.clone(), told(Sort::Outcome, &outcome.id));
        }
        for action in &outcome.actions {
            let Some(done) = &action.done else { continue };
            if speaks_of_a_plan(protocol, &done.once) {
                hold(done.once.clone(), told(Sort::Deed, &action.id));
            }
        }
    }
    found
}

/// Whether its answers are plans, or say in what manner.
fn is_plan(question: &Question) -> bool {
    match question.tense {
        Some(tense) => tense == Tense::Planned,
        None => asks_after_manner(&question.ask),
    }
}

/// The options for which a part of a sentence pattern claims a deed.
fn claimed_by_part(question: &Question, says: &Text) -> Vec<Name> {
    let claiming = |option: &&Choice| {
        let spoken = |words: &str| {
            // Loading refused a pattern that cannot be read.
            let Ok(pieces) = pieces(words) else { return String::new() };
            parts_of(&pieces, question.id.as_str(), option.id.as_str())
        };
        claims_a_deed(&Text { nl: spoken(&says.nl), en: spoken(&says.en) })
    };
    question.answer.options().iter().filter(claiming).map(|option| option.id.clone()).collect()
}

/// The own words of the parts that are there when this option was chosen.
fn parts_of(pieces: &[Piece<'_>], field: &str, option: &str) -> String {
    let of = |piece: &Piece<'_>| match piece {
        Piece::Part { once: Once::Chosen(asked, options), pieces }
            if *asked == field && options.contains(&option) =>
        {
            own_words(pieces)
        }
        Piece::Part { pieces, .. } => parts_of(pieces, field, option),
        Piece::Words(_) | Piece::Field(_) => String::new(),
    };
    pieces.iter().map(of).collect()
}

fn own_words(pieces: &[Piece<'_>]) -> String {
    let of = |piece: &Piece<'_>| if let Piece::Words(words) = piece { *words } else { "" }.to_owned();
    pieces.iter().map(of).collect()
}

/// The answers to this question whose sentence claims a deed that it does not ask after.
fn claims(question: &Question) -> Vec<Condition> {
    let plans = match question.tense {
        Some(Tense::Done) => return Vec::new(),
        Some(Tense::Planned) => true,
        None => asks_after_manner(&question.ask),
    };
    let says = question.says.as_ref().is_some_and(claims_a_deed);
    let of = || question.id.clone();
    match &question.answer {
        Kind::One(options) | Kind::Many(options) if plans => {
            let claiming = |option: &&Choice| option.says.as_ref().is_some_and(claims_a_deed);
            options.iter().filter(claiming).map(|option| Condition::Is(of(), option.id.clone())).collect()
        }
        // A day to come is a plan; a question marked as asking after a deed takes none for one.
        Kind::Date if says => vec![still_to_come(&question.id)],
        Kind::Text { .. } | Kind::Number { .. } | Kind::Decimal { .. }
            if says && question.tense.is_some() =>
        {
            let set_aside = [Condition::Unknown(of()), Condition::NotDone(of())].map(not);
            vec![Condition::AllOf([Condition::Answered(of())].into_iter().chain(set_aside).collect())]
        }
        _ => Vec::new(),
    }
}

/// A row that the sentence of its log tells as done, on a day that is still to come.
fn claims_by_row(log: &Question, field: &Question) -> Option<Condition> {
    let Kind::Entries { says: Some(says), .. } = &log.answer else { return None };
    let unmarked = field.tense.or(log.tense) != Some(Tense::Done);
    // A date with a sentence of its own that claims a deed is told of by that.
    let own = field.says.as_ref().is_some_and(claims_a_deed);
    (field.answer == Kind::Date && unmarked && !own && claims_a_deed(says)).then(|| still_to_come(&field.id))
}

/// That a day was given, and has not come yet.
fn still_to_come(of: &Name) -> Condition {
    let to_come = not(Condition::Due { of: of.clone(), within: 0 });
    Condition::AllOf(vec![to_come, not(Condition::NotDone(of.clone()))])
}

/// Everything that can be answered to say that something was done.
fn deeds(protocol: &Protocol) -> Vec<Condition> {
    let mut deeds = Vec::new();
    for (_, question) in protocol.questions() {
        deeds.extend(deeds_of(question, question));
        for deed in beside(question) {
            deeds.push(Condition::SomeEntry(question.id.clone(), Box::new(deed)));
        }
    }
    deeds
}

/// What the fields of an entry can say was done.
fn beside(log: &Question) -> impl Iterator<Item = Condition> + '_ {
    log.answer.fields().iter().flat_map(move |field| deeds_of(field, log))
}

/// What this question, or this field of `log`, can say was done.
fn deeds_of<'q>(question: &'q Question, log: &Question) -> impl Iterator<Item = Condition> + use<'q> {
    let asks = question.tense.or(log.tense) == Some(Tense::Done);
    let of = || question.id.clone();
    let options = question.answer.options().iter();
    let done = options.filter(|option| !denies(option.says.as_ref().unwrap_or(&option.label)));
    let day = (question.answer == Kind::Date).then(|| Condition::Due { of: of(), within: 0 });
    let chosen = done.map(move |option| Condition::Is(question.id.clone(), option.id.clone()));
    chosen.chain(day).filter(move |_| asks)
}

/// Whether an answer to a question that asks after a plan is part of it.
fn speaks_of_a_plan(protocol: &Protocol, condition: &Condition) -> bool {
    let planned = |question: &Question| question.tense == Some(Tense::Planned);
    let own = condition.subject().and_then(|name| protocol.question(name)).is_some_and(planned);
    own || condition.children().any(|(log, part)| {
        let log = log.and_then(|log| protocol.question(log));
        let field = || log?.field(part.subject()?);
        field().is_some_and(planned) || speaks_of_a_plan(protocol, part)
    })
}

/// That a deed was not said: denied, not known, or left open.
fn unsaid(deed: Condition) -> Condition {
    let open =
        deed.subject().map(|of| [not(Condition::Answered(of.clone())), Condition::Unknown(of.clone())]);
    Condition::AnyOf(open.into_iter().flatten().chain([not(deed.clone())]).collect())
}

fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}
