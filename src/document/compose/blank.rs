//! Every question of a protocol with room for its answer, to fill in by pen. Made from the protocol alone, so that
//! it is never behind what is asked on screen.

use super::Composer;
use super::answers::capital;
use super::fixed::ticks;
use super::writer::{Writer, closed};
use crate::authoring::words_of::Speaker;
use crate::document::paper::{Block, Level, Span};
use crate::document::words;
use crate::protocol::{Choice, Condition, Kind, Question};

/// Ruled lines for the reasons of a judgement.
const REASONS: u8 = 3;
/// A log of at most so many fields is offered twice; a longer one once, to be copied.
const SHORT_LOG: usize = 5;

impl<'a> Composer<'a> {
    /// All questions, step by step.
    pub(super) fn blank(&self, writer: &mut Writer) {
        let language = self.language;
        writer.block(Block::say(words::BLANK_HOW.get(language)));
        writer.block(Block::say(words::BLANK_EMERGENCY.get(language)));
        let roles = self.matter.protocol.head.roles.iter();
        let roles = roles.map(|role| role.label.get(language).to_owned());
        writer.block(ticks(Some(words::ROLE.get(language).to_owned()), roles));
        writer.block(Block::Blanks(vec![words::DATE.get(language).to_owned()]));
        for step in &self.matter.protocol.steps {
            writer.block(Block::Heading(Level::Section, step.title.get(language).to_owned()));
            let mut aim = vec![Span::plain(step.aim.get(language))];
            aim.extend(self.only_if(step.when.as_ref(), None));
            writer.block(Block::Paragraph(aim));
            for question in &step.questions {
                self.blank_question(question, writer);
            }
        }
        writer.block(self.room(words::GENERAL_REMARKS.get(language), 6));
        writer.block(self.signature());
    }

    fn blank_question(&self, question: &'a Question, writer: &mut Writer) {
        let title = format!("{}. {}", self.number(question), self.ask(question));
        writer.block(Block::Heading(Level::Topic, title));
        let hint = question.hint.iter().map(|hint| Span::quiet(hint.get(self.language)));
        let mut below: Vec<Span> = hint.collect();
        below.extend(self.only_if(question.when.as_ref(), None));
        if !below.is_empty() {
            writer.block(Block::Paragraph(below));
        }
        match &question.answer {
            Kind::Entries { one, fields, .. } => {
                let entries = if fields.len() > SHORT_LOG { 1 } else { 2 };
                for number in 1..=entries {
                    let name = capital(&format!("{} {number}", one.get(self.language)));
                    writer.block(Block::Paragraph(vec![Span::strong(name)]));
                    for field in fields {
                        self.blank_field(question, field, number == 1, writer);
                    }
                }
            }
            kind => self.blank_answer(kind, None, writer),
        }
        let reasons = question.not_done.listed();
        if !reasons.is_empty() {
            let lead = words::NOT_DONE_BECAUSE.get(self.language).to_owned();
            writer.block(self.boxes(Some(lead), reasons));
        }
    }

    fn blank_field(&self, log: &'a Question, field: &'a Question, explained: bool, writer: &mut Writer) {
        let mut lead = self.ask(field).to_owned();
        if explained && let Some(when) = &field.when {
            lead.push_str(&format!(" ({})", self.if_words(when, Some(log))));
        }
        self.blank_answer(&field.answer, Some(lead), writer);
        let reasons = field.not_done.listed();
        if !reasons.is_empty() {
            let lead = words::NOT_DONE_BECAUSE.get(self.language).to_owned();
            writer.block(self.boxes(Some(lead), reasons));
        }
    }

    fn blank_answer(&self, kind: &Kind, lead: Option<String>, writer: &mut Writer) {
        let language = self.language;
        let label = lead.clone().unwrap_or_default();
        match kind {
            Kind::One(options) | Kind::Many(options) => writer.block(self.boxes(lead, options)),
            Kind::Text { lines } => writer.block(self.room(&label, (*lines).max(1))),
            Kind::Date => writer.block(Block::Blanks(vec![with(&label, words::DATE.get(language))])),
            Kind::Number { unit, .. } => {
                let unit =
                    unit.as_ref().map_or_else(|| words::NUMBER.get(language), |unit| unit.get(language));
                writer.block(Block::Blanks(vec![with(&label, unit)]));
            }
            Kind::Judgement { options, .. } => {
                writer.block(self.boxes(lead, options));
                writer.block(self.room(words::BECAUSE_OF.get(language), REASONS));
            }
            Kind::Entries { .. } => {}
        }
    }

    fn boxes(&self, lead: Option<String>, options: &[Choice]) -> Block {
        ticks(lead, options.iter().map(|option| option.label.get(self.language).to_owned()))
    }

    fn room(&self, label: &str, lines: u8) -> Block {
        Block::Remarks { label: label.to_owned(), lines }
    }

    fn only_if(&self, when: Option<&Condition>, log: Option<&Question>) -> Option<Span> {
        when.map(|when| Span::quiet(format!(" {}", closed(&capital(&self.if_words(when, log))))))
    }

    /// "only if ...", with questions called by their number.
    fn if_words(&self, when: &Condition, log: Option<&Question>) -> String {
        let call = |question: &Question| {
            words::QUESTION_NUMBER.fill(self.language, &[&self.number(question).to_string()])
        };
        let speaker = Speaker { protocol: self.matter.protocol, language: self.language, call: &call };
        let said = match log {
            Some(log) => speaker.words_within(when, log),
            None => speaker.words(when),
        };
        words::ONLY_IF.fill(self.language, &[&said])
    }

    /// The number of a question on the form.
    fn number(&self, question: &Question) -> usize {
        let place = self.matter.protocol.questions().position(|(_, other)| other.id == question.id);
        place.map_or(0, |place| place + 1)
    }
}

fn with(label: &str, what: &str) -> String {
    if label.is_empty() { what.to_owned() } else { format!("{label} ({})", what.to_lowercase()) }
}
