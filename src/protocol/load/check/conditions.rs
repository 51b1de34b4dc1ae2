//! Conditions: what they name exists and is of a kind they can judge, and they can hold at all.

use super::super::super::age::bound;
use super::super::super::kind::Sort;
use super::super::super::{Condition, Decimal, Kind, Moment, Name, Question};
use super::super::idle::Idle;
use super::super::misfit::{Misfit, Thing};
use super::super::nearest::Choices;
use super::super::outline::{Form, Node};
use super::{Checker, Page, head_of};

const CHOOSABLE: &[Sort] = &[Sort::One, Sort::Many, Sort::Judgement];
const SEVERAL: &[Sort] = &[Sort::Many];
const COMPARED: &[Sort] = &[Sort::Date, Sort::Number];
const AGES: &[Sort] = &[Sort::Age, Sort::Number, Sort::Date];
const NUMBERS: &[Sort] = &[Sort::Number];
const DECIMALS: &[Sort] = &[Sort::Decimal];
pub(super) const DATES: &[Sort] = &[Sort::Date];
pub(super) const LOGS: &[Sort] = &[Sort::Entries];

impl<'a> Checker<'a> {
    /// Checks a condition; `fields` are those of the entry it speaks of, if it does.
    pub(super) fn condition(&mut self, page: Page<'_>, condition: &'a Condition, fields: &'a [Question]) {
        match condition {
            Condition::Is(of, option) => {
                if let Some(question) = self.subject(page, "Is", of, fields, CHOOSABLE) {
                    self.option(page, question, option);
                }
            }
            Condition::IsAny(of, options) => {
                if let Some(question) = self.subject(page, "IsAny", of, fields, CHOOSABLE) {
                    for option in options {
                        self.option(page, question, option);
                    }
                }
                if options.is_empty() {
                    self.at_name(page, of, &Misfit::EmptyCondition { form: "IsAny".into() });
                }
            }
            Condition::Only(of, options) => {
                if let Some(question) = self.subject(page, "Only", of, fields, SEVERAL) {
                    for option in options {
                        self.option(page, question, option);
                    }
                }
                if options.is_empty() {
                    self.at_name(page, of, &Misfit::EmptyCondition { form: "Only".into() });
                }
            }
            Condition::Same(one, other) => {
                for of in [one, other] {
                    let _ = self.subject(page, "Same", of, fields, CHOOSABLE);
                }
            }
            Condition::Between { start, end, from, below } => {
                self.stretch(page, start, end, fields);
                if let Some(of) = condition.subject() {
                    self.range(page, "Between", of, from.map(i64::from), below.map(i64::from));
                }
            }
            Condition::Answered(of)
            | Condition::Known(of)
            | Condition::Unknown(of)
            | Condition::NotDone(of) => {
                let _ = self.subject(page, "", of, fields, &[]);
            }
            Condition::NotDoneBecause(of, reason) => {
                if let Some(question) = self.subject(page, "", of, fields, &[]) {
                    self.reason(page, question, reason);
                }
            }
            Condition::Role(role) => self.role(page, role),
            Condition::Age { of, from, below, from_months, below_months } => {
                let question = self.subject(page, "Age", of, fields, AGES);
                let bounds = [("from", from, from_months), ("below", below, below_months)];
                let twice = |(_, years, months): &(_, &Option<u16>, &Option<u16>)| {
                    years.is_some() && months.is_some()
                };
                let in_years = question.is_some_and(|question| question.answer.sort() == Sort::Number);
                if let Some((bound, ..)) = bounds.into_iter().find(twice) {
                    self.at_name(page, of, &Misfit::TwoUnits { bound });
                } else if in_years && bounds.iter().any(|(.., months)| months.is_some()) {
                    self.at_name(page, of, &Misfit::MonthsOfYears { of: of.to_string() });
                }
                let (from, below) = (bound(*from, *from_months), bound(*below, *below_months));
                self.range(page, "Age", of, from, below);
                if let Some(asked) = question {
                    // Compared in months, and asked in years of which the last one counts whole.
                    self.beyond_answers(page, (of, asked), (12, 11), from, below);
                }
            }
            Condition::Number { of, from, below } => {
                let asked = self.subject(page, "Number", of, fields, NUMBERS);
                self.range(page, "Number", of, *from, *below);
                if let Some(asked) = asked {
                    self.beyond_answers(page, (of, asked), (1, 0), *from, *below);
                }
            }
            Condition::Decimal { of, from, below } => {
                let _ = self.subject(page, "Decimal", of, fields, DECIMALS);
                let bound = |number: Option<Decimal>| number.map(Decimal::hundredths);
                self.range(page, "Decimal", of, bound(*from), bound(*below));
            }
            Condition::Due { of, .. } => {
                let _ = self.subject(page, "Due", of, fields, DATES);
            }
            Condition::SomeEntry(of, such) => self.log(page, "SomeEntry", of, such, fields),
            Condition::EveryEntry(of, such) => self.log(page, "EveryEntry", of, such, fields),
            Condition::Count { of, such, from, below } => {
                self.log(page, "Count", of, such, fields);
                self.range(page, "Count", of, from.map(i64::from), below.map(i64::from));
            }
            Condition::FirstEntry(of, such) => self.log(page, "FirstEntry", of, such, fields),
            Condition::LastEntry(of, such) => self.log(page, "LastEntry", of, such, fields),
            Condition::AnyOf(_)
            | Condition::AllOf(_)
            | Condition::Not(_)
            | Condition::AtLeast(..)
            | Condition::Otherwise(_) => {
                for (_, part) in condition.children() {
                    self.condition(page, part, fields);
                }
            }
        }
    }

    /// Both ends of a stretch are dates, or both are numbers.
    fn stretch(&mut self, page: Page<'_>, start: &'a Moment, end: &'a Moment, fields: &'a [Question]) {
        let alone = matches!((start, end), (Moment::Of(_), Moment::Of(_)));
        let [start, end] = [start, end].map(|moment| match moment {
            Moment::Today => None,
            Moment::Of(of) => {
                let needs = if alone { COMPARED } else { DATES };
                self.subject(page, "Between", of, fields, needs).map(|question| (of, question))
            }
            Moment::First(log, field) | Moment::Last(log, field) => {
                let fields = self.subject(page, "Between", log, fields, LOGS)?.answer.fields();
                self.subject(page, "Between", field, fields, DATES).map(|question| (field, question))
            }
        });
        if let (Some((_, start)), Some((of, end))) = (start, end)
            && start.answer.sort() != end.answer.sort()
        {
            let needs = if start.answer.sort() == Sort::Number { NUMBERS } else { DATES };
            let is = end.answer.sort();
            self.at_name(page, of, &Misfit::WrongKind { form: "Between", of: of.to_string(), is, needs });
        }
    }

    fn log(
        &mut self,
        page: Page<'_>,
        form: &'static str,
        of: &Name,
        such: &'a Condition,
        fields: &'a [Question],
    ) {
        let log = self.subject(page, form, of, fields, LOGS);
        // Without the log its fields are not known: more findings here would be noise.
        if let Some(Kind::Entries { fields, .. }) = log.map(|question| &question.answer) {
            self.condition(page, such, fields);
        }
    }

    /// The question or field a condition speaks of, if it exists and its kind can be judged.
    fn subject(
        &mut self,
        page: Page<'_>,
        form: &'static str,
        of: &Name,
        fields: &'a [Question],
        needs: &'static [Sort],
    ) -> Option<&'a Question> {
        let found = fields.iter().find(|field| field.id == *of).or_else(|| self.question(of));
        let Some(question) = found else {
            let thing = if fields.is_empty() { Thing::Question } else { Thing::Field };
            let known = fields.iter().map(|field| field.id.as_str()).chain(self.question_ids());
            let choices = Choices::of(of.as_str(), known);
            self.at_name(page, of, &Misfit::Unknown { thing, found: of.to_string(), of: None, choices });
            return None;
        };
        let is = question.answer.sort();
        if !needs.is_empty() && !needs.contains(&is) {
            self.at_name(page, of, &Misfit::WrongKind { form, of: of.to_string(), is, needs });
            return None;
        }
        Some(question)
    }

    pub(super) fn option(&mut self, page: Page<'_>, question: &Question, option: &Name) {
        // A question without any options has been told of already.
        if question.option(option).is_none() && !question.answer.options().is_empty() {
            let known = question.answer.options().iter().map(|option| option.id.as_str());
            self.unknown(page, Thing::Choice, option, Some(&question.id), known);
        }
    }

    pub(super) fn reason(&mut self, page: Page<'_>, question: &Question, reason: &Name) {
        if question.reason(reason).is_none() {
            let known = question.not_done.listed().iter().map(|reason| reason.id.as_str());
            self.unknown(page, Thing::Reason, reason, Some(&question.id), known);
        }
    }

    pub(super) fn role(&mut self, page: Page<'_>, role: &Name) {
        let roles = &self.parts.head.part.roles;
        if !roles.iter().any(|known| known.id == *role) {
            self.unknown(page, Thing::Role, role, None, roles.iter().map(|known| known.id.as_str()));
        }
    }

    /// Reports a reference to nothing, with what could have been meant.
    pub(super) fn unknown<'k>(
        &mut self,
        page: Page<'_>,
        thing: Thing,
        name: &Name,
        of: Option<&Name>,
        known: impl IntoIterator<Item = &'k str>,
    ) {
        let choices = Choices::of(name.as_str(), known);
        let (found, of) = (name.to_string(), of.map(ToString::to_string));
        self.at_name(page, name, &Misfit::Unknown { thing, found, of, choices });
    }

    fn range(
        &mut self,
        page: Page<'_>,
        form: &'static str,
        of: &Name,
        from: Option<i64>,
        below: Option<i64>,
    ) {
        match (from, below) {
            (None, None) => self.at_name(page, of, &Misfit::NoRange { form }),
            (Some(from), Some(below)) if from >= below => {
                self.at_name(page, of, &Misfit::EmptyRange { form });
            }
            _ => {}
        }
    }

    /// Whether no answer that the question accepts can lie within the bounds.
    fn beyond_answers(
        &mut self,
        page: Page<'_>,
        (of, asked): (&Name, &Question),
        (unit, last): (i64, i64),
        from: Option<i64>,
        below: Option<i64>,
    ) {
        let (min, max) = asked.answer.range();
        let beyond = match (from.zip(max), below.zip(min)) {
            (Some((from, max)), _) if from > max.saturating_mul(unit).saturating_add(last) => {
                Some(("max", max))
            }
            (_, Some((below, min))) if below <= min.saturating_mul(unit) => Some(("min", min)),
            _ => None,
        };
        if let Some((bound, number)) = beyond {
            let idle = Idle::BeyondAnswers { of: of.to_string(), bound, number };
            self.at_name(page, of, &Misfit::Idle(idle));
        }
    }

    /// Forms that hold always or never; looked for in the shape, since numbers and lists carry no place.
    pub(super) fn empty_forms(&mut self, page: Page<'a>, node: &Node<'_>) {
        if let Form::Group { name, parts, .. } = &node.form {
            match (*name, parts.as_slice()) {
                ("AnyOf" | "AllOf" | "Otherwise", [list]) if list.value.parts().is_empty() => {
                    self.at(page, head_of(page, node), &Misfit::EmptyCondition { form: (*name).to_owned() });
                }
                ("AtLeast", [count, list]) => {
                    let asked = match count.value.form {
                        #[expect(
                            clippy::disallowed_methods,
                            reason = "what is no number is told as one that asks for nothing"
                        )]
                        Form::Word(digits) => digits.parse().unwrap_or(0),
                        Form::Quoted(_) | Form::Group { .. } => 0,
                    };
                    let has = list.value.parts().len();
                    if asked == 0 || usize::try_from(asked).is_ok_and(|asked: usize| asked > has) {
                        self.at(page, count.value.span.clone(), &Misfit::AtLeast { asked, parts: has });
                    }
                }
                _ => {}
            }
            for part in parts {
                self.empty_forms(page, &part.value);
            }
        }
    }
}
