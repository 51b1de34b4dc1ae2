//! What a check found as one document for programs, such as editors: every error and warning, with its place and what to
//! do. What there is to say is decided where it is found; `protocols/README.md` tells authors what stands here.

use std::path::PathBuf;

use serde::Serialize;

use crate::locale::Language;
use crate::protocol::load::{Diagnosis, Severity};

/// Counted up when a program that read the one before cannot read this one.
const FORMAT: u32 = 1;

/// Everything that was found.
#[derive(Debug, Serialize)]
pub(crate) struct Messages {
    format: u32,
    /// Whether nothing is wrong, as the status of the command tells.
    pub(crate) well: bool,
    /// The line that closes the text.
    summary: Option<String>,
    messages: Vec<Message>,
}

/// One message. Lines and columns are counted from 1, columns in characters; the end is behind the last of them.
#[derive(Debug, Serialize)]
pub(crate) struct Message {
    file: String,
    /// Where the file lies; none when it comes with the program.
    path: Option<String>,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    level: &'static str,
    kind: &'static str,
    reason: String,
    label: String,
    remedy: Option<String>,
    elsewhere: Option<Elsewhere>,
}

/// A second place that explains a message.
#[derive(Debug, Serialize)]
struct Elsewhere {
    file: String,
    path: Option<String>,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    label: String,
}

impl Messages {
    pub(crate) const fn new(well: bool, summary: Option<String>, messages: Vec<Message>) -> Self {
        Self { format: FORMAT, well, summary, messages }
    }

    /// On one line, so that of a check that goes on each line is one document.
    ///
    /// # Errors
    /// When it has no such form.
    pub(crate) fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }
}

impl Message {
    /// A finding in one language; `lies` tells where a file lies.
    pub(crate) fn of(found: &Diagnosis, language: Language, lies: impl Fn(&str) -> Option<PathBuf>) -> Self {
        let path = |file: &str| lies(file).map(|path| path.display().to_string());
        let (end_line, end_column) = found.end();
        let elsewhere = found.elsewhere().map(|there| {
            let ((line, column), (end_line, end_column)) = (there.from, there.to);
            let (file, label) = (there.file.to_owned(), there.label.get(language).to_owned());
            Elsewhere { path: path(&file), file, line, column, end_line, end_column, label }
        });
        Self {
            file: found.file.to_string(),
            path: path(&found.file),
            line: found.line,
            column: found.column,
            end_line,
            end_column,
            level: match found.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            kind: found.words.kind,
            reason: found.message(language).to_owned(),
            label: found.words.label.get(language).to_owned(),
            remedy: found.help(language).map(str::to_owned),
            elsewhere,
        }
    }
}
