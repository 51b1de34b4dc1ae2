//! The shape of a RON text: groups, keys and values with their byte ranges. Finds bracket and comma mistakes that
//! the RON parser explains badly, and tells later checks where a text or number stands.
//! What the shape means lives in the model and in `check`.

use std::ops::Range;

use super::problem::Problem;
use super::tokens::{Fault, Token, Tokens};

/// Brackets may nest this deep; a protocol needs about fifteen.
pub(super) const DEEPEST: u32 = 64;

/// A value with its place.
#[derive(Debug)]
pub(super) struct Node<'s> {
    pub(crate) span: Range<usize>,
    pub(crate) form: Form<'s>,
}

/// What a value looks like.
#[derive(Debug)]
pub(super) enum Form<'s> {
    /// A text in quotes; what stands between them, escapes and all.
    Quoted(&'s str),
    /// A bare word or number.
    Word(&'s str),
    /// `Name(...)`, `(...)`, `[...]` or `{...}`.
    Group { name: &'s str, parts: Vec<Part<'s>> },
}

/// A value in a group, with its key if it has one.
#[derive(Debug)]
pub(super) struct Part<'s> {
    pub key: Option<(&'s str, Range<usize>)>,
    pub(crate) value: Node<'s>,
}

impl<'s> Node<'s> {
    pub(super) fn parts(&self) -> &[Part<'s>] {
        match &self.form {
            Form::Group { parts, .. } => parts,
            Form::Quoted(_) | Form::Word(_) => &[],
        }
    }

    /// The value of this key, looking through a variant around it: `Some((...))`.
    pub(super) fn field(&self, key: &str) -> Option<&Node<'s>> {
        self.parts()
            .iter()
            .find(|part| part.key.as_ref().is_some_and(|(k, _)| *k == key))
            .map(|part| &part.value)
    }

    /// The value behind this path of keys.
    pub(super) fn path(&self, keys: &[&str]) -> Option<&Node<'s>> {
        keys.iter().try_fold(self, |node, key| node.field(key))
    }

    /// The word before its bracket, or the word that it is.
    pub(super) fn name(&self) -> &'s str {
        match self.form {
            Form::Word(name) | Form::Group { name, .. } => name,
            Form::Quoted(_) => "",
        }
    }

    pub(super) fn quoted(&self) -> Option<&'s str> {
        match self.form {
            Form::Quoted(text) => Some(text),
            Form::Word(_) | Form::Group { .. } => None,
        }
    }

    /// The groups around this byte, outermost first, the smallest value holding it last.
    pub(super) fn around(&self, at: usize) -> Vec<&Node<'s>> {
        let mut found = Vec::new();
        let mut next = Some(self).filter(|node| node.span.contains(&at));
        while let Some(node) = next {
            found.push(node);
            next = node.parts().iter().map(|part| &part.value).find(|value| value.span.contains(&at));
        }
        found
    }

    /// The value that follows, in the same group, the value at this place.
    pub(super) fn after(&self, place: &Range<usize>) -> Option<&Node<'s>> {
        let around = self.around(place.start);
        let group = around.iter().rev().find(|node| !node.parts().is_empty())?;
        let index = group.parts().iter().position(|part| part.value.span.contains(&place.start))?;
        group.parts().get(index + 1).map(|part| &part.value)
    }

    /// The id that the innermost of `around` carries, for telling which question a message is about.
    pub(super) fn nearest_id(around: &[&Node<'s>]) -> Option<&'s str> {
        around.iter().rev().find_map(|node| node.field("id").and_then(Node::quoted))
    }
}

/// Reads the shape of a whole text.
pub(super) fn outline(text: &str) -> Result<Node<'_>, Fault> {
    let mut reader = Reader { text, tokens: Tokens::new(text), ahead: None, suspect: None, depth: 0 };
    let Some(first) = reader.take()? else {
        return Err(Fault::at(0..0, Problem::EmptyFile));
    };
    let root = reader.value(first)?;
    match reader.take()? {
        None => Ok(root),
        Some((_, span)) => {
            Err(Fault { span, problem: Box::new(Problem::AfterTheEnd), earlier: Some(end_of(&root.span)) })
        }
    }
}

fn end_of(span: &Range<usize>) -> Range<usize> {
    span.end.saturating_sub(1)..span.end
}

type Spanned = (Token, Range<usize>);

struct Reader<'s> {
    text: &'s str,
    tokens: Tokens<'s>,
    ahead: Option<Option<Spanned>>,
    /// The first bracket that was closed by a line indented less than the line it was opened on.
    suspect: Option<Range<usize>>,
    depth: u32,
}

impl<'s> Reader<'s> {
    fn peek(&mut self) -> Result<Option<Spanned>, Fault> {
        if self.ahead.is_none() {
            self.ahead = Some(self.tokens.next()?);
        }
        Ok(self.ahead.clone().flatten())
    }

    fn take(&mut self) -> Result<Option<Spanned>, Fault> {
        let next = self.peek()?;
        self.ahead = None;
        Ok(next)
    }

    fn slice(&self, span: &Range<usize>) -> &'s str {
        &self.text[span.clone()]
    }

    fn value(&mut self, (token, span): Spanned) -> Result<Node<'s>, Fault> {
        match token {
            Token::Quoted => {
                let all = self.slice(&span);
                let open = all.find('"').map_or(0, |quote| quote + 1);
                let close = all.rfind('"').unwrap_or(all.len()).max(open);
                Ok(Node { span, form: Form::Quoted(&all[open..close]) })
            }
            Token::Word => match self.peek()? {
                Some((Token::Open('('), open)) => {
                    let _ = self.take()?;
                    self.group(&span, '(', open)
                }
                _ => Ok(Node { form: Form::Word(self.slice(&span)), span }),
            },
            Token::Open(bracket) => self.group(&(span.start..span.start), bracket, span),
            Token::Close(_) | Token::Comma | Token::Colon => {
                let found = self.slice(&span).to_owned();
                Err(Fault::at(span, Problem::ValueMissing { found }))
            }
        }
    }

    fn group(&mut self, name: &Range<usize>, bracket: char, open: Range<usize>) -> Result<Node<'s>, Fault> {
        if bracket == '{' {
            return Err(Fault::at(open, Problem::Braces));
        }
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Fault::at(open, Problem::TooDeep { around: DEEPEST as usize }));
        }
        let mut parts: Vec<Part<'s>> = Vec::new();
        let end = loop {
            let Some((token, span)) = self.take()? else {
                let open = self.suspect.clone().unwrap_or(open);
                return Err(self.unclosed(open));
            };
            match token {
                Token::Close(close) if close == closing(bracket) => {
                    self.watch_indentation(&open, &span);
                    break span.end;
                }
                Token::Close(found) => {
                    if let Some(open) = self.suspect.clone() {
                        return Err(self.unclosed(open));
                    }
                    let problem = Problem::WrongBracket { open: bracket, found };
                    return Err(Fault { span, problem: Box::new(problem), earlier: Some(open) });
                }
                // A comma after a part was taken with that part.
                Token::Comma => return Err(Fault::at(span, Problem::CommaTooMany)),
                _ => {}
            }
            let part = self.part((token, span.clone()), bracket)?;
            self.same_manner(&parts, &part, bracket, &open, span)?;
            let end = part.value.span.clone();
            parts.push(part);
            match self.peek()? {
                Some((Token::Comma, _)) => {
                    let _ = self.take()?;
                }
                None | Some((Token::Close(_), _)) => {}
                Some((Token::Colon, span)) => return Err(Fault::at(span, Problem::ColonTooMany)),
                Some((_, next)) => {
                    let problem = Problem::MissingComma;
                    return Err(Fault {
                        span: end_of(&end),
                        problem: Box::new(problem),
                        earlier: Some(next),
                    });
                }
            }
        };
        self.depth -= 1;
        let start = if name.is_empty() { open.start } else { name.start };
        let form = Form::Group { name: self.slice(name), parts };
        Ok(Node { span: start..end, form })
    }

    fn unclosed(&self, open: Range<usize>) -> Fault {
        let bracket = if self.slice(&open) == "[" { '[' } else { '(' };
        Fault::at(open, Problem::UnclosedBracket { open: bracket })
    }

    fn watch_indentation(&mut self, open: &Range<usize>, close: &Range<usize>) {
        let indent = |at: usize| {
            let line = &self.text[self.text[..at].rfind('\n').map_or(0, |newline| newline + 1)..];
            line.len() - line.trim_start_matches([' ', '\t']).len()
        };
        let starts_line = self.text[..close.start].trim_end_matches([' ', '\t']).ends_with('\n');
        if self.suspect.is_none() && starts_line && indent(close.start) < indent(open.start) {
            self.suspect = Some(open.clone());
        }
    }

    fn part(&mut self, first: Spanned, bracket: char) -> Result<Part<'s>, Fault> {
        let follows_colon = matches!(self.peek()?, Some((Token::Colon, _)));
        match first {
            (Token::Word, span) if follows_colon => {
                let _ = self.take()?;
                let Some(next) = self.take()? else {
                    return Err(Fault::at(span.clone(), Problem::ValueMissing { found: String::new() }));
                };
                Ok(Part { key: Some((self.slice(&span), span)), value: self.value(next)? })
            }
            (Token::Quoted, span) if follows_colon && bracket == '(' => {
                let key = self.slice(&span).trim_matches('"').to_owned();
                Err(Fault::at(span, Problem::QuotedKey { key }))
            }
            other => Ok(Part { key: None, value: self.value(other)? }),
        }
    }

    /// Keys and bare values do not mix: where they seem to, an earlier bracket was not closed.
    fn same_manner(
        &self,
        parts: &[Part<'s>],
        part: &Part<'s>,
        bracket: char,
        open: &Range<usize>,
        span: Range<usize>,
    ) -> Result<(), Fault> {
        let earlier = Some(open.clone());
        if bracket == '[' && part.key.is_some() {
            let problem =
                if parts.is_empty() { Problem::KeyInList } else { Problem::UnclosedBefore { open: '[' } };
            return Err(Fault { span, problem: Box::new(problem), earlier });
        }
        match parts.first() {
            Some(first) if first.key.is_some() && part.key.is_none() => {
                if let Some(number) = parts.last().and_then(|last| comma_in_number(self.text, last, part)) {
                    let found = self.slice(&number).to_owned();
                    return Err(Fault::at(number, Problem::DecimalComma { found }));
                }
                if let Some(suspect) = self.suspect.clone() {
                    return Err(self.unclosed(suspect));
                }
                Err(Fault { span, problem: Box::new(Problem::UnclosedBefore { open: bracket }), earlier })
            }
            _ => Ok(()),
        }
    }
}

/// Where two whole numbers with nothing but a comma between them are one number as it is written in Dutch.
pub(super) fn comma_in_number(text: &str, whole: &Part<'_>, fraction: &Part<'_>) -> Option<Range<usize>> {
    let is_number = |node: &Node<'_>| matches!(node.form, Form::Word(word) if !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()));
    let (whole, fraction) = (&whole.value, &fraction.value);
    let is_one = is_number(whole) && is_number(fraction) && &text[whole.span.end..fraction.span.start] == ",";
    is_one.then_some(whole.span.start..fraction.span.end)
}

/// The bracket that closes this one.
pub(super) const fn closing(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}
