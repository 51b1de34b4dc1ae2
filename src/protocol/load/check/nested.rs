//! A log under another: that there is such a log, one deep, and that every row of a scenario says under which row it stands.

use std::collections::HashMap;

use super::super::super::kind::Sort;
use super::super::super::{Content, Given, Kind, Move, Name, Piece, Question, Scenario, Shown, Weighed};
use super::super::misfit::{Misfit, Nested};
use super::{Checker, Page};

const LOG: &[Sort] = &[Sort::Entries];

impl<'a> Checker<'a> {
    pub(super) fn nested(&mut self) {
        let parts = self.parts;
        for step in &parts.steps {
            for log in &step.part.questions {
                if let Some(above) = log.answer.under() {
                    self.under(step.page(), log, above);
                }
            }
        }
        let (head, page) = (&parts.head.part, parts.head.page());
        if let Some(contact) = &head.contact {
            let logs = contact.facts.iter().map(|facts| &facts.log);
            let logs = logs.chain(contact.talks.iter().map(|talks| &talks.log));
            for log in logs.chain(contact.discussed.iter().map(|rows| &rows.log)) {
                if self.above(log).is_some() {
                    self.nest(page, log, Nested::InContact { log: log.to_string() });
                }
            }
        }
        for paper in &parts.templates {
            let page = paper.page();
            for content in paper.part.blocks() {
                match content {
                    Content::Log { of, .. } => self.on_paper(page, "Log", of),
                    Content::Sides { left, right, .. } => {
                        self.on_paper(page, "Sides", &left.of);
                        self.on_paper(page, "Sides", &right.of);
                    }
                    _ => {}
                }
            }
        }
        for scenario in &parts.scenarios {
            self.rows_of_scenario(scenario.page(), &scenario.part);
        }
    }

    fn nest(&mut self, page: Page<'_>, at: &Name, nested: Nested) {
        self.at_name(page, at, &Misfit::Nested(nested));
    }

    /// The log that this one is under, where it can be.
    fn above(&self, log: &Name) -> Option<&'a Name> {
        let above = self.question(log)?.answer.under()?;
        let is_log = self.question(above).is_some_and(|above| above.answer.sort() == Sort::Entries);
        (is_log && above != log).then_some(above)
    }

    fn under(&mut self, page: Page<'a>, log: &'a Question, above: &'a Name) {
        let id = log.id.to_string();
        if log.id == *above {
            self.nest(page, above, Nested::Itself { log: id });
            return;
        }
        let Some(other) = self.known_question(page, above) else { return };
        if !matches!(other.answer, Kind::Entries { .. }) {
            let (of, is) = (above.to_string(), other.answer.sort());
            self.at_name(page, above, &Misfit::WrongKind { form: "under", of, is, needs: LOG });
            return;
        }
        if let Some(top) = other.answer.under() {
            let (above, top) = (above.to_string(), top.to_string());
            self.nest(page, log.answer.under().unwrap_or(&log.id), Nested::TwoDeep { log: id, above, top });
            return;
        }
        let place = |of: &Name| self.question_ids().position(|known| known == of.as_str());
        if place(&log.id) < place(above) {
            self.nest(page, above, Nested::AskedBefore { log: id.clone(), above: above.to_string() });
        }
        if let Some(fact) = &log.fact {
            self.nest(page, fact, Nested::Shared { log: id.clone() });
        }
        let form = match &log.shown {
            Shown::Sheet { .. } => Some("Sheet"),
            Shown::Ticked(_) => Some("Ticked"),
            Shown::Plain | Shown::BodyMap(_) | Shown::Recorded { .. } => None,
        };
        if let Some(form) = form {
            self.nest(page, &log.id, Nested::Shown { log: id, form });
        }
    }

    fn on_paper(&mut self, page: Page<'_>, form: &'static str, log: &Name) {
        if let Some(above) = self.above(log) {
            let (log_id, above) = (log.to_string(), above.to_string());
            self.nest(page, log, Nested::OnPaper { form, log: log_id, above });
        }
    }

    /// To which row each row of a scenario belongs.
    fn rows_of_scenario(&mut self, page: Page<'_>, scenario: &Scenario) {
        let mut answered: HashMap<&str, usize> = HashMap::new();
        for done in &scenario.does {
            match done {
                Move::Answer(id, Given::Entries(rows)) => {
                    for row in rows {
                        self.row(page, id, row, &answered);
                    }
                    let _ = answered.insert(id.as_str(), rows.len());
                }
                Move::Answer(id, given) => {
                    self.rows_weighed(page, given, &answered);
                    let _ = answered.remove(id.as_str());
                }
                Move::Clear(id) => {
                    let _ = answered.remove(id.as_str());
                }
                Move::Learn(_) | Move::Resolve(..) => {}
            }
        }
    }

    fn rows_weighed(&mut self, page: Page<'_>, given: &Given, answered: &HashMap<&str, usize>) {
        for (id, piece) in given.weighed().iter().map(Weighed::at) {
            if let Piece::Row(number) = piece {
                self.is_there(page, id, *number, answered);
            }
        }
    }

    /// Whether a log has this row by now.
    fn is_there(&mut self, page: Page<'_>, log: &Name, number: u32, answered: &HashMap<&str, usize>) {
        let rows = answered.get(log.as_str()).copied().unwrap_or(0);
        let there = usize::try_from(number).is_ok_and(|number| (1..=rows).contains(&number));
        if !there {
            self.nest(page, log, Nested::NoSuchRow { number, above: log.to_string(), rows });
        }
    }

    fn row(&mut self, page: Page<'_>, log: &Name, row: &[(Name, Given)], answered: &HashMap<&str, usize>) {
        let above = self.above(log);
        if above.is_none() && self.question(log).is_some_and(|log| log.answer.under().is_some()) {
            // What it is under was told of: more findings here would be noise.
            return;
        }
        let mut found = false;
        for (id, given) in row {
            let Given::Row(number) = given else { continue };
            if above != Some(id) || found {
                self.nest(page, id, Nested::RowElsewhere { found: id.to_string(), log: log.to_string() });
                continue;
            }
            found = true;
            self.is_there(page, id, *number, answered);
        }
        if let Some(above) = above.filter(|_| !found) {
            let at = row.first().map_or(log, |(id, _)| id);
            let above = above.to_string();
            self.nest(page, at, Nested::NoRow { log: log.to_string(), above });
        }
    }
}
