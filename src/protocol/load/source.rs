//! A protocol's files as they come in, and as text: byte order mark taken off, other encodings refused.
//! What the text says lives in `syntax` and `check`.

use std::ops::Range;
use std::sync::Arc;

use super::diagnosis::{Diagnosis, Severity};
use super::misnamed::HEAD;
use super::problem::Problem;
use super::words;

/// Files larger than this are refused; the largest step so far has a tenth of it.
pub const LARGEST: usize = 1 << 20;

/// One file of a protocol folder, as found on disk or in the bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Path from above the protocol's folder, with `/`: `knmg-meldcode/steps/talk.ron`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl SourceFile {
    /// A file with this path and content.
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into() }
    }

    /// The path within the protocol's folder: `steps/talk.ron`.
    #[must_use]
    pub fn local(&self) -> &str {
        self.path.split_once('/').map_or(&*self.path, |(_, local)| local)
    }
}

/// A file as text.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub path: Arc<str>,
    pub text: Arc<str>,
}

impl Source {
    /// Decodes a file; on failure one diagnosis, with whatever of the text can be shown.
    pub(super) fn decode(file: &SourceFile) -> Result<Self, Box<Diagnosis>> {
        let path: Arc<str> = file.path.as_str().into();
        let refuse = |text: &str, span: Range<usize>, problem: &Problem| {
            let words = words::explain(problem);
            Box::new(Diagnosis::new(Arc::clone(&path), text.into(), span, Severity::Error, words))
        };
        let bytes = file.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&file.bytes);
        if bytes.len() > LARGEST {
            return Err(refuse(
                "",
                0..0,
                &Problem::TooBig { bytes: bytes.len(), is_head: file.local() == HEAD },
            ));
        }
        // Of ordinary letters every second byte is nothing; one such byte alone is a slip, told where it stands.
        let nothing = bytes.iter().filter(|byte| **byte == 0).count();
        let wide = bytes.starts_with(b"\xFF\xFE")
            || bytes.starts_with(b"\xFE\xFF")
            || (nothing > 0 && nothing.saturating_mul(4) >= bytes.len());
        if wide {
            let shown: String = String::from_utf8_lossy(bytes)
                .chars()
                .filter(|c| c.is_ascii_graphic() || " \n".contains(*c))
                .collect();
            return Err(refuse(&shown, 0..shown.len().min(1), &Problem::Utf16));
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self { path, text: text.into() }),
            Err(error) => {
                let at = error.valid_up_to();
                let shown = String::from_utf8_lossy(bytes);
                let problem = Problem::NotUtf8 { byte: bytes[at] };
                // The lossy text is equal up to the first bad byte, so the place holds.
                Err(refuse(&shown, at..at + '\u{FFFD}'.len_utf8(), &problem))
            }
        }
    }
}
