//! Decides conditions on given answers. Off-path answers count as unanswered, transitively.
//!
//! * unanswered or answered "unknown": `Is`, `Only`, `Same`, `Age`, `Number`, `Decimal`, `Due`, `Between`, `SomeEntry`, `Count` are unknown;
//! * deliberately not done: `Is`, `Only`, `Same`, `Age`, `Number`, `Decimal`, `Due`, `Between`, `SomeEntry` are false, `EveryEntry` is true;
//! * a row of a log in which nothing was filled in, or nothing that is on the path, is no entry; a log of such rows only is unanswered;
//! * a row under one of another log counts where that row does, and its log is asked where the other has rows that count; within
//!   such a row what is said of the entries of the log under it is said of those under this row;
//! * `Answered`, `Known`, `Unknown`, `NotDone`, `NotDoneBecause`, `Role` are never unknown.
//!
//! Which options count is in `counted`, stretches of time are in `between`, what is still open in `waiting`.

use std::cell::{Cell, OnceCell};
use std::collections::BTreeSet;

use jiff::civil::Date;

use super::answer::{Answer, Entry, EntryId};
use super::answers::Answers;
use super::counted::Counted;
use super::truth::Truth;
use crate::protocol::age::{YEAR, bound, days_of, months_between};
use crate::protocol::{Choice, Condition, Name, Need, Protocol, Question};

/// The ground on which conditions are decided: a protocol, answers and a date.
pub struct Ground<'a> {
    /// The protocol.
    pub protocol: &'a Protocol,
    /// The answers, without what is not offered.
    pub answers: &'a Answers,
    /// The date of walking.
    pub today: Date,
    /// What was given to each question, by its number, on the path or not; and what is known of it by now.
    given: Vec<Option<&'a Answer>>,
    known: Vec<Known>,
}

/// What is known of a question.
#[derive(Default)]
struct Known {
    path: Cell<Path>,
    counts: Cell<Counts>,
    /// Which entries of a log count, by their place in it.
    rows: OnceCell<Vec<usize>>,
}

/// Whether what was given to a question counts.
#[derive(Clone, Copy, PartialEq, Default)]
enum Counts {
    #[default]
    NotAsked,
    Yes,
    No,
}

#[derive(Clone, Copy, PartialEq, Default)]
enum Path {
    #[default]
    NotAsked,
    BeingAsked,
    Known(Truth),
}

/// An entry of a log, while a condition or field inside it is decided.
#[derive(Clone, Copy)]
pub struct Inside<'a> {
    /// The log.
    pub log: &'a Question,
    /// The entry.
    pub entry: &'a Entry,
}

impl<'a> Ground<'a> {
    /// Lays the ground; decides nothing yet.
    #[must_use]
    pub fn new(protocol: &'a Protocol, counted: &'a Counted<'_>, today: Date) -> Self {
        let answers = counted.answers();
        let given = answers.all_given(protocol);
        let known = given.iter().map(|_| Known::default()).collect();
        Self { protocol, answers, today, given, known }
    }

    /// Whether the question at this position is on the path.
    #[must_use]
    pub(crate) fn on_path(&self, position: (usize, usize)) -> Truth {
        self.is_asked(self.protocol.number_at(position))
    }

    /// Whether the question of this number is on the path.
    fn is_asked(&self, number: usize) -> Truth {
        let path = &self.known[number].path;
        match path.get() {
            Path::Known(truth) => return truth,
            // Loading refuses circular conditions; a circle met all the same stays undecided.
            Path::BeingAsked => return Truth::Unknown,
            Path::NotAsked => path.set(Path::BeingAsked),
        }
        let Some((of, question)) = self.protocol.numbered(number) else { return Truth::False };
        let above = question.answer.under().map_or(Truth::True, |above| self.has_rows(above));
        let truth = self.holds(of.when.as_ref()).and(self.holds(question.when.as_ref())).and(above);
        path.set(Path::Known(truth));
        truth
    }

    /// Whether a log has a row that another can be under.
    fn has_rows(&self, log: &Name) -> Truth {
        self.entries(log, None).map_or(Truth::Unknown, |mut rows| rows.next().is_some().into())
    }

    fn holds(&self, condition: Option<&'a Condition>) -> Truth {
        condition.map_or(Truth::True, |condition| self.decide(condition, None))
    }

    /// What was given at this position, on the path or not.
    #[must_use]
    pub(crate) fn given_at(&self, position: (usize, usize)) -> Option<&'a Answer> {
        self.given[self.protocol.number_at(position)]
    }

    /// The answer that counts: given, and on the path.
    #[must_use]
    pub fn answer(&self, question: &Name) -> Option<&'a Answer> {
        let number = self.protocol.number(question)?;
        let (given, known) = (self.given[number]?, &self.known[number]);
        let counts = match known.counts.get() {
            Counts::Yes => true,
            Counts::No => false,
            Counts::NotAsked => {
                let has_rows = || given.entries().is_empty() || !self.counting(number).is_empty();
                let counts = self.is_asked(number).is_true() && has_rows();
                // While its path is being asked nothing is known yet.
                if matches!(known.path.get(), Path::Known(_)) {
                    known.counts.set(if counts { Counts::Yes } else { Counts::No });
                }
                counts
            }
        };
        counts.then_some(given)
    }

    /// The places of the entries that count: something in them is on the path.
    fn counting(&self, number: usize) -> &[usize] {
        let rows = &self.known[number].rows;
        if rows.get().is_none()
            && let (Some((_, log)), Some(given)) = (self.protocol.numbered(number), self.given[number])
        {
            let counts = |entry: &'a Entry| {
                let inside = Inside { log, entry };
                let mut fields = log.answer.fields().iter();
                !entry.is_untouched()
                    && self.has_its_row(inside)
                    && fields.any(|field| {
                        entry.fields.contains_key(&field.id) && self.field_on_path(field, inside).is_true()
                    })
            };
            let found = given.entries().iter().enumerate().filter(|(_, entry)| counts(entry));
            // What was found meanwhile is the same.
            drop(rows.set(found.map(|(place, _)| place).collect())); // nobody else sets it meanwhile
        }
        rows.get().map_or(&[], Vec::as_slice)
    }

    /// The entries that count of what was given to a log, in their order.
    fn entries_of(&self, log: &Name, given: &'a Answer) -> impl Iterator<Item = Inside<'a>> + use<'a, '_> {
        let entries = given.entries();
        let number = if entries.is_empty() { None } else { self.protocol.number(log) };
        let log = number.and_then(|number| self.protocol.numbered(number)).map(|(_, log)| log);
        let places = number.map_or(&[][..], |number| self.counting(number));
        let inside = move |place: &usize| Some(Inside { log: log?, entry: entries.get(*place)? });
        places.iter().filter_map(inside)
    }

    /// Whether an entry belongs to no other, or to one that counts.
    #[must_use]
    pub(super) fn has_its_row(&self, inside: Inside<'a>) -> bool {
        let Some(above) = inside.log.answer.under() else { return true };
        inside.entry.under.is_some_and(|row| self.rows(above).any(|above| above.entry.id == row))
    }

    /// The entries of a log that count and stand under this one, in their order.
    pub(crate) fn under<'s>(&'s self, log: &'s Name, row: EntryId) -> impl Iterator<Item = Inside<'a>> + 's {
        self.rows(log).filter(move |inside| inside.entry.under == Some(row))
    }

    /// The entries of a log that count, in their order.
    pub(crate) fn rows<'s>(&'s self, log: &'s Name) -> impl Iterator<Item = Inside<'a>> + 's {
        self.answer(log).into_iter().flat_map(|given| self.entries_of(log, given))
    }

    /// Whether a field is on the path within its entry.
    #[must_use]
    pub fn field_on_path(&self, field: &'a Question, inside: Inside<'a>) -> Truth {
        field.when.as_ref().map_or(Truth::True, |when| self.decide(when, Some(inside)))
    }

    /// The options that are offered, of a question or of a field of an entry.
    pub fn offers<'q>(
        &'q self,
        question: &'q Question,
        inside: Option<Inside<'q>>,
    ) -> impl Iterator<Item = &'q Choice>
    where
        'a: 'q,
    {
        question.answer.options().iter().filter(move |option| self.offers_it(option, inside))
    }

    /// Whether an option is offered, of a question or of a field of an entry.
    pub(super) fn offers_it<'q>(&'q self, option: &'q Choice, inside: Option<Inside<'q>>) -> bool
    where
        'a: 'q,
    {
        option.when.as_ref().is_none_or(|when| self.decide(when, inside).is_true())
    }

    /// Whether leaving a question open, or a field of an entry, is an open point.
    #[must_use]
    pub fn needs(&self, question: &'a Question, inside: Option<Inside<'a>>) -> bool {
        match &question.need {
            Need::Required => true,
            Need::Optional => false,
            Need::When(when) => self.decide(when, inside).is_true(),
        }
    }

    /// Whether a field of a row is empty and can be recorded later: others of its log are on the short route, it is not.
    #[must_use]
    pub fn field_can_wait(&self, log: &'a Question, entry: &'a Entry, field: &Name) -> bool {
        let marked = log.answer.fields().iter().any(|field| field.short.is_some());
        let short = log.field(field).is_some_and(|field| {
            field.short.as_ref().is_some_and(|short| {
                short.when().is_none_or(|when| self.decide(when, Some(Inside { log, entry })).is_true())
            })
        });
        marked && !short && !entry.fields.contains_key(field)
    }

    /// The answer to a field, or, where the log has no such field, to a question.
    pub(super) fn find(&self, name: &Name, inside: Option<Inside<'a>>) -> Option<&'a Answer> {
        if let Some(inside) = inside
            && let Some(field) = inside.log.field(name)
        {
            let given = inside.entry.fields.get(name)?;
            return self.field_on_path(field, inside).is_true().then_some(given);
        }
        self.answer(name)
    }

    /// Decides a condition, within an entry where it speaks of one.
    #[must_use]
    pub fn decide(&self, condition: &'a Condition, inside: Option<Inside<'a>>) -> Truth {
        match condition {
            Condition::Is(of, option) => self.value(of, inside, |answer| chosen(answer, option)),
            Condition::IsAny(of, options) => {
                self.value(of, inside, |answer| options.iter().any(|option| chosen(answer, option)))
            }
            Condition::Only(of, options) => self.value(of, inside, |answer| {
                let mut ticked = answer.chosen().peekable();
                ticked.peek().is_some() && ticked.all(|option| options.contains(option))
            }),
            Condition::Same(one, other) => {
                let chosen = |of| self.value(of, inside, |_| true);
                match chosen(one).and(chosen(other)) {
                    Truth::True => {
                        let [one, other] = [one, other].map(|of| self.find(of, inside).map(chosen_options));
                        (one == other).into()
                    }
                    truth => truth,
                }
            }
            Condition::AnyOf(parts) => any(parts.iter().map(|part| self.decide(part, inside))),
            Condition::AllOf(parts) => all(parts.iter().map(|part| self.decide(part, inside))),
            Condition::Not(part) => self.decide(part, inside).not(),
            Condition::AtLeast(from, parts) => {
                let (sure, possible) = tally(parts.iter().map(|part| self.decide(part, inside)));
                Truth::counted(sure, possible, Some(*from), None)
            }
            Condition::Otherwise(parts) => match any(parts.iter().map(|part| self.decide(part, inside))) {
                Truth::Unknown if !self.wait(parts.iter(), inside) => Truth::True,
                truth => truth.not(),
            },
            Condition::Answered(of) => self.find(of, inside).is_some().into(),
            Condition::Known(of) => self.find(of, inside).is_some_and(Answer::is_known).into(),
            Condition::Unknown(of) => matches!(self.find(of, inside), Some(Answer::Unknown { .. })).into(),
            Condition::NotDone(of) => self.find(of, inside).is_some_and(Answer::is_not_done).into(),
            Condition::NotDoneBecause(of, reason) => matches!(
                self.find(of, inside),
                Some(Answer::NotDone { because: Some(because), .. }) if because == reason
            )
            .into(),
            Condition::Role(role) => (self.answers.role() == Some(role)).into(),
            Condition::Age { of, from, below, from_months, below_months } => {
                let (from, below) = (bound(*from, *from_months), bound(*below, *below_months));
                self.value(of, inside, |answer| {
                    from.is_none_or(|from| self.aged(answer, from) == Some(true))
                        && below.is_none_or(|below| self.aged(answer, below) == Some(false))
                })
            }
            Condition::Number { of, from, below } => self.value(of, inside, |answer| {
                answer.number().is_some_and(|number| {
                    from.is_none_or(|from| number >= from) && below.is_none_or(|below| number < below)
                })
            }),
            Condition::Decimal { of, from, below } => self.value(of, inside, |answer| match answer {
                Answer::Decimal(number) => {
                    from.is_none_or(|from| *number >= from) && below.is_none_or(|below| *number < below)
                }
                _ => false,
            }),
            Condition::Due { of, within } => self.value(of, inside, |answer| match answer {
                Answer::Date(date) => *date <= self.days_ahead(*within),
                _ => false,
            }),
            Condition::Between { start, end, from, below } => self.between(start, end, *from, *below, inside),
            Condition::FirstEntry(of, such) => self.one_entry(of, such, inside, true),
            Condition::LastEntry(of, such) => self.one_entry(of, such, inside, false),
            Condition::SomeEntry(of, such) => self
                .entries(of, inside)
                .map_or(Truth::Unknown, |entries| any(entries.map(|entry| self.decide(such, Some(entry))))),
            Condition::EveryEntry(of, such) => self
                .entries(of, inside)
                .map_or(Truth::Unknown, |entries| all(entries.map(|entry| self.decide(such, Some(entry))))),
            Condition::Count { of, such, from, below } => {
                self.entries(of, inside).map_or(Truth::Unknown, |entries| {
                    let (sure, possible) = tally(entries.map(|entry| self.decide(such, Some(entry))));
                    Truth::counted(sure, possible, *from, *below)
                })
            }
        }
    }

    fn value(&self, of: &Name, inside: Option<Inside<'a>>, test: impl FnOnce(&Answer) -> bool) -> Truth {
        match self.find(of, inside) {
            None | Some(Answer::Unknown { .. }) => Truth::Unknown,
            Some(Answer::NotDone { .. }) => Truth::False,
            Some(answer) => test(answer).into(),
        }
    }

    /// The entries of a log that was answered; a log set aside has none.
    pub(super) fn entries(
        &self,
        log: &Name,
        inside: Option<Inside<'a>>,
    ) -> Option<impl Iterator<Item = Inside<'a>> + use<'a, '_>> {
        let answer = self.find(log, inside)?;
        let known = !matches!(answer, Answer::Unknown { .. });
        known.then(|| {
            self.entries_of(log, answer).filter(move |entry| {
                let row = inside.filter(|row| entry.log.answer.under() == Some(&row.log.id));
                row.is_none_or(|row| entry.entry.under == Some(row.entry.id))
            })
        })
    }

    fn one_entry(&self, of: &Name, such: &'a Condition, inside: Option<Inside<'a>>, first: bool) -> Truth {
        self.entries(of, inside).map_or(Truth::Unknown, |mut entries| {
            let entry = if first { entries.next() } else { entries.last() };
            entry.map_or(Truth::False, |entry| self.decide(such, Some(entry)))
        })
    }

    /// Whether so many months are full; none of what tells no age.
    fn aged(&self, answer: &Answer, months: i64) -> Option<bool> {
        match answer {
            Answer::Age(age) => Some(age.days() >= days_of(months)),
            Answer::Number(years) => Some(years.saturating_mul(YEAR) >= months),
            Answer::Date(birth) => Some(months_between(*birth, self.today) >= months),
            _ => None,
        }
    }

    #[expect(clippy::disallowed_methods, reason = "a number of days that no calendar holds lies at its end")]
    fn days_ahead(&self, days: i32) -> Date {
        jiff::Span::new()
            .try_days(days)
            .map_or(if days < 0 { Date::MIN } else { Date::MAX }, |span| self.today.saturating_add(span))
    }
}

/// Whether one of these holds; asks no further than the first that does.
pub(super) fn any(truths: impl Iterator<Item = Truth>) -> Truth {
    let mut so_far = Truth::False;
    for truth in truths {
        so_far = so_far.or(truth);
        if so_far == Truth::True {
            break;
        }
    }
    so_far
}

/// Whether all of these hold; asks no further than the first that does not.
pub(super) fn all(truths: impl Iterator<Item = Truth>) -> Truth {
    any(truths.map(Truth::not)).not()
}

fn tally(truths: impl Iterator<Item = Truth>) -> (usize, usize) {
    truths.fold((0, 0), |(sure, possible), truth| {
        (sure + usize::from(truth == Truth::True), possible + usize::from(truth != Truth::False))
    })
}

/// What was chosen, in no order.
fn chosen_options(answer: &Answer) -> BTreeSet<&Name> {
    answer.chosen().collect()
}

fn chosen(answer: &Answer, option: &Name) -> bool {
    match answer {
        Answer::One(chosen) => chosen == option,
        Answer::Many(ticked) => ticked.contains(option),
        Answer::Judgement(judgement) => judgement.choice == *option,
        _ => false,
    }
}
