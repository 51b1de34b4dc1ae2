//! Ids: well formed, and each used once where it must be unique.

use std::collections::HashMap;

use super::super::super::{Choice, Name, Question};
use super::super::misfit::{Misfit, Thing};
use super::{Checker, Page};

impl<'a> Checker<'a> {
    pub(super) fn names(&mut self) {
        let parts = self.parts;
        let (head, page) = (&parts.head.part, parts.head.page());
        self.well_formed(page, &head.id);
        self.unique(Thing::Role, head.roles.iter().map(|role| (page, &role.id)));
        self.unique(Thing::Source, head.sources.iter().map(|source| (page, &source.id)));
        self.unique(Thing::Term, head.terms.iter().map(|term| (page, &term.id)));
        self.unique(Thing::Step, head.steps.iter().map(|step| (page, step)));
        self.unique(Thing::Numbering, head.numberings.iter().map(|numbering| (page, &numbering.id)));
        self.unique(Thing::Strip, head.strips.iter().map(|strip| (page, &strip.id)));
        self.unique(Thing::Door, head.doors.iter().map(|door| (page, &door.id)));
        self.unique(Thing::Alert, head.alerts.iter().map(|alert| (page, &alert.id)));
        self.unique(Thing::Outcome, head.outcomes.iter().map(|outcome| (page, &outcome.id)));
        self.unique(Thing::OneOf, head.one_of.iter().map(|one_of| (page, &one_of.id)));
        for outcome in &head.outcomes {
            self.unique(Thing::Action, outcome.actions.iter().map(|action| (page, &action.id)));
        }
        self.unique(Thing::Card, head.cards.iter().map(|card| (page, &card.id)));
        self.unique(Thing::Guarantee, head.guarantees.iter().map(|guarantee| (page, &guarantee.id)));
        self.unique(Thing::Template, parts.templates.iter().map(|paper| (paper.page(), &paper.part.id)));
        self.unique(Thing::Scenario, parts.scenarios.iter().map(|case| (case.page(), &case.part.id)));
        let questions = parts.steps.iter().flat_map(|step| {
            let page = step.page();
            step.part.questions.iter().map(move |question| (page, &question.id))
        });
        self.unique(Thing::Question, questions);
        for step in &parts.steps {
            for question in &step.part.questions {
                self.within_question(step.page(), question);
            }
        }
    }

    fn within_question(&mut self, page: Page<'a>, question: &'a Question) {
        if let Some(fact) = &question.fact {
            self.well_formed(page, fact);
        }
        let ids = |choices: &'a [Choice]| choices.iter().map(move |choice| (page, &choice.id));
        self.unique(Thing::Choice, ids(question.answer.options()));
        self.unique(Thing::Reason, ids(question.not_done.listed()));
        self.unique(Thing::Field, question.answer.fields().iter().map(|field| (page, &field.id)));
        for field in question.answer.fields() {
            self.within_question(page, field);
        }
    }

    fn unique(&mut self, thing: Thing, names: impl Iterator<Item = (Page<'a>, &'a Name)>) {
        let mut seen: HashMap<&str, (Page<'a>, &Name)> = HashMap::new();
        for (page, name) in names {
            self.well_formed(page, name);
            if let Some((first_page, first)) = seen.get(name.as_str()).copied() {
                self.at_name(page, name, &Misfit::Twice { thing, id: name.to_string() });
                self.first_said(first_page, first);
            } else {
                let _ = seen.insert(name.as_str(), (page, name));
            }
        }
    }

    fn well_formed(&mut self, page: Page<'_>, name: &Name) {
        if !name.is_well_formed() {
            let misfit = Misfit::Malformed { id: name.to_string(), proposal: name.proposal() };
            self.at_name(page, name, &misfit);
        }
    }
}
