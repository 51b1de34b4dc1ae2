//! References between parts: sources, steps, questions, terms, roles; and what every question must have.

use super::super::super::decimal::MOST_PLACES;
use super::super::super::kind::Sort;
use super::super::super::question::Short;
use super::super::super::{
    Alert, Choice, Citation, Claim, Condition, Contradiction, Due, Kind, Meant, Name, OneOf, Outcome,
    Question, Template,
};
use super::super::misfit::{Misfit, Thing};
use super::conditions::DATES;
use super::{Checker, Page, head_of};

impl<'a> Checker<'a> {
    pub(super) fn references(&mut self) {
        let parts = self.parts;
        let (head, page) = (&parts.head.part, parts.head.page());
        self.always_there(page, &head.roles);
        if head.roles.is_empty() {
            let span = page.shape.field("roles").map_or(0..0, |node| head_of(page, node));
            self.at(page, span, &Misfit::NoneToChoose { id: "roles".into(), of: Sort::One });
        }
        for alert in &head.alerts {
            self.alert(page, alert);
        }
        for outcome in &head.outcomes {
            self.outcome(page, outcome);
        }
        for one_of in &head.one_of {
            self.one_of(page, one_of);
        }
        for contradiction in &head.contradicts {
            self.contradiction(page, contradiction);
        }
        if let Some(when) = &head.no_outcome {
            self.condition(page, when, &[]);
        }
        for card in &head.cards {
            if let Some(when) = &card.when {
                self.condition(page, when, &[]);
            }
            for line in &card.lines {
                self.citation(page, &line.from);
            }
        }
        for claim in head.guarantees.iter().flat_map(|guarantee| guarantee.holds.claims()) {
            self.claim(page, claim);
        }
        if !head.cards.iter().any(|card| card.id == "emergency") {
            self.at_name(page, &head.id, &Misfit::NoEmergencyCard);
        }
        self.empty_forms(page, page.shape);
        for step in &parts.steps {
            let page = step.page();
            if let Some(when) = &step.part.when {
                self.condition(page, when, &[]);
            }
            if let Some(card) = &step.part.card {
                self.known_card(page, card);
            }
            for question in &step.part.questions {
                self.top_question(page, question);
            }
            self.empty_forms(page, page.shape);
        }
        self.facts();
        self.papers();
    }

    pub(super) fn citation(&mut self, page: Page<'_>, citation: &Citation) {
        let sources = &self.parts.head.part.sources;
        if !sources.iter().any(|source| source.id == citation.source) {
            let known = sources.iter().map(|source| source.id.as_str());
            self.unknown(page, Thing::Source, &citation.source, None, known);
        }
    }

    pub(super) fn known_step(&mut self, page: Page<'_>, step: &Name) -> bool {
        let steps = &self.parts.head.part.steps;
        let known = steps.contains(step);
        if !known {
            self.unknown(page, Thing::Step, step, None, steps.iter().map(Name::as_str));
        }
        known
    }

    pub(super) fn known_question(&mut self, page: Page<'_>, id: &Name) -> Option<&'a Question> {
        let found = self.question(id);
        if found.is_none() {
            let known: Vec<_> = self.question_ids().collect();
            self.unknown(page, Thing::Question, id, None, known);
        }
        found
    }

    fn alert(&mut self, page: Page<'_>, alert: &'a Alert) {
        self.condition(page, &alert.when, &[]);
        self.citation(page, &alert.from);
        let own = Template::of_every_protocol();
        for paper in &alert.papers {
            let own = own.iter().map(|own| own.id.as_str());
            let known = || self.parts.templates.iter().map(|known| known.part.id.as_str()).chain(own.clone());
            if !known().any(|known| known == paper.as_str()) {
                self.unknown(page, Thing::Template, paper, None, known());
            }
        }
        let step_known = self.known_step(page, &alert.step);
        let Some(id) = &alert.question else { return };
        if self.known_question(page, id).is_some() && step_known {
            let asked_in = self.questions.get(id.as_str()).map(|(step, _)| step.id.clone());
            if let Some(asked_in) = asked_in.filter(|asked_in| *asked_in != alert.step) {
                let misfit = Misfit::ElsewhereAsked {
                    question: id.to_string(),
                    step: alert.step.to_string(),
                    asked_in: asked_in.to_string(),
                };
                self.at_name(page, id, &misfit);
            }
        }
    }

    fn outcome(&mut self, page: Page<'_>, outcome: &'a Outcome) {
        self.condition(page, &outcome.when, &[]);
        self.citation(page, &outcome.from);
        for action in &outcome.actions {
            if let Some(when) = &action.when {
                self.condition(page, when, &[]);
            }
            if let Some(done) = &action.done {
                self.condition(page, &done.once, &[]);
                if let Some(on) = &done.on {
                    self.day_of(page, &done.once, on);
                }
            }
            if let Due::On(id) = &action.due
                && let Some(question) = self.known_question(page, id)
                && !matches!(question.answer, Kind::Date)
            {
                let is = question.answer.sort();
                self.at_name(
                    page,
                    id,
                    &Misfit::WrongKind { form: "On", of: id.to_string(), is, needs: DATES },
                );
            }
        }
    }

    /// The date of a deed: a field of a log that the condition speaks of, or a question.
    fn day_of(&mut self, page: Page<'_>, once: &'a Condition, on: &'a Name) {
        let fields = self.fields_spoken_of(once);
        let found = fields.into_iter().find(|field| field.id == *on);
        let Some(question) = found.or_else(|| self.known_question(page, on)) else { return };
        if !matches!(question.answer, Kind::Date) {
            let is = question.answer.sort();
            self.at_name(page, on, &Misfit::WrongKind { form: "On", of: on.to_string(), is, needs: DATES });
        }
    }

    fn fields_spoken_of(&self, condition: &'a Condition) -> Vec<&'a Question> {
        let logs = condition.children().flat_map(|(log, part)| {
            let log = log.and_then(|log| self.question(log));
            log.map(|log| log.answer.fields()).into_iter().flatten().chain(self.fields_spoken_of(part))
        });
        logs.collect()
    }

    /// What contradicts must tell of which moment it is.
    fn contradiction(&mut self, page: Page<'_>, contradiction: &'a Contradiction) {
        for side in [&contradiction.one, &contradiction.other] {
            self.condition(page, side, &[]);
            for name in subjects(side) {
                if self.question(name).is_some_and(|question| !question.moment) {
                    let misfit = Misfit::Timeless {
                        question: name.to_string(),
                        contradiction: contradiction.id.to_string(),
                    };
                    self.at_name(page, name, &misfit);
                }
            }
        }
    }

    fn one_of(&mut self, page: Page<'_>, one_of: &'a OneOf) {
        for (place, id) in one_of.outcomes.iter().enumerate() {
            self.known_outcome(page, id);
            if one_of.outcomes[..place].contains(id) {
                self.at_name(page, id, &Misfit::OutcomeTwice { id: id.to_string() });
            }
        }
        if one_of.outcomes.len() < 2 {
            self.at_name(page, &one_of.id, &Misfit::LoneOutcome { id: one_of.id.to_string() });
        }
        if let Meant::ExactlyOne { once } = &one_of.meant {
            self.condition(page, once, &[]);
        }
    }

    fn known_outcome(&mut self, page: Page<'_>, id: &Name) {
        let outcomes = &self.parts.head.part.outcomes;
        if !outcomes.iter().any(|outcome| outcome.id == *id) {
            self.unknown(page, Thing::Outcome, id, None, outcomes.iter().map(|outcome| outcome.id.as_str()));
        }
    }

    /// Choices that cannot depend on answers.
    pub(super) fn always_there(&mut self, page: Page<'_>, choices: &[Choice]) {
        for choice in choices.iter().filter(|choice| choice.when.is_some()) {
            self.at_name(page, &choice.id, &Misfit::WhenNowhere { id: choice.id.to_string() });
        }
    }

    /// Questions of one protocol that share a fact share their answer: whichever of them reads it must understand it.
    fn facts(&mut self) {
        let mut first: Vec<(&Name, &Question)> = Vec::new();
        for step in &self.parts.steps {
            for question in &step.part.questions {
                let Some(fact) = &question.fact else { continue };
                match first.iter().find(|(known, _)| *known == fact) {
                    None => first.push((fact, question)),
                    Some((_, other)) if same_answers(question, other) => {}
                    Some((_, other)) => {
                        let (fact_id, other) = (fact.to_string(), other.id.to_string());
                        self.at_name(step.page(), fact, &Misfit::FactDiffers { fact: fact_id, other });
                    }
                }
            }
        }
    }

    fn claim(&mut self, page: Page<'_>, claim: &'a Claim) {
        let head = &self.parts.head.part;
        match claim {
            Claim::When(condition) => self.condition(page, condition, &[]),
            Claim::Reached(id) => self.known_outcome(page, id),
            Claim::Raised(id) | Claim::Resolved(id) => {
                if !head.alerts.iter().any(|alert| alert.id == *id) {
                    let known = head.alerts.iter().map(|alert| alert.id.as_str());
                    self.unknown(page, Thing::Alert, id, None, known);
                }
            }
            Claim::OnPath(id) | Claim::Settled(id) => {
                let _ = self.known_question(page, id);
            }
            Claim::AllOf(_) | Claim::AnyOf(_) | Claim::Not(_) => {
                for part in claim.parts() {
                    self.claim(page, part);
                }
            }
        }
    }

    fn top_question(&mut self, page: Page<'_>, question: &'a Question) {
        if question.why.is_none() {
            self.at_name(page, &question.id, &Misfit::NoWhy { id: question.id.to_string() });
        }
        if question.from.is_none() {
            self.at_name(page, &question.id, &Misfit::NoSource { id: question.id.to_string() });
        }
        if let Some(when) = &question.when {
            self.condition(page, when, &[]);
        }
        if let Some(when) = question.short.as_ref().and_then(Short::when) {
            self.condition(page, when, &[]);
        }
        if let Some(when) = &question.reason_can_wait {
            self.condition(page, when, &[]);
        }
        if let Some(when) = question.need.when() {
            self.condition(page, when, &[]);
        }
        for when in question.answer.offers() {
            self.condition(page, when, &[]);
        }
        self.any_question(page, question);
        self.pattern(page, question);
        let fields = question.answer.fields();
        for field in fields {
            let short = field.short.as_ref().and_then(Short::when);
            let whens = field.when.as_ref().into_iter().chain(short).chain(field.need.when());
            for when in whens.chain(field.answer.offers()) {
                self.condition(page, when, fields);
            }
            self.any_question(page, field);
            if matches!(field.answer, Kind::Entries { .. }) {
                self.at_name(page, &field.id, &Misfit::LogInLog);
            }
        }
    }

    /// What holds for questions and for fields of a log.
    fn any_question(&mut self, page: Page<'_>, question: &'a Question) {
        if let Some(from) = &question.from {
            self.citation(page, from);
        }
        let terms = &self.parts.head.part.terms;
        for id in &question.terms {
            if !terms.iter().any(|term| term.id == *id) {
                self.unknown(page, Thing::Term, id, None, terms.iter().map(|term| term.id.as_str()));
            }
        }
        let of = question.answer.sort();
        let empty = question.answer.options().is_empty() && question.answer.fields().is_empty();
        if empty && !of.is_value() {
            self.at_name(page, &question.id, &Misfit::NoneToChoose { id: question.id.to_string(), of });
        }
        if !matches!(question.answer, Kind::Many(_)) {
            for option in question.answer.options().iter().filter(|option| option.alone) {
                self.at_name(page, &option.id, &Misfit::AloneOfOne { of: question.id.to_string() });
            }
        }
        self.always_there(page, question.not_done.listed());
        if let Kind::Judgement { arguments, .. } = &question.answer {
            for argument in arguments {
                let _ = self.known_question(page, argument);
            }
        }
        if let Kind::Decimal { places, .. } = question.answer
            && !(1..=MOST_PLACES).contains(&places)
        {
            self.at_name(page, &question.id, &Misfit::Places { id: question.id.to_string() });
        }
        let turned = match &question.answer {
            Kind::Decimal { min, max, .. } => min.zip(*max).is_some_and(|(min, max)| min > max),
            kind => kind.range().0.zip(kind.range().1).is_some_and(|(min, max)| min > max),
        };
        if turned {
            self.at_name(page, &question.id, &Misfit::EmptyRange { form: of.name() });
        }
    }
}

/// Whether what is answered to one of these can be read as an answer to the other.
fn same_answers(one: &Question, other: &Question) -> bool {
    let ids = |choices: &[Choice]| choices.iter().map(|choice| choice.id.clone()).collect::<Vec<_>>();
    let offers = |question: &Question| {
        let options = question.answer.options().iter();
        options.map(|option| option.when.clone()).collect::<Vec<_>>()
    };
    offers(one) == offers(other)
        && one.answer.sort() == other.answer.sort()
        && ids(one.answer.options()) == ids(other.answer.options())
        && ids(one.not_done.listed()) == ids(other.not_done.listed())
}

/// The questions a condition speaks of; what it asks of the entries of a log is left out.
fn subjects(condition: &Condition) -> Vec<&Name> {
    let parts = condition.children().filter(|(log, _)| log.is_none());
    condition.subjects().chain(parts.flat_map(|(_, part)| subjects(part))).collect()
}
