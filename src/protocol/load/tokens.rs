//! Cuts a RON text into tokens with their byte ranges, and names what an editor or word processor slipped in.
//! What the tokens mean together lives in `outline`.

use std::ops::Range;

use super::problem::Problem;

/// A piece of a RON text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    Comma,
    Colon,
    /// A text in quotes.
    Quoted,
    /// A name, a number, `true`.
    Word,
}

/// What is wrong, and where: the offending range and, if there is one, an earlier place that explains it.
#[derive(Debug)]
pub(super) struct Fault {
    pub(crate) span: Range<usize>,
    pub(crate) problem: Box<Problem>,
    pub(crate) earlier: Option<Range<usize>>,
}

impl Fault {
    pub(super) fn at(span: Range<usize>, problem: Problem) -> Self {
        Self { span, problem: Box::new(problem), earlier: None }
    }
}

/// Reads tokens from the front of a text.
pub(super) struct Tokens<'s> {
    text: &'s str,
    at: usize,
}

impl<'s> Tokens<'s> {
    pub(super) fn new(text: &'s str) -> Self {
        Self { text, at: 0 }
    }

    fn rest(&self) -> &'s str {
        &self.text[self.at..]
    }

    /// Steps over white space, comments and `#![...]` lines.
    fn skip_blank(&mut self) -> Result<(), Fault> {
        loop {
            let rest = self.rest();
            let Some(next) = rest.chars().next() else { return Ok(()) };
            if is_blank(next) {
                self.at += next.len_utf8();
            } else if rest.starts_with("//") {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if rest.starts_with("/*") {
                let start = self.at;
                let Some(length) = block_comment(rest) else {
                    return Err(Fault::at(start..start + 2, Problem::UnclosedComment));
                };
                self.at += length;
            } else if rest.starts_with("#!") {
                self.at += rest.find(']').map_or(rest.len(), |end| end + 1);
            } else {
                return Ok(());
            }
        }
    }

    /// The next token with its range, or nothing at the end of the text.
    pub(super) fn next(&mut self) -> Result<Option<(Token, Range<usize>)>, Fault> {
        self.skip_blank()?;
        let start = self.at;
        let Some(first) = self.rest().chars().next() else { return Ok(None) };
        let token = match first {
            '(' | '[' | '{' => Token::Open(first),
            ')' | ']' | '}' => Token::Close(first),
            ',' => Token::Comma,
            ':' => Token::Colon,
            '"' => return self.quoted(start).map(Some),
            'r' if is_raw_text(self.rest()) => return self.raw(start).map(Some),
            first if is_word(first) => {
                let rest = self.rest();
                self.at += rest.find(|c| !is_word(c)).unwrap_or(rest.len());
                return Ok(Some((Token::Word, start..self.at)));
            }
            odd => return Err(Fault::at(start..start + odd.len_utf8(), Problem::OddCharacter(odd))),
        };
        self.at += first.len_utf8();
        Ok(Some((token, start..self.at)))
    }

    fn quoted(&mut self, start: usize) -> Result<(Token, Range<usize>), Fault> {
        let mut escaped = false;
        for (offset, c) in self.text[start..].char_indices().skip(1) {
            match c {
                _ if escaped && !"\"'\\nrt0xu".contains(c) => {
                    let end = start + offset + c.len_utf8();
                    return Err(Fault::at(start + offset - 1..end, Problem::BadEscape));
                }
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => {
                    self.at = start + offset + 1;
                    return self.closed_well(start);
                }
                _ => {}
            }
        }
        // Only the line: underlining the rest of the file says nothing.
        Err(Fault::at(line_from(self.text, start), Problem::UnclosedText))
    }

    /// A text runs on to the next quote when its own is missing, so what follows it tells the two mistakes.
    fn closed_well(&self, start: usize) -> Result<(Token, Range<usize>), Fault> {
        let inner = &self.text[start + 1..self.at - 1];
        let next = self.rest().chars().next();
        let fits = next.is_none_or(|c| is_blank(c) || ",:)]}/".contains(c));
        if fits {
            return Ok((Token::Quoted, start..self.at));
        }
        let runs_on = inner.contains('\n') || inner.trim_end().ends_with([':', '(', '[', ',']);
        if runs_on {
            return Err(Fault::at(line_from(self.text, start), Problem::UnclosedText));
        }
        Err(Fault {
            span: self.at - 1..self.at,
            problem: Box::new(Problem::QuoteInsideText),
            earlier: Some(start..start + 1),
        })
    }

    fn raw(&mut self, start: usize) -> Result<(Token, Range<usize>), Fault> {
        let rest = self.rest();
        let hashes = rest[1..].chars().take_while(|&c| c == '#').count();
        let end = format!("\"{}", "#".repeat(hashes));
        let open = hashes + 2;
        let Some(length) = rest.get(open..).and_then(|inner| inner.find(&end)) else {
            return Err(Fault::at(line_from(self.text, start), Problem::UnclosedText));
        };
        self.at = start + open + length + end.len();
        Ok((Token::Quoted, start..self.at))
    }
}

/// White space as RON sees it; a non-breaking space is not.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t'..='\r' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || "_.+-".contains(c)
}

fn is_raw_text(rest: &str) -> bool {
    rest[1..].trim_start_matches('#').starts_with('"')
}

/// Length of the block comment that `text` begins with; comments nest.
fn block_comment(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        let rest = &text.as_bytes()[at..];
        if rest.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return Some(at);
            }
        } else {
            at += 1;
        }
    }
    None
}

/// From `start` to the end of its line, without the blanks that end it.
pub(super) fn line_from(text: &str, start: usize) -> Range<usize> {
    let rest = &text[start..];
    let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
    start..start + line.trim_end().len()
}
