//! How agreements are written into files: pieces of theirs, word for word, at places in the text below, remembering which
//! piece came from where.

use std::ops::Range;
use std::sync::Arc;

use super::super::SourceFile;
use super::super::dutch::Completed;
use super::super::hash::text_of;

/// Something of the agreements in the place of a range of a file; an empty range adds to it.
#[derive(Debug)]
pub(super) struct Edit {
    pub(super) file: usize,
    pub(super) span: Range<usize>,
    pub(super) before: String,
    /// Which agreements, and where in their completed text.
    pub(super) taken: (usize, Range<usize>),
    pub(super) after: String,
}

impl Edit {
    pub(super) const fn is_added(&self) -> bool {
        self.span.start == self.span.end
    }
}

/// A piece of a file that was written in.
#[derive(Debug, Clone)]
pub(super) struct Spliced {
    pub(super) file: Arc<str>,
    /// Where it stands now, with what was needed around it.
    span: Range<usize>,
    /// Where the agreements' own words begin in it.
    begins: usize,
    pub(super) overlay: usize,
    taken: Range<usize>,
    /// How much of the file it came in the place of.
    replaced: usize,
}

impl Spliced {
    pub(super) fn holds(&self, place: usize) -> bool {
        self.span.contains(&place)
    }

    /// The place in the completed text of the agreements.
    pub(super) fn back(&self, place: usize) -> usize {
        (self.taken.start + place.saturating_sub(self.begins)).min(self.taken.end)
    }
}

/// A place in a file before these pieces were written into it; of a place within one, where it was written in.
pub(super) fn before(pieces: &[&Spliced], place: usize) -> usize {
    let (mut gained, mut lost) = (0, 0);
    for piece in pieces {
        if piece.span.end <= place {
            gained += piece.span.len();
            lost += piece.replaced;
        }
    }
    place + lost - gained
}

/// The agreements as they hold: without what has no place below, and with the words that really were replaced.
pub(super) fn record(
    text: &str,
    completed: &Completed,
    left_out: &[Range<usize>],
    now: &[(Range<usize>, String)],
) -> String {
    let back = |span: &Range<usize>| completed.original(span.clone());
    let mut changes: Vec<(Range<usize>, String)> =
        left_out.iter().map(|span| (with_comma(text, back(span)), String::new())).collect();
    changes.extend(now.iter().map(|(span, words)| (back(span), words.clone())));
    changes.sort_by_key(|(span, _)| span.start);
    let (mut record, mut done) = (String::with_capacity(text.len()), 0);
    for (span, words) in changes {
        let Some(kept) = text.get(done..span.start) else { continue }; // within what was left out
        record.push_str(kept);
        record.push_str(&words);
        done = span.end;
    }
    record.push_str(text.get(done..).unwrap_or_default());
    record
}

/// The range with the comma behind it.
fn with_comma(text: &str, span: Range<usize>) -> Range<usize> {
    let rest = text.get(span.end..).unwrap_or_default();
    let blank = rest.len() - rest.trim_start().len();
    let comma = usize::from(rest[blank..].starts_with(','));
    span.start..if comma == 1 { span.end + blank + 1 } else { span.end }
}

/// The files with everything written in. A range within one that is replaced stays as it is.
pub(super) fn written_in(
    files: &[SourceFile],
    mut edits: Vec<Edit>,
    overlays: &[&str],
) -> (Vec<SourceFile>, Vec<Spliced>) {
    // What is added at one place stands in the order in which it was written.
    edits.sort_by_key(|edit| (edit.file, edit.span.start, edit.span.end));
    let mut spliced = Vec::new();
    let mut whole = files.to_vec();
    for (at, file) in files.iter().enumerate() {
        let here: Vec<&Edit> = edits.iter().filter(|edit| edit.file == at).collect();
        if here.is_empty() {
            continue;
        }
        let text = text_of(file);
        let path: Arc<str> = file.path.as_str().into();
        let (mut written, mut done) = (String::with_capacity(text.len()), 0);
        for edit in here {
            let (overlay, taken) = &edit.taken;
            let words = overlays.get(*overlay).and_then(|text| text.get(taken.clone()));
            let (Some(words), Some(kept)) = (words, text.get(done..edit.span.start)) else { continue };
            written.push_str(kept);
            let start = written.len();
            written.push_str(&edit.before);
            let begins = written.len();
            written.push_str(words);
            written.push_str(&edit.after);
            let span = start..written.len();
            spliced.push(Spliced {
                file: Arc::clone(&path),
                span,
                begins,
                overlay: *overlay,
                taken: taken.clone(),
                replaced: edit.span.len(),
            });
            done = edit.span.end;
        }
        written.push_str(&text[done..]);
        whole[at] = SourceFile::new(file.path.clone(), written);
    }
    (whole, spliced)
}
