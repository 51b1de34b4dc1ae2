//! One file of agreements as it is read: its missing English filled in, and every place told where its author wrote it. What
//! it holds is in `local`.

use std::ops::Range;
use std::sync::Arc;

use super::super::diagnosis::Diagnosis;
use super::super::dutch::Completed;
use super::super::outline::{Node, outline};
use super::super::source::Source;
use super::super::tokens::Fault;
use super::super::{diagnose, syntax, words as told};
use super::local::Local;
use super::splice;
use super::words::Astray;

/// A file of agreements.
#[derive(Debug, Clone)]
pub(super) struct Agreements {
    source: Source,
    completed: Completed,
}

impl Agreements {
    /// Fills in what is missing in English.
    pub(super) fn of(source: Source) -> Result<Self, Vec<Diagnosis>> {
        match Completed::of(&source.text) {
            Ok(completed) => Ok(Self { source, completed }),
            Err(faults) => Err(faults.into_iter().map(|fault| diagnose(&source, fault)).collect()),
        }
    }

    /// What was agreed, and its shape in the completed text.
    pub(super) fn read(&self) -> Result<(Local, Node<'_>), Vec<Diagnosis>> {
        let back = |fault: Fault| Fault {
            span: self.completed.original(fault.span),
            earlier: fault.earlier.map(|span| self.completed.original(span)),
            ..fault
        };
        let read = syntax::read::<Local>(&self.completed.text);
        read.map_err(|faults| faults.into_iter().map(|fault| diagnose(&self.source, back(fault))).collect())
    }

    /// The text with its English.
    pub(super) fn completed(&self) -> &str {
        &self.completed.text
    }

    /// A place in the completed text where its author wrote it.
    pub(super) fn original(&self, span: Range<usize>) -> (Arc<str>, Arc<str>, Range<usize>) {
        let (file, text) = (Arc::clone(&self.source.path), Arc::clone(&self.source.text));
        (file, text, self.completed.original(span))
    }

    /// Where the completed text says of which protocol they are.
    pub(super) fn at_of(&self) -> Range<usize> {
        let shape = outline(&self.completed.text).ok(); // told by `read`
        shape.and_then(|shape| shape.field("of").map(|of| of.span.clone())).unwrap_or(0..0)
    }

    /// What their author must know of a place in the completed text.
    pub(super) fn told(&self, span: Range<usize>, astray: &Astray) -> Diagnosis {
        let (file, text, span) = self.original(span);
        Diagnosis::new(file, text, span, astray.severity(), told::explain(astray))
    }

    /// The agreements as they hold, to be kept beside the files they were written into.
    pub(super) fn record(&self, left_out: &[Range<usize>], now: &[(Range<usize>, String)]) -> String {
        splice::record(&self.source.text, &self.completed, left_out, now)
    }
}
