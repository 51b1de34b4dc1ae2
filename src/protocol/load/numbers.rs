//! A telephone number that is another one here: a regional line, or a published number that changed. Put in the place of
//! the published one, but never of 112, in what is read and what is called, before it is loaded. The protocol stays the edition it is; papers carry what was
//! published.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::SourceFile;
use crate::locale::{Language, Locale};

/// The numbers a user has of their own, each by the number that was published.
pub type OwnNumbers = BTreeMap<String, OwnNumber>;

/// A telephone number somebody typed: digits, and the few signs that people group them with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OwnNumber(String);

/// What was typed is not a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", Locale::new(Language::En).msg_numbers_wrong())]
pub struct NotANumber;

impl TryFrom<String> for OwnNumber {
    type Error = NotANumber;

    fn try_from(typed: String) -> Result<Self, NotANumber> {
        let number = typed.trim();
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let plain = number.bytes().all(|byte| byte.is_ascii_digit() || b" -()+".contains(&byte));
        if plain && (3..=15).contains(&digits) { Ok(Self(number.to_owned())) } else { Err(NotANumber) }
    }
}

impl From<OwnNumber> for String {
    fn from(number: OwnNumber) -> Self {
        number.0
    }
}

impl fmt::Display for OwnNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The number for danger to life is the same everywhere, and nobody should mistype it.
pub const EMERGENCY: &str = "112";

/// The user's own number in the place of this published one.
#[must_use]
pub fn own_number<'a>(own: &'a OwnNumbers, published: &str) -> Option<&'a OwnNumber> {
    own.get(published).filter(|_| published != EMERGENCY)
}

/// The numbers that these files have called.
#[must_use]
pub(crate) fn called(files: &[SourceFile]) -> BTreeSet<String> {
    let texts = files.iter().filter_map(|file| std::str::from_utf8(&file.bytes).ok()); // the loader tells of what is no text
    let calls = texts.flat_map(|text| {
        literals(text).into_iter().filter(|(field, _)| *field == CALL).map(|(_, at)| text[at].to_owned())
    });
    calls.filter(|number| OwnNumber::try_from(number.clone()).is_ok()).collect()
}

/// The files with the user's own numbers in the place of these published ones: in what is read and what is called, and
/// nowhere else, so that no rule can become another. In words each is marked as one's own, with the published one beside it.
#[must_use]
pub(crate) fn with_numbers(
    files: &[SourceFile],
    own: &OwnNumbers,
    published: &BTreeSet<String>,
) -> Vec<SourceFile> {
    let own: Vec<(&str, &OwnNumber)> = published
        .iter()
        .filter_map(|published| Some((published.as_str(), own_number(own, published)?)))
        .collect();
    let replaced = |file: &SourceFile| match std::str::from_utf8(&file.bytes) {
        Ok(text) => SourceFile::new(file.path.clone(), in_file(text, &own)),
        Err(_) => file.clone(), // the loader tells of a file that is no text
    };
    files.iter().map(replaced).collect()
}

/// The fields with what is read, by their language, and the one with what is called.
const WORDS: [(&str, Language); 2] = [("nl", Language::Nl), ("en", Language::En)];
const CALL: &str = "call";

fn in_file(text: &str, own: &[(&str, &OwnNumber)]) -> String {
    let mut done = String::with_capacity(text.len());
    let mut rest = 0;
    for (field, at) in literals(text) {
        let literal = &text[at.clone()];
        let replaced = if field == CALL {
            own.iter().find(|(published, _)| *published == literal).map(|(_, own)| own.to_string())
        } else {
            let language = WORDS.into_iter().find(|(name, _)| *name == field).map(|(_, language)| language);
            language.map(|language| in_words(literal, own, &Locale::new(language)))
        };
        if let Some(replaced) = replaced {
            done.push_str(&text[rest..at.start]);
            done.push_str(&replaced);
            rest = at.end;
        }
    }
    done.push_str(&text[rest..]);
    done
}

/// Words with each published number replaced once: what was put in its place is not looked at again.
fn in_words(text: &str, own: &[(&str, &OwnNumber)], locale: &Locale) -> String {
    let mut done = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, published, own)) = own
        .iter()
        .filter_map(|(published, own)| Some((rest.find(published)?, *published, *own)))
        .min_by_key(|(at, published, _)| (*at, Reverse(published.len())))
    {
        let (before, from) = rest.split_at(at);
        let after = &from[published.len()..];
        done.push_str(before);
        // A number within a longer one is another number.
        let within =
            before.ends_with(|c: char| c.is_ascii_digit()) || after.starts_with(|c: char| c.is_ascii_digit());
        if within {
            done.push_str(published);
        } else {
            done.push_str(&format!("{own} ({})", locale.msg_numbers_own_mark(published)));
        }
        rest = after;
    }
    done.push_str(rest);
    done
}

/// Every literal text of a file, between its quotation marks, with the name of the field it is the value of.
fn literals(text: &str) -> Vec<(&str, Range<usize>)> {
    let mut found = Vec::new();
    let mut field = "";
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        if rest.starts_with("//") {
            at += rest.find('\n').unwrap_or(rest.len());
        } else if rest.starts_with("/*") {
            at += rest.find("*/").map_or(rest.len(), |end| end + 2);
        } else if let Some((inside, whole)) = literal(rest) {
            found.push((field, at + inside.start..at + inside.end));
            field = "";
            at += whole;
        } else if c.is_alphabetic() || c == '_' {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
            let after = rest[end..].trim_start();
            // `Some("...")` is the value of the field it stands in.
            match &rest[..end] {
                name if after.starts_with(':') => field = name,
                "Some" => {}
                _ => field = "",
            }
            at += end;
        } else {
            if !(c.is_whitespace() || c == ':' || c == '(') {
                field = "";
            }
            at += c.len_utf8();
        }
    }
    found
}

/// The literal text that begins here: where it is between its marks, and how long it is with them.
fn literal(rest: &str) -> Option<(Range<usize>, usize)> {
    if let Some(inside) = rest.strip_prefix('"') {
        let mut escaped = false;
        let end = inside.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        let end = end.unwrap_or(inside.len());
        return Some((1..1 + end, (end + 2).min(rest.len())));
    }
    let hashes = rest.strip_prefix('r')?.bytes().take_while(|byte| *byte == b'#').count();
    let inside = rest.get(1 + hashes..)?.strip_prefix('"')?;
    let closes = format!("\"{}", "#".repeat(hashes));
    let end = inside.find(&closes).unwrap_or(inside.len());
    let begins = 2 + hashes;
    Some((begins..begins + end, (begins + end + closes.len()).min(rest.len())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(published: &str, number: &str) -> OwnNumbers {
        [(published.to_owned(), OwnNumber::try_from(number.to_owned()).unwrap())].into()
    }

    fn shown(text: &str, own: &OwnNumbers) -> String {
        let files = [SourceFile::new("p/protocol.ron", text)];
        let published =
            called(&[SourceFile::new("p/card.ron", r#"call: "0800-2000", call: Some("112"), call: "bel""#)]);
        assert_eq!(published, ["0800-2000", "112"].map(str::to_owned).into());
        String::from_utf8(with_numbers(&files, own, &published)[0].bytes.clone()).unwrap()
    }

    #[test]
    fn an_own_number_takes_the_place_of_the_published_one_and_is_marked_in_words() {
        let text = r#"(say: (nl: "Bel 0800-2000.", en: r"Call 0800-2000."), call: "0800-2000")"#;
        assert_eq!(
            shown(text, &own("0800-2000", "030 123 45 67")),
            r#"(say: (nl: "Bel 030 123 45 67 (eigen nummer; gepubliceerd: 0800-2000).", en: r"Call 030 123 45 67 (own number; published: 0800-2000)."), call: "030 123 45 67")"#
        );
    }

    #[test]
    fn nothing_takes_the_place_of_112_or_of_what_nobody_is_to_call() {
        let text = r#"(say: (nl: "Bel 112 of 0900-1."), call: "112", when: Is("0900-1"), id: "gp")"#;
        for published in ["112", "0900-1", "gp", "", "say"] {
            assert_eq!(shown(text, &own(published, "119")), text, "{published}");
        }
    }

    #[test]
    fn no_rule_becomes_another() {
        let text = r#"(id: "0800-2000", when: Is("0800-2000"), /* nl: "0800-2000" */ ask: "0800-2000",
            nl: // nl: "0800-2000"
            ["0800-2000"], at: "\"", is: "nl: \"0800-2000\"")"#;
        assert_eq!(shown(text, &own("0800-2000", "119")), text);
    }

    #[test]
    fn a_number_within_a_longer_one_stays() {
        let text = r#"nl: "Bel 0800-20001 of 10800-2000.", call: "0800-20001""#;
        assert_eq!(shown(text, &own("0800-2000", "119")), text);
    }

    #[test]
    fn what_could_break_a_file_is_not_a_number() {
        for typed in ["", "12", "\"", "0800\\", "bel ons", "1234567890123456"] {
            assert_eq!(OwnNumber::try_from(typed.to_owned()), Err(NotANumber), "{typed}");
        }
        assert_eq!(
            OwnNumber::try_from(" +31 (0)30-1234567 ".to_owned()).unwrap().to_string(),
            "+31 (0)30-1234567"
        );
    }
}
