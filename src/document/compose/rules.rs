//! The review list: every rule of a protocol with its source, how sure we are of it, and room for a remark by
//! the clinician who reviews our encoding.

use super::Composer;
use super::writer::Writer;
use crate::case::example_rows;
use crate::document::paper::{Block, Level, Span};
use crate::protocol::load::Spot;
use crate::protocol::spoken::Speaker;
use crate::protocol::{Choice, Citation, Evidence, Kind, Question};

type Row = Vec<Vec<Span>>;

/// Ruled lines for remarks that belong to no single rule.
const REMARK_LINES: u8 = 8;

impl<'a> Composer<'a> {
    /// All rules, part by part.
    pub(super) fn rules(&self, writer: &mut Writer) {
        let language = self.locale.language();
        let head = &self.matter.protocol.head;
        let key = [
            (Evidence::Verified, self.locale.msg_document_verified()),
            (Evidence::Partly, self.locale.msg_document_partly()),
            (Evidence::Unverified, self.locale.msg_document_unverified()),
        ]
        .map(|(evidence, meaning)| (mark(evidence).to_owned(), meaning));
        writer.block(Block::Key(key.to_vec()));

        for step in &self.matter.protocol.steps {
            let rows = step.questions.iter().map(|question| self.question_rule(question)).collect();
            self.part(step.title.get(language), rows, writer);
        }
        let alerts = head.alerts.iter().map(|alert| {
            let act = alert.act.as_ref().map(|act| act.get(language));
            let row = self.rule(
                alert.say.get(language),
                act.into_iter().map(str::to_owned).collect(),
                Some(&alert.from),
            );
            self.marked(row, self.matter.protocol.is_local(&Spot::Alert(alert.id.clone())))
        });
        self.part(&self.locale.msg_document_alerts(), alerts.collect(), writer);
        let outcomes = head.outcomes.iter().map(|outcome| {
            let norm = outcome.norm.iter().map(|norm| norm.get(language).to_owned());
            let actions = outcome.actions.iter().flat_map(|action| {
                let done = action
                    .done
                    .iter()
                    .map(|done| self.locale.msg_document_when_done(done.says.get(language)));
                std::iter::once(action.what.get(language).to_owned()).chain(done)
            });
            let says = std::iter::once(outcome.says.get(language).to_owned());
            let row = self.rule(
                outcome.title.get(language),
                says.chain(norm).chain(actions).collect(),
                Some(&outcome.from),
            );
            self.marked(row, self.matter.protocol.is_local(&Spot::Outcome(outcome.id.clone())))
        });
        self.part(&self.locale.msg_document_outcomes(), outcomes.collect(), writer);
        for card in &head.cards {
            let lines = (1_u16..).zip(&card.lines).map(|(number, line)| {
                let call = line.call.iter().map(|number| self.locale.msg_document_phone(number));
                let row = self.rule(line.say.get(language), call.collect(), Some(&line.from));
                self.marked(row, self.matter.protocol.has_local_line(card, number))
            });
            let title = self.locale.msg_document_cards(card.title.get(language));
            self.part(&title, lines.collect(), writer);
        }
        let label = self.locale.msg_document_general_remarks();
        writer.block(Block::Remarks { label, lines: REMARK_LINES });
        writer.block(self.signature());
    }

    fn part(&self, title: &str, rows: Vec<Row>, writer: &mut Writer) {
        if rows.is_empty() {
            return;
        }
        writer.block(Block::Heading(Level::Topic, title.to_owned()));
        let columns = [
            (self.locale.msg_document_rule(), 52),
            (self.locale.msg_document_source(), 22),
            (self.locale.msg_document_rule_remark(), 26),
        ];
        self.table(columns, rows, writer);
    }

    fn question_rule(&self, question: &'a Question) -> Row {
        let language = self.locale.language();
        let mut below: Vec<String> = question.why.iter().map(|why| why.get(language).to_owned()).collect();
        if let Kind::Entries { one, fields, .. } = &question.answer {
            let fields: Vec<_> = fields.iter().map(|field| self.ask(field)).collect();
            below.push(self.locale.msg_document_fields(one.get(language), fields.join("; ")));
            let call = |log: &Question| format!("“{}”", log.ask.get(language));
            let speaker = Speaker { protocol: self.matter.protocol, locale: &self.locale, call: &call };
            below.extend(speaker.belongs(question));
            let examples = example_rows(self.matter.protocol, question, language);
            if !examples.is_empty() {
                below.push(self.locale.msg_document_example(examples.join("\n")));
            }
        }
        let labels = |choices: &[Choice]| {
            choices.iter().map(|choice| choice.label.get(language)).collect::<Vec<_>>().join("; ")
        };
        let (options, reasons) = (question.answer.options(), question.not_done.listed());
        if !options.is_empty() {
            below.push(self.locale.msg_document_options(labels(options)));
        }
        if !reasons.is_empty() {
            below.push(self.locale.msg_document_reasons_that_count(labels(reasons)));
        }
        let row = self.rule(self.ask(question), below, question.from.as_ref());
        self.marked(row, self.matter.protocol.is_local(&Spot::Question(question.id.clone())))
    }

    /// The rule with the mark of local agreements above its source, where they touch it.
    fn marked(&self, mut row: Row, local: bool) -> Row {
        if let Some(source) = row.get_mut(1).filter(|_| local) {
            source.insert(0, Span::strong(format!("{}\n", self.locale.msg_overlay_mark())));
        }
        row
    }

    fn rule(&self, says: &str, below: Vec<String>, from: Option<&Citation>) -> Row {
        let mut rule = vec![Span::strong(says)];
        rule.extend(below.into_iter().map(|line| Span::plain(format!("\n{line}"))));
        let mut source = Vec::new();
        if let Some(from) = from {
            source.push(Span::strong(format!("{} ", mark(from.evidence))));
            source.push(Span::plain(self.numbered(from)));
            if let Some(remark) = &from.remark {
                source.push(Span::quiet(format!("\n{}", remark.get(self.locale.language()))));
            }
        }
        // The last cell stays empty: it is written in by hand.
        vec![rule, source, Vec::new()]
    }

    /// A source by its number in the list of sources, so that the column stays narrow.
    fn numbered(&self, from: &Citation) -> String {
        let sources = &self.matter.protocol.head.sources;
        match sources.iter().position(|source| source.id == from.source) {
            Some(at) => {
                format!("[{}]\u{a0}{} {}, {}", at + 1, sources[at].publisher, sources[at].year, from.place)
            }
            None => from.place.clone(),
        }
    }
}

/// The sign of an evidence mark.
const fn mark(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Verified => "✓",
        Evidence::Partly => "±",
        Evidence::Unverified => "?",
    }
}
