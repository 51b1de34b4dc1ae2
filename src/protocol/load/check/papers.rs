//! Papers: what their blocks name exists, and no block asks by name for what the reader may not see.

use super::super::super::kind::Sort;
use super::super::super::{Condition, Content, Kind, Name, Question, Section, Side, Template};
use super::super::misfit::{Misfit, Thing};
use super::super::outline::Node;
use super::conditions::LOGS;
use super::{Checker, Page};

const CHOICE: &[Sort] = &[Sort::One];

impl<'a> Checker<'a> {
    /// All papers.
    pub(super) fn papers(&mut self) {
        for paper in &self.parts.templates {
            let page = paper.page();
            for before in &paper.part.before {
                self.condition(page, &before.when, &[]);
            }
            for section in &paper.part.sections {
                self.paper_section(page, &paper.part, section);
            }
            let lines = paper.part.visible.iter().flat_map(|visible| &visible.lines);
            for when in lines.filter_map(|line| line.when.as_ref()) {
                self.condition(page, when, &[]);
            }
            if let Some(card) = &paper.part.card {
                self.known_card(page, card);
            }
            self.empty_forms(page, page.shape);
            self.empty_blocks(page);
            self.closed_blocks(page, &paper.part);
        }
    }

    fn paper_section(&mut self, page: Page<'_>, paper: &'a Template, section: &'a Section) {
        if let Some(when) = &section.when {
            self.condition(page, when, &[]);
        }
        for content in section.blocks() {
            match content {
                Content::Answers(questions) => {
                    for id in questions {
                        if let Some(question) = self.known_question(page, id) {
                            self.readable(page, paper, id, question, None);
                        }
                    }
                }
                Content::Sentence { of, says, apart } => {
                    for judged in apart.iter().filter(|judged| !of.contains(judged)) {
                        let known = of.iter().map(Name::as_str);
                        self.unknown(page, Thing::Question, judged, None, known);
                    }
                    for id in of {
                        if let Some(question) = self.known_question(page, id) {
                            self.readable(page, paper, id, question, None);
                        }
                    }
                    let asked: Vec<_> = of.iter().filter_map(|id| self.question(id)).collect();
                    self.joined(page, of.first(), says, &asked);
                }
                Content::Lines(lines) => {
                    lines.iter().for_each(|line| self.citation(page, &line.from));
                }
                Content::Step(step) => {
                    let _ = self.known_step(page, step);
                }
                Content::Card(card) => self.known_card(page, card),
                Content::Log { of, such, by, show, shared, apart, .. } => {
                    let Some(log) = self.paper_log(page, paper, "Log", of, such.as_deref()) else { continue };
                    if let Some(by) = by {
                        self.heading_field(page, log, by);
                    }
                    self.shown_fields(page, paper, log, show);
                    for field in apart.iter().flat_map(|apart| apart.fields.iter().chain(&apart.beside)) {
                        let _ = self.known_field(page, log, field);
                    }
                    if let Some(shared) = shared {
                        let fields: Vec<_> = log.answer.fields().iter().collect();
                        self.joined(page, Some(of), shared, &fields);
                    }
                }
                Content::Sides { left, right, rows } => {
                    self.side(page, paper, left, rows);
                    self.side(page, paper, right, rows);
                }
                Content::Say(_)
                | Content::Attention(_)
                | Content::Under { .. }
                | Content::Points(_)
                | Content::Phrases(_)
                | Content::Checklist(_)
                | Content::Room { .. }
                | Content::Sticker(_)
                | Content::Signature
                | Content::Outcomes
                | Content::Deviations
                | Content::OpenPoints
                | Content::Actions
                | Content::Dates
                | Content::History
                | Content::Provenance
                | Content::Rules
                | Content::Local
                | Content::Blank => {}
            }
        }
    }

    fn side(&mut self, page: Page<'_>, paper: &'a Template, side: &'a Side, rows: &Name) {
        let Some(log) = self.paper_log(page, paper, "Sides", &side.of, side.such.as_ref()) else { return };
        self.choice_field(page, log, rows);
        if let Some(state) = &side.state
            && let Some(field) = self.known_field(page, log, &state.of)
        {
            self.option(page, field, &state.absent);
        }
        self.shown_fields(page, paper, log, &side.show);
    }

    /// The log a block tells of, when there is one and the reader may see it.
    fn paper_log(
        &mut self,
        page: Page<'_>,
        paper: &Template,
        form: &'static str,
        of: &Name,
        such: Option<&'a Condition>,
    ) -> Option<&'a Question> {
        let log = self.known_question(page, of)?;
        let Kind::Entries { fields, .. } = &log.answer else {
            let is = log.answer.sort();
            self.at_name(page, of, &Misfit::WrongKind { form, of: of.to_string(), is, needs: LOGS });
            return None;
        };
        self.readable(page, paper, of, log, None);
        if let Some(such) = such {
            self.condition(page, such, fields);
        }
        Some(log)
    }

    fn shown_fields(&mut self, page: Page<'_>, paper: &Template, log: &'a Question, show: &[Name]) {
        for id in show {
            // What stands under a row can be told with it.
            if let Some(below) = self.question(id).filter(|below| below.answer.under() == Some(&log.id)) {
                self.readable(page, paper, id, below, None);
            } else if let Some(field) = self.known_field(page, log, id) {
                self.readable(page, paper, id, field, Some(log));
            }
        }
    }

    fn known_field(&mut self, page: Page<'_>, log: &'a Question, id: &Name) -> Option<&'a Question> {
        let found = log.field(id);
        if found.is_none() {
            let known = log.answer.fields().iter().map(|field| field.id.as_str());
            self.unknown(page, Thing::Field, id, Some(&log.id), known);
        }
        found
    }

    /// A field whose options or days can be headings.
    fn heading_field(&mut self, page: Page<'_>, log: &'a Question, id: &Name) {
        if log.field(id).is_none_or(|field| field.answer != Kind::Date) {
            self.choice_field(page, log, id);
        }
    }

    /// A field whose options can be headings or rows.
    fn choice_field(&mut self, page: Page<'_>, log: &'a Question, id: &Name) {
        let Some(field) = self.known_field(page, log, id) else { return };
        let is = field.answer.sort();
        if is != Sort::One {
            let misfit = Misfit::WrongKind { form: "by", of: id.to_string(), is, needs: CHOICE };
            self.at_name(page, id, &misfit);
        }
    }

    pub(super) fn known_card(&mut self, page: Page<'_>, id: &Name) {
        let cards = &self.parts.head.part.cards;
        if !cards.iter().any(|card| card.id == *id) {
            self.unknown(page, Thing::Card, id, None, cards.iter().map(|card| card.id.as_str()));
        }
    }

    /// Tells of a question asked by name that the reader may not see.
    fn readable(
        &mut self,
        page: Page<'_>,
        paper: &Template,
        id: &Name,
        question: &Question,
        log: Option<&Question>,
    ) {
        let holds = question.held(log);
        if !paper.shows(holds) {
            let misfit = Misfit::NotForReader {
                id: id.to_string(),
                holds,
                reader: paper.reader,
                anonymous: paper.anonymous,
            };
            self.at_name(page, id, &misfit);
        }
    }

    /// Blocks that hold reasons in the clinician's own words, on a paper for somebody else.
    fn closed_blocks(&mut self, page: Page<'_>, paper: &Template) {
        if paper.shows_all() {
            return;
        }
        for block in blocks(page) {
            let span = block.span.clone();
            let written = page.source.text.get(span.clone()).unwrap_or_default();
            if let Some(form) = ["Deviations", "History"].into_iter().find(|form| *form == written) {
                let (reader, anonymous) = (paper.reader, paper.anonymous);
                self.at(page, span, &Misfit::BlockNotForReader { form, reader, anonymous });
            }
        }
    }

    fn empty_blocks(&mut self, page: Page<'_>) {
        for block in blocks(page) {
            if let [list] = block.parts()
                && list.key.is_none()
                && list.value.quoted().is_none()
                && list.value.parts().is_empty()
            {
                self.at(page, block.span.clone(), &Misfit::EmptyBlock);
            }
        }
    }
}

/// Every block of a paper as it is written, those under a lead among them.
fn blocks<'s>(page: Page<'s>) -> Vec<&'s Node<'s>> {
    let sections = page.shape.field("sections").map_or(&[][..], |node| node.parts());
    let mut left: Vec<&Node<'_>> = sections.iter().map(|section| &section.value).collect();
    let mut found = Vec::new();
    while let Some(holder) = left.pop() {
        let content = holder.field("content").map_or(&[][..], |node| node.parts());
        found.extend(content.iter().map(|block| &block.value));
        left.extend(content.iter().map(|block| &block.value));
    }
    found.sort_by_key(|block| block.span.start);
    found
}
