//! From a case to a paper: a template of the protocol filled with what was answered and what follows from it.
//! What was answered is decided by `case`; how a paper looks by `typeset`.

mod alike;
mod answers;
mod blank;
mod body;
mod dates;
mod days;
mod decisions;
mod diagnostic;
mod entries;
mod fixed;
mod history;
mod local;
mod logs;
mod provenance;
mod rules;
mod seen;
mod sentences;
mod undated;
mod visible;
mod writer;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::paper::{Appendix, Block, Fact, Level, Paper, Purpose, Reading, Running, Span};
use crate::case::{Answer, Answers, Case, Counted, Ground, Mode, Walk, deciders, within_sentence};
use crate::locale::{Language, Locale};
use crate::protocol::bundle;
use crate::protocol::{Before, Condition, Content, Extent, Name, Protocol, Section, Setting, Template, Text};
pub use dates::{Dated, dates};
pub use visible::visible_note;
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

/// Fills a template, with all that is on it. The same matter gives the same paper.
#[must_use]
pub fn compose(matter: &Matter<'_>, template: &Template, language: Language) -> Paper {
    compose_as(matter, template, language, Extent::Full)
}

/// Fills a template as far as it is wanted: short, or with the parts that can be left out.
#[must_use]
pub fn compose_as(matter: &Matter<'_>, template: &Template, language: Language, extent: Extent) -> Paper {
    let protocol = matter.protocol;
    let counted = matter.case.map(|(case, _)| Counted::new(protocol, case.answers(), matter.today));
    let seen = counted.as_ref().map(|counted| seen::seen(protocol, counted.answers(), template));
    let composer = Composer {
        matter,
        template,
        locale: Locale::new(language),
        ground: counted.as_ref().map(|counted| Ground::new(protocol, counted, matter.today)),
        seen: seen.as_ref(),
    };
    let mut blocks = composer.head();
    let mut appendices = Vec::new();
    let missing = composer.missing();
    if missing.is_empty() {
        let wanted: Vec<_> = template.sections.iter().filter(|section| section.extent <= extent).collect();
        let mut body = Vec::new();
        let last = wanted.iter().rposition(|section| section.extent == Extent::Short);
        for (number, section) in wanted.into_iter().enumerate() {
            if last.is_none_or(|last| number > last) {
                appendices.extend(composer.appendix(section));
                continue;
            }
            body.extend(composer.section(section));
        }
        if body.is_empty() && !template.is_of_protocol() {
            body.push(Block::say(composer.locale.msg_document_nothing_recorded()));
        }
        blocks.extend(body);
        // A paper of one page has no room for an appendix, and a note to paste no place.
        if extent == Extent::Full && !matches!(template.setting, Setting::OnePage | Setting::Pasted) {
            appendices.extend(composer.kept_silent());
        }
        if composer.is_signed() {
            blocks.push(composer.signature());
        }
    } else {
        blocks.extend(composer.not_yet(missing));
    }
    let mode = matter.case.map(|(case, _)| case.state().mode);
    Paper {
        title: template.title.get(language).to_owned(),
        // On a paper of a case the name of the guideline says nothing that its foot does not say, and may endanger whoever
        // is found with it.
        subtitle: template.is_of_protocol().then(|| protocol.head.title.get(language).to_owned()),
        running: composer.running(),
        language,
        purpose: if mode == Some(Mode::Practice) { Purpose::Practice } else { Purpose::Real },
        reading: match template.setting {
            Setting::Usual | Setting::Pasted => Reading::InHand,
            Setting::FewPages => Reading::OnFewPages,
            Setting::OnePage => Reading::OnOnePage,
            Setting::Large => Reading::AtArmsLength,
        },
        blocks,
        appendices,
    }
}

/// What must still be on record before a paper may go out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// What is needed, in the words of the author.
    pub say: String,
    /// The question in which it is said, where one is on the path.
    pub asked: Option<Name>,
}

/// What must still be on record before this paper may go out, such as consent, and where; nothing when it may.
#[must_use]
pub fn needs(matter: &Matter<'_>, template: &Template, language: Language) -> Vec<Need> {
    let Some((case, walk)) = matter.case else { return Vec::new() };
    let counted = Counted::new(matter.protocol, case.answers(), matter.today);
    let ground = Ground::new(matter.protocol, &counted, matter.today);
    let need = |before: &Before| {
        let truth = ground.decide(&before.when, None);
        let mut asked = deciders(&ground, &before.when, truth).into_iter();
        let asked = asked.find(|question| walk.question(question).is_some());
        (!truth.is_true()).then(|| Need { say: before.say.get(language).to_owned(), asked })
    };
    template.before.iter().filter_map(need).collect()
}

/// A paper that is given out before everything it needs is on record: what is missing stands at its top, so that whoever reads
/// it knows what the clinician knew. Whether it is given out is the clinician's.
#[must_use]
pub(crate) fn draft(mut paper: Paper, needs: &[Need]) -> Paper {
    if needs.is_empty() {
        return paper;
    }
    let locale = Locale::new(paper.language);
    let points = needs.iter().map(|need| vec![Span::plain(need.say.clone())]).collect();
    let marks = [
        Block::Heading(Level::Section, locale.msg_document_draft()),
        Block::List { lead: Some(locale.msg_document_draft_means()), points },
    ];
    drop(paper.blocks.splice(0..0, marks));
    paper
}

/// The same in words only.
#[must_use]
pub fn missing(matter: &Matter<'_>, template: &Template, language: Language) -> Vec<String> {
    needs(matter, template, language).into_iter().map(|need| need.say).collect()
}

/// Digits of a hash that are enough to tell papers apart.
const SHORT: usize = 12;

/// What every block needs to know.
struct Composer<'a> {
    matter: &'a Matter<'a>,
    template: &'a Template,
    locale: Locale,
    /// On what ground conditions are decided; absent without a case.
    ground: Option<Ground<'a>>,
    /// What the reader may see of the answers.
    seen: Option<&'a Answers>,
}

impl<'a> Composer<'a> {
    /// The answer that counts, as far as the reader may see it.
    fn given(&self, question: &Name) -> Option<&'a Answer> {
        let _ = self.ground.as_ref()?.answer(question)?;
        let protocol = self.matter.protocol;
        self.seen?.given(&protocol.head.id, protocol.question(question)?)
    }

    /// Whether a condition holds in this case.
    fn holds(&self, condition: &'a Condition) -> bool {
        self.ground.as_ref().is_some_and(|ground| ground.decide(condition, None).is_true())
    }

    fn missing(&self) -> Vec<String> {
        missing(self.matter, self.template, self.locale.language())
    }

    /// In place of a paper that may not go out yet: what has to be on record first.
    fn not_yet(&self, missing: Vec<String>) -> Vec<Block> {
        let points = missing.into_iter().map(|point| vec![Span::plain(point)]).collect();
        vec![
            Block::Heading(Level::Section, self.locale.msg_document_not_yet()),
            Block::List { lead: Some(self.locale.msg_document_not_yet_means()), points },
        ]
    }

    fn section(&self, section: &'a Section) -> Vec<Block> {
        if section.when.as_ref().is_some_and(|when| !self.holds(when)) {
            return Vec::new();
        }
        let mut writer = Writer::default();
        for content in &section.content {
            self.content(content, &mut writer);
        }
        let mut blocks = writer.finish();
        blocks.extend(self.mark_explained(&blocks));
        if blocks.is_empty() {
            blocks.extend(section.empty.as_ref().map(|empty| Block::say(self.nothing(empty))));
        }
        if !blocks.is_empty() {
            let title = section.title.get(self.locale.language()).to_owned();
            blocks.insert(0, Block::Heading(Level::Section, title));
        }
        blocks
    }

    /// That there is nothing under a heading. What another protocol of the case asked stands on its own papers: of that
    /// this one may not say that it is not there.
    fn nothing(&self, empty: &Text) -> String {
        let empty = empty.get(self.locale.language());
        match self.matter.case {
            Some((case, _)) if case.state().protocols.len() > 1 => {
                format!("{empty} {}", self.locale.msg_document_in_this_protocol())
            }
            _ => empty.to_owned(),
        }
    }

    /// A part at the end that can be left out, on pages of its own.
    fn appendix(&self, section: &'a Section) -> Option<Appendix> {
        let mut blocks = self.section(section);
        if blocks.is_empty() {
            return None;
        }
        let _ = blocks.remove(0);
        Some(Appendix { title: section.title.get(self.locale.language()).to_owned(), blocks })
    }

    fn content(&self, content: &'a Content, writer: &mut Writer) {
        match content {
            Content::Attention(text) => {
                writer.block(Block::Attention(vec![Span::plain(text.get(self.locale.language()))]));
            }
            Content::Say(text) => writer.block(Block::say(text.get(self.locale.language()))),
            Content::Under { lead, content } => self.under(lead, content, writer),
            Content::Answers(questions) => {
                for question in questions {
                    self.answer(question, writer);
                }
            }
            Content::Sentence { of, says, apart } => self.sentence(of, says, apart, writer),
            Content::Step(step) => {
                for question in self.matter.protocol.step(step).iter().flat_map(|step| &step.questions) {
                    self.answer(&question.id, writer);
                }
            }
            Content::Log { of, such, by, show, shared, apart, layout } => {
                let (such, shared, apart) = (such.as_deref(), shared.as_ref(), apart.as_ref());
                self.log(&logs::Chosen { of, such, show, shared, apart }, by.as_ref(), *layout, writer);
            }
            Content::Sides { left, right, rows } => self.sides(left, right, rows, writer),
            Content::Card(card) => self.card(card, writer),
            Content::Lines(lines) => self.cited(lines, writer),
            Content::Points(points) => self.points(points, writer),
            Content::Phrases(phrases) => self.phrases(phrases, writer),
            Content::Checklist(points) => self.checklist(points, writer),
            Content::Room { label, lines } => {
                writer.block(Block::Remarks {
                    label: label.get(self.locale.language()).to_owned(),
                    lines: *lines,
                });
            }
            Content::Sticker(label) => self.sticker(label, writer),
            Content::Signature => writer.block(self.signature()),
            Content::Outcomes => self.outcomes(writer),
            Content::Deviations => self.deviations(writer),
            Content::OpenPoints => self.open_points(writer),
            Content::Actions => self.actions(writer),
            Content::Dates => self.coming(writer),
            Content::History => self.history(writer),
            Content::Provenance => self.provenance(writer),
            Content::Rules => self.rules(writer),
            Content::Local => self.agreements(writer),
            Content::Blank => self.blank(writer),
        }
    }

    /// Blocks behind the words that lead them in.
    fn under(&self, lead: &Text, content: &'a [Content], writer: &mut Writer) {
        let mut inner = Writer::default();
        for content in content {
            match self.lone_text(content) {
                // The words that lead in stand in the place of its own.
                Some(text) => writer::paragraphs(text).iter().for_each(|part| inner.sentence(part)),
                None => self.content(content, &mut inner),
            }
        }
        let mut blocks = inner.finish();
        let lead = lead.get(self.locale.language());
        // What the words that lead in say already is not said by a label behind them once more.
        if let Some(Block::Paragraph(spans)) = blocks.first_mut()
            && let Some(first) = spans.first_mut()
            && let Some(rest) = first.text.strip_prefix(lead.trim_end_matches('.'))
            && let Some(rest) = rest.strip_prefix(": ")
        {
            first.text = answers::capital(rest);
        }
        let lead = Span::strong(lead);
        match blocks.first_mut() {
            None => return,
            Some(Block::Paragraph(spans)) => spans.splice(0..0, [lead, Span::plain(" ")]).for_each(drop),
            Some(_) => blocks.insert(0, Block::Paragraph(vec![lead])),
        }
        writer.blocks(blocks);
    }

    /// What was typed to the one question that this block tells.
    fn lone_text(&self, content: &Content) -> Option<&'a str> {
        let Content::Answers(questions) = content else { return None };
        let [question] = questions.as_slice() else { return None };
        match self.given(question)? {
            Answer::Text(text) => Some(text.trim()),
            _ => None,
        }
    }

    /// Whose paper this is and how far it is, before anything else.
    fn head(&self) -> Vec<Block> {
        // Beside room for a sticker there is room for these.
        let beside = self.missing().is_empty()
            && self.template.blocks().any(|block| matches!(block, Content::Sticker(_)));
        let alone = self.template.is_kept_at_home();
        if !self.template.visible.is_empty() {
            // Whoever pastes or prints the form with the content sees with it that it is that one.
            return vec![Block::Note(vec![Span::plain(self.locale.msg_document_shielded_form())])];
        }
        if beside || alone || matches!(self.template.setting, Setting::Large | Setting::Pasted) {
            return Vec::new();
        }
        if !self.template.shows_all()
            || self.template.setting == Setting::OnePage
            || self.matter.case.is_none()
        {
            return vec![Block::Facts(self.about())];
        }
        vec![Block::Note(vec![Span::plain(self.written())])]
    }

    /// In one line: the day, who wrote it, and whether it may still change.
    fn written(&self) -> String {
        let (say, language) = (&self.locale, self.locale.language());
        let Some((case, _)) = self.matter.case else { return String::new() };
        let state = case.state();
        let roles = &self.matter.protocol.head.roles;
        let role = state.answers.role().and_then(|id| roles.iter().find(|role| role.id == *id));
        let by =
            role.map(|role| say.msg_document_written_by(within_sentence(role.label.get(language), language)));
        let open = (!state.concluded && self.is_open()).then(|| say.msg_document_still_open());
        let parts: Vec<String> = std::iter::once(say.date(self.matter.today)).chain(by).chain(open).collect();
        parts.join(" · ")
    }

    /// For whom the paper is, who wrote it, and how far the case is.
    fn about(&self) -> Vec<Fact> {
        let (say, language) = (&self.locale, self.locale.language());
        let fact = |label: String, value: String| Fact { label, value: vec![Span::plain(value)] };
        let all = self.template.shows_all();
        let mut facts = Vec::new();
        if !all || self.template.setting != Setting::OnePage {
            let audience = self.template.audience.get(language);
            let said = audience.strip_prefix(say.msg_document_meant_for_begins().as_str());
            let rest = said.and_then(|rest| rest.strip_prefix(' ')).unwrap_or(audience);
            facts.push(fact(say.msg_document_meant_for(), answers::capital(rest)));
        }
        let Some((case, _)) = self.matter.case else { return facts };
        let state = case.state();
        let roles = &self.matter.protocol.head.roles;
        let role = state.answers.role().and_then(|id| roles.iter().find(|role| role.id == *id));
        facts.extend(role.map(|role| fact(say.msg_document_role(), role.label.get(language).to_owned())));
        if all {
            let standing =
                if state.concluded { say.msg_document_concluded() } else { say.msg_document_not_concluded() };
            facts.push(fact(say.msg_document_standing(), standing));
        }
        facts
    }

    fn running(&self) -> Running {
        let head = &self.matter.protocol.head;
        let edition = &head.edition;
        let case = self.matter.case.map(|(case, _)| case);
        let hash = match case {
            Some(case) => self.locale.msg_document_case_short(short(case.journal().head())),
            None => self.locale.msg_document_protocol_short(short(&self.matter.protocol.hash)),
        };
        if self.template.is_kept_at_home() {
            // Whoever finds it may not learn from its foot what it is about, or whose it is.
            return Running {
                case: None,
                document: self.template.title.get(self.locale.language()).to_owned(),
                date: self.matter.today,
                edition: self.locale.msg_app_title(),
                hash: String::new(),
            };
        }
        Running {
            case: case
                .filter(|case| self.template.shows_all() && !case.state().label.trim().is_empty())
                .map(|case| case.state().label.clone()),
            document: self.template.title.get(self.locale.language()).to_owned(),
            date: self.matter.today,
            edition: if bundle::brings(self.matter.protocol) {
                self.locale.msg_document_edition_short(&head.id, &edition.guideline, edition.encoding)
            } else if let Some(agreed) = self.locale.agreements_of(self.matter.protocol) {
                let short =
                    self.locale.msg_document_edition_short(&head.id, &edition.guideline, edition.encoding);
                format!("{short}. {agreed}")
            } else {
                self.locale.msg_document_edition_own(&head.id, &edition.guideline, edition.encoding)
            },
            hash,
        }
    }

    /// What can tell where it comes from is signed, for what was done and decided; what leads back to nobody is not.
    fn is_signed(&self) -> bool {
        let has = |what: Content| self.template.blocks().any(|block| *block == what);
        let tells_origin = has(Content::Provenance) && !has(Content::Signature);
        self.matter.case.is_some() && !self.template.anonymous && tells_origin
    }

    /// Room for a signature.
    fn signature(&self) -> Block {
        let say = &self.locale;
        let fields = [say.msg_document_name(), say.msg_document_function(), say.msg_document_date()];
        Block::Signature { fields: fields.to_vec(), sign: say.msg_document_signature() }
    }

    /// The day of a moment.
    fn day(&self, moment: jiff::Timestamp) -> String {
        self.locale.date(moment.to_zoned(self.matter.zone.clone()).date())
    }
}

fn short(hash: &str) -> &str {
    hash.get(..SHORT).unwrap_or(hash)
}
