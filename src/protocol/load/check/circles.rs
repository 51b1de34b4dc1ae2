//! Circular conditions: a question that appears only when another does, which waits for the first.

use std::collections::HashMap;

use super::super::super::{Condition, Moment, Question, Step};
use super::super::misfit::Misfit;
use super::{Checker, Page};

/// Something whose place on the path depends on answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Knot<'a> {
    /// A question.
    Question(&'a str),
    /// The fields of a log, which have conditions of their own.
    Fields(&'a str),
    /// One field of a log.
    Field(&'a str, &'a str),
}

impl Knot<'_> {
    fn label(&self) -> String {
        match self {
            Self::Question(id) => format!("`{id}`"),
            Self::Fields(log) => format!("`{log}.*`"),
            Self::Field(log, field) => format!("`{log}.{field}`"),
        }
    }
}

/// The log an entry belongs to, with its fields.
type Log<'a> = (&'a str, &'a [Question]);

/// What waits for what, in file order.
struct Web<'a, 'i> {
    questions: &'i HashMap<&'a str, (&'a Step, &'a Question)>,
    order: Vec<Knot<'a>>,
    waits_for: HashMap<Knot<'a>, Vec<Knot<'a>>>,
}

impl<'a> Web<'a, '_> {
    fn knot(&mut self, knot: Knot<'a>) {
        if let std::collections::hash_map::Entry::Vacant(entry) = self.waits_for.entry(knot) {
            let _ = entry.insert(Vec::new());
            self.order.push(knot);
        }
    }

    fn wait(&mut self, knot: Knot<'a>, other: Knot<'a>) {
        self.knot(knot);
        if let Some(others) = self.waits_for.get_mut(&knot) {
            others.push(other);
        }
    }

    /// Notes everything this condition looks at. `log` is the one whose entry it speaks of; only within that
    /// log itself (`inside`) do its fields count one by one, elsewhere they count together.
    fn condition(&mut self, knot: Knot<'a>, condition: &'a Condition, log: Option<Log<'a>>, inside: bool) {
        for of in condition.subjects() {
            match log {
                Some((log, fields)) if fields.iter().any(|field| field.id == *of) => {
                    if inside {
                        self.wait(knot, Knot::Field(log, of.as_str()));
                    }
                }
                _ => self.wait(knot, Knot::Question(of.as_str())),
            }
        }
        if let Condition::Between { start, end, .. } = condition {
            for moment in [start, end] {
                if let Moment::First(other, _) | Moment::Last(other, _) = moment {
                    self.wait(knot, Knot::Fields(other.as_str()));
                }
            }
        }
        for (inner_log, part) in condition.children() {
            match inner_log {
                Some(other) => {
                    let other = other.as_str();
                    self.wait(knot, Knot::Fields(other));
                    let fields = self.questions.get(other).map_or(&[][..], |(_, log)| log.answer.fields());
                    self.condition(knot, part, Some((other, fields)), false);
                }
                None => self.condition(knot, part, log, inside),
            }
        }
    }

    /// Every circle once, beginning with its first knot in file order.
    fn circles(&self) -> Vec<Vec<Knot<'a>>> {
        let mut done = HashMap::new();
        let mut found = Vec::new();
        for &start in &self.order {
            let mut trail = Vec::new();
            self.follow(start, &mut trail, &mut done, &mut found);
        }
        found
    }

    fn follow(
        &self,
        knot: Knot<'a>,
        trail: &mut Vec<Knot<'a>>,
        done: &mut HashMap<Knot<'a>, ()>,
        found: &mut Vec<Vec<Knot<'a>>>,
    ) {
        if let Some(start) = trail.iter().position(|&earlier| earlier == knot) {
            found.push(trail[start..].to_vec());
            return;
        }
        if done.contains_key(&knot) {
            return;
        }
        trail.push(knot);
        for &other in self.waits_for.get(&knot).map_or(&[][..], Vec::as_slice) {
            self.follow(other, trail, done, found);
        }
        let _ = trail.pop();
        let _ = done.insert(knot, ());
    }
}

impl<'a> Checker<'a> {
    pub(super) fn circles(&mut self) {
        let parts = self.parts;
        let index = self.questions.clone();
        let mut web = Web { questions: &index, order: Vec::new(), waits_for: HashMap::new() };
        let mut places: HashMap<Knot<'_>, (Page<'a>, &'a Question)> = HashMap::new();
        for step in &parts.steps {
            for question in &step.part.questions {
                let id = question.id.as_str();
                let knot = Knot::Question(id);
                web.knot(knot);
                let _ = places.entry(knot).or_insert((step.page(), question));
                for when in step.part.when.iter().chain(&question.when).chain(question.answer.offers()) {
                    web.condition(knot, when, None, false);
                }
                if let Some(above) = question.answer.under().filter(|above| **above != question.id) {
                    // It is asked once there is a row it can be under.
                    web.wait(knot, Knot::Question(above.as_str()));
                    web.wait(knot, Knot::Fields(above.as_str()));
                }
                let fields = question.answer.fields();
                if !fields.is_empty() {
                    web.wait(Knot::Fields(id), knot);
                }
                for field in fields {
                    let inner = Knot::Field(id, field.id.as_str());
                    web.wait(Knot::Fields(id), inner);
                    let _ = places.entry(inner).or_insert((step.page(), field));
                    for when in field.when.iter().chain(field.answer.offers()) {
                        web.condition(inner, when, Some((id, fields)), true);
                    }
                }
            }
        }
        let mut told: Vec<Knot<'_>> = Vec::new();
        for circle in web.circles() {
            // Circles that share a question are mended together.
            if circle.iter().any(|knot| told.contains(knot)) {
                continue;
            }
            told.extend(&circle);
            let Some((page, question)) = circle.iter().find_map(|knot| places.get(knot).copied()) else {
                continue;
            };
            let chain = circle.iter().chain(circle.first()).map(Knot::label).collect();
            self.at_name(page, &question.id, &Misfit::Circle { chain });
        }
    }
}
