//! Reads one RON text into a part of the model, and turns what RON says of mistakes into our own findings.
//! What the parts say of each other lives in `check`.

use std::ops::Range;

use ron::error::SpannedError;
use ron::extensions::Extensions;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::super::name::with_places;
use super::diagnosis::byte_at;
use super::forms::{Family, Takes, takes};
use super::nearest::Choices;
use super::outline::{self, Form, Node, Part, comma_in_number};
use super::problem::{Problem, Sort};
use super::tokens::{self, Fault};
use crate::locale::Language;

/// A form of at most so many bytes is shown as its author wrote it.
const SHOWN: usize = 80;

/// Reads a text into a part of the model, together with its shape; or says all that is wrong with its writing.
pub(super) fn read<'s, T: Deserialize<'s>>(text: &'s str) -> Result<(T, Node<'s>), Vec<Fault>> {
    let shape = outline::outline(text).map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    missing_translations(&shape, &mut faults);
    match parse(text) {
        Ok(part) if faults.is_empty() => Ok((part, shape)),
        Ok(_) => Err(faults),
        Err(error) => {
            let told = matches!(&error.code, ron::Error::MissingStructField { outer: Some(outer), .. } if outer == "Text");
            if !told || faults.is_empty() {
                faults.push(translate(text, &shape, &error));
            }
            Err(faults)
        }
    }
}

/// Reads a text of which is known that it is well written.
pub(super) fn read_sound<T: DeserializeOwned>(text: &str) -> Option<T> {
    parse(text).ok() // what is wrong is told by `read`
}

fn parse<'s, T: Deserialize<'s>>(text: &'s str) -> Result<T, SpannedError> {
    let options = ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_recursion_limit(outline::DEEPEST as usize);
    with_places(text, || options.from_str(text))
}

/// RON stops at the first missing translation; authors want them all.
fn missing_translations(node: &Node<'_>, faults: &mut Vec<Fault>) {
    let one = match (node.field("nl"), node.field("en")) {
        (Some(nl), None) => nl.quoted().map(|text| (Language::En, text)),
        (None, Some(en)) => en.quoted().map(|text| (Language::Nl, text)),
        _ => None,
    };
    if let Some((language, other)) = one
        && node.parts().len() == 1
    {
        let problem = Problem::MissingTranslation { language, other: other.to_owned() };
        faults.push(Fault::at(node.span.clone(), problem));
    }
    for part in node.parts() {
        missing_translations(&part.value, faults);
    }
}

fn translate(text: &str, shape: &Node<'_>, error: &SpannedError) -> Fault {
    use ron::Error as R;
    let start = byte_at(text, error.span.start.line, error.span.start.col).min(text.len());
    let end = byte_at(text, error.span.end.line, error.span.end.col).clamp(start, text.len());
    let exact = start..end.max(start + 1).min(text.len().max(start));
    let around = shape.around(if stands_at_it(&error.code) {
        standing(text, end)
    } else {
        just_read(text, start, end)
    });
    let here = around.last().map_or(exact.clone(), |node| head_of(text, node));
    match &error.code {
        R::NoSuchStructField { expected, found, outer } => {
            let (span, choices) =
                (word_at(text, &exact, found), Choices::of(found, expected.iter().copied()));
            Fault::at(span, Problem::UnknownField { found: found.clone(), of: outer.clone(), choices })
        }
        R::NoSuchEnumVariant { expected, found, outer } => {
            let (span, choices) =
                (word_at(text, &exact, found), Choices::of(found, expected.iter().copied()));
            Fault::at(span, Problem::UnknownForm { found: found.clone(), of: outer.clone(), choices })
        }
        R::MissingStructField { field, outer } => {
            // The parser has come to the bracket that closes the group.
            let close = end + (text[end..].len() - text[end..].trim_start().len());
            let around = shape.around(close.min(text.len().saturating_sub(1)));
            let span = around.last().map_or(exact, |node| head_of(text, node));
            let id = Node::nearest_id(&around).map(str::to_owned);
            Fault::at(span, Problem::MissingField { field, of: outer.clone(), id })
        }
        R::DuplicateStructField { field, .. } => twice(&around, field, exact),
        R::IntegerOutOfBounds | R::InvalidIntegerDigit { .. } => Fault::at(here, Problem::NumberTooLarge),
        R::ExceededRecursionLimit => Fault::at(here, Problem::TooDeep { around: around.len() }),
        code => split(text, &around).or_else(|| many(text, &around)).unwrap_or_else(|| {
            let problem = otherwise(&text[here.clone()], code, &around);
            Fault::at(here, problem)
        }),
    }
}

/// A number that a comma splits in two, in the innermost of these values.
fn split(text: &str, around: &[&Node<'_>]) -> Option<Fault> {
    let parts = around.iter().rev().map(|node| node.parts()).find(|parts| !parts.is_empty())?;
    let number = parts.windows(2).find_map(|pair| comma_in_number(text, &pair[0], &pair[1]))?;
    let found = text[number.clone()].to_owned();
    Some(Fault::at(number, Problem::DecimalComma { found }))
}

/// The innermost form around this place that was given conditions beside each other where it takes a list of them, or one.
fn many(text: &str, around: &[&Node<'_>]) -> Option<Fault> {
    around.iter().rev().take(3).find_map(|node| {
        let form = node.name();
        let (before, takes) = takes(form)?;
        let conditions = node.parts().get(before..)?;
        let is_list = |part: &Part<'_>| text[part.value.span.start..].starts_with('[');
        if conditions.is_empty() || conditions.iter().any(|part| part.key.is_some() || is_list(part)) {
            return None;
        }
        let problem = match takes {
            Takes::List => {
                let (first, last) = (&conditions.first()?.value.span, &conditions.last()?.value.span);
                let (ahead, listed) = (&text[node.span.start..first.start], &text[first.start..last.end]);
                let fits = ahead.len() + listed.len() <= SHOWN && !listed.contains('\n');
                let asked = if fits { format!("{ahead}[{listed}])") } else { format!("{ahead}[..., ...])") };
                Problem::TakesList { form: form.to_owned(), asked }
            }
            Takes::One if conditions.len() > 1 => Problem::TakesOne { form: form.to_owned() },
            Takes::One => return None,
        };
        Some(Fault::at(head_of(text, node), problem))
    })
}

/// Whether the parser stopped before what it did not expect; after other errors it has read the culprit.
fn stands_at_it(code: &ron::Error) -> bool {
    sort_of(code).is_some()
        || matches!(code, ron::Error::ExpectedComma | ron::Error::ExpectedDifferentLength { .. })
}

/// The value the parser stands before, or the last one if it stands before what ends it.
fn standing(text: &str, at: usize) -> usize {
    let next = at + (text[at..].len() - text[at..].trim_start().len());
    let ended = text[next..].is_empty() || text[next..].starts_with([',', ')', ']']);
    if ended { text[..at].trim_end().len().saturating_sub(1) } else { next }
}

/// The value within what the parser read last, blanks included.
fn just_read(text: &str, start: usize, end: usize) -> usize {
    let first = start + (text[start..].len() - text[start..].trim_start().len());
    if first < end { first } else { end.saturating_sub(1) }
}

/// A value of another sort than the model wants, told as helpfully as its surroundings allow.
fn otherwise(found: &str, code: &ron::Error, around: &[&Node<'_>]) -> Problem {
    use ron::Error as R;
    let found = found.to_owned();
    let keys = keys_of(around);
    let key = keys.last().copied().unwrap_or_default();
    let is_quoted = found.starts_with('"');
    if matches!(code, R::ExpectedNamedStructLike("Text")) && is_quoted {
        return Problem::OneLanguage { found };
    }
    if matches!(key, "agreed" | "checked" | "review_by" | "on" | "today" | "Date") {
        // `on` is a date in one place and a list of papers in another.
        match sort_of(code) {
            None if is_quoted => return Problem::BadDate { found },
            Some(Sort::Text) if found.starts_with(['[', '(']) => return Problem::BadDate { found },
            Some(Sort::List) if is_a_date(&found) => return Problem::DateForNames { found },
            _ => {}
        }
    }
    let family = keys.iter().rev().find_map(|key| Family::behind(key));
    let nearest = around.iter().rev().take(2).filter_map(|node| match node.form {
        Form::Group { name, .. } | Form::Word(name) => Some(name),
        Form::Quoted(_) => None,
    });
    let written = nearest.map(|form| (form, family.and_then(|family| family.written(form))));
    if let Some((form, written)) = written.filter_map(|(form, written)| Some((form, written?))).next() {
        return Problem::WrittenOtherwise { form: form.to_owned(), written };
    }
    if let Some(family) = Family::behind(key) {
        return Problem::FormNeeded { family };
    }
    match sort_of(code) {
        Some(expected) => Problem::WrongSort { expected, found },
        None => match code {
            R::ExpectedDifferentStructName { found, .. } => Problem::NameBefore { found: found.clone() },
            code => Problem::Other { says: code.to_string() },
        },
    }
}

fn is_a_date(found: &str) -> bool {
    found.trim_matches('"').parse::<jiff::civil::Date>().is_ok()
}

/// The keys that lead to a value, outermost first; a given date counts as one.
fn keys_of<'s>(around: &[&Node<'s>]) -> Vec<&'s str> {
    around
        .windows(2)
        .filter_map(|pair| {
            let part = pair[0].parts().iter().find(|part| part.value.span == pair[1].span)?;
            match (&part.key, &pair[0].form) {
                (Some((key, _)), _) => Some(*key),
                (None, Form::Group { name: "Date", .. }) => Some("Date"),
                _ => None,
            }
        })
        .collect()
}

/// A value as it is underlined: the first line of a long one.
fn head_of(text: &str, node: &Node<'_>) -> Range<usize> {
    let line = tokens::line_from(text, node.span.start);
    node.span.start..node.span.end.min(line.end)
}

/// RON's span, narrowed to the word it complains of.
fn word_at(text: &str, span: &Range<usize>, word: &str) -> Range<usize> {
    text[span.clone()].find(word).map_or(span.clone(), |at| span.start + at..span.start + at + word.len())
}

fn twice(around: &[&Node<'_>], field: &'static str, exact: Range<usize>) -> Fault {
    let group = around.iter().rev().find(|node| node.field(field).is_some());
    let keys: Vec<_> = group.map_or_else(Vec::new, |node| {
        let named = node.parts().iter().filter_map(|part| part.key.as_ref());
        named.filter(|(key, _)| *key == field).map(|(_, span)| span.clone()).collect()
    });
    let id = Node::nearest_id(around).map(str::to_owned);
    Fault {
        span: keys.get(1).cloned().unwrap_or(exact),
        problem: Box::new(Problem::FieldTwice { field, id }),
        earlier: keys.first().cloned(),
    }
}

fn sort_of(code: &ron::Error) -> Option<Sort> {
    use ron::Error as R;
    match code {
        R::ExpectedString | R::ExpectedStringEnd => Some(Sort::Text),
        R::ExpectedInteger | R::ExpectedFloat | R::UnderscoreAtBeginning => Some(Sort::Number),
        R::ExpectedArray | R::ExpectedArrayEnd => Some(Sort::List),
        R::ExpectedStructLike | R::ExpectedNamedStructLike(_) | R::ExpectedStructLikeEnd => Some(Sort::Group),
        R::ExpectedIdentifier => Some(Sort::Word),
        R::ExpectedBoolean => Some(Sort::YesNo),
        _ => None,
    }
}
