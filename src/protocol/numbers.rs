//! The questions of a protocol by number. A walk looks up names a thousand times: those in its conditions know their number
//! from when the protocol was put together, and letters are compared only for names that come from elsewhere.

use rustc_hash::FxHashMap;

use super::condition::{Condition, Moment};
use super::name::Name;
use super::question::{Need, Question, Short};
use super::rules::{Action, Due};
use super::{Head, Step};

/// Where each question is, by its number in file order and by its name.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Numbers {
    by_name: FxHashMap<Name, usize>,
    names: Vec<Name>,
    places: Vec<(usize, usize)>,
    /// The number of the first question of each step.
    first: Vec<usize>,
    /// The questions with options that are not always offered, in them or in their fields.
    offering: Vec<usize>,
    /// How many such options there are.
    offers: usize,
}

impl Numbers {
    /// Numbers the questions of these steps, and lets every name in a condition know its number.
    pub(super) fn give(head: &mut Head, steps: &mut [Step]) -> Self {
        let mut numbers = Self::default();
        for (s, step) in steps.iter().enumerate() {
            numbers.first.push(numbers.places.len());
            for (q, question) in step.questions.iter().enumerate() {
                let number = numbers.places.len();
                let offers = offers(question);
                if offers > 0 {
                    numbers.offering.push(number);
                    numbers.offers += offers;
                }
                let _ = numbers.by_name.insert(question.id.clone(), number);
                numbers.names.push(question.id.clone());
                numbers.places.push((s, q));
            }
        }
        let fields = steps.iter().flat_map(|step| &step.questions).filter_map(|question| {
            let fields = question.answer.fields();
            let names: Vec<Name> = fields.iter().map(|field| field.id.clone()).collect();
            (!names.is_empty()).then(|| (question.id.clone(), names))
        });
        let seats = Seats { fields: fields.collect(), numbers: &numbers };
        for step in steps {
            seats.seat_all(step.when.as_mut(), None);
            for question in &mut step.questions {
                seats.question(question);
            }
        }
        for alert in &mut head.alerts {
            seats.condition(&mut alert.when, None);
        }
        for outcome in &mut head.outcomes {
            seats.condition(&mut outcome.when, None);
            for action in &mut outcome.actions {
                seats.action(action);
            }
        }
        for card in &mut head.cards {
            seats.seat_all(card.when.as_mut(), None);
        }
        numbers
    }

    /// The number of a question.
    pub(super) fn of(&self, name: &Name) -> Option<usize> {
        if let Some(seat) = name.seat()
            && self.names.get(seat).is_some_and(|there| there.is_written_once_with(name))
        {
            return Some(seat);
        }
        self.by_name.get(name).copied()
    }

    /// Its step, and its place there.
    pub(super) fn place(&self, number: usize) -> Option<(usize, usize)> {
        self.places.get(number).copied()
    }

    /// The number of the question at this place.
    pub(super) fn at(&self, (step, question): (usize, usize)) -> usize {
        self.first[step] + question
    }

    pub(super) fn count(&self) -> usize {
        self.places.len()
    }

    pub(super) fn offering(&self) -> &[usize] {
        &self.offering
    }

    pub(super) const fn offers(&self) -> usize {
        self.offers
    }
}

fn offers(question: &Question) -> usize {
    let of_fields = question.answer.fields().iter().map(|field| field.answer.offers().count());
    question.answer.offers().count() + of_fields.sum::<usize>()
}

struct Seats<'n> {
    /// The fields of each log.
    fields: FxHashMap<Name, Vec<Name>>,
    numbers: &'n Numbers,
}

impl Seats<'_> {
    fn question(&self, question: &mut Question) {
        self.asked(question, None);
        let log = self.fields.get(&question.id).map(Vec::as_slice);
        for field in question.answer.fields_mut() {
            self.asked(field, log);
            self.name(&mut field.id, log);
        }
        self.name(&mut question.id, None);
    }

    /// What a question says of when it is asked, or a field of a log with these.
    fn asked(&self, question: &mut Question, log: Option<&[Name]>) {
        self.seat_all(question.when.as_mut(), log);
        self.seat_all(question.reason_can_wait.as_mut(), log);
        if let Need::When(when) = &mut question.need {
            self.condition(when, log);
        }
        if let Some(Short::When(when)) = &mut question.short {
            self.condition(when, log);
        }
        for option in question.answer.options_mut() {
            self.seat_all(option.when.as_mut(), log);
        }
        if let Some(under) = question.answer.under_mut() {
            self.name(under, None);
        }
    }

    fn action(&self, action: &mut Action) {
        self.seat_all(action.when.as_mut(), None);
        if let Due::On(question) = &mut action.due {
            self.name(question, None);
        }
        if let Some(done) = &mut action.done {
            self.condition(&mut done.once, None);
        }
    }

    fn seat_all<'c>(&self, conditions: impl IntoIterator<Item = &'c mut Condition>, log: Option<&[Name]>) {
        for condition in conditions {
            self.condition(condition, log);
        }
    }

    fn condition(&self, condition: &mut Condition, log: Option<&[Name]>) {
        match condition {
            Condition::Is(of, _)
            | Condition::IsAny(of, _)
            | Condition::Only(of, _)
            | Condition::Answered(of)
            | Condition::Known(of)
            | Condition::Unknown(of)
            | Condition::NotDone(of)
            | Condition::NotDoneBecause(of, _)
            | Condition::Age { of, .. }
            | Condition::Number { of, .. }
            | Condition::Decimal { of, .. }
            | Condition::Due { of, .. } => self.name(of, log),
            Condition::Same(one, other) => {
                self.name(one, log);
                self.name(other, log);
            }
            Condition::AnyOf(parts)
            | Condition::AllOf(parts)
            | Condition::AtLeast(_, parts)
            | Condition::Otherwise(parts) => self.seat_all(parts, log),
            Condition::Not(part) => self.condition(part, log),
            Condition::SomeEntry(of, such)
            | Condition::EveryEntry(of, such)
            | Condition::FirstEntry(of, such)
            | Condition::LastEntry(of, such)
            | Condition::Count { of, such, .. } => {
                let fields = self.fields.get(of).map(Vec::as_slice);
                self.name(of, log);
                self.condition(such, fields);
            }
            Condition::Between { start, end, .. } => {
                for moment in [start, end] {
                    self.moment(moment, log);
                }
            }
            Condition::Role(_) => {}
        }
    }

    fn moment(&self, moment: &mut Moment, log: Option<&[Name]>) {
        match moment {
            Moment::Today => {}
            Moment::Of(of) => self.name(of, log),
            Moment::First(of, field) | Moment::Last(of, field) => {
                let fields = self.fields.get(of).map(Vec::as_slice);
                self.name(of, log);
                self.name(field, fields);
            }
        }
    }

    /// A name within an entry of a log with these fields means the field, where there is one.
    fn name(&self, name: &mut Name, log: Option<&[Name]>) {
        let field = log.and_then(|log| log.iter().enumerate().find(|(_, field)| **field == *name));
        let question = || {
            let number = self.numbers.by_name.get(&*name).copied()?;
            Some((number, self.numbers.names.get(number)?))
        };
        if let Some((seat, there)) = field.or_else(question) {
            name.take_seat(seat, there);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::super::bundle;
    use super::*;

    #[test]
    fn every_name_in_a_condition_of_a_question_leads_to_what_its_letters_lead_to() {
        let mut seated = 0;
        for bundled in bundle::all() {
            let protocol = bundled.load().unwrap();
            for (_, question) in protocol.questions() {
                for name in question.when.iter().flat_map(Condition::subjects) {
                    let by_letters = Name::new(name.as_str());
                    assert_eq!(protocol.position(name), protocol.position(&by_letters), "{name}");
                    seated += usize::from(name.seat().is_some());
                }
            }
        }
        assert!(seated > 100, "{seated}");
    }

    #[test]
    fn a_name_of_another_protocol_is_found_by_its_letters() {
        let [one, other] = ["knmg-meldcode", "kindcheck"].map(|id| bundle::get(&id.into()).unwrap());
        for (_, question) in one.questions() {
            let by_letters = Name::new(question.id.as_str());
            assert_eq!(other.position(&question.id), other.position(&by_letters));
            for name in question.when.iter().flat_map(Condition::subjects) {
                assert_eq!(other.position(name), other.position(&Name::new(name.as_str())), "{name}");
            }
        }
    }
}
