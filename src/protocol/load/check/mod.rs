//! Whether the parts of a protocol fit each other. Everything found is collected, nothing stops at the first.
//! How the files are written was looked at before, in `syntax`.

mod circles;
mod conditions;
mod contact;
mod files;
mod idle;
mod names;
mod nested;
mod papers;
mod references;
mod scenarios;
mod shown;
mod texts;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::super::text::Text;
use super::super::{Head, Name, Question, Scenario, Step, Template};
use super::diagnosis::{Diagnosis, Earlier, Severity};
use super::misfit::Misfit;
use super::outline::Node;
use super::source::Source;
use super::words;

/// A part of the model with the file it was read from.
pub(super) struct Read<'s, T> {
    pub(crate) source: &'s Source,
    pub(crate) shape: Node<'s>,
    pub(crate) part: T,
}

impl<T> Read<'_, T> {
    fn page(&self) -> Page<'_> {
        Page { source: self.source, shape: &self.shape }
    }
}

/// All that could be read of a protocol.
pub(super) struct Parts<'s> {
    pub folder: String,
    pub(crate) head: Read<'s, Head>,
    pub steps: Vec<Read<'s, Step>>,
    pub templates: Vec<Read<'s, Template>>,
    pub scenarios: Vec<Read<'s, Scenario>>,
    /// Steps whose file exists but could not be read.
    pub(crate) unreadable: Vec<String>,
}

/// One file while it is being checked.
#[derive(Clone, Copy)]
struct Page<'a> {
    source: &'a Source,
    shape: &'a Node<'a>,
}

/// Collects what is found.
struct Checker<'a> {
    parts: &'a Parts<'a>,
    questions: HashMap<&'a str, (&'a Step, &'a Question)>,
    found: Vec<Diagnosis>,
}

/// Everything that does not fit, in the order of files and lines.
pub(super) fn check(parts: &Parts<'_>) -> Vec<Diagnosis> {
    let mut questions = HashMap::new();
    for step in &parts.steps {
        for question in &step.part.questions {
            let _ = questions.entry(question.id.as_str()).or_insert((&step.part, question));
        }
    }
    let mut checker = Checker { parts, questions, found: Vec::new() };
    checker.files();
    checker.names();
    checker.references();
    checker.shown();
    checker.nested();
    checker.circles();
    checker.scenarios();
    checker.texts();
    checker.idle();
    checker.found
}

impl<'a> Checker<'a> {
    fn at(&mut self, page: Page<'_>, span: Range<usize>, misfit: &Misfit) {
        let severity = if misfit.is_only_poor() { Severity::Warning } else { Severity::Error };
        let words = words::explain(misfit);
        let (file, source) = (Arc::clone(&page.source.path), Arc::clone(&page.source.text));
        self.found.push(Diagnosis::new(file, source, span, severity, words));
    }

    fn at_name(&mut self, page: Page<'_>, name: &Name, misfit: &Misfit) {
        self.at(page, name.place().unwrap_or(0..0), misfit);
    }

    /// Adds, to the last finding, the place where the same was said before.
    fn first_said(&mut self, page: Page<'_>, name: &Name) {
        if let (Some(last), Some(span)) = (self.found.last_mut(), name.place()) {
            last.earlier = Some(Earlier {
                file: Arc::clone(&page.source.path),
                source: Arc::clone(&page.source.text),
                span,
                label: Text::said(|locale| locale.msg_loader_first_time()),
            });
        }
    }

    /// The question at the top level with this id.
    fn question(&self, id: &Name) -> Option<&'a Question> {
        self.questions.get(id.as_str()).map(|(_, question)| *question)
    }

    /// Every file that was read.
    fn pages(&self) -> Vec<Page<'a>> {
        let parts = self.parts;
        std::iter::once(parts.head.page())
            .chain(parts.steps.iter().map(|part| part.page()))
            .chain(parts.templates.iter().map(|part| part.page()))
            .chain(parts.scenarios.iter().map(|part| part.page()))
            .collect()
    }

    /// All question ids in file order.
    fn question_ids(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.parts
            .steps
            .iter()
            .flat_map(|step| step.part.questions.iter().map(|question| question.id.as_str()))
    }
}

/// The first line of a value, for underlining.
fn head_of(page: Page<'_>, node: &Node<'_>) -> Range<usize> {
    let line = super::tokens::line_from(&page.source.text, node.span.start);
    node.span.start..node.span.end.min(line.end)
}
