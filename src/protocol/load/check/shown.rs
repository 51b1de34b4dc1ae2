//! Presentation: body maps and sheets name what their question has; strips, numberings and the emergency question name
//! what the protocol has.

use std::collections::HashMap;

use super::super::super::body::{self, Region};
use super::super::super::kind::Sort;
use super::super::super::{Head, Kind, Name, Question, Shown};
use super::super::misfit::{Misfit, Thing};
use super::{Checker, Page};

const CHOICES: &[Sort] = &[Sort::One, Sort::Many];
const ONE: &[Sort] = &[Sort::One];
const LOG: &[Sort] = &[Sort::Entries];

impl<'a> Checker<'a> {
    pub(super) fn shown(&mut self) {
        let parts = self.parts;
        let (head, page) = (&parts.head.part, parts.head.page());
        if let Some(emergency) = &head.emergency {
            let _ = self.known_question(page, emergency);
        }
        self.known_roles(page, head);
        self.strips(page, head);
        if let Some(contact) = &head.contact {
            self.contact(page, contact);
        }
        for step in &parts.steps {
            let page = step.page();
            for (scheme, _) in &step.part.numbers {
                if !head.numberings.iter().any(|numbering| numbering.id == *scheme) {
                    let known = head.numberings.iter().map(|numbering| numbering.id.as_str());
                    self.unknown(page, Thing::Numbering, scheme, None, known);
                }
            }
            for question in &step.part.questions {
                self.layout(page, None, question);
                for field in question.answer.fields() {
                    self.layout(page, Some(question), field);
                }
            }
        }
    }

    fn known_roles(&mut self, page: Page<'a>, head: &'a Head) {
        let numbered = head.numberings.iter().flat_map(|numbering| &numbering.roles);
        for role in numbered.chain(head.doors.iter().flat_map(|door| &door.first_for)) {
            if !head.roles.iter().any(|known| known.id == *role) {
                self.unknown(page, Thing::Role, role, None, head.roles.iter().map(|known| known.id.as_str()));
            }
        }
    }

    fn strips(&mut self, page: Page<'a>, head: &'a Head) {
        for strip in &head.strips {
            if strip.items.is_empty() {
                self.at_name(page, &strip.id, &Misfit::NothingShown { form: "strips" });
            }
            self.each_once(page, Thing::Question, strip.items.iter().map(|item| &item.question));
            for item in &strip.items {
                let Some(question) = self.known_question(page, &item.question) else { continue };
                for option in &item.later {
                    self.known_option(page, question, option);
                }
            }
        }
    }

    fn layout(&mut self, page: Page<'a>, around: Option<&'a Question>, question: &'a Question) {
        match &question.shown {
            Shown::Recorded { log, takes } => self.recorded(page, around, question, log, takes),
            Shown::Ticked(origins) => self.ticked(page, question, origins),
            Shown::Plain => {}
            Shown::BodyMap(places) => self.body_map(page, question, places),
            Shown::Sheet { columns, groups, state } => {
                if !matches!(question.answer, Kind::Entries { .. }) {
                    self.wrong_layout(page, &question.id, question, "Sheet", LOG);
                    return;
                }
                for id in [columns, groups, state] {
                    let Some(field) = question.field(id) else {
                        let known = question.answer.fields().iter().map(|field| field.id.as_str());
                        self.unknown(page, Thing::Field, id, Some(&question.id), known);
                        continue;
                    };
                    self.always_there(page, field.answer.options());
                    if !matches!(field.answer, Kind::One(_)) {
                        self.wrong_layout(page, id, field, "Sheet", ONE);
                    }
                }
                self.each_once(page, Thing::Field, [columns, groups, state].into_iter());
            }
        }
    }

    fn body_map(&mut self, page: Page<'a>, question: &'a Question, places: &'a [(Name, Vec<Name>)]) {
        if !matches!(question.answer, Kind::One(_) | Kind::Many(_)) {
            self.wrong_layout(page, &question.id, question, "BodyMap", CHOICES);
            return;
        }
        if places.is_empty() {
            self.at_name(page, &question.id, &Misfit::NothingShown { form: "BodyMap" });
        }
        self.each_once(page, Thing::Choice, places.iter().map(|(option, _)| option));
        let mut taken: HashMap<Region, &Name> = HashMap::new();
        for (option, names) in places {
            self.known_option(page, question, option);
            for name in names {
                let regions: Vec<Region> = Region::named(name.as_str()).collect();
                if regions.is_empty() {
                    let sided = Region::all().map(Region::name);
                    let known: Vec<String> = sided.chain(body::PARTS.map(str::to_owned)).collect();
                    self.unknown(page, Thing::Region, name, None, known.iter().map(String::as_str));
                }
                // A region that stands for two options would leave open which of them a press means.
                if let Some(first) = regions.iter().find_map(|region| taken.get(region).copied()) {
                    self.at_name(page, name, &Misfit::Twice { thing: Thing::Region, id: name.to_string() });
                    self.first_said(page, first);
                }
                for region in regions {
                    let _ = taken.entry(region).or_insert(name);
                }
            }
        }
    }

    pub(super) fn known_option(&mut self, page: Page<'a>, question: &'a Question, option: &'a Name) {
        if question.option(option).is_none() {
            let known = question.answer.options().iter().map(|option| option.id.as_str());
            self.unknown(page, Thing::Choice, option, Some(&question.id), known);
        }
    }

    pub(super) fn wrong_layout(
        &mut self,
        page: Page<'a>,
        at: &'a Name,
        question: &'a Question,
        form: &'static str,
        needs: &'static [Sort],
    ) {
        let (of, is) = (question.id.to_string(), question.answer.sort());
        self.at_name(page, at, &Misfit::WrongKind { form, of, is, needs });
    }

    /// Tells of every name that was said before in the same list.
    pub(super) fn each_once(&mut self, page: Page<'a>, thing: Thing, names: impl Iterator<Item = &'a Name>) {
        let mut seen: HashMap<&str, &Name> = HashMap::new();
        for name in names {
            if let Some(first) = seen.get(name.as_str()) {
                self.at_name(page, name, &Misfit::Twice { thing, id: name.to_string() });
                self.first_said(page, first);
            } else {
                let _ = seen.insert(name.as_str(), name);
            }
        }
    }
}
