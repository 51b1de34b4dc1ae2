//! One finding in a protocol's files, ready to be shown: where it stands, what is wrong, what to do.
//! What it says comes from `words`; what is looked for lives in `syntax` and `check`.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::super::cleaning::is_unseen;
use super::super::text::Text;
use crate::locale::{Language, Locale};

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The protocol can be used; it could be better.
    Warning,
    /// The protocol cannot be used.
    Error,
}

/// What is said about a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Of which kind it is, for programs: the same in every language.
    pub kind: &'static str,
    /// What is wrong, in one sentence.
    pub message: Text,
    /// A few words right under the offending text.
    pub label: Text,
    /// What to do about it.
    pub help: Option<Text>,
}

/// A second place that explains a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Earlier {
    pub file: Arc<str>,
    pub(crate) source: Arc<str>,
    pub(crate) span: Range<usize>,
    pub label: Text,
}

/// A second place as it is told: lines and columns counted from 1.
pub(crate) struct Elsewhere<'a> {
    pub(crate) file: &'a str,
    pub(crate) from: (usize, usize),
    pub(crate) to: (usize, usize),
    pub(crate) label: &'a Text,
}

/// A finding in one file of a protocol.
#[derive(Clone, PartialEq, Eq)]
pub struct Diagnosis {
    /// The file as it was given, such as `knmg-meldcode/steps/talk.ron`.
    pub file: Arc<str>,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// Byte range in the text of the file (after a byte order mark).
    pub(crate) span: Range<usize>,
    /// How bad it is.
    pub severity: Severity,
    /// What to say about it.
    pub words: Words,
    pub(super) source: Arc<str>,
    pub(super) earlier: Option<Earlier>,
}

impl Diagnosis {
    /// Where it begins, in bytes of the text of the file.
    #[must_use]
    pub(crate) const fn place(&self) -> usize {
        self.span.start
    }

    pub(super) fn new(
        file: Arc<str>,
        source: Arc<str>,
        span: Range<usize>,
        severity: Severity,
        words: Words,
    ) -> Self {
        let (line, column) = position(&source, span.start);
        let harmless = |text: Text| Text { nl: seen(&text.nl), en: seen(&text.en) };
        let words = Words {
            kind: words.kind,
            message: harmless(words.message),
            label: harmless(words.label),
            help: words.help.map(harmless),
        };
        let file = seen(&file).into();
        Self { file, line, column, span, severity, words, source, earlier: None }
    }

    /// What is wrong, in one sentence.
    #[must_use]
    pub fn message(&self, language: Language) -> &str {
        self.words.message.get(language)
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self, language: Language) -> Option<&str> {
        self.words.help.as_ref().map(|help| help.get(language))
    }

    /// Line and column behind its last character, counted as those of its first.
    pub(crate) fn end(&self) -> (usize, usize) {
        position(&self.source, self.span.end)
    }

    /// The place that explains it, if there is one.
    pub(crate) fn elsewhere(&self) -> Option<Elsewhere<'_>> {
        self.earlier.as_ref().map(|there| Elsewhere {
            file: &there.file,
            from: position(&there.source, there.span.start),
            to: position(&there.source, there.span.end),
            label: &there.label,
        })
    }

    /// The finding as several lines of plain text, the offending text underlined.
    #[must_use]
    pub fn render(&self, language: Language) -> String {
        let locale = Locale::new(language);
        let level = match self.severity {
            Severity::Error => Level::ERROR.with_name(locale.msg_loader_error()),
            Severity::Warning => Level::WARNING.with_name(locale.msg_loader_warning()),
        };
        let remedy = Level::HELP.with_name(locale.msg_loader_remedy());
        let here = AnnotationKind::Primary.span(self.span.clone()).label(self.words.label.get(language));
        let mut snippet = Snippet::source(&*self.source).path(&*self.file).annotation(here);
        let mut elsewhere = None;
        if let Some(earlier) = &self.earlier {
            let there = AnnotationKind::Context.span(earlier.span.clone()).label(earlier.label.get(language));
            if earlier.file == self.file {
                snippet = snippet.annotation(there);
            } else {
                elsewhere = Some(Snippet::source(&*earlier.source).path(&*earlier.file).annotation(there));
            }
        }
        let mut group: Group<'_> = level.primary_title(self.message(language)).element(snippet);
        if let Some(elsewhere) = elsewhere {
            group = group.element(elsewhere);
        }
        if let Some(help) = self.help(language) {
            group = group.element(remedy.message(help));
        }
        seen(&Renderer::plain().term_width(120).render(&[group]).to_string())
    }
}

impl fmt::Debug for Diagnosis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.words.message.en)
    }
}

/// With a sign in the place of every character that nobody sees: what is quoted from a file may mean harm.
fn seen(text: &str) -> String {
    text.chars().map(|c| if is_unseen(c) && c != '\n' { '\u{FFFD}' } else { c }).collect()
}

/// Line and column (in characters) of a byte, both counted from 1.
pub(super) fn position(text: &str, byte: usize) -> (usize, usize) {
    let before = &text[..text.floor_char_boundary(byte)];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// The byte at a line and column (in characters), both counted from 1; the end of the text beyond it.
pub(super) fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = &text[start.min(text.len())..];
    start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(offset, _)| offset)
}
