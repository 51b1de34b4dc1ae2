//! From an assignment back to a case: the answers it stands for, as the moves of a scenario, and whether the claims
//! hold there. The last word is always that of `case::walk`.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::circuit::Wire;
use super::gaps::{Gap, Node};
use super::meaning::{Meaning, Obstacle};
use super::place::{Bound, Place, extent};
use super::solver::Model;
use crate::case::{Answers, Counted, EntryId, Ground, Spot, Standing, Walk, answer_to, walk};
use crate::protocol::age::{YEAR, months_between};
use crate::protocol::{
    Age, Claim, Decimal, Given, Kind, Move, Name, Protocol, Question, Reasons, Scenario, Statement,
};

/// What somebody did in a role on a day, as short as a scenario gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Course {
    /// The role.
    pub(crate) role: Name,
    /// The day.
    pub today: Date,
    /// What was done.
    pub does: Vec<Move>,
}

impl Course {
    /// The answers it leads to.
    pub(crate) fn answers(&self, protocol: &Protocol) -> Answers {
        let mut answers = Answers::new(self.role.clone());
        for (index, done) in (0..).zip(&self.does) {
            match done {
                Move::Learn(_) => {}
                Move::Answer(id, given) => {
                    if let Some(question) = protocol.question(id) {
                        let answer = answer_to(protocol, question, given, EntryId(index), &answers);
                        answers.put(&Spot::of(protocol, question), answer);
                    }
                }
                Move::Resolve(alert, reason) => {
                    answers.resolve(&protocol.head.id, alert, Some(reason.clone()));
                }
                Move::Clear(id) => {
                    if let Some(question) = protocol.question(id) {
                        answers.take(&Spot::of(protocol, question));
                    }
                }
            }
        }
        answers
    }

    /// Whether this walk breaks the statement.
    pub(crate) fn breaks(&self, protocol: &Protocol, statement: &Statement) -> bool {
        breaks(protocol, statement, &self.answers(protocol), self.today)
    }
}

/// Whether a statement does not hold on these answers.
#[must_use]
pub fn breaks(protocol: &Protocol, statement: &Statement, answers: &Answers, today: Date) -> bool {
    let found = walk(protocol, answers, today);
    let counted = Counted::new(protocol, answers, today);
    let ground = Ground::new(protocol, &counted, today);
    match statement {
        Statement::Always(claim) => !holds(claim, &found, &ground),
        Statement::If { given, then } => holds(given, &found, &ground) && !holds(then, &found, &ground),
    }
}

fn holds<'a>(claim: &'a Claim, walk: &Walk, ground: &Ground<'a>) -> bool {
    match claim {
        Claim::When(condition) => ground.decide(condition, None).is_true(),
        Claim::Reached(outcome) => walk.reaches(outcome),
        Claim::Raised(alert) => walk.raised().any(|raised| raised.id == *alert),
        Claim::Resolved(alert) => {
            walk.alerts.iter().any(|raised| raised.id == *alert && raised.resolved.is_some())
        }
        Claim::OnPath(question) => walk.question(question).is_some(),
        Claim::Settled(question) => {
            matches!(walk.question(question), Some(Standing::Answered | Standing::NotDone))
        }
        Claim::AllOf(parts) => parts.iter().all(|part| holds(part, walk, ground)),
        Claim::AnyOf(parts) => parts.iter().any(|part| holds(part, walk, ground)),
        Claim::Not(part) => !holds(part, walk, ground),
    }
}

/// A scenario as the file an author would write.
///
/// # Errors
/// When it has no such form.
pub fn as_file(scenario: &Scenario) -> ron::Result<String> {
    let pretty = ron::ser::PrettyConfig::new().struct_names(false).indentor("    ").depth_limit(5);
    ron::ser::to_string_pretty(scenario, pretty)
}

/// Words where a walk needs some and says nothing.
const SOME_WORDS: &str = "...";

/// The course an assignment stands for.
///
/// # Errors
/// When no number or date matches what was assumed of one.
pub(crate) fn course(meaning: &Meaning<'_>, model: &Model, today: Date) -> Result<Course, Obstacle> {
    let protocol = meaning.protocol;
    let role = meaning.roles.iter().find(|(_, wire)| model.is_on(*wire)).map(|(role, _)| role.clone());
    let reading = Reading { meaning, model, today, lies: lies(meaning, model, today)? };
    let mut does = Vec::new();
    let mut told = Vec::new();
    for (_, question) in protocol.questions() {
        let spot = Spot::of(protocol, question);
        if told.contains(&spot) {
            continue;
        }
        if let Some(place) = meaning.places.get(&spot)
            && let Some(given) = reading.given(question, place, &spot)?
        {
            does.push(Move::Answer(question.id.clone(), given));
        }
        told.push(spot);
    }
    let resolved = meaning.resolutions.iter().filter(|(_, wire)| model.is_on(**wire));
    does.extend(resolved.map(|(alert, _)| Move::Resolve(alert.clone(), SOME_WORDS.to_owned())));
    let role = role.unwrap_or_else(|| Name::new("-"));
    Ok(Course { role, today, does })
}

/// Where what is compared lies from today (of numbers: from zero) in this assignment.
fn lies(meaning: &Meaning<'_>, model: &Model, today: Date) -> Result<BTreeMap<Node, i64>, Obstacle> {
    let gaps = &meaning.board.gaps;
    let compared: Vec<&Place> = meaning
        .places
        .values()
        .filter(|place| model.is_on(place.proper) && gaps.compares(place.given))
        .collect();
    let Some(first) = compared.first() else { return Ok(BTreeMap::new()) };
    let exactly = compared.iter().flat_map(|place| {
        place.bounds.iter().filter_map(|(bound, wire)| match bound {
            Bound::Aged(months) => Some(aged(place.given, *months, model.is_on(*wire), today)),
            Bound::AtLeast(_) | Bound::Within(_) => None,
        })
    });
    let about = |wire: Wire| compared.iter().any(|place| place.given == wire);
    let spot = meaning.places.iter().find(|(_, place)| place.given == first.given).map(|(spot, _)| spot);
    let named = || spot.map_or_else(|| Name::new("-"), |spot| spot.question.clone());
    gaps.values(model, about, exactly.collect()).ok_or_else(|| Obstacle::NoSuchValue(named()))
}

/// How far a date lies from today that is so many months ago on this very day, or is not.
fn aged(place: Wire, months: i64, is_so: bool, today: Date) -> Gap {
    let next = |date: Date| date.saturating_add(jiff::Span::new().days(1));
    let mut latest = months_ago(today, months);
    while latest < today && months_between(next(latest), today) >= months {
        latest = next(latest);
    }
    let days = i64::from((today - latest).get_days());
    let (start, end, least) = if is_so { (Some(place), None, days) } else { (None, Some(place), 1 - days) };
    Gap { start, end, least, wire: Wire::ON }
}

/// Nobody is as old as the calendar goes back.
fn months_ago(today: Date, months: i64) -> Date {
    today.saturating_sub(jiff::Span::new().months(months.min(9999 * YEAR)))
}

/// An assignment being read as what somebody filled in.
struct Reading<'m, 'p> {
    meaning: &'m Meaning<'p>,
    model: &'m Model,
    today: Date,
    lies: BTreeMap<Node, i64>,
}

impl Reading<'_, '_> {
    fn given(&self, question: &Question, place: &Place, spot: &Spot) -> Result<Option<Given>, Obstacle> {
        let model = self.model;
        if !model.is_on(place.given) {
            return Ok(None);
        }
        if model.is_on(place.unknown) {
            return Ok(Some(Given::Unknown(SOME_WORDS.to_owned())));
        }
        if model.is_on(place.not_done) {
            let because = place.reasons.iter().find(|(_, wire)| model.is_on(*wire)).map(|(id, _)| id.clone());
            // Where only listed reasons count, words of one's own count as little as none, and no scenario may hold them.
            let worded = model.is_on(place.own_words) && !matches!(question.not_done, Reasons::Only(_));
            let words = if worded { SOME_WORDS } else { "" };
            return Ok(Some(Given::NotDone { because, words: words.to_owned() }));
        }
        let mut chosen =
            place.options.iter().filter(|(_, wire)| model.is_on(*wire)).map(|(id, _)| id.clone());
        Ok(Some(match &question.answer {
            Kind::One(_) => match chosen.next() {
                Some(option) => Given::One(option),
                None => return Ok(None),
            },
            Kind::Judgement { .. } => match chosen.next() {
                Some(choice) => {
                    let because = if model.is_on(place.reasoned) { SOME_WORDS } else { "" };
                    Given::Judgement { choice, because: because.to_owned(), weighed: Vec::new() }
                }
                None => return Ok(None),
            },
            Kind::Many(_) => Given::Many(chosen.collect()),
            Kind::Text { .. } => Given::Text(SOME_WORDS.to_owned()),
            Kind::Number { min, max, .. } => Given::Number(self.number(question, place, *min, *max)?),
            Kind::Decimal { places, .. } => Given::Decimal(self.decimal(question, place, *places)?),
            Kind::Age { .. } => Given::Age(self.age(question, place)?),
            Kind::Date => Given::Date(self.date(question, place)?),
            Kind::Entries { fields, .. } => {
                let mut entries = Vec::new();
                for (slot, present) in (0..).zip(self.meaning.present(spot)) {
                    if !model.is_on(present) {
                        continue;
                    }
                    let mut entry: Vec<(Name, Given)> = self.row(question, spot, slot).into_iter().collect();
                    for field in fields {
                        let spot = spot.clone().field(EntryId(slot), field.id.clone());
                        if let Some(place) = self.meaning.places.get(&spot)
                            && let Some(given) = self.given(field, place, &spot)?
                        {
                            entry.push((field.id.clone(), given));
                        }
                    }
                    entries.push(entry);
                }
                Given::Entries(entries)
            }
        }))
    }

    /// To which row of another log an entry belongs, as a scenario writes it. The rows that are there come first.
    fn row(&self, log: &Question, spot: &Spot, slot: u32) -> Option<(Name, Given)> {
        let above = log.answer.under()?;
        let belongs = self.meaning.belongs.get(spot)?.get(slot as usize)?;
        let (number, _) = (1..).zip(belongs).find(|(_, here)| self.model.is_on(**here))?;
        Some((above.clone(), Given::Row(number)))
    }

    fn number(
        &self,
        question: &Question,
        place: &Place,
        min: Option<i64>,
        max: Option<i64>,
    ) -> Result<i64, Obstacle> {
        if let Some(number) = self.lies.get(&Some(place.given)) {
            return Ok(*number);
        }
        let bounds = place.bounds.iter().filter_map(|(bound, wire)| match bound {
            Bound::AtLeast(least) => Some((*least, self.model.is_on(*wire))),
            Bound::Within(_) | Bound::Aged(_) => None,
        });
        let bounds: Vec<(i64, bool)> = bounds.collect();
        let around = bounds.iter().flat_map(|(least, _)| [*least, least.saturating_sub(1)]);
        let fits = |number: &i64| {
            min.is_none_or(|min| *number >= min)
                && max.is_none_or(|max| *number <= max)
                && bounds.iter().all(|(least, on)| (*number >= *least) == *on)
        };
        let usual = [min.unwrap_or(0), max.unwrap_or(0)];
        let found = usual.into_iter().chain(around).find(fits);
        found.ok_or_else(|| Obstacle::NoSuchValue(question.id.clone()))
    }

    fn decimal(&self, question: &Question, place: &Place, places: u8) -> Result<Decimal, Obstacle> {
        let (lowest, highest) = extent(&question.answer);
        let lowest = (lowest != i64::MIN).then_some(lowest);
        let steps = self.number(question, place, lowest, highest)?;
        // What is too large to be counted in hundredths is not one somebody can give.
        Decimal::of_steps(steps, places).ok_or_else(|| Obstacle::NoSuchValue(question.id.clone()))
    }

    fn age(&self, question: &Question, place: &Place) -> Result<Age, Obstacle> {
        let (lowest, highest) = extent(&question.answer);
        let days = self.number(question, place, Some(lowest), highest)?;
        // What is too old to be an age at all is not one somebody can give.
        u32::try_from(days).map(Age::of_days).map_err(|_| Obstacle::NoSuchValue(question.id.clone()))
    }

    fn date(&self, question: &Question, place: &Place) -> Result<Date, Obstacle> {
        let today = self.today;
        let ahead = |days: i32| today.saturating_add(jiff::Span::new().days(days));
        if let Some(days) = self.lies.get(&Some(place.given)) {
            // Further than any calendar goes is no date.
            let days = i32::try_from(*days).map_err(|_| Obstacle::NoSuchValue(question.id.clone()))?;
            return Ok(ahead(days));
        }
        let next = |date: Date| date.saturating_add(jiff::Span::new().days(1));
        let around = place.bounds.iter().flat_map(|(bound, _)| match bound {
            Bound::Within(days) => [ahead(*days), next(ahead(*days))],
            Bound::Aged(months) => [months_ago(today, *months), next(months_ago(today, *months))],
            Bound::AtLeast(_) => [today, today],
        });
        let keeps = |date: Date, bound: Bound| match bound {
            Bound::Within(days) => date <= ahead(days),
            Bound::Aged(months) => months_between(date, today) >= months,
            Bound::AtLeast(_) => true,
        };
        let fits = |date: &Date| {
            place.bounds.iter().all(|(bound, wire)| keeps(*date, *bound) == self.model.is_on(*wire))
        };
        let found = std::iter::once(today).chain(around).find(fits);
        found.ok_or_else(|| Obstacle::NoSuchValue(question.id.clone()))
    }
}
