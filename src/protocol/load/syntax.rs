//! Reads one RON text into a part of the model, and turns what RON says of mistakes into our own findings.
//! What the parts say of each other lives in `check`.

use std::ops::Range;

use ron::error::SpannedError;
use ron::extensions::Extensions;
use serde::Deserialize;

use super::super::name::with_places;
use super::super::text::Language;
use super::diagnosis::byte_at;
use super::nearest::Choices;
use super::outline::{self, Form, Node};
use super::problem::{Problem, Sort};
use super::tokens::{self, Fault};

/// Reads a text into a part of the model, together with its shape; or says all that is wrong with its writing.
pub(super) fn read<'s, T: Deserialize<'s>>(text: &'s str) -> Result<(T, Node<'s>), Vec<Fault>> {
    let shape = outline::outline(text).map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    missing_translations(&shape, &mut faults);
    let options = ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_recursion_limit(outline::DEEPEST as usize);
    match with_places(text, || options.from_str::<T>(text)) {
        Ok(part) if faults.is_empty() => Ok((part, shape)),
        Ok(_) => Err(faults),
        Err(error) => {
            let told = matches!(&error.code, ron::Error::MissingStructField { outer: Some(outer), .. } if outer == "Text");
            if !(told && !faults.is_empty()) {
                faults.push(translate(text, &shape, &error));
            }
            Err(faults)
        }
    }
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
    let start = byte_at(text, error.span.start.line, error.span.start.col).min(text.len());
    let end = byte_at(text, error.span.end.line, error.span.end.col).clamp(start, text.len());
    // The cursor may stand before blanks, or after what it read: the value meant begins at the next sign.
    let skipped = text[start..].len() - text[start..].trim_start().len();
    let first = (start + skipped).min(text.len());
    let around = shape.around(if first < end { first } else { end.saturating_sub(1).max(start) });
    let exact = start..end.max(start + 1).min(text.len().max(start));
    let here = around.last().map_or(exact.clone(), |node| head_of(text, node));
    let found = text[here.clone()].to_owned();
    let key = key_at(shape, first).unwrap_or_default();
    use ron::Error as R;
    match &error.code {
        R::NoSuchStructField { expected, found, outer } => {
            let choices = Choices::of(found, expected.iter().copied());
            Fault::at(
                word_at(text, &exact, found),
                Problem::UnknownField { found: found.clone(), of: outer.clone(), choices },
            )
        }
        R::NoSuchEnumVariant { expected, found, outer } => {
            let choices = Choices::of(found, expected.iter().copied());
            Fault::at(
                word_at(text, &exact, found),
                Problem::UnknownForm { found: found.clone(), of: outer.clone(), choices },
            )
        }
        R::MissingStructField { field, outer } => {
            let around = shape.around(end.saturating_sub(1));
            let span = around.last().map_or(exact, |node| head_of(text, node));
            let id = Node::nearest_id(&around).map(str::to_owned);
            Fault::at(span, Problem::MissingField { field, of: outer.clone(), id })
        }
        R::DuplicateStructField { field, .. } => twice(shape, first, field, exact),
        R::InvalidEscape(_) => Fault::at(here, Problem::BadEscape),
        R::IntegerOutOfBounds | R::InvalidIntegerDigit { .. } => Fault::at(here, Problem::NumberTooLarge),
        R::ExceededRecursionLimit => Fault::at(here, Problem::TooDeep),
        R::ExpectedNamedStructLike("Text") | R::ExpectedStructLike if found.starts_with('"') => {
            Fault::at(here, Problem::OneLanguage { found })
        }
        R::Message(_) if found.starts_with('"') && is_date(key) => {
            Fault::at(here, Problem::BadDate { found })
        }
        R::ExpectedDifferentLength { expected, found } => {
            let form = around.iter().rev().find_map(|node| match &node.form {
                Form::Group { name, .. } if !name.is_empty() => Some((*name).to_owned()),
                _ => None,
            });
            let form = form.unwrap_or_default();
            Fault::at(
                here,
                Problem::WrongLength { expected: how_to_write(&form, expected), form, found: *found },
            )
        }
        code => match sort_of(code) {
            Some(Sort::Text) if is_date(key) => Fault::at(here, Problem::BadDate { found }),
            Some(expected) => Fault::at(here, Problem::WrongSort { expected, found }),
            None => Fault::at(here, Problem::Other { says: code.to_string() }),
        },
    }
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

/// The key whose value holds this byte.
fn key_at<'s>(shape: &Node<'s>, at: usize) -> Option<&'s str> {
    let around = shape.around(at);
    around.iter().rev().find_map(|node| {
        let part = node.parts().iter().find(|part| part.value.span.contains(&at))?;
        match (&part.key, &node.form) {
            (Some((key, _)), _) => Some(*key),
            (None, Form::Group { name: "Date", .. }) => Some("Date"),
            _ => None,
        }
    })
}

fn is_date(key: &str) -> bool {
    matches!(key, "checked" | "review_by" | "on" | "today" | "Date")
}

fn twice(shape: &Node<'_>, at: usize, field: &'static str, exact: Range<usize>) -> Fault {
    let around = shape.around(at);
    let group = around.iter().rev().find(|node| node.field(field).is_some());
    let keys: Vec<_> = group.map_or_else(Vec::new, |node| {
        let named = node.parts().iter().filter_map(|part| part.key.as_ref());
        named.filter(|(key, _)| *key == field).map(|(_, span)| span.clone()).collect()
    });
    let id = Node::nearest_id(&around).map(str::to_owned);
    Fault {
        span: keys.get(1).cloned().unwrap_or(exact),
        problem: Problem::FieldTwice { field, id },
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

/// How a form of several parts is written.
fn how_to_write(form: &str, otherwise: &str) -> String {
    match form {
        "Is" => "Is(\"question\", \"option\")".into(),
        "IsAny" => "IsAny(\"question\", [\"option\", \"option\"])".into(),
        "AtLeast" => "AtLeast(2, [..., ..., ...])".into(),
        "NotDoneBecause" => "NotDoneBecause(\"question\", \"reason\")".into(),
        "SomeEntry" | "EveryEntry" => format!("{form}(\"log\", Is(\"field\", \"option\"))"),
        "Answer" => "Answer(\"question\", One(\"option\"))".into(),
        "Resolve" => "Resolve(\"alert\", \"the reason\")".into(),
        _ => otherwise.to_owned(),
    }
}
