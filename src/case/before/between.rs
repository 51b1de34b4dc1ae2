//! How far apart two moments are, where either can be one date out of the entries of a log. What that means for all
//! answers at once is in `authoring::prove::meaning::between`.
//!
//! The earliest of several dates is so many days before another moment when one of them is; it is so many days after it
//! when all are. So no date that is still open can hide what the others decide.

use jiff::civil::Date;

use super::evaluate::{Ground, Inside, all, any};
use crate::case::answer::Answer;
use crate::case::truth::Truth;
use crate::protocol::{Moment, Name};

/// A date or a number that can be one end, and whether it is there at all.
#[derive(Clone, Copy)]
struct Mark {
    there: Truth,
    /// In days, or in what is counted; nothing of what is not there for certain.
    at: Option<i64>,
}

impl Mark {
    const OPEN: Self = Self { there: Truth::Unknown, at: None };
    const NONE: Self = Self { there: Truth::False, at: None };

    fn of(answer: Option<&Answer>) -> Self {
        let at = match answer {
            Some(Answer::Date(date)) => Some(day(*date)),
            Some(Answer::Number(number)) => Some(*number),
            Some(Answer::NotDone { .. }) => return Self::NONE,
            _ => return Self::OPEN,
        };
        Self { there: Truth::True, at }
    }
}

/// Days since the calendar begins to count.
fn day(date: Date) -> i64 {
    i64::from((date - Date::ZERO).get_days())
}

impl<'a> Ground<'a> {
    pub(super) fn between(
        &self,
        start: &'a Moment,
        end: &'a Moment,
        from: Option<i32>,
        below: Option<i32>,
        inside: Option<Inside<'a>>,
    ) -> Truth {
        let (starts, ends) = (self.marks(start, inside), self.marks(end, inside));
        // `longer` is whether the stretch must be at least so long, or else must be shorter.
        let is = |days: i32, longer: bool| {
            over(&starts, start.one_will_do(false, longer), |start| {
                over(&ends, end.one_will_do(true, longer), |end| match (start.at, end.at) {
                    (Some(start), Some(end)) => ((end - start >= i64::from(days)) == longer).into(),
                    _ => Truth::Unknown,
                })
            })
        };
        from.map_or(Truth::True, |from| is(from, true))
            .and(below.map_or(Truth::True, |below| is(below, false)))
    }

    fn marks(&self, moment: &'a Moment, inside: Option<Inside<'a>>) -> Vec<Mark> {
        match moment {
            Moment::Today => vec![Mark { there: Truth::True, at: Some(day(self.today)) }],
            Moment::Of(of) => vec![Mark::of(self.find(of, inside))],
            Moment::First(log, field) | Moment::Last(log, field) => match self.entries(log, inside) {
                None => vec![Mark::OPEN],
                Some(entries) => entries.map(|entry| self.mark(entry, field)).collect(),
            },
        }
    }

    fn mark(&self, entry: Inside<'a>, field: &Name) -> Mark {
        let Some(asked) = entry.log.field(field) else { return Mark::NONE };
        match self.field_on_path(asked, entry) {
            Truth::True => Mark::of(entry.entry.fields.get(field)),
            Truth::False => Mark::NONE,
            Truth::Unknown => Mark::OPEN,
        }
    }
}

/// Whether it holds of one of those that are there, or of all and there is one.
fn over(marks: &[Mark], one_will_do: bool, holds: impl Fn(Mark) -> Truth) -> Truth {
    if one_will_do {
        return any(marks.iter().map(|mark| mark.there.and(holds(*mark))));
    }
    let of_all = all(marks.iter().map(|mark| mark.there.not().or(holds(*mark))));
    of_all.and(any(marks.iter().map(|mark| mark.there)))
}
