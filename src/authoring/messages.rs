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

/// One message.
#[derive(Debug, Serialize)]
pub(crate) struct Message {
    #[serde(flatten)]
    place: Place,
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
    #[serde(flatten)]
    place: Place,
    label: String,
}

/// Lines and columns are counted from 1, columns in characters; the end is behind the last of them.
#[derive(Debug, Serialize)]
struct Place {
    file: String,
    /// Where the file lies; none when it comes with the program.
    path: Option<String>,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
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
        let place = |file: &str, from: (usize, usize), to: (usize, usize)| Place {
            file: file.to_owned(),
            path: lies(file).map(|path| path.display().to_string()),
            line: from.0,
            column: from.1,
            end_line: to.0,
            end_column: to.1,
        };
        let elsewhere = found.elsewhere().map(|there| Elsewhere {
            place: place(there.file, there.from, there.to),
            label: there.label.get(language).to_owned(),
        });
        Self {
            place: place(&found.file, (found.line, found.column), found.end()),
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
