//! Rows of a log on paper: none falls between the blocks that pick rows, none stands in two of them, and on the record
//! no field of a row is left out.

use super::sheet::{Rows, Sheet};
use super::told::about;
use super::{held, on_paper, unless, walk_id};
use crate::authoring::prove::circuit::Wire;
use crate::authoring::prove::cone::Cone;
use crate::authoring::prove::lint::{Finding, Flaw};
use crate::authoring::prove::meaning::{Inside as Slot, Meaning};
use crate::authoring::prove::replay::Course;
use crate::authoring::prove::site::Sort;
use crate::authoring::prove::verdict::{Searched, scenario, search};
use crate::case::{Counted, Entry, Ground, Inside};
use crate::protocol::{ANYTHING, Claim, Condition, Name, Question, Statement};

/// What this paper does to the rows of a log.
pub(crate) fn told<'p>(sheet: &Sheet<'p>, log: &'p Question, is_record: bool) -> Vec<Finding> {
    let blocks = sheet.rows(log);
    if blocks.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<Finding> = twice(sheet, log, &blocks).into_iter().collect();
    let finding = |flaw, sort, id: &Name| Finding {
        other: about(sheet),
        ..Finding::new(flaw, sort, id.clone(), on_paper(sheet.template, blocks[0].at))
    };
    let question = Asked { sheet: *sheet, log, blocks: &blocks };
    if is_record {
        let lost = question.search(Lost::Row, finding(Flaw::RowUntold, Sort::Question, &log.id));
        found.extend(lost);
        for field in log.answer.fields().iter().chain(sheet.asked.protocol.logs_under(&log.id)) {
            if blocks.iter().any(|block| !block.tells(&field.id)) {
                let finding = finding(Flaw::FieldUntold, Sort::Field, &field.id);
                found.extend(question.search(Lost::Field(field), finding));
            }
        }
    } else if question
        .search(Lost::Refused, finding(Flaw::RowFallsThrough, Sort::Question, &log.id))
        .is_none()
    {
        // Every row of which all is known stands on this paper: then none is meant to be left out.
        found.extend(question.search(Lost::Row, finding(Flaw::RowFallsThrough, Sort::Question, &log.id)));
    }
    found
}

/// A row that two blocks tell.
fn twice(sheet: &Sheet<'_>, log: &Question, blocks: &[Rows<'_>]) -> Option<Finding> {
    for (place, second) in blocks.iter().enumerate() {
        for first in &blocks[..place] {
            if first.whole && second.whole {
                continue;
            }
            let picked = [first, second].into_iter().filter_map(|block| block.such.cloned());
            let picked = picked.chain([something(log)]).collect();
            let row = Condition::SomeEntry(log.id.clone(), Box::new(Condition::AllOf(picked)));
            let both = vec![Claim::When(row), held(first.when), held(second.when)];
            let never = Statement::Always(Claim::Not(Box::new(Claim::AllOf(both))));
            let place = on_paper(sheet.template, second.at);
            let told = Finding::new(Flaw::RowRetold, Sort::Question, log.id.clone(), place);
            let told = unless(sheet.asked, never, Finding { other: about(sheet), ..told });
            if told.is_some() {
                return told;
            }
        }
    }
    None
}

/// A row in which something counts.
fn something(log: &Question) -> Condition {
    let fields = log.answer.fields().iter();
    Condition::AnyOf(fields.map(|field| Condition::Answered(field.id.clone())).collect())
}

/// What is looked for.
#[derive(Clone, Copy)]
enum Lost<'p> {
    /// A row that no block tells.
    Row,
    /// A row that every block refuses: nothing in it was left for a reason, what it is picked by is known, and speaks
    /// against it.
    Refused,
    /// A row that is told without this field.
    Field(&'p Question),
}

/// The rows of a log on a paper, asked about.
struct Asked<'s, 'p> {
    sheet: Sheet<'p>,
    log: &'p Question,
    blocks: &'s [Rows<'p>],
}

impl<'p> Asked<'_, 'p> {
    fn search(&self, lost: Lost<'p>, finding: Finding) -> Option<Finding> {
        let (protocol, log) = (self.sheet.asked.protocol, self.log);
        let mut fields: Vec<Condition> =
            log.answer.fields().iter().map(|field| Condition::Answered(field.id.clone())).collect();
        if let Lost::Field(below) = lost
            && log.field(&below.id).is_none()
        {
            // Of the rows under it there is one.
            fields.push(Condition::SomeEntry(below.id.clone(), Box::new(ANYTHING.clone())));
        }
        let left: Vec<Condition> =
            log.answer.fields().iter().map(|field| Condition::NotDone(field.id.clone())).collect();
        let mut cone = Cone::new(protocol);
        cone.single_out(log);
        fields.iter().for_each(|field| cone.condition(field, Some(log)));
        for block in self.blocks {
            block.when.into_iter().for_each(|when| cone.condition(when, None));
            block.such.into_iter().for_each(|such| cone.condition(such, Some(log)));
        }
        let mut meaning = Meaning::new(self.sheet.asked, cone);
        let wire = self.wire(&mut meaning, lost, &fields, &left);
        match search(meaning, wire, &|course| self.shows(course, lost)) {
            Ok(Searched::Nothing(_)) => None,
            Ok(Searched::Walk(course)) => {
                let walk = scenario(protocol, &walk_id(&finding), &finding.words().message, course);
                Some(Finding { walk: Some(Box::new(walk)), ..finding })
            }
            // What stood in the way is told as a finding of its own.
            Err(_) => Some(Finding { flaw: Flaw::NotSettled, ..finding }),
        }
    }

    fn wire<'m>(
        &self,
        meaning: &mut Meaning<'m>,
        lost: Lost<'p>,
        fields: &'m [Condition],
        left: &'m [Condition],
    ) -> Wire
    where
        'p: 'm,
    {
        let slot = Slot { log: self.log, slot: 0 };
        let there = meaning.entry_counts(&self.log.id, 0);
        let filled: Vec<Wire> = fields.iter().map(|field| meaning.decide(field, Some(slot)).holds).collect();
        let own = self.log.answer.fields();
        let something = meaning.board.circuit.any(filled.iter().copied().take(own.len()));
        let there = meaning.board.circuit.and(there, something);
        let left: Vec<Wire> = left.iter().map(|field| meaning.decide(field, Some(slot)).holds).collect();
        let reasoned = meaning.board.circuit.any(left);
        let field = match lost {
            Lost::Field(field) => Some(field),
            Lost::Row | Lost::Refused => None,
        };
        let (mut telling, mut bare, mut refusing) = (Vec::new(), Vec::new(), Vec::new());
        for block in self.blocks {
            let on = block.when.map_or(Wire::ON, |when| meaning.decide(when, None).holds);
            let (holds, fails) = block.such.map_or((Wire::ON, Wire::OFF), |such| {
                let such = meaning.decide(such, Some(slot));
                (such.holds, such.fails)
            });
            let tells = meaning.board.circuit.and(on, holds);
            refusing.push(fails);
            match field {
                Some(field) if !block.tells(&field.id) => bare.push(tells),
                _ => telling.push(tells),
            }
        }
        let circuit = &mut meaning.board.circuit;
        match field {
            Some(field) => {
                let place = own.iter().position(|other| other.id == field.id).unwrap_or(own.len());
                let filled = filled.get(place).copied().unwrap_or(Wire::OFF);
                let (told, bare) = (circuit.any(telling), circuit.any(bare));
                circuit.all([there, filled, bare, !told])
            }
            None if matches!(lost, Lost::Refused) => {
                let refused = circuit.all(refusing);
                circuit.all([there, refused, !reasoned])
            }
            None => {
                let told = circuit.any(telling);
                circuit.and(there, !told)
            }
        }
    }

    /// Whether it shows on this walk, decided on the case itself.
    fn shows(&self, course: &Course, lost: Lost<'_>) -> bool {
        let protocol = self.sheet.asked.protocol;
        let answers = course.answers(protocol);
        let counted = Counted::new(protocol, &answers, course.today);
        let ground = Ground::new(protocol, &counted, course.today);
        let Some(given) = ground.answer(&self.log.id) else { return false };
        given.entries().iter().any(|entry| self.is_lost(&ground, entry, lost))
    }

    fn is_lost<'g>(&self, ground: &Ground<'g>, entry: &'g Entry, lost: Lost<'_>) -> bool
    where
        'p: 'g,
    {
        let inside = Inside { log: self.log, entry };
        let counts = |field: &'p Question| {
            entry.fields.contains_key(&field.id) && ground.field_on_path(field, inside).is_true()
        };
        if !self.log.answer.fields().iter().any(counts) {
            return false;
        }
        let such = |block: &Rows<'p>| {
            block.such.map_or(crate::case::Truth::True, |such| ground.decide(such, Some(inside)))
        };
        let tells = |block: &Rows<'p>| {
            block.when.is_none_or(|when| ground.decide(when, None).is_true()) && such(block).is_true()
        };
        match lost {
            Lost::Row => !self.blocks.iter().any(tells),
            Lost::Refused => {
                let left = |field| {
                    counts(field) && entry.fields.get(&field.id).is_some_and(crate::case::Answer::is_not_done)
                };
                let refuses = |block| such(block) == crate::case::Truth::False;
                self.blocks.iter().all(refuses) && !self.log.answer.fields().iter().any(left)
            }
            Lost::Field(field) => {
                let answered = self.log.answer.fields().iter().any(|own| own.id == field.id && counts(own))
                    || field.answer.under() == Some(&self.log.id)
                        && ground.under(&field.id, entry.id).next().is_some();
                let (with, bare): (Vec<_>, Vec<_>) =
                    self.blocks.iter().filter(|block| tells(block)).partition(|block| block.tells(&field.id));
                answered && with.is_empty() && !bare.is_empty()
            }
        }
    }
}
