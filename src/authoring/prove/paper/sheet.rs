//! What a paper tells, read from its template: which answers and which rows of a log each block tells, and under which
//! condition. How `document::compose` fills the blocks is followed here line by line; `tests/prove/paper.rs` holds the two
//! against each other.

use crate::authoring::prove::budget::Inquiry;
use crate::protocol::{Condition, Content, Name, Question, Section, Template};

/// A paper under the lens.
#[derive(Clone, Copy)]
pub(crate) struct Sheet<'p> {
    /// The protocol, and what may be spent on it.
    pub(crate) asked: Inquiry<'p>,
    /// Its template.
    pub template: &'p Template,
}

/// A block that tells an answer whole.
#[derive(Clone, Copy)]
pub(crate) struct Telling<'p> {
    /// The condition of its section.
    pub(crate) when: Option<&'p Condition>,
    /// The name that asks for it: of the question, or of its step.
    pub at: &'p Name,
}

/// A block that tells rows of a log.
#[derive(Clone)]
pub(crate) struct Rows<'p> {
    /// The condition of its section.
    pub(crate) when: Option<&'p Condition>,
    /// The name that asks for them.
    pub at: &'p Name,
    /// Which rows; absent means all.
    pub such: Option<&'p Condition>,
    /// The fields it tells.
    pub(crate) fields: Vec<&'p Name>,
    /// Whether it tells the log as an answer, whatever that is.
    pub(crate) whole: bool,
}

impl<'p> Sheet<'p> {
    /// Where the answer to this question is told.
    pub(crate) fn tellings(&self, question: &Question) -> Vec<Telling<'p>> {
        if !self.shows(question) {
            return Vec::new();
        }
        let mut found = Vec::new();
        for (section, content) in self.blocks() {
            let when = section.when.as_ref();
            match content {
                Content::Answers(all) | Content::Sentence { of: all, .. } => {
                    found.extend(all.iter().filter(|id| **id == question.id).map(|at| Telling { when, at }));
                }
                Content::Step(at) => {
                    let within = self
                        .asked
                        .protocol
                        .step(at)
                        .is_some_and(|step| step.questions.iter().any(|asked| asked.id == question.id));
                    found.extend(within.then_some(Telling { when, at }));
                }
                _ => {}
            }
        }
        found
    }

    /// Where rows of this log are told; those under the rows of another are told with these.
    pub(crate) fn rows(&self, log: &'p Question) -> Vec<Rows<'p>> {
        if !self.shows(log) || log.answer.under().is_some() {
            return Vec::new();
        }
        let below = || self.asked.protocol.logs_under(&log.id);
        let all = || log.answer.fields().iter().chain(below()).map(|field| &field.id).collect::<Vec<_>>();
        let whole = |telling: Telling<'p>| Rows {
            when: telling.when,
            at: telling.at,
            such: None,
            fields: all(),
            whole: true,
        };
        let mut found: Vec<Rows<'p>> = self.tellings(log).into_iter().map(whole).collect();
        for (section, content) in self.blocks() {
            let when = section.when.as_ref();
            match content {
                Content::Log { of, such, by, show, .. } if *of == log.id => {
                    let mut fields: Vec<&Name> = if show.is_empty() { all() } else { show.iter().collect() };
                    fields.extend(by);
                    found.push(Rows { when, at: of, such: such.as_deref(), fields, whole: false });
                }
                Content::Sides { left, right, rows } => {
                    for side in [left, right].into_iter().filter(|side| side.of == log.id) {
                        let mut fields: Vec<&Name> = side.show.iter().collect();
                        fields
                            .extend(std::iter::once(rows).chain(side.state.as_ref().map(|state| &state.of)));
                        let such = side.such.as_ref();
                        found.push(Rows { when, at: &side.of, such, fields, whole: false });
                    }
                }
                _ => {}
            }
        }
        for rows in &mut found {
            // The heading says what its rows were picked by.
            if let Some(such) = rows.such {
                picked_by(such, &mut rows.fields);
            }
        }
        found
    }

    /// The conditions of the sections that hold a block like this.
    pub(crate) fn sections(&self, like: impl Fn(&Section, &Content) -> bool) -> Vec<Option<&'p Condition>> {
        let holding = self.blocks().filter(|(section, content)| like(section, content));
        holding.map(|(section, _)| section.when.as_ref()).collect()
    }

    fn blocks(&self) -> impl Iterator<Item = (&'p Section, &'p Content)> {
        self.template
            .sections
            .iter()
            .flat_map(|section| section.blocks().map(move |content| (section, content)))
    }

    /// Whether its reader may see the answer, or anything of a log that nobody marked.
    pub(crate) fn shows(&self, question: &Question) -> bool {
        let unmarked_log = !question.answer.fields().is_empty() && question.holds.is_none();
        unmarked_log || self.template.shows_question(question, None)
    }
}

impl Rows<'_> {
    /// Whether this block tells this field.
    pub(crate) fn tells(&self, field: &Name) -> bool {
        self.fields.contains(&field)
    }
}

/// Whether a block tells rows of this log, chosen.
pub(crate) fn chooses_from(content: &Content, log: &Name) -> bool {
    match content {
        Content::Log { of, .. } => of == log,
        Content::Sides { left, right, .. } => left.of == *log || right.of == *log,
        _ => false,
    }
}

fn picked_by<'p>(such: &'p Condition, fields: &mut Vec<&'p Name>) {
    fields.extend(such.subjects());
    for (_, part) in such.children().filter(|(log, _)| log.is_none()) {
        picked_by(part, fields);
    }
}
