//! From a case to a paper: a template of the protocol filled with what was answered and what follows from it.
//! What was answered is decided by `case`; how a paper looks by `typeset`.

mod answers;
mod decisions;
mod entries;
mod history;
mod provenance;
mod rules;
mod writer;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::paper::{Block, Fact, Level, Paper, Purpose, Reading, Running, Span};
use super::words;
use crate::case::{Case, Ground, Mode, Walk};
use crate::protocol::{Content, Language, Protocol, Section, Template};
use writer::Writer;

/// What a paper is made of.
#[derive(Debug, Clone)]
pub struct Matter<'a> {
    /// The protocol whose template is filled.
    pub protocol: &'a Protocol,
    /// The case with its walk; absent for papers about the protocol itself, such as the review list.
    pub case: Option<(&'a Case, &'a Walk)>,
    /// The day the paper is of.
    pub today: Date,
    /// Where the moments of the journal become days.
    pub zone: TimeZone,
}

/// Fills a template. The same matter gives the same paper.
#[must_use]
pub fn compose(matter: &Matter<'_>, template: &Template, language: Language) -> Paper {
    let protocol = matter.protocol;
    let composer = Composer {
        matter,
        language,
        ground: matter.case.map(|(case, _)| Ground::new(protocol, case.answers(), matter.today)),
    };
    let mut blocks = composer.head(template);
    for section in &template.sections {
        // A record is signed for what was done and decided, not for where it comes from.
        if section.content.contains(&Content::Provenance) && composer.is_signed(template) {
            blocks.push(composer.signature());
        }
        blocks.extend(composer.section(section));
    }
    let mode = matter.case.map(|(case, _)| case.state().mode);
    Paper {
        title: template.title.get(language).to_owned(),
        subtitle: Some(protocol.head.title.get(language).to_owned()),
        running: composer.running(template),
        language,
        purpose: if mode == Some(Mode::Practice) { Purpose::Practice } else { Purpose::Real },
        reading: Reading::InHand,
        blocks,
        appendices: Vec::new(),
    }
}

/// Digits of a hash that are enough to tell papers apart.
const SHORT: usize = 12;

/// What every block needs to know.
struct Composer<'a> {
    matter: &'a Matter<'a>,
    language: Language,
    /// On what ground conditions are decided; absent without a case.
    ground: Option<Ground<'a>>,
}

impl<'a> Composer<'a> {
    fn section(&self, section: &'a Section) -> Vec<Block> {
        let mut writer = Writer::default();
        for content in &section.content {
            self.content(content, &mut writer);
        }
        let mut blocks = writer.finish();
        if blocks.is_empty() {
            blocks.extend(section.empty.as_ref().map(|empty| Block::say(empty.get(self.language))));
        }
        if !blocks.is_empty() {
            let title = section.title.get(self.language).to_owned();
            blocks.insert(0, Block::Heading(Level::Section, title));
        }
        blocks
    }

    fn content(&self, content: &'a Content, writer: &mut Writer) {
        match content {
            Content::Say(text) => writer.block(Block::say(text.get(self.language))),
            Content::Answers(questions) => {
                for question in questions {
                    self.answer(question, writer);
                }
            }
            Content::Step(step) => {
                for question in self.matter.protocol.step(step).iter().flat_map(|step| &step.questions) {
                    self.answer(&question.id, writer);
                }
            }
            Content::Outcomes => self.outcomes(writer),
            Content::Deviations => self.deviations(writer),
            Content::OpenPoints => self.open_points(writer),
            Content::Actions => self.actions(writer),
            Content::History => self.history(writer),
            Content::Provenance => self.provenance(writer),
            Content::Rules => self.rules(writer),
        }
    }

    /// Whose paper this is and how far it is, before anything else.
    fn head(&self, template: &Template) -> Vec<Block> {
        let language = self.language;
        let mut facts = vec![(words::MEANT_FOR, template.audience.get(language).to_owned())];
        if let Some((case, _)) = self.matter.case {
            let state = case.state();
            let roles = &self.matter.protocol.head.roles;
            let role = state.answers.role().and_then(|id| roles.iter().find(|role| role.id == *id));
            facts.extend(role.map(|role| (words::ROLE, role.label.get(language).to_owned())));
            if !template.anonymous {
                let standing = if state.concluded { words::CONCLUDED } else { words::NOT_CONCLUDED };
                facts.push((words::BEGUN, self.day(state.opened)));
                facts.push((words::STANDING, standing.get(language).to_owned()));
            }
        }
        let fact = |(label, value): (words::Word, String)| Fact {
            label: label.get(language).to_owned(),
            value: vec![Span::plain(value)],
        };
        vec![Block::Facts(facts.into_iter().map(fact).collect())]
    }

    fn running(&self, template: &Template) -> Running {
        let head = &self.matter.protocol.head;
        let encoding = head.edition.encoding.to_string();
        let edition = [head.id.as_str(), &head.edition.guideline, &encoding];
        let case = self.matter.case.map(|(case, _)| case);
        let hash = match case {
            Some(case) => words::CASE_SHORT.fill(self.language, &[short(case.journal().head())]),
            None => words::PROTOCOL_SHORT.fill(self.language, &[short(&self.matter.protocol.hash)]),
        };
        Running {
            case: case.filter(|_| !template.anonymous).map(|case| case.state().label.clone()),
            document: template.title.get(self.language).to_owned(),
            date: self.matter.today,
            edition: words::EDITION_SHORT.fill(self.language, &edition),
            hash,
        }
    }

    /// A record of a case is signed; what must not lead back to anybody is not.
    fn is_signed(&self, template: &Template) -> bool {
        self.matter.case.is_some() && !template.anonymous
    }

    /// Room for a signature.
    fn signature(&self) -> Block {
        let fields =
            [words::NAME, words::FUNCTION, words::DATE].map(|word| word.get(self.language).to_owned());
        Block::Signature { fields: fields.to_vec(), sign: words::SIGNATURE.get(self.language).to_owned() }
    }

    /// The day of a moment.
    fn day(&self, moment: jiff::Timestamp) -> String {
        self.language.date(moment.to_zoned(self.matter.zone.clone()).date())
    }
}

fn short(hash: &str) -> &str {
    hash.get(..SHORT).unwrap_or(hash)
}
