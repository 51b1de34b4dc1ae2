//! Every question of a protocol with room for its answer, to fill in by pen. Made from the protocol alone, so that
//! it is never behind what is asked on screen.

use super::Composer;
use super::answers::capital;
use super::fixed::ticks;
use super::writer::{Writer, closed};
use crate::document::paper::{Block, Level, Span};
use crate::protocol::spoken::Speaker;
use crate::protocol::{Choice, Condition, Kind, Question};

/// Ruled lines for the reasons of a judgement.
const REASONS: u8 = 3;
/// A log of at most so many fields is offered twice; a longer one once, to be copied.
const SHORT_LOG: usize = 5;

impl<'a> Composer<'a> {
    /// All questions, step by step.
    pub(super) fn blank(&self, writer: &mut Writer) {
        let language = self.locale.language();
        writer.block(Block::say(self.locale.msg_document_blank_how()));
        writer.block(Block::say(self.locale.msg_document_blank_emergency()));
        let roles = self.matter.protocol.head.roles.iter();
        let roles = roles.map(|role| role.label.get(language).to_owned());
        writer.block(ticks(Some(self.locale.msg_document_role()), roles));
        writer.block(Block::Blanks(vec![self.locale.msg_document_date()]));
        for step in &self.matter.protocol.steps {
            writer.block(Block::Heading(Level::Section, step.title.get(language).to_owned()));
            let mut aim = vec![Span::plain(step.aim.get(language))];
            aim.extend(step.when.iter().map(|when| Span::quiet(format!(" {}", self.only_if(when)))));
            writer.block(Block::Paragraph(aim));
            for question in &step.questions {
                self.blank_question(question, writer);
            }
        }
        writer.block(self.room(&self.locale.msg_document_general_remarks(), 6));
        writer.block(self.signature());
    }

    fn blank_question(&self, question: &'a Question, writer: &mut Writer) {
        let title = format!("{}. {}", self.number(question), self.ask(question));
        writer.block(Block::Heading(Level::Topic, title));
        let hint = question.hint.iter().map(|hint| hint.get(self.locale.language()).to_owned());
        let when = question.when.iter().map(|when| self.only_if(when));
        let call = |question: &Question| self.locale.msg_document_question_number(self.number(question));
        let speaker = Speaker { protocol: self.matter.protocol, locale: &self.locale, call: &call };
        let lead = hint.chain(when).chain(speaker.belongs(question)).collect::<Vec<_>>().join(" ");
        let lead = (!lead.is_empty()).then_some(lead);
        match &question.answer {
            Kind::Entries { one, fields, .. } => {
                writer.blocks(lead.map(|lead| Block::Paragraph(vec![Span::quiet(lead)])));
                let entries = if fields.len() > SHORT_LOG { 1 } else { 2 };
                for number in 1..=entries {
                    let name = capital(&format!("{} {number}", one.get(self.locale.language())));
                    writer.block(Block::Heading(Level::Topic, name));
                    for field in fields {
                        self.blank_field(question, field, number == 1, writer);
                    }
                }
            }
            kind => self.blank_answer(kind, lead, None, writer),
        }
        let reasons = question.not_done.listed();
        if !reasons.is_empty() {
            let lead = self.locale.msg_document_not_done_because();
            writer.block(self.boxes(Some(lead), reasons, None));
        }
    }

    fn blank_field(&self, log: &'a Question, field: &'a Question, explained: bool, writer: &mut Writer) {
        let mut lead = self.ask(field).to_owned();
        if explained && let Some(when) = &field.when {
            lead.push_str(&format!(" ({})", self.if_words(when, Some(log))));
        }
        self.blank_answer(&field.answer, Some(lead), Some(log), writer);
        let reasons = field.not_done.listed();
        if !reasons.is_empty() {
            let lead = self.locale.msg_document_not_done_because();
            writer.block(self.boxes(Some(lead), reasons, None));
        }
    }

    fn blank_answer(&self, kind: &Kind, lead: Option<String>, log: Option<&Question>, writer: &mut Writer) {
        let language = self.locale.language();
        let label = lead.clone().unwrap_or_default();
        match kind {
            Kind::One(options) | Kind::Many(options) => writer.block(self.boxes(lead, options, log)),
            Kind::Text { lines } => writer.block(self.room(&label, (*lines).max(1))),
            Kind::Date => self.blank_line(lead, &self.locale.msg_document_date(), writer),
            Kind::Number { unit, .. } | Kind::Decimal { unit, .. } => {
                let unit = unit.as_ref().map(|unit| unit.get(language).to_owned());
                let what = unit.unwrap_or_else(|| self.locale.msg_document_number());
                self.blank_line(lead, &what, writer);
            }
            Kind::Age { .. } => self.blank_line(lead, &self.locale.msg_document_age(), writer),
            Kind::Judgement { options, .. } => {
                writer.block(self.boxes(lead, options, log));
                writer.block(self.room(&self.locale.msg_document_because_of(), REASONS));
            }
            Kind::Entries { .. } => {}
        }
    }

    /// A line for something short; a long lead stands above it.
    fn blank_line(&self, lead: Option<String>, what: &str, writer: &mut Writer) {
        const BESIDE: usize = 40;
        let (above, beside) = match lead {
            Some(lead) if lead.chars().count() > BESIDE => (Some(lead), String::new()),
            lead => (None, lead.unwrap_or_default()),
        };
        writer.blocks(above.map(|above| Block::Paragraph(vec![Span::quiet(above)])));
        writer.block(Block::Blanks(vec![with(&beside, what)]));
    }

    fn boxes(&self, lead: Option<String>, options: &[Choice], log: Option<&Question>) -> Block {
        ticks(lead, options.iter().map(|option| self.option(option, log)))
    }

    fn option(&self, option: &Choice, log: Option<&Question>) -> String {
        let label = option.label.get(self.locale.language());
        match &option.when {
            Some(when) => format!("{label} ({})", self.if_words(when, log)),
            None => label.to_owned(),
        }
    }

    fn room(&self, label: &str, lines: u8) -> Block {
        Block::Remarks { label: label.to_owned(), lines }
    }

    fn only_if(&self, when: &Condition) -> String {
        closed(&capital(&self.if_words(when, None)))
    }

    /// "only if ...", with questions called by their number.
    fn if_words(&self, when: &Condition, log: Option<&Question>) -> String {
        let call = |question: &Question| self.locale.msg_document_question_number(self.number(question));
        let speaker = Speaker { protocol: self.matter.protocol, locale: &self.locale, call: &call };
        let said = match log {
            Some(log) => speaker.words_within(when, log),
            None => speaker.words(when),
        };
        self.locale.msg_document_only_if(said)
    }

    /// The number of a question on the form.
    fn number(&self, question: &Question) -> usize {
        let place = self.matter.protocol.questions().position(|(_, other)| other.id == question.id);
        place.map_or(0, |place| place + 1)
    }
}

/// A label with what is to be filled in, short enough to leave room for it.
fn with(label: &str, what: &str) -> String {
    if label.is_empty() { what.to_owned() } else { format!("{label} ({})", what.to_lowercase()) }
}
