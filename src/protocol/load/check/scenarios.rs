//! Scenarios: what they name exists and what they answer fits. What follows from them is for `authoring`.

use super::super::super::{Alerts, Given, Kind, Move, Name, Piece, Question, Reasons, Scenario, Weighed};
use super::super::misfit::{Misfit, Thing};
use super::super::nearest::Choices;
use super::{Checker, Page};

impl<'a> Checker<'a> {
    pub(super) fn scenarios(&mut self) {
        let parts = self.parts;
        for scenario in &parts.scenarios {
            self.scenario(scenario.page(), &scenario.part);
        }
    }

    fn scenario(&mut self, page: Page<'_>, scenario: &Scenario) {
        self.role(page, &scenario.role);
        for done in &scenario.does {
            match done {
                Move::Learn(_) => {}
                Move::Answer(id, given) => {
                    if let Some(question) = self.known_question(page, id) {
                        self.given(page, question, id, given);
                    }
                }
                Move::Resolve(alert, reason) => {
                    self.known_alert(page, alert);
                    if reason.trim().is_empty() {
                        self.at_name(page, alert, &Misfit::NoReason);
                    }
                }
                Move::Clear(id) => {
                    let _ = self.known_question(page, id);
                }
            }
        }
        for id in scenario.known.iter().chain(&scenario.own) {
            let _ = self.known_question(page, id);
        }
        if let Some(debrief) = &scenario.debrief {
            debrief.points.iter().for_each(|point| self.citation(page, &point.from));
            for stop in &debrief.questions {
                let _ = self.known_question(page, &stop.at);
            }
        }
        let expect = &scenario.expect;
        let outcomes = &self.parts.head.part.outcomes;
        for id in &expect.outcomes {
            if !outcomes.iter().any(|outcome| outcome.id == *id) {
                self.unknown(
                    page,
                    Thing::Outcome,
                    id,
                    None,
                    outcomes.iter().map(|outcome| outcome.id.as_str()),
                );
            }
        }
        match &expect.alerts {
            Alerts::Exactly(all) => all.iter().for_each(|id| self.known_alert(page, id)),
            Alerts::Some { raised, silent } => {
                raised.iter().chain(silent).for_each(|id| self.known_alert(page, id));
                for id in silent.iter().filter(|id| raised.contains(id)) {
                    self.at_name(page, id, &Misfit::Contradiction { id: id.to_string() });
                }
            }
        }
        for id in expect.open.iter().flatten().chain(&expect.lapsed) {
            let _ = self.known_question(page, id);
        }
    }

    fn known_alert(&mut self, page: Page<'_>, id: &Name) {
        let alerts = &self.parts.head.part.alerts;
        if !alerts.iter().any(|alert| alert.id == *id) {
            self.unknown(page, Thing::Alert, id, None, alerts.iter().map(|alert| alert.id.as_str()));
        }
    }

    /// Checks an answer to a question or field; `written` is its name as it stands in the scenario.
    fn given(&mut self, page: Page<'_>, question: &Question, written: &Name, given: &Given) {
        match given {
            Given::Unknown(_) => {}
            Given::NotDone { because, words } => {
                self.not_done(page, question, written, because.as_ref(), words);
            }
            _ if given.sort() != Some(question.answer.sort()) => {
                let misfit = Misfit::GivenDoesNotFit {
                    of: question.id.to_string(),
                    is: question.answer.sort(),
                    found: given.form(),
                };
                self.at(page, given_span(page, written), &misfit);
            }
            Given::Number(number) => self.number(page, question, written, *number),
            Given::Decimal(number) => {
                if let Kind::Decimal { min, max, .. } = &question.answer
                    && !question.answer.takes(*number)
                {
                    let [min, max] = [min, max].map(|bound| bound.map(|bound| bound.to_string()));
                    let misfit = Misfit::OutsideRange { number: number.to_string(), min, max };
                    self.at(page, given_span(page, written), &misfit);
                }
            }
            Given::Age(age) => self.number(page, question, written, age.years()),
            Given::Entries(entries) => {
                let fields = question.answer.fields();
                // To which row of another log a row belongs is looked at in `nested`.
                let answers = entries.iter().flatten().filter(|(_, inner)| !matches!(inner, Given::Row(_)));
                for (id, inner) in answers {
                    match fields.iter().find(|field| field.id == *id) {
                        Some(field) => self.given(page, field, id, inner),
                        None => {
                            let known = fields.iter().map(|field| field.id.as_str());
                            self.unknown(page, Thing::Field, id, Some(&question.id), known);
                        }
                    }
                }
            }
            _ => {
                given.chosen().iter().for_each(|option| self.option(page, question, option));
                given.weighed().iter().for_each(|weighed| self.weighed(page, weighed));
                let ticked = given.chosen();
                let alone = |id: &&Name| question.option(id).is_some_and(|option| option.alone);
                if ticked.len() > 1 && ticked.iter().any(|id| alone(&id)) {
                    let misfit = Misfit::NotAlone { of: question.id.to_string() };
                    self.at(page, given_span(page, written), &misfit);
                }
            }
        }
    }

    fn weighed(&mut self, page: Page<'_>, weighed: &Weighed) {
        let (id, piece) = weighed.at();
        if let (Some(question), Piece::Option(option)) = (self.known_question(page, id), piece) {
            self.option(page, question, option);
        }
    }

    fn number(&mut self, page: Page<'_>, question: &Question, written: &Name, number: i64) {
        let (min, max) = question.answer.range();
        let sound = min.zip(max).is_none_or(|(min, max)| min <= max);
        if sound && !question.answer.accepts(number) {
            self.at(
                page,
                given_span(page, written),
                &Misfit::OutsideRange {
                    number: number.to_string(),
                    min: min.map(|min| min.to_string()),
                    max: max.map(|max| max.to_string()),
                },
            );
        }
    }

    fn not_done(
        &mut self,
        page: Page<'_>,
        question: &Question,
        written: &Name,
        because: Option<&Name>,
        words: &str,
    ) {
        match (because, &question.not_done) {
            (Some(reason), _) => self.reason(page, question, reason),
            // A walk that leaves a question without a word is one that happens, and that a guarantee can break on.
            (None, _) if words.trim().is_empty() => {
                self.at(page, given_span(page, written), &Misfit::LeftWithoutReason);
            }
            (None, Reasons::Only(listed)) => {
                let choices = Choices::of("", listed.iter().map(|reason| reason.id.as_str()));
                let misfit = Misfit::ReasonNotListed { of: question.id.to_string(), choices };
                self.at(page, given_span(page, written), &misfit);
            }
            (None, Reasons::OwnWords | Reasons::Suggested(_)) => {}
        }
    }
}

/// Where the answer stands that follows this name.
fn given_span(page: Page<'_>, written: &Name) -> std::ops::Range<usize> {
    let place = written.place().unwrap_or(0..0);
    page.shape.after(&place).map_or(place, |node| super::head_of(page, node))
}
